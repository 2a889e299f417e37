/** POST /v1/organization/projects/{project_id}/api_keys/{api_key_id}: other scopes or another end for a key. Scopes take the place of those it had. */
import { projectApiKeyToWire } from '../../../../contract/organization.ts';
import { actorOf, pathId, readAdminBody } from '../../admin.ts';
import { readExpiry, readScopes } from '../../admin-fields.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const modifyProjectApiKey: Route = {
  method: 'POST',
  path: '/v1/organization/projects/:project_id/api_keys/:api_key_id',
  operationId: 'modify-project-api-key',
  summary: 'Restricts a key of a project, or gives it an end.',
  statuses: [200, 400, 401, 404, 413, 415],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const fields = await readAdminBody(context, ['scopes', 'expires_in_seconds']);
    const scopes = readScopes(fields);
    const expiresInSeconds = readExpiry(fields);
    const change = {
      ...(scopes && { scopes }),
      ...(expiresInSeconds !== undefined && { expiresInSeconds }),
    };
    const id = pathId(context, 'api_key_id');
    const key = await context.services.administration.keys.change(
      actorOf(context),
      pathId(context, 'project_id'),
      id,
      change,
    );
    return { kind: 'json', value: projectApiKeyToWire(key) };
  },
};
