/** Plants in pots, a bush and a frond. */
import { cuteArms, cuteFace, cutePoses, hasFace } from './cute.ts';
import { leaf } from './details.ts';
import { type Pen, lacks } from './kit.ts';
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
