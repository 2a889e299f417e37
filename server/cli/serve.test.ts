/** The compiled command as a person uses it: a house in one process, commands in others, one data folder. */
import { execFile } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot, startTree, temporaryFolder, type Tree } from '../../test/tree.ts';

const entry = join(projectRoot, 'dist/server/cli/pictor.js');
let folder: ReturnType<typeof temporaryFolder>;
let settings: Record<string, string>;
let tree: Tree;

/** Runs a command in the folder, with the house's settings. */
function pictor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return new Promise<{ code: number; out: string; said: string }>((resolve) => {
    const options = { cwd: folder.path, env: { PATH: process.env['PATH'] ?? '', ...settings, ...env } };
    execFile(process.execPath, [entry, ...args], options, (error, out, said) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out, said });
    });
  });
}

const start = () => startTree({ dataFolder: folder.path, env: { ...settings, PICTOR_KEY: '' } });

function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(String(typeof address === 'object' ? address?.port : 0)));
    });
  });
}

beforeAll(async () => {
  folder = temporaryFolder();
  settings = { PICTOR_PORT: await freePort(), PICTOR_DATA: join(folder.path, 'data') };
  tree = await start();
});
afterAll(async () => {
  await tree.stop();
  folder.remove();
});

/** The key in the box, as it is shown. */
const shownKey = () => /Key\s+(sk-\S+)/.exec(tree.output())?.[1] ?? '';

describe('a first start', () => {
  it('shows a key, and a curl line that leaves a PNG', async () => {
    const line = /^curl .*$/m.exec(tree.output())?.[0] ?? '';
    expect(shownKey()).toMatch(/^sk-proj-\w{40,}$/);
    expect(line).toContain(`Bearer ${shownKey()}`);
    const [, url = ''] = /curl -s (\S+)/.exec(line) ?? [];
    const headers = [...line.matchAll(/-H ["']([^:"']+): ([^"']+)["']/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    const body = /-d '([^']+)'/.exec(line)?.[1] ?? '';
    const reply = await fetch(url, { method: 'POST', headers: Object.fromEntries(headers), body });
    expect(reply.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await reply.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });
});

describe('beside a house that runs', () => {
  it('the command line makes itself a key that only its owner can read, and draws with it', async () => {
    const { code, out, said } = await pictor(['run', 'a red fox', '--quality', 'low', '-o', 'fox.png']);
    expect({ code, out }, said).toEqual({ code: 0, out: `${join(folder.path, 'fox.png')}\n` });
    expect(readFileSync(join(folder.path, 'fox.png')).subarray(1, 4).toString()).toBe('PNG');
    const file = join(folder.path, 'data/cli-key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const keys = await pictor(['keys', 'ls']);
    expect(keys.out).toContain('command line');
    expect(keys.out).not.toContain(readFileSync(file, 'utf8').trim());
  });

  it('a key that is made works at once and, revoked, ends at once', async () => {
    const made = await pictor(['keys', 'create', 'for', 'a', 'test']);
    const key = made.out.trim();
    const ask = () => pictor(['models', 'ls'], { OPENAI_API_KEY: key });
    expect((await ask()).out).toContain('gpt-image-2');
    const id = /key_\w+/.exec(made.said)?.[0] ?? '';
    expect((await pictor(['keys', 'revoke', id])).code).toBe(0);
    expect(await ask()).toMatchObject({ code: 3, out: '' });
    expect((await pictor(['keys', 'revoke', id])).code).toBe(2);
  });

  it('status gives a shell what clients need', async () => {
    const { out } = await pictor(['status', '-o', 'env']);
    const [base = '', key = ''] = [...out.matchAll(/='([^']+)'/g)].map((match) => match[1]);
    expect(base).toBe(`${tree.url}/v1`);
    const reply = await fetch(`${base}/models`, { headers: { authorization: `Bearer ${key}` } });
    expect(reply.status).toBe(200);
  });

  it('a second house on its folder is refused, and one on its port too', async () => {
    const same = await pictor(['serve'], { PICTOR_PORT: '0' });
    expect(same.code).toBe(6);
    expect(same.said).toContain(String(tree.pid));
    const port = await pictor(['serve'], { PICTOR_DATA: join(folder.path, 'other') });
    expect(port).toMatchObject({ code: 6 });
    expect(port.said).toContain('PICTOR_PORT');
  });

  it('doctor finds nothing wrong', async () => {
    const { code, out } = await pictor(['doctor']);
    expect(code, out).toBe(0);
    expect(out).toContain('a house runs at');
  });
});

describe('settings', () => {
  it('that are wrong are refused together, with exit code 2', async () => {
    writeFileSync(join(folder.path, 'pictor.toml'), '[server]\nprot = 1\n');
    const { code, said } = await pictor(['serve', '--tier', '9'], { PICTOR_PROFILE: 'x' });
    writeFileSync(join(folder.path, 'pictor.toml'), '');
    expect(code).toBe(2);
    expect(said).toContain('3 problems');
    expect(said).toContain('Did you mean server.port?');
  });
});

describe('a later start', () => {
  it('after SIGTERM is possible, shows no secret again, and takes the same key', async () => {
    const key = shownKey();
    expect(await tree.stop()).toBe(0);
    tree = await start();
    expect(tree.output()).not.toContain(key);
    expect(tree.output()).toContain(key.slice(-4));
    const reply = await fetch(`${tree.url}/v1/models`, { headers: { authorization: `Bearer ${key}` } });
    expect(reply.status).toBe(200);
  });
});
