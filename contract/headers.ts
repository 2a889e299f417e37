/** Every header name that the house reads or sends, in lower case, and the one value format that headers share. */

/** Headers that are read. */
export const requestHeaders = {
  authorization: 'authorization',
  /** Azure's habit. */
  apiKey: 'api-key',
  xApiKey: 'x-api-key',
  organization: 'openai-organization',
  project: 'openai-project',
  idempotencyKey: 'idempotency-key',
  /** The caller's own id for the request; logged, never trusted. */
  clientRequestId: 'x-client-request-id',
  contentType: 'content-type',
  origin: 'origin',
  /** How often the official SDK has tried before; logged. */
  retryCount: 'x-stainless-retry-count',
  /** The SDK's own deadline, in seconds. */
  readTimeout: 'x-stainless-read-timeout',
  timeout: 'x-stainless-timeout',
  /** Asks for a fault, in projects that are marked as tests. */
  simulate: 'x-pictor-simulate',
} as const;

/** Headers that are sent. */
export const responseHeaders = {
  requestId: 'x-request-id',
  organization: 'openai-organization',
  project: 'openai-project',
  processingMs: 'openai-processing-ms',
  version: 'openai-version',
  retryAfter: 'retry-after',
  retryAfterMs: 'retry-after-ms',
  shouldRetry: 'x-should-retry',
  allow: 'allow',
  noSniff: 'x-content-type-options',
  /** What was adapted or ignored to honour the request: `ignored=style, mapped=quality:hd>high`. */
  warnings: 'x-pictor-warnings',
  /** Which engine drew, with its version. */
  engine: 'x-pictor-engine',
  /** What was charged, in dollars, e.g. `0.00593`. */
  cost: 'x-pictor-cost',
  /** `true` when an earlier answer is given again under its idempotency key. */
  replayed: 'x-pictor-replayed',
  /** Milliseconds by step of the line and stage of the engine, for plain replies. Source: W3C Server Timing. */
  serverTiming: 'server-timing',
} as const;

/** The value of `openai-version`, seen in real replies; clients only log it. */
export const openaiVersion = '2020-10-01';

/** Units that have rate-limit headers, in the order in which they are sent. */
export const limitHeaderUnits = ['requests', 'tokens', 'images'] as const;

/** The three header names of one unit: `x-ratelimit-limit-requests` and so on. */
export function limitHeaders(unit: (typeof limitHeaderUnits)[number]) {
  return {
    limit: `x-ratelimit-limit-${unit}`,
    remaining: `x-ratelimit-remaining-${unit}`,
    reset: `x-ratelimit-reset-${unit}`,
  } as const;
}

/** Headers that a page of another origin may read. Extra `x-ratelimit-*` names follow from the units. */
export const exposedHeaders: readonly string[] = [
  responseHeaders.requestId,
  responseHeaders.processingMs,
  responseHeaders.retryAfter,
  responseHeaders.retryAfterMs,
  responseHeaders.shouldRetry,
  ...limitHeaderUnits.flatMap((unit) => Object.values(limitHeaders(unit))),
  responseHeaders.warnings,
  responseHeaders.engine,
  responseHeaders.cost,
  responseHeaders.replayed,
  responseHeaders.serverTiming,
];

/**
 * A duration as rate-limit headers and messages spell it: `0s`, `120ms`, `1s`, `58.891s`, `6m0s`, `1h0m0s`. Takes
 * milliseconds, negative ones as zero; fractions of a millisecond are rounded up, so that waiting that long is enough.
 * Source: the rate-limits guide and captured replies; seen 2026-11-22.
 */
export function formatDuration(ms: number): string {
  const whole = Math.max(0, Math.ceil(ms));
  if (whole > 0 && whole < 1000) return `${whole}ms`;
  const hours = Math.floor(whole / 3_600_000);
  const minutes = Math.floor((whole % 3_600_000) / 60_000);
  const seconds = (whole % 60_000) / 1000;
  const tail = `${Number(seconds.toFixed(3))}s`;
  if (hours > 0) return `${hours}h${minutes}m${tail}`;
  return minutes > 0 ? `${minutes}m${tail}` : tail;
}
