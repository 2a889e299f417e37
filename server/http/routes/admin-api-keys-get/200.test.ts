import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('when a key was last used is told', async () => {
  const { ask, database } = front();
  const { data } = await ask('GET', '/v1/organization/admin_api_keys');
  await database.pool.query('UPDATE api_keys SET last_used_at_ms = 5999 WHERE id = $1', [data[0].id]);
  expect((await ask('GET', `/v1/organization/admin_api_keys/${data[0].id}`)).last_used_at).toBe(5);
});
