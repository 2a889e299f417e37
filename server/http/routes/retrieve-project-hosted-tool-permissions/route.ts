/** GET /v1/organization/projects/{project_id}/hosted_tool_permissions: which hosted tools the project may use; what was never switched is on. */
import { hostedToolsToWire } from '../../../../contract/members.ts';
import { pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const retrieveProjectHostedToolPermissions: Route = {
  method: 'GET',
  path: '/v1/organization/projects/:project_id/hosted_tool_permissions',
  operationId: 'retrieve-project-hosted-tool-permissions',
  summary: 'Says which hosted tools a project may use.',
  statuses: [200, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const { projects } = context.services.administration;
    const switches = await projects.hostedTools(context.caller.organizationId, pathId(context, 'project_id'));
    return { kind: 'json', value: hostedToolsToWire(switches) };
  },
};
