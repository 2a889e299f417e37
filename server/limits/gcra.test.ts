/** The arithmetic against a naive bucket in exact fractions, on random walks that print their seed. */
import { randomInt } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Bucket, drain, judge, remaining, resetMs, take, windowMs } from './gcra.ts';

/** mulberry32. */
function chance(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A token bucket that starts full and refills evenly, counted in units × 60 000 so that nothing is ever rounded. */
function naive(limit: number) {
  const full = BigInt(limit) * BigInt(windowMs);
  let tokens = full;
  let atMs = 0;
  return {
    advanceTo: (nowMs: number) => {
      tokens += BigInt(nowMs - atMs) * BigInt(limit);
      if (tokens > full) tokens = full;
      atMs = nowMs;
    },
    take: (cost: number): boolean => {
      const price = BigInt(cost) * BigInt(windowMs);
      if (price > tokens) return false;
      tokens -= price;
      return true;
    },
    giveBack: (cost: number) => {
      tokens += BigInt(cost) * BigInt(windowMs);
      if (tokens > full) tokens = full;
    },
    remaining: () => Number(tokens / BigInt(windowMs)),
  };
}

describe('against a naive bucket', () => {
  const walks = [1, 2, 3, 4, randomInt(1, 2 ** 31)].flatMap((seed) =>
    [1, 5, 50, 250, 100_000, 8_000_000].map((limit) => [seed, limit] as const),
  );
  test.each(walks)('seed %i, limit %i: both say the same at every step', (seed, limit) => {
    const draw = chance(seed);
    const exact = naive(limit);
    let bucket: Bucket = { level: 0, atMs: 0 };
    let nowMs = 0;
    for (let step = 0; step < 2_000; step += 1) {
      // Mostly small steps, sometimes a long pause.
      nowMs += draw(10) === 0 ? draw(200_000) : draw(Math.ceil((2 * windowMs) / Math.min(limit, 1_000)));
      exact.advanceTo(nowMs);
      bucket = drain(bucket, limit, nowMs);
      const cost = draw(3) === 0 ? draw(limit + 1) : draw(Math.ceil(limit / 20) + 1);
      const verdict = judge(bucket, limit, cost);
      expect(verdict.isAllowed, `step ${step}`).toBe(exact.take(cost));
      if (verdict.isAllowed) bucket = take(bucket, cost);
      if (draw(8) === 0) {
        const refund = draw(limit + 1);
        exact.giveBack(refund);
        bucket = take(bucket, -refund);
      }
      expect(remaining(bucket, limit), `step ${step}`).toBe(exact.remaining());
    }
  });

  test.each(walks)(
    'seed %i, limit %i: the wait that is told is enough, and a millisecond less is not',
    (seed, limit) => {
      const draw = chance(seed);
      let bucket: Bucket = { level: 0, atMs: 0 };
      for (let step = 0; step < 300; step += 1) {
        const cost = 1 + draw(limit);
        const verdict = judge(bucket, limit, cost);
        if (verdict.isAllowed) {
          bucket = take(bucket, cost);
          continue;
        }
        const waitMs = verdict.retryAfterMs ?? Number.NaN;
        expect(waitMs).toBeGreaterThan(0);
        const justBefore = drain(bucket, limit, bucket.atMs + waitMs - 1);
        expect(judge(justBefore, limit, cost).isAllowed, `step ${step}`).toBe(false);
        bucket = drain(bucket, limit, bucket.atMs + waitMs);
        expect(judge(bucket, limit, cost).isAllowed, `step ${step}`).toBe(true);
      }
    },
  );
});

describe('the edges', () => {
  const empty: Bucket = { level: 0, atMs: 0 };

  test('a whole limit passes at once, and one more does not', () => {
    const full = take(empty, 5);
    expect(judge(empty, 5, 5)).toEqual({ isAllowed: true, used: 0, retryAfterMs: 0 });
    expect(judge(full, 5, 1)).toEqual({ isAllowed: false, used: 5, retryAfterMs: 12_000 });
    expect([remaining(full, 5), resetMs(full, 5)]).toEqual([0, 60_000]);
  });

  test('more than the limit never passes, and no wait is promised', () => {
    expect(judge(empty, 5, 6)).toEqual({ isAllowed: false, used: 0, retryAfterMs: undefined });
  });

  test('looking costs nothing, even at a full bucket', () => {
    expect(judge(take(empty, 5), 5, 0).isAllowed).toBe(true);
  });

  test('a clock that steps back neither drains nor fills', () => {
    const used = take(drain(empty, 5, 1_000), 5);
    expect(drain(used, 5, 0)).toEqual({ level: 5, atMs: 1_000 });
  });

  test('giving back more than is in it leaves it empty', () => {
    expect(take(take(empty, 2), -9).level).toBe(0);
  });
});
