/** Pictures kept: rows and files together, through failures and sweeps. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type HandClock, handClock } from '../../test/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database.ts';
import { Fault } from '../base/fault.ts';
import { systemIds } from '../base/ids.ts';
import { silentLog } from '../base/log.ts';
import { assetStatements } from '../store/assets.ts';
import type { AssetDraft, Assets, RequestDraft } from './asset.ts';
import { createDiskShelf } from './disk/disk.ts';
import { type AssetsParts, createAssets } from './keep.ts';

const dayMs = 86_400_000;
let fresh: FreshDatabase;
let clock: HandClock;
let folder: string;
let assets: Assets;
let parts: AssetsParts;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  await fresh.database.pool.query('TRUNCATE assets, requests');
  clock = handClock();
  folder = mkdtempSync(join(tmpdir(), 'pictor-keep-'));
  parts = { database: fresh.database, clock, ids: systemIds, log: silentLog, folder, retentionDays: 30 };
  assets = createAssets(parts);
  return () => rmSync(folder, { recursive: true, force: true });
});

const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
const rowCount = async () => (await fresh.database.pool.query('SELECT 1 FROM assets')).rowCount;

function draftOf(changes: Partial<AssetDraft> = {}): AssetDraft {
  return {
    requestId: 'req_1',
    projectId: 'proj_a',
    index: 0,
    format: 'png',
    widthPixels: 1024,
    heightPixels: 768,
    revisedPrompt: undefined,
    bytes: randomBytes(1_000),
    ...changes,
  };
}

const requestDraft = (prompt: string): RequestDraft => ({
  id: 'req_1',
  organizationId: 'org-a',
  projectId: 'proj_a',
  keyId: 'key_a',
  createdAtMs: clock.nowMs(),
  order: {
    operation: 'generate',
    model: { id: 'gpt-image-2' },
    modelRequested: undefined,
    prompt,
    sources: [],
    mask: undefined,
    count: 1,
    painted: { widthPixels: 1024, heightPixels: 1024 },
    delivered: { widthPixels: 1024, heightPixels: 1024 },
    quality: 'low',
    background: 'opaque',
    format: 'png',
    compression: 100,
    moderation: 'auto',
    partialCount: 0,
    isStreamed: false,
    delivery: 'b64_json',
    endUser: undefined,
    warnings: [],
  },
});

describe('keeping', () => {
  test('a kept picture is found with its facts and its bytes', async () => {
    const draft = draftOf({ revisedPrompt: 'a fox' });
    const asset = await assets.keep(draft);
    expect(asset.id).toMatch(/^img_[0-9a-f]{32}$/);
    expect(asset.digest).toBe(createHash('sha256').update(draft.bytes).digest('hex'));
    expect(asset.expiresAtMs).toBe(clock.nowMs() + 30 * dayMs);
    expect(await assets.find(asset.id)).toEqual({ ...asset, bytes: undefined });
    expect(Buffer.compare(draft.bytes, (await assets.read(asset)) ?? Buffer.alloc(0))).toBe(0);
  });

  test('the pictures of a request come in index order', async () => {
    for (const index of [2, 0, 1]) await assets.keep(draftOf({ index }));
    await assets.keep(draftOf({ requestId: 'req_2' }));
    expect((await assets.ofRequest('req_1')).map((asset) => asset.index)).toEqual([0, 1, 2]);
  });

  test('the same picture twice is two rows and one file', async () => {
    const bytes = randomBytes(500);
    await Promise.all([assets.keep(draftOf({ bytes })), assets.keep(draftOf({ bytes, index: 1 }))]);
    expect(await rowCount()).toBe(2);
    expect(files().length).toBe(1);
  });

  test('words that the database cannot hold do not lose the picture', async () => {
    const asset = await assets.keep(draftOf({ revisedPrompt: 'nul \0 and half \ud83d' }));
    expect((await assets.find(asset.id))?.revisedPrompt).toBe('nul \ufffd and half \ufffd');
  });

  test('a picture whose file is gone reads as absent', async () => {
    const asset = await assets.keep(draftOf());
    rmSync(folder, { recursive: true });
    expect(await assets.read(asset)).toBeUndefined();
  });
});

describe('what an engine noted', () => {
  const memory = randomBytes(1_000);

  test('is had again by the very bytes it was noted of', async () => {
    const { digest } = await assets.keep(draftOf({ memory }));
    expect(Buffer.compare((await assets.memoryOf('proj_a', digest)) ?? Buffer.alloc(0), memory)).toBe(0);
    expect(await assets.memoryOf('proj_a', 'f'.repeat(64))).toBeUndefined();
  });

  test('is nobody else’s', async () => {
    const { digest } = await assets.keep(draftOf({ memory }));
    expect(await assets.memoryOf('proj_b', digest)).toBeUndefined();
  });

  test('is that of the newest picture of these bytes', async () => {
    const bytes = randomBytes(100);
    const { digest } = await assets.keep(draftOf({ bytes, memory: Buffer.from('old') }));
    clock.advanceMs(1);
    await assets.keep(draftOf({ bytes, memory: Buffer.from('new') }));
    expect(String(await assets.memoryOf('proj_a', digest))).toBe('new');
  });

  test('goes with its picture', async () => {
    const { digest } = await assets.keep(draftOf({ memory }));
    clock.advanceMs(30 * dayMs);
    expect(await assets.memoryOf('proj_a', digest)).toBeUndefined();
  });

  test('costs no picture when it is too long', async () => {
    const kept = await assets.keep(draftOf({ memory: randomBytes(256 * 1024) }));
    expect((await assets.memoryOf('proj_a', kept.digest))?.length).toBe(256 * 1024);
    const tooMuch = await assets.keep(draftOf({ memory: randomBytes(256 * 1024 + 1) }));
    expect(await assets.memoryOf('proj_a', tooMuch.digest)).toBeUndefined();
    expect(await assets.read(tooMuch)).toBeDefined();
  });

  test('stays out of the picture’s facts', async () => {
    const asset = await assets.keep(draftOf({ memory }));
    expect(await assets.find(asset.id)).not.toHaveProperty('memory');
    expect((await assets.ofRequest('req_1'))[0]).not.toHaveProperty('memory');
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
  const disk = () => createDiskShelf({ folder, ids: systemIds, clock });
  const full = () =>
    Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }));

  test('a full disk is told as a storage failure, and neither row nor file is left', async () => {
    const fault = await faultOf(createAssets({ ...parts, shelf: { ...disk(), put: full } }).keep(draftOf()));
    expect(fault.code).toBe('storage_failed');
    expect(fault.message).not.toContain('ENOSPC');
    expect(fault.detail).toContain('ENOSPC');
    expect([await rowCount(), files()]).toEqual([0, []]);
  });

  test('when the row cannot be written, the file goes too', async () => {
    const tooLong = draftOf({ widthPixels: 2 ** 40 });
    expect((await faultOf(assets.keep(tooLong))).code).toBe('storage_failed');
    expect([await rowCount(), files()]).toEqual([0, []]);
  });

  test('a file that another row needs survives the failure of a second one', async () => {
    const bytes = randomBytes(100);
    const asset = await assets.keep(draftOf({ bytes }));
    await faultOf(assets.keep(draftOf({ bytes, widthPixels: 2 ** 40 })));
    expect(await assets.read(asset)).toBeDefined();
  });

  test('a file that a sweep took away between the writing and the row is written again', async () => {
    const bytes = randomBytes(100);
    const shelf = disk();
    let puts = 0;
    const robbed = createAssets({
      ...parts,
      shelf: {
        ...shelf,
        put: async (digest, given) => {
          await shelf.put(digest, given);
          puts += 1;
          if (puts === 1) await shelf.retire(digest, () => assetStatements(fresh.database).isNeeded(digest));
        },
      },
    });
    const asset = await robbed.keep(draftOf({ bytes }));
    expect(await robbed.read(asset)).toBeDefined();
  });
});

describe('sweeping', () => {
  test('what has outlived its days is not found, and then not there', async () => {
    const old = await assets.keep(draftOf());
    clock.advanceMs(29 * dayMs);
    const young = await assets.keep(draftOf({ index: 1 }));
    expect(await assets.sweep()).toBe(0);
    clock.advanceMs(dayMs);
    expect(await assets.find(old.id)).toBeUndefined();
    expect((await assets.ofRequest('req_1')).map((asset) => asset.id)).toEqual([young.id]);
    expect(await assets.sweep()).toBe(1);
    expect(files()).toEqual([young.digest]);
  });

  test('a file stays as long as one row needs it', async () => {
    const bytes = randomBytes(100);
    await assets.keep(draftOf({ bytes }));
    clock.advanceMs(dayMs);
    const second = await assets.keep(draftOf({ bytes, index: 1 }));
    clock.advanceMs(29 * dayMs);
    expect(await assets.sweep()).toBe(0);
    expect(await assets.read(second)).toBeDefined();
    clock.advanceMs(dayMs);
    expect(await assets.sweep()).toBe(1);
  });

  test('keeping and sweeping the same picture at once never leaves a row without its file', async () => {
    const bytes = randomBytes(100);
    for (let round = 0; round < 30; round += 1) {
      await assets.keep(draftOf({ bytes }));
      clock.advanceMs(30 * dayMs);
      const [kept] = await Promise.all([
        assets.keep(draftOf({ bytes, index: 1 })),
        assets.sweep(),
        assets.sweep(),
      ]);
      expect(await assets.read(kept), `round ${round}`).toBeDefined();
      clock.advanceMs(30 * dayMs);
      await assets.sweep();
    }
    expect(files()).toEqual([]);
  });
});

describe('request records', () => {
  const record = () => assetStatements(fresh.database).findRequest('req_1');

  test('a record says who asked for what, and how it ended', async () => {
    await assets.record(requestDraft('a fox'));
    expect(await record()).toMatchObject({
      projectId: 'proj_a',
      model: 'gpt-image-2',
      modelRequested: null,
      status: null,
    });
    expect((await record())?.order).toMatchObject({ prompt: 'a fox', quality: 'low' });
    await assets.finish('req_1', { status: 200, errorCode: undefined, durationMs: 12.7 });
    expect(await record()).toMatchObject({ status: 200, errorCode: null, durationMs: 13 });
  });

  test('of pictures that were sent it says which, never their bytes or where they lay', async () => {
    const source = (name: string) => ({
      name,
      digest: 'd'.repeat(64),
      format: 'png' as const,
      extent: { widthPixels: 64, heightPixels: 32, secret: 'no' },
      bytesLength: 99,
      content: { kind: 'file', path: '/tmp/somewhere' },
      memory: Buffer.from('a note'),
    });
    const draft = requestDraft('a fox');
    const order = { ...draft.order, sources: [source('image[0]')], mask: source('mask') };
    await assets.record({ ...draft, order });
    const kept = (name: string) => ({
      name,
      digest: 'd'.repeat(64),
      format: 'png',
      extent: { widthPixels: 64, heightPixels: 32 },
      bytesLength: 99,
    });
    const stored = (await record())?.order;
    expect(stored).toMatchObject({ sources: [kept('image[0]')], mask: kept('mask') });
    expect(JSON.stringify(stored)).not.toMatch(/somewhere|a note|secret|memory|content/);
  });

  test('recording twice keeps the first', async () => {
    await assets.record(requestDraft('first'));
    await assets.record(requestDraft('second'));
    expect((await record())?.order).toMatchObject({ prompt: 'first' });
  });

  test.each([
    ['nul \0', 'nul \ufffd'],
    ['half \ud800 pair', 'half \ufffd pair'],
    ['\u202eright to left', '\u202eright to left'],
    ['𝕫🦊', '𝕫🦊'],
    ['x'.repeat(32_000), 'x'.repeat(32_000)],
  ])('a prompt of any Unicode is recorded', async (prompt, stored) => {
    await assets.record(requestDraft(prompt));
    expect((await record())?.order).toMatchObject({ prompt: stored });
  });

  test('of an end user’s name no more is kept than a name can be', async () => {
    const draft = requestDraft('a fox');
    await assets.record({ ...draft, order: { ...draft.order, endUser: 'u'.repeat(1_000_000) } });
    expect((await record())?.order).toMatchObject({ endUser: 'u'.repeat(512) });
  });

  test('records go when their days are over', async () => {
    await assets.record(requestDraft('a fox'));
    clock.advanceMs(30 * dayMs);
    await assets.sweep();
    expect(await record()).toBeUndefined();
  });
});
