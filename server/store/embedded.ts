/**
 * Supervises the PostgreSQL that npm ships, as a child of the house: made on first use, reached over a unix socket
 * only, stopped with the house. It is a real PostgreSQL with fsync on, so a small house and a large one have one
 * dialect and one set of promises. It must never listen on the network and never outlive its folder's lock.
 */
import { createHash } from 'node:crypto';
import { chownSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../base/log.ts';
import { waitMs } from '../base/signal.ts';
import { findBinaries } from './binaries.ts';
import { type Account, accountFor, clusterVersion, databaseUser, makeCluster, openWay } from './cluster.ts';
import { isHeld, lockFolder, readLock } from './folder-lock.ts';
import { endOrphan } from './orphan.ts';
import { reachable } from './reachable.ts';
import { port, type PostgresFacts, type PostgresProcess, startPostgres } from './postgres-process.ts';

/** How to reach a database by `pg`. */
export interface DatabaseAddress {
  /** Folder of the socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/** The database at work. */
export interface EmbeddedDatabase {
  readonly address: DatabaseAddress;
  /** Ends it: open transactions are rolled back, nothing acknowledged is lost. */
  stop(): Promise<void>;
}

/** Longest socket path: `sun_path` of unix(7) is 108 bytes with its end mark on Linux, 104 on macOS. */
const socketPathBytesMax = process.platform === 'darwin' ? 103 : 107;
/**
 * How long after each fall in a row a server is started again; the last goes for all that follow. Nobody gives up: what
 * keeps a database down (a full disk) passes, and a house that would never ask again had to be started by hand.
 */
const restartsMsAfter = [100, 500, 2_000] as const;
const restartMsAfterMany = 5_000;
/** A server that stood that long is not falling in a row. */
const calmMs = 60_000;
/** Server processes that outlive their killed parent hold its memory for a moment; the next start must wait for them. */
const lingerAttemptsMax = 20;
const lingerMs = 250;

/**
 * Starts the embedded database of a data folder. Throws `FolderBusy` when another process has the folder, and an
 * Error that says what PostgreSQL said when it will not start.
 */
export async function startEmbedded(dataFolder: string, log: Log): Promise<EmbeddedDatabase> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const socketFolder = socketFolderFor(dataFolder);
  const lock = await lockFolder(dataFolder, socketFolder);
  try {
    const account = accountFor(dataFolder);
    const binaries = reachable(findBinaries(clusterVersion(dataFolder)), account);
    openWay(dataFolder, account);
    makeSocketFolder(socketFolder, account);
    await makeCluster(binaries, dataFolder, account);
    await endOrphan(dataFolder, socketFolder, log);
    const facts = { binaries, dataFolder, socketFolder, account, log };
    const supervised = supervise(facts, await startPatiently(facts));
    return {
      address: addressOf(socketFolder),
      stop: async () => {
        await supervised.stop();
        lock.release();
      },
    };
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

/** Keeps a server running: one that falls, or will not start again, is started until it stands or the house closes. */
function supervise(facts: PostgresFacts, first: PostgresProcess) {
  const stopping = new AbortController();
  let server = first;
  let falls = 0;
  const startAgain = async (lastWords: string): Promise<PostgresProcess> => {
    for (let words = lastWords; ; ) {
      const afterMs = restartsMsAfter[falls] ?? restartMsAfterMany;
      falls += 1;
      facts.log.error({ words, afterMs }, 'the database fell over and is started again');
      await waitMs(afterMs, stopping.signal);
      try {
        return await startPatiently(facts);
      } catch (cause) {
        words = String(cause);
      }
    }
  };
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const calm = setTimeout(() => {
        falls = 0;
      }, calmMs);
      calm.unref();
      const words = await server.ended;
      clearTimeout(calm);
      if (!stopping.signal.aborted) server = await startAgain(words);
    }
  };
  const watching = watch().catch((cause: unknown) => {
    if (cause !== stopping.signal.reason) throw cause;
  });
  return {
    stop: async () => {
      stopping.abort(new Error('the house closes'));
      await server.stop();
      // A restart may have been under way; then there is a new server, and it is stopped as well.
      await watching;
      await server.stop();
    },
  };
}

async function startPatiently(facts: PostgresFacts): Promise<PostgresProcess> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startPostgres(facts);
    } catch (cause) {
      const isLingering = /pre-existing shared memory block/.test(String(cause));
      if (!isLingering || attempt >= lingerAttemptsMax) throw cause;
      await waitMs(lingerMs);
    }
  }
}

/** The address of the database that a running house supervises; undefined when none runs on this folder. */
export async function runningAddress(dataFolder: string): Promise<DatabaseAddress | undefined> {
  const holder = readLock(dataFolder);
  if (holder === undefined || !(await isHeld(holder))) return undefined;
  return addressOf(holder.socketFolder);
}

function addressOf(socketFolder: string): DatabaseAddress {
  return { host: socketFolder, port, user: databaseUser, database: 'postgres' };
}

/** Inside the data folder; a path too long for a socket goes to a short folder named after it. */
export function socketFolderFor(dataFolder: string): string {
  const inside = join(dataFolder, 'postgres-socket');
  // PostgreSQL also writes `<socket>.lock`, but only the socket's own path is bounded.
  if (Buffer.byteLength(join(inside, `.s.PGSQL.${port}`)) <= socketPathBytesMax) return inside;
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  return join(tmpdir(), `pictor-${name}`);
}

function makeSocketFolder(folder: string, account: Account | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  const owner = account?.uid ?? process.getuid?.();
  if (owner !== undefined && statSync(folder).uid !== owner) {
    throw new Error(`The folder ${folder} for the database's socket belongs to another account.`);
  }
}
