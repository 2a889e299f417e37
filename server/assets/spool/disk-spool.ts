/**
 * The spool on a disk. Bytes gather in a buffer of 256 KiB; what ends before it is full never sees the disk. Above that
 * two such buffers take turns: one fills while the other is hashed and written, so that a request holds at most half a
 * MiB however large its upload, and a disk that is slower than the network slows the network down.
 *
 * Files are named after the process that wrote them. One process at a time works in a data folder, so whatever bears
 * another name was left by one that is gone.
 */
import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../base/clock.ts';
import { Fault } from '../../base/fault.ts';
import type { Ids } from '../../base/ids.ts';
import type { Spool, Spooled, SpoolWriter } from '../spool.ts';

/**
 * What stays in memory, in bytes, and how much goes to the disk at once. Most masks and thumbnails are smaller.
 * Larger writes spare little: 20 MB took 25 ms of CPU, hashing included, and 22 ms at 1 MiB (median of 15, 2026-11-22).
 */
export const memoryBytesMax = 256 * 1024;
/** A buffer for small fields first; it doubles up to `memoryBytesMax`. */
const firstBytes = 4096;
/** No request lasts as long, so an older file belongs to nobody. Several houses may share the folder: a younger one may be theirs. */
const abandonedMs = 3_600_000;

/** Opens a new file for writing; handed in by tests that want a disk which refuses. */
export type OpenFile = (path: string) => Promise<Pick<FileHandle, 'write' | 'close'>>;

interface Parts {
  /** Absolute path; appears with the first file, for its owner alone. */
  readonly folder: string;
  readonly ids: Ids;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly openFile?: OpenFile;
}

/** Makes the spool. Call `tidy` at the start, and now and then. */
export function createSpool(parts: Parts): Spool {
  const openFile = parts.openFile ?? ((path: string) => open(path, 'wx', 0o600));
  return {
    open: () =>
      new DiskWriter(async () => {
        await mkdir(parts.folder, { recursive: true, mode: 0o700 });
        const path = join(parts.folder, parts.ids.word('upload-', 24));
        return { path, file: await openFile(path) };
      }),

    tidy: async () => {
      let count = 0;
      for (const name of await listFolder(parts.folder)) {
        // Nothing but what a spool has named; a stray file of somebody else is not ours to delete.
        if (!/^upload-[0-9A-Za-z]{24}$/.test(name)) continue;
        const path = join(parts.folder, name);
        if (!(await isAbandoned(path, parts.clock.nowMs()))) continue;
        await rm(path, { force: true });
        count += 1;
      }
      return count;
    },
  };
}

/** A file that is open for writing. */
interface Target {
  readonly path: string;
  readonly file: Pick<FileHandle, 'write' | 'close'>;
}

class DiskWriter implements SpoolWriter {
  readonly #openTarget: () => Promise<Target>;
  readonly #hash: Hash = createHash('sha256');
  #bytesLength = 0;
  /** Fills; `#filled` bytes of it are taken. */
  #buffer: Buffer = Buffer.allocUnsafe(firstBytes);
  #filled = 0;
  /** The other buffer, when it is not on its way to the disk. */
  #spare: Buffer | undefined;
  #target: Target | undefined;
  /** The write under way; never rejects. */
  #flushing: Promise<void> | undefined;
  #failure: Fault | undefined;
  #isEnded = false;

  constructor(openTarget: () => Promise<Target>) {
    this.#openTarget = openTarget;
  }

  write(chunk: Uint8Array): Promise<void> | undefined {
    const at = this.#take(chunk, 0);
    return at < chunk.length ? this.#takeRest(chunk, at) : undefined;
  }

  async end(): Promise<Spooled> {
    this.#isEnded = true;
    await this.#flushing;
    const last = this.#buffer.subarray(0, this.#filled);
    this.#hash.update(last);
    if (this.#target === undefined && this.#failure === undefined) {
      const digest = this.#hash.digest('hex');
      // A copy of its own size: the buffer may be nearly twice as large, and waits for a whole request.
      const bytes = Buffer.from(last);
      const discard = () => Promise.resolve();
      return { digest, bytesLength: this.#bytesLength, content: { kind: 'memory', bytes }, discard };
    }
    if (last.length > 0) await this.#put(last);
    const path = await this.#closeTarget();
    if (this.#failure !== undefined || path === undefined) {
      await this.abort();
      throw this.#failure ?? refused(undefined);
    }
    return {
      digest: this.#hash.digest('hex'),
      bytesLength: this.#bytesLength,
      content: { kind: 'file', path },
      discard: () => removeFile(path),
    };
  }

  async abort(): Promise<void> {
    this.#isEnded = true;
    await this.#flushing;
    const path = this.#target?.path;
    await this.#closeTarget();
    if (path !== undefined) await removeFile(path);
  }

  /** Copies what fits from `at` on. Returns how far it came: less than the length when both buffers are full. */
  #take(chunk: Uint8Array, at: number): number {
    // Bytes that come after the end would be lost without a word.
    if (this.#isEnded) throw new Error('impossible state: a spool writer was written to after its end');
    let from = at;
    while (from < chunk.length && this.#failure === undefined) {
      if (this.#filled === this.#buffer.length && !this.#makeRoom(chunk.length - from)) return from;
      const count = Math.min(chunk.length - from, this.#buffer.length - this.#filled);
      this.#buffer.set(chunk.subarray(from, from + count), this.#filled);
      this.#filled += count;
      this.#bytesLength += count;
      from += count;
    }
    return from;
  }

  async #takeRest(chunk: Uint8Array, at: number): Promise<void> {
    for (let from = at; from < chunk.length; ) {
      await this.#flushing;
      if (this.#failure !== undefined) throw this.#failure;
      from = this.#take(chunk, from);
    }
  }

  /** Room in the buffer: it grows, or goes to the disk while the other one fills. False when the other one is not back. */
  #makeRoom(wantedBytes: number): boolean {
    if (this.#buffer.length < memoryBytesMax) {
      const length = Math.min(memoryBytesMax, Math.max(this.#buffer.length * 2, this.#filled + wantedBytes));
      const grown = Buffer.allocUnsafe(length);
      this.#buffer.copy(grown, 0, 0, this.#filled);
      this.#buffer = grown;
      return true;
    }
    if (this.#flushing !== undefined) return false;
    const full = this.#buffer;
    this.#hash.update(full);
    this.#buffer = this.#spare ?? Buffer.allocUnsafe(memoryBytesMax);
    this.#spare = undefined;
    this.#filled = 0;
    this.#flushing = this.#put(full).then(() => {
      this.#spare = full;
      this.#flushing = undefined;
    });
    return true;
  }

  /** Writes the bytes to the file, which it opens first when there is none. Never rejects: a failure is kept. */
  async #put(bytes: Buffer): Promise<void> {
    if (this.#failure !== undefined) return;
    try {
      this.#target ??= await this.#openTarget();
      for (let at = 0; at < bytes.length; ) {
        const { bytesWritten } = await this.#target.file.write(bytes, at, bytes.length - at);
        if (bytesWritten === 0) throw new Error('the disk took no bytes');
        at += bytesWritten;
      }
    } catch (cause) {
      this.#failure = refused(cause);
      await this.#closeTarget();
    }
  }

  /** Closes the file, if one is open, and gives its path. Never rejects: a failure is kept. */
  async #closeTarget(): Promise<string | undefined> {
    const target = this.#target;
    if (target === undefined) return undefined;
    this.#target = undefined;
    try {
      await target.file.close();
    } catch (cause) {
      // Some file systems tell only here that the disk is full.
      this.#failure ??= refused(cause);
    }
    if (this.#failure !== undefined) await removeFile(target.path);
    return target.path;
  }
}

function refused(cause: unknown): Fault {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  return new Fault({
    code: 'storage_failed',
    message:
      reason === 'ENOSPC' || reason === 'EDQUOT'
        ? 'The upload could not be stored: the disk of the server is full. Nothing of it was kept.'
        : 'The upload could not be stored: the disk of the server refused it. Nothing of it was kept.',
    detail: `spool: ${reason ?? 'unknown reason'}`,
    cause,
  });
}

/** What cannot be deleted now is deleted by `tidy` later; the request that sent it has nothing to do about it. */
async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}

async function isAbandoned(path: string, nowMs: number): Promise<boolean> {
  try {
    return nowMs - (await stat(path)).mtimeMs >= abandonedMs;
  } catch (cause) {
    // Gone between the listing and the look.
    if (isAbsent(cause)) return false;
    throw cause;
  }
}

async function listFolder(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (cause) {
    if (isAbsent(cause)) return [];
    throw cause;
  }
}

function isAbsent(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
