/**
 * Evens the light: where the copies lie over what is known, their difference from it is spread as a smooth skin into the
 * hole, so that a lighter sky copied beside a darker one meets it without a step.
 */
import { hole, known, spread } from './level.ts';
import type { Field } from './match.ts';
import { type Skin, stretch } from './membrane.ts';
import { bandOf, bandRows, vote } from './vote.ts';

// A larger difference is another thing, not another light: it is spread no further than this.
const differenceMax = 24;
// The skin is laid over blocks of this edge: light has no finer detail.
const blockPixels = 2;

/** Adds the skin to the hole of the field's level. */
export function* relight(field: Field): Generator<void, void, void> {
  const { level, targets, radius } = field;
  const { widthPixels: width, heightPixels: height, kind, colour } = level;
  const rim = spread(kind, width, height, Math.max(1, radius), hole);
  for (let i = 0; i < rim.length; i++) if (kind[i] !== known) rim[i] = 0;
  yield;
  const voted = new Int32Array(width * height).fill(-1);
  const even = new Float32Array(targets.length).fill(1);
  const sums = bandOf(field);
  for (let row = 0; row < height; row += bandRows) vote(field, even, rim, voted, row, sums);
  yield;
  const w = Math.ceil(width / blockPixels);
  const h = Math.ceil(height / blockPixels);
  const skin: Skin = { widthPixels: w, heightPixels: h, data: new Float32Array(w * h * 4) };
  const { data } = skin;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const copy = voted[i]!; // every index lies inside its plane
      if (copy < 0) continue;
      const real = colour[i]!;
      const to = (Math.floor(y / blockPixels) * w + Math.floor(x / blockPixels)) * 4;
      data[to]! += clip((real & 255) - (copy & 255));
      data[to + 1]! += clip(((real >> 8) & 255) - ((copy >> 8) & 255));
      data[to + 2]! += clip((real >> 16) - (copy >> 16));
      data[to + 3]! += 1;
    }
  }
  for (let i = 0; i < data.length; i += 4) {
    const weight = data[i + 3]!;
    if (weight > 1) for (let c = 0; c < 4; c++) data[i + c]! /= weight;
  }
  stretch(skin);
  yield;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (kind[i] !== hole) continue;
      const from = (Math.floor(y / blockPixels) * w + Math.floor(x / blockPixels)) * 4;
      const value = colour[i]!;
      colour[i] =
        byte((value & 255) + data[from]!) |
        (byte(((value >> 8) & 255) + data[from + 1]!) << 8) |
        (byte((value >> 16) + data[from + 2]!) << 16);
    }
  }
}

function clip(difference: number): number {
  return Math.max(-differenceMax, Math.min(differenceMax, difference));
}

function byte(value: number): number {
  return value <= 0 ? 0 : value >= 255 ? 255 : (value + 0.5) | 0;
}
