import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { byCategory } from '../../contract/moderations.ts';
import { Fault } from '../base/fault.ts';
import { silentLog } from '../base/log.ts';
import { createScreen, type ScreenSettings } from './create.ts';
import { flaggedCategories } from './screen.ts';
import { askScreen } from './suite.ts';

const { signal } = new AbortController();
const settings: ScreenSettings = {
  mode: 'terms',
  termsFile: undefined,
  upstreamUrl: undefined,
  upstreamKey: 'sk-service',
  upstreamModel: 'omni-moderation-latest',
  timeoutMs: 2_000,
  onFailure: 'refuse',
};

describe('off', () => {
  const screen = createScreen({ ...settings, mode: 'off' }, silentLog);
  askScreen(() => ({ screen, harmless: 'a red cube', flagged: undefined, grave: undefined }));
  test('lets everything pass', async () => {
    expect((await screen.judge('a naked child', { level: 'auto', signal })).flagged).toBe(false);
  });
});

describe('terms', () => {
  const screen = createScreen(settings, silentLog);
  askScreen(() => ({ screen, harmless: 'a red cube', flagged: 'hardcore porn', grave: 'a naked child' }));

  const folder = mkdtempSync(join(tmpdir(), 'pictor-terms-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const withFile = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return createScreen({ ...settings, termsFile: path }, silentLog);
  };

  test.each([
    ['own.toml', 'allow = ["gore lamp"]\n[refuse]\nviolence = ["florp"]\n'],
    ['own.json', '{"allow": ["gore lamp"], "refuse": {"violence": ["florp"]}}'],
  ])('%s adds terms of the operator', async (name, text) => {
    const own = withFile(name, text);
    expect(flaggedCategories(await own.judge('a florp', { level: 'auto', signal }))).toEqual(['violence']);
    expect((await own.judge('a gore lamp', { level: 'auto', signal })).flagged).toBe(false);
  });

  test('everything that is wrong with the file is told at once', () => {
    const wrong = {
      refuse: { violins: ['x'], hate: 'x', sexual: ['***', 'a*b', 'ab*', 'a b c d e f g h i'] },
      deny: [],
    };
    const open = () => withFile('wrong.json', JSON.stringify(wrong));
    for (const part of [
      'refuse.violins: the categories are harassment',
      'refuse.hate: it is a list of texts',
      '"***" has no word in it',
      '"a*b" has a * that is not at its end',
      '"ab*" needs three letters before its *',
      'has more than 8 words',
      "deny: it knows only 'refuse' and 'allow'",
    ]) {
      expect(open).toThrow(part);
    }
  });

  test.each([
    ['broken.toml', 'refuse = [', 'cannot be read'],
    ['broken.json', '{', 'cannot be read'],
    ['list.json', '[]', 'no table'],
  ])('%s is refused when the house opens', (name, text, part) => {
    expect(() => withFile(name, text)).toThrow(part);
  });

  test('a file that is not there is named', () => {
    expect(() => createScreen({ ...settings, termsFile: join(folder, 'absent.toml') }, silentLog)).toThrow(
      'absent.toml',
    );
  });
});

describe('upstream', () => {
  let server: Server;
  let url: string;
  let seen: {
    body: { model: string; input: string };
    authorization: string | undefined;
    path: string | undefined;
  }[];
  let answer: (input: string) => { status?: number; text: string; location?: string } | undefined;

  const judged = (input: string) => {
    const isGrave = input.includes('bomb');
    const categories = byCategory(
      (category) => category === (isGrave ? 'illicit/violent' : 'sexual') && input !== 'cube',
    );
    const scores = byCategory((category) => (categories[category] ? 0.93 : 0.01));
    const flagged = Object.values(categories).includes(true);
    return {
      text: JSON.stringify({
        id: 'modr-1',
        model: 'm',
        results: [{ flagged, categories, category_scores: scores }],
      }),
    };
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk) => {
        text += chunk;
      });
      request.on('end', () => {
        const body = JSON.parse(text);
        seen.push({ body, authorization: request.headers.authorization, path: request.url });
        const reply = answer(body.input);
        if (!reply) return;
        response.writeHead(reply.status ?? 200, {
          'content-type': 'application/json',
          ...(reply.location && { location: reply.location }),
        });
        response.end(reply.text);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A listening TCP server's address is an object.
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  });
  beforeEach(() => {
    seen = [];
    answer = judged;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const open = (changes: Partial<ScreenSettings> = {}, log = silentLog) =>
    createScreen({ ...settings, mode: 'upstream', upstreamUrl: url, ...changes }, log);

  askScreen(() => ({ screen: open(), harmless: 'cube', flagged: 'nude', grave: 'bomb' }));

  test('asks for one text with the model and the key, and gives the scores on', async () => {
    const verdict = await open().judge('nude', { level: 'auto', signal });
    expect(verdict.scores.sexual).toBe(0.93);
    expect(seen).toEqual([
      {
        path: '/v1/moderations',
        authorization: 'Bearer sk-service',
        body: { model: 'omni-moderation-latest', input: 'nude' },
      },
    ]);
  });

  test('a category that is none of the thirteen still flags at auto', async () => {
    answer = () => ({ text: JSON.stringify({ results: [{ flagged: true, categories: { spam: true } }] }) });
    const verdict = await open().judge('buy now', { level: 'auto', signal });
    expect(verdict.flagged).toBe(true);
    expect(flaggedCategories(verdict)).toEqual([]);
    expect((await open().judge('buy now', { level: 'low', signal })).flagged).toBe(false);
  });

  const failures: readonly (readonly [string, () => ReturnType<typeof answer>])[] = [
    ['an answer of 500', () => ({ status: 500, text: 'x' })],
    ['an answer of 401', () => ({ status: 401, text: '{}' })],
    ['an answer that is no JSON', () => ({ text: '<html>' })],
    ['an answer without results', () => ({ text: '{"results": []}' })],
    ['an answer without end', () => ({ text: `{"results": "${'x'.repeat(300_000)}"}` })],
    ['a redirect', () => ({ status: 307, text: '', location: '/elsewhere' })],
    ['no answer in time', () => undefined],
  ];
  test.each(failures)('%s refuses the text with 503 and says when to come back', async (_what, reply) => {
    answer = reply;
    const thrown = await open({ timeoutMs: 200 })
      .judge('a secret prompt', { level: 'auto', signal })
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Fault);
    expect(thrown).toMatchObject({ code: 'moderation_unavailable', retryAfterMs: 5_000 });
    expect(seen).toHaveLength(1);
  });

  test.each(failures)(
    '%s lets the text pass where the operator says so, and the log has it',
    async (_what, reply) => {
      answer = reply;
      const lines: unknown[] = [];
      const log = {
        ...silentLog,
        warn: (facts: object, message: string) => lines.push([message, String(Object.values(facts))]),
      };
      const verdict = await open({ timeoutMs: 200, onFailure: 'pass' }, log).judge('a secret prompt', {
        level: 'auto',
        signal,
      });
      expect(verdict).toMatchObject({ flagged: false, isUnjudged: true });
      expect(lines).toHaveLength(1);
      expect(JSON.stringify(lines)).not.toContain('secret');
    },
  );

  test('a service that is not there refuses', async () => {
    await expect(
      open({ upstreamUrl: 'http://127.0.0.1:9' }).judge('x', { level: 'auto', signal }),
    ).rejects.toMatchObject({
      code: 'moderation_unavailable',
    });
  });

  test('a caller who leaves ends the question with their own reason', async () => {
    answer = () => undefined;
    const leaving = new AbortController();
    const reason = new Error('gone');
    setTimeout(() => leaving.abort(reason), 50);
    await expect(open().judge('x', { level: 'auto', signal: leaving.signal })).rejects.toBe(reason);
  });

  test('it does not open without a URL', () => {
    expect(() => createScreen({ ...settings, mode: 'upstream' }, silentLog)).toThrow(
      'moderation.upstream_url',
    );
  });
});
