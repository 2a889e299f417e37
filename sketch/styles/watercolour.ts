/**
 * Watercolour: transparent pigment on white paper. Areas are simplified, their borders wander with the paper, and pigment
 * lies thicker at the rims, in the valleys of the paper and where the wash has pooled. Pigment only ever tints the light
 * that the paper throws back, so even a night stays luminous.
 *
 * The pigment density model C' = C − (C − C²)(d − 1) is that of Bousseau et al., "Interactive watercolor rendering with
 * temporal coherence and abstraction" (NPAR 2006).
 */
import type { Scene } from '../scene/scene.ts';
import { nearPlane } from './boxes.ts';
import { blurPlane, noiseRows, type Raster } from './raster.ts';
import { edgesOf, halved, type Planes, simplified } from './simplify.ts';

/** The paper: a warm white, 0 to 1. */
const paper = [0.992, 0.98, 0.952] as const;

/** Paints the raster over as a watercolour, in place; alpha stays, softened at the rims. */
export function applyWatercolour(raster: Raster, scene: Scene): void {
  const { width, height, data } = raster;
  const short = Math.min(width, height);
  const unit = short / 1024;
  const isOnPaper = scene.background.kind !== 'transparent' && scene.composition !== 'pattern';
  const planes = halved(raster);
  const areas = simplified(planes, Math.max(2, Math.round(4 * unit)));
  const details = keepSubjects(areas, planes, scene, unit);
  const rims = edgesOf(areas);
  blurPlane(rims, areas.width, areas.height, 0.9 * Math.max(1, unit));
  const pooled = noiseRows(width, height, short / 5, scene.seed);
  const streaks = noiseRows(width, height, short / 17, scene.seed + 1);
  const wander = noiseRows(width, height, short / 42, scene.seed + 2);
  const wander2 = noiseRows(width, height, short / 44, scene.seed + 3);
  const fine = noiseRows(width, height, Math.max(3, 9 * unit), scene.seed + 4);
  const tooth = noiseRows(width, height, Math.max(1.6, 2.6 * unit), scene.seed + 5);
  const tooth2 = noiseRows(width, height, Math.max(2.2, 5 * unit), scene.seed + 6);
  const tone = toneOf(areas.red, areas.green, areas.blue);
  const reach = short * 0.0042;
  const margin = short * 0.026;
  const source = { width: areas.width, height: areas.height };
  const noises = [pooled, streaks, wander, wander2, fine, tooth, tooth2];
  for (let y = 0; y < height; y++) {
    for (const noise of noises) noise.at(y);
    for (let x = 0; x < width; x++) {
      const p = (y * width + x) * 4;
      // Rows have one value per pixel of the line; the reads below are inside them.
      const grain = tooth.row[x]! * 0.6 + tooth2.row[x]! * 0.4;
      const shiftX = wander.row[x]! * reach + fine.row[x]! * reach * 0.42;
      const shiftY = wander2.row[x]! * reach - fine.row[x]! * reach * 0.42;
      let sx = (x + shiftX) / 2 - 0.25;
      let sy = (y + shiftY) / 2 - 0.25;
      if (sx < 0) sx = 0;
      else if (sx > source.width - 1.001) sx = source.width - 1.001;
      if (sy < 0) sy = 0;
      else if (sy > source.height - 1.001) sy = source.height - 1.001;
      const cx = sx | 0;
      const cy = sy | 0;
      const fx = sx - cx;
      const fy = sy - cy;
      const a = cy * source.width + cx;
      const wa = (1 - fx) * (1 - fy);
      const wb = fx * (1 - fy);
      const wc = (1 - fx) * fy;
      const wd = fx * fy;
      const b = fx > 0 ? a + 1 : a;
      const c = fy > 0 ? a + source.width : a;
      const d = fy > 0 ? b + source.width : b;
      const red = areas.red[a]! * wa + areas.red[b]! * wb + areas.red[c]! * wc + areas.red[d]! * wd;
      const green = areas.green[a]! * wa + areas.green[b]! * wb + areas.green[c]! * wc + areas.green[d]! * wd;
      const blue = areas.blue[a]! * wa + areas.blue[b]! * wb + areas.blue[c]! * wc + areas.blue[d]! * wd;
      const detail = details[a]! * wa + details[b]! * wb + details[c]! * wc + details[d]! * wd;
      const rim = rims[a]! * wa + rims[b]! * wb + rims[c]! * wc + rims[d]! * wd;
      // Rims: thin and dark. Pools: broad. A tide line follows one height of the pool, where a wash dried.
      const pool = pooled.row[x]! * 0.65 + streaks.row[x]! * 0.35;
      const tide = 1 - Math.abs(pool - 0.22) * 17;
      let density =
        1 +
        pool * 0.34 +
        grain * 0.13 +
        Math.min(0.8, rim * 1.8) +
        detail * 3.2 +
        (tide > 0 ? tide * 0.14 : 0);
      let cover = 1;
      if (isOnPaper) {
        const edge = Math.min(x, y, width - 1 - x, height - 1 - y);
        const wet =
          (edge -
            margin -
            pooled.row[x]! * margin * 0.4 -
            streaks.row[x]! * margin * 0.4 -
            wander.row[x]! * margin * 0.16 -
            fine.row[x]! * margin * 0.07) /
          (2.2 * unit + 0.6);
        cover = wet < 0 ? 0 : wet > 1 ? 1 : wet;
        // Pigment is carried to the border of the sheet's wash and dries there.
        const rimOfWash = wet - 1;
        if (rimOfWash < 5) density += 0.3 * (1 - Math.max(0, rimOfWash) / 5);
      }
      const light = 1 + (tooth.row[x]! - tooth2.row[x]!) * 0.016;
      // Lifting the darks takes chroma away; pigment gives more of it back than there was.
      const grey = red * 0.3 + green * 0.55 + blue * 0.15;
      for (let k = 0; k < 3; k++) {
        const plain = k === 0 ? red : k === 1 ? green : blue;
        const value = Math.min(1, Math.max(0, grey + (plain - grey) * 1.22));
        let v = tone[(value * 255 + 0.5) | 0]!; // 0 to 255
        v -= (v - v * v) * (density - 1);
        v = v < 0 ? 0 : v > 1 ? 1 : v;
        const sheet = paper[k]!; // three channels
        data[p + k] = 255 * light * (cover === 1 ? v * sheet : sheet * (1 - cover) + v * sheet * cover);
      }
    }
  }
}

/**
 * Paints subjects with a finer brush: inside their boxes the areas come from a smaller filter, in place, and what even that
 * irons out (eyes, whiskers, lines) is given back as pigment: 0 to about 0.3 per half-size pixel, how much darker it was.
 */
function keepSubjects(areas: Planes, planes: Planes, scene: Scene, unit: number): Float32Array {
  const { width, height } = areas;
  const details = new Float32Array(width * height);
  if (scene.nodes.length === 0 && scene.texts.length === 0) return details;
  const finer = simplified(planes, Math.max(1, Math.round(1.6 * unit)));
  const near = nearPlane(scene, width, height, Math.max(2, 7 * unit));
  for (let i = 0; i < near.length; i++) {
    const share = near[i]!; // planes of equal length, here and below
    if (share < 0.004) continue;
    const red = areas.red[i]! + (finer.red[i]! - areas.red[i]!) * share;
    const green = areas.green[i]! + (finer.green[i]! - areas.green[i]!) * share;
    const blue = areas.blue[i]! + (finer.blue[i]! - areas.blue[i]!) * share;
    areas.red[i] = red;
    areas.green[i] = green;
    areas.blue[i] = blue;
    const darker =
      (red - planes.red[i]!) * 0.3 + (green - planes.green[i]!) * 0.55 + (blue - planes.blue[i]!) * 0.15;
    details[i] = darker > 0.02 ? darker * share : 0;
  }
  return details;
}

/**
 * The curve from painted light to pigment on paper: lifts the darks, more for a dark picture, because pigment is never
 * black; whites stay paper.
 */
function toneOf(red: Float32Array, green: Float32Array, blue: Float32Array): Float32Array {
  let sum = 0;
  const step = Math.max(1, Math.floor(red.length / 20000));
  let count = 0;
  for (let i = 0; i < red.length; i += step) {
    sum += red[i]! * 0.3 + green[i]! * 0.55 + blue[i]! * 0.15; // equal lengths
    count++;
  }
  const mean = sum / Math.max(1, count);
  const gamma = mean < 0.42 ? 0.46 + (mean / 0.42) * 0.34 : 0.8;
  const curve = new Float32Array(257);
  for (let i = 0; i <= 256; i++) curve[i] = 0.045 + 0.955 * Math.min(1, i / 255) ** gamma;
  return curve;
}
