/**
 * Money is a bigint of nanodollars (10⁻⁹ USD), never a float. A price of $30 per million tokens is exactly
 * 30 000 nanodollars a token, so every list price is a whole number here.
 */

/** 10⁻⁹ USD. */
export type Nanodollars = bigint;

/** Nanodollars in one dollar. */
export const nanodollarsPerDollar = 1_000_000_000n;

/** `12_345_000n` → `$0.012345`: at least two decimals, no trailing zeros beyond them, a minus sign in front. */
export function formatDollars(amount: Nanodollars): string {
  const sign = amount < 0n ? '-' : '';
  const absolute = amount < 0n ? -amount : amount;
  const fraction = (absolute % nanodollarsPerDollar)
    .toString()
    .padStart(9, '0')
    .replace(/0+$/, '')
    .padEnd(2, '0');
  return `${sign}$${absolute / nanodollarsPerDollar}.${fraction}`;
}
