/** POST /v1/organization/admin_api_keys: a new admin key, whose secret is answered here and never again. */
import { adminApiKeyToWire } from '../../../../contract/organization.ts';
import { actorOf, readAdminBody } from '../../admin.ts';
import { readExpiry, readName } from '../../admin-fields.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const adminApiKeysCreate: Route = {
  method: 'POST',
  path: '/v1/organization/admin_api_keys',
  operationId: 'admin-api-keys-create',
  summary: 'Makes an admin key and shows it once.',
  statuses: [200, 400, 401, 413, 415],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const fields = await readAdminBody(context, ['name', 'expires_in_seconds']);
    const wish = { title: readName(fields), expiresInSeconds: readExpiry(fields) };
    const { row, secret } = await context.services.administration.keys.createAdmin(actorOf(context), wish);
    return { kind: 'json', value: { ...adminApiKeyToWire(row), value: secret } };
  },
};
