import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('a project describes itself as the list does', async () => {
  const { ask, projectId } = front();
  const { data } = await ask('GET', '/v1/organization/projects');
  expect(await ask('GET', `/v1/organization/projects/${projectId}`)).toEqual(data[0]);
});
