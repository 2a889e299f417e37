/** Tails of the walking rig, drawn before the trunk. */
import type { Pen } from './kit.ts';
import type { Quadruped } from './quadruped-species.ts';
import { blob, curve, limb } from './shape.ts';
import { tone } from './tone.ts';

/** Tail, behind the trunk. */
export function tail(pen: Pen, kind: Quadruped): void {
  const [x, y] = [kind.rump, kind.back + 16];
  const fill = pen.plane(kind.coat, 1, 40);
  if (kind.tail === 'hair') {
    pen.path(
      blob([
        [x - 10, y - 10],
        [x + 28, y - 6],
        [x + 52, y + 48],
        [x + 46, y + 116],
        [x + 66, y + 158, 1],
        [x + 36, y + 146],
        [x + 30, y + 164, 1],
        [x + 14, y + 112],
        [x + 12, y + 40],
      ]),
      pen.plane(kind.dark, 1.1, 50),
    );
    pen.line(
      curve([
        [x + 16, y + 8],
        [x + 34, y + 60],
        [x + 36, y + 134],
      ]),
      tone(kind.dark, 0.1),
      3,
      0.6,
    );
  } else if (kind.tail === 'tuft') {
    pen.path(
      limb([
        [x - 8, y, 8],
        [x + 30, y + 36, 5.5],
        [x + 26, y + 92, 5],
        [x + 38, y + 116, 4],
      ]),
      fill,
    );
    pen.path(
      blob([
        [x + 30, y + 104],
        [x + 50, y + 118],
        [x + 44, y + 154, 1],
        [x + 24, y + 128],
      ]),
      pen.ball(kind.dark),
    );
  } else if (kind.tail === 'short') {
    pen.path(
      limb([
        [x - 8, y + 10, 12],
        [x + 14, y + 4, 10],
        [x + 22, y + 26, 5],
      ]),
      pen.plane(kind.marks.includes('spots') ? kind.pale : kind.coat),
    );
  } else if (kind.tail === 'brush') {
    const shape = limb([
      [x - 10, y + 6, 10],
      [x + 48, y + 20, 24],
      [x + 98, y + 58, 26],
      [x + 134, y + 84, 6],
    ]);
    pen.path(shape, pen.ball(kind.coat));
    pen.inside(shape, () =>
      pen.path(
        blob([
          [x + 90, y + 20],
          [x + 84, y + 50, 1],
          [x + 92, y + 58],
          [x + 82, y + 74, 1],
          [x + 90, y + 100],
          [x + 150, y + 110],
          [x + 150, y + 40],
        ]),
        pen.plane(kind.pale, 0.8),
      ),
    );
  } else if (kind.tail === 'slim') {
    const shape = limb([
      [x - 10, y + 6, 11],
      [x + 46, y + 18, 10],
      [x + 66, y - 40, 9.5],
      [x + 96, y - 66, 8],
    ]);
    pen.path(shape, fill);
    pen.inside(shape, () => {
      if (!kind.marks.includes('stripes') && !kind.marks.includes('spots')) return;
      for (const [tx, ty, turn] of [
        [30, 20, 80],
        [56, 0, 30],
        [64, -30, 10],
        [82, -58, 50],
        [98, -66, 60],
      ] as const)
        pen.ellipse(x + tx, y + ty, 16, 4, kind.dark, { turn });
    });
  } else {
    const isPig = kind.name === 'pig';
    if (isPig)
      pen.line(`M${x - 4} ${y + 20}c26 2 34 -22 18 -26s-22 22 6 22s24 -20 20 -26`, tone(kind.coat, -0.05), 8);
    else
      pen.path(
        limb([
          [x - 10, y + 4, 12],
          [x + 30, y - 14, 11],
          [x + 44, y - 52, 9],
          [x + 24, y - 72, 5],
        ]),
        fill,
      );
  }
}
