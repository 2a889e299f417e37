import { expect, test } from 'vitest';
import { type Answer, useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('archived projects are listed only when they are asked for', async () => {
  const { ask } = front();
  const made = await ask('POST', '/v1/organization/projects', { name: 'Old' });
  await ask('POST', `/v1/organization/projects/${made.id}/archive`);
  const names = async (query: string) =>
    (await ask('GET', `/v1/organization/projects${query}`)).data.map((project: Answer) => project.name);
  expect(await names('')).toEqual(['Default project']);
  expect(await names('?include_archived=false')).toEqual(['Default project']);
  expect(await names('?include_archived=true')).toEqual(['Default project', 'Old']);
});

test('pages hold every project once, twenty unless asked otherwise', async () => {
  const { ask } = front();
  for (let count = 0; count < 22; count += 1)
    await ask('POST', '/v1/organization/projects', { name: `P${count}` });
  const first = await ask('GET', '/v1/organization/projects');
  const second = await ask('GET', `/v1/organization/projects?after=${first.last_id}`);
  expect([first.data.length, first.has_more, second.data.length, second.has_more]).toEqual([
    20,
    true,
    3,
    false,
  ]);
  const ids = [...first.data, ...second.data].map((project: Answer) => project.id);
  expect(new Set(ids).size).toBe(23);
});
