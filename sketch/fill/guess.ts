/**
 * A first guess for a hole, at the coarsest level: each pixel between the nearest known ones in its row and its column,
 * the row's counting more, because pictures have horizons.
 */
import { known, type Level } from './level.ts';

// The prototype's finding: 5 to 1 keeps skies and grounds apart where equal weights bleed them into each other.
const rowWeight = 5;

// How far a row is looked at on either side of the hole, and how much a channel may differ there, from its darkest to its
// lightest, until its guess is not sure at all; and until it is not even likely. Stripes and bricks are neither.
const lookPixels = 16;
const sureMost = 10;
const rangeUnsure = 32;
const likelyMost = 2;
const rangeUnlikely = 80;
// A few stalks before a sea make its rows no less a sea: what is left without the outermost values counts a little.
const mostlyMost = 4;
const outlierShare = 0.15;

/**
 * Writes a colour to every pixel of the level that is not known; mid grey when nothing is known at all. Returns how
 * sure each guess is, from 0 to 16: the more, the more alike all is that its row has on both sides, as beside a horizon.
 */
export function guess(level: Level): Uint8Array {
  const { widthPixels: width, heightPixels: height, colour, kind } = level;
  const sure = new Uint8Array(width * height);
  const isSeen = Uint8Array.from(kind, (value) => (value === known ? 1 : 0));
  if (!isSeen.includes(1)) {
    colour.fill(0x808080);
    return sure;
  }
  for (let y = 0; y < height; y++) {
    for (let from = 0, to = 0; to < width; from = to) {
      while (from < width && kind[y * width + from] === known) from++;
      to = from;
      while (to < width && kind[y * width + to] !== known) to++;
      if (to > from) sure.fill(sureOf(level, y * width, from, to), y * width + from, y * width + to);
    }
  }
  interpolate(level, isSeen);
  // Corners whose row and column know nothing are guessed from what was guessed: every row now knows something.
  if (isSeen.includes(0)) interpolate(level, isSeen);
  return sure;
}

/** Gives each pixel that is not seen the mean of the nearest seen ones in its row and column, and marks it seen. */
function interpolate({ widthPixels: width, heightPixels: height, colour }: Level, isSeen: Uint8Array): void {
  const sums = new Float32Array(width * height * 4);
  const sweep = (start: number, step: number, count: number, ofWeight: number) => {
    let last = -1;
    for (let n = 0, i = start; n < count; n++, i += step) {
      if (isSeen[i] === 1) last = n;
      else if (last >= 0) {
        const value = colour[start + last * step]!; // seen before, in the same row or column
        const weight = ofWeight / (n - last);
        sums[i * 4]! += weight * (value & 255);
        sums[i * 4 + 1]! += weight * ((value >> 8) & 255);
        sums[i * 4 + 2]! += weight * (value >> 16);
        sums[i * 4 + 3]! += weight;
      }
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
  for (let i = 0; i < isSeen.length; i++) {
    const weight = sums[i * 4 + 3]!; // one a pixel
    if (isSeen[i] === 1 || weight === 0) continue;
    isSeen[i] = 1;
    colour[i] =
      Math.round(sums[i * 4]! / weight) |
      (Math.round(sums[i * 4 + 1]! / weight) << 8) |
      (Math.round(sums[i * 4 + 2]! / weight) << 16);
  }
}

/** How sure the guess is between the columns `from` and `to` (exclusive) of the row that begins at `start`. */
function sureOf(
  { widthPixels: width, colour, kind }: Level,
  start: number,
  from: number,
  to: number,
): number {
  const isOneSided = from === 0 || to === width;
  let range = 0;
  let mostly = 0;
  const values: number[] = [];
  for (let shift = 0; shift <= 16; shift += 8) {
    values.length = 0;
    for (let n = 1; n <= lookPixels; n++) {
      for (const x of [from - n, to - 1 + n]) {
        if (x < 0 || x >= width || kind[start + x] !== known) continue;
        values.push((colour[start + x]! >> shift) & 255); // inside the row
      }
    }
    values.sort((a, b) => a - b);
    const last = values.length - 1;
    if (last < 0) return 0;
    const cut = Math.floor(values.length * outlierShare);
    range = Math.max(range, values[last]! - values[0]!); // the list is not empty
    mostly = Math.max(mostly, values[last - cut]! - values[cut]!);
  }
  const likely = likelyMost * Math.max(0, 1 - range / rangeUnlikely);
  if (isOneSided) return Math.round(likely);
  return Math.round(
    likely +
      sureMost * Math.max(0, 1 - range / rangeUnsure) +
      mostlyMost * Math.max(0, 1 - mostly / rangeUnsure),
  );
}
