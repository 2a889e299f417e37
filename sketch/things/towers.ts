/** A lighthouse and a windmill. Windows and lamps are lit at night. */
import { type Pen, lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { billow, blob, box, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** Sunk window colours by day and by night. */
function windowFill(pen: Pen, isNight: boolean): string {
  return isNight
    ? pen.linear(
        [
          [0, '#fff3bf'],
          [0.6, '#ffd56b'],
          [1, '#f2a93f'],
        ],
        80,
      )
    : pen.linear(
        [
          [0, '#9fc4da'],
          [0.5, '#5f8caa'],
          [1, '#3f6684'],
        ],
        70,
      );
}

/** A window with a round head; (x, y) is the middle of its sill. */
export function archWindow(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  frame: string,
  isNight: boolean,
): void {
  const arch = (inset: number): string => {
    const half = w / 2 - inset;
    return `M${x - half} ${y - inset * 0.4}V${y - h + half + inset}Q${x - half} ${y - h + inset} ${x} ${y - h + inset}Q${x + half} ${y - h + inset} ${x + half} ${y - h + half + inset}V${y - inset * 0.4}Z`;
  };
  pen.path(arch(-5), frame);
  pen.path(arch(0), windowFill(pen, isNight));
  pen.line(`M${x} ${y - h + 2}V${y}`, frame, 3);
  pen.box(x - w / 2 - 8, y, w + 16, 7, 2, tone(frame, -0.06));
}

/** Grassy rocks on which a tower stands. */
function rocks(pen: Pen, half: number, y: number, height: number): void {
  const shape = blob([
    [-half, y + height, 1],
    [-half * 0.92, y + height * 0.45],
    [-half * 0.6, y + height * 0.1],
    [-half * 0.3, y - 4],
    [half * 0.34, y - 6],
    [half * 0.66, y + height * 0.12],
    [half * 0.94, y + height * 0.5],
    [half, y + height, 1],
  ]);
  pen.path(
    shape,
    pen.linear(
      [
        [0, '#b9ab98'],
        [0.5, '#8f8272'],
        [1, '#5d5348'],
      ],
      60,
    ),
  );
  pen.inside(shape, () => {
    for (const [x, dy, w, h, shift] of [
      [-0.7, 0.55, 0.3, 0.4, 0.05],
      [-0.3, 0.45, 0.34, 0.5, 0.1],
      [0.1, 0.6, 0.3, 0.44, 0.02],
      [0.5, 0.5, 0.36, 0.5, -0.05],
      [-0.5, 0.95, 0.3, 0.3, -0.04],
      [0, 0.98, 0.4, 0.3, -0.08],
      [0.75, 0.9, 0.3, 0.4, -0.1],
    ] as const) {
      pen.path(
        billow(x * half, y + dy * height, w * half, h * height * 0.6, 6, x * 90),
        pen.plane(tone('#94877a', shift), 1.2),
      );
    }
    pen.path(billow(-half * 0.1, y + 2, half * 0.72, height * 0.24, 13, 4), pen.ball('#7ba84a'));
  });
}

/** A banded lighthouse on its rock; the lantern burns at night. */
export const lighthouse = recipe(
  {
    name: 'lighthouse',
    nouns: ['lighthouse', 'beacon'],
    class: 'building',
    heightMetres: 20,
    without: ['stripes', 'rocks'],
  },
  (pen, look) => {
    const band = mainColour(look, '#d23c36');
    const wall = '#f8f4ea';
    const isNight = look.isNight ?? false;
    if (!lacks(look, 'rocks')) rocks(pen, 160, 540, 76);
    const hut = polygon('44,470 136,478 136,556 44,556');
    pen.path(hut, pen.plane(tone(wall, -0.06), 1, 20));
    pen.path(polygon('36,474 92,430 148,476 144,486 40,486'), pen.plane('#8d4a3d', 1, 40));
    pen.box(78, 500, 26, 28, 3, windowFill(pen, isNight));
    pen.line('M91 500V528M78 514H104', wall, 3);
    const tower = polygon('-54,164 54,164 84,552 -84,552');
    pen.path(tower, pen.pipe(wall));
    if (!lacks(look, 'stripes')) {
      pen.inside(tower, () => {
        for (const [y, h] of [
          [206, 56],
          [318, 62],
          [438, 66],
        ] as const)
          pen.path(`M-100 ${y}Q0 ${y + 24} 100 ${y}V${y + h}Q0 ${y + h + 24} -100 ${y + h}Z`, pen.pipe(band));
      });
    }
    pen.inside(tower, () => {
      pen.path(
        polygon('-60,160 60,160 60,190 -60,190'),
        pen.linear(
          [
            [0, '#2a2320', 0.55],
            [1, '#2a2320', 0],
          ],
          90,
        ),
      );
      pen.path(polygon('-46,160 -34,160 -50,560 -68,560'), '#ffffff', { opacity: 0.3 });
    });
    for (const y of [308, 422]) archWindow(pen, 0, y, 24, 40, '#e4dccb', isNight);
    pen.path('M-26 552V506Q-26 482 0 482Q26 482 26 506V552Z', '#e9e1d1');
    pen.path('M-20 552V508Q-20 490 0 490Q20 490 20 508V552Z', pen.pipe('#6e4630'));
    pen.ellipse(12, 524, 3, 3, '#e6c063');
    pen.path('M-72 150Q0 176 72 150V164Q54 186 0 186Q-54 186 -72 164Z', pen.pipe('#4b525c'));
    const glassy = box(-38, 66, 76, 84, 3);
    pen.path(
      glassy,
      isNight
        ? pen.radial(
            [
              [0, '#ffffff'],
              [0.4, '#fff0ab'],
              [1, '#f7bb4a'],
            ],
            0.5,
            0.5,
            0.62,
          )
        : pen.linear(
            [
              [0, '#e6f4fa'],
              [0.5, '#b3d6e6'],
              [1, '#7fadc4'],
            ],
            50,
          ),
    );
    pen.ellipse(0, 108, 15, 24, pen.ball(isNight ? '#fffbe0' : '#f6d67a'));
    pen.line('M-38 66V150M-13 66V150M13 66V150M38 66V150M-38 108H38', '#4b525c', 4);
    pen.path(polygon('-34,70 -24,70 -32,146 -36,146'), '#ffffff', { opacity: 0.5 });
    pen.line(
      'M-70 126H70M-70 138H70M-70 126V154M-47 126V160M-23 126V162M23 126V162M47 126V160M70 126V154',
      '#59616c',
      4,
    );
    pen.path('M-52 68Q-44 34 0 22Q44 34 52 68Q0 80 -52 68Z', pen.pipe(band, 1.2));
    pen.ellipse(0, 18, 9, 9, pen.ball(band));
    pen.line('M0 10V0', '#4b525c', 4);
    pen.anchor('feet', 0, 600);
    pen.anchor('surface', 0, 30);
    pen.anchor('face', 0, 250);
  },
);

/** A tower mill with four lattice sails; the variant turns them. */
export const windmill = recipe(
  {
    name: 'windmill',
    nouns: ['windmill', 'mill', 'dutch windmill'],
    class: 'building',
    heightMetres: 14,
    without: ['sails'],
  },
  (pen, look) => {
    const wall = mainColour(look, '#efe3cc');
    const isNight = look.isNight ?? false;
    const tower = polygon('-62,196 62,196 104,520 -104,520');
    pen.path(tower, pen.pipe(wall));
    pen.inside(tower, () => {
      for (const [x, y] of [
        [-70, 300],
        [-30, 250],
        [40, 240],
        [60, 340],
        [-60, 400],
        [20, 400],
        [70, 460],
        [-84, 480],
        [-10, 330],
      ] as const) {
        pen.path(box(x, y, 26, 11, 3) + box(x + 14, y + 15, 24, 11, 3), tone(wall, -0.12), { opacity: 0.5 });
      }
      pen.path(
        polygon('-80,190 80,190 84,226 -84,226'),
        pen.linear(
          [
            [0, '#3a2c20', 0.5],
            [1, '#3a2c20', 0],
          ],
          90,
        ),
      );
    });
    for (const [x, y] of [
      [-44, 400],
      [44, 400],
    ] as const)
      archWindow(pen, x, y, 30, 44, '#fbf6ea', isNight);
    archWindow(pen, 0, 308, 28, 42, '#fbf6ea', isNight);
    pen.path('M-30 520V462Q-30 432 0 432Q30 432 30 462V520Z', '#fbf6ea');
    pen.path('M-23 520V464Q-23 440 0 440Q23 440 23 464V520Z', pen.pipe('#7b4a30'));
    pen.line('M-8 444V520M8 444V520', '#5a3420', 2.4, 0.7);
    pen.line('M-118 380Q0 404 118 380', '#8a5a36', 9);
    pen.line(
      'M-112 358H112M-112 358V380M-74 358V388M-36 358V392M36 358V392M74 358V388M112 358V380',
      '#9c6a42',
      5,
    );
    const cap = blob('-76,200! -72,150 -40,112 0,104 40,112 72,150 76,200! 0,212');
    pen.path(
      cap,
      pen.linear(
        [
          [0, '#a5674a'],
          [0.5, '#83492f'],
          [1, '#55291b'],
        ],
        30,
      ),
    );
    pen.inside(cap, () =>
      pen.line('M-80 150Q0 130 80 150M-80 172Q0 152 80 172M-80 194Q0 174 80 194', '#55291b', 2.6, 0.6),
    );
    if (!lacks(look, 'sails')) {
      for (let sail = 0; sail < 4; sail += 1) {
        pen.at({ x: 0, y: 158, turn: 24 + sail * 90 + ((look.variant ?? 0) % 4) * 17 }, () => {
          pen.path(
            polygon('5,48 52,48 52,206 5,206'),
            pen.linear(
              [
                [0, '#fffaf0'],
                [0.5, '#f6ecd8'],
                [1, '#dccdb0'],
              ],
              60,
            ),
          );
          pen.line('M5 48H52V206H5M5 80H52M5 112H52M5 143H52M5 175H52M28 48V206', '#a9804f', 3.4);
          pen.line('M0 0V208', '#75492b', 9);
          pen.line('M-2 4V204', '#a87449', 2.6, 0.9);
        });
      }
      pen.ellipse(0, 158, 17, 17, pen.ball('#75492b'));
      pen.ellipse(-4, 153, 6, 6, '#b98558');
    }
    for (const [x, rx] of [
      [-98, 40],
      [96, 44],
    ] as const)
      pen.path(billow(x, 512, rx, 20, 8, 0), pen.ball('#6fa345'));
    pen.anchor('feet', 0, 526);
    pen.anchor('face', 0, 260);
  },
);
