/** DELETE /v1/organization/admin_api_keys/{key_id}: the key opens nothing from that moment on, in every house on the database. */
import { actorOf, pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const adminApiKeysDelete: Route = {
  method: 'DELETE',
  path: '/v1/organization/admin_api_keys/:key_id',
  operationId: 'admin-api-keys-delete',
  summary: 'Ends one admin key.',
  statuses: [200, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const id = pathId(context, 'key_id');
    await context.services.administration.keys.deleteAdmin(actorOf(context), id);
    return { kind: 'json', value: { id, object: 'organization.admin_api_key.deleted', deleted: true } };
  },
};
