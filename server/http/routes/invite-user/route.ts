/** POST /v1/organization/invites: an invitation. No mail is sent: whoever invites tells the invited person. */
import { inviteToWire, organizationRoleFromWire } from '../../../../contract/members.ts';
import { inviteRoles } from '../../../../contract/organization.ts';
import { missingFault, readChoice } from '../../../images/fields.ts';
import { actorOf, readAdminBody } from '../../admin.ts';
import { readEmail, readInvitedProjects } from '../../admin-fields.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const inviteUser: Route = {
  method: 'POST',
  path: '/v1/organization/invites',
  operationId: 'inviteUser',
  summary: 'Invites someone to the organization.',
  statuses: [200, 400, 401, 404, 413, 415],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const fields = await readAdminBody(context, ['email', 'role', 'projects']);
    const email = readEmail(fields);
    if (email === undefined) throw missingFault('email');
    const role = readChoice(fields, 'role', inviteRoles);
    if (role === undefined) throw missingFault('role');
    const wish = { email, role: organizationRoleFromWire(role), projects: readInvitedProjects(fields) };
    const invite = await context.services.administration.invites.create(actorOf(context), wish);
    return { kind: 'json', value: inviteToWire(invite, context.services.clock.nowMs()) };
  },
};
