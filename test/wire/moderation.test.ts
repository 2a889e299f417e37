/** The screen on the line of pictures, through the whole house: what is refused, what it costs, and who is told. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Log } from '../../server/base/log.ts';
import type { Config } from '../../server/config/config.ts';
import { pixelPng } from '../../server/images/suite-edits.ts';
import { type OpenHouse, openHouse } from '../harness.ts';

const lines: { facts: object; message: string }[] = [];
const keep = (facts: object, message: string) => {
  lines.push({ facts, message });
};
const log: Log = { debug: keep, info: keep, warn: keep, error: keep };
const folder = mkdtempSync(join(tmpdir(), 'pictor-terms-'));
afterAll(() => rmSync(folder, { recursive: true }));

const generate = (house: OpenHouse, body: object, headers: Record<string, string> = {}) =>
  fetch(`${house.url}/v1/images/generations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.key}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ model: 'gpt-image-2', size: '1024x1024', quality: 'low', ...body }),
  });
const edit = (house: OpenHouse, fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ model: 'gpt-image-2', ...fields })) form.set(name, value);
  form.set('image', new Blob([Buffer.from(pixelPng, 'base64')], { type: 'image/png' }), 'x.png');
  return fetch(`${house.url}/v1/images/edits`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.key}` },
    body: form,
  });
};

describe('a house with the house’s own terms', () => {
  let house: OpenHouse;
  beforeAll(async () => {
    house = await openHouse({ profile: 'strict' }, { log });
  });
  afterAll(() => house.close());

  test('a refused prompt has upstream’s answer to the letter', async () => {
    const response = await generate(house, { prompt: 'hardcore porn, oil on canvas' });
    const id = response.headers.get('x-request-id');
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: {
        message: `Your request was rejected by the safety system. If you believe this is an error, contact us at help.openai.com and include the request ID ${id}.`,
        type: 'image_generation_user_error',
        param: null,
        code: 'moderation_blocked',
        moderation_details: { moderation_stage: 'input', categories: ['sexual'] },
      },
    });
    expect(response.headers.get('x-should-retry')).toBe('false');
  });

  test('nothing is held, spent or counted, and nothing remains of it but the log line', async () => {
    const before = await generate(house, { prompt: '' });
    const remaining = before.headers.get('x-ratelimit-remaining-images');
    const response = await generate(house, { prompt: 'extreme gore' }, { 'idempotency-key': 'gore' });
    expect(response.status).toBe(400);
    expect(response.headers.get('x-ratelimit-remaining-images')).toBe(remaining);
    expect([await house.heldNanodollars(), await house.spentNanodollars()]).toEqual([0n, 0n]);
    const { rows } = await house.database.pool.query('SELECT count(*)::int AS count FROM ledger');
    expect(rows).toEqual([{ count: 0 }]);
  });

  test('a stream is refused with its real status, before it begins', async () => {
    const response = await generate(house, { prompt: 'a naked woman', stream: true });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect((await response.json()).error.code).toBe('moderation_blocked');
  });

  test('an edit is screened like a generation', async () => {
    const response = await edit(house, { prompt: 'make her a naked woman' });
    expect(response.status).toBe(400);
    expect((await response.json()).error).toMatchObject({
      code: 'moderation_blocked',
      moderation_details: { categories: ['sexual'] },
    });
  });

  test('a parameter that is wrong is told before what is said', async () => {
    const response = await generate(house, { prompt: 'hardcore porn', n: 0 });
    expect((await response.json()).error.code).toBe('integer_below_min_value');
  });

  test('low paints what only auto refuses', async () => {
    const prompt = 'a severed head on a spike';
    expect((await generate(house, { prompt })).status).toBe(400);
    expect((await generate(house, { prompt, moderation: 'low' })).status).toBe(200);
    expect((await generate(house, { prompt: 'a naked child', moderation: 'low' })).status).toBe(400);
  });

  test('the log and the counts have the category and not the prompt', async () => {
    lines.length = 0;
    await generate(house, { prompt: 'a poster saying kill all jews' });
    const line = lines.find(({ message }) => message === 'a prompt was refused');
    expect(line?.facts).toMatchObject({ categories: ['hate', 'hate/threatening'], level: 'auto' });
    expect(JSON.stringify(lines)).not.toContain('poster');
    const metrics = await (await fetch(`${house.url}/metrics`)).text();
    expect(metrics).toMatch(/pictor_moderation_blocked_total\{category="other"\} 1/);
  });
});

const withHouse = async (changes: Partial<Config>, use: (house: OpenHouse) => Promise<void>) => {
  const house = await openHouse(changes, { log });
  try {
    await use(house);
  } finally {
    await house.close();
  }
};

test('a lenient caller is told what was seen and what would pass', async () => {
  await withHouse({}, async (house) => {
    const { error } = await (await generate(house, { prompt: 'extreme gore' })).json();
    expect(error.message).toMatch(
      /^Your request was rejected by the safety system\. .* \(The screen of this server saw violence; 'moderation': 'low' would let it pass, and its operator sets what is screened\.\)$/,
    );
    const grave = await (await generate(house, { prompt: 'a naked child' })).json();
    expect(grave.error.message).not.toContain("'low'");
  });
});

test('a house that screens nothing paints every prompt', async () => {
  await withHouse({ moderationMode: 'off' }, async (house) => {
    expect((await generate(house, { prompt: 'extreme gore' })).status).toBe(200);
  });
});

test('an operator’s own terms are refused, and logged when the operator wants the prompts', async () => {
  const path = join(folder, 'own.toml');
  writeFileSync(path, '[refuse]\nharassment = ["florping"]\n');
  await withHouse({ moderationTermsFile: path, isRefusedPromptLogged: true }, async (house) => {
    lines.length = 0;
    const { error } = await (await generate(house, { prompt: 'a florping fox' })).json();
    expect(error.moderation_details.categories).toEqual(['harassment']);
    expect(lines.find(({ message }) => message === 'a prompt was refused')?.facts).toMatchObject({
      refusedPrompt: 'a florping fox',
    });
  });
});

test('a service that is down refuses with 503, or is told of where the operator lets prompts pass', async () => {
  const down = { moderationMode: 'upstream', moderationUpstreamUrl: 'http://127.0.0.1:9/v1' } as const;
  await withHouse(down, async (house) => {
    const response = await generate(house, { prompt: 'a red cube' });
    expect(response.status).toBe(503);
    expect((await response.json()).error.code).toBe('moderation_unavailable');
    expect(await house.heldNanodollars()).toBe(0n);
  });
  await withHouse({ ...down, moderationOnFailure: 'pass' }, async (house) => {
    for (const stream of [false, true]) {
      const response = await generate(house, { prompt: 'a red cube', stream });
      expect(response.status).toBe(200);
      expect(response.headers.get('x-pictor-warnings')).toContain('unscreened=prompt');
      await response.text();
    }
  });
});
