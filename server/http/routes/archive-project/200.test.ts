import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('keys of an archived project open nothing, and it stays archived', async () => {
  const { ask, send, clock } = front();
  const { id } = await ask('POST', '/v1/organization/projects', { name: 'Old' });
  const path = `/v1/organization/projects/${id}`;
  const { api_key } = await ask('POST', `${path}/service_accounts`, { name: 'bot' });
  expect((await send('GET', '/v1/models', undefined, api_key.value)).status).toBe(200);
  const archived = await ask('POST', `${path}/archive`);
  expect(archived).toMatchObject({
    id,
    status: 'archived',
    archived_at: Math.floor(front().clock.nowMs() / 1000),
  });
  const refused = await send('GET', '/v1/models', undefined, api_key.value);
  expect([refused.status, (await refused.json()).error]).toMatchObject([
    401,
    {
      message: 'The project you are requesting has been archived and is no longer accessible',
      code: 'not_authorized_invalid_project',
    },
  ]);
  clock.advanceMs(5000);
  expect(await ask('POST', `${path}/archive`)).toEqual(archived);
});
