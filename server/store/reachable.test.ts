import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../test/tree.ts';
import { silentLog } from '../base/log.ts';
import { findBinaries } from './binaries.ts';
import { accountFor } from './cluster.ts';
import { startEmbedded } from './embedded.ts';
import { reachable } from './reachable.ts';

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** The shipped programs in a folder that only its owner may enter. */
function closedPrograms() {
  const binaries = findBinaries();
  const closed = join(folder.path, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  cpSync(dirname(binaries.folder), join(closed, 'native'), { recursive: true, verbatimSymlinks: true });
  return { ...binaries, folder: join(closed, 'native', 'bin') };
}

test('programs that can be reached, or that run as the house itself, stay where they are', () => {
  const binaries = { ...findBinaries(), folder: '/usr/bin' };
  expect(reachable(binaries, nobody, folder.path)).toBe(binaries);
  const closed = { ...binaries, folder: join(folder.path, 'bin') };
  expect(reachable(closed, undefined, folder.path)).toBe(closed);
});

test.runIf(isRoot)('programs behind a closed folder are copied once to one that all may read', () => {
  const open = join(folder.path, 'open');
  mkdirSync(open);
  const first = reachable(closedPrograms(), nobody, open);
  expect(first.folder.startsWith(open)).toBe(true);
  expect(statSync(join(first.folder, 'postgres')).mode & 0o777).toBe(0o755);
  const made = statSync(join(first.folder, 'postgres')).mtimeMs;
  rmSync(join(folder.path, 'closed'), { recursive: true });
  expect(statSync(join(reachable(closedPrograms(), nobody, open).folder, 'postgres')).mtimeMs).toBe(made);
});

test.runIf(isRoot)('a copy that others may write is refused', () => {
  const open = join(folder.path, 'open');
  mkdirSync(open);
  const { folder: copied } = reachable(closedPrograms(), nobody, open);
  chmodSync(dirname(copied), 0o777);
  rmSync(join(folder.path, 'closed'), { recursive: true });
  expect(() => reachable(closedPrograms(), nobody, open)).toThrow(/belongs to somebody else/);
});

test.runIf(isRoot)('a database starts in a folder that only root may enter', async () => {
  // Test folders are made by mkdtemp, with mode 700, like any `mktemp -d`.
  expect(statSync(folder.path).mode & 0o077).toBe(0);
  expect(accountFor(join(folder.path, 'data'))).toEqual(nobody);
  const database = await startEmbedded(join(folder.path, 'data'), silentLog);
  await database.stop();
  expect(existsSync(join(folder.path, 'data', 'postgres', 'PG_VERSION'))).toBe(true);
  writeFileSync(join(folder.path, 'still-closed'), '');
  expect(statSync(folder.path).mode & 0o022).toBe(0);
});
