import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('a member describes themselves as the list does', async () => {
  const { ask } = front();
  const { data } = await ask('GET', '/v1/organization/users');
  expect(await ask('GET', `/v1/organization/users/${data[0].id}`)).toEqual(data[0]);
});
