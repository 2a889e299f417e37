/**
 * The lines of a drawing as a person would draw them: the silhouette and the borders of its large areas, each border
 * once, smooth, cut where three areas meet. Drawings are made of dozens of overlapping shapes, so the lines are not taken
 * from those but from a small rendering, sorted into a few colours and cleaned of crumbs.
 */
import { Resvg } from '@resvg/resvg-js';
import type { Artwork, Point } from '../things/artwork.ts';
import { labelled, mergeCrumbs, smoothLabels } from './areas.ts';

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
