/**
 * What a house that was killed may have left behind: a server that still runs, its processes, or the file that names
 * it. PostgreSQL clears most of it away by itself. It is helped where it must refuse: when the id in that file belongs
 * to somebody else by now, or to a process that is dead and not yet buried, as happens in containers.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../base/log.ts';
import { waitMs } from '../base/signal.ts';
import { clusterFolder } from './cluster.ts';
import { hasCode, processStart } from './folder-lock.ts';
import { port, stopSteps } from './postgres-process.ts';

const pollMs = 5;
/** The processes of a dead server notice its death at once, unless they are in the middle of a write. */
const lingerMsMax = 10_000;

/**
 * Stops a server that was left over, and clears away what would keep the next one from starting. To be called only
 * under the folder's lock. Throws an Error when a leftover cannot be stopped.
 */
export async function endOrphan(dataFolder: string, socketFolder: string, log: Log): Promise<void> {
  const folder = clusterFolder(dataFolder);
  const idFile = join(folder, 'postmaster.pid');
  if (!existsSync(idFile)) return;
  const pid = Number.parseInt(readFileSync(idFile, 'utf8'), 10);
  if (!(pid > 1)) return;
  if (isServerOf(pid, folder)) {
    log.warn({ pid }, 'a database left over from a house that was killed is stopped first');
    await end(pid, folder);
  }
  // The id file also guards the memory that a dead server's processes still share. It may go only after them.
  await waitUntil(
    () => !isMemoryShared(idFile),
    lingerMsMax,
    `processes of a dead server still work in ${folder}`,
  );
  if (!existsSync(idFile) || !isListed(pid)) return;
  rmSync(idFile, { force: true });
  rmSync(join(socketFolder, `.s.PGSQL.${port}`), { force: true });
  rmSync(join(socketFolder, `.s.PGSQL.${port}.lock`), { force: true });
}

async function end(pid: number, folder: string): Promise<void> {
  const isGone = () => processStart(pid) === undefined;
  for (const [signal, patienceMs] of stopSteps) {
    try {
      process.kill(pid, signal);
    } catch (cause) {
      if (hasCode(cause, 'ESRCH')) return;
      throw cause;
    }
    for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pollMs) {
      if (isGone()) return;
      await waitMs(pollMs);
    }
  }
  throw new Error(`The database process ${pid} of ${folder} cannot be stopped.`);
}

async function waitUntil(isSo: () => boolean, patienceMs: number, otherwise: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pollMs) {
    if (isSo()) return;
    await waitMs(pollMs);
  }
  throw new Error(`The database cannot start: ${otherwise}.`);
}

/** Whether a living process is the server of this very cluster: its command line names the folder. */
function isServerOf(pid: number, folder: string): boolean {
  if (processStart(pid) === undefined) return false;
  if (process.platform === 'linux') {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder);
  }
  return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
    folder,
  );
}

/**
 * Whether processes still share the dead server's memory. The seventh line of the id file names the segment, and the
 * system lists how many are attached; it is the very sign that PostgreSQL itself goes by. Known on Linux only.
 */
function isMemoryShared(idFile: string): boolean {
  if (process.platform !== 'linux' || !existsSync(idFile)) return false;
  const segment = readFileSync(idFile, 'utf8').split('\n')[6]?.trim().split(/\s+/)[1];
  // Columns: key, shmid, perms, size, cpid, lpid, nattch, …
  const rows = readFileSync('/proc/sysvipc/shm', 'utf8').split('\n');
  return rows.map((row) => row.trim().split(/\s+/)).some((row) => row[1] === segment && Number(row[6]) > 0);
}

/** Whether the system still lists the id, be it for a stranger or for a process that nobody has buried. */
function isListed(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    if (hasCode(cause, 'ESRCH') || hasCode(cause, 'EPERM')) return false;
    throw cause;
  }
}
