import { expect, test } from 'vitest';
import { type Answer, useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('keys say whose they are', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}`;
  const account = await ask('POST', `${path}/service_accounts`, { name: 'bot' });
  const { data } = await ask('GET', `${path}/api_keys`);
  expect(data).toEqual([
    {
      id: expect.stringMatching(/^key_/),
      object: 'organization.project.api_key',
      name: 'fixed by PICTOR_KEY',
      redacted_value: expect.stringMatching(/^sk-proj-\*\*\*\*\w{4}$/),
      created_at: expect.any(Number),
      last_used_at: null,
      expires_at: null,
      owner: {
        type: 'user',
        user: {
          id: expect.stringMatching(/^user-/),
          name: 'First owner',
          email: 'owner@localhost',
          role: 'owner',
          created_at: expect.any(Number),
        },
      },
      owner_project_access: 'active',
    },
    expect.objectContaining({
      id: account.api_key.id,
      owner: {
        type: 'service_account',
        service_account: { id: account.id, name: 'bot', role: 'member', created_at: account.created_at },
      },
    }),
  ]);
});

test('keys of owners who have left are inactive, open nothing and are listed only when asked for', async () => {
  const { ask, send, projectId, projectKey, database } = front();
  const path = `/v1/organization/projects/${projectId}/api_keys`;
  await database.pool.query("INSERT INTO users VALUES ('user-left', 'left@x.example', 'Left', 1)");
  await database.pool.query("UPDATE api_keys SET owner_id = 'user-left' WHERE title = 'fixed by PICTOR_KEY'");
  const names = async (query: string) => (await ask('GET', path + query)).data.map((key: Answer) => key.name);
  expect(await names('')).toEqual(['Secret Key']);
  expect(await names('?owner_project_access=inactive')).toEqual(['fixed by PICTOR_KEY']);
  expect(await names('?owner_project_access=any')).toEqual(['fixed by PICTOR_KEY', 'Secret Key']);
  expect((await send('GET', '/v1/models', undefined, projectKey)).status).toBe(401);
});
