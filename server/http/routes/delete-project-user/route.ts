/** DELETE /v1/organization/projects/{project_id}/users/{user_id}: the member stays in the organization; keys of theirs open nothing in this project, unless they own the organization. */
import { actorOf, pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const deleteProjectUser: Route = {
  method: 'DELETE',
  path: '/v1/organization/projects/:project_id/users/:user_id',
  operationId: 'delete-project-user',
  summary: 'Takes a member out of a project.',
  statuses: [200, 400, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const id = pathId(context, 'user_id');
    await context.services.administration.members.removeFromProject(
      actorOf(context),
      pathId(context, 'project_id'),
      id,
    );
    return { kind: 'json', value: { id, object: 'organization.project.user.deleted', deleted: true } };
  },
};
