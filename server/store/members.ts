/** Statements of administration on people: users, who belongs where, and who is invited. */
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { MemberRole } from '../base/caller.ts';
import { asPage, type Orm, type Page, type PageQuery, pageOf } from './orm.ts';
import { placeOf } from './projects.ts';
import { apiKeys, invites, members, projectMembers, projects, users } from './schema.ts';
import { withStoreErrors } from './store-error.ts';

/** A member of an organization or a project. */
export interface MemberRow {
  readonly id: string;
  readonly email: string;
  readonly title: string;
  readonly role: MemberRole;
  readonly createdAtMs: number;
  readonly addedAtMs: number;
  /** When a key of theirs was last used; null: never, or not asked for. */
  readonly keyUsedAtMs: number | null;
}

/** An invitation as it is stored. */
export type InviteRow = typeof invites.$inferSelect;

const person = { id: users.id, email: users.email, title: users.title, createdAtMs: users.createdAtMs };

/** The statements. */
export function memberStatements(orm: Orm) {
  const selectMembers = (organizationId: string) =>
    orm
      .select({
        ...person,
        role: members.role,
        addedAtMs: members.addedAtMs,
        keyUsedAtMs: sql<number | null>`(SELECT max(${apiKeys.lastUsedAtMs})::float8 FROM ${apiKeys}
          JOIN ${projects} ON ${projects.id} = ${apiKeys.projectId}
          WHERE ${apiKeys.ownerId} = ${users.id} AND ${projects.organizationId} = ${organizationId})`,
      })
      .from(members)
      .innerJoin(users, eq(members.userId, users.id));
  const selectProjectMembers = () =>
    orm
      .select({
        ...person,
        role: projectMembers.role,
        addedAtMs: projectMembers.addedAtMs,
        keyUsedAtMs: sql<number | null>`NULL`,
      })
      .from(projectMembers)
      .innerJoin(users, eq(projectMembers.userId, users.id));

  return withStoreErrors({
    findMember: async (organizationId: string, id: string): Promise<MemberRow | undefined> =>
      (
        await selectMembers(organizationId).where(
          and(eq(members.organizationId, organizationId), eq(members.userId, id)),
        )
      )[0],

    /** By e-mail address in lower case. */
    findMemberByEmail: async (organizationId: string, email: string): Promise<MemberRow | undefined> =>
      (
        await selectMembers(organizationId).where(
          and(eq(members.organizationId, organizationId), eq(users.email, email)),
        )
      )[0],

    /** Undefined when there is no such member to go on after. */
    pageOfMembers: async (
      organizationId: string,
      emails: readonly string[],
      query: PageQuery,
    ): Promise<Page<MemberRow> | undefined> => {
      const own = eq(members.organizationId, organizationId);
      const place = await placeOf(query, (id) =>
        orm
          .select({ atMs: members.addedAtMs, id: members.userId })
          .from(members)
          .where(and(own, eq(members.userId, id))),
      );
      if (place === 'nowhere') return undefined;
      const page = pageOf({ at: members.addedAtMs, id: members.userId }, query, place);
      const named = emails.length === 0 ? undefined : inArray(users.email, [...emails]);
      const rows = await selectMembers(organizationId)
        .where(page.where(and(own, named)))
        .orderBy(...page.order)
        .limit(page.limit);
      return asPage(rows, query);
    },

    ownerCount: async (organizationId: string): Promise<number> =>
      (
        await orm
          .select({ id: members.userId })
          .from(members)
          .where(and(eq(members.organizationId, organizationId), eq(members.role, 'owner')))
      ).length,

    /** The member who has been an owner for longest. */
    firstOwner: async (organizationId: string): Promise<MemberRow | undefined> =>
      (
        await selectMembers(organizationId)
          .where(and(eq(members.organizationId, organizationId), eq(members.role, 'owner')))
          .orderBy(asc(members.addedAtMs), asc(members.userId))
          .limit(1)
      )[0],

    setMember: async (row: typeof members.$inferInsert): Promise<void> => {
      await orm
        .insert(members)
        .values(row)
        .onConflictDoUpdate({ target: [members.organizationId, members.userId], set: { role: row.role } });
    },

    /** Makes the user unless one has the e-mail address; gives the id of whoever has it. */
    ensureUser: async (row: typeof users.$inferInsert): Promise<string> => {
      await orm.insert(users).values(row).onConflictDoNothing();
      const [known] = await orm.select({ id: users.id }).from(users).where(eq(users.email, row.email));
      return known?.id ?? row.id;
    },

    /** Out of the organization and all of its projects. */
    removeMember: async (organizationId: string, userId: string): Promise<void> => {
      const own = orm
        .select({ id: projects.id })
        .from(projects)
        .where(eq(projects.organizationId, organizationId));
      await orm
        .delete(projectMembers)
        .where(and(eq(projectMembers.userId, userId), inArray(projectMembers.projectId, own)));
      await orm
        .delete(members)
        .where(and(eq(members.organizationId, organizationId), eq(members.userId, userId)));
    },

    findProjectMember: async (projectId: string, id: string): Promise<MemberRow | undefined> =>
      (await selectProjectMembers().where(ofProject(projectId, id)))[0],

    /** Undefined when there is no such member to go on after. */
    pageOfProjectMembers: async (
      projectId: string,
      query: PageQuery,
    ): Promise<Page<MemberRow> | undefined> => {
      const place = await placeOf(query, (id) =>
        orm
          .select({ atMs: projectMembers.addedAtMs, id: projectMembers.userId })
          .from(projectMembers)
          .where(ofProject(projectId, id)),
      );
      if (place === 'nowhere') return undefined;
      const page = pageOf({ at: projectMembers.addedAtMs, id: projectMembers.userId }, query, place);
      const rows = await selectProjectMembers()
        .where(page.where(eq(projectMembers.projectId, projectId)))
        .orderBy(...page.order)
        .limit(page.limit);
      return asPage(rows, query);
    },

    setProjectMember: async (row: typeof projectMembers.$inferInsert): Promise<void> => {
      await orm
        .insert(projectMembers)
        .values(row)
        .onConflictDoUpdate({
          target: [projectMembers.projectId, projectMembers.userId],
          set: { role: row.role },
        });
    },

    removeProjectMember: async (projectId: string, userId: string): Promise<void> => {
      await orm.delete(projectMembers).where(ofProject(projectId, userId));
    },

    findInvite: async (organizationId: string, id: string): Promise<InviteRow | undefined> =>
      (
        await orm
          .select()
          .from(invites)
          .where(and(eq(invites.organizationId, organizationId), eq(invites.id, id)))
      )[0],

    /** True when the address has an invitation that is open at this moment. */
    hasOpenInvite: async (organizationId: string, email: string, nowMs: number): Promise<boolean> =>
      (
        await orm
          .select({ id: invites.id })
          .from(invites)
          .where(
            and(
              eq(invites.organizationId, organizationId),
              eq(invites.email, email),
              sql`${invites.acceptedAtMs} IS NULL AND ${invites.expiresAtMs} > ${nowMs}`,
            ),
          )
          .limit(1)
      ).length > 0,

    /** Undefined when there is no such invitation to go on after. */
    pageOfInvites: async (organizationId: string, query: PageQuery): Promise<Page<InviteRow> | undefined> => {
      const own = eq(invites.organizationId, organizationId);
      const place = await placeOf(query, (id) =>
        orm
          .select({ atMs: invites.createdAtMs, id: invites.id })
          .from(invites)
          .where(and(own, eq(invites.id, id))),
      );
      if (place === 'nowhere') return undefined;
      const page = pageOf({ at: invites.createdAtMs, id: invites.id }, query, place);
      const rows = await orm
        .select()
        .from(invites)
        .where(page.where(own))
        .orderBy(...page.order)
        .limit(page.limit);
      return asPage(rows, query);
    },

    insertInvite: async (row: typeof invites.$inferInsert): Promise<void> => {
      await orm.insert(invites).values(row);
    },

    deleteInvite: async (id: string): Promise<void> => {
      await orm.delete(invites).where(eq(invites.id, id));
    },
  });
}

function ofProject(projectId: string, userId: string): SQL | undefined {
  return and(eq(projectMembers.projectId, projectId), eq(projectMembers.userId, userId));
}
