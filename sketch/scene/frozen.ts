/** Scenes are values: once planned, nothing may change them, neither a painter nor a host that keeps them. */

/** Freezes a value with everything inside it and gives it back. Meant for trees of plain data; it follows no cycles. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
