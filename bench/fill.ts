/**
 * Time of a content-aware fill, beside that of the prototype it replaced (7 × 7 patches at every size, one thread, the
 * same kind of machine). Pictures are made here: a textured landscape, which is the slow case, as no two
 * patches are the same.
 */
import { chanceOf } from '../sketch/chance.ts';
import type { Region } from '../sketch/edit/region.ts';
import { fillRegion } from '../sketch/fill/fill.ts';
import type { Pixels } from '../sketch/sketch.ts';
import { printTable, quantile } from './kit.ts';

const rounds = 7;

interface Case {
  readonly name: string;
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Share of the picture's pixels. */
  readonly share: number;
  readonly prototypeMs: number | undefined;
}

const cases: readonly Case[] = [
  { name: '1024², 2 %', widthPixels: 1024, heightPixels: 1024, share: 0.02, prototypeMs: 700 },
  { name: '1024², 20 %', widthPixels: 1024, heightPixels: 1024, share: 0.2, prototypeMs: 5300 },
  { name: '1024², 34 %', widthPixels: 1024, heightPixels: 1024, share: 0.34, prototypeMs: 7000 },
  { name: '1024², 61 %', widthPixels: 1024, heightPixels: 1024, share: 0.61, prototypeMs: 14000 },
  { name: '3840 × 2160, 5 %', widthPixels: 3840, heightPixels: 2160, share: 0.05, prototypeMs: undefined },
];

/** Sky over hills over grass, each with noise of several sizes. */
function landscape(widthPixels: number, heightPixels: number): Pixels {
  const chance = chanceOf(5);
  const edge = 512;
  const noise = Float32Array.from({ length: edge * edge }, () => chance.between(-1, 1));
  const at = (x: number, y: number, step: number) =>
    noise[(Math.floor(y / step) % edge) * edge + (Math.floor(x / step) % edge)] ?? 0;
  const data = new Uint8ClampedArray(widthPixels * heightPixels * 4);
  for (let y = 0, i = 0; y < heightPixels; y++) {
    for (let x = 0; x < widthPixels; x++, i += 4) {
      const n = at(x, y, 1) * 6 + at(x, y, 3) * 8 + at(x, y, 9) * 10 + at(x, y, 31) * 6;
      const hills = heightPixels * (0.4 + 0.05 * Math.sin((x / widthPixels) * 9));
      if (y < hills) data.set([110 + (y * 90) / heightPixels + n / 4, 160 + n / 4, 230, 255], i);
      else data.set([70 + n, 120 + n * 1.5 - (y * 30) / heightPixels, 50 + n / 2, 255], i);
    }
  }
  return { widthPixels, heightPixels, data };
}

/** A round hole in the middle, of the given share. */
function holeOf({ widthPixels, heightPixels }: Pixels, share: number): Region {
  const data = new Uint8Array(widthPixels * heightPixels);
  const radius = Math.sqrt((share * widthPixels * heightPixels) / Math.PI);
  for (let y = 0, i = 0; y < heightPixels; y++) {
    for (let x = 0; x < widthPixels; x++, i++)
      if (Math.hypot(x - widthPixels / 2, y - heightPixels / 2) < radius) data[i] = 1;
  }
  return { widthPixels, heightPixels, data };
}

const rows: string[][] = [['hole', 'p50', 'fastest', 'longest step', 'memory', 'prototype']];
for (const { name, widthPixels, heightPixels, share, prototypeMs } of cases) {
  const picture = landscape(widthPixels, heightPixels);
  const region = holeOf(picture, share);
  const times: number[] = [];
  let longestMs = 0;
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const before = process.memoryUsage().arrayBuffers;
    const started = performance.now();
    let last = started;
    const steps = fillRegion(picture, region, { seed: 1 });
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      // The first rounds warm the compiler up; a step is how long a caller waits to cancel.
      if (round > 1) longestMs = Math.max(longestMs, performance.now() - last);
      bytes = Math.max(bytes, process.memoryUsage().arrayBuffers - before);
      last = performance.now();
    }
    times.push(performance.now() - started);
  }
  rows.push([
    name,
    `${quantile(times, 0.5).toFixed(0)} ms`,
    `${Math.min(...times).toFixed(0)} ms`,
    `${longestMs.toFixed(0)} ms`,
    `${(bytes / 1e6).toFixed(0)} MB`,
    prototypeMs === undefined ? 'not measured' : `${prototypeMs} ms`,
  ]);
}
printTable('content-aware fill, one thread', rows);
