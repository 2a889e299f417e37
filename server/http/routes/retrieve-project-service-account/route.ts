/** GET /v1/organization/projects/{project_id}/service_accounts/{service_account_id}: one service account. */
import { serviceAccountToWire } from '../../../../contract/organization.ts';
import { pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const retrieveProjectServiceAccount: Route = {
  method: 'GET',
  path: '/v1/organization/projects/:project_id/service_accounts/:service_account_id',
  operationId: 'retrieve-project-service-account',
  summary: 'Describes one service account.',
  statuses: [200, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const { serviceAccounts } = context.services.administration;
    const account = await serviceAccounts.find(
      context.caller.organizationId,
      pathId(context, 'project_id'),
      pathId(context, 'service_account_id'),
    );
    return { kind: 'json', value: serviceAccountToWire(account) };
  },
};
