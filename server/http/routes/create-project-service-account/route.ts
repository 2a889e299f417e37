/** POST /v1/organization/projects/{project_id}/service_accounts: a new service account, with a key whose secret is answered here and never again. */
import { serviceAccountKeyToWire, serviceAccountToWire } from '../../../../contract/organization.ts';
import { readBoolean } from '../../../images/fields.ts';
import { actorOf, pathId, readAdminBody } from '../../admin.ts';
import { readExpiry, readName } from '../../admin-fields.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const createProjectServiceAccount: Route = {
  method: 'POST',
  path: '/v1/organization/projects/:project_id/service_accounts',
  operationId: 'create-project-service-account',
  summary: 'Makes a service account with a key, which is shown once.',
  statuses: [200, 400, 401, 404, 413, 415],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const fields = await readAdminBody(context, [
      'name',
      'create_service_account_only',
      'expires_in_seconds',
    ]);
    const wish = {
      title: readName(fields),
      isKeyless: readBoolean(fields, 'create_service_account_only') ?? false,
      expiresInSeconds: readExpiry(fields),
    };
    const { serviceAccounts } = context.services.administration;
    const { account, key } = await serviceAccounts.create(
      actorOf(context),
      pathId(context, 'project_id'),
      wish,
    );
    return {
      kind: 'json',
      value: { ...serviceAccountToWire(account), api_key: key ? serviceAccountKeyToWire(key) : null },
    };
  },
};
