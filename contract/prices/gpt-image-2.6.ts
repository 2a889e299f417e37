/** What both gpt-image-2.6 models cost. The first day is that of the SDK that first named them. */
import type { Price } from '../prices.ts';

/** Dated entries, oldest first. Entries are added, never edited. */
export const gptImage26Prices: readonly Price[] = [
  {
    from: '2026-11-13',
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
