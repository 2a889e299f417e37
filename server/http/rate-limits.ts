/**
 * A project's rate limits as the wire has them: one entry for each model that is drawn as itself. A snapshot counts as the
 * alias that stands for it, so that a limit is not passed by under another name.
 */
import { rateLimitToWire } from '../../contract/members.ts';
import { models } from '../../contract/models.ts';
import { shown } from '../../contract/wording.ts';
import type { Tier } from '../base/caller.ts';
import { Fault } from '../base/fault.ts';
import { type Fields, readInteger } from '../images/fields.ts';
import { limitedAs, limitsOf, type TierLimits } from '../limits/policy.ts';
import type { Page } from '../tenants/desk.ts';
import { readPageQuery } from './admin.ts';

/** Entries of a page when none were asked for. Source: the API reference, list-project-rate-limits; seen 2026-11-22. */
const rateLimitsDefault = 100;
/** What stands where there is no limit: the largest number that the database keeps. The wire has no word for none. */
const noLimit = 2_147_483_647;

const nameOf = {
  requests: 'max_requests_per_1_minute',
  tokens: 'max_tokens_per_1_minute',
  images: 'max_images_per_1_minute',
} as const;

/** Members of the body that are counted here. */
export const rateLimitNames: readonly string[] = Object.values(nameOf);

interface OwnLimits {
  readonly model: string;
  readonly requests: number | null;
  readonly tokens: number | null;
  readonly images: number | null;
}

type WireLimit = ReturnType<typeof rateLimitToWire>;

/** Every entry, in the catalogue's order. */
export function projectRateLimits(tier: Tier, own: readonly OwnLimits[]): readonly WireLimit[] {
  const tierLimits = ceilings(tier);
  return limitedModels().map((model) => {
    const set = own.find((row) => row.model === model);
    const lower = (unit: keyof TierLimits) => Math.min(tierLimits[unit], set?.[unit] ?? tierLimits[unit]);
    return rateLimitToWire(model, {
      requests: lower('requests'),
      tokens: lower('tokens'),
      images: lower('images'),
    });
  });
}

/** The page that was asked for, in the catalogue's order. Throws Faults (400). */
export function pageOfRateLimits(entries: readonly WireLimit[], query: URLSearchParams): Page<WireLimit> {
  const { after, limit } = readPageQuery(query, { limit: rateLimitsDefault });
  const before = query.get('before') || undefined;
  const start = after === undefined ? 0 : placeOf(entries, 'after', after) + 1;
  const end = before === undefined ? entries.length : placeOf(entries, 'before', before);
  const between = entries.slice(start, Math.max(start, end));
  // The page before an entry is the one that ends at it.
  const rows = before !== undefined && after === undefined ? between.slice(-limit) : between.slice(0, limit);
  return { rows, hasMore: rows.length < between.length };
}

/** The model of `rl-<model>`. Throws `rate_limit_not_set` (400). */
export function limitedModel(id: string): string {
  const model = limitedModels().find((one) => `rl-${one}` === id);
  if (model === undefined)
    throw new Fault({
      code: 'rate_limit_not_set',
      message: `The rate limit for model ${shown(id.replace(/^rl-/, ''))} is not set for your organization`,
      param: 'rate_limit_id',
    });
  return model;
}

/** Limits to set; those left out or null stay as they are. Throws Faults (400), also for more than the organization has. */
export function readLimits(fields: Fields, tier: Tier): Partial<Record<keyof TierLimits, number>> {
  const most = ceilings(tier);
  const limits: Partial<Record<keyof TierLimits, number>> = {};
  for (const unit of ['requests', 'tokens', 'images'] as const) {
    const value = readInteger(fields, nameOf[unit], 1, most[unit]);
    if (value !== undefined) limits[unit] = value;
  }
  return limits;
}

function ceilings(tier: Tier): TierLimits {
  return limitsOf(tier) ?? { requests: noLimit, tokens: noLimit, images: noLimit };
}

function limitedModels(): readonly string[] {
  return models.filter(({ standing, id }) => standing === 'live' && limitedAs(id) === id).map(({ id }) => id);
}

function placeOf(entries: readonly WireLimit[], name: string, id: string): number {
  const place = entries.findIndex((entry) => entry.id === id);
  if (place === -1)
    throw new Fault({
      code: 'invalid_value',
      message: `Invalid '${name}': no such RateLimit object: ${shown(id)}`,
      param: name,
    });
  return place;
}
