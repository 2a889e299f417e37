/** POST /v1/organization/projects/{project_id}/hosted_tool_permissions: hosted tools switched on or off; those that are left out stay as they are. */
import { hostedToolsToWire } from '../../../../contract/members.ts';
import { hostedTools } from '../../../../contract/organization.ts';
import { actorOf, pathId, readAdminBody } from '../../admin.ts';
import { readToolSwitches } from '../../admin-fields.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const modifyProjectHostedToolPermissions: Route = {
  method: 'POST',
  path: '/v1/organization/projects/:project_id/hosted_tool_permissions',
  operationId: 'modify-project-hosted-tool-permissions',
  summary: 'Switches hosted tools of a project on or off.',
  statuses: [200, 400, 401, 404, 413, 415],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const switches = readToolSwitches(await readAdminBody(context, hostedTools));
    const { projects } = context.services.administration;
    const all = await projects.switchHostedTools(actorOf(context), pathId(context, 'project_id'), switches);
    return { kind: 'json', value: hostedToolsToWire(all) };
  },
};
