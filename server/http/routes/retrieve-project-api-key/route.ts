/** GET /v1/organization/projects/{project_id}/api_keys/{api_key_id}: one key of a project, without its secret. */
import { projectApiKeyToWire } from '../../../../contract/organization.ts';
import { pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const retrieveProjectApiKey: Route = {
  method: 'GET',
  path: '/v1/organization/projects/:project_id/api_keys/:api_key_id',
  operationId: 'retrieve-project-api-key',
  summary: 'Describes one key of a project.',
  statuses: [200, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const id = pathId(context, 'api_key_id');
    const key = await context.services.administration.keys.find(
      context.caller.organizationId,
      pathId(context, 'project_id'),
      id,
    );
    return { kind: 'json', value: projectApiKeyToWire(key) };
  },
};
