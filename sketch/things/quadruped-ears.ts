/** Ears, horns and antlers of the walking rig. */
import type { Pen } from './kit.ts';
import type { Quadruped } from './quadruped-species.ts';
import type { HeadPlace } from './quadruped.ts';
import { blob, limb } from './shape.ts';
import { tone } from './tone.ts';

/** The ear on the far side, behind the head. */
export function farEar(pen: Pen, kind: Quadruped, place: HeadPlace): void {
  if (kind.ears === 'sail' || kind.ears === 'floppy') return;
  const [x, y] = place(0.06, 0);
  oneEar(pen, kind, x - 14, y - 2, tone(kind.name === 'sheep' ? kind.dark : kind.coat, -0.12), -14);
}

/** The near ear. */
export function ear(pen: Pen, kind: Quadruped, place: HeadPlace): void {
  const [x, y] = place(0.02, 0.12);
  oneEar(
    pen,
    kind,
    kind.ears === 'sail' ? x + 34 : x + 4,
    y,
    kind.name === 'sheep' ? kind.dark : kind.coat,
    8,
  );
}

function oneEar(pen: Pen, kind: Quadruped, x: number, y: number, colour: string, turn: number): void {
  const fill = pen.plane(colour);
  const inner = pen.plane(kind.foot === 'hoof' ? tone(kind.coat, -0.2) : '#e9a79c', 0.6);
  // Small skulls have small ears; a camel's are smaller still.
  const scale = Math.min(1, kind.skull[1] / 54) * (kind.marks.includes('hump') ? 0.66 : 1);
  pen.at({ x, y, turn, scale }, () => {
    if (kind.ears === 'upright' || kind.ears === 'long') {
      const h = kind.ears === 'long' ? 74 : 44;
      pen.path(
        blob([
          [-12, 4],
          [-13, -h * 0.5],
          [2, -h, 1],
          [14, -h * 0.5],
          [11, 6],
        ]),
        fill,
      );
      pen.path(
        blob([
          [-6, -2],
          [-6, -h * 0.48],
          [2, -h * 0.82, 1],
          [7, -h * 0.46],
          [5, 0],
        ]),
        inner,
      );
    } else if (kind.ears === 'pointed') {
      pen.path(blob('-20,8! -14,-22 -2,-50! 16,-20 20,10!'), fill);
      pen.path(
        blob('-10,0! -7,-18 -1,-36! 8,-16 10,2!'),
        pen.plane(kind.name === 'fox' || kind.name === 'wolf' ? kind.dark : '#eeaaa2', 0.6),
      );
    } else if (kind.ears === 'round') {
      pen.ellipse(0, -8, 19, 19, fill);
      pen.ellipse(0, -5, 11, 11, inner);
    } else if (kind.ears === 'side') {
      pen.path(blob('-4,-6 22,-22 52,-16 34,4 4,8'), fill);
      pen.path(blob('10,-5 26,-14 44,-13 28,-2'), pen.plane('#e7a598', 0.6));
    } else if (kind.ears === 'floppy') {
      pen.path(blob('-8,-8 16,-10 34,22 28,62 6,66 -4,30'), pen.plane(kind.dark));
    } else {
      pen.path(blob('-30,-34 30,-56 78,-30 84,40 48,96 6,84 -14,30'), pen.ball(tone(kind.coat, 0.02)));
      pen.path(blob('-8,-22 30,-38 60,-20 62,34 38,72 12,62 0,24'), pen.glow(kind.pale, 0.75));
    }
  });
}

/** Horns and antlers, at the poll. */
export function crown(pen: Pen, kind: Quadruped, place: HeadPlace): void {
  const [x, y] = place(0.1, 0.02);
  const bone = pen.plane('#e8d9bd', 1, 40);
  if (kind.marks.includes('horns')) {
    pen.path(
      limb([
        [x + 2, y + 2, 8],
        [x - 20, y - 20, 7],
        [x - 16, y - 50, 2.5],
      ]),
      bone,
    );
    pen.path(
      limb([
        [x + 16, y, 8],
        [x + 18, y - 26, 7],
        [x + 2, y - 52, 2.5],
      ]),
      bone,
    );
  } else if (kind.marks.includes('ossicones')) {
    for (const dx of [-6, 14]) {
      pen.path(
        limb([
          [x + dx, y, 5],
          [x + dx + 4, y - 30, 4],
        ]),
        pen.plane(kind.coat),
      );
      pen.ellipse(x + dx + 4, y - 33, 7, 6, pen.ball(kind.dark));
    }
  } else if (kind.marks.includes('antlers')) {
    for (const [dx, scale] of [
      [-8, 0.9],
      [10, 1],
    ] as const) {
      const colour = pen.plane(scale === 1 ? '#a98359' : '#8a6843', 1, 30);
      const at = (px: number, py: number, r: number): readonly [number, number, number] => [
        x + dx + px * scale,
        y + py * scale,
        r * scale,
      ];
      pen.path(limb([at(0, 4, 7), at(22, -36, 6), at(14, -82, 5), at(-16, -116, 2)]), colour);
      pen.path(limb([at(12, -20, 4.5), at(-16, -36, 4), at(-24, -62, 1.5)]), colour);
      pen.path(limb([at(20, -56, 4.5), at(48, -74, 4), at(54, -104, 1.5)]), colour);
    }
  } else if (kind.marks.includes('horn')) {
    pen.path(
      blob([
        [x - 22, y + 14, 1],
        [x - 58, y - 62, 1],
        [x - 2, y + 2, 1],
      ]),
      pen.plane('#f2c65a', 1, 20),
    );
    for (const t of [0.25, 0.5, 0.72])
      pen.line(
        `M${x - 22 - 36 * t} ${y + 14 - 76 * t}L${x - 2 - 56 * t + 4} ${y + 2 - 64 * t}`,
        '#c9922e',
        2.4,
        0.8,
      );
  }
}
