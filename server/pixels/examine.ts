/**
 * One picture, looked at from its first byte to its last: measured by our own readers, then decoded once by libvips, and
 * its alpha counted. Memory stays small whatever the picture: one channel is held, of a band of its rows.
 */
import type { Metadata, Sharp } from 'sharp';
import type { PictureFormat } from '../../contract/images.ts';
import { collectGarbage } from '../base/collect.ts';
import type { Content } from '../base/content.ts';
import { openBytes } from './bytes.ts';
import { open } from './decode.ts';
import type { Inspection } from './inspection.ts';
import { measure } from './measure.ts';
import { PictureProblem } from './picture-problem.ts';

/** Rows are read in bands of at most that many pixels; a later band passes over the earlier ones again. */
const bandPixels = 34_000_000;

/**
 * Looks at a picture to its end. Throws a `PictureProblem`, or a file system error. `timeoutSeconds` bounds each pass of
 * libvips, so that its work ends even when nobody waits for it any more.
 */
export async function examine(content: Content, timeoutSeconds: number): Promise<Inspection> {
  const head = measured(content);
  try {
    const facts = await open(content).metadata();
    // Two readers that see two pictures in one file: whoever made it wants one of them to be overlooked.
    if (
      facts.format !== head.format ||
      facts.width !== head.widthPixels ||
      facts.height !== head.heightPixels
    )
      throw new PictureProblem('broken', 'its headers contradict each other');
    const passes = passesOf(content, head.format, facts, timeoutSeconds);
    const { width: widthPixels, height: heightPixels } = facts.autoOrient;
    const shares = await (facts.hasAlpha ? countAlpha(facts, passes) : readThrough(head.format, passes));
    return { format: head.format, widthPixels, heightPixels, hasAlpha: facts.hasAlpha, ...shares };
  } catch (cause) {
    // libvips' complaints are plain Errors; whatever is another kind is a mistake of ours, or a problem already.
    if (!(cause instanceof Error) || cause.constructor !== Error) throw cause;
    const isTimeout = cause.message.includes('timeout');
    const problem = isTimeout
      ? new PictureProblem('too-slow', 'it takes too long to read')
      : new PictureProblem('broken', 'it cannot be decoded to its end');
    throw Object.assign(problem, { cause });
  }
}

function measured(content: Content): {
  readonly format: PictureFormat;
  widthPixels: number;
  heightPixels: number;
} {
  const bytes = openBytes(content);
  try {
    return measure(bytes);
  } finally {
    bytes.close();
  }
}

/** Opens the picture, cut to one band of rows. */
type Passes = () => Generator<Sharp>;

function passesOf(
  content: Content,
  format: PictureFormat,
  { width, height }: Metadata,
  timeoutSeconds: number,
): Passes {
  // A JPEG has no alpha to count; it is read in one go and made small while it is read.
  const rows = format === 'jpeg' ? height : Math.max(1, Math.floor(bandPixels / width));
  return function* passes() {
    for (let top = 0; top < height; top += rows) {
      const band = { left: 0, top, width, height: Math.min(rows, height - top) };
      const image = open(content, { ignoreIcc: true }).timeout({ seconds: timeoutSeconds });
      yield rows >= height ? image : image.extract(band);
    }
  };
}

type Shares = Pick<Inspection, 'clearShare' | 'translucentShare'>;

async function countAlpha(facts: Metadata, passes: Passes): Promise<Shares> {
  const pixels = facts.width * facts.height;
  if (facts.depth !== 'ushort') {
    const counts = await countChannel(passes, (image) => image);
    return { clearShare: counts.zero / pixels, translucentShare: (pixels - counts.full) / pixels };
  }
  // Sixteen bits come out as bytes, and whatever is more than 255 as 255: 0 stays 0 and nothing else becomes 0. For the
  // other end everything is lowered until only 65 535 is more than 0.
  const lowered = Array.from({ length: facts.channels }, () => -65_534);
  const unchanged = lowered.map(() => 1);
  const above = await countChannel(passes, (image) => image.toColourspace('rgb16'));
  const below = await countChannel(passes, (image) =>
    image.toColourspace('rgb16').linear(unchanged, lowered),
  );
  return { clearShare: above.zero / pixels, translucentShare: below.zero / pixels };
}

async function countChannel(passes: Passes, prepare: (image: Sharp) => Sharp) {
  let zero = 0;
  let full = 0;
  for (const image of passes()) {
    const alpha = await prepare(image).extractChannel('alpha').raw({ depth: 'uchar' }).toBuffer();
    for (const value of alpha) {
      if (value === 0) zero += 1;
      else if (value === 255) full += 1;
    }
    await collectGarbage();
  }
  return { zero, full };
}

/** Without alpha there is nothing to count, but every row has to be there. */
async function readThrough(format: PictureFormat, passes: Passes): Promise<Shares> {
  for (const image of passes()) {
    await (format === 'jpeg' ? image.resize(8, 8, { fit: 'fill' }) : image.extractChannel(0))
      .raw()
      .toBuffer();
    await collectGarbage();
  }
  return { clearShare: 0, translucentShare: 0 };
}
