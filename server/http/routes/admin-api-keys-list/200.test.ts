import { expect, test } from 'vitest';
import { type Answer, useAdminFront } from '../../../../test/admin.ts';

const front = useAdminFront();

test('pages follow each other by after, either way, and hold no secrets', async () => {
  const { ask, adminKey } = front();
  for (const name of ['one', 'two']) await ask('POST', '/v1/organization/admin_api_keys', { name });
  const path = '/v1/organization/admin_api_keys';
  const names = async (query: string) => (await ask('GET', path + query)).data.map((key: Answer) => key.name);
  expect(await names('')).toEqual(['fixed by PICTOR_ADMIN_KEY', 'one', 'two']);
  expect(await names('?order=desc')).toEqual(['two', 'one', 'fixed by PICTOR_ADMIN_KEY']);
  const first = await ask('GET', `${path}?limit=2`);
  expect(first).toMatchObject({ object: 'list', first_id: first.data[0].id, last_id: first.data[1].id });
  expect(first.has_more).toBe(true);
  const second = await ask('GET', `${path}?limit=2&after=${first.last_id}`);
  expect([second.data.map((key: Answer) => key.name), second.has_more]).toEqual([['two'], false]);
  expect(JSON.stringify([first, second])).not.toContain(adminKey);
});

test('keys of projects are not among them', async () => {
  const { data } = await front().ask('GET', '/v1/organization/admin_api_keys');
  expect(data.some((key: Answer) => key.name === 'fixed by PICTOR_KEY')).toBe(false);
});
