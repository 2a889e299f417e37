/** GET /v1/organization/invites/{invite_id}: one invitation. */
import { inviteToWire } from '../../../../contract/members.ts';
import { pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const retrieveInvite: Route = {
  method: 'GET',
  path: '/v1/organization/invites/:invite_id',
  operationId: 'retrieve-invite',
  summary: 'Describes one invitation.',
  statuses: [200, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const id = pathId(context, 'invite_id');
    const invite = await context.services.administration.invites.find(context.caller.organizationId, id);
    return { kind: 'json', value: inviteToWire(invite, context.services.clock.nowMs()) };
  },
};
