/** Aubergine, maize and a fried egg, which may smile too. */
import { cuteArms, cuteFace, cuteLegs, cutePoses, hasFace } from './cute.ts';
import { sheen } from './details.ts';
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, limb, mirrored } from './shape.ts';
import { tone } from './tone.ts';
import { skin } from './vegetables.ts';

/** An aubergine. */
export const aubergine = recipe(
  {
    name: 'aubergine',
    nouns: ['aubergine', 'eggplant'],
    class: 'food',
    heightMetres: 0.2,
    moods: true,
    poses: cutePoses,
  },
  (pen, look) => {
    const base = mainColour(look, '#5b2f7c');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 50, 420, 514, '#4f7a34');
    pen.at({ turn: isFaced ? 0 : 18 }, () => {
      const body = blob(mirrored('0,90 50,96 78,140 92,210 126,290 132,360 98,420 42,440 0,442'));
      pen.path(body, skin(pen, base));
      pen.inside(body, () => pen.ellipse(40, 424, 90, 30, pen.glow(tone(base, 0.22), 0.6), { turn: -16 }));
      pen.path(blob('-52,150 -66,230 -96,310 -96,350 -80,340 -72,290 -48,226 -38,156'), '#ffffff', {
        opacity: 0.45,
      });
      pen.path(
        blob(
          '0,66 44,72 78,104 88,150! 62,140 46,168! 22,144 0,172! -22,144 -46,168! -62,140 -88,150! -78,104 -44,72',
        ),
        pen.plane('#74a845', 1.1),
      );
      pen.path(blob('-18,84 -14,40 -26,6 16,0 20,40 22,84'), pen.plane('#5f8f38'));
      if (isFaced) {
        cuteFace(pen, 0, 290, 80);
        cuteArms(pen, 122, 316, '#4f7a34');
      } else pen.anchor('face', 0, 300);
    });
    if (!isFaced) pen.anchor('feet', -130, 420);
  },
);

/** A cob of maize in its husk. */
export const maize = recipe(
  {
    name: 'corn',
    nouns: ['corn', 'corn cob', 'maize', 'sweetcorn', 'corn on the cob'],
    class: 'food',
    heightMetres: 0.22,
    moods: true,
    poses: cutePoses,
    without: ['husk'],
  },
  (pen, look) => {
    const base = mainColour(look, '#f7c938');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 36, 440, 530, '#5f8a3a');
    pen.at({ turn: isFaced ? 0 : 14 }, () => {
      if (!lacks(look, 'husk'))
        for (const side of [-1, 1])
          pen.path(
            blob([
              [0, 466, 1],
              [70 * side, 420],
              [130 * side, 300],
              [150 * side, 170, 1],
              [84 * side, 250],
              [40 * side, 330],
            ]),
            pen.plane(side < 0 ? '#7fb04a' : '#5f9138'),
          );
      const body = blob(mirrored('0,10 44,26 78,90 92,200 88,320 60,420 0,450'));
      pen.path(
        body,
        pen.linear(
          [
            [0, tone(base, -0.03)],
            [0.28, tone(base, 0.1)],
            [0.55, base],
            [1, tone(base, -0.18)],
          ],
          0,
        ),
      );
      pen.inside(body, () => {
        let lights = '';
        let rows = '';
        for (let row = 0; row < 20; row += 1) {
          for (let column = -3; column <= 3; column += 1)
            lights += `M${Math.round(column * 27 * (0.72 + 0.28 * Math.sin(((row + 2) / 22) * Math.PI)))} ${22 + row * 22}h5`;
          rows += `M-100 ${32 + row * 22}Q0 ${40 + row * 22} 100 ${32 + row * 22}`;
        }
        pen.line(
          'M-66 30Q-84 220 -60 440M-40 20Q-50 220 -36 450M-13 10V450M13 10V450M40 20Q50 220 36 450M66 30Q84 220 60 440',
          tone(base, -0.14),
          4,
          0.6,
        );
        pen.line(rows, tone(base, -0.13), 3.4, 0.55);
        pen.line(lights, tone(base, 0.16), 6, 0.6);
        if (isFaced) pen.ellipse(0, 196, 96, 64, pen.glow(tone(base, 0.04), 1));
      });
      if (!lacks(look, 'husk')) {
        for (const side of [-1, 1]) {
          const d = blob([
            [0, 480, 1],
            [66 * side, 452],
            [108 * side, 372],
            [112 * side, 262, 1],
            [66 * side, 330],
            [10 * side, 400],
          ]);
          pen.path(
            d,
            pen.linear(
              [
                [0, '#9cc85e'],
                [0.6, side < 0 ? '#7fb04a' : '#6ba03f'],
                [1, '#4f8030'],
              ],
              side < 0 ? 40 : 80,
            ),
          );
          pen.line(
            curve([
              [10 * side, 468],
              [66 * side, 410],
              [100 * side, 300],
            ]),
            '#b6d97a',
            3.4,
            0.7,
          );
        }
        pen.path(limb('0,450,14 2,496,12'), pen.pipe('#8fb050'));
      }
      if (isFaced) {
        cuteFace(pen, 0, 184, 66);
        cuteArms(pen, 90, 240, '#5f8a3a');
      } else pen.anchor('face', 0, 200);
    });
    if (!isFaced) pen.anchor('feet', -110, 470);
  },
);

/** An egg, sunny side up. */
export const friedEgg = recipe(
  {
    name: 'fried-egg',
    nouns: ['fried egg', 'sunny side up egg', 'egg sunny side up'],
    class: 'food',
    heightMetres: 0.12,
    moods: true,
    poses: cutePoses,
  },
  (pen, look) => {
    const yolk = mainColour(look, '#f9b52c');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 56, 270, 356, '#d9a25c');
    const white = blob(
      '0,4 70,-6 124,40 190,60 206,126 166,176 172,236 110,286 40,270 -20,304 -90,286 -124,236 -190,214 -204,146 -160,96 -140,36 -70,30',
    );
    pen.at({ x: 4, y: 9 }, () => pen.path(white, '#cdb99a'));
    pen.path(
      white,
      pen.radial(
        [
          [0, '#ffffff'],
          [0.7, '#fdfaf3'],
          [0.92, '#f3e7cf'],
          [1, '#dcbd8a'],
        ],
        0.46,
        0.42,
        0.62,
      ),
    );
    pen.line(curve('-150,120 -120,60 -80,50'), '#ffffff', 9, 0.9);
    pen.ellipse(6, 160, 96, 88, '#e9d3a8', { opacity: 0.7 });
    pen.ellipse(
      0,
      150,
      92,
      86,
      pen.radial(
        [
          [0, tone(yolk, 0.14)],
          [0.4, tone(yolk, 0.02)],
          [0.75, tone(yolk, -0.06)],
          [1, tone(yolk, -0.15)],
        ],
        0.36,
        0.26,
        0.82,
      ),
    );
    sheen(pen, -40, 106, 24, 15, -34, 0.9);
    if (isFaced) {
      cuteFace(pen, 0, 146, 66);
      cuteArms(pen, 172, 160, '#d9a25c');
    } else {
      pen.anchor('face', 0, 150);
      pen.anchor('feet', 0, 300);
    }
  },
);
