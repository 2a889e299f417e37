/**
 * Clouds with volume: heaps of spheres, ruffled by noise and shaded by the light, rendered small and laid on large.
 * A cloud is a picture of its own, so that its cost does not grow with the canvas.
 */
import type { Canvas } from '@napi-rs/canvas';
import type { Chance } from '../chance.ts';
import { mix, rgbOf } from './colour.ts';
import type { Noise } from './noise.ts';
import { surfaceOf } from './surface.ts';

/** How a cloud is lit: towards the light (unit vector on the canvas, y down) and its three tones, `#rrggbb`. */
export interface CloudLight {
  readonly towardsX: number;
  readonly towardsY: number;
  readonly lit: string;
  readonly middle: string;
  readonly shaded: string;
}

/** A heap cloud, `width` pixels wide and about 0.52 as high, with soft transparent edges. */
export function heapCloud(width: number, chance: Chance, noise: Noise, light: CloudLight): Canvas {
  const w = Math.round(width);
  const h = Math.round(width * 0.52);
  const puffs = puffsOf(w, h, chance);
  const ramp = rampOf(light);
  const data = new Uint8ClampedArray(w * h * 4);
  const offset = chance.between(0, 40);
  const base = h * 0.8;
  const frequency = 9 / w;
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const ruffle = noise.layered(x * frequency + offset, y * frequency + offset, 3) - 0.5;
      const ruffle2 = noise.at(x * frequency * 3.1 + offset + 7, y * frequency * 3.1) - 0.5;
      const sampleX = x + ruffle * h * 0.2;
      const sampleY = y + ruffle2 * h * 0.09 + ruffle * h * 0.12;
      let depth = 0;
      let towards = 0;
      let weight = 0;
      for (let i = 0; i < puffs.length; i += 3) {
        // Puffs come in threes (x, y, radius), so all three are there.
        const radius = puffs[i + 2]!;
        const dx = (sampleX - puffs[i]!) / radius;
        const dy = (sampleY - puffs[i + 1]!) / radius;
        const inside = 1 - dx * dx - dy * dy;
        if (inside <= 0) continue;
        const z = Math.sqrt(inside);
        const lambert = dx * light.towardsX + dy * light.towardsY + z * 0.55;
        const share = z * z * radius;
        towards += lambert * share;
        weight += share;
        if (z * radius > depth) depth = z * radius;
      }
      if (depth <= 0) continue;
      const thickness = depth / (h * 0.3);
      const underside = smooth((base - y) / (h * 0.16) + 0.5 + ruffle * 1.6);
      const alpha = smooth(thickness * 2.6 - 0.25) * (0.25 + 0.75 * underside) * underside;
      const height = 1 - y / base;
      const tone = Math.max(
        0,
        Math.min(1, 0.42 + (towards / weight) * 0.44 + height * 0.3 - 0.16 + ruffle2 * 0.12),
      );
      const index = Math.round(tone * 63) * 3;
      const at = (y * w + x) * 4;
      data[at] = ramp[index] ?? 0;
      data[at + 1] = ramp[index + 1] ?? 0;
      data[at + 2] = ramp[index + 2] ?? 0;
      data[at + 3] = Math.min(1, alpha) * 255;
    }
  }
  return surfaceOf(data, w, h);
}

/** A thin veil of streaks over a whole sky, `width` × `height` pixels (paint it small): alpha up to `strength`. */
export function veilCloud(
  width: number,
  height: number,
  noise: Noise,
  colour: string,
  strength: number,
  cover: number,
): Canvas {
  const [red, green, blue] = rgbOf(colour);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const fall = Math.min(1, (1 - y / height) * 1.6 + 0.1);
    for (let x = 0; x < width; x++) {
      const u = (x / width) * 3.2;
      const v = (y / height) * 9;
      const bend = noise.at(u * 1.3 + 3, v * 0.5) * 2;
      const value = noise.layered(u + bend * 0.4, v + bend, 4);
      const alpha = smooth((value - 1 + cover) / 0.45) * fall * strength;
      const at = (y * width + x) * 4;
      data[at] = red;
      data[at + 1] = green;
      data[at + 2] = blue;
      data[at + 3] = alpha * 255;
    }
  }
  return surfaceOf(data, width, height);
}

function puffsOf(w: number, h: number, chance: Chance): Float64Array {
  const list: number[] = [];
  const heaps = chance.whole(2, 4);
  for (let heap = 0; heap < heaps; heap++) {
    const centre = w * (0.24 + (0.52 * (heap + chance.between(0.2, 0.8))) / heaps);
    const tall = h * chance.between(0.34, 0.58) * (1 - Math.abs(centre / w - 0.5) * 0.8);
    const puffs = chance.whole(4, 6);
    for (let i = 0; i < puffs; i++) {
      const rise = i / puffs;
      const radius = h * chance.between(0.15, 0.24) * (1 - rise * 0.25);
      list.push(centre + chance.between(-1, 1) * w * 0.11 * (1 - rise * 0.6), h * 0.74 - rise * tall, radius);
    }
  }
  for (let i = 0; i < 7; i++) {
    const x = 0.13 + (0.74 * i) / 6;
    list.push(w * x, h * 0.74, h * (0.1 + 0.1 * Math.sin(x * Math.PI)) * chance.between(0.85, 1.15));
  }
  return Float64Array.from(list);
}

function rampOf(light: CloudLight): Uint8ClampedArray {
  const ramp = new Uint8ClampedArray(64 * 3);
  for (let i = 0; i < 64; i++) {
    const t = i / 63;
    const hex =
      t < 0.5 ? mix(light.shaded, light.middle, t * 2) : mix(light.middle, light.lit, (t - 0.5) * 2);
    ramp.set(rgbOf(hex), i * 3);
  }
  return ramp;
}

function smooth(value: number): number {
  const t = Math.max(0, Math.min(1, value));
  return t * t * (3 - 2 * t);
}
