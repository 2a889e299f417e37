/** Statements on organizations, projects and their keys. */
import { and, asc, eq, getTableColumns, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { KeyKind, ModelPermissions, Profile, ProjectLimits, Tier } from '../base/caller.ts';
import type { Database } from './pool.ts';
import {
  apiKeys,
  members,
  organizations,
  projectLimits,
  projectMembers,
  projects,
  serviceAccounts,
  users,
} from './schema.ts';
import { withStoreErrors } from './store-error.ts';

/** What a key opens. */
export interface KeyOwner {
  readonly keyId: string;
  readonly digest: Buffer;
  readonly revokedAtMs: number | null;
  readonly projectId: string;
  /** Null takes the house's profile. */
  readonly profile: Profile | null;
  readonly organizationId: string;
  /** As stored, the operator's word before any other: `free`, `1` to `5` or `unlimited`. */
  readonly tier: string;
  /** True when faults on demand are for its clients. */
  readonly isTest: boolean;
  readonly kind: KeyKind;
  /** Null is the organization's first owner. */
  readonly ownerId: string | null;
  /** False when the key's owner does not belong to the organization or the project any more. */
  readonly hasOwner: boolean;
  /** Null: everything that its kind may. */
  readonly scopes: readonly string[] | null;
  readonly expiresAtMs: number | null;
  readonly archivedAtMs: number | null;
  readonly modelPermissions: ModelPermissions | null;
  readonly hostedTools: Readonly<Record<string, boolean>> | null;
  /** The project's own limits by model, null members left out; null when it has none. */
  readonly projectLimits: ProjectLimits | null;
}

/** A key as the list shows it. */
export type KeyRow = Omit<typeof apiKeys.$inferSelect, 'digest'>;

/** A project as it is listed. */
export type ProjectRow = typeof projects.$inferSelect;

/**
 * True while whose key it is may still use it: a service account that stands, or a member of the organization who owns it
 * or works on the key's project, which is more than to view it. Admin keys ask for an owner of the organization.
 */
export const ownerStands = sql<boolean>`CASE
  WHEN ${apiKeys.ownerId} IS NULL THEN true
  WHEN ${apiKeys.kind} = 'service_account' THEN EXISTS (
    SELECT 1 FROM ${serviceAccounts} WHERE ${serviceAccounts.id} = ${apiKeys.ownerId} AND ${serviceAccounts.deletedAtMs} IS NULL)
  ELSE EXISTS (
    SELECT 1 FROM ${members} WHERE ${members.organizationId} = ${projects.organizationId} AND ${members.userId} = ${apiKeys.ownerId}
    AND (${members.role} = 'owner' OR (${apiKeys.kind} <> 'admin' AND EXISTS (
      SELECT 1 FROM ${projectMembers} WHERE ${projectMembers.projectId} = ${projects.id} AND ${projectMembers.userId} = ${apiKeys.ownerId} AND ${projectMembers.role} <> 'viewer'))))
  END`;

const limitsOfProject = sql<ProjectLimits | null>`(
  SELECT json_object_agg(${projectLimits.model}, json_strip_nulls(json_build_object(
    'requests', ${projectLimits.requests}, 'tokens', ${projectLimits.tokens}, 'images', ${projectLimits.images})))
  FROM ${projectLimits} WHERE ${projectLimits.projectId} = ${projects.id})`;

const tierInForce = sql<string>`coalesce(${organizations.tierOverride}, ${organizations.tier})`;

/** The statements; each is prepared once for each connection. */
export function tenantStatements(database: Database) {
  const { orm } = database;
  const findOwner = orm
    .select({
      keyId: apiKeys.id,
      digest: apiKeys.digest,
      revokedAtMs: apiKeys.revokedAtMs,
      projectId: projects.id,
      profile: projects.profile,
      organizationId: organizations.id,
      tier: tierInForce,
      isTest: projects.isTest,
      kind: apiKeys.kind,
      ownerId: apiKeys.ownerId,
      hasOwner: ownerStands,
      scopes: apiKeys.scopes,
      expiresAtMs: apiKeys.expiresAtMs,
      archivedAtMs: projects.archivedAtMs,
      modelPermissions: projects.modelPermissions,
      hostedTools: projects.hostedTools,
      projectLimits: limitsOfProject,
    })
    .from(apiKeys)
    .innerJoin(projects, eq(apiKeys.projectId, projects.id))
    .innerJoin(organizations, eq(projects.organizationId, organizations.id))
    .where(eq(apiKeys.digest, sql.placeholder('digest')))
    .prepare('tenants_find_owner');

  return withStoreErrors({
    /** The owner of the key with this digest, revoked ones included. */
    findOwner: async (digest: Buffer): Promise<KeyOwner | undefined> =>
      (await findOwner.execute({ digest }))[0],

    /** The organization of the first start with its default project. */
    findFirst: async () =>
      (
        await orm
          .select({
            organizationId: organizations.id,
            tier: tierInForce,
            projectId: projects.id,
            profile: projects.profile,
            isTest: projects.isTest,
          })
          .from(organizations)
          .innerJoin(projects, and(eq(projects.organizationId, organizations.id), projects.isDefault))
          .where(eq(organizations.isFirst, true))
      )[0],

    /** True for the project that its organization started with. */
    isDefaultProject: async (projectId: string): Promise<boolean> =>
      (
        await orm
          .select({ id: projects.id })
          .from(projects)
          .where(and(eq(projects.id, projectId), projects.isDefault))
      ).length > 0,

    /** Makes the first organization and its default project, unless another house just did. */
    insertFirst: async (
      organization: typeof organizations.$inferInsert,
      project: typeof projects.$inferInsert,
    ) =>
      orm.transaction(async (transaction) => {
        const made = await transaction
          .insert(organizations)
          .values(organization)
          .onConflictDoNothing()
          .returning();
        if (made.length > 0) await transaction.insert(projects).values(project);
      }),

    /** Gives the organization its first owner, unless it has one. */
    insertFirstOwner: async (facts: {
      readonly organizationId: string;
      readonly user: typeof users.$inferInsert;
    }): Promise<void> =>
      orm.transaction(async (transaction) => {
        const { organizationId, user } = facts;
        // Houses that start together on one database take turns here.
        await transaction
          .select({ id: organizations.id })
          .from(organizations)
          .where(eq(organizations.id, organizationId))
          .for('update');
        const owners = await transaction
          .select({ id: members.userId })
          .from(members)
          .where(and(eq(members.organizationId, organizationId), eq(members.role, 'owner')))
          .limit(1);
        if (owners.length > 0) return;
        await transaction.insert(users).values(user).onConflictDoNothing();
        const [known] = await transaction
          .select({ id: users.id })
          .from(users)
          .where(eq(users.email, user.email));
        const userId = known?.id ?? user.id;
        await transaction
          .insert(members)
          .values({ organizationId, userId, role: 'owner', addedAtMs: user.createdAtMs });
      }),

    /**
     * Sets the tier that counts where the operator has not spoken; `auto` begins at the lowest and climbs by itself. False
     * when it stood so already.
     */
    setTier: async (organizationId: string, tier: Tier | 'auto'): Promise<boolean> => {
      const isAutomatic = tier === 'auto';
      const isOther = isAutomatic
        ? eq(organizations.isTierAutomatic, false)
        : or(ne(organizations.tier, String(tier)), eq(organizations.isTierAutomatic, true));
      const set = await orm
        .update(organizations)
        .set({ tier: isAutomatic ? 'free' : String(tier), isTierAutomatic: isAutomatic })
        .where(and(eq(organizations.id, organizationId), isOther))
        .returning({ id: organizations.id });
      return set.length > 0;
    },

    /** Marks a project as one for tests, or not any more. False when there is no such project. */
    setTest: async (id: string, isTest: boolean): Promise<boolean> =>
      (await orm.update(projects).set({ isTest }).where(eq(projects.id, id)).returning({ id: projects.id }))
        .length > 0,

    /** False when a key with this digest stands already. */
    insertKey: async (key: typeof apiKeys.$inferInsert): Promise<boolean> =>
      (await orm.insert(apiKeys).values(key).onConflictDoNothing().returning({ id: apiKeys.id })).length > 0,

    /** Keys of one project, or of all, oldest first, revoked ones included. */
    listKeys: async (projectId?: string): Promise<readonly KeyRow[]> => {
      const { digest: _, ...shown } = getTableColumns(apiKeys);
      return orm
        .select(shown)
        .from(apiKeys)
        .where(projectId === undefined ? undefined : eq(apiKeys.projectId, projectId))
        .orderBy(asc(apiKeys.createdAtMs), asc(apiKeys.id));
    },

    /** Revokes the keys that the operator had fixed before, all but the one with this digest. */
    revokeOtherFixed: async (
      projectId: string,
      kind: KeyKind,
      digest: Buffer,
      atMs: number,
    ): Promise<number> =>
      (
        await orm
          .update(apiKeys)
          .set({ revokedAtMs: atMs })
          .where(
            and(
              eq(apiKeys.projectId, projectId),
              eq(apiKeys.kind, kind),
              apiKeys.isFixed,
              ne(apiKeys.digest, digest),
              isNull(apiKeys.revokedAtMs),
            ),
          )
          .returning({ id: apiKeys.id })
      ).length,

    /** Writes when keys were last used; never moves a moment back. */
    touchKeys: async (usedAtMs: ReadonlyMap<string, number>): Promise<void> => {
      if (usedAtMs.size === 0) return;
      const moments = sql`(SELECT at FROM unnest(${sql.param([...usedAtMs.keys()])}::text[], ${sql.param([...usedAtMs.values()])}::bigint[]) AS used(id, at) WHERE used.id = ${apiKeys.id})`;
      await orm
        .update(apiKeys)
        .set({ lastUsedAtMs: sql`greatest(coalesce(${apiKeys.lastUsedAtMs}, 0), ${moments})` })
        .where(inArray(apiKeys.id, [...usedAtMs.keys()]));
    },

    /** All projects, oldest first. */
    listProjects: async (): Promise<readonly ProjectRow[]> =>
      orm.select().from(projects).orderBy(asc(projects.createdAtMs), asc(projects.id)),

    /** Tells every house on this database that keys (or what they open) changed. */
    tellKeysChanged: async (): Promise<void> => {
      await database.pool.query("SELECT pg_notify('pictor_keys', '')");
    },
  });
}

/** The statements' type. */
export type TenantStatements = ReturnType<typeof tenantStatements>;
