/**
 * The queries of the usage and costs endpoints: read, refused in upstream's manner, and turned into the question that
 * `metering/usage.ts` answers. Buckets begin at whole minutes, hours and days of UTC; a bucket that the query touches
 * counts whole.
 */
import { Fault } from '../base/fault.ts';
import { type UsageDimension, type UsageQuestion, type Width, widthsMs } from '../base/usage.ts';
import { missingFault, readChoice, readInteger, Unconverted, valueFault } from '../images/fields.ts';
import { bucketStart } from '../metering/usage.ts';

/** What an endpoint's query may say. */
export interface UsageQueryRules<Group extends string> {
  /** Buckets a page has by width; widths that are absent are not offered. */
  readonly limits: Readonly<Partial<Record<Width, { readonly usual: number; readonly max: number }>>>;
  readonly groups: readonly Group[];
  /** Lists of values by their name in the query, and the dimension that each is about; undefined for one that nothing here has. */
  readonly filters: Readonly<Record<string, UsageDimension | undefined>>;
  /** Values that a filter's list may have, where not every text is one. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}

/** A query, read. */
export interface UsageQuery<Group extends string> {
  /** Without `by`. */
  readonly question: Omit<UsageQuestion, 'by'>;
  readonly groups: readonly Group[];
  /** Where the next page begins; undefined when this one is the last. */
  readonly nextPage: string | undefined;
}

/** Last second of the year 9999. */
const secondsMax = 253_402_300_799;
/** Buckets in one file: ten times what a page may have at most. A file has no pages. */
const fileBucketsMax = 14_400;

/**
 * Reads a query. `isFile` reads one for a file, which has every bucket. Throws Faults (400): `missing_required_parameter`,
 * `invalid_type`, `invalid_value`, `integer_below_min_value`, `integer_above_max_value`.
 */
export function readUsageQuery<Group extends string>(
  query: URLSearchParams,
  rules: UsageQueryRules<Group>,
  facts: { readonly organizationId: string; readonly nowMs: number; readonly isFile: boolean },
): UsageQuery<Group> {
  const seconds = (name: string) =>
    readInteger({ [name]: numberOf(query.get(name) || undefined) }, name, 0, secondsMax);
  const start = seconds('start_time');
  if (start === undefined) throw missingFault('start_time');
  const end = seconds('end_time');
  if (end !== undefined && end <= start)
    throw invalid('end_time', `${end}`, `a time after 'start_time' (${start})`);
  // The keys of the rules are widths by their type; Object.keys forgets it.
  const widths = Object.keys(rules.limits) as Width[];
  const width =
    readChoice({ bucket_width: query.get('bucket_width') || undefined }, 'bucket_width', widths) ?? '1d';
  const limits = rules.limits[width] ?? { usual: 1, max: 1 };
  const limit =
    readInteger({ limit: numberOf(query.get('limit') || undefined) }, 'limit', 1, limits.max) ?? limits.usual;

  const wholeFromMs = bucketStart(start * 1000, width);
  // What lies ahead has no usage; the bucket of this moment is the last one.
  const wholeToMs = Math.min(
    end === undefined ? Number.POSITIVE_INFINITY : bucketEnd(end * 1000, width),
    bucketStart(facts.nowMs, width) + widthsMs[width],
  );
  const fromMs = readPage(query.get('page') || undefined, { width, wholeFromMs, wholeToMs }) ?? wholeFromMs;
  const toMs = facts.isFile ? wholeToMs : Math.min(wholeToMs, fromMs + limit * widthsMs[width]);
  if (facts.isFile && (toMs - fromMs) / widthsMs[width] > fileBucketsMax) {
    throw invalid('start_time', `${start}`, `at most ${fileBucketsMax} buckets of ${width} in one file`);
  }
  return {
    question: {
      ...{ organizationId: facts.organizationId, width, fromMs, toMs: Math.max(fromMs, toMs) },
      only: readFilters(query, rules),
    },
    groups: readGroups(query, rules.groups),
    nextPage: toMs < wholeToMs ? pageOf(toMs) : undefined,
  };
}

function readFilters(
  query: URLSearchParams,
  { filters, choices = {} }: UsageQueryRules<string>,
): UsageQuestion['only'] {
  const only: Partial<Record<UsageDimension, readonly string[]>> = {};
  for (const [name, dimension] of Object.entries(filters)) {
    const values = listOf(query, name);
    if (values.length === 0) continue;
    for (const value of values) {
      const known = choices[name];
      if (known && !known.includes(value)) throw valueFault(name, value, known);
    }
    // A list of what no charge here has, such as users, lets nothing through.
    if (dimension === undefined) only.projectId = [];
    // PostgreSQL takes no NUL in a text, and no value has one.
    else only[dimension] ??= values.filter((value) => !value.includes('\u0000'));
  }
  return only;
}

function readGroups<Group extends string>(
  query: URLSearchParams,
  groups: readonly Group[],
): readonly Group[] {
  const found = new Set<Group>();
  for (const value of listOf(query, 'group_by')) {
    const group = groups.find((one) => one === value);
    if (group === undefined) throw valueFault('group_by', value, groups);
    found.add(group);
  }
  return [...found];
}

/** A list as clients write it: `name[]=a&name[]=b`, `name=a&name=b`, `name[0]=a`, or `name=a,b`. */
function listOf(query: URLSearchParams, name: string): readonly string[] {
  return [...query]
    .filter(
      ([key]) => key === name || (key.startsWith(`${name}[`) && /^\[\d{0,4}\]$/.test(key.slice(name.length))),
    )
    .flatMap(([, value]) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

function numberOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  return /^-?\d{1,15}$/.test(text) ? Number(text) : new Unconverted('an integer');
}

function bucketEnd(atMs: number, width: Width): number {
  const startMs = bucketStart(atMs, width);
  return startMs === atMs ? atMs : startMs + widthsMs[width];
}

function pageOf(fromMs: number): string {
  return `page_${Buffer.from(String(fromMs / 1000)).toString('base64url')}`;
}

/** Where a page begins. It must be a bucket of the same query; a page of another query is refused. */
function readPage(
  page: string | undefined,
  {
    width,
    wholeFromMs,
    wholeToMs,
  }: { readonly width: Width; readonly wholeFromMs: number; readonly wholeToMs: number },
): number | undefined {
  if (page === undefined) return undefined;
  const text = /^page_([\w-]{1,24})$/.exec(page)?.[1] ?? '';
  const seconds = Buffer.from(text, 'base64url').toString('latin1');
  const fromMs = /^\d{1,12}$/.test(seconds) ? Number(seconds) * 1000 : Number.NaN;
  if (fromMs >= wholeFromMs && fromMs <= wholeToMs && fromMs % widthsMs[width] === 0) return fromMs;
  throw invalid('page', page, "the 'next_page' of the same query");
}

function invalid(name: string, value: string, wanted: string): Fault {
  return new Fault({
    code: 'invalid_value',
    message: `Invalid '${name}': ${value.slice(0, 200)}. Expected ${wanted}.`,
    param: name,
  });
}
