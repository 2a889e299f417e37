/** Reading here and there in a file or in memory, without holding the file. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Content } from '../base/content.ts';

/** Bytes to look into. Reading is synchronous: it is done in threads that have nothing else to do. */
export interface Bytes {
  readonly length: number;
  /** `length` bytes from `offset`; fewer, or none, where the bytes end before. Valid until the next call. */
  at(offset: number, length: number): Buffer;
  close(): void;
}

/** So much is read from a file at once. */
const windowBytes = 64 * 1024;

/** Opens the content. Throws a file system error when the file is gone. */
export function openBytes(content: Content): Bytes {
  return content.kind === 'memory' ? inMemory(content.bytes) : inFile(content.path);
}

function inMemory(bytes: Uint8Array): Bytes {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    length: whole.length,
    at: (offset, length) => whole.subarray(offset, offset + length),
    close: () => {},
  };
}

function inFile(path: string): Bytes {
  const file = openSync(path, 'r');
  let window: Buffer = Buffer.alloc(0);
  let windowAt = 0;
  return {
    length: fstatSync(file).size,
    at: (offset, length) => {
      if (offset < windowAt || offset + length > windowAt + window.length) {
        window = readFrom(file, offset, Math.max(length, windowBytes));
        windowAt = offset;
      }
      return window.subarray(offset - windowAt, offset - windowAt + length);
    },
    close: () => closeSync(file),
  };
}

function readFrom(file: number, offset: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(file, buffer, filled, length - filled, offset + filled);
    if (count === 0) break;
    filled += count;
  }
  return buffer.subarray(0, filled);
}
