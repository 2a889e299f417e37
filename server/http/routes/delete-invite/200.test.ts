import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('an invitation that was taken back is gone, and may be made anew', async () => {
  const { ask } = front();
  const path = '/v1/organization/invites';
  const { id } = await ask('POST', path, { email: 'a@x.example', role: 'reader' });
  expect(await ask('DELETE', `${path}/${id}`)).toEqual({
    id,
    object: 'organization.invite.deleted',
    deleted: true,
  });
  expect((await ask('GET', path)).data).toEqual([]);
  await ask('POST', path, { email: 'a@x.example', role: 'reader' });
});
