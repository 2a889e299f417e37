import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('a deleted key opens nothing', async () => {
  const { ask, send, projectId, projectKey } = front();
  const path = `/v1/organization/projects/${projectId}/api_keys`;
  expect((await send('GET', '/v1/models', undefined, projectKey)).status).toBe(200);
  const { id } = (await ask('GET', path)).data[0];
  expect(await ask('DELETE', `${path}/${id}`)).toEqual({
    id,
    object: 'organization.project.api_key.deleted',
    deleted: true,
  });
  expect((await send('GET', '/v1/models', undefined, projectKey)).status).toBe(401);
  expect((await ask('GET', path)).data).toEqual([]);
});
