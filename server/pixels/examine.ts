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
    const reopen = () => open(content, { ignoreIcc: true }).timeout({ seconds: timeoutSeconds });
    const { width: widthPixels, height: heightPixels } = facts.autoOrient;
    const shares = await (facts.hasAlpha ? countAlpha(facts, reopen) : readThrough(facts, reopen()));
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

type Shares = Pick<Inspection, 'clearShare' | 'translucentShare'>;

async function countAlpha(facts: Metadata, reopen: () => Sharp): Promise<Shares> {
  const pixels = facts.width * facts.height;
  if (facts.depth !== 'ushort') {
    const counts = await countChannel(facts, reopen);
    return { clearShare: counts.zero / pixels, translucentShare: (pixels - counts.full) / pixels };
  }
  // Sixteen bits come out as bytes, and whatever is more than 255 as 255: 0 stays 0 and nothing else becomes 0. For the
  // other end everything is lowered until only 65 535 is more than 0.
  const lowered = Array.from({ length: facts.channels }, () => -65_534);
  const unchanged = lowered.map(() => 1);
  const above = await countChannel(facts, () => reopen().toColourspace('rgb16'));
  const below = await countChannel(facts, () => reopen().toColourspace('rgb16').linear(unchanged, lowered));
  return { clearShare: above.zero / pixels, translucentShare: below.zero / pixels };
}

async function countChannel({ width, height }: Metadata, reopen: () => Sharp) {
  const rows = Math.max(1, Math.floor(bandPixels / width));
  let zero = 0;
  let full = 0;
  for (let top = 0; top < height; top += rows) {
    // The band before this one is dead, and the collector does not know its weight.
    if (top > 0) await collectGarbage();
    const image = reopen();
    if (rows < height) image.extract({ left: 0, top, width, height: Math.min(rows, height - top) });
    const alpha = await image.extractChannel('alpha').raw({ depth: 'uchar' }).toBuffer();
    const counts = countEnds(alpha);
    zero += counts.zero;
    full += counts.full;
  }
  return { zero, full };
}

/**
 * How many bytes are 0 and how many 255. Masks and cut-outs are one or the other for long stretches, so four are looked
 * at together; one by one took several times as long (measured).
 */
function countEnds(bytes: Uint8Array) {
  let zero = 0;
  let full = 0;
  const countOne = (value: number | undefined) => {
    if (value === 0) zero += 1;
    else if (value === 255) full += 1;
  };
  // Words have to begin at a multiple of four.
  const isAligned = bytes.byteOffset % 4 === 0;
  const words = new Uint32Array(
    bytes.buffer,
    isAligned ? bytes.byteOffset : 0,
    isAligned ? bytes.length >> 2 : 0,
  );
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === 0) zero += 4;
    else if (word === 0xffffffff) full += 4;
    else for (let byte = at * 4; byte < at * 4 + 4; byte += 1) countOne(bytes[byte]);
  }
  for (let at = words.length * 4; at < bytes.length; at += 1) countOne(bytes[at]);
  return { zero, full };
}

/** Without alpha there is nothing to count, but every row has to be there. */
async function readThrough({ format, width, height }: Metadata, image: Sharp): Promise<Shares> {
  // A JPEG is quickest made small while it is read; of the others the last row alone is taken, behind all before it.
  if (format === 'jpeg') image.resize(8, 8, { fit: 'fill' });
  else image.extract({ left: 0, top: height - 1, width, height: 1 });
  await image.raw().toBuffer();
  return { clearShare: 0, translucentShare: 0 };
}
