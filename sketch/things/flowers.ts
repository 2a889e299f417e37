/** Single flowers on their stems: sunflower, rose, tulip. */
import { eyes, moodOf } from './face.ts';
import { lacks, type Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

function stem(pen: Pen, path: string, leaf: string): void {
  pen.path(limb(path), pen.plane(leaf));
}

function blade(pen: Pen, x: number, y: number, length: number, turn: number, leaf: string): void {
  pen.at({ x, y, turn }, () => {
    pen.path(
      `M0 0C${length * 0.3} ${-length * 0.34} ${length * 0.8} ${-length * 0.26} ${length} 0C${length * 0.7} ${length * 0.16} ${length * 0.3} ${length * 0.18} 0 0Z`,
      pen.plane(leaf, 1, 80),
    );
    pen.line(`M0 0Q${length * 0.5} ${-length * 0.1} ${length * 0.92} 0`, tone(leaf, 0.14), 2.4, 0.7);
  });
}

/** A sunflower. */
export const sunflower = recipe(
  {
    name: 'sunflower',
    nouns: ['sunflower'],
    class: 'flower',
    heightMetres: 1.6,
    moods: true,
  },
  (pen, look) => {
    const petal = mainColour(look, '#f6c02c');
    const leaf = '#5a9a43';
    stem(pen, '0,180,9 -6,320,9 4,470,10', leaf);
    blade(pen, -2, 380, 128, -156, leaf);
    blade(pen, 2, 346, 128, -26, tone(leaf, -0.03));
    for (const [count, reach, shift, offset] of [
      [16, 128, -0.07, 0],
      [16, 112, 0.02, 11],
    ] as const) {
      for (let index = 0; index < count; index += 1) {
        pen.at({ x: 0, y: 130, turn: (index * 360) / count + offset }, () => {
          pen.path(
            blob([
              [40, -12, 1],
              [reach * 0.6, -19],
              [reach, 0, 1],
              [reach * 0.6, 19],
              [40, 12, 1],
            ]),
            pen.linear(
              [
                [0, tone(petal, shift - 0.07)],
                [1, tone(petal, shift + 0.04)],
              ],
              0,
            ),
          );
        });
      }
    }
    pen.ellipse(0, 130, 62, 62, pen.ball('#6b4022', 1.2));
    for (let index = 0; index < 60; index += 1) {
      const angle = index * 2.39996;
      const reach = Math.sqrt((index + 0.5) / 60) * 55;
      pen.ellipse(
        Math.round(Math.cos(angle) * reach),
        Math.round(130 + Math.sin(angle) * reach),
        3,
        3,
        index < 24 ? '#8a5a30' : '#4a2a16',
        { opacity: 0.8 },
      );
    }
    if (look.mood !== undefined)
      pen.at({ y: 126 }, () =>
        eyes(pen, { x: 22, y: 0, rx: 8, ry: 10, colour: '#3a2414', lid: '#2a180c' }, moodOf(look)),
      );
    pen.anchor('feet', 4, 476);
    pen.anchor('grip', 0, 330);
    pen.anchor('face', 0, 130);
  },
);

/** A rose on its stem. */
export const rose = recipe(
  {
    name: 'rose',
    nouns: ['rose', 'red rose', 'peony'],
    class: 'flower',
    heightMetres: 0.5,
    without: ['thorns', 'leaves'],
  },
  (pen, look) => {
    const petal = mainColour(look, '#d32f45');
    const leaf = '#4a8a44';
    stem(pen, '0,170,7 6,300,6.5 -4,430,7', leaf);
    if (!lacks(look, 'thorns'))
      for (const [x, y, d] of [
        [6, 260, 1],
        [-3, 330, -1],
      ] as const)
        pen.path(
          polygon([
            [x, y],
            [x + 16 * d, y - 4],
            [x, y + 14],
          ]),
          leaf,
        );
    if (!lacks(look, 'leaves')) {
      blade(pen, 4, 330, 104, -30, leaf);
      blade(pen, 0, 366, 104, -150, tone(leaf, -0.03));
    }
    for (const side of [-1, 1])
      pen.path(
        blob([
          [0, 160],
          [40 * side, 166],
          [64 * side, 196, 1],
          [28 * side, 190],
        ]),
        pen.plane(leaf),
      );
    const layer = (d: string, shift: number): void =>
      pen.path(
        blob(d),
        pen.linear(
          [
            [0, tone(petal, shift + 0.07)],
            [0.5, tone(petal, shift)],
            [1, tone(petal, shift - 0.12)],
          ],
          70,
        ),
      );
    layer('-104,70 -70,14 0,0 70,14 104,70 86,136 40,176 0,182 -40,176 -86,136', -0.1);
    layer('-112,84 -86,60 -40,90 -6,170 -44,178 -92,142', 0);
    layer('112,84 86,60 40,90 6,170 44,178 92,142', -0.06);
    layer('-74,36 -20,4 50,10 84,50 66,104 20,130 -40,120 -80,84', -0.02);
    layer('-80,62 -56,48 -26,66 4,112 0,160 -40,152 -76,112', 0.05);
    layer('80,56 60,46 34,68 4,122 8,164 52,148 82,106', 0.01);
    layer('-42,44 0,24 44,42 48,78 20,104 -24,100 -46,74', -0.06);
    pen.path(curve('-30,66 -10,44 24,50 28,76 4,86 -10,72 6,62'), 'none', {
      stroke: tone(petal, -0.17),
      width: 6,
      opacity: 0.8,
    });
    pen.anchor('feet', -4, 436);
    pen.anchor('grip', 4, 310);
  },
);

/** A tulip. */
export const tulip = recipe(
  { name: 'tulip', nouns: ['tulip', 'flower', 'lily', 'crocus'], class: 'flower', heightMetres: 0.4 },
  (pen, look) => {
    const petal = mainColour(
      look,
      ['#e2475f', '#f2b43a', '#a860b8', '#f08a4a'][(look.variant ?? 0) % 4] ?? '#e2475f',
    );
    const leaf = '#5a9c48';
    stem(pen, '0,160,7 4,300,7 0,430,8', leaf);
    pen.path(blob('0,430! -50,360 -92,250 -84,220! -50,270 -14,350 2,400!'), pen.plane(leaf, 1.1, 20));
    pen.path(
      blob('2,430! 40,350 80,240 92,236! 86,300 50,380 8,430!'),
      pen.plane(tone(leaf, -0.04), 1.1, 20),
    );
    pen.path(blob('-30,150 -40,60 0,4! 40,60 30,150'), pen.plane(tone(petal, -0.1)));
    for (const side of [-1, 1]) {
      pen.path(
        blob([
          [0, 184],
          [50 * side, 168],
          [76 * side, 110],
          [66 * side, 30, 1],
          [26 * side, 70],
          [4 * side, 130],
        ]),
        pen.linear(
          [
            [0, tone(petal, 0.08)],
            [0.5, tone(petal, side < 0 ? 0.01 : -0.05)],
            [1, tone(petal, -0.12)],
          ],
          70,
        ),
      );
    }
    pen.path(
      blob('0,26! 34,76 40,140 0,186 -40,140 -34,76'),
      pen.radial(
        [
          [0, tone(petal, 0.13)],
          [0.5, tone(petal, 0.02)],
          [1, tone(petal, -0.1)],
        ],
        0.36,
        0.3,
        0.8,
      ),
    );
    pen.line(curve('0,50 2,110 0,170'), tone(petal, -0.1), 2.6, 0.5);
    pen.ellipse(-16, 90, 7, 26, pen.glow('#ffffff', 0.7), { turn: 8 });
    pen.anchor('feet', 0, 434);
    pen.anchor('grip', 2, 310);
  },
);
