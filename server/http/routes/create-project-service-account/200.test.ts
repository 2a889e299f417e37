import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('the key of a new account is shown once and works at once', async () => {
  const { ask, send, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/service_accounts`;

  const made = await ask('POST', path, { name: 'bot', expires_in_seconds: 60 });
  expect(made).toEqual({
    id: expect.stringMatching(/^svc_acct_[0-9A-Za-z]{24}$/),
    object: 'organization.project.service_account',
    name: 'bot',
    role: 'member',
    created_at: Math.floor(front().clock.nowMs() / 1000),
    api_key: {
      object: 'organization.project.service_account.api_key',
      id: expect.stringMatching(/^key_/),
      name: 'Secret Key',
      value: expect.stringMatching(/^sk-svcacct-[0-9A-Za-z]{48}$/),
      created_at: Math.floor(front().clock.nowMs() / 1000),
      expires_at: Math.floor(front().clock.nowMs() / 1000) + 60,
    },
  });
  expect((await send('GET', '/v1/models', undefined, made.api_key.value)).status).toBe(200);
});

test('an account may be made without a key', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/service_accounts`;
  const made = await ask('POST', path, { name: 'bare', create_service_account_only: true });
  expect(made).toMatchObject({ api_key: null, role: 'none' });
});
