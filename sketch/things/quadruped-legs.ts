/** The four legs of the walking rig, by gait, with hooves, paws or round feet. */
import type { Pen } from './kit.ts';
import type { Quadruped } from './quadruped-species.ts';
import { blob, type Joint, limb } from './shape.ts';
import { tone } from './tone.ts';

/** How the animal goes. */
export type Gait = 'standing' | 'walking' | 'running';

/** Joint offsets from the hip, in shares of the leg's length: knee x, knee y, ankle x, ankle y. */
const gaits: Readonly<
  Record<Gait, Readonly<Record<'front' | 'hind', readonly (readonly [number, number, number, number])[]>>>
> = {
  standing: {
    front: [
      [0, 0.46, 0.0, 0.9],
      [0.1, 0.46, 0.12, 0.9],
    ],
    hind: [
      [0.1, 0.44, 0.02, 0.9],
      [-0.02, 0.44, -0.08, 0.9],
    ],
  },
  walking: {
    front: [
      [-0.12, 0.44, -0.2, 0.88],
      [0.16, 0.46, 0.3, 0.86],
    ],
    hind: [
      [0.18, 0.42, 0.24, 0.86],
      [0, 0.44, -0.16, 0.9],
    ],
  },
  running: {
    front: [
      [-0.5, 0.22, -0.66, 0.6],
      [-0.36, 0.42, -0.08, 0.62],
    ],
    hind: [
      [0.4, 0.36, 0.72, 0.62],
      [0.2, 0.46, 0.5, 0.76],
    ],
  },
};

/** The near pair of legs, or the far pair, which is darker and drawn first. */
export function legs(pen: Pen, kind: Quadruped, gait: Gait, colour: string, isFar: boolean): void {
  const { breast, rump, back, belly } = kind;
  const [thigh, knee, shin] = kind.leg;
  const length = rump - breast;
  const top = belly - (belly - back) * 0.24;
  const reach = 400 - top;
  const shift = isFar ? length * 0.09 : 0;
  const paint = pen.linear(
    [
      // A near leg grows out of the trunk: it starts clear, so that no seam shows at hip and shoulder.
      [0, tone(colour, -0.05), isFar ? 1 : 0],
      [0.22, tone(colour, -0.05), 1],
      [0.6, tone(colour, -0.035)],
      [1, tone(colour, -0.1)],
    ],
    82,
  );
  for (const end of ['hind', 'front'] as const) {
    const plan = gaits[gait][end][isFar ? 1 : 0] ?? [0, 0.5, 0, 0.9];
    const hipX = end === 'front' ? breast + length * 0.17 + shift * 0.4 : rump - length * 0.13 - shift;
    const wide = end === 'hind' ? 1.36 : 1;
    const hip: Joint = [hipX, top, thigh * wide];
    const kneeAt: Joint = [hipX + plan[0] * reach, top + plan[1] * reach, knee * (end === 'hind' ? 1.15 : 1)];
    const ankle: Joint = [hipX + plan[2] * reach, top + plan[3] * reach, shin];
    const joints = [hip, kneeAt, ankle];
    const shape = limb(joints);
    pen.path(shape, paint);
    if (kind.marks.includes('socks')) {
      const share = 0.45;
      const [sx, sy] = [
        kneeAt[0] + (ankle[0] - kneeAt[0]) * share,
        kneeAt[1] + (ankle[1] - kneeAt[1]) * share,
      ];
      const sock = kind.foot === 'paw' ? kind.dark : kind.pale;
      pen.inside(shape, () =>
        pen.path(
          limb([
            [sx, sy, shin + 8],
            [ankle[0], ankle[1], shin + 8],
          ]),
          isFar ? tone(sock, -0.1) : sock,
        ),
      );
    }
    if (kind.marks.includes('stripes') && kind.name !== 'cat') {
      pen.inside(shape, () => {
        for (let step = 1; step < 6; step += 1) {
          const share = step / 6;
          const a = share < 0.5 ? hip : kneeAt;
          const b = share < 0.5 ? kneeAt : ankle;
          const t = share < 0.5 ? share * 2 : share * 2 - 1;
          pen.ellipse(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, thigh * 1.4, 3.6, kind.dark, {
            opacity: isFar ? 0.8 : 1,
          });
        }
      });
    }
    foot(pen, kind, ankle, kneeAt, isFar);
  }
}

function foot(pen: Pen, kind: Quadruped, ankle: Joint, knee: Joint, isFar: boolean): void {
  const [x, y, r] = ankle;
  const lean = Math.max(-50, Math.min(60, (Math.atan2(knee[0] - x, y - knee[1]) * 180) / Math.PI));
  pen.at({ x, y, turn: lean * 0.8 }, () => {
    const size = 400 * 0.1 * 0.28 + r;
    if (kind.foot === 'paw') {
      const base = kind.marks.includes('socks') ? kind.dark : kind.coat;
      pen.ellipse(
        -r * 0.55,
        r * 0.55,
        r * 1.75,
        r * 1.1,
        pen.ball(isFar ? tone(base, -0.12) : tone(base, -0.02)),
      );
      return;
    }
    if (kind.foot === 'round') {
      pen.ellipse(0, r * 0.4, r * 1.08, r * 0.55, pen.ball(tone(kind.coat, isFar ? -0.18 : -0.1)));
      for (const dx of [-0.7, -0.2, 0.3])
        pen.ellipse(r * dx, r * 0.66, r * 0.2, r * 0.2, tone(kind.hoof, isFar ? -0.2 : 0));
      return;
    }
    const h = size * 0.86;
    pen.path(
      blob([
        [-r * 0.95, -2, 1],
        [r * 0.95, -2, 1],
        [r * 1.15, h, 1],
        [-r * 1.6, h, 1],
      ]),
      pen.plane(isFar ? tone(kind.hoof, -0.06) : kind.hoof, 0.7, 30),
    );
  });
}
