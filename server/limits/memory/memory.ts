/** Buckets in this process: exact, free, and gone with it. Right for one house; several would each count alone. */
import type { Clock } from '../../base/clock.ts';
import type { Demand, LimitBackend } from '../backend.ts';
import { type Bucket, drain, judge, remaining, resetMs, take, windowMs } from '../gcra.ts';

/** Scopes kept at once. One more sends away the one that was idle longest, whose bucket is the emptiest to lose. */
const scopesMax = 100_000;
/** Scopes looked at for idleness at each request: a walk in small steps instead of a stop for all. */
const sweptPerTake = 4;

/** The backend, with a look at its size. */
export interface MemoryBackend extends LimitBackend {
  /** Scopes that are kept now. */
  scopeCount(): number;
}

/** Makes the backend. */
export function createMemoryBackend(clock: Pick<Clock, 'elapsedMs'>): MemoryBackend {
  /** A map keeps the order of insertion, and a scope that is used moves to the end: the first was idle longest. */
  const scopes = new Map<string, { readonly buckets: Map<string, Bucket>; readonly usedMs: number }>();

  const sweep = (nowMs: number) => {
    let looked = 0;
    for (const [scope, { usedMs }] of scopes) {
      const isIdle = nowMs - usedMs > windowMs;
      const isCrowded = scopes.size > scopesMax;
      if (looked >= sweptPerTake || !(isIdle || isCrowded)) return;
      // After a whole window every bucket is empty again, and an empty bucket need not be kept.
      scopes.delete(scope);
      looked += 1;
    }
  };

  const judgeAll = (buckets: ReadonlyMap<string, Bucket>, demands: readonly Demand[], nowMs: number) => {
    const judged = demands.map((demand) => {
      const known = buckets.get(demand.unit) ?? { level: 0, atMs: nowMs };
      const bucket = drain(known, demand.limit, nowMs);
      return { demand, bucket, verdict: judge(bucket, demand.limit, Math.max(0, demand.cost)) };
    });
    return { judged, isAllowed: judged.every(({ verdict }) => verdict.isAllowed) };
  };

  return {
    scopeCount: () => scopes.size,
    look: async (scope, demands) => {
      const { judged, isAllowed } = judgeAll(
        scopes.get(scope)?.buckets ?? new Map<string, Bucket>(),
        demands,
        clock.elapsedMs(),
      );
      const states = judged.map(({ demand: { unit, limit }, bucket }) => {
        return { unit, limit, remaining: remaining(bucket, limit), resetMs: resetMs(bucket, limit) };
      });
      return { isAllowed, verdicts: judged.map(({ verdict }) => verdict), states };
    },
    take: async (scope, demands) => {
      const nowMs = clock.elapsedMs();
      const buckets = scopes.get(scope)?.buckets ?? new Map<string, Bucket>();
      const { judged, isAllowed } = judgeAll(buckets, demands, nowMs);
      const states = judged.map(({ demand: { unit, limit, cost }, bucket }) => {
        const next = isAllowed ? take(bucket, cost) : bucket;
        buckets.set(unit, next);
        return { unit, limit, remaining: remaining(next, limit), resetMs: resetMs(next, limit) };
      });
      scopes.delete(scope);
      if (states.some((state) => state.resetMs > 0)) scopes.set(scope, { buckets, usedMs: nowMs });
      sweep(nowMs);
      return { isAllowed, verdicts: judged.map(({ verdict }) => verdict), states };
    },
  };
}
