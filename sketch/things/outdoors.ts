/** Things of garden and yard: fire, mushroom, flowers, snowman, sign board, skateboard, and a robot. */
import { eyes, moodOf } from './face.ts';
import { lacks, type Pen } from './kit.ts';
import { wheel } from './cars.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A burning campfire. */
export const campfire = recipe(
  {
    name: 'campfire',
    nouns: ['campfire', 'bonfire', 'fire', 'camp fire', 'fireplace'],
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
    nouns: ['sunflower', 'daisy', 'gerbera'],
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

/** A snowman in hat and scarf; the colour paints the scarf. */
export const snowman = recipe(
  {
    name: 'snowman',
    nouns: ['snowman', 'snow man'],
    class: 'object',
    heightMetres: 1.6,
    moods: true,
    without: ['hat', 'scarf', 'arms', 'nose', 'carrot'],
    poses: ['holding', 'waving'],
  },
  (pen, look) => {
    const scarf = mainColour(look, '#d43f3a');
    const snow = (x: number, y: number, rx: number, ry: number): void =>
      pen.ellipse(
        x,
        y,
        rx,
        ry,
        pen.radial(
          [
            [0, '#ffffff'],
            [0.5, '#f3f8fc'],
            [0.8, '#cfdfee'],
            [1, '#a3bcd6'],
          ],
          0.36,
          0.27,
          0.8,
        ),
      );
    if (!lacks(look, 'arms')) {
      for (const side of [-1, 1]) {
        pen.path(
          limb([
            [60 * side, 220, 6],
            [122 * side, 178, 5],
            [168 * side, 132, 3.5],
          ]),
          pen.plane('#6b4a30'),
        );
        pen.path(
          limb([
            [140 * side, 162, 4],
            [176 * side, 166, 2.5],
          ]),
          pen.plane('#6b4a30'),
        );
        pen.path(
          limb([
            [146 * side, 152, 4],
            [146 * side, 118, 2.5],
          ]),
          pen.plane('#6b4a30'),
        );
      }
    }
    snow(0, 360, 126, 106);
    snow(0, 232, 92, 82);
    pen.ellipse(0, 284, 74, 16, pen.glow('#6f8fb5', 0.5));
    snow(0, 120, 68, 64);
    if (!lacks(look, 'scarf')) {
      const loop = 'M-66 152Q0 190 66 152Q76 172 66 186Q0 222 -66 186Q-76 172 -66 152Z';
      pen.path(blob('20,182! 58,174! 66,270! 30,276!'), pen.plane(tone(scarf, -0.03)));
      for (const x of [34, 44, 56]) pen.line(`M${x} 272v14`, scarf, 5);
      pen.path(loop, pen.pipe(scarf, 1.1));
      pen.inside(loop, () => {
        for (const x of [-48, -16, 16, 48]) pen.line(`M${x} 150V220`, '#fbf3e4', 6, 0.85);
      });
    }
    for (const y of [236, 266, 330]) pen.ellipse(0, y, 9, 9, pen.ball('#2f2f36'));
    const mood = moodOf(look);
    pen.at({ y: 106 }, () =>
      eyes(pen, { x: 22, y: 0, rx: 8, ry: 9.5, colour: '#1d1d22', lid: '#2f2f36' }, mood),
    );
    if (!lacks(look, 'nose', 'carrot'))
      pen.path(blob('2,114! 0,132! -58,134!'), pen.plane('#f08a2c', 1.1, 90));
    for (const [x, y] of mood === 'sad'
      ? ([
          [-22, 160],
          [-11, 153],
          [0, 151],
          [11, 153],
          [22, 160],
        ] as const)
      : ([
          [-24, 144],
          [-14, 152],
          [0, 155],
          [14, 152],
          [24, 144],
        ] as const))
      pen.ellipse(x, y, 3.6, 3.6, '#2f2f36');
    for (const side of [-1, 1]) pen.ellipse(40 * side, 130, 13, 8, pen.glow('#ff8d84', 0.6));
    if (!lacks(look, 'hat')) {
      pen.ellipse(0, 66, 78, 15, pen.plane('#33323a'));
      pen.path('M-46 -10Q0 -20 46 -10L50 62Q0 76 -50 62Z', pen.pipe('#3a3942', 1.2));
      pen.path('M-50 40Q0 54 50 40V60Q0 74 -50 60Z', pen.pipe(scarf));
      pen.ellipse(0, -11, 46, 8, pen.plane('#4b4a55'));
    }
    pen.anchor('headTop', 0, lacks(look, 'hat') ? 60 : -12);
    pen.anchor('face', 0, 120);
    pen.anchor('hand', 160, 138);
    pen.anchor('feet', 0, 462);
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

/** A friendly robot. */
export const robot = recipe(
  {
    name: 'robot',
    nouns: ['robot', 'android', 'droid', 'bot'],
    class: 'person',
    heightMetres: 1.5,
    moods: true,
    poses: ['holding', 'waving', 'walking', 'riding', 'sitting', 'reading'],
    without: ['antenna'],
  },
  (pen, look) => {
    const base = mainColour(look, '#8fb3c9');
    const dark = tone(base, -0.22);
    const mood = moodOf(look);
    const isUp = look.pose === 'holding' || look.pose === 'waving';
    const isRiding = look.pose === 'riding';
    const part = (d: string, c = base): void => pen.path(limb(d), pen.plane(c, 1.2));
    part('-78,212,14 -104,262,13 -96,314,13', tone(base, -0.05));
    pen.ellipse(-96, 324, 19, 17, pen.ball(dark));
    if (isRiding) {
      part('10,330,22 -52,372,20 -40,424,18');
      pen.path(blob('-78,446! -76,424 -52,414 -18,418! -18,446!'), pen.plane(dark));
    } else {
      for (const side of [-1, 1]) {
        const step = look.pose === 'walking' ? side * 12 : 0;
        part(`${36 * side},330,19 ${38 * side + step},380,17`, tone(base, -0.04));
        pen.line(`M${36 * side - 16} 352H${36 * side + 18}`, dark, 3.4, 0.8);
        pen.path(
          blob([
            [38 * side - 34 + step, 414, 1],
            [38 * side - 30 + step, 388],
            [38 * side + step, 378],
            [38 * side + 30 + step, 388],
            [38 * side + 34 + step, 414, 1],
          ]),
          pen.ball(dark, 1.2),
        );
      }
    }
    pen.box(-22, 170, 44, 26, 6, pen.pipe(dark));
    pen.path(
      box(-84, 186, 168, 154, 34),
      pen.radial(
        [
          [0, tone(base, 0.15)],
          [0.4, base],
          [0.75, tone(base, -0.08)],
          [1, tone(base, -0.19)],
        ],
        0.33,
        0.22,
        0.9,
      ),
    );
    pen.path(box(-50, 214, 100, 68, 14), pen.plane('#2f4256', 0.8));
    pen.line('M-36 250h14l10 -18l14 32l12 -20h20', '#7fe8c8', 4);
    for (const [x, c] of [
      [-30, '#ef5b4c'],
      [0, '#f4c53f'],
      [30, '#6fd08a'],
    ] as const)
      pen.ellipse(x, 308, 9, 9, pen.ball(c, 1.4));
    if (!lacks(look, 'antenna')) {
      pen.line('M0 40V8', dark, 6);
      pen.ellipse(0, 0, 13, 13, pen.ball('#ef5b4c', 1.3));
    }
    for (const side of [-1, 1]) pen.box(side * 98 - 12, 82, 24, 56, 10, pen.plane(dark));
    pen.path(
      box(-96, 38, 192, 142, 44),
      pen.radial(
        [
          [0, tone(base, 0.17)],
          [0.4, tone(base, 0.02)],
          [0.75, tone(base, -0.06)],
          [1, tone(base, -0.18)],
        ],
        0.33,
        0.2,
        0.9,
      ),
    );
    pen.path(
      box(-76, 60, 152, 98, 32),
      pen.linear(
        [
          [0, '#1d2b3a'],
          [1, '#31485e'],
        ],
        70,
      ),
    );
    const light = '#7ff0e0';
    for (const side of [-1, 1]) {
      const x = 34 * side;
      if (mood === 'happy' || mood === 'asleep')
        pen.line(`M${x - 15} 102q15 ${mood === 'happy' ? -24 : 20} 30 0`, light, 8);
      else {
        pen.ellipse(x, 100, 26, 28, pen.glow(light, 0.55));
        pen.ellipse(x, 100, 14, mood === 'sleepy' || mood === 'reading' ? 8 : 17, light);
        pen.ellipse(x - 4, 93, 4, 5, '#ffffff');
        if (mood === 'angry' || mood === 'sad')
          pen.line(
            `M${x - 16} ${78 + (mood === 'angry' ? -6 : 6) * side}L${x + 16} ${78 + (mood === 'angry' ? 6 : -6) * -side * -1}`,
            light,
            5,
          );
      }
    }
    pen.line(
      mood === 'sad'
        ? 'M-18 142Q0 128 18 142'
        : mood === 'surprised'
          ? 'M-6 138Q0 128 6 138Q0 148 -6 138'
          : 'M-20 132Q0 150 20 132',
      light,
      5.5,
    );
    pen.path('M-64 92Q-62 68 -36 66L-34 72Q-52 76 -56 94Z', '#ffffff', { opacity: 0.35 });
    const [hx, hy] = isUp ? [132, 176] : isRiding ? [-20, 300] : [98, 316];
    part(
      isUp
        ? '78,214,15 126,236,14 132,190,13'
        : isRiding
          ? '74,214,15 64,270,14 -8,298,13'
          : '78,212,15 106,262,14 98,308,13',
    );
    pen.ellipse(hx, hy + 4, 20, 18, pen.ball(dark));
    pen.ellipse(hx - 4, hy - 2, 8, 6, pen.glow('#ffffff', 0.6));
    pen.anchor('hand', hx, hy);
    pen.anchor('headTop', 0, lacks(look, 'antenna') ? 42 : 40);
    pen.anchor('face', 0, 108);
    pen.anchor('lap', 0, 320);
    pen.anchor('back', 0, 250);
    if (isRiding) pen.anchor('seat', 6, 338);
    pen.anchor('feet', 0, isRiding ? 446 : 412);
  },
);
