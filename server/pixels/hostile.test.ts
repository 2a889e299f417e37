import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { threadFile } from '../base/thread-file.ts';
import { examine } from './examine.ts';
import type { PictureReason } from './picture-problem.ts';
import {
  deflated,
  inMemory,
  interlacedBytes,
  makePng,
  pngChunk,
  rowBytes,
  smallPng,
  type Part,
} from './suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictor-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

const reasonFor = async (...parts: readonly Part[]): Promise<PictureReason | 'taken'> => {
  try {
    await examine(inMemory(...parts), 15);
    return 'taken';
  } catch (error) {
    if (error instanceof Error && 'reason' in error) return error.reason as PictureReason; // Read from the problem itself.
    throw error;
  }
};

const noise = Buffer.from(Array.from({ length: 64 * 64 * 4 }, (_, at) => (at * at * 31) & 255));
const picture = () => sharp(noise, { raw: { width: 64, height: 64, channels: 4 } });
const png = await picture().png().toBuffer();
const jpeg = await picture().jpeg().toBuffer();
const webp = await picture().webp().toBuffer();
const lossless = await picture().webp({ lossless: true }).toBuffer();
const withProfile = await picture().withIccProfile('p3').webp().toBuffer();
const formats = { png, jpeg, webp, lossless };
const changed = (bytes: Buffer, at: number, values: readonly number[]) => {
  const copy = Buffer.from(bytes);
  copy.set(values, at);
  return copy;
};

describe('what is no PNG, JPEG or WebP is unsupported', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['one byte', '\x89'],
    ['a GIF', 'GIF89a\x01\0\x01\0\0\0\0;'],
    ['an SVG', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['a PDF', '%PDF-1.7\n'],
    ['a TIFF', 'II*\0\x08\0\0\0'],
    ['a BMP', 'BM\x3a\0\0\0\0\0\0\0'],
    ['a HEIC', '\0\0\0\x18ftypheic\0\0\0\0'],
    ['an AVIF', '\0\0\0\x18ftypavif\0\0\0\0'],
    ['a ZIP', 'PK\x03\x04\x14\0'],
    ['a page', '<!doctype html><title>x</title>'],
    ['a PNG that was sent as text', '\x89PNG\n\x1a\n'],
    ['a WAV', 'RIFF\x24\0\0\0WAVEfmt '],
  ])('%s', async (_, text) => {
    expect(await reasonFor(text)).toBe('unsupported');
  });
});

describe('what is cut off is broken', () => {
  it.each(Object.entries(formats))('a %s, wherever it is cut', async (_, bytes) => {
    expect(await reasonFor(bytes)).toBe('taken');
    for (const share of [0.02, 0.1, 0.3, 0.6, 0.9, 0.99]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * share));
      expect(['broken', 'unsupported'], `at ${share}`).toContain(await reasonFor(cut));
    }
    expect(await reasonFor(bytes.subarray(0, bytes.length - 1))).toBe('broken');
  });

  it('a PNG whose last rows are missing, though its end is there', async () => {
    const rows = deflateSync(Buffer.alloc(rowBytes(64, 63, 4)));
    expect(await reasonFor(makePng({ widthPixels: 64, heightPixels: 64 }, rows))).toBe('broken');
  });

  it('a WebP whose picture is shorter than its size', async () => {
    expect(await reasonFor(changed(lossless.subarray(0, 60), 4, [52, 0, 0, 0]))).toBe('broken');
  });
});

describe('what is damaged is broken', () => {
  it.each<[string, Buffer]>([
    ['a PNG with a wrong checksum', changed(png, png.length - 20, [1, 2, 3])],
    ['a PNG that begins with another chunk', Buffer.concat([png.subarray(0, 8), png.subarray(33)])],
    ['a PNG of no width', changed(smallPng(), 16, [0, 0, 0, 0])],
    ['a PNG of an unknown colour type', changed(smallPng(), 25, [5])],
    ['a PNG chunk longer than the file', changed(smallPng(), 33, [0x7f, 0xff, 0xff, 0xff])],
    ['a JPEG without a frame', Buffer.from('\xff\xd8\xff\xe0\0\x02\xff\xd9', 'latin1')],
    ['a JPEG of no height', changed(jpeg, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5, [0, 0])],
    ['a JPEG of garbage', Buffer.concat([jpeg.subarray(0, 3), Buffer.alloc(500, 0x55)])],
    ['a WebP of an unknown chunk', changed(webp, 12, [0x58, 0x58, 0x58, 0x58])],
    [
      'a WebP of garbage',
      Buffer.concat([lossless.subarray(0, 40), Buffer.alloc(lossless.length - 40, 0xa5)]),
    ],
  ])('%s', async (_, bytes) => {
    expect(await reasonFor(bytes)).toBe('broken');
  });

  it('headers that contradict each other', async () => {
    // The canvas is larger than the picture in it.
    expect(withProfile.toString('latin1', 12, 16)).toBe('VP8X');
    expect(await reasonFor(withProfile)).toBe('taken');
    expect(await reasonFor(changed(withProfile, 24, [99, 0, 0]))).toBe('broken');
  });

  it('a thousand copies with random bytes in them never fail otherwise', async () => {
    let state = 12345;
    const random = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % below;
    };
    const reasons = new Set<string>();
    for (let round = 0; round < 250; round += 1) {
      for (const bytes of Object.values(formats)) {
        const places = Array.from({ length: 1 + random(4) }, () => random(bytes.length));
        const copy = places.reduce((sofar, at) => changed(sofar, at, [random(256)]), bytes);
        reasons.add(await reasonFor(copy));
      }
    }
    expect([...reasons]).toEqual(expect.arrayContaining(['taken', 'broken']));
  }, 60_000);
});

describe('what moves is animated', () => {
  it('an APNG', async () => {
    expect(await reasonFor(smallPng([pngChunk('acTL', Uint8Array.from([0, 0, 0, 2, 0, 0, 0, 0]))]))).toBe(
      'animated',
    );
  });
  it('a WebP of several pictures', async () => {
    // Equal ones would be joined into one that stands still.
    const moving = Buffer.from(noise).fill(9, 0, 5000);
    const frames = sharp(moving, { raw: { width: 64, height: 64, channels: 4, pageHeight: 32 } });
    expect(await reasonFor(await frames.webp().toBuffer())).toBe('animated');
  });
});

describe('a second file behind the picture is refused', () => {
  const seconds = [
    'PK\x03\x04\x14\0',
    '%PDF-1.4',
    '<html>',
    '<script>',
    '<SVG onload=x>',
    '<?php ',
    'GIF89a',
    'MZ\x90\0',
    'Rar!\x1a\x07\0',
    '7z\xbc\xaf\x27\x1c',
  ];
  it.each(seconds)('%j', async (second) => {
    for (const bytes of Object.values(formats)) {
      expect(await reasonFor(bytes, second)).toBe('broken');
      expect(await reasonFor(bytes, '\0\0\n', second)).toBe('broken');
    }
  });
  it('an archive far behind the end, and behind a second picture', async () => {
    expect(await reasonFor(png, 'x'.repeat(1024 * 1024 - 2), 'PK\x03\x04')).toBe('broken');
    expect(await reasonFor(jpeg, jpeg, 'PK\x03\x04')).toBe('broken');
    expect(await reasonFor(jpeg, jpeg.subarray(0, 300), '<html>')).toBe('broken');
  });
});

describe('what is too large is refused by its header', () => {
  it.each<[string, Buffer]>([
    ['a PNG', makePng({ widthPixels: 12_000, heightPixels: 12_000 }, Buffer.alloc(0))],
    [
      'a PNG of the largest numbers',
      makePng({ widthPixels: 0x7fffffff, heightPixels: 0x7fffffff }, Buffer.alloc(0)),
    ],
    ['a very wide PNG', makePng({ widthPixels: 70_000, heightPixels: 1 }, Buffer.alloc(0))],
    [
      'an interlaced PNG',
      makePng({ widthPixels: 10_000, heightPixels: 9_900, isInterlaced: true }, Buffer.alloc(0)),
    ],
    ['a JPEG', changed(jpeg, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5, [0xff, 0xff, 0xff, 0xff])],
    ['a WebP', changed(lossless, 21, [0xff, 0xff, 0xff, 0x0f])],
    ['a WebP with a profile', changed(withProfile, 24, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff])],
  ])('%s', async (_, bytes) => {
    expect(await reasonFor(bytes)).toBe('too-many-pixels');
  });
});

it('a progressive JPEG of a thousand scans is refused without reading them', async () => {
  const progressive = await picture().jpeg({ progressive: true }).toBuffer();
  expect(await reasonFor(progressive)).toBe('taken');
  const scan = progressive.subarray(
    progressive.lastIndexOf(Buffer.from([0xff, 0xda])),
    progressive.length - 2,
  );
  const scans = Array.from({ length: 1000 }, () => scan);
  const since = performance.now();
  expect(await reasonFor(progressive.subarray(0, -2), ...scans, '\xff\xd9')).toBe('broken');
  expect(performance.now() - since).toBeLessThan(500);
});

describe('memory', () => {
  const run = promisify(execFile);
  const examined = threadFile(import.meta.url, './examine.js').href;
  /** Looks at a small picture and then at the file, in a process of its own; its peak memory and the answer. */
  const peakOf = async (name: string, bytes: Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const script = `
      const { examine } = await import(${JSON.stringify(examined)});
      const look = async (path) => {
        try { await examine({ kind: 'file', path }, 15); return 'taken'; } catch (error) { return error.reason ?? String(error); }
      };
      await look(${JSON.stringify(join(folder, 'small.png'))});
      const before = process.resourceUsage().maxRSS;
      const reason = await look(${JSON.stringify(path)});
      console.log(JSON.stringify({ reason, megabytes: (process.resourceUsage().maxRSS - before) / 1024 }));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
    return JSON.parse(stdout) as { reason: string; megabytes: number }; // Printed by the script above.
  };
  const size = { widthPixels: 10_000, heightPixels: 9_900 };
  beforeAll(() => writeFileSync(join(folder, 'small.png'), smallPng()));

  it('a PNG of 144 megapixels in half a megabyte costs nothing', async () => {
    const bytes = makePng(
      { widthPixels: 12_000, heightPixels: 12_000 },
      await deflated(rowBytes(12_000, 12_000, 4)),
    );
    const { reason, megabytes } = await peakOf('bomb.png', bytes);
    expect(reason).toBe('too-many-pixels');
    expect(megabytes).toBeLessThan(20);
  });

  it('a PNG of 99 megapixels with alpha is read in bands', async () => {
    const { reason, megabytes } = await peakOf(
      'large.png',
      makePng(size, await deflated(rowBytes(10_000, 9_900, 4))),
    );
    expect(reason).toBe('taken');
    expect(megabytes).toBeLessThan(110);
  }, 60_000);

  it('an interlaced PNG below the limit is held whole, and no more than that', async () => {
    const facts = { widthPixels: 8_000, heightPixels: 8_000, isInterlaced: true };
    const { reason, megabytes } = await peakOf(
      'adam.png',
      makePng(facts, await deflated(interlacedBytes(8_000, 8_000, 4))),
    );
    expect(reason).toBe('taken');
    expect(megabytes).toBeLessThan(256 * 1.05 + 110);
  }, 60_000);

  it.each<[string, string]>([
    ['zTXt', 'Comment\0\0'],
    ['iTXt', 'XML:com.adobe.xmp\0\x01\0\0\0'],
    ['iCCP', 'icc\0\0'],
  ])(
    'a %s chunk that unpacks to a gigabyte is not unpacked',
    async (name, start) => {
      const bomb = pngChunk(
        name,
        Buffer.concat([Buffer.from(start, 'latin1'), await deflated(1_000_000_000)]),
      );
      const { reason, megabytes } = await peakOf(`${name}.png`, smallPng([bomb]));
      expect(reason).toBe('broken');
      expect(megabytes).toBeLessThan(60);
    },
    60_000,
  );

  it('many chunks that unpack to a few megabytes each are not unpacked either', async () => {
    // Each is below what libpng takes, and it would take a thousand of them.
    const one = pngChunk(
      'zTXt',
      Buffer.concat([Buffer.from('C\0\0'), deflateSync(Buffer.alloc(7_000_000, 65))]),
    );
    const { reason, megabytes } = await peakOf('many.png', smallPng(Array.from({ length: 100 }, () => one)));
    expect(reason).toBe('broken');
    expect(megabytes).toBeLessThan(60);
  });
});
