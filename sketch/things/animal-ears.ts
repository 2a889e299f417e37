/** Ears, manes, spines and horns of the upright rig: what frames the head. */
import type { Species } from './animal-species.ts';
import type { Pen } from './kit.ts';
import { blob, limb, oval, scalloped } from './shape.ts';
import { tone } from './tone.ts';

/** One ear; draw it before the skull. */
export function ear(pen: Pen, kind: Species, side: number): void {
  const fur = pen.plane(kind.fur);
  const inner = pen.plane(kind.inner, 0.8, 90);
  const m = (knots: readonly (readonly [number, number, number?])[]): string =>
    blob(knots.map(([x, y, corner]) => [x * side, y, corner ?? 0]));
  if (kind.ears === 'pointed' || kind.ears === 'tall') {
    const lift = kind.ears === 'tall' ? -14 : 0;
    pen.path(
      m([
        [18, -62],
        [44, -98 + lift],
        [78, -132 + lift, 1],
        [93, -90],
        [90, -34],
        [50, -30],
      ]),
      fur,
    );
    pen.path(
      m([
        [38, -66],
        [54, -92 + lift],
        [74, -114 + lift, 1],
        [83, -84],
        [80, -44],
        [54, -44],
      ]),
      inner,
    );
    pen.path(
      m([
        [44, -48],
        [52, -76, 1],
        [58, -56],
        [66, -72, 1],
        [68, -52],
        [78, -60, 1],
        [80, -32],
        [48, -32],
      ]),
      pen.plane(kind.marks.includes('stripes') ? kind.fur : kind.pale, 0.5),
    );
  } else if (kind.ears === 'round' || kind.ears === 'large-round') {
    const r = kind.marks.includes('spines') ? 19 : kind.ears === 'round' ? 31 : 50;
    const [x, y] = kind.marks.includes('spines') ? [62, -34] : kind.ears === 'round' ? [66, -62] : [74, -60];
    const isDark = kind.marks.includes('eye-patches');
    pen.ellipse(x * side, y, r, r, isDark ? pen.ball(kind.dark) : pen.ball(kind.fur));
    pen.ellipse((x - 2) * side, y + 4, r * 0.62, r * 0.62, inner);
  } else if (kind.ears === 'long') {
    pen.path(
      limb([
        [34 * side, -46, 21],
        [46 * side, -110, 26],
        [58 * side, -172, 15],
      ]),
      fur,
    );
    pen.path(
      limb([
        [37 * side, -58, 10],
        [47 * side, -112, 15],
        [57 * side, -164, 7],
      ]),
      inner,
    );
  } else if (kind.ears === 'floppy') {
    pen.path(
      m([
        [40, -66],
        [80, -58],
        [108, -10],
        [112, 40],
        [92, 58],
        [74, 30],
        [66, -20],
      ]),
      pen.plane(kind.dark),
    );
  } else if (kind.ears === 'side') {
    const [x, y, turn] =
      kind.muzzle === 'snout' ? [70, -64, 28] : kind.muzzle === 'wide' ? [94, -38, 12] : [96, -6, 0];
    const [rx, ry] = kind.muzzle === 'small' ? [29, 31] : [36, 24];
    pen.ellipse(x * side, y, rx, ry, pen.ball(kind.muzzle === 'wide' ? kind.dark : kind.fur), {
      turn: turn * side,
    });
    pen.ellipse(x * side, y + 3, rx * 0.62, ry * 0.6, inner, { turn: turn * side });
  } else if (kind.ears === 'fluffy') {
    pen.path(scalloped(88 * side, -44, 48, 46, 12, 0.14, 10), pen.ball(kind.fur));
    pen.path(scalloped(88 * side, -40, 29, 28, 9, 0.2, 0), pen.ball(kind.inner));
  } else if (kind.ears === 'flap') {
    pen.path(
      m([
        [56, -62],
        [110, -86],
        [156, -56],
        [158, 6],
        [128, 56],
        [92, 40],
        [64, 12],
      ]),
      pen.ball(kind.fur),
    );
    pen.path(
      m([
        [80, -44],
        [112, -62],
        [140, -40],
        [140, 4],
        [120, 36],
        [96, 22],
        [80, 0],
      ]),
      pen.ball(kind.inner, 0.7),
    );
  }
}

/** A little tuft on the crown, which keeps a round head from being a ball. */
export function tuft(pen: Pen, kind: Species): void {
  if (['frog', 'snout', 'trunk'].includes(kind.muzzle) || kind.marks.includes('spines')) return;
  const [, top] = kind.head[0] ?? [0, -76];
  const fill = kind.marks.includes('horns') ? kind.dark : kind.fur;
  pen.path(
    blob([
      [-20, top + 8],
      [-10, top - 8, 1],
      [-3, top - 1],
      [4, top - 13, 1],
      [10, top - 1],
      [18, top - 6, 1],
      [20, top + 8],
      [0, top + 16],
    ]),
    pen.plane(fill, 0.5),
  );
}

/** A lion's mane, behind everything of the head. */
export function mane(pen: Pen, kind: Species): void {
  pen.path(scalloped(0, 8, 142, 130, 15, 0.16, 6), pen.ball(kind.dark));
  pen.path(scalloped(0, 8, 120, 110, 13, 0.15, 0), pen.ball(tone(kind.dark, 0.07)));
}

/** A hedgehog's spines, behind the head. */
export function spines(pen: Pen, kind: Species): void {
  // Spines stand on the back of the head and the shoulders, never under the chin.
  pen.path(scalloped(0, -30, 132, 106, 26, 0.13, 4), pen.ball(kind.dark));
  pen.path(scalloped(0, -34, 112, 90, 24, 0.14, 0), pen.ball(tone(kind.dark, 0.12)));
  pen.path(scalloped(0, -30, 96, 72, 22, 0.14, 4), pen.ball(tone(kind.dark, 0.05)));
}

/** A cow's horns and the tuft between them. */
export function horns(pen: Pen): void {
  for (const side of [-1, 1]) {
    pen.path(
      limb([
        [44 * side, -62, 13],
        [70 * side, -86, 10],
        [72 * side, -116, 4],
      ]),
      pen.plane('#e9dcc3'),
    );
  }
  pen.path(oval(0, -70, 40, 14), pen.ball('#4a3a35'));
}
