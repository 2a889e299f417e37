/** GET /v1/organization/projects/{project_id}/service_accounts: the service accounts of a project, oldest first. */
import { serviceAccountToWire } from '../../../../contract/organization.ts';
import { listReply, pathId, readPageQuery } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const listProjectServiceAccounts: Route = {
  method: 'GET',
  path: '/v1/organization/projects/:project_id/service_accounts',
  operationId: 'list-project-service-accounts',
  summary: 'Lists the service accounts of a project.',
  statuses: [200, 400, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const query = readPageQuery(context.query);
    const page = await context.services.administration.serviceAccounts.list(
      context.caller.organizationId,
      pathId(context, 'project_id'),
      query,
    );
    return listReply(page, serviceAccountToWire);
  },
};
