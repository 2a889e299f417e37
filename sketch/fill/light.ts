/**
 * How much lighter or darker each copied patch must become to meet its neighbours: skies, vignettes and shadows seldom
 * have one light where a patch comes from and where it goes. The steps between neighbouring copies, and between copies
 * and what is known, are evened out together: a Poisson equation (Pérez and others, 2003) over patches instead of
 * pixels, solved from coarse to fine, because light is smooth within one copy.
 */
import { known } from './level.ts';
import type { Field } from './match.ts';

// A larger step is another thing, not another light; it is left as it is.
const stepMax = 28;
// How much a patch over known pixels is held to them, against 1 for each neighbour; and any patch to its own light, lest
// the light run away where a hole is open to the border.
const heldWeight = 4;
const ownWeight = 0.003;
const sweepsPerGrid = 10;
// Sweeps over more places than this are a step each; smaller ones are taken four at a time.
const placesPerYield = 50_000;
const sweepsOnCoarsest = 60;

/** A lattice of patches. Arrays of three are red, green, blue. */
interface Grid {
  readonly width: number;
  readonly height: number;
  /** The light to add, 3 a place. */
  readonly light: Float32Array;
  /** Wanted step to the place on the right, 3 a place, and its weight, 0 where there is none. */
  readonly across: Float32Array;
  readonly acrossWeight: Float32Array;
  /** The same to the place below. */
  readonly down: Float32Array;
  readonly downWeight: Float32Array;
  /** The light a place is held to, 3 a place, and its weight. */
  readonly held: Float32Array;
  readonly heldWeight: Float32Array;
  readonly isPlace: Uint8Array;
  /** How much a place is held to its own light. */
  readonly ownWeight: number;
}

/** The light to add to each target's patch, 3 numbers a target, in steps of 255. */
export function* lightOf(field: Field): Generator<void, Float32Array, void> {
  const { level, targets, radius, stride } = field;
  const { widthPixels: width } = level;
  const places = new Int32Array(targets.length);
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const t of targets) {
    left = Math.min(left, t % width);
    right = Math.max(right, t % width);
  }
  const column = (x: number) => Math.ceil((x - radius) / stride);
  const first = column(left);
  const top = column(Math.floor((targets[0] ?? 0) / width));
  const bottom = column(Math.floor((targets[targets.length - 1] ?? 0) / width));
  const grid = gridOf(column(right) - first + 1, bottom - top + 1, ownWeight);
  const ordinals = new Int32Array(grid.width * grid.height);
  for (let n = 0; n < targets.length; n++) {
    const t = targets[n]!; // in bounds by the loop
    const place = (column((t / width) | 0) - top) * grid.width + column(t % width) - first;
    places[n] = place;
    ordinals[place] = n;
    grid.isPlace[place] = 1;
  }
  yield;
  for (let n = 0; n < targets.length; n++) {
    const t = targets[n]!; // in bounds by the loop, as its place is
    const place = places[n]!;
    hold(field, t, grid, place);
    if ((place + 1) % grid.width !== 0 && grid.isPlace[place + 1] === 1) {
      step(field, t, targets[ordinals[place + 1]!]!, grid.across, grid.acrossWeight, place);
    }
    if (grid.isPlace[place + grid.width] === 1) {
      step(field, t, targets[ordinals[place + grid.width]!]!, grid.down, grid.downWeight, place);
    }
    if (n % 16384 === 16383) yield;
  }
  yield* solve(grid);
  const light = new Float32Array(targets.length * 3);
  for (let n = 0; n < places.length; n++) {
    for (let c = 0; c < 3; c++) light[n * 3 + c] = grid.light[places[n]! * 3 + c]!; // places of the grid
  }
  return light;
}

function gridOf(width: number, height: number, ownWeight: number): Grid {
  const count = width * height;
  return {
    width,
    height,
    light: new Float32Array(count * 3),
    across: new Float32Array(count * 3),
    acrossWeight: new Float32Array(count),
    down: new Float32Array(count * 3),
    downWeight: new Float32Array(count),
    held: new Float32Array(count * 3),
    heldWeight: new Float32Array(count),
    isPlace: new Uint8Array(count),
    ownWeight,
  };
}

/** Holds a place to the difference of the known pixels under its patch from what is copied there. */
function hold({ level, match, radius }: Field, t: number, grid: Grid, place: number): void {
  const { widthPixels: width, colour, kind } = level;
  const away = match[t]! - t; // a target, and the source's patch is whole
  let red = 0;
  let green = 0;
  let blue = 0;
  let count = 0;
  for (let row = t - radius * width; row <= t + radius * width; row += width) {
    for (let p = row - radius; p <= row + radius; p++) {
      if (kind[p] !== known) continue;
      const real = colour[p]!;
      const copy = colour[p + away]!;
      red += (real & 255) - (copy & 255);
      green += ((real >> 8) & 255) - ((copy >> 8) & 255);
      blue += (real >> 16) - (copy >> 16);
      count++;
    }
  }
  if (count === 0) return;
  if (Math.max(Math.abs(red), Math.abs(green), Math.abs(blue)) > stepMax * count) return;
  grid.held[place * 3] = red / count;
  grid.held[place * 3 + 1] = green / count;
  grid.held[place * 3 + 2] = blue / count;
  grid.heldWeight[place] = (heldWeight * count) / (2 * radius + 1) ** 2;
}

/** Wants the light to step by what the two copies differ where both lie. */
function step(
  { level, match, radius }: Field,
  one: number,
  other: number,
  steps: Float32Array,
  weights: Float32Array,
  place: number,
): void {
  weights[place] = 1;
  const away = match[one]! - one; // targets, and the sources' patches are whole
  const otherAway = match[other]! - other;
  if (away === otherAway) return;
  const { widthPixels: width, colour } = level;
  const apart = other - one;
  const rows = Math.floor(apart / width);
  const columns = apart - rows * width;
  let red = 0;
  let green = 0;
  let blue = 0;
  let count = 0;
  for (let dy = rows - radius; dy <= radius; dy++) {
    for (let dx = columns - radius; dx <= radius; dx++) {
      const p = one + dy * width + dx;
      const a = colour[p + away]!;
      const b = colour[p + otherAway]!;
      red += (a & 255) - (b & 255);
      green += ((a >> 8) & 255) - ((b >> 8) & 255);
      blue += (a >> 16) - (b >> 16);
      count++;
    }
  }
  if (count === 0 || Math.max(Math.abs(red), Math.abs(green), Math.abs(blue)) > stepMax * count) return;
  steps[place * 3] = red / count;
  steps[place * 3 + 1] = green / count;
  steps[place * 3 + 2] = blue / count;
}

/** Finds the light of a grid, from that of a grid of half the size; yields between grids. */
function* solve(grid: Grid): Generator<void, void, void> {
  if (grid.width <= 4 && grid.height <= 4) {
    for (let n = 0; n < sweepsOnCoarsest; n++) sweep(grid);
    return;
  }
  const coarse = coarser(grid);
  yield* solve(coarse);
  const { width, height, light } = grid;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const from = (y >> 1) * coarse.width + (x >> 1); // half of an inside place is inside
      for (let c = 0; c < 3; c++) light[i * 3 + c] = coarse.light[from * 3 + c]!;
    }
  }
  for (let n = 0; n < sweepsPerGrid; n++) {
    sweep(grid);
    if (n % 4 === 3 || grid.isPlace.length > placesPerYield) yield;
  }
}

/** One step of Gauss and Seidel for every place, forwards and backwards. */
function sweep(grid: Grid): void {
  const {
    width,
    height,
    light,
    across,
    acrossWeight,
    down,
    downWeight,
    held,
    heldWeight: hold,
    isPlace,
  } = grid;
  const count = width * height;
  for (let pass = 0; pass < 2; pass++) {
    for (let n = 0; n < count; n++) {
      const i = pass === 0 ? n : count - 1 - n;
      if (isPlace[i] !== 1) continue;
      // Weights are 0 over the border: a row's last place has no step to the right.
      const toRight = acrossWeight[i]!;
      const toLeft = i > 0 ? acrossWeight[i - 1]! : 0;
      const below = downWeight[i]!;
      const above = i >= width ? downWeight[i - width]! : 0;
      const own = hold[i]!;
      const weight = toRight + toLeft + below + above + own + grid.ownWeight;
      for (let c = 0; c < 3; c++) {
        const k = i * 3 + c;
        let sum = own * held[k]!;
        if (toRight > 0) sum += toRight * (light[k + 3]! - across[k]!);
        if (toLeft > 0) sum += toLeft * (light[k - 3]! + across[k - 3]!);
        if (below > 0) sum += below * (light[k + 3 * width]! - down[k]!);
        if (above > 0) sum += above * (light[k - 3 * width]! + down[k - 3 * width]!);
        light[k] = sum / weight;
      }
    }
  }
}

/** A grid of half the size, a place for each two by two. */
function coarser(grid: Grid): Grid {
  const { width: w, height: h } = grid;
  const coarse = gridOf((w + 1) >> 1, (h + 1) >> 1, grid.ownWeight * 4);
  const { width } = coarse;
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const i = y * w + x; // inside, as `to` is
      if (grid.isPlace[i] !== 1) continue;
      const to = (y >> 1) * width + (x >> 1);
      coarse.isPlace[to] = 1;
      coarse.heldWeight[to]! += grid.heldWeight[i]!;
      for (let c = 0; c < 3; c++) coarse.held[to * 3 + c]! += grid.heldWeight[i]! * grid.held[i * 3 + c]!;
      if (x & 1) cross(grid.across, grid.acrossWeight, i, 1, coarse.across, coarse.acrossWeight, to);
      if (y & 1) cross(grid.down, grid.downWeight, i, w, coarse.down, coarse.downWeight, to);
    }
  }
  for (let i = 0; i < coarse.isPlace.length; i++) {
    average(coarse.held, coarse.heldWeight[i]!, i); // one weight a place
    average(coarse.across, coarse.acrossWeight[i]!, i);
    average(coarse.down, coarse.downWeight[i]!, i);
    // Four places held are held as one place of the coarser grid is: its neighbours weigh as little.
    coarse.acrossWeight[i]! *= 0.5;
    coarse.downWeight[i]! *= 0.5;
  }
  return coarse;
}

/** Adds the step over the middle of two coarse places: the one across it, and half of the one on either side. */
function cross(
  steps: Float32Array,
  weights: Float32Array,
  i: number,
  hop: number,
  out: Float32Array,
  outWeights: Float32Array,
  to: number,
): void {
  if (weights[i] === 0) return;
  outWeights[to]! += 1;
  for (let c = 0; c < 3; c++) {
    const after = steps[(i + hop) * 3 + c] ?? 0;
    out[to * 3 + c]! += steps[i * 3 + c]! + 0.5 * (steps[(i - hop) * 3 + c]! + after); // i lies on an odd place
  }
}

function average(values: Float32Array, weight: number, i: number): void {
  if (weight > 0) for (let c = 0; c < 3; c++) values[i * 3 + c]! /= weight;
}
