/** Tails of the upright rig, drawn first, on the viewer's left. */
import { width } from './animal-limbs.ts';
import type { Species } from './animal-species.ts';
import type { Pen } from './kit.ts';
import { blob, type Joint, limb, scalloped } from './shape.ts';
import { tone } from './tone.ts';

/** The species' tail; a seated animal's lies lower. */
export function tail(pen: Pen, kind: Species, isSeated: boolean): void {
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
    } else pen.path(limb('-96,316,12 -128,252,22 -112,182,18'), kind.dark, { opacity: 0.3 });
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
