import { describe, expect, test } from 'vitest';
import type { MeteredQuality } from './model-card.ts';
import { priceAt } from './prices.ts';
import { costOf, inputImageTokens, noMeters, outputImageTokens } from './tokens.ts';

/** Every figure of gpt-image-2 that is published, was measured, or stands in a re-implementation that was checked. */
const gptImage2Figures: readonly [size: string, low: number, medium: number, high: number][] = [
  ['1024x1024', 196, 1756, 7024],
  ['1024x1536', 158, 1372, 5488],
  ['1536x1024', 158, 1372, 5488],
  ['1024x640', 107, 956, 3824],
  ['816x816', 171, 1536, 6143],
  ['976x704', 129, 1129, 4450],
  ['1088x1088', 204, 1834, 7336],
  ['1280x720', 106, 947, 3787],
  ['1008x1792', 138, 1234, 4934],
  ['1792x1024', 139, 1243, 5063],
  ['1024x1792', 139, 1243, 5063],
  ['1920x1088', 148, 1325, 5300],
  ['1088x1920', 148, 1325, 5300],
  ['2048x1152', 157, 1413, 5650],
  ['1152x2048', 157, 1413, 5650],
  ['2048x2048', 397, 3568, 14272],
  ['2560x1440', 205, 1843, 7370],
  ['1440x2560', 205, 1843, 7370],
  ['3472x1488', 201, 1806, 7052],
  ['3584x2048', 337, 3027, 12329],
  ['3840x2160', 371, 3336, 13342],
  ['2160x3840', 371, 3336, 13342],
  ['2880x2880', 659, 5930, 23719],
  ['3840x1280', 139, 1328, 5311],
  ['1536x512', 56, 535, 2140],
  ['3264x2448', 480, 4316, 17264],
  ['3200x2560', 530, 4648, 18835],
  ['1254x1254', 229, 2058, 8232],
];

const sidesOf = (size: string): [number, number] => {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return [width, height];
};

describe('output tokens', () => {
  test.each(gptImage2Figures)('gpt-image-2 at %s is %i, %i and %i tokens', (size, low, medium, high) => {
    const [width, height] = sidesOf(size);
    const figures = (['low', 'medium', 'high'] as const).map((quality) =>
      outputImageTokens('cells', width, height, quality),
    );
    expect(figures).toEqual([low, medium, high]);
  });

  test('none of these figures depends on how an exact half is rounded', () => {
    for (const [size, ...figures] of gptImage2Figures) {
      const [width, height] = sidesOf(size);
      const even = (['low', 'medium', 'high'] as const).map((quality) =>
        outputImageTokens('cells', width, height, quality, 'even'),
      );
      expect(even, size).toEqual(figures);
    }
  });

  test('an exact half is rounded as the switch says', () => {
    // 16 × 1040 ÷ 1280 is 13 exactly; 16 × 1000 ÷ 1280 is 12.5.
    expect(outputImageTokens('cells', 1280, 1000, 'low', 'up')).toBe(
      Math.ceil((16 * 13 * 3_280_000) / 4_000_000),
    );
    expect(outputImageTokens('cells', 1280, 1000, 'low', 'even')).toBe(
      Math.ceil((16 * 12 * 3_280_000) / 4_000_000),
    );
    // 16 × 1080 ÷ 1280 is 13.5, whose even neighbour is above it.
    expect(outputImageTokens('cells', 1280, 1080, 'low', 'even')).toBe(
      outputImageTokens('cells', 1280, 1080, 'low', 'up'),
    );
  });

  test.each([
    ['1024x1024', [272, 1056, 4160]],
    ['1024x1536', [408, 1584, 6240]],
    ['1536x1024', [400, 1568, 6208]],
  ])('the first gpt-image models at %s follow the table', (size, figures) => {
    const [width, height] = sidesOf(size);
    const found = (['low', 'medium', 'high'] as const).map((quality) =>
      outputImageTokens('table', width, height, quality),
    );
    expect(found).toEqual(figures);
  });

  test('gpt-image-2.5 reproduces its prices at 1024x1024 and its one measured reply', () => {
    const price = priceAt('gpt-image-2.5', '2026-11-22');
    if (!price) throw new Error('the price book has no gpt-image-2.5');
    const published: [MeteredQuality, number][] = [
      ['low', 0.0059],
      ['medium', 0.0132],
      ['high', 0.0527],
      ['xhigh', 0.094],
      ['max', 0.211],
    ];
    for (const [quality, dollars] of published) {
      const imageOut = outputImageTokens('cells-5', 1024, 1024, quality) ?? 0;
      const cost = Number(costOf({ ...noMeters, imageOut }, price)) / 1e9;
      expect(Math.abs(cost - dollars), quality).toBeLessThan(0.0006);
    }
    expect(outputImageTokens('cells-5', 1254, 1254, 'medium')).toBe(515);
  });

  test('a rule without a figure says so instead of guessing', () => {
    expect(outputImageTokens('table', 1792, 1024, 'low')).toBeUndefined();
    expect(outputImageTokens('cells', 1024, 1024, 'max')).toBeUndefined();
  });
});

describe('input image tokens', () => {
  test.each([
    [256, 256, 256],
    [768, 768, 1024],
    [1024, 1024, 1024],
    [1254, 1254, 1521],
    [1536, 1536, 1521],
    [2048, 1024, 1458],
    [1024, 1536, 1536],
  ])('a picture of %ix%i is %i tokens, as measured', (width, height, tokens) => {
    expect(inputImageTokens('patches', width, height)).toBe(tokens);
  });

  test('no picture is more than the budget of patches, nor free', () => {
    for (const [width, height] of [
      [1, 1],
      [1, 8000],
      [8000, 1],
      [3840, 2160],
      [8000, 8000],
      [3000, 1000],
    ] as const) {
      const tokens = inputImageTokens('patches', width, height);
      expect(tokens, `${width}x${height}`).toBeGreaterThan(0);
      expect(tokens, `${width}x${height}`).toBeLessThanOrEqual(1536);
    }
  });
});

test('cost is exact to the nanodollar on every meter', () => {
  const price = priceAt('gpt-image-2', '2026-11-22');
  if (!price) throw new Error('the price book has no gpt-image-2');
  // The worked exchange: 10 text tokens and 196 image tokens are $0.00593.
  expect(costOf({ ...noMeters, textIn: 10, imageOut: 196 }, price)).toBe(5_930_000n);
  expect(costOf({ textIn: 1, cachedTextIn: 1, imageIn: 1, cachedImageIn: 1, imageOut: 1 }, price)).toBe(
    46_250n,
  );
  expect(costOf({ ...noMeters, imageOut: 9_007_199_254_740_991 }, price)).toBe(
    9_007_199_254_740_991n * 30_000n,
  );
});

describe('pictures sent to the models before gpt-image-2', () => {
  test.each([
    [1024, 1024, 'low', 194],
    [1024, 1024, 'high', 4354],
    [1536, 1024, 'low', 323],
    [1536, 1024, 'high', 6563],
    [300, 300, 'low', 194],
  ] as const)('%i x %i at %s fidelity are %i tokens', (width, height, fidelity, tokens) => {
    expect(inputImageTokens('tiles', width, height, fidelity)).toBe(tokens);
  });

  test('looks from far when no fidelity is named', () => {
    expect(inputImageTokens('tiles', 1024, 1024)).toBe(194);
  });
});
