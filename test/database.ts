/** A database of one's own for a test file: real PostgreSQL, migrated, empty. */
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { inject } from 'vitest';
import { silentLog } from '../server/base/log.ts';
import type { DatabaseAddress } from '../server/store/embedded.ts';
import { type Database, openClient, openPool } from '../server/store/pool.ts';
import { templateDatabase } from './database-setup.ts';

/** A fresh database. */
export interface FreshDatabase {
  readonly database: Database;
  readonly address: DatabaseAddress;
  /** For `DATABASE_URL`. */
  readonly url: string;
  /** Closes the pool and drops the database. */
  drop(): Promise<void>;
}

/** Makes one, on the test run's shared cluster. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const cluster = await askForCluster();
  const address = { ...cluster, database: `test_${randomBytes(6).toString('hex')}` };
  await onCluster(cluster, `CREATE DATABASE ${address.database} TEMPLATE ${templateDatabase}`);
  const database = openPool(address, silentLog);
  return {
    database,
    address,
    url: `postgresql://${address.user}@/${address.database}?host=${encodeURIComponent(address.host)}`,
    drop: async () => {
      await database.close();
      await onCluster(cluster, `DROP DATABASE ${address.database} WITH (FORCE)`);
    },
  };
}

async function onCluster(cluster: DatabaseAddress, statement: string): Promise<void> {
  const client = await openClient(cluster);
  try {
    // Two files may copy the template at once; PostgreSQL refuses the second, so they take turns.
    await client.query('SELECT pg_advisory_lock(1)');
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function askForCluster(): Promise<DatabaseAddress> {
  const answer = await new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(inject('databaseSocket'));
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.once('end', () => resolve(text));
    socket.once('error', reject);
  });
  // The other end is `database-setup.ts`, which answers with one of the two.
  const { address, failure } = JSON.parse(answer) as { address?: DatabaseAddress; failure?: string };
  if (address === undefined) throw new Error(failure);
  return address;
}
