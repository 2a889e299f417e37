import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('the keys of a deleted account open nothing', async () => {
  const { ask, send, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/service_accounts`;

  const { id, api_key } = await ask('POST', path, { name: 'bot' });
  expect((await send('GET', '/v1/models', undefined, api_key.value)).status).toBe(200);
  expect(await ask('DELETE', `${path}/${id}`)).toEqual({
    id,
    object: 'organization.project.service_account.deleted',
    deleted: true,
  });
  expect((await send('GET', '/v1/models', undefined, api_key.value)).status).toBe(401);
});
