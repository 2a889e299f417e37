/**
 * The wire of what a request would cost and what it did cost: the quote before, the receipt after. Both are the house's
 * own; upstream has neither. Amounts are decimal dollars and, beside them, nanodollars as a text, so that no reader of
 * JSON numbers loses a digit.
 */
import { z } from 'zod';
import { dollars, lineItemNames } from './costs.ts';
import type { Meters } from './tokens.ts';

const count = z.int().min(0);

/** The five meters, each with its own rate. */
export const wireMeters = z
  .object({
    input_text_tokens: count,
    input_cached_text_tokens: count,
    input_image_tokens: count,
    input_cached_image_tokens: count,
    output_image_tokens: count,
  })
  .meta({ id: 'Meters' });

/** An amount of money. */
export const wireAmount = z
  .object({
    value: z.number().describe('Dollars, exact to the ninth decimal.'),
    currency: z.literal('usd'),
    nanodollars: z.string().describe('The same, as a whole number of billionths.'),
  })
  .meta({ id: 'Amount' });

const bound = z.object({ size: z.string(), quality: z.string(), amount: wireAmount });

/** The answer of POST /v1/pictor/quote. */
export const quoteAnswer = z
  .object({
    object: z.literal('pictor.quote'),
    source: z.enum(['image.generation', 'image.edit']),
    model: z.string(),
    n: count,
    size: z.string().describe('As it is painted and metered.'),
    quality: z.string().describe('As it is metered.'),
    partial_images: count,
    meters: wireMeters,
    amount: wireAmount,
    price: z.string().describe('The entry of the price book, `<model>@<first day>`.'),
    range: z
      .object({ lowest: bound, highest: bound })
      .nullable()
      .describe(
        'What another choice for `auto` would come to, at least and at most; null where size and quality are given.',
      ),
    warnings: z.array(z.string()).describe('What was adapted or ignored, as in `x-pictor-warnings`.'),
  })
  .meta({ id: 'Quote' });

/** The answer of GET /v1/pictor/requests/{request_id}. */
export const requestAnswer = z
  .object({
    object: z.literal('pictor.request'),
    id: z.string(),
    status: z
      .enum(['in_progress', 'completed', 'failed', 'lost'])
      .describe('`lost`: its process ended before it did.'),
    http_status: z.int().nullable(),
    error_code: z.string().nullable(),
    created_at: z.int().describe('Unix seconds.'),
    duration_ms: z.int().nullable(),
    project_id: z.string(),
    api_key_id: z.string(),
    source: z.string().nullable(),
    model: z.string(),
    order: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('What was asked for, prompt included; null once it is older than pictures are kept.'),
    charge: z
      .object({
        id: z.string(),
        state: z.enum(['held', 'settled', 'released', 'expired']),
        price: z.string(),
        held: wireAmount.describe('What was set aside before the work.'),
        held_at: z.int(),
        closed_at: z.int().nullable(),
        images: count.nullable().describe('Finished pictures that were charged.'),
        meters: wireMeters,
        amount: wireAmount.describe('What was charged.'),
      })
      .nullable()
      .describe('Null where nothing was set aside.'),
  })
  .meta({ id: 'Request' });

/** Meters as the wire has them. */
export function metersToWire(meters: Meters): z.infer<typeof wireMeters> {
  return {
    [lineItemNames.textIn]: meters.textIn,
    [lineItemNames.cachedTextIn]: meters.cachedTextIn,
    [lineItemNames.imageIn]: meters.imageIn,
    [lineItemNames.cachedImageIn]: meters.cachedImageIn,
    [lineItemNames.imageOut]: meters.imageOut,
  };
}

/** An amount as the wire has it, its `value` marked for `jsonWithDollars`. */
export function amountToWire(nanodollars: bigint) {
  return { value: dollars(nanodollars), currency: 'usd', nanodollars: nanodollars.toString() };
}
