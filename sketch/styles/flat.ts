/**
 * Flat: paper-cut areas of few colours without shading. Areas are simplified, each pixel takes the nearest of a small palette
 * found in the picture, and borders are smoothed by averaging the result once, so that they stay crisp and do not step.
 */
import { hexOf, oklab, rgbOf } from '../paint/colour.ts';
import type { Raster } from './raster.ts';
import { halved, type Planes, simplified } from './simplify.ts';

const coloursMax = 14;

/** Reduces the raster to flat areas, in place; alpha is kept. */
export function applyFlat(raster: Raster): void {
  const { width, height, data } = raster;
  const unit = Math.min(width, height) / 1024;
  const areas = simplified(halved(raster), Math.max(2, Math.round(3 * unit)));
  const palette = paletteOfAreas(areas);
  const flat = reduced(areas, palette);
  for (let y = 0; y < height; y++) {
    const sy = Math.min(areas.height - 1.001, Math.max(0, y / 2 - 0.25));
    const cy = sy | 0;
    const fy = sharp(sy - cy);
    for (let x = 0; x < width; x++) {
      const sx = Math.min(areas.width - 1.001, Math.max(0, x / 2 - 0.25));
      const cx = sx | 0;
      const fx = sharp(sx - cx);
      const i = cy * areas.width + cx;
      const p = (y * width + x) * 4;
      for (let k = 0; k < 3; k++) {
        const plane = k === 0 ? flat.red : k === 1 ? flat.green : flat.blue;
        // The place is clipped to one less than the last row and column.
        const upper = plane[i]! + (plane[i + 1]! - plane[i]!) * fx;
        const lower = plane[i + areas.width]! + (plane[i + areas.width + 1]! - plane[i + areas.width]!) * fx;
        data[p + k] = upper + (lower - upper) * fy;
      }
    }
  }
}

function sharp(t: number): number {
  return t * t * (3 - 2 * t);
}

/** Farthest-first seeds over a coarse histogram, then k-means; as bytes. */
function paletteOfAreas(areas: Planes): readonly (readonly [number, number, number])[] {
  const counts = new Map<number, number>();
  for (let i = 0; i < areas.red.length; i += 3) {
    const key =
      (Math.round(areas.red[i]! * 21) << 10) |
      (Math.round(areas.green[i]! * 21) << 5) |
      Math.round(areas.blue[i]! * 21); // equal lengths
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
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

function reduced(areas: Planes, palette: readonly (readonly [number, number, number])[]): Planes {
  const count = areas.red.length;
  const out: Planes = {
    ...areas,
    red: new Float32Array(count),
    green: new Float32Array(count),
    blue: new Float32Array(count),
  };
  const known = new Int16Array(32768).fill(-1);
  for (let i = 0; i < count; i++) {
    const r = areas.red[i]! * 255; // equal lengths
    const g = areas.green[i]! * 255;
    const b = areas.blue[i]! * 255;
    const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
    let index = known[key]!; // 15 bits
    if (index < 0) {
      let nearest = Number.POSITIVE_INFINITY;
      for (const [k, [pr, pg, pb]] of palette.entries()) {
        // The weights of "redmean" without its root, enough to rank.
        const distance = (pr - r) ** 2 * 2 + (pg - g) ** 2 * 4 + (pb - b) ** 2 * 2.5;
        if (distance < nearest) {
          nearest = distance;
          index = k;
        }
      }
      known[key] = index;
    }
    const colour = palette[index]!; // an index of the palette
    out.red[i] = colour[0];
    out.green[i] = colour[1];
    out.blue[i] = colour[2];
  }
  return out;
}
