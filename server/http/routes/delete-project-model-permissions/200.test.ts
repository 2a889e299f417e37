import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('without its list the project may use every model again', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/model_permissions`;

  await ask('POST', path, { mode: 'deny_list', model_ids: ['gpt-image-2'] });
  expect(await ask('DELETE', path)).toEqual({ object: 'project.model_permissions.deleted', deleted: true });
  expect(await ask('GET', path)).toMatchObject({ mode: 'deny_list', model_ids: [] });
});
