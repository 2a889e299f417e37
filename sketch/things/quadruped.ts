/**
 * The walking rig: one silhouette of neck, head and trunk through computed points, four jointed legs, then coat,
 * mane, ears and face. Facing left, light from the upper left. A rider's hips go to the `seat`.
 */
import type { Artwork, Look } from './artwork.ts';
import { moodOf } from './face.ts';
import { Pen, unmetOf } from './kit.ts';
import { type Gait, legs } from './quadruped-legs.ts';
import { coat } from './quadruped-coat.ts';
import { crown, ear, farEar } from './quadruped-ears.ts';
import { hairs } from './quadruped-hair.ts';
import { tail } from './quadruped-tail.ts';
import type { Quadruped } from './quadruped-species.ts';
import { billow, blob, type Knot } from './shape.ts';
import { lightness, tone } from './tone.ts';

/** A place of the head: `along` from poll to nose (0 to 1), `across` from forehead to jaw (0 to 1). */
export type HeadPlace = (along: number, across: number) => readonly [number, number];

/** Draws one species. Poses: standing, walking, running (also galloping and jumping). */
export function drawQuadruped(kind: Quadruped, look: Look): Artwork {
  const pen = new Pen(`${kind.name}-walking`, look);
  const gait: Gait =
    look.pose === 'running' || look.pose === 'galloping' || look.pose === 'jumping'
      ? 'running'
      : look.pose === 'walking'
        ? 'walking'
        : 'standing';
  const place = headPlaces(kind);
  const far = tone(kind.coat, -0.13);
  tail(pen, kind);
  legs(pen, kind, gait, far, true);
  farEar(pen, kind, place);
  const shape = silhouette(kind, place);
  const hasWool = kind.marks.includes('wool');
  pen.path(
    shape,
    pen.linear(
      [
        [0, tone(kind.coat, 0.06)],
        [0.4, kind.coat],
        [0.72, tone(kind.coat, -0.05)],
        [1, tone(kind.coat, -0.14)],
      ],
      74,
    ),
  );
  pen.inside(shape, () => coat(pen, kind, place));
  legs(pen, kind, gait, kind.coat, false);
  if (hasWool) wool(pen, kind);
  hairs(pen, kind, place);
  crown(pen, kind, place);
  ear(pen, kind, place);
  face(pen, kind, place, look);
  const length = kind.rump - kind.breast;
  pen.anchor(
    'seat',
    kind.breast + length * 0.44,
    kind.back + (kind.marks.includes('hump') ? -44 : hasWool ? -8 : 4),
  );
  pen.anchor('back', kind.breast + length * 0.44, kind.back + 4);
  const [hx, hy] = place(0.06, 0.1);
  const [fx, fy] = place(0.45, 0.5);
  if (kind.marks.includes('lion-mane')) {
    // A crown sits on the mane, which is the lion's head to the eye.
    pen.anchor('headTop', hx + 18, hy - 38);
    pen.anchor('face', hx + 14, hy + 36);
  } else {
    pen.anchor('headTop', hx, hy);
    pen.anchor('face', fx, fy);
  }
  pen.anchor('feet', (kind.breast + kind.rump) / 2, 400);
  return pen.finish(
    true,
    unmetOf(look, { poses: ['walking', 'running', 'galloping', 'jumping'], moods: true }),
  );
}

function headPlaces(kind: Quadruped): HeadPlace {
  const [length, cheek, muzzle, angle] = kind.skull;
  const [px, py] = kind.poll;
  const radians = (angle * Math.PI) / 180;
  // Along the nose line down to the left; across towards the jaw.
  const [ax, ay] = [-Math.cos(radians), Math.sin(radians)];
  const [cx, cy] = [Math.sin(radians), Math.cos(radians)];
  return (along, across) => {
    const depth = cheek + (muzzle - cheek) * along;
    return [px + ax * length * along + cx * depth * across, py + ay * length * along + cy * depth * across];
  };
}

function silhouette(kind: Quadruped, place: HeadPlace): string {
  const { breast, rump, back, belly, neck } = kind;
  const [px, py] = kind.poll;
  const [length, depth] = [rump - breast, belly - back];
  const withers: Knot = [breast + length * 0.24, back - 8];
  const base: Knot = [breast + length * 0.02, back + depth * 0.42];
  const knot = (along: number, across: number): Knot => place(along, across);
  const hump: readonly Knot[] = kind.marks.includes('hump')
    ? [
        [breast + length * 0.34, back - 14],
        [breast + length * 0.43, back - 56],
        [breast + length * 0.55, back - 66],
        [breast + length * 0.67, back - 36],
      ]
    : [[breast + length * 0.5, back + (kind.foot === 'round' ? -12 : 4)]];
  const throat = knot(0.3, 1.02);
  // The neck's underside lies `neck` away from its crest, half way down.
  const middle: Knot = [(px + withers[0]) / 2, (py + withers[1]) / 2];
  const way = Math.hypot(withers[0] - px, withers[1] - py) || 1;
  const [nx, ny] = [-(withers[1] - py) / way, (withers[0] - px) / way];
  const under: Knot = [middle[0] + nx * neck * 1.12, middle[1] + Math.abs(ny) * neck * 1.12];
  return blob([
    [px + 8, py - 2],
    // A camel's neck hangs in a bow, other necks arch.
    kind.marks.includes('hump') ? [middle[0] + 4, middle[1] + 16] : [middle[0] + 6, middle[1] - 8],
    withers,
    ...hump,
    [rump - length * 0.2, back - 8],
    [rump - length * 0.02, back + depth * 0.22],
    [rump + length * 0.03, back + depth * 0.55],
    [rump - length * 0.08, belly - depth * 0.04],
    [rump - length * 0.28, belly - depth * 0.1],
    [breast + length * 0.42, belly + 3],
    [breast + length * 0.16, belly - depth * 0.02],
    [breast - length * 0.01, belly - depth * 0.3],
    base,
    under,
    throat,
    knot(0.6, 0.98),
    knot(0.9, 1.05),
    knot(1.03, 0.72),
    knot(1.02, 0.2),
    knot(0.62, -0.04),
    knot(0.2, -0.06),
  ]);
}

function wool(pen: Pen, kind: Quadruped): void {
  const { breast, rump, back, belly } = kind;
  const [cx, cy] = [(breast + rump) / 2, (back + belly) / 2];
  const [rx, ry] = [(rump - breast) / 2 + 18, (belly - back) / 2 + 18];
  const fill = pen.ball(kind.coat, 0.9);
  if (kind.name === 'llama') {
    pen.path(billow(cx, cy + 4, rx - 8, ry - 8, 17), fill);
    return;
  }
  pen.path(billow(cx, cy, rx, ry, 17), fill);
  const light = lightness(kind.coat) > 0.7 ? '#ffffff' : tone(kind.coat, 0.1);
  pen.path(billow(cx - 8, cy - 12, rx * 0.74, ry * 0.66, 13), pen.glow(light, 0.75, 0.4, 0.35));
}

function face(pen: Pen, kind: Quadruped, place: HeadPlace, look: Look): void {
  const mood = moodOf(look);
  const scale = Math.min(1.15, kind.skull[1] / 58);
  const [ex, ey] = place(kind.foot === 'paw' ? 0.4 : 0.3, kind.foot === 'paw' ? 0.26 : 0.3);
  if (mood === 'asleep' || mood === 'happy') {
    const bow = mood === 'happy' ? -8 : 8;
    pen.line(`M${ex - 9 * scale} ${ey}q${9 * scale} ${bow * scale} ${18 * scale} 0`, '#2a1b16', 3.4);
  } else {
    // A dark coat swallows a dark eye, so the socket is lighter there.
    if (lightness(kind.coat) < 0.45) pen.ellipse(ex, ey, 11 * scale, 12 * scale, tone(kind.coat, 0.14));
    pen.ellipse(ex, ey, 7.4 * scale, 8.8 * scale, pen.ball('#1c1210', 0.6), { turn: -12 });
    pen.ellipse(ex - 2.4 * scale, ey - 3.2 * scale, 2.6 * scale, 2.6 * scale, '#ffffff');
    pen.line(
      `M${ex - 9 * scale} ${ey - 5 * scale}q${8 * scale} ${-8 * scale} ${17 * scale} ${mood === 'angry' ? -6 : 1}`,
      tone(kind.coat, -0.3),
      2.6,
      0.8,
    );
  }
  if (kind.foot === 'paw' && kind.name !== 'pig') {
    const [nx, ny] = place(1, 0.14);
    pen.ellipse(nx, ny, 8.5 * scale, 7 * scale, pen.ball('#2a1d1c'));
    pen.ellipse(nx - 2, ny - 3, 2.6, 1.8, '#ffffff', { opacity: 0.6 });
  } else if (kind.marks.includes('trunk')) return;
  else {
    const [nx, ny] = place(0.95, kind.name === 'pig' ? 0.35 : 0.3);
    pen.ellipse(
      nx,
      ny,
      3.4 * scale,
      5 * scale,
      tone(kind.marks.includes('wool') ? kind.pale : kind.coat, -0.42),
      { turn: 20, opacity: 0.85 },
    );
  }
  const [ax, ay] = place(0.97, 0.72);
  const [bx, by] = place(0.66, mood === 'sad' ? 0.92 : 0.74);
  const [qx, qy] = place(0.8, 0.88);
  pen.line(
    `M${ax} ${ay}Q${qx} ${qy} ${bx} ${by}`,
    tone(kind.coat, kind.name === 'zebra' ? -0.5 : -0.3),
    2.6,
    0.85,
  );
}
