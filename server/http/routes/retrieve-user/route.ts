/** GET /v1/organization/users/{user_id}: one member of the organization. */
import { userToWire } from '../../../../contract/members.ts';
import { pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const retrieveUser: Route = {
  method: 'GET',
  path: '/v1/organization/users/:user_id',
  operationId: 'retrieve-user',
  summary: 'Describes one member of the organization.',
  statuses: [200, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const member = await context.services.administration.members.find(
      context.caller.organizationId,
      pathId(context, 'user_id'),
    );
    return { kind: 'json', value: userToWire(member) };
  },
};
