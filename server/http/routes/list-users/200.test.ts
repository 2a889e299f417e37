import { expect, test } from 'vitest';
import { addMember, type Answer, useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('members are listed, and found by e-mail address however it is written', async () => {
  const { ask } = front();
  const id = await addMember(front(), 'fay@x.example', 'viewer');
  const { data } = await ask('GET', '/v1/organization/users');
  expect(data).toEqual([
    expect.objectContaining({ email: 'owner@localhost', role: 'owner' }),
    {
      id,
      object: 'organization.user',
      name: 'fay@x.example',
      email: 'fay@x.example',
      role: 'reader',
      added_at: expect.any(Number),
      api_key_last_used_at: null,
    },
  ]);
  const found = await ask('GET', '/v1/organization/users?emails[]=FAY@x.example&emails[]=no@x.example');
  expect(found.data.map((user: Answer) => user.id)).toEqual([id]);
});
