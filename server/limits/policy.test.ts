/** The tiers' figures. */
import { expect, test } from 'vitest';
import { limitsOf } from './policy.ts';

test('tokens and images per minute are the published ones', () => {
  const published = [1, 2, 3, 4, 5].map((tier) => {
    // The five tiers above are all there are.
    const limits = limitsOf(tier as 1 | 2 | 3 | 4 | 5);
    return [limits?.tokens, limits?.images];
  });
  expect(published).toEqual([
    [100_000, 5],
    [250_000, 20],
    [800_000, 50],
    [3_000_000, 150],
    [8_000_000, 250],
  ]);
});

test('requests never run out before images do', () => {
  for (const tier of [1, 2, 3, 4, 5] as const) {
    const limits = limitsOf(tier);
    expect(limits?.requests).toBeGreaterThan(limits?.images ?? Number.POSITIVE_INFINITY);
  }
});

test('the unlimited tier has no limits', () => {
  expect(limitsOf('unlimited')).toBeUndefined();
});
