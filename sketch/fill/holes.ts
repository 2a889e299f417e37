/**
 * Where the holes of a region are: marked pixels that lie near each other are one hole, and each hole gets the part of
 * the picture around it that its filling may look at.
 */
import type { Region } from '../edit/region.ts';
import type { Area } from './level.ts';

// Marked pixels are gathered by tiles of this edge; what lies in touching tiles is one hole.
const tilePixels = 16;

// What is seen around a hole: as much again on each side as its own width and half its height, and never less than this.
const marginMinPixels = 64;

/** A hole: the smallest area around its marked pixels, and the larger one that its filling looks at. */
export interface Hole {
  readonly bounds: Area;
  readonly window: Area;
}

/** The holes, from the top; empty when nothing is marked. */
export function holesOf(region: Region): readonly Hole[] {
  let holes = tilesOf(region).map((bounds) => holeOf(bounds, region));
  // Holes that see each other are filled together, as neither may copy the other.
  for (let isDone = false; !isDone; ) {
    isDone = true;
    const joined: Hole[] = [];
    for (const hole of holes) {
      const other = joined.findIndex(
        ({ bounds, window }) => overlap(window, hole.bounds) || overlap(hole.window, bounds),
      );
      const found = joined[other];
      if (found === undefined) joined.push(hole);
      else {
        joined[other] = holeOf(around(found.bounds, hole.bounds), region);
        isDone = false;
      }
    }
    holes = joined;
  }
  return holes;
}

/** The bounds of the marked pixels, tile by tile, touching tiles joined. */
function tilesOf(region: Region): readonly Area[] {
  const { widthPixels: width, heightPixels: height } = region;
  const columns = Math.ceil(width / tilePixels);
  const rows = Math.ceil(height / tilePixels);
  const bounds: (Area | undefined)[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) bounds.push(boundsOf(region, column, row));
  }
  const found: Area[] = [];
  const waiting: number[] = [];
  for (let tile = 0; tile < bounds.length; tile++) {
    let joined = bounds[tile];
    if (joined === undefined) continue;
    bounds[tile] = undefined;
    waiting.push(tile);
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const column = at % columns;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const next = at + dy * columns + dx;
          const area = column + dx < 0 || column + dx >= columns ? undefined : bounds[next];
          if (area === undefined) continue;
          joined = around(joined, area);
          bounds[next] = undefined;
          waiting.push(next);
        }
      }
    }
    found.push(joined);
  }
  return found;
}

/** The bounds of the marked pixels of one tile; undefined when it has none. */
function boundsOf(region: Region, column: number, row: number): Area | undefined {
  const { widthPixels: width, heightPixels: height, data } = region;
  let left = width;
  let right = -1;
  let top = height;
  let bottom = -1;
  for (let y = row * tilePixels; y < Math.min(height, (row + 1) * tilePixels); y++) {
    for (let x = column * tilePixels; x < Math.min(width, (column + 1) * tilePixels); x++) {
      if (data[y * width + x] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return undefined;
  return { x: left, y: top, widthPixels: right - left + 1, heightPixels: bottom - top + 1 };
}

function holeOf(bounds: Area, { widthPixels, heightPixels }: Region): Hole {
  const { widthPixels: w, heightPixels: h } = bounds;
  const across = seen(bounds.x, w, Math.max(marginMinPixels, w, Math.round(h / 2)), widthPixels);
  const down = seen(bounds.y, h, Math.max(marginMinPixels, Math.round(Math.max(w, h) / 2)), heightPixels);
  return {
    bounds,
    window: { x: across.from, y: down.from, widthPixels: across.length, heightPixels: down.length },
  };
}

/** The span with `margin` on either side; what the border takes from one side is given to the other. */
function seen(from: number, length: number, margin: number, limit: number) {
  const before = Math.min(from, margin);
  const after = Math.min(limit - from - length, margin);
  const start = Math.max(0, from - before - (margin - after));
  const end = Math.min(limit, from + length + after + (margin - before));
  return { from: start, length: end - start };
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.x < b.x + b.widthPixels &&
    b.x < a.x + a.widthPixels &&
    a.y < b.y + b.heightPixels &&
    b.y < a.y + a.heightPixels
  );
}

function around(a: Area, b: Area): Area {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    widthPixels: Math.max(a.x + a.widthPixels, b.x + b.widthPixels) - x,
    heightPixels: Math.max(a.y + a.heightPixels, b.y + b.heightPixels) - y,
  };
}
