/** Impossible states stop the request with a bug report rather than go on wrongly. */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`impossible state: ${what}`);
}
