/** Tall buildings: lighthouse, windmill, skyscraper, castle. Their windows and lamps are lit at night. */
import { lacks, type Pen } from './kit.ts';
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
function archWindow(
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

/** A glass office tower with a lower neighbour. */
export const skyscraper = recipe(
  {
    name: 'skyscraper',
    nouns: [
      'skyscraper',
      'high-rise',
      'office tower',
      'office building',
      'tower block',
      'apartment building',
      'apartment block',
    ],
    class: 'building',
    heightMetres: 60,
  },
  (pen, look) => {
    const base = mainColour(look, '#5f8fb4');
    const isNight = look.isNight ?? false;
    const model = (look.variant ?? 0) % 3;
    const top = [90, 60, 120][model] ?? 90;
    const wing = tone(base, -0.03);
    facade(pen, 54, 300, 96, 320, wing, isNight, 3, 9, 40);
    pen.line(`M-20 ${top - 20}V${top - 80}`, '#a9b4bf', 5);
    pen.ellipse(-20, top - 84, 6, 6, pen.ball('#e24a3c'));
    pen.path(
      polygon([
        [-72, top],
        [-52, top - 26],
        [18, top - 26],
        [44, top],
      ]),
      pen.plane(tone(base, -0.1), 1, 20),
    );
    facade(pen, -120, top, 170, 620 - top, base, isNight, 5, model === 1 ? 16 : 14, 46);
    pen.path(box(-66, 574, 62, 46), pen.plane('#33414f', 1, 80));
    pen.path(box(-60, 580, 24, 40) + box(-34, 580, 24, 40), isNight ? '#ffdc86' : '#a9cfe2');
    pen.box(-76, 566, 82, 10, 3, pen.plane('#d7dee5', 1, 90));
    pen.anchor('feet', 0, 620);
    pen.anchor('surface', -40, top);
    pen.anchor('face', -34, 300);
  },
);

function facade(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  base: string,
  isNight: boolean,
  columns: number,
  rows: number,
  depth: number,
): void {
  const side = polygon([
    [x + w, y],
    [x + w + depth, y + depth * 0.42],
    [x + w + depth, y + h],
    [x + w, y + h],
  ]);
  pen.path(
    side,
    pen.linear(
      [
        [0, tone(base, -0.14)],
        [1, tone(base, -0.27)],
      ],
      80,
    ),
  );
  const front = box(x, y, w, h);
  pen.path(
    front,
    pen.linear(
      [
        [0, tone(base, 0.2)],
        [0.35, tone(base, 0.06)],
        [0.7, tone(base, -0.04)],
        [1, tone(base, -0.12)],
      ],
      74,
    ),
  );
  const [cw, rh] = [w / columns, (h - 14) / rows];
  const [bright, dim, lit]: [string[], string[], string[]] = [[], [], []];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const one = box(
        Math.round(x + column * cw + 4),
        Math.round(y + 9 + row * rh),
        Math.round(cw - 8),
        Math.round(rh - 9),
      );
      const pick = (row * 7 + column * 5 + row * column) % 6;
      if (isNight && pick < 3) lit.push(one);
      else if (pick % 3 === 0) bright.push(one);
      else dim.push(one);
    }
  }
  pen.path(dim.join(''), isNight ? '#2c4258' : tone(base, -0.17), { opacity: 0.7 });
  if (bright.length > 0) pen.path(bright.join(''), isNight ? '#3f5a74' : '#dcf0fa', { opacity: 0.75 });
  if (lit.length > 0) pen.path(lit.join(''), '#ffdf8a');
  pen.inside(front, () =>
    pen.path(
      polygon([
        [x + w * 0.2, y],
        [x + w * 0.5, y],
        [x, y + h * 0.42],
        [x, y + h * 0.2],
      ]),
      '#ffffff',
      { opacity: 0.24 },
    ),
  );
  let bands = '';
  for (let row = 1; row < rows; row += 1)
    bands += `M${x + w + 3} ${Math.round(y + 4 + row * rh)}L${x + w + depth} ${Math.round(y + 4 + row * rh + depth * 0.3 * (1 - row / rows))}`;
  pen.line(bands, isNight ? '#d9a850' : tone(base, 0.03), 4, 0.45);
  pen.box(x - 5, y - 6, w + 10, 12, 3, pen.plane(tone(base, 0.1), 1, 20));
}

/** A stone castle with four towers and banners. */
export const castle = recipe(
  {
    name: 'castle',
    nouns: ['castle', 'fortress', 'fairy tale castle', 'palace', 'fort'],
    class: 'building',
    heightMetres: 18,
    without: ['flags', 'banners', 'gate'],
  },
  (pen, look) => {
    const stone = mainColour(look, '#c9bda9');
    const roof =
      look.colour !== undefined
        ? tone(look.colour, -0.22)
        : (['#b8483f', '#4a6ea3', '#5f8a58'][(look.variant ?? 0) % 3] ?? '#b8483f');
    const isNight = look.isNight ?? false;
    const hasFlags = !lacks(look, 'flags', 'banners');
    turret(pen, -78, 120, 62, 330, stone, roof, isNight, hasFlags, -0.08);
    turret(pen, 92, 90, 62, 360, stone, roof, isNight, hasFlags, -0.1);
    turret(pen, 6, 44, 96, 330, tone(stone, 0.01), roof, isNight, hasFlags, -0.03);
    battlement(pen, -190, 300, 380, 190, stone);
    turret(pen, -196, 210, 92, 296, stone, roof, isNight, hasFlags, 0.02);
    turret(pen, 196, 210, 92, 296, stone, roof, isNight, hasFlags, -0.06);
    if (!lacks(look, 'gate')) {
      pen.path('M-62 498V412Q-62 350 0 350Q62 350 62 412V498Z', pen.plane(tone(stone, 0.05), 1, 30));
      pen.path('M-46 498V414Q-46 366 0 366Q46 366 46 414V498Z', pen.plane('#7a4b2b', 1, 20));
      pen.line('M-30 372V498M-15 368V498M0 366V498M15 368V498M30 372V498', '#57331c', 3, 0.7);
      pen.line('M-46 424H46M-46 470H46', '#3c3f47', 6, 0.9);
      pen.ellipse(22, 448, 6, 6, 'none', { stroke: '#e1b95a', width: 3 });
    }
    for (const x of [-96, 96]) archWindow(pen, x, 420, 26, 48, tone(stone, 0.09), isNight);
    for (const [x, rx] of [
      [-234, 38],
      [-110, 44],
      [116, 40],
      [236, 36],
    ] as const)
      pen.path(billow(x, 502, rx, 18, 8, 10), pen.ball('#6d9f48'));
    pen.anchor('feet', 0, 508);
    pen.anchor('surface', 0, 300);
    pen.anchor('face', 0, 330);
  },
);

/** Single stones of a wall as short strokes, for `pen.line` with a width of ten. */
function stones(x: number, y: number, w: number, h: number): string {
  let marks = '';
  for (let row = 0; row * 34 < h - 44; row += 1) {
    const dx = ((row * 37) % Math.max(20, w - 40)) + 14;
    marks += `M${Math.round(x + dx)} ${y + 18 + row * 34}h12`;
    if (w > 80) marks += `M${Math.round(x + 8 + ((dx + w * 0.5) % (w - 34)))} ${y + 34 + row * 34}h11`;
  }
  return marks;
}

function battlement(pen: Pen, x: number, y: number, w: number, h: number, base: string): void {
  let teeth = `M${x} ${y + h}V${y}`;
  const count = Math.floor(w / 34);
  const step = w / count;
  for (let index = 0; index < count; index += 1) {
    const left = x + index * step;
    teeth += `L${Math.round(left)} ${y - 22}H${Math.round(left + step * 0.56)}V${y}H${Math.round(left + step)}`;
  }
  pen.path(
    `${teeth}V${y + h}Z`,
    pen.linear(
      [
        [0, tone(base, 0.06)],
        [0.5, base],
        [1, tone(base, -0.12)],
      ],
      50,
    ),
  );
  pen.line(stones(x, y, w, h), tone(base, -0.1), 10, 0.5);
  pen.path(box(x, y + 22, w, 9), tone(base, -0.14), { opacity: 0.6 });
}

function turret(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  stone: string,
  roof: string,
  isNight: boolean,
  hasFlag: boolean,
  shift: number,
): void {
  const base = tone(stone, shift);
  const half = w / 2;
  const body = box(x - half, y, w, h);
  pen.path(body, pen.pipe(base));
  pen.line(stones(x - half, y, w, h), tone(base, -0.11), 10, 0.5);
  pen.path(
    `M${x - half - 8} ${y}H${x + half + 8}L${x + half} ${y + 26}H${x - half}Z`,
    pen.pipe(tone(base, 0.03)),
  );
  archWindow(pen, x, y + 96, w * 0.26, 40, tone(base, 0.08), isNight);
  const tip = y - w * 1.15;
  if (hasFlag) {
    pen.line(`M${x} ${tip + 6}V${tip - 44}`, '#8a6a45', 4);
    pen.path(
      `M${x + 2} ${tip - 44}Q${x + 18} ${tip - 50} ${x + 40} ${tip - 36}Q${x + 20} ${tip - 30} ${x + 2} ${tip - 20}Z`,
      pen.plane('#e9b63f'),
    );
  }
  const cone = `M${x} ${tip}Q${x + half * 0.5} ${y - w * 0.36} ${x + half + 14} ${y + 2}Q${x} ${y + 16} ${x - half - 14} ${y + 2}Q${x - half * 0.5} ${y - w * 0.36} ${x} ${tip}Z`;
  pen.path(
    cone,
    pen.linear(
      [
        [0, tone(roof, 0.02)],
        [0.32, tone(roof, 0.12)],
        [0.55, roof],
        [1, tone(roof, -0.17)],
      ],
      0,
    ),
  );
  let rows = '';
  for (let row = 1; row < 5; row += 1) {
    // The roof's half width at this height, so that its courses need no clip.
    const half2 = Math.round((half + 14) * (1 - row * 0.2) ** 1.7);
    const ry = Math.round(y - row * w * 0.23 + 4);
    rows += `M${x - half2} ${ry}Q${x} ${ry + Math.round(half2 * 0.24)} ${x + half2} ${ry}`;
  }
  pen.line(rows, tone(roof, -0.12), 2.6, 0.6);
}
