/**
 * What a request sends, at rest until the request ends: written as it arrives, with its digest and its length, in
 * memory while it is small and as a file of the spool's folder above that. It exists so that no upload is ever whole in
 * memory. Nobody but the request that sent it may see it, and when the request ends it is gone.
 */
import type { Content } from '../base/content.ts';

/** Bytes that were spooled whole. */
export interface Spooled {
  /** Lower-case hex SHA-256. */
  readonly digest: string;
  readonly bytesLength: number;
  readonly content: Content;
  /** Deletes the file, if there is one; may be called again. Never throws. */
  discard(): Promise<void>;
}

/** Bytes on their way in. `end` or `abort` ends it; an `abort` after that does nothing. */
export interface SpoolWriter {
  /** Undefined when more may come at once; otherwise wait for it. The bytes are copied or written before it resolves. */
  write(chunk: Uint8Array): Promise<void> | undefined;
  /** Throws `storage_failed` (500) when the disk refused; nothing is left behind then. */
  end(): Promise<Spooled>;
  /** Throws away what has come. Never throws. */
  abort(): Promise<void>;
}

/** The spool. */
export interface Spool {
  open(): SpoolWriter;
  /** Deletes what killed processes left behind. Returns how many files went. */
  tidy(): Promise<number>;
}
