/** DELETE /v1/organization/invites/{invite_id}: the invitation is taken back; one that was accepted stays. */
import { actorOf, pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const deleteInvite: Route = {
  method: 'DELETE',
  path: '/v1/organization/invites/:invite_id',
  operationId: 'delete-invite',
  summary: 'Takes an invitation back.',
  statuses: [200, 400, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const id = pathId(context, 'invite_id');
    await context.services.administration.invites.delete(actorOf(context), id);
    return { kind: 'json', value: { id, object: 'organization.invite.deleted', deleted: true } };
  },
};
