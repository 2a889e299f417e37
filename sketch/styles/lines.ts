/**
 * Manners of the line: pencil, ink and line art. All three start from the same drawing: the lines where the picture's areas
 * meet, and how dark each place is. Pencil hatches the tone on rough paper, ink spots the blacks and hatches the rest, line art
 * keeps the lines alone.
 */
import type { Scene } from '../scene/scene.ts';
import { blurPlane, noiseRows, type Raster } from './raster.ts';
import { nearPlane } from './boxes.ts';
import { crispLines } from './edges.ts';
import { halved, type Planes, simplified } from './simplify.ts';

/** Draws the raster over in pencil, in place; alpha is kept. */
export function applyPencil(raster: Raster, scene: Scene): void {
  const { width, height, data } = raster;
  const unit = Math.min(width, height) / 1024;
  const drawing = drawingOf(raster, scene, unit, 1);
  const rough = noiseRows(width, height, Math.max(1.4, 2.1 * unit), scene.seed + 1);
  const rough2 = noiseRows(width, height, Math.max(2, 4.3 * unit), scene.seed + 2);
  const drift = noiseRows(width, height, 60 * unit, scene.seed + 3);
  const press = noiseRows(width, height, 24 * unit, scene.seed + 4);
  const noises = [rough, rough2, drift, press];
  for (let y = 0; y < height; y++) {
    for (const noise of noises) noise.at(y);
    for (let x = 0; x < width; x++) {
      const grain = rough.row[x]! * 0.62 + rough2.row[x]! * 0.38; // one value per pixel of the line
      const wobble = drift.row[x]! * 7 * unit;
      const tone = drawing.tone(x, y);
      const line = drawing.line(x, y) * (0.86 + press.row[x]! * 0.22);
      const dark = 1 - tone;
      let lead = dark * dark * 0.26;
      lead += hatch(x + wobble, y + wobble, 0.82, 0.57, 6.2 * unit, dark - 0.13, press.row[x]!) * 0.6;
      lead += hatch(x - wobble, y + wobble, 0.34, 0.94, 5.6 * unit, dark - 0.42, press.row[x]!) * 0.55;
      lead += hatch(x, y - wobble, 0.97, -0.24, 5.2 * unit, dark - 0.64, press.row[x]!) * 0.5;
      // Lead catches on the tooth of the paper: little of it only on the peaks, much of it also in the valleys.
      const held = lead * (0.8 + grain * 0.55) + line * (0.94 + grain * 0.3);
      const cover = held < 0 ? 0 : held > 0.94 ? 0.94 : held;
      const sheet = 1 + grain * 0.012;
      const p = (y * width + x) * 4;
      data[p] = (246 * (1 - cover) + 44 * cover) * sheet;
      data[p + 1] = (243 * (1 - cover) + 44 * cover) * sheet;
      data[p + 2] = (235 * (1 - cover) + 49 * cover) * sheet;
    }
  }
}

/** Draws the raster over in pen and ink, in place; alpha is kept. */
export function applyInk(raster: Raster, scene: Scene): void {
  const { width, height, data } = raster;
  const unit = Math.min(width, height) / 1024;
  const drawing = drawingOf(raster, scene, unit, 2);
  const drift = noiseRows(width, height, 50 * unit, scene.seed + 3);
  const press = noiseRows(width, height, 20 * unit, scene.seed + 4);
  const rough = noiseRows(width, height, Math.max(1.4, 3 * unit), scene.seed + 5);
  const noises = [drift, press, rough];
  for (let y = 0; y < height; y++) {
    for (const noise of noises) noise.at(y);
    for (let x = 0; x < width; x++) {
      const wobble = drift.row[x]! * 5 * unit; // one value per pixel of the line
      const dark = 1 - drawing.tone(x, y);
      let ink = drawing.line(x, y) * 1.1;
      ink += engraved(x + wobble, y + wobble, 0.76, 0.65, 7.4 * unit, dark - 0.2, press.row[x]!);
      ink += engraved(x - wobble, y + wobble, -0.5, 0.87, 7.4 * unit, dark - 0.5, press.row[x]!);
      // Spotted blacks: the darkest places flow together, their rim a little rough.
      ink += Math.max(0, (dark - 0.86 + rough.row[x]! * 0.03) * 16);
      const cover = ink > 1 ? 1 : ink;
      const sheet = 1 + rough.row[x]! * 0.006;
      const p = (y * width + x) * 4;
      data[p] = (250 * (1 - cover) + 24 * cover) * sheet;
      data[p + 1] = (246 * (1 - cover) + 24 * cover) * sheet;
      data[p + 2] = (236 * (1 - cover) + 32 * cover) * sheet;
    }
  }
}

/** Keeps the lines alone, black on white, in place; alpha is kept. */
export function applyLineArt(raster: Raster, scene: Scene): void {
  const { width, height, data } = raster;
  const unit = Math.min(width, height) / 1024;
  const drawing = drawingOf(raster, scene, unit, 2);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const line = drawing.line(x, y) * 1.1;
      const cover = line > 1 ? 1 : line;
      const p = (y * width + x) * 4;
      const value = 255 - 231 * cover;
      data[p] = value;
      data[p + 1] = value;
      data[p + 2] = 255 - 226 * cover;
    }
  }
}

/** One set of parallel pencil strokes: 0 where there is none, up to 1 in the middle of a stroke; darker tone presses harder. */
function hatch(
  x: number,
  y: number,
  cos: number,
  sin: number,
  gap: number,
  dark: number,
  press: number,
): number {
  if (dark <= 0) return 0;
  const across = (x * cos + y * sin) / gap;
  const nearest = across - Math.floor(across) - 0.5;
  const away = nearest < 0 ? -nearest : nearest;
  const strength = dark > 0.32 ? 1 : dark / 0.32;
  const wide = 0.2 + 0.2 * strength;
  const profile = 1 - away / wide;
  if (profile <= 0) return 0;
  const value = profile * strength * (0.75 + press * 0.5);
  return value > 0 ? value : 0;
}

/** One set of pen lines that swell with the tone, as an engraver cuts them. */
function engraved(
  x: number,
  y: number,
  cos: number,
  sin: number,
  gap: number,
  dark: number,
  press: number,
): number {
  if (dark <= 0) return 0;
  const across = (x * cos + y * sin) / gap;
  const nearest = across - Math.floor(across) - 0.5;
  const away = (nearest < 0 ? -nearest : nearest) * gap;
  const half = gap * Math.min(0.34, 0.06 + dark * 0.5) * (1 + press * 0.3);
  const cover = half - away + 0.5;
  return cover < 0 ? 0 : cover > 1 ? 1 : cover;
}

/** The drawing under all three manners, read at full-size places: line strength and tone, each 0 to 1. */
interface Drawing {
  line(x: number, y: number): number;
  tone(x: number, y: number): number;
}

function drawingOf(raster: Raster, scene: Scene, unit: number, weight: number): Drawing {
  const planes = halved(raster);
  const areas = simplified(planes, Math.max(1, Math.round(2.2 * unit)));
  const { width, height } = areas;
  const isWorld = scene.background.kind === 'world';
  // A background world is drawn with fewer lines than what stands before it.
  const near = isWorld ? nearPlane(scene, width, height, Math.max(1, 6 * unit)) : undefined;
  const lines = crispLines(areas, unit, weight, near);
  // Tone may not show the subjects' boxes, so it fades far more slowly.
  if (near !== undefined) blurPlane(near, width, height, 45 * unit);
  const tone = toneOf(areas, near);
  blurPlane(tone, width, height, 1.6 * unit);
  const read = (plane: Float32Array, x: number, y: number): number => {
    let sx = x / 2 - 0.25;
    let sy = y / 2 - 0.25;
    if (sx < 0) sx = 0;
    else if (sx > width - 1.001) sx = width - 1.001;
    if (sy < 0) sy = 0;
    else if (sy > height - 1.001) sy = height - 1.001;
    const cx = sx | 0;
    const cy = sy | 0;
    const fx = sx - cx;
    const fy = sy - cy;
    const i = cy * width + cx;
    // The place is clipped to one less than the last row and column.
    const upper = plane[i]! + (plane[i + 1]! - plane[i]!) * fx;
    const lower = plane[i + width]! + (plane[i + width + 1]! - plane[i + width]!) * fx;
    return upper + (lower - upper) * fy;
  };
  return {
    line: (x, y) => {
      // Read at half size and sharpened here, a line keeps a crisp flank at full size.
      const value = (read(lines, x, y) - 0.22) * 2.4;
      return value < 0 ? 0 : value > 1 ? 1 : value;
    },
    tone: (x, y) => read(tone, x, y),
  };
}

/** Lightness stretched between its 3rd and 97th percentile, so that a night is drawn as readably as a day. */
function toneOf(areas: Planes, near: Float32Array | undefined): Float32Array {
  const count = areas.width * areas.height;
  const tone = new Float32Array(count);
  const histogram = new Uint32Array(256);
  for (let i = 0; i < count; i++) {
    const value = areas.red[i]! * 0.3 + areas.green[i]! * 0.55 + areas.blue[i]! * 0.15; // equal lengths
    tone[i] = value;
    const bin = Math.floor(value * 255);
    histogram[bin] = histogram[bin]! + 1; // 0 to 255
  }
  const at = (share: number) => {
    let sum = 0;
    for (let bin = 0; bin < 256; bin++) {
      sum += histogram[bin]!; // 256 bins
      if (sum >= count * share) return bin / 255;
    }
    return 1;
  };
  const low = at(0.03);
  const span = Math.max(0.2, at(0.97) - low);
  // The median is brought to a light grey: paper must stay the largest tone of a drawing.
  const median = Math.max(0.05, Math.min(0.95, (at(0.5) - low) / span));
  const gamma = Math.max(0.35, Math.min(1.15, Math.log(0.62) / Math.log(median)));
  for (let i = 0; i < count; i++) {
    const value = (tone[i]! - low) / span;
    const shown = (value <= 0 ? 0 : value >= 1 ? 1 : value ** gamma) * 0.98 + 0.02;
    // Behind the subjects the tone is held back, which lifts them off the sheet.
    tone[i] = near === undefined ? shown : shown + (1 - shown) * 0.3 * (1 - near[i]!);
  }
  return tone;
}
