/** POST /v1/organization/projects/{project_id}/users: a member of the organization, named by id or e-mail address, works on the project from now on. */
import { projectUserToWire } from '../../../../contract/members.ts';
import { projectRoles } from '../../../../contract/organization.ts';
import { missingFault, readChoice, readText } from '../../../images/fields.ts';
import { actorOf, pathId, readAdminBody } from '../../admin.ts';
import { readEmail } from '../../admin-fields.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const createProjectUser: Route = {
  method: 'POST',
  path: '/v1/organization/projects/:project_id/users',
  operationId: 'create-project-user',
  summary: 'Adds a member of the organization to a project.',
  statuses: [200, 400, 401, 404, 413, 415],
  auth: true,
  keys: 'admin',
  scopes: ['api.management.write'],
  handle: async (context) => {
    const fields = await readAdminBody(context, ['role', 'user_id', 'email']);
    const role = readChoice(fields, 'role', projectRoles);
    if (role === undefined) throw missingFault('role');
    const id = readText(fields, 'user_id', 100);
    const email = readEmail(fields);
    if (id === undefined && email === undefined) throw missingFault('user_id');
    const who = id === undefined ? { email: email ?? '' } : { id };
    const { members } = context.services.administration;
    const member = await members.addToProject(actorOf(context), pathId(context, 'project_id'), who, role);
    return { kind: 'json', value: projectUserToWire(member) };
  },
};
