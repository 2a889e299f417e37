/** The spool: what stays in memory, what becomes a file, and what a disk that refuses leaves behind. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { open as openHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../base/clock.ts';
import { systemIds } from '../../base/ids.ts';
import type { Spooled } from '../spool.ts';
import { createSpool, memoryBytesMax, type OpenFile } from './disk-spool.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pictor-spool-'));
  folder = join(root, 'spool');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const open = (openFile?: OpenFile) =>
  createSpool({ folder, ids: systemIds, clock: systemClock, ...(openFile && { openFile }) });
const files = () => readdirSync(folder);

/** Writes the bytes in steps, waiting where the writer asks for it. */
async function spool(bytes: Buffer, stepBytes: number, openFile?: OpenFile): Promise<Spooled> {
  const writer = open(openFile).open();
  for (let at = 0; at < bytes.length; at += stepBytes) {
    const step = Buffer.from(bytes.subarray(at, at + stepBytes));
    await writer.write(step);
    // Whoever fills the same buffer again must not change what was written.
    step.fill(0);
  }
  return await writer.end();
}

function bytesOf({ content }: Spooled): Buffer {
  return content.kind === 'memory' ? Buffer.from(content.bytes) : readFileSync(content.path);
}

test.each([0, 1, 5000, memoryBytesMax - 1, memoryBytesMax])('%i bytes stay in memory', async (length) => {
  const bytes = randomBytes(length);
  const spooled = await spool(bytes, 1000);
  expect(spooled.content.kind).toBe('memory');
  expect(bytesOf(spooled).equals(bytes)).toBe(true);
  expect(spooled.bytesLength).toBe(length);
  expect(spooled.digest).toBe(createHash('sha256').update(bytes).digest('hex'));
  await spooled.discard();
  expect(() => files()).toThrow('ENOENT');
});

test.each([
  [memoryBytesMax + 1, 1000],
  [2 * memoryBytesMax, 65_536],
  [1_500_000, 10_000_000],
  [1_500_000, 65_535],
])(
  '%i bytes in steps of %i become a file for its owner alone, until they are discarded',
  async (length, stepBytes) => {
    const bytes = randomBytes(length);
    const spooled = await spool(bytes, stepBytes);
    const [name = ''] = files();
    expect(spooled.content).toEqual({ kind: 'file', path: join(folder, name) });
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(bytesOf(spooled).equals(bytes)).toBe(true);
    expect(spooled.bytesLength).toBe(length);
    expect(spooled.digest).toBe(createHash('sha256').update(bytes).digest('hex'));
    await spooled.discard();
    expect(files()).toEqual([]);
    await spooled.discard();
  },
);

test('an aborted upload leaves nothing, whatever it was doing', async () => {
  for (const length of [10, 300_000, 600_000, 1_000_000]) {
    const writer = open().open();
    void writer.write(randomBytes(length))?.catch(() => undefined);
    await writer.abort();
    await writer.abort();
  }
  const large = open().open();
  await large.write(randomBytes(1_000_000));
  await large.abort();
  expect(files()).toEqual([]);
});

test('a slow disk holds the sender back after two buffers, and loses nothing', async () => {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow: OpenFile = async (path) => {
    await gate;
    return await openHandle(path, 'wx', 0o600);
  };
  const bytes = randomBytes(3 * memoryBytesMax);
  const writer = open(slow).open();
  expect(writer.write(bytes.subarray(0, 2 * memoryBytesMax))).toBe(undefined);
  const wait = writer.write(bytes.subarray(2 * memoryBytesMax));
  expect(wait).toBeInstanceOf(Promise);
  release();
  await wait;
  expect(bytesOf(await writer.end()).equals(bytes)).toBe(true);
});

test('a disk that takes less than it is given is given the rest', async () => {
  const stingy: OpenFile = async (path) => {
    const file = await openHandle(path, 'wx', 0o600);
    return {
      // Only the shape that the spool calls is needed.
      write: ((bytes: Buffer, at: number, length: number) =>
        file.write(bytes, at, Math.min(length, 100_001))) as typeof file.write,
      close: () => file.close(),
    };
  };
  const bytes = randomBytes(700_000);
  expect(bytesOf(await spool(bytes, 65_536, stingy)).equals(bytes)).toBe(true);
});

const noSpace = () => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });

/** A file that refuses its write of that number, or its closing. */
function refusing(when: number | 'close'): OpenFile {
  return async (path) => {
    const file = await openHandle(path, 'wx', 0o600);
    let count = 0;
    return {
      // Only the shape that the spool calls is needed.
      write: ((bytes: Buffer, at: number, length: number) => {
        count += 1;
        return count === when ? Promise.reject(noSpace()) : file.write(bytes, at, length);
      }) as typeof file.write,
      close: async () => {
        await file.close();
        if (when === 'close') throw noSpace();
      },
    };
  };
}

test.each([1, 2, 4, 'close'] as const)(
  'a disk that is full at write %s leaves nothing behind',
  async (when) => {
    await expect(spool(randomBytes(1_000_000), 65_536, refusing(when))).rejects.toMatchObject({
      code: 'storage_failed',
      message: expect.stringMatching(/^The upload could not be stored: the disk of the server is full/),
    });
    expect(files()).toEqual([]);
  },
);

test('a folder that cannot be is a refusal in the house’s words', async () => {
  // A file where the folder is needed: refused for root as well, unlike a missing permission.
  writeFileSync(folder, 'in the way');
  await expect(spool(randomBytes(1_000_000), 65_536)).rejects.toMatchObject({
    code: 'storage_failed',
    message: expect.stringMatching(/^The upload could not be stored/),
  });
  // Small uploads need no disk.
  await spool(randomBytes(1000), 100);
});

test('what nobody has needed for an hour goes, and nothing else: other houses may share the folder', async () => {
  const house = open();
  const hold = async () => {
    const writer = house.open();
    await writer.write(randomBytes(300_000));
    const { content } = await writer.end();
    return content.kind === 'file' ? content.path : '';
  };
  const [old, fresh] = [await hold(), await hold()];
  writeFileSync(join(folder, 'README'), 'not of a spool');
  const twoHoursAgo = new Date(Date.now() - 7_200_000);
  for (const path of [old, join(folder, 'README')]) utimesSync(path, twoHoursAgo, twoHoursAgo);
  expect(await house.tidy()).toBe(1);
  expect(files().sort()).toEqual(['README', fresh.slice(folder.length + 1)].sort());
  expect(await house.tidy()).toBe(0);
});

test('a folder that is not there is tidy', async () => {
  expect(await open().tidy()).toBe(0);
});
