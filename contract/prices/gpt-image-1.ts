/** What gpt-image-1 cost until it was shut down. */
import type { Price } from '../prices.ts';

/** Dated entries, oldest first. Entries are added, never edited. */
export const gptImage1Prices: readonly Price[] = [
  {
    from: '2025-04-23',
    to: '2026-10-23',
    nanodollarsPerToken: {
      textIn: 5_000n,
      cachedTextIn: 1_250n,
      imageIn: 10_000n,
      cachedImageIn: 2_500n,
      imageOut: 40_000n,
    },
    source: 'https://developers.openai.com/api/docs/pricing',
    seen: '2026-11-22',
  },
];
