import { expect, test } from 'vitest';
import { addMember, useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('a member of a project describes themselves as they were added', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/users`;

  const user_id = await addMember(front(), 'fay@x.example', 'member');
  const added = await ask('POST', path, { user_id, role: 'viewer' });
  expect(await ask('GET', `${path}/${user_id}`)).toEqual(added);
});
