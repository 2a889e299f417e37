/**
 * The large areas that nearly every view has and that can be told without knowing anything: the sky joined to the upper
 * border, grass and water joined to the lower one. Each is a soft plane on a small copy, read at full size row by row.
 */
import { barrierOf, boxMean, guided } from './pixel-barrier.ts';
import type { Pixels } from '../sketch.ts';
import { matted } from './pixel-matte.ts';
import { busyness } from './pixel-place.ts';
import type { Small } from './pixel-tone.ts';

/** An area of a picture: a plane of a small copy, 0 to 1, and the share of the picture that it takes. */
export interface Area {
  readonly small: Small;
  readonly plane: Float32Array;
  readonly share: number;
  /** Where it ends towards the ground, as a fraction of the height: the horizon, for a sky. */
  readonly edge: number;
}

/** The sky; undefined where the upper border shows none. */
export function skyOf(small: Small): Area | undefined {
  const { width, height, l, a, b } = small;
  const seeds = new Uint8Array(width * height);
  for (let x = 0; x < width; x++) if (isSkylike(l[x]!, a[x]!, b[x]!)) seeds[x] = 1; // the first row
  const barrier = reachOf(small, seeds);
  const busy = busyness(small);
  const plane = new Float32Array(width * height);
  for (let i = 0; i < plane.length; i++) {
    // White clouds stand far off from a blue sky and still belong to it.
    const isCloud = l[i]! > 0.72 && Math.abs(a[i]!) < 0.035 && b[i]! < 0.006;
    const isNear = barrier[i]! < (isCloud ? 0.62 : 0.34) && busy[i]! < (isCloud ? 0.6 : 0.3);
    const is = isNear && isSkylike(l[i]!, a[i]!, b[i]!);
    plane[i] = is ? 1 : 0;
  }
  // The rims of clouds are too busy to be taken at once; between sky and cloud they are neither's own.
  const dense = boxMean(plane, width, height, 2);
  for (let i = 0; i < plane.length; i++) {
    if (dense[i]! > 0.45 && barrier[i]! < 0.62 && b[i]! < 0.006 && isSkylike(l[i]!, a[i]!, b[i]!))
      plane[i] = 1;
  }
  const horizon = straightHorizon(small, plane);
  if (horizon !== undefined) plane.fill(0, horizon * width);
  keepHanging(plane, width);
  let foot = 0;
  let count = 0;
  let top = 0;
  let edge = 0;
  for (let x = 0; x < width; x++) {
    if (plane[x] === 1) top++;
    if (plane[(height - 1) * width + x] === 1) foot++;
    let deepest = 0;
    for (let y = 0; y < height; y++) {
      if (plane[y * width + x] !== 1) continue;
      count++;
      deepest = y + 1;
    }
    edge += deepest / height;
  }
  const share = count / plane.length;
  // A plain wall joins both borders; a sky ends at a horizon.
  if (top < width * 0.45 || share < 0.05 || share > 0.93 || foot > width * 0.35) return undefined;
  return { small, plane: softly(plane, small), share, edge: edge / width };
}

/** Grass: green and below the sky. */
export function grassOf(small: Small): Area | undefined {
  return lowerArea(small, 0, (l, a, b) => a < -0.018 && b > 0.018 && l > 0.16);
}

/** Water: bluish, below the sky. */
export function seaOf(small: Small): Area | undefined {
  const sky = skyOf(small);
  const top = sky === undefined ? 0.25 : sky.edge * 0.8;
  return lowerArea(small, top, (_l, a, b, in01) => b < -0.008 && a < 0.03 && in01 < 0.5, sky);
}

function lowerArea(
  small: Small,
  top: number,
  is: (l: number, a: number, b: number, sky: number) => boolean,
  sky?: Area,
): Area | undefined {
  const { width, height } = small;
  const plane = new Float32Array(width * height);
  let count = 0;
  let edge = 1;
  for (let i = 0; i < plane.length; i++) {
    const y = Math.floor(i / width) / height;
    // Equal lengths.
    if (y < top || !is(small.l[i]!, small.a[i]!, small.b[i]!, sky?.plane[i] ?? 0)) continue;
    plane[i] = 1;
    count++;
    edge = Math.min(edge, y);
  }
  const share = count / plane.length;
  // An area that is cut off straight by its own rule is no area.
  return share < 0.04 || isCut(plane, width, top)
    ? undefined
    : { small, plane: softly(boxMean(plane, width, height, 1), small), share, edge };
}

/** True when most of a mask's columns begin at the height where its own rule let them begin. */
function isCut(plane: Float32Array, width: number, top: number): boolean {
  const first = Math.floor((plane.length / width) * top);
  if (top === 0) return false;
  let cut = 0;
  for (let x = 0; x < width; x++) {
    if (plane[first * width + x] === 1 || plane[(first + 1) * width + x] === 1) cut++;
  }
  return cut > width * 0.3;
}

/**
 * The row where a sea begins that is as blue as its sky: a change of tone at one height over most of the width; undefined
 * where there is none. Only the part of the mask is read, so that hills beside it do not matter.
 */
function straightHorizon(small: Small, plane: Float32Array): number | undefined {
  const { width, height, l, b } = small;
  const reach = Math.max(2, Math.round(height / 60));
  for (let y = Math.max(reach, Math.round(height * 0.12)); y < height - reach; y++) {
    let inside = 0;
    let changed = 0;
    for (let x = 0; x < width; x++) {
      const above = (y - reach) * width + x; // both rows are inside
      const below = (y + reach) * width + x;
      if (plane[above] !== 1) continue;
      inside++;
      const change = l[above]! - l[below]! + (b[above]! - b[below]!);
      if (change > 0.035) changed++;
    }
    if (inside > width * 0.4 && changed > inside * 0.72) return y;
  }
  return undefined;
}

/** A sky may be blue, grey, white, orange, pink or dark, never green. */
function isSkylike(l: number, a: number, b: number): boolean {
  const isGreen = a < -0.035 && b > 0.02;
  const isBrown = l < 0.5 && a > 0.01 && b > 0.03;
  return !isGreen && !isBrown && (l > 0.42 || b < -0.004 || l < 0.2);
}

function reachOf(small: Small, seeds: Uint8Array): Float32Array {
  const { width, height } = small;
  const out = new Float32Array(width * height);
  for (const [plane, weight] of [
    [small.l, 0.75],
    [small.a, 2],
    [small.b, 1.4],
  ] as const) {
    const barrier = barrierOf(boxMean(plane, width, height, 1), width, height, seeds);
    for (let i = 0; i < out.length; i++) out[i] = out[i]! + barrier[i]! * weight;
  }
  return out;
}

/** Keeps of a mask what is joined to the upper border, going down or sideways. */
function keepHanging(plane: Float32Array, width: number): void {
  const reached = new Uint8Array(plane.length);
  const queue: number[] = [];
  for (let x = 0; x < width; x++) {
    if (plane[x] === 1) {
      reached[x] = 1;
      queue.push(x);
    }
  }
  for (let head = 0; head < queue.length; head++) {
    const at = queue[head]!; // below the queue's end
    const x = at % width;
    for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
      if (next < 0 || next >= plane.length || plane[next] !== 1 || reached[next] === 1) continue;
      reached[next] = 1;
      queue.push(next);
    }
  }
  for (let i = 0; i < plane.length; i++) plane[i] = reached[i]!;
}

function softly(plane: Float32Array, small: Small): Float32Array {
  const { width, height } = small;
  return guided(plane, small.l, width, height, Math.max(2, Math.round(width / 90)), 0.0009);
}

/**
 * An area at full size, one byte a pixel: its border follows what stands before it (stalks, branches, roofs) by the two
 * colours that meet there.
 */
export function* fullArea(picture: Pixels, { small, plane }: Area): Generator<void, Uint8Array, void> {
  return yield* matted(
    picture,
    small,
    plane.map((value) => (value > 0.5 ? 1 : 0)),
  );
}
