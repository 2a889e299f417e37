/**
 * Finds what a picture is of: the thing that stands before its ground, as a soft cut-out with a figure for how sure that
 * is. Works on a small copy (barriers from the border, then the colours of both sides learnt in a few rounds) and draws
 * the border at full size from the two colours that meet there, so that hair stays soft and an edge stays sharp.
 */
import type { Box } from '../compose/type-fit.ts';
import type { Pixels } from '../sketch.ts';
import { barrierOf, boxMean, guided, piecesOf } from './pixel-barrier.ts';
import { matted } from './pixel-matte.ts';
import { type Small, smallOf } from './pixel-tone.ts';

/** The subject of a picture. */
export interface Subject {
  /** One byte a pixel: 255 is the subject, 0 its ground. */
  readonly alpha: Uint8Array;
  /** Where it is, in pixels. */
  readonly box: Box;
  /** 0 to 1: below 0.35 it is a guess. */
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

interface Ground {
  /** How many standard deviations each pixel is from the nearest of the border's colours. */
  readonly off: Float32Array;
  readonly isPlain: boolean;
  /** Distance in OKLab that still counts as the plain ground's own colour. */
  readonly tolerance: number;
  /** Distance in OKLab to the ground's colour, for plain grounds. */
  readonly apart: Float32Array;
}

/** The colours along the border: four clusters, those too small to be a ground left out. */
function groundOf(small: Small, frame: Uint8Array): Ground {
  const { l, a, b } = small;
  const at: number[] = [];
  for (let i = 0; i < frame.length; i++) if (frame[i] === 1) at.push(i);
  const clusters = clustersOf(small, at, 4).filter(({ share }) => share > 0.07);
  const first = clusters[0];
  const off = new Float32Array(l.length);
  const apart = new Float32Array(l.length).fill(9);
  for (let i = 0; i < l.length; i++) {
    let least = Number.POSITIVE_INFINITY;
    for (const cluster of clusters) {
      // Lightness counts half: grounds shade.
      const apartness = distance(
        (l[i]! - cluster.l) * 0.6,
        (a[i]! - cluster.a) * 1.6,
        (b[i]! - cluster.b) * 1.6,
      );
      const score = apartness / (cluster.spread + 0.02);
      if (score < least) least = score;
    }
    off[i] = least;
  }
  // Plain: nine tenths of the border lie close together, whichever cluster they fell into.
  const middle = medianOf(small, at);
  let near = 0;
  let spread = 0;
  for (const i of at) {
    const off = distance(l[i]! - middle.l, a[i]! - middle.a, b[i]! - middle.b);
    if (off < 0.07) {
      near++;
      spread += off;
    }
  }
  const isPlain = first !== undefined && near > at.length * 0.88;
  const tolerance = Math.max(0.014, Math.min(0.06, (spread / Math.max(1, near)) * 2.6));
  if (isPlain) {
    for (let i = 0; i < l.length; i++)
      apart[i] = distance(l[i]! - middle.l, a[i]! - middle.a, b[i]! - middle.b);
  }
  return { off, isPlain, tolerance, apart };
}

interface Cluster {
  readonly l: number;
  readonly a: number;
  readonly b: number;
  readonly spread: number;
  readonly share: number;
}

/** k-means from evenly spaced places, eight rounds. */
function clustersOf(small: Small, at: readonly number[], count: number): readonly Cluster[] {
  const { l, a, b } = small;
  const centres = Array.from({ length: count }, (_, k) => {
    const i = at[Math.floor(((k + 0.5) / count) * at.length)] ?? 0;
    return { l: l[i] ?? 0, a: a[i] ?? 0, b: b[i] ?? 0, spread: 0, share: 0 };
  });
  for (let round = 0; round < 8; round++) {
    const sums = centres.map(() => ({ l: 0, a: 0, b: 0, apart: 0, count: 0 }));
    for (const i of at) {
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      for (const [k, centre] of centres.entries()) {
        const square = (l[i]! - centre.l) ** 2 + 4 * (a[i]! - centre.a) ** 2 + 4 * (b[i]! - centre.b) ** 2;
        if (square < least) {
          least = square;
          best = k;
        }
      }
      const sum = sums[best]!; // one for each centre
      sum.l += l[i]!;
      sum.a += a[i]!;
      sum.b += b[i]!;
      sum.apart += Math.sqrt(least);
      sum.count++;
    }
    for (const [k, sum] of sums.entries()) {
      if (sum.count === 0) continue;
      centres[k] = {
        l: sum.l / sum.count,
        a: sum.a / sum.count,
        b: sum.b / sum.count,
        spread: sum.apart / sum.count,
        share: sum.count / at.length,
      };
    }
  }
  return centres.sort((one, other) => other.share - one.share);
}

function medianOf(small: Small, at: readonly number[]): { l: number; a: number; b: number } {
  const middle = (plane: Float32Array) => {
    const values = at.map((i) => plane[i] ?? 0).sort((one, other) => one - other);
    return values[values.length >> 1] ?? 0;
  };
  return { l: middle(small.l), a: middle(small.a), b: middle(small.b) };
}

/**
 * Before a plain ground: all that is not reached from the border in small steps of colour. A ground may shade from corner
 * to corner and take a soft shadow, but it does so slowly; the thing before it begins with a step. The walk keeps two
 * pixels away from every step first, so that it finds no way through a gap, and closes up at the end.
 */
function overPlain(small: Small, ground: Ground, frame: Uint8Array): Float32Array {
  const { width, height } = small;
  const { right, below } = stepsOf(small);
  const steps: number[] = [];
  for (let i = 0; i < frame.length - width; i++)
    if (frame[i] === 1 && frame[i + 1] === 1) steps.push(right[i]!);
  steps.sort((one, other) => one - other);
  const stepMost = Math.max(0.008, Math.min(0.03, (steps[Math.floor(steps.length * 0.75)] ?? 0) * 3));
  const limitAt = (i: number) => {
    // Far from the border's colour only the smallest steps are believed.
    const far = Math.max(0, ground.apart[i]! - ground.tolerance);
    return far > 0.4 ? 0 : stepMost * Math.max(0.35, 1 - far * 3);
  };
  const calm = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const most = Math.max(
        right[i]!, // planes of the small copy's size; steps over its border are 0
        below[i]!,
        x > 0 ? right[i - 1]! : 0,
        y > 0 ? below[i - width]! : 0,
        x > 0 ? below[i - 1]! : 0,
        y > 0 ? right[i - width]! : 0,
      );
      calm[i] = most <= limitAt(i) ? 1 : 0;
    }
  }
  const reached = new Uint8Array(width * height);
  const queue = new Int32Array(width * height);
  let tail = 0;
  for (let i = 0; i < frame.length; i++) {
    if (frame[i] !== 1 || ground.apart[i]! > ground.tolerance + 0.1) continue;
    reached[i] = 1;
    queue[tail++] = i;
  }
  let head = 0;
  const spread = (isWalk: boolean, until: number) => {
    for (; head < until; head++) {
      const at = queue[head]!; // below the tail
      const x = at % width;
      for (let k = 0; k < 4; k++) {
        if ((k === 0 && x === 0) || (k === 1 && x === width - 1)) continue;
        const next = at + (k === 0 ? -1 : k === 1 ? 1 : k === 2 ? -width : width);
        if (next < 0 || next >= reached.length || reached[next] === 1) continue;
        const step = k < 2 ? right[Math.min(at, next)]! : below[Math.min(at, next)]!;
        if (isWalk ? calm[next] === 0 : step > limitAt(next)) continue;
        reached[next] = 1;
        queue[tail++] = next;
      }
    }
  };
  while (head < tail) spread(true, tail);
  for (let round = 0; round < 2; round++) {
    head = 0;
    spread(false, tail);
  }
  const isOwn = new Uint8Array(reached.length);
  for (let i = 0; i < isOwn.length; i++)
    isOwn[i] = reached[i] === 0 && ground.apart[i]! < Math.min(0.018, ground.tolerance) ? 1 : 0;
  const { labels, sizes } = piecesOf(isOwn, width, height);
  const mask = new Float32Array(reached.length);
  for (let i = 0; i < mask.length; i++) {
    const label = labels[i]!; // one per pixel
    // A large hole of the ground's own colour is a hole, as in a ring; a small one is the white of an eye.
    const isHole = label > 0 && (sizes[label] ?? 0) > mask.length * 0.006;
    mask[i] = reached[i] === 1 || isHole ? 0 : 1;
  }
  return mask;
}

/** How much the colour changes from each pixel to its right and its lower neighbour; 0 over the border. */
function stepsOf({ width, height, l, a, b }: Small): { right: Float32Array; below: Float32Array } {
  const right = new Float32Array(l.length);
  const below = new Float32Array(l.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (x < width - 1)
        right[i] = distance(l[i]! - l[i + 1]!, 1.5 * (a[i]! - a[i + 1]!), 1.5 * (b[i]! - b[i + 1]!)); // inside
      if (y < height - 1)
        below[i] = distance(
          l[i]! - l[i + width]!,
          1.5 * (a[i]! - a[i + width]!),
          1.5 * (b[i]! - b[i + width]!),
        );
    }
  }
  return { right, below };
}

/** Length of a vector of three; `Math.hypot` guards against overflow and takes ten times as long. */
function distance(x: number, y: number, z: number): number {
  return Math.sqrt(x * x + y * y + z * z);
}

function bytesOf(plane: Float32Array, of: (value: number) => number): Uint8Array {
  const out = new Uint8Array(plane.length);
  for (let i = 0; i < out.length; i++) out[i] = of(plane[i]!); // equal lengths
  return out;
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
    const light = clampBin(small.l[i]! * lightBins, lightBins);
    const a = clampBin((small.a[i]! + 0.21) * (hueBins / 0.42), hueBins);
    const b = clampBin((small.b[i]! + 0.21) * (hueBins / 0.42), hueBins);
    const key = (light * hueBins + a) * hueBins + b;
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
  return Math.max(0, Math.min(1, sure * size * free));
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
