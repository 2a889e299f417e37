import { expect, test } from 'vitest';
import { decimalDollars, dollars, jsonWithDollars } from './costs.ts';

test.each([
  [0n, '0'],
  [1n, '0.000000001'],
  [-1n, '-0.000000001'],
  [5_930_000n, '0.00593'],
  [1_000_000_000n, '1'],
  [-12_300_000_000n, '-12.3'],
  [9_007_199_254_740_993_123_456_789n, '9007199254740993.123456789'],
])('%s nanodollars are %s dollars', (nanodollars, decimal) => {
  expect(decimalDollars(nanodollars)).toBe(decimal);
});

test('amounts are numbers in JSON, and no digit is lost', () => {
  const nanodollars = 123_456_789_012_345_678n;
  const json = jsonWithDollars({ amount: { value: dollars(nanodollars), currency: 'usd' }, text: '1.5' });
  expect(json).toBe('{"amount":{"value":123456789.012345678,"currency":"usd"},"text":"1.5"}');
});
