/**
 * Usage: what was used and what it cost, by time and by who and what. It is the ledger's charges and nothing else: sums
 * that grow in the background and the few charges that are not in them yet, read together. It must equal the ledger to
 * the nanodollar at every moment, and reading it must not cost more as the ledger grows.
 */
import { priceAt } from '../../contract/prices.ts';
import { type Meters, noMeters } from '../../contract/tokens.ts';
import type { Nanodollars } from '../base/money.ts';
import { type UsageQuestion, type UsageRow, type Width, widthsMs } from '../base/usage.ts';
import type { Database } from '../store/pool.ts';
import { usageStatements } from '../store/usage.ts';

/** One bucket; `rows` is empty where nothing was charged. */
export interface UsageBucket {
  readonly startMs: number;
  readonly endMs: number;
  readonly rows: readonly UsageRow[];
}

/** What one meter of one group cost. */
export interface CostLine {
  readonly meter: keyof Meters;
  readonly tokens: number;
  readonly costNanodollars: Nanodollars;
}

/** Usage as the house asks for it. */
export interface Usage {
  /** Moves charges into the sums until none is left; returns how many. Safe to run in several houses at once. */
  fold(): Promise<number>;
  /** Every bucket of the question in order, empty ones included. */
  buckets(question: UsageQuestion): Promise<readonly UsageBucket[]>;
}

// The keys of a literal of that type; Object.keys forgets it.
const meterNames = Object.keys(noMeters) as readonly (keyof Meters)[];

/** Batches in one folding; what is left goes with the next one. */
const batchesMax = 100;

/** Opens usage. */
export function createUsage({ database }: { readonly database: Database }): Usage {
  const statements = usageStatements(database);
  return {
    fold: async () => {
      let count = 0;
      for (let batch = 0; batch < batchesMax; batch += 1) {
        const moved = await statements.move();
        count += moved;
        if (moved < statements.movedMax) break;
      }
      return count;
    },
    buckets: async (question) => bucketsOf(question, await statements.sums(question)),
  };
}

/** The beginning of the bucket (UTC) that a moment falls into. */
export function bucketStart(atMs: number, width: Width): number {
  return atMs - (atMs % widthsMs[width]);
}

/**
 * What a row's money was for, one line for each meter that was used. The row must be told apart by `priceId`. The lines
 * sum to the row's cost exactly, because each charge was computed from the same whole rates.
 */
export function costLines({ group, meters }: UsageRow): readonly CostLine[] {
  const [file = '', day = ''] = (group.priceId ?? '').split('@');
  const price = priceAt(file, day);
  if (price === undefined || price.id !== group.priceId) {
    throw new Error(`impossible state: the price book has no entry ${group.priceId}`);
  }
  return meterNames
    .filter((meter) => meters[meter] > 0)
    .map((meter) => ({
      meter,
      tokens: meters[meter],
      costNanodollars: BigInt(meters[meter]) * price.nanodollarsPerToken[meter],
    }));
}

function bucketsOf(
  { fromMs, toMs, width }: UsageQuestion,
  rows: readonly UsageRow[],
): readonly UsageBucket[] {
  const byStart = new Map<number, UsageRow[]>();
  for (const row of rows) {
    const beside = byStart.get(row.startMs);
    if (beside) beside.push(row);
    else byStart.set(row.startMs, [row]);
  }
  const buckets: UsageBucket[] = [];
  for (let startMs = fromMs; startMs < toMs; startMs += widthsMs[width]) {
    buckets.push({ startMs, endMs: startMs + widthsMs[width], rows: byStart.get(startMs) ?? [] });
  }
  return buckets;
}
