import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('a list is kept, each model once', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/model_permissions`;

  const list = { mode: 'allow_list', model_ids: ['gpt-image-2', 'gpt-image-2'] };
  const kept = { object: 'project.model_permissions', mode: 'allow_list', model_ids: ['gpt-image-2'] };
  expect(await ask('POST', path, list)).toEqual(kept);
  expect(await ask('GET', path)).toEqual(kept);
});
