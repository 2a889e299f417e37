/** The ground of an edit: the first picture on the canvas of the answer, with what the mask protects. */
import type { Pixels, SketchRequest } from '../sketch.ts';
import type { EditPlan } from './plan.ts';
import type { Region } from './region.ts';

/** The first picture, placed. */
export interface Placed {
  /** As large as the canvas. Alpha is 0 in the margins. */
  readonly ground: Pixels;
  /** Where the picture may change, as large as the canvas and with the margins in it; undefined lets everything change. */
  readonly region: Region | undefined;
  /** The part of the canvas that the picture does not cover; undefined when there is none. */
  readonly margins: Region | undefined;
}

/**
 * Lays the picture on a canvas of the request's size: in the middle, or against the sides that the words do not want
 * extended. The picture must not be larger than the canvas; `mask` is as large as the picture.
 */
export function placeOnCanvas(
  picture: Pixels,
  { widthPixels, heightPixels }: Pick<SketchRequest, 'widthPixels' | 'heightPixels'>,
  plan: EditPlan,
  mask: Region | undefined,
): Placed {
  if (picture.widthPixels === widthPixels && picture.heightPixels === heightPixels)
    return { ground: picture, region: mask, margins: undefined };
  const sides = plan.steps.flatMap((step) => (step.kind === 'extend' ? step.sides : []));
  const left = offsetOf(widthPixels - picture.widthPixels, sides.includes('left'), sides.includes('right'));
  const top = offsetOf(heightPixels - picture.heightPixels, sides.includes('top'), sides.includes('bottom'));
  const data = new Uint8ClampedArray(widthPixels * heightPixels * 4);
  const margins = new Uint8Array(widthPixels * heightPixels).fill(255);
  const region = mask && new Uint8Array(widthPixels * heightPixels).fill(255);
  for (let y = 0; y < picture.heightPixels; y++) {
    const from = y * picture.widthPixels;
    const to = (y + top) * widthPixels + left;
    data.set(picture.data.subarray(from * 4, (from + picture.widthPixels) * 4), to * 4);
    margins.fill(0, to, to + picture.widthPixels);
    if (mask && region) region.set(mask.data.subarray(from, from + picture.widthPixels), to);
  }
  return {
    ground: { widthPixels, heightPixels, data },
    region: region && { widthPixels, heightPixels, data: region },
    margins: { widthPixels, heightPixels, data: margins },
  };
}

/** Where the picture begins: extending to the left alone puts it against the right side. */
function offsetOf(room: number, isBefore: boolean, isAfter: boolean): number {
  if (isBefore === isAfter) return Math.floor(room / 2);
  return isBefore ? room : 0;
}

/** The pixels, with every protected one as the ground has it. Changes `pixels` in place and gives it back. */
export function keepProtected(pixels: Pixels, { ground, region, margins }: Placed): Pixels {
  if (region === undefined) return pixels;
  const count = region.data.length;
  // Whole pixels at once: the buffers of both are aligned, because each begins its own memory.
  const to = words(pixels);
  const from = words(ground);
  for (let at = 0; at < count; at++) {
    if (region.data[at] === 0 && !margins?.data[at]) to[at] = from[at] ?? 0;
  }
  return pixels;
}

/** Share of a region that must differ to count as a change: less is the edge of a shadow. */
const changedShareMin = 0.02;
/** Difference of a channel that a person can see. */
const seenDifference = 12;

/** True when a visible part of the region looks different. */
export function isChanged(pixels: Pixels, { data: before }: Pixels, { data: region }: Region): boolean {
  const { data: after } = pixels;
  let open = 0;
  let changed = 0;
  for (let at = 0; at < region.length; at++) {
    if (region[at] === 0) continue;
    open++;
    for (let channel = at * 4; channel < at * 4 + 4; channel++) {
      if (Math.abs((after[channel] ?? 0) - (before[channel] ?? 0)) < seenDifference) continue;
      changed++;
      break;
    }
  }
  return changed > open * changedShareMin;
}

function words({ data }: Pixels): Uint32Array {
  const isAligned = data.byteOffset % 4 === 0;
  if (!isAligned) throw new Error('impossible state: pixels that do not begin at a word');
  return new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
}

/** Over white, opaque; a picture that is opaque already is given back as it is. */
export function flattened(pixels: Pixels): Pixels {
  const { data } = pixels;
  for (let at = 3; at < data.length; at += 4) {
    const alpha = data[at] ?? 255;
    if (alpha === 255) continue;
    for (let channel = at - 3; channel < at; channel++)
      data[channel] = Math.round(((data[channel] ?? 0) * alpha + 255 * (255 - alpha)) / 255);
    data[at] = 255;
  }
  return pixels;
}
