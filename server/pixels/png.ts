/**
 * A PNG's chunks, walked without decoding any of them. Source: PNG specification, third edition (W3C, 2025-06-24).
 */
import { inflateSync } from 'node:zlib';
import type { Bytes } from './bytes.ts';
import type { Head } from './head.ts';
import { PictureProblem } from './picture-problem.ts';

const signatureBytes = 8;
/** Length, name and checksum of a chunk. */
const frameBytes = 12;

/**
 * Most bytes that texts and profiles may have when unpacked, all together. libpng bounds each one and only their number
 * beside that: a file of 700 kB can make it hold 1.7 GB (measured with 1.6.58), so the sum is bounded here.
 */
const textBytesMax = 16 * 1024 * 1024;

/** Channels after decoding, by colour type; a palette and what has `tRNS` gain an alpha channel at most. */
const channelsByColourType: Readonly<Record<number, number>> = { 0: 2, 2: 4, 3: 4, 4: 2, 6: 4 };

/** What the first chunks say. Throws `broken` when they are no PNG's. */
export function readPngHead(bytes: Bytes): Head {
  const header = bytes.at(signatureBytes, 25);
  if (header.length < 25 || header.readUInt32BE(0) !== 13 || header.toString('latin1', 4, 8) !== 'IHDR')
    throw new PictureProblem('broken', 'its first chunk is not a PNG header');
  const widthPixels = header.readUInt32BE(8);
  const heightPixels = header.readUInt32BE(12);
  const channels = channelsByColourType[header[17] ?? -1];
  if (channels === undefined) throw new PictureProblem('broken', 'its colour type is none that PNG knows');
  const channelBytes = header[16] === 16 ? 2 : 1;
  // The seven passes of an interlaced picture are put together in memory.
  const isInterlaced = header[20] !== 0;
  return {
    widthPixels,
    heightPixels,
    isAnimated: hasAnimation(bytes),
    heldBytes: isInterlaced ? widthPixels * heightPixels * channels * channelBytes : 0,
  };
}

/** Where the PNG ends: the offset behind `IEND`. Throws `broken` when it is cut off or its texts unpack to too much. */
export function findPngEnd(bytes: Bytes): number {
  let textBytesLeft = textBytesMax;
  for (const { name, from, length } of chunksOf(bytes)) {
    if (name === 'IEND') return from + length + 4;
    textBytesLeft -= textBytes(bytes, name, from, length, textBytesLeft);
    if (textBytesLeft < 0) throw tooMuchText();
  }
  throw new PictureProblem('broken', 'it is cut off');
}

interface Chunk {
  readonly name: string;
  /** Offset and length of its data. */
  readonly from: number;
  readonly length: number;
}

/** The chunks that are whole, in their order. Bounded by the file: each one takes `frameBytes` at least. */
function* chunksOf(bytes: Bytes): Generator<Chunk> {
  let at = signatureBytes;
  while (at + frameBytes <= bytes.length) {
    const frame = bytes.at(at, 8);
    const length = frame.readUInt32BE(0);
    if (at + frameBytes + length > bytes.length) return;
    yield { name: frame.toString('latin1', 4, 8), from: at + 8, length };
    at += frameBytes + length;
  }
}

/** `acTL` makes an animation, and only before the picture's data (11.3.6.1). */
function hasAnimation(bytes: Bytes): boolean {
  for (const { name } of chunksOf(bytes)) {
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}

/** Bytes that a chunk's text or profile takes in memory; 0 for any other chunk. */
function textBytes(bytes: Bytes, name: string, from: number, length: number, most: number): number {
  if (name === 'tEXt' || name === 'eXIf') return length;
  if (name !== 'zTXt' && name !== 'iTXt' && name !== 'iCCP') return 0;
  if (length > most) throw tooMuchText();
  const data = bytes.at(from, length);
  const keywordEnd = data.indexOf(0);
  if (keywordEnd < 0) return length;
  if (name !== 'iTXt') return unpackedBytes(data.subarray(keywordEnd + 2), most);
  if (data[keywordEnd + 1] === 0) return length;
  const languageEnd = data.indexOf(0, keywordEnd + 3);
  const translationEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
  return translationEnd < 0 ? length : unpackedBytes(data.subarray(translationEnd + 1), most);
}

function unpackedBytes(packed: Buffer, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (cause) {
    const isTooMuch = cause instanceof RangeError;
    const problem = isTooMuch
      ? tooMuchText()
      : new PictureProblem('broken', 'a text or a profile in it cannot be unpacked');
    throw Object.assign(problem, { cause });
  }
}

function tooMuchText(): PictureProblem {
  return new PictureProblem('broken', `its texts and profiles are larger than ${textBytesMax} bytes`);
}
