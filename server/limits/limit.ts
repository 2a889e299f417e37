/** Limits as the line sees them: counts in, a pass out, or a 429. */
import type { Tier } from '../base/caller.ts';

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
   * `rate_limit_images` (429) with `retryAfterMs`; the Fault's `limits` states can be had by `peek`.
   */
  admit(scope: LimitScope, costs: Readonly<Record<LimitUnit, number>>): Promise<Pass>;
  /** Reads the buckets without taking. */
  peek(scope: LimitScope): Promise<readonly LimitState[]>;
}
