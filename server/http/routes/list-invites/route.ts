/** GET /v1/organization/invites: the invitations, oldest first, those that have expired or were accepted among them. */
import { inviteToWire } from '../../../../contract/members.ts';
import { listReply, readPageQuery } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const listInvites: Route = {
  method: 'GET',
  path: '/v1/organization/invites',
  operationId: 'list-invites',
  summary: 'Lists the invitations to the organization.',
  statuses: [200, 400, 401],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const query = readPageQuery(context.query);
    const page = await context.services.administration.invites.list(context.caller.organizationId, query);
    return listReply(page, (invite) => inviteToWire(invite, context.services.clock.nowMs()));
  },
};
