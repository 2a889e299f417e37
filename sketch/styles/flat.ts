/**
 * Flat: paper-cut areas of few colours without shading. Areas are simplified, each pixel takes the nearest of a small palette
 * found in the picture, and borders are smoothed by half a pixel, so that they stay crisp and do not step.
 */
import { hexOf, oklab, rgbOf } from '../paint/colour.ts';
import type { Scene } from '../scene/scene.ts';
import { boxesOf } from './boxes.ts';
import type { Raster } from './raster.ts';
import { halved, type Planes, simplified } from './simplify.ts';

const coloursMax = 24;

/** Reduces the raster to flat areas, in place; alpha is kept. */
export function applyFlat(raster: Raster, scene: Scene): void {
  const { width, height, data } = raster;
  const unit = Math.min(width, height) / 1024;
  const areas = simplified(halved(raster), Math.max(1, Math.round(2 * unit)));
  const palette = paletteOfAreas(areas, scene);
  const indices = nearestOf(areas, palette);
  for (let pass = 0; pass < 3; pass++) rounded(indices, areas.width, areas.height, palette.length);
  const right = areas.width > 1 ? 1 : 0;
  const below = areas.height > 1 ? areas.width : 0;
  for (let y = 0; y < height; y++) {
    const sy = Math.min(Math.max(0, areas.height - 1.001), Math.max(0, y / 2 - 0.25));
    const cy = sy | 0;
    const fy = steep(sy - cy);
    for (let x = 0; x < width; x++) {
      const sx = Math.min(Math.max(0, areas.width - 1.001), Math.max(0, x / 2 - 0.25));
      const cx = sx | 0;
      const fx = steep(sx - cx);
      const i = cy * areas.width + cx;
      // The place is clipped to one less than the last row and column, and every index is of the palette.
      const a = palette[indices[i]!]!;
      const b = palette[indices[i + right]!]!;
      const c = palette[indices[i + below]!]!;
      const d = palette[indices[i + below + right]!]!;
      const p = (y * width + x) * 4;
      for (let k = 0; k < 3; k++) {
        const upper = a[k]! + (b[k]! - a[k]!) * fx;
        data[p + k] = upper + (c[k]! + (d[k]! - c[k]!) * fx - upper) * fy;
      }
    }
  }
}

/** Steeper than a straight line between two cells, so that a border is crisp and still does not step. */
function steep(t: number): number {
  const value = (t - 0.5) * 1.5 + 0.5;
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

/** The palette index of each pixel of the areas. */
function nearestOf(areas: Planes, palette: readonly (readonly [number, number, number])[]): Uint8Array {
  const indices = new Uint8Array(areas.red.length);
  const known = new Int16Array(262144).fill(-1);
  for (let i = 0; i < indices.length; i++) {
    const r = areas.red[i]! * 255; // equal lengths
    const g = areas.green[i]! * 255;
    const b = areas.blue[i]! * 255;
    const key = ((r >> 2) << 12) | ((g >> 2) << 6) | (b >> 2);
    let index = known[key]!; // 18 bits
    if (index < 0) {
      index = nearestIndex(palette, r, g, b);
      known[key] = index;
    }
    indices[i] = index;
  }
  return indices;
}

/** Each pixel takes what most of its 3 × 3 neighbours are: hairlines go, borders turn round. */
function rounded(indices: Uint8Array, width: number, height: number, labels: number): void {
  const before = indices.slice();
  const votes = new Uint8Array(labels);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const own = before[i]!; // inner pixels, here and below
      if (
        before[i - 1] === own &&
        before[i + 1] === own &&
        before[i - width] === own &&
        before[i + width] === own
      )
        continue;
      votes.fill(0);
      let best = own;
      for (let dy = -width; dy <= width; dy += width) {
        for (let dx = -1; dx <= 1; dx++) {
          const label = before[i + dy + dx]!;
          const count = votes[label]! + 1;
          votes[label] = count;
          if (count > votes[best]!) best = label;
        }
      }
      indices[i] = best;
    }
  }
}

function nearestIndex(
  palette: readonly (readonly [number, number, number])[],
  r: number,
  g: number,
  b: number,
): number {
  let nearest = Number.POSITIVE_INFINITY;
  let index = 0;
  for (const [k, [pr, pg, pb]] of palette.entries()) {
    // The weights of "redmean" without its root, enough to rank.
    const distance = (pr - r) ** 2 * 2 + (pg - g) ** 2 * 4 + (pb - b) ** 2 * 2.5;
    if (distance < nearest) {
      nearest = distance;
      index = k;
    }
  }
  return index;
}

/** Farthest-first seeds over a coarse histogram, then k-means; as bytes. */
function paletteOfAreas(areas: Planes, scene: Scene): readonly (readonly [number, number, number])[] {
  const counts = new Map<number, number>();
  const count = (x0: number, y0: number, x1: number, y1: number, step: number, weight: number) => {
    for (let y = Math.max(0, Math.floor(y0)); y < Math.min(areas.height, y1); y += step) {
      for (let x = Math.max(0, Math.floor(x0)); x < Math.min(areas.width, x1); x += step) {
        const i = y * areas.width + x;
        const key =
          (Math.round(areas.red[i]! * 21) << 10) |
          (Math.round(areas.green[i]! * 21) << 5) |
          Math.round(areas.blue[i]! * 21); // inside the planes
        counts.set(key, (counts.get(key) ?? 0) + weight);
      }
    }
  };
  count(0, 0, areas.width, areas.height, 2, 1);
  // What is looked at deserves colours of its own: subjects count several times.
  for (const box of boxesOf(scene, false))
    count(box.left / 2, box.top / 2, box.right / 2, box.bottom / 2, 2, 4);
  const samples = [...counts]
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, 900)
    .map(([key, count]) => {
      const rgb = [(key >> 10) * 12.14, ((key >> 5) & 31) * 12.14, (key & 31) * 12.14] as const;
      return { rgb, lab: oklab(hexOf(...rgb)), count };
    });
  const first = samples[0];
  if (first === undefined) return [[255, 255, 255]];
  const centres = [first];
  while (centres.length < Math.min(coloursMax, samples.length)) {
    let best = samples[0];
    let bestScore = 0;
    for (const sample of samples) {
      const away = Math.min(
        ...centres.map(({ lab }) =>
          Math.hypot(
            (lab.l - sample.lab.l) * 0.8,
            (lab.a - sample.lab.a) * 1.5,
            (lab.b - sample.lab.b) * 1.5,
          ),
        ),
      );
      const score = away * sample.count ** 0.35;
      if (score > bestScore) {
        best = sample;
        bestScore = score;
      }
    }
    if (best === undefined || bestScore === 0) break;
    centres.push(best);
  }
  return centres.map(({ rgb }) => rgbOf(hexOf(...rgb)));
}
