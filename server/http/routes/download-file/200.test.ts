import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readlinkSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, uploaded } from '../../../../test/files.ts';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Files of the house's shelf that this process has open. */
function openFiles(): readonly string[] {
  const shelf = join(house.dataFolder, 'files');
  return readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      const target = readlinkSync(`/proc/self/fd/${name}`);
      return target.startsWith(shelf) ? [target] : [];
    } catch {
      // The descriptor of the folder that is being read is closed by now.
      return [];
    }
  });
}

async function untilClosed(): Promise<void> {
  for (let tries = 0; tries < 200 && openFiles().length > 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(openFiles()).toEqual([]);
}

test('the bytes come as they were sent, to be saved and never to be shown', async () => {
  const page = Buffer.from('<script>alert(1)</script>');
  const id = await uploaded(house, page, { filename: 'page.html' });
  const response = await ask(house, `/v1/files/${id}/content`);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-length': String(page.length),
    'content-disposition': `attachment; filename="page.html"; filename*=UTF-8''page.html`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect(Buffer.from(await response.arrayBuffer()).equals(page)).toBe(true);
});

test('a name that means mischief is made harmless', async () => {
  const id = await uploaded(house, Buffer.from('x'), { filename: '../päth"; evil=\u202egnp.exe' });
  const header = (await ask(house, `/v1/files/${id}/content`)).headers.get('content-disposition') ?? '';
  expect(header).toMatch(/^attachment; filename="[\w. ;=-]+"; filename\*=UTF-8''[\w.%!&+^`|~#$-]+$/);
  expect(header).toContain('p%C3%A4th');
  expect(decodeURIComponent(decodeURIComponent(header))).not.toMatch(/[/\u202e]/);
});

test('HEAD tells the length and sends nothing', async () => {
  const id = await uploaded(house, Buffer.alloc(100_000));
  const response = await ask(house, `/v1/files/${id}/content`, 'HEAD');
  expect([response.status, response.headers.get('content-length')]).toEqual([200, '100000']);
  expect((await response.arrayBuffer()).byteLength).toBe(0);
  await untilClosed();
});

test('thirty megabytes come whole to many at once, while the file is deleted', async () => {
  const bytes = randomBytes(30_000_000);
  const id = await uploaded(house, bytes);
  const responses = await Promise.all(Array.from({ length: 4 }, () => ask(house, `/v1/files/${id}/content`)));
  expect((await ask(house, `/v1/files/${id}`, 'DELETE')).status).toBe(200);
  for (const response of responses) {
    expect(digestOf(Buffer.from(await response.arrayBuffer()))).toBe(digestOf(bytes));
  }
  await untilClosed();
});

test('who leaves in the middle leaves no file open', async () => {
  const id = await uploaded(house, randomBytes(30_000_000));
  await new Promise<void>((resolve, reject) => {
    const request = httpRequest(`${house.url}/v1/files/${id}/content`, {
      headers: { authorization: `Bearer ${house.key}` },
    });
    request.on('response', (response) => {
      response.once('data', () => {
        expect(openFiles().length).toBe(1);
        request.destroy();
        resolve();
      });
    });
    request.on('error', reject);
    request.end();
  });
  await untilClosed();
});
