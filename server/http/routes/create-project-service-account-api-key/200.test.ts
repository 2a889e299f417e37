import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('a key is rotated without a moment in which none works', async () => {
  const { ask, send, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/service_accounts`;

  const { id, api_key: old } = await ask('POST', path, { name: 'bot' });
  const made = await ask('POST', `${path}/${id}/api_keys`, { name: 'new', scopes: ['api.model.read'] });
  expect(made).toMatchObject({ object: 'organization.project.service_account.api_key', name: 'new' });
  const status = async (key: string) => (await send('GET', '/v1/models', undefined, key)).status;
  expect([await status(old.value), await status(made.value)]).toEqual([200, 200]);
  await ask('DELETE', `/v1/organization/projects/${projectId}/api_keys/${old.id}`);
  expect([await status(old.value), await status(made.value)]).toEqual([401, 200]);
  expect((await send('GET', '/v1/files', undefined, made.value)).status).toBe(401);
});
