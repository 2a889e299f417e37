/** Manes, ruffs, beards and an elephant's trunk, over the trunk of the walking rig. */
import type { Pen } from './kit.ts';
import type { Quadruped } from './quadruped-species.ts';
import type { HeadPlace } from './quadruped.ts';
import { billow, blob, curve, type Knot, limb } from './shape.ts';
import { tone } from './tone.ts';

/** Manes, beards and a lion's ruff, over the trunk. */
export function hairs(pen: Pen, kind: Quadruped, place: HeadPlace): void {
  const [px, py] = kind.poll;
  const length = kind.rump - kind.breast;
  const [wx, wy] = [kind.breast + length * 0.24, kind.back - 8];
  if (kind.marks.includes('mane')) {
    const [fx, fy] = place(0.34, 0.02);
    const fill = pen.plane(kind.dark, 1.1, 50);
    const strands: Knot[] = [];
    for (let index = 0; index <= 5; index += 1) {
      const t = 1 - index / 5;
      const [bx, by] = [px + (wx - px) * t, py + (wy - py) * t];
      strands.push([bx - 30 + 6 * t, by + 40 + 8 * t, 1], [bx - 8, by + 14, 0]);
    }
    pen.path(
      blob([
        [px - 4, py - 12],
        [(px + wx) / 2 + 22, (py + wy) / 2 - 22],
        [wx + 18, wy + 4, 1],
        ...strands.slice(0, -1),
      ]),
      fill,
    );
    for (let index = 1; index < 5; index += 1) {
      const t = index / 5;
      const [bx, by] = [px + (wx - px) * t, py + (wy - py) * t];
      pen.line(
        curve([
          [bx + 10, by - 10],
          [bx - 4, by + 8],
          [bx - 18, by + 34],
        ]),
        tone(kind.dark, 0.1),
        2.6,
        0.6,
      );
    }
    pen.path(
      blob([
        [px - 2, py - 14],
        [px - 24, py + 2],
        [fx - 4, fy + 2, 1],
        [px - 8, py + 18],
      ]),
      fill,
    );
  }
  if (kind.marks.includes('crest')) {
    const width = kind.name === 'giraffe' ? 9 : 17;
    pen.path(
      limb([
        [px + 6, py - 8, width * 0.7],
        [(px + wx) / 2 + 10, (py + wy) / 2 - 14, width],
        [wx + 6, wy - 4, 3],
      ]),
      pen.plane(kind.dark, 0.9, 40),
    );
  }
  if (kind.marks.includes('lion-mane')) {
    const [cx, cy] = place(0.1, 0.85);
    for (const [rx, ry, bumps, colour] of [
      [92, 96, 15, tone(kind.dark, -0.04)],
      [72, 76, 12, tone(kind.dark, 0.06)],
    ] as const) {
      pen.path(billow(cx + 16, cy, rx, ry, bumps, bumps), pen.ball(colour));
    }
    const skull = blob([
      place(0, -0.02),
      place(0.4, -0.06),
      place(0.8, 0.02),
      place(1.08, 0.1),
      place(1.1, 0.7),
      place(0.9, 1.08),
      place(0.5, 1.04),
      place(0.1, 0.98),
      place(-0.12, 0.5),
    ]);
    pen.path(skull, pen.ball(kind.coat));
    pen.inside(skull, () => {
      const [jx, jy] = place(0.86, 0.86);
      pen.ellipse(jx, jy, 26, 22, pen.ball(kind.pale));
    });
  }
  if (kind.marks.includes('beard')) {
    const [bx, by] = place(0.84, 1);
    pen.path(
      blob([
        [bx - 10, by - 4],
        [bx + 12, by - 4],
        [bx + 2, by + 40, 1],
      ]),
      pen.plane(kind.dark, 0.6),
    );
  }
  if (kind.name === 'llama') {
    pen.path(
      blob([
        [px - 34, py + 4],
        [px - 26, py - 22],
        [px - 2, py - 30],
        [px + 18, py - 14],
        [px + 14, py + 12],
        [px - 14, py + 12],
      ]),
      pen.ball(kind.coat),
    );
  } else if (kind.name === 'sheep') {
    pen.path(
      blob([
        [px - 26, py + 10],
        [px - 22, py - 16],
        [px + 2, py - 28],
        [px + 26, py - 14],
        [px + 24, py + 12],
        [px, py + 18],
      ]),
      pen.ball(kind.coat),
    );
  }
  if (kind.marks.includes('trunk')) trunk(pen, kind, place);
}

function trunk(pen: Pen, kind: Quadruped, place: HeadPlace): void {
  const [x, y] = place(0.86, 0.5);
  const shape = limb([
    [x + 6, y - 14, 34],
    [x - 30, y + 56, 22],
    [x - 34, y + 120, 16],
    [x - 66, y + 142, 12],
  ]);
  pen.path(shape, pen.plane(kind.coat, 1, 20));
  for (let index = 0; index < 5; index += 1) {
    pen.line(
      curve([
        [x - 44 + index * -1, y + 52 + index * 15],
        [x - 32, y + 58 + index * 15],
        [x - 18, y + 54 + index * 15],
      ]),
      kind.dark,
      2.6,
      0.5,
    );
  }
  const [tx, ty] = place(0.8, 0.86);
  pen.path(
    limb([
      [tx + 6, ty - 4, 9],
      [tx - 26, ty + 34, 7],
      [tx - 58, ty + 30, 2.5],
    ]),
    pen.plane('#f4ead6'),
  );
}
