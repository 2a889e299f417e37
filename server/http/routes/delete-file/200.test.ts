import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, keyNextDoor, uploaded } from '../../../../test/files.ts';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const onDisk = () =>
  readdirSync(join(house.dataFolder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;

test('a deleted file is gone for every question, and its bytes from the disk', async () => {
  const id = await uploaded(house, Buffer.from('to be gone'));
  const response = await ask(house, `/v1/files/${id}`, 'DELETE');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ id, object: 'file', deleted: true });
  for (const path of [`/v1/files/${id}`, `/v1/files/${id}/content`]) {
    expect((await ask(house, path)).status).toBe(404);
  }
  expect((await ask(house, `/v1/files/${id}`, 'DELETE')).status).toBe(404);
  expect(onDisk()).toBe(0);
});

test('the same bytes of another project survive', async () => {
  const other = await keyNextDoor(house);
  const [mine, theirs] = [
    await uploaded(house, Buffer.from('shared')),
    await uploaded(house, Buffer.from('shared'), {}, other),
  ];
  await ask(house, `/v1/files/${mine}`, 'DELETE');
  expect(await (await ask(house, `/v1/files/${theirs}/content`, 'GET', other)).text()).toBe('shared');
});

test('a page of an allowed origin may delete, and is told so beforehand', async () => {
  const response = await fetch(`${house.url}/v1/files/file-1`, {
    method: 'OPTIONS',
    headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'DELETE' },
  });
  expect(response.headers.get('access-control-allow-methods')).toContain('DELETE');
  const wrong = await ask(house, '/v1/files/file-1', 'PATCH');
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS, DELETE']);
});
