import { expect, test } from 'vitest';
import { addMember, useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('another role in the project is kept, and none leaves the one they have', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/users`;

  const user_id = await addMember(front(), 'fay@x.example', 'member');
  await ask('POST', path, { user_id, role: 'viewer' });
  expect((await ask('POST', `${path}/${user_id}`, { role: 'owner' })).role).toBe('owner');
  expect((await ask('POST', `${path}/${user_id}`, {})).role).toBe('owner');
  expect((await ask('GET', `/v1/organization/users/${user_id}`)).role).toBe('member');
});
