/**
 * Files that callers upload and come back for: the bytes on a shelf of their own under their digest, a row that says
 * whose they are. It exists so that a picture can be sent once and edited by its id. It must never read an upload into
 * memory, and a file of another project, an expired one and one that never was must look the same to whoever asks.
 */
import type { FilePurpose } from '../../contract/files.ts';
import type { Clock } from '../base/clock.ts';
import { Fault } from '../base/fault.ts';
import type { Ids } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import { type FileRow, fileStatements, type FilesWanted } from '../store/files.ts';
import type { Database } from '../store/pool.ts';
import { storableText } from '../store/storable.ts';
import { createDiskShelf } from './disk/disk.ts';
import type { LentBytes, OpenBytes, Shelf } from './shelf.ts';
import type { Spooled } from './spool.ts';

/** What keeping files needs. */
export interface FilesParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Absolute folder of the files. */
  readonly folder: string;
  /** Where the bytes go; absent means files in `folder`. */
  readonly shelf?: Shelf;
}

/** A file that is kept. */
export interface StoredFile {
  /** `file-` and 24 word characters. */
  readonly id: string;
  readonly projectId: string;
  readonly purpose: FilePurpose;
  /** As it was sent; never used as a path. */
  readonly filename: string;
  readonly bytesLength: number;
  /** Lower-case hex SHA-256 of the bytes. */
  readonly digest: string;
  readonly createdAtMs: number;
  /** Undefined: it stays until it is deleted. */
  readonly expiresAtMs: number | undefined;
}

/** What is handed in to be kept. */
export interface FileDraft {
  readonly organizationId: string;
  readonly projectId: string;
  readonly purpose: FilePurpose;
  readonly filename: string;
  /** Undefined: it stays until it is deleted. */
  readonly expiresAfterSeconds: number | undefined;
  /** Stays its owner's, who discards it when the request ends. */
  readonly spooled: Spooled;
}

/** Which files are listed. */
export interface FileQuery extends Pick<FilesWanted, 'order' | 'limit' | 'purpose'> {
  /** The id after which they begin; undefined for the start. */
  readonly after: string | undefined;
}

/** A part of the list. */
export interface FilePage {
  readonly files: readonly StoredFile[];
  /** True when there are more behind the last. */
  readonly hasMore: boolean;
}

/** A file for a request to work on: at a place of its own until `discard`, whatever becomes of the file meanwhile. */
export interface LentFile extends Spooled {
  readonly filename: string;
}

/** The files. Whatever takes a project and an id is `undefined` alike for absent, expired and other projects' files. */
export interface Files {
  /** Takes the bytes over, then writes the row. Throws `storage_failed` (500); nothing is left behind then. */
  create(draft: FileDraft): Promise<StoredFile>;
  find(projectId: string, id: string): Promise<StoredFile | undefined>;
  /** Undefined when `after` names no file of the project. */
  list(projectId: string, query: FileQuery): Promise<FilePage | undefined>;
  /** True when it was there. The bytes go with the last file that has them. */
  delete(projectId: string, id: string): Promise<boolean>;
  /** The file, open for reading; the caller closes it. Also undefined when the bytes have been lost. */
  open(projectId: string, id: string): Promise<{ file: StoredFile; bytes: OpenBytes } | undefined>;
  /** The file as a picture to edit; the caller discards it. Also undefined when the bytes have been lost. */
  openForEdit(projectId: string, id: string): Promise<LentFile | undefined>;
  /** Deletes what has expired: rows first, then bytes that no row needs. Returns how many bytes' files went. */
  sweep(): Promise<number>;
}

/** Every id that was ever given has this shape; what has another need not be asked for, and may not even be storable. */
const idShape = /^file-[0-9A-Za-z]{24}$/;

/** Batches in one sweep; what is left goes with the next one. */
const batchesMax = 100;

/** Opens the files. */
export function createFiles(parts: FilesParts): Files {
  const { clock, ids, log } = parts;
  const shelf = parts.shelf ?? createDiskShelf({ folder: parts.folder, ids, clock });
  const statements = fileStatements(parts.database);

  const find = async (projectId: string, id: string) => {
    if (!idShape.test(id)) return undefined;
    const row = await statements.find(projectId, id, clock.nowMs());
    return row && readRow(row);
  };

  /** Bytes that no row names any more go; true when they did. */
  const retire = async (digest: string): Promise<boolean> =>
    !(await statements.isNeeded(digest)) && (await shelf.retire(digest, () => statements.isNeeded(digest)));

  /** The file and what `reach` gives of its bytes. */
  const reach = async <Reached extends OpenBytes | LentBytes>(
    [projectId, id]: readonly [string, string],
    take: (digest: string) => Promise<Reached | undefined>,
  ): Promise<{ file: StoredFile; bytes: Reached } | undefined> => {
    const file = await find(projectId, id);
    if (!file) return undefined;
    // For a moment, while the shelf asks whether bytes are needed, they are away; whoever misses them looks again.
    const bytes = (await take(file.digest)) ?? ((await find(projectId, id)) && (await take(file.digest)));
    if (bytes) return { file, bytes };
    if (await find(projectId, id)) log.warn({ id }, 'the bytes of a file are gone from the disk');
    return undefined;
  };

  return {
    find,

    create: async ({ spooled, ...draft }) => {
      const { digest, bytesLength } = spooled;
      const row = rowOf(draft, { id: ids.word('file-', 24), digest, bytesLength, nowMs: clock.nowMs() });
      try {
        await put(shelf, spooled);
        await statements.insert(row);
        // A delete or a sweep that found no row for these bytes a moment ago may have taken them away since. Now that
        // the row stands it cannot happen again, so one look is enough (`Shelf.retire` is the other half of this).
        if (!(await shelf.has(digest))) await put(shelf, spooled);
      } catch (cause) {
        await takeBack(row, cause);
      }
      return readRow(row);
    },

    list: async (projectId, { after, limit, ...query }) => {
      const nowMs = clock.nowMs();
      const cursor = after === undefined ? undefined : await find(projectId, after);
      if (after !== undefined && !cursor) return undefined;
      // One more than asked for tells whether there are more.
      const rows = await statements.list({ projectId, nowMs, after: cursor, limit: limit + 1, ...query });
      return { files: rows.slice(0, limit).map(readRow), hasMore: rows.length > limit };
    },

    delete: async (projectId, id) => {
      if (!idShape.test(id)) return false;
      const digest = await statements.delete(projectId, id, clock.nowMs());
      if (digest === undefined) return false;
      try {
        await retire(digest);
      } catch (cause) {
        // The row is gone, and with it the file as far as anybody can see.
        log.warn({ digest, cause: String(cause) }, 'the bytes of a deleted file could not be cleared away');
      }
      return true;
    },

    open: async (projectId, id) => reach([projectId, id], (digest) => shelf.open(digest)),

    openForEdit: async (projectId, id) => {
      const reached = await reach([projectId, id], (digest) => shelf.lend(digest));
      if (!reached) return undefined;
      const { digest, bytesLength, filename } = reached.file;
      return { ...reached.bytes, digest, bytesLength, filename };
    },

    sweep: async () => {
      let count = await shelf.tidy();
      for (let batch = 0; batch < batchesMax; batch += 1) {
        const digests = await statements.deleteExpired(clock.nowMs());
        for (const digest of digests) if (await retire(digest)) count += 1;
        if (digests.length === 0) break;
      }
      return count;
    },
  };

  /** Leaves nothing behind that nobody can find, then says what happened. */
  async function takeBack({ id, projectId, digest }: FileRow, cause: unknown): Promise<never> {
    try {
      await statements.delete(projectId, id, clock.nowMs());
      await retire(digest);
    } catch (second) {
      // The disk or the database is out of order already; the first cause is told.
      log.warn({ digest, cause: String(second) }, 'a file that was not kept could not be cleared away');
    }
    throw new Fault({
      code: 'storage_failed',
      message: 'The file could not be stored. Trying again may help.',
      detail: String(cause),
      cause,
    });
  }
}

function put(shelf: Shelf, { digest, content }: Spooled): Promise<void> {
  return content.kind === 'file' ? shelf.adopt(digest, content.path) : shelf.put(digest, content.bytes);
}

function rowOf(
  { expiresAfterSeconds, filename, ...draft }: Omit<FileDraft, 'spooled'>,
  {
    nowMs,
    ...facts
  }: { readonly id: string; readonly digest: string; readonly bytesLength: number; readonly nowMs: number },
): FileRow {
  const expiresAtMs = expiresAfterSeconds === undefined ? null : nowMs + expiresAfterSeconds * 1000;
  return { ...draft, ...facts, filename: storableText(filename), createdAtMs: nowMs, expiresAtMs };
}

function readRow({ organizationId: _apart, expiresAtMs, ...row }: FileRow): StoredFile {
  return { ...row, expiresAtMs: expiresAtMs ?? undefined };
}
