/**
 * Admission: requests, tokens and images are taken from their buckets together or not at all, so that a request that
 * one limit refuses costs nothing of the others. It exists to answer 429 with the truth: which limit, how much was
 * used, and when to come back. It knows counts; it must never know prices.
 */
import { formatDuration } from '../../contract/headers.ts';
import type { Clock } from '../base/clock.ts';
import { Fault } from '../base/fault.ts';
import type { Demand, LimitBackend } from './backend.ts';
import type { Verdict } from './gcra.ts';
import type { Limiter, LimitScope, LimitState, LimitUnit, Pass } from './limit.ts';
import { createMemoryBackend } from './memory/memory.ts';
import { limitsOf } from './policy.ts';

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
  const ask = async (scope: LimitScope, costs: Readonly<Partial<Record<LimitUnit, number>>>) => {
    const limits = limitsOf(scope.tier);
    if (limits === undefined) return undefined;
    const demands = units.map((unit) => ({ unit, limit: limits[unit], cost: costs[unit] ?? 0 }));
    return { demands, ...(await backend.take(nameOf(scope), demands)) };
  };

  return {
    admit: async (scope, costs) => {
      const answer = await ask(scope, costs);
      if (answer === undefined) return { states: [], refund: async () => [] };
      if (!answer.isAllowed) throw refusal(scope, worst(answer.demands, answer.verdicts), helpUrl);
      return passOf(answer.states, costs, async (given) => (await ask(scope, given))?.states ?? []);
    },
    peek: async (scope) => (await ask(scope, {}))?.states ?? [],
  };
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

function refusal(scope: LimitScope, { demand, verdict }: Refused, helpUrl: string): Fault {
  const { unit, limit, cost } = demand;
  const { retryAfterMs, used } = verdict;
  const start =
    `Rate limit reached for ${scope.model} (for limit ${scope.family}) in organization ${scope.organizationId} ` +
    `on ${spelled[unit]}: Limit ${limit}, Used ${used}, Requested ${cost}.`;
  const advice =
    retryAfterMs === undefined
      ? 'This request is larger than the limit itself and can never pass; ask for less at once.'
      : `Please try again in ${formatDuration(retryAfterMs)}.`;
  return new Fault({
    code: `rate_limit_${unit}`,
    message: `${start} ${advice} Visit ${helpUrl} to learn more.`,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}
