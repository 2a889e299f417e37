import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Suite, startSuite } from '../../suite.ts';

let folder: string;
let suite: Suite;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictor-console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Pictor</title>');
  await writeFile(join(folder, 'assets', 'main-1a2b.js'), 'export {};');
  suite = await startSuite({ services: { consoleFolder: folder } });
});
afterAll(async () => {
  await suite.close();
  await rm(folder, { recursive: true });
});

test('the root is the page, which may run its own scripts only and be framed by nobody', async () => {
  const response = await fetch(`${suite.url}/`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(await response.text()).toContain('<title>Pictor</title>');
});

test('a file with a digest in its name may be kept for ever', async () => {
  const response = await fetch(`${suite.url}/assets/main-1a2b.js`);
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(response.headers.get('cache-control')).toContain('immutable');
});

test('an address inside the console is the page, to a browser', async () => {
  const response = await fetch(`${suite.url}/playground`, { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect(await response.text()).toContain('<title>Pictor</title>');
});
