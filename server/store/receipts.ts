/** Statements on what one request came to: its record and the rows of its charge. */
import type { Meters } from '../../contract/tokens.ts';
import type { Database } from './pool.ts';
import { withStoreErrors } from './store-error.ts';

/** One of a charge's rows. */
export interface ChargeStep {
  readonly chargeId: string;
  readonly kind: 'hold' | 'settle' | 'release' | 'expire';
  readonly keyId: string;
  readonly model: string;
  readonly priceId: string;
  readonly source: string | null;
  readonly heldNanodollars: bigint;
  readonly spentNanodollars: bigint;
  readonly meters: Meters;
  readonly images: number | null;
  readonly atMs: number;
}

/** What was recorded of a request. */
export interface RequestRecord {
  readonly keyId: string;
  readonly operation: string;
  readonly model: string;
  readonly modelRequested: string | null;
  readonly order: unknown;
  readonly createdAtMs: number;
  readonly status: number | null;
  readonly errorCode: string | null;
  readonly durationMs: number | null;
}

const columns = `charge_id, phase, kind, key_id, model, price_id, source, held_nanodollars, spent_nanodollars,
  text_in, cached_text_in, image_in, cached_image_in, image_out, images, at_ms`;

/** The statements. */
export function receiptStatements({ pool }: Database) {
  return withStoreErrors({
    /** Undefined when the project has no such request, or its record is older than records are kept. */
    record: async (projectId: string, requestId: string): Promise<RequestRecord | undefined> => {
      const { rows } = await pool.query<RawRecord>({
        name: 'receipts_record',
        text: `SELECT key_id, operation, model, model_requested, "order", created_at_ms, status, error_code, duration_ms
          FROM requests WHERE id = $1 AND project_id = $2`,
        values: [requestId, projectId],
      });
      const [row] = rows;
      return (
        row && {
          ...{ keyId: row.key_id, operation: row.operation, model: row.model },
          ...{
            modelRequested: row.model_requested,
            order: row.order,
            createdAtMs: Number(row.created_at_ms),
          },
          ...{ status: row.status, errorCode: row.error_code, durationMs: row.duration_ms },
        }
      );
    },

    /** The rows of the request's charge in the order in which they were written; empty when it was never held. */
    charge: async (projectId: string, requestId: string): Promise<readonly ChargeStep[]> => {
      const { rows } = await pool.query<RawStep>({
        name: 'receipts_charge',
        // A charge bears its request's name, or, under an idempotency key, another; there is an index for each.
        text: `SELECT * FROM (
            SELECT ${columns} FROM ledger WHERE charge_id = $1 AND request_id = $1 AND project_id = $2
            UNION ALL
            SELECT ${columns} FROM ledger WHERE request_id = $1 AND charge_id <> request_id AND project_id = $2
          ) AS steps ORDER BY CASE phase WHEN 'open' THEN 0 WHEN 'close' THEN 1 ELSE 2 END`,
        values: [requestId, projectId],
      });
      return rows.map(stepOf);
    },
  });
}

interface RawRecord {
  readonly key_id: string;
  readonly operation: string;
  readonly model: string;
  readonly model_requested: string | null;
  readonly order: unknown;
  readonly created_at_ms: string;
  readonly status: number | null;
  readonly error_code: string | null;
  readonly duration_ms: number | null;
}

interface RawStep {
  readonly charge_id: string;
  readonly kind: ChargeStep['kind'];
  readonly key_id: string;
  readonly model: string;
  readonly price_id: string;
  readonly source: string | null;
  readonly held_nanodollars: string;
  readonly spent_nanodollars: string;
  readonly text_in: number;
  readonly cached_text_in: number;
  readonly image_in: number;
  readonly cached_image_in: number;
  readonly image_out: number;
  readonly images: number | null;
  readonly at_ms: string;
}

function stepOf(raw: RawStep): ChargeStep {
  return {
    ...{
      chargeId: raw.charge_id,
      kind: raw.kind,
      keyId: raw.key_id,
      model: raw.model,
      priceId: raw.price_id,
    },
    ...{ source: raw.source, images: raw.images, atMs: Number(raw.at_ms) },
    heldNanodollars: BigInt(raw.held_nanodollars),
    spentNanodollars: BigInt(raw.spent_nanodollars),
    meters: {
      textIn: raw.text_in,
      cachedTextIn: raw.cached_text_in,
      imageIn: raw.image_in,
      cachedImageIn: raw.cached_image_in,
      imageOut: raw.image_out,
    },
  };
}
