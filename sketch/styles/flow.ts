/**
 * Which way a brush would go: along edges, never across them, and along its neighbours where nothing tells. From the
 * structure tensor of the blurred luminance, smoothed as a field of doubled angles so that opposite directions agree.
 */
import { blurPlane } from './raster.ts';

/** A field of directions over a picture, sampled on a coarser lattice. */
export interface Flow {
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture per lattice step. */
  readonly step: number;
  /** Cosine and sine of the doubled angle, smoothed; their length says how sure the direction is. */
  readonly cosine: Float32Array;
  readonly sine: Float32Array;
}

/** The flow of a plane of luminance (0 to 1), at one value per `step` pixels; `smoothPixels` is how far a direction reaches. */
export function flowOf(
  luma: Float32Array,
  width: number,
  height: number,
  step: number,
  smoothPixels: number,
): Flow {
  const w = Math.max(2, Math.floor(width / step));
  const h = Math.max(2, Math.floor(height / step));
  const small = new Float32Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let sum = 0;
      // The block lies inside the picture, as w and h are rounded down.
      for (let dy = 0; dy < step; dy++)
        for (let dx = 0; dx < step; dx++) sum += luma[(y * step + dy) * width + x * step + dx]!;
      small[y * w + x] = sum / (step * step);
    }
  }
  blurPlane(small, w, h, 1);
  const cosine = new Float32Array(w * h);
  const sine = new Float32Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const left = small[y * w + (x > 0 ? x - 1 : x)]!; // clipped to the lattice, as the next three
      const right = small[y * w + (x < w - 1 ? x + 1 : x)]!;
      const up = small[(y > 0 ? y - 1 : y) * w + x]!;
      const down = small[(y < h - 1 ? y + 1 : y) * w + x]!;
      const gx = right - left;
      const gy = down - up;
      // The doubled angle of the edge's direction, which is across the gradient; weighed by the gradient's square.
      cosine[y * w + x] = gy * gy - gx * gx;
      sine[y * w + x] = -2 * gx * gy;
    }
  }
  const reach = Math.max(1, smoothPixels / step);
  blurPlane(cosine, w, h, reach);
  blurPlane(sine, w, h, reach);
  return { width: w, height: h, step, cosine, sine };
}

/** The angle in radians at a place of the picture; `rest` is taken where the picture tells nothing. */
export function angleAt(flow: Flow, x: number, y: number, rest: number): number {
  const cx = Math.min(flow.width - 1, Math.max(0, Math.floor(x / flow.step)));
  const cy = Math.min(flow.height - 1, Math.max(0, Math.floor(y / flow.step)));
  const i = cy * flow.width + cx;
  const cosine = flow.cosine[i]!; // clipped to the lattice
  const sine = flow.sine[i]!;
  // A calm sky has a faint direction of its own; the resting angle is mixed in as if it had this much certainty.
  const doubt = 2e-5;
  return Math.atan2(sine + doubt * Math.sin(2 * rest), cosine + doubt * Math.cos(2 * rest)) / 2;
}
