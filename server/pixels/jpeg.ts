/** A JPEG's segments, walked without decoding any of them. Source: ITU-T T.81, annex B. */
import type { Bytes } from './bytes.ts';
import type { Head } from './head.ts';
import { PictureProblem } from './picture-problem.ts';

/** Scans of a progressive picture; encoders make about ten. Each costs a pass over the whole picture. */
const scansMax = 100;
/** Bytes of metadata before the picture itself; cameras write previews of a few hundred kB there. */
const metadataBytesMax = 32 * 1024 * 1024;
/** So much of the entropy-coded data is looked through at once. */
const blockBytes = 64 * 1024;

const marker = { startOfImage: 0xd8, endOfImage: 0xd9, startOfScan: 0xda } as const;

/** What the segments before the first scan say. Throws `broken` when there is no frame, or no scan. */
export function readJpegHead(bytes: Bytes): Head {
  let frame: Frame | undefined;
  for (const segment of segmentsOf(bytes, 0)) {
    if (isFrame(segment.code)) frame = readFrame(bytes.at(segment.from, segment.length), segment.code);
    if (segment.code !== marker.startOfScan) continue;
    if (!frame) break;
    // Several scans, whether progressive or one for each component, are collected in memory as coefficients.
    const isInOneScan = !frame.isProgressive && bytes.at(segment.from, 1)[0] === frame.componentCount;
    const { widthPixels, heightPixels, coefficientBytes } = frame;
    return { widthPixels, heightPixels, isAnimated: false, heldBytes: isInOneScan ? 0 : coefficientBytes };
  }
  throw new PictureProblem('broken', 'it is a JPEG without a picture in it');
}

/** Where the JPEG that begins at `start` ends: the offset behind its end marker. Throws `broken` when there is none. */
export function findJpegEnd(bytes: Bytes, start = 0): number {
  let scans = 0;
  for (const segment of segmentsOf(bytes, start)) {
    if (segment.code === marker.endOfImage) return segment.from;
    if (segment.code === marker.startOfScan) scans += 1;
    if (scans > scansMax) throw new PictureProblem('broken', `it has more than ${scansMax} scans`);
    if (scans === 0 && segment.from - start > metadataBytesMax)
      throw new PictureProblem('broken', `its metadata is larger than ${metadataBytesMax} bytes`);
  }
  throw new PictureProblem('broken', 'it is cut off');
}

interface Segment {
  readonly code: number;
  /** Offset and length of its data, behind marker and length. The end marker has none. */
  readonly from: number;
  readonly length: number;
}

/** The segments that are whole, in their order; the entropy-coded data behind a scan's header is passed over. */
function* segmentsOf(bytes: Bytes, start: number): Generator<Segment> {
  let at = start + 2;
  while (at + 2 <= bytes.length) {
    const [first, code = 0] = bytes.at(at, 2);
    if (first !== 0xff) throw new PictureProblem('broken', 'its segments do not follow each other');
    if (code === 0xff) {
      // Any marker may be preceded by fill bytes (B.1.1.2).
      at += 1;
      continue;
    }
    if (code === marker.endOfImage) {
      yield { code, from: at + 2, length: 0 };
      return;
    }
    if (code === 0x01 || (code >= 0xd0 && code <= 0xd7)) {
      at += 2;
      continue;
    }
    const lengthField = bytes.at(at + 2, 2);
    if (lengthField.length < 2) return;
    const length = lengthField.readUInt16BE(0) - 2;
    if (length < 0 || at + 4 + length > bytes.length) return;
    yield { code, from: at + 4, length };
    at += 4 + length;
    if (code === marker.startOfScan) at = findMarker(bytes, at);
  }
}

/** Offset of the next marker that ends entropy-coded data: neither a stuffed zero nor a restart. */
function findMarker(bytes: Bytes, start: number): number {
  let at = start;
  while (at < bytes.length) {
    const block = bytes.at(at, blockBytes);
    for (let found = block.indexOf(0xff); found >= 0 && found + 1 < block.length; ) {
      const code = block[found + 1] ?? 0;
      if (code !== 0 && code !== 0xff && (code < 0xd0 || code > 0xd7)) return at + found;
      found = block.indexOf(0xff, code === 0xff ? found + 1 : found + 2);
    }
    // The last byte is looked at again with its successor.
    at += Math.max(1, block.length - 1);
  }
  return at;
}

interface Frame {
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly componentCount: number;
  readonly isProgressive: boolean;
  /** Two bytes for each coefficient of each component. */
  readonly coefficientBytes: number;
}

/** SOF0 to SOF15, without the tables that stand between them (DHT, JPG, DAC). */
function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
}

function readFrame(data: Buffer, code: number): Frame {
  const componentCount = data[5] ?? 0;
  if (data.length < 6 + componentCount * 3 || componentCount === 0)
    throw new PictureProblem('broken', 'its frame header is too short');
  const factors = Array.from({ length: componentCount }, (_, index) => {
    const sampling = data[6 + index * 3 + 1] ?? 0;
    return (sampling >> 4) * (sampling & 15);
  });
  const widthPixels = data.readUInt16BE(3);
  const heightPixels = data.readUInt16BE(1);
  const largest = Math.max(1, ...factors);
  const samples = factors.reduce((sum, factor) => sum + (widthPixels * heightPixels * factor) / largest, 0);
  const isProgressive = (code & 3) === 2;
  return { widthPixels, heightPixels, componentCount, isProgressive, coefficientBytes: samples * 2 };
}
