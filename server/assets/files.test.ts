/** Files kept: rows and bytes together, through failures, deletions and sweeps; and nobody sees another's. */
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type HandClock, handClock } from '../../test/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database.ts';
import { Fault } from '../base/fault.ts';
import { systemIds } from '../base/ids.ts';
import { silentLog } from '../base/log.ts';
import { createDiskShelf } from './disk/disk.ts';
import { createFiles, type FileDraft, type FileQuery, type Files, type FilesParts } from './files.ts';
import type { Spooled } from './spool.ts';

let fresh: FreshDatabase;
let clock: HandClock;
let root: string;
let parts: FilesParts;
let files: Files;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  await fresh.database.pool.query('TRUNCATE files');
  clock = handClock(Date.now());
  root = mkdtempSync(join(tmpdir(), 'pictor-files-'));
  mkdirSync(join(root, 'spool'));
  parts = { database: fresh.database, clock, ids: systemIds, log: silentLog, folder: join(root, 'files') };
  files = createFiles(parts);
  return () => rmSync(root, { recursive: true, force: true });
});

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const onShelf = () =>
  existsSync(parts.folder)
    ? readdirSync(parts.folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
    : [];
const rowCount = async () => (await fresh.database.pool.query('SELECT 1 FROM files')).rowCount;

/** Bytes as an upload leaves them: in a file of the spool. */
function spool(bytes: Uint8Array): Spooled {
  const path = join(root, 'spool', systemIds.word('', 16));
  writeFileSync(path, bytes, { mode: 0o600 });
  return {
    digest: digestOf(bytes),
    bytesLength: bytes.length,
    content: { kind: 'file', path },
    discard: async () => rmSync(path, { force: true }),
  };
}

function draftOf(changes: Partial<FileDraft> = {}): FileDraft {
  return {
    organizationId: 'org-a',
    projectId: 'proj_a',
    purpose: 'vision',
    filename: 'fox.png',
    expiresAfterSeconds: undefined,
    spooled: spool(randomBytes(1_000)),
    ...changes,
  };
}

const query = (changes: Partial<FileQuery> = {}): FileQuery => ({
  after: undefined,
  limit: 100,
  order: 'asc',
  purpose: undefined,
  ...changes,
});
const names = async (changes: Partial<FileQuery> = {}) =>
  (await files.list('proj_a', query(changes)))?.files.map((file) => file.filename);

async function contentOf(id: string, projectId = 'proj_a'): Promise<Buffer | undefined> {
  const opened = await files.open(projectId, id);
  if (!opened) return undefined;
  try {
    return await buffer(opened.bytes.stream());
  } finally {
    await opened.bytes.close();
  }
}

describe('keeping', () => {
  test.each([
    ['from the spool', (bytes: Buffer) => spool(bytes)],
    [
      'from memory',
      (bytes: Buffer): Spooled => ({
        digest: digestOf(bytes),
        bytesLength: bytes.length,
        content: { kind: 'memory', bytes },
        discard: async () => {},
      }),
    ],
  ])('a file that comes %s is found with its facts and its bytes', async (_from, spooledOf) => {
    const bytes = randomBytes(700_000);
    const spooled = spooledOf(bytes);
    const file = await files.create(draftOf({ spooled }));
    await spooled.discard();
    expect(file.id).toMatch(/^file-[0-9A-Za-z]{24}$/);
    expect(file).toEqual({
      id: file.id,
      projectId: 'proj_a',
      purpose: 'vision',
      filename: 'fox.png',
      bytesLength: 700_000,
      digest: digestOf(bytes),
      createdAtMs: clock.nowMs(),
      expiresAtMs: undefined,
    });
    expect(await files.find('proj_a', file.id)).toEqual(file);
    expect((await contentOf(file.id))?.equals(bytes)).toBe(true);
  });

  test('names that the database cannot hold, or that mean a path, do no harm', async () => {
    const file = await files.create(draftOf({ filename: '../../\0etc/\ud83d' }));
    expect((await files.find('proj_a', file.id))?.filename).toBe('../../\ufffdetc/\ufffd');
    expect(onShelf()).toEqual([file.digest]);
  });

  test('an edit has the file at a place of its own until it gives it back', async () => {
    const bytes = randomBytes(1_000);
    const file = await files.create(draftOf({ spooled: spool(bytes) }));
    const lent = await files.openForEdit('proj_a', file.id);
    expect(lent).toMatchObject({ digest: file.digest, bytesLength: 1_000, filename: 'fox.png' });
    expect(await files.delete('proj_a', file.id)).toBe(true);
    if (lent?.content.kind !== 'file') throw new Error('no file was lent');
    expect(readFileSync(lent.content.path).equals(bytes)).toBe(true);
    await lent.discard();
    expect(onShelf()).toEqual([]);
  });
});

describe('whose it is', () => {
  test('nobody of another project finds, opens, lists or deletes a file', async () => {
    const { id } = await files.create(draftOf());
    expect(await files.find('proj_b', id)).toBeUndefined();
    expect(await files.open('proj_b', id)).toBeUndefined();
    expect(await files.openForEdit('proj_b', id)).toBeUndefined();
    expect(await files.delete('proj_b', id)).toBe(false);
    expect(await files.list('proj_b', query({ after: id }))).toBeUndefined();
    expect((await files.list('proj_b', query()))?.files).toEqual([]);
    expect(await contentOf(id)).toBeDefined();
  });

  test('the same bytes in two projects are stored once and leave with the last', async () => {
    const bytes = randomBytes(500);
    const mine = await files.create(draftOf({ spooled: spool(bytes) }));
    const theirs = await files.create(draftOf({ spooled: spool(bytes), projectId: 'proj_b' }));
    expect(onShelf()).toEqual([digestOf(bytes)]);
    expect(await files.delete('proj_a', mine.id)).toBe(true);
    expect((await contentOf(theirs.id, 'proj_b'))?.equals(bytes)).toBe(true);
    expect(await files.delete('proj_b', theirs.id)).toBe(true);
    expect(onShelf()).toEqual([]);
  });

  test('a file can be deleted once', async () => {
    const { id } = await files.create(draftOf());
    const outcomes = await Promise.all([1, 2, 3].map(() => files.delete('proj_a', id)));
    expect(outcomes.filter(Boolean).length).toBe(1);
    expect([await files.find('proj_a', id), await contentOf(id)]).toEqual([undefined, undefined]);
  });
});

describe('listing', () => {
  const add = async (filename: string, changes: Partial<FileDraft> = {}) => {
    const file = await files.create(draftOf({ filename, ...changes }));
    clock.advanceMs(1);
    return file;
  };

  test('goes by age, either way, page by page, without gap or repeat', async () => {
    const wanted = ['a', 'b', 'c', 'd', 'e'];
    for (const name of wanted) await add(name);
    for (const order of ['asc', 'desc'] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      for (let page = 0; page < 3; page += 1) {
        const part = await files.list('proj_a', query({ order, limit: 2, after }));
        seen.push(...(part?.files ?? []).map((file) => file.filename));
        after = part?.files.at(-1)?.id;
        expect(part?.hasMore).toBe(page < 2);
      }
      expect(seen).toEqual(order === 'asc' ? wanted : wanted.toReversed());
    }
  });

  test('files of the same millisecond are told apart by their ids', async () => {
    await Promise.all(Array.from({ length: 9 }, (_, at) => files.create(draftOf({ filename: String(at) }))));
    const seen = new Set<string>();
    let after: string | undefined;
    for (let page = 0; page < 9; page += 1) {
      const part = await files.list('proj_a', query({ order: 'desc', limit: 1, after }));
      after = part?.files[0]?.id;
      seen.add(part?.files[0]?.filename ?? '');
    }
    expect([...seen].sort()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8']);
  });

  test('may be of one purpose', async () => {
    await add('a', { purpose: 'batch' });
    await add('b');
    expect(await names({ purpose: 'batch' })).toEqual(['a']);
    expect(await names({ purpose: 'evals' })).toEqual([]);
  });

  test('nothing that has expired is in it, and it is no place to go on from', async () => {
    const { id } = await add('a', { expiresAfterSeconds: 3600 });
    await add('b');
    expect(await names({ after: id })).toEqual(['b']);
    clock.advanceMs(3_600_000);
    expect(await names()).toEqual(['b']);
    expect(await names({ after: id })).toBeUndefined();
  });
});

describe('expiry', () => {
  test('a file ends to the millisecond, for everyone, and then its bytes go', async () => {
    const file = await files.create(draftOf({ expiresAfterSeconds: 3600 }));
    expect(file.expiresAtMs).toBe(clock.nowMs() + 3_600_000);
    clock.advanceMs(3_599_999);
    expect(await files.sweep()).toBe(0);
    expect(await contentOf(file.id)).toBeDefined();
    clock.advanceMs(1);
    expect(await files.find('proj_a', file.id)).toBeUndefined();
    expect(await files.openForEdit('proj_a', file.id)).toBeUndefined();
    expect(await files.delete('proj_a', file.id)).toBe(false);
    expect(await files.sweep()).toBe(1);
    expect([await rowCount(), onShelf()]).toEqual([0, []]);
  });

  test('a file without expiry outlives every sweep', async () => {
    const file = await files.create(draftOf());
    clock.advanceMs(10 * 365 * 86_400_000);
    expect(await files.sweep()).toBe(0);
    expect(await contentOf(file.id)).toBeDefined();
  });
});

describe('failures', () => {
  const faultOf = async (work: Promise<unknown>) => {
    const outcome = await work.then(
      () => undefined,
      (cause: unknown) => cause,
    );
    if (!(outcome instanceof Fault)) throw new Error(`no fault: ${String(outcome)}`);
    return outcome;
  };

  test('a full disk is told as a storage failure, and neither row nor bytes are left', async () => {
    const full = () => Promise.reject(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }));
    const shelf = { ...createDiskShelf({ folder: parts.folder, ids: systemIds, clock }), adopt: full };
    const fault = await faultOf(createFiles({ ...parts, shelf }).create(draftOf()));
    expect(fault.code).toBe('storage_failed');
    expect(fault.message).not.toContain('ENOSPC');
    expect([await rowCount(), onShelf()]).toEqual([0, []]);
  });

  test('when the row cannot be written, the bytes go too', async () => {
    const broken = draftOf({ expiresAfterSeconds: 1e300 });
    expect((await faultOf(files.create(broken))).code).toBe('storage_failed');
    expect([await rowCount(), onShelf()]).toEqual([0, []]);
  });

  test('bytes that were taken away between the writing and the row are put there again', async () => {
    const shelf = createDiskShelf({ folder: parts.folder, ids: systemIds, clock });
    let times = 0;
    const robbed = createFiles({
      ...parts,
      shelf: {
        ...shelf,
        adopt: async (digest, path) => {
          await shelf.adopt(digest, path);
          times += 1;
          if (times === 1) await shelf.retire(digest, async () => false);
        },
      },
    });
    const file = await robbed.create(draftOf());
    expect(times).toBe(2);
    expect(await contentOf(file.id)).toBeDefined();
  });

  test('a file whose bytes were lost answers as absent', async () => {
    const { id } = await files.create(draftOf());
    rmSync(parts.folder, { recursive: true });
    expect([await files.open('proj_a', id), await files.openForEdit('proj_a', id)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('creating, deleting and sweeping the same bytes at once never leaves a row without its bytes', async () => {
    const bytes = randomBytes(100);
    for (let round = 0; round < 40; round += 1) {
      const old = await files.create(
        draftOf({ spooled: spool(bytes), expiresAfterSeconds: round % 2 ? 1 : undefined }),
      );
      clock.advanceMs(1_000);
      const [created] = await Promise.all([
        files.create(draftOf({ spooled: spool(bytes), projectId: 'proj_b' })),
        files.delete('proj_a', old.id),
        files.sweep(),
        files.sweep(),
      ]);
      expect((await contentOf(created.id, 'proj_b'))?.equals(bytes), `round ${round}`).toBe(true);
      expect(await files.delete('proj_b', created.id)).toBe(true);
    }
    expect([await rowCount(), onShelf()]).toEqual([0, []]);
  });
});
