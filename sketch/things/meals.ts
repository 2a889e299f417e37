/** Savoury food and drinks that may smile: pizza, burger, toast, cheese, banana, chips, a wine glass, a paper cup. */
import { cuteArms, cuteFace, cuteLegs, cutePoses, hasFace } from './cute.ts';
import { dots, leaf, sheen, spread } from './details.ts';
import { lacks, wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, polygon } from './shape.ts';
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

/** A slice of toast, with butter when it has no face. */
export const toast = recipe(
  {
    name: 'toast',
    nouns: ['toast', 'slice of bread', 'bread slice', 'slice of toast'],
    class: 'food',
    heightMetres: 0.12,
    moods: true,
    poses: cutePoses,
    without: ['butter'],
  },
  (pen, look) => {
    const crust = '#b8743a';
    const crumb = mainColour(look, '#f4d9a2');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 56, 320, 420, tone(crust, -0.1));
    const outline = blob(
      '0,10 100,14 156,50 164,106 140,142 146,240 142,318 110,334 0,338 -110,334 -142,318 -146,240 -140,142 -164,106 -156,50 -100,14',
    );
    pen.at({ x: 14, y: 7 }, () => pen.path(outline, pen.plane(tone(crust, -0.12))));
    pen.path(outline, pen.plane(crust, 1.1));
    pen.at({ y: 18, scale: 0.9 }, () => {
      pen.path(
        outline,
        pen.radial(
          [
            [0, tone(crumb, 0.06)],
            [0.6, crumb],
            [1, tone(crumb, -0.08)],
          ],
          0.42,
          0.36,
          0.75,
        ),
      );
      pen.inside(outline, () => pen.line(dots(spread(54, 0, 170, 140, 150)), tone(crumb, -0.1), 6, 0.6));
    });
    if (isFaced) {
      cuteFace(pen, 0, 156, 90);
      cuteArms(pen, 142, 216, tone(crust, -0.1));
    } else if (!lacks(look, 'butter')) {
      pen.path(
        blob('-84,150 -40,110 40,104 92,140 84,200 100,236 60,250 20,230 -40,244 -76,214'),
        pen.plane('#fbe08a', 0.8),
      );
      pen.path(polygon('-46,158 20,138 54,168 -12,190'), pen.plane('#fff0ac'));
      pen.path(polygon('-46,158 -12,190 -12,212 -46,180'), '#f4ca54');
      pen.path(polygon('-12,190 54,168 54,190 -12,212'), '#e9b93c');
    }
    if (!isFaced) {
      pen.anchor('face', 0, 170);
      pen.anchor('feet', 0, 340);
    }
  },
);

/** A wedge of cheese with holes. */
export const cheese = recipe(
  {
    name: 'cheese',
    nouns: ['cheese', 'cheese wedge', 'swiss cheese'],
    class: 'food',
    heightMetres: 0.1,
    moods: true,
    poses: cutePoses,
  },
  (pen, look) => {
    const base = mainColour(look, '#fbc63c');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 54, 266, 360, '#b9781f');
    pen.path(
      blob('-200,128! 60,20 150,6 196,60 204,128!'),
      pen.linear(
        [
          [0, tone(base, 0.13)],
          [1, tone(base, 0.03)],
        ],
        50,
      ),
    );
    const face = polygon('-204,126 206,126 200,282 -198,274');
    pen.path(
      face,
      pen.linear(
        [
          [0, tone(base, 0.02)],
          [0.6, tone(base, -0.05)],
          [1, tone(base, -0.14)],
        ],
        60,
      ),
    );
    pen.line('M-202 127H204', tone(base, 0.15), 5, 0.9);
    const hole = (x: number, y: number, rx: number, ry: number): void => {
      pen.ellipse(
        x,
        y,
        rx,
        ry,
        pen.linear(
          [
            [0, tone(base, -0.22)],
            [1, tone(base, -0.06)],
          ],
          70,
        ),
      );
      pen.path(
        `M${x - rx * 0.8} ${y + ry * 0.6}Q${x} ${y + ry * 1.25} ${x + rx * 0.8} ${y + ry * 0.6}`,
        'none',
        { stroke: tone(base, 0.15), width: 3.4, opacity: 0.8 },
      );
    };
    for (const [x, y, rx, ry] of [
      [-20, 84, 30, 12],
      [82, 56, 26, 11],
      [120, 96, 20, 8],
      [30, 108, 16, 6],
      [-110, 110, 18, 7],
    ] as const)
      hole(x, y, rx, ry);
    const front = [
      [-150, 196, 24, 24],
      [-70, 238, 18, 17],
      [-24, 180, 27, 26],
      [58, 232, 25, 23],
      [128, 184, 31, 30],
      [176, 244, 14, 14],
    ] as const;
    for (const [x, y, rx, ry] of front) if (!isFaced || Math.abs(x) > 100) hole(x, y, rx, ry);
    if (isFaced) {
      cuteFace(pen, 0, 188, 84);
      cuteArms(pen, 196, 200, '#b9781f');
    } else {
      pen.anchor('face', 0, 200);
      pen.anchor('feet', 0, 280);
    }
  },
);

/** A bunch of two bananas. */
export const banana = recipe(
  { name: 'banana', nouns: ['banana', 'bananas'], class: 'food', heightMetres: 0.18 },
  (pen, look) => {
    const base = mainColour(look, '#fbd63f');
    const one = (shift: number): void => {
      const d = blob(
        '90,30! 124,24! 140,64 154,150 132,262 66,354 -26,408 -76,412 -90,394! -64,374 -8,320 32,242 52,150 74,70',
      );
      pen.path(
        d,
        pen.linear(
          [
            [0, tone(base, 0.1 + shift)],
            [0.5, tone(base, shift)],
            [1, tone(base, shift - 0.14)],
          ],
          20,
        ),
      );
      pen.inside(d, () => {
        pen.path(
          blob('106,40! 116,150 92,256 34,338 -60,396! -20,410 70,350 136,258 160,140 140,26!'),
          tone(base, shift - 0.09),
          { opacity: 0.55 },
        );
        pen.line(curve('100,70 98,160 70,252 12,332 -54,388'), tone(base, 0.14), 6, 0.6);
        pen.line('M60 270l8 -12M26 318l10 -8M86 180l2 -10', '#9a6f24', 3.4, 0.6);
      });
      pen.path(blob('-74,414 -94,408 -96,390 -80,382 -64,396'), '#5c4424');
      pen.path(blob('92,40 90,6 98,-6 120,-6 122,10 126,40 110,50'), pen.plane('#b59a35', 1, 10));
    };
    pen.at({ x: 40, y: 6, turn: -21 }, () => one(-0.06));
    one(0);
    pen.path(blob('88,20 92,-22 104,-30 128,-26 134,-4 126,30 106,34'), pen.plane('#8f7a2c'));
    pen.anchor('face', 80, 200);
    pen.anchor('feet', 20, 408);
  },
);

/** A glass of wine. */
export const wineGlass = recipe(
  {
    name: 'wine-glass',
    nouns: ['wine glass', 'glass of wine', 'wine', 'goblet'],
    class: 'drink',
    heightMetres: 0.22,
  },
  (pen, look) => {
    const wine = mainColour(look, wants(look, 'white') ? '#f0dc8a' : '#8c1a35');
    pen.ellipse(
      0,
      430,
      92,
      20,
      pen.linear(
        [
          [0, '#ffffff', 0.9],
          [0.5, '#c6d6e0', 0.9],
          [1, '#8fa7b6', 0.9],
        ],
        20,
      ),
    );
    pen.ellipse(-6, 426, 66, 11, '#ffffff', { opacity: 0.5 });
    pen.path(
      'M-8 240Q-9 380 -30 424Q0 434 30 424Q9 380 8 240Z',
      pen.linear(
        [
          [0, '#e6f0f5'],
          [0.35, '#ffffff'],
          [0.6, '#bfd2dd'],
          [1, '#8ba5b5'],
        ],
        0,
      ),
    );
    const bowl = blob('-84,4! -108,100 -96,180 -50,236 0,250 50,236 96,180 108,100 84,4!');
    pen.path(
      bowl,
      pen.linear(
        [
          [0, '#f4fafc', 0.75],
          [0.5, '#d5e5ee', 0.5],
          [1, '#a7c0cf', 0.75],
        ],
        10,
      ),
    );
    const liquid = blob('-107,112! -94,178 -48,230 0,243 48,230 94,178 107,112!');
    pen.path(
      liquid,
      pen.linear(
        [
          [0, tone(wine, 0.06)],
          [0.3, tone(wine, 0.12)],
          [0.6, wine],
          [1, tone(wine, -0.14)],
        ],
        0,
      ),
    );
    pen.ellipse(
      0,
      112,
      107,
      23,
      pen.linear(
        [
          [0, tone(wine, 0.2)],
          [1, tone(wine, 0.06)],
        ],
        40,
      ),
    );
    pen.ellipse(0, 4, 84, 15, 'none', { stroke: '#ffffff', width: 4, opacity: 0.95 });
    pen.path(blob('-72,24 -90,100 -80,170 -62,196 -56,180 -70,150 -74,96 -60,28'), '#ffffff', {
      opacity: 0.6,
    });
    pen.line(curve('78,40 88,100 80,160'), '#ffffff', 5, 0.5);
    pen.anchor('grip', 0, 320);
    pen.anchor('feet', 0, 450);
  },
);

/** A paper cup with a lid and a sleeve. */
export const paperCup = recipe(
  {
    name: 'paper-cup',
    nouns: ['paper cup', 'takeaway coffee', 'takeaway cup', 'coffee to go', 'takeout coffee', 'to-go cup'],
    class: 'drink',
    heightMetres: 0.16,
    moods: true,
    without: ['lid', 'sleeve'],
  },
  (pen, look) => {
    const sleeve = mainColour(look, '#a8693c');
    const cup = polygon('-104,60 104,60 78,400 -78,400');
    pen.path(cup, pen.pipe('#f7f3ea'));
    pen.path('M-78 398Q0 420 78 398L76 408Q0 430 -76 408Z', pen.pipe('#e3dccd'));
    if (!lacks(look, 'sleeve')) {
      const band = 'M-101 140Q0 168 101 140L86 312Q0 340 -86 312Z';
      pen.path(band, pen.pipe(sleeve, 1.1));
      pen.line('M-99 150Q0 178 99 150M-87 302Q0 330 87 302', tone(sleeve, -0.1), 3, 0.7);
      if (!hasFace(look)) {
        pen.ellipse(0, 238, 36, 44, tone(sleeve, 0.2), { turn: 24 });
        pen.line(curve('-16,268 -6,244 6,232 16,206'), sleeve, 7);
      }
    }
    if (lacks(look, 'lid')) {
      pen.ellipse(0, 60, 104, 20, '#e9e2d3');
      pen.ellipse(0, 62, 94, 16, pen.plane('#5a3520'));
    } else {
      const lid = tone('#3c3634', 0);
      pen.path('M-112 64Q0 92 112 64V44Q0 70 -112 44Z', pen.pipe(lid, 1.3));
      pen.ellipse(0, 44, 112, 22, pen.plane(tone(lid, 0.06)));
      pen.path('M-94 40L-84 6Q0 24 84 6L94 40Q0 62 -94 40Z', pen.pipe(lid, 1.3));
      pen.ellipse(
        0,
        7,
        84,
        15,
        pen.linear(
          [
            [0, tone(lid, 0.2)],
            [1, tone(lid, 0.05)],
          ],
          30,
        ),
      );
      pen.ellipse(0, 12, 18, 4, '#1a1615');
    }
    pen.path(polygon('-84,80 -70,82 -62,392 -70,390'), '#ffffff', { opacity: 0.35 });
    if (hasFace(look)) {
      cuteFace(pen, 0, 222, 70);
      cuteArms(pen, 96, 236, tone(sleeve, -0.1));
    } else pen.anchor('face', 0, 236);
    pen.anchor('grip', 0, 240);
    pen.anchor('feet', 0, 416);
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
