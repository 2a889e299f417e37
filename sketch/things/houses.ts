/** Houses to live in: front gable towards us, one side wall going back to the right. Windows glow at night. */
import { bush, pane, tiles } from './house-parts.ts';
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { box, curve, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A family house; the colour paints its walls. */
export const house = recipe(
  {
    name: 'house',
    nouns: ['house', 'home', 'villa'],
    class: 'building',
    heightMetres: 7,
    without: ['chimney', 'door', 'garden'],
  },
  (pen, look) => {
    const wall = mainColour(look, '#f6e7c8');
    const isLit = look.isNight ?? false;
    const roof =
      look.colour !== undefined && tone(look.colour, 0) === '#c8553d'
        ? '#7a4a3a'
        : (['#c8553d', '#8c5a46', '#5f7186'][(look.variant ?? 0) % 3] ?? '#c8553d');
    const trim = '#fdf9f0';
    // Side wall and the far slope.
    const side = polygon('30,176 262,176 262,400 30,404');
    pen.path(
      side,
      pen.linear(
        [
          [0, tone(wall, -0.1)],
          [1, tone(wall, -0.17)],
        ],
        20,
      ),
    );
    pen.inside(side, () => pen.path(box(30, 170, 240, 30), tone(wall, -0.32), { opacity: 0.4 }));
    if (!lacks(look, 'chimney')) {
      pen.path(polygon('150,16 196,16 196,110 150,110'), pen.plane('#b5705a', 1, 10));
      pen.line('M152 38H194M152 60H194M166 18V38M182 38V60M166 60V82', '#8c4f3e', 2, 0.6);
      pen.box(143, 6, 60, 15, 4, pen.plane('#c9897a'));
    }
    tiles(pen, polygon('-92,32 170,32 296,186 36,186'), -100, 32, 300, 190, roof);
    pen.path(polygon('30,182 296,182 296,194 30,194'), pen.plane(trim, 0.8, 90));
    // Front gable.
    const front = polygon('-214,186 -92,46 34,190 34,404 -214,404');
    pen.path(
      front,
      pen.linear(
        [
          [0, tone(wall, 0.06)],
          [0.6, wall],
          [1, tone(wall, -0.06)],
        ],
        60,
      ),
    );
    pen.inside(front, () => {
      for (let y = 200; y < 400; y += 17) pen.line(`M-214 ${y}H34`, tone(wall, -0.1), 1.6, 0.4);
      pen.path(polygon('-230,206 -92,46 50,206 50,220 -92,74 -230,220'), tone(wall, -0.25), { opacity: 0.3 });
    });
    pen.path(
      polygon('-92,22 -76,22 66,186 54,202 -92,40 -238,202 -250,186 -108,22'),
      pen.linear(
        [
          [0, tone(roof, 0.1)],
          [0.5, roof],
          [1, tone(roof, -0.12)],
        ],
        30,
      ),
    );
    pen.line('M-238 196L-92 36L54 196', trim, 5, 0.9);
    // Attic window, door, windows.
    pen.ellipse(-91, 128, 25, 25, trim);
    pen.ellipse(
      -91,
      128,
      18,
      18,
      isLit
        ? pen.ball('#ffd56b')
        : pen.linear(
            [
              [0, '#cfe8f7'],
              [1, '#6a9cc0'],
            ],
            60,
          ),
    );
    pen.line('M-91 112V144M-107 128H-75', trim, 4);
    pane(pen, -196, 226, 62, 74, isLit, trim);
    for (const x of [-214, -130]) pen.box(x - 3, 224, 17, 80, 3, pen.plane('#5b86a8'));
    pane(pen, 78, 232, 58, 72, isLit, trim);
    pane(pen, 172, 232, 58, 72, isLit, trim);
    if (!lacks(look, 'door')) {
      pen.box(-92, 262, 92, 142, 6, trim);
      pen.path('M-82 404V306Q-82 272 -46 272Q-10 272 -10 306V404Z', pen.pipe('#9b5a3c'));
      pen.path(
        'M-70 320V306Q-70 284 -46 284Q-22 284 -22 306V320Z',
        isLit ? pen.plane('#ffd56b') : pen.plane('#9cc6de'),
      );
      for (const y of [332, 366]) {
        pen.box(-70, y, 20, 26, 3, tone('#9b5a3c', -0.08));
        pen.box(-42, y, 20, 26, 3, tone('#9b5a3c', -0.08));
      }
      pen.ellipse(-18, 350, 4.5, 4.5, pen.ball('#f3cf5a'));
      pen.path(polygon('-104,268 -46,232 12,268 12,278 -104,278'), pen.plane(roof));
      pen.box(-104, 402, 116, 14, 3, pen.plane('#c9c3b8', 1, 90));
      pen.box(-116, 414, 140, 12, 3, pen.plane('#b5aea2', 1, 90));
    }
    pen.box(-206, 308, 82, 14, 3, pen.plane('#a0683f'));
    for (const [x, c] of [
      [-196, '#e8506a'],
      [-178, '#f3b63f'],
      [-160, '#e8506a'],
      [-142, '#f08bb0'],
    ] as const)
      pen.ellipse(x, 304, 8, 7, pen.ball(c));
    if (!lacks(look, 'garden')) {
      bush(pen, -180, 394, 52, 32);
      bush(pen, 70, 398, 44, 28);
      bush(pen, 214, 396, 60, 34, '#548f45');
      for (const [x, y] of [
        [-206, 392],
        [-170, 400],
        [200, 398],
        [236, 392],
      ] as const)
        pen.ellipse(x, y, 6, 6, pen.ball('#f4d35e'));
    }
    pen.anchor('feet', 0, 424);
    pen.anchor('surface', 40, 40);
    pen.anchor('face', -92, 220);
  },
);

/** A low cottage with a thatched roof. */
export const cottage = recipe(
  {
    name: 'cottage',
    nouns: ['cottage', 'cabin', 'hut', 'farmhouse', 'lodge', 'log cabin'],
    class: 'building',
    heightMetres: 5,
    without: ['chimney'],
  },
  (pen, look) => {
    const wall = mainColour(look, '#f3ead8');
    const thatch = '#c49a5a';
    const isLit = look.isNight ?? false;
    if (!lacks(look, 'chimney')) {
      pen.path(polygon('110,20 166,20 170,150 106,150'), pen.plane('#a79c90', 1, 10));
      pen.box(102, 8, 72, 18, 6, pen.plane('#b9aea2'));
      for (const [x, y] of [
        [116, 44],
        [142, 62],
        [118, 84],
        [146, 40],
      ] as const)
        pen.box(x, y, 20, 12, 4, '#8e8378', { opacity: 0.6 });
    }
    const front = box(-196, 196, 392, 190, 4);
    pen.path(
      front,
      pen.linear(
        [
          [0, tone(wall, 0.04)],
          [0.6, wall],
          [1, tone(wall, -0.12)],
        ],
        24,
      ),
    );
    pen.inside(front, () => {
      pen.path(box(-200, 190, 400, 40), tone(wall, -0.35), { opacity: 0.35 });
      for (const x of [-150, -64, 66, 150]) pen.line(`M${x} 190V390`, '#7b5434', 10);
      pen.line('M-196 330H196M-150 200L-196 260M150 200L196 260', '#7b5434', 9);
    });
    pane(pen, -134, 244, 56, 66, isLit, '#fdf8ee');
    pane(pen, 80, 244, 56, 66, isLit, '#fdf8ee');
    pen.path('M-44 386V284Q-44 240 0 240Q44 240 44 284V386Z', pen.plane('#7b5434'));
    pen.path('M-36 386V286Q-36 248 0 248Q36 248 36 286V386Z', pen.pipe('#5e8a6a'));
    pen.line('M-12 252V386M12 252V386', '#3f6a4c', 2.4, 0.7);
    pen.ellipse(24, 322, 5, 5, pen.ball('#f1cf62'));
    const roof =
      'M-232 226Q-236 210 -216 196Q-150 92 -112 62Q0 40 112 62Q150 92 216 196Q236 210 232 226Q160 206 112 214Q60 150 0 150Q-60 150 -112 214Q-160 206 -232 226Z';
    pen.path(
      roof,
      pen.linear(
        [
          [0, tone(thatch, 0.1)],
          [0.5, thatch],
          [1, tone(thatch, -0.14)],
        ],
        70,
      ),
    );
    pen.inside(roof, () => {
      for (let index = 0; index < 24; index += 1) {
        const x = -216 + index * 19;
        pen.line(
          curve(`${x * 0.55},56 ${x * 0.8},130 ${x},220`),
          tone(thatch, index % 3 === 0 ? 0.1 : -0.12),
          2.6,
          0.5,
        );
      }
      pen.path('M-116 58Q0 36 116 58L120 82Q0 60 -120 82Z', tone(thatch, -0.1));
    });
    pane(pen, -24, 176, 48, 46, isLit, '#fdf8ee');
    bush(pen, -168, 378, 56, 30);
    bush(pen, 170, 380, 52, 28, '#6aa24c');
    for (const [x, y, c] of [
      [-190, 372, '#f08bb0'],
      [-160, 384, '#fff1a8'],
      [-140, 374, '#f08bb0'],
      [160, 376, '#c96ad0'],
      [188, 384, '#fff1a8'],
    ] as const)
      pen.ellipse(x, y, 6.5, 6.5, pen.ball(c));
    pen.box(-54, 384, 108, 14, 5, pen.plane('#b9b0a4', 1, 90));
    pen.anchor('feet', 0, 400);
    pen.anchor('surface', 0, 54);
    pen.anchor('face', 0, 214);
  },
);
