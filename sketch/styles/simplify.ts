/**
 * A picture reduced to areas: Kuwahara's filter (each pixel takes the mean of the calmest of the four squares that touch
 * it) over summed tables, so that its cost does not grow with the radius. It keeps edges sharp and irons out texture; the
 * painterly styles start from it. Worked at half size, where it costs a quarter.
 */
import type { Raster } from './raster.ts';

/** Planes of a picture at half size, each 0 to 1. */
export interface Planes {
  readonly width: number;
  readonly height: number;
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
}

/** Halves a raster by averaging 2 × 2, alpha ignored but for empty pixels, which take `paper` (0 to 1). */
export function halved(raster: Raster, paper = 1): Planes {
  const width = Math.max(1, raster.width >> 1);
  const height = Math.max(1, raster.height >> 1);
  const planes: Planes = {
    width,
    height,
    red: new Float32Array(width * height),
    green: new Float32Array(width * height),
    blue: new Float32Array(width * height),
  };
  const { data } = raster;
  const line = raster.width * 4;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const p = y * 2 * line + x * 8;
      // All four pixels lie inside the raster, as the half is rounded down.
      const a0 = data[p + 3]!;
      const a1 = data[p + 7]!;
      const a2 = data[p + line + 3]!;
      const a3 = data[p + line + 7]!;
      const alpha = a0 + a1 + a2 + a3;
      const i = y * width + x;
      if (alpha === 0) {
        planes.red[i] = paper;
        planes.green[i] = paper;
        planes.blue[i] = paper;
        continue;
      }
      const share = 1 / (255 * alpha);
      planes.red[i] =
        (data[p]! * a0 + data[p + 4]! * a1 + data[p + line]! * a2 + data[p + line + 4]! * a3) * share;
      planes.green[i] =
        (data[p + 1]! * a0 + data[p + 5]! * a1 + data[p + line + 1]! * a2 + data[p + line + 5]! * a3) * share;
      planes.blue[i] =
        (data[p + 2]! * a0 + data[p + 6]! * a1 + data[p + line + 2]! * a2 + data[p + line + 6]! * a3) * share;
    }
  }
  return planes;
}

/** The areas of a picture: Kuwahara with squares of (radius + 1)² pixels. */
export function simplified(planes: Planes, radius: number): Planes {
  const { width, height } = planes;
  const count = width * height;
  const luma = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    luma[i] = planes.red[i]! * 0.3 + planes.green[i]! * 0.55 + planes.blue[i]! * 0.15; // equal lengths
  }
  const sums = [planes.red, planes.green, planes.blue, luma].map((plane) =>
    summed(plane, width, height, false),
  );
  const squares = summed(luma, width, height, true);
  const [sumRed, sumGreen, sumBlue, sumLuma] = sums as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]; // four in, four out
  const out: Planes = {
    width,
    height,
    red: new Float32Array(count),
    green: new Float32Array(count),
    blue: new Float32Array(count),
  };
  const stride = width + 1;
  for (let y = 0; y < height; y++) {
    const yTop = y - radius < 0 ? 0 : y - radius;
    const yBottom = y + radius + 1 > height ? height : y + radius + 1;
    for (let x = 0; x < width; x++) {
      const xLeft = x - radius < 0 ? 0 : x - radius;
      const xRight = x + radius + 1 > width ? width : x + radius + 1;
      let calmest = Number.POSITIVE_INFINITY;
      let c0 = 0;
      let c1 = 0;
      let c2 = 0;
      let c3 = 0;
      let area = 1;
      for (let quadrant = 0; quadrant < 4; quadrant++) {
        const x0 = (quadrant & 1) === 0 ? xLeft : x;
        const x1 = (quadrant & 1) === 0 ? x + 1 : xRight;
        const y0 = (quadrant & 2) === 0 ? yTop : y;
        const y1 = (quadrant & 2) === 0 ? y + 1 : yBottom;
        const i0 = y0 * stride + x0;
        const i1 = y0 * stride + x1;
        const i2 = y1 * stride + x0;
        const i3 = y1 * stride + x1;
        const n = (x1 - x0) * (y1 - y0);
        // Table indices run to (width, height) inclusive, which the tables hold.
        const mean = (sumLuma[i3]! - sumLuma[i1]! - sumLuma[i2]! + sumLuma[i0]!) / n;
        const variance = (squares[i3]! - squares[i1]! - squares[i2]! + squares[i0]!) / n - mean * mean;
        if (variance < calmest) {
          calmest = variance;
          c0 = i0;
          c1 = i1;
          c2 = i2;
          c3 = i3;
          area = n;
        }
      }
      const i = y * width + x;
      out.red[i] = (sumRed[c3]! - sumRed[c1]! - sumRed[c2]! + sumRed[c0]!) / area;
      out.green[i] = (sumGreen[c3]! - sumGreen[c1]! - sumGreen[c2]! + sumGreen[c0]!) / area;
      out.blue[i] = (sumBlue[c3]! - sumBlue[c1]! - sumBlue[c2]! + sumBlue[c0]!) / area;
    }
  }
  return out;
}

/** The summed table of a plane (of its squares), one row and column larger. */
function summed(plane: Float32Array, width: number, height: number, isSquared: boolean): Float64Array {
  const stride = width + 1;
  const table = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      const value = plane[y * width + x]!; // inside the plane
      row += isSquared ? value * value : value;
      table[(y + 1) * stride + x + 1] = table[y * stride + x + 1]! + row;
    }
  }
  return table;
}

/** How strongly colour changes at each pixel, about 0 to 1: the largest step of the three channels to the right and below. */
export function edgesOf(planes: Planes): Float32Array {
  const { width, height, red, green, blue } = planes;
  const out = new Float32Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      let most = 0;
      // Neighbours of inner pixels are inside the planes.
      for (let k = 0; k < 3; k++) {
        const plane = k === 0 ? red : k === 1 ? green : blue;
        const dx = plane[i + 1]! - plane[i - 1]!;
        const dy = plane[i + width]! - plane[i - width]!;
        const step = dx * dx + dy * dy;
        if (step > most) most = step;
      }
      out[i] = Math.sqrt(most);
    }
  }
  return out;
}
