/**
 * Every endpoint that administers, with every id of another organization: the answer is that for what was never there, to
 * the byte, and nothing of the other organization changes.
 */
import { describe, expect, test } from 'vitest';
import { useAdminFront } from '../admin.ts';
import { absentIds, adminRoutes, fill, furnish, goodBodies, type PathIds, without } from '../admin-walk.ts';

const front = useAdminFront();

const cases = adminRoutes.flatMap((route) =>
  [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({ route, name: name ?? '' })),
);

test('there is something to walk', () => {
  expect(cases.length).toBeGreaterThan(40);
});

describe('an id of another organization answers as one that was never there', () => {
  test.each(cases.filter(({ name }) => name !== 'rate_limit_id'))(
    '$name of $route.operationId',
    async ({ route, name }) => {
      const { send } = front();
      const own = await ownIds();
      const theirs = await theirIds();
      const body = goodBodies(own)[route.operationId];
      // Alone, and together with everything else of theirs.
      const pairs: readonly (readonly [PathIds, PathIds])[] = [
        [
          { ...own, [name]: theirs[name] ?? '' },
          { ...own, [name]: absentIds[name] ?? '' },
        ],
        [theirs, { ...theirs, project_id: absentIds['project_id'] ?? '' }],
      ];
      for (const [foreign, absent] of name === 'project_id' ? pairs : pairs.slice(0, 1)) {
        const seen = await send(route.method, fill(route.path, foreign), body);
        const unseen = await send(route.method, fill(route.path, absent), body);
        expect(seen.status).toBe(404);
        expect(await without(foreign[name] ?? '', seen)).toBe(await without(absent[name] ?? '', unseen));
      }
    },
  );
});

test.each([
  ['/v1/organization/projects', 'project_id'],
  ['/v1/organization/admin_api_keys', 'key_id'],
  ['/v1/organization/users', 'user_id'],
  ['/v1/organization/invites', 'invite_id'],
  ['/v1/organization/projects/OWN/api_keys', 'api_key_id'],
  ['/v1/organization/projects/OWN/service_accounts', 'service_account_id'],
  ['/v1/organization/projects/OWN/users', 'user_id'],
])('%s goes on after no id of another organization', async (path, name) => {
  const { send } = front();
  const list = path.replace('OWN', (await ownIds())['project_id'] ?? '');
  const [theirs, absent] = [(await theirIds())[name] ?? '', absentIds[name] ?? ''];
  const seen = await send('GET', `${list}?after=${theirs}`);
  expect(seen.status).toBe(400);
  const unseen = await send('GET', `${list}?after=${absent}`);
  expect(await without(theirs, seen)).toBe(await without(absent, unseen));
});

test('the audit log goes on from nothing of another organization', async () => {
  const { send, administration, neighbour } = front();
  await theirIds();
  const query = {
    ...{ types: [], projectIds: [], actorIds: [], actorEmails: [], resourceIds: [], time: {} },
    ...{ after: undefined, before: undefined, limit: 1 },
  };
  const { rows } = await administration.audit(neighbour.organizationId, query);
  const theirs = rows[0]?.id ?? '';
  const absent = 'audit_log-zzzzzzzzzzzzzzzzzzzzzzzz';
  for (const bound of ['after', 'before']) {
    const seen = await send('GET', `/v1/organization/audit_logs?${bound}=${theirs}`);
    expect(seen.status).toBe(400);
    const unseen = await send('GET', `/v1/organization/audit_logs?${bound}=${absent}`);
    expect(await without(theirs, seen)).toBe(await without(absent, unseen));
  }
});

test.each([
  [
    'a member',
    '/v1/organization/projects/OWN/users',
    'user_id',
    (id: string) => ({ user_id: id, role: 'member' }),
  ],
  [
    'a project',
    '/v1/organization/invites',
    'project_id',
    (id: string) => ({ email: 'who@x.example', role: 'reader', projects: [{ id, role: 'member' }] }),
  ],
])('%s of another organization in a body is one that was never there', async (_what, path, name, body) => {
  const { send } = front();
  const address = path.replace('OWN', (await ownIds())['project_id'] ?? '');
  const [theirs, absent] = [(await theirIds())[name] ?? '', absentIds[name] ?? ''];
  const seen = await send('POST', address, body(theirs));
  expect(seen.status).toBe(404);
  expect(await without(theirs, seen)).toBe(await without(absent, await send('POST', address, body(absent))));
});

test('nobody of another organization is in a list, and nothing of theirs was changed by all this', async () => {
  const { ask, neighbour, database } = front();
  const theirs = Object.values(await theirIds()).filter((id) => id !== 'rl-gpt-image-2');
  const own = (await ownIds())['project_id'] ?? '';
  for (const { path, method } of adminRoutes) {
    if (method !== 'GET' || /:(?!project_id)/.test(path)) continue;
    const text = JSON.stringify(await ask('GET', fill(path, { project_id: own })));
    for (const id of [...theirs, neighbour.organizationId]) expect(text).not.toContain(id);
  }
  const { rows } = await database.pool.query(
    'SELECT count(*)::int AS changes FROM audit_log WHERE organization_id = $1 AND key_id IS NOT NULL',
    [neighbour.organizationId],
  );
  expect(rows).toEqual([{ changes: 0 }]);
});

/** Made once; what a walk deletes of its own does not matter to it. */
let own: ReturnType<typeof furnish> | undefined;
let theirs: ReturnType<typeof furnish> | undefined;
function ownIds(): ReturnType<typeof furnish> {
  own ??= furnish(front(), 'own');
  return own;
}
function theirIds(): ReturnType<typeof furnish> {
  theirs ??= furnish(front(), 'neighbour');
  return theirs;
}
