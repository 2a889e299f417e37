/** Hot food that may smile: pizza, burger, chips. */
import { cuteArms, cuteFace, cuteLegs, cutePoses, hasFace } from './cute.ts';
import { dots, leaf, sheen, spread } from './details.ts';
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A slice of pizza, crust above. */
export const pizza = recipe(
  {
    name: 'pizza',
    nouns: ['pizza', 'pizza slice', 'slice of pizza'],
    class: 'food',
    heightMetres: 0.2,
    moods: true,
    poses: cutePoses,
    without: ['pepperoni', 'basil', 'salami'],
  },
  (pen, look) => {
    const cheese = mainColour(look, '#f6c244');
    const crust = '#cf8a43';
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 26, 380, 486, '#a9642a');
    const slice = blob(
      '-170,66! 0,30 170,66! 120,176 62,308 44,346 30,330 18,380 0,420! -16,396 -30,360 -44,376 -56,330 -110,200',
    );
    pen.at({ x: 6, y: 10 }, () => pen.path(slice, tone(crust, -0.14)));
    pen.path(
      slice,
      pen.linear(
        [
          [0, tone(cheese, 0.05)],
          [0.5, cheese],
          [1, tone(cheese, -0.06)],
        ],
        70,
      ),
    );
    pen.inside(slice, () => {
      pen.path(blob('-180,80! 0,44 180,80! 172,106 90,90 0,86 -90,92 -172,106'), '#d5502f', { opacity: 0.8 });
      pen.ellipse(-30, 190, 70, 40, pen.glow('#fff0b0', 0.8), { turn: -20 });
      pen.line(dots(spread(30, 0, 200, 120, 130)), tone(cheese, -0.1), 6, 0.5);
    });
    if (!lacks(look, 'pepperoni', 'salami')) {
      for (const [x, y, r] of [
        [-76, 136, 36],
        [68, 132, 37],
        [2, 232, 33],
        [-10, 330, 24],
      ] as const) {
        if (isFaced && y === 232) continue;
        pen.ellipse(x + 2, y + 4, r, r * 0.94, tone(cheese, -0.2), { opacity: 0.6 });
        pen.ellipse(x, y, r, r * 0.94, pen.ball('#c43a2c'));
        pen.ellipse(x, y, r * 0.86, r * 0.8, 'none', { stroke: '#e06a50', width: 2.4, opacity: 0.7 });
        pen.line(dots(spread(7, x, y, r * 0.7, r * 0.64)), '#e88a6c', 6, 0.75);
      }
    }
    if (!lacks(look, 'basil')) {
      leaf(pen, -20, 128, 52, -24, '#4f9a3a');
      if (!isFaced) leaf(pen, 54, 196, 46, 118, '#4f9a3a');
    }
    pen.path(
      blob('-196,70 -184,30 -110,4 0,-8 110,4 184,30 196,70 178,92 90,72 0,66 -90,72 -178,92'),
      pen.linear(
        [
          [0, tone(crust, 0.13)],
          [0.5, tone(crust, 0.03)],
          [1, tone(crust, -0.14)],
        ],
        80,
      ),
    );
    for (const [x, y, rx] of [
      [-120, 34, 20],
      [-30, 22, 26],
      [70, 26, 22],
      [140, 44, 14],
    ] as const)
      pen.ellipse(x, y, rx, 9, pen.glow('#8a4f20', 0.7), { turn: x * 0.08 });
    sheen(pen, -80, 20, 34, 8, -12, 0.5);
    if (isFaced) {
      cuteFace(pen, 0, 200, 66);
      cuteArms(pen, 94, 220, '#a9642a');
    } else {
      pen.anchor('face', 0, 220);
      pen.anchor('feet', 0, 424);
    }
  },
);

/** A hamburger. */
export const burger = recipe(
  {
    name: 'burger',
    nouns: ['burger', 'hamburger', 'cheeseburger', 'veggie burger'],
    class: 'food',
    heightMetres: 0.12,
    moods: true,
    poses: cutePoses,
    without: ['cheese', 'lettuce', 'tomato', 'sesame'],
  },
  (pen, look) => {
    const bun = mainColour(look, '#dd9544');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 64, 350, 440, tone(bun, -0.2));
    pen.path(
      blob('-176,296! 176,296! 178,330 150,366 90,378 -90,378 -150,366 -178,330'),
      pen.linear(
        [
          [0, tone(bun, 0.1)],
          [0.4, bun],
          [1, tone(bun, -0.16)],
        ],
        84,
      ),
    );
    pen.path(
      blob('-186,262 -190,290 -160,312 -60,320 60,320 160,312 190,290 186,262 120,244 -120,244'),
      pen.linear(
        [
          [0, '#8a5230'],
          [0.5, '#6d3c20'],
          [1, '#4c2815'],
        ],
        84,
      ),
    );
    pen.line(dots(spread(36, 0, 288, 174, 24)), '#96603c', 6, 0.6);
    if (!lacks(look, 'cheese'))
      pen.path(
        polygon('-184,238 184,238 192,258 128,266 92,306 50,266 -40,264 -84,300 -128,264 -192,256'),
        pen.plane('#fbbf36', 1, 80),
      );
    if (!lacks(look, 'tomato'))
      pen.path(
        blob('-176,214 -186,232 -150,246 0,250 150,246 186,232 176,214 0,204'),
        pen.linear(
          [
            [0, '#ee5b45'],
            [1, '#c42f28'],
          ],
          84,
        ),
      );
    if (!lacks(look, 'lettuce'))
      pen.path(
        blob(
          '-192,196 -206,214 -186,234 -166,218 -142,236 -116,218 -90,238 -62,220 -34,240 -6,220 24,240 50,220 80,238 108,218 134,236 160,218 186,232 206,212 192,194 0,176',
        ),
        pen.linear(
          [
            [0, '#9fd257'],
            [0.5, '#77b63c'],
            [1, '#4f922b'],
          ],
          84,
        ),
      );
    const top = blob(
      '-190,188! -194,150 -168,74 -100,20 0,4 100,20 168,74 194,150 190,188! 150,206 0,212 -150,206',
    );
    pen.path(
      top,
      pen.radial(
        [
          [0, tone(bun, 0.14)],
          [0.4, tone(bun, 0.04)],
          [0.72, tone(bun, -0.05)],
          [1, tone(bun, -0.17)],
        ],
        0.38,
        0.22,
        0.86,
      ),
    );
    if (!lacks(look, 'sesame')) {
      for (const [x, y, turn] of [
        [-104, 74, -40],
        [-48, 44, -14],
        [14, 34, 10],
        [74, 52, 24],
        [124, 94, 46],
        [-70, 96, -20],
        [-8, 80, 0],
        [52, 94, 14],
        [-138, 124, -50],
        [96, 132, 30],
        [-34, 124, -8],
      ] as const) {
        if (isFaced && y > 90 && Math.abs(x) < 100) continue;
        pen.ellipse(x + 1, y + 3, 10, 6, tone(bun, -0.16), { turn, opacity: 0.6 });
        pen.ellipse(x, y, 9.5, 6, pen.plane('#fff1cf'), { turn });
      }
    }
    sheen(pen, -92, 52, 44, 16, -28, 0.45);
    if (isFaced) {
      cuteFace(pen, 0, 122, 82);
      cuteArms(pen, 178, 276, tone(bun, -0.2));
    } else {
      pen.anchor('face', 0, 120);
      pen.anchor('feet', 0, 378);
    }
  },
);

/** A carton of chips. */
export const chips = recipe(
  {
    name: 'chips',
    nouns: ['fries', 'french fries', 'chips', 'french fry'],
    class: 'food',
    heightMetres: 0.15,
    moods: true,
    poses: cutePoses,
  },
  (pen, look) => {
    const card = mainColour(look, '#d9342b');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 50, 380, 466, tone(card, -0.12));
    pen.path(blob('-130,150! 0,190 130,150! 116,260 -116,260'), tone(card, -0.2));
    for (const [x, y, turn, shift] of [
      [-100, 46, -14, -0.06],
      [-58, 20, -9, -0.1],
      [-14, 4, -3, -0.06],
      [34, 16, 4, -0.1],
      [78, 34, 9, -0.05],
      [108, 66, 15, -0.1],
      [-82, 84, -10, 0.02],
      [-36, 60, -4, 0.04],
      [10, 66, 2, 0],
      [56, 78, 6, 0.03],
      [92, 104, 10, -0.02],
    ] as const) {
      pen.at({ x, y, turn }, () => {
        pen.path(
          box(-15, 0, 30, 190, 4),
          pen.linear(
            [
              [0, tone('#f6c445', 0.09 + shift)],
              [0.55, tone('#f6c445', shift)],
              [0.56, tone('#f6c445', shift - 0.07)],
              [1, tone('#f6c445', shift - 0.12)],
            ],
            0,
          ),
        );
        pen.path(polygon('-13,2 13,0 13,7 -13,9'), tone('#f6c445', 0.14));
      });
    }
    const front = 'M-142 168Q0 262 142 168L106 392Q0 412 -106 392Z';
    pen.path(front, pen.pipe(card, 1.1));
    pen.inside(front, () => {
      if (!isFaced)
        for (const x of [-92, -46, 0, 46, 92])
          pen.path(
            polygon([
              [x - 9, 160],
              [x + 9, 160],
              [x * 0.78 + 7, 420],
              [x * 0.78 - 7, 420],
            ]),
            '#fdf4e3',
            { opacity: 0.9 },
          );
      pen.path('M-142 168Q0 262 142 168V184Q0 280 -142 184Z', '#ffffff', { opacity: 0.35 });
    });
    if (isFaced) {
      cuteFace(pen, 0, 292, 74);
      cuteArms(pen, 118, 296, tone(card, -0.12));
    } else {
      pen.anchor('face', 0, 300);
      pen.anchor('feet', 0, 402);
    }
  },
);
