import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('another name is kept, and no name leaves the one it has', async () => {
  const { ask } = front();
  const { id } = await ask('POST', '/v1/organization/projects', { name: 'Foxes' });
  const path = `/v1/organization/projects/${id}`;
  expect((await ask('POST', path, { name: 'Hares' })).name).toBe('Hares');
  expect((await ask('POST', path, {})).name).toBe('Hares');
  expect((await ask('GET', path)).name).toBe('Hares');
});
