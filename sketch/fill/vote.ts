/**
 * What colour the matches give each pixel of the hole: every patch over a pixel votes with the pixel it would copy, and
 * patches that fit well, or lie near what is known, count more.
 */
import { hole } from './level.ts';
import type { Field } from './match.ts';

// How much less a patch counts for each step it lies deeper in the hole (Wexler and others, 2007, use 1.3).
const depthBase = 1.3;
const depthTable = Float32Array.from({ length: 256 }, (_, depth) => Math.max(1e-6, depthBase ** -depth));

/** The weight of each target's votes. `depth` is undefined at large levels, where the places of things are settled. */
export function trustOf({ targets, cost }: Field, depth: Uint8Array | undefined): Float32Array {
  const trust = new Float32Array(targets.length);
  let sum = 0;
  for (let n = 0; n < cost.length; n++) sum += cost[n]!; // one cost a target
  const scale = 1 / Math.max(1, (sum / Math.max(1, targets.length)) * 0.25);
  for (let n = 0; n < cost.length; n++) {
    const near = depth === undefined ? 1 : depthTable[depth[targets[n]!]!]!; // targets are places of the level
    trust[n] = near * (Math.exp(-cost[n]! * scale) + 1e-4);
  }
  return trust;
}

/** Rows of the level that are voted on at once, so that the sums stay in the processor's cache. */
export const bandRows = 32;

/** Space for the sums of one band; used again for each. */
export function bandOf({ level }: Field): Float32Array {
  return new Float32Array(level.widthPixels * bandRows * 4);
}

/** Writes the voted colours of the band's hole; `light`, 3 numbers a target, is added to what its patch copies. */
export function vote(
  field: Field,
  trust: Float32Array,
  light: Float32Array,
  fromRow: number,
  sums: Float32Array,
): void {
  const { level, radius, targets, match } = field;
  const { widthPixels: width, heightPixels: height, kind, colour } = level;
  const toRow = Math.min(height, fromRow + bandRows);
  sums.fill(0);
  const last = firstFrom(targets, (toRow + radius) * width);
  for (let n = firstFrom(targets, (fromRow - radius) * width); n < last; n++) {
    const t = targets[n]!; // in bounds by the loop; patches lie whole inside the level
    const away = match[t]! - t;
    const weight = trust[n]!;
    const red = light[n * 3]!;
    const green = light[n * 3 + 1]!;
    const blue = light[n * 3 + 2]!;
    const ty = (t / width) | 0;
    const up = Math.max(fromRow, ty - radius);
    const down = Math.min(toRow - 1, ty + radius);
    for (let y = up; y <= down; y++) {
      const middle = t + (y - ty) * width;
      let to = (middle - radius - fromRow * width) * 4;
      for (let p = middle - radius; p <= middle + radius; p++, to += 4) {
        const value = colour[p + away]!;
        sums[to]! += weight * ((value & 255) + red);
        sums[to + 1]! += weight * (((value >> 8) & 255) + green);
        sums[to + 2]! += weight * ((value >> 16) + blue);
        sums[to + 3]! += weight;
      }
    }
  }
  for (let p = fromRow * width, from = 0; p < toRow * width; p++, from += 4) {
    if (kind[p] !== hole) continue;
    const weight = sums[from + 3]!;
    if (weight === 0) continue;
    const by = 1 / weight;
    colour[p] =
      byte(sums[from]! * by) | (byte(sums[from + 1]! * by) << 8) | (byte(sums[from + 2]! * by) << 16);
  }
}

function byte(value: number): number {
  return value <= 0 ? 0 : value >= 255 ? 255 : (value + 0.5) | 0;
}

/** The first target that is not before the index. */
function firstFrom(targets: Int32Array, index: number): number {
  let low = 0;
  let high = targets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (targets[middle]! < index)
      low = middle + 1; // between low and high
    else high = middle;
  }
  return low;
}
