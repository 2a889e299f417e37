import type { Readable } from 'node:stream';
import type { Content } from '../base/content.ts';

/** Bytes that are open for reading; they can be read to their end whatever becomes of the shelf's own. */
export interface OpenBytes {
  readonly bytesLength: number;
  /** The bytes from the first to the last; call it once. */
  stream(): Readable;
  /** Must be called, whatever the ending; may be called again. */
  close(): Promise<void>;
}

/** Bytes that are lent: they stay where they are said to be until they are given back, also when the shelf drops its own. */
export interface LentBytes {
  readonly content: Content;
  /** Gives them back; may be called again. Never throws. What is not given back is cleared away after an hour. */
  discard(): Promise<void>;
}

/** A place for bytes that are named by their own digest. `suite.ts` asks the same questions of each. */
export interface Shelf {
  /**
   * Puts the bytes there whole or not at all, safe against a power cut once it resolves; does nothing when they are
   * there already. Throws whatever the place throws when it is full or broken, and leaves nothing behind then.
   * `digest` is the lower-case hex SHA-256 of the bytes.
   */
  put(digest: string, bytes: Uint8Array): Promise<void>;
  /**
   * The same for bytes that lie in a file, which is not read; `path` is absolute. The file stays its owner's, to be
   * deleted when they are done, so that the bytes can be put there a second time; nobody may write to it any more.
   */
  adopt(digest: string, path: string): Promise<void>;
  has(digest: string): Promise<boolean>;
  /** Undefined when there are none. */
  get(digest: string): Promise<Uint8Array | undefined>;
  /** Undefined when there are none. */
  open(digest: string): Promise<OpenBytes | undefined>;
  /** Undefined when there are none. For work that reads a path of its own accord, and perhaps twice. */
  lend(digest: string): Promise<LentBytes | undefined>;
  /**
   * Removes the bytes unless they are needed, asking at the moment when nobody can find them any more; so that
   * whoever says so first and looks for the bytes after never misses them. True when they are gone for good.
   */
  retire(digest: string, isNeeded: () => Promise<boolean>): Promise<boolean>;
  /** Clears away what a killed process left half-written. Returns how many files went. */
  tidy(): Promise<number>;
}
