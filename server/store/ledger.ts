/**
 * Statements on the ledger and the open holds. Each is one trip to the database. The rule that makes closing happen
 * once: the row in `open_holds` is deleted and the closing row is added in the same statement, and of two closers
 * PostgreSQL lets only one delete. A charge also goes into `usage_tail` in that statement (`usage.ts` takes it from there).
 */
import type { Pool, PoolClient } from 'pg';
import type { Meters } from '../../contract/tokens.ts';
import { type Database, inTransaction } from './pool.ts';
import { withStoreErrors } from './store-error.ts';

/** A hold's facts as its rows carry them. */
export interface HoldRow {
  readonly chargeId: string;
  readonly requestId: string;
  readonly organizationId: string;
  readonly projectId: string;
  readonly keyId: string;
  readonly model: string;
  readonly priceId: string;
  readonly heldNanodollars: bigint;
  /** Null where the order is not known. */
  readonly source: string | null;
  readonly size: string | null;
  readonly quality: string | null;
}

/** What was charged. */
export interface ChargeRow {
  readonly chargeId: string;
  readonly kind: 'settle' | 'release' | 'expire';
  readonly meters: Meters;
  readonly costNanodollars: bigint;
  readonly priceId: string;
}

/** A charge to be written. */
export interface Settlement {
  readonly chargeId: string;
  readonly meters: Meters;
  /** Finished pictures; null when nobody counted. */
  readonly images: number | null;
  readonly costNanodollars: bigint;
  readonly atMs: number;
  readonly completion:
    | { readonly projectId: string; readonly key: string; readonly answer: object }
    | undefined;
}

const copied = 'request_id, organization_id, project_id, key_id, model, price_id, source, size, quality';
const columns = `charge_id, phase, kind, ${copied}, held_nanodollars, spent_nanodollars,
  text_in, cached_text_in, image_in, cached_image_in, image_out, at_ms, images`;
const charged = `charge_id, kind, price_id, spent_nanodollars, text_in, cached_text_in, image_in, cached_image_in, image_out`;

const holdText = `
  WITH opened AS (
    INSERT INTO ledger (${columns})
    VALUES ($1, 'open', 'hold', $2, $3, $4, $5, $6, $7, $11, $12, $13, $8, 0, 0, 0, 0, 0, 0, $9, NULL)
    ON CONFLICT (charge_id, phase) DO NOTHING
    RETURNING charge_id, ${copied}, held_nanodollars)
  INSERT INTO open_holds (charge_id, ${copied}, held_nanodollars, expires_at_ms)
  SELECT charge_id, ${copied}, held_nanodollars, $10 FROM opened`;

/** A closed hold's ledger row: `$kind` with nothing spent. */
const closeText = (kind: 'release' | 'expire', condition: string, atMs: string) => `
  WITH closed AS (DELETE FROM open_holds WHERE ${condition} RETURNING *)
  INSERT INTO ledger (${columns})
  SELECT charge_id, 'close', '${kind}', ${copied}, -held_nanodollars, 0, 0, 0, 0, 0, 0, ${atMs}, NULL
  FROM closed`;

const releaseText = closeText('release', 'charge_id = $1', '$2');

/** How many holds one sweep ends; the rest is ended by the next. */
const expiredMax = 500;
const expireText = closeText(
  'expire',
  // Two houses may sweep at once, and a settling may be under way: what another has in hand is left alone.
  `charge_id = ANY (ARRAY(SELECT charge_id FROM open_holds WHERE expires_at_ms <= $1
     ORDER BY expires_at_ms LIMIT ${expiredMax} FOR UPDATE SKIP LOCKED))`,
  '$1',
);

/** `close` for a hold that is open, `late` for one that has expired. */
type ClosingPhase = 'close' | 'late';

/** The statement's end: what was written is counted as usage, unless it became a release, and answered. */
const countText = `
  RETURNING *),
  counted AS (
    INSERT INTO usage_tail (organization_id, project_id, key_id, model, price_id, source, size, quality, images,
      spent_nanodollars, text_in, cached_text_in, image_in, cached_image_in, image_out, at_ms)
    SELECT organization_id, project_id, key_id, model, price_id, coalesce(source, ''), coalesce(size, ''),
      coalesce(quality, ''), coalesce(images, 0),
      spent_nanodollars, text_in, cached_text_in, image_in, cached_image_in, image_out, at_ms
    FROM written WHERE kind = 'settle')
  SELECT ${charged} FROM written`;

const settleText = (phase: ClosingPhase) => `
  WITH closed AS (DELETE FROM open_holds WHERE charge_id = $1 RETURNING *),
  written AS (INSERT INTO ledger (${columns})
  SELECT charge_id, '${phase}', 'settle', ${copied}, -held_nanodollars, $2, $3, $4, $5, $6, $7, $8, $9 FROM closed
  ${countText}`;

/**
 * The same with an answer for an idempotency key. The answer is written only by the attempt that closes its hold, and
 * only once; a later attempt closes its hold as a release. Where the key was forgotten meanwhile, it charges.
 */
const settleOnceText = (phase: ClosingPhase) => `
  WITH closed AS (DELETE FROM open_holds WHERE charge_id = $1 RETURNING *),
  entry AS (SELECT 1 FROM idempotency WHERE project_id = $10 AND key = $11),
  completed AS (
    UPDATE idempotency
    SET answer = $12, completed_at_ms = $8, charge_id = $1, request_id = closed.request_id
    FROM closed
    WHERE idempotency.project_id = $10 AND idempotency.key = $11 AND completed_at_ms IS NULL
    RETURNING pg_notify('pictor_once', idempotency.project_id || ' ' || idempotency.key)),
  charge AS (SELECT EXISTS (SELECT 1 FROM completed) OR NOT EXISTS (SELECT 1 FROM entry) AS is_first),
  written AS (INSERT INTO ledger (${columns})
  SELECT charge_id, '${phase}', CASE WHEN is_first THEN 'settle' ELSE 'release' END, ${copied}, -held_nanodollars,
    CASE WHEN is_first THEN $2::bigint ELSE 0 END, CASE WHEN is_first THEN $3::integer ELSE 0 END,
    CASE WHEN is_first THEN $4::integer ELSE 0 END, CASE WHEN is_first THEN $5::integer ELSE 0 END,
    CASE WHEN is_first THEN $6::integer ELSE 0 END, CASE WHEN is_first THEN $7::integer ELSE 0 END, $8,
    CASE WHEN is_first THEN $9::integer END
  FROM closed, charge
  ${countText}`;

/** The statements. */
export function ledgerStatements(database: Database) {
  const { pool } = database;
  return withStoreErrors({
    /** False when the charge's first row stands already; then nothing is written. */
    hold: async (row: HoldRow, atMs: number, expiresAtMs: number): Promise<boolean> => {
      const { chargeId, requestId, organizationId, projectId, keyId, model, priceId, source, size, quality } =
        row;
      const result = await pool.query({
        name: 'ledger_hold',
        text: holdText,
        values: [
          ...[chargeId, requestId, organizationId, projectId, keyId, model, priceId],
          ...[row.heldNanodollars.toString(), atMs, expiresAtMs, source, size, quality],
        ],
      });
      return result.rowCount === 1;
    },

    isOpen: async (chargeId: string): Promise<boolean> =>
      (await pool.query('SELECT 1 FROM open_holds WHERE charge_id = $1', [chargeId])).rowCount === 1,

    /** Moves the moment at which the hold ends by itself; false when it is closed. */
    renew: async (chargeId: string, expiresAtMs: number): Promise<boolean> => {
      const result = await pool.query({
        name: 'ledger_renew',
        text: 'UPDATE open_holds SET expires_at_ms = greatest(expires_at_ms, $2) WHERE charge_id = $1',
        values: [chargeId, expiresAtMs],
      });
      return result.rowCount === 1;
    },

    /** Closes the hold with a charge (or, under a key that is answered already, without); undefined when it is not open. */
    settle: (settlement: Settlement): Promise<ChargeRow | undefined> => settle(pool, settlement, 'close'),

    /** False when it was not open. */
    release: async (chargeId: string, atMs: number): Promise<boolean> => {
      const result = await pool.query({
        name: 'ledger_release',
        text: releaseText,
        values: [chargeId, atMs],
      });
      return result.rowCount === 1;
    },

    /** Ends what nobody renewed, at most 500 at once; returns how many. */
    expire: async (nowMs: number): Promise<number> =>
      (await pool.query({ name: 'ledger_expire', text: expireText, values: [nowMs] })).rowCount ?? 0,

    /** The charge that answered an idempotency key; undefined when there is none. */
    chargeOfKey: async (projectId: string, key: string): Promise<ChargeRow | undefined> => {
      const result = await pool.query<RawCharge>(
        `SELECT ${charged} FROM ledger WHERE kind = 'settle' AND charge_id =
           (SELECT charge_id FROM idempotency WHERE project_id = $1 AND key = $2)`,
        [projectId, key],
      );
      return result.rows[0] && chargeOf(result.rows[0]);
    },

    /**
     * Settles a charge whose hold is not open any more: an earlier settling is found again; after an expiry the
     * charge is added as the `late` row. Gives a released charge as it stands; undefined when it was never held.
     */
    settleLate: (settlement: Settlement): Promise<ChargeRow | undefined> =>
      inTransaction(pool, (client) => settleLate(client, settlement)),

    /** Sum of what is set aside now, over the whole ledger. */
    heldNanodollars: (organizationId: string) => sumOf(pool, 'held_nanodollars', organizationId, undefined),

    /** Sum of what was charged, of an organization or of one of its projects. */
    spentNanodollars: (organizationId: string, projectId?: string) =>
      sumOf(pool, 'spent_nanodollars', organizationId, projectId),
  });
}

async function settle(
  client: Pool | PoolClient,
  settlement: Settlement,
  phase: ClosingPhase,
): Promise<ChargeRow | undefined> {
  const { chargeId, meters, images, costNanodollars, atMs, completion } = settlement;
  const { textIn, cachedTextIn, imageIn, cachedImageIn, imageOut } = meters;
  const values = [
    ...[chargeId, costNanodollars.toString(), textIn, cachedTextIn, imageIn, cachedImageIn, imageOut],
    ...[atMs, images],
  ];
  const result =
    completion === undefined
      ? await client.query<RawCharge>({ name: `ledger_settle_${phase}`, text: settleText(phase), values })
      : await client.query<RawCharge>({
          name: `ledger_settle_once_${phase}`,
          text: settleOnceText(phase),
          values: [...values, completion.projectId, completion.key, JSON.stringify(completion.answer)],
        });
  return result.rows[0] && chargeOf(result.rows[0]);
}

async function settleLate(client: PoolClient, settlement: Settlement): Promise<ChargeRow | undefined> {
  const { chargeId } = settlement;
  // The first row of the charge is the one thing that always stands; locking it makes late settlers queue here.
  await client.query("SELECT 1 FROM ledger WHERE charge_id = $1 AND phase = 'open' FOR UPDATE", [chargeId]);
  const rows = await client.query<RawCharge>(
    `SELECT ${charged} FROM ledger WHERE charge_id = $1 AND phase <> 'open' ORDER BY phase`,
    [chargeId],
  );
  const charges = rows.rows.map(chargeOf);
  const closing = charges.find((charge) => charge.kind !== 'expire');
  // Settled or released before; or, with no row at all, never held.
  if (closing !== undefined || charges.length === 0) return closing;
  // The hold comes back, empty, for the length of this transaction, and is closed by the one statement that charges.
  await client.query(
    `INSERT INTO open_holds (charge_id, ${copied}, held_nanodollars, expires_at_ms)
     SELECT charge_id, ${copied}, 0, 0 FROM ledger WHERE charge_id = $1 AND phase = 'open'`,
    [chargeId],
  );
  return settle(client, settlement, 'late');
}

async function sumOf(
  pool: Pool,
  column: 'held_nanodollars' | 'spent_nanodollars',
  organizationId: string,
  projectId: string | undefined,
): Promise<bigint> {
  const result = await pool.query<{ sum: string }>({
    name: `ledger_sum_${column}`,
    text: `SELECT coalesce(sum(${column}), 0)::text AS sum FROM ledger
      WHERE organization_id = $1 AND project_id = coalesce($2, project_id)`,
    values: [organizationId, projectId],
  });
  return BigInt(result.rows[0]?.sum ?? 0);
}

interface RawCharge {
  readonly charge_id: string;
  readonly kind: ChargeRow['kind'];
  readonly price_id: string;
  readonly spent_nanodollars: string;
  readonly text_in: number;
  readonly cached_text_in: number;
  readonly image_in: number;
  readonly cached_image_in: number;
  readonly image_out: number;
}

function chargeOf(raw: RawCharge): ChargeRow {
  return {
    chargeId: raw.charge_id,
    kind: raw.kind,
    priceId: raw.price_id,
    costNanodollars: BigInt(raw.spent_nanodollars),
    meters: {
      textIn: raw.text_in,
      cachedTextIn: raw.cached_text_in,
      imageIn: raw.image_in,
      cachedImageIn: raw.cached_image_in,
      imageOut: raw.image_out,
    },
  };
}
