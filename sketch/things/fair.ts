/** The fair and the market: a ferris wheel, a stall. */
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { box, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A big wheel with gondolas. */
export const ferrisWheel = recipe(
  {
    name: 'ferris-wheel',
    nouns: ['ferris wheel', 'big wheel', 'observation wheel'],
    class: 'building',
    heightMetres: 30,
  },
  (pen, look) => {
    const base = mainColour(look, '#e8f0f5');
    const isNight = look.isNight ?? false;
    const cabins = ['#e2574c', '#f3bd3f', '#4c97d0', '#6fb35a', '#b06fc0'] as const;
    const [cx, cy, r] = [0, 220, 196];
    for (const side of [-1, 1])
      pen.path(
        polygon([
          [cx - 9, cy - 6],
          [cx + 9, cy - 6],
          [150 * side + 15, 500],
          [150 * side - 15, 500],
        ]),
        pen.plane('#7d8b99', 1, 10),
      );
    let spokes = '';
    for (let index = 0; index < 20; index += 1) {
      const angle = (index * Math.PI) / 10;
      spokes += `M${cx} ${cy}L${Math.round(cx + Math.cos(angle) * r)} ${Math.round(cy + Math.sin(angle) * r)}`;
    }
    pen.line(spokes, tone(base, -0.18), 3);
    for (const [ring, width] of [
      [r, 10],
      [r - 24, 5],
      [r * 0.5, 4],
    ] as const)
      pen.ellipse(cx, cy, ring, ring, 'none', { stroke: tone(base, -0.1), width });
    pen.ellipse(cx, cy, r, r, 'none', { stroke: base, width: 4 });
    if (isNight) {
      let bulbs = '';
      for (let index = 0; index < 30; index += 1)
        bulbs += `M${Math.round(cx + Math.cos(index * 0.2094) * (r - 12))} ${Math.round(cy + Math.sin(index * 0.2094) * (r - 12))}h0.1`;
      pen.line(bulbs, '#ffd873', 10);
    }
    for (const side of [-1, 1]) pen.line(`M0 ${cy}L${112 * side} 500`, '#a9b6c2', 12);
    for (let index = 0; index < 10; index += 1) {
      const angle = (index * Math.PI) / 5 + ((look.variant ?? 0) % 5) * 0.12;
      const [x, y] = [cx + Math.cos(angle) * r, cy + Math.sin(angle) * r];
      const colour = cabins[index % cabins.length] ?? '#e2574c';
      pen.at({ x, y }, () => {
        pen.line('M0 0V14', '#7d8b99', 4);
        pen.path('M-26 30Q-26 12 0 12Q26 12 26 30V34H-26Z', pen.plane(tone(colour, 0.04)));
        pen.path(box(-22, 32, 44, 14), isNight ? '#ffe39a' : '#cfe8f5');
        pen.path('M-26 44H26L20 64Q0 70 -20 64Z', pen.plane(colour));
      });
    }
    pen.ellipse(cx, cy, 24, 24, pen.ball('#e2574c'));
    pen.ellipse(cx, cy, 10, 10, pen.ball('#f7d36a'));
    pen.path(
      box(-186, 492, 372, 26, 6),
      pen.linear(
        [
          [0, '#c9d2da'],
          [1, '#8f9dab'],
        ],
        60,
      ),
    );
    pen.path(
      box(-110, 462, 220, 32, 5),
      pen.linear(
        [
          [0, '#e2574c'],
          [1, '#b53a33'],
        ],
        60,
      ),
    );
    pen.anchor('face', cx, cy);
    pen.anchor('feet', 0, 518);
  },
);

/** A market stall with a striped awning; `surface` is its counter. */
export const stall = recipe(
  {
    name: 'market-stall',
    nouns: ['market stall', 'stall', 'fruit stand', 'lemonade stand', 'kiosk', 'food stall'],
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
