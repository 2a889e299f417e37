import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('an invitation describes itself as it was made', async () => {
  const { ask } = front();
  const made = await ask('POST', '/v1/organization/invites', { email: 'a@x.example', role: 'reader' });
  expect(await ask('GET', `/v1/organization/invites/${made.id}`)).toEqual(made);
});
