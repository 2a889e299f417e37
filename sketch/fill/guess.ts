/**
 * A first guess for a hole, at the coarsest level: each pixel between the nearest known ones in its row and its column,
 * the row's counting more, because pictures have horizons.
 */
import { known, type Level } from './level.ts';

// The prototype's finding: 5 to 1 keeps skies and grounds apart where equal weights bleed them into each other.
const rowWeight = 5;

/** Writes a colour to every pixel of the level that is not known; grey where its row and column know nothing. */
export function guess({ widthPixels: width, heightPixels: height, colour, kind }: Level): void {
  const sums = new Float32Array(width * height * 4);
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
}
