/**
 * Where a person's joints are in each pose. The figure stands on y = 400, about 400 high, middle line x = 0; the near
 * side is the viewer's right, and riders look to the left, as mounts do. Radii are for a slim person; a space suit
 * takes them thicker.
 */
import type { Joint } from './shape.ts';

/** Poses that people have a drawing for. */
export type FigurePose =
  | 'standing'
  | 'walking'
  | 'running'
  | 'sitting'
  | 'riding'
  | 'holding'
  | 'waving'
  | 'dancing'
  | 'playing'
  | 'flying'
  | 'eating'
  | 'reading';

/** One pose's joints; a leg that the mount hides is absent. */
export interface Figure {
  readonly nearArm: readonly Joint[];
  readonly farArm: readonly Joint[];
  readonly nearLeg: readonly Joint[];
  readonly farLeg: readonly Joint[] | undefined;
  /** How far the trunk sits lower than when standing. */
  readonly drop: number;
  /** Degrees the trunk leans, clockwise. */
  readonly lean: number;
  /** Degrees the head is turned back upright, clockwise, where the trunk lies. */
  readonly nod: number;
  /** How far the face is turned to the left, in units. */
  readonly turn: number;
  /** Which way each shoe points, in degrees: 0 to the left along the floor; undefined: towards us. */
  readonly shoes: 'front' | 'left';
}

/** Words of a look that mean one of the poses. */
export const figurePoses: Readonly<Record<string, FigurePose>> = {
  standing: 'standing',
  walking: 'walking',
  running: 'running',
  jumping: 'running',
  sitting: 'sitting',
  riding: 'riding',
  holding: 'holding',
  waving: 'waving',
  dancing: 'dancing',
  playing: 'playing',
  flying: 'flying',
  floating: 'flying',
  eating: 'eating',
  reading: 'reading',
};

const hang: readonly Joint[] = [
  [40, 150, 15],
  [53, 204, 13],
  [52, 256, 11],
];
const stand: readonly Joint[] = [
  [19, 256, 20],
  [21, 322, 16],
  [21, 380, 12],
];

/** Mirrors joints to the other side. */
export function other(joints: readonly Joint[]): readonly Joint[] {
  return joints.map(([x, y, r]): Joint => [-x, y, r]);
}

const plain = { drop: 0, lean: 0, nod: 0, turn: 0, shoes: 'front' } as const;

/** The joints of each pose. */
export const figures: Readonly<Record<FigurePose, Figure>> = {
  standing: { ...plain, nearArm: hang, farArm: other(hang), nearLeg: stand, farLeg: other(stand) },
  holding: {
    ...plain,
    nearArm: [
      [40, 150, 15],
      [78, 192, 13],
      [98, 146, 11],
    ],
    farArm: other(hang),
    nearLeg: stand,
    farLeg: other(stand),
  },
  playing: {
    ...plain,
    nearArm: [
      [40, 150, 15],
      [84, 176, 13],
      [74, 134, 11],
    ],
    farArm: [
      [-40, 150, 15],
      [-64, 200, 13],
      [2, 216, 11],
    ],
    nearLeg: stand,
    farLeg: other(stand),
  },
  eating: {
    ...plain,
    nearArm: [
      [40, 150, 15],
      [78, 192, 13],
      [48, 146, 11],
    ],
    farArm: other(hang),
    nearLeg: stand,
    farLeg: other(stand),
  },
  flying: {
    ...plain,
    lean: -58,
    nod: 40,
    turn: 10,
    shoes: 'left',
    nearArm: hang,
    // The far arm reaches ahead; the near one would hide the face.
    farArm: [
      [-38, 150, 15],
      [-66, 96, 13],
      [-70, 26, 11],
    ],
    nearLeg: [
      [4, 264, 20],
      [72, 292, 16],
      [136, 288, 12],
    ],
    farLeg: [
      [0, 250, 20],
      [66, 262, 16],
      [128, 246, 12],
    ],
  },
  waving: {
    ...plain,
    nearArm: [
      [40, 150, 15],
      [84, 152, 13],
      [100, 92, 11],
    ],
    farArm: other(hang),
    nearLeg: stand,
    farLeg: other(stand),
  },
  walking: {
    ...plain,
    turn: 8,
    shoes: 'left',
    nearArm: [
      [38, 150, 15],
      [56, 200, 13],
      [40, 246, 11],
    ],
    farArm: [
      [-38, 150, 15],
      [-58, 198, 13],
      [-78, 236, 11],
    ],
    nearLeg: [
      [14, 256, 20],
      [-8, 320, 16],
      [-30, 380, 12],
    ],
    farLeg: [
      [-8, 256, 20],
      [16, 318, 16],
      [52, 370, 12],
    ],
  },
  running: {
    ...plain,
    lean: -9,
    turn: 12,
    shoes: 'left',
    nearArm: [
      [36, 150, 15],
      [76, 190, 13],
      [46, 216, 11],
    ],
    farArm: [
      [-36, 150, 15],
      [-72, 186, 13],
      [-92, 142, 11],
    ],
    nearLeg: [
      [12, 256, 20],
      [-52, 292, 16],
      [-58, 356, 12],
    ],
    farLeg: [
      [-4, 256, 20],
      [40, 316, 16],
      [104, 326, 12],
    ],
  },
  sitting: {
    ...plain,
    drop: 104,
    nearArm: [
      [40, 150, 15],
      [60, 200, 13],
      [38, 240, 11],
    ],
    farArm: [
      [-40, 150, 15],
      [-60, 200, 13],
      [-38, 240, 11],
    ],
    nearLeg: [
      [20, 352, 22],
      [88, 366, 18],
      [14, 388, 12],
    ],
    farLeg: [
      [-20, 352, 22],
      [-88, 366, 18],
      [-14, 384, 12],
    ],
  },
  reading: {
    ...plain,
    drop: 104,
    nearArm: [
      [40, 150, 15],
      [70, 200, 13],
      [54, 232, 11],
    ],
    farArm: [
      [-40, 150, 15],
      [-70, 200, 13],
      [-54, 232, 11],
    ],
    nearLeg: [
      [20, 352, 22],
      [88, 366, 18],
      [14, 388, 12],
    ],
    farLeg: [
      [-20, 352, 22],
      [-88, 366, 18],
      [-14, 384, 12],
    ],
  },
  riding: {
    ...plain,
    lean: -4,
    turn: 14,
    shoes: 'left',
    nearArm: [
      [32, 152, 15],
      [26, 206, 13],
      [-42, 224, 11],
    ],
    farArm: [
      [-34, 152, 15],
      [-58, 196, 13],
      [-84, 216, 11],
    ],
    nearLeg: [
      [8, 260, 22],
      [-56, 298, 18],
      [-44, 368, 13],
    ],
    farLeg: undefined,
  },
  dancing: {
    ...plain,
    lean: 5,
    nearArm: [
      [40, 150, 15],
      [78, 118, 13],
      [92, 62, 11],
    ],
    farArm: [
      [-40, 150, 15],
      [-84, 160, 13],
      [-118, 122, 11],
    ],
    nearLeg: [
      [19, 256, 20],
      [64, 304, 16],
      [40, 362, 12],
    ],
    farLeg: [
      [-19, 256, 20],
      [-20, 322, 16],
      [-18, 380, 12],
    ],
  },
};
