/**
 * Eyes, brows and mouths that every living drawing shares, so that a mood looks the same on a cat and on a cook.
 */
import type { Look } from './artwork.ts';
import type { Pen } from './kit.ts';
import { curve, limb } from './shape.ts';

/** The moods that faces know. `calm` is a gentle smile; `reading` looks down; `asleep` is a pose as much as a mood. */
export type Mood = 'calm' | 'happy' | 'sad' | 'angry' | 'surprised' | 'sleepy' | 'asleep' | 'reading';

const moodWords: Readonly<Record<string, Mood>> = {
  happy: 'happy',
  cheerful: 'happy',
  smiling: 'happy',
  laughing: 'happy',
  joyful: 'happy',
  sad: 'sad',
  crying: 'sad',
  lonely: 'sad',
  worried: 'sad',
  angry: 'angry',
  grumpy: 'angry',
  surprised: 'surprised',
  shocked: 'surprised',
  scared: 'surprised',
  sleepy: 'sleepy',
  tired: 'sleepy',
};

/** The mood that a look asks for; what is not known is `calm`. */
export function moodOf(look: Look): Mood {
  if (look.pose === 'sleeping') return 'asleep';
  const said = [look.mood, ...(look.attributes ?? [])]
    .map((word) => moodWords[word ?? ''])
    .find((mood) => mood);
  return said ?? (look.pose === 'reading' ? 'reading' : 'calm');
}

/** Where a pair of eyes sits and how large it is. */
export interface EyePlan {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
  /** Iris colour. */
  readonly colour: string;
  /** Colour of closed lids and brows. */
  readonly lid: string;
  /** White of the eye around the iris; absent: button eyes. */
  readonly white?: string;
}

/** Draws both eyes about x = 0, with brows where the mood needs them. */
export function eyes(pen: Pen, plan: EyePlan, mood: Mood): void {
  for (const side of [-1, 1]) eye(pen, plan, mood, side);
}

function eye(pen: Pen, plan: EyePlan, mood: Mood, side: number): void {
  const { y, rx, ry, lid } = plan;
  const x = plan.x * side;
  if (mood === 'asleep' || mood === 'happy') {
    const sag = mood === 'asleep' ? ry * 0.75 : -ry * 0.95;
    const base = mood === 'asleep' ? y : y + ry * 0.4;
    pen.line(`M${x - rx * 1.15} ${base}Q${x} ${base + sag * 1.5} ${x + rx * 1.15} ${base}`, lid, rx * 0.42);
    return;
  }
  if (mood === 'reading' || mood === 'sleepy') {
    // Looking down: a rounder eye set lower, under a lid that bows upwards, with a lash at the outer corner.
    const isReading = mood === 'reading';
    const [w, h, cy] = [rx * 0.98, ry * (isReading ? 0.8 : 0.6), y + ry * (isReading ? 0.2 : 0.3)];
    pen.ellipse(x, cy, w, h, pen.plane('#17120f', 0.5));
    pen.ellipse(x - w * 0.3, cy + h * 0.05, w * 0.3, h * 0.26, '#ffffff', { opacity: 0.95 });
    pen.ellipse(x + w * 0.34, cy + h * 0.5, w * 0.16, h * 0.14, '#ffffff', { opacity: 0.7 });
    const [inner, outer] = [x - w * 1.1 * side, x + w * 1.3 * side];
    pen.line(
      `M${inner} ${cy - h * 0.36}Q${x} ${cy - h * (isReading ? 1.75 : 1.3)} ${outer} ${cy - h * 0.3}${isReading ? `l${w * 0.34 * side} ${-h * 0.1}` : ''}`,
      lid,
      rx * 0.34,
    );
    return;
  }
  const grown = mood === 'surprised' ? 1.18 : 1;
  const [w, h] = [rx * grown, ry * grown];
  const cy = y;
  if (plan.white !== undefined) pen.ellipse(x, cy, w * 1.55, h * 1.3, pen.ball(plan.white, 0.5));
  pen.ellipse(
    x,
    cy,
    w,
    h,
    pen.radial(
      [
        [0, '#07060a'],
        [0.52, '#0d0a0e'],
        [0.8, plan.colour],
        [1, '#14100f'],
      ],
      0.5,
      0.36,
      0.72,
    ),
  );
  pen.ellipse(x - w * 0.32, cy - h * 0.4, w * 0.36, h * 0.3, '#ffffff');
  pen.ellipse(x + w * 0.34, cy + h * 0.42, w * 0.17, h * 0.15, '#ffffff', { opacity: 0.75 });
  if (mood === 'sad' || mood === 'angry') {
    const slope = (mood === 'sad' ? 1 : -1) * side * ry * 0.42;
    const top = y - ry * 1.75;
    pen.path(
      limb([
        [x - rx * 1.1, top - slope * 0.8, rx * 0.16],
        [x, top, rx * 0.26],
        [x + rx * 1.1, top + slope * 0.8, rx * 0.16],
      ]),
      lid,
    );
  }
  if (mood === 'surprised') {
    pen.line(`M${x - rx} ${y - ry * 2}Q${x} ${y - ry * 2.5} ${x + rx} ${y - ry * 2}`, lid, rx * 0.3);
  }
  if (mood === 'sad' && side < 0) {
    const [tx, ty] = [x - rx * 0.2, y + ry * 1.3];
    pen.path(
      `M${tx} ${ty}c${rx * 0.5} ${ry * 0.5} ${rx * 0.5} ${ry} 0 ${ry}s${-rx * 0.5} ${-ry * 0.5} 0 ${-ry}Z`,
      pen.ball('#8fd0f5'),
    );
  }
}

/** A mouth about (0, y), `w` half its width, under a nose or alone. `hasLip` draws the animal's split lip. */
export function mouth(
  pen: Pen,
  y: number,
  w: number,
  mood: Mood,
  ink: string,
  hasLip: boolean,
  stem = 0,
): void {
  const width = Math.max(2, w * 0.16);
  if (mood === 'surprised') {
    pen.ellipse(0, y + stem + w * 0.4, w * 0.36, w * 0.46, pen.ball('#7c2b33'));
    return;
  }
  if (stem > 0) pen.line(`M0 ${y}V${y + stem}`, ink, width);
  const base = y + stem;
  if (mood === 'happy') {
    const jaw = `M${-w} ${base}Q0 ${base + w * 0.42} ${w} ${base}Q${w * 0.82} ${base + w * 1.2} 0 ${base + w * 1.2}Q${-w * 0.82} ${base + w * 1.2} ${-w} ${base}Z`;
    pen.path(jaw, pen.ball('#7d2632'));
    pen.inside(jaw, () => pen.ellipse(0, base + w * 1.12, w * 0.6, w * 0.44, pen.ball('#ef7f88')));
    return;
  }
  if (mood === 'sad' || mood === 'angry') {
    pen.line(
      `M${-w * 0.75} ${base + w * 0.5}Q0 ${base - w * 0.16} ${w * 0.75} ${base + w * 0.5}`,
      ink,
      width,
    );
    return;
  }
  const depth = mood === 'asleep' || mood === 'reading' || mood === 'sleepy' ? 0.34 : 0.5;
  pen.line(
    hasLip
      ? curve([
          [-w, base - w * 0.06],
          [-w * 0.55, base + w * depth],
          [0, base, 1],
          [w * 0.55, base + w * depth],
          [w, base - w * 0.06],
        ])
      : `M${-w} ${base}Q0 ${base + w * depth * 2} ${w} ${base}`,
    ink,
    width,
  );
}
