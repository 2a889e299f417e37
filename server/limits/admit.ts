/**
 * Admission: requests, tokens and images are taken from their buckets together or not at all, so that a request that
 * one limit refuses costs nothing of the others. It exists to answer 429 with the truth: which limit, how much was
 * used, and when to come back. It knows counts; it must never know prices.
 */
import { formatDuration } from '../../contract/headers.ts';
import type { Clock } from '../base/clock.ts';
import type { Demand, LimitBackend } from './backend.ts';
import { judge, remaining, resetMs, type Verdict } from './gcra.ts';
import {
  type Limiter,
  LimitRefusal,
  type LimitScope,
  type LimitState,
  type LimitUnit,
  type Pass,
} from './limit.ts';
import { createMemoryBackend } from './memory/memory.ts';
import { limitedAs, limitsOf } from './policy.ts';

/** What admission needs. */
export interface LimiterParts {
  readonly clock: Clock;
  /** The page that explains limits, named in the refusal. */
  readonly helpUrl: string;
  /** Where the buckets are; absent keeps them in this process. */
  readonly backend?: LimitBackend;
}

const units = ['requests', 'tokens', 'images'] as const;

/** How upstream's sentence spells each unit; seen 2026-11-22. */
const spelled: Readonly<Record<LimitUnit, string>> = {
  requests: 'requests per min (RPM)',
  tokens: 'tokens per min (TPM)',
  images: 'input-images per min',
};

/** Makes the limiter. */
export function createLimiter({ clock, helpUrl, ...parts }: LimiterParts): Limiter {
  const backend = parts.backend ?? createMemoryBackend(clock);
  const ask = async (how: 'take' | 'look', { name, limits }: Bucket, costs: Costs) => {
    const counted = units.filter((unit) => limits[unit] !== undefined);
    const demands = counted.map((unit) => ({ unit, limit: limits[unit] ?? 0, cost: costs[unit] ?? 0 }));
    return { demands, ...(await backend[how](name, demands)) };
  };
  const take = (bucket: Bucket, costs: Costs) => ask('take', bucket, costs);
  /** Takes from each bucket in turn, or looks; what was taken before a refusal is given back. */
  const takeAll = async (scope: LimitScope, costs: Costs) => {
    const states: (readonly LimitState[])[] = [];
    const buckets = bucketsOf(scope);
    for (const [index, bucket] of buckets.entries()) {
      const answer = await take(bucket, costs);
      if (!answer.isAllowed) {
        for (const taken of buckets.slice(0, index)) await take(taken, givenBack(costs));
        const seen = tightest([...states.flat(), ...answer.states]);
        throw refusal(scope, worst(answer.demands, answer.verdicts), seen, helpUrl);
      }
      states.push(answer.states);
    }
    return tightest(states.flat());
  };

  return {
    admit: async (scope, costs) =>
      passOf(await takeAll(scope, costs), costs, (given) => takeAll(scope, given)),
    look: async (scope, costs) => {
      for (const bucket of bucketsOf(scope)) {
        const answer = await ask('look', bucket, costs);
        if (!answer.isAllowed)
          return refusal(scope, worst(answer.demands, answer.verdicts), answer.states, helpUrl);
      }
      return undefined;
    },
    exhausted: (scope, unit, cost) => {
      const limits: Bucket['limits'] = limitsOf(scope.tier === 'unlimited' ? 1 : scope.tier) ?? {};
      const judged = units.map((one) => {
        const limit = scope.own?.[one] ?? limits[one] ?? 1;
        const bucket = { level: one === unit ? limit : 0, atMs: 0 };
        const demand = { unit: one, limit, cost: Math.min(limit, Math.max(1, cost)) };
        const state = {
          unit: one,
          limit,
          remaining: remaining(bucket, limit),
          resetMs: resetMs(bucket, limit),
        };
        return { demand, state, verdict: judge(bucket, limit, demand.cost) };
      });
      const [demands, verdicts] = [judged.map(({ demand }) => demand), judged.map(({ verdict }) => verdict)];
      const states = judged.map(({ state }) => state);
      return refusal(scope, worst(demands, verdicts), states, helpUrl);
    },
    peek: (scope) => takeAll(scope, {}),
  };
}

/** Where a scope is counted: the project's own limit for the model, if it has one, and the tier's for the family. */
interface Bucket {
  readonly name: string;
  readonly limits: Readonly<Partial<Record<LimitUnit, number>>>;
}

function bucketsOf(scope: LimitScope): readonly Bucket[] {
  const limits = limitsOf(scope.tier);
  const own = scope.own && { name: `${nameOf(scope)} ${limitedAs(scope.model)}`, limits: scope.own };
  return [...(own ? [own] : []), ...(limits ? [{ name: nameOf(scope), limits }] : [])];
}

function givenBack(costs: Costs): Costs {
  return Object.fromEntries(Object.entries(costs).map(([unit, cost]) => [unit, -cost]));
}

/** Of each unit the state that will refuse first. */
function tightest(states: readonly LimitState[]): readonly LimitState[] {
  return units.flatMap((unit) => {
    const [first, ...others] = states.filter((state) => state.unit === unit);
    if (!first) return [];
    return [others.reduce((least, state) => (state.remaining < least.remaining ? state : least), first)];
  });
}

function nameOf({ organizationId, projectId, family }: LimitScope): string {
  return `${organizationId} ${projectId} ${family}`;
}

type Costs = Readonly<Partial<Record<LimitUnit, number>>>;

function passOf(
  states: readonly LimitState[],
  costs: Costs,
  giveBack: (costs: Costs) => Promise<readonly LimitState[]>,
): Pass {
  /** What is still out, so that several refunds together never give back more than was taken. */
  const taken: Record<LimitUnit, number> = { requests: 0, tokens: 0, images: 0, ...costs };
  return {
    states,
    refund: async (refunds) => {
      const given: Record<LimitUnit, number> = { requests: 0, tokens: 0, images: 0 };
      for (const unit of units) {
        const amount = Math.min(Math.max(0, refunds[unit] ?? 0), taken[unit]);
        taken[unit] -= amount;
        given[unit] = -amount;
      }
      return giveBack(given);
    },
  };
}

interface Refused {
  readonly demand: Demand;
  readonly verdict: Verdict;
}

/** The limit to tell of: one that can never be met, else the one with the longest wait. */
function worst(demands: readonly Demand[], verdicts: readonly Verdict[]): Refused {
  let found: Refused | undefined;
  for (const [index, demand] of demands.entries()) {
    const verdict = verdicts[index];
    if (verdict === undefined || verdict.isAllowed) continue;
    const waitMs = verdict.retryAfterMs ?? Number.POSITIVE_INFINITY;
    if (found === undefined || waitMs > (found.verdict.retryAfterMs ?? Number.POSITIVE_INFINITY)) {
      found = { demand, verdict };
    }
  }
  if (found === undefined) throw new Error('impossible state: refused, and no limit refused');
  return found;
}

function refusal(
  scope: LimitScope,
  { demand, verdict }: Refused,
  states: readonly LimitState[],
  helpUrl: string,
): LimitRefusal {
  const { unit, limit, cost } = demand;
  const { retryAfterMs, used } = verdict;
  const start =
    `Rate limit reached for ${scope.model} (for limit ${scope.family}) in organization ${scope.organizationId} ` +
    `on ${spelled[unit]}: Limit ${limit}, Used ${used}, Requested ${cost}.`;
  const advice =
    retryAfterMs === undefined
      ? 'This request is larger than the limit itself and can never pass; ask for less at once.'
      : `Please try again in ${formatDuration(retryAfterMs)}.`;
  const facts = {
    code: `rate_limit_${unit}`,
    message: `${start} ${advice} Visit ${helpUrl} to learn more.`,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  } as const;
  return new LimitRefusal(facts, states);
}
