/**
 * The picture on the bench while it is edited by its pixels: the values that every step shares, and the one way in which
 * a step's result is laid into the picture, which is softly and only where the picture may change.
 */
import type { Box } from '../compose/type-fit.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ArtworkOf } from '../paint/nodes.ts';
import type { Pixels } from '../sketch.ts';
import type { EditOutcome } from './plan.ts';
import type { Region } from './region.ts';

/** What drawing a new thing takes: the words' meanings and the drawings, as the illustrator's studio has them. */
export interface PixelTools {
  readonly lexicon: Lexicon;
  readonly artworkOf: ArtworkOf;
}

/** A moment at which the edit may be abandoned. `pixels` copies the picture as it stands, when that is worth showing. */
export interface PixelStage {
  readonly stage: string;
  readonly pixels?: () => Pixels;
}

/** A step at work: yields moments at which it may be abandoned and tells in the end what it did. */
export type StepRun = Generator<PixelStage, EditOutcome, void>;

/** The picture on the bench. Only `data` changes. */
export interface Work {
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** RGBA of the picture as it stands, not premultiplied. A step may write into it or put another array in its place. */
  data: Uint8ClampedArray;
  /** Where it may change; absent means everywhere. */
  readonly region: Region | undefined;
  /** The smallest box around the region, or the whole picture. */
  readonly box: Box;
  /** Share of the picture that may change, 0 to 1. */
  readonly share: number;
  /** The shorter side in units of 1024 pixels. */
  readonly unit: number;
  readonly seed: number;
  readonly quality: 'low' | 'medium' | 'high';
  readonly background: 'opaque' | 'transparent';
  readonly others: readonly Pixels[];
  readonly tools: PixelTools;
  /** Soft cover of the region: 0 where protected, rising to 255 inside it; undefined where all may change. */
  cover(): Uint8Array | undefined;
}

/** How many rows are worked on between two moments of rest: about a quarter of a million pixels, well under 50 ms. */
export function rowsAtOnce(widthPixels: number): number {
  return Math.max(1, Math.floor(262_144 / Math.max(1, widthPixels)));
}

/** Puts a picture on the bench. The bytes are copied; a region of another size than the picture is refused. */
export function workOf(
  ground: Pixels,
  region: Region | undefined,
  rest: Pick<Work, 'seed' | 'quality' | 'background' | 'others' | 'tools'>,
): Work {
  const { widthPixels, heightPixels } = ground;
  if (region !== undefined && (region.widthPixels !== widthPixels || region.heightPixels !== heightPixels)) {
    throw new Error('a region must be of the size of its picture');
  }
  const unit = Math.min(widthPixels, heightPixels) / 1024;
  const found = region === undefined ? undefined : extentOf(region);
  let soft: Uint8Array | undefined;
  return {
    ...rest,
    widthPixels,
    heightPixels,
    data: new Uint8ClampedArray(ground.data),
    region,
    box: found?.box ?? { x: 0, y: 0, width: widthPixels, height: heightPixels },
    share: region === undefined ? 1 : (found?.share ?? 0),
    unit,
    cover() {
      if (region === undefined || found === undefined) return undefined;
      const room = Math.min(found.box.width, found.box.height);
      soft ??= softened(region, Math.max(1, Math.min(10 * unit, room * 0.06)));
      return soft;
    },
  };
}

/** The picture as it stands, copied. */
export function pictureOf(work: Work): Pixels {
  const { widthPixels, heightPixels } = work;
  return { widthPixels, heightPixels, data: new Uint8ClampedArray(work.data) };
}

/** A moment with the picture as it stands. */
export function moment(work: Work, stage: string): PixelStage {
  return { stage, pixels: () => pictureOf(work) };
}

/** One thing that was done, as a past-tense phrase. */
export function did(phrase: string): EditOutcome {
  return { done: [phrase], undone: [] };
}

/** One thing that could not be done, and why. */
export function couldNot(wish: string, why: string): EditOutcome {
  return { done: [], undone: [`Could not be done: ${wish} (${why}).`] };
}

/** Several outcomes as one, in order. */
export function together(...outcomes: readonly EditOutcome[]): EditOutcome {
  return {
    done: outcomes.flatMap(({ done }) => done),
    undone: outcomes.flatMap(({ undone }) => undone),
  };
}

/** Lays a whole new picture over the one on the bench, softly along the inside of the region's border. */
export function* layIn(
  work: Work,
  next: Uint8ClampedArray,
  stage: string,
): Generator<PixelStage, void, void> {
  const cover = work.cover();
  if (cover === undefined) {
    work.data = next;
    return;
  }
  const { data, widthPixels: width, heightPixels: height } = work;
  const rows = rowsAtOnce(width);
  for (let y = 0; y < height; y++) {
    for (let i = y * width, p = i * 4; i < (y + 1) * width; i++, p += 4) {
      const share = cover[i]!; // all arrays are of the picture's size
      if (share === 0) continue;
      if (share === 255) {
        data[p] = next[p]!;
        data[p + 1] = next[p + 1]!;
        data[p + 2] = next[p + 2]!;
        data[p + 3] = next[p + 3]!;
        continue;
      }
      const t = share / 255;
      for (let k = p; k < p + 4; k++) data[k] = data[k]! + (next[k]! - data[k]!) * t;
    }
    if (y % rows === rows - 1) yield { stage };
  }
}

/** The box around all that may change and its share of the picture; undefined when nothing may. */
export function extentOf(region: Region): { readonly box: Box; readonly share: number } | undefined {
  const { widthPixels: width, heightPixels: height, data } = region;
  let left = width;
  let right = -1;
  let top = height;
  let bottom = -1;
  let count = 0;
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      if (data[row + x] === 0) continue;
      count++;
      if (x < left) left = x;
      if (x > right) right = x;
      if (top > y) top = y;
      bottom = y;
    }
  }
  if (count === 0) return undefined;
  return {
    box: { x: left, y: top, width: right - left + 1, height: bottom - top + 1 },
    share: count / (width * height),
  };
}

/**
 * A soft cover of a region: 0 on what is protected, rising over `radius` pixels to 255 inside. The picture's own border
 * is no border of the region. Distances by two passes of a 3-4 chamfer, good to a twelfth.
 */
export function softened(region: Region, radius: number): Uint8Array {
  const { widthPixels: width, heightPixels: height, data } = region;
  const far = 60_000;
  const distance = new Uint16Array(width * height);
  const least = (i: number, x: number, ahead: -1 | 1, y: number) => {
    let best = distance[i]!; // indices stay inside: borders are checked
    const row = i + ahead * width;
    const hasRow = ahead < 0 ? y > 0 : y < height - 1;
    const before = x + ahead;
    if (before >= 0 && before < width) best = Math.min(best, distance[i + ahead]! + 3);
    if (hasRow) {
      best = Math.min(best, distance[row]! + 3);
      if (x > 0) best = Math.min(best, distance[row - 1]! + 4);
      if (x < width - 1) best = Math.min(best, distance[row + 1]! + 4);
    }
    distance[i] = best;
  };
  for (let i = 0; i < distance.length; i++) distance[i] = data[i] === 0 ? 0 : far;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (data[y * width + x] !== 0) least(y * width + x, x, -1, y);
  }
  for (let y = height - 1; y >= 0; y--) {
    for (let x = width - 1; x >= 0; x--) if (data[y * width + x] !== 0) least(y * width + x, x, 1, y);
  }
  const cover = new Uint8Array(width * height);
  const gain = 255 / (3 * (radius + 1));
  for (let i = 0; i < cover.length; i++) {
    const value = distance[i]! * gain; // equal lengths
    cover[i] = value > 255 ? 255 : value;
  }
  return cover;
}
