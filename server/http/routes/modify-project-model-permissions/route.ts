/** POST /v1/organization/projects/{project_id}/model_permissions: a list of models that the project may use, or may not. */
import { modelPermissionsToWire } from '../../../../contract/members.ts';
import { missingFault, readChoice } from '../../../images/fields.ts';
import { actorOf, pathId, readAdminBody } from '../../admin.ts';
import { readModelIds } from '../../admin-fields.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const modifyProjectModelPermissions: Route = {
  method: 'POST',
  path: '/v1/organization/projects/:project_id/model_permissions',
  operationId: 'modify-project-model-permissions',
  summary: 'Sets which models a project may use.',
  statuses: [200, 400, 401, 404, 413, 415],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const fields = await readAdminBody(context, ['mode', 'model_ids']);
    const mode = readChoice(fields, 'mode', ['allow_list', 'deny_list']);
    if (mode === undefined) throw missingFault('mode');
    const permissions = { mode, modelIds: readModelIds(fields) };
    const { projects } = context.services.administration;
    await projects.setModelPermissions(actorOf(context), pathId(context, 'project_id'), permissions);
    return { kind: 'json', value: modelPermissionsToWire(permissions) };
  },
};
