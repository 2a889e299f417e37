/**
 * The price book: for each model, dated entries with their source. It exists so that an old receipt can be recomputed
 * for ever; so entries are added and closed, never edited. Rates are whole nanodollars (10⁻⁹ USD) a token: $30 per
 * million tokens is exactly 30 000.
 */
import { gptImage1MiniPrices } from './prices/gpt-image-1-mini.ts';
import { gptImage1Prices } from './prices/gpt-image-1.ts';
import { gptImage15Prices } from './prices/gpt-image-1.5.ts';
import { gptImage2Prices } from './prices/gpt-image-2.ts';
import { gptImage25Prices } from './prices/gpt-image-2.5.ts';
import { gptImage26Prices } from './prices/gpt-image-2.6.ts';
import type { Meters } from './tokens.ts';

/** One entry of the price book. */
export interface Price {
  /** ISO date (UTC) of the first day. */
  readonly from: string;
  /** ISO date (UTC) of the first day on which it no longer holds; absent while it holds. */
  readonly to?: string;
  /** Nanodollars for one token, by meter. */
  readonly nanodollarsPerToken: { readonly [meter in keyof Meters]: bigint };
  /** Where it was read, and the day. */
  readonly source: string;
  readonly seen: string;
}

/** A price together with the id that receipts keep. */
export interface DatedPrice extends Price {
  /** `<price file>@<first day>`, e.g. `gpt-image-2@2026-04-21`. */
  readonly id: string;
}

/** Every price file by its name, entries oldest first. */
export const priceBook: Readonly<Record<string, readonly Price[]>> = {
  'gpt-image-2': gptImage2Prices,
  'gpt-image-2.5': gptImage25Prices,
  'gpt-image-2.6': gptImage26Prices,
  'gpt-image-1.5': gptImage15Prices,
  'gpt-image-1': gptImage1Prices,
  'gpt-image-1-mini': gptImage1MiniPrices,
};

/**
 * The price of a file on a day (ISO date, UTC). Before the first entry the first one holds, and after the last the last:
 * a clock that is wrong, or a model that outlives its price, must not make a request free or impossible. Undefined only
 * when there is no such file.
 */
export function priceAt(file: string, day: string): DatedPrice | undefined {
  const entries = priceBook[file];
  const price = entries?.findLast((entry) => entry.from <= day) ?? entries?.[0];
  return price && { ...price, id: `${file}@${price.from}` };
}
