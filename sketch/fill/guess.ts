/**
 * A first guess for a hole, at the coarsest level: each pixel between the nearest known ones in its row and its column,
 * the row's counting more, because pictures have horizons.
 */
import { known, type Level } from './level.ts';

// The prototype's finding: 5 to 1 keeps skies and grounds apart where equal weights bleed them into each other.
const rowWeight = 5;

// How sure a guess is where both ends of its row are the same, and the difference of a channel at which it is not at all.
const sureMost = 10;
const differenceUnsure = 20;

/**
 * Writes a colour to every pixel of the level that is not known; grey where its row and column know nothing. Returns how
 * sure each guess is, from 0 to 10: the more, the more alike both ends of its row are, as at a horizon.
 */
export function guess({ widthPixels: width, heightPixels: height, colour, kind }: Level): Uint8Array {
  const sums = new Float32Array(width * height * 4);
  const sure = new Uint8Array(width * height);
  const add = (i: number, from: number, weight: number) => {
    const value = colour[from]!; // an index that the sweep below has seen
    sums[i * 4]! += weight * (value & 255);
    sums[i * 4 + 1]! += weight * ((value >> 8) & 255);
    sums[i * 4 + 2]! += weight * (value >> 16);
    sums[i * 4 + 3]! += weight;
  };
  const sweep = (start: number, step: number, count: number, weight: number) => {
    let last = -1;
    for (let n = 0, i = start; n < count; n++, i += step) {
      if (kind[i] === known) last = n;
      else if (last >= 0) add(i, start + last * step, weight / (n - last));
    }
  };
  for (let y = 0; y < height; y++) {
    sweep(y * width, 1, width, rowWeight);
    sweep(y * width + width - 1, -1, width, rowWeight);
    for (let x = 1, last = kind[y * width] === known ? 0 : -1; x < width; x++) {
      if (kind[y * width + x] !== known) continue;
      if (last >= 0 && last < x - 1) {
        const apart = difference(colour[y * width + last]!, colour[y * width + x]!); // both of the row
        const more = Math.round(sureMost * Math.max(0, 1 - apart / differenceUnsure));
        sure.fill(more, y * width + last + 1, y * width + x);
      }
      last = x;
    }
  }
  for (let x = 0; x < width; x++) {
    sweep(x, width, height, 1);
    sweep((height - 1) * width + x, -width, height, 1);
  }
  for (let i = 0; i < width * height; i++) {
    if (kind[i] === known) continue;
    const weight = sums[i * 4 + 3]!;
    colour[i] =
      weight === 0
        ? 0x808080
        : Math.round(sums[i * 4]! / weight) |
          (Math.round(sums[i * 4 + 1]! / weight) << 8) |
          (Math.round(sums[i * 4 + 2]! / weight) << 16);
  }
  return sure;
}

/** The largest difference of a channel. */
function difference(a: number, b: number): number {
  return Math.max(
    Math.abs((a & 255) - (b & 255)),
    Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)),
    Math.abs((a >> 16) - (b >> 16)),
  );
}
