import { expect, test } from 'vitest';
import { type Answer, useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('invitations are listed, oldest first', async () => {
  const { ask } = front();
  const path = '/v1/organization/invites';
  for (const email of ['b@x.example', 'a@x.example']) await ask('POST', path, { email, role: 'reader' });
  const { data } = await ask('GET', path);
  expect(data.map((invite: Answer) => invite.email)).toEqual(['b@x.example', 'a@x.example']);
});
