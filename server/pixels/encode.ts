/**
 * From pixels to a file's bytes, by sharp (libvips). It knows formats, not requests. Callers run it in a worker
 * thread; libvips itself works on its own threads, so nothing here blocks.
 */
import type { Sharp } from 'sharp';
import type { PictureFormat } from '../../contract/images.ts';
import { sharp } from './libvips.ts';

/**
 * Above that many pixels a PNG is filtered row by row: a third more time for a fifth to a third fewer bytes, measured on
 * painted pictures. A noisy 3840×2160 must stay well below the 32 MiB that one line of a stream may have for some SDKs.
 */
const largePixels = 4_000_000;

/** Pixels to encode: RGBA, row by row, not premultiplied, 4 × width × height bytes. */
export interface RawPicture {
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly data: Uint8ClampedArray | Uint8Array;
}

/** How to encode. */
export interface Encoding {
  readonly format: PictureFormat;
  /** 0 to 100: the quality of JPEG and WebP; WebP at 100 is lossless. PNG is always lossless and ignores it. */
  readonly compression: number;
  /** False drops the alpha channel. JPEG never has one. */
  readonly hasAlpha: boolean;
  /** Delivered size; another one than the pixels' own is reached by Lanczos resampling. */
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** An XMP packet to carry. A JPEG leaves out one that is larger than `jpegXmpBytesMax`. */
  readonly xmp?: string;
}

/**
 * Most bytes of XMP in a JPEG. One segment has room for 65 504 (XMP specification part 3, 1.1.3), but libvips leaves out
 * what is larger than this without a word (measured with 8.18.7).
 */
export const jpegXmpBytesMax = 60_000;

/** The bytes of a PNG, JPEG or WebP file. Rejects when libvips does. */
export async function encodePicture(picture: RawPicture, encoding: Encoding): Promise<Uint8Array> {
  // A copy, for a Buffer's memory belongs to libvips and cannot move to another thread (Node 24 refuses, Node 20
  // copies). Sharp's own `toUint8Array` copies as well and never frees the first (measured with 0.35.5: a house grew by
  // the size of every picture it made).
  return new Uint8Array(await encoded(picture, encoding).toBuffer());
}

function encoded(picture: RawPicture, encoding: Encoding): Sharp {
  let image = sharp(picture.data, {
    raw: { width: picture.widthPixels, height: picture.heightPixels, channels: 4 },
  });
  if (encoding.widthPixels !== picture.widthPixels || encoding.heightPixels !== picture.heightPixels) {
    image = image.resize(encoding.widthPixels, encoding.heightPixels, { fit: 'fill', kernel: 'lanczos3' });
  }
  if (!encoding.hasAlpha || encoding.format === 'jpeg') image = image.removeAlpha();
  if (encoding.xmp && fitsXmp(encoding.format, encoding.xmp)) image = image.withXmp(encoding.xmp);
  if (encoding.format === 'png') {
    const isLarge = encoding.widthPixels * encoding.heightPixels > largePixels;
    return image.png({ compressionLevel: 3, adaptiveFiltering: isLarge });
  }
  if (encoding.format === 'jpeg') {
    // Quality 100 upstream means "least compression", which for JPEG still needs a bound on size.
    return image.jpeg({ quality: Math.max(1, encoding.compression), chromaSubsampling: '4:4:4' });
  }
  // `exact` keeps the colours under transparent pixels, which an edit may bring back.
  if (encoding.compression === 100) return image.webp({ lossless: true, exact: true, effort: 1 });
  return image.webp({ quality: Math.max(1, encoding.compression), effort: 2 });
}

function fitsXmp(format: PictureFormat, xmp: string): boolean {
  return format !== 'jpeg' || Buffer.byteLength(xmp) <= jpegXmpBytesMax;
}
