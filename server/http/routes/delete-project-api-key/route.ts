/** DELETE /v1/organization/projects/{project_id}/api_keys/{api_key_id}: the key opens nothing from that moment on, in every house on the database. */
import { actorOf, pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const deleteProjectApiKey: Route = {
  method: 'DELETE',
  path: '/v1/organization/projects/:project_id/api_keys/:api_key_id',
  operationId: 'delete-project-api-key',
  summary: 'Ends one key of a project.',
  statuses: [200, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const id = pathId(context, 'api_key_id');
    await context.services.administration.keys.delete(actorOf(context), pathId(context, 'project_id'), id);
    return { kind: 'json', value: { id, object: 'organization.project.api_key.deleted', deleted: true } };
  },
};
