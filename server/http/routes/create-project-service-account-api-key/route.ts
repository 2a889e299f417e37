/** POST /v1/organization/projects/{project_id}/service_accounts/{service_account_id}/api_keys: one more key for a service account: make the new one, change the program over, delete the old one. */
import { serviceAccountKeyToWire, titleCharactersMax } from '../../../../contract/organization.ts';
import { actorOf, pathId, readAdminBody, readTitle } from '../../admin.ts';
import { readExpiry, readScopes } from '../../admin-fields.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const createProjectServiceAccountApiKey: Route = {
  method: 'POST',
  path: '/v1/organization/projects/:project_id/service_accounts/:service_account_id/api_keys',
  operationId: 'create-project-service-account-api-key',
  summary: 'Makes one more key for a service account and shows it once.',
  statuses: [200, 400, 401, 404, 413, 415],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const fields = await readAdminBody(context, ['name', 'scopes', 'expires_in_seconds']);
    const wish = {
      title: readTitle(fields, 'name', titleCharactersMax) ?? 'Secret Key',
      scopes: readScopes(fields),
      expiresInSeconds: readExpiry(fields),
    };
    const { serviceAccounts } = context.services.administration;
    const key = await serviceAccounts.createKey(
      actorOf(context),
      pathId(context, 'project_id'),
      pathId(context, 'service_account_id'),
      wish,
    );
    return { kind: 'json', value: serviceAccountKeyToWire(key) };
  },
};
