/**
 * One house per data folder. The lock is a file that names its holder by process id *and* start time, so that a
 * holder killed without warning never blocks the next start, and a recycled process id never poses as the holder.
 */
import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** What the lock file says. */
export interface LockFacts {
  readonly pid: number;
  /** The system's own word for when that process started. */
  readonly processStart: string;
  /** The process-id namespace (a container has its own) in which `pid` means something; empty where there is none. */
  readonly namespace: string;
  /** Folder of the database's socket. */
  readonly socketFolder: string;
}

/** A lock that is held. */
export interface FolderLock {
  /** Gives the folder back. */
  release(): void;
}

/** Thrown when another process holds the folder. */
export class FolderBusy extends Error {
  constructor(folder: string, holder: LockFacts) {
    super(
      `The data folder ${folder} is in use by another Pictor (process ${holder.pid}). ` +
        'Stop that one first, or give this one a folder of its own with PICTOR_DATA.',
    );
    this.name = 'FolderBusy';
  }
}

/** More tries than that mean that something keeps recreating the file, which no retry mends. */
const attemptsMax = 5;

/** Takes the folder for this process, or throws `FolderBusy`. A dead holder's lock is taken over. */
export async function lockFolder(folder: string, socketFolder: string): Promise<FolderLock> {
  const path = lockPath(folder);
  const mine: LockFacts = {
    pid: process.pid,
    processStart: processStart(process.pid) ?? '',
    namespace: namespaceOf('self'),
    socketFolder,
  };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
      try {
        // A hard link appears whole or not at all: no reader ever sees a half-written lock.
        linkSync(draft, path);
        return { release: () => release(path, mine) };
      } catch (cause) {
        if (!hasCode(cause, 'EEXIST')) throw cause;
      }
      const text = readLockText(folder);
      if (text === undefined) continue;
      const holder = parseLock(text);
      if (holder !== undefined && (await isHeld(holder))) throw new FolderBusy(folder, holder);
      discard(path, text);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new Error(`The lock ${path} keeps changing hands. Is another Pictor starting in a loop?`);
}

/** The lock's facts, or undefined when the folder is free of one (or its text was lost, as by a power cut). */
export function readLock(folder: string): LockFacts | undefined {
  const text = readLockText(folder);
  return text === undefined ? undefined : parseLock(text);
}

function readLockText(folder: string): string | undefined {
  try {
    return readFileSync(lockPath(folder), 'utf8');
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return undefined;
    throw cause;
  }
}

function parseLock(text: string): LockFacts | undefined {
  try {
    // Only this file writes the lock, whole and in this shape.
    return JSON.parse(text) as LockFacts;
  } catch {
    // A power cut can leave the file's name without its text; whoever wrote it did not survive that either.
    return undefined;
  }
}

/** True while the process that wrote the lock lives. */
export async function isHeld(holder: LockFacts): Promise<boolean> {
  if (holder.namespace === namespaceOf('self')) {
    return processStart(holder.pid) === holder.processStart;
  }
  // The id belongs to another container: ask the database in the folder whether somebody runs it.
  return answers(join(holder.socketFolder, '.s.PGSQL.5432'));
}

/** When a process started, as an opaque word; undefined when there is no such process. */
export function processStart(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The second field is the program's name in brackets and may hold spaces, so count from behind it.
      // Field 22 is the start in clock ticks since boot; the boot's id tells one boot from another.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z') return undefined;
      return `${fields[19]}@${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
    } catch (cause) {
      if (hasCode(cause, 'ENOENT') || hasCode(cause, 'ESRCH')) return undefined;
      throw cause;
    }
  }
  try {
    const start = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return start === '' ? undefined : start;
  } catch {
    // `ps` ends with 1 when there is no such process.
    return undefined;
  }
}

function lockPath(folder: string): string {
  return join(folder, 'pictor.lock');
}

function namespaceOf(pid: 'self'): string {
  if (process.platform !== 'linux') return '';
  return readlinkSync(`/proc/${pid}/ns/pid`);
}

/** Removes the lock only if it still is the one that was judged dead: another starter may have been quicker. */
function discard(path: string, judged: string): void {
  const aside = `${path}.dead.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return;
    throw cause;
  }
  if (readFileSync(aside, 'utf8') !== judged) {
    try {
      linkSync(aside, path);
    } catch (cause) {
      if (!hasCode(cause, 'EEXIST')) throw cause;
    }
  }
  rmSync(aside, { force: true });
}

function release(path: string, mine: LockFacts): void {
  try {
    if (readFileSync(path, 'utf8') === JSON.stringify(mine)) rmSync(path);
  } catch (cause) {
    // Somebody removed the whole folder: there is nothing left to give back.
    if (!hasCode(cause, 'ENOENT')) throw cause;
  }
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** True for a system error with this code, e.g. `ENOENT`. */
export function hasCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}
