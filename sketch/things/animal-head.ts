/** The head of the upright animal rig: ears behind, skull, markings, muzzle, then eyes and mouth by mood. */
import { ear, horns, mane, spines, tuft } from './animal-ears.ts';
import type { Species } from './animal-species.ts';
import { eyes, type Mood, mouth } from './face.ts';
import type { Pen } from './kit.ts';
import { blob, curve, limb, mirrored, spike } from './shape.ts';
import { lightness, tone } from './tone.ts';

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
  if (lightness(kind.fur) < 0.4 && kind.muzzle !== 'frog') {
    // A dark coat swallows dark eyes; a paler socket brings them out.
    for (const side of [-1, 1]) pen.ellipse(kind.eyeX * side, kind.eyeY, 18, 21, tone(kind.fur, 0.13));
  }
  eyes(pen, eyePlan(kind), kind.muzzle === 'frog' && mood === 'reading' ? 'sleepy' : mood);
  if (!['frog', 'trunk', 'wide'].includes(kind.muzzle)) {
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
  const isDark =
    kind.marks.includes('eye-patches') || kind.marks.includes('bandit') || lightness(kind.fur) < 0.4;
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
    pen.path(blob(mirrored('0,-26 30,-36 60,-14 56,18 66,44 44,74 0,82')), pen.ball(kind.pale, 0.7));
  }
  if (marks.includes('patches')) {
    pen.path(blob('18,-90 78,-80 92,-20 58,14 26,-8'), pen.plane(dark));
    pen.path(blob('-80,10 -50,22 -48,58 -90,60'), pen.plane(dark));
  }
  if (marks.includes('blaze')) {
    pen.path(limb('0,-78,9 0,-30,8 0,26,22'), pen.plane(kind.pale, 0.6));
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
    pen.path(blob(mirrored('0,12 26,18 45,42 32,66 0,70')), pale);
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
    pen.path(blob(mirrored('0,18 40,24 66,54 50,88 0,98')), pale);
    for (const side of [-1, 1])
      pen.ellipse(25 * side, 46, 7.5, 10, tone(kind.nose, -0.28), { turn: 20 * side });
    mouth(pen, 70, 22, mood, tone(kind.nose, -0.35), false, 0);
  } else if (kind.muzzle === 'koala') {
    pen.path(blob(mirrored('0,-14 15,-6 20,22 13,42 0,46')), pen.ball(kind.nose));
    pen.ellipse(-6, 2, 6, 12, pen.glow('#ffffff', 0.7), { turn: 12 });
    mouth(pen, 52, 15, mood, ink, false, 0);
  } else if (kind.muzzle === 'frog') {
    const smile = mood === 'calm' || mood === 'reading' ? 0.5 : 1;
    if (smile === 0.5) pen.line(curve('-66,16 -40,36 0,43 40,36 66,16'), tone(kind.dark, -0.2), 5);
    else mouth(pen, 24, 34, mood, tone(kind.dark, -0.2), false, 0);
    for (const side of [-1, 1]) pen.ellipse(9 * side, 2, 3, 4, tone(kind.dark, -0.12));
  } else {
    mouth(pen, 48, 30, mood, tone(kind.dark, -0.25), false, 0);
    const trunk = limb('0,6,27 -2,62,21 -8,112,16 -40,132,13');
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
