/** What things are carried in: bucket, basket, suitcase, backpack. */
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A bucket with its handle up. */
export const bucket = recipe(
  {
    name: 'bucket',
    nouns: ['bucket', 'pail'],
    class: 'container',
    heightMetres: 0.3,
    without: ['handle', 'water'],
  },
  (pen, look) => {
    const base = mainColour(look, '#4a90c4');
    if (!lacks(look, 'handle')) {
      pen.line('M-138 100C-150 -60 150 -60 138 100', '#98a2ac', 10);
      pen.line('M-134 80C-138 -50 140 -56 134 76', '#dfe5ea', 3, 0.8);
      pen.path(limb('-40,-22,11 0,-26,12 40,-22,11'), pen.plane('#b57a46'));
    }
    const body = 'M-146 80L-104 360Q0 396 104 360L146 80Q0 122 -146 80Z';
    pen.path(body, pen.pipe(base, 1.2));
    pen.inside(body, () => {
      pen.line('M-134 150Q0 190 134 150M-116 290Q0 326 116 290', tone(base, -0.13), 6, 0.6);
      pen.line('M-133 158Q0 198 133 158M-115 298Q0 334 115 298', tone(base, 0.13), 3, 0.6);
    });
    pen.ellipse(
      0,
      80,
      150,
      40,
      pen.linear(
        [
          [0, tone(base, 0.13)],
          [1, tone(base, -0.05)],
        ],
        20,
      ),
    );
    pen.ellipse(
      0,
      83,
      136,
      32,
      pen.linear(
        [
          [0, tone(base, -0.26)],
          [1, tone(base, -0.1)],
        ],
        90,
      ),
    );
    if (!lacks(look, 'water')) {
      pen.path(
        'M-128 92Q0 70 128 92Q110 115 0 115Q-110 115 -128 92Z',
        pen.linear(
          [
            [0, '#6fc0e8'],
            [1, '#bfe6f7'],
          ],
          60,
        ),
      );
      pen.line('M-60 98Q-20 92 16 98M40 102Q60 99 80 101', '#ffffff', 3, 0.8);
    }
    for (const side of [-1, 1]) pen.ellipse(138 * side, 100, 15, 17, pen.ball('#b4bdc6'));
    pen.path(polygon('-120,128 -100,134 -78,350 -90,346'), '#ffffff', { opacity: 0.3 });
    pen.anchor('grip', 0, -24);
    pen.anchor('surface', 0, 84);
    pen.anchor('feet', 0, 376);
  },
);

/** A wicker basket; `surface` is where fruit or a kitten goes. */
export const basket = recipe(
  {
    name: 'basket',
    nouns: ['basket', 'wicker basket', 'picnic basket', 'shopping basket'],
    class: 'container',
    heightMetres: 0.35,
    without: ['handle'],
  },
  (pen, look) => {
    const base = mainColour(look, '#c58a48');
    if (!lacks(look, 'handle')) {
      pen.line('M-160 150C-160 -50 160 -50 160 150', tone(base, -0.12), 24);
      pen.line('M-160 150C-160 -50 160 -50 160 150', base, 17);
      for (let index = 0; index < 13; index += 1) {
        const angle = Math.PI - (index * Math.PI) / 12;
        const [x, y] = [Math.cos(angle) * 156, 140 - Math.sin(angle) * 138];
        pen.line(
          `M${Math.round(x - 7)} ${Math.round(y + 5)}l${index < 6 ? 14 : 12} -10`,
          tone(base, 0.13),
          5,
          0.8,
        );
      }
    }
    pen.ellipse(0, 160, 186, 42, tone(base, -0.3));
    const body = 'M-188 160C-188 216 188 216 188 160L150 340Q0 376 -150 340Z';
    pen.path(body, pen.pipe(base, 1.1));
    pen.inside(body, () => {
      for (let row = 0; row < 6; row += 1) {
        let light = '';
        let dark = '';
        for (let column = -7; column <= 7; column += 1) {
          const x = column * 29 * (1 - row * 0.035) + (row % 2) * 14;
          const y = 214 + row * 27 - ((x * x) / 35000) * 26;
          light += `M${Math.round(x - 9)} ${Math.round(y)}q9 -5 18 0`;
          dark += `M${Math.round(x - 9)} ${Math.round(y + 8)}q9 -4 18 0`;
        }
        pen.line(dark, tone(base, -0.2), 9, 0.55);
        pen.line(light, tone(base, 0.1), 12, 0.75);
      }
    });
    pen.path(
      'M-194 158C-194 226 194 226 194 158L188 176C180 242 -180 242 -188 176Z',
      pen.pipe(tone(base, -0.05), 1.2),
    );
    let braid = '';
    for (let index = -9; index <= 9; index += 1)
      braid += `M${index * 19 - 6} ${Math.round(214 - index * index * 0.42)}l13 -9`;
    pen.line(braid, tone(base, 0.13), 5, 0.8);
    pen.anchor('surface', 0, 168);
    pen.anchor('grip', 0, 4);
    pen.anchor('feet', 0, 358);
  },
);

/** A travelling suitcase with labels. */
export const suitcase = recipe(
  {
    name: 'suitcase',
    nouns: ['suitcase', 'luggage', 'travel bag'],
    class: 'container',
    heightMetres: 0.5,
    without: ['stickers', 'labels'],
  },
  (pen, look) => {
    const base = mainColour(look, '#b5713c');
    const strap = tone(base, -0.2);
    pen.line('M-58 76V44Q-58 18 -32 18H32Q58 18 58 44V76', strap, 19);
    pen.line('M-58 70V44Q-58 16 -32 16H32', tone(base, -0.06), 5, 0.7);
    pen.path(box(-196, 74, 412, 272, 26), tone(base, -0.22));
    const body = box(-206, 70, 404, 272, 26);
    pen.path(
      body,
      pen.linear(
        [
          [0, tone(base, 0.11)],
          [0.5, base],
          [1, tone(base, -0.13)],
        ],
        50,
      ),
    );
    pen.inside(body, () => {
      pen.line('M-220 128H220', tone(base, -0.2), 5, 0.7);
      pen.line('M-220 133H220', tone(base, 0.14), 2.4, 0.7);
    });
    for (const x of [-142, 94]) {
      pen.path(box(x, 70, 40, 272), pen.pipe(strap));
      pen.line(`M${x + 6} 76V336M${x + 34} 76V336`, tone(base, 0.05), 2, 0.6);
      pen.box(x - 6, 116, 52, 36, 6, pen.plane('#e4bd5a'));
      pen.box(x + 8, 126, 24, 16, 3, strap);
    }
    for (const [x, y] of [
      [-206, 70],
      [150, 70],
      [-206, 294],
      [150, 294],
    ] as const)
      pen.path(box(x, y, 48, 48, 18), pen.plane(strap));
    if (!lacks(look, 'stickers', 'labels')) {
      pen.at({ x: 0, y: 236, turn: -10 }, () => {
        pen.box(-50, -32, 100, 64, 8, pen.plane('#fdf4de', 0.6));
        pen.path(polygon('-36,20 -8,-16 8,4 20,-8 38,20'), '#4f9a8a');
        pen.ellipse(24, -16, 8, 8, '#f2b33d');
      });
      pen.ellipse(-64, 190, 30, 30, pen.ball('#d9473f'));
      pen.ellipse(-64, 190, 21, 21, 'none', { stroke: '#fdf4de', width: 4 });
      pen.ellipse(62, 178, 24, 24, pen.ball('#3f86b8'));
      pen.line('M50 178H74M62 166V190', '#fdf4de', 5);
    }
    pen.anchor('grip', 0, 20);
    pen.anchor('surface', 0, 74);
    pen.anchor('feet', 0, 344);
  },
);

/** A school backpack. */
export const backpack = recipe(
  {
    name: 'backpack',
    nouns: ['backpack', 'rucksack', 'school bag', 'knapsack', 'schoolbag'],
    class: 'container',
    heightMetres: 0.45,
  },
  (pen, look) => {
    const base = mainColour(look, '#3f8f86');
    const trim = '#e7b04a';
    pen.line('M-34 40C-34 -10 34 -10 34 40', tone(base, -0.14), 16);
    for (const side of [-1, 1])
      pen.path(
        limb([
          [118 * side, 120, 18],
          [178 * side, 240, 18],
          [146 * side, 356, 13],
        ]),
        pen.plane(tone(base, -0.15)),
      );
    const body = blob(
      '0,22 88,34 134,86 148,180 150,300 140,372 100,392 0,396 -100,392 -140,372 -150,300 -148,180 -134,86 -88,34',
    );
    pen.path(
      body,
      pen.linear(
        [
          [0, tone(base, 0.12)],
          [0.45, base],
          [1, tone(base, -0.15)],
        ],
        55,
      ),
    );
    pen.inside(body, () => {
      pen.path('M-160 190Q0 232 160 190V176Q0 216 -160 176Z', tone(base, -0.2), { opacity: 0.5 });
      pen.line('M-146 120Q0 150 146 120', tone(base, -0.15), 4, 0.8);
      pen.line('M-144 114Q0 144 144 114', trim, 5);
    });
    pen.path(blob('-18,126 -18,170 0,178 18,170 18,126'), pen.plane(trim));
    const pocket = blob('-104,232! 0,246 104,232! 110,320 96,372 0,380 -96,372 -110,320');
    pen.path(blob('-108,240! 0,254 112,240! 116,330 100,382 0,388 -98,382 -112,330'), tone(base, -0.22), {
      opacity: 0.6,
    });
    pen.path(
      pocket,
      pen.linear(
        [
          [0, tone(base, 0.1)],
          [0.5, tone(base, 0.02)],
          [1, tone(base, -0.1)],
        ],
        60,
      ),
    );
    pen.path(
      blob('-108,226! 0,240 108,226! 106,274 60,300 0,306 -60,300 -106,274'),
      pen.linear(
        [
          [0, tone(base, 0.08)],
          [1, tone(base, -0.06)],
        ],
        80,
      ),
    );
    pen.line(curve('-100,272 -58,292 0,297 58,292 100,272'), trim, 3, 0.9);
    pen.box(-15, 284, 30, 40, 7, pen.plane(trim));
    pen.box(-7, 294, 14, 20, 3, tone(trim, -0.2));
    for (const side of [-1, 1])
      pen.path(
        blob([
          [150 * side, 286],
          [176 * side, 300],
          [176 * side, 368],
          [148 * side, 378],
        ]),
        pen.plane(tone(base, -0.1)),
      );
    pen.path(blob('-110,80 -126,150 -124,200 -114,200 -112,150 -96,92'), '#ffffff', { opacity: 0.35 });
    pen.anchor('grip', 0, 6);
    pen.anchor('feet', 0, 396);
  },
);
