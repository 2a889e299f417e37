/** What gpt-image-2 costs. Text output is not metered: the Images API reports none. */
import type { Price } from '../prices.ts';

/** Dated entries, oldest first. Entries are added, never edited. */
export const gptImage2Prices: readonly Price[] = [
  {
    from: '2026-04-21',
    nanodollarsPerToken: {
      textIn: 5_000n,
      cachedTextIn: 1_250n,
      imageIn: 8_000n,
      cachedImageIn: 2_000n,
      imageOut: 30_000n,
    },
    source: 'https://developers.openai.com/api/docs/pricing',
    seen: '2026-11-22',
  },
];
