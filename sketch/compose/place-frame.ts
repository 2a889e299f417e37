/**
 * From columns in units to nodes in pixels: tries several numbers of rows, keeps the one that shows the things largest,
 * and sets the group on the ground of the picture with air above it.
 */
import type { Column, Standing } from './place-groups.ts';

/** A figure's place on the canvas: its foot, pixels per unit, and whether it is mirrored. */
export interface Spot {
  readonly standing: Standing;
  readonly x: number;
  readonly y: number;
  readonly pixelsPerUnit: number;
}

/** The frame to fill. `near` and `far` bound the ground, in pixels from the top. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly near: number;
  readonly far: number;
  /** True where nothing stands: space, water, sky. The group is then centred in the frame. */
  readonly isFloating: boolean;
  /** True when the subject comes so near that its foot lies beyond the lower edge. */
  readonly isPortrait: boolean;
  /** Where the middle of a floating group should be, as a fraction of the height. */
  readonly floatMiddle: number;
  /** Where the middle of the group should be, as a fraction of the width. */
  readonly middle: number;
  /** How far rows may be drawn apart where the ground is deep, 1 for not at all. */
  readonly stretch: number;
  /** How much of the height the group may take. */
  readonly share: number;
}

// More than a seventh of a box hidden reads as a muddle; drawings leave about as much air in the corners of their boxes.
const crowdingMax = 0.14;

// Fifty things, the most a brief asks for, stand best in seven rows.
const rowsMax = 7;

/** How many rows of columns, and whether every other column stands a step back and overlaps its neighbours a little. */
const layouts: readonly (readonly [stacks: number, isStaggered: boolean])[] = [
  [1, false],
  [1, true],
  [2, false],
  [3, false],
];

/** An arrangement with how far the horizon must be moved up to give it ground, as a fraction of the height. */
export interface Layout {
  readonly spots: readonly Spot[];
  readonly raise: number;
}

// A higher view shows more ground and less sky; it must be worth it.
const raises = [
  { raise: 0, cost: 1 },
  { raise: 0.05, cost: 0.97 },
  { raise: 0.1, cost: 0.92 },
] as const;

// Where rows would be pushed together, smaller things may show themselves better.
const shrinks = [1, 0.93, 0.86, 0.8, 0.73] as const;

/**
 * Of several arrangements of the same things, the one that can be shown largest. `arrange` gets a number of rows and
 * whether they stand steeply behind one another; `rowsWanted` is the most that can be told apart. Where `isApart`,
 * columns stay side by side with air between them, as left and right must.
 */
export function largest(
  frame: Frame,
  isApart: boolean,
  rowsWanted: number,
  arrange: (rows: number, isSteep: boolean) => readonly Column[],
): Layout {
  let best: Layout = { spots: [], raise: 0 };
  let bestScore = -1;
  for (let rows = 1; rows <= Math.min(rowsMax, Math.max(1, rowsWanted)); rows++) {
    for (const isSteep of rows === 1 ? [false] : [false, true]) {
      const columns = arrange(rows, isSteep);
      for (const [stacks, isStaggered] of layouts) {
        if (stacks > columns.length || (isStaggered && columns.length < 2)) continue;
        if (isApart && (stacks > 1 || isStaggered)) continue;
        for (const { raise, cost } of frame.isFloating || frame.isPortrait ? raises.slice(0, 1) : raises) {
          const view = { ...frame, far: frame.far - raise * frame.height };
          for (const shrink of shrinks) {
            const { spots, columnOf, squeeze } = fitted(view, columns, stacks, isStaggered, shrink);
            const score = scoreOf(frame, spots, columnOf, squeeze, rows, stacks, isStaggered) * cost;
            if (score > bestScore * 1.02) {
              bestScore = score;
              best = { spots, raise };
            }
            // Nothing was pushed together: smaller would only be smaller.
            if (squeeze >= 1) break;
          }
        }
      }
    }
  }
  return best;
}

/** How good an arrangement is: the mean size of its things, less for rows, stacks, crowding and squeezed ground. */
function scoreOf(
  frame: Frame,
  spots: readonly Spot[],
  columnOf: readonly number[],
  squeeze: number,
  rows: number,
  stacks: number,
  isStaggered: boolean,
): number {
  // Stacked rows that the ground has no room for would hide one another.
  if (stacks > 1 && squeeze < 0.85) return 0;
  // A plain row reads best: more rows must earn their place by showing things clearly larger.
  const plainness =
    (frame.isFloating ? 1 : 0.97) ** (rows - 1) * 0.72 ** (stacks - 1) * (isStaggered ? 0.93 : 1);
  // Copies that hide one another cannot be counted.
  const clear = Math.max(0.05, 1 - Math.max(0, crowding(spots, columnOf) - crowdingMax) * 5);
  return meanScale(spots) * plainness * Math.min(1, 0.4 + squeeze * 0.8) * clear;
}

function meanScale(spots: readonly Spot[]): number {
  return spots.length === 0
    ? 0
    : spots.reduce((sum, one) => sum + one.pixelsPerUnit * one.standing.scale, 0) / spots.length;
}

/**
 * Lays the columns out in `stacks` rows of columns and scales the whole to the frame; `squeeze` is 1 when the ground is deep
 * enough for all rows, less when they had to be pushed together.
 */
function fitted(
  frame: Frame,
  columns: readonly Column[],
  stacks: number,
  isStaggered: boolean,
  shrink: number,
): { readonly spots: readonly Spot[]; readonly columnOf: readonly number[]; readonly squeeze: number } {
  const perStack = Math.ceil(columns.length / stacks);
  const placed: { standing: Standing; x: number; lift: number; column: number }[] = [];
  let lift = 0;
  for (let stack = 0; stack < stacks; stack++) {
    const row = columns.slice(stack * perStack, (stack + 1) * perStack);
    const tallest = Math.max(
      0.1,
      ...row.flatMap(({ standings }) => standings.map(({ figure, scale }) => -figure.top * scale)),
    );
    const gap = isStaggered ? -overlapOf(row) : gapOf(row);
    const total = row.reduce((sum, { width }) => sum + width, 0) + gap * Math.max(0, row.length - 1);
    let x = -total / 2;
    // The tallest column stands back, and every other one from it.
    const back = row.findIndex(({ standings }) =>
      standings.some(({ figure, scale }) => -figure.top * scale >= tallest),
    );
    for (const [i, column] of row.entries()) {
      const step = isStaggered && (i - back) % 2 === 0 ? tallest * 0.16 : 0;
      for (const standing of column.standings)
        placed.push({
          standing,
          x: x + column.width / 2 + standing.x,
          lift: standing.lift + lift + step,
          column: stack * perStack + i,
        });
      x += column.width + gap;
    }
    lift += tallest * 0.9;
  }
  const left = Math.min(...placed.map(({ standing, x }) => x + standing.figure.left * standing.scale));
  const right = Math.max(...placed.map(({ standing, x }) => x + standing.figure.right * standing.scale));
  const top = Math.min(
    ...placed.map(({ standing, lift: up }) => standing.figure.top * standing.scale - up - standing.rise),
  );
  const lowest = Math.min(...placed.map(({ lift: up }) => up));
  const tall = -top - lowest;
  const wide = right - left;
  const room = frame.width * (frame.isPortrait ? 1.3 : frame.width > frame.height * 1.8 ? 0.8 : 0.93);
  const pixelsPerUnit = Math.min((frame.height * frame.share) / tall, room / wide) * shrink;
  const used = tall * pixelsPerUnit;
  // The ground gives only so much depth: lifts are squeezed to stay on it.
  const lifts = Math.max(...placed.map(({ lift: up }) => up)) - lowest;
  const depth = frame.near - frame.far;
  const slack = lifts === 0 ? 1 : depth / (lifts * pixelsPerUnit);
  const squeeze = frame.isFloating || lifts === 0 ? 1 : slack < 1 ? slack : Math.min(frame.stretch, slack);
  const base = frame.isPortrait
    ? frame.height * 0.1 + used
    : frame.isFloating
      ? Math.max(frame.height * frame.floatMiddle + used / 2, used + frame.height * 0.05)
      : baseline(frame, used, lifts * pixelsPerUnit * squeeze);
  const middle = clamp(
    frame.middle * frame.width,
    (wide * pixelsPerUnit) / 2 + frame.width * 0.04,
    frame.width * 0.96 - (wide * pixelsPerUnit) / 2,
    frame.width / 2,
  );
  const spots = placed.map(({ standing, x, lift: up, column }) => ({
    standing,
    x: middle + (x - (left + right) / 2) * pixelsPerUnit,
    y:
      base -
      (up - lowest) * pixelsPerUnit * squeeze -
      standing.rise * pixelsPerUnit +
      drift(frame, column, columns.length, used),
    pixelsPerUnit,
  }));
  return { spots, columnOf: placed.map(({ column }) => column), squeeze };
}

/** What floats is not lined up: every column drifts up or down by its place in the row. */
function drift(frame: Frame, index: number, count: number, used: number): number {
  if (!frame.isFloating || count < 2) return 0;
  const room = Math.min(0.13 * frame.height, (frame.height - used) / 2 - frame.height * 0.04);
  return Math.sin(index * 2.4 + 0.7) * Math.max(0, room);
}

function overlapOf(row: readonly Column[]): number {
  const widths = row.flatMap(({ standings }) =>
    standings.map(({ figure, scale }) => (figure.right - figure.left) * scale),
  );
  return Math.min(...widths) * 0.11;
}

/** The largest share of a figure's box that another's box covers; guests of a host's column are meant to cover it. */
function crowding(spots: readonly Spot[], columnOf: readonly number[]): number {
  const boxes = spots.map(({ standing: { figure, scale }, x, y, pixelsPerUnit }, i) => {
    const size = scale * pixelsPerUnit;
    return {
      left: x + figure.left * size,
      right: x + figure.right * size,
      top: y + figure.top * size,
      bottom: y,
      entity: figure.entity,
      column: columnOf[i],
    };
  });
  let worst = 0;
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      if (a.entity !== b.entity && a.column === b.column) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across <= 0 || down <= 0) continue;
      const smaller = Math.min(
        (a.right - a.left) * (a.bottom - a.top),
        (b.right - b.left) * (b.bottom - b.top),
      );
      worst = Math.max(worst, (across * down) / smaller);
    }
  }
  return worst;
}

function gapOf(row: readonly Column[]): number {
  const widths = row.flatMap(({ standings }) =>
    standings.map(({ figure, scale }) => (figure.right - figure.left) * scale),
  );
  return Math.min(...widths) * 0.2 + 0.02;
}

/** A tall group stands near the foot of the picture, a low one higher up, so that neither leaves half of it empty. */
function baseline(frame: Frame, used: number, lifts: number): number {
  const wanted = frame.height * 0.64 + used * 0.36;
  return Math.min(frame.near, Math.max(frame.far + lifts, wanted));
}

/**
 * How far the whole view is moved up, as a fraction of the height, so that a low group has its middle near the picture's
 * and not a third of it in empty sky. 0 for what floats or fills the frame, and never so much that the ground would take
 * more than half of the picture.
 */
export function liftOf(spots: readonly Spot[], frame: Frame): number {
  if (frame.isFloating || frame.isPortrait || spots.length === 0) return 0;
  const top = Math.min(
    ...spots.map(
      ({ standing, y, pixelsPerUnit }) => y + standing.figure.top * standing.scale * pixelsPerUnit,
    ),
  );
  const bottom = Math.max(
    ...spots.map(({ standing, y, pixelsPerUnit }) => y + standing.rise * pixelsPerUnit),
  );
  return Math.max(
    0,
    Math.min(frame.width < frame.height * 0.8 ? 0.1 : 0.05, (top + bottom) / 2 / frame.height - 0.55),
  );
}

function clamp(value: number, low: number, high: number, otherwise: number): number {
  return low > high ? otherwise : Math.max(low, Math.min(high, value));
}
