/**
 * Where a new thing goes: as large as it fits into a region of any shape, or, where all may change, at a calm place of the
 * picture beside its subject, on the ground or in the air as the thing needs.
 */
import type { Box } from '../compose/type-fit.ts';
import { boxMean } from './pixel-barrier.ts';
import type { Place } from './plan.ts';
import type { Region } from './region.ts';
import { type Small, smallOf } from './pixel-tone.ts';
import type { Subject } from './pixel-subject.ts';
import type { Work } from './pixel-work.ts';

/** Places on a thing's outline and inside it, from −1 to 1 of its box; things seldom reach into their corners. */
const probes: readonly (readonly [number, number])[] = Array.from({ length: 15 * 15 }, (_, i) => {
  const u = ((i % 15) / 14) * 2 - 1;
  const v = (Math.floor(i / 15) / 14) * 2 - 1;
  return [u, v] as const;
}).filter(([u, v]) => Math.abs(u) ** 2.6 + Math.abs(v) ** 2.6 <= 1.001);

/** The largest box of that proportion (width over height) that a region holds; standing things keep to its foot. */
export function fitted(region: Region, extent: Box, proportion: number, isStanding: boolean): Box {
  const { widthPixels, heightPixels, data } = region;
  const air = isStanding ? 0.05 : 0.03;
  const roomWidth = extent.width * 0.96;
  const roomHeight = extent.height * (1 - air * 1.4);
  const fullHeight = Math.min(roomHeight, roomWidth / proportion);
  const inside = (box: Box): number => {
    let count = 0;
    for (const [u, v] of probes) {
      const x = Math.floor(box.x + ((u * 0.97 + 1) / 2) * box.width);
      const y = Math.floor(box.y + ((v * 0.97 + 1) / 2) * box.height);
      if (x < 0 || y < 0 || x >= widthPixels || y >= heightPixels) continue;
      if (data[y * widthPixels + x] !== 0) count++;
    }
    return count / probes.length;
  };
  let best: Box | undefined;
  let most = -1;
  for (let scale = 1; scale > 0.3; scale *= 0.93) {
    const height = fullHeight * scale;
    const width = height * proportion;
    for (const across of [0, -0.5, 0.5, -1, 1]) {
      for (const down of isStanding ? [1, 0.75, 0.5] : [0, 0.5, -0.5]) {
        const x = extent.x + (extent.width - width) / 2 + (across * (extent.width - width)) / 2;
        const room = extent.height * (1 - air) - height;
        const y = extent.y + (isStanding ? room * down : (extent.height - height) * (0.5 + down * 0.5));
        const box = { x, y, width, height };
        const share = inside(box);
        // The middle of the region and its foot are better places than its sides.
        const score =
          scale ** 1.5 *
          (share > 0.985 ? 1 : share ** 9) *
          (1 - 0.05 * Math.abs(across)) *
          (isStanding ? 0.9 + 0.1 * down : 1 - 0.08 * Math.abs(down));
        if (score > most) {
          most = score;
          best = box;
        }
      }
    }
  }
  return best ?? extent;
}

/** A place in the whole picture. `beside` is the subject's box, where there is a sure one. */
export function freePlace(
  work: Work,
  proportion: number,
  isStanding: boolean,
  heightShare: number,
  place: Place | undefined,
  beside: Box | undefined,
): Box {
  const { widthPixels: width, heightPixels: height } = work;
  let tall = height * heightShare;
  let wide = tall * proportion;
  const widest = width * 0.46;
  if (wide > widest) {
    wide = widest;
    tall = wide / proportion;
  }
  const sides = new Set(place?.side ?? []);
  if (sides.has('background')) {
    tall *= 0.6;
    wide *= 0.6;
  }
  if (sides.has('foreground')) {
    tall *= 1.35;
    wide *= 1.35;
  }
  const kind = place?.kind;
  const small = smallOf(work, 96);
  const busy = busyness(small);
  let best: Box = { x: (width - wide) / 2, y: height * 0.93 - tall, width: wide, height: tall };
  let least = Number.POSITIVE_INFINITY;
  const feet = isStanding
    ? sides.has('background')
      ? [0.66, 0.7]
      : sides.has('foreground')
        ? [0.98]
        : [0.93, 0.88, 0.82]
    : [0.5, 0.44, 0.58];
  const tops = sides.has('top') ? [0.06] : sides.has('bottom') ? [0.6] : [0.07, 0.13, 0.2];
  for (let step = 0; step <= 12; step++) {
    const at = 0.04 + (step / 12) * 0.92;
    const x = at * width - wide * at;
    for (const foot of isStanding ? feet : tops) {
      const y = isStanding ? foot * height - tall : foot * height;
      const box = { x, y, width: wide, height: tall };
      const middle = (x + wide / 2) / width;
      let cost = meanOf(busy, small, box) * 2.2 + (isStanding ? 0.93 - foot : foot - 0.07) * 0.8;
      // Thirds of the picture please more than its middle or its edges.
      cost += Math.min(Math.abs(middle - 1 / 3), Math.abs(middle - 2 / 3)) * 0.8;
      if (sides.has('left')) cost += Math.abs(middle - 0.2) * 9;
      if (sides.has('right')) cost += Math.abs(middle - 0.8) * 9;
      if (sides.has('middle')) cost += Math.abs(middle - 0.5) * 9;
      if (beside !== undefined) {
        // A subject that fills the picture leaves no place beside it.
        const isWide = beside.width * beside.height > width * height * 0.4;
        cost += isWide ? 0 : overlapOf(box, beside) * 3;
        const other = (beside.x + beside.width / 2) / width;
        if (kind === 'left-of') cost += Math.max(0, middle - other + 0.15) * 6;
        if (kind === 'right-of') cost += Math.max(0, other - middle + 0.15) * 6;
        if (kind === 'next-to' || kind === 'with') cost += Math.abs(middle - other) * 0.9;
      }
      if (cost < least) {
        least = cost;
        best = box;
      }
    }
  }
  return best;
}

/**
 * On top of a subject: a hat on its head, a bird on its back. `share` is of the width of the subject's upper part, `dip` the
 * part of the thing that overlaps it. Kept inside the picture where the subject reaches its upper border.
 */
export function onTop(work: Work, subject: Subject, proportion: number, share: number, dip: number): Box {
  const crown = crownOf(subject, work.widthPixels);
  const width = crown.width * share;
  const height = width / proportion;
  const y = crown.y + height * (dip - 1);
  return { x: crown.x + (crown.width - width) / 2, y: Math.max(0, y), width, height };
}

/** The upper part of a subject: its mean width over the first third of its height around its middle there, and its top. */
function crownOf({ alpha, box }: Subject, widthPixels: number): Box {
  let sum = 0;
  let count = 0;
  let rows = 0;
  const until = Math.min(Math.floor(alpha.length / widthPixels), Math.round(box.y + box.height * 0.34));
  for (let y = Math.round(box.y + box.height * 0.08); y < until; y++, rows++) {
    for (let x = box.x; x < Math.min(widthPixels, box.x + box.width); x++) {
      if (alpha[y * widthPixels + x]! < 128) continue; // inside the picture
      sum += x + 0.5;
      count++;
    }
  }
  if (count === 0 || rows === 0) return box;
  const width = Math.max(4, count / rows);
  return { x: sum / count - width / 2, y: box.y, width, height: box.height / 3 };
}

/** How much goes on around each pixel of a small picture, 0 to 1. */
export function busyness(small: Small): Float32Array {
  const { width, height, l, a, b } = small;
  const out = new Float32Array(l.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const right = x < width - 1 ? i + 1 : i;
      const below = y < height - 1 ? i + width : i;
      // Neighbours are inside: at the border the pixel is its own.
      const change =
        Math.abs(l[i]! - l[right]!) +
        Math.abs(l[i]! - l[below]!) +
        Math.abs(a[i]! - a[right]!) +
        Math.abs(b[i]! - b[below]!);
      out[i] = Math.min(1, change * 5);
    }
  }
  return boxMean(out, width, height, 2);
}

/** Mean of a plane of a small picture under a box of the large one; 1 where the box lies outside. */
export function meanOf(plane: Float32Array, small: Small, box: Box): number {
  const left = Math.max(0, Math.floor(box.x / small.stepX));
  const right = Math.min(small.width, Math.ceil((box.x + box.width) / small.stepX));
  const top = Math.max(0, Math.floor(box.y / small.stepY));
  const bottom = Math.min(small.height, Math.ceil((box.y + box.height) / small.stepY));
  let sum = 0;
  let count = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      sum += plane[y * small.width + x]!; // clipped to the plane
      count++;
    }
  }
  return count === 0 ? 1 : sum / count;
}

/** Share of the smaller of two boxes that lies in the other. */
function overlapOf(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  if (across <= 0 || down <= 0) return 0;
  return (across * down) / Math.max(1, Math.min(one.width * one.height, other.width * other.height));
}
