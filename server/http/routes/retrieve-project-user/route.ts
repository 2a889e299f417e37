/** GET /v1/organization/projects/{project_id}/users/{user_id}: one member of a project. */
import { projectUserToWire } from '../../../../contract/members.ts';
import { pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const retrieveProjectUser: Route = {
  method: 'GET',
  path: '/v1/organization/projects/:project_id/users/:user_id',
  operationId: 'retrieve-project-user',
  summary: 'Describes one member of a project.',
  statuses: [200, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const { members } = context.services.administration;
    const member = await members.findOfProject(
      context.caller.organizationId,
      pathId(context, 'project_id'),
      pathId(context, 'user_id'),
    );
    return { kind: 'json', value: projectUserToWire(member) };
  },
};
