import { expect, test } from 'vitest';
import { type Answer, useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('every change is told by whom, from where, and what it made of what, newest first', async () => {
  const { ask } = front();
  const { id } = await ask('POST', '/v1/organization/projects', { name: 'Foxes' });
  await ask('POST', `/v1/organization/projects/${id}`, { name: 'Hares' });
  const { data } = await ask('GET', '/v1/organization/audit_logs');
  expect(data.map((entry: Answer) => entry.type)).toEqual(['project.updated', 'project.created']);
  expect(data[0]).toEqual({
    id: expect.stringMatching(/^audit_log-[0-9A-Za-z]{24}$/),
    object: 'organization.audit_log',
    type: 'project.updated',
    effective_at: Math.floor(front().clock.nowMs() / 1000),
    project: { id, name: 'Hares' },
    actor: {
      type: 'api_key',
      api_key: {
        id: expect.stringMatching(/^key_/),
        type: 'user',
        user: { id: expect.stringMatching(/^user-/), email: 'owner@localhost' },
      },
    },
    'project.updated': { id, changes_requested: { title: 'Hares' } },
    pictor: { ip_address: '127.0.0.1', before: { name: 'Foxes' }, after: { name: 'Hares' } },
  });
});

test('filters leave out what was not asked for', async () => {
  const { ask, projectId } = front();
  const account = await ask('POST', `/v1/organization/projects/${projectId}/service_accounts`, {
    name: 'bot',
  });
  const count = async (query: string) =>
    (await ask('GET', `/v1/organization/audit_logs?${query}`)).data.length;
  const { actor, effective_at: at } = (await ask('GET', '/v1/organization/audit_logs')).data[0];
  expect(await count('event_types[]=service_account.created&event_types[]=api_key.created')).toBe(2);
  expect(await count('event_types[]=login.failed')).toBe(0);
  expect(await count(`project_ids[]=${projectId}`)).toBe(2);
  expect(await count(`resource_ids[]=${account.id}`)).toBe(1);
  expect(await count(`actor_ids[]=${actor.api_key.id}`)).toBe(4);
  expect(await count(`actor_ids[]=${actor.api_key.user.id}`)).toBe(4);
  expect(await count('actor_ids[]=nobody')).toBe(0);
  expect(await count('actor_emails[]=OWNER@localhost')).toBe(4);
  expect([await count(`effective_at[gte]=${at}`), await count(`effective_at[gt]=${at}`)]).toEqual([2, 0]);
  expect([await count(`effective_at[lt]=${at}`), await count(`effective_at[lte]=${at}`)]).toEqual([2, 4]);
});

test('pages follow each other by after, and stand before each other by before', async () => {
  const { ask } = front();
  const path = '/v1/organization/audit_logs';
  const all = (await ask('GET', path)).data.map((entry: Answer) => entry.id);
  const first = await ask('GET', `${path}?limit=3`);
  expect([first.data.map((entry: Answer) => entry.id), first.has_more]).toEqual([all.slice(0, 3), true]);
  const second = await ask('GET', `${path}?limit=3&after=${first.last_id}`);
  expect(second.data.map((entry: Answer) => entry.id)).toEqual(all.slice(3));
  const back = await ask('GET', `${path}?limit=2&before=${second.first_id}`);
  expect(back.data.map((entry: Answer) => entry.id)).toEqual(all.slice(1, 3));
});

test('no secret stands in it', async () => {
  const { ask, database } = front();
  const { value } = await ask('POST', '/v1/organization/admin_api_keys', { name: 'CI' });
  const { rows } = await database.pool.query('SELECT * FROM audit_log');
  expect(JSON.stringify(rows)).not.toContain(value);
});

test('rows are only ever added', async () => {
  const { pool } = front().database;
  for (const change of ['DELETE FROM audit_log', "UPDATE audit_log SET type = 'x'", 'TRUNCATE audit_log'])
    await expect(pool.query(change)).rejects.toThrow('only ever added');
});
