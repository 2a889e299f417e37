/** GET /v1/organization/admin_api_keys: the admin keys, oldest first unless asked otherwise. */
import { adminApiKeyToWire } from '../../../../contract/organization.ts';
import { listReply, readPageQuery } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const adminApiKeysList: Route = {
  method: 'GET',
  path: '/v1/organization/admin_api_keys',
  operationId: 'admin-api-keys-list',
  summary: 'Lists the admin keys of the organization.',
  statuses: [200, 400, 401],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const query = readPageQuery(context.query);
    const page = await context.services.administration.keys.listAdmin(context.caller.organizationId, query);
    return listReply(page, adminApiKeyToWire);
  },
};
