/**
 * Eligibility: which tier an organization has, and which models a tier and a project may use. An organization climbs by
 * what it has spent and how old it is, and never falls; an operator's word counts before both. The refusals are the one
 * sentence that upstream has for all of this, so a stranger cannot tell a low tier from a short list.
 */
import { type EarnedTier, earnedTier, tierOrder } from '../../contract/gates.ts';
import type { ModelCard } from '../../contract/model-card.ts';
import { findModel, models } from '../../contract/models.ts';
import { tierOf } from '../auth/identify.ts';
import type { ModelPermissions, Tier } from '../base/caller.ts';
import type { Clock } from '../base/clock.ts';
import { Fault } from '../base/fault.ts';
import type { GateStatements, TierRow } from '../store/gates.ts';

/** An organization's tier and where it comes from. */
export interface TierStanding {
  readonly tier: Tier;
  readonly source: 'operator' | 'automatic' | 'setting';
  /** Nanodollars spent in all. */
  readonly paidNanodollars: bigint;
  readonly ageMs: number;
  /** What so much spent and such an age would earn. */
  readonly earned: EarnedTier;
}

/** What tiers need. */
export interface TiersParts {
  readonly statements: Pick<GateStatements, 'tier' | 'climbing' | 'climb' | 'setOverride'>;
  readonly clock: Clock;
  /** What an organization has spent in all, in nanodollars. */
  spent(organizationId: string): Promise<bigint>;
  /** Tells every house that what keys open has changed. */
  tellKeysChanged(): Promise<void>;
}

/** The tiers of organizations. */
export interface Tiers {
  /** Undefined when there is no such organization. */
  standing(organizationId: string): Promise<TierStanding | undefined>;
  /** Sets the operator's word; undefined takes it back. Holds at once in every house. */
  override(organizationId: string, tier: Tier | undefined): Promise<void>;
  /** Lets organizations climb that have earned it. Gives how many did; safe to run in several houses at once. */
  promote(): Promise<number>;
}

/** Makes the tiers. */
export function createTiers(parts: TiersParts): Tiers {
  const { statements, clock } = parts;
  const earnedBy = async ({ organizationId, createdAtMs }: TierRow) => {
    const paidNanodollars = await parts.spent(organizationId);
    const ageMs = Math.max(0, clock.nowMs() - createdAtMs);
    return { paidNanodollars, ageMs, earned: earnedTier(paidNanodollars, ageMs) };
  };
  return {
    standing: async (organizationId) => {
      const row = await statements.tier(organizationId);
      if (row === undefined) return undefined;
      const source = row.override !== null ? 'operator' : row.isAutomatic ? 'automatic' : 'setting';
      return { tier: tierOf(row.override ?? row.tier), source, ...(await earnedBy(row)) };
    },
    override: async (organizationId, tier) => {
      await statements.setOverride(organizationId, tier === undefined ? null : String(tier));
      await parts.tellKeysChanged();
    },
    promote: async () => {
      let count = 0;
      for (const row of await statements.climbing()) {
        const { earned } = await earnedBy(row);
        if (
          isBelow(tierOf(row.tier), earned) &&
          (await statements.climb(row.organizationId, row.tier, String(earned)))
        ) {
          count += 1;
        }
      }
      if (count > 0) await parts.tellKeysChanged();
      return count;
    },
  };
}

/** True when `tier` is lower than `other`. */
export function isBelow(tier: Tier, other: Tier): boolean {
  return tierOrder.indexOf(tier) < tierOrder.indexOf(other);
}

/**
 * The ids by which a model may stand in a list: its own, the alias it is the snapshot of or the snapshot behind it, and
 * those of the model that was asked for where another one serves it.
 */
export function namesOf(model: ModelCard, requested: string): ReadonlySet<string> {
  const asked = findModel(requested);
  const cards = asked === undefined || asked === model ? [model] : [model, asked];
  const names = new Set<string>();
  for (const card of cards) {
    names.add(card.id);
    if (card.snapshot !== undefined) names.add(card.snapshot);
    for (const other of models) if (other.snapshot === card.id) names.add(other.id);
  }
  return names;
}

/** True when the list names the model, or all. */
export function isListed(list: readonly string[], names: ReadonlySet<string>): boolean {
  return list.some((entry) => entry === '*' || names.has(entry));
}

/** True when the project may use the model. */
export function isPermitted(permissions: ModelPermissions | undefined, names: ReadonlySet<string>): boolean {
  if (permissions === undefined) return true;
  return (permissions.mode === 'allow_list') === isListed(permissions.modelIds, names);
}

/** The highest tier that the rules (`gpt-image-2=1`, `*=2`) ask of the model; undefined when none does. */
export function tierNeeded(rules: readonly ModelTier[], names: ReadonlySet<string>): EarnedTier | undefined {
  let needed: EarnedTier | undefined;
  for (const { model, tier } of rules) {
    if (isListed([model], names) && (needed === undefined || isBelow(needed, tier))) needed = tier;
  }
  return needed;
}

/** The tier that a model asks for. */
export interface ModelTier {
  /** An id, or `*`. */
  readonly model: string;
  readonly tier: EarnedTier;
}

/** Reads `gpt-image-2=1`. The settings take nothing else. */
export function readModelTier(text: string): ModelTier {
  const [model = '', word = ''] = text.split('=');
  const tier = tierOrder.find((one) => String(one) === word);
  if (tier === undefined || tier === 'unlimited') throw new Error(`impossible state: ${text} names no tier`);
  return { model, tier };
}

/**
 * The refusal for a model that the project's list or the organization's tier leaves out. Source: upstream's wording for
 * both, seen in reports of clients, 2026-11-22; not measured on its pictures endpoints.
 */
export function notPermitted(projectId: string, model: string, detail: string): Fault {
  return new Fault({
    code: 'model_not_permitted',
    message: `Project \`${projectId}\` does not have access to model \`${model}\`.`,
    detail,
  });
}
