/**
 * Base64 that becomes bytes while it arrives. Both alphabets, line breaks and missing padding are taken, since clients send
 * all of these; anything else makes the whole text no base64. `Buffer` decodes whatever it is given and says nothing about
 * what it left out, so what comes out is held against what went in.
 */
import type { SpoolWriter } from '../../assets/spool.ts';

/** How much is decoded at once, in characters; divisible by four. */
const stepLength = 64 * 1024;

const padding = 64;
const space = 65;
const other = 66;

/** Values of the 64 characters in both alphabets, of padding and of everything else. */
const letters = new Uint8Array(256).fill(other);
for (const [index, letter] of [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
].entries()) {
  letters[letter.charCodeAt(0)] = index;
}
letters['-'.charCodeAt(0)] = 62;
letters['_'.charCodeAt(0)] = 63;
letters['='.charCodeAt(0)] = padding;

/** Decodes what it is given into a spool writer, which stays the caller's to end. */
export class Base64Decoder {
  readonly #writer: SpoolWriter;
  /** Filled anew for every step: a writer has copied the bytes before it resolves. */
  readonly #bytes = Buffer.allocUnsafe((stepLength / 4) * 3 + 6);
  /** Characters of a group that is not complete, as values. */
  #group = 0;
  #groupLength = 0;
  #padding = 0;
  #isValid = true;

  readonly #values: Uint8Array;

  /** `spaces` are the characters that are skipped. */
  constructor(writer: SpoolWriter, spaces = ' \t\r\n') {
    this.#writer = writer;
    this.#values = Uint8Array.from(letters);
    for (const character of spaces) this.#values[character.charCodeAt(0)] = space;
  }

  /** False once something was no base64; the rest may be spared then. */
  get isValid(): boolean {
    return this.#isValid;
  }

  /** Takes the characters of `text` (ASCII) in [from, to). Undefined when more may come at once. */
  push(text: Buffer, from: number, to: number): Promise<void> | undefined {
    for (let at = from; at < to && this.#isValid; at += stepLength) {
      const end = Math.min(at + stepLength, to);
      const wait = this.#writer.write(this.#decode(text, at, end));
      if (wait !== undefined) return this.#pushRest(wait, text, end, to);
    }
    return undefined;
  }

  /** Takes the end. True when all of it was base64. */
  async end(): Promise<boolean> {
    const isWhole =
      this.#isValid &&
      this.#groupLength !== 1 &&
      (this.#padding === 0 || this.#groupLength + this.#padding === 4);
    if (!isWhole) return false;
    if (this.#groupLength >= 2) {
      const bits = this.#group << (6 * (4 - this.#groupLength));
      const last = Buffer.of(bits >> 16, (bits >> 8) & 0xff);
      await this.#writer.write(last.subarray(0, this.#groupLength - 1));
    }
    return true;
  }

  async #pushRest(wait: Promise<void>, text: Buffer, from: number, to: number): Promise<void> {
    await wait;
    await this.push(text, from, to);
  }

  /** The bytes of at most `stepLength` characters. */
  #decode(text: Buffer, from: number, to: number): Buffer {
    // Chunks of a body end anywhere: first the group that the last one left open, so that whole groups follow.
    const start = Math.min(to, this.#groupLength === 0 ? from : from + 4 - this.#groupLength);
    const length = this.#decodeSlowly(text, from, start, 0);
    const whole = to - ((to - start) % 4);
    if (this.#groupLength === 0 && this.#padding === 0 && this.#isValid) {
      const decoded = this.#bytes.write(text.toString('latin1', start, whole), length, 'base64');
      if (decoded === ((whole - start) / 4) * 3) {
        return this.#bytes.subarray(0, this.#decodeSlowly(text, whole, to, length + decoded));
      }
    }
    return this.#bytes.subarray(0, this.#decodeSlowly(text, start, to, length));
  }

  /** One character after the other, into the bytes from `at` on. Returns where the bytes end. */
  #decodeSlowly(text: Buffer, from: number, to: number, at: number): number {
    let length = at;
    for (let index = from; index < to && this.#isValid; index += 1) {
      const value = this.#values[text[index] ?? 0] ?? other;
      if (value === space) continue;
      if (value < 64 && this.#padding === 0) {
        this.#group = (this.#group << 6) | value;
        this.#groupLength += 1;
        if (this.#groupLength < 4) continue;
        this.#bytes[length] = this.#group >> 16;
        this.#bytes[length + 1] = this.#group >> 8;
        this.#bytes[length + 2] = this.#group;
        length += 3;
        this.#group = 0;
        this.#groupLength = 0;
      } else if (value === padding && this.#groupLength >= 2 && this.#padding < 2) {
        this.#padding += 1;
      } else {
        this.#isValid = false;
      }
    }
    return length;
  }
}

/** What stands before the data of a data URL: its media type in lower case, and where the data begins. */
export interface DataHead {
  readonly mediaType: string;
  readonly length: number;
  /** False for data that is written as percent-encoded text. */
  readonly isBase64: boolean;
}

/** Longest head of a data URL, in characters: a media type with a few parameters. */
const headLengthMax = 1024;

/** Reads the head of a data URL. Undefined when the text is none, or one with an endless head. */
export function readDataHead(text: Buffer): DataHead | undefined {
  const head = /^data:([^;,]*)((?:;[^;,]*)*),/i.exec(text.toString('latin1', 0, headLengthMax));
  if (head === null) return undefined;
  const [all, mediaType = '', parameters = ''] = head;
  return {
    mediaType: mediaType.trim().toLowerCase(),
    length: all.length,
    isBase64: /;\s*base64\s*$/i.test(parameters),
  };
}
