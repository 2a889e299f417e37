/** POST /v1/organization/projects: a new project. Where its data live is not a choice here, so nothing but the place they live in may be asked for. */
import { projectToWire } from '../../../../contract/organization.ts';
import { refusePlacement } from '../../placement.ts';
import { actorOf, readAdminBody } from '../../admin.ts';
import { readName } from '../../admin-fields.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const createProject: Route = {
  method: 'POST',
  path: '/v1/organization/projects',
  operationId: 'create-project',
  summary: 'Makes a project.',
  statuses: [200, 400, 401, 413, 415],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const fields = await readAdminBody(context, ['name', 'external_key_id', 'geography', 'residency']);
    refusePlacement(fields);
    const title = readName(fields);
    const project = await context.services.administration.projects.create(actorOf(context), title);
    return { kind: 'json', value: projectToWire(project) };
  },
};
