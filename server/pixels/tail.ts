/**
 * What stands behind the end of a picture. Cameras and programs leave padding, further frames and trailers of their own
 * there, which harm nobody; but a file that is a picture to us and a page, a script or an archive to the next reader is
 * refused, because what we keep we also hand out.
 */
import type { PictureFormat } from '../../contract/images.ts';
import type { Bytes } from './bytes.ts';
import { findJpegEnd } from './jpeg.ts';
import { PictureProblem } from './picture-problem.ts';

/** Frames of a multi-picture JPEG that are passed over; stereo and burst cameras write two to some ten. */
const framesMax = 64;
const blockBytes = 1024 * 1024;
/** Longer than any of the signs, so that none hides between two blocks. */
const overlapBytes = 16;

/** Signs that are looked for anywhere: those of archives and pages, whose readers find them anywhere. */
const signs =
  /PK\x03\x04|PK\x05\x06|%PDF-|Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|<(?:html|svg|script|\?php|!doctype)[\s>]/i;
/** Signs that mean something only where the rest begins. */
const firstSigns = /^[\s\0]*(?:GIF8|MZ|\x7fELF|#!|%!PS)/;

/** Throws `broken` when another file stands behind the picture that ends at `end`. */
export function refuseSecondFile(bytes: Bytes, format: PictureFormat, end: number): void {
  const from = format === 'jpeg' ? endOfFrames(bytes, end) : end;
  const begins = bytes.at(from, 4096).toString('latin1');
  if (firstSigns.test(begins)) throw secondFile();
  for (let at = from; at < bytes.length; at += blockBytes) {
    if (signs.test(bytes.at(at, blockBytes + overlapBytes).toString('latin1'))) throw secondFile();
  }
}

/** Behind the further pictures of a multi-picture file (CIPA DC-007), which follow the first with padding between. */
function endOfFrames(bytes: Bytes, end: number): number {
  let at = end;
  for (let frame = 0; frame < framesMax; frame += 1) {
    const start = skipZeros(bytes, at);
    if (bytes.at(start, 3).toString('latin1') !== '\xff\xd8\xff') break;
    const next = endOfFrame(bytes, start);
    if (next === undefined) break;
    at = next;
  }
  return at;
}

/** Undefined when it is no whole picture: then it is looked through like anything else. */
function endOfFrame(bytes: Bytes, start: number): number | undefined {
  try {
    return findJpegEnd(bytes, start);
  } catch (error) {
    if (error instanceof PictureProblem) return undefined;
    throw error;
  }
}

function skipZeros(bytes: Bytes, start: number): number {
  for (let at = start; at < bytes.length; at += blockBytes) {
    const found = bytes.at(at, blockBytes).findIndex((byte) => byte !== 0);
    if (found >= 0) return at + found;
  }
  return bytes.length;
}

function secondFile(): PictureProblem {
  return new PictureProblem('broken', 'another file stands behind the picture');
}
