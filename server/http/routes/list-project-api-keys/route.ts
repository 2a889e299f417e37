/** GET /v1/organization/projects/{project_id}/api_keys: the keys of a project and of its service accounts, oldest first. */
import { projectApiKeyToWire } from '../../../../contract/organization.ts';
import { readChoice } from '../../../images/fields.ts';
import { listReply, pathId, readPageQuery } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const listProjectApiKeys: Route = {
  method: 'GET',
  path: '/v1/organization/projects/:project_id/api_keys',
  operationId: 'list-project-api-keys',
  summary: 'Lists the keys of a project.',
  statuses: [200, 400, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const access = readChoice(
      { owner_project_access: context.query.get('owner_project_access') || undefined },
      'owner_project_access',
      ['active', 'inactive', 'any'],
    );
    // Upstream leaves out the keys of owners who have left unless it is asked for them.
    const hasOwner = access === 'any' ? undefined : access !== 'inactive';
    const query = { ...readPageQuery(context.query), hasOwner };
    const page = await context.services.administration.keys.list(
      context.caller.organizationId,
      pathId(context, 'project_id'),
      query,
    );
    return listReply(page, projectApiKeyToWire);
  },
};
