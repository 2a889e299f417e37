/** GET /v1/organization/projects: the projects, oldest first; archived ones only with `include_archived`. */
import { projectToWire } from '../../../../contract/organization.ts';
import { listReply, readFlag, readPageQuery } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const listProjects: Route = {
  method: 'GET',
  path: '/v1/organization/projects',
  operationId: 'list-projects',
  summary: 'Lists the projects of the organization.',
  statuses: [200, 400, 401],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.read'],
  handle: async (context) => {
    const query = readPageQuery(context.query);
    const withArchived = readFlag(context.query, 'include_archived') ?? false;
    const page = await context.services.administration.projects.list(
      context.caller.organizationId,
      withArchived,
      query,
    );
    return listReply(page, projectToWire);
  },
};
