import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ErrorCode } from '../../../../contract/errors.ts';
import { refuseWith, type Suite, startSuite } from '../../suite.ts';

let next: { code: ErrorCode; retryAfterMs?: number } = { code: 'rate_limit_images' };
let suite: Suite;
beforeAll(async () => {
  suite = await startSuite({
    makeImages: refuseWith(() => ({ ...next, message: 'Rate limit reached.' })),
  });
});
afterAll(() => suite.close());

test('a rate limit says when to come back, in seconds and milliseconds, with all three families', async () => {
  next = { code: 'rate_limit_images', retryAfterMs: 12_034.2 };
  const response = await suite.generate({ prompt: 'x', stream: true });
  expect(response.status).toBe(429);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'retry-after': '13',
    'retry-after-ms': '12035',
    'x-ratelimit-limit-requests': '500',
    'x-ratelimit-limit-tokens': '8000000',
    'x-ratelimit-limit-images': '250',
  });
  expect(response.headers.has('x-should-retry')).toBe(false);
  expect((await response.json()).error).toMatchObject({ type: 'input-images', code: 'rate_limit_exceeded' });
});

test('seconds are whole and at least one, and at most the minute that SDKs heed', async () => {
  next = { code: 'rate_limit_requests', retryAfterMs: 3 };
  expect((await suite.generate({ prompt: 'x' })).headers.get('retry-after')).toBe('1');
  next = { code: 'rate_limit_requests', retryAfterMs: 300_000 };
  expect((await suite.generate({ prompt: 'x' })).headers.get('retry-after')).toBe('60');
});

test('a request that no wait would let pass is not to be sent again', async () => {
  next = { code: 'rate_limit_images' };
  const { headers } = await suite.generate({ prompt: 'x' });
  expect(headers.get('x-should-retry')).toBe('false');
  expect(headers.has('retry-after')).toBe(false);
});

test('an empty account is not to be asked again', async () => {
  next = { code: 'insufficient_quota' };
  const { headers } = await suite.generate({ prompt: 'x' });
  expect(headers.get('x-should-retry')).toBe('false');
  expect(headers.has('retry-after')).toBe(false);
});
