/** Bytes as files. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../base/clock.ts';
import { systemIds } from '../../base/ids.ts';
import { shelfSuite } from '../suite.ts';
import { createDiskShelf } from './disk.ts';

let folder: string;
const open = () => createDiskShelf({ folder, ids: systemIds, clock: systemClock });
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'pictor-disk-')), 'pictures');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

shelfSuite(open);

test('a file lies under its digest in two levels of folders, for its owner alone', async () => {
  const bytes = randomBytes(100);
  const digest = createHash('sha256').update(bytes).digest('hex');
  await open().put(digest, bytes);
  const path = join(folder, digest.slice(0, 2), digest.slice(2, 4), digest);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(files().length).toBe(1);
});

test('bytes that are there already are not written again', async () => {
  const bytes = randomBytes(100);
  const digest = createHash('sha256').update(bytes).digest('hex');
  await open().put(digest, bytes);
  const path = join(folder, digest.slice(0, 2), digest.slice(2, 4), digest);
  const { ino, mtimeMs } = statSync(path);
  await open().put(digest, bytes);
  expect(statSync(path)).toMatchObject({ ino, mtimeMs });
});

test('when a file cannot be put in its place, nothing is left of it', async () => {
  const bytes = randomBytes(100);
  const digest = createHash('sha256').update(bytes).digest('hex');
  mkdirSync(folder, { recursive: true });
  // A file where a folder is needed: refused for root as well, unlike a missing permission.
  writeFileSync(join(folder, digest.slice(0, 2)), 'in the way');
  await expect(open().put(digest, bytes)).rejects.toThrow();
  expect(files().map((file) => file.name)).toEqual([digest.slice(0, 2)]);
});

test('half-written files of a killed process are cleared away after an hour, and not before', async () => {
  const incoming = join(folder, 'incoming');
  mkdirSync(incoming, { recursive: true });
  writeFileSync(join(incoming, 'old'), 'half');
  writeFileSync(join(incoming, 'new'), 'half');
  const twoHoursAgo = new Date(Date.now() - 7_200_000);
  utimesSync(join(incoming, 'old'), twoHoursAgo, twoHoursAgo);
  expect(await open().tidy()).toBe(1);
  expect(files().map((file) => file.name)).toEqual(['new']);
});

test('an upload on the same volume is taken over without a second copy', async () => {
  const bytes = randomBytes(100);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const upload = join(folder, '..', 'upload');
  writeFileSync(upload, bytes, { mode: 0o600 });
  await open().adopt(digest, upload);
  const path = join(folder, digest.slice(0, 2), digest.slice(2, 4), digest);
  expect(statSync(path).ino).toBe(statSync(upload).ino);
  expect(files().map((file) => file.name)).toEqual([digest]);
});

test.runIf(process.platform === 'linux')('an upload on another volume is copied', async () => {
  const bytes = randomBytes(100);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const elsewhere = mkdtempSync('/dev/shm/pictor-disk-');
  try {
    writeFileSync(join(elsewhere, 'upload'), bytes, { mode: 0o600 });
    await open().adopt(digest, join(elsewhere, 'upload'));
  } finally {
    rmSync(elsewhere, { recursive: true });
  }
  expect(Buffer.compare((await open().get(digest)) ?? Buffer.alloc(0), bytes)).toBe(0);
});

test('old bytes that are lent, or asked about, are not cleared away as abandoned', async () => {
  const bytes = randomBytes(100);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const shelf = open();
  await shelf.put(digest, bytes);
  const path = join(folder, digest.slice(0, 2), digest.slice(2, 4), digest);
  const makeOld = () => utimesSync(path, new Date(0), new Date(0));
  makeOld();
  const lent = await shelf.lend(digest);
  expect(await shelf.tidy()).toBe(0);
  await lent?.discard();
  makeOld();
  await shelf.retire(digest, async () => {
    expect(await shelf.tidy()).toBe(0);
    return true;
  });
  expect(await shelf.has(digest)).toBe(true);
});
