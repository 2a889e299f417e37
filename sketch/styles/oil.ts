/**
 * Oil: the picture painted again, stroke by stroke, with brushes from broad to fine. Each stroke follows the forms, takes its
 * colour from the picture under it, is made of bristles that leave ridges, and stops where the colour changes. Fine brushes
 * only go where the broad ones missed something. The ridges then catch a little light; the canvas shows faintly.
 */
import type { Scene } from '../scene/scene.ts';
import { angleAt, type Flow, flowOf } from './flow.ts';
import { blurPlane, hashAt, lumaOf, noiseRows, type Raster } from './raster.ts';

/** One round of strokes. */
interface Brush {
  /** Width and length of a stroke, in pixels. */
  readonly width: number;
  readonly length: number;
  /** Distance of strokes as a share of the width. */
  readonly spacing: number;
  /** Colour distance (0 to about 440, in bytes) beyond which a stroke leaves a pixel alone. */
  readonly stop: number;
  /** Only where the painting so far is off by more than this; 0 paints everywhere. */
  readonly missed: number;
}

/** Paints the raster over in oil, in place. Alpha is kept. */
export function applyOil(raster: Raster, scene: Scene): void {
  const { width, height } = raster;
  const unit = Math.min(width, height) / 1024;
  const source = new Uint8ClampedArray(raster.data);
  const luma = lumaOf(raster);
  const flow = flowOf(luma, width, height, 4, 17 * unit);
  const heights = new Float32Array(width * height);
  const brushes: readonly Brush[] = [
    { width: 34 * unit, length: 105 * unit, spacing: 0.62, stop: 92, missed: 0 },
    { width: 17 * unit, length: 62 * unit, spacing: 0.66, stop: 62, missed: 6 },
    { width: 8.5 * unit, length: 34 * unit, spacing: 0.72, stop: 46, missed: 9 },
    { width: 4.2 * unit, length: 17 * unit, spacing: 0.8, stop: 38, missed: 14 },
  ];
  for (const [round, brush] of brushes.entries()) {
    if (brush.width >= 1.6) paintRound(raster, source, heights, flow, brush, scene.seed + round * 977);
  }
  catchLight(raster, heights, scene, unit);
}

function paintRound(
  raster: Raster,
  source: Uint8ClampedArray,
  heights: Float32Array,
  flow: Flow,
  brush: Brush,
  seed: number,
): void {
  const { width, height } = raster;
  const gap = brush.width * brush.spacing;
  const columns = Math.max(1, Math.ceil(width / gap));
  const rows = Math.max(1, Math.ceil(height / gap));
  const order = shuffled(columns * rows, seed);
  const bristles = bristlesOf(brush.width, seed);
  const spot = new Float32Array(3);
  for (const cell of order) {
    const column = cell % columns;
    const row = Math.floor(cell / columns);
    const x = (column + 0.15 + 0.7 * hashAt(column, row, seed + 1)) * gap;
    const y = (row + 0.15 + 0.7 * hashAt(column, row, seed + 2)) * gap;
    meanAt(source, width, height, x, y, Math.max(1, brush.width * 0.22), spot);
    if (brush.missed > 0 && offBy(raster.data, source, width, height, x, y, brush.width * 0.5) < brush.missed)
      continue;
    // Resting strokes sweep in loose arcs over the sheet.
    const rest = -0.35 + 0.7 * Math.sin(x / (width * 0.31) + y / (height * 0.23) + seed);
    const wobble = (hashAt(column, row, seed + 3) - 0.5) * 0.42;
    const angle = angleAt(flow, x, y, rest) + wobble;
    const ahead = angleAt(
      flow,
      x + Math.cos(angle) * brush.length * 0.4,
      y + Math.sin(angle) * brush.length * 0.4,
      rest,
    );
    let turn = ahead - angle + wobble;
    turn -= Math.PI * Math.round(turn / Math.PI);
    const bend = Math.max(-0.5, Math.min(0.5, turn)) / brush.length;
    const length = brush.length * (0.65 + 0.6 * hashAt(column, row, seed + 4));
    const shade = (hashAt(column, row, seed + 5) - 0.5) * 15;
    const warm = (hashAt(column, row, seed + 6) - 0.5) * 9;
    stroke(
      raster,
      source,
      heights,
      bristles,
      brush,
      x,
      y,
      angle,
      bend,
      length,
      spot,
      shade,
      warm,
      Math.floor(hashAt(column, row, seed + 7) * 64),
    );
  }
}

/** Lays one stroke: pixels of its box are turned into the stroke's own (along, across), bent, and painted by bristle. */
function stroke(
  raster: Raster,
  source: Uint8ClampedArray,
  heights: Float32Array,
  bristles: Float32Array,
  brush: Brush,
  x: number,
  y: number,
  angle: number,
  bend: number,
  length: number,
  colour: Float32Array,
  shade: number,
  warm: number,
  twist: number,
): void {
  const { width, height, data } = raster;
  const half = length / 2;
  const wide = brush.width / 2;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const reach = wide + Math.abs(bend) * half * half;
  const spanX = Math.abs(cos) * half + Math.abs(sin) * reach;
  const spanY = Math.abs(sin) * half + Math.abs(cos) * reach;
  const x0 = Math.max(0, Math.floor(x - spanX));
  const x1 = Math.min(width - 1, Math.ceil(x + spanX));
  const y0 = Math.max(0, Math.floor(y - spanY));
  const y1 = Math.min(height - 1, Math.ceil(y + spanY));
  // Oil is richer than what it is painted from: a little away from grey.
  const grey = colour[0]! * 0.3 + colour[1]! * 0.55 + colour[2]! * 0.15; // three channels
  const red = grey + (colour[0]! - grey) * 1.1 + shade + warm;
  const green = grey + (colour[1]! - grey) * 1.1 + shade;
  const blue = grey + (colour[2]! - grey) * 1.1 + shade - warm;
  const lanes = bristles.length;
  const stopSquared = brush.stop * brush.stop;
  const soft = Math.max(1, wide * 0.3);
  for (let py = y0; py <= y1; py++) {
    const dy = py - y;
    for (let px = x0; px <= x1; px++) {
      const dx = px - x;
      const along = dx * cos + dy * sin;
      if (along > half || along < -half) continue;
      const across = dy * cos - dx * sin - bend * along * along;
      const away = across < 0 ? -across : across;
      if (away > wide) continue;
      const lane = Math.floor((across / wide + 1) * 0.5 * (lanes - 1));
      const bristle = bristles[(lane + twist) % lanes]!; // below the length
      // The brush lifts unevenly at its end: each bristle runs dry at its own place.
      const end = (half - along) / half;
      if (end < 0.5 && end < (1 - bristle) * 0.5) continue;
      const start = (along + half) / half;
      if (start < 0.16 && start < (1 - bristle) * 0.16) continue;
      const i = py * width + px;
      const p = i * 4;
      const dr = source[p]! - colour[0]!; // inside the raster
      const dg = source[p + 1]! - colour[1]!;
      const db = source[p + 2]! - colour[2]!;
      if (dr * dr + dg * dg + db * db > stopSquared) continue;
      const rim = wide - away;
      const cover = rim < soft ? 0.5 + 0.45 * (rim / soft) : 0.95;
      const ridge = (bristle - 0.5) * 17;
      data[p] = data[p]! + (red + ridge - data[p]!) * cover;
      data[p + 1] = data[p + 1]! + (green + ridge - data[p + 1]!) * cover;
      data[p + 2] = data[p + 2]! + (blue + ridge - data[p + 2]!) * cover;
      const thick = bristle * (0.55 + 0.45 * Math.min(1, rim / soft));
      heights[i] = heights[i]! * 0.25 + thick * 0.75;
    }
  }
}

/** How high each bristle stands, 0 to 1, smoothly uneven; a lane for every half pixel of the widest place. */
function bristlesOf(widthPixels: number, seed: number): Float32Array {
  const lanes = Math.max(8, Math.round(widthPixels * 1.2));
  const raw = new Float32Array(lanes);
  for (let i = 0; i < lanes; i++) raw[i] = hashAt(i, 7, seed);
  const out = new Float32Array(lanes);
  for (let i = 0; i < lanes; i++) {
    const before = raw[(i + lanes - 1) % lanes]!; // wrapped into the lanes
    const after = raw[(i + 1) % lanes]!;
    out[i] = Math.max(0, Math.min(1, (raw[i]! * 2 + before + after) / 4 + (raw[i]! - 0.5) * 0.4));
  }
  return out;
}

/** The numbers below `count` in an order that looks random and depends on the seed only (Fisher and Yates). */
function shuffled(count: number, seed: number): Int32Array {
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(hashAt(i, 3, seed) * (i + 1));
    const kept = order[i]!; // both below the count
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order;
}

/** Mean colour of five points round a place. */
function meanAt(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  x: number,
  y: number,
  reach: number,
  out: Float32Array,
): void {
  out.fill(0);
  for (let k = 0; k < 5; k++) {
    const px = clamp(x + (k === 1 ? reach : k === 2 ? -reach : 0), width);
    const py = clamp(y + (k === 3 ? reach : k === 4 ? -reach : 0), height);
    const p = (py * width + px) * 4;
    // The centre counts as much as the four others, so that a thin thing keeps its colour.
    const weight = k === 0 ? 0.5 : 0.125;
    out[0] = out[0]! + data[p]! * weight; // three channels; p is inside the raster
    out[1] = out[1]! + data[p + 1]! * weight;
    out[2] = out[2]! + data[p + 2]! * weight;
  }
}

/** Mean distance of painting and source round a place, in bytes. */
function offBy(
  painted: Uint8ClampedArray,
  source: Uint8ClampedArray,
  width: number,
  height: number,
  x: number,
  y: number,
  reach: number,
): number {
  let sum = 0;
  for (let k = 0; k < 9; k++) {
    const px = clamp(x + ((k % 3) - 1) * reach, width);
    const py = clamp(y + (Math.floor(k / 3) - 1) * reach, height);
    const p = (py * width + px) * 4;
    // p is inside both rasters
    sum +=
      Math.abs(painted[p]! - source[p]!) +
      Math.abs(painted[p + 1]! - source[p + 1]!) +
      Math.abs(painted[p + 2]! - source[p + 2]!);
  }
  return sum / 27;
}

function clamp(value: number, size: number): number {
  const whole = Math.floor(value);
  return whole < 0 ? 0 : whole >= size ? size - 1 : whole;
}

/** Light from the upper left on the ridges, kept low so that paint never turns to plastic, and the weave of the canvas. */
function catchLight(raster: Raster, heights: Float32Array, scene: Scene, unit: number): void {
  const { width, height, data } = raster;
  blurPlane(heights, width, height, 0.8 * Math.max(1, unit));
  const weave = noiseRows(width, height, Math.max(2, 3.2 * unit), scene.seed + 31);
  for (let y = 0; y < height; y++) {
    weave.at(y);
    const up = y > 0 ? -width : 0;
    const down = y < height - 1 ? width : 0;
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const left = x > 0 ? -1 : 0;
      const right = x < width - 1 ? 1 : 0;
      const slope = heights[i + down + right]! - heights[i + up + left]!; // clipped to the raster
      const lift = slope * 26 + weave.row[x]! * 1.6;
      const p = i * 4;
      // Ridges in the light are brighter than those in shade are dark.
      const gain = lift > 0 ? lift : lift * 0.8;
      data[p] = data[p]! + gain;
      data[p + 1] = data[p + 1]! + gain;
      data[p + 2] = data[p + 2]! + gain * 0.94;
    }
  }
}
