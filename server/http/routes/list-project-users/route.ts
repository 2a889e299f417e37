/** GET /v1/organization/projects/{project_id}/users: who works on a project, whoever was added first before the others. */
import { projectUserToWire } from '../../../../contract/members.ts';
import { listReply, pathId, readPageQuery } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const listProjectUsers: Route = {
  method: 'GET',
  path: '/v1/organization/projects/:project_id/users',
  operationId: 'list-project-users',
  summary: 'Lists the members of a project.',
  statuses: [200, 400, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const query = readPageQuery(context.query);
    const page = await context.services.administration.members.listOfProject(
      context.caller.organizationId,
      pathId(context, 'project_id'),
      query,
    );
    return listReply(page, projectUserToWire);
  },
};
