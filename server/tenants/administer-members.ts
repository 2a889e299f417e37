/** Administration of people: who belongs to the organization, who works on a project, who is invited. */
import type { MemberRole } from '../base/caller.ts';
import type { InviteRow, MemberRow } from '../store/members.ts';
import {
  type Actor,
  conflict,
  type Desk,
  type DeskStatements,
  isId,
  noSuch,
  openProjectOf,
  type Page,
  type PageQuery,
  pageOrRefuse,
  projectOf,
} from './desk.ts';

/** An invitation is good for a week. Source: the platform's page of members says so, seen 2025; a guess otherwise. */
const inviteMs = 7 * 86_400_000;

/** What an invitation opens besides the organization. */
export type InvitedProjects = InviteRow['projects'];

/** Members of the organization and of its projects. Everything throws `no_such_object` for who is not one. */
export function administerMembers(desk: Desk) {
  const { statements, clock } = desk;
  return {
    /** `emails` in lower case; none leaves nobody out. */
    list: async (
      organizationId: string,
      emails: readonly string[],
      query: PageQuery,
    ): Promise<Page<MemberRow>> =>
      pageOrRefuse(await statements.pageOfMembers(organizationId, emails, query), 'User', query),

    find: (organizationId: string, id: string): Promise<MemberRow> =>
      memberOf(statements, organizationId, id),

    /** Throws `conflicting_state` when no owner would be left. */
    setRole: (actor: Actor, id: string, role: MemberRole): Promise<MemberRow> =>
      desk.change(actor, async (inside, note) => {
        const { organizationId } = actor;
        const member = await memberOf(inside, organizationId, id);
        if (member.role === role) return member;
        if (member.role === 'owner') await keepOwner(inside, organizationId);
        await inside.setMember({ organizationId, userId: id, role, addedAtMs: member.addedAtMs });
        note({
          type: 'user.updated',
          resourceId: id,
          details: { changes_requested: { role } },
          before: { role: member.role },
          after: { role },
        });
        return { ...member, role };
      }),

    /** Their keys open nothing from that moment on. Throws `conflicting_state` when no owner would be left. */
    remove: (actor: Actor, id: string): Promise<void> =>
      desk.change(actor, async (inside, note) => {
        const { organizationId } = actor;
        const member = await memberOf(inside, organizationId, id);
        if (member.role === 'owner') await keepOwner(inside, organizationId);
        await inside.removeMember(organizationId, id);
        note({ type: 'user.deleted', resourceId: id, before: { email: member.email, role: member.role } });
      }),

    listOfProject: async (
      organizationId: string,
      projectId: string,
      query: PageQuery,
    ): Promise<Page<MemberRow>> => {
      await projectOf(statements, organizationId, projectId);
      return pageOrRefuse(await statements.pageOfProjectMembers(projectId, query), 'ProjectUser', query);
    },

    findOfProject: async (organizationId: string, projectId: string, id: string): Promise<MemberRow> => {
      await projectOf(statements, organizationId, projectId);
      return projectMemberOf(statements, projectId, id);
    },

    /** Adds a member of the organization, by id or by e-mail address. Throws `conflicting_state` for who is there already. */
    addToProject: (
      actor: Actor,
      projectId: string,
      who: { readonly id: string } | { readonly email: string },
      role: MemberRole,
    ): Promise<MemberRow> =>
      desk.change(actor, async (inside, note) => {
        const { organizationId } = actor;
        await openProjectOf(inside, organizationId, projectId);
        const member =
          'id' in who
            ? await memberOf(inside, organizationId, who.id)
            : await inside.findMemberByEmail(organizationId, who.email);
        if (!member) throw noSuch('User', 'email' in who ? who.email : who.id);
        const { id } = member;
        if (await inside.findProjectMember(projectId, id))
          throw conflict(`User ${id} is a member of project ${projectId} already.`, 'user_id');
        const addedAtMs = clock.nowMs();
        await inside.setProjectMember({ projectId, userId: id, role, addedAtMs });
        note({ type: 'user.added', projectId, resourceId: id, details: { data: { role } }, after: { role } });
        return { ...member, role, addedAtMs };
      }),

    setRoleOfProject: (actor: Actor, projectId: string, id: string, role: MemberRole): Promise<MemberRow> =>
      desk.change(actor, async (inside, note) => {
        await openProjectOf(inside, actor.organizationId, projectId);
        const member = await projectMemberOf(inside, projectId, id);
        if (member.role === role) return member;
        await inside.setProjectMember({ projectId, userId: id, role, addedAtMs: member.addedAtMs });
        note({
          type: 'user.updated',
          projectId,
          resourceId: id,
          details: { changes_requested: { role } },
          before: { role: member.role },
          after: { role },
        });
        return { ...member, role };
      }),

    removeFromProject: (actor: Actor, projectId: string, id: string): Promise<void> =>
      desk.change(actor, async (inside, note) => {
        await openProjectOf(inside, actor.organizationId, projectId);
        const member = await projectMemberOf(inside, projectId, id);
        await inside.removeProjectMember(projectId, id);
        note({ type: 'user.deleted', projectId, resourceId: id, before: { role: member.role } });
      }),
  };
}

/** Invitations. No mail is sent: whoever invites tells the invited person. */
export function administerInvites(desk: Desk) {
  const { statements, clock, ids } = desk;
  return {
    list: async (organizationId: string, query: PageQuery): Promise<Page<InviteRow>> =>
      pageOrRefuse(await statements.pageOfInvites(organizationId, query), 'Invite', query),

    find: (organizationId: string, id: string): Promise<InviteRow> =>
      inviteOf(statements, organizationId, id),

    /** `email` in lower case. Throws `conflicting_state` for members and for who is invited already. */
    create: (
      actor: Actor,
      { email, role, projects }: { email: string; role: MemberRole; projects: InvitedProjects },
    ): Promise<InviteRow> =>
      desk.change(actor, async (inside, note) => {
        const { organizationId } = actor;
        const createdAtMs = clock.nowMs();
        for (const { id } of projects) await openProjectOf(inside, organizationId, id);
        if (await inside.findMemberByEmail(organizationId, email))
          throw conflict('A member of the organization has this e-mail address already.', 'email');
        if (await inside.hasOpenInvite(organizationId, email, createdAtMs))
          throw conflict('This e-mail address has an open invitation already.', 'email');
        const invite: InviteRow = {
          id: ids.word('invite-', 24),
          organizationId,
          email,
          role,
          projects,
          createdAtMs,
          expiresAtMs: createdAtMs + inviteMs,
          acceptedAtMs: null,
        };
        await inside.insertInvite(invite);
        note({
          type: 'invite.sent',
          resourceId: invite.id,
          details: { data: { email, role } },
          after: { email, role, projects },
        });
        return invite;
      }),

    /** Throws `conflicting_state` for one that was accepted. */
    delete: (actor: Actor, id: string): Promise<void> =>
      desk.change(actor, async (inside, note) => {
        const invite = await inviteOf(inside, actor.organizationId, id);
        if (invite.acceptedAtMs !== null) throw conflict('An invitation that was accepted stays.');
        await inside.deleteInvite(id);
        note({ type: 'invite.deleted', resourceId: id, before: { email: invite.email, role: invite.role } });
      }),
  };
}

async function keepOwner(inside: DeskStatements, organizationId: string): Promise<void> {
  if ((await inside.ownerCount(organizationId)) < 2)
    throw conflict('The last owner of an organization stays. Make another member an owner first.');
}

async function memberOf(
  statements: Pick<DeskStatements, 'findMember'>,
  organizationId: string,
  id: string,
): Promise<MemberRow> {
  const member = isId(id) ? await statements.findMember(organizationId, id) : undefined;
  if (!member) throw noSuch('User', id);
  return member;
}

async function projectMemberOf(
  statements: Pick<DeskStatements, 'findProjectMember'>,
  projectId: string,
  id: string,
): Promise<MemberRow> {
  const member = isId(id) ? await statements.findProjectMember(projectId, id) : undefined;
  if (!member) throw noSuch('ProjectUser', id);
  return member;
}

async function inviteOf(
  statements: Pick<DeskStatements, 'findInvite'>,
  organizationId: string,
  id: string,
): Promise<InviteRow> {
  const invite = isId(id) ? await statements.findInvite(organizationId, id) : undefined;
  if (!invite) throw noSuch('Invite', id);
  return invite;
}
