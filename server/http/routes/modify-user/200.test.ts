import { expect, test } from 'vitest';
import { addMember, useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('another role is kept, and none leaves the one they have', async () => {
  const { ask } = front();
  const id = await addMember(front(), 'fay@x.example', 'viewer');
  const path = `/v1/organization/users/${id}`;
  expect((await ask('POST', path, { role: 'owner' })).role).toBe('owner');
  expect((await ask('POST', path, { role: null })).role).toBe('owner');
  expect((await ask('POST', path, { role: 'reader' })).role).toBe('reader');
});
