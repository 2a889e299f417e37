/**
 * PostgreSQL's programs where the account they run as can reach them. A house that runs as root in a closed folder (a
 * clone in /root, a folder by `mktemp -d`) has programs that nobody else may enter, and they check that themselves with
 * access(2), which no capability gets past. So they are copied, once, to a folder that all may read and only root may
 * write.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { type Account, closedFor } from './cluster.ts';

/**
 * The programs themselves where the account can reach them (or is the house's own), else a copy in `parent`, the
 * system's folder for temporary files. Throws an Error that says what to do when the copy's place is taken by others.
 */
export function reachable(binaries: Binaries, account: Account | undefined, parent = tmpdir()): Binaries {
  if (account === undefined || !isClosedOff(binaries.folder, account)) return binaries;
  const home = dirname(binaries.folder);
  // The size of the server program tells one build from another of the same version.
  const build = statSync(join(binaries.folder, 'postgres')).size.toString(36);
  const copy = join(parent, `pictor-postgresql-${binaries.majorVersion}-${build}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(draft, { mode: 0o755 });
    cpSync(home, draft, { recursive: true, verbatimSymlinks: true });
    openToRead(draft);
    try {
      renameSync(draft, copy);
    } catch (cause) {
      // Another house made it meanwhile; anything else is checked below.
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(copy)) throw cause;
    }
  }
  const { uid, mode } = lstatSync(copy);
  if (uid !== 0 || (mode & 0o022) !== 0 || !lstatSync(copy).isDirectory()) {
    throw new Error(
      `The folder ${copy}, where PostgreSQL's programs would be put, belongs to somebody else. ` +
        'Remove it, run Pictor as another user, or set DATABASE_URL.',
    );
  }
  return { ...binaries, folder: join(copy, 'bin') };
}

function isClosedOff(folder: string, account: Account): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (closedFor(at, account)) return true;
    if (at === dirname(at)) return false;
  }
}

/** All may read, and enter folders; a clone made under a strict umask has neither. */
function openToRead(path: string): void {
  const facts = lstatSync(path);
  if (facts.isSymbolicLink()) return;
  const isEntered = facts.isDirectory() || (facts.mode & 0o100) !== 0;
  chmodSync(path, isEntered ? 0o755 : 0o644);
  if (facts.isDirectory()) for (const name of readdirSync(path)) openToRead(join(path, name));
}
