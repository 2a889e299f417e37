/**
 * From pixels to a file's bytes, by sharp (libvips). It knows formats, not requests. Callers run it in a worker
 * thread; libvips itself works on its own threads, so nothing here blocks.
 */
import sharp, { type Sharp } from 'sharp';
import type { PictureFormat } from '../../contract/images.ts';

// One picture at a time is encoded by each worker; libvips' own cache and threads would only cost memory.
sharp.cache(false);
sharp.concurrency(1);

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
}

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
  if (encoding.format === 'png') {
    const isLarge = encoding.widthPixels * encoding.heightPixels > largePixels;
    return image.png({ compressionLevel: 3, adaptiveFiltering: isLarge });
  }
  if (encoding.format === 'jpeg') {
    // Quality 100 upstream means "least compression", which for JPEG still needs a bound on size.
    return image.jpeg({ quality: Math.max(1, encoding.compression), chromaSubsampling: '4:4:4' });
  }
  if (encoding.compression === 100) return image.webp({ lossless: true, effort: 1 });
  return image.webp({ quality: Math.max(1, encoding.compression), effort: 2 });
}
