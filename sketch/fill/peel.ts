/**
 * The first matches of a hole, at the coarsest level: from its rim inwards, layer by layer, each pixel takes the middle
 * of the patch that fits what is known or already taken. A smooth guess alone would find smooth patches, and textures
 * would die away inwards; here the guess only counts a little, so that a horizon still meets itself in the middle.
 */
import { known } from './level.ts';
import { type Dice, diceMask, type Field, roughCostPerPixel, sourcesOf } from './match.ts';

// Weight of a compared pixel that is known or taken; one that is only guessed weighs as much as its guess is sure.
const takenWeight = 32;

// What a compared pixel costs at most because its source lies near: what is copied from nearby is soon copied again, and
// repeats. A source is far enough when the hole could be crossed without meeting its own copy.
const nearCost = 3 * 8 * 8;
const farPerDepth = 1.5;

// Chance places tried for each pixel on the way through a layer, half of them within a few rows.
const throwsPerPixel = 40;
// And on the way back, when its neighbours have told most.
const throwsBack = 8;
const rowsNear = 3;

/** Matches every target whose middle lies in the hole and paints the hole; yields after each layer. */
export function* peel(
  field: Field,
  depth: Uint8Array,
  sure: Uint8Array,
  dice: Dice,
): Generator<void, void, void> {
  const { level, radius, match, isSource, texture } = field;
  const { widthPixels: width, heightPixels: height, colour, kind } = level;
  const sources = sourcesOf(field);
  const weights = new Uint8Array(kind.length);
  let deepest = 0;
  for (let i = 0; i < kind.length; i++) {
    weights[i] = kind[i] === known ? takenWeight : sure[i]!;
    deepest = Math.max(deepest, depth[i]!); // planes of the same level
  }
  const farEnough = deepest * farPerDepth;
  const layers: number[][] = Array.from({ length: deepest + 1 }, () => []);
  for (let i = 0; i < kind.length; i++) if (kind[i] !== known) layers[depth[i]!]?.push(i);
  const side = 2 * radius + 1;
  const offsets = Int32Array.from({ length: side * side }, (_, k) => {
    return (Math.floor(k / side) - radius) * width + (k % side) - radius;
  });
  const first = firstOfRows(sources, width, height);
  const painted = new Int32Array(kind.length);

  const compared = (t: number, s: number, start: number, limit: number) => {
    let sum = start;
    for (let k = 0; k < offsets.length; k++) {
      const offset = offsets[k]!; // both patches lie whole inside the level
      const a = colour[t + offset]!;
      const b = colour[s + offset]!;
      if (a === b) continue;
      const red = (a & 255) - (b & 255);
      const green = ((a >> 8) & 255) - ((b >> 8) & 255);
      const blue = (a >> 16) - (b >> 16);
      sum += (red * red + green * green + blue * blue) * weights[t + offset]!;
      if (sum >= limit) return sum;
    }
    return sum;
  };

  const search = (pixel: number, throws: number) => {
    const t = middleOf(pixel, field);
    const ty = (t / width) | 0;
    let weight = 0;
    for (const offset of offsets) weight += weights[t + offset]!; // inside, as above
    const tx = t - ty * width;
    const rough = texture[t] ?? 0; // none where the level has no texture
    const wayCost = (s: number) => {
      const sy = (s / width) | 0;
      const rows = Math.abs(ty - sy);
      const far = Math.max(rows, Math.abs(tx - (s - sy * width)));
      const near = far < farEnough ? nearCost * (1 - far / farEnough) : 0;
      return (
        ((field.rowCost[rows]! / offsets.length +
          near +
          roughCostPerPixel * Math.min(0, (texture[s] ?? 0) - rough) ** 2) *
          weight) /
        takenWeight
      );
    };
    let best = match[t]!;
    let bestCost = best < 0 ? 1e12 : compared(t, best, wayCost(best), 1e12);
    const consider = (s: number) => {
      if (s === best || isSource[s] !== 1) return;
      const found = compared(t, s, wayCost(s), bestCost);
      if (found < bestCost) {
        best = s;
        bestCost = found;
      }
    };
    for (const hop of [-1, 1, -width, width, -width - 1, -width + 1, width - 1, width + 1]) {
      const near = match[t + hop]!; // a neighbour inside the rim, or one that has no match
      if (near >= 0) consider(near - hop);
    }
    for (let n = 0; n < throws; n++) {
      dice.at = (dice.at + 1) & diceMask;
      const thrown = dice.numbers[dice.at]!; // the mask keeps it inside
      const low = n & 1 ? 0 : first[Math.max(0, ty - rowsNear)]!;
      const high = n & 1 ? sources.length : first[Math.min(height, ty + rowsNear + 1)]!;
      if (high > low) consider(sources[low + (((thrown & 0xffff) * (high - low)) >> 16)]!);
    }
    for (let reach = 8; reach >= 1; reach >>= 1) {
      for (let n = 0; n < 2; n++) {
        dice.at = (dice.at + 1) & diceMask;
        const thrown = dice.numbers[dice.at]!; // as above
        const dx = (((thrown & 0x7fff) * (2 * reach + 1)) >> 15) - reach;
        const dy = ((((thrown >> 15) & 0x7fff) * (2 * reach + 1)) >> 15) - reach;
        consider(best + dy * width + dx);
      }
    }
    match[t] = best;
    painted[pixel] = colour[best + pixel - t]!; // inside the source's patch
  };

  for (let layer = 1; layer <= deepest; layer++) {
    const pixels = layers[layer] ?? [];
    for (const pixel of pixels) search(pixel, throwsPerPixel);
    for (let n = pixels.length - 1; n >= 0; n--) search(pixels[n]!, throwsBack); // in bounds by the loop
    for (const pixel of pixels) {
      colour[pixel] = painted[pixel]!; // an index of the level
      weights[pixel] = takenWeight;
    }
    yield;
  }
}

/** The middle of the patch nearest to a pixel's own that lies whole inside the level. */
function middleOf(pixel: number, { level, radius }: Field): number {
  const { widthPixels: width, heightPixels: height } = level;
  const y = Math.floor(pixel / width);
  const x = pixel - y * width;
  return (
    Math.min(Math.max(y, radius), height - 1 - radius) * width +
    Math.min(Math.max(x, radius), width - 1 - radius)
  );
}

/** Where the sources of each row begin in their list. */
function firstOfRows(sources: Int32Array, width: number, height: number): Int32Array {
  const first = new Int32Array(height + 1);
  for (let y = 0, n = 0; y <= height; y++) {
    while (n < sources.length && sources[n]! < y * width) n++; // in bounds by the condition before
    first[y] = n;
  }
  return first;
}
