/**
 * The finish of a sticker: a white rim grown round whatever was painted, the soft shadow of the cut sheet, and the ground
 * beneath when one is wanted. The rim follows the alpha of the painting, holes smaller than the rim are closed.
 */
import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas';
import type { Scene } from '../scene/scene.ts';
import { blurPlane } from './raster.ts';

/** Width of the white rim, as a share of the shorter side. */
const rimShare = 0.024;

/** Adds rim, shadow and ground, in place. The painting must lie on a transparent canvas. */
export function finishSticker(canvas: Canvas, scene: Scene): void {
  const { width, height } = canvas;
  const context = canvas.getContext('2d');
  const image = context.getImageData(0, 0, width, height);
  const rim = Math.max(2, Math.min(width, height) * rimShare);
  const sheet = sheetOf(image.data, width, height, rim);
  const painting = createCanvas(width, height);
  painting.getContext('2d').putImageData(image, 0, 0);
  const white = createCanvas(width, height);
  white.getContext('2d').putImageData(new ImageData(sheet, width, height), 0, 0);
  context.clearRect(0, 0, width, height);
  const ground = scene.background.kind === 'transparent' ? (scene.background.ground ?? []) : [];
  if (ground.length > 0) {
    const gradient = context.createRadialGradient(
      width * 0.42,
      height * 0.36,
      0,
      width / 2,
      height / 2,
      Math.hypot(width, height) * 0.6,
    );
    for (const [i, colour] of ground.entries())
      gradient.addColorStop(i / Math.max(1, ground.length - 1), colour);
    context.fillStyle = gradient;
    context.fillRect(0, 0, width, height);
  }
  context.save();
  context.shadowColor = ground.length > 0 ? 'rgba(20,24,40,0.42)' : 'rgba(20,24,40,0.3)';
  context.shadowBlur = rim * 0.8;
  context.shadowOffsetY = rim * 0.32;
  context.drawImage(white, 0, 0);
  context.restore();
  context.drawImage(painting, 0, 0);
}

/**
 * The white sheet: every pixel within `rim` of a painted one. The distance is exact to a fraction of a pixel (two passes of
 * Felzenszwalb and Huttenlocher's transform over squared distances), so the cut is as round as the subject.
 */
function sheetOf(data: Uint8ClampedArray, width: number, height: number, rim: number): Uint8ClampedArray {
  const far = 1e9;
  const squared = new Float32Array(width * height);
  for (let i = 0; i < squared.length; i++) squared[i] = data[i * 4 + 3]! > 110 ? 0 : far; // four bytes a pixel
  const size = Math.max(width, height);
  const line = new Float32Array(size);
  const result = new Float32Array(size);
  const places = new Int32Array(size);
  const bounds = new Float32Array(size + 1);
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) line[y] = squared[y * width + x]!; // inside the plane
    lowerEnvelope(line, result, places, bounds, height);
    for (let y = 0; y < height; y++) squared[y * width + x] = result[y]!;
  }
  for (let y = 0; y < height; y++) {
    line.set(squared.subarray(y * width, (y + 1) * width));
    lowerEnvelope(line, result, places, bounds, width);
    squared.set(result.subarray(0, width), y * width);
  }
  // Grown a little farther and averaged, then cut at the rim: dents between two fingers close, corners turn round.
  const grown = new Float32Array(width * height);
  for (let i = 0; i < grown.length; i++) grown[i] = squared[i]! < rim * rim ? 1 : 0; // equal lengths
  blurPlane(grown, width, height, rim * 0.3);
  const sheet = new Uint8ClampedArray(width * height * 4);
  const slope = rim * 0.75;
  for (let i = 0; i < grown.length; i++) {
    const cover = (grown[i]! - 0.5) * slope + 0.5;
    const p = i * 4;
    sheet[p] = 255;
    sheet[p + 1] = 255;
    sheet[p + 2] = 255;
    sheet[p + 3] = 255 * cover;
  }
  return sheet;
}

/** One line of the distance transform: the lower envelope of parabolas rooted at each sample. */
function lowerEnvelope(
  line: Float32Array,
  result: Float32Array,
  places: Int32Array,
  bounds: Float32Array,
  n: number,
): void {
  let k = 0;
  places[0] = 0;
  bounds[0] = Number.NEGATIVE_INFINITY;
  bounds[1] = Number.POSITIVE_INFINITY;
  for (let q = 1; q < n; q++) {
    const value = line[q]! + q * q; // all reads are below n
    let at = places[k]!;
    let cut = (value - (line[at]! + at * at)) / (2 * q - 2 * at);
    while (k > 0 && cut <= bounds[k]!) {
      k--;
      at = places[k]!;
      cut = (value - (line[at]! + at * at)) / (2 * q - 2 * at);
    }
    k++;
    places[k] = q;
    bounds[k] = cut;
    bounds[k + 1] = Number.POSITIVE_INFINITY;
  }
  k = 0;
  for (let q = 0; q < n; q++) {
    while (bounds[k + 1]! < q) k++;
    const at = places[k]!;
    result[q] = (q - at) * (q - at) + line[at]!;
  }
}
