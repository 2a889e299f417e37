import { describe, expect, test } from 'vitest';
import type { MeteredQuality, TokenRule } from './model-card.ts';
import { priceAt, priceBook } from './prices.ts';
import { costOf, noMeters, outputImageTokens } from './tokens.ts';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const entries = Object.entries(priceBook);

test.each(entries)('%s: entries follow one another without gap or overlap', (_, prices) => {
  expect(prices.length).toBeGreaterThan(0);
  for (const [index, price] of prices.entries()) {
    expect(price.from).toMatch(isoDay);
    const next = prices[index + 1];
    if (next) expect(price.to).toBe(next.from);
    if (price.to !== undefined) expect(price.to > price.from).toBe(true);
  }
});

test.each(entries)(
  '%s: every entry has a source, a day on which it was seen, and no free meter',
  (_, prices) => {
    for (const price of prices) {
      expect(price.source).toMatch(/^https:\/\//);
      expect(price.seen).toMatch(isoDay);
      for (const rate of Object.values(price.nanodollarsPerToken)) expect(rate).toBeGreaterThan(0n);
    }
  },
);

test('a day chooses the entry that holds on it, and no day is without a price', () => {
  expect(priceAt('gpt-image-1', '2026-01-01')?.id).toBe('gpt-image-1@2025-04-23');
  expect(priceAt('gpt-image-2', '2026-04-21')?.id).toBe('gpt-image-2@2026-04-21');
  expect(priceAt('gpt-image-2', '1970-01-01')?.id).toBe('gpt-image-2@2026-04-21');
  expect(priceAt('gpt-image-1', '2030-01-01')?.id).toBe('gpt-image-1@2025-04-23');
  expect(priceAt('no-such-file', '2026-04-21')).toBeUndefined();
});

/**
 * Published prices of one picture, in dollars: low, medium, high. The source rounds small ones to a tenth of
 * a cent and large ones to the cent, so a worked example may be off by 0.0006 or by 2 %.
 */
const published: readonly [file: string, rule: TokenRule, size: string, dollars: readonly number[]][] = [
  ['gpt-image-2', 'cells', '1024x1024', [0.006, 0.053, 0.211]],
  ['gpt-image-2', 'cells', '1024x1536', [0.005, 0.041, 0.165]],
  ['gpt-image-2', 'cells', '1536x1024', [0.005, 0.041, 0.165]],
  ['gpt-image-2.5', 'cells-5', '1024x1024', [0.0059, 0.0132, 0.0527]],
  // Nothing is published per picture for 2.6; its rates are those of 2.5.
  ['gpt-image-2.6', 'cells-5', '1024x1024', [0.0059, 0.0132, 0.0527]],
  ['gpt-image-1.5', 'table', '1024x1024', [0.009, 0.034, 0.133]],
  ['gpt-image-1.5', 'table', '1024x1536', [0.013, 0.05, 0.2]],
  ['gpt-image-1.5', 'table', '1536x1024', [0.013, 0.05, 0.2]],
  ['gpt-image-1', 'table', '1024x1024', [0.011, 0.042, 0.167]],
  ['gpt-image-1', 'table', '1024x1536', [0.016, 0.063, 0.25]],
  ['gpt-image-1', 'table', '1536x1024', [0.016, 0.063, 0.25]],
];

const dollarsOf = (file: string, day: string, rule: TokenRule, size: string, quality: MeteredQuality) => {
  const [width = 0, height = 0] = size.split('x').map(Number);
  const imageOut = outputImageTokens(rule, width, height, quality);
  const price = priceAt(file, day);
  if (imageOut === undefined || !price) throw new Error(`no figure for ${file} ${size} ${quality}`);
  return Number(costOf({ ...noMeters, imageOut }, price)) / 1e9;
};

describe('worked examples', () => {
  test.each(published)('%s (%s) at %s costs what is published', (file, rule, size, dollars) => {
    for (const [index, quality] of (['low', 'medium', 'high'] as const).entries()) {
      const cost = dollarsOf(file, '2026-10-01', rule, size, quality);
      const told = dollars[index] ?? Number.NaN;
      expect(Math.abs(cost - told), quality).toBeLessThan(Math.max(0.0006, told * 0.02));
    }
  });

  test('gpt-image-1-mini is published 0.2 to 0.3 cents above its output tokens, which the source does not explain', () => {
    for (const [size, dollars] of [
      ['1024x1024', [0.005, 0.011, 0.036]],
      ['1024x1536', [0.006, 0.015, 0.052]],
      ['1536x1024', [0.006, 0.015, 0.052]],
    ] as const) {
      for (const [index, quality] of (['low', 'medium', 'high'] as const).entries()) {
        const more =
          (dollars[index] ?? Number.NaN) -
          dollarsOf('gpt-image-1-mini', '2026-10-01', 'table', size, quality);
        expect(more, `${size} ${quality}`).toBeGreaterThan(0.0019);
        expect(more, `${size} ${quality}`).toBeLessThan(0.0031);
      }
    }
  });

  test('every price file has a worked example', () => {
    const worked = new Set([...published.map(([file]) => file), 'gpt-image-1-mini']);
    expect(Object.keys(priceBook).filter((file) => !worked.has(file))).toEqual([]);
  });
});
