import { expect, test } from 'vitest';
import { addMember, useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('a member joins a project by id or by e-mail address', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/users`;

  const fay = await addMember(front(), 'fay@x.example', 'member');
  const kit = await addMember(front(), 'kit@x.example', 'viewer');
  expect(await ask('POST', path, { user_id: fay, role: 'owner' })).toEqual({
    id: fay,
    object: 'organization.project.user',
    name: 'fay@x.example',
    email: 'fay@x.example',
    role: 'owner',
    added_at: Math.floor(front().clock.nowMs() / 1000),
  });
  expect(await ask('POST', path, { email: 'KIT@x.example', role: 'viewer' })).toMatchObject({ id: kit });
});
