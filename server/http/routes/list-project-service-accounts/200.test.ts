import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('accounts are listed without their keys, deleted ones not at all', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/service_accounts`;

  const { api_key: _, ...first } = await ask('POST', path, { name: 'first' });
  const { id } = await ask('POST', path, { name: 'second' });
  await ask('DELETE', `${path}/${id}`);
  expect(await ask('GET', path)).toEqual({
    object: 'list',
    data: [first],
    first_id: first.id,
    last_id: first.id,
    has_more: false,
  });
});
