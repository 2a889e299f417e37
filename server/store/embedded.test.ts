/** The embedded database: made, found again, held by one house, and sound after every kind of kill. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../test/database.ts';
import { silentLog } from '../base/log.ts';
import { joinDatabase, type Store, startDatabase } from './database.ts';
import { runningAddress, socketFolderFor } from './embedded.ts';
import { FolderBusy, processStart, readLock } from './folder-lock.ts';
import { openClient } from './pool.ts';
import * as schema from './schema.ts';

let made: string;
let root: string;
let dataFolder: string;
const stores: Store[] = [];
const houses: ChildProcess[] = [];

// Making a database takes a second; one is made for the file, and most tests begin with a copy of it.
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'pictor-store-'));
  await stop(await start(join(made, 'data')));
});
afterAll(() => rmSync(made, { recursive: true, force: true }));
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pictor-store-'));
  dataFolder = join(root, 'data');
});
afterEach(async () => {
  for (const store of stores.splice(0)) await store.stop();
  for (const house of houses.splice(0)) house.kill('SIGKILL');
  // A house that was killed takes its database with it within moments; removing its files would only confuse it.
  await gone(postmasterPid());
  rmSync(root, { recursive: true, force: true });
});

async function start(folder = dataFolder): Promise<Store> {
  const store = await startDatabase({ dataFolder: folder, databaseUrl: undefined, log: silentLog });
  stores.push(store);
  return store;
}

/** Puts a copy of the ready-made database in place, owners included. */
function copyMade(): void {
  execFileSync('cp', ['-a', join(made, 'data'), dataFolder]);
}

async function stop(store: Store): Promise<void> {
  stores.splice(stores.indexOf(store), 1);
  await store.stop();
}

/** Tables that the schema has, so that the next migration changes nothing here. */
const tableTotal = Object.values(schema).filter((one) => is(one, PgTable)).length;

const tableCount = async ({ database }: Store) =>
  (await database.pool.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'")).rowCount;

function postmasterPid(): number | undefined {
  const path = join(dataFolder, 'postgres', 'postmaster.pid');
  return existsSync(path) ? Number.parseInt(readFileSync(path, 'utf8'), 10) : undefined;
}

async function gone(pid: number | undefined): Promise<void> {
  for (let look = 0; pid !== undefined && processStart(pid) !== undefined && look < 500; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A house in a process of its own, compiled, that adds numbers to a table and prints each once it is committed. */
async function startHouse(): Promise<{ readonly house: ChildProcess; acknowledged(): readonly number[] }> {
  const compiled = (path: string) => fileURLToPath(new URL(`../../dist/server/${path}`, import.meta.url));
  const program = `
    const { startDatabase } = await import(${JSON.stringify(compiled('store/database.js'))});
    const { silentLog } = await import(${JSON.stringify(compiled('base/log.js'))});
    const { database } = await startDatabase({ dataFolder: ${JSON.stringify(dataFolder)}, databaseUrl: undefined, log: silentLog });
    await database.pool.query('CREATE TABLE IF NOT EXISTS numbers (number serial PRIMARY KEY)');
    console.log('ready');
    await Promise.all([1, 2, 3, 4].map(async () => {
      for (;;) {
        const { rows } = await database.pool.query('INSERT INTO numbers DEFAULT VALUES RETURNING number');
        console.log(rows[0].number);
      }
    }));`;
  const house = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  houses.push(house);
  let output = '';
  house.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  while (!output.includes('ready') && house.exitCode === null) await once(house.stdout, 'data');
  const lines = () => output.slice(0, output.lastIndexOf('\n')).split('\n');
  return {
    house,
    acknowledged: () =>
      lines()
        .filter((line) => /^\d+$/.test(line))
        .map(Number),
  };
}

async function expectNumbers({ database }: Store, acknowledged: readonly number[]): Promise<void> {
  const { rows } = await database.pool.query<{ number: number }>('SELECT number FROM numbers');
  const present = new Set(rows.map(({ number }) => number));
  expect(acknowledged.filter((number) => !present.has(number))).toEqual([]);
}

describe('starting and stopping', () => {
  test('a database is made, and found again with what was in it', async () => {
    const first = await start();
    expect(await tableCount(first)).toBe(tableTotal);
    await first.database.pool.query("INSERT INTO settings VALUES ('a', 'b', 1)");
    await stop(first);
    const second = await start();
    expect((await second.database.pool.query('SELECT 1 FROM settings')).rowCount).toBe(1);
  });

  test('a database that exists is ready within half a second', async () => {
    copyMade();
    await stop(await start());
    const startsMs: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const since = performance.now();
      const store = await start();
      startsMs.push(performance.now() - since);
      await stop(store);
    }
    // The best of three: other work on the machine only ever makes it slower.
    expect(Math.min(...startsMs)).toBeLessThan(500);
  });

  test('it listens on no network address, syncs every commit, and lets nobody else in', async () => {
    copyMade();
    const { database } = await start();
    const setting = async (name: string) => (await database.pool.query(`SHOW ${name}`)).rows[0][name];
    expect(await setting('listen_addresses')).toBe('');
    expect([await setting('fsync'), await setting('synchronous_commit')]).toEqual(['on', 'on']);
    expect(readFileSync(join(dataFolder, 'postgres', 'pg_hba.conf'), 'utf8')).toBe('local all all trust\n');
    expect(
      execFileSync('stat', ['-c', '%a', join(dataFolder, 'postgres-socket')], { encoding: 'utf8' }),
    ).toBe('700\n');
  });

  test('a start that was killed while the database was made is redone', async () => {
    mkdirSync(join(dataFolder, 'postgres.new', 'base'), { recursive: true });
    writeFileSync(join(dataFolder, 'postgres.new', 'PG_VERSION'), '18');
    expect(await tableCount(await start())).toBe(tableTotal);
  });

  test('a path too long for a socket is no obstacle', async () => {
    const long = join(root, 'x'.repeat(90), 'data');
    expect(socketFolderFor(long).startsWith(tmpdir())).toBe(true);
    const store = await start(long);
    expect(await tableCount(store)).toBe(tableTotal);
    await stop(store);
    rmSync(socketFolderFor(long), { recursive: true });
  });
});

describe('a database elsewhere', () => {
  const open = (databaseUrl: string) => startDatabase({ dataFolder, databaseUrl, log: silentLog });

  test('that cannot be reached is told without its password', async () => {
    const failure = open('postgresql://pictor:geheim@127.0.0.1:1/pictor');
    await expect(failure).rejects.toThrow(/DATABASE_URL names cannot be used: .*ECONNREFUSED/);
    await expect(failure).rejects.not.toThrow(/geheim/);
    expect(existsSync(dataFolder)).toBe(false);
  });

  test('serves two houses at once', async () => {
    const fresh = await freshDatabase();
    const houses = await Promise.all([open(fresh.url), open(fresh.url)]);
    for (const house of houses) expect(await tableCount(house)).toBe(tableTotal);
    for (const house of houses) await house.stop();
    await fresh.drop();
  });
});

describe('one house for a folder', () => {
  beforeEach(copyMade);

  test('a second one is refused, and told who has it', async () => {
    await start();
    await expect(start()).rejects.toThrow(FolderBusy);
    await expect(start()).rejects.toThrow(`process ${process.pid}`);
  });

  test('the command line joins the running one instead, and leaves it running', async () => {
    const store = await start();
    const joined = await joinDatabase({ dataFolder, databaseUrl: undefined, log: silentLog });
    expect(await tableCount(joined)).toBe(tableTotal);
    await joined.stop();
    expect(await tableCount(store)).toBe(tableTotal);
  });

  test('the folder is free again after a stop', async () => {
    await stop(await start());
    expect(readLock(dataFolder)).toBeUndefined();
    expect(await runningAddress(dataFolder)).toBeUndefined();
  });

  test('a lock whose process is dead, or has become another, does not hold', async () => {
    await stop(await start());
    const mine = { processStart: processStart(process.pid), namespace: '', socketFolder: '/nowhere' };
    const ended = spawn('true');
    await once(ended, 'exit');
    const stale = [
      { ...mine, pid: ended.pid },
      { ...mine, pid: process.pid, processStart: 'another life' },
    ];
    for (const facts of stale) {
      writeFileSync(join(dataFolder, 'pictor.lock'), JSON.stringify({ ...facts, namespace: namespace() }));
      await stop(await start());
    }
  });

  test('a lock whose text was lost in a power cut does not hold', async () => {
    writeFileSync(join(dataFolder, 'pictor.lock'), '');
    await start();
    expect(readLock(dataFolder)?.pid).toBe(process.pid);
  });

  test('a lock from another container holds exactly as long as its database answers', async () => {
    const store = await start();
    const foreign = {
      pid: 1,
      processStart: '1',
      namespace: 'pid:[1]',
      socketFolder: socketFolderFor(dataFolder),
    };
    writeFileSync(join(dataFolder, 'pictor.lock'), JSON.stringify(foreign));
    await expect(start()).rejects.toThrow(FolderBusy);
    await stop(store);
    expect(await tableCount(await start())).toBe(tableTotal);
  });

  function namespace(): string {
    if (process.platform !== 'linux') return '';
    return execFileSync('readlink', [`/proc/${process.pid}/ns/pid`], { encoding: 'utf8' }).trim();
  }
});

describe('after a kill', () => {
  beforeEach(copyMade);

  const worked = async (house: ChildProcess, acknowledged: () => readonly number[]) => {
    while (acknowledged().length < 100 && house.exitCode === null) await pause(5);
    expect(house.exitCode).toBeNull();
  };
  const kill = async (process: ChildProcess) => {
    process.kill('SIGKILL');
    await once(process, 'exit');
  };

  test('of the whole tree under load, every acknowledged row is there', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { house, acknowledged } = await startHouse();
      await worked(house, acknowledged);
      const postmaster = postmasterPid() ?? 0;
      // Stopped first, so that none of them sees another die.
      const tree = [house.pid ?? 0, postmaster, ...childrenOf(postmaster)];
      for (const pid of tree) process.kill(pid, 'SIGSTOP');
      for (const pid of tree) process.kill(pid, 'SIGKILL');
      await Promise.all(tree.map(gone));
      const store = await start();
      await expectNumbers(store, acknowledged());
      await stop(store);
    }
  });

  test('of the house alone, its database ends too, and every acknowledged row is there', async () => {
    const { house, acknowledged } = await startHouse();
    await worked(house, acknowledged);
    const postmaster = postmasterPid();
    await kill(house);
    const store = await start();
    expect(postmasterPid()).not.toBe(postmaster);
    await expectNumbers(store, acknowledged());
  });

  test('of the database alone, the house goes on with it', async () => {
    const store = await start();
    await store.database.pool.query("INSERT INTO settings VALUES ('a', 'b', 1)");
    const postmaster = postmasterPid() ?? 0;
    process.kill(postmaster, 'SIGKILL');
    for (let look = 0; look < 1_000; look += 1) {
      const rows = await store.database.pool.query('SELECT 1 FROM settings').then(
        ({ rowCount }) => rowCount,
        () => undefined,
      );
      if (rows === 1 && postmasterPid() !== postmaster) return;
      await pause(10);
    }
    throw new Error('the database did not come back');
  });

  test('a database that will not start again is tried until it does', async () => {
    const store = await start();
    const tables = await tableCount(store);
    const aside = join(root, 'aside');
    const postmaster = postmasterPid() ?? 0;
    process.kill(postmaster, 'SIGSTOP');
    renameSync(join(dataFolder, 'postgres'), aside);
    process.kill(postmaster, 'SIGKILL');
    await gone(postmaster);
    // Two restarts have failed by then; before, one was enough to give up for ever.
    await pause(900);
    renameSync(aside, join(dataFolder, 'postgres'));
    for (let look = 0; look < 1_000; look += 1) {
      if (
        (await tableCount(store).then(
          (count) => count === tables,
          () => false,
        )) &&
        postmasterPid() !== postmaster
      )
        return;
      await pause(10);
    }
    throw new Error('the database did not come back');
  }, 15_000);

  test('a house that closes while its database is started again closes', async () => {
    const store = await start();
    process.kill(postmasterPid() ?? 0, 'SIGKILL');
    // In the middle of the restart: it begins after 100 ms and takes some 200.
    await pause(180);
    await stop(store);
    await gone(postmasterPid());
    expect(await tableCount(await start())).toBe(tableTotal);
  });

  test('an id file that names a process which is somebody else now is no obstacle', async () => {
    await stop(await start());
    const stranger = spawn('sleep', ['60']);
    houses.push(stranger);
    writeFileSync(
      join(dataFolder, 'postgres', 'postmaster.pid'),
      `${stranger.pid}\n${join(dataFolder, 'postgres')}\n1\n5432\n\n\n\nready   \n`,
    );
    expect(await tableCount(await start())).toBe(tableTotal);
    expect(stranger.exitCode).toBeNull();
  });

  test('a connection that is busy does not keep the house from stopping', async () => {
    const store = await start();
    const address = await runningAddress(dataFolder);
    const client = await openClient(address ?? {});
    client.on('error', () => {});
    const busy = client.query('BEGIN').then(() => client.query('SELECT pg_sleep(60)'));
    const outcome = busy.then(
      () => 'finished',
      () => 'cut off',
    );
    await pause(50);
    const since = performance.now();
    await stop(store);
    expect(performance.now() - since).toBeLessThan(5_000);
    expect(await outcome).toBe('cut off');
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function childrenOf(pid: number): readonly number[] {
  const list = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return list
    .split('\n')
    .map(Number)
    .filter((child) => child > 0);
}
