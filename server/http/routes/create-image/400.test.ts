import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
let strict: Suite;
beforeAll(async () => {
  suite = await startSuite();
  strict = await startSuite({ profile: 'strict' });
});
afterAll(async () => {
  await suite.close();
  await strict.close();
});

async function refusal(response: Response) {
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('x-request-id')).toMatch(/^req_/);
  return (await response.json()).error;
}

describe('a parameter that is refused', () => {
  test('has upstream’s envelope and nothing more in the strict profile', async () => {
    const response = await strict.generate({ model: 'gpt-image-2', prompt: 'x', n: 11 });
    expect(await response.json()).toEqual({
      error: {
        message: "Invalid 'n': integer above maximum value. Expected a value <= 10, but got 11 instead.",
        type: 'invalid_request_error',
        param: 'n',
        code: 'integer_above_max_value',
      },
    });
  });

  test('names its request in the lenient profile', async () => {
    const response = await suite.generate({ prompt: '' });
    const { pictor } = await refusal(response);
    expect(pictor).toEqual({ request_id: response.headers.get('x-request-id'), retry: 'no' });
  });

  test('never reaches the line, and still tells what is left of the limits', async () => {
    const before = suite.lineRequests.length;
    const response = await suite.generate({ prompt: 'x', n: 0 });
    expect(response.headers.get('x-ratelimit-remaining-images')).toBe('249');
    expect(suite.lineRequests).toHaveLength(before);
  });

  test('is in the status line too, in at most 120 characters of ASCII', async () => {
    const response = await suite.generate({ prompt: 'x', quality: `größe\r\n${'x'.repeat(500)}` });
    expect(response.statusText).toMatch(/^[\x20-\x7e]{40,120}$/);
    expect(response.statusText).toContain(String(response.headers.get('x-request-id')));
  });
});

describe('a body that is no JSON', () => {
  const historic = 'We could not parse the JSON body of your request.';

  test.each([
    ['cut off in a string', '{"prompt": "a fox', 'inside a string'],
    ['cut off in an object', '{"prompt": "a fox"', 'inside an object'],
    ['empty', '', 'empty'],
    ['quoted by a shell', `'{"prompt":"x"}'`, 'single quote'],
    ['plain text', 'a red fox', 'not valid JSON'],
    ['two values', '{"prompt":"x"}{"prompt":"y"}', 'not valid JSON'],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'UTF-8'],
    ['deep', `{"prompt":${'['.repeat(3000)}${']'.repeat(3000)}}`, '64 levels'],
    ['many', `[${'1,'.repeat(150_000)}1]`, '100,000 values'],
  ])('%s: is told what is wrong', async (_name, body, hint) => {
    const error = await refusal(await suite.generate(body));
    expect(error).toMatchObject({ type: 'invalid_request_error', param: null, code: null });
    expect(error.message).toContain(historic);
    expect(error.message).toContain(hint);
  });

  test('the strict profile has the historic sentence', async () => {
    const error = await refusal(await strict.generate('{'));
    expect(error.message).toMatch(/^We could not parse .*help center at help\.openai\.com\.\)$/);
  });

  test('a packed body that does not unpack is refused', async () => {
    const packed = gzipSync('{"prompt":"x"}').subarray(0, 12);
    const error = await refusal(await suite.generate(packed, { 'content-encoding': 'gzip' }));
    expect(error.message).toContain('not valid gzip');
  });

  test.each(['[]', '"a fox"', '1', 'null'])('%s is JSON, but no object', async (body) => {
    const error = await refusal(await suite.generate(body));
    expect(error.code).toBe('invalid_type');
  });
});

test('a megabyte of brackets is refused in a few milliseconds', async () => {
  const brackets = '['.repeat(1_000_000);
  const startedMs = performance.now();
  expect((await suite.generate(brackets)).status).toBe(400);
  expect(performance.now() - startedMs).toBeLessThan(300);
});

test('an idempotency key of more than 255 characters is refused', async () => {
  const headers = { 'idempotency-key': 'k'.repeat(256) };
  const error = await refusal(await suite.generate({ prompt: 'x' }, headers));
  expect(error).toMatchObject({ param: 'Idempotency-Key', code: 'string_above_max_length' });
});
