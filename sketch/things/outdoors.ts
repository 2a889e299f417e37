/** Things of garden and yard: campfire, mushroom, sign board, skateboard. */
import { wheel } from './cars.ts';
import { eyes, moodOf } from './face.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A burning campfire. */
export const campfire = recipe(
  {
    name: 'campfire',
    nouns: ['campfire', 'bonfire', 'fire', 'camp fire'],
    class: 'object',
    heightMetres: 0.8,
    isColoured: false,
  },
  (pen) => {
    pen.ellipse(0, 240, 190, 120, pen.glow('#ffb04a', 0.5));
    for (const [x, y] of [
      [-130, 318],
      [-82, 338],
      [-26, 348],
      [34, 348],
      [88, 338],
      [134, 318],
    ] as const)
      pen.ellipse(x, y, 32, 22, pen.ball('#8f8d8b'));
    for (const [a, b] of [
      ['-110,312,16 60,270,16', '#8a5a36'],
      ['110,312,16 -60,270,16', '#7a4d2e'],
      ['-70,326,16 80,322,16', '#95633c'],
    ] as const) {
      pen.path(limb(a), pen.plane(b, 1.1, 90));
    }
    for (const [x, y] of [
      [-112, 313],
      [112, 313],
      [-72, 326],
    ] as const) {
      pen.ellipse(x, y, 13, 15, pen.ball('#d9ae78'));
      pen.ellipse(x, y, 7, 8, 'none', { stroke: '#a8794a', width: 2 });
    }
    pen.path(
      blob(
        '-92,290 -104,222 -70,160! -58,190 -46,110 4,28! 10,96 50,130! 62,180 86,150! 104,226 92,290 0,314',
      ),
      pen.linear(
        [
          [0, '#f2622a'],
          [0.6, '#f58a2a'],
          [1, '#e2481f'],
        ],
        90,
      ),
    );
    pen.path(
      blob('-62,292 -68,236 -40,186! -28,214 -10,140! 24,180 30,214 48,190! 66,240 60,292 0,308'),
      pen.linear(
        [
          [0, '#ffb53a'],
          [1, '#ff8f24'],
        ],
        90,
      ),
    );
    pen.path(
      blob('-34,294 -36,256 -10,212! 10,240 22,224! 36,262 32,294 0,304'),
      pen.linear(
        [
          [0, '#fff3b0'],
          [1, '#ffd24a'],
        ],
        90,
      ),
    );
    for (const [x, y, r] of [
      [-60, 90, 5],
      [56, 70, 4],
      [34, 40, 3],
      [-36, 40, 3.4],
    ] as const)
      pen.ellipse(x, y, r, r, '#ffb53a');
    pen.anchor('feet', 0, 366);
  },
);

/** A red-capped mushroom. */
export const mushroom = recipe(
  {
    name: 'mushroom',
    nouns: ['mushroom', 'toadstool', 'fungus'],
    class: 'plant',
    heightMetres: 0.15,
    moods: true,
  },
  (pen, look) => {
    const cap = mainColour(look, '#d43a33');
    const stem = blob('-52,170! -44,230 -66,300 -58,336 0,348 58,336 66,300 44,230 52,170!');
    pen.path(stem, pen.pipe('#f6ead2'));
    pen.inside(stem, () => pen.ellipse(0, 176, 80, 36, pen.glow('#7a5a3a', 0.7)));
    pen.path(
      'M-60 214Q0 250 60 214Q52 238 30 240L18 232L0 246L-18 232L-30 240Q-52 238 -60 214Z',
      pen.plane('#fff7e6', 1, 90),
    );
    pen.ellipse(0, 170, 118, 26, pen.plane('#e9d5b0', 1.2, 90));
    for (let x = -100; x <= 100; x += 18)
      pen.line(
        `M${x * 0.5} 160L${x} ${176 + Math.sqrt(Math.max(0, 1 - (x / 118) ** 2)) * 14}`,
        '#c4a878',
        1.8,
        0.7,
      );
    const top = blob('-146,170 -150,120 -104,48 -34,8 34,8 104,48 150,120 146,170 100,168 0,150 -100,168');
    pen.path(top, pen.ball(cap, 1.2));
    pen.inside(top, () => {
      for (const [x, y, rx, ry] of [
        [-10, 52, 30, 20],
        [-86, 102, 24, 22],
        [64, 92, 27, 22],
        [-30, 126, 19, 13],
        [122, 138, 20, 18],
        [34, 140, 13, 9],
        [-134, 152, 16, 14],
      ] as const)
        pen.ellipse(x, y, rx, ry, pen.ball('#fff8ec', 0.9));
    });
    pen.ellipse(-66, 50, 34, 14, pen.glow('#ffffff', 0.85), { turn: -32 });
    if (look.mood !== undefined)
      pen.at({ y: 276 }, () =>
        eyes(pen, { x: 20, y: 0, rx: 7, ry: 9, colour: '#4a2f1e', lid: '#4a2f1e' }, moodOf(look)),
      );
    pen.anchor('feet', 0, 346);
    pen.anchor('surface', 0, 8);
    pen.anchor('face', 0, 276);
    pen.anchor('seat', 0, 12);
  },
);

/** A blank board on a post; `face` is where words go. */
export const signBoard = recipe(
  {
    name: 'sign',
    nouns: [
      'sign',
      'sign board',
      'signboard',
      'signpost',
      'billboard',
      'wooden sign',
      'notice board',
      'placard',
      'board',
    ],
    class: 'object',
    heightMetres: 1.6,
  },
  (pen, look) => {
    const base = mainColour(look, '#c99a5f');
    pen.path(limb('0,20,13 0,200,13 0,400,14'), pen.pipe('#8a5e38'));
    for (const [x, y, h] of [
      [-30, 404, 26],
      [-18, 406, 34],
      [16, 406, 30],
      [30, 404, 22],
    ] as const)
      pen.path(
        blob([
          [x - 5, y, 1],
          [x - 2, y - h * 0.6],
          [x + (x > 0 ? 8 : -8), y - h, 1],
          [x + 5, y, 1],
        ]),
        pen.plane('#5f9a43'),
      );
    pen.path(box(-194, 36, 400, 178, 12), tone(base, -0.3), { opacity: 0.9 });
    const face = box(-200, 28, 400, 178, 12);
    pen.path(
      face,
      pen.linear(
        [
          [0, tone(base, 0.09)],
          [0.5, tone(base, 0.03)],
          [1, tone(base, -0.06)],
        ],
        50,
      ),
    );
    pen.inside(face, () => {
      for (const y of [72, 117, 162]) {
        pen.line(`M-204 ${y}H204`, tone(base, -0.13), 3, 0.7);
        pen.line(`M-204 ${y + 3}H204`, tone(base, 0.12), 2, 0.6);
      }
      for (const [x, y, w] of [
        [-170, 52, 90],
        [40, 94, 110],
        [-120, 138, 100],
        [60, 186, 90],
        [90, 50, 70],
      ] as const)
        pen.line(`M${x} ${y}q${w / 2} -7 ${w} 0`, tone(base, -0.1), 2, 0.5);
    });
    pen.path(box(-194, 34, 388, 166, 9), 'none', { stroke: tone(base, -0.17), width: 5, opacity: 0.8 });
    for (const x of [-180, 180])
      for (const y of [48, 186]) {
        pen.ellipse(x, y, 6, 6, pen.ball('#8d949c', 1.3));
      }
    pen.anchor('face', 0, 117);
    pen.anchor('feet', 0, 410);
    pen.anchor('surface', 0, 30);
    pen.anchor('grip', 0, 300);
  },
);

/** A skateboard, ready to stand on. */
export const skateboard = recipe(
  { name: 'skateboard', nouns: ['skateboard', 'longboard', 'skate board'], class: 'toy', heightMetres: 0.15 },
  (pen, look) => {
    const base = mainColour(look, '#e2573f');
    for (const x of [-118, 118]) {
      pen.path(
        polygon([
          [x - 20, 62],
          [x + 20, 62],
          [x + 12, 88],
          [x - 12, 88],
        ]),
        pen.plane('#aab2bc'),
      );
      wheel(pen, x - 24, 96, 22, 0);
      wheel(pen, x + 24, 96, 22, 0);
    }
    pen.path(
      blob('-232,22! -214,12 -160,44 0,48 160,44 214,12 232,22! 200,58 160,68 0,70 -160,68 -200,58'),
      pen.linear(
        [
          [0, tone(base, 0.09)],
          [0.5, base],
          [1, tone(base, -0.15)],
        ],
        85,
      ),
    );
    pen.line(curve('-214,14 -160,45 0,49 160,45 214,14'), '#33343a', 7);
    pen.line('M-140 60Q0 64 140 60', '#fff3d6', 4, 0.8);
    pen.anchor('seat', 0, 46);
    pen.anchor('surface', 0, 46);
    pen.anchor('feet', 0, 118);
  },
);
