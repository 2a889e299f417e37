/** DELETE /v1/organization/projects/{project_id}/service_accounts/{service_account_id}: the account is gone, and its keys open nothing from that moment on. */
import { actorOf, pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const deleteProjectServiceAccount: Route = {
  method: 'DELETE',
  path: '/v1/organization/projects/:project_id/service_accounts/:service_account_id',
  operationId: 'delete-project-service-account',
  summary: 'Ends a service account with its keys.',
  statuses: [200, 400, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const id = pathId(context, 'service_account_id');
    await context.services.administration.serviceAccounts.delete(
      actorOf(context),
      pathId(context, 'project_id'),
      id,
    );
    return {
      kind: 'json',
      value: { id, object: 'organization.project.service_account.deleted', deleted: true },
    };
  },
};
