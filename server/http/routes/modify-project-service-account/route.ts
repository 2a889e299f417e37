/** POST /v1/organization/projects/{project_id}/service_accounts/{service_account_id}: another name or role for a service account. */
import { serviceAccountToWire, titleCharactersMax } from '../../../../contract/organization.ts';
import { readChoice } from '../../../images/fields.ts';
import { actorOf, pathId, readAdminBody, readTitle } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const modifyProjectServiceAccount: Route = {
  method: 'POST',
  path: '/v1/organization/projects/:project_id/service_accounts/:service_account_id',
  operationId: 'modify-project-service-account',
  summary: 'Renames a service account or gives it another role.',
  statuses: [200, 400, 401, 404, 413, 415],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const fields = await readAdminBody(context, ['name', 'role']);
    const title = readTitle(fields, 'name', titleCharactersMax);
    const role = readChoice(fields, 'role', ['member', 'owner']);
    const change = { ...(title !== undefined && { title }), ...(role && { role }) };
    const { serviceAccounts } = context.services.administration;
    const account = await serviceAccounts.change(
      actorOf(context),
      pathId(context, 'project_id'),
      pathId(context, 'service_account_id'),
      change,
    );
    return { kind: 'json', value: serviceAccountToWire(account) };
  },
};
