/**
 * Bytes as files: `<folder>/ab/cd/<digest>`, written beside and renamed into place, so that a file that can be
 * seen is whole. Two levels of folders keep each one small for any file system.
 */
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Clock } from '../../base/clock.ts';
import type { Ids } from '../../base/ids.ts';
import type { OpenBytes, Shelf } from '../shelf.ts';

/**
 * Files on their way that are older than this belong to nobody: bytes are written in seconds, and what is lent is given
 * back when its request ends, before any client's patience does.
 */
const abandonedMs = 3_600_000;

/** Bytes per read of an open file: few system calls, and little memory for each of many slow clients. */
const readBytes = 256 * 1024;

/** What file systems answer that cannot give one file two names: other volumes, FAT, some network shares. */
const noLinkCodes = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Makes the shelf; the folder appears with the first bytes. */
export function createDiskShelf(parts: {
  readonly folder: string;
  readonly ids: Ids;
  readonly clock: Pick<Clock, 'nowMs'>;
}): Shelf {
  const incoming = join(parts.folder, 'incoming');
  const pathOf = (digest: string) => join(parts.folder, digest.slice(0, 2), digest.slice(2, 4), digest);

  const has = async (digest: string): Promise<boolean> => {
    try {
      return (await stat(pathOf(digest))).isFile();
    } catch (cause) {
      if (isAbsent(cause)) return false;
      throw cause;
    }
  };

  /** A path for a file on its way. */
  const draftPath = async (): Promise<string> => {
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    return join(incoming, parts.ids.word('', 16));
  };

  /** Brings the bytes about beside the shelf and renames them into place. */
  const place = async (digest: string, write: (draft: string) => Promise<void>): Promise<void> => {
    if (await has(digest)) return;
    const path = pathOf(digest);
    const draft = await draftPath();
    try {
      await write(draft);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(draft, path);
      await syncFolder(dirname(path));
    } catch (cause) {
      await rm(draft, { force: true });
      throw cause;
    }
  };

  /** Another name of the file among those on their way, young enough for `tidy`; undefined when there is no file. */
  const secondName = async (path: string, make: (draft: string) => Promise<void>) => {
    const draft = await draftPath();
    const now = parts.clock.nowMs() / 1000;
    try {
      // The age is the file's and not the name's, so it is made young before the name is there to be tidied away.
      await utimes(path, now, now);
      await make(draft);
    } catch (cause) {
      if (isAbsent(cause)) return undefined;
      throw cause;
    }
    return draft;
  };

  return {
    has,
    put: (digest, bytes) => place(digest, (draft) => writeSafely(draft, bytes)),

    adopt: (digest, source) =>
      place(digest, async (draft) => {
        await linkOrCopy(source, draft);
        await syncFile(draft);
      }),

    get: async (digest) => {
      try {
        return await readFile(pathOf(digest));
      } catch (cause) {
        if (isAbsent(cause)) return undefined;
        throw cause;
      }
    },

    open: async (digest) => {
      try {
        return await openBytes(pathOf(digest));
      } catch (cause) {
        if (isAbsent(cause)) return undefined;
        throw cause;
      }
    },

    lend: async (digest) => {
      const path = pathOf(digest);
      const lent = await secondName(path, (draft) => linkOrCopy(path, draft));
      if (lent === undefined) return undefined;
      return {
        content: { kind: 'file', path: lent },
        discard: async () => {
          // What cannot be removed now is cleared away by `tidy`.
          await rm(lent, { force: true }).catch(() => undefined);
        },
      };
    },

    retire: async (digest, isNeeded) => {
      const path = pathOf(digest);
      const aside = await secondName(path, (draft) => rename(path, draft));
      if (aside === undefined) return false;
      let isWanted = true;
      try {
        isWanted = await isNeeded();
      } finally {
        // When nobody can say whether it is needed, it stays.
        if (isWanted) await rename(aside, path);
        else await rm(aside);
      }
      return !isWanted;
    },

    tidy: async () => {
      let count = 0;
      for (const name of await listFolder(incoming)) {
        const path = join(incoming, name);
        try {
          if (parts.clock.nowMs() - (await stat(path)).mtimeMs < abandonedMs) continue;
        } catch (cause) {
          if (isAbsent(cause)) continue;
          throw cause;
        }
        await rm(path, { force: true });
        count += 1;
      }
      return count;
    },
  };
}

async function writeSafely(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The same bytes under a second name: at once where the file system can, as a copy elsewhere. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (cause) {
    if (!noLinkCodes.has(codeOf(cause))) throw cause;
    await copyFile(from, to);
  }
}

async function openBytes(path: string): Promise<OpenBytes> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return {
      bytesLength: size,
      stream: () => file.createReadStream({ autoClose: false, highWaterMark: readBytes }),
      close: () => file.close(),
    };
  } catch (cause) {
    await file.close();
    throw cause;
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is only safe against a power cut once its folder is on the disk. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
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
  return codeOf(cause) === 'ENOENT';
}

/** The system's word for what went wrong, or nothing. */
function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
