/** Brings a database to the present shape, once, however many houses start on it together. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { type DatabaseOptions, openClient } from './pool.ts';

/** A number of our own, so that no other program's advisory lock is meant: the letters `pict`. */
const lockNumber = 0x70696374;

/** Applies the migrations that are missing, each in a transaction, under one advisory lock. */
export async function migrateDatabase(options: DatabaseOptions): Promise<void> {
  const client = await openClient(options);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber]);
    // Drizzle asks for its own schema each time and PostgreSQL remarks that it exists; that is no news.
    await client.query("SET client_min_messages = 'warning'");
    await migrate(drizzle(client), { migrationsFolder: migrationsFolder() });
  } finally {
    // Ending the connection also gives the lock back.
    await client.end();
  }
}

/** Beside this file, both in the sources and in `dist/`. */
function migrationsFolder(): string {
  const folder = fileURLToPath(new URL('./migrations', import.meta.url));
  if (!existsSync(folder)) throw new Error(`The migrations are missing: ${folder}. Build the house again.`);
  return folder;
}
