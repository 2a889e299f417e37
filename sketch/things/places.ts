/** Furnishings of places: park bench, market stall, hearth, grandfather clock, treehouse, pumpkin. */
import { flame } from './lamps.ts';
import { lacks, type Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { billow, blob, box, curve, limb, oval, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A park bench of slats on iron legs. */
export const bench = recipe(
  {
    name: 'bench',
    nouns: ['bench', 'park bench', 'garden bench', 'wooden bench'],
    class: 'furniture',
    heightMetres: 0.85,
  },
  (pen, look) => {
    const base = mainColour(look, '#a96f3f');
    const iron = '#3d444e';
    for (const x of [-206, 206]) {
      pen.path(
        limb([
          [x, 20, 8],
          [x * 0.985, 150, 9],
          [x, 232, 9],
          [x * 1.07, 330, 9],
        ]),
        pen.pipe(iron, 1.3),
      );
      pen.line(`M${x * 1.02} 210H${x * 1.1}V326`, iron, 12);
    }
    const slat = (y: number, half: number, h: number, shift: number): void => {
      const d = box(-half, y, half * 2, h, 6);
      pen.path(
        d,
        pen.linear(
          [
            [0, tone(base, 0.1 + shift)],
            [0.5, tone(base, shift)],
            [1, tone(base, shift - 0.13)],
          ],
          84,
        ),
      );
      pen.line(
        `M${-half + 20} ${y + h * 0.4}h${half * 0.7}M${-half + 60} ${y + h * 0.7}h${half * 0.5}M${half * 0.2} ${y + h * 0.5}h${half * 0.6}`,
        tone(base, -0.12),
        2,
        0.5,
      );
      pen.line([-206, 206].map((x) => `M${x} ${y + h / 2}h0.1`).join(''), '#d0d5da', 8);
    };
    slat(20, 236, 30, 0);
    slat(62, 236, 30, -0.01);
    slat(104, 236, 30, -0.03);
    slat(186, 240, 16, 0.03);
    slat(204, 250, 18, 0.05);
    slat(224, 260, 24, 0.02);
    for (const x of [-226, 226]) {
      pen.line(
        curve([
          [x, 120],
          [x * 1.1, 128],
          [x * 1.12, 160],
          [x * 1.06, 210],
        ]),
        iron,
        13,
      );
      pen.path(
        limb([
          [x * 1.02, 240, 10],
          [x * 1.04, 300, 9],
          [x * 1.08, 352, 10],
        ]),
        pen.pipe(iron, 1.3),
      );
    }
    pen.anchor('seat', 0, 204);
    pen.anchor('surface', 0, 206);
    pen.anchor('feet', 0, 358);
  },
);

/** A market stall with a striped awning; `surface` is its counter. */
export const stall = recipe(
  {
    name: 'market-stall',
    nouns: ['market stall', 'stall', 'fruit stand', 'lemonade stand', 'kiosk', 'food stall', 'stand'],
    class: 'building',
    heightMetres: 2.6,
    without: ['fruit', 'goods'],
  },
  (pen, look) => {
    const base = mainColour(look, '#d9453f');
    const wood = '#b27c48';
    pen.path(
      polygon('-190,110 190,110 190,300 -190,300'),
      pen.linear(
        [
          [0, '#5d4330'],
          [1, '#3f2d20'],
        ],
        80,
      ),
    );
    for (const x of [-206, 206]) pen.path(box(x - 11, 70, 22, 400), pen.pipe(wood));
    pen.path(polygon('-190,210 190,210 190,222 -190,222'), tone(wood, -0.1));
    for (const [x, c] of [
      [-150, '#e8b23c'],
      [-104, '#7fae4a'],
      [-58, '#d5643c'],
      [40, '#7fae4a'],
      [92, '#e8b23c'],
      [146, '#b05a8c'],
    ] as const) {
      pen.path(box(x - 17, 166, 34, 44, 8), pen.pipe(c));
      pen.path(box(x - 15, 156, 30, 12, 4), '#f3ead8');
    }
    if (!lacks(look, 'fruit', 'goods')) {
      for (const [left, c] of [
        [-186, '#e2483d'],
        [-62, '#f39a2c'],
        [62, '#8fbf45'],
      ] as const) {
        for (const [dx, dy] of [
          [18, 0],
          [46, -4],
          [74, -2],
          [102, 0],
          [32, -20],
          [60, -24],
          [88, -20],
        ] as const)
          pen.ellipse(left + dx, 292 + dy, 17, 16, pen.ball(c, 1.2));
        pen.path(
          polygon([
            [left - 2, 296],
            [left + 122, 296],
            [left + 116, 336],
            [left + 4, 336],
          ]),
          pen.linear(
            [
              [0, tone(wood, 0.12)],
              [1, tone(wood, -0.08)],
            ],
            70,
          ),
        );
        pen.line(`M${left + 2} 316H${left + 118}`, tone(wood, -0.15), 3, 0.6);
      }
    }
    pen.path(
      box(-222, 330, 444, 26, 5),
      pen.linear(
        [
          [0, tone(wood, 0.13)],
          [1, tone(wood, -0.08)],
        ],
        80,
      ),
    );
    pen.path(
      box(-208, 354, 416, 112),
      pen.linear(
        [
          [0, tone(wood, 0.03)],
          [1, tone(wood, -0.13)],
        ],
        70,
      ),
    );
    pen.line(
      'M-156 356V464M-104 356V464M-52 356V464M0 356V464M52 356V464M104 356V464M156 356V464',
      tone(wood, -0.18),
      3,
      0.6,
    );
    for (let index = 0; index < 8; index += 1) {
      const colour = index % 2 === 0 ? base : '#fdf6e8';
      const top = (index - 4) * 47;
      const low = (index - 4) * 62;
      const fill = pen.linear(
        [
          [0, tone(colour, 0.07)],
          [0.7, colour],
          [1, tone(colour, -0.09)],
        ],
        90,
      );
      pen.path(
        `M${top} 4H${top + 47}L${low + 62} 100V116Q${low + 62} 142 ${low + 31} 142Q${low} 142 ${low} 116V100Z`,
        fill,
      );
    }
    pen.path(box(-196, -6, 392, 16, 7), pen.plane(tone(base, -0.06)));
    pen.line('M-248 102H248', '#3a2418', 3, 0.18);
    pen.anchor('surface', 0, 334);
    pen.anchor('face', 0, 410);
    pen.anchor('feet', 0, 470);
  },
);

/** A brick fireplace with a fire in it. */
export const hearth = recipe(
  {
    name: 'hearth',
    nouns: ['hearth', 'brick fireplace', 'chimney fire', 'open fire'],
    class: 'furniture',
    heightMetres: 1.4,
    without: ['fire'],
  },
  (pen, look) => {
    const brick = mainColour(look, '#b5654a');
    const body = polygon('-210,70 210,70 220,420 -220,420');
    pen.path(
      body,
      pen.linear(
        [
          [0, tone(brick, 0.08)],
          [0.5, brick],
          [1, tone(brick, -0.12)],
        ],
        40,
      ),
    );
    pen.inside(body, () => {
      for (let row = 0; row < 11; row += 1) {
        let line = '';
        for (let column = -5; column <= 5; column += 1)
          line += `M${column * 50 + (row % 2) * 25 - 15} ${86 + row * 32}h30`;
        pen.line(line, tone(brick, row % 3 === 0 ? 0.07 : -0.07), 22, 0.5);
      }
    });
    const mouth = 'M-130 420V260Q-130 168 0 168Q130 168 130 260V420Z';
    pen.path('M-156 420V256Q-156 142 0 142Q156 142 156 256V420Z', pen.plane(tone(brick, -0.14)));
    let arch = '';
    for (let index = 0; index <= 10; index += 1) {
      const angle = Math.PI - (index * Math.PI) / 10;
      arch += `M${Math.round(Math.cos(angle) * 132)} ${Math.round(262 - Math.sin(angle) * 94)}L${Math.round(Math.cos(angle) * 155)} ${Math.round(260 - Math.sin(angle) * 117)}`;
    }
    pen.line(arch, tone(brick, 0.15), 3, 0.6);
    pen.path(
      mouth,
      lacks(look, 'fire')
        ? pen.plane('#2a1d18')
        : pen.radial(
            [
              [0, '#b5541f'],
              [0.5, '#5c2613'],
              [1, '#1f110c'],
            ],
            0.5,
            0.85,
            0.7,
          ),
    );
    pen.path(limb('-92,398,15 60,386,16'), pen.pipe('#6d452a'));
    pen.path(limb('92,400,15 -50,384,15'), pen.pipe('#7d5232'));
    if (!lacks(look, 'fire')) {
      pen.at({ x: -48, y: 390 }, () => flame(pen, 0, 0, 110));
      pen.at({ x: 50, y: 390 }, () => flame(pen, 0, 0, 124));
      flame(pen, 0, 396, 178);
    }
    for (const [x, y, a] of [
      [-92, 398, 0],
      [92, 400, 0],
    ] as const) {
      pen.ellipse(x, y + a, 15, 15, pen.ball('#d9a86c'));
      pen.ellipse(x, y + a, 8, 8, 'none', { stroke: '#8f623a', width: 2 });
    }
    pen.path(
      box(-250, 34, 500, 40, 8),
      pen.linear(
        [
          [0, '#b9834f'],
          [0.5, '#97633a'],
          [1, '#6d4427'],
        ],
        80,
      ),
    );
    pen.path(box(-232, 72, 464, 14, 4), '#5f3b22');
    pen.path(
      box(-262, 414, 524, 30, 6),
      pen.linear(
        [
          [0, '#bdb4a8'],
          [1, '#857b70'],
        ],
        80,
      ),
    );
    pen.anchor('surface', 0, 38);
    pen.anchor('face', 0, 110);
    pen.anchor('feet', 0, 444);
  },
);

/** A long-case clock with its pendulum. */
export const grandfatherClock = recipe(
  {
    name: 'grandfather-clock',
    nouns: ['grandfather clock', 'longcase clock', 'pendulum clock', 'antique clock'],
    class: 'furniture',
    heightMetres: 2,
  },
  (pen, look) => {
    const base = mainColour(look, '#8f5630');
    const brass = '#e0b04a';
    const wood = pen.linear(
      [
        [0, tone(base, 0.1)],
        [0.5, base],
        [1, tone(base, -0.15)],
      ],
      24,
    );
    pen.path(box(-78, 214, 156, 300), wood);
    pen.path(box(-56, 236, 112, 256, 8), pen.plane('#4b2c1a'));
    pen.path(
      box(-50, 242, 100, 244, 6),
      pen.linear(
        [
          [0, '#2e2018'],
          [1, '#4b3527'],
        ],
        60,
      ),
    );
    pen.line('M0 244V420', brass, 6);
    pen.ellipse(0, 434, 30, 30, pen.ball(brass, 1.3));
    pen.ellipse(0, 434, 20, 20, 'none', { stroke: tone(brass, -0.14), width: 2.6 });
    pen.path(polygon('-44,244 -20,244 -44,400'), '#ffffff', { opacity: 0.15 });
    pen.path(polygon('-102,510 102,510 102,616 -102,616'), wood);
    pen.path(box(-80, 530, 160, 66, 5), 'none', { stroke: tone(base, 0.16), width: 3, opacity: 0.8 });
    pen.path(box(-114, 500, 228, 18, 5) + box(-114, 612, 228, 24, 5) + box(-98, 200, 196, 18, 5), wood);
    pen.path('M-100 206V52Q-100 10 -54 10Q-26 -26 0 -26Q26 -26 54 10Q100 10 100 52V206Z', wood);
    pen.ellipse(0, -34, 13, 16, pen.ball(brass));
    pen.ellipse(0, 108, 84, 84, tone(base, -0.16));
    pen.ellipse(0, 108, 76, 76, pen.ball(brass));
    pen.ellipse(
      0,
      108,
      68,
      68,
      pen.radial(
        [
          [0, '#fffdf4'],
          [0.8, '#f6edd8'],
          [1, '#dccca8'],
        ],
        0.42,
        0.36,
        0.7,
      ),
    );
    let marks = '';
    for (let hour = 0; hour < 12; hour += 1)
      marks += `M${Math.round(Math.cos(hour * 0.5236) * 60)} ${Math.round(108 + Math.sin(hour * 0.5236) * 60)}L${Math.round(Math.cos(hour * 0.5236) * 51)} ${Math.round(108 + Math.sin(hour * 0.5236) * 51)}`;
    pen.line(marks, '#4a3a2c', 4.4);
    pen.line('M0 108L-24 84', '#2f2620', 6);
    pen.line('M0 108L14 60', '#2f2620', 4.4);
    pen.ellipse(0, 108, 6, 6, pen.ball(brass));
    pen.line('M-90 64V196', tone(base, 0.18), 4, 0.6);
    pen.anchor('face', 0, 108);
    pen.anchor('feet', 0, 636);
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

/** A plump pumpkin, with a lantern's face when it is carved. */
export const pumpkin = recipe(
  { name: 'pumpkin', nouns: ['pumpkin', 'gourd', 'squash'], class: 'food', heightMetres: 0.3, moods: false },
  (pen: Pen, look) => {
    const base = mainColour(look, '#ee8a25');
    pen.line(curve('30,60 80,30 130,50 150,20'), '#6f9a3d', 6);
    for (const [x, rx, shift] of [
      [-130, 74, -0.1],
      [134, 74, -0.14],
      [-76, 82, -0.04],
      [80, 82, -0.09],
      [0, 84, 0.02],
    ] as const) {
      const d = oval(x, 196, rx, 138);
      pen.path(
        d,
        pen.radial(
          [
            [0, tone(base, 0.12 + shift)],
            [0.4, tone(base, 0.02 + shift)],
            [0.75, tone(base, shift - 0.05)],
            [1, tone(base, shift - 0.16)],
          ],
          0.36,
          0.22,
          0.82,
        ),
      );
    }
    pen.path(blob('-52,84 -20,64 24,62 56,84 30,96 -24,96'), tone(base, -0.2), { opacity: 0.6 });
    pen.path(
      blob('-22,86! -14,44 -34,8! 10,-6! 22,40 34,82! 6,92'),
      pen.linear(
        [
          [0, '#9fb352'],
          [0.5, '#7c8f3a'],
          [1, '#566628'],
        ],
        20,
      ),
    );
    pen.line('M-8 80Q-4 44 -16 12M14 80Q10 44 4 6', '#566628', 3, 0.6);
    pen.path(blob('34,62! 70,36 118,48 128,76 96,84 66,76'), pen.plane('#6ea43e'));
    pen.ellipse(-92, 124, 26, 44, pen.glow('#ffffff', 0.6), { turn: 22 });
    pen.ellipse(-14, 112, 16, 26, pen.glow('#ffffff', 0.5));
    pen.anchor('face', 0, 200);
    pen.anchor('feet', 0, 334);
  },
);
