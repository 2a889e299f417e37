/** Plants in pots and flowers in bunches: potted plant, potted cactus, daisy, bouquet, autumn leaf, bush. */
import { cuteArms, cuteFace, cutePoses, hasFace } from './cute.ts';
import { leaf, leafGreen } from './details.ts';
import { lacks, type Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { billow, blob, curve, limb, mirrored, spike } from './shape.ts';
import { tone } from './tone.ts';

/** A clay pot whose rim is centred on (0, 0); about 150 units high. */
function pot(pen: Pen, base: string, half = 100): void {
  const foot = half * 0.68;
  pen.path(`M${-half * 0.9} 26L${-foot} 150Q0 174 ${foot} 150L${half * 0.9} 26Z`, pen.pipe(base, 1.1));
  pen.path(
    `M${-half * 0.9} 26Q0 52 ${half * 0.9} 26L${half * 0.88} 46Q0 74 ${-half * 0.88} 46Z`,
    tone(base, -0.2),
    { opacity: 0.5 },
  );
  pen.path(`M${-half} -8Q0 18 ${half} -8V26Q0 54 ${-half} 26Z`, pen.pipe(tone(base, 0.03), 1.1));
  pen.ellipse(0, -8, half, half * 0.15, tone(base, -0.13));
  pen.ellipse(0, -5, half * 0.88, half * 0.11, pen.plane('#5a4030'));
}

/** A leafy house plant; the colour is the pot's. */
export const pottedPlant = recipe(
  {
    name: 'potted-plant',
    nouns: [
      'potted plant',
      'houseplant',
      'house plant',
      'plant',
      'monstera',
      'indoor plant',
      'plant pot',
      'flowerpot',
      'flower pot',
    ],
    class: 'plant',
    heightMetres: 0.6,
    moods: true,
    without: ['pot'],
  },
  (pen, look) => {
    const clay = mainColour(look, '#c9744a');
    const stems = [
      [-150, -120, -104, -158],
      [150, -110, 104, -22],
      [-96, -208, -64, -128],
      [104, -204, 68, -52],
      [0, -250, 8, -92],
      [-168, -30, -104, -186],
      [170, -24, 104, 6],
      [-46, -150, -30, -116],
      [52, -146, 34, -60],
    ] as const;
    for (const [x, y] of stems) pen.line(`M0 0Q${x * 0.2} ${y * 0.7} ${x * 0.7} ${y * 0.86}`, '#4a7a38', 8);
    stems.forEach(([x, y, , turn], index) => {
      const shift = [-0.1, -0.12, -0.05, -0.09, -0.02, -0.05, -0.08, 0.05, 0.02][index] ?? 0;
      leaf(pen, x * 0.7, y * 0.86, 138, turn, tone('#4f9a4a', shift));
    });
    pot(pen, clay);
    pen.path(
      blob([
        [-78, 34],
        [-66, 90],
        [-58, 140],
        [-46, 142],
        [-54, 90],
        [-64, 36],
      ]),
      '#ffffff',
      { opacity: 0.28 },
    );
    if (hasFace(look)) cuteFace(pen, 0, 84, 58);
    else pen.anchor('face', 0, 90);
    pen.anchor('feet', 0, 162);
  },
);

/** A round or tall cactus in a pot; the colour is the cactus'. */
export const pottedCactus = recipe(
  {
    name: 'potted-cactus',
    nouns: ['potted cactus', 'cactus in a pot', 'cactus plant', 'cactus pot'],
    class: 'plant',
    heightMetres: 0.3,
    moods: true,
    poses: cutePoses,
    without: ['flower', 'flowers'],
  },
  (pen, look) => {
    const base = mainColour(look, '#5aa463');
    for (const stem of [
      '70,-110,22 118,-116,21 132,-150,19 132,-186,17',
      '-66,-60,21 -112,-66,20 -124,-98,18 -124,-126,16',
    ])
      pen.path(
        limb(stem),
        pen.linear(
          [
            [0, tone(base, 0.08)],
            [0.5, base],
            [1, tone(base, -0.15)],
          ],
          10,
        ),
      );
    const body = blob(mirrored('0,-290 46,-278 78,-230 88,-150 84,-60 70,14 0,22'));
    pen.path(
      body,
      pen.linear(
        [
          [0, tone(base, -0.02)],
          [0.3, tone(base, 0.1)],
          [0.58, base],
          [1, tone(base, -0.16)],
        ],
        0,
      ),
    );
    pen.inside(body, () => {
      for (const x of [-62, -30, 0, 30, 62])
        pen.line(
          curve([
            [x * 0.4, -290],
            [x, -180],
            [x, -80],
            [x * 0.85, 20],
          ]),
          tone(base, -0.13),
          4,
          0.6,
        );
    });
    let spines = '';
    for (let row = 0; row < 6; row += 1) {
      for (const x of [-46, -15, 15, 46]) {
        const y = -250 + row * 44 + (Math.abs(x) > 20 ? 14 : 0);
        if (hasFace(look) && y > -190 && y < -80) continue;
        spines += `M${x - 7} ${y - 3}L${x} ${y}L${x + 7} ${y - 3}M${x} ${y}V${y - 9}`;
      }
    }
    pen.line(
      `${spines}M128 -170l5 5l5 -5M116 -128l5 5l5 -5M-130 -112l5 5l5 -5M-112 -74l5 5l5 -5`,
      '#f4f3d6',
      2.6,
      0.9,
    );
    if (!lacks(look, 'flower', 'flowers')) {
      for (let petal = 0; petal < 7; petal += 1)
        pen.ellipse(
          4 + Math.cos(petal * 0.9) * 20,
          -290 + Math.sin(petal * 0.9) * 13,
          17,
          10,
          pen.ball('#f26a9a'),
          { turn: petal * 51 },
        );
      pen.ellipse(4, -290, 11, 8, pen.ball('#ffd659'));
    }
    pot(pen, '#cf7d4f', 112);
    pen.line('M-92 70Q0 98 92 70M-86 106Q0 132 86 106', '#f3dcb4', 6, 0.85);
    if (hasFace(look)) {
      cuteFace(pen, 0, -138, 66);
      if (look.pose !== undefined) cuteArms(pen, 84, -60, tone(base, -0.08));
    } else pen.anchor('face', 0, -140);
    pen.anchor('feet', 0, 162);
  },
);

/** A blossom small enough for a bunch: one wreath of petals. */
function smallHead(pen: Pen, x: number, y: number, r: number, petal: string): void {
  let petals = '';
  for (let index = 0; index < 9; index += 1) {
    const angle = (index * 2 * Math.PI) / 9 + r;
    const point = (along: number, across: number): string => {
      const [c, s] = [Math.cos(angle) * r, Math.sin(angle) * r];
      return `${Math.round(x + c * along - s * across)} ${Math.round(y + (s * along + c * across) * 0.94)}`;
    };
    petals += `M${Math.round(x)} ${Math.round(y)}C${point(0.6, -0.34)} ${point(1.08, -0.34)} ${point(1, 0)}C${point(1.08, 0.34)} ${point(0.6, 0.34)} ${Math.round(x)} ${Math.round(y)}Z`;
  }
  pen.path(
    petals,
    pen.radial(
      [
        [0, tone(petal, -0.12)],
        [0.5, petal],
        [1, tone(petal, 0.02)],
      ],
      0.5,
      0.5,
      0.55,
    ),
  );
  pen.ellipse(x, y, r * 0.28, r * 0.26, pen.ball('#f2b02c'));
}

/** One large daisy blossom about (x, y), of two wreaths of petals. */
function daisyHead(pen: Pen, x: number, y: number, r: number, petal: string, squash = 1): void {
  pen.at({ x, y }, () => {
    for (const [count, length, shift, turn] of [
      [9, 1, -0.07, 20],
      [10, 0.96, 0, 0],
    ] as const) {
      let petals = '';
      for (let index = 0; index < count; index += 1) {
        const angle = (index * 2 * Math.PI) / count + turn * 0.0175;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const point = (along: number, across: number): string =>
          `${Math.round((c * along - s * across) * r * 10) / 10} ${Math.round((s * along + c * across) * r * squash * 10) / 10}`;
        petals += `M${point(0.2, 0)}C${point(0.45, -0.24)} ${point(length, -0.26)} ${point(length, 0)}C${point(length, 0.26)} ${point(0.45, 0.24)} ${point(0.2, 0)}Z`;
      }
      pen.path(
        petals,
        pen.linear(
          [
            [0, tone(petal, 0.03 + shift)],
            [0.6, tone(petal, shift)],
            [1, tone(petal, shift - 0.09)],
          ],
          60,
        ),
      );
    }
    pen.ellipse(0, 2, r * 0.31, r * 0.29 * squash, pen.ball('#e39a1e'));
    pen.ellipse(0, 0, r * 0.28, r * 0.26 * squash, pen.ball('#f9c433'));
  });
}

/** A single daisy with its leaves. */
export const daisy = recipe(
  {
    name: 'daisy',
    nouns: ['daisy', 'marguerite', 'camomile', 'chamomile', 'gerbera', 'wildflower', 'cosmos'],
    class: 'flower',
    heightMetres: 0.35,
    moods: true,
    without: ['leaves', 'stem'],
  },
  (pen, look) => {
    const petal = mainColour(look, '#fdfcf7');
    pen.path(limb('0,130,7 10,280,7 -4,460,8'), pen.pipe(leafGreen));
    if (!lacks(look, 'leaves')) {
      leaf(pen, 4, 380, 130, -38);
      leaf(pen, 2, 420, 120, -146);
    }
    daisyHead(pen, 0, 116, 124, petal);
    if (hasFace(look)) {
      pen.ellipse(0, 118, 48, 46, pen.ball('#f9c433'));
      cuteFace(pen, 0, 110, 42);
    } else pen.anchor('face', 0, 116);
    pen.anchor('grip', 2, 340);
    pen.anchor('feet', -4, 466);
  },
);

/** A bunch of flowers tied with a ribbon. */
export const bouquet = recipe(
  {
    name: 'bouquet',
    nouns: [
      'bouquet',
      'bunch of flowers',
      'flowers',
      'bouquet of flowers',
      'bunch of daisies',
      'flower bouquet',
      'wildflowers',
    ],
    class: 'flower',
    heightMetres: 0.4,
  },
  (pen, look) => {
    const first = mainColour(look, '#f0708f');
    for (const [x, y] of [
      [-60, 470],
      [-34, 484],
      [-8, 478],
      [18, 486],
      [44, 474],
    ] as const)
      pen.line(`M${-x * 0.7} 240Q${x * 0.1} 340 ${x} ${y}`, tone(leafGreen, x % 3 === 0 ? -0.06 : 0), 10);
    for (const [x, y, length, turn, shift] of [
      [-60, 270, 150, -166, -0.1],
      [60, 270, 150, -14, -0.12],
      [-40, 220, 170, -140, -0.06],
      [44, 220, 170, -40, -0.08],
      [-20, 150, 150, -112, -0.04],
      [24, 150, 150, -66, -0.06],
    ] as const)
      leaf(pen, x, y, length, turn, tone('#5c9a44', shift));
    const paper = blob('-150,250! -60,300 0,310 60,300 150,250! 96,330 34,398! -34,398! -96,330');
    const heads = [
      [-104, 148, 58, '#f7c948'],
      [104, 152, 60, '#f7c948'],
      [0, 84, 66, '#fdfbf5'],
      [-70, 92, 52, first],
      [72, 94, 54, tone(first, 0.04)],
      [-126, 222, 50, '#fdfbf5'],
      [126, 226, 50, '#fdfbf5'],
      [-40, 176, 68, '#fdfbf5'],
      [46, 178, 66, first],
      [0, 244, 62, '#f7c948'],
      [-76, 250, 54, first],
      [78, 252, 54, '#fdfbf5'],
    ] as const;
    pen.path(blob('-148,252! 0,226 148,252! 70,310 -70,310'), '#b89a6c');
    for (const [x, y, r, colour] of heads.slice(0, 9)) smallHead(pen, x, y, r, colour);
    pen.path(
      paper,
      pen.linear(
        [
          [0, '#fdf3e0'],
          [0.5, '#f2dfc0'],
          [1, '#d3b98f'],
        ],
        30,
      ),
    );
    for (const [x, y, r, colour] of heads.slice(9)) smallHead(pen, x, y, r, colour);
    const ribbon = look.colour === undefined ? '#5a9bc4' : tone(first, -0.12);
    pen.path(blob('-36,384! 36,384! 32,414! -32,414!'), pen.pipe(ribbon));
    for (const side of [-1, 1]) {
      pen.path(
        blob([
          [0, 398, 1],
          [40 * side, 366],
          [74 * side, 372],
          [70 * side, 412],
          [36 * side, 416],
        ]),
        pen.ball(ribbon),
      );
      pen.path(
        blob([
          [6 * side, 404, 1],
          [34 * side, 440],
          [50 * side, 474, 1],
          [24 * side, 470, 1],
          [8 * side, 440],
        ]),
        pen.plane(tone(ribbon, -0.04)),
      );
    }
    pen.ellipse(0, 398, 15, 14, pen.ball(tone(ribbon, 0.03)));
    pen.anchor('grip', 0, 410);
    pen.anchor('face', 0, 170);
    pen.anchor('feet', 0, 488);
  },
);

/** A maple leaf in autumn colours. */
export const autumnLeaf = recipe(
  {
    name: 'autumn-leaf',
    nouns: ['autumn leaf', 'maple leaf', 'fall leaf', 'fallen leaf', 'autumn leaves'],
    class: 'plant',
    heightMetres: 0.12,
  },
  (pen, look) => {
    const base = mainColour(look, ['#e2622b', '#d9413a', '#e8a233'][(look.variant ?? 0) % 3] ?? '#e2622b');
    pen.path(limb('0,290,6 6,350,5 26,410,6'), pen.plane(tone(base, -0.18)));
    const half =
      '0,0! 22,56 44,92! 78,72! 74,128 70,170 90,150 116,112! 128,136! 176,128! 164,166 168,186! 196,204! 150,236 104,258 96,272! 104,290! 60,292 20,286 0,300!';
    const d = blob(mirrored(half));
    pen.path(
      d,
      pen.linear(
        [
          [0, tone(base, 0.14)],
          [0.4, tone(base, 0.03)],
          [0.75, tone(base, -0.04)],
          [1, tone(base, -0.14)],
        ],
        55,
      ),
    );
    pen.inside(d, () => {
      pen.ellipse(60, 230, 130, 90, pen.glow(tone(base, -0.2), 0.45));
      pen.ellipse(-80, 120, 80, 80, pen.glow('#ffe08a', 0.5));
      pen.path(blob('0,0! 22,56 44,92! 78,72! 74,128 40,200 0,290!'), tone(base, -0.1), { opacity: 0.3 });
    });
    pen.line(
      'M0 296V24M0 290Q60 220 104 140M0 290Q-60 220 -104 140M0 290Q80 250 176 204M0 290Q-80 250 -176 204M0 290Q40 286 90 286M0 290Q-40 286 -90 286',
      tone(base, 0.15),
      4,
      0.8,
    );
    pen.line(
      'M0 160L36 110M0 160L-36 110M0 210L42 164M0 210L-42 164M0 110L20 78M0 110L-20 78M66 204L96 186M-66 204L-96 186M96 246L128 246M-96 246L-128 246',
      tone(base, 0.12),
      2.4,
      0.7,
    );
    pen.anchor('grip', 20, 390);
    pen.anchor('feet', 0, 414);
  },
);

/** A round bush, in flower when the look gives it flowers. */
export const shrub = recipe(
  {
    name: 'bush',
    nouns: ['bush', 'shrub', 'hedge', 'rose bush', 'berry bush'],
    class: 'plant',
    heightMetres: 1,
    without: ['flowers'],
  },
  (pen, look) => {
    const base = mainColour(look, ['#5a9a42', '#4f8f4a', '#6ba33f'][(look.variant ?? 0) % 3] ?? '#5a9a42');
    for (const [x, y, rx, ry, n, turn, shift] of [
      [-110, 150, 92, 74, 10, 10, -0.1],
      [112, 152, 92, 72, 10, 0, -0.13],
      [0, 90, 122, 92, 12, 20, -0.06],
      [-70, 96, 80, 66, 10, 30, -0.01],
      [74, 104, 84, 66, 10, 12, -0.06],
      [-10, 164, 120, 70, 12, 5, -0.02],
      [-104, 176, 66, 48, 9, 0, 0.03],
      [90, 180, 70, 48, 9, 14, -0.02],
      [-30, 70, 62, 44, 9, 0, 0.06],
    ] as const)
      pen.path(billow(x, y, rx, ry, n, turn), pen.ball(tone(base, shift), 1.25));
    for (let index = 0; index < 26; index += 1) {
      const angle = index * 2.39996;
      const reach = Math.sqrt((index + 0.5) / 26);
      const [x, y] = [
        Math.round(Math.cos(angle) * reach * 165),
        Math.round(130 + Math.sin(angle) * reach * 82),
      ];
      pen.ellipse(x, y, 8, 4.2, tone(base, x + (y - 130) < 10 ? 0.13 : -0.12), {
        turn: (index * 47) % 180,
        opacity: 0.6,
      });
    }
    if (!lacks(look, 'flowers')) {
      const bloom = ['#f48fb1', '#fff3d6', '#f6c84c'][(look.variant ?? 0) % 3] ?? '#f48fb1';
      for (const [x, y, r] of [
        [-120, 120, 13],
        [-60, 60, 12],
        [10, 96, 14],
        [70, 60, 12],
        [128, 130, 13],
        [-70, 166, 14],
        [40, 176, 13],
        [-10, 40, 11],
        [-150, 176, 11],
        [150, 184, 11],
      ] as const) {
        pen.path(billow(x, y, r, r, 5, x), pen.ball(bloom));
        pen.ellipse(x, y, r * 0.32, r * 0.32, '#fbd35a');
      }
    }
    pen.anchor('feet', 0, 226);
    pen.anchor('face', 0, 130);
  },
);

/** A fern frond of pointed leaflets. */
export const fern = recipe(
  { name: 'fern', nouns: ['fern frond', 'palm leaf', 'tropical leaf'], class: 'plant', heightMetres: 0.5 },
  (pen, look) => {
    const base = mainColour(look, '#4f9648');
    pen.at({ turn: 24 }, () => {
      for (let index = 0; index < 13; index += 1) {
        const t = index / 12;
        const y = 380 - t * 350;
        const length = 34 + Math.sin(Math.PI * (0.16 + t * 0.78)) * 108;
        for (const side of [-1, 1]) {
          const shift = side < 0 ? 0.04 : -0.05;
          pen.path(
            spike(0, y, side * length, y - 40 - t * 36, 24, side * 9),
            pen.linear(
              [
                [0, tone(base, shift + 0.1)],
                [1, tone(base, shift - 0.08)],
              ],
              60,
            ),
          );
        }
      }
      pen.path(spike(0, 60, 0, -24, 22, 0), pen.plane(tone(base, 0.05)));
      pen.path(limb('0,30,2.4 0,240,4 0,460,6'), pen.pipe(tone(base, -0.06)));
      pen.anchor('grip', 0, 420);
    });
    pen.anchor('feet', -180, 420);
  },
);
