/** GET /v1/organization/projects/{project_id}/rate_limits: what the project may take of each model in a minute: its own limits, and the organization's where it has none. */
import { pageOfRateLimits, projectRateLimits } from '../../rate-limits.ts';
import { listReply, pathId } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const listProjectRateLimits: Route = {
  method: 'GET',
  path: '/v1/organization/projects/:project_id/rate_limits',
  operationId: 'list-project-rate-limits',
  summary: 'Lists the rate limits of a project by model.',
  statuses: [200, 400, 401, 404],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const { projects } = context.services.administration;
    const own = await projects.limits(context.caller.organizationId, pathId(context, 'project_id'));
    const entries = projectRateLimits(context.caller.tier, own);
    return listReply(pageOfRateLimits(entries, context.query), (entry) => entry);
  },
};
