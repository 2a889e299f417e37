/** Pictures made by hand for tests, the honest and the hostile: chunks, segments and what may hang behind them. */
import { createDeflate, deflateSync, crc32 } from 'node:zlib';
import type { Content } from '../base/content.ts';

/** What a made PNG says of itself. */
export interface PngFacts {
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Bits a channel; 8 when left out. */
  readonly depth?: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGBA; 6 when left out. */
  readonly colourType?: number;
  readonly isInterlaced?: boolean;
}

/** A PNG chunk with its length and checksum. `name` is four ASCII letters. */
export function pngChunk(name: string, data: Uint8Array): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, 'latin1');
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

/** A PNG whose data is given as it is to stand there, deflated; `chunks` come before it. */
export function makePng(facts: PngFacts, data: Uint8Array, chunks: readonly Uint8Array[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(facts.widthPixels, 0);
  header.writeUInt32BE(facts.heightPixels, 4);
  header.set([facts.depth ?? 8, facts.colourType ?? 6, 0, 0, facts.isInterlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...chunks,
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A small RGBA PNG of one colour. */
export function smallPng(chunks: readonly Uint8Array[] = []): Buffer {
  const row = Buffer.from([0, ...Array.from({ length: 16 }, () => [90, 120, 150, 200]).flat()]);
  const rows = Buffer.concat(Array.from({ length: 16 }, () => row));
  return makePng({ widthPixels: 16, heightPixels: 16 }, deflateSync(rows), chunks);
}

/** That many equal bytes, deflated, without ever holding them. */
export async function deflated(bytes: number, value = 0): Promise<Buffer> {
  const deflate = createDeflate({ level: 9 });
  const pieces: Buffer[] = [];
  deflate.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve, reject) => deflate.once('end', resolve).once('error', reject));
  const block = Buffer.alloc(1024 * 1024, value);
  for (let left = bytes; left > 0; left -= block.length) {
    if (!deflate.write(block.subarray(0, left))) {
      await new Promise((resolve) => deflate.once('drain', resolve));
    }
  }
  deflate.end();
  await ended;
  return Buffer.concat(pieces);
}

/** Bytes of an uncompressed picture's rows, one filter byte each, as PNG lays them out. */
export function rowBytes(widthPixels: number, heightPixels: number, pixelBytes: number): number {
  return (widthPixels * pixelBytes + 1) * heightPixels;
}

/** Bytes of all seven passes of an interlaced PNG. Source: PNG specification, 8.2. */
export function interlacedBytes(widthPixels: number, heightPixels: number, pixelBytes: number): number {
  const passes = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const;
  return passes.reduce((sum, [x, y, acrossStep, downStep]) => {
    const across = Math.ceil((widthPixels - x) / acrossStep);
    const down = Math.ceil((heightPixels - y) / downStep);
    return sum + (across > 0 && down > 0 ? rowBytes(across, down, pixelBytes) : 0);
  }, 0);
}

/** A part of a made file; a string is Latin-1. */
export type Part = Uint8Array | string;

/** The parts one behind the other, as content. */
export function inMemory(...parts: readonly Part[]): Content {
  return {
    kind: 'memory',
    bytes: Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
    ),
  };
}
