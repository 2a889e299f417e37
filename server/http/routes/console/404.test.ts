import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Suite, startSuite, talk } from '../../suite.ts';

let folder: string;
let suite: Suite;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictor-console-'));
  await mkdir(join(folder, 'web'));
  await writeFile(join(folder, 'web', 'index.html'), 'the page');
  await writeFile(join(folder, 'secret.txt'), 'the secret');
  await symlink(join(folder, 'secret.txt'), join(folder, 'web', 'link.txt'));
  suite = await startSuite({ services: { consoleFolder: join(folder, 'web') } });
});
afterAll(async () => {
  await suite.close();
  await rm(folder, { recursive: true });
});

const html = { accept: 'text/html' };

test.each([
  '/v1',
  '/v1/playground',
  '/images',
  '/models/x/y',
  '/responses',
  '/files/x/y',
  '/organization/nothing',
  '/openai/v1/nothing',
])('%s is of the API: never a page', async (path) => {
  const response = await suite.get(path, html);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('application/json');
});

test('a script with a wrong base URL gets an error, not a page', async () => {
  const response = await fetch(`${suite.url}/api/models`, { headers: { accept: 'application/json' } });
  expect(response.status).toBe(404);
  expect((await response.json()).error.message).toContain('The API is under /v1');
});

test('a missing file is missing', async () => {
  expect((await fetch(`${suite.url}/assets/gone.js`, { headers: html })).status).toBe(404);
});

// Fetch would tidy these paths up before sending them.
test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/link.txt',
  '/%00',
])('%s does not lead out of the folder', async (path) => {
  const answer = await talk(suite.port, `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  expect(answer).not.toContain('the secret');
});

test('without a built console there is no page at all', async () => {
  const bare = await startSuite();
  const response = await fetch(`${bare.url}/`, { headers: html });
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('application/json');
  await bare.close();
});
