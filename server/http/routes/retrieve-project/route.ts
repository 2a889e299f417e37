/** GET /v1/organization/projects/{project_id}: one project, archived or not. */
import { projectToWire } from '../../../../contract/organization.ts';
import { pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const retrieveProject: Route = {
  method: 'GET',
  path: '/v1/organization/projects/:project_id',
  operationId: 'retrieve-project',
  summary: 'Describes one project.',
  statuses: [200, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const project = await context.services.administration.projects.find(
      context.caller.organizationId,
      pathId(context, 'project_id'),
    );
    return { kind: 'json', value: projectToWire(project) };
  },
};
