import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';
import { formOf, upload } from '../../../../test/files.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('an uploaded file is described with the members that upstream gives', async () => {
  const before = Math.floor(Date.now() / 1000);
  const response = await upload(
    house,
    formOf(Buffer.from('hello'), { filename: 'héllo.txt', purpose: 'user_data' }),
  );
  expect(response.status).toBe(200);
  const file = await response.json();
  expect(file).toEqual({
    id: expect.stringMatching(/^file-[0-9A-Za-z]{24}$/),
    object: 'file',
    bytes: 5,
    created_at: expect.any(Number),
    filename: 'héllo.txt',
    purpose: 'user_data',
    status: 'processed',
  });
  expect(file.created_at - before).toBeLessThan(5);
});

test.each(['assistants', 'batch', 'fine-tune', 'vision', 'user_data', 'evals'])(
  'a file may be for %s',
  async (purpose) => {
    const response = await upload(house, formOf(Buffer.from('x'), { purpose }));
    expect((await response.json()).purpose).toBe(purpose);
  },
);

test('a file goes by itself when it was asked to, counted from its making', async () => {
  for (const seconds of [3600, 2_592_000]) {
    const form = formOf(Buffer.from('x'), {
      'expires_after[anchor]': 'created_at',
      'expires_after[seconds]': String(seconds),
    });
    const file = await (await upload(house, form)).json();
    expect(file.expires_at - file.created_at).toBe(seconds);
  }
});

test('a file for a batch goes after thirty days where nothing was asked', async () => {
  const file = await (await upload(house, formOf(Buffer.from('{}'), { purpose: 'batch' }))).json();
  expect(file.expires_at - file.created_at).toBe(30 * 86_400);
});

test('twenty megabytes arrive byte for byte, and nothing of them stays in the spool', async () => {
  const bytes = randomBytes(20_000_000);
  const file = await (await upload(house, formOf(bytes))).json();
  expect(file.bytes).toBe(bytes.length);
  const content = await fetch(`${house.url}/v1/files/${file.id}/content`, {
    headers: { authorization: `Bearer ${house.key}` },
  });
  const digest = createHash('sha256')
    .update(Buffer.from(await content.arrayBuffer()))
    .digest('hex');
  expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(readdirSync(join(house.dataFolder, 'spool'))).toEqual([]);
});

test('a name that the lenient profile does not know is told and ignored', async () => {
  const response = await upload(house, formOf(Buffer.from('x'), { colour: 'red' }));
  expect(response.status).toBe(200);
  expect(response.headers.get('x-pictor-warnings')).toBe('ignored=colour');
});

test('the path without its version works as well', async () => {
  const response = await fetch(`${house.url}/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.key}` },
    body: formOf(Buffer.from('x')),
  });
  expect(response.status).toBe(200);
});
