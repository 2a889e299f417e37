import { expect, test } from 'vitest';
import { addMember, type Answer, useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('members of a project are listed in the order in which they were added', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/users`;

  const ids = [
    await addMember(front(), 'b@x.example', 'member'),
    await addMember(front(), 'a@x.example', 'member'),
  ];
  for (const user_id of ids) await ask('POST', path, { user_id, role: 'member' });
  const { data } = await ask('GET', path);
  expect(data.map((user: Answer) => user.id)).toEqual(ids);
});
