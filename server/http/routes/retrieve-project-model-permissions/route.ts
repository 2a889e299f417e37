/** GET /v1/organization/projects/{project_id}/model_permissions: which models the project may use; a project without a list denies none. */
import { modelPermissionsToWire } from '../../../../contract/members.ts';
import { pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const retrieveProjectModelPermissions: Route = {
  method: 'GET',
  path: '/v1/organization/projects/:project_id/model_permissions',
  operationId: 'retrieve-project-model-permissions',
  summary: 'Says which models a project may use.',
  statuses: [200, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const { projects } = context.services.administration;
    const permissions = await projects.modelPermissions(
      context.caller.organizationId,
      pathId(context, 'project_id'),
    );
    return { kind: 'json', value: modelPermissionsToWire(permissions) };
  },
};
