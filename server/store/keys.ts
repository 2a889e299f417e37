/** Statements of administration on keys: who owns them, what they may do, until when they work. */
import { and, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm';
import type { KeyKind } from '../base/caller.ts';
import { asPage, type Orm, type Page, type PageQuery, pageOf } from './orm.ts';
import { placeOf } from './projects.ts';
import { apiKeys, members, projects, serviceAccounts, users } from './schema.ts';
import { withStoreErrors } from './store-error.ts';
import { ownerStands } from './tenants.ts';

/** A key with its owner. */
export interface OwnedKeyRow extends Omit<typeof apiKeys.$inferSelect, 'digest'> {
  /** A user's or a service account's. */
  readonly owner: {
    readonly id: string;
    readonly title: string;
    /** Null for a service account. */
    readonly email: string | null;
    /** In the organization, or the service account's in its project; null when the owner has left. */
    readonly role: string | null;
    readonly createdAtMs: number;
  } | null;
  /** False when the owner has no access to the project any more; then the key opens nothing. */
  readonly hasOwner: boolean;
}

/** Which keys of a list. */
export interface KeyFilter {
  readonly organizationId: string;
  /** Undefined takes the admin keys, which belong to the organization. */
  readonly projectId: string | undefined;
  /** Only those whose owner has access (`true`) or has lost it (`false`). */
  readonly hasOwner?: boolean | undefined;
}

/** The statements. Revoked keys are not among them. */
export function keyStatements(orm: Orm) {
  const { digest: _, ...shown } = getTableColumns(apiKeys);
  const select = () =>
    orm
      .select({ ...shown, owner: ownerOf, hasOwner: ownerStands })
      .from(apiKeys)
      .innerJoin(projects, eq(apiKeys.projectId, projects.id));
  return withStoreErrors({
    findKey: async (filter: KeyFilter, id: string): Promise<OwnedKeyRow | undefined> =>
      (await select().where(and(scopeOf(filter), eq(apiKeys.id, id))))[0],

    /** Undefined when there is no such key to go on after. */
    pageOfKeys: async (filter: KeyFilter, query: PageQuery): Promise<Page<OwnedKeyRow> | undefined> => {
      const place = await placeOf(query, (id) =>
        orm
          .select({ atMs: apiKeys.createdAtMs, id: apiKeys.id })
          .from(apiKeys)
          .innerJoin(projects, eq(apiKeys.projectId, projects.id))
          .where(and(scopeOf(filter), eq(apiKeys.id, id))),
      );
      if (place === 'nowhere') return undefined;
      const page = pageOf({ at: apiKeys.createdAtMs, id: apiKeys.id }, query, place);
      const rows = await select()
        .where(page.where(scopeOf(filter)))
        .orderBy(...page.order)
        .limit(page.limit);
      return asPage(rows, query);
    },

    addKey: async (row: typeof apiKeys.$inferInsert): Promise<void> => {
      await orm.insert(apiKeys).values(row);
    },

    updateKey: async (id: string, changes: Partial<typeof apiKeys.$inferInsert>): Promise<void> => {
      await orm.update(apiKeys).set(changes).where(eq(apiKeys.id, id));
    },

    /** Revokes every key of a service account. */
    revokeOwned: async (ownerId: string, kind: KeyKind, atMs: number): Promise<void> => {
      await orm
        .update(apiKeys)
        .set({ revokedAtMs: atMs })
        .where(and(eq(apiKeys.ownerId, ownerId), eq(apiKeys.kind, kind), isNull(apiKeys.revokedAtMs)));
    },

    /** Word to every house on this database, told when the transaction is done. */
    tellKeys: async (): Promise<void> => {
      await orm.execute(sql`SELECT pg_notify('pictor_keys', '')`);
    },
  });
}

function scopeOf({ organizationId, projectId, hasOwner }: KeyFilter): SQL | undefined {
  return and(
    isNull(apiKeys.revokedAtMs),
    eq(projects.organizationId, organizationId),
    projectId === undefined
      ? eq(apiKeys.kind, 'admin')
      : and(eq(apiKeys.projectId, projectId), sql`${apiKeys.kind} <> 'admin'`),
    hasOwner === undefined ? undefined : sql`${ownerStands} = ${hasOwner}`,
  );
}

const describe = (id: SQL, title: SQL, email: SQL, role: SQL, at: SQL) =>
  sql`json_build_object('id', ${id}, 'title', ${title}, 'email', ${email}, 'role', ${role}, 'createdAtMs', ${at})`;

/** A key that nobody was given belongs to the member who has been an owner for longest. */
const ownerOf = sql<OwnedKeyRow['owner']>`CASE WHEN ${apiKeys.kind} = 'service_account' THEN (
    SELECT ${describe(sql`${serviceAccounts.id}`, sql`${serviceAccounts.title}`, sql`NULL`, sql`${serviceAccounts.role}`, sql`${serviceAccounts.createdAtMs}`)}
    FROM ${serviceAccounts} WHERE ${serviceAccounts.id} = ${apiKeys.ownerId})
  ELSE (
    SELECT ${describe(sql`${users.id}`, sql`${users.title}`, sql`${users.email}`, sql`${members.role}`, sql`${users.createdAtMs}`)}
    FROM ${users} LEFT JOIN ${members} ON ${members.userId} = ${users.id} AND ${members.organizationId} = ${projects.organizationId}
    WHERE CASE WHEN ${apiKeys.ownerId} IS NULL THEN ${members.role} = 'owner' ELSE ${users.id} = ${apiKeys.ownerId} END
    ORDER BY ${members.addedAtMs}, ${users.id} LIMIT 1) END`;
