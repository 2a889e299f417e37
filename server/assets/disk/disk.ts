/**
 * Pictures as files: `<folder>/ab/cd/<digest>`, written beside and renamed into place, so that a file that can be
 * seen is whole. Two levels of folders keep each one small for any file system.
 */
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Clock } from '../../base/clock.ts';
import type { Ids } from '../../base/ids.ts';
import type { Shelf } from '../shelf.ts';

/** Half-written files older than this belong to nobody: a picture is written in well under a second. */
const abandonedMs = 3_600_000;

/** Makes the shelf; the folder appears with the first picture. */
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

  return {
    has,

    put: async (digest, bytes) => {
      if (await has(digest)) return;
      const path = pathOf(digest);
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const draft = join(incoming, parts.ids.word('', 16));
      try {
        await writeSafely(draft, bytes);
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await rename(draft, path);
        await syncFolder(dirname(path));
      } catch (cause) {
        await rm(draft, { force: true });
        throw cause;
      }
    },

    get: async (digest) => {
      try {
        return await readFile(pathOf(digest));
      } catch (cause) {
        if (isAbsent(cause)) return undefined;
        throw cause;
      }
    },

    retire: async (digest, isNeeded) => {
      const path = pathOf(digest);
      const aside = join(incoming, parts.ids.word('', 16));
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      try {
        await rename(path, aside);
      } catch (cause) {
        if (isAbsent(cause)) return false;
        throw cause;
      }
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
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
