/** POST /v1/organization/projects/{project_id}/rate_limits/{rate_limit_id}: limits of the project's own for one model, below those of the organization. */
import { limitedModel, projectRateLimits, rateLimitNames, readLimits } from '../../rate-limits.ts';
import { actorOf, pathId, readAdminBody } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const updateProjectRateLimits: Route = {
  method: 'POST',
  path: '/v1/organization/projects/:project_id/rate_limits/:rate_limit_id',
  operationId: 'update-project-rate-limits',
  summary: 'Sets limits of a project for one model.',
  statuses: [200, 400, 401, 404, 413, 415],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const { projects } = context.services.administration;
    const projectId = pathId(context, 'project_id');
    // A project that is not there says so before anything is said of its limits.
    const own = await projects.limits(context.caller.organizationId, projectId);
    const fields = await readAdminBody(context, rateLimitNames);
    const model = limitedModel(pathId(context, 'rate_limit_id'));
    const limits = readLimits(fields, context.caller.tier);
    const change = { limits, wireChanges: fields };
    const row = await projects.setLimit(actorOf(context), projectId, model, change);
    const others = own.filter((entry) => entry.model !== model);
    const entry = projectRateLimits(context.caller.tier, [...others, row]).find((one) => one.model === model);
    return { kind: 'json', value: entry };
  },
};
