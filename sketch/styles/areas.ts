/**
 * A small rendering sorted into a few areas of like colour, cleaned of hairlines and crumbs: what a person would call the
 * parts of the drawing.
 */
import { hexOf, oklab, oklch, rgbOf } from '../paint/colour.ts';

/** Most colour groups of a drawing. */
const clusterCount = 5;

/** Each pixel's colour group, 1 and up, in a frame of empty (0) pixels, and the groups' mean colours (index 0 unused). */
export function labelled(
  pixels: Uint8Array,
  width: number,
  height: number,
): { labels: Uint8Array; colours: readonly string[] } {
  const labels = new Uint8Array((width + 2) * (height + 2));
  const counts = new Map<number, number>();
  for (let i = 0; i < width * height; i++) {
    if ((pixels[i * 4 + 3] ?? 0) < 128) continue;
    const key = colourKey(pixels, i);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const samples = [...counts].map(([key, count]) => ({
    key,
    count,
    lab: oklab(`#${key.toString(16).padStart(6, '0')}`),
  }));
  samples.sort((a, b) => b.count - a.count || a.key - b.key);
  const centres = farthestFirst(samples);
  const groupOf = new Map<number, number>();
  for (let round = 0; round < 6; round++) {
    const sums = centres.map(() => ({ l: 0, a: 0, b: 0, count: 0 }));
    for (const sample of samples) {
      const group = nearest(centres, sample.lab);
      groupOf.set(sample.key, group);
      const sum = sums[group];
      if (sum === undefined) continue;
      sum.l += sample.lab.l * sample.count;
      sum.a += sample.lab.a * sample.count;
      sum.b += sample.lab.b * sample.count;
      sum.count += sample.count;
    }
    for (const [i, sum] of sums.entries()) {
      if (sum.count > 0) centres[i] = { l: sum.l / sum.count, a: sum.a / sum.count, b: sum.b / sum.count };
    }
  }
  const totals = centres.map(() => [0, 0, 0, 0]);
  for (const { key, count } of samples) {
    const total = totals[groupOf.get(key) ?? 0];
    if (total === undefined) continue;
    const rgb = rgbOf(`#${key.toString(16).padStart(6, '0')}`);
    for (let k = 0; k < 3; k++) total[k] = (total[k] ?? 0) + (rgb[k] ?? 0) * count;
    total[3] = (total[3] ?? 0) + count;
  }
  const colours = totals.map(([r = 0, g = 0, b = 0, n = 0]) =>
    hexOf(r / Math.max(1, n), g / Math.max(1, n), b / Math.max(1, n)),
  );
  // The light and the shaded side of one part are one area: the border between them is no line a person would draw.
  const shadeOf = colours.map((colour, i) => colours.slice(0, i).findIndex((one) => isShade(one, colour)));
  for (const [i, other] of shadeOf.entries()) shadeOf[i] = other < 0 ? i + 1 : (shadeOf[other] ?? other + 1);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if ((pixels[i * 4 + 3] ?? 0) < 128) continue;
      labels[(y + 1) * (width + 2) + x + 1] = shadeOf[groupOf.get(colourKey(pixels, i)) ?? 0] ?? 1;
    }
  }
  return { labels, colours: ['#000000', ...colours] };
}

/** True for two tones of one colour: of one hue, or both grey, and not far apart in lightness. */
function isShade(one: string, other: string): boolean {
  const [a, b] = [oklch(one), oklch(other)];
  const isGrey = a.c < 0.04 && b.c < 0.04;
  const turn = Math.abs(((a.h - b.h + 540) % 360) - 180);
  return Math.abs(a.l - b.l) < 0.17 && (isGrey || (a.c > 0.05 && b.c > 0.05 && turn < 24));
}

/** Straight 24-bit colour with four bits a channel, so that a gradient is few colours. */
function colourKey(pixels: Uint8Array, i: number): number {
  const alpha = pixels[i * 4 + 3] ?? 255;
  const channel = (k: number) =>
    Math.min(255, Math.round(((pixels[i * 4 + k] ?? 0) * 255) / alpha / 17) * 17);
  return (channel(0) << 16) | (channel(1) << 8) | channel(2);
}

interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** Starting centres: the commonest colour, then always the one farthest from those taken, common ones preferred. */
function farthestFirst(samples: readonly { readonly lab: Lab; readonly count: number }[]): Lab[] {
  const first = samples[0];
  if (first === undefined) return [{ l: 0.5, a: 0, b: 0 }];
  const centres: Lab[] = [first.lab];
  while (centres.length < clusterCount) {
    let best: Lab | undefined;
    let bestScore = 0;
    for (const sample of samples) {
      const away = Math.min(...centres.map((centre) => apart(centre, sample.lab)));
      const score = away * Math.sqrt(sample.count);
      if (away > 0.13 && score > bestScore) {
        best = sample.lab;
        bestScore = score;
      }
    }
    if (best === undefined) break;
    centres.push(best);
  }
  return centres;
}

function nearest(centres: readonly Lab[], lab: Lab): number {
  let best = 0;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const [i, centre] of centres.entries()) {
    const distance = apart(centre, lab);
    if (distance < bestDistance) {
      best = i;
      bestDistance = distance;
    }
  }
  return best;
}

/** Shading changes lightness most, and is no line: so lightness counts half. */
function apart(a: Lab, b: Lab): number {
  return Math.hypot((a.l - b.l) * 0.55, a.a - b.a, a.b - b.b);
}

/** Majority of the 5 × 5 neighbourhood, three times: rounds corners and closes hairlines. */
export function smoothLabels(labels: Uint8Array, width: number, height: number): void {
  const votes = new Uint8Array(16);
  const before = new Uint8Array(labels.length);
  for (let pass = 0; pass < 3; pass++) {
    before.set(labels);
    for (let y = 2; y < height - 2; y++) {
      for (let x = 2; x < width - 2; x++) {
        votes.fill(0);
        let best = before[y * width + x] ?? 0;
        for (let dy = -2; dy <= 2; dy++) {
          for (let dx = -2; dx <= 2; dx++) {
            const label = before[(y + dy) * width + x + dx] ?? 0;
            const count = (votes[label] ?? 0) + 1;
            votes[label] = count;
            if (count > (votes[best] ?? 0)) best = label;
          }
        }
        labels[y * width + x] = best;
      }
    }
  }
}

/** Connected areas below 1.4 % of the drawing take the label of what surrounds them most; gives pixels per label. */
export function mergeCrumbs(labels: Uint8Array, width: number, labelCount: number): readonly number[] {
  const seen = new Uint8Array(labels.length);
  const queue = new Int32Array(labels.length);
  const covered = labels.reduce((sum, label) => sum + (label === 0 ? 0 : 1), 0);
  const least = covered * 0.014;
  for (let start = 0; start < labels.length; start++) {
    if (seen[start] === 1) continue;
    const label = labels[start] ?? 0;
    const around = new Array<number>(labelCount).fill(0);
    let head = 0;
    let tail = 0;
    queue[tail++] = start;
    seen[start] = 1;
    while (head < tail) {
      const at = queue[head++] ?? 0;
      const x = at % width;
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= labels.length) continue;
        const other = labels[next] ?? 0;
        if (other !== label) around[other] = (around[other] ?? 0) + 1;
        else if (seen[next] === 0) {
          seen[next] = 1;
          queue[tail++] = next;
        }
      }
    }
    if (tail >= least) continue;
    let winner = 0;
    for (let other = 0; other < around.length; other++)
      if ((around[other] ?? 0) > (around[winner] ?? 0)) winner = other;
    if ((around[winner] ?? 0) > 0) for (let i = 0; i < tail; i++) labels[queue[i] ?? 0] = winner;
  }
  const areas = new Array<number>(labelCount).fill(0);
  for (const label of labels) areas[label] = (areas[label] ?? 0) + 1;
  return areas;
}
