/**
 * Names for things. Handles carry a prefix that says what they name (`req_`, `img_`, `org-`, `proj_`); secrets have
 * prefixes of their own (`sk-proj-`) and are made by `auth/key.ts` from the same chance. The only file in the
 * server that draws random numbers.
 */
import { randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Where names come from, handed in so that tests can fix them. */
export interface Ids {
  /** `prefix` followed by 32 lower-case hex digits, e.g. `req_` + hex. */
  hex(prefix: string): string;
  /** `prefix` followed by `length` characters of [0-9A-Za-z], near 5.95 bits each. */
  word(prefix: string, length: number): string;
}

/** Names from the system's cryptographic chance. */
export const systemIds: Ids = {
  hex: (prefix) => prefix + randomBytes(16).toString('hex'),
  word: (prefix, length) => {
    let word = prefix;
    while (word.length < prefix.length + length) {
      for (const byte of randomBytes(length)) {
        // Bytes of 248 and above would favour the first letters; they are thrown away.
        if (byte < 248 && word.length < prefix.length + length) word += alphabet.charAt(byte % 62);
      }
    }
    return word;
  },
};
