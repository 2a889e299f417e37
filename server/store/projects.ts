/** Statements of administration on projects, their limits and their service accounts. */
import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { asPage, type Orm, type Page, type PageQuery, pageOf } from './orm.ts';
import { organizations, projectLimits, projects, serviceAccounts } from './schema.ts';
import { withStoreErrors } from './store-error.ts';
import type { ProjectRow } from './tenants.ts';

/** A service account as it is stored. */
export type ServiceAccountRow = typeof serviceAccounts.$inferSelect;

/** A project's limits for one model. */
export type LimitRow = typeof projectLimits.$inferSelect;

/** The statements. */
export function projectStatements(orm: Orm) {
  return withStoreErrors({
    /** Whoever changes something of an organization holds it, so that changes of one come one after another. */
    lockOrganization: async (organizationId: string): Promise<void> => {
      await orm
        .select({ id: organizations.id })
        .from(organizations)
        .where(eq(organizations.id, organizationId))
        .for('update');
    },

    /** As stored: `1` to `5`, `free` or `unlimited`. */
    tierOf: async (organizationId: string): Promise<string | undefined> =>
      (
        await orm
          .select({ tier: organizations.tier })
          .from(organizations)
          .where(eq(organizations.id, organizationId))
      )[0]?.tier,

    findProject: async (organizationId: string, id: string): Promise<ProjectRow | undefined> =>
      (
        await orm
          .select()
          .from(projects)
          .where(and(eq(projects.organizationId, organizationId), eq(projects.id, id)))
      )[0],

    findDefaultProject: async (organizationId: string): Promise<ProjectRow | undefined> =>
      (
        await orm
          .select()
          .from(projects)
          .where(and(eq(projects.organizationId, organizationId), projects.isDefault))
      )[0],

    /** Undefined when there is no such project to go on after. */
    pageOfProjects: async (
      organizationId: string,
      withArchived: boolean,
      query: PageQuery,
    ): Promise<Page<ProjectRow> | undefined> => {
      const own = eq(projects.organizationId, organizationId);
      const place = await placeOf(query, (id) =>
        orm
          .select({ atMs: projects.createdAtMs, id: projects.id })
          .from(projects)
          .where(and(own, eq(projects.id, id))),
      );
      if (place === 'nowhere') return undefined;
      const page = pageOf({ at: projects.createdAtMs, id: projects.id }, query, place);
      const rows = await orm
        .select()
        .from(projects)
        .where(page.where(withArchived ? own : and(own, isNull(projects.archivedAtMs))))
        .orderBy(...page.order)
        .limit(page.limit);
      return asPage(rows, query);
    },

    insertProject: async (row: typeof projects.$inferInsert): Promise<void> => {
      await orm.insert(projects).values(row);
    },

    updateProject: async (id: string, changes: Partial<typeof projects.$inferInsert>): Promise<void> => {
      await orm.update(projects).set(changes).where(eq(projects.id, id));
    },

    limitsOf: async (projectId: string): Promise<readonly LimitRow[]> =>
      orm.select().from(projectLimits).where(eq(projectLimits.projectId, projectId)),

    setLimit: async (row: typeof projectLimits.$inferInsert): Promise<void> => {
      const { projectId: _, model: __, ...set } = row;
      await orm
        .insert(projectLimits)
        .values(row)
        .onConflictDoUpdate({ target: [projectLimits.projectId, projectLimits.model], set });
    },

    findServiceAccount: async (projectId: string, id: string): Promise<ServiceAccountRow | undefined> =>
      (
        await orm
          .select()
          .from(serviceAccounts)
          .where(and(standing(projectId), eq(serviceAccounts.id, id)))
      )[0],

    /** Undefined when there is no such account to go on after. */
    pageOfServiceAccounts: async (
      projectId: string,
      query: PageQuery,
    ): Promise<Page<ServiceAccountRow> | undefined> => {
      const place = await placeOf(query, (id) =>
        orm
          .select({ atMs: serviceAccounts.createdAtMs, id: serviceAccounts.id })
          .from(serviceAccounts)
          .where(and(standing(projectId), eq(serviceAccounts.id, id))),
      );
      if (place === 'nowhere') return undefined;
      const page = pageOf({ at: serviceAccounts.createdAtMs, id: serviceAccounts.id }, query, place);
      const rows = await orm
        .select()
        .from(serviceAccounts)
        .where(page.where(standing(projectId)))
        .orderBy(...page.order)
        .limit(page.limit);
      return asPage(rows, query);
    },

    insertServiceAccount: async (row: typeof serviceAccounts.$inferInsert): Promise<void> => {
      await orm.insert(serviceAccounts).values(row);
    },

    updateServiceAccount: async (
      id: string,
      changes: Partial<typeof serviceAccounts.$inferInsert>,
    ): Promise<void> => {
      await orm.update(serviceAccounts).set(changes).where(eq(serviceAccounts.id, id));
    },
  });
}

function standing(projectId: string): SQL | undefined {
  return and(eq(serviceAccounts.projectId, projectId), isNull(serviceAccounts.deletedAtMs));
}

/** The row to go on after: undefined when none was asked for, `nowhere` when it is not there. */
export async function placeOf(
  { after }: PageQuery,
  find: (id: string) => PromiseLike<readonly { readonly atMs: number; readonly id: string }[]>,
): Promise<{ readonly atMs: number; readonly id: string } | 'nowhere' | undefined> {
  if (after === undefined) return undefined;
  // No id has more than 100 characters, and the database takes no U+0000.
  if (after.length > 100 || after.includes('\0')) return 'nowhere';
  return (await find(after))[0] ?? 'nowhere';
}
