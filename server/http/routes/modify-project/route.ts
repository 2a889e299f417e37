/** POST /v1/organization/projects/{project_id}: another name for a project. */
import { projectToWire, titleCharactersMax } from '../../../../contract/organization.ts';
import { refusePlacement } from '../../placement.ts';
import { actorOf, pathId, readAdminBody, readTitle } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const modifyProject: Route = {
  method: 'POST',
  path: '/v1/organization/projects/:project_id',
  operationId: 'modify-project',
  summary: 'Renames a project.',
  statuses: [200, 400, 401, 404, 413, 415],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const fields = await readAdminBody(context, ['name', 'external_key_id', 'geography']);
    refusePlacement(fields);
    const title = readTitle(fields, 'name', titleCharactersMax);
    const actor = actorOf(context);
    const project = await context.services.administration.projects.rename(
      actor,
      pathId(context, 'project_id'),
      title,
    );
    return { kind: 'json', value: projectToWire(project) };
  },
};
