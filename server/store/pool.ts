/** Connections to the database, whichever one it is: a `pg` pool with bounds, and Drizzle on top of it. */
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Client, type ClientConfig, Pool, type PoolClient } from 'pg';
import type { Log } from '../base/log.ts';

/** What `pg` needs to connect: an address in parts, or a URL. */
export type DatabaseOptions = Pick<ClientConfig, 'host' | 'port' | 'user' | 'database' | 'connectionString'>;

/** The database as the house's parts use it. */
export interface Database {
  /** For statements built by Drizzle. */
  readonly orm: NodePgDatabase;
  /** For the statements that are written by hand (the ledger, the idempotency keys). */
  readonly pool: Pool;
  /** For connections outside the pool (a listener, a migration). */
  readonly options: DatabaseOptions;
  /** Ends every connection, letting running statements finish. */
  close(): Promise<void>;
}

/** At two or three statements a request, ten connections carry far more than the engines can paint. */
const connectionsMax = 10;
const connectMsMax = 10_000;
/** Every statement of the house takes milliseconds; one that takes half a minute will not end well. */
const statementMsMax = 30_000;
/** PostgreSQL ends a long statement itself; a PostgreSQL that hangs, or is cut off, can only be given up. */
const answerMsMax = 35_000;
/** Idle connections cost PostgreSQL a process each, so all but the two that one request uses at once go soon. */
const idleMs = 30_000;
const connectionsKept = 2;

/** Opens the pool; connects on first use. */
export function openPool(options: DatabaseOptions, log: Log): Database {
  const pool = new Pool({
    ...options,
    max: connectionsMax,
    min: connectionsKept,
    connectionTimeoutMillis: connectMsMax,
    idleTimeoutMillis: idleMs,
    statement_timeout: statementMsMax,
    query_timeout: answerMsMax,
    idle_in_transaction_session_timeout: statementMsMax,
    application_name: 'pictor',
    keepAlive: true,
  });
  let isClosing = false;
  // Without a listener, an idle connection that the server drops would end the process.
  pool.on('error', (cause) => {
    if (!isClosing) log.warn({ cause: cause.message }, 'an idle database connection was lost');
  });
  return {
    orm: drizzle(pool),
    pool,
    options,
    close: () => {
      isClosing = true;
      return pool.end();
    },
  };
}

/** A connection of its own, without the statement limit. The caller ends it. */
export async function openClient(options: DatabaseOptions): Promise<Client> {
  const client = new Client({
    ...options,
    connectionTimeoutMillis: connectMsMax,
    application_name: 'pictor',
    keepAlive: true,
  });
  await client.connect();
  return client;
}

/** Runs the work in one transaction: committed when it returns, rolled back when it throws. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let failure: unknown;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (cause) {
    failure = cause;
    throw cause;
  } finally {
    // A connection that failed in the middle is thrown away: closing it is the surest rollback.
    client.release(failure !== undefined);
  }
}
