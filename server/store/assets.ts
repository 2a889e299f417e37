/** Statements on pictures at rest and on the requests they came from. */
import { and, asc, desc, eq, getTableColumns, gt, inArray, lte, sql } from 'drizzle-orm';
import type { Database } from './pool.ts';
import { assets, requests } from './schema.ts';
import { withStoreErrors } from './store-error.ts';

/** A picture's row, as it is read: without the engine's note, which few need and which may be long. */
export type AssetRow = Omit<typeof assets.$inferSelect, 'memory'>;
/** A request's row. */
export type RequestRow = typeof requests.$inferSelect;

/** Rows that one sweep deletes at most, so that a long retention ends in small transactions. */
const sweptMax = 1_000;

/** The statements. */
export function assetStatements(database: Database) {
  const { orm } = database;
  const { memory: _apart, ...columns } = getTableColumns(assets);
  const find = orm
    .select(columns)
    .from(assets)
    .where(and(eq(assets.id, sql.placeholder('id')), gt(assets.expiresAtMs, sql.placeholder('nowMs'))))
    .prepare('assets_find');
  const ofRequest = orm
    .select(columns)
    .from(assets)
    .where(
      and(
        eq(assets.requestId, sql.placeholder('requestId')),
        gt(assets.expiresAtMs, sql.placeholder('nowMs')),
      ),
    )
    .orderBy(asc(assets.index), asc(assets.createdAtMs))
    .prepare('assets_of_request');
  const isNeeded = orm
    .select({ id: assets.id })
    .from(assets)
    .where(eq(assets.digest, sql.placeholder('digest')))
    .limit(1)
    .prepare('assets_is_needed');

  const memoryOf = orm
    .select({ memory: assets.memory })
    .from(assets)
    .where(
      and(
        eq(assets.digest, sql.placeholder('digest')),
        eq(assets.projectId, sql.placeholder('projectId')),
        gt(assets.expiresAtMs, sql.placeholder('nowMs')),
      ),
    )
    .orderBy(desc(assets.createdAtMs), desc(assets.index))
    .limit(1)
    .prepare('assets_memory_of');

  return withStoreErrors({
    insert: async (row: typeof assets.$inferInsert): Promise<void> => {
      await orm.insert(assets).values(row);
    },

    delete: async (id: string): Promise<void> => {
      await orm.delete(assets).where(eq(assets.id, id));
    },

    /** Undefined when there is none or it has expired. */
    find: async (id: string, nowMs: number): Promise<AssetRow | undefined> =>
      (await find.execute({ id, nowMs }))[0],

    ofRequest: (requestId: string, nowMs: number): Promise<AssetRow[]> =>
      ofRequest.execute({ requestId, nowMs }),

    /** The engine's note on the newest picture of these bytes; undefined when there is no picture, or no note. */
    memoryOf: async (projectId: string, digest: string, nowMs: number): Promise<Buffer | undefined> =>
      (await memoryOf.execute({ projectId, digest, nowMs }))[0]?.memory ?? undefined,

    /** True while any row names the file, expired or not. */
    isNeeded: async (digest: string): Promise<boolean> => (await isNeeded.execute({ digest })).length > 0,

    /** Deletes expired rows, at most 1000; gives the digests of what went. */
    deleteExpired: async (nowMs: number): Promise<readonly string[]> => {
      const expired = orm
        .select({ id: assets.id })
        .from(assets)
        .where(lte(assets.expiresAtMs, nowMs))
        .limit(sweptMax);
      const gone = await orm
        .delete(assets)
        .where(inArray(assets.id, expired))
        .returning({ digest: assets.digest });
      return [...new Set(gone.map(({ digest }) => digest))];
    },

    insertRequest: async (row: typeof requests.$inferInsert): Promise<void> => {
      await orm.insert(requests).values(row).onConflictDoNothing();
    },

    finishRequest: async (
      id: string,
      ending: Pick<RequestRow, 'status' | 'errorCode' | 'durationMs'>,
    ): Promise<void> => {
      await orm.update(requests).set(ending).where(eq(requests.id, id));
    },

    findRequest: async (id: string): Promise<RequestRow | undefined> =>
      (await orm.select().from(requests).where(eq(requests.id, id)))[0],

    /** Deletes records made before that moment, at most 1000; returns how many. */
    deleteRequestsBefore: async (momentMs: number): Promise<number> => {
      const old = orm
        .select({ id: requests.id })
        .from(requests)
        .where(lte(requests.createdAtMs, momentMs))
        .limit(sweptMax);
      return (await orm.delete(requests).where(inArray(requests.id, old)).returning({ id: requests.id }))
        .length;
    },

    sweptMax,
  });
}
