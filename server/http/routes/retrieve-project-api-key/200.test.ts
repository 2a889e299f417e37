import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('a key describes itself as the list does', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/api_keys`;
  const { data } = await ask('GET', path);
  expect(await ask('GET', `${path}/${data[0].id}`)).toEqual(data[0]);
});
