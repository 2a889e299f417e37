/** What every backend for limits promises; each one's test calls this. */
import { expect, test } from 'vitest';
import type { HandClock } from '../../test/clock.ts';
import type { Demand, LimitBackend } from './backend.ts';

const three = (requests: number, tokens: number, images: number): readonly Demand[] => [
  { unit: 'requests', limit: 50, cost: requests },
  { unit: 'tokens', limit: 100_000, cost: tokens },
  { unit: 'images', limit: 5, cost: images },
];

/** Runs the suite; `open` makes a fresh backend over the clock. */
export function limitBackendSuite(
  open: (clock: HandClock) => LimitBackend,
  makeClock: () => HandClock,
): void {
  const begin = () => {
    const clock = makeClock();
    return { clock, backend: open(clock) };
  };

  test('what is taken is missing, and comes back evenly', async () => {
    const { clock, backend } = begin();
    const { isAllowed, states } = await backend.take('a', three(1, 1_000, 2));
    expect(isAllowed).toBe(true);
    expect(states).toEqual([
      { unit: 'requests', limit: 50, remaining: 49, resetMs: 1_200 },
      { unit: 'tokens', limit: 100_000, remaining: 99_000, resetMs: 600 },
      { unit: 'images', limit: 5, remaining: 3, resetMs: 24_000 },
    ]);
    clock.advanceMs(12_000);
    expect((await backend.take('a', three(0, 0, 0))).states[2]).toEqual({
      unit: 'images',
      limit: 5,
      remaining: 4,
      resetMs: 12_000,
    });
  });

  test('one bucket that refuses leaves the others as they were', async () => {
    const { backend } = begin();
    await backend.take('a', three(1, 10, 5));
    const refused = await backend.take('a', three(1, 50_000, 1));
    expect(refused.isAllowed).toBe(false);
    expect(refused.verdicts.map((verdict) => verdict.isAllowed)).toEqual([true, true, false]);
    expect(refused.verdicts[2]).toEqual({ isAllowed: false, used: 5, retryAfterMs: 12_000 });
    expect((await backend.take('a', three(0, 0, 0))).states.map((state) => state.remaining)).toEqual([
      49, 99_990, 0,
    ]);
  });

  test('a look says what taking would say, and takes nothing', async () => {
    const { backend } = begin();
    await backend.take('a', three(1, 10, 4));
    const [first, second] = [
      await backend.look('a', three(1, 50, 2)),
      await backend.look('a', three(1, 50, 2)),
    ];
    expect(first).toEqual(second);
    expect(first).toEqual(await backend.take('a', three(1, 50, 2)));
    expect(first.verdicts[2]).toEqual({ isAllowed: false, used: 4, retryAfterMs: 12_000 });
    expect((await backend.look('a', three(1, 50, 1))).isAllowed).toBe(true);
    expect((await backend.look('never used', three(1, 50, 1))).isAllowed).toBe(true);
  });

  test('a demand of nothing takes nothing', async () => {
    const { backend } = begin();
    for (let look = 0; look < 3; look += 1) {
      const { states } = await backend.take('a', three(0, 0, 0));
      expect(states.map((state) => [state.remaining, state.resetMs])).toEqual([
        [50, 0],
        [100_000, 0],
        [5, 0],
      ]);
    }
  });

  test('a negative cost gives back', async () => {
    const { backend } = begin();
    await backend.take('a', three(1, 1_000, 5));
    const { states } = await backend.take('a', three(0, -400, -3));
    expect(states.map((state) => state.remaining)).toEqual([49, 99_400, 3]);
  });

  test('scopes do not share', async () => {
    const { backend } = begin();
    await backend.take('a', three(1, 1, 5));
    expect((await backend.take('b', three(1, 1, 5))).isAllowed).toBe(true);
  });

  test('of many at once exactly as many pass as the limit has', async () => {
    const { backend } = begin();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => backend.take('a', three(1, 1, 1))));
    expect(outcomes.filter((outcome) => outcome.isAllowed).length).toBe(5);
    const { states } = await backend.take('a', three(0, 0, 0));
    expect(states.map((state) => state.remaining)).toEqual([45, 99_995, 0]);
  });
}
