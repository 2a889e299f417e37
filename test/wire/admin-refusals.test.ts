/**
 * Every endpoint that administers with everything that it must refuse. Admin routes have their 400, 401 and 404 here
 * rather than in files of their own, because they share them; each status that a route declares must be met on the way,
 * and none that it does not declare.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMember, type AdminFront, type Answer, actorFor, openAdminFront } from '../admin.ts';
import { absentIds, adminRoutes, fill, furnish, goodBodies, type PathIds } from '../admin-walk.ts';
import { routes } from '../../server/http/routes/index.ts';

let front: AdminFront;
let ids: PathIds;
/** Statuses that were met, by operation. */
const met = new Map<string, Set<number>>();

beforeAll(async () => {
  front = await openAdminFront();
  ids = await furnish(front, 'own');
});
afterAll(() => front.close());

const byOperation = new Map(adminRoutes.map((route) => [route.operationId, route]));

/** Sends to a route and keeps its status in mind. */
async function meet(
  operation: string,
  changes: { ids?: PathIds; query?: string; body?: unknown; key?: string; contentType?: string } = {},
): Promise<{ status: number; error: Answer }> {
  const route = byOperation.get(operation);
  if (!route) throw new Error(`there is no admin route ${operation}`);
  const path = fill(route.path, { ...ids, ...changes.ids }) + (changes.query ?? '');
  const body = 'body' in changes ? changes.body : goodBodies(ids)[operation];
  const response = await front.send(route.method, path, body, changes.key, changes.contentType);
  const { status } = response;
  met.set(operation, (met.get(operation) ?? new Set()).add(status));
  const answer: Answer = await response.json();
  return { status, error: answer.error };
}

describe('keys that do not administer', () => {
  const kinds: readonly [string, () => Promise<string> | string, string | null][] = [
    ['no key', () => '', null],
    ['a key that is none', () => 'sk-admin-000000000000000000000000', 'invalid_api_key'],
    ['a project’s key', () => front.projectKey, null],
    ['a service account’s key', () => accountKey(front.projectId), null],
    ['an admin key that has expired', expiredKey, 'invalid_api_key'],
    ['an admin key without the scope', () => restrictedKey(), null],
    ['a key of an archived project', archivedKey, 'not_authorized_invalid_project'],
  ];
  test.each(kinds)('%s is refused everywhere with 401', async (_kind, makeKey, code) => {
    const key = await makeKey();
    for (const { operationId } of adminRoutes) {
      const { status, error } = await meet(operationId, { key });
      expect([operationId, status, error.code]).toEqual([operationId, 401, code]);
    }
  });

  test('a project’s key is told of the scope that it lacks', async () => {
    const told = async (operation: string) =>
      (await meet(operation, { key: front.projectKey })).error.message as string;
    expect(await told('list-projects')).toMatch(
      /^You have insufficient permissions .* Missing scopes: api\.management\.read\./,
    );
    expect(await told('create-project')).toContain('Missing scopes: api.management.write.');
  });

  test('an admin key works nowhere else', async () => {
    for (const route of routes) {
      if (!route.auth || route.keys !== undefined) continue;
      const response = await front.send(route.method, fill(route.path, ids));
      const answer: Answer = await response.json();
      expect([route.operationId, response.status, answer.error.code]).toEqual([
        route.operationId,
        401,
        'not_authorized_invalid_key_type',
      ]);
    }
  });
});

describe('ids that name nothing', () => {
  const odd = [' ', '%00', '\0', '__proto__', '../..', "'; DROP TABLE projects; --", 'x'.repeat(5000), '💥'];
  const cases = adminRoutes.flatMap(({ operationId, path }) =>
    [...path.matchAll(/:(\w+)/g)].map(([, name]) => [operationId, name ?? ''] as const),
  );
  test.each(cases)('%s without such a %s', async (operation, name) => {
    for (const id of [absentIds[name] ?? 'nothing', ...odd]) {
      const { status, error } = await meet(operation, { ids: { [name]: id } });
      expect([id, status]).toEqual([id, name === 'rate_limit_id' ? 400 : 404]);
      expect(error.type).toBe('invalid_request_error');
    }
  });
});

describe('bodies', () => {
  const takers = Object.keys(goodBodies({}));

  test.each(takers)('%s takes no other form and no unknown member', async (operation) => {
    for (const body of [[], 'text', 7, null]) {
      expect(await meet(operation, { body })).toMatchObject({ status: 400, error: { code: 'invalid_type' } });
    }
    const body = { ...goodBodies(ids)[operation], colour: 'red' };
    const { status, error } = await meet(operation, { body });
    expect([status, error.code, error.param]).toEqual([400, 'unknown_parameter', 'colour']);
    const { status: empty } = await meet(operation, { body: undefined });
    expect(empty).toBe(400);
  });

  test.each(takers)('%s reads JSON of a bounded size and nothing else', async (operation) => {
    const huge = await meet(operation, { body: { name: 'x'.repeat(1024 * 1024) } });
    expect([huge.status, huge.error.code]).toEqual([413, 'payload_too_large']);
    const form = await meet(operation, { contentType: 'application/x-www-form-urlencoded' });
    expect([form.status, form.error.code]).toEqual([415, 'unsupported_media_type']);
  });

  const title = ['', '   ', 'x'.repeat(201), 'a\0b', 'a\u202eb', 7, {}, []];
  const seconds = [0, -1, 31_536_001, 1.5, '60', {}];
  const scopes = ['all', [7], [''], ['no spaces'], Array(101).fill('api.model.read'), {}];
  const limits = [0, -1, 1.5, '5', 10_000_000];
  const wrong: readonly [string, string, readonly unknown[]][] = [
    ['admin-api-keys-create', 'name', [undefined, null, ...title]],
    ['admin-api-keys-create', 'expires_in_seconds', seconds],
    ['create-project', 'name', [undefined, null, ...title]],
    ['create-project', 'residency', ['EU_STORAGE_PROCESSING', 7]],
    ['create-project', 'external_key_id', ['key', 7]],
    ['modify-project', 'name', title],
    ['modify-project', 'geography', ['eu']],
    ['modify-project-api-key', 'scopes', scopes],
    ['modify-project-api-key', 'expires_in_seconds', seconds],
    ['create-project-service-account', 'name', [undefined, ...title]],
    ['create-project-service-account', 'create_service_account_only', ['true', 1]],
    ['create-project-service-account', 'expires_in_seconds', seconds],
    ['modify-project-service-account', 'name', title],
    ['modify-project-service-account', 'role', ['none', 'reader', 7]],
    ['create-project-service-account-api-key', 'scopes', scopes],
    ['create-project-service-account-api-key', 'expires_in_seconds', seconds],
    ['create-project-user', 'role', [undefined, 'reader', 7]],
    ['create-project-user', 'user_id', [undefined, 7, 'x'.repeat(101)]],
    ['modify-project-user', 'role', ['reader', 7]],
    ['modify-user', 'role', ['viewer', 'admin', 7]],
    ['inviteUser', 'email', [undefined, 'nobody', '@x', 'a@', 'a b@x', 'a@b@c', 7, `${'x'.repeat(251)}@x.y`]],
    ['inviteUser', 'role', [undefined, 'member', 7]],
    [
      'inviteUser',
      'projects',
      ['x', [7], [{}], [{ id: 'x' }], [{ id: 'x', role: 'viewer' }], Array(101).fill({})],
    ],
    ['update-project-rate-limits', 'max_images_per_1_minute', limits],
    ['update-project-rate-limits', 'max_tokens_per_1_minute', limits],
    ['update-project-rate-limits', 'max_requests_per_1_minute', limits],
    ['modify-project-model-permissions', 'mode', [undefined, 'none', 7]],
    [
      'modify-project-model-permissions',
      'model_ids',
      [undefined, 'gpt-image-2', ['no-such'], [7], Array(101).fill('x')],
    ],
    ['modify-project-hosted-tool-permissions', 'mcp', [true, {}, { enabled: 'yes' }]],
  ];
  test.each(wrong)('%s refuses a wrong %s', async (operation, name, values) => {
    for (const value of values) {
      const body = { ...goodBodies(ids)[operation], [name]: value };
      const { status, error } = await meet(operation, { body });
      expect([value, status]).toEqual([value, 400]);
      expect(error.param.startsWith(name)).toBe(true);
    }
  });
});

describe('queries', () => {
  const lists = adminRoutes.filter(({ operationId }) => /list/.test(operationId));
  test.each(lists.map(({ operationId }) => operationId))(
    '%s refuses pages that there are not',
    async (operation) => {
      for (const query of [
        'limit=0',
        'limit=101',
        'limit=1000000000',
        'limit=many',
        'limit=1.5',
        'after=nothing',
        'after=%00',
      ]) {
        const { status, error } = await meet(operation, { query: `?${query}` });
        expect([query, status, error.param]).toEqual([query, 400, query.split('=')[0]]);
      }
    },
  );

  test.each([
    ['admin-api-keys-list', 'order=newest', 'order'],
    ['list-projects', 'include_archived=maybe', 'include_archived'],
    ['list-project-api-keys', 'owner_project_access=all', 'owner_project_access'],
    ['list-project-rate-limits', 'before=nothing', 'before'],
    ['list-audit-logs', 'effective_at[gt]=yesterday', 'effective_at[gt]'],
    ['list-audit-logs', 'before=nothing', 'before'],
    ['list-users', Array(101).fill('emails[]=a').join('&'), 'emails'],
  ])('%s refuses %s', async (operation, query, param) => {
    const { status, error } = await meet(operation, { query: `?${query}` });
    expect([status, error.param]).toEqual([400, param]);
  });
});

describe('what has ended, or is there already', () => {
  test('an archived project takes no changes, and may be looked at', async () => {
    const archived = await furnishArchived();
    for (const { operationId, method, path } of adminRoutes) {
      if (!path.includes(':project_id') || operationId === 'archive-project') continue;
      const { status, error } = await meet(operationId, { ids: archived });
      // A key of it may still be ended.
      if (method === 'GET' || operationId === 'delete-project-api-key')
        expect([operationId, status]).toEqual([operationId, 200]);
      else expect([operationId, status, error.code]).toEqual([operationId, 400, 'conflicting_state']);
    }
  });

  test('the default project is not archived', async () => {
    const { status, error } = await meet('archive-project', { ids: { project_id: front.projectId } });
    expect([status, error.code]).toEqual([400, 'conflicting_state']);
  });

  test('the last owner stays an owner, and stays', async () => {
    const { data } = await front.ask('GET', '/v1/organization/users?limit=1');
    const owner = { user_id: data[0].id as string };
    for (const operation of ['modify-user', 'delete-user']) {
      expect(await meet(operation, { ids: owner })).toMatchObject({
        status: 400,
        error: { code: 'conflicting_state' },
      });
    }
    const second = await addMember(front, 'second@x.example', 'owner');
    expect((await meet('delete-user', { ids: { user_id: second } })).status).toBe(200);
  });

  test('nobody is added or invited twice, and an accepted invitation stays', async () => {
    expect(await meet('create-project-user')).toMatchObject({ status: 400, error: { param: 'user_id' } });
    for (const email of ['own@x.example', 'invited-own@x.example']) {
      expect(await meet('inviteUser', { body: { email, role: 'reader' } })).toMatchObject({
        status: 400,
        error: { param: 'email' },
      });
    }
    await front.database.pool.query('UPDATE invites SET accepted_at_ms = 1');
    expect((await meet('delete-invite')).status).toBe(400);
  });

  test('whoever is invited to what is not there is told so', async () => {
    const projects = [{ id: absentIds['project_id'], role: 'member' }];
    expect(
      (await meet('inviteUser', { body: { email: 'who@x.example', role: 'reader', projects } })).status,
    ).toBe(404);
  });
});

test('every status that a route declares was met, and no other', () => {
  for (const { operationId, statuses } of adminRoutes) {
    const seen = [...(met.get(operationId) ?? [])].filter((status) => status !== 200);
    expect([operationId, ...seen.toSorted((a, b) => a - b)]).toEqual([
      operationId,
      ...statuses.filter((status) => status !== 200),
    ]);
  }
});

async function accountKey(projectId: string): Promise<string> {
  const wish = { title: 'bot', isKeyless: false, expiresInSeconds: undefined };
  const { serviceAccounts } = front.administration;
  const { key } = await serviceAccounts.create(actorFor(front.organizationId), projectId, wish);
  return key?.secret ?? '';
}

async function expiredKey(): Promise<string> {
  const wish = { title: 'short', expiresInSeconds: 1 };
  const { secret } = await front.administration.keys.createAdmin(actorFor(front.organizationId), wish);
  front.clock.advanceMs(1000);
  return secret;
}

async function restrictedKey(): Promise<string> {
  const wish = { title: 'narrow', expiresInSeconds: undefined, scopes: ['api.usage.read'] };
  const { secret } = await front.administration.keys.createAdmin(actorFor(front.organizationId), wish);
  return secret;
}

async function archivedKey(): Promise<string> {
  const actor = actorFor(front.organizationId);
  const { id } = await front.administration.projects.create(actor, 'old');
  const key = await accountKey(id);
  await front.administration.projects.archive(actor, id);
  return key;
}

/** A project with everything in it, archived. */
async function furnishArchived(): Promise<PathIds> {
  const actor = actorFor(front.organizationId);
  const { projects, serviceAccounts, members } = front.administration;
  const { id } = await projects.create(actor, 'old');
  const wish = { title: 'bot', isKeyless: false, expiresInSeconds: undefined };
  const { account, key } = await serviceAccounts.create(actor, id, wish);
  await members.addToProject(actor, id, { id: ids['user_id'] ?? '' }, 'member');
  await projects.archive(actor, id);
  return { project_id: id, service_account_id: account.id, api_key_id: key?.id ?? '' };
}
