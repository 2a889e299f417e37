/** GET /v1/organization/users: the members of the organization, whoever was added first before the others. */
import { userToWire } from '../../../../contract/members.ts';
import { listReply, readListQuery, readPageQuery } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const listUsers: Route = {
  method: 'GET',
  path: '/v1/organization/users',
  operationId: 'list-users',
  summary: 'Lists the members of the organization.',
  statuses: [200, 400, 401],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const query = readPageQuery(context.query);
    const emails = readListQuery(context.query, 'emails').map((email) => email.toLowerCase());
    const page = await context.services.administration.members.list(
      context.caller.organizationId,
      emails,
      query,
    );
    return listReply(page, userToWire);
  },
};
