/** Toys: a rocking horse, building blocks, a spinning top. */
import { type Pen, lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A wooden rocking horse; `seat` is its saddle. */
export const rockingHorse = recipe(
  {
    name: 'rocking-horse',
    nouns: ['rocking horse', 'toy horse', 'wooden horse'],
    class: 'toy',
    heightMetres: 0.8,
  },
  (pen, look) => {
    const base = mainColour(look, '#d9a566');
    const mane = '#6b3f26';
    const red = '#c8403a';
    const rocker = (dy: number, shift: number): void => {
      pen.path(
        `M-226 ${374 + dy}Q-20 ${500 + dy} 214 ${374 + dy}Q226 ${368 + dy} 230 ${382 + dy}Q-10 ${548 + dy} -242 ${384 + dy}Q-242 ${368 + dy} -226 ${374 + dy}Z`,
        pen.linear(
          [
            [0, tone(red, 0.1 + shift)],
            [0.5, tone(red, shift)],
            [1, tone(red, shift - 0.14)],
          ],
          20,
        ),
      );
    };
    rocker(-24, -0.14);
    for (const d of ['-56,250,24 -88,330,17 -124,400,12', '112,250,26 130,330,17 160,402,12'])
      pen.path(limb(d), pen.pipe(tone(base, -0.15)));
    pen.line(curve('168,190 220,200 236,260 216,330'), mane, 26);
    pen.line(curve('170,186 214,200 228,260 212,320'), tone(mane, 0.12), 5, 0.8);
    const body = blob(
      '-174,64 -150,26 -116,20 -92,44 -74,110 -40,150 40,166 120,150 176,170 192,220 176,270 120,296 20,302 -60,290 -104,240 -120,170 -138,132 -176,136 -206,124 -214,98',
    );
    pen.path(
      body,
      pen.radial(
        [
          [0, tone(base, 0.12)],
          [0.45, base],
          [0.8, tone(base, -0.08)],
          [1, tone(base, -0.16)],
        ],
        0.4,
        0.25,
        0.8,
      ),
    );
    pen.path(blob('-126,24! -124,-22 -104,-4 -94,34!'), pen.plane(base));
    pen.path(
      blob(
        '-142,6 -104,6 -78,40 -62,94 -30,140 -44,156 -74,150 -66,128 -88,124 -82,98 -104,92 -98,62 -120,50',
      ),
      pen.linear(
        [
          [0, tone(mane, 0.1)],
          [1, tone(mane, -0.06)],
        ],
        70,
      ),
    );
    pen.path(blob('-146,4 -124,12 -128,44 -148,64 -156,36'), pen.plane(mane));
    pen.ellipse(-150, 72, 8, 10, pen.ball('#2a1c18'));
    pen.ellipse(-153, 68, 3, 3.4, '#ffffff');
    pen.ellipse(-202, 104, 4, 6, tone(base, -0.25));
    pen.line(curve('-206,122 -190,126 -176,120'), tone(base, -0.25), 3);
    pen.line('M-182 56L-170 136M-172 132L-116 84M-128 120L-20 158', red, 7);
    for (const [x, y] of [
      [-178, 84],
      [-116, 88],
    ] as const)
      pen.ellipse(x, y, 8, 8, pen.ball('#e8bb4c'));
    pen.path(
      blob('-30,146! 10,168 60,170 110,150! 118,210 106,244 20,250 -24,230'),
      pen.linear(
        [
          [0, '#4f86b8'],
          [1, '#315f8c'],
        ],
        60,
      ),
    );
    pen.line(curve('-22,228 20,246 104,240'), '#f0c659', 5);
    pen.path(blob('-40,140 -20,124 10,146 60,148 94,128 116,136 112,156 60,172 0,168'), pen.ball(red));
    for (const d of ['-70,252,27 -96,330,19 -142,406,13', '132,246,30 158,330,20 186,404,13'])
      pen.path(limb(d), pen.pipe(base));
    for (const [x, y] of [
      [-140, 402],
      [184, 402],
    ] as const)
      pen.path(box(x - 18, y - 6, 36, 24, 8), pen.pipe(mane));
    rocker(0, 0);
    pen.anchor('seat', 40, 146);
    pen.anchor('face', -160, 80);
    pen.anchor('feet', -6, 470);
  },
);

/** Three lettered building blocks. */
export const blocks = recipe(
  {
    name: 'toy-blocks',
    nouns: [
      'toy block',
      'building block',
      'toy blocks',
      'building blocks',
      'wooden blocks',
      'alphabet block',
    ],
    class: 'toy',
    heightMetres: 0.2,
  },
  (pen, look) => {
    const colours =
      look.colour === undefined
        ? ['#e2574c', '#4c97d0', '#f3bd3f']
        : [look.colour, tone(look.colour, 0.1), tone(look.colour, -0.1)];
    const cube = (x: number, y: number, colour: string, mark: string, turn: number): void => {
      pen.at({ x, y, turn }, () => {
        const wood = '#f0d3a0';
        pen.path(
          polygon('0,0 150,0 150,150 0,150'),
          pen.linear(
            [
              [0, tone(wood, 0.05)],
              [1, tone(wood, -0.06)],
            ],
            60,
          ),
        );
        pen.path(polygon('150,0 196,-34 196,112 150,150'), pen.plane(tone(wood, -0.16)));
        pen.path(polygon('0,0 46,-34 196,-34 150,0'), pen.plane(tone(wood, 0.06)));
        pen.path(
          box(14, 14, 122, 122, 12),
          pen.linear(
            [
              [0, tone(colour, 0.07)],
              [1, tone(colour, -0.07)],
            ],
            60,
          ),
        );
        pen.path(box(24, 24, 102, 102, 8), pen.plane(tone(wood, 0.04), 0.6));
        pen.line(mark, colour, 17);
      });
    };
    cube(-190, 160, colours[0] ?? '#e2574c', 'M48 108L75 42L102 108M58 86H92', 0);
    cube(
      16,
      160,
      colours[1] ?? '#4c97d0',
      'M52 42V108H78Q100 106 98 90Q96 76 78 75H54M78 75Q94 74 92 58Q90 44 74 42H52',
      0,
    );
    cube(-92, -22, colours[2] ?? '#f3bd3f', 'M100 56Q82 36 62 48Q46 62 48 80Q52 104 76 106Q92 106 102 94', 0);
    pen.anchor('surface', 6, -40);
    pen.anchor('feet', 0, 310);
  },
);

/** A spinning top. */
export const spinningTop = recipe(
  {
    name: 'spinning-top',
    nouns: ['spinning top', 'toy top', 'humming top'],
    class: 'toy',
    heightMetres: 0.15,
    without: ['stripes'],
  },
  (pen: Pen, look) => {
    const base = mainColour(look, '#d9453f');
    pen.at({ turn: 9 }, () => {
      pen.path(limb('0,-30,7 0,80,8'), pen.pipe('#c9a04a'));
      pen.ellipse(0, -36, 20, 19, pen.ball('#d9453f'));
      pen.path('M-14 318L0 372L14 318Z', pen.pipe('#9aa3ad'));
      const body = blob(
        '0,72 60,84 130,124 170,176 150,226 80,286 0,330 -80,286 -150,226 -170,176 -130,124 -60,84',
      );
      pen.path(body, pen.pipe(base, 1.2));
      if (!lacks(look, 'stripes')) {
        pen.inside(body, () => {
          for (const [y, h, colour] of [
            [116, 20, '#f5c843'],
            [180, 30, '#fdf6e6'],
            [236, 22, '#3f8fc4'],
          ] as const)
            pen.path(
              `M-190 ${y - 30}Q0 ${y + 40} 190 ${y - 30}V${y + h - 30}Q0 ${y + h + 40} -190 ${y + h - 30}Z`,
              pen.pipe(colour),
            );
        });
      }
      pen.path(blob('-92,116 -140,160 -148,184 -130,190 -110,160 -72,124'), '#ffffff', { opacity: 0.5 });
    });
    pen.anchor('feet', -56, 368);
  },
);
