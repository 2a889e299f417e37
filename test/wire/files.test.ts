/** The Files API over the wire, at its edges: clients that leave, many at once, and pages of other origins. */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, formOf, upload, uploaded } from '../files.ts';
import { type OpenHouse, openHouse } from '../harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

function filesIn(folder: string): number {
  try {
    const entries = readdirSync(join(house.dataFolder, folder), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).length;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}

async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 500 && !isSo(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(isSo(), what).toBe(true);
}

it('an upload whose sender leaves is not kept, and nothing of it stays', async () => {
  const sent = [
    '--b\r\ncontent-disposition: form-data; name="purpose"\r\n\r\nvision\r\n',
    '--b\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\n',
    randomBytes(2_000_000),
  ];
  const request = httpRequest(`${house.url}/v1/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.key}`, 'content-type': 'multipart/form-data; boundary=b' },
  });
  // Leaving is told to this side as an error.
  request.on('error', () => {});
  for (const part of sent) request.write(part);
  await until(() => filesIn('spool') === 1, 'the upload has reached the spool');
  request.destroy();
  await until(() => filesIn('spool') === 0, 'the spool is empty again');
  expect(filesIn('files')).toBe(0);
  expect((await house.database.pool.query('SELECT 1 FROM files')).rowCount).toBe(0);
});

it('the same bytes from many at once are files of their own, and one on the disk', async () => {
  const bytes = randomBytes(1_000_000);
  const ids = await Promise.all(Array.from({ length: 6 }, () => uploaded(house, bytes)));
  expect(new Set(ids).size).toBe(6);
  expect([filesIn('files'), filesIn('spool')]).toEqual([1, 0]);
  await Promise.all(ids.slice(1).map((id) => ask(house, `/v1/files/${id}`, 'DELETE')));
  const content = await ask(house, `/v1/files/${ids[0]}/content`);
  const digest = createHash('sha256')
    .update(new Uint8Array(await content.arrayBuffer()))
    .digest('hex');
  expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'));
  await ask(house, `/v1/files/${ids[0]}`, 'DELETE');
  expect(filesIn('files')).toBe(0);
});

it('a page of a foreign origin can neither upload nor read from a house without keys', async () => {
  const open = await openHouse({ isAuthRequired: false });
  const headers = { origin: 'https://elsewhere.example' };
  const post = await fetch(`${open.url}/v1/files`, {
    method: 'POST',
    headers,
    body: formOf(Buffer.from('x')),
  });
  const list = await fetch(`${open.url}/v1/files`, { headers });
  expect([post.status, list.status]).toEqual([403, 403]);
  expect((await upload(open, formOf(Buffer.from('x')))).status).toBe(200);
  await open.close();
});
