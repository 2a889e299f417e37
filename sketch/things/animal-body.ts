/**
 * The body of the upright animal rig, by pose. The ground is y = 400, the middle line x = 0; a standing animal's
 * head is centred at y = 118. The free arm with the `hand` anchor is the one on the viewer's right.
 */
import { head } from './animal-head.ts';
import type { Species } from './animal-species.ts';
import type { Mood } from './face.ts';
import type { Pen } from './kit.ts';
import { blob, type Joint, limb, mirrored, scalloped, spike } from './shape.ts';
import { tone } from './tone.ts';

/** The poses this rig has a drawing for. */
export type BodyPose =
  | 'standing'
  | 'sitting'
  | 'holding'
  | 'waving'
  | 'reading'
  | 'riding'
  | 'sleeping'
  | 'walking'
  | 'dancing';

/** Draws the whole animal and names its anchors. */
export function body(pen: Pen, kind: Species, pose: BodyPose, mood: Mood): void {
  if (pose === 'sleeping') {
    asleep(pen, kind);
    return;
  }
  const isSeated = pose === 'sitting' || pose === 'reading';
  // Seated animals are the same above the hips, lower by the length of their legs.
  const drop = isSeated ? 46 : 0;
  const tilt = pose === 'reading' ? 4 : pose === 'dancing' ? -7 : (pen.look.variant ?? 0) % 3 === 1 ? -3 : 2;
  pen.at({ y: drop }, () => {
    tail(pen, kind, isSeated);
    if (!isSeated) legs(pen, kind, pose);
    torso(pen, kind);
    arms(pen, kind, pose);
  });
  if (isSeated) soles(pen, kind);
  pen.at({ y: drop }, () => {
    pen.ellipse(0, 196, 46 * kind.girth, 16, pen.glow(tone(kind.fur, -0.3), 0.5));
    pen.at({ y: 118, turn: tilt }, () => {
      head(pen, kind, mood);
      const [, crown] = kind.head[0] ?? [0, -70];
      pen.anchor('headTop', 0, crown + 8);
      pen.anchor('face', 0, 10);
    });
    pen.anchor('back', 0, 250);
    if (pose === 'riding') pen.anchor('seat', 0, 336);
  });
  pen.anchor('lap', 0, isSeated ? 346 : 282);
  pen.anchor('feet', 0, pose === 'riding' ? 440 : 400);
}

function width(kind: Species, value: number): number {
  return value * kind.girth;
}

function limbTones(pen: Pen, kind: Species, isSock: boolean): string {
  const base = isSock ? kind.dark : kind.fur;
  return pen.plane(base, 1, 75);
}

/** Outline of neck, chest and belly. */
function trunkOf(kind: Species): string {
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

function torso(pen: Pen, kind: Species): void {
  const w = (value: number): number => width(kind, value);
  const outline = trunkOf(kind);
  pen.path(outline, pen.ball(kind.fur));
  pen.inside(outline, () => {
    const belly = [
      [0, 186],
      [w(28), 200],
      [w(42), 240],
      [w(54), 294],
      [w(40), 346],
      [0, 364],
    ] as const;
    if (kind.muzzle === 'trunk') return;
    pen.path(blob(mirrored(belly)), pen.ball(kind.pale, 0.7));
    if (kind.muzzle === 'mask' || kind.ears === 'pointed') {
      pen.path(
        blob([
          [-w(44), 184],
          [-w(40), 212],
          [-w(28), 224, 1],
          [-w(20), 222],
          [-w(12), 240, 1],
          [0, 230],
          [w(12), 242, 1],
          [w(20), 222],
          [w(30), 226, 1],
          [w(40), 208],
          [w(44), 184],
        ]),
        pen.plane(tone(kind.pale, 0.02), 0.4, 90),
      );
    }
    if (kind.name === 'panda')
      pen.path(
        blob([
          [-90, 170],
          [0, 160],
          [90, 170],
          [84, 226],
          [0, 236],
          [-84, 226],
        ]),
        pen.plane(kind.dark),
      );
    if (kind.marks.includes('stripes')) {
      for (const side of [-1, 1]) {
        for (const y of [250, 280, 310])
          pen.path(spike(w(86) * side, y, w(54) * side, y + 8, 12, 3 * side), kind.dark);
      }
    }
    if (kind.marks.includes('patches')) {
      pen.path(
        blob([
          [-90, 230],
          [-46, 236],
          [-40, 280],
          [-90, 300],
        ]),
        pen.plane(kind.dark),
      );
      pen.path(
        blob([
          [90, 280],
          [56, 284],
          [48, 330],
          [90, 350],
        ]),
        pen.plane(kind.dark),
      );
    }
  });
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

function arms(pen: Pen, kind: Species, pose: BodyPose): void {
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

function legs(pen: Pen, kind: Species, pose: BodyPose): void {
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
function soles(pen: Pen, kind: Species): void {
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

function tail(pen: Pen, kind: Species, isSeated: boolean): void {
  const floor = isSeated ? -22 : 0;
  if (kind.tail === 'brush') {
    const isSquirrel = kind.name === 'squirrel';
    const joints: readonly Joint[] = isSquirrel
      ? [
          [-30, 330, 16],
          [-104, 330, 34],
          [-138, 254, 44],
          [-118, 170, 40],
          [-160, 130, 18],
        ]
      : [
          [-34, 330 + floor, 13],
          [-96, 356 + floor, 27],
          [-140, 312 + floor, 36],
          [-146, 256 + floor, 27],
          [-128, 212 + floor, 5],
        ];
    const shape = limb(joints);
    pen.path(shape, pen.ball(kind.fur));
    if (!isSquirrel) {
      pen.inside(shape, () => {
        pen.path(
          blob([
            [-200, 268 + floor],
            [-170, 280 + floor, 1],
            [-160, 262 + floor],
            [-148, 284 + floor, 1],
            [-138, 264 + floor],
            [-122, 282 + floor, 1],
            [-100, 256 + floor],
            [-110, 180 + floor],
            [-190, 190 + floor],
          ]),
          pen.plane(kind.pale, 0.8),
        );
      });
    } else
      pen.path(
        limb([
          [-96, 316, 12],
          [-128, 252, 22],
          [-112, 182, 18],
        ]),
        kind.dark,
        { opacity: 0.3 },
      );
  } else if (kind.tail === 'slim' || kind.tail === 'thin' || kind.tail === 'tuft') {
    const r = kind.tail === 'slim' ? 12 : 6.5;
    const fill = pen.plane(kind.tail === 'thin' && kind.marks.includes('whiskers') ? kind.inner : kind.fur);
    const shape = limb([
      [-30, 338 + floor, r],
      [-92, 356 + floor, r],
      [-128, 316 + floor, r],
      [-110, 266 + floor, r * 0.95],
      [-134, 224 + floor, r * 0.8],
    ]);
    pen.path(shape, fill);
    if (kind.tail === 'tuft')
      pen.path(
        blob([
          [-122, 244 + floor],
          [-112, 222 + floor],
          [-136, 190 + floor, 1],
          [-150, 222 + floor],
          [-142, 242 + floor],
        ]),
        pen.ball(kind.dark),
      );
    if (kind.marks.includes('stripes')) rings(pen, shape, kind.dark, floor);
  } else if (kind.tail === 'ringed') {
    const shape = limb([
      [-30, 334 + floor, 13],
      [-92, 352 + floor, 20],
      [-134, 308 + floor, 22],
      [-120, 256 + floor, 19],
      [-138, 218 + floor, 11],
    ]);
    pen.path(shape, pen.ball(kind.fur));
    rings(pen, shape, kind.dark, floor);
  } else if (kind.tail === 'curl') {
    const isPig = kind.muzzle === 'snout';
    if (isPig)
      pen.line(
        `M-62 ${326 + floor}c-30 6 -44 -8 -38 -24s24 -10 18 6s-32 10 -36 -10`,
        tone(kind.fur, -0.06),
        9,
      );
    else
      pen.path(
        limb([
          [-40, 330 + floor, 15],
          [-92, 318 + floor, 15],
          [-112, 274 + floor, 12],
          [-96, 246 + floor, 7],
        ]),
        pen.plane(kind.fur),
      );
  } else if (kind.tail === 'puff' || kind.tail === 'stub') {
    const r = kind.tail === 'puff' ? 25 : 17;
    pen.path(
      scalloped(-width(kind, 68), 324 + floor * 0.3, r, r, 9, 0.16),
      pen.ball(kind.tail === 'puff' ? kind.pale : kind.name === 'panda' ? kind.dark : kind.fur),
    );
  }
}

function rings(pen: Pen, shape: string, ink: string, floor: number): void {
  pen.inside(shape, () => {
    const places: readonly (readonly [number, number, number])[] = [
      [-80, 354, 80],
      [-116, 338, 40],
      [-132, 304, 5],
      [-122, 270, -12],
      [-130, 236, -10],
    ];
    for (const [x, y, turn] of places) pen.ellipse(x, y + floor, 30, 6.5, ink, { turn });
    pen.ellipse(-139, 214 + floor, 22, 9, ink);
  });
}

/** Curled up on the floor, head on the paws. */
function asleep(pen: Pen, kind: Species): void {
  const back = blob([
    [-150, 400],
    [-158, 330],
    [-90, 268],
    [20, 252],
    [120, 290],
    [156, 360],
    [134, 400],
    [0, 408],
  ]);
  pen.path(back, pen.ball(kind.fur));
  pen.inside(back, () => {
    pen.ellipse(-30, 410, 120, 46, pen.glow(tone(kind.fur, -0.3), 0.4));
    if (kind.marks.includes('stripes')) {
      for (const x of [0, 40, 80, 118]) pen.path(spike(x, 244, x + 6, 318, 14, -6), kind.dark);
    }
    if (kind.marks.includes('patches'))
      pen.path(
        blob([
          [40, 250],
          [110, 270],
          [100, 340],
          [40, 330],
        ]),
        pen.plane(kind.dark),
      );
  });
  if (['brush', 'ringed', 'slim'].includes(kind.tail)) {
    const r = kind.tail === 'slim' ? 12 : 26;
    const joints: readonly Joint[] = [
      [140, 350, r * 0.6],
      [128, 390, r * 0.9],
      [60, 396 + (26 - r) * 0.3, r],
      [0, 400 + (26 - r) * 0.3, r * 0.5],
    ];
    pen.path(limb(joints), pen.ball(tone(kind.fur, -0.03)));
    if (kind.tail === 'brush')
      pen.path(
        limb([
          [44, 396, 24],
          [14, 398, 17],
          [-8, 402, 6],
        ]),
        pen.ball(kind.pale),
      );
  }
  pen.ellipse(-40, 398, 40, 17, pen.ball(kind.marks.includes('socks') ? kind.dark : kind.fur));
  pen.at({ x: -92, y: 322, turn: -8, scale: 0.86 }, () => {
    head(pen, kind, 'asleep');
    pen.anchor('headTop', 0, -64);
    pen.anchor('face', 0, 10);
  });
  pen.anchor('back', 60, 270);
  pen.anchor('feet', 0, 405);
}
