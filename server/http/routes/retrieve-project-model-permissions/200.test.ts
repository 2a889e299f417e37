import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('a project without a list denies no model', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/model_permissions`;

  expect(await ask('GET', path)).toEqual({
    object: 'project.model_permissions',
    mode: 'deny_list',
    model_ids: [],
  });
});
