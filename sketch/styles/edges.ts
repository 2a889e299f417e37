/**
 * Lines one stroke wide where the areas of a picture meet: gradients thinned to their ridge, followed from strong places into
 * weak ones (Canny, "A computational approach to edge detection", 1986), crumbs left out, then given the width of a nib.
 */
import type { Planes } from './simplify.ts';

/**
 * Line strength of each pixel, 0 to 1. `weight` is how often the one-pixel lines are widened by half a pixel to each side;
 * `near` (0 to 1 per pixel, absent: everywhere 1) says where the subjects are: elsewhere only long, strong lines are kept.
 */
export function crispLines(
  planes: Planes,
  unit: number,
  weight: number,
  near: Float32Array | undefined,
): Float32Array {
  const { width, height } = planes;
  const { strength, way } = gradients(planes);
  const ridge = thinned(strength, way, width, height);
  const lines = followed(ridge, width, unit, near);
  for (let pass = 0; pass < weight; pass++) widen(lines, width, height);
  return lines;
}

/** Size of the strongest channel's gradient, and its direction in four sectors: 0 across, 1 and 3 diagonal, 2 down. */
function gradients(planes: Planes): { strength: Float32Array; way: Uint8Array } {
  const { width, height } = planes;
  const strength = new Float32Array(width * height);
  const way = new Uint8Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      let most = 0;
      let bestX = 0;
      let bestY = 0;
      for (let k = 0; k < 3; k++) {
        const plane = k === 0 ? planes.red : k === 1 ? planes.green : planes.blue;
        // Sobel's weights; the neighbours of an inner pixel are inside the plane.
        const a = plane[i - width - 1]!;
        const b = plane[i - width + 1]!;
        const c = plane[i + width - 1]!;
        const d = plane[i + width + 1]!;
        const gx = b + d - a - c + 2 * (plane[i + 1]! - plane[i - 1]!);
        const gy = c + d - a - b + 2 * (plane[i + width]! - plane[i - width]!);
        const size = gx * gx + gy * gy;
        if (size > most) {
          most = size;
          bestX = gx;
          bestY = gy;
        }
      }
      strength[i] = Math.sqrt(most) / 4;
      const steep = Math.abs(bestY) / (Math.abs(bestX) + 1e-9);
      way[i] = steep < 0.414 ? 0 : steep > 2.414 ? 2 : bestX * bestY > 0 ? 1 : 3;
    }
  }
  return { strength, way };
}

/** Keeps a pixel only where it is the top of the slope it stands on. */
function thinned(strength: Float32Array, way: Uint8Array, width: number, height: number): Float32Array {
  const out = new Float32Array(strength.length);
  const steps = [1, width + 1, width, width - 1];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const value = strength[i]!; // inner pixels only, here and below
      const step = steps[way[i]!]!;
      if (value > strength[i - step]! && value >= strength[i + step]!) out[i] = value;
    }
  }
  return out;
}

/** Lines that have a strong place somewhere and are long enough; strength becomes pressure, 0.55 to 1. */
function followed(
  ridge: Float32Array,
  width: number,
  unit: number,
  near: Float32Array | undefined,
): Float32Array {
  const out = new Float32Array(ridge.length);
  const isSeen = new Uint8Array(ridge.length);
  const queue = new Int32Array(ridge.length);
  const around = [-1, 1, -width, width, -width - 1, -width + 1, width - 1, width + 1];
  for (let start = width + 1; start < ridge.length - width - 1; start++) {
    if (isSeen[start] === 1) continue;
    const nearStart = near === undefined ? 1 : near[start]!; // one value per pixel
    const low = 0.03 + 0.03 * (1 - nearStart);
    if (ridge[start]! < low) continue;
    let head = 0;
    let tail = 0;
    let strongest = 0;
    queue[tail++] = start;
    isSeen[start] = 1;
    while (head < tail) {
      const at = queue[head++]!; // below the tail
      const value = ridge[at]!;
      if (value > strongest) strongest = value;
      for (let k = 0; k < 8; k++) {
        const next = at + around[k]!; // ridges never touch the border, so neighbours exist
        if (isSeen[next] === 1 || ridge[next]! < low) continue;
        isSeen[next] = 1;
        queue[tail++] = next;
      }
    }
    const lengthMin = (nearStart > 0.5 ? 7 : 34) * Math.max(0.4, unit);
    if (strongest < 0.07 + 0.05 * (1 - nearStart) || tail < lengthMin) continue;
    for (let i = 0; i < tail; i++) {
      const at = queue[i]!;
      // What lies far off is drawn with less pressure.
      const pressure = near === undefined ? 1 : 0.62 + 0.38 * near[at]!;
      out[at] = (0.55 + 0.45 * Math.min(1, ridge[at]! * 3.2)) * pressure;
    }
  }
  return out;
}

/** Half a pixel wider to each side: the weights of a tent, kept at full strength on the line. */
function widen(lines: Float32Array, width: number, height: number): void {
  const before = lines.slice();
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      // Inner pixels have eight neighbours.
      const cross = Math.max(before[i - 1]!, before[i + 1]!, before[i - width]!, before[i + width]!);
      const corner = Math.max(
        before[i - width - 1]!,
        before[i - width + 1]!,
        before[i + width - 1]!,
        before[i + width + 1]!,
      );
      lines[i] = Math.max(before[i]!, cross * 0.52, corner * 0.34);
    }
  }
}
