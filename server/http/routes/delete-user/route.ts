/** DELETE /v1/organization/users/{user_id}: the member is out of the organization and all of its projects, and their keys open nothing. */
import { actorOf, pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const deleteUser: Route = {
  method: 'DELETE',
  path: '/v1/organization/users/:user_id',
  operationId: 'delete-user',
  summary: 'Takes a member out of the organization.',
  statuses: [200, 400, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const id = pathId(context, 'user_id');
    await context.services.administration.members.remove(actorOf(context), id);
    return { kind: 'json', value: { id, object: 'organization.user.deleted', deleted: true } };
  },
};
