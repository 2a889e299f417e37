/**
 * One PostgreSQL for a whole test run. It starts when the first test file asks for a database and stops with the run,
 * so tests that need none wait for none. The files run in processes of their own and ask over a socket.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { silentLog } from '../server/base/log.ts';
import { startEmbedded } from '../server/store/embedded.ts';
import { migrateDatabase } from '../server/store/migrate.ts';
import { openClient } from '../server/store/pool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the socket that answers with the cluster's address. */
    databaseSocket: string;
  }
}

/** The migrated database that fresh ones are copied from. */
export const templateDatabase = 'pictor_template';

/** Called by the test runner before the first file; gives the function that it calls after the last. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'pictor-test-'));
  let cluster: ReturnType<typeof startCluster> | undefined;
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    cluster ??= startCluster(join(folder, 'data'));
    cluster.then(
      ({ address }) => socket.end(JSON.stringify({ address })),
      (cause: unknown) => socket.end(JSON.stringify({ failure: String(cause) })),
    );
  });
  const socketPath = join(folder, 'ask.sock');
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  server.unref();
  provide('databaseSocket', socketPath);
  return async () => {
    server.close();
    // A cluster that did not start has told every test that asked for it.
    const running = await cluster?.catch(() => undefined);
    await running?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function startCluster(dataFolder: string) {
  const cluster = await startEmbedded(dataFolder, silentLog);
  const client = await openClient(cluster.address);
  await client.query(`CREATE DATABASE ${templateDatabase}`);
  await client.end();
  await migrateDatabase({ ...cluster.address, database: templateDatabase });
  return cluster;
}
