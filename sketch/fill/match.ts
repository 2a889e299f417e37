/**
 * Which known patch each patch of the hole looks like: PatchMatch (Barnes and others, 2009) over one level. A patch is
 * named by the index of its middle pixel and lies whole inside the level, so no comparison needs a bounds check.
 */
import { hole, type Level, nothing, spread } from './level.ts';
import { textureOf } from './texture.ts';

/** The matches of one level. */
export interface Field {
  readonly level: Level;
  /** Patches are 2 × radius + 1 wide. */
  readonly radius: number;
  /** Targets lie this many pixels apart in x and in y; at 2 every pixel still lies under several. */
  readonly stride: number;
  /** Middles of the patches that touch the hole, in reading order. */
  readonly targets: Int32Array;
  /** 1 where a patch of known pixels alone has its middle. */
  readonly isSource: Uint8Array;
  /** Per pixel: the middle of the patch it is taken from; -1 where no target is. */
  readonly match: Int32Array;
  /** Per target: squared difference over the patch plus the cost of the way. */
  readonly cost: Int32Array;
  /** What a source so many rows off costs, by rows. */
  readonly rowCost: Int32Array;
  /** Roughness of what is, or should be, at each place (`texture.ts`); empty at levels where it is not asked for. */
  readonly texture: Uint8Array;
  /** Offsets of the compared pixels from the middle. */
  readonly taps: Int32Array;
}

/** What a compared pixel costs for each squared step of roughness: as if every channel were off by that much. */
export const roughCostPerPixel = 3;

// Stands for "not compared yet"; above any real cost.
const unmatched = 0x3fffffff;

/**
 * A field without matches. When `isSparse`, every other pixel of a patch is compared; when `isTextured`, roughness
 * is asked for. `rowCostPerPixel` is what each
 * compared pixel of a source one row off costs.
 */
export function fieldOf(
  level: Level,
  radius: number,
  stride: number,
  isSparse: boolean,
  isTextured: boolean,
  rowCostPerPixel: number,
): Field {
  const { widthPixels: width, heightPixels: height, kind } = level;
  const isSource = spread(kind, width, height, radius, hole | nothing);
  const isTarget = kind.includes(nothing) ? spread(kind, width, height, radius, hole) : isSource;
  const xMax = width - radius - 1;
  const yMax = height - radius - 1;
  const found = new Int32Array(Math.ceil(width / stride + 1) * Math.ceil(height / stride + 1));
  let count = 0;
  // The last row and column belong to the lattice whatever the stride, so that the border lies under a patch, too.
  for (let y = radius; y <= yMax; y = y === yMax ? y + 1 : Math.min(y + stride, yMax)) {
    for (let x = radius; x <= xMax; x = x === xMax ? x + 1 : Math.min(x + stride, xMax)) {
      if (isTarget[y * width + x] === 1) found[count++] = y * width + x;
    }
  }
  for (let y = 0, i = 0; y < height; y++) {
    const isInside = y >= radius && y <= yMax;
    for (let x = 0; x < width; x++, i++) {
      isSource[i] = isInside && x >= radius && x <= xMax && isSource[i] === 0 ? 1 : 0;
    }
  }
  const targets = found.slice(0, count);
  const offsets: number[] = [];
  for (let dy = -radius; dy <= radius; dy++) {
    for (let dx = -radius; dx <= radius; dx++) {
      if (!isSparse || ((dx + dy) & 1) === 0) offsets.push(dy * width + dx);
    }
  }
  const rowCost = new Int32Array(height);
  for (let rows = 0; rows < height; rows++) rowCost[rows] = rows * rowCostPerPixel * offsets.length;
  return {
    level,
    radius,
    stride,
    targets,
    isSource,
    match: new Int32Array(width * height).fill(-1),
    cost: new Int32Array(count).fill(unmatched),
    rowCost,
    texture: isTextured ? textureOf(level, radius, isSource) : new Uint8Array(0),
    taps: Int32Array.from(offsets),
  };
}

/** The middles of all patches that may be copied from. */
export function sourcesOf({ isSource }: Field): Int32Array {
  let count = 0;
  for (let i = 0; i < isSource.length; i++) count += isSource[i]!; // in bounds by the loop
  const sources = new Int32Array(count);
  for (let i = 0, n = 0; n < count; i++) if (isSource[i]) sources[n++] = i;
  return sources;
}

/** Squared difference of two patches, plus `start`; gives up once it is no better than `limit`. */
function compared(
  colour: Int32Array,
  taps: Int32Array,
  one: number,
  other: number,
  start: number,
  limit: number,
): number {
  let sum = start;
  for (let k = 0; k < taps.length; k++) {
    const tap = taps[k]!; // in bounds by the loop; both patches lie inside the level
    const a = colour[one + tap]!;
    const b = colour[other + tap]!;
    if (a === b) continue;
    const red = (a & 255) - (b & 255);
    const green = ((a >> 8) & 255) - ((b >> 8) & 255);
    const blue = (a >> 16) - (b >> 16);
    sum += red * red + green * green + blue * blue;
    if (sum >= limit) return sum;
  }
  return sum;
}

/**
 * Looks for better matches of the targets `from` to `to` (exclusive), backwards when `isBackward`: prices the present
 * one anew, as colours have changed, looks where the neighbours just visited found theirs, then at chance places around
 * the best one, from `reachPixels` halving to 1.
 */
export function improve(
  field: Field,
  from: number,
  to: number,
  isBackward: boolean,
  reachPixels: number,
  dice: Dice,
): void {
  const { level, radius, stride, targets, isSource, match, cost, rowCost, texture, taps } = field;
  const { widthPixels: width, heightPixels: height, colour } = level;
  const step = isBackward ? stride : -stride;
  const { numbers } = dice;
  const roughCost = texture.length > 0 ? roughCostPerPixel * taps.length : 0;
  let throws = dice.at;
  const xMax = width - radius - 1;
  const yMax = height - radius - 1;
  for (let n = from; n < to; n++) {
    const at = isBackward ? from + to - 1 - n : n;
    const t = targets[at]!; // in bounds by the caller's range
    const ty = (t / width) | 0;
    let best = match[t]!;
    let bestCost = unmatched;
    const rough = roughCost > 0 ? texture[t]! : 0;
    if (best >= 0) {
      let start = rowCost[Math.abs(ty - ((best / width) | 0))]!;
      if (roughCost > 0 && texture[best]! < rough) start += roughCost * (texture[best]! - rough) ** 2;
      bestCost = compared(colour, taps, t, best, start, unmatched);
    }
    // A neighbour beyond the level is undefined, which is no number above -1 either.
    for (let side = 0; side < 2; side++) {
      const hop = side === 0 ? step : step * width;
      const near = match[t + hop]!;
      if (!(near >= 0)) continue;
      const s = near - hop;
      if (s === best || isSource[s] !== 1) continue;
      let start = rowCost[Math.abs(ty - ((s / width) | 0))]!;
      if (roughCost > 0 && texture[s]! < rough) start += roughCost * (texture[s]! - rough) ** 2;
      if (start >= bestCost) continue;
      const found = compared(colour, taps, t, s, start, bestCost);
      if (found < bestCost) {
        bestCost = found;
        best = s;
      }
    }
    if (best >= 0 && bestCost > 0) {
      for (let reach = reachPixels; reach >= 1; reach >>= 1) {
        const by = (best / width) | 0;
        const bx = best - by * width;
        throws = (throws + 1) & diceMask;
        const thrown = numbers[throws]!; // the mask keeps it inside
        // Two numbers of 15 bits each, spread over -reach to reach.
        const x = bx + ((((thrown & 0x7fff) * (2 * reach + 1)) >> 15) - reach);
        const y = by + (((((thrown >> 15) & 0x7fff) * (2 * reach + 1)) >> 15) - reach);
        if (x < radius || y < radius || x > xMax || y > yMax) continue;
        const s = y * width + x;
        if (s === best || isSource[s] !== 1) continue;
        let start = rowCost[Math.abs(ty - y)]!;
        if (roughCost > 0 && texture[s]! < rough) start += roughCost * (texture[s]! - rough) ** 2;
        if (start >= bestCost) continue;
        const found = compared(colour, taps, t, s, start, bestCost);
        if (found < bestCost) {
          bestCost = found;
          best = s;
        }
      }
    }
    match[t] = best;
    cost[at] = bestCost;
  }
  dice.at = throws;
}

const diceBits = 14;
/** Keeps a place in the table inside it. */
export const diceMask = (1 << diceBits) - 1;

/** A table of chance numbers of 30 bits, walked round and round: drawing each anew would cost more than comparing. */
export interface Dice {
  readonly numbers: Int32Array;
  at: number;
}

/** The table, filled from a stream of numbers in [0, 1). */
export function diceOf(next: () => number): Dice {
  const numbers = new Int32Array(1 << diceBits);
  for (let i = 0; i < numbers.length; i++) numbers[i] = Math.floor(next() * 0x40000000);
  return { numbers, at: 0 };
}

/** Carries the matches of the level of half the size over; those that do not lie in a source are left for `mend`. */
export function carry(coarse: Field, fine: Field): void {
  const { widthPixels: coarseWidth, heightPixels: coarseHeight } = coarse.level;
  const { widthPixels: width, heightPixels: height } = fine.level;
  const { radius } = fine;
  for (const t of fine.targets) {
    const y = (t / width) | 0;
    const x = t - y * width;
    const c = nearest(coarse, x >> 1, y >> 1, coarseWidth, coarseHeight);
    if (c < 0) continue;
    const s = coarse.match[c]!; // a target of the coarse level
    const dx = (s % coarseWidth) - (c % coarseWidth);
    const dy = ((s / coarseWidth) | 0) - ((c / coarseWidth) | 0);
    const fx = clip(x + 2 * dx, radius, width - radius - 1);
    const fy = clip(y + 2 * dy, radius, height - radius - 1);
    const found = fy * width + fx;
    if (fine.isSource[found] === 1) fine.match[t] = found;
  }
}

/** The target with a match that is nearest to a place, of the four lattice points around it; -1 when none is one. */
function nearest(
  { match, radius, stride }: Field,
  x: number,
  y: number,
  width: number,
  height: number,
): number {
  const left = radius + (((clip(x, radius, width - radius - 1) - radius) / stride) | 0) * stride;
  const up = radius + (((clip(y, radius, height - radius - 1) - radius) / stride) | 0) * stride;
  const right = Math.min(left + stride, width - radius - 1);
  const down = Math.min(up + stride, height - radius - 1);
  const corners = up * width + left;
  if (match[corners]! >= 0) return corners; // the four are clipped to the level
  if (match[up * width + right]! >= 0) return up * width + right;
  if (match[down * width + left]! >= 0) return down * width + left;
  return match[down * width + right]! >= 0 ? down * width + right : -1;
}

function clip(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}

/** Gives targets that have no match that of the nearest one before them, or after; true when all have one. */
export function mend(field: Field): boolean {
  const { targets, match, isSource } = field;
  let last = isSource.indexOf(1);
  if (last < 0) return false;
  for (const t of targets) {
    if (match[t]! < 0)
      match[t] = last; // a target is an index of the level
    else last = match[t]!;
  }
  return true;
}
