/** Faults on demand through the whole house: each is held beside the real one, headers included. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLimiter } from '../../server/limits/admit.ts';
import { tenantStatements } from '../../server/store/tenants.ts';
import { handClock } from '../clock.ts';
import { type OpenHouse, openHouse } from '../harness.ts';
import { pixelPng } from '../../server/images/suite-edits.ts';

const tight = {
  tier: 1,
  verifiedModels: ['gpt-image-1.5'],
  modelTiers: ['gpt-image-1-mini=2'],
  regionProxies: ['127.0.0.0/8', '::1'],
  regionDenied: ['KP'],
} as const;
const params = { model: 'gpt-image-2', prompt: 'a green kettle', size: '1024x640', quality: 'low' };

/** A house whose default project is a test, and one that really refuses. */
let played: OpenHouse;
let real: OpenHouse;
beforeAll(async () => {
  [played, real] = [await openHouse(tight), await openHouse(tight)];
  // Nobody has used the key yet, so no house remembers what it opens.
  await tenantStatements(played.database).setTest(played.projectId, true);
});
afterAll(async () => {
  await played.close();
  await real.close();
});

async function generate(house: OpenHouse, changes: object = {}, headers: Record<string, string> = {}) {
  return fetch(`${house.url}/v1/images/generations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.key}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ ...params, ...changes }),
  });
}

/** All that a client can see of a refusal, without what is another in every answer. */
async function seen(response: Response, house: OpenHouse) {
  const headers = Object.fromEntries(response.headers);
  for (const name of ['x-request-id', 'openai-processing-ms', 'date', 'content-length']) delete headers[name];
  const text = JSON.stringify({ headers, body: await response.json() })
    .replaceAll(house.organizationId, 'ORG')
    .replaceAll(house.projectId, 'PROJECT')
    .replace(/req_[0-9a-f]{32}/g, 'REQUEST');
  return { status: response.status, ...JSON.parse(text) };
}

const simulate = (name: string) => ({ 'x-pictor-simulate': name });

describe('what is played is what is real', () => {
  test.each([
    ['unverified', { model: 'gpt-image-1.5' }, {}],
    ['model_not_found', { model: 'gpt-image-1-mini' }, {}],
    ['unsupported_country', {}, { 'cf-ipcountry': 'KP' }],
    ['moderation_blocked', { prompt: 'a severed head, gore everywhere, blood and guts' }, {}],
  ])('%s', async (name, changes, headers) => {
    const truth = await seen(await generate(real, changes, headers), real);
    expect(truth.status).toBeGreaterThanOrEqual(400);
    expect(await seen(await generate(played, changes, simulate(name)), played)).toEqual(truth);
  });

  test('rate_limit, with the headers of a bucket that is full', async () => {
    const clock = handClock();
    const house = await openHouse(tight, { clock });
    expect((await generate(house, { n: 5 })).status).toBe(200);
    const truth = await seen(await generate(house), house);
    const play = await seen(await generate(played, {}, simulate('rate_limit')), played);
    expect(truth.status).toBe(429);
    expect(play.body.error).toEqual(truth.body.error);
    for (const name of [
      'retry-after',
      'x-ratelimit-limit-images',
      'x-ratelimit-remaining-images',
      'x-ratelimit-reset-images',
    ]) {
      expect([name, play.headers[name]]).toEqual([name, truth.headers[name]]);
    }
    expect(Object.keys(play.headers)).toEqual(Object.keys(truth.headers));
    await house.close();
  });
});

test.each([
  ['rate_limit=tokens', 429, 'tokens', 'rate_limit_exceeded', null],
  ['rate_limit=requests', 429, 'requests', 'rate_limit_exceeded', null],
  ['slow_down', 429, 'rate_limit_error', 'slow_down', null],
  ['insufficient_quota', 429, 'insufficient_quota', 'insufficient_quota', 'false'],
  ['billing_hard_limit', 400, 'billing_limit_user_error', 'billing_hard_limit_reached', null],
  ['overloaded', 503, 'server_error', 'server_is_overloaded', null],
  ['engine_unavailable', 503, 'server_error', 'engine_unavailable', null],
  ['engine_failed', 500, 'server_error', 'server_error', null],
  ['server_error', 500, 'server_error', 'server_error', null],
])('%s answers %d, costs nothing and keeps nothing aside', async (name, status, type, code, shouldRetry) => {
  const before = await played.spentNanodollars();
  const response = await generate(played, {}, simulate(name));
  const { error } = await response.json();
  expect([response.status, error.type, error.code]).toEqual([status, type, code]);
  expect(response.headers.get('x-should-retry')).toBe(shouldRetry);
  expect(await played.spentNanodollars()).toBe(before);
  expect(await played.heldNanodollars()).toBe(0n);
});

test('words in the prompt do the same, and a prompt around them is painted without them', async () => {
  expect((await generate(played, { prompt: 'a kettle [[simulate:slow_down]]' })).status).toBe(429);
  const response = await generate(played, { prompt: 'a kettle [[simulate:slow=1ms]]' });
  expect(response.status).toBe(200);
  const { rows } = await played.database.pool.query(
    'SELECT "order"->>\'prompt\' AS prompt FROM requests WHERE id = $1',
    [response.headers.get('x-request-id')],
  );
  expect(rows[0].prompt).toBe('a kettle');
});

test('an edit is refused alike, and leaves nothing in the spool', async () => {
  const form = new FormData();
  form.append('prompt', 'make it blue');
  form.append('image', new Blob([Buffer.from(pixelPng, 'base64')], { type: 'image/png' }));
  const response = await fetch(`${played.url}/v1/images/edits`, {
    method: 'POST',
    headers: { authorization: `Bearer ${played.key}`, ...simulate('unverified') },
    body: form,
  });
  expect(response.status).toBe(403);
});

test('an unknown fault is refused with those that are known', async () => {
  for (const name of ['explode', 'slow', 'slow=forever', 'slow=601s', 'cut=later', 'rate_limit=money']) {
    const response = await generate(played, {}, simulate(name));
    const { error } = await response.json();
    expect([response.status, error.code, error.param]).toEqual([400, 'invalid_value', 'x-pictor-simulate']);
    expect(error.message).toContain("'rate_limit'");
  }
});

test('slow=300ms takes its time before the picture, and is called off when the client leaves', async () => {
  const start = performance.now();
  expect((await generate(played, {}, simulate('slow=300ms'))).status).toBe(200);
  expect(performance.now() - start).toBeGreaterThan(300);
  const leaving = new AbortController();
  setTimeout(() => leaving.abort(), 100);
  await expect(
    fetch(`${played.url}/v1/images/generations`, {
      method: 'POST',
      signal: leaving.signal,
      headers: {
        authorization: `Bearer ${played.key}`,
        'content-type': 'application/json',
        ...simulate('slow=600s'),
      },
      body: JSON.stringify(params),
    }),
  ).rejects.toThrow();
  await expect.poll(() => played.heldNanodollars()).toBe(0n);
});

describe('a stream', () => {
  const streamed = { stream: true, partial_images: 2 };

  async function readAll(response: Response): Promise<{ text: string; isBroken: boolean }> {
    let text = '';
    try {
      for await (const piece of response.body ?? []) text += Buffer.from(piece).toString();
    } catch {
      return { text, isBroken: true };
    }
    return { text, isBroken: false };
  }

  const events = (text: string) => [...text.matchAll(/^event: (.*)$/gm)].map(([, name]) => name);

  test('breaks after its first preview, whole up to there', async () => {
    const { text, isBroken } = await readAll(
      await generate(played, streamed, simulate('cut=after-first-partial')),
    );
    expect(isBroken).toBe(true);
    expect(events(text)).toEqual(['image_generation.partial_image']);
    expect(text.endsWith('\n\n')).toBe(true);
    await expect.poll(() => played.heldNanodollars()).toBe(0n);
  });

  test('ends with one error event when the engine fails after its first preview', async () => {
    const { text, isBroken } = await readAll(
      await generate(played, streamed, simulate('engine_failed=after-first-partial')),
    );
    expect(isBroken).toBe(false);
    expect(events(text)).toEqual(['image_generation.partial_image', 'error']);
    expect(await played.heldNanodollars()).toBe(0n);
  });

  test('and a plain answer can break before a byte of it', async () => {
    await expect(generate(played, {}, simulate('cut=before-answer'))).rejects.toThrow();
    await expect(generate(played, streamed, simulate('cut=before-answer'))).rejects.toThrow();
    await expect.poll(() => played.heldNanodollars()).toBe(0n);
  });
});

test('in a project that is no test both ways are ignored and told', async () => {
  const byHeader = await generate(real, {}, simulate('server_error'));
  expect([byHeader.status, byHeader.headers.get('x-pictor-warnings')]).toEqual([200, 'ignored=simulate']);
  const byWords = await generate(real, { prompt: 'a kettle [[simulate:server_error]]' });
  expect(byWords.status).toBe(200);
  // What the engine could not draw of the words is told after it.
  expect(byWords.headers.get('x-pictor-warnings')).toMatch(/^ignored=simulate\b/);
});

test('a full bucket is told in the same words whatever the tier', () => {
  const limiter = createLimiter({ clock: handClock(), helpUrl: 'http://house/help' });
  const scope = { organizationId: 'org-1', projectId: 'proj_1', family: 'gpt-image', model: 'gpt-image-2' };
  const { message, states, retryAfterMs } = limiter.exhausted({ ...scope, tier: 'unlimited' }, 'images', 9);
  expect(message).toContain('Limit 5, Used 5, Requested 5. Please try again in 1m0s.');
  expect([states[2]?.remaining, retryAfterMs]).toEqual([0, 60_000]);
});
