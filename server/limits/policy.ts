/** Which limits a tier has, as data. */
import { findModel, models } from '../../contract/models.ts';
import type { Tier } from '../base/caller.ts';
import type { LimitUnit } from './limit.ts';

/** Units per minute. */
export type TierLimits = Readonly<Record<LimitUnit, number>>;

/**
 * Tokens and images per minute are upstream's for the gpt-image family: the model page as two independent copies give
 * it, seen 2026-05-05 and 2026-11-22. Upstream publishes no figure for requests; ours is ten times the images, so that
 * it stops a client that hammers the door and never one that could still have a picture. Upstream gives the free tier no
 * pictures at all; where the operator lets it have some, it has the first tier's limits.
 */
const tiers: Readonly<Record<Exclude<Tier, 'unlimited'>, TierLimits>> = {
  free: { requests: 50, tokens: 100_000, images: 5 },
  1: { requests: 50, tokens: 100_000, images: 5 },
  2: { requests: 200, tokens: 250_000, images: 20 },
  3: { requests: 500, tokens: 800_000, images: 50 },
  4: { requests: 1_500, tokens: 3_000_000, images: 150 },
  5: { requests: 2_500, tokens: 8_000_000, images: 250 },
};

/** The limits of a tier; undefined means none at all. */
export function limitsOf(tier: Tier): TierLimits | undefined {
  return tier === 'unlimited' ? undefined : tiers[tier];
}

/**
 * The model that another one's own limits are counted under: a snapshot counts as the alias that stands for it, so that no
 * limit is passed by under another name. Takes and gives ids; an unknown one is itself.
 */
export function limitedAs(id: string): string {
  return findModel(id)?.snapshot === undefined ? (aliasOf.get(id) ?? id) : id;
}

const aliasOf = new Map(
  models.flatMap(({ id, snapshot }) => (snapshot === undefined ? [] : [[snapshot, id] as const])),
);
