/** Where buckets are kept: in this process, or where several houses share them. The decision is one atomic step there. */
import type { Verdict } from './gcra.ts';
import type { LimitState, LimitUnit } from './limit.ts';

/** One bucket and what is wanted of it. */
export interface Demand {
  readonly unit: LimitUnit;
  /** Units per minute. */
  readonly limit: number;
  /** Units to take; 0 only looks; negative gives back. */
  readonly cost: number;
}

/** What became of the demands, in their order. */
export interface Outcome {
  /** True when all costs were taken; false when none was. */
  readonly isAllowed: boolean;
  readonly verdicts: readonly Verdict[];
  /** After taking, or unchanged. */
  readonly states: readonly LimitState[];
}

/** A place for buckets. `suite.ts` asks the same questions of each. */
export interface LimitBackend {
  /** Takes all costs from the scope's buckets, or none. Atomic. */
  take(scope: string, demands: readonly Demand[]): Promise<Outcome>;
  /** What `take` would say now, with the states as they are; takes nothing. */
  look(scope: string, demands: readonly Demand[]): Promise<Outcome>;
}
