/** The database's shape: whole, the same whoever brings it about, and in step with the schema. */
import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../test/database.ts';
import { migrateDatabase } from './migrate.ts';
import { openClient } from './pool.ts';
import * as schema from './schema.ts';

const migrations = fileURLToPath(new URL('./migrations', import.meta.url));

test('houses that start together on an empty database bring it about once', async () => {
  const fresh = await freshDatabase();
  try {
    await fresh.database.pool.query(
      'DROP SCHEMA public CASCADE; DROP SCHEMA drizzle CASCADE; CREATE SCHEMA public',
    );
    await Promise.all([1, 2, 3].map(() => migrateDatabase(fresh.address)));
    const { rows } = await fresh.database.pool.query(
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    const tables = Object.values(schema).filter((one) => is(one, PgTable));
    expect(rows.map(({ tablename }) => tablename)).toEqual(tables.map(getTableName).sort());
  } finally {
    await fresh.drop();
  }
});

test('a database is reached by its URL as well', async () => {
  const fresh = await freshDatabase();
  try {
    await migrateDatabase({ connectionString: fresh.url });
    const client = await openClient({ connectionString: fresh.url });
    const { rows } = await client.query('SELECT current_database() AS name');
    await client.end();
    expect(rows[0].name).toBe(fresh.address.database);
  } finally {
    await fresh.drop();
  }
});

test('the migrations make exactly what the schema says', async () => {
  const snapshots = readdirSync(join(migrations, 'meta')).filter((name) => name.endsWith('_snapshot.json'));
  const last = JSON.parse(readFileSync(join(migrations, 'meta', snapshots.sort().at(-1) ?? ''), 'utf8'));
  // What drizzle-kit would add if a migration were made now: nothing, unless one was forgotten.
  expect(await generateMigration(last, generateDrizzleJson(schema, last.id))).toEqual([]);
});
