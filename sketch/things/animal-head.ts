/** The head of the upright animal rig: ears behind, skull, markings, muzzle, then eyes and mouth by mood. */
import type { Species } from './animal-species.ts';
import { eyes, mouth, type Mood } from './face.ts';
import type { Pen } from './kit.ts';
import { blob, curve, limb, mirrored, oval, scalloped, spike } from './shape.ts';
import { tone } from './tone.ts';

/** Draws the head about (0, 0). */
export function head(pen: Pen, kind: Species, mood: Mood): void {
  if (kind.marks.includes('mane')) mane(pen, kind);
  if (kind.marks.includes('spines')) spines(pen, kind);
  for (const side of [-1, 1]) ear(pen, kind, side);
  if (kind.marks.includes('horns')) horns(pen);
  const outline = blob(mirrored(kind.head));
  if (kind.muzzle === 'frog') {
    for (const side of [-1, 1]) pen.ellipse(48 * side, -58, 31, 31, pen.ball(kind.fur));
  }
  pen.path(outline, pen.ball(kind.fur));
  pen.inside(outline, () => markings(pen, kind));
  muzzle(pen, kind, mood);
  eyes(pen, eyePlan(kind), kind.muzzle === 'frog' && mood === 'reading' ? 'sleepy' : mood);
  if (!['frog', 'trunk'].includes(kind.muzzle)) {
    for (const side of [-1, 1]) {
      pen.ellipse(
        (kind.eyeX + 25) * side,
        34,
        17,
        11,
        pen.glow('#ff6f61', kind.fur === '#f7f6f2' ? 0.35 : 0.5),
      );
    }
  }
  tuft(pen, kind);
}

function eyePlan(kind: Species): {
  x: number;
  y: number;
  rx: number;
  ry: number;
  colour: string;
  lid: string;
  white?: string;
} {
  const isDark = kind.marks.includes('eye-patches') || kind.marks.includes('bandit');
  const plan = {
    x: kind.eyeX,
    y: kind.eyeY,
    rx: 11.5,
    ry: 14.5,
    colour: kind.iris,
    lid: isDark ? '#f2ece4' : '#33221d',
  };
  if (kind.muzzle === 'frog')
    return { ...plan, rx: 13, ry: 15, white: '#fbf7e6', lid: tone(kind.dark, -0.15) };
  return plan;
}

function ear(pen: Pen, kind: Species, side: number): void {
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

function markings(pen: Pen, kind: Species): void {
  const { marks, dark } = kind;
  // A soft shade round the lower right rounds the skull; a light patch sits on the brow.
  pen.ellipse(-26, -46, 52, 30, pen.glow('#ffffff', 0.28));
  if (kind.muzzle === 'mask') {
    const half: readonly (readonly [number, number, number?])[] = [
      [0, 6],
      [14, 14],
      [34, 20],
      [62, 16],
      [92, 22],
      [140, 20],
      [140, 100],
      [0, 110],
    ];
    pen.path(blob(mirrored(half.map(([x, y, c]) => [x, y, c ?? 0]))), pen.plane(kind.pale, 0.6, 80));
  }
  if (marks.includes('stripes')) {
    const ink = tone(dark, kind.name === 'tiger' ? 0 : -0.02);
    pen.path(spike(0, -76, 0, -42, 13), ink);
    for (const side of [-1, 1]) {
      pen.path(spike(23 * side, -76, 15 * side, -46, 12, 2 * side), ink);
      pen.path(spike(104 * side, 4, 66 * side, 12, 11, 3 * side), ink);
      pen.path(spike(108 * side, 26, 70 * side, 28, 11, 3 * side), ink);
      if (kind.name === 'tiger') pen.path(spike(96 * side, -24, 64 * side, -14, 13, 3 * side), ink);
    }
  }
  if (marks.includes('eye-patches')) {
    for (const side of [-1, 1]) pen.ellipse(42 * side, 8, 25, 31, pen.ball(dark), { turn: 24 * side });
  }
  if (marks.includes('bandit')) {
    for (const side of [-1, 1]) {
      pen.path(
        limb([
          [22 * side, 4, 12],
          [46 * side, 6, 22],
          [96 * side, 26, 15],
        ]),
        pen.plane(dark),
      );
      pen.line(
        curve([
          [16 * side, -22],
          [44 * side, -26],
          [82 * side, -4],
        ]),
        kind.pale,
        9,
      );
    }
  }
  if (marks.includes('heart')) {
    pen.path(
      blob(
        mirrored([
          [0, -26],
          [30, -36],
          [60, -14],
          [56, 18],
          [66, 44],
          [44, 74],
          [0, 82],
        ]),
      ),
      pen.ball(kind.pale, 0.7),
    );
  }
  if (marks.includes('patches')) {
    pen.path(
      blob([
        [18, -90],
        [78, -80],
        [92, -20],
        [58, 14],
        [26, -8],
      ]),
      pen.plane(dark),
    );
    pen.path(
      blob([
        [-80, 10],
        [-50, 22],
        [-48, 58],
        [-90, 60],
      ]),
      pen.plane(dark),
    );
  }
  if (marks.includes('blaze')) {
    pen.path(
      limb([
        [0, -78, 9],
        [0, -30, 8],
        [0, 26, 22],
      ]),
      pen.plane(kind.pale, 0.6),
    );
  }
}

function muzzle(pen: Pen, kind: Species, mood: Mood): void {
  const ink = '#3a2522';
  const pale = pen.ball(kind.pale, 0.8);
  if (kind.muzzle === 'mask') {
    pen.ellipse(0, 46, 33, 24, pen.ball(kind.pale, 0.7));
    nose(pen, kind, 30, 15, 11);
    mouth(pen, 42, 15, mood, ink, true, 7);
  } else if (kind.muzzle === 'round') {
    pen.path(
      blob(
        mirrored([
          [0, 12],
          [26, 18],
          [45, 42],
          [32, 66],
          [0, 70],
        ]),
      ),
      pale,
    );
    nose(pen, kind, 26, 17, 12);
    mouth(pen, 38, 17, mood, ink, true, 8);
  } else if (kind.muzzle === 'small') {
    for (const side of [-1, 1]) pen.ellipse(17 * side, 42, 23, 18, pale);
    pen.ellipse(0, 53, 14, 12, pale);
    nose(pen, kind, 26, 9, 7);
    mouth(pen, 33, 14, mood, ink, true, 5);
  } else if (kind.muzzle === 'snout') {
    mouth(pen, 54, 20, mood, tone(kind.dark, -0.25), false, 0);
    pen.ellipse(0, 26, 36, 27, pen.ball(kind.nose));
    for (const side of [-1, 1]) pen.ellipse(13 * side, 27, 6, 9.5, tone(kind.dark, -0.2));
    pen.ellipse(-12, 12, 12, 5, pen.glow('#ffffff', 0.7));
  } else if (kind.muzzle === 'wide') {
    pen.path(
      blob(
        mirrored([
          [0, 18],
          [40, 24],
          [66, 54],
          [50, 88],
          [0, 98],
        ]),
      ),
      pale,
    );
    for (const side of [-1, 1])
      pen.ellipse(25 * side, 46, 7.5, 10, tone(kind.nose, -0.28), { turn: 20 * side });
    mouth(pen, 70, 22, mood, tone(kind.nose, -0.35), false, 0);
  } else if (kind.muzzle === 'koala') {
    pen.path(
      blob(
        mirrored([
          [0, -14],
          [15, -6],
          [20, 22],
          [13, 42],
          [0, 46],
        ]),
      ),
      pen.ball(kind.nose),
    );
    pen.ellipse(-6, 2, 6, 12, pen.glow('#ffffff', 0.7), { turn: 12 });
    mouth(pen, 52, 15, mood, ink, false, 0);
  } else if (kind.muzzle === 'frog') {
    const smile = mood === 'calm' || mood === 'reading' ? 0.5 : 1;
    if (smile === 0.5)
      pen.line(
        curve([
          [-66, 16],
          [-40, 36],
          [0, 43],
          [40, 36],
          [66, 16],
        ]),
        tone(kind.dark, -0.2),
        5,
      );
    else mouth(pen, 24, 34, mood, tone(kind.dark, -0.2), false, 0);
    for (const side of [-1, 1]) pen.ellipse(9 * side, 2, 3, 4, tone(kind.dark, -0.12));
  } else {
    mouth(pen, 48, 30, mood, tone(kind.dark, -0.25), false, 0);
    const trunk = limb([
      [0, 6, 27],
      [-2, 62, 21],
      [-8, 112, 16],
      [-40, 132, 13],
    ]);
    pen.path(trunk, pen.plane(kind.fur, 1, 20));
    for (let index = 0; index < 4; index += 1) {
      pen.line(
        curve([
          [-18 + index, 40 + index * 17],
          [-2, 46 + index * 17],
          [14 - index * 2, 40 + index * 17],
        ]),
        kind.dark,
        3,
        0.6,
      );
    }
  }
  if (kind.marks.includes('whiskers')) {
    for (const side of [-1, 1]) {
      pen.line(`M${44 * side} 40Q${74 * side} 34 ${104 * side} 40`, '#fffaf2', 2.2, 0.9);
      pen.line(`M${43 * side} 49Q${72 * side} 50 ${99 * side} 60`, '#fffaf2', 2.2, 0.9);
    }
  }
}

function nose(pen: Pen, kind: Species, y: number, rx: number, ry: number): void {
  pen.path(
    blob(
      mirrored([
        [0, y - ry * 0.8],
        [rx * 0.7, y - ry * 0.75],
        [rx, y - ry * 0.1],
        [rx * 0.35, y + ry * 0.8],
        [0, y + ry],
      ]),
    ),
    pen.ball(kind.nose),
  );
  pen.ellipse(-rx * 0.3, y - ry * 0.38, rx * 0.36, ry * 0.26, '#ffffff', { opacity: 0.65 });
}

/** A little tuft on the crown, which keeps a round head from being a ball. */
function tuft(pen: Pen, kind: Species): void {
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

function mane(pen: Pen, kind: Species): void {
  pen.path(scalloped(0, 8, 142, 130, 15, 0.16, 6), pen.ball(kind.dark));
  pen.path(scalloped(0, 8, 120, 110, 13, 0.15, 0), pen.ball(tone(kind.dark, 0.07)));
}

function spines(pen: Pen, kind: Species): void {
  // Spines stand on the back of the head and the shoulders, never under the chin.
  pen.path(scalloped(0, -30, 132, 106, 26, 0.13, 4), pen.ball(kind.dark));
  pen.path(scalloped(0, -34, 112, 90, 24, 0.14, 0), pen.ball(tone(kind.dark, 0.12)));
  pen.path(scalloped(0, -30, 96, 72, 22, 0.14, 4), pen.ball(tone(kind.dark, 0.05)));
}

function horns(pen: Pen): void {
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
