import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('an account describes itself as the list does', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/service_accounts`;

  const { api_key: _, ...made } = await ask('POST', path, { name: 'bot' });
  expect(await ask('GET', `${path}/${made.id}`)).toEqual(made);
});
