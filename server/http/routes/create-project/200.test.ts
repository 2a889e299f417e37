import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('a new project is active, and stands in the list from that moment on', async () => {
  const { ask } = front();
  const project = await ask('POST', '/v1/organization/projects', { name: 'Foxes', residency: 'GLOBAL' });
  expect(project).toEqual({
    id: expect.stringMatching(/^proj_[0-9A-Za-z]{24}$/),
    object: 'organization.project',
    name: 'Foxes',
    created_at: Math.floor(front().clock.nowMs() / 1000),
    archived_at: null,
    status: 'active',
  });
  expect((await ask('GET', '/v1/organization/projects')).data.at(-1)).toEqual(project);
});
