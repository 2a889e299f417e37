/** Arms, legs and feet of the upright rig, by pose. */
import type { Species } from './animal-species.ts';
import type { Pen } from './kit.ts';
import { blob, type Joint, limb, mirrored } from './shape.ts';
import { tone } from './tone.ts';

/** The poses this rig has a drawing for. */
export type BodyPose =
  | 'standing'
  | 'sitting'
  | 'holding'
  | 'waving'
  | 'reading'
  | 'playing'
  | 'eating'
  | 'riding'
  | 'sleeping'
  | 'walking'
  | 'dancing';

/** A length across the body, in the species' girth. */
export function width(kind: Species, value: number): number {
  return value * kind.girth;
}

function limbTones(pen: Pen, kind: Species, isSock: boolean): string {
  const base = isSock ? kind.dark : kind.fur;
  return pen.plane(base, 1, 75);
}

/** Outline of neck, chest and belly. */
export function trunkOf(kind: Species): string {
  const w = (value: number): number => width(kind, value);
  return blob(
    mirrored([
      [0, 160],
      [w(44), 184],
      [w(63), 230],
      [w(79), 292],
      [w(64), 344],
      [0, 358],
    ]),
  );
}

function arm(pen: Pen, kind: Species, joints: readonly Joint[]): void {
  const isSock = kind.marks.includes('socks');
  const shape = limb(joints);
  // A shade a little lower sets the arm off from the body, as no outline does.
  if (Math.abs(joints[joints.length - 1]?.[0] ?? 0) < width(kind, 80)) {
    pen.inside(trunkOf(kind), () =>
      pen.path(
        limb(joints.map(([x, y, r]): Joint => [x + 3, y + 6, r])),
        tone(kind.name === 'panda' ? kind.dark : kind.fur, -0.2),
        { opacity: 0.35 },
      ),
    );
  }
  pen.path(shape, limbTones(pen, kind, kind.name === 'panda'));
  const [elbow, hand] = [joints[joints.length - 2] ?? [0, 0, 0], joints[joints.length - 1] ?? [0, 0, 0]];
  if (isSock && kind.name !== 'panda') {
    pen.inside(shape, () => {
      const [mx, my] = [hand[0] * 0.72 + elbow[0] * 0.28, hand[1] * 0.72 + elbow[1] * 0.28];
      pen.path(
        limb([
          [mx, my, hand[2] + 5],
          [hand[0] * 1.3 - mx * 0.3, hand[1] * 1.3 - my * 0.3, hand[2] + 8],
        ]),
        pen.plane(kind.dark),
      );
    });
  }
  pen.ellipse(hand[0], hand[1], hand[2] * 1.14, hand[2] * 1.08, pen.ball(isSock ? kind.dark : kind.fur));
  if (kind.marks.includes('stripes')) {
    const [sx, sy] = [(elbow[0] + hand[0]) / 2, (elbow[1] + hand[1]) / 2];
    pen.inside(shape, () => pen.ellipse(sx, sy, 22, 4, kind.dark, { turn: Math.sign(elbow[0]) * 24 }));
  }
}

/** Both arms in a pose, near one last; names the `hand`. */
export function arms(pen: Pen, kind: Species, pose: BodyPose): void {
  const s = width(kind, 46);
  const far = (joints: readonly Joint[]): void =>
    arm(
      pen,
      kind,
      joints.map(([x, y, r]): Joint => [-x, y, r]),
    );
  if (pose === 'reading') {
    for (const draw of [(j: readonly Joint[]) => arm(pen, kind, j), far])
      draw([
        [s, 206, 19],
        [s + 44, 258, 18],
        [s + 26, 300, 16],
      ]);
    return;
  }
  if (pose === 'sitting') {
    arm(pen, kind, [
      [s, 206, 19],
      [s + 30, 258, 18],
      [s - 6, 308, 16],
    ]);
    far([
      [s, 206, 19],
      [s + 30, 258, 18],
      [s - 6, 308, 16],
    ]);
    pen.anchor('hand', s - 6, 306);
    return;
  }
  if (pose === 'eating') {
    arm(pen, kind, [
      [s, 210, 19],
      [s + 48, 244, 18],
      [s + 8, 208, 16],
    ]);
    far([
      [s, 208, 19],
      [s + 30, 256, 18],
      [s + 16, 306, 16],
    ]);
    pen.anchor('hand', s + 8, 206);
    return;
  }
  if (pose === 'playing') {
    // The viewer's right hand is at the neck of the instrument, the other strums over the belly.
    arm(pen, kind, [
      [s, 208, 19],
      [s + 46, 232, 18],
      [s + 42, 190, 16],
    ]);
    far([
      [s, 206, 19],
      [s + 34, 262, 18],
      [s - 34, 288, 16],
    ]);
    pen.anchor('hand', -s + 34, 288);
    return;
  }
  if (pose === 'riding') {
    arm(pen, kind, [
      [s, 208, 19],
      [s + 18, 252, 18],
      [s - 44, 284, 16],
    ]);
    far([
      [s, 208, 19],
      [s + 30, 250, 18],
      [s + 24, 288, 16],
    ]);
    pen.anchor('hand', -s - 24, 288);
    return;
  }
  far(
    pose === 'dancing'
      ? [
          [s, 208, 19],
          [s + 50, 196, 18],
          [s + 88, 158, 16],
        ]
      : [
          [s, 208, 19],
          [s + 30, 256, 18],
          [s + 16, 306, 16],
        ],
  );
  if (pose === 'standing' || pose === 'walking') {
    const swing = pose === 'walking' ? -14 : 0;
    arm(pen, kind, [
      [s, 208, 19],
      [s + 30 - swing, 256, 18],
      [s + 16 - swing * 2, 304, 16],
    ]);
    pen.anchor('hand', s + 16 - swing * 2, 304);
    return;
  }
  const isHigh = pose === 'waving' || pose === 'dancing';
  const [hx, hy] = isHigh ? [s + 96, 142] : [s + 84, 204];
  arm(pen, kind, [
    [s, 210, 19],
    [s + 54, isHigh ? 222 : 244, 18],
    [hx, hy, 16],
  ]);
  pen.anchor('hand', hx, hy);
}

/** The legs that a standing, walking, dancing or riding animal shows. */
export function legs(pen: Pen, kind: Species, pose: BodyPose): void {
  const sock = kind.marks.includes('socks');
  const base = sock ? kind.dark : kind.fur;
  const leg = (joints: readonly Joint[], footX: number, footY: number, turn = 0): void => {
    pen.path(limb(joints), pen.plane(kind.name === 'panda' ? kind.dark : kind.fur, 1, 80));
    foot(pen, kind, base, footX, footY, turn);
  };
  const h = width(kind, 36);
  if (pose === 'riding') {
    leg(
      [
        [-h + 8, 326, 30],
        [-h - 34, 372, 25],
        [-h - 12, 420, 19],
      ],
      -h - 22,
      426,
    );
    return;
  }
  const stride = pose === 'walking' ? 18 : 0;
  const lift = pose === 'dancing' ? 26 : stride * 0.4;
  leg(
    [
      [-h, 318, 31],
      [-h - 3 - stride, 352, 27],
      [-h - 4 - stride, 382, 23],
    ],
    -h - 8 - stride,
    386,
  );
  leg(
    [
      [h, 318, 31],
      [h + 3 + stride, 352 - lift, 27],
      [h + 4 + stride + lift * 0.4, 382 - lift, 23],
    ],
    h + 8 + stride + lift * 0.4,
    386 - lift,
    lift > 10 ? -14 : 0,
  );
}

function foot(pen: Pen, kind: Species, base: string, x: number, y: number, turn: number): void {
  const rx = kind.muzzle === 'frog' ? 40 : 32;
  pen.ellipse(x, y, rx, 15, pen.ball(base), { turn });
  for (const dx of [-10, 6]) pen.line(`M${x + dx} ${y + 3}v7`, tone(base, -0.16), 2.4, 0.8);
}

/** Feet of a seated animal, soles towards us. */
export function soles(pen: Pen, kind: Species): void {
  const base = kind.marks.includes('socks') ? kind.dark : kind.fur;
  const pad = tone(base, base === kind.dark ? 0.2 : -0.14);
  for (const side of [-1, 1]) {
    const x = width(kind, 74) * side;
    pen.path(
      limb([
        [x * 0.55, 358, 30],
        [x * 0.95, 366, 31],
      ]),
      pen.ball(kind.name === 'panda' ? kind.dark : kind.fur),
    );
    pen.ellipse(x, 362, 28, 37, pen.ball(base), { turn: 10 * side });
    pen.ellipse(x + side, 373, 15, 13, pad);
    for (const dx of [-14, 0, 14]) pen.ellipse(x + dx + side * 3, 346 + Math.abs(dx) * 0.35, 5.6, 6.6, pad);
  }
}
