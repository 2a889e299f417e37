/** What gpt-image-1.5 costs. */
import type { Price } from '../prices.ts';

/** Dated entries, oldest first. Entries are added, never edited. */
export const gptImage15Prices: readonly Price[] = [
  {
    from: '2025-12-16',
    nanodollarsPerToken: {
      textIn: 5_000n,
      cachedTextIn: 1_250n,
      imageIn: 8_000n,
      cachedImageIn: 2_000n,
      imageOut: 32_000n,
    },
    source: 'https://developers.openai.com/api/docs/pricing',
    seen: '2026-11-22',
  },
];
