/** What the walks over every endpoint of administration share: the routes, ids to fill in, and a good body for each. */
import { routes } from '../server/http/routes/index.ts';
import { comparable } from './files.ts';
import { type AdminFront, actorFor, addMember } from './admin.ts';

/** Every route of the Admin API that is for admin keys only. */
export const adminRoutes = routes.filter(
  (route) => route.auth && route.keys === 'admin' && route.path.startsWith('/v1/organization/'),
);

/** Ids by the name of the path's parameter. */
export type PathIds = Readonly<Record<string, string>>;

/** An id that nothing has, in the shape of those that something has. */
export const absentIds: PathIds = {
  project_id: 'proj_zzzzzzzzzzzzzzzzzzzzzzzz',
  key_id: 'key_ffffffffffffffffffffffffffffffff',
  api_key_id: 'key_ffffffffffffffffffffffffffffffff',
  service_account_id: 'svc_acct_zzzzzzzzzzzzzzzzzzzzzzzz',
  user_id: 'user-zzzzzzzzzzzzzzzzzzzzzzzz',
  invite_id: 'invite-zzzzzzzzzzzzzzzzzzzzzzzz',
  rate_limit_id: 'rl-no-such-model',
};

/** A body that each route with one takes. */
export function goodBodies(ids: PathIds): Readonly<Record<string, object>> {
  return {
    'admin-api-keys-create': { name: 'A' },
    'create-project': { name: 'A' },
    'modify-project': { name: 'B' },
    'modify-project-api-key': { scopes: ['api.model.read'] },
    'create-project-service-account': { name: 'A' },
    'modify-project-service-account': { name: 'B' },
    'create-project-service-account-api-key': {},
    'create-project-user': { user_id: ids['user_id'], role: 'member' },
    'modify-project-user': { role: 'owner' },
    'modify-user': { role: 'member' },
    inviteUser: { email: 'new@x.example', role: 'reader' },
    'update-project-rate-limits': { max_images_per_1_minute: 2 },
    'modify-project-model-permissions': { mode: 'deny_list', model_ids: [] },
    'modify-project-hosted-tool-permissions': { mcp: { enabled: false } },
  };
}

/** The route's path with the ids in it, and `x` where there is none. */
export function fill(path: string, ids: PathIds): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? 'x'));
}

/** One of everything, in a project that is not the default one. */
export async function furnish(front: AdminFront, whose: 'own' | 'neighbour'): Promise<PathIds> {
  const organizationId = whose === 'own' ? front.organizationId : front.neighbour.organizationId;
  const actor = actorFor(organizationId);
  const { administration } = front;
  const project = await administration.projects.create(actor, 'furnished');
  const wish = { title: 'A', isKeyless: false, expiresInSeconds: undefined };
  const { account, key } = await administration.serviceAccounts.create(actor, project.id, wish);
  const user = await addMember({ ...front, organizationId }, `${whose}@x.example`, 'member');
  await administration.members.addToProject(actor, project.id, { id: user }, 'member');
  const invite = { email: `invited-${whose}@x.example`, role: 'viewer' as const, projects: [] };
  return {
    project_id: project.id,
    key_id: (await administration.keys.createAdmin(actor, { title: 'A', expiresInSeconds: undefined })).id,
    api_key_id: key?.id ?? '',
    service_account_id: account.id,
    user_id: user,
    invite_id: (await administration.invites.create(actor, invite)).id,
    rate_limit_id: 'rl-gpt-image-2',
  };
}

/** Everything of an answer that a stranger may compare, with the id that was asked for taken out. */
export async function without(id: string, response: Response): Promise<string> {
  return (await comparable(response)).replaceAll(id, 'ID');
}
