/** What is asked of usage and what is answered: plain values that the store, the metering and the front all know. */
import type { Meters } from '../../contract/tokens.ts';

/** Widths that are summed, in milliseconds. */
export const widthsMs = { '1m': 60_000, '1h': 3_600_000, '1d': 86_400_000 } as const;

/** A width of buckets. */
export type Width = keyof typeof widthsMs;

/** What usage can be told apart by. */
export interface UsageDimensions {
  readonly projectId: string;
  readonly keyId: string;
  readonly model: string;
  readonly priceId: string;
  /** `image.generation` or `image.edit`; empty in charges from before it was written, like the two after it. */
  readonly source: string;
  readonly size: string;
  readonly quality: string;
}

/** A dimension's name. */
export type UsageDimension = keyof UsageDimensions;

/** What is asked for. */
export interface UsageQuestion {
  readonly organizationId: string;
  readonly width: Width;
  /** First bucket's beginning and last one's end; multiples of the width. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Values that count, by dimension; a dimension that is absent is not looked at, an empty list lets nothing through. */
  readonly only: Readonly<Partial<Record<UsageDimension, readonly string[]>>>;
  /** What the sums are told apart by. */
  readonly by: readonly UsageDimension[];
}

/** Sums of one bucket and group. */
export interface UsageRow {
  readonly startMs: number;
  /** Has the dimensions that were asked for. */
  readonly group: Readonly<Partial<UsageDimensions>>;
  readonly requests: number;
  readonly images: number;
  readonly meters: Meters;
  readonly costNanodollars: bigint;
}
