import { expect, test } from 'vitest';
import { chanceOf } from '../chance.ts';
import type { Region } from '../edit/region.ts';
import type { Pixels } from '../sketch.ts';
import { fillRegion } from './fill.ts';

type Painter = (x: number, y: number) => readonly [number, number, number, number?];
type IsIn = (x: number, y: number) => boolean;

function painted(widthPixels: number, heightPixels: number, colourOf: Painter): Pixels {
  const data = new Uint8ClampedArray(widthPixels * heightPixels * 4);
  for (let y = 0, i = 0; y < heightPixels; y++) {
    for (let x = 0; x < widthPixels; x++, i += 4) {
      const [red, green, blue, alpha = 255] = colourOf(x, y);
      data.set([red, green, blue, alpha], i);
    }
  }
  return { widthPixels, heightPixels, data };
}

function marked({ widthPixels, heightPixels }: Pixels, isIn: IsIn): Region {
  const data = new Uint8Array(widthPixels * heightPixels);
  for (let y = 0, i = 0; y < heightPixels; y++) {
    for (let x = 0; x < widthPixels; x++, i++) if (isIn(x, y)) data[i] = 255;
  }
  return { widthPixels, heightPixels, data };
}

function filled(picture: Pixels, region: Region, seed = 1): Pixels {
  const steps = fillRegion(picture, region, { seed });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The picture with its hole painted magenta, so that a filling that peeks is caught, and filled again. */
function refilled(picture: Pixels, isIn: IsIn, seed = 1): Pixels {
  const region = marked(picture, isIn);
  const data = picture.data.slice();
  region.data.forEach((value, i) => {
    if (value !== 0) data.set([255, 0, 255, 255], i * 4);
  });
  return filled({ ...picture, data }, region, seed);
}

function box(left: number, top: number, right: number, bottom: number): IsIn {
  return (x, y) => x >= left && x < right && y >= top && y < bottom;
}

/** Values of one channel inside the box, in reading order. */
function channel({ widthPixels, heightPixels, data }: Pixels, isIn: IsIn, offset = 1): number[] {
  const values: number[] = [];
  for (let y = 0; y < heightPixels; y++) {
    for (let x = 0; x < widthPixels; x++)
      if (isIn(x, y)) values.push(data[(y * widthPixels + x) * 4 + offset] ?? Number.NaN);
  }
  return values;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const middleA = mean(a);
  const middleB = mean(b);
  const product = mean(a.map((value, i) => (value - middleA) * ((b[i] ?? Number.NaN) - middleB)));
  return product / Math.sqrt(variance(a) * variance(b));
}

/** Noise of one pixel's grain, averaged over 3 × 3 so that it has a texture; about 0, within ± 1. */
function grain(width: number, height: number, seed: number): (x: number, y: number) => number {
  const chance = chanceOf(seed);
  const raw = Float32Array.from({ length: (width + 2) * (height + 2) }, () => chance.between(-1, 1));
  return (x, y) => {
    let sum = 0;
    for (let dy = 0; dy < 3; dy++)
      for (let dx = 0; dx < 3; dx++) sum += raw[(y + dy) * (width + 2) + x + dx] ?? 0;
    return sum / 3;
  };
}

/** A sky over a sea: two gradients with a little noise, meeting at `horizon`. */
function seaside(width: number, height: number, horizon: number): Pixels {
  const noise = grain(width, height, 7);
  return painted(width, height, (x, y) => {
    const n = noise(x, y) * 3;
    if (y < horizon) return [120 + y / 4 + n, 170 + y / 5 + n, 235 + n];
    return [20 + n, 90 + (y - horizon) / 6 + n, 130 + n];
  });
}

test('every pixel outside the region keeps its bytes, transparent ones included', () => {
  const noise = grain(120, 90, 3);
  const picture = painted(120, 90, (x, y) => [
    x * 2,
    y * 2,
    128 + noise(x, y) * 60,
    x < 20 ? 0 : x < 40 ? 90 : 255,
  ]);
  const before = picture.data.slice();
  const region = marked(picture, (x, y) => (x - 55) ** 2 + (y - 40) ** 2 < 500 || (x < 30 && y > 80));
  const result = filled(picture, region);
  expect(picture.data).toEqual(before);
  region.data.forEach((value, i) => {
    const bytes = result.data.slice(i * 4, i * 4 + 4);
    if (value === 0) expect(bytes).toEqual(before.slice(i * 4, i * 4 + 4));
    else expect(bytes[3]).toBe(255);
  });
});

test('the same seed gives the same bytes, and what was in the hole does not matter', () => {
  const picture = seaside(160, 120, 60);
  const isIn = box(50, 30, 110, 100);
  const result = filled(picture, marked(picture, isIn));
  expect(filled(picture, marked(picture, isIn)).data).toEqual(result.data);
  expect(refilled(picture, isIn).data).toEqual(result.data);
});

test('an empty region changes nothing', () => {
  const picture = seaside(40, 30, 15);
  expect(
    filled(
      picture,
      marked(picture, () => false),
    ).data,
  ).toEqual(picture.data);
});

test('a region over everything becomes mid grey, as nothing is known', () => {
  const picture = seaside(40, 30, 15);
  const result = filled(
    picture,
    marked(picture, () => true),
  );
  expect(new Set(result.data)).toEqual(new Set([128, 255]));
  const clear = painted(20, 20, () => [9, 9, 9, 0]);
  expect([
    ...filled(clear, marked(clear, box(4, 4, 9, 9)))
      .data.slice((5 * 20 + 5) * 4)
      .slice(0, 4),
  ]).toEqual([128, 128, 128, 255]);
});

test('a region over all but one pixel takes that pixel’s colour', () => {
  const picture = painted(60, 50, (x, y) => (x === 7 && y === 9 ? [200, 40, 10] : [0, 0, 0]));
  const result = filled(
    picture,
    marked(picture, (x, y) => x !== 7 || y !== 9),
  );
  expect(new Set(new Uint32Array(result.data.buffer))).toEqual(
    new Set(new Uint32Array(Uint8Array.of(200, 40, 10, 255).buffer)),
  );
});

test.each([
  [1, 1],
  [3, 5],
  [7, 7],
  [2, 400],
  [400, 2],
  [13, 97],
])('a picture of %i × %i with a hole in it is filled', (width, height) => {
  const picture = painted(width, height, (x, y) => [90 + ((x * 7 + y * 3) % 20), 100, 110]);
  const result = refilled(picture, (x, y) => x === Math.floor(width / 2) && y === Math.floor(height / 2));
  const at = (Math.floor(height / 2) * width + Math.floor(width / 2)) * 4;
  const [red = 0, green = 0, blue = 0, alpha] = result.data.slice(at, at + 4);
  expect(alpha).toBe(255);
  if (width * height === 1) return;
  expect(Math.abs(red - 100)).toBeLessThan(20);
  expect([green, blue]).toEqual([100, 110]);
});

test('a single pixel is filled as its surroundings are', () => {
  const picture = seaside(90, 70, 30);
  const result = refilled(picture, (x, y) => x === 40 && y === 50);
  const at = (50 * 90 + 40) * 4;
  for (let c = 0; c < 3; c++)
    expect(Math.abs((result.data[at + c] ?? 0) - (picture.data[at + c] ?? 0))).toBeLessThan(10);
});

test('stripes go on through the hole in step', () => {
  const upright = painted(300, 220, (x) => [128 + 100 * Math.sin((x * 2 * Math.PI) / 23), 120, 90]);
  const slanting = painted(300, 220, (x, y) => [128 + 100 * Math.sin(((x + y) * 2 * Math.PI) / 19), 120, 90]);
  const isIn = box(90, 60, 210, 160);
  for (const picture of [upright, slanting]) {
    const result = refilled(picture, isIn);
    expect(correlation(channel(result, isIn, 0), channel(picture, isIn, 0))).toBeGreaterThan(0.9);
  }
});

test('sand stays as grainy as it was', () => {
  const noise = grain(320, 240, 11);
  const picture = painted(320, 240, (x, y) => {
    const n = noise(x, y) * 25;
    return [210 + n, 180 + n, 130 + n];
  });
  const isIn = box(100, 60, 220, 180);
  const ratio = variance(channel(refilled(picture, isIn), isIn)) / variance(channel(picture, isIn));
  expect(ratio).toBeGreaterThan(0.7);
  expect(ratio).toBeLessThan(1.3);
});

test('a horizon meets itself within 3 pixels', () => {
  const picture = seaside(400, 300, 140);
  const result = refilled(picture, (x, y) => (x - 200) ** 2 + (y - 150) ** 2 < 85 ** 2);
  for (let x = 120; x < 280; x++) {
    const column = channel(result, (cx) => cx === x, 0);
    const horizon = column.findIndex((red) => red < 85);
    expect(Math.abs(horizon - 140)).toBeLessThanOrEqual(3);
    expect(column.slice(horizon + 3).every((red) => red < 85)).toBe(true);
  }
});

test('a side that is added keeps sky above and sea below', () => {
  const seen = seaside(400, 300, 140);
  const isIn = box(300, 0, 400, 300);
  // The margin of an extended canvas is transparent, and must not be copied from.
  const data = seen.data.map((value, i) => (isIn((i >> 2) % 400, 0) ? 0 : value));
  const result = filled({ ...seen, data }, marked(seen, isIn));
  for (const [top, bottom] of [
    [0, 137],
    [143, 300],
  ] as const) {
    const part = box(310, top, 400, bottom);
    const real = channel(seen, part);
    const differences = channel(result, part).map((value, i) => Math.abs(value - (real[i] ?? 0)));
    expect(mean(differences)).toBeLessThan(8);
  }
});

test('a light that falls off is met without a step at the rim', () => {
  const noise = grain(300, 300, 5);
  const picture = painted(300, 300, (x, y) => {
    const light = 200 - Math.hypot(x - 150, y - 150) * 0.5 + noise(x, y) * 2;
    return [light, light * 0.9, light * 0.8];
  });
  const result = refilled(picture, box(100, 100, 200, 200));
  const inside = mean(channel(result, box(100, 100, 103, 200)));
  const outside = mean(channel(result, box(97, 100, 100, 200)));
  expect(Math.abs(inside - outside)).toBeLessThan(3);
});

test('no colour is far from all that the picture had', () => {
  const noise = grain(200, 160, 9);
  const picture = painted(200, 160, (x, y) =>
    noise(x >> 3, y >> 3) > 0 ? [200 + noise(x, y) * 9, 60, 40] : [40, 70 + noise(x, y) * 9, 160],
  );
  const result = refilled(picture, box(60, 40, 140, 120));
  const tolerance = 30;
  for (let c = 0; c < 3; c++) {
    const had = channel(picture, () => true, c);
    const has = channel(result, () => true, c);
    expect(Math.min(...has)).toBeGreaterThanOrEqual(Math.min(...had) - tolerance);
    expect(Math.max(...has)).toBeLessThanOrEqual(Math.max(...had) + tolerance);
  }
});

test('a region of another size is refused', () => {
  const picture = seaside(20, 20, 10);
  const other = marked(seaside(20, 21, 10), () => true);
  expect(() => filled(picture, other)).toThrow('size');
});

test('a strip on a large sheet is faded out instead of searched through for ever', () => {
  const strip = painted(1024, 340, (x) => (x > 500 && x < 520 ? [40, 120, 60] : [0, 0, 0, 0]));
  let steps = 0;
  const run = fillRegion(
    strip,
    marked(strip, (x) => x <= 500 || x >= 520),
    { seed: 1 },
  );
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) {
      const [red, green, blue, alpha] = step.value.data.subarray(0, 4);
      expect([red, green, blue, alpha]).toEqual([40, 120, 60, 255]);
      break;
    }
    steps++;
  }
  // Looking for patches takes a step for every few thousand of them, again and again.
  expect(steps).toBeLessThan(20);
});
