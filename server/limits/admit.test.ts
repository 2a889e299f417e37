/** Admission: what is told, word for word, and what it costs. */
import { expect, test } from 'vitest';
import { handClock } from '../../test/clock.ts';
import { Fault } from '../base/fault.ts';
import { createLimiter } from './admit.ts';
import type { LimitScope } from './limit.ts';

const scope: LimitScope = {
  organizationId: 'org-x',
  projectId: 'proj_x',
  family: 'gpt-image',
  model: 'gpt-image-2',
  tier: 1,
};
const one = { requests: 1, tokens: 1_000, images: 1 };

function open() {
  const clock = handClock();
  return { clock, limiter: createLimiter({ clock, helpUrl: 'http://house/limits' }) };
}

async function refusalOf(work: Promise<unknown>): Promise<Fault> {
  const outcome = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(outcome instanceof Fault)) throw new Error(`not refused: ${String(outcome)}`);
  return outcome;
}

test('an empty images bucket is told in the words clients parse, with the wait', async () => {
  const { limiter } = open();
  await limiter.admit(scope, { ...one, images: 5 });
  const fault = await refusalOf(limiter.admit(scope, one));
  expect(fault.code).toBe('rate_limit_images');
  expect(fault.message).toBe(
    'Rate limit reached for gpt-image-2 (for limit gpt-image) in organization org-x on input-images per min: ' +
      'Limit 5, Used 5, Requested 1. Please try again in 12s. Visit http://house/limits to learn more.',
  );
  expect(fault.retryAfterMs).toBe(12_000);
});

test('waiting as long as was told is enough', async () => {
  const { limiter, clock } = open();
  await limiter.admit(scope, { ...one, images: 5 });
  clock.advanceMs((await refusalOf(limiter.admit(scope, one))).retryAfterMs ?? 0);
  await limiter.admit(scope, one);
});

test('a request larger than its limit is told that it never passes, and no wait is promised', async () => {
  const { limiter } = open();
  const fault = await refusalOf(limiter.admit(scope, { ...one, images: 10 }));
  expect(fault.message).toContain(
    'Limit 5, Used 0, Requested 10. This request is larger than the limit itself',
  );
  expect(fault.retryAfterMs).toBeUndefined();
  expect((await limiter.peek(scope)).map((state) => state.remaining)).toEqual([50, 100_000, 5]);
});

test('of two limits that refuse, the one with the longer wait is told', async () => {
  const { limiter } = open();
  await limiter.admit(scope, { requests: 1, tokens: 100_000, images: 5 });
  expect((await refusalOf(limiter.admit(scope, { ...one, tokens: 90_000 }))).code).toBe('rate_limit_tokens');
  expect((await refusalOf(limiter.admit(scope, { ...one, images: 4 }))).code).toBe('rate_limit_images');
});

test('a refused request costs nothing', async () => {
  const { limiter } = open();
  await limiter.admit(scope, { ...one, images: 5 });
  const before = await limiter.peek(scope);
  await refusalOf(limiter.admit(scope, one));
  expect(await limiter.peek(scope)).toEqual(before);
});

test('a refund gives back what was not used, and never more than was taken', async () => {
  const { limiter } = open();
  const pass = await limiter.admit(scope, { requests: 1, tokens: 5_000, images: 4 });
  expect((await pass.refund({ tokens: 4_000, images: 3 })).map((state) => state.remaining)).toEqual([
    49, 99_000, 4,
  ]);
  const again = await limiter.admit(scope, { ...one, images: 2 });
  expect(again.states.map((state) => state.remaining)).toEqual([48, 98_000, 2]);
  expect((await pass.refund({ images: 9, tokens: -5 })).map((state) => state.remaining)).toEqual([
    48, 98_000, 3,
  ]);
  expect((await pass.refund({ images: 9 })).map((state) => state.remaining)).toEqual([48, 98_000, 3]);
});

test('models of one family share, projects do not', async () => {
  const { limiter } = open();
  await limiter.admit(scope, { ...one, images: 5 });
  const fault = await refusalOf(limiter.admit({ ...scope, model: 'gpt-image-1.5' }, one));
  expect(fault.message).toContain('Rate limit reached for gpt-image-1.5 (for limit gpt-image)');
  await limiter.admit({ ...scope, projectId: 'proj_y' }, one);
});

test('an unlimited tier has no states and no refusals', async () => {
  const { limiter } = open();
  const unlimited = { ...scope, tier: 'unlimited' as const };
  const pass = await limiter.admit(unlimited, { requests: 1, tokens: 10 ** 9, images: 10 ** 6 });
  expect([pass.states, await pass.refund({ images: 1 }), await limiter.peek(unlimited)]).toEqual([
    [],
    [],
    [],
  ]);
});
