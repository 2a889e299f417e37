/** From fairy tales: a sword, a shield, a sleigh. */
import { type Pen, lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

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
