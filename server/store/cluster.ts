/**
 * A PostgreSQL cluster on disk and the account it runs as: made once by `initdb`, in a folder that appears only when
 * it is whole. PostgreSQL refuses to run as root, so a house that runs as root hands it to an unprivileged account.
 */
import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';

/** The account that PostgreSQL runs as; undefined means the house's own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** `nobody` on Debian, Alpine and Red Hat alike: an account that every system has. */
const nobody: Account = { uid: 65534, gid: 65534 };

/** The folder of the cluster inside the data folder. */
export function clusterFolder(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}

/** The major version that made the cluster; undefined when there is none yet. */
export function clusterVersion(dataFolder: string): number | undefined {
  const path = join(clusterFolder(dataFolder), 'PG_VERSION');
  return existsSync(path) ? Number.parseInt(readFileSync(path, 'utf8'), 10) : undefined;
}

/** Whom PostgreSQL must run as here: the cluster's owner, else the data folder's, else `nobody`, if we are root. */
export function accountFor(dataFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const folder of [clusterFolder(dataFolder), dataFolder]) {
    if (!existsSync(folder)) continue;
    const { uid, gid } = statSync(folder);
    if (uid !== 0) return { uid, gid };
  }
  return nobody;
}

/** How to start a program as that account. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  /** For `spawn`, when the command does not change the account itself. */
  readonly account: Account | undefined;
}

/**
 * Wraps a program so that it runs as the account. With `setpriv` (util-linux) two things more are had: the program
 * is told to stop when the house dies, and it may pass folders above the data folder that only root may enter
 * (a clone in /root, a folder by `mktemp -d`), because it keeps just that one capability.
 */
export function launch(account: Account | undefined, command: string, args: readonly string[]): Launch {
  if (!hasSetpriv()) return { command, args, account };
  const flags = ['--pdeathsig', 'INT'];
  if (account !== undefined) {
    flags.push('--reuid', String(account.uid), '--regid', String(account.gid), '--clear-groups');
    if (canKeepCapability()) flags.push('--inh-caps', '+dac_override', '--ambient-caps', '+dac_override');
  }
  return { command: 'setpriv', args: [...flags, '--', command, ...args], account: undefined };
}

/**
 * Where only the plain way of changing accounts is there, every folder above the cluster must let the account pass.
 * The data folder is ours to open (what is in it stays closed); for the others the operator is asked. Throws an Error
 * that names the folder and what to do.
 */
export function openWay(dataFolder: string, account: Account | undefined): void {
  if (account === undefined || (hasSetpriv() && canKeepCapability())) return;
  if (closedFor(dataFolder, account)) chmodSync(dataFolder, 0o711);
  for (let folder = dirname(dataFolder); ; folder = dirname(folder)) {
    if (closedFor(folder, account)) {
      throw new Error(
        `PostgreSQL does not run as root, and the account it runs as (uid ${account.uid}) cannot pass ${folder}. ` +
          'Set PICTOR_DATA to a folder elsewhere, run Pictor as another user, or set DATABASE_URL.',
      );
    }
    if (folder === dirname(folder)) return;
  }
}

/** Whether the account may not enter the folder, by its owner, group and mode. */
export function closedFor(folder: string, account: Account): boolean {
  const { uid, gid, mode } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) === 0;
  if (gid === account.gid) return (mode & 0o010) === 0;
  return (mode & 0o001) === 0;
}

const known = new Map<string, boolean>();

function works(...args: readonly string[]): boolean {
  const key = args.join(' ');
  let answer = known.get(key);
  if (answer === undefined) {
    try {
      execFileSync('setpriv', [...args, '--', 'true'], { stdio: 'ignore' });
      answer = true;
    } catch {
      // Absent, or BusyBox's, or a container that forbids it: all mean the plain way.
      answer = false;
    }
    known.set(key, answer);
  }
  return answer;
}

function hasSetpriv(): boolean {
  return process.platform === 'linux' && works('--pdeathsig', 'INT');
}

function canKeepCapability(): boolean {
  return works('--reuid', '65534', '--inh-caps', '+dac_override', '--ambient-caps', '+dac_override');
}

/** Environment for PostgreSQL's programs: nothing of the house's own (no keys, no PG* variables) reaches them. */
export const programEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } as const;

/** Makes the cluster if there is none. About a second; a kill in the middle leaves only a folder that is redone. */
export async function makeCluster(
  binaries: Binaries,
  dataFolder: string,
  account: Account | undefined,
): Promise<void> {
  const folder = clusterFolder(dataFolder);
  if (clusterVersion(dataFolder) !== undefined) return;
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (account !== undefined) chownSync(draft, account.uid, account.gid);
  await run(
    launch(account, join(binaries.folder, 'initdb'), [
      ...['--pgdata', draft, '--username', databaseUser, '--encoding', 'UTF8', '--no-locale'],
      ...['--auth', 'trust', '--no-instructions'],
    ]),
  );
  // The only way in is the socket, and its folder belongs to the account alone.
  writeFileSync(join(draft, 'pg_hba.conf'), 'local all all trust\n');
  renameSync(draft, folder);
}

/** The superuser of the cluster. */
export const databaseUser = 'pictor';

function run(program: Launch): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(
      program.command,
      [...program.args],
      { cwd: '/', env: programEnvironment, ...program.account },
      (failure, _stdout, stderr) => {
        if (failure === null) resolve();
        else reject(new Error(`The database could not be made: ${stderr.trim() || failure.message}`));
      },
    );
  });
}
