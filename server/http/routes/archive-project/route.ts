/** POST /v1/organization/projects/{project_id}/archive: the project ends for good; its keys open nothing from that moment on. */
import { projectToWire } from '../../../../contract/organization.ts';
import { actorOf, pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const archiveProject: Route = {
  method: 'POST',
  path: '/v1/organization/projects/:project_id/archive',
  operationId: 'archive-project',
  summary: 'Archives a project for good.',
  statuses: [200, 400, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const project = await context.services.administration.projects.archive(
      actorOf(context),
      pathId(context, 'project_id'),
    );
    return { kind: 'json', value: projectToWire(project) };
  },
};
