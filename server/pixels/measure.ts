/**
 * What can be said of a picture without decoding it: its kind, its size, whether it moves, what decoding it would hold in
 * memory, and where it ends. These are our own readers and not libvips', so that a hostile file meets no decoder before
 * its size is known; libvips' own view (orientation, alpha) is asked afterwards and must agree.
 */
import type { PictureFormat } from '../../contract/images.ts';
import type { Bytes } from './bytes.ts';
import type { Head } from './head.ts';
import { pictureMegapixelsMax } from './inspection.ts';
import { findJpegEnd, readJpegHead } from './jpeg.ts';
import { PictureProblem } from './picture-problem.ts';
import { findPngEnd, readPngHead } from './png.ts';
import { nameOfKind, sniff, sniffedBytes } from './sniff.ts';
import { refuseSecondFile } from './tail.ts';
import { findWebpEnd, readWebpHead } from './webp.ts';

/** Longest edge: the most that a JPEG can have; WebP can have 16 383. No camera comes near. */
const edgePixelsMax = 65_535;

/**
 * Most that a picture may hold in memory while it is decoded: an interlaced PNG of 67 megapixels, a WebP of 33, a
 * progressive JPEG of 44 to 89. Baseline JPEG and plain PNG are read by rows and are not concerned.
 */
const heldBytesMax = 256 * 1024 * 1024;

const readers = {
  png: { readHead: readPngHead, findEnd: findPngEnd },
  jpeg: { readHead: readJpegHead, findEnd: (bytes: Bytes) => findJpegEnd(bytes) },
  webp: { readHead: readWebpHead, findEnd: findWebpEnd },
} as const;

/** The picture's format and header. Throws a `PictureProblem` for whatever is not to be decoded. */
export function measure(bytes: Bytes): Head & { readonly format: PictureFormat } {
  const sniffed = sniff(bytes.at(0, sniffedBytes));
  if (!sniffed.format) throw new PictureProblem('unsupported', `it is ${nameOfKind(sniffed.kind)}`);
  const { format } = sniffed;
  const head = readers[format].readHead(bytes);
  refuseSize(head);
  if (head.isAnimated) throw new PictureProblem('animated', 'it moves');
  refuseSecondFile(bytes, format, readers[format].findEnd(bytes));
  return { ...head, format };
}

function refuseSize({ widthPixels, heightPixels, heldBytes }: Head): void {
  const size = `it has ${widthPixels}x${heightPixels} pixels`;
  if (widthPixels === 0 || heightPixels === 0) throw new PictureProblem('broken', size);
  if (widthPixels * heightPixels > pictureMegapixelsMax * 1_000_000)
    throw new PictureProblem('too-many-pixels', `${size}, and ${pictureMegapixelsMax} million are the most`);
  if (Math.max(widthPixels, heightPixels) > edgePixelsMax)
    throw new PictureProblem('too-many-pixels', `${size}, and an edge may have ${edgePixelsMax}`);
  if (heldBytes > heldBytesMax)
    throw new PictureProblem(
      'too-many-pixels',
      `${size}, and its encoding (WebP, or interlaced or progressive) must be decoded whole, ` +
        `which would take ${Math.ceil(heldBytes / 1_000_000)} MB where ${Math.floor(heldBytesMax / 1_000_000)} MB are the most`,
    );
}
