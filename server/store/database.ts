/**
 * The house's store: one PostgreSQL, embedded or given by URL, brought to the present shape before anyone uses it.
 * It exists so that every part above sees a pool and tables and never asks where they come from. It must never hold
 * pictures, and nothing above it may build SQL from what a caller wrote.
 */
import type { Log } from '../base/log.ts';
import { runningAddress, startEmbedded } from './embedded.ts';
import { migrateDatabase } from './migrate.ts';
import { type Database, type DatabaseOptions, openPool } from './pool.ts';

/** Where the database comes from. */
export interface StoreConfig {
  /** Absolute folder. */
  readonly dataFolder: string;
  /** A PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly log: Log;
}

/** A store at work. */
export interface Store {
  readonly database: Database;
  /** Ends the connections, then the embedded database. */
  stop(): Promise<void>;
}

/** Starts (or reaches) the database, migrates it and opens the pool. Throws `FolderBusy` and plain Errors that say what to do. */
export async function startDatabase(config: StoreConfig): Promise<Store> {
  if (config.databaseUrl !== undefined) {
    const options = { connectionString: config.databaseUrl };
    try {
      await migrateDatabase(options);
    } catch (cause) {
      throw new Error(`The database that DATABASE_URL names cannot be used: ${reasonOf(cause)}`, { cause });
    }
    const database = openPool(options, config.log);
    return { database, stop: () => database.close() };
  }
  const embedded = await startEmbedded(config.dataFolder, config.log);
  try {
    await migrateDatabase(embedded.address);
  } catch (cause) {
    await embedded.stop();
    throw cause;
  }
  const database = openPool(embedded.address, config.log);
  return {
    database,
    stop: async () => {
      await database.close();
      await embedded.stop();
    },
  };
}

/**
 * For the command line: joins the database of a house that runs on this folder, or of the URL; when none runs, starts
 * the embedded one for as long as the command takes.
 */
export async function joinDatabase(config: StoreConfig): Promise<Store> {
  if (config.databaseUrl === undefined) {
    const address: DatabaseOptions | undefined = await runningAddress(config.dataFolder);
    if (address !== undefined) {
      const database = openPool(address, config.log);
      return { database, stop: () => database.close() };
    }
  }
  return startDatabase(config);
}

/** Several addresses of one name fail as an `AggregateError`, which has no words of its own. The URL stays out: it may hold a password. */
function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ');
  return cause instanceof Error ? cause.message : String(cause);
}
