/** DELETE /v1/organization/projects/{project_id}/model_permissions: the project may use every model again. */
import { actorOf, pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const deleteProjectModelPermissions: Route = {
  method: 'DELETE',
  path: '/v1/organization/projects/:project_id/model_permissions',
  operationId: 'delete-project-model-permissions',
  summary: 'Takes back which models a project may use.',
  statuses: [200, 400, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const { projects } = context.services.administration;
    await projects.setModelPermissions(actorOf(context), pathId(context, 'project_id'), null);
    return { kind: 'json', value: { object: 'project.model_permissions.deleted', deleted: true } };
  },
};
