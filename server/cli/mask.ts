/**
 * The mask of an edit: a PNG that is fully transparent where the picture may change. It comes from a file with alpha, a
 * black and white file, or boxes; what has to be made or turned round is made here.
 */
import sharp, { type Sharp } from 'sharp';
import { CommandProblem } from './command.ts';
import { type Input, readInput, sourceOf } from './inputs.ts';

/** A rectangle in pixels of the first picture, as it is looked at. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the flags say of a mask. */
export interface MaskWish {
  /** A file; excludes boxes. */
  readonly file: string | undefined;
  readonly boxes: readonly Box[];
  /** Changes what may change. */
  readonly isInverted: boolean;
  /** White may change, black may not; whatever alpha the file has is left out. */
  readonly isFromLuma: boolean;
}

/** Boxes as `x,y,w,h`, with spaces between several. Throws CommandProblem for what is none. */
export function readBoxes(text: string): readonly Box[] {
  const boxes = text.split(/\s+/).filter((word) => word !== '');
  return boxes.map((word) => {
    const match = /^(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6})$/.exec(word);
    const [left = 0, top = 0, width = 0, height = 0] = (match ?? []).slice(1).map(Number);
    if (match === null || width === 0 || height === 0) {
      throw new CommandProblem(
        `--mask-box takes x,y,width,height in pixels, such as 100,50,300,200, not ${word}.`,
      );
    }
    return { left, top, width, height };
  });
}

/** The mask to send with the first picture; undefined when none is wished. Throws CommandProblem. */
export async function makeMask(wish: MaskWish, first: Input, folder: string): Promise<Input | undefined> {
  const { file, boxes, isInverted, isFromLuma } = wish;
  if (file !== undefined && boxes.length > 0) {
    throw new CommandProblem('a mask is a file or boxes: give --mask or --mask-box, not both.');
  }
  if (file === undefined && isFromLuma) {
    throw new CommandProblem('--mask-from-luma says how --mask is read, and there is no --mask.');
  }
  if (boxes.length > 0) return ofBoxes(boxes, isInverted, first);
  if (file === undefined) {
    if (isInverted) throw new CommandProblem('--invert-mask needs a mask: --mask or --mask-box.');
    return undefined;
  }
  const mask = await readInput(file, folder);
  const picture = sharp(sourceOf(mask.content)).autoOrient();
  if (isFromLuma) {
    const luma = await oneChannel(picture.flatten({ background: 'black' }).greyscale());
    return fromAlpha(mask, luma, (white) => white >= 128 !== isInverted);
  }
  const { isOpaque } = await sharp(sourceOf(mask.content)).stats();
  if (isOpaque) {
    throw new CommandProblem(
      `${file} has no transparent pixel, so it lets nothing change. A mask is transparent where the picture may change; if white means that in yours, add --mask-from-luma.`,
    );
  }
  if (isInverted) {
    const alpha = await oneChannel(picture.extractChannel('alpha'));
    // Only full transparency lets a pixel change, so the opposite of everything else is full transparency.
    return fromAlpha(mask, alpha, (value) => value > 0);
  }
  return mask.contentType === 'image/png' ? mask : asInput(mask, await picture.png().toBuffer());
}

/** Drawn by libvips from rectangles, so that a mask of 100 megapixels needs no memory of that size. */
async function ofBoxes(boxes: readonly Box[], isInverted: boolean, first: Input): Promise<Input> {
  const { widthPixels, heightPixels } = first;
  for (const { left, top, width, height } of boxes) {
    if (left + width > widthPixels || top + height > heightPixels) {
      throw new CommandProblem(
        `the box ${left},${top},${width},${height} reaches out of ${first.word}, which is ${widthPixels}x${heightPixels}.`,
      );
    }
  }
  const canvas = (width: number, height: number, alpha: 0 | 1) => ({
    create: { width, height, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha } },
  });
  const layers = boxes.map(({ left, top, width, height }) => ({
    input: canvas(width, height, 1),
    left,
    top,
    blend: isInverted ? ('over' as const) : ('dest-out' as const),
  }));
  const bytes = await sharp(canvas(widthPixels, heightPixels, isInverted ? 0 : 1))
    .composite(layers)
    .png()
    .toBuffer();
  return asInput({ ...first, word: 'the boxes' }, bytes);
}

interface Channel {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

async function oneChannel(picture: Sharp): Promise<Channel> {
  const { data, info } = await picture.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** A black picture that may change where the channel's value says so. The channel's bytes are written over. */
async function fromAlpha(
  mask: Input,
  { data, width, height }: Channel,
  mayChange: (value: number) => boolean,
): Promise<Input> {
  data.forEach((value, index) => {
    data[index] = mayChange(value) ? 0 : 255;
  });
  const bytes = await sharp({ create: { width, height, channels: 3, background: 'black' } })
    .joinChannel(data, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
  return asInput(mask, bytes);
}

function asInput(like: Input, bytes: Uint8Array): Input {
  return {
    ...like,
    filename: 'mask.png',
    contentType: 'image/png',
    content: { kind: 'memory', bytes },
    bytesLength: bytes.length,
  };
}
