/** Statements on pictures at rest and on the requests they came from. */
import { and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type { Database } from './pool.ts';
import { assets, requests } from './schema.ts';
import { withStoreErrors } from './store-error.ts';

/** A picture's row. */
export type AssetRow = typeof assets.$inferSelect;
/** A request's row. */
export type RequestRow = typeof requests.$inferSelect;

/** Rows that one sweep deletes at most, so that a long retention ends in small transactions. */
const sweptMax = 1_000;

/** The statements. */
export function assetStatements(database: Database) {
  const { orm } = database;
  const find = orm
    .select()
    .from(assets)
    .where(and(eq(assets.id, sql.placeholder('id')), gt(assets.expiresAtMs, sql.placeholder('nowMs'))))
    .prepare('assets_find');
  const ofRequest = orm
    .select()
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

  return withStoreErrors({
    insert: async (row: AssetRow): Promise<void> => {
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
