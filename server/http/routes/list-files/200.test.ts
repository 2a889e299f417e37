import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask, keyNextDoor, uploaded } from '../../../../test/files.ts';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.database.pool.query('TRUNCATE files');
});

interface Page {
  readonly object: string;
  readonly data: readonly { readonly id: string; readonly filename: string }[];
  readonly first_id: string | null;
  readonly last_id: string | null;
  readonly has_more: boolean;
}

async function list(query = '', key = house.key): Promise<Page> {
  const response = await ask(house, `/v1/files${query}`, 'GET', key);
  expect(response.status).toBe(200);
  // The envelope is held to its shape below.
  return (await response.json()) as Page;
}

async function addFiles(count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    ids.push(await uploaded(house, Buffer.from(`file ${at}`), { filename: `${at}.txt` }));
    // Uploads of one millisecond have no order of their own; the clock of the house is real.
    await house.database.pool.query('UPDATE files SET created_at_ms = $1 WHERE id = $2', [
      1_000 * at,
      ids[at],
    ]);
  }
  return ids;
}

test('a project without files has an empty list', async () => {
  expect(await list()).toEqual({ object: 'list', data: [], first_id: null, last_id: null, has_more: false });
});

test('the newest comes first, each as it describes itself', async () => {
  const ids = await addFiles(3);
  const page = await list();
  expect(page.data.map((file) => file.id)).toEqual(ids.toReversed());
  expect(page).toMatchObject({ object: 'list', first_id: ids[2], last_id: ids[0], has_more: false });
  expect(page.data[0]).toEqual(await (await ask(house, `/v1/files/${ids[2]}`)).json());
});

test('pages follow each other by after, either way', async () => {
  const ids = await addFiles(5);
  for (const order of ['asc', 'desc']) {
    const first = await list(`?order=${order}&limit=2`);
    const second = await list(`?order=${order}&limit=2&after=${first.last_id}`);
    const third = await list(`?order=${order}&limit=2&after=${second.last_id}`);
    expect([first, second, third].map((page) => page.has_more)).toEqual([true, true, false]);
    const seen = [first, second, third].flatMap((page) => page.data.map((file) => file.id));
    expect(seen).toEqual(order === 'asc' ? ids : ids.toReversed());
  }
});

test('a list may be of one purpose, also of one that nothing has', async () => {
  await addFiles(1);
  await uploaded(house, Buffer.from('{}'), { purpose: 'batch', filename: 'batch.jsonl' });
  expect((await list('?purpose=batch')).data.map((file) => file.filename)).toEqual(['batch.jsonl']);
  expect((await list('?purpose=evals')).data).toEqual([]);
  expect((await list('?purpose=batch_output')).data).toEqual([]);
  expect((await list('?purpose=%00')).data).toEqual([]);
});

test('what was left empty counts as left out, and names that are unknown do no harm', async () => {
  await addFiles(1);
  expect((await list('?after=&limit=&order=&purpose=&api-version=1')).data.length).toBe(1);
});

test('another project sees none of it', async () => {
  await addFiles(2);
  expect((await list('', await keyNextDoor(house))).data).toEqual([]);
});
