/** Small places to sleep in: tent, tree house, igloo. Each is lit from within at night. */
import { type Pen, lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { billow, blob, box, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A ridge tent with its flaps open; a lantern glows in it at night. */
export const tent = recipe(
  { name: 'tent', nouns: ['tent', 'camping tent', 'pup tent'], class: 'building', heightMetres: 1.6 },
  (pen, look) => {
    const base = mainColour(look, '#e5892f');
    const isNight = look.isNight ?? false;
    pen.line('M-66 40L-246 296M196 52L306 280', '#cbb58a', 3.4);
    for (const [x, y] of [
      [-246, 296],
      [306, 280],
    ] as const)
      pen.line(`M${x - 6} ${y - 12}L${x + 4} ${y + 8}`, '#8a5a34', 8);
    const side = blob('-62,36! 60,52 196,44! 284,268! 120,300! 40,180');
    pen.path(
      side,
      pen.linear(
        [
          [0, tone(base, 0.02)],
          [0.5, tone(base, -0.05)],
          [1, tone(base, -0.18)],
        ],
        50,
      ),
    );
    pen.inside(side, () => {
      pen.line('M70 50L180 292M140 48L236 278', tone(base, -0.15), 3, 0.6);
      pen.path(polygon('100,240 300,214 300,300 100,320'), tone(base, -0.25), { opacity: 0.3 });
    });
    const front = polygon('-62,36 132,302 -232,302');
    pen.path(
      front,
      isNight
        ? pen.radial(
            [
              [0, '#fff6cf'],
              [0.5, '#f7bd58'],
              [1, '#8a4a1e'],
            ],
            0.5,
            0.8,
            0.7,
          )
        : pen.linear(
            [
              [0, '#5a3a26'],
              [1, '#2e1d15'],
            ],
            80,
          ),
    );
    pen.inside(front, () => {
      pen.path(polygon('-240,278 140,278 140,310 -240,310'), isNight ? '#c98a4a' : '#6f4a31');
      pen.ellipse(-40, 286, 76, 17, pen.ball('#5f86a8'));
      pen.ellipse(-92, 278, 26, 15, pen.ball('#e9eef2'));
    });
    pen.path(
      blob('-62,36! -92,120 -136,220 -150,302! -232,302!'),
      pen.linear(
        [
          [0, tone(base, 0.12)],
          [0.6, tone(base, 0.03)],
          [1, tone(base, -0.1)],
        ],
        40,
      ),
    );
    pen.path(
      blob('-62,36! -20,140 30,230 56,302! 132,302!'),
      pen.linear(
        [
          [0, tone(base, 0.06)],
          [0.6, base],
          [1, tone(base, -0.14)],
        ],
        60,
      ),
    );
    pen.path(blob('-150,302! -136,220 -112,166 -118,226 -132,302!'), tone(base, 0.17));
    pen.path(blob('56,302! 30,230 2,178 22,240 38,302!'), tone(base, 0.1));
    pen.line('M-120 190L-106 186M20 200L4 192', '#f7e7c0', 6);
    pen.path(polygon('-74,40 -62,28 -48,38 190,36 200,48 60,60 -60,46'), pen.plane(tone(base, 0.12)));
    pen.line('M-62 40V20M194 46V26', '#8a5a34', 6);
    pen.anchor('feet', 10, 304);
    pen.anchor('surface', 60, 46);
    pen.anchor('face', -50, 200);
  },
);

/** A tree house in its tree. */
export const treehouse = recipe(
  {
    name: 'treehouse',
    nouns: ['treehouse', 'tree house'],
    class: 'building',
    heightMetres: 8,
    without: ['ladder'],
  },
  (pen, look) => {
    const wood = mainColour(look, '#b9814a');
    const green = '#5f9a3f';
    const isLit = look.isNight ?? false;
    for (const [x, y, rx, ry, turn, shift] of [
      [-120, 150, 120, 90, 10, -0.12],
      [120, 150, 124, 92, 0, -0.14],
      [0, 70, 150, 96, 20, -0.09],
      [-150, 90, 84, 66, 4, -0.04],
      [150, 84, 84, 66, 8, -0.09],
    ] as const)
      pen.path(billow(x, y, rx, ry, 11, turn), pen.ball(tone(green, shift), 1.2));
    const trunk = blob(
      '-56,560! -96,574! -40,548 -34,440 -38,330 -110,210 -92,196 -30,270 -8,180 16,180 24,264 96,190 110,206 40,330 38,440 46,548 100,574! 56,562! 10,572',
    );
    pen.path(trunk, pen.pipe('#7d5536'));
    pen.inside(trunk, () =>
      pen.line('M-18 560Q-12 440 -20 330M10 556Q14 440 4 320M28 540Q24 440 30 350', '#5b3b24', 4, 0.6),
    );
    pen.path(
      polygon('-190,372 190,372 204,396 -204,396'),
      pen.linear(
        [
          [0, tone(wood, 0.1)],
          [1, tone(wood, -0.15)],
        ],
        80,
      ),
    );
    pen.line('M-120 396L-34 470M120 396L34 470', tone(wood, -0.14), 15);
    pen.path(
      polygon('-122,230 122,230 122,374 -122,374'),
      pen.linear(
        [
          [0, tone(wood, 0.08)],
          [0.5, wood],
          [1, tone(wood, -0.12)],
        ],
        40,
      ),
    );
    pen.line('M-122 258H122M-122 287H122M-122 316H122M-122 345H122', tone(wood, -0.15), 3, 0.6);
    pen.path('M24 374V292Q24 266 56 266Q88 266 88 292V374Z', pen.pipe('#7a4a2c'));
    pen.ellipse(78, 324, 4, 4, pen.ball('#e8c25c'));
    pen.path(box(-86, 270, 74, 62, 4), '#fbf3df');
    pen.path(
      box(-79, 277, 60, 48),
      isLit
        ? pen.plane('#ffd56b')
        : pen.linear(
            [
              [0, '#d3ecf8'],
              [1, '#6fa5c6'],
            ],
            60,
          ),
    );
    pen.line('M-49 277V325M-79 301H-19', '#fbf3df', 4);
    pen.path(
      polygon('-158,240 0,128 158,240 146,256 0,152 -146,256'),
      pen.linear(
        [
          [0, '#d2694c'],
          [1, '#98402e'],
        ],
        70,
      ),
    );
    pen.path(polygon('-118,232 0,148 118,232'), pen.plane(tone(wood, -0.03)));
    pen.ellipse(0, 202, 17, 17, isLit ? '#ffd56b' : '#8fc3df');
    pen.line(
      'M-196 372V326M-160 372V326M196 372V326M160 372V326M-200 330H-126M126 330H200',
      tone(wood, -0.06),
      9,
    );
    if (!lacks(look, 'ladder')) {
      pen.line('M128 386L150 572M172 386L194 570', tone(wood, -0.1), 9);
      pen.line('M132 412H174M136 446H178M140 480H182M144 514H186M148 548H190', tone(wood, 0.03), 8);
    }
    for (const [x, y, rx, ry, turn, shift] of [
      [-70, 84, 96, 60, 14, 0.02],
      [70, 74, 92, 56, 30, -0.03],
      [-196, 176, 60, 50, 0, 0],
      [200, 184, 58, 50, 12, -0.05],
      [0, 40, 80, 44, 0, 0.05],
    ] as const)
      pen.path(billow(x, y, rx, ry, 10, turn), pen.ball(tone(green, shift), 1.2));
    pen.anchor('seat', -160, 372);
    pen.anchor('face', 0, 300);
    pen.anchor('feet', 0, 574);
  },
);

/** A dome of snow blocks. */
export const igloo = recipe(
  { name: 'igloo', nouns: ['igloo', 'snow house'], class: 'building', heightMetres: 2.2 },
  (pen: Pen, look) => {
    const snow = mainColour(look, '#dcebf6');
    const isLit = look.isNight ?? false;
    const dome = 'M-240 310C-240 -20 180 -20 180 310Z';
    pen.path(
      dome,
      pen.radial(
        [
          [0, '#ffffff'],
          [0.4, snow],
          [0.75, tone(snow, -0.09)],
          [1, tone(snow, -0.19)],
        ],
        0.36,
        0.22,
        0.85,
      ),
    );
    pen.inside(dome, () => {
      pen.line(
        'M-260 232Q-30 288 200 232M-244 158Q-30 210 190 158M-210 96Q-30 138 160 96',
        tone(snow, -0.15),
        4,
        0.7,
      );
      pen.line(
        'M-170 250V320M-90 266V320M60 262V320M-200 170L-208 240M-124 188L-130 256M-44 196V268M40 192L44 262M116 180L124 248M-160 110L-168 176M-84 126L-88 194M0 128V196M78 118L84 186M-110 60L-120 118M-30 62V128M54 62L62 116',
        tone(snow, -0.15),
        4,
        0.7,
      );
      pen.line(
        'M-258 238Q-30 294 200 238M-242 164Q-30 216 190 164M-210 102Q-30 144 160 102',
        '#ffffff',
        3,
        0.7,
      );
    });
    pen.path(
      'M20 312V210Q20 128 116 128Q212 128 212 210V312Z',
      pen.linear(
        [
          [0, '#ffffff'],
          [0.4, snow],
          [1, tone(snow, -0.18)],
        ],
        40,
      ),
    );
    pen.line(
      'M24 214Q60 206 70 190M212 214Q176 206 162 190M86 150L96 176M148 150L140 176M22 262H64M168 262H212',
      tone(snow, -0.16),
      4,
      0.7,
    );
    pen.path(
      'M60 312V222Q60 172 116 172Q172 172 172 222V312Z',
      isLit
        ? pen.radial(
            [
              [0, '#fff3c4'],
              [1, '#e89a3f'],
            ],
            0.5,
            0.7,
            0.7,
          )
        : pen.linear(
            [
              [0, '#3d5a78'],
              [1, '#20344c'],
            ],
            80,
          ),
    );
    pen.path(
      blob('-256,316 -220,296 -120,306 0,300 60,306 120,312 200,300 232,314 180,326 0,324 -180,328'),
      pen.ball('#f4f9fd', 0.7),
    );
    pen.ellipse(-110, 118, 40, 20, pen.glow('#ffffff', 0.9), { turn: -30 });
    pen.anchor('surface', -30, 62);
    pen.anchor('face', 116, 240);
    pen.anchor('feet', 0, 324);
  },
);
