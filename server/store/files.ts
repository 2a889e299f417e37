/** Statements on the files that callers have uploaded. Each names the project, so that none ever shows another's. */
import { and, asc, desc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database } from './pool.ts';
import { files } from './schema.ts';
import { withStoreErrors } from './store-error.ts';

/** A file's row. */
export type FileRow = typeof files.$inferSelect;

/** Rows that one sweep deletes at most, so that it ends in small transactions. */
const sweptMax = 1_000;

/** Which rows are listed. */
export interface FilesWanted {
  readonly projectId: string;
  readonly nowMs: number;
  /** By age, then by id. */
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  /** The row after which they begin. */
  readonly after: Pick<FileRow, 'createdAtMs' | 'id'> | undefined;
  readonly purpose: FileRow['purpose'] | undefined;
}

/** The statements. */
export function fileStatements(database: Database) {
  const { orm } = database;
  const isAlive = (nowMs: number | ReturnType<typeof sql.placeholder>) =>
    or(isNull(files.expiresAtMs), gt(files.expiresAtMs, nowMs));
  const find = orm
    .select()
    .from(files)
    .where(
      and(
        eq(files.id, sql.placeholder('id')),
        eq(files.projectId, sql.placeholder('projectId')),
        isAlive(sql.placeholder('nowMs')),
      ),
    )
    .prepare('files_find');

  return withStoreErrors({
    insert: async (row: FileRow): Promise<void> => {
      await orm.insert(files).values(row);
    },

    /** Undefined when the project has none, or when it has expired. */
    find: async (projectId: string, id: string, nowMs: number): Promise<FileRow | undefined> =>
      (await find.execute({ projectId, id, nowMs }))[0],

    list: ({ projectId, nowMs, order, limit, after, purpose }: FilesWanted): Promise<FileRow[]> => {
      const by = order === 'asc' ? asc : desc;
      const place = sql`(${files.createdAtMs}, ${files.id})`;
      const start = after && sql`(${after.createdAtMs}::bigint, ${after.id}::text)`;
      return orm
        .select()
        .from(files)
        .where(
          and(
            eq(files.projectId, projectId),
            isAlive(nowMs),
            purpose === undefined ? undefined : eq(files.purpose, purpose),
            start && (order === 'asc' ? sql`${place} > ${start}` : sql`${place} < ${start}`),
          ),
        )
        .orderBy(by(files.createdAtMs), by(files.id))
        .limit(limit);
    },

    /** Deletes the project's file; gives its digest, or undefined when there was none (or it has expired). */
    delete: async (projectId: string, id: string, nowMs: number): Promise<string | undefined> => {
      const gone = await orm
        .delete(files)
        .where(and(eq(files.id, id), eq(files.projectId, projectId), isAlive(nowMs)))
        .returning({ digest: files.digest });
      return gone[0]?.digest;
    },

    /** True while any row of any project names the bytes, expired or not. */
    isNeeded: async (digest: string): Promise<boolean> =>
      (await orm.select({ id: files.id }).from(files).where(eq(files.digest, digest)).limit(1)).length > 0,

    /** Deletes expired rows, at most 1000; gives the digests of what went. */
    deleteExpired: async (nowMs: number): Promise<readonly string[]> => {
      const expired = orm
        .select({ id: files.id })
        .from(files)
        .where(lte(files.expiresAtMs, nowMs))
        .limit(sweptMax);
      const gone = await orm
        .delete(files)
        .where(inArray(files.id, expired))
        .returning({ digest: files.digest });
      return [...new Set(gone.map(({ digest }) => digest))];
    },
  });
}
