/** From the beach and from fairy tales: a sandcastle, a sword, a shield, a sleigh. */
import { lacks, type Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { dots, spread } from './details.ts';
import { blob, box, curve, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A sandcastle with shells and a flag. */
export const sandcastle = recipe(
  {
    name: 'sandcastle',
    nouns: ['sandcastle', 'sand castle'],
    class: 'building',
    heightMetres: 0.5,
    without: ['flag', 'flags'],
  },
  (pen, look) => {
    const sand = mainColour(look, '#e5bd78');
    const flagged = !lacks(look, 'flag', 'flags');
    pen.path(
      blob('-270,400 -220,356 -120,340 0,334 130,340 230,358 274,400 200,420 0,428 -200,420'),
      pen.radial(
        [
          [0, tone(sand, 0.08)],
          [0.7, tone(sand, -0.03)],
          [1, tone(sand, -0.12)],
        ],
        0.4,
        0.3,
        0.7,
      ),
    );
    const tower = (x: number, top: number, bottom: number, half: number): void => {
      pen.path(
        polygon([
          [x - half, top],
          [x + half, top],
          [x + half * 1.24, bottom],
          [x - half * 1.24, bottom],
        ]),
        pen.pipe(sand, 1.1),
      );
      let teeth = '';
      for (let index = 0; index < 4; index += 1)
        teeth += box(
          Math.round(x - half - 5 + index * ((half * 2 + 10 - half * 0.4) / 3)),
          top - 26,
          Math.round(half * 0.4),
          30,
          4,
        );
      pen.path(teeth, pen.pipe(tone(sand, 0.02), 1.1));
      pen.path(box(x - half - 7, top - 2, half * 2 + 14, 20, 6), pen.pipe(tone(sand, 0.03), 1.1));
    };
    tower(0, 130, 370, 74);
    if (flagged) {
      pen.line('M0 106V6', '#a9713f', 6);
      pen.path(blob('3,8! 34,2 66,16 92,10! 84,54! 50,56 3,52!'), pen.plane('#d9453f'));
    }
    pen.path(
      polygon('-196,260 196,260 214,384 -214,384'),
      pen.linear(
        [
          [0, tone(sand, 0.07)],
          [0.5, sand],
          [1, tone(sand, -0.11)],
        ],
        70,
      ),
    );
    let teeth = '';
    for (let index = 0; index < 9; index += 1) teeth += box(-190 + index * 43, 240, 24, 26, 4);
    pen.path(teeth, pen.plane(tone(sand, 0.03)));
    tower(-186, 220, 398, 58);
    tower(186, 220, 398, 58);
    pen.path('M-38 388V330Q-38 290 0 290Q38 290 38 330V388Z', pen.plane(tone(sand, -0.28)));
    for (const x of [-186, 0, 186]) pen.path(box(x - 10, x === 0 ? 176 : 264, 20, 34, 10), tone(sand, -0.26));
    pen.line(
      dots([
        ...spread(34, 0, 330, 200, 60),
        ...spread(12, -186, 310, 54, 80),
        ...spread(12, 186, 310, 54, 80),
        ...spread(12, 0, 190, 60, 50),
      ]),
      tone(sand, -0.15),
      5,
      0.6,
    );
    for (const [x, y, c] of [
      [-110, 330, '#f3a5a0'],
      [112, 336, '#f6e6d0'],
      [-186, 372, '#f6e6d0'],
      [240, 394, '#f3a5a0'],
    ] as const) {
      pen.path(
        blob([
          [x, y + 18, 1],
          [x - 22, y - 2],
          [x - 12, y - 18],
          [x, y - 21],
          [x + 12, y - 18],
          [x + 22, y - 2],
        ]),
        pen.ball(c),
      );
      pen.line(
        `M${x} ${y + 14}V${y - 16}M${x} ${y + 14}L${x - 13} ${y - 11}M${x} ${y + 14}L${x + 13} ${y - 11}`,
        tone(c, -0.13),
        2.6,
        0.8,
      );
    }
    pen.anchor('surface', 0, 132);
    pen.anchor('face', 0, 320);
    pen.anchor('feet', 0, 420);
  },
);

/** A long sword, point up. */
export const sword = recipe(
  { name: 'sword', nouns: ['sword', 'longsword', 'broadsword', 'excalibur'], class: 'tool', heightMetres: 1 },
  (pen: Pen, look) => {
    const gold = mainColour(look, '#d8a63c');
    pen.at({ turn: 24 }, () => {
      pen.path(
        polygon('0,-20 26,24 24,360 0,360'),
        pen.linear(
          [
            [0, '#aeb9c4'],
            [1, '#7c8997'],
          ],
          0,
        ),
      );
      pen.path(
        polygon('0,-20 -26,24 -24,360 0,360'),
        pen.linear(
          [
            [0, '#ffffff'],
            [1, '#cfd8e0'],
          ],
          0,
        ),
      );
      pen.line('M0 40V330', '#8e9aa7', 5, 0.8);
      pen.path(polygon('-16,40 -10,34 -10,300 -16,300'), '#ffffff', { opacity: 0.8 });
      pen.path(limb('0,380,13 0,470,13'), pen.pipe('#7b3f2c'));
      pen.line('M-12 398L12 408M-12 416L12 426M-12 434L12 444M-12 452L12 462', '#c98a5a', 4, 0.9);
      pen.path(
        blob('-104,362 -96,346 -60,356 0,348 60,356 96,346 104,362 92,378 40,374 0,384 -40,374 -92,378'),
        pen.linear(
          [
            [0, tone(gold, 0.15)],
            [0.5, gold],
            [1, tone(gold, -0.17)],
          ],
          80,
        ),
      );
      pen.ellipse(0, 364, 14, 14, pen.ball('#c8334a', 1.4));
      pen.ellipse(-4, 359, 4, 3, '#ffffff', { opacity: 0.9 });
      pen.ellipse(0, 492, 25, 25, pen.ball(gold, 1.3));
      pen.ellipse(0, 492, 11, 11, pen.ball('#3f86c4', 1.4));
      pen.anchor('grip', 0, 426);
    });
    pen.anchor('feet', -200, 480);
  },
);

/** A heater shield with a cross; the colour paints its field. */
export const shield = recipe(
  {
    name: 'shield',
    nouns: ['shield', 'knight shield', 'coat of arms'],
    class: 'tool',
    heightMetres: 0.7,
    without: ['cross'],
  },
  (pen, look) => {
    const base = mainColour(look, '#3a6fb0');
    const rim = '#c9cfd6';
    const outline = blob(
      '-170,10! -90,24 0,0 90,24 170,10! 176,150 150,270 84,360 0,420! -84,360 -150,270 -176,150',
    );
    pen.path(
      outline,
      pen.linear(
        [
          [0, '#f4f6f8'],
          [0.5, rim],
          [1, '#7d8691'],
        ],
        50,
      ),
    );
    const inner = blob(
      '-146,38! -80,48 0,26 80,48 146,38! 150,150 126,256 70,336 0,388! -70,336 -126,256 -150,150',
    );
    pen.path(
      inner,
      pen.linear(
        [
          [0, tone(base, 0.12)],
          [0.5, base],
          [1, tone(base, -0.17)],
        ],
        50,
      ),
    );
    pen.inside(inner, () => {
      pen.path(box(0, 0, 170, 420), tone(base, -0.12), { opacity: 0.5 });
      if (!lacks(look, 'cross'))
        pen.path(
          'M-24 20H24V150H160V200H24V400H-24V200H-160V150H-24Z',
          pen.linear(
            [
              [0, '#fbe7a8'],
              [0.5, '#e6bd50'],
              [1, '#b98f2f'],
            ],
            50,
          ),
        );
      pen.path(polygon('-146,38 -60,38 -120,240 -160,200'), '#ffffff', { opacity: 0.16 });
    });
    pen.line(
      [
        [-158, 30],
        [-84, 36],
        [0, 14],
        [84, 36],
        [158, 30],
        [162, 150],
        [138, 264],
        [76, 350],
        [0, 404],
        [-76, 350],
        [-138, 264],
        [-162, 150],
      ]
        .map(([x, y]) => `M${x} ${y}h0.1`)
        .join(''),
      '#8b949e',
      11,
    );
    pen.line(
      [
        [-160, 28],
        [-86, 34],
        [-2, 12],
        [82, 34],
        [156, 28],
        [160, 148],
        [136, 262],
        [74, 348],
        [-2, 402],
        [-78, 348],
        [-140, 262],
        [-164, 148],
      ]
        .map(([x, y]) => `M${x} ${y}h0.1`)
        .join(''),
      '#f2f5f7',
      5,
    );
    pen.anchor('grip', 0, 200);
    pen.anchor('face', 0, 190);
    pen.anchor('feet', 0, 420);
  },
);

/** A sleigh with curled runners; `seat` is its bench. */
export const sleigh = recipe(
  {
    name: 'sleigh',
    nouns: ['sleigh', 'sled', 'sledge', 'santa sleigh'],
    class: 'vehicle',
    heightMetres: 1.3,
  },
  (pen, look) => {
    const base = mainColour(look, '#c8333a');
    const gold = '#e0b04a';
    pen.line(curve('-236,236 -270,270 -262,318 -216,326'), tone(gold, -0.18), 15);
    pen.line('M-140 262V322M0 270V322M150 262V322', tone(gold, -0.16), 12);
    pen.line('M-220 326H240', tone(gold, -0.1), 16);
    pen.line('M-216 323H238', tone(gold, 0.16), 4, 0.9);
    pen.line(curve('-230,228 -266,262 -258,312 -214,320'), tone(gold, 0.1), 5, 0.9);
    pen.path(blob('-120,110! 130,110! 150,200 -130,210'), tone(base, -0.24));
    pen.path(
      blob('96,110 110,60 150,30 196,24! 206,90 200,160 150,190 96,190'),
      pen.linear(
        [
          [0, '#8f4a3a'],
          [1, '#5f2c22'],
        ],
        60,
      ),
    );
    const body = blob(
      '-250,60 -226,40 -206,66 -212,110 -190,150 -120,168 -20,164 70,150 120,110 150,50 190,10 228,16 240,56 222,170 190,240 140,272! -160,272! -226,232 -252,160 -258,100',
    );
    pen.path(
      body,
      pen.linear(
        [
          [0, tone(base, 0.13)],
          [0.45, base],
          [1, tone(base, -0.17)],
        ],
        60,
      ),
    );
    pen.path(
      curve('-232,62 -226,120 -196,166 -120,188 -20,184 80,168 140,120 166,62 196,32 216,40'),
      'none',
      { stroke: gold, width: 9 },
    );
    pen.path(curve('-40,240 -10,206 30,212 32,236 10,242 4,226'), 'none', { stroke: gold, width: 7 });
    pen.path(curve('-60,240 -90,206 -130,212 -132,236 -110,242 -104,226'), 'none', {
      stroke: gold,
      width: 7,
    });
    pen.path(curve('120,240 150,200 176,206 176,226 158,228'), 'none', { stroke: gold, width: 7 });
    pen.path(blob('-236,90 -224,160 -196,214 -206,214 -236,176 -246,110'), '#ffffff', { opacity: 0.35 });
    pen.anchor('seat', 40, 150);
    pen.anchor('surface', 0, 150);
    pen.anchor('feet', 0, 334);
  },
);
