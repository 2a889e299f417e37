/**
 * Clouds with volume: heaps of spheres, ruffled by noise and shaded by the light. Eight shapes are worked out once per
 * light (from above, from below), always from the same seeds, and only tinted afterwards: a cloud in a picture costs a
 * look-up per pixel of a small map, however large the canvas is.
 */
import type { Canvas } from '@napi-rs/canvas';
import { type Chance, chanceOf, seedOf } from '../chance.ts';
import { mix, rgbOf } from './colour.ts';
import { type Noise, noiseOf } from './noise.ts';
import { surfaceOf } from './surface.ts';

/** How a cloud is lit: from above (the upper left) or from below, and its three tones, `#rrggbb`. */
export interface CloudLight {
  readonly from: 'above' | 'below';
  readonly lit: string;
  readonly middle: string;
  readonly shaded: string;
}

/** How many cloud shapes there are; `heapCloud` takes any whole number and wraps it. */
export const cloudShapes = 8;

const mapWidth = 232;
const mapHeight = 120;

/** Tone (0 shaded to 255 lit) and alpha of a cloud, two bytes a pixel. */
const maps = new Map<string, Uint8ClampedArray>();

/** A heap cloud, 232 × 120 pixels with soft transparent edges, to be drawn at any size; mirror it for light from the right. */
export function heapCloud(shape: number, light: CloudLight): Canvas {
  const index = Math.abs(Math.floor(shape)) % cloudShapes;
  const key = `${index}${light.from}`;
  const map = maps.get(key) ?? mapOf(index, light.from);
  maps.set(key, map);
  const ramp = rampOf(light);
  const data = new Uint8ClampedArray(mapWidth * mapHeight * 4);
  for (let i = 0; i < mapWidth * mapHeight; i++) {
    const alpha = map[i * 2 + 1] ?? 0;
    if (alpha === 0) continue;
    const at = ((map[i * 2] ?? 0) >> 2) * 3;
    data[i * 4] = ramp[at] ?? 0;
    data[i * 4 + 1] = ramp[at + 1] ?? 0;
    data[i * 4 + 2] = ramp[at + 2] ?? 0;
    data[i * 4 + 3] = alpha;
  }
  return surfaceOf(data, mapWidth, mapHeight);
}

function mapOf(shape: number, from: CloudLight['from']): Uint8ClampedArray {
  const w = mapWidth;
  const h = mapHeight;
  const seed = seedOf('cloud', shape);
  const chance = chanceOf(seed);
  const noise = noiseOf(seed);
  const puffs = puffsOf(w, h, chance);
  const map = new Uint8ClampedArray(w * h * 2);
  const towardsX = from === 'above' ? -0.62 : -0.2;
  const towardsY = from === 'above' ? -0.8 : 0.75;
  const base = h * 0.8;
  const frequency = 10 / w;
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const ruffle = noise.layered(x * frequency, y * frequency, 4) - 0.5;
      const fine = noise.layered(x * frequency * 3.1 + 7, y * frequency * 3.1, 2) - 0.5;
      const sampleX = x + ruffle * h * 0.2 + fine * h * 0.03;
      const sampleY = y + fine * h * 0.1 + ruffle * h * 0.12;
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
        // Nearer and larger puffs win sharply, so that each keeps its own lit side and the heap has folds.
        const share = (z * radius) ** 4;
        towards += (dx * towardsX + dy * towardsY + z * 0.45) * share;
        weight += share;
        if (z * radius > depth) depth = z * radius;
      }
      if (depth <= 0) continue;
      const thickness = depth / (h * 0.3);
      const underside = smooth((base - y) / (h * 0.16) + 0.5 + ruffle * 1.6);
      const alpha = smooth(thickness * 2.6 - 0.2) * (0.25 + 0.75 * underside) * underside;
      const height = from === 'above' ? 1 - y / base : y / base - 0.35;
      const tone = 0.3 + (towards / weight) * 0.52 + height * 0.34 - 0.14 + fine * 0.22;
      map[(y * w + x) * 2] = Math.max(0, Math.min(1, tone)) * 255;
      map[(y * w + x) * 2 + 1] = Math.min(1, alpha) * 255;
    }
  }
  return map;
}

/**
 * A thin veil of streaks over a whole sky, `width` × `height` pixels (paint it small): alpha up to `strength`; `proportion` is the
 * sky's height by its width.
 */
export function veilCloud(
  width: number,
  height: number,
  noise: Noise,
  colour: string,
  strength: number,
  cover: number,
  proportion: number,
): Canvas {
  const [red, green, blue] = rgbOf(colour);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const fall = Math.min(1, (1 - y / height) * 1.6 + 0.1);
    for (let x = 0; x < width; x++) {
      const u = (x / width) * 3.2;
      const v = (y / height) * 9 * proportion;
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
