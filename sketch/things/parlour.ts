/** To sit by: a park bench, a brick fireplace, a grandfather clock. */
import { flame } from './candles.ts';
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { box, curve, limb, polygon } from './shape.ts';
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

/** A brick fireplace with a fire in it. */
export const hearth = recipe(
  {
    name: 'hearth',
    nouns: ['fireplace', 'hearth', 'brick fireplace', 'chimney fire', 'open fire'],
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
