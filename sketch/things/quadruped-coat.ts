/** Coat patterns of the walking rig, painted inside the outline of the trunk. */
import type { Pen } from './kit.ts';
import type { Quadruped } from './quadruped-species.ts';
import type { HeadPlace } from './quadruped.ts';
import { blob, spike } from './shape.ts';
import { tone } from './tone.ts';

/** Everything painted on the trunk; call inside its outline. */
export function coat(pen: Pen, kind: Quadruped, place: HeadPlace): void {
  const { breast, rump, back, belly, marks } = kind;
  const [length, depth] = [rump - breast, belly - back];
  const x = (share: number): number => breast + length * share;
  const y = (share: number): number => back + depth * share;
  if (marks.includes('pale-belly')) {
    pen.path(
      blob([
        [x(-0.1), y(0.5)],
        [x(0.04), y(0.76)],
        [x(0.4), y(0.86)],
        [x(0.74), y(0.72)],
        [x(0.8), y(1.1)],
        [x(0.4), y(1.3)],
        [x(-0.1), y(1.2)],
      ]),
      pen.plane(kind.pale, 0.8, 80),
    );
    const [jx, jy] = place(0.7, 1);
    pen.ellipse(jx, jy, kind.skull[0] * 0.42, kind.skull[2] * 0.62, pen.plane(kind.pale, 0.6));
    if (kind.ears === 'pointed') {
      pen.path(
        blob([place(0.2, 1.1), place(0.5, 0.6), [x(-0.06), y(0.9)], [x(0.06), y(0.6)], [x(0.04), y(0)]]),
        pen.plane(kind.pale, 0.8, 80),
      );
    }
  }
  if (marks.includes('patches')) patches(pen, kind, x, y, place);
  if (marks.includes('spots')) spots(pen, kind, x, y);
  if (marks.includes('stripes')) stripes(pen, kind, x, y, place);
  if (kind.foot === 'hoof' && !marks.includes('stripes')) {
    const [mx, my] = place(0.98, 0.5);
    const dark =
      kind.name === 'cow'
        ? kind.pale
        : kind.name === 'sheep'
          ? kind.dark
          : kind.name === 'horse' || kind.name === 'unicorn'
            ? tone(kind.coat, -0.14)
            : kind.pale;
    pen.ellipse(
      mx,
      my,
      kind.skull[0] * 0.26,
      kind.skull[2] * 0.86,
      kind.name === 'cow' ? pen.ball(dark) : pen.glow(dark, 0.9),
    );
  }
  if (kind.name === 'sheep')
    pen.path(
      blob([
        place(-0.1, -0.2),
        place(0.5, -0.2),
        place(1.2, -0.2),
        place(1.2, 1.3),
        place(0.5, 1.2),
        place(-0.1, 1.2),
      ]),
      pen.ball(kind.dark),
    );
  // Light along the back, shade under the belly and behind the shoulder.
  pen.ellipse(x(0.62), y(0.1), length * 0.34, depth * 0.3, pen.glow('#ffffff', 0.22));
  pen.ellipse(x(0.2), y(0.16), length * 0.2, depth * 0.34, pen.glow('#ffffff', 0.14));
  pen.ellipse(x(0.45), y(1.08), length * 0.5, depth * 0.3, pen.glow(tone(kind.coat, -0.38), 0.4));
  if (marks.includes('udder')) pen.ellipse(x(0.72), y(1), 30, 22, pen.ball(kind.pale));
}

function patches(
  pen: Pen,
  kind: Quadruped,
  x: (s: number) => number,
  y: (s: number) => number,
  place: HeadPlace,
): void {
  const ink = pen.plane(kind.dark, 0.8);
  if (kind.name !== 'giraffe') {
    pen.path(
      blob([
        [x(0.22), y(-0.2)],
        [x(0.44), y(-0.1)],
        [x(0.46), y(0.34)],
        [x(0.3), y(0.52)],
        [x(0.16), y(0.26)],
      ]),
      ink,
    );
    pen.path(
      blob([
        [x(0.64), y(-0.2)],
        [x(0.94), y(-0.1)],
        [x(1.06), y(0.3)],
        [x(0.86), y(0.5)],
        [x(0.7), y(0.28)],
      ]),
      ink,
    );
    pen.path(
      blob([
        [x(0.46), y(0.66)],
        [x(0.62), y(0.6)],
        [x(0.66), y(0.86)],
        [x(0.5), y(0.94)],
      ]),
      ink,
    );
    pen.path(
      blob([
        place(-0.1, -0.2),
        place(0.3, -0.1),
        place(0.5, 0.3),
        place(0.4, 0.8),
        place(0.1, 1.1),
        place(-0.3, 0.8),
      ]),
      ink,
    );
    return;
  }
  const [px, py] = kind.poll;
  for (let row = 0; row < 9; row += 1) {
    const t = (row + 0.7) / 9;
    const cx = px + 8 + (x(0.16) - px) * t;
    const cy = py + 26 + (y(0.3) - py - 26) * t;
    const size = 7 + 7 * t;
    pen.path(
      blob([
        [cx - size, cy - 6],
        [cx + size * 0.3, cy - size],
        [cx + size * 0.9, cy + 3],
        [cx - 2, cy + size * 0.8],
      ]),
      ink,
    );
    pen.path(
      blob([
        [cx + size * 1.5, cy - 12],
        [cx + size * 2.6, cy - 8],
        [cx + size * 2, cy + 8],
      ]),
      ink,
    );
  }
  for (let index = 0; index < 14; index += 1) {
    const cx = x(0.24 + (index % 5) * 0.17 + (Math.floor(index / 5) % 2) * 0.07);
    const cy = y(0.12 + Math.floor(index / 5) * 0.32);
    const r = 14 - (index % 3) * 2;
    pen.path(
      blob([
        [cx - r, cy - r * 0.4],
        [cx, cy - r],
        [cx + r, cy - r * 0.2],
        [cx + r * 0.5, cy + r * 0.8],
        [cx - r * 0.6, cy + r * 0.7],
      ]),
      ink,
    );
  }
}

function spots(pen: Pen, kind: Quadruped, x: (s: number) => number, y: (s: number) => number): void {
  const isDeer = kind.foot === 'hoof';
  for (let index = 0; index < 26; index += 1) {
    const row = index % 4;
    const cx = x(0.16 + Math.floor(index / 4) * 0.13 + (row % 2) * 0.06);
    const cy = y(0.06 + row * 0.2 + (index % 3) * 0.03);
    if (isDeer && (row > 1 || cx < x(0.34))) continue;
    pen.ellipse(cx, cy, isDeer ? 4.5 : 6.5, isDeer ? 3.6 : 5, isDeer ? kind.pale : kind.dark, {
      turn: index * 31,
      opacity: isDeer ? 0.9 : 1,
    });
  }
}

function stripes(
  pen: Pen,
  kind: Quadruped,
  x: (s: number) => number,
  y: (s: number) => number,
  place: HeadPlace,
): void {
  const isZebra = kind.name === 'zebra';
  const width = kind.name === 'cat' ? 10 : isZebra ? 15 : 14;
  const count = isZebra ? 9 : 7;
  for (let index = 0; index < count; index += 1) {
    const at = 0.22 + (index * 0.78) / count;
    pen.path(
      spike(x(at), y(-0.16), x(at + 0.06), y(isZebra ? 0.92 : 0.5 + (index % 2) * 0.16), width, 8),
      kind.dark,
    );
    if (!isZebra && index % 2 === 0)
      pen.path(spike(x(at + 0.02), y(1.05), x(at + 0.02), y(0.62), width * 0.8, 4), kind.dark);
  }
  const [px, py] = kind.poll;
  for (let index = 0; index < (isZebra ? 6 : 2); index += 1) {
    const t = (index + 0.6) / (isZebra ? 6 : 3);
    const [cx, cy] = [px + 26 + (x(0.24) - px - 14) * t, py - 6 + (y(-0.1) - py) * t];
    pen.path(spike(cx, cy, cx - 46 - 20 * t, cy + 34 + 20 * t, width * 0.9, -6), kind.dark);
  }
  for (const along of isZebra ? [0.12, 0.36, 0.54, 0.7] : [0.16, 0.4]) {
    const [ax, ay] = place(along, -0.15);
    const [bx, by] = place(along + 0.02, isZebra ? 0.7 : 0.3);
    pen.path(spike(ax, ay, bx, by, width * 0.5, 3), kind.dark);
  }
  if (isZebra) {
    const [mx, my] = place(1.02, 0.5);
    pen.ellipse(mx, my, kind.skull[0] * 0.19, kind.skull[2] * 0.8, pen.ball(tone(kind.dark, 0.08)), {
      turn: 38,
    });
  }
}
