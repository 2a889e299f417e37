/**
 * From a file's bytes to pixels, by sharp (libvips). Pictures come out upright, in sRGB, eight bits a channel; masks as
 * one byte a pixel. It is for pictures that the inspector has taken, and runs in the thread that needs the pixels;
 * libvips works on its own threads. What it must never do is touch a pixel that need not be touched: a picture that has
 * the wanted size, and says nothing of its colours or says sRGB, comes out exactly as it stands in the file.
 */
import type { Metadata, Sharp, SharpInput } from 'sharp';
import type { Content } from '../base/content.ts';
import { pictureMegapixelsMax } from './inspection.ts';
import { sharp } from './libvips.ts';
import { PictureProblem } from './picture-problem.ts';

/** A picture that can be worked on. */
export interface DecodedPicture {
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** RGBA in sRGB, row by row, not premultiplied, 4 × width × height bytes; it owns its memory. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  /** False when the file has no alpha channel; every alpha is 255 then. */
  readonly hasAlpha: boolean;
  /** The file's XMP packet; undefined without one, or when it is larger than `xmpBytesMax` or no UTF-8. */
  readonly xmp: string | undefined;
  /** True when the pixels were resampled to reach the wanted size. */
  readonly isResampled: boolean;
}

/** The size in which a picture is wanted. */
export interface WantedSize {
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** `contain`: the largest of the picture's own shape that fits. `exact`: this size, whatever becomes of the shape. */
  readonly fit: 'contain' | 'exact';
  /** With `contain`, whether a smaller picture grows to fit; false when left out. */
  readonly mayEnlarge?: boolean;
}

/** Largest XMP packet that is handed on. */
export const xmpBytesMax = 512 * 1024;

/**
 * Reads a picture in the wanted size; another one than its own is reached by Lanczos resampling, with transparent pixels'
 * colours left out of it. Rejects with a `PictureProblem` of reason `broken` when libvips cannot read it.
 */
export async function decodePicture(content: Content, want: WantedSize): Promise<DecodedPicture> {
  return reading(async () => {
    const facts = await open(content).metadata();
    // The upright size, before any resampling.
    const { width, height } = facts.autoOrient;
    const size = sizeOf(width, height, want);
    const isResampled = size.widthPixels !== width || size.heightPixels !== height;
    const isProfileUsed = facts.icc !== undefined && !isPlainSrgb(facts);
    let image = open(content, { ignoreIcc: !isProfileUsed }).autoOrient();
    // Sharp brings sixteen bits to Display P3 instead, and goes on to sRGB only when it is named as the output.
    if (isProfileUsed && facts.depth === 'ushort') image = image.withIccProfile('srgb');
    if (isResampled) {
      // Without `fastShrinkOnLoad` JPEG still shrinks while it is read, but leaves a factor of two to the resampling.
      const options = { fit: 'fill', kernel: 'lanczos3', fastShrinkOnLoad: false } as const;
      image = image.resize(size.widthPixels, size.heightPixels, options);
    }
    const pixels = await image.ensureAlpha().raw({ depth: 'uchar' }).toBuffer();
    return {
      ...size,
      // A copy, for the same reasons as in `encode.ts`: a Buffer's memory belongs to libvips.
      data: new Uint8ClampedArray(pixels),
      hasAlpha: facts.hasAlpha,
      xmp: facts.xmp && facts.xmp.length <= xmpBytesMax ? facts.xmpAsString : undefined,
      isResampled,
    };
  });
}

/**
 * Reads a mask: one byte a pixel, row by row, 255 where the picture may change (alpha is exactly 0, at whatever depth the
 * file has) and 0 where it is protected. A mask of another size is stretched to the wanted one, each pixel taking the
 * nearest of the file. Without an alpha channel everything is protected. Rejects as `decodePicture` does.
 */
export async function decodeMask(
  content: Content,
  widthPixels: number,
  heightPixels: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return reading(async () => {
    const facts = await open(content).metadata();
    if (!facts.hasAlpha) return new Uint8Array(widthPixels * heightPixels);
    const { data, info } = await readAlpha(content, facts);
    return stretchedMask(data, info, { widthPixels, heightPixels });
  });
}

/** Opens a picture so that anything missing or wrong in it rejects. */
export function open(content: Content, options: { readonly ignoreIcc?: boolean } = {}): Sharp {
  const input: SharpInput = content.kind === 'file' ? content.path : content.bytes;
  return sharp(input, {
    failOn: 'error',
    sequentialRead: true,
    limitInputPixels: pictureMegapixelsMax * 1_000_000,
    ...options,
  });
}

/**
 * The alpha channel alone, upright, in the depth of the file: bytes, or 16-bit numbers where the file has 16 bits, so that
 * an alpha of 0 is 0 in the file as well.
 */
export async function readAlpha(
  content: Content,
  facts: Metadata,
): Promise<{
  readonly data: Uint8Array | Uint16Array;
  readonly info: { readonly width: number; readonly height: number };
}> {
  const image = open(content, { ignoreIcc: true }).autoOrient();
  if (facts.depth !== 'ushort') {
    return image.extractChannel('alpha').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  }
  const { data, info } = await image
    .toColourspace('rgb16')
    .extractChannel('alpha')
    .raw({ depth: 'ushort' })
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint16Array(data.buffer, data.byteOffset, data.byteLength / 2), info };
}

function sizeOf(width: number, height: number, want: WantedSize) {
  if (want.fit === 'exact') return { widthPixels: want.widthPixels, heightPixels: want.heightPixels };
  const fitting = Math.min(want.widthPixels / width, want.heightPixels / height);
  const scale = want.mayEnlarge ? fitting : Math.min(1, fitting);
  return {
    widthPixels: Math.max(1, Math.round(width * scale)),
    heightPixels: Math.max(1, Math.round(height * scale)),
  };
}

/**
 * True when the colour profile only says that this is sRGB, which most pictures with a profile do. Converting from sRGB
 * to sRGB would change pixels by one here and there. A profile that lies costs only its own sender true colours.
 */
function isPlainSrgb({ icc, space }: Metadata): boolean {
  if (!icc || (space !== 'srgb' && space !== 'rgb16')) return false;
  // The description is ASCII in version 2 profiles and UTF-16 in version 4; it is named in the tag table (ICC.1, 7.3).
  const tagCount = icc.length >= 132 ? Math.min(icc.readUInt32BE(128), 100) : 0;
  for (let tag = 0; tag < tagCount && 132 + (tag + 1) * 12 <= icc.length; tag += 1) {
    const at = 132 + tag * 12;
    if (icc.toString('latin1', at, at + 4) !== 'desc') continue;
    const from = icc.readUInt32BE(at + 4);
    const text = icc.toString('latin1', from, from + Math.min(icc.readUInt32BE(at + 8), 400));
    return text.replaceAll('\0', '').includes('sRGB');
  }
  return false;
}

function stretchedMask(
  alpha: Uint8Array | Uint16Array,
  from: { readonly width: number; readonly height: number },
  to: { readonly widthPixels: number; readonly heightPixels: number },
): Uint8Array<ArrayBuffer> {
  const mask = new Uint8Array(to.widthPixels * to.heightPixels);
  // Centre to centre; the same for every row.
  const columns = Uint32Array.from({ length: to.widthPixels }, (_, x) =>
    Math.floor(((x + 0.5) * from.width) / to.widthPixels),
  );
  let at = 0;
  for (let y = 0; y < to.heightPixels; y += 1) {
    const row = Math.floor(((y + 0.5) * from.height) / to.heightPixels) * from.width;
    for (const column of columns) mask[at++] = alpha[row + column] === 0 ? 255 : 0;
  }
  return mask;
}

/** What libvips throws becomes a refusal; its words may quote the file and stay in `cause`. */
async function reading<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (cause) {
    // libvips' complaints are plain Errors; whatever is another kind is a mistake of ours.
    if (!(cause instanceof Error) || cause.constructor !== Error) throw cause;
    throw Object.assign(new PictureProblem('broken', 'the picture could not be decoded'), { cause });
  }
}
