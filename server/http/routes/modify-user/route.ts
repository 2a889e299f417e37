/** POST /v1/organization/users/{user_id}: another role in the organization. */
import { organizationRoleFromWire, userToWire } from '../../../../contract/members.ts';
import { organizationRoles } from '../../../../contract/organization.ts';
import { readChoice } from '../../../images/fields.ts';
import { actorOf, pathId, readAdminBody } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const modifyUser: Route = {
  method: 'POST',
  path: '/v1/organization/users/:user_id',
  operationId: 'modify-user',
  summary: 'Gives a member of the organization another role.',
  statuses: [200, 400, 401, 404, 413, 415],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const fields = await readAdminBody(context, ['role']);
    const role = readChoice(fields, 'role', organizationRoles);
    const { members } = context.services.administration;
    const member =
      role === undefined
        ? await members.find(context.caller.organizationId, pathId(context, 'user_id'))
        : await members.setRole(actorOf(context), pathId(context, 'user_id'), organizationRoleFromWire(role));
    return { kind: 'json', value: userToWire(member) };
  },
};
