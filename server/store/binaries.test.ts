/** Which PostgreSQL is supervised. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { silentLog } from '../base/log.ts';
import { findBinaries, mendLinks } from './binaries.ts';
import { accountFor, closedFor, clusterVersion, makeCluster } from './cluster.ts';
import { startDatabase } from './database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictor-binaries-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('links between the shipped libraries', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
    writeFileSync(join(folder, 'native', 'lib', 'libpq.so.5.18'), 'library');
    const links = ['native/lib/libpq.so', 'native/lib/deep/libpq.so.5'].map((target) => ({
      source: 'native/lib/libpq.so.5.18',
      target,
    }));
    writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  });

  test('are made when they are missing, and only then', () => {
    mendLinks(folder);
    const link = join(folder, 'native', 'lib', 'deep', 'libpq.so.5');
    expect(readFileSync(link, 'utf8')).toBe('library');
    const { ino } = lstatSync(link);
    mendLinks(folder);
    expect(lstatSync(link).ino).toBe(ino);
  });

  test('point beside themselves, so that the folder may be moved', () => {
    mendLinks(folder);
    expect(lstatSync(join(folder, 'native', 'lib', 'libpq.so')).size).toBe('libpq.so.5.18'.length);
  });
});

test('a version that is not installed is named, with what to do', () => {
  expect(() => findBinaries(9)).toThrow(
    /made by PostgreSQL 9, but only PostgreSQL .* is installed.*DATABASE_URL/,
  );
});

test('the one that npm ships comes first', () => {
  expect(findBinaries().origin).toBe('npm');
});

test.each([
  [0o700, { uid: 1, gid: 1 }, true],
  [0o711, { uid: 1, gid: 1 }, false],
  [0o710, { uid: 1, gid: process.getgid?.() ?? 0 }, false],
  [0o701, { uid: 1, gid: process.getgid?.() ?? 0 }, true],
  [0o011, { uid: process.getuid?.() ?? 0, gid: 1 }, true],
])('a folder of mode %o is closed to account %o: %s', (mode, account, isClosed) => {
  chmodSync(folder, mode);
  expect(closedFor(folder, account)).toBe(isClosed);
  chmodSync(folder, 0o700);
});

// Debian's package; where it is absent there is nothing to fall back on.
const system = '/usr/lib/postgresql/15/bin';
test.skipIf(!existsSync(join(system, 'initdb')))(
  'a database made by the system’s PostgreSQL is served by it',
  async () => {
    await makeCluster({ folder: system, majorVersion: 15, origin: 'system' }, folder, accountFor(folder));
    expect(clusterVersion(folder)).toBe(15);
    const store = await startDatabase({ dataFolder: folder, databaseUrl: undefined, log: silentLog });
    try {
      const { rows } = await store.database.pool.query('SHOW server_version_num');
      expect(rows[0].server_version_num).toMatch(/^15/);
    } finally {
      await store.stop();
    }
  },
);
