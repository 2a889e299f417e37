/** What gpt-image-1-mini costs. */
import type { Price } from '../prices.ts';

/** Dated entries, oldest first. Entries are added, never edited. */
export const gptImage1MiniPrices: readonly Price[] = [
  {
    from: '2025-10-06',
    nanodollarsPerToken: {
      textIn: 2_000n,
      cachedTextIn: 200n,
      imageIn: 2_500n,
      cachedImageIn: 250n,
      imageOut: 8_000n,
    },
    source: 'https://developers.openai.com/api/docs/pricing',
    seen: '2026-11-22',
  },
];
