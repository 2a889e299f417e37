import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('a deleted key opens nothing, and is gone from the list', async () => {
  const { ask, send } = front();
  const made = await ask('POST', '/v1/organization/admin_api_keys', { name: 'gone' });
  expect((await send('GET', '/v1/organization/users', undefined, made.value)).status).toBe(200);
  const path = `/v1/organization/admin_api_keys/${made.id}`;
  expect(await ask('DELETE', path)).toEqual({
    id: made.id,
    object: 'organization.admin_api_key.deleted',
    deleted: true,
  });
  expect((await send('GET', '/v1/organization/users', undefined, made.value)).status).toBe(401);
  expect((await send('GET', path)).status).toBe(404);
  expect((await send('DELETE', path)).status).toBe(404);
});
