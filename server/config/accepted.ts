/**
 * Kinds of values that a setting can have. A kind reads what the file, the environment or a flag says (text from the
 * latter two, TOML's own types from the first) and can tell in words what it would have taken. Nothing here knows a
 * setting.
 */
import { readHostEntry, writeHostEntry } from '../base/host-entry.ts';
import { readNetwork } from '../base/internet-address.ts';

/** A kind of value. */
export interface Accepted<T> {
  /** Completes the sentence 'It takes …'. */
  readonly words: string;
  /** The value, or undefined when this is not one. */
  read(raw: unknown): T | undefined;
  /** How a value is written so that `read` gives it again, where that is not simply its JSON. */
  write?(value: T): string;
}

/** Text that fits the pattern. */
export function text(words: string, pattern: RegExp): Accepted<string> {
  return { words, read: (raw) => (typeof raw === 'string' && pattern.test(raw) ? raw : undefined) };
}

/** A path; what it is relative to is the reader's business. */
export function folder(): Accepted<string> {
  return {
    words: 'a path of a folder',
    read: (raw) => (typeof raw === 'string' && raw !== '' && !raw.includes('\0') ? raw : undefined),
  };
}

/** A path of a file with one of the endings (each with its dot); what it is relative to is the reader's business. */
export function file(endings: readonly string[]): Accepted<string> {
  return {
    words: `a path of a file that ends in ${endings.join(' or ')}`,
    read: (raw) => {
      const isPath =
        typeof raw === 'string' && !raw.includes('\0') && endings.some((ending) => raw.endsWith(ending));
      return isPath ? raw : undefined;
    },
  };
}

/** A whole number within bounds, both included; what is written counts `scale` each. */
export function wholeNumber(least: number, most: number, scale = 1): Accepted<number> {
  return {
    words: `a whole number from ${least} to ${most}`,
    read: (raw) => {
      const number = typeof raw === 'string' && /^\d{1,15}$/.test(raw) ? Number(raw) : raw;
      const isGood =
        typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most;
      return isGood ? number * scale : undefined;
    },
    write: (value) => String(value / scale),
  };
}

/** One of a few values; numbers and booleans may be written as text. */
export function oneOf<const T extends string | number | boolean>(values: readonly T[]): Accepted<T> {
  return {
    words: `one of ${values.join(', ')}`,
    read: (raw) =>
      values.find((value) => value === raw || (typeof raw === 'string' && String(value) === raw)),
  };
}

/** An absolute URL with one of the schemes (each with its colon); without its trailing slashes. */
export function url(schemes: readonly string[]): Accepted<string> {
  return {
    words: `a URL that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
    read: (raw) => {
      if (typeof raw !== 'string' || !URL.canParse(raw) || !schemes.includes(new URL(raw).protocol)) {
        return undefined;
      }
      return raw.replace(/\/+$/, '');
    },
  };
}

/** A browser origin: scheme and host, no path. */
export function origin(): Accepted<string> {
  return {
    words: 'an origin such as https://app.example',
    read: (raw) => {
      if (typeof raw !== 'string' || !URL.canParse(raw)) return undefined;
      const { origin: parsed, protocol } = new URL(raw);
      const isWhole = raw.replace(/\/$/, '').toLowerCase() === parsed;
      return isWhole && (protocol === 'http:' || protocol === 'https:') ? parsed : undefined;
    },
  };
}

/** A host that may be reached; in the one spelling that hosts are compared in. */
export function hostEntry(): Accepted<string> {
  return {
    words:
      'a host such as images.example.com, *.example.com or images.internal:8443, or * for every public host',
    read: (raw) => {
      const entry = typeof raw === 'string' ? readHostEntry(raw) : undefined;
      return entry && writeHostEntry(entry);
    },
  };
}

/** A network of IP addresses, in CIDR notation. */
export function network(): Accepted<string> {
  return {
    words: 'a network such as 10.20.0.0/16, fd00::/8 or 192.168.1.7',
    read: (raw) => (typeof raw === 'string' && readNetwork(raw) !== undefined ? raw : undefined),
  };
}

/** A list: an array in the file, text with commas elsewhere. */
export function listOf<T>(item: Accepted<T>): Accepted<readonly T[]> {
  return {
    words: `a list of which each is ${item.words}`,
    read: (raw) => {
      const parts = typeof raw === 'string' ? raw.split(',').map((part) => part.trim()) : raw;
      if (!Array.isArray(parts)) return undefined;
      const values = parts.filter((part) => part !== '').map((part) => item.read(part));
      return values.every((value) => value !== undefined) ? values : undefined;
    },
  };
}
