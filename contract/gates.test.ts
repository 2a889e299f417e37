import { expect, test } from 'vitest';
import { earnedTier, tierQualifications } from './gates.ts';

const dollars = (amount: number) => BigInt(Math.round(amount * 1e9));
const days = (count: number) => count * 86_400_000;

test.each([
  [0, 400, 'free'],
  [4.999999999, 400, 'free'],
  [5, 0, 1],
  [1000, 0, 1],
  [50, 6.99, 1],
  [50, 7, 2],
  [100, 7, 3],
  [250, 13, 3],
  [250, 14, 4],
  [1000, 29, 4],
  [999.999999999, 30, 4],
  [1000, 30, 5],
])('%s dollars and %s days earn tier %s', (paid, age, tier) => {
  expect(earnedTier(dollars(paid), days(age))).toBe(tier);
});

test('a higher tier never asks for less', () => {
  for (const [index, row] of tierQualifications.entries()) {
    const below = tierQualifications[index - 1];
    if (below === undefined) continue;
    expect(row.paidDollars).toBeGreaterThan(below.paidDollars);
    expect(row.ageDays).toBeGreaterThanOrEqual(below.ageDays);
  }
});
