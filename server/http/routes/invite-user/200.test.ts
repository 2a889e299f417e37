import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('an invitation is open for a week', async () => {
  const { ask, projectId, clock } = front();
  const made = await ask('POST', '/v1/organization/invites', {
    email: 'Fay@X.example',
    role: 'reader',
    projects: [{ id: projectId, role: 'member' }],
  });
  expect(made).toEqual({
    id: expect.stringMatching(/^invite-[0-9A-Za-z]{24}$/),
    object: 'organization.invite',
    email: 'fay@x.example',
    role: 'reader',
    status: 'pending',
    projects: [{ id: projectId, role: 'member' }],
    created_at: Math.floor(front().clock.nowMs() / 1000),
    expires_at: Math.floor(front().clock.nowMs() / 1000) + 7 * 86_400,
    accepted_at: null,
  });
  clock.advanceMs(7 * 86_400_000);
  expect((await ask('GET', `/v1/organization/invites/${made.id}`)).status).toBe('expired');
  // Whoever let it expire may be invited again.
  await ask('POST', '/v1/organization/invites', { email: 'fay@x.example', role: 'owner' });
});
