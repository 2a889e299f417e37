/**
 * What colour the matches give each pixel of the hole: every patch over a pixel votes with the pixel it would copy, and
 * patches that fit well, or lie near what is known, count more.
 */
import type { Field } from './match.ts';

// How much less a patch counts for each step it lies deeper in the hole (Wexler and others, 2007, use 1.3).
const depthBase = 1.3;
const depthTable = Float32Array.from({ length: 256 }, (_, depth) => Math.max(1e-6, depthBase ** -depth));

/** Weight of each target's votes, per pixel of the level; 0 where no target is. */
export function trustOf({ targets, cost, level }: Field, depth: Uint8Array): Float32Array {
  const trust = new Float32Array(level.colour.length);
  let sum = 0;
  for (const t of targets) sum += cost[t]!; // targets are indices of the level
  const scale = 1 / Math.max(1, (sum / Math.max(1, targets.length)) * 0.5);
  for (const t of targets) trust[t] = depthTable[depth[t]!]! * (Math.exp(-cost[t]! * scale) + 1e-4);
  return trust;
}

/** Writes the voted colour to pixels of the rows `fromRow` to `toRow` (exclusive) for which `isWanted` is 1, into `out`. */
export function vote(
  field: Field,
  trust: Float32Array,
  isWanted: Uint8Array,
  out: Int32Array,
  fromRow: number,
  toRow: number,
): void {
  const { level, radius, match } = field;
  const { widthPixels: width, heightPixels: height, colour } = level;
  for (let y = fromRow; y < toRow; y++) {
    const up = Math.max(-radius, -y);
    const down = Math.min(radius, height - 1 - y);
    for (let x = 0; x < width; x++) {
      const p = y * width + x;
      if (isWanted[p] !== 1) continue;
      let red = 0;
      let green = 0;
      let blue = 0;
      let weight = 0;
      // A column beyond the border wraps to the rim of another row, where no target is.
      for (let dy = up; dy <= down; dy++) {
        const first = Math.max(0, p + dy * width - radius);
        const last = Math.min(match.length - 1, p + dy * width + radius);
        for (let t = first; t <= last; t++) {
          const s = match[t]!;
          if (s < 0) continue;
          const w = trust[t]!;
          const value = colour[s + p - t]!; // inside, as the source's patch is whole
          red += w * (value & 255);
          green += w * ((value >> 8) & 255);
          blue += w * (value >> 16);
          weight += w;
        }
      }
      if (weight === 0) continue;
      const by = 1 / weight;
      out[p] = (red * by + 0.5) | 0 | (((green * by + 0.5) | 0) << 8) | (((blue * by + 0.5) | 0) << 16);
    }
  }
}
