/**
 * The ground of a picture as its border shows it: its colours, whether it is one plain colour, and, where it is, everything
 * that stands before it, found by walking in from the border.
 */
import { piecesOf } from './pixel-barrier.ts';
import type { Small } from './pixel-tone.ts';

/** What is known of the ground from the border of the picture. */
export interface Ground {
  /** How many standard deviations each pixel is from the nearest of the border's colours. */
  readonly off: Float32Array;
  readonly isPlain: boolean;
  /** Distance in OKLab that still counts as the plain ground's own colour. */
  readonly tolerance: number;
  /** Distance in OKLab to the ground's colour, for plain grounds. */
  readonly apart: Float32Array;
  /** The ground's own a and b, for plain grounds. */
  readonly a: number;
  readonly b: number;
}

/** The colours along the border: four clusters, those too small to be a ground left out. */
export function groundOf(small: Small, frame: Uint8Array): Ground {
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
  return { off, isPlain, tolerance, apart, a: middle.a, b: middle.b };
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
export function overPlain(small: Small, ground: Ground, frame: Uint8Array): Float32Array {
  const { width, height } = small;
  const { right, below } = stepsOf(small);
  const steps: number[] = [];
  for (let i = 0; i < frame.length - width; i++)
    if (frame[i] === 1 && frame[i + 1] === 1) steps.push(right[i]!);
  steps.sort((one, other) => one - other);
  const stepMost = Math.max(0.008, Math.min(0.03, (steps[Math.floor(steps.length * 0.75)] ?? 0) * 3));
  const limitAt = (i: number) => {
    // A soft shadow is the ground's own hue made darker; it may fall off faster than the ground shades.
    const hue = distance(small.a[i]! - ground.a, small.b[i]! - ground.b, 0);
    if (hue < 0.022 && ground.apart[i]! < 0.42)
      return ground.apart[i]! > 0.13 ? Math.max(stepMost, 0.014) : stepMost;
    // Elsewhere, far from the border's colour, only the smallest steps are believed.
    const far = Math.max(0, ground.apart[i]! - ground.tolerance);
    return far > 0.4 ? 0 : stepMost * Math.max(0.35, 1 - far * 3);
  };
  const calm = new Uint8Array(width * height);
  const soft = new Uint8Array(width * height);
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
      const hue = distance(small.a[i]! - ground.a, small.b[i]! - ground.b, 0);
      soft[i] = most < 0.024 && hue < 0.03 && ground.apart[i]! < 0.45 ? 1 : 0;
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
  withoutShadows(soft, reached, width, height);
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

/**
 * Adds to the ground what is left of shadows: soft pieces of its own hue that mostly border on it without a step. A pale
 * part of the subject is as soft inside, but an edge parts it from the ground.
 */
function withoutShadows(soft: Uint8Array, reached: Uint8Array, width: number, height: number): void {
  const left = soft.map((is, i) => (is === 1 && reached[i] === 0 ? 1 : 0));
  const { labels, sizes } = piecesOf(left, width, height);
  const borders = new Uint32Array(sizes.length);
  const toGround = new Uint32Array(sizes.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const label = labels[i]!; // one per pixel
      if (label === 0) continue;
      for (const j of [x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width]) {
        if (j < 0 || j >= labels.length || labels[j] === label) continue;
        borders[label]!++;
        if (reached[j] === 1) toGround[label]!++;
      }
    }
  }
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label > 0 && toGround[label]! > borders[label]! * 0.3) reached[i] = 1;
  }
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
export function distance(x: number, y: number, z: number): number {
  return Math.sqrt(x * x + y * y + z * z);
}
