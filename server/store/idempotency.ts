/**
 * Statements on idempotency keys. The answer itself is written by the ledger's settling statement, in the same
 * transaction as the charge; here keys are begun, given up, looked at and forgotten.
 */
import type { Database } from './pool.ts';
import { withStoreErrors } from './store-error.ts';

/** What is known of a key. */
export interface KeyEntry {
  readonly bodyDigest: string;
  readonly attempt: number;
  readonly requestId: string;
  readonly isCompleted: boolean;
  /** Plain JSON, once completed. */
  readonly answer: unknown;
}

/** A wish to work under a key. */
export interface KeyClaim {
  readonly projectId: string;
  readonly key: string;
  readonly bodyDigest: string;
  readonly requestId: string;
  readonly nowMs: number;
  readonly leaseExpiresAtMs: number;
  readonly expiresAtMs: number;
}

/**
 * The key is free when it is new or forgotten, when its worker gave up (lease 0), or when its worker is dead: the
 * lease has run out and no hold of the same request is still being renewed. A dead worker's key only goes to the
 * same body; for another one it stays a conflict, because the first may have been paid for.
 */
const beginText = `
  INSERT INTO idempotency AS entry
    (project_id, key, body_digest, attempt, request_id, lease_expires_at_ms, expires_at_ms)
  VALUES ($1, $2, $3, 1, $4, $6, $7)
  ON CONFLICT (project_id, key) DO UPDATE SET
    body_digest = excluded.body_digest, attempt = entry.attempt + 1, request_id = excluded.request_id,
    lease_expires_at_ms = excluded.lease_expires_at_ms, expires_at_ms = excluded.expires_at_ms,
    completed_at_ms = NULL, charge_id = NULL, answer = NULL
  WHERE entry.expires_at_ms <= $5
    OR (entry.completed_at_ms IS NULL AND entry.lease_expires_at_ms = 0)
    OR (entry.completed_at_ms IS NULL AND entry.lease_expires_at_ms <= $5 AND entry.body_digest = excluded.body_digest
      AND NOT EXISTS (SELECT 1 FROM open_holds
        WHERE open_holds.request_id = entry.request_id AND open_holds.expires_at_ms > $5))
  RETURNING attempt`;

const findText = `SELECT body_digest, attempt, request_id, completed_at_ms IS NOT NULL AS is_completed, answer
  FROM idempotency WHERE project_id = $1 AND key = $2`;

const abandonText = `WITH freed AS (
    UPDATE idempotency SET lease_expires_at_ms = 0
    WHERE project_id = $1 AND key = $2 AND attempt = $3 AND request_id = $4 AND completed_at_ms IS NULL
    RETURNING project_id, key)
  SELECT pg_notify('pictor_once', project_id || ' ' || key) FROM freed`;

const finishText = `WITH finished AS (
    UPDATE idempotency SET answer = $5, completed_at_ms = $6
    WHERE project_id = $1 AND key = $2 AND attempt = $3 AND request_id = $4 AND completed_at_ms IS NULL
    RETURNING project_id, key)
  SELECT pg_notify('pictor_once', project_id || ' ' || key) FROM finished`;

/** Keys that one sweep forgets at most. */
const forgottenMax = 1_000;
const forgetText = `DELETE FROM idempotency WHERE (project_id, key) IN
  (SELECT project_id, key FROM idempotency WHERE expires_at_ms <= $1 LIMIT ${forgottenMax})`;

/** The statements. */
export function idempotencyStatements({ pool }: Database) {
  return withStoreErrors({
    /** The number of the attempt, when the key was free; undefined when another holds it. */
    begin: async (claim: KeyClaim): Promise<number | undefined> => {
      const { projectId, key, bodyDigest, requestId, nowMs, leaseExpiresAtMs, expiresAtMs } = claim;
      const result = await pool.query<{ attempt: number }>({
        name: 'idempotency_begin',
        text: beginText,
        values: [projectId, key, bodyDigest, requestId, nowMs, leaseExpiresAtMs, expiresAtMs],
      });
      return result.rows[0]?.attempt;
    },

    find: async (projectId: string, key: string): Promise<KeyEntry | undefined> => {
      const result = await pool.query<{
        body_digest: string;
        attempt: number;
        request_id: string;
        is_completed: boolean;
        answer: unknown;
      }>({ name: 'idempotency_find', text: findText, values: [projectId, key] });
      const row = result.rows[0];
      return (
        row && {
          bodyDigest: row.body_digest,
          attempt: row.attempt,
          requestId: row.request_id,
          isCompleted: row.is_completed,
          answer: row.answer,
        }
      );
    },

    /** Gives the key free, if that attempt still has it. */
    abandon: async (projectId: string, key: string, attempt: number, requestId: string): Promise<void> => {
      await pool.query(abandonText, [projectId, key, attempt, requestId]);
    },

    /** Writes an answer that costs nothing; false when that attempt has lost the key. */
    finish: async (
      turn: {
        readonly projectId: string;
        readonly key: string;
        readonly attempt: number;
        readonly requestId: string;
      },
      answer: object,
      nowMs: number,
    ): Promise<boolean> => {
      const { projectId, key, attempt, requestId } = turn;
      const values = [projectId, key, attempt, requestId, JSON.stringify(answer), nowMs];
      return (await pool.query(finishText, values)).rowCount === 1;
    },

    /** Forgets what has outlived its day, at most 1000 keys; returns how many. */
    forget: async (nowMs: number): Promise<number> => (await pool.query(forgetText, [nowMs])).rowCount ?? 0,

    forgottenMax,
  });
}
