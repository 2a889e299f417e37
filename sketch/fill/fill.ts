/**
 * Content-aware fill: a hole in any picture is continued from its surroundings. Patches of what is known are found for
 * the hole where the picture is small (PatchMatch, coarse to fine), and what is found is carried up to full size, where
 * the patches vote with the picture's own pixels, so that textures stay sharp; a last pass evens the light between the
 * copies and what surrounds them. It must never touch a pixel outside the region.
 */
import { chanceOf, seedOf } from '../chance.ts';
import type { Region } from '../edit/region.ts';
import type { Pixels } from '../sketch.ts';
import { dismissForeign } from './foreign.ts';
import { guess } from './guess.ts';
import { type Hole, holesOf } from './holes.ts';
import { type Area, depths, halved, hole, known, type Level, levelOf, nothing } from './level.ts';
import { carry, type Dice, diceOf, type Field, fieldOf, improve, mend } from './match.ts';
import { lightOf } from './light.ts';
import { peel } from './peel.ts';
import { bandOf, bandRows, trustOf, vote } from './vote.ts';

/** What a filling depends on besides the picture. */
export interface FillFacts {
  /** The same picture, region and seed give the same bytes. */
  readonly seed: number;
}

// Levels larger than this only refine what the smaller ones found.
const solvePixels = 512;
// Levels are not halved below this edge, nor once the hole is this shallow: less would show nothing of its surroundings.
const edgeMinPixels = 96;
const depthEnough = 2;
// How often a beginning is tried.
const attempts = 3;
// A hole with fewer targets than this where it is begun leaves less to chance, and is looked at once less.
const smallTargets = 2500;
// Targets between two yields; `bench/fill.ts` prints the longest step.
const targetsPerYield = 8192;

/**
 * Replaces the pixels where the region is not 0 by a plausible continuation of the rest. Hands the picture back in a new
 * buffer of the same size; the given one is not changed, pixels outside the region are the same bytes, filled ones are
 * opaque. Fully transparent pixels are never copied from. When nothing is known, the region becomes mid grey. Yields
 * after every few tens of milliseconds of work; throws when region and picture differ in size.
 */
export function* fillRegion(
  picture: Pixels,
  region: Region,
  facts: FillFacts,
): Generator<void, Pixels, void> {
  const { widthPixels, heightPixels } = picture;
  if (region.widthPixels !== widthPixels || region.heightPixels !== heightPixels) {
    throw new Error('a region has the size of its picture');
  }
  const result: Pixels = { widthPixels, heightPixels, data: picture.data.slice() };
  const dice = diceOf(chanceOf(seedOf('fill', facts.seed)).next);
  for (const found of holesOf(region)) {
    yield;
    yield* fillHole(picture, region, found, dice, result);
  }
  return result;
}

function* fillHole(
  picture: Pixels,
  region: Region,
  { bounds, window }: Hole,
  dice: Dice,
  result: Pixels,
): Generator<void, void, void> {
  let area = window;
  let level = levelOf(picture, region, area);
  if (!level.kind.includes(known)) {
    area = { x: 0, y: 0, widthPixels: picture.widthPixels, heightPixels: picture.heightPixels };
    level = levelOf(picture, region, area);
  }
  yield;
  const ours = { ...bounds, x: bounds.x - area.x, y: bounds.y - area.y };
  const field = isWorthwhile(level) ? yield* solve(level, dice) : undefined;
  if (field === undefined) guess(level);
  else yield* voteInBands(field, undefined, yield* lightOf(field));
  write(level, area, ours, result);
}

/** Known pixels, as a share of all, below which there is nothing to continue: a thin strip on a large sheet. */
const knownShareMin = 0.04;

/** Patches of next to nothing look alike everywhere, and looking for the best of them takes for ever. */
function isWorthwhile({ kind }: Level): boolean {
  let count = 0;
  for (const one of kind) if (one === known) count++;
  return count >= kind.length * knownShareMin;
}

/** The matches at full size, the level's hole filled with their votes; undefined when no patch may be copied from. */
function* solve(full: Level, dice: Dice): Generator<void, Field | undefined, void> {
  const levels = yield* levelsFrom(full);
  let before: Field | undefined;
  for (let n = levels.length - 1; n >= 0; n--) {
    const level = levels[n]!; // n counts down the list
    const isSmall = edgeOf(level) <= solvePixels;
    const isTiny = edgeOf(level) <= solvePixels / 2;
    const depth = isSmall ? depths(level) : undefined;
    const field = fieldOf(level, isSmall ? 3 : 2, isTiny ? 1 : 2, !isTiny, isTiny, rowCostOf(level));
    if (before === undefined || isTiny) dismissForeign(field);
    yield;
    if (before === undefined) {
      if (!field.isSource.includes(1)) continue;
      yield* begin(field, depth ?? depths(level), dice);
    } else {
      carry(before, field);
      mend(field);
      keepNothing(before.level, level);
      for (let round = 0; round < (isTiny ? 3 : isSmall ? 2 : 1); round++) {
        yield* voteInBands(field, depth);
        yield* improveInParts(field, round % 2 === 1, isSmall ? 8 : 2, dice);
      }
    }
    before = field;
  }
  return before;
}

/**
 * The matches of the coarsest level. What is found there is found by chance, so it is looked for a few times, and the
 * one that fits best is kept: where two fronts meet in a step, something does not fit.
 */
function* begin(field: Field, depth: Uint8Array, dice: Dice): Generator<void, void, void> {
  const { level, match, targets, cost } = field;
  const sure = guess(level);
  yield;
  const guessed = level.colour.slice();
  let best: { readonly match: Int32Array; readonly colour: Int32Array; readonly cost: number } | undefined;
  const tries = targets.length < smallTargets ? attempts - 1 : attempts;
  for (let attempt = 0; attempt < tries; attempt++) {
    level.colour.set(guessed);
    match.fill(-1);
    yield* peel(field, depth, sure, dice);
    mend(field);
    for (let round = 0; round < 3; round++) {
      if (round > 0) yield* voteInBands(field, depth);
      yield* improveInParts(field, round % 2 === 1, edgeOf(level) >> 2, dice);
    }
    let sum = 0;
    for (let n = 0; n < targets.length; n++) sum += cost[n]!; // one cost a target
    if (best === undefined || sum < best.cost) {
      best = { match: match.slice(), colour: level.colour.slice(), cost: sum };
    }
  }
  if (best === undefined) return;
  match.set(best.match);
  level.colour.set(best.colour);
}

/** The level and its halves, down to where a hole is shallow or its surroundings would vanish. */
function* levelsFrom(full: Level): Generator<void, readonly Level[], void> {
  const levels = [full];
  for (let level = full; edgeOf(level) >= 2 * edgeMinPixels; ) {
    const isShallow = edgeOf(level) <= solvePixels && depths(level).every((depth) => depth <= depthEnough);
    if (isShallow) break;
    level = halved(level);
    if (!level.kind.includes(known)) break;
    levels.push(level);
    yield;
  }
  return levels;
}

function edgeOf({ widthPixels, heightPixels }: Level): number {
  return Math.max(widthPixels, heightPixels);
}

function* improveInParts(field: Field, isBackward: boolean, reach: number, dice: Dice) {
  const { length } = field.targets;
  const parts = Math.max(1, Math.ceil(length / targetsPerYield));
  for (let part = 0; part < parts; part++) {
    const at = isBackward ? parts - 1 - part : part;
    const from = Math.floor((at * length) / parts);
    const to = Math.floor(((at + 1) * length) / parts);
    improve(field, from, to, isBackward, reach, dice);
    yield;
  }
}

/** Gives every pixel of the level's hole its voted colour. */
function* voteInBands(
  field: Field,
  depth: Uint8Array | undefined,
  light: Float32Array = new Float32Array(field.targets.length * 3),
): Generator<void, void, void> {
  const { level, targets } = field;
  const trust = trustOf(field, depth);
  const sums = bandOf(field);
  const first = targets[0] ?? 0;
  const last = targets[targets.length - 1] ?? -1;
  const top = Math.max(0, Math.floor(first / level.widthPixels) - field.radius);
  const bottom = Math.min(level.heightPixels, Math.floor(last / level.widthPixels) + field.radius + 1);
  for (let row = top; row < bottom; row += bandRows) {
    vote(field, trust, light, row, sums);
    if ((row - top) % (4 * bandRows) === 0) yield;
  }
}

/** Pixels that are neither known nor filled are compared all the same; they keep the coarse guess, which is smooth. */
function keepNothing(coarse: Level, fine: Level): void {
  const { widthPixels: width, kind, colour } = fine;
  for (let i = 0; i < kind.length; i++) {
    if (kind[i] !== nothing) continue;
    const y = Math.floor(i / width);
    const x = i - y * width;
    colour[i] = coarse.colour[(y >> 1) * coarse.widthPixels + (x >> 1)]!; // half of an inside place is inside
  }
}

// A source as far off as the picture is high costs as much as a difference of 20 in each channel of each pixel.
const rowCostAtFullHeight = 3 * 20 * 20;

function rowCostOf({ heightPixels }: Level): number {
  return rowCostAtFullHeight / heightPixels;
}

function write(level: Level, area: Area, ours: Area, result: Pixels): void {
  const { data, widthPixels: stride } = result;
  for (let y = ours.y; y < ours.y + ours.heightPixels; y++) {
    for (let x = ours.x; x < ours.x + ours.widthPixels; x++) {
      const from = y * level.widthPixels + x; // both indices lie inside, as the hole does
      if (level.kind[from] !== hole) continue;
      const to = ((area.y + y) * stride + area.x + x) * 4;
      const value = level.colour[from]!;
      data[to] = value & 255;
      data[to + 1] = (value >> 8) & 255;
      data[to + 2] = value >> 16;
      data[to + 3] = 255;
    }
  }
}
