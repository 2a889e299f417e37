/**
 * One PostgreSQL server process over a cluster: started with the house's settings, watched until it is ready, and
 * stopped by ever harder signals.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import type { Log } from '../base/log.ts';
import { waitMs } from '../base/signal.ts';
import type { Binaries } from './binaries.ts';
import { type Account, clusterFolder, launch, programEnvironment } from './cluster.ts';
import { hasCode } from './folder-lock.ts';

/** What a server is started from. */
export interface PostgresFacts {
  readonly binaries: Binaries;
  readonly dataFolder: string;
  readonly socketFolder: string;
  /** Whom it runs as; undefined means the house's own account. */
  readonly account: Account | undefined;
  readonly log: Log;
}

/** A server that is ready. */
export interface PostgresProcess {
  /** Resolves when the process has ended, whatever the reason, with its last words. */
  readonly ended: Promise<string>;
  /** Ends it: open transactions are rolled back, nothing acknowledged is lost. */
  stop(): Promise<void>;
}

/** The server's port, which over a unix socket is only part of the socket's name. */
export const port = 5432;
/** Crash recovery replays at most `max_wal_size`; a minute is far beyond that on any disk that can carry a house. */
const startMsMax = 60_000;
const pollMs = 5;

/** How a server is ended: asked to finish with a checkpoint, then told to drop everything, then killed. */
export const stopSteps = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 3_000],
  ['SIGKILL', 3_000],
] as const;

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
    // Neither statements nor the values in them belong into a log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(binaries.majorVersion >= 18 ? { io_method: 'sync', autovacuum_worker_slots: 1 } : {}),
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Starts it and waits until it is ready; throws an Error with what it said when it ends before that. */
export async function startPostgres(facts: PostgresFacts): Promise<PostgresProcess> {
  const { binaries, socketFolder, account, log } = facts;
  const folder = clusterFolder(facts.dataFolder);
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
    ended,
    stop: async () => {
      lines.hush();
      child.ref();
      for (const [signal, patienceMs] of stopSteps) {
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

/** Passes what the server says to the log and keeps the last of it; once it is told to stop, its farewells are no news. */
function keepLines(child: ChildProcess, log: Log): { last(): string; hush(): void } {
  const kept: string[] = [];
  let rest = '';
  let isHushed = false;
  child.stderr?.setEncoding('utf8');
  child.stderr?.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      kept.push(line);
      if (kept.length > linesKept) kept.shift();
      if (!isHushed && /\b(WARNING|ERROR|FATAL|PANIC):/.test(line)) log.warn({ line }, 'the database says');
      else log.debug({ line }, 'the database says');
    }
  });
  return {
    last: () => [...kept, rest].join('\n').trim(),
    hush: () => {
      isHushed = true;
    },
  };
}
