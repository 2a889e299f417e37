/** Vegetables that may smile: carrot, tomato, broccoli. */
import { cuteArms, cuteFace, cuteLegs, cutePoses, hasFace } from './cute.ts';
import { sheen } from './details.ts';
import { type Pen, lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { billow, blob, curve, limb, mirrored, spike } from './shape.ts';
import { tone } from './tone.ts';

/** A smooth round body lit from the upper left. */
export function skin(pen: Pen, base: string): string {
  return pen.radial(
    [
      [0, tone(base, 0.14)],
      [0.34, tone(base, 0.03)],
      [0.68, tone(base, -0.04)],
      [1, tone(base, -0.19)],
    ],
    0.35,
    0.25,
    0.84,
  );
}

/** A carrot with its greens. */
export const carrot = recipe(
  {
    name: 'carrot',
    nouns: ['carrot', 'carrots'],
    class: 'food',
    heightMetres: 0.22,
    moods: true,
    poses: cutePoses,
    without: ['leaves', 'greens'],
  },
  (pen, look) => {
    const base = mainColour(look, '#f0842a');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 26, 400, 500, '#4f8a34');
    pen.at({ turn: isFaced ? 0 : 16 }, () => {
      if (!lacks(look, 'leaves', 'greens')) {
        for (const [x, y, bow, shift] of [
          [-96, -60, 26, -0.08],
          [92, -64, -26, -0.12],
          [-54, -104, 14, -0.02],
          [56, -104, -14, -0.07],
          [0, -124, 4, 0.03],
        ] as const) {
          pen.line(
            curve([
              [0, 96],
              [x * 0.4 - bow * 0.3, y * 0.3],
              [x, y],
            ]),
            tone('#5c9a3a', shift),
            9,
          );
          for (const t of [0.45, 0.62, 0.79, 0.95]) {
            const [lx, ly] = [x * t - bow * (1 - t) * 0.5, 96 + (y - 96) * t];
            for (const side of [-1, 1])
              pen.path(
                spike(lx, ly, lx + side * 30 + x * 0.12, ly - 22, 15, side * 6),
                tone('#6fae44', shift),
              );
          }
        }
      }
      const body = blob(mirrored('0,80 54,76 92,104 96,150 76,260 40,380 12,452 0,466'));
      pen.path(
        body,
        pen.linear(
          [
            [0, tone(base, 0.02)],
            [0.28, tone(base, 0.13)],
            [0.55, base],
            [1, tone(base, -0.17)],
          ],
          0,
        ),
      );
      pen.inside(body, () => {
        pen.line(
          'M-96 150q26 10 46 2M96 176q-30 12 -56 2M-82 290q24 8 38 0M66 316q-20 8 -34 0M-50 372q16 6 26 0M44 396q-12 6 -20 0M-94 226q18 8 30 2',
          tone(base, -0.13),
          5,
          0.7,
        );
        pen.ellipse(0, 84, 60, 18, pen.glow(tone(base, -0.22), 0.8));
      });
      sheen(pen, -46, 132, 16, 34, 12, 0.6);
      if (isFaced) {
        cuteFace(pen, 0, 196, 66);
        cuteArms(pen, 80, 226, '#4f8a34');
      } else pen.anchor('face', 0, 200);
    });
    if (!isFaced) pen.anchor('feet', -120, 450);
  },
);

/** A tomato. */
export const tomato = recipe(
  {
    name: 'tomato',
    nouns: ['tomato'],
    class: 'food',
    heightMetres: 0.08,
    moods: true,
    poses: cutePoses,
    without: ['leaves'],
  },
  (pen, look) => {
    const base = mainColour(look, '#e0382c');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 54, 320, 416, '#4f8a34');
    const body = blob(mirrored('0,56 56,36 128,56 176,120 178,204 138,282 70,326 0,334'));
    pen.path(body, skin(pen, base));
    pen.inside(body, () => {
      for (const [x, bow] of [
        [-150, -30],
        [-76, -12],
        [78, 12],
        [150, 30],
      ] as const)
        pen.line(
          curve([
            [x * 0.2, 50],
            [x * 0.7, 110],
            [x + bow * 0.2, 200],
          ]),
          tone(base, -0.1),
          6,
          0.35,
        );
      pen.ellipse(40, 312, 120, 36, pen.glow(tone(base, 0.15), 0.5), { turn: -14 });
      pen.ellipse(0, 56, 70, 26, pen.glow(tone(base, -0.25), 0.8));
    });
    sheen(pen, -104, 122, 30, 46, 32, 0.75);
    if (!lacks(look, 'leaves')) {
      for (const turn of [-168, -136, -40, -8, 20, 160, 92]) {
        pen.at({ x: 0, y: 54, turn }, () => {
          pen.path(
            'M-4 -13C24 -26 64 -24 96 6C64 12 26 18 -4 13Z',
            pen.plane(turn < 0 ? '#6cab42' : '#578f36', 1.1),
          );
        });
      }
      pen.path(blob('-9,58 -6,30 -14,8 6,4 11,30 10,58'), pen.plane('#5b8b34'));
    }
    if (isFaced) {
      cuteFace(pen, 0, 190, 92);
      cuteArms(pen, 168, 210, '#4f8a34');
    } else {
      pen.anchor('face', 0, 200);
      pen.anchor('feet', 0, 334);
    }
  },
);

/** A head of broccoli. */
export const broccoli = recipe(
  {
    name: 'broccoli',
    nouns: ['broccoli', 'floret'],
    class: 'food',
    heightMetres: 0.15,
    moods: true,
    poses: cutePoses,
  },
  (pen, look) => {
    const base = mainColour(look, '#4f9440');
    const stalk = '#a8c866';
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 38, 400, 494, '#5f8a3a');
    for (const d of ['-10,330,30 -80,250,24 -120,190,20', '14,330,30 84,250,24 124,190,20'])
      pen.path(limb(d), pen.plane(tone(stalk, -0.04)));
    pen.path(blob('-64,240 -54,330 -62,410 0,424 62,410 54,330 64,240 0,220'), pen.pipe(stalk));
    pen.line(curve('-30,300 -34,360 -30,400'), tone(stalk, 0.12), 6, 0.7);
    for (const [x, y, rx, ry, turn, shift] of [
      [-126, 150, 82, 70, 10, -0.1],
      [128, 150, 82, 70, 0, -0.14],
      [0, 80, 110, 84, 20, -0.06],
      [-74, 96, 76, 62, 0, -0.02],
      [78, 96, 78, 64, 14, -0.07],
      [-96, 196, 74, 56, 30, -0.02],
      [98, 194, 74, 58, 8, -0.08],
      [0, 190, 100, 64, 4, 0],
      [-16, 110, 70, 54, 0, 0.04],
    ] as const) {
      pen.path(billow(x, y, rx, ry, 10, turn), pen.ball(tone(base, shift), 1.2));
    }
    let buds = '';
    for (let index = 0; index < 70; index += 1) {
      const angle = index * 2.39996;
      const reach = Math.sqrt((index + 0.5) / 70);
      buds += `M${Math.round(Math.cos(angle) * reach * 180)} ${Math.round(136 + Math.sin(angle) * reach * 100)}h0.1`;
    }
    pen.line(buds, tone(base, 0.12), 9, 0.4);
    if (isFaced) {
      cuteFace(pen, 0, 306, 56);
      cuteArms(pen, 56, 340, '#5f8a3a');
    } else {
      pen.anchor('face', 0, 150);
      pen.anchor('feet', 0, 424);
    }
  },
);
