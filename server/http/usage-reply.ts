/** The answers of the usage and costs endpoints: a page of buckets as JSON, or every result as a row of a CSV file. */
import { jsonWithDollars } from '../../contract/costs.ts';
import type { CallerContext, Reply } from './route.ts';
import type { UsageQuery } from './usage-query.ts';

/** A bucket with its results as the wire has them. Amounts of money are marked by `dollars()`. */
export interface WireBucket {
  readonly startMs: number;
  readonly endMs: number;
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

/** True when the caller wants a file: `?format=csv`, or (lenient) an `Accept` that names only CSV. */
export function isFileWanted({ query, request, caller }: CallerContext): boolean {
  if (caller.profile === 'strict') return false;
  return query.get('format') === 'csv' || /^\s*text\/csv\b/i.test(request.headers.accept ?? '');
}

/** The page. */
export function pageReply(
  buckets: readonly WireBucket[],
  { nextPage }: Pick<UsageQuery<string>, 'nextPage'>,
): Reply {
  const page = {
    object: 'page',
    data: buckets.map(({ startMs, endMs, results }) => ({
      object: 'bucket',
      start_time: startMs / 1000,
      end_time: endMs / 1000,
      results,
    })),
    has_more: nextPage !== undefined,
    next_page: nextPage ?? null,
  };
  return {
    kind: 'bytes',
    contentType: 'application/json',
    bytes: Buffer.from(jsonWithDollars(page)),
    headers: {},
  };
}

/** The file: a row for each result; buckets without one have none. */
export function fileReply(
  buckets: readonly WireBucket[],
  columns: readonly string[],
  filename: string,
): Reply {
  const rows = buckets.flatMap(({ startMs, endMs, results }) =>
    results.map((result) => [startMs, endMs].map(isoOf).concat(columns.map((name) => cellOf(result[name])))),
  );
  const lines = [['start_time', 'end_time', ...columns], ...rows].map((cells) => cells.map(quoted).join(','));
  return {
    kind: 'bytes',
    contentType: 'text/csv; charset=utf-8',
    bytes: Buffer.from(`${lines.join('\r\n')}\r\n`),
    headers: { 'content-disposition': `attachment; filename="${filename}"` },
  };
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** A cell of the table: a text or a number as it stands; whatever else has no place in a table is left empty. */
function cellOf(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return `${value}`;
  return typeof value === 'string' ? value.replaceAll('\u0000', '') : '';
}

/** RFC 4180. A spreadsheet would run what begins like a formula, so such a text is made to begin with an apostrophe. */
function quoted(cell: string): string {
  const safe = /^[=+@]|^-(?!\d)/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
