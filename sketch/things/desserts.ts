/** Ice cream, pancakes and cherries, which may smile too. */
import { cuteArms, cuteFace, cutePoses, hasFace } from './cute.ts';
import { leaf, sheen } from './details.ts';
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, polygon } from './shape.ts';
import { sprinkle } from './sprinkles.ts';
import { tone } from './tone.ts';

/** Two or three scoops of ice cream in a cone. */
export const iceCream = recipe(
  {
    name: 'ice-cream',
    nouns: ['ice cream', 'ice cream cone', 'ice-cream', 'gelato'],
    class: 'food',
    heightMetres: 0.2,
    moods: true,
    poses: cutePoses,
    without: ['cherry', 'cone'],
  },
  (pen, look) => {
    const isFaced = hasFace(look);
    const first = mainColour(look, '#f59ab5');
    const waffle = '#e2a556';
    const scoop = (x: number, y: number, r: number, base: string): void => {
      const d = blob([
        [x, y - r],
        [x + r * 0.72, y - r * 0.7],
        [x + r, y],
        [x + r * 1.05, y + r * 0.42],
        [x + r * 0.82, y + r * 0.66],
        [x + r * 0.55, y + r * 0.5],
        [x + r * 0.25, y + r * 0.72],
        [x - r * 0.1, y + r * 0.52],
        [x - r * 0.42, y + r * 0.74],
        [x - r * 0.7, y + r * 0.52],
        [x - r * 0.96, y + r * 0.62],
        [x - r * 1.05, y + r * 0.3],
        [x - r, y - r * 0.1],
        [x - r * 0.7, y - r * 0.7],
      ]);
      pen.path(
        d,
        pen.radial(
          [
            [0, tone(base, 0.12)],
            [0.4, tone(base, 0.02)],
            [0.72, tone(base, -0.05)],
            [1, tone(base, -0.16)],
          ],
          0.34,
          0.25,
          0.85,
        ),
      );
      sheen(pen, x - r * 0.42, y - r * 0.46, r * 0.22, r * 0.14, -36, 0.75);
    };
    const cone = 'M-108 196L0 506L108 196Q0 220 -108 196Z';
    pen.path(
      cone,
      pen.linear(
        [
          [0, tone(waffle, 0.06)],
          [0.35, tone(waffle, 0.1)],
          [0.6, waffle],
          [1, tone(waffle, -0.16)],
        ],
        0,
      ),
    );
    pen.inside(cone, () => {
      let lines = '';
      for (let index = -4; index <= 10; index += 1)
        lines += `M-120 ${180 + index * 36}L120 ${284 + index * 36}M120 ${180 + index * 36}L-120 ${284 + index * 36}`;
      pen.line(lines, tone(waffle, -0.13), 4.5, 0.7);
      pen.path('M-120 196Q0 222 120 196V254Q0 284 -120 236Z', tone(waffle, -0.3), { opacity: 0.3 });
    });
    if (!lacks(look, 'cherry')) {
      pen.line('M12 12C16 -8 26 -18 44 -22', '#6d8b3a', 4.5);
      pen.ellipse(8, 30, 23, 22, pen.ball('#d2263a', 1.3));
      sheen(pen, 1, 23, 7, 6, -30, 0.9);
    }
    scoop(-54, 176, 78, look.colour === undefined ? '#fbe9c0' : tone(first, 0.06));
    scoop(56, 178, 78, look.colour === undefined ? '#8a5a3c' : tone(first, -0.06));
    scoop(0, 116, 84, first);
    sprinkle(
      pen,
      [
        [-40, 62],
        [30, 58],
        [52, 96],
        [-66, 104],
        [-8, 74],
      ],
      9,
      6,
    );
    if (isFaced) {
      cuteFace(pen, 0, 112, 62);
      cuteArms(pen, 82, 270, tone(waffle, -0.16));
    } else pen.anchor('face', 0, 116);
    pen.anchor('grip', 0, 380);
    pen.anchor('feet', 0, 506);
  },
);

/** A stack of pancakes with butter and syrup. */
export const pancakes = recipe(
  {
    name: 'pancakes',
    nouns: ['pancake', 'pancakes', 'pancake stack', 'stack of pancakes', 'hotcake'],
    class: 'food',
    heightMetres: 0.14,
    moods: true,
    poses: cutePoses,
    without: ['butter', 'syrup', 'plate'],
  },
  (pen, look) => {
    const base = mainColour(look, '#e3ab5c');
    const isFaced = hasFace(look);
    if (!lacks(look, 'plate')) {
      pen.ellipse(0, 300, 232, 50, pen.plane('#d5dee6'));
      pen.ellipse(
        0,
        292,
        228,
        47,
        pen.linear(
          [
            [0, '#ffffff'],
            [1, '#dfe6ec'],
          ],
          40,
        ),
      );
      pen.ellipse(0, 290, 176, 34, pen.plane('#d9e1e8', 1, 200));
    }
    for (let index = 0; index < 4; index += 1) {
      const y = 268 - index * 40;
      const x = [0, 8, -6, 3][index] ?? 0;
      pen.path(
        `M${x - 168} ${y - 22}C${x - 182} ${y + 20} ${x - 90} ${y + 46} ${x} ${y + 46}C${x + 90} ${y + 46} ${x + 182} ${y + 20} ${x + 168} ${y - 22}Z`,
        pen.linear(
          [
            [0, tone(base, 0.12)],
            [0.5, tone(base, 0.06)],
            [1, tone(base, -0.12)],
          ],
          20,
        ),
      );
      pen.ellipse(x, y - 22, 168, 42, pen.plane(tone('#b8742f', index === 3 ? 0.02 : -0.06), 1.2, 30));
    }
    pen.ellipse(
      3,
      126,
      150,
      34,
      pen.radial(
        [
          [0, '#d99545'],
          [0.7, '#c07e35'],
          [1, '#a7682a'],
        ],
        0.4,
        0.3,
        0.7,
      ),
    );
    if (!lacks(look, 'syrup')) {
      const syrup = blob(
        '-128,120 -60,98 40,96 120,110 142,130 138,176 128,204 116,180 108,150 80,154 70,196 62,232 50,240 42,222 36,160 -20,158 -30,186 -40,198 -50,180 -56,152 -100,142 -110,176 -122,184 -130,160',
      );
      pen.path(
        syrup,
        pen.linear(
          [
            [0, '#b5621c'],
            [0.5, '#96480f'],
            [1, '#733408'],
          ],
          80,
        ),
      );
      pen.path(blob('-108,118 -50,104 20,104 -20,112 -70,118 -100,128'), '#ffd9a0', { opacity: 0.55 });
      pen.line('M54 180V216M-44 160V180M128 150V184', '#e0a05c', 4, 0.8);
    }
    if (!lacks(look, 'butter')) {
      pen.path(polygon('-46,92 20,78 66,96 -2,114'), pen.plane('#ffeaa0'));
      pen.path(polygon('-46,92 -2,114 -2,136 -46,112'), pen.plane('#f8d566'));
      pen.path(polygon('-2,114 66,96 66,116 -2,136'), pen.plane('#eec04a'));
    }
    if (isFaced) cuteFace(pen, -4, 208, 76);
    else pen.anchor('face', 0, 200);
    pen.anchor('feet', 0, 346);
  },
);

/** A pair of cherries. */
export const cherries = recipe(
  {
    name: 'cherries',
    nouns: ['cherry', 'cherries', 'pair of cherries'],
    class: 'food',
    heightMetres: 0.06,
    moods: true,
    without: ['leaf'],
  },
  (pen, look) => {
    const base = mainColour(look, '#c8203a');
    pen.line('M-80 250C-60 150 0 60 84 14M90 260C110 170 110 80 84 14', '#6f8f3a', 9);
    pen.line('M-82 248C-62 148 -2 58 82 12', '#a3bf5f', 3, 0.7);
    if (!lacks(look, 'leaf')) leaf(pen, 84, 16, 150, 158);
    for (const [x, y] of [
      [94, 300],
      [-84, 292],
    ] as const) {
      const fruit = blob([
        [x, y - 66],
        [x + 46, y - 76],
        [x + 88, y - 20],
        [x + 70, y + 54],
        [x, y + 84],
        [x - 70, y + 54],
        [x - 88, y - 20],
        [x - 46, y - 76],
      ]);
      pen.path(
        fruit,
        pen.radial(
          [
            [0, tone(base, 0.16)],
            [0.34, tone(base, 0.03)],
            [0.68, tone(base, -0.05)],
            [1, tone(base, -0.2)],
          ],
          0.34,
          0.26,
          0.82,
        ),
      );
      pen.inside(fruit, () => {
        pen.ellipse(x + 2, y - 66, 30, 12, tone(base, -0.24), { opacity: 0.7 });
        pen.ellipse(x + 20, y + 70, 50, 22, pen.glow(tone(base, 0.18), 0.5), { turn: -20 });
      });
      sheen(pen, x - 40, y - 34, 17, 26, 30, 0.85);
      if (hasFace(look)) cuteFace(pen, x, y + 6, 56);
    }
    if (!hasFace(look)) pen.anchor('face', -84, 292);
    pen.line('M84 14L92 4', '#6f8f3a', 13);
    pen.anchor('feet', 0, 384);
  },
);
