/**
 * Finds what a picture is of: the thing that stands before its ground, as a soft cut-out with a figure for how sure that
 * is. Works on a small copy (barriers from the border, then the colours of both sides learnt in a few rounds) and draws
 * the border at full size from the two colours that meet there, so that hair stays soft and an edge stays sharp.
 */
import type { Box } from '../compose/type-fit.ts';
import type { Pixels } from '../sketch.ts';
import { barrierOf, boxMean, guided, piecesOf } from './pixel-barrier.ts';
import { distance, type Ground, groundOf, overPlain } from './pixel-ground.ts';
import { matted } from './pixel-matte.ts';
import { type Small, smallOf } from './pixel-tone.ts';

/** From this confidence on a cut-out is told without a doubt; measured on a dozen photographs and as many paintings. */
export const sureFrom = 0.55;

/** Below this there is no telling what the subject is. */
export const guessFrom = 0.25;

/** The subject of a picture. */
export interface Subject {
  /** One byte a pixel: 255 is the subject, 0 its ground. */
  readonly alpha: Uint8Array;
  /** Where it is, in pixels. */
  readonly box: Box;
  /** 0 to 1; see `sureFrom` and `guessFrom`. */
  readonly confidence: number;
  /** True when the ground is one plain colour or a smooth gradient of it. */
  readonly isOnPlain: boolean;
}

/** Longest side of the small copy that the subject is found on. */
const searchPixels = 320;

/** Finds the subject; undefined when the picture has none that could be told from its ground. Yields between its parts. */
export function* subjectOf(picture: Pixels): Generator<void, Subject | undefined, void> {
  const { widthPixels, heightPixels } = picture;
  if (widthPixels < 8 || heightPixels < 8) return undefined;
  const small = smallOf(picture, searchPixels);
  yield;
  const own = alreadyCut(small);
  if (own !== undefined) {
    const alpha = new Uint8Array(widthPixels * heightPixels);
    for (let i = 0; i < alpha.length; i++) alpha[i] = picture.data[i * 4 + 3]!; // four bytes a pixel
    const box = boxOf(own, small);
    return box === undefined ? undefined : { alpha, box, confidence: 0.98, isOnPlain: true };
  }
  const frame = frameOf(small);
  const ground = groundOf(small, frame);
  yield;
  let mask: Float32Array | undefined;
  if (ground.isPlain) mask = overPlain(small, ground, frame);
  else mask = yield* overBusy(small, ground, frame);
  if (mask === undefined) return undefined;
  const kept = tidied(mask, small, ground);
  if (kept === undefined) return undefined;
  const confidence = confidenceOf(kept, small, ground);
  if (confidence < guessFrom) return undefined;
  yield;
  const alpha = yield* matted(picture, small, kept);
  const box = boxOf(kept, small);
  return box === undefined ? undefined : { alpha, box, confidence, isOnPlain: ground.isPlain };
}

/** The picture's own transparency as a mask, where it has enough of it to be a cut-out already. */
function alreadyCut(small: Small): Float32Array | undefined {
  let clear = 0;
  for (const alpha of small.alpha) if (alpha < 0.1) clear++;
  const share = clear / small.alpha.length;
  return share > 0.03 && share < 0.995 ? small.alpha : undefined;
}

/** The pixels next to the border: 1 there, two deep. */
function frameOf({ width, height }: Small): Uint8Array {
  const frame = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (x < 2 || y < 2 || x >= width - 2 || y >= height - 2) frame[y * width + x] = 1;
    }
  }
  return frame;
}

/** Before anything else: barriers and colours give a first guess, which the colours of both sides then correct. */
function* overBusy(
  small: Small,
  ground: Ground,
  frame: Uint8Array,
): Generator<void, Float32Array | undefined, void> {
  const { width, height } = small;
  const reach = Math.max(1, Math.round(Math.max(width, height) / 110));
  const prior = new Float32Array(width * height);
  for (const [plane, weight] of [
    [small.l, 1],
    [small.a, 2.2],
    [small.b, 2.2],
  ] as const) {
    // A little blur first: texture must not count as an edge.
    const barrier = barrierOf(boxMean(plane, width, height, 1), width, height, frame);
    for (let i = 0; i < prior.length; i++) prior[i] = prior[i]! + barrier[i]! * weight;
    yield;
  }
  normalise(prior);
  for (let i = 0; i < prior.length; i++) {
    const u = ((i % width) + 0.5) / width - 0.5;
    const v = (Math.floor(i / width) + 0.5) / height - 0.5;
    const central = Math.exp(-(u * u + v * v) * 3.2);
    const strange = 1 - Math.exp(-0.12 * ground.off[i]! ** 2);
    prior[i] = (prior[i]! * 0.62 + strange * prior[i]! * 0.22 + strange * 0.16) * (0.45 + 0.55 * central);
  }
  normalise(prior);
  let mask = guided(prior, small.l, width, height, reach * 3, 0.004);
  normalise(mask);
  const cut = dividing(mask);
  if (cut <= 0.02) return undefined;
  let belief: Float32Array = mask.map((value) => logistic((value - cut) * 9));
  for (let round = 0; round < 4; round++) {
    const evidence = evidenceOf(small, belief);
    const next = new Float32Array(belief.length);
    for (let i = 0; i < next.length; i++) {
      const spatial = (mask[i]! - cut) * 7;
      next[i] = logistic(evidence[i]! * 0.9 + spatial);
    }
    belief = guided(next, small.l, width, height, reach * 2, 0.002);
    yield;
  }
  mask = belief;
  return mask;
}

function bytesOf(plane: Float32Array, of: (value: number) => number): Uint8Array {
  const out = new Uint8Array(plane.length);
  for (let i = 0; i < out.length; i++) out[i] = of(plane[i]!); // equal lengths
  return out;
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function normalise(plane: Float32Array): void {
  let most = 1e-6;
  for (const value of plane) if (value > most) most = value;
  for (let i = 0; i < plane.length; i++) plane[i] = plane[i]! / most;
}

/** The value that parts the two humps of a plane in 0 to 1 best (Otsu, 1979). */
function dividing(plane: Float32Array): number {
  const bins = new Float64Array(64);
  let total = 0;
  for (const value of plane) {
    const bin = Math.max(0, Math.min(63, Math.floor(value * 64)));
    bins[bin]!++;
    total += bin;
  }
  let below = 0;
  let sum = 0;
  let best = 0;
  let most = -1;
  for (let bin = 0; bin < 63; bin++) {
    below += bins[bin]!;
    sum += bin * bins[bin]!;
    const above = plane.length - below;
    if (below === 0 || above === 0) continue;
    const apart = sum / below - (total - sum) / above;
    const score = below * above * apart * apart;
    if (score > most) {
      most = score;
      best = bin;
    }
  }
  return (best + 1) / 64;
}

const lightBins = 10;
const hueBins = 14;

/** How much likelier each pixel's colour is in the subject than in its ground, as a logarithm, −3 to 3. */
function evidenceOf(small: Small, belief: Float32Array): Float32Array {
  const size = lightBins * hueBins * hueBins;
  const inside = new Float32Array(size);
  const outside = new Float32Array(size);
  const keys = new Uint16Array(belief.length);
  let insideSum = 0;
  let outsideSum = 0;
  for (let i = 0; i < belief.length; i++) {
    const key = binOf(small, i);
    keys[i] = key;
    const share = belief[i]!; // all arrays are of one length
    inside[key] = inside[key]! + share;
    outside[key] = outside[key]! + 1 - share;
    insideSum += share;
    outsideSum += 1 - share;
  }
  const softInside = spreadBins(inside);
  const softOutside = spreadBins(outside);
  const out = new Float32Array(belief.length);
  for (let i = 0; i < out.length; i++) {
    const key = keys[i]!;
    const p = (softInside[key]! + 0.5) / (insideSum + 1);
    const q = (softOutside[key]! + 0.5) / (outsideSum + 1);
    out[i] = Math.max(-3, Math.min(3, Math.log(p / q)));
  }
  return out;
}

function clampBin(value: number, count: number): number {
  return value < 0 ? 0 : value >= count ? count - 1 : Math.floor(value);
}

/** A third of each bin's weight goes to its neighbours, so that shades of one colour speak for each other. */
function spreadBins(bins: Float32Array): Float32Array {
  const out = bins.slice();
  const steps = [1, hueBins, hueBins * hueBins];
  for (let i = 0; i < bins.length; i++) {
    const weight = bins[i]!; // inside, as are the checked neighbours
    if (weight === 0) continue;
    for (const step of steps) {
      if (i + step < bins.length) out[i + step] = out[i + step]! + weight * 0.3;
      if (i - step >= 0) out[i - step] = out[i - step]! + weight * 0.3;
    }
  }
  return out;
}

/** One or a few pieces without crumbs and without small holes; undefined when nothing or nearly everything is left. */
function tidied(mask: Float32Array, small: Small, ground: Ground): Float32Array | undefined {
  const { width, height } = small;
  const solid = bytesOf(mask, (value) => (value > 0.5 ? 1 : 0));
  const { labels, sizes } = piecesOf(solid, width, height);
  const largest = Math.max(0, ...sizes);
  if (largest < mask.length * 0.002 || largest > mask.length * 0.97) return undefined;
  // A plain ground keeps smaller pieces: they can only belong to what is shown.
  const least = Math.max(6, largest * (ground.isPlain ? 0.004 : 0.25));
  for (let i = 0; i < solid.length; i++) {
    if (solid[i] === 1 && (sizes[labels[i]!] ?? 0) < least) solid[i] = 0;
  }
  const open = solid.map((value) => 1 - value);
  const holes = piecesOf(open, width, height);
  const holeMost = largest * (ground.isPlain ? 0 : 0.12);
  const out = new Float32Array(mask.length);
  for (let i = 0; i < out.length; i++) {
    const label = holes.labels[i]!; // one per pixel
    const isHole = label > 0 && holes.isAtBorder[label] === false && (holes.sizes[label] ?? 0) < holeMost;
    out[i] = solid[i] === 1 || isHole ? 1 : 0;
  }
  return out;
}

/** How far the colours of the subject are from those beside it, how much of the picture it takes, and how it meets its border. */
function confidenceOf(mask: Float32Array, small: Small, ground: Ground): number {
  const { width, height, l, a, b } = small;
  let area = 0;
  let cut = 0;
  let strength = 0;
  let edges = 0;
  let strange = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (mask[i] === 0) continue;
      area++;
      strange += Math.min(1, ground.off[i]! / 3);
      // The lower border may cut a subject; the others seldom do.
      if (x === 0 || x === width - 1 || y === 0) cut++;
      for (const j of [x > 1 ? i - 2 : i, x < width - 2 ? i + 2 : i, y > 1 ? i - 2 * width : i]) {
        if (mask[j] !== 0) continue;
        edges++;
        strength += Math.min(0.2, distance(l[i]! - l[j]!, 2 * (a[i]! - a[j]!), 2 * (b[i]! - b[j]!)));
      }
    }
  }
  if (area === 0 || edges === 0) return 0;
  const share = area / mask.length;
  const size = share < 0.01 ? share / 0.01 : share > 0.75 ? Math.max(0, (0.97 - share) / 0.22) : 1;
  const crisp = Math.min(1, strength / edges / 0.11);
  const free = Math.max(0, 1 - (cut / (width + 2 * height)) * 3.5);
  const apart = strange / area;
  const sure = ground.isPlain ? 0.55 + 0.45 * crisp : crisp * 0.6 + apart * 0.4;
  return Math.max(0, Math.min(1, sure * size * free * partedness(small, mask)));
}

/** How little the colours of both sides overlap: 1 for none in common, 0 for the same ones in the same shares. */
function partedness(small: Small, mask: Float32Array): number {
  const inside = new Float32Array(lightBins * hueBins * hueBins);
  const outside = new Float32Array(inside.length);
  let insideSum = 0;
  for (let i = 0; i < mask.length; i++) {
    const key = binOf(small, i);
    const share = mask[i]!; // equal lengths
    inside[key] = inside[key]! + share;
    outside[key] = outside[key]! + 1 - share;
    insideSum += share;
  }
  const outsideSum = mask.length - insideSum;
  let common = 0;
  for (let key = 0; key < inside.length; key++)
    common += Math.min(inside[key]! / Math.max(1, insideSum), outside[key]! / Math.max(1, outsideSum));
  return Math.max(0, Math.min(1, (1 - common) * 1.12));
}

/** Which bin of colour a pixel of the small copy falls into. */
function binOf(small: Small, i: number): number {
  const light = clampBin(small.l[i]! * lightBins, lightBins);
  const a = clampBin((small.a[i]! + 0.21) * (hueBins / 0.42), hueBins);
  const b = clampBin((small.b[i]! + 0.21) * (hueBins / 0.42), hueBins);
  return (light * hueBins + a) * hueBins + b;
}

function boxOf(mask: Float32Array, small: Small): Box | undefined {
  let left = small.width;
  let right = -1;
  let top = small.height;
  let bottom = -1;
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      if (mask[y * small.width + x]! < 0.5) continue; // inside the plane
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return undefined;
  return {
    x: Math.floor(left * small.stepX),
    y: Math.floor(top * small.stepY),
    width: Math.ceil((right - left + 1) * small.stepX),
    height: Math.ceil((bottom - top + 1) * small.stepY),
  };
}
