/**
 * Supervises the PostgreSQL that npm ships, as a child of the house: made on first use, reached over a unix socket
 * only, stopped with the house. It is a real PostgreSQL with fsync on, so a small house and a large one have one
 * dialect and one set of promises. It must never listen on the network and never outlive its folder's lock.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../base/log.ts';
import { waitMs } from '../base/signal.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import {
  type Account,
  accountFor,
  clusterFolder,
  clusterVersion,
  databaseUser,
  launch,
  makeCluster,
  programEnvironment,
} from './cluster.ts';
import { hasCode, isHeld, lockFolder, processStart, readLock } from './folder-lock.ts';

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
  /** Resolves when it ended without being asked to, with what it said last. Never resolves after `stop`. */
  readonly died: Promise<string>;
  /** Ends it: open transactions are rolled back, nothing acknowledged is lost. */
  stop(): Promise<void>;
}

const port = 5432;
/** Crash recovery replays at most `max_wal_size`; a minute is far beyond that on any disk that can carry a house. */
const startMsMax = 60_000;
const pollMs = 5;
/** A fast shutdown only waits for a checkpoint; after that the hard ways are tried. */
const stopMsMax = 10_000;
const killMsMax = 3_000;
/** Longest socket path: `sun_path` of unix(7) is 108 bytes with its end mark on Linux, 104 on macOS. */
const socketPathBytesMax = process.platform === 'darwin' ? 103 : 107;

/**
 * Starts the embedded database of a data folder. Throws `FolderBusy` when another process has the folder, and an
 * Error that says what PostgreSQL said when it will not start.
 */
export async function startEmbedded(dataFolder: string, log: Log): Promise<EmbeddedDatabase> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const socketFolder = socketFolderFor(dataFolder);
  const lock = await lockFolder(dataFolder, socketFolder);
  try {
    const binaries = findBinaries(clusterVersion(dataFolder));
    const account = accountFor(dataFolder);
    makeSocketFolder(socketFolder, account);
    await makeCluster(binaries, dataFolder, account);
    await endOrphan(dataFolder, socketFolder, log);
    const server = await startServer(binaries, dataFolder, socketFolder, account, log);
    return {
      address: addressOf(socketFolder),
      died: server.died,
      stop: async () => {
        await server.stop();
        lock.release();
      },
    };
  } catch (cause) {
    lock.release();
    throw cause;
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

/**
 * After a kill the old server may still run, or its id file may name a process that is now someone else. The first is
 * stopped, the second is forgotten; a plain dead one PostgreSQL tidies up itself.
 */
async function endOrphan(dataFolder: string, socketFolder: string, log: Log): Promise<void> {
  const folder = clusterFolder(dataFolder);
  const idFile = join(folder, 'postmaster.pid');
  if (!existsSync(idFile)) return;
  const pid = Number.parseInt(readFileSync(idFile, 'utf8'), 10);
  if (!(pid > 1) || processStart(pid) === undefined) return;
  if (!isPostgresOf(pid, folder)) {
    rmSync(idFile, { force: true });
    rmSync(join(socketFolder, `.s.PGSQL.${port}`), { force: true });
    rmSync(join(socketFolder, `.s.PGSQL.${port}.lock`), { force: true });
    return;
  }
  log.warn({ pid }, 'a database left over from a house that was killed is stopped first');
  for (const [signal, patienceMs] of [
    ['SIGINT', stopMsMax],
    ['SIGQUIT', killMsMax],
    ['SIGKILL', killMsMax],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch (cause) {
      if (hasCode(cause, 'ESRCH')) return;
      throw cause;
    }
    for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pollMs) {
      if (processStart(pid) === undefined) return;
      await waitMs(pollMs);
    }
  }
  throw new Error(`The database process ${pid} of ${folder} cannot be stopped.`);
}

function isPostgresOf(pid: number, folder: string): boolean {
  if (process.platform !== 'linux') return true;
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  return words.includes(folder);
}

interface Server {
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

/** Small on purpose: an idle house should cost little, and pictures never pass through the database. */
function settings(binaries: Binaries, socketFolder: string): readonly string[] {
  const all = {
    listen_addresses: '',
    port,
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    shared_buffers: '16MB',
    max_connections: 40,
    huge_pages: 'off',
    jit: 'off',
    fsync: 'on',
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_wal_size: '256MB',
    max_worker_processes: 2,
    max_parallel_workers: 0,
    max_parallel_workers_per_gather: 0,
    max_logical_replication_workers: 0,
    autovacuum_max_workers: 1,
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(binaries.majorVersion >= 18 ? { io_method: 'sync', autovacuum_worker_slots: 1 } : {}),
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function startServer(
  binaries: Binaries,
  dataFolder: string,
  socketFolder: string,
  account: Account | undefined,
  log: Log,
): Promise<Server> {
  const folder = clusterFolder(dataFolder);
  const program = launch(account, join(binaries.folder, 'postgres'), [
    '-D',
    folder,
    ...settings(binaries, socketFolder),
  ]);
  const child = spawn(program.command, [...program.args], {
    cwd: '/',
    env: programEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
    // A session of its own: Ctrl-C at the terminal reaches the house, which then decides when the database ends.
    detached: true,
    ...program.account,
  });
  const lines = keepLines(child, log);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (cause) => resolve(cause.message));
    child.once('exit', (code, signal) => resolve(`${lines.last()} (ended with ${signal ?? code})`.trim()));
  });
  let isStopping = false;
  try {
    await becomeReady(folder, child, ended);
  } catch (cause) {
    child.kill('SIGQUIT');
    throw cause;
  }
  // The house may end without the database's leave; only open work keeps a process alive.
  child.unref();
  if (child.stderr instanceof Socket) child.stderr.unref();
  return {
    died: new Promise((resolve) => {
      void ended.then((words) => {
        if (!isStopping) resolve(words);
      });
    }),
    stop: async () => {
      isStopping = true;
      child.ref();
      for (const [signal, patienceMs] of [
        ['SIGINT', stopMsMax],
        ['SIGQUIT', killMsMax],
        ['SIGKILL', killMsMax],
      ] as const) {
        child.kill(signal);
        if (await within(ended, patienceMs)) return;
        log.warn({ signal }, 'the database did not end in time');
      }
    },
  };
}

/** PostgreSQL writes its own state into the eighth line of its id file; reading that is quicker than connecting. */
async function becomeReady(folder: string, child: ChildProcess, ended: Promise<string>): Promise<void> {
  let words: string | undefined;
  void ended.then((last) => {
    words = last;
  });
  for (let waitedMs = 0; waitedMs < startMsMax; waitedMs += pollMs) {
    if (words !== undefined) throw new Error(`The database did not start: ${words}`);
    const lines = readLines(join(folder, 'postmaster.pid'));
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return;
    await waitMs(pollMs);
  }
  throw new Error(`The database did not become ready within ${startMsMax / 1000} s.`);
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return [];
    throw cause;
  }
}

async function within(ended: Promise<unknown>, patienceMs: number): Promise<boolean> {
  const patience = new AbortController();
  const outcome = await Promise.race([
    ended.then(() => true),
    waitMs(patienceMs, patience.signal).then(
      () => false,
      () => true,
    ),
  ]);
  patience.abort();
  return outcome;
}

/** How many of the last lines explain a failure. */
const linesKept = 8;

function keepLines(child: ChildProcess, log: Log): { last(): string } {
  const kept: string[] = [];
  let rest = '';
  child.stderr?.setEncoding('utf8');
  child.stderr?.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      kept.push(line);
      if (kept.length > linesKept) kept.shift();
      if (/\b(WARNING|ERROR|FATAL|PANIC):/.test(line)) log.warn({ line }, 'the database says');
      else log.debug({ line }, 'the database says');
    }
  });
  return { last: () => [...kept, rest].join('\n').trim() };
}
