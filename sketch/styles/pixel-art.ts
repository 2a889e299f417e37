/**
 * Pixel art: one pixel size over the whole picture, at most 32 colours, no half tones at edges. The painting is averaged
 * over square cells, subjects get the dark rim that a pixel artist would give them, and every cell takes the nearest of a
 * palette found in OKLab; a faint ordered dither turns gradients into the texture the craft is known for.
 */
import { hexOf, oklabOfLinear, rgbOf } from '../paint/colour.ts';
import type { Scene } from '../scene/scene.ts';
import { boxesOf } from './boxes.ts';
import type { Raster } from './raster.ts';

/** Most colours of a picture, opaque ones counted. */
export const coloursMax = 32;

/** Cells across the longer side that a picture aims at. */
const cellsWanted = 148;

/**
 * Edge of a cell in pixels for a canvas: the divisor of both sides nearest to what is wanted, so that no cell is cut; a canvas
 * without a near divisor gets cells cut at its right and lower edges.
 */
export function cellPixelsOf(width: number, height: number): number {
  const wanted = Math.max(1, Math.max(width, height) / cellsWanted);
  let best = Math.max(1, Math.round(wanted));
  let bestOff = Number.POSITIVE_INFINITY;
  for (let cell = Math.max(1, Math.floor(wanted * 0.7)); cell <= wanted * 1.5; cell++) {
    if (width % cell !== 0 || height % cell !== 0) continue;
    const off = Math.abs(Math.log(cell / wanted));
    if (off < bestOff) {
      best = cell;
      bestOff = off;
    }
  }
  return best;
}

/** Turns the raster into pixel art, in place. Transparency becomes all or nothing. */
export function applyPixelArt(raster: Raster, scene: Scene): void {
  const cell = cellPixelsOf(raster.width, raster.height);
  const columns = Math.ceil(raster.width / cell);
  const rows = Math.ceil(raster.height / cell);
  const grid = averaged(raster, cell, columns, rows);
  rimSubjects(grid, columns, rows, cell, scene);
  const palette = paletteOfGrid(grid);
  const indices = assigned(grid, palette, columns, rows);
  enlarge(raster, indices, palette, cell, columns);
}

/** OKLab of each cell; `solid` 1 where the cell is covered by half or more. */
interface Grid {
  readonly l: Float32Array;
  readonly a: Float32Array;
  readonly b: Float32Array;
  readonly solid: Uint8Array;
}

function averaged(raster: Raster, cell: number, columns: number, rows: number): Grid {
  const { data, width, height } = raster;
  const count = columns * rows;
  const grid: Grid = {
    l: new Float32Array(count),
    a: new Float32Array(count),
    b: new Float32Array(count),
    solid: new Uint8Array(count),
  };
  const linear = new Float32Array(256);
  for (let i = 0; i < 256; i++) linear[i] = i <= 10 ? i / 255 / 12.92 : ((i / 255 + 0.055) / 1.055) ** 2.4;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let red = 0;
      let green = 0;
      let blue = 0;
      let alpha = 0;
      const bottom = Math.min(height, (row + 1) * cell);
      const right = Math.min(width, (column + 1) * cell);
      for (let y = row * cell; y < bottom; y++) {
        for (let x = column * cell; x < right; x++) {
          const p = (y * width + x) * 4;
          const weight = data[p + 3]!; // inside the raster, here and below
          red += linear[data[p]!]! * weight;
          green += linear[data[p + 1]!]! * weight;
          blue += linear[data[p + 2]!]! * weight;
          alpha += weight;
        }
      }
      const at = row * columns + column;
      const area = (bottom - row * cell) * (right - column * cell);
      if (alpha === 0) continue;
      const lab = oklabOfLinear(red / alpha, green / alpha, blue / alpha);
      grid.l[at] = lab.l;
      // A touch more chroma than life: few colours must say more.
      grid.a[at] = lab.a * 1.1;
      grid.b[at] = lab.b * 1.1;
      grid.solid[at] = alpha >= area * 127 ? 1 : 0;
    }
  }
  return grid;
}

/** Darkens the darker cell at each strong step inside a subject's box. */
function rimSubjects(grid: Grid, columns: number, rows: number, cell: number, scene: Scene): void {
  const { l, a, b } = grid;
  const before = l.slice();
  const isNear = new Uint8Array(l.length);
  for (const box of boxesOf(scene, false)) {
    const x0 = Math.max(1, Math.floor(box.left / cell) - 2);
    const x1 = Math.min(columns - 2, Math.ceil(box.right / cell) + 2);
    const y0 = Math.max(1, Math.floor(box.top / cell) - 2);
    const y1 = Math.min(rows - 2, Math.ceil(box.bottom / cell) + 2);
    for (let y = y0; y <= y1; y++) for (let x = x0; x <= x1; x++) isNear[y * columns + x] = 1;
  }
  for (let y = 1; y < rows - 1; y++) {
    for (let x = 1; x < columns - 1; x++) {
      const at = y * columns + x;
      if (isNear[at] === 0) continue;
      let step = 0;
      for (const next of [at - 1, at + 1, at - columns, at + columns]) {
        const lift = before[next]! - before[at]!; // neighbours of an inner cell
        const away = Math.hypot(lift, a[next]! - a[at]!, b[next]! - b[at]!);
        if (lift > -0.02 && away > step) step = away;
      }
      if (step > 0.13) l[at] = before[at]! * (1 - Math.min(0.3, step * 0.75));
    }
  }
}

/** The palette: farthest-first seeds weighed by how common they are, then k-means; `#rrggbb` and OKLab side by side. */
function paletteOfGrid(
  grid: Grid,
): readonly { readonly hex: string; readonly l: number; readonly a: number; readonly b: number }[] {
  const bins = new Map<number, { l: number; a: number; b: number; count: number }>();
  for (let i = 0; i < grid.l.length; i++) {
    if (grid.solid[i] === 0) continue;
    const l = grid.l[i]!; // inside the grid
    const a = grid.a[i]!;
    const b = grid.b[i]!;
    const key = (Math.round(l * 40) << 12) | (Math.round((a + 0.5) * 50) << 6) | Math.round((b + 0.5) * 50);
    const bin = bins.get(key);
    if (bin === undefined) bins.set(key, { l, a, b, count: 1 });
    else {
      bin.l += (l - bin.l) / (bin.count + 1);
      bin.a += (a - bin.a) / (bin.count + 1);
      bin.b += (b - bin.b) / (bin.count + 1);
      bin.count++;
    }
  }
  const samples = [...bins.values()].sort((x, y) => y.count - x.count);
  const first = samples[0];
  if (first === undefined) return [{ hex: '#000000', l: 0, a: 0, b: 0 }];
  const centres = [{ l: first.l, a: first.a, b: first.b }];
  const away = samples.map(() => Number.POSITIVE_INFINITY);
  while (centres.length < coloursMax && centres.length < samples.length) {
    const last = centres[centres.length - 1];
    if (last === undefined) break;
    let best = -1;
    let bestScore = 0;
    for (const [i, sample] of samples.entries()) {
      const distance = Math.min(away[i] ?? 0, apart(sample, last));
      away[i] = distance;
      const score = distance * sample.count ** 0.3;
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    const chosen = samples[best];
    if (chosen === undefined || bestScore < 1e-4) break;
    centres.push({ l: chosen.l, a: chosen.a, b: chosen.b });
  }
  for (let round = 0; round < 5; round++) {
    const sums = centres.map(() => ({ l: 0, a: 0, b: 0, weight: 0 }));
    for (const sample of samples) {
      const sum = sums[nearest(centres, sample.l, sample.a, sample.b)];
      if (sum === undefined) continue;
      // Common colours count less than their area, so that a small red scarf keeps its red.
      const weight = sample.count ** 0.6;
      sum.l += sample.l * weight;
      sum.a += sample.a * weight;
      sum.b += sample.b * weight;
      sum.weight += weight;
    }
    for (const [i, sum] of sums.entries()) {
      if (sum.weight > 0)
        centres[i] = { l: sum.l / sum.weight, a: sum.a / sum.weight, b: sum.b / sum.weight };
    }
  }
  return centres.map((centre) => ({ ...centre, hex: hexOfLab(centre.l, centre.a, centre.b) }));
}

interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

function apart(x: Lab, y: Lab): number {
  return Math.hypot(x.l - y.l, (x.a - y.a) * 1.6, (x.b - y.b) * 1.6);
}

function nearest(centres: readonly Lab[], l: number, a: number, b: number): number {
  let best = 0;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let i = 0; i < centres.length; i++) {
    const centre = centres[i]!; // inside the list
    const dl = centre.l - l;
    const da = (centre.a - a) * 1.6;
    const db = (centre.b - b) * 1.6;
    const distance = dl * dl + da * da + db * db;
    if (distance < bestDistance) {
      best = i;
      bestDistance = distance;
    }
  }
  return best;
}

/** The ordered 4 × 4 thresholds of Bayer, −0.5 to 0.5. */
const bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5].map((value) => (value + 0.5) / 16 - 0.5);
/** How far the dither may push lightness: below half a palette step, so that it only shows inside gradients. */
const ditherReach = 0.03;

function assigned(grid: Grid, palette: readonly Lab[], columns: number, rows: number): Int16Array {
  const indices = new Int16Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const at = y * columns + x;
      if (grid.solid[at] === 0) {
        indices[at] = -1;
        continue;
      }
      const push = bayer[(y & 3) * 4 + (x & 3)]! * ditherReach; // sixteen entries
      indices[at] = nearest(palette, grid.l[at]! + push, grid.a[at]!, grid.b[at]!);
    }
  }
  return indices;
}

function enlarge(
  raster: Raster,
  indices: Int16Array,
  palette: readonly { readonly hex: string }[],
  cell: number,
  columns: number,
): void {
  const { data, width, height } = raster;
  const bytes = new Uint8Array(palette.length * 3);
  for (const [i, { hex }] of palette.entries()) bytes.set(rgbOf(hex), i * 3);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / cell) * columns;
    const line = y * width * 4;
    if (y % cell !== 0) {
      data.copyWithin(line, line - width * 4, line);
      continue;
    }
    for (let x = 0; x < width; x++) {
      const index = indices[row + Math.floor(x / cell)]!; // one cell per pixel
      const p = line + x * 4;
      data[p + 3] = index < 0 ? 0 : 255;
      data[p] = index < 0 ? 0 : bytes[index * 3]!;
      data[p + 1] = index < 0 ? 0 : bytes[index * 3 + 1]!;
      data[p + 2] = index < 0 ? 0 : bytes[index * 3 + 2]!;
    }
  }
}

/** `#rrggbb` of an OKLab colour; what sRGB cannot show is clipped, which for palette entries is no loss. */
function hexOfLab(l: number, a: number, b: number): string {
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const byte = (value: number) =>
    255 * (value <= 0.0031308 ? Math.max(0, value) * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
  return hexOf(
    byte(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z),
    byte(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z),
    byte(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z),
  );
}
