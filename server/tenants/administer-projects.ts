/** Administration of projects: made, renamed, archived; what each may use and how much of it. */
import type { ModelPermissions, Profile } from '../base/caller.ts';
import type { LimitRow } from '../store/projects.ts';
import type { ProjectRow } from '../store/tenants.ts';
import {
  type Actor,
  conflict,
  type Desk,
  openProjectOf,
  type Page,
  type PageQuery,
  pageOrRefuse,
  projectOf,
} from './desk.ts';

/** Limits of a project's own for one model, per minute; null has only the organization's. */
export type OwnLimits = Pick<LimitRow, 'requests' | 'tokens' | 'images'>;

/** Projects, as the organization's owner has them. Everything throws `no_such_object` for what is not the organization's. */
export function administerProjects(desk: Desk) {
  const { statements, clock, ids } = desk;
  return {
    list: async (
      organizationId: string,
      withArchived: boolean,
      query: PageQuery,
    ): Promise<Page<ProjectRow>> =>
      pageOrRefuse(await statements.pageOfProjects(organizationId, withArchived, query), 'Project', query),

    find: (organizationId: string, id: string): Promise<ProjectRow> =>
      projectOf(statements, organizationId, id),

    create: (actor: Actor, title: string): Promise<ProjectRow> =>
      desk.change(actor, async (inside, note) => {
        const project: ProjectRow = {
          id: ids.word('proj_', 24),
          organizationId: actor.organizationId,
          title,
          profile: null,
          isDefault: false,
          isTest: false,
          createdAtMs: clock.nowMs(),
          archivedAtMs: null,
          modelPermissions: null,
          hostedTools: null,
        };
        await inside.insertProject(project);
        const { id } = project;
        note({
          type: 'project.created',
          projectId: id,
          resourceId: id,
          details: { data: { name: title, title } },
          after: { name: title },
        });
        return project;
      }),

    rename: (actor: Actor, id: string, title: string | undefined): Promise<ProjectRow> =>
      desk.change(actor, async (inside, note) => {
        const project = await openProjectOf(inside, actor.organizationId, id);
        if (title === undefined || title === project.title) return project;
        await inside.updateProject(id, { title });
        note({
          type: 'project.updated',
          projectId: id,
          resourceId: id,
          details: { changes_requested: { title } },
          before: { name: project.title },
          after: { name: title },
        });
        return { ...project, title };
      }),

    /** How requests of the project are read; the wire has no word for it, so only the command line sets it. */
    adjust: (
      actor: Actor,
      id: string,
      changes: { readonly profile?: Profile | null; readonly isTest?: boolean },
    ): Promise<void> =>
      desk.change(actor, async (inside, note) => {
        const { profile, isTest } = await openProjectOf(inside, actor.organizationId, id);
        await inside.updateProject(id, changes);
        note({
          type: 'project.updated',
          projectId: id,
          resourceId: id,
          details: { changes_requested: { ...changes } },
          before: { profile, isTest },
          after: { profile, isTest, ...changes },
        });
      }),

    /** For good. Throws `conflicting_state` for the default project; archiving twice changes nothing. */
    archive: (actor: Actor, id: string): Promise<ProjectRow> =>
      desk.change(actor, async (inside, note) => {
        const project = await projectOf(inside, actor.organizationId, id);
        if (project.isDefault) throw conflict('The default project of an organization cannot be archived.');
        if (project.archivedAtMs !== null) return project;
        const archivedAtMs = clock.nowMs();
        await inside.updateProject(id, { archivedAtMs });
        note({
          type: 'project.archived',
          projectId: id,
          resourceId: id,
          before: { status: 'active' },
          after: { status: 'archived' },
        });
        return { ...project, archivedAtMs };
      }),

    /** Null: no list, every model may be used. */
    modelPermissions: async (organizationId: string, id: string): Promise<ModelPermissions | null> =>
      (await projectOf(statements, organizationId, id)).modelPermissions,

    setModelPermissions: (actor: Actor, id: string, permissions: ModelPermissions | null): Promise<void> =>
      desk.change(actor, async (inside, note) => {
        const project = await openProjectOf(inside, actor.organizationId, id);
        await inside.updateProject(id, { modelPermissions: permissions });
        note({
          type: 'project.updated',
          projectId: id,
          resourceId: id,
          details: { changes_requested: { model_permissions: permissions } },
          before: { modelPermissions: project.modelPermissions },
          after: { modelPermissions: permissions },
        });
      }),

    /** Those that were switched, by name; the others are on. */
    hostedTools: async (organizationId: string, id: string): Promise<Readonly<Record<string, boolean>>> =>
      (await projectOf(statements, organizationId, id)).hostedTools ?? {},

    switchHostedTools: (
      actor: Actor,
      id: string,
      switches: Readonly<Record<string, boolean>>,
    ): Promise<Readonly<Record<string, boolean>>> =>
      desk.change(actor, async (inside, note) => {
        const project = await openProjectOf(inside, actor.organizationId, id);
        const hostedTools = { ...project.hostedTools, ...switches };
        if (Object.keys(switches).length === 0) return hostedTools;
        await inside.updateProject(id, { hostedTools });
        note({
          type: 'project.updated',
          projectId: id,
          resourceId: id,
          details: { changes_requested: { hosted_tool_permissions: switches } },
          before: { hostedTools: project.hostedTools },
          after: { hostedTools },
        });
        return hostedTools;
      }),

    limits: async (organizationId: string, id: string): Promise<readonly LimitRow[]> => {
      await projectOf(statements, organizationId, id);
      return statements.limitsOf(id);
    },

    /** Members that are absent stay as they are. `wireChanges` is the change as the wire words it, for the audit log. */
    setLimit: (
      actor: Actor,
      id: string,
      model: string,
      { limits, wireChanges }: { readonly limits: Partial<OwnLimits>; readonly wireChanges: object },
    ): Promise<LimitRow> =>
      desk.change(actor, async (inside, note) => {
        await openProjectOf(inside, actor.organizationId, id);
        const known = (await inside.limitsOf(id)).find((row) => row.model === model);
        const row = { projectId: id, model, requests: null, tokens: null, images: null, ...known, ...limits };
        if (Object.keys(limits).length === 0) return row;
        await inside.setLimit(row);
        note({
          type: 'rate_limit.updated',
          projectId: id,
          resourceId: `rl-${model}`,
          details: { changes_requested: wireChanges },
          ...(known && { before: perMinute(known) }),
          after: perMinute(row),
        });
        return row;
      }),
  };
}

function perMinute({ requests, tokens, images }: OwnLimits): OwnLimits {
  return { requests, tokens, images };
}
