/** Limits as the line sees them: counts in, a pass out, or a 429. */
import type { Tier } from '../base/caller.ts';
import { Fault, type FaultFacts } from '../base/fault.ts';

/** What is counted per minute. */
export type LimitUnit = 'requests' | 'tokens' | 'images';

/** One bucket's state, for the headers. */
export interface LimitState {
  readonly unit: LimitUnit;
  /** Units per minute. */
  readonly limit: number;
  /** Whole units that could be taken at once now. */
  readonly remaining: number;
  /** Milliseconds until the bucket is full again. */
  readonly resetMs: number;
}

/** Whose bucket: limits are counted for organization + project + model family. */
export interface LimitScope {
  readonly organizationId: string;
  readonly projectId: string;
  /** `gpt-image` for every gpt-image model. */
  readonly family: string;
  /** The model that was asked for, for the message. */
  readonly model: string;
  readonly tier: Tier;
  /** The project's own limits for the model, below the tier's; absent means it has none. */
  readonly own?: Readonly<Partial<Record<LimitUnit, number>>>;
}

/** A refusal that knows how full the buckets were, for the headers of the answer. */
export class LimitRefusal extends Fault {
  readonly states: readonly LimitState[];

  constructor(facts: FaultFacts, states: readonly LimitState[]) {
    super(facts);
    this.states = states;
  }
}

/** A granted admission. */
export interface Pass {
  /** Empty for an unlimited tier. */
  readonly states: readonly LimitState[];
  /** Gives units back, for what was not used after all; more than was taken is cut to what was taken. */
  refund(costs: Readonly<Partial<Record<LimitUnit, number>>>): Promise<readonly LimitState[]>;
}

/** Admission over all buckets of a scope. */
export interface Limiter {
  /**
   * Takes the costs from all buckets or from none. Throws `rate_limit_requests`, `rate_limit_tokens` or
   * `rate_limit_images` (429) as a LimitRefusal with `retryAfterMs`.
   */
  admit(scope: LimitScope, costs: Readonly<Record<LimitUnit, number>>): Promise<Pass>;
  /** What `admit` would throw now; undefined when it would pass. Takes nothing. */
  look(scope: LimitScope, costs: Readonly<Record<LimitUnit, number>>): Promise<Fault | undefined>;
  /**
   * What `admit` throws when the bucket of `unit` is full and the others are empty. An unlimited tier is answered as the
   * first one. A cost above the limit counts as the limit.
   */
  exhausted(scope: LimitScope, unit: LimitUnit, cost: number): LimitRefusal;
  /** Reads the buckets without taking. */
  peek(scope: LimitScope): Promise<readonly LimitState[]>;
}
