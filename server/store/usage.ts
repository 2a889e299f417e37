/**
 * Statements on usage: charges summed by minute, hour and day, and the tail that is not summed yet. What is read is
 * always both together, in one statement and so in one snapshot; moving a charge from the tail into the sums is one
 * transaction. So every reader counts every committed charge exactly once, whoever writes meanwhile.
 */
import {
  type UsageDimension,
  type UsageQuestion,
  type UsageRow,
  type Width,
  widthsMs,
} from '../base/usage.ts';
import { type Database, inTransaction } from './pool.ts';
import { withStoreErrors } from './store-error.ts';

const columnOf: Readonly<Record<UsageDimension, string>> = {
  projectId: 'project_id',
  keyId: 'key_id',
  model: 'model',
  priceId: 'price_id',
  source: 'source',
  size: 'size',
  quality: 'quality',
};
const dimensions = ['organization_id', ...Object.values(columnOf)].join(', ');
const sums = [
  'images',
  'spent_nanodollars',
  'text_in',
  'cached_text_in',
  'image_in',
  'cached_image_in',
  'image_out',
];
const added = ['requests', ...sums];

/** Charges that are moved at once: some tens of milliseconds of work, and no lock that a settling would wait for. */
const movedMax = 20_000;
/** A number of our own, so that no other program's advisory lock is meant: the letters `usag`. */
const lockNumber = 0x75736167;

/** Where the sums of each width are. */
const tableOf: Readonly<Record<Width, string>> = {
  '1m': 'usage_minutes',
  '1h': 'usage_hours',
  '1d': 'usage_days',
};

/** Adds what was taken to the sums of one width. */
const addText = (width: Width) => `
  INSERT INTO ${tableOf[width]} AS sums (start_ms, ${dimensions}, ${added.join(', ')})
  SELECT at_ms - at_ms % ${widthsMs[width]} AS start_ms, ${dimensions}, count(*),
    ${sums.map((name) => `sum(${name})`).join(', ')}
  FROM taken GROUP BY 1, ${dimensions}
  ON CONFLICT (organization_id, start_ms, project_id, key_id, model, price_id, source, size, quality) DO UPDATE
  SET ${added.map((name) => `${name} = sums.${name} + excluded.${name}`).join(', ')}`;

const moveText = `
  WITH taken AS (
    DELETE FROM usage_tail WHERE ctid = ANY (ARRAY(SELECT ctid FROM usage_tail LIMIT ${movedMax})) RETURNING *),
  minutes AS (${addText('1m')}),
  hours AS (${addText('1h')}),
  days AS (${addText('1d')})
  SELECT count(*)::int AS count FROM taken`;

/** The statements. */
export function usageStatements(database: Database) {
  const { pool } = database;
  return withStoreErrors({
    /**
     * Moves charges from the tail into the sums, at most 20 000. Returns how many; 0 also while another house does it,
     * so that two never take the same rows of the sums in different orders.
     */
    move: (): Promise<number> =>
      inTransaction(pool, async (client) => {
        const lock = await client.query<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS got', [
          lockNumber,
        ]);
        if (lock.rows[0]?.got !== true) return 0;
        const result = await client.query<{ count: number }>({ name: 'usage_move', text: moveText });
        return result.rows[0]?.count ?? 0;
      }),

    movedMax,

    /** Sums by bucket and group, oldest first; buckets without charges have no row. */
    sums: async (question: UsageQuestion): Promise<readonly UsageRow[]> => {
      const { text, values } = sumsQuery(question);
      const { rows } = await pool.query<RawUsage>(text, values);
      return rows.map((row) => usageRowOf(row, question.by));
    },
  });
}

function sumsQuery({ organizationId, width, fromMs, toMs, only, by }: UsageQuestion) {
  const values: unknown[] = [organizationId, fromMs, toMs];
  // Column names come from the table above, never from a caller; what a caller sends stands in `values`.
  const names = by.map((dimension) => columnOf[dimension]);
  const conditions = Object.entries(only).map(([dimension, allowed]) => {
    values.push(allowed);
    // The keys of `only` are dimensions by its type; Object.entries forgets it.
    return ` AND ${columnOf[dimension as UsageDimension]} = ANY ($${values.length}::text[])`;
  });
  const of = (moment: string) =>
    `organization_id = $1 AND ${moment} >= $2 AND ${moment} < $3${conditions.join('')}`;
  const needed = ['start_ms', ...names].join(', ');
  const text = `
    SELECT ${needed}, ${added.map((name) => `sum(${name})::text AS ${name}`).join(', ')}
    FROM (
      SELECT ${needed}, ${added.join(', ')} FROM ${tableOf[width]} WHERE ${of('start_ms')}
      UNION ALL
      SELECT at_ms - at_ms % ${widthsMs[width]} AS ${needed}, 1, ${sums.join(', ')} FROM usage_tail WHERE ${of('at_ms')}
    ) AS both_parts
    GROUP BY ${needed} ORDER BY ${needed}`;
  return { text, values };
}

type RawUsage = Readonly<Record<string, string>>;

function usageRowOf(raw: RawUsage, by: readonly UsageDimension[]): UsageRow {
  // Every column that is read here is in the statement and none of them is nullable.
  const number = (name: string) => Number(raw[name]);
  return {
    startMs: number('start_ms'),
    group: Object.fromEntries(by.map((dimension) => [dimension, raw[columnOf[dimension]] ?? ''])),
    requests: number('requests'),
    images: number('images'),
    meters: {
      textIn: number('text_in'),
      cachedTextIn: number('cached_text_in'),
      imageIn: number('image_in'),
      cachedImageIn: number('cached_image_in'),
      imageOut: number('image_out'),
    },
    costNanodollars: BigInt(raw['spent_nanodollars'] ?? '0'),
  };
}
