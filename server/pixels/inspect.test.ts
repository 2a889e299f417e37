import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import sharp, { type Sharp } from 'sharp';
import { createInspector, type InspectorSettings } from './inspect.ts';
import { deflateSync } from 'node:zlib';
import { inMemory, makePng, pngChunk, smallPng, type Part } from './suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictor-inspect-'));
const inspector = createInspector();
afterAll(async () => {
  await inspector.close();
  rmSync(folder, { recursive: true });
});

const never = new AbortController().signal;
const look = (...parts: readonly Part[]) => inspector.inspect(inMemory(...parts), never);
const gradient = (width: number, height: number) =>
  sharp(Buffer.from(Array.from({ length: width * height * 3 }, (_, at) => (at * 13) & 255)), {
    raw: { width, height, channels: 3 },
  });
const facts = { widthPixels: 40, heightPixels: 20, hasAlpha: false, clearShare: 0, translucentShare: 0 };

describe('honest pictures are taken', () => {
  it.each<[string, (image: Sharp) => Sharp, string]>([
    ['a PNG', (image) => image.png(), 'png'],
    ['an interlaced PNG', (image) => image.png({ progressive: true }), 'png'],
    ['a grey PNG', (image) => image.toColourspace('b-w').png(), 'png'],
    ['a palette PNG', (image) => image.png({ palette: true }), 'png'],
    ['a PNG of 16 bits', (image) => image.toColourspace('rgb16').png(), 'png'],
    ['a JPEG', (image) => image.jpeg(), 'jpeg'],
    ['a progressive JPEG', (image) => image.jpeg({ progressive: true }), 'jpeg'],
    ['a grey JPEG', (image) => image.toColourspace('b-w').jpeg(), 'jpeg'],
    ['a CMYK JPEG', (image) => image.toColourspace('cmyk').jpeg(), 'jpeg'],
    ['a JPEG in Display P3', (image) => image.withIccProfile('p3').jpeg(), 'jpeg'],
    ['a lossy WebP', (image) => image.webp(), 'webp'],
    ['a lossless WebP', (image) => image.webp({ lossless: true }), 'webp'],
    ['a WebP with a profile', (image) => image.withIccProfile('p3').webp(), 'webp'],
  ])('%s', async (_, encode, format) => {
    expect(await look(await encode(gradient(40, 20)).toBuffer())).toEqual({ ...facts, format });
  });

  it.each(['png', 'jpeg', 'webp'] as const)('a turned %s has its upright size', async (format) => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const bytes = await gradient(40, 20).withMetadata({ orientation }).toFormat(format).toBuffer();
      const { widthPixels, heightPixels } = await look(bytes);
      expect([widthPixels, heightPixels], `orientation ${orientation}`).toEqual(
        orientation >= 5 ? [20, 40] : [40, 20],
      );
    }
  });

  it('a file is read where it lies', async () => {
    const path = join(folder, 'a.jpg');
    writeFileSync(path, await gradient(40, 20).jpeg().toBuffer());
    expect(await inspector.inspect({ kind: 'file', path }, never)).toEqual({ ...facts, format: 'jpeg' });
  });

  it('what cameras leave behind a picture is passed over', async () => {
    const jpeg = await gradient(40, 20).jpeg().toBuffer();
    const other = await gradient(8, 8).jpeg().toBuffer();
    expect(await look(jpeg, '\0'.repeat(3000))).toMatchObject(facts);
    expect(await look(jpeg, '\0\0\0', other, other)).toMatchObject(facts);
    expect(await look(jpeg, '\0\0\0\x18ftypmp42', '\x01\x02\x03'.repeat(400))).toMatchObject(facts);
    expect(await look(jpeg, 'SEFH\x6a\0\0\0\x01\0\0\0SEFT')).toMatchObject(facts);
    expect(await look(await gradient(40, 20).png().toBuffer(), '\0\0\n')).toMatchObject(facts);
  });
});

describe('alpha is counted exactly', () => {
  const alphas: Readonly<Record<number, readonly number[]>> = {
    8: [0, 1, 128, 254, 255, 255, 2, 0, 9, 255],
    16: [0, 1, 0xff, 0x100, 0x7fff, 0xff00, 0xfffe, 0xffff, 0xffff, 0x8000],
  };
  it.each([
    ['RGBA', 6, 8, 0.2, 0.7],
    ['RGBA', 6, 16, 0.1, 0.8],
    ['grey with alpha', 4, 8, 0.2, 0.7],
    ['grey with alpha', 4, 16, 0.1, 0.8],
  ])('in a PNG of %s', async (_, colourType, depth, clearShare, translucentShare) => {
    const channels = colourType === 6 ? 4 : 2;
    const values = alphas[depth] ?? [];
    const rows = Array.from({ length: 7 }, () => [
      0,
      ...values.flatMap((alpha) => {
        const samples = [...Array.from({ length: channels - 1 }, () => 0x7777), alpha];
        return depth === 16
          ? samples.flatMap((sample) => [sample >> 8, sample & 255])
          : samples.map((s) => s & 255);
      }),
    ]).flat();
    const png = makePng(
      { widthPixels: 10, heightPixels: 7, depth, colourType },
      deflateSync(Uint8Array.from(rows)),
    );
    expect(await look(png)).toMatchObject({ hasAlpha: true, clearShare, translucentShare });
  });

  it('in a palette with transparent entries', async () => {
    const chunks = [
      pngChunk('PLTE', Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9])),
      pngChunk('tRNS', Uint8Array.from([0, 128])),
    ];
    const rows = Uint8Array.from([0, 0, 0, 1, 2]);
    const png = makePng({ widthPixels: 4, heightPixels: 1, colourType: 3 }, deflateSync(rows), chunks);
    expect(await look(png)).toMatchObject({ hasAlpha: true, clearShare: 0.5, translucentShare: 0.75 });
  });

  it('in a WebP, and over more rows than one band has', async () => {
    const [width, height] = [4096, 9000];
    const data = Buffer.alloc(width * height * 4, 255);
    data.fill(0, width * 4 * 8_999);
    const bytes = await sharp(data, { raw: { width, height, channels: 4 } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    expect(await look(bytes)).toMatchObject({ clearShare: 1 / 9000, translucentShare: 1 / 9000 });
    const webp = await sharp(data.subarray(width * 4 * 8_980), { raw: { width, height: 20, channels: 4 } })
      .webp({ lossless: true, effort: 0 })
      .toBuffer();
    expect(await look(webp)).toMatchObject({ clearShare: 1 / 20, translucentShare: 1 / 20 });
  });
});

describe('the thread', () => {
  /** Counts the threads, and hangs for ever when the picture is `hang`. */
  const counted = () => {
    const workers: Worker[] = [];
    const newThread = () => {
      const hanging = `const { parentPort } = require('node:worker_threads');
        parentPort.on('message', ({ id, content }) => {
          if (content.kind === 'file') throw new Error('dies');
          if (content.bytes.length === 1) for (;;);
          parentPort.postMessage({ id, type: 'inspection', inspection: { length: content.bytes.length } });
        });`;
      const worker = new Worker(hanging, { eval: true });
      workers.push(worker);
      return worker;
    };
    return { workers, make: (settings: InspectorSettings) => createInspector({ newThread, ...settings }) };
  };

  it('that overruns its deadline is replaced, and only its own picture fails', async () => {
    const { workers, make } = counted();
    const house = make({ deadlineMs: 300 });
    const slow = house.inspect(inMemory('x'), never);
    const next = house.inspect(inMemory('xyz'), never);
    await expect(slow).rejects.toMatchObject({ reason: 'too-slow' });
    expect(await next).toEqual({ length: 3 });
    expect(workers).toHaveLength(2);
    await house.close();
  });

  it('that dies is replaced, too', async () => {
    const { make } = counted();
    const house = make({});
    await expect(house.inspect({ kind: 'file', path: '/' }, never)).rejects.toThrow('dies');
    expect(await house.inspect(inMemory('xy'), never)).toEqual({ length: 2 });
    await house.close();
  });

  it('is started by the first picture, kept for the next, and ended when there is none', async () => {
    const { workers, make } = counted();
    const house = make({ idleMs: 50 });
    expect(workers).toHaveLength(0);
    await house.inspect(inMemory('xy'), never);
    await house.inspect(inMemory('xy'), never);
    expect(workers).toHaveLength(1);
    await new Promise((resolve) => workers[0]?.once('exit', resolve));
    await house.inspect(inMemory('xy'), never);
    expect(workers).toHaveLength(2);
    await house.close();
  });

  it('lets an asker leave, whether waiting or being served', async () => {
    const { make } = counted();
    const house = make({ deadlineMs: 400 });
    const [first, second] = [new AbortController(), new AbortController()];
    const served = house.inspect(inMemory('x'), first.signal);
    const waiting = house.inspect(inMemory('xy'), second.signal);
    first.abort(new Error('gone'));
    second.abort(new Error('gone as well'));
    await expect(served).rejects.toThrow('gone');
    await expect(waiting).rejects.toThrow('gone as well');
    await expect(house.inspect(inMemory('xy'), AbortSignal.abort(new Error('never came')))).rejects.toThrow(
      'never',
    );
    expect(await house.inspect(inMemory('xyz'), never)).toEqual({ length: 3 });
    await house.close();
  });

  it('takes no more than it can serve, and none when it is closed', async () => {
    const { make } = counted();
    const house = make({ waitingMax: 1 });
    const [served, waiting, refused] = ['x', 'xy', 'xy'].map((text) => house.inspect(inMemory(text), never));
    await expect(refused).rejects.toMatchObject({ code: 'server_is_overloaded' });
    await Promise.all([
      expect(served).rejects.toMatchObject({ code: 'server_is_overloaded' }),
      expect(waiting).rejects.toMatchObject({ code: 'server_is_overloaded' }),
      house.close(),
    ]);
    await expect(house.inspect(inMemory('xy'), never)).rejects.toMatchObject({
      code: 'server_is_overloaded',
    });
  });

  it('leaves the asker its bytes', async () => {
    const content = inMemory(smallPng());
    const before = content.kind === 'memory' && content.bytes.length;
    await inspector.inspect(content, never);
    expect(content.kind === 'memory' && content.bytes.length).toBe(before);
  });
});
