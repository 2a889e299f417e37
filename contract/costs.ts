/**
 * The wire of money: the costs endpoint's pages and line items, and how nanodollars are written as dollars. A JSON
 * number has no room for every amount as a float, so amounts are written as decimals, digit by digit.
 */
import { z } from 'zod';
import type { Meters } from './tokens.ts';
import { pageOf } from './usage.ts';

/** Buckets (days) a page has: when the query says nothing, and at most. Source: the official SDK 7.57; seen 2026-11-22. */
export const costLimits = { usual: 7, max: 180 } as const;

/** What costs may be grouped by. Source: as above. */
export const costGroups = ['project_id', 'user_id', 'line_item', 'api_key_id', 'api_source'] as const;

/**
 * How a line item is called after `<model>, `. The SDK's one example is `<model>, input_tokens`; these are the members
 * of the completions usage that the same tokens stand in, a guess at upstream's own.
 */
export const lineItemNames = {
  textIn: 'input_text_tokens',
  cachedTextIn: 'input_cached_text_tokens',
  imageIn: 'input_image_tokens',
  cachedImageIn: 'input_cached_image_tokens',
  imageOut: 'output_image_tokens',
} as const satisfies Readonly<Record<keyof Meters, string>>;

const grouped = z.string().nullable().describe('Null unless it is grouped by.');

/** What a bucket says of money. */
export const costsResult = z
  .object({
    object: z.literal('organization.costs.result'),
    amount: z.object({
      value: z.number().describe('Dollars, exact to the ninth decimal.'),
      currency: z.literal('usd'),
    }),
    line_item: grouped,
    project_id: grouped,
    user_id: grouped,
    api_key_id: grouped,
    api_source: grouped,
    quantity: z.number().nullable().describe('Tokens of the line item; null unless it is grouped by.'),
    quantity_unit: z.literal('tokens').nullable(),
  })
  .meta({ id: 'CostsResult' });

/** The answer of GET /v1/organization/costs. */
export const costsPage = pageOf('CostsPage', costsResult);

/** Nanodollars as a decimal number of dollars: `5930000n` is `0.00593`. Exact, without trailing zeros. */
export function decimalDollars(nanodollars: bigint): string {
  const isNegative = nanodollars < 0n;
  const digits = (isNegative ? -nanodollars : nanodollars).toString().padStart(10, '0');
  const fraction = digits.slice(-9).replace(/0+$/, '');
  return `${isNegative ? '-' : ''}${digits.slice(0, -9)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Marks an amount in a value that `jsonWithDollars` writes. No text of the house's has a NUL: PostgreSQL takes none. */
export function dollars(nanodollars: bigint): string {
  return `\u0000${decimalDollars(nanodollars)}\u0000`;
}

/** JSON in which every `dollars()` is a number, digit by digit; `JSON.stringify` can only write floats. */
export function jsonWithDollars(value: unknown): string {
  return JSON.stringify(value).replace(/"\\u0000(-?\d+(?:\.\d+)?)\\u0000"/g, '$1');
}
