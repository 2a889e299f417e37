/**
 * The lines of a drawing as a person would draw them: the silhouette and the borders of its large areas, each border
 * once, smooth, cut where three areas meet. Drawings are made of dozens of overlapping shapes, so the lines are not taken
 * from those but from a small rendering, sorted into a few colours and cleaned of crumbs.
 */
import { Resvg } from '@resvg/resvg-js';
import { hexOf, oklab, rgbOf } from '../paint/colour.ts';
import type { Artwork, Point } from '../things/artwork.ts';

/** One line of a drawing, in its own viewBox units. */
export interface Contour {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
  /** True where one side is outside the drawing. */
  readonly isOutline: boolean;
  /** `#rrggbb` of the smaller area beside the line. */
  readonly colour: string;
  /** Length in viewBox units. */
  readonly length: number;
}

const probePixels = 200;
const clusterCount = 5;

/** Traces a drawing. An empty drawing has no lines. */
export function contoursOf(artwork: Artwork): readonly Contour[] {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${artwork.width} ${artwork.height}">${artwork.markup}</svg>`;
  const image = new Resvg(svg, {
    fitTo: { mode: artwork.width > artwork.height ? 'width' : 'height', value: probePixels },
    font: { loadSystemFonts: false },
  }).render();
  const width = image.width + 2;
  const height = image.height + 2;
  const { labels, colours } = labelled(image.pixels, image.width, image.height);
  smoothLabels(labels, width, height);
  const areas = mergeCrumbs(labels, width, colours.length);
  return traced(labels, areas, colours, width, height, artwork.width / image.width);
}

/** Each pixel's colour group, 1 and up, in a frame of empty (0) pixels, and the groups' mean colours (index 0 unused). */
function labelled(
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
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if ((pixels[i * 4 + 3] ?? 0) < 128) continue;
      labels[(y + 1) * (width + 2) + x + 1] = (groupOf.get(colourKey(pixels, i)) ?? 0) + 1;
    }
  }
  const colours = totals.map(([r = 0, g = 0, b = 0, n = 0]) =>
    hexOf(r / Math.max(1, n), g / Math.max(1, n), b / Math.max(1, n)),
  );
  return { labels, colours: ['#000000', ...colours] };
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
function smoothLabels(labels: Uint8Array, width: number, height: number): void {
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
function mergeCrumbs(labels: Uint8Array, width: number, labelCount: number): readonly number[] {
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

/** Walks the borders between labels along the pixel lattice, from junction to junction. */
function traced(
  labels: Uint8Array,
  areas: readonly number[],
  colours: readonly string[],
  width: number,
  height: number,
  scale: number,
): readonly Contour[] {
  // A lattice corner (x, y) is the upper left of pixel (x, y). Bits of `open`: 1 right edge, 2 down edge still to walk.
  const open = new Uint8Array((width + 1) * (height + 1));
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : (labels[y * width + x] ?? 0);
  const stride = width + 1;
  for (let y = 0; y <= height; y++) {
    for (let x = 0; x <= width; x++) {
      if (at(x, y - 1) !== at(x, y)) open[y * stride + x] = (open[y * stride + x] ?? 0) | 1;
      if (at(x - 1, y) !== at(x, y)) open[y * stride + x] = (open[y * stride + x] ?? 0) | 2;
    }
  }
  /** The four ways out of a corner that are borders: 0 right, 1 down, 2 left, 3 up. */
  const isOpen = (x: number, y: number, way: number): boolean => {
    if (way === 0) return ((open[y * stride + x] ?? 0) & 1) !== 0;
    if (way === 1) return ((open[y * stride + x] ?? 0) & 2) !== 0;
    if (way === 2) return x > 0 && ((open[y * stride + x - 1] ?? 0) & 1) !== 0;
    return y > 0 && ((open[(y - 1) * stride + x] ?? 0) & 2) !== 0;
  };
  const close = (x: number, y: number, way: number) => {
    const corner = way === 2 ? y * stride + x - 1 : way === 3 ? (y - 1) * stride + x : y * stride + x;
    open[corner] = (open[corner] ?? 0) & (way % 2 === 0 ? ~1 : ~2);
  };
  const sidesOf = (x: number, y: number, way: number): readonly [number, number] => {
    if (way === 0) return [at(x, y - 1), at(x, y)];
    if (way === 1) return [at(x - 1, y), at(x, y)];
    if (way === 2) return [at(x - 1, y - 1), at(x - 1, y)];
    return [at(x - 1, y - 1), at(x, y - 1)];
  };
  const isJunction = new Uint8Array(open.length);
  for (let y = 1; y < height; y++) {
    for (let x = 1; x < width; x++) {
      const ways = [0, 1, 2, 3].filter((way) => isOpen(x, y, way)).length;
      if (ways > 2) isJunction[y * stride + x] = 1;
    }
  }
  const result: Contour[] = [];
  const walk = (startX: number, startY: number, firstWay: number) => {
    let [x, y, way] = [startX, startY, firstWay];
    const [one, other] = sidesOf(x, y, way);
    const line: Point[] = [{ x, y }];
    for (let step = 0; step < open.length * 2; step++) {
      close(x, y, way);
      x += way === 0 ? 1 : way === 2 ? -1 : 0;
      y += way === 1 ? 1 : way === 3 ? -1 : 0;
      line.push({ x, y });
      if (isJunction[y * stride + x] === 1) break;
      const next = [way, (way + 1) % 4, (way + 3) % 4].find((candidate) => isOpen(x, y, candidate));
      if (next === undefined) break;
      way = next;
    }
    const isClosed = line.length > 8 && x === startX && y === startY;
    const smooth = smoothed(line, isClosed).map((point) => ({
      x: (point.x - 1) * scale,
      y: (point.y - 1) * scale,
    }));
    const isOutline = one === 0 || other === 0;
    const area = (label: number) => (label === 0 ? Number.POSITIVE_INFINITY : (areas[label] ?? 0));
    result.push({
      points: smooth,
      isClosed,
      isOutline,
      colour: colours[area(one) < area(other) ? one : other] ?? '#ffffff',
      length: lengthOf(smooth),
    });
  };
  for (const wantsJunction of [true, false]) {
    for (let y = 0; y <= height; y++) {
      for (let x = 0; x <= width; x++) {
        if (wantsJunction && isJunction[y * stride + x] !== 1) continue;
        for (let way = 0; way < 4; way++) if (isOpen(x, y, way)) walk(x, y, way);
      }
    }
  }
  return result;
}

/** Takes the stairs out of a lattice line: repeated averaging with the neighbours, ends held, then thinned. */
function smoothed(line: readonly Point[], isClosed: boolean): readonly Point[] {
  let xs = Float64Array.from(line, (point) => point.x);
  let ys = Float64Array.from(line, (point) => point.y);
  const n = isClosed ? line.length - 1 : line.length;
  for (let pass = 0; pass < 22; pass++) {
    const nextX = xs.slice();
    const nextY = ys.slice();
    for (let i = isClosed ? 0 : 1; i < (isClosed ? n : n - 1); i++) {
      const before = (i - 1 + n) % n;
      const after = (i + 1) % n;
      nextX[i] = ((xs[before] ?? 0) + 2 * (xs[i] ?? 0) + (xs[after] ?? 0)) / 4;
      nextY[i] = ((ys[before] ?? 0) + 2 * (ys[i] ?? 0) + (ys[after] ?? 0)) / 4;
    }
    xs = nextX;
    ys = nextY;
  }
  const points: Point[] = [];
  for (let i = 0; i < n; i++) {
    if (i % 3 === 0 || (!isClosed && i === n - 1)) points.push({ x: xs[i] ?? 0, y: ys[i] ?? 0 });
  }
  return points;
}

function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1];
    const to = points[i];
    if (from !== undefined && to !== undefined) length += Math.hypot(to.x - from.x, to.y - from.y);
  }
  return length;
}

/** SVG path data through the points, smooth: quadratics between the middles. */
export function pathOf(contour: Contour): string {
  const { points, isClosed } = contour;
  const first = points[0];
  const last = points[points.length - 1];
  if (first === undefined || last === undefined) return '';
  const write = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const middle = (a: Point, b: Point) => write((a.x + b.x) / 2, (a.y + b.y) / 2);
  let path = isClosed ? `M${middle(last, first)}` : `M${write(first.x, first.y)}`;
  for (let i = isClosed ? 0 : 1; i < points.length; i++) {
    const point = points[i];
    const next = points[i + 1] ?? (isClosed ? first : undefined);
    if (point === undefined) continue;
    path +=
      next === undefined
        ? `L${write(point.x, point.y)}`
        : `Q${write(point.x, point.y)} ${middle(point, next)}`;
  }
  return isClosed ? `${path}Z` : path;
}
