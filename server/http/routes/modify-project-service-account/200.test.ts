import { expect, test } from 'vitest';
import { useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('name and role are set, each alone as well', async () => {
  const { ask, projectId } = front();
  const path = `/v1/organization/projects/${projectId}/service_accounts`;

  const { id } = await ask('POST', path, { name: 'bot' });
  expect(await ask('POST', `${path}/${id}`, { role: 'owner' })).toMatchObject({ name: 'bot', role: 'owner' });
  expect(await ask('POST', `${path}/${id}`, { name: 'Bot' })).toMatchObject({ name: 'Bot', role: 'owner' });
  expect(await ask('GET', `${path}/${id}`)).toMatchObject({ name: 'Bot', role: 'owner' });
});
