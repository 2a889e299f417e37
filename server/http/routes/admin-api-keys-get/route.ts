/** GET /v1/organization/admin_api_keys/{key_id}: one admin key, without its secret. */
import { adminApiKeyToWire } from '../../../../contract/organization.ts';
import { pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const adminApiKeysGet: Route = {
  method: 'GET',
  path: '/v1/organization/admin_api_keys/:key_id',
  operationId: 'admin-api-keys-get',
  summary: 'Describes one admin key.',
  statuses: [200, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const id = pathId(context, 'key_id');
    const key = await context.services.administration.keys.findAdmin(context.caller.organizationId, id);
    return { kind: 'json', value: adminApiKeyToWire(key) };
  },
};
