import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('the secret of a new admin key is answered once, and it administers at once', async () => {
  const { ask, send } = front();
  const made = await ask('POST', '/v1/organization/admin_api_keys', { name: 'CI', expires_in_seconds: 60 });
  expect(made).toEqual({
    id: expect.stringMatching(/^key_[0-9a-f]{32}$/),
    object: 'organization.admin_api_key',
    name: 'CI',
    value: expect.stringMatching(/^sk-admin-[0-9A-Za-z]{48}$/),
    redacted_value: `sk-admin-****${made.value.slice(-4)}`,
    created_at: Math.floor(front().clock.nowMs() / 1000),
    expires_at: Math.floor(front().clock.nowMs() / 1000) + 60,
    last_used_at: null,
    owner: {
      type: 'user',
      object: 'organization.user',
      id: expect.stringMatching(/^user-/),
      name: 'First owner',
      role: 'owner',
      created_at: expect.any(Number),
    },
  });
  expect((await send('GET', '/v1/organization/projects', undefined, made.value)).status).toBe(200);
  const { value: _, ...shown } = made;
  expect(await ask('GET', `/v1/organization/admin_api_keys/${made.id}`)).toEqual(shown);
});

test('a key opens nothing from the moment on at which it expires', async () => {
  const { ask, send, clock } = front();
  const made = await ask('POST', '/v1/organization/admin_api_keys', {
    name: 'short',
    expires_in_seconds: 60,
  });
  clock.advanceMs(59_999);
  expect((await send('GET', '/v1/organization/users', undefined, made.value)).status).toBe(200);
  clock.advanceMs(1);
  expect((await send('GET', '/v1/organization/users', undefined, made.value)).status).toBe(401);
});
