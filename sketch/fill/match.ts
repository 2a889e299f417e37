/**
 * Which known patch each patch of the hole looks like: PatchMatch (Barnes and others, 2009) over one level. A patch is
 * named by the index of its middle pixel and lies whole inside the level, so no comparison needs a bounds check.
 */
import { hole, type Level, nothing, spread } from './level.ts';

/** The matches of one level. */
export interface Field {
  readonly level: Level;
  /** Patches are 2 × radius + 1 wide. */
  readonly radius: number;
  /** Middles of the patches that touch the hole, in reading order. */
  readonly targets: Int32Array;
  /** 1 where a patch of known pixels alone has its middle. */
  readonly isSource: Uint8Array;
  /** Per pixel: the middle of the patch it is taken from; -1 where no target is. */
  readonly match: Int32Array;
  /** Per pixel: squared difference over the patch plus the cost of the way; only of targets. */
  readonly cost: Int32Array;
  /** What a source so many rows off costs, by rows. */
  readonly rowCost: Int32Array;
  /** Offsets of the compared pixels from the middle. */
  readonly taps: Int32Array;
}

// Stands for "not compared yet"; above any real cost.
const unmatched = 0x3fffffff;

/** An empty field. `taps` is how much of the patch is compared; `rowCostPerPixel` is for a source as far off as the picture is high. */
export function fieldOf(level: Level, radius: number, isSparse: boolean, rowCostPerPixel: number): Field {
  const { widthPixels: width, heightPixels: height, kind } = level;
  const isTarget = spread(kind, width, height, radius, hole);
  const isSource = spread(kind, width, height, radius, hole | nothing);
  let count = 0;
  for (let y = 0, i = 0; y < height; y++) {
    const isInside = y >= radius && y < height - radius;
    for (let x = 0; x < width; x++, i++) {
      if (isInside && x >= radius && x < width - radius) {
        isSource[i]! ^= 1;
        if (isTarget[i]) count++;
      } else isSource[i] = isTarget[i] = 0;
    }
  }
  const targets = new Int32Array(count);
  for (let i = 0, n = 0; n < count; i++) if (isTarget[i]) targets[n++] = i;
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
    targets,
    isSource,
    match: new Int32Array(width * height).fill(-1),
    cost: new Int32Array(width * height).fill(unmatched),
    rowCost,
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

/** Compares the targets `from` to `to` (exclusive) with their present match anew: colours have changed. */
export function reprice(field: Field, from: number, to: number): void {
  const { level, targets, match, cost, rowCost, taps } = field;
  const { widthPixels: width, colour } = level;
  for (let n = from; n < to; n++) {
    const t = targets[n]!; // in bounds by the caller's range
    const s = match[t]!;
    if (s < 0) cost[t] = unmatched;
    else {
      const rows = Math.abs(((t / width) | 0) - ((s / width) | 0));
      cost[t] = compared(colour, taps, t, s, rowCost[rows]!, unmatched);
    }
  }
}

/**
 * Looks for better matches of the targets `from` to `to` (exclusive), backwards when `isBackward`: first where the
 * neighbours just visited found theirs, then at chance places around the best one, from `reachPixels` halving to 1.
 */
export function improve(
  field: Field,
  from: number,
  to: number,
  isBackward: boolean,
  reachPixels: number,
  dice: Dice,
): void {
  const { level, radius, targets, isSource, match, cost, rowCost, taps } = field;
  const { widthPixels: width, heightPixels: height, colour } = level;
  const step = isBackward ? 1 : -1;
  const { numbers } = dice;
  let throws = dice.at;
  const xMax = width - radius - 1;
  const yMax = height - radius - 1;
  for (let n = from; n < to; n++) {
    const t = targets[isBackward ? from + to - 1 - n : n]!; // in bounds by the caller's range
    const ty = (t / width) | 0;
    let best = match[t]!;
    let bestCost = cost[t]!;
    // Neighbours are targets only inside the level's rim, so neither index leaves it.
    for (let side = 0; side < 2; side++) {
      const hop = side === 0 ? step : step * width;
      const near = match[t + hop]!;
      if (near < 0) continue;
      const s = near - hop;
      if (s === best || isSource[s] !== 1) continue;
      const start = rowCost[Math.abs(ty - ((s / width) | 0))]!;
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
        const start = rowCost[Math.abs(ty - y)]!;
        if (start >= bestCost) continue;
        const found = compared(colour, taps, t, s, start, bestCost);
        if (found < bestCost) {
          bestCost = found;
          best = s;
        }
      }
    }
    match[t] = best;
    cost[t] = bestCost;
  }
  dice.at = throws;
}

const diceBits = 14;
const diceMask = (1 << diceBits) - 1;

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

/** A first match for every target: any source of the same row, or of the nearest row that has one. */
export function scatter(field: Field, dice: Dice): void {
  const { level, targets, match } = field;
  const { widthPixels: width, heightPixels: height } = level;
  const sources = sourcesOf(field);
  const firsts = new Int32Array(height + 1);
  for (let y = 0, n = 0; y <= height; y++) {
    while (n < sources.length && sources[n]! < y * width) n++; // in bounds by the condition before
    firsts[y] = n;
  }
  for (const t of targets) {
    const ty = (t / width) | 0;
    for (let off = 0; off < height; off++) {
      const y = ty - off >= 0 && rowCount(firsts, ty - off) > 0 ? ty - off : ty + off;
      if (y >= height || rowCount(firsts, y) === 0) continue;
      dice.at = (dice.at + 1) & diceMask;
      const thrown = dice.numbers[dice.at]! & 0xffff; // the mask keeps it inside
      match[t] = sources[firsts[y]! + ((thrown * rowCount(firsts, y)) >> 16)]!;
      break;
    }
  }
}

function rowCount(firsts: Int32Array, y: number): number {
  return firsts[y + 1]! - firsts[y]!; // rows of the level only
}

/** Carries the matches of the level of half the size over; those that do not lie in a source are left for `improve`. */
export function carry(coarse: Field, fine: Field): void {
  const coarseWidth = coarse.level.widthPixels;
  const coarseHeight = coarse.level.heightPixels;
  const { widthPixels: width, heightPixels: height } = fine.level;
  const rim = fine.radius;
  const clip = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  for (const t of fine.targets) {
    const y = (t / width) | 0;
    const x = t - y * width;
    const cx = clip(x >> 1, coarse.radius, coarseWidth - coarse.radius - 1);
    const cy = clip(y >> 1, coarse.radius, coarseHeight - coarse.radius - 1);
    const s = coarse.match[cy * coarseWidth + cx]!; // clipped to the coarse level
    if (s < 0) continue;
    const sy = (s / coarseWidth) | 0;
    const sx = s - sy * coarseWidth;
    const fx = clip(x + 2 * (sx - cx), rim, width - rim - 1);
    const fy = clip(y + 2 * (sy - cy), rim, height - rim - 1);
    const found = fy * width + fx;
    if (fine.isSource[found] === 1) fine.match[t] = found;
  }
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
