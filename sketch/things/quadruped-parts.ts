/** Coat patterns, manes, tails, ears and horns of the walking rig. */
import type { Pen } from './kit.ts';
import type { HeadPlace } from './quadruped.ts';
import type { Quadruped } from './quadruped-species.ts';
import { billow, blob, curve, type Knot, limb, spike } from './shape.ts';
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
  const isDeer = kind.name === 'deer';
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
  pen.at({ x, y, turn }, () => {
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
      pen.path(
        blob([
          [-20, 8, 1],
          [-14, -22],
          [-2, -50, 1],
          [16, -20],
          [20, 10, 1],
        ]),
        fill,
      );
      pen.path(
        blob([
          [-10, 0, 1],
          [-7, -18],
          [-1, -36, 1],
          [8, -16],
          [10, 2, 1],
        ]),
        pen.plane(kind.name === 'fox' || kind.name === 'wolf' ? kind.dark : '#eeaaa2', 0.6),
      );
    } else if (kind.ears === 'round') {
      pen.ellipse(0, -8, 19, 19, fill);
      pen.ellipse(0, -5, 11, 11, inner);
    } else if (kind.ears === 'side') {
      pen.path(
        blob([
          [-4, -6],
          [22, -22],
          [52, -16],
          [34, 4],
          [4, 8],
        ]),
        fill,
      );
      pen.path(
        blob([
          [10, -5],
          [26, -14],
          [44, -13],
          [28, -2],
        ]),
        pen.plane('#e7a598', 0.6),
      );
    } else if (kind.ears === 'floppy') {
      pen.path(
        blob([
          [-8, -8],
          [16, -10],
          [34, 22],
          [28, 62],
          [6, 66],
          [-4, 30],
        ]),
        pen.plane(kind.dark),
      );
    } else {
      pen.path(
        blob([
          [-30, -34],
          [30, -56],
          [78, -30],
          [84, 40],
          [48, 96],
          [6, 84],
          [-14, 30],
        ]),
        pen.ball(tone(kind.coat, 0.02)),
      );
      pen.path(
        blob([
          [-8, -22],
          [30, -38],
          [60, -20],
          [62, 34],
          [38, 72],
          [12, 62],
          [0, 24],
        ]),
        pen.glow(kind.pale, 0.75),
      );
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
