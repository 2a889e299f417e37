/**
 * The arithmetic of a rate limit: a generic cell rate algorithm in its form as a leaky meter. A bucket's level rises
 * by what is taken and drains evenly, a full bucket in a minute; what would overflow is refused. Pure: time and state
 * come in, a new state goes out. The level is kept in units, not in time, so that whole units stay exact.
 */

/** A bucket. A bucket that was never used is empty: `{ level: 0, atMs: now }`. */
export interface Bucket {
  /** Units in the bucket at `atMs`. */
  readonly level: number;
  readonly atMs: number;
}

/** What a bucket says to a request. */
export interface Verdict {
  readonly isAllowed: boolean;
  /** Units in use before the request, rounded up. */
  readonly used: number;
  /** Milliseconds until the request would pass; 0 when it passes, `undefined` when it never can. */
  readonly retryAfterMs: number | undefined;
}

/** Every limit is per minute. */
export const windowMs = 60_000;
/** Draining makes fractions; a millionth of a unit is far above their rounding and far below anything that counts. */
const tolerance = 1e-6;

/** The bucket at a later moment. A clock that stepped back drains nothing. */
export function drain(bucket: Bucket, limit: number, nowMs: number): Bucket {
  const drained = (Math.max(0, nowMs - bucket.atMs) * limit) / windowMs;
  return { level: Math.max(0, bucket.level - drained), atMs: Math.max(bucket.atMs, nowMs) };
}

/** Whether `cost` units pass now. Takes a bucket that was drained to now; cost 0 always passes. */
export function judge(bucket: Bucket, limit: number, cost: number): Verdict {
  const used = Math.max(0, Math.ceil(bucket.level - tolerance));
  if (cost > limit) return { isAllowed: false, used, retryAfterMs: undefined };
  const overflow = bucket.level + cost - limit;
  if (cost === 0 || overflow <= tolerance) return { isAllowed: true, used, retryAfterMs: 0 };
  return { isAllowed: false, used, retryAfterMs: Math.ceil(((overflow - tolerance) * windowMs) / limit) };
}

/** The bucket with `cost` units more; a negative cost gives back, down to empty. */
export function take(bucket: Bucket, cost: number): Bucket {
  return { level: Math.max(0, bucket.level + cost), atMs: bucket.atMs };
}

/** Whole units that would pass now. */
export function remaining(bucket: Bucket, limit: number): number {
  return Math.max(0, Math.floor(limit - bucket.level + tolerance));
}

/** Milliseconds until the bucket is empty, so that the whole limit is there again. */
export function resetMs(bucket: Bucket, limit: number): number {
  return bucket.level <= tolerance ? 0 : Math.ceil(((bucket.level - tolerance) * windowMs) / limit);
}
