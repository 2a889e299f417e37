/**
 * Keeps a pattern seamless under any style: the tile is surrounded by what would be its neighbours, styled with them, and the
 * far band of the styled tile is faded into the margin that shows the same place. What then follows the last column is the
 * first one, stroke for stroke.
 */
import type { Scene } from '../scene/scene.ts';
import type { Raster } from './raster.ts';

/** Share of the shorter side that is added on each side; wider than any stroke reaches. */
const marginShare = 0.07;

/** Runs `change` over the raster as over one tile of an endless cloth, in place. */
export function overTile(raster: Raster, scene: Scene, change: (raster: Raster, scene: Scene) => void): void {
  const { width, height, data } = raster;
  const margin = Math.max(2, 2 * Math.round(Math.min(width, height) * marginShare * 0.5));
  const wide = width + margin * 2;
  const high = height + margin * 2;
  const padded = new Uint8ClampedArray(wide * high * 4);
  for (let y = 0; y < high; y++) {
    const from = ((y - margin + height * margin) % height) * width;
    for (let x = 0; x < wide; x++) {
      const p = (from + ((x - margin + width * margin) % width)) * 4;
      const q = (y * wide + x) * 4;
      padded[q] = data[p]!; // both indices are inside their rasters
      padded[q + 1] = data[p + 1]!;
      padded[q + 2] = data[p + 2]!;
      padded[q + 3] = data[p + 3]!;
    }
  }
  const nodes = scene.nodes.map((node) => ({ ...node, x: node.x + margin, y: node.y + margin }));
  change(
    { width: wide, height: high, data: padded },
    { ...scene, widthPixels: wide, heightPixels: high, nodes },
  );
  fadeColumns(padded, width, margin, wide, high);
  fadeRows(padded, height, margin, wide);
  for (let y = 0; y < height; y++) {
    const q = ((y + margin) * wide + margin) * 4;
    data.set(padded.subarray(q, q + width * 4), y * width * 4);
  }
}

/** Fades the last `margin` columns of the tile into the left margin, which shows the same place. */
function fadeColumns(
  padded: Uint8ClampedArray,
  width: number,
  margin: number,
  wide: number,
  high: number,
): void {
  for (let y = 0; y < high; y++) {
    for (let step = 0; step < margin; step++) {
      const share = (step + 1) / margin;
      const to = (y * wide + width + step) * 4;
      const from = (y * wide + step) * 4;
      for (let k = 0; k < 4; k++) padded[to + k] = padded[to + k]! * (1 - share) + padded[from + k]! * share; // inside
    }
  }
}

/** Fades the last `margin` rows of the tile into the upper margin. */
function fadeRows(padded: Uint8ClampedArray, height: number, margin: number, wide: number): void {
  for (let step = 0; step < margin; step++) {
    const share = (step + 1) / margin;
    const to = (height + step) * wide * 4;
    const from = step * wide * 4;
    for (let i = 0; i < wide * 4; i++)
      padded[to + i] = padded[to + i]! * (1 - share) + padded[from + i]! * share; // inside
  }
}
