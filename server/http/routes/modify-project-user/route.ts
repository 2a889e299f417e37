/** POST /v1/organization/projects/{project_id}/users/{user_id}: another role in the project. */
import { projectUserToWire } from '../../../../contract/members.ts';
import { projectRoles } from '../../../../contract/organization.ts';
import { readChoice } from '../../../images/fields.ts';
import { actorOf, pathId, readAdminBody } from '../../admin.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const modifyProjectUser: Route = {
  method: 'POST',
  path: '/v1/organization/projects/:project_id/users/:user_id',
  operationId: 'modify-project-user',
  summary: 'Gives a member of a project another role.',
  statuses: [200, 400, 401, 404, 413, 415],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const fields = await readAdminBody(context, ['role']);
    const role = readChoice(fields, 'role', projectRoles);
    const { members } = context.services.administration;
    const member =
      role === undefined
        ? await members.findOfProject(
            context.caller.organizationId,
            pathId(context, 'project_id'),
            pathId(context, 'user_id'),
          )
        : await members.setRoleOfProject(
            actorOf(context),
            pathId(context, 'project_id'),
            pathId(context, 'user_id'),
            role,
          );
    return { kind: 'json', value: projectUserToWire(member) };
  },
};
