/**
 * The wire of the usage endpoints: pages of buckets, and what a bucket says of pictures and of tokens. The schemas feed
 * the API description; queries are read by `server/http/usage-query.ts`. Source of every name, default and limit: the
 * official SDK 7.57 (`resources/admin/organization/usage`); seen 2026-11-22.
 */
import { z } from 'zod';
import type { Meters } from './tokens.ts';

/** Buckets a page has: when the query says nothing, and at most. */
export const bucketLimits = {
  '1d': { usual: 7, max: 31 },
  '1h': { usual: 24, max: 168 },
  '1m': { usual: 60, max: 1440 },
} as const;

/** What pictures may be grouped by. */
export const imageGroups = ['project_id', 'user_id', 'api_key_id', 'model', 'size', 'source'] as const;

/** What tokens may be grouped by. */
export const completionGroups = [
  ...['project_id', 'user_id', 'api_key_id', 'model', 'batch', 'service_tier', 'api_source'],
] as const;

/** Where a picture may have come from. */
export const imageSources = ['image.generation', 'image.edit', 'image.variation'] as const;

const grouped = z.string().nullable().describe('Null unless it is grouped by.');
const count = z.int().min(0);
const unixSeconds = z.int();

/** One bucket around its results. */
export const bucketOf = (result: z.ZodType) =>
  z.object({
    object: z.literal('bucket'),
    start_time: unixSeconds.describe('Inclusive.'),
    end_time: unixSeconds.describe('Exclusive.'),
    results: z.array(result).describe('Empty when nothing was used.'),
  });

/** One page around its buckets. */
export const pageOf = (id: string, result: z.ZodType) =>
  z
    .object({
      object: z.literal('page'),
      data: z.array(bucketOf(result)),
      has_more: z.boolean(),
      next_page: z.string().nullable().describe('To go on with as `page`; null at the end.'),
    })
    .meta({ id });

/** What a bucket says of pictures. */
export const usageImagesResult = z
  .object({
    object: z.literal('organization.usage.images.result'),
    images: count.describe('Finished pictures.'),
    num_model_requests: count,
    source: grouped,
    size: grouped,
    project_id: grouped,
    user_id: grouped,
    api_key_id: grouped,
    model: grouped,
  })
  .meta({ id: 'UsageImagesResult' });

/** What a bucket says of tokens. */
export const usageCompletionsResult = z
  .object({
    object: z.literal('organization.usage.completions.result'),
    input_tokens: count.describe('Cached ones included.'),
    output_tokens: count,
    num_model_requests: count,
    input_cached_tokens: count,
    input_uncached_tokens: count,
    input_text_tokens: count.describe('Not cached.'),
    input_image_tokens: count.describe('Not cached.'),
    input_cached_text_tokens: count,
    input_cached_image_tokens: count,
    input_audio_tokens: count,
    input_cached_audio_tokens: count,
    output_text_tokens: count,
    output_image_tokens: count,
    output_audio_tokens: count,
    project_id: grouped,
    user_id: grouped,
    api_key_id: grouped,
    model: grouped,
    batch: z.boolean().nullable().describe('Null unless it is grouped by.'),
    service_tier: grouped,
    api_source: grouped,
  })
  .meta({ id: 'UsageCompletionsResult' });

/** The answer of GET /v1/organization/usage/images. */
export const usageImagesPage = pageOf('UsageImagesPage', usageImagesResult);

/** The answer of GET /v1/organization/usage/completions. */
export const usageCompletionsPage = pageOf('UsageCompletionsPage', usageCompletionsResult);

/** The token members of a completions result. */
export function tokensToWire(meters: Meters) {
  const { textIn, cachedTextIn, imageIn, cachedImageIn, imageOut } = meters;
  return {
    input_tokens: textIn + cachedTextIn + imageIn + cachedImageIn,
    output_tokens: imageOut,
    input_cached_tokens: cachedTextIn + cachedImageIn,
    input_uncached_tokens: textIn + imageIn,
    input_text_tokens: textIn,
    input_image_tokens: imageIn,
    input_cached_text_tokens: cachedTextIn,
    input_cached_image_tokens: cachedImageIn,
    input_audio_tokens: 0,
    input_cached_audio_tokens: 0,
    output_text_tokens: 0,
    output_image_tokens: imageOut,
    output_audio_tokens: 0,
  };
}
