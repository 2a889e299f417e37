/** A stove and a washing machine. */
import { enamel } from './appliances.ts';
import { wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A cooker with four plates and an oven. */
export const stove = recipe(
  {
    name: 'stove',
    nouns: ['stove', 'oven', 'cooker', 'kitchen stove'],
    class: 'electronics',
    heightMetres: 0.95,
  },
  (pen, look) => {
    const base = mainColour(look, '#eef0f0');
    const isOn = look.isNight === true || wants(look, 'hot', 'glowing', 'baking');
    pen.path(box(-172, 404, 44, 18, 4) + box(128, 404, 44, 18, 4), '#4a5058');
    pen.path(
      polygon('-170,46 170,46 204,96 -204,96'),
      pen.linear(
        [
          [0, '#4f555e'],
          [1, '#2d3138'],
        ],
        80,
      ),
    );
    for (const [x, y, r] of [
      [-92, 62, 44],
      [92, 62, 44],
      [-104, 82, 52],
      [104, 82, 52],
    ] as const) {
      pen.ellipse(x, y, r, r * 0.17, '#15171b');
      pen.ellipse(x, y, r * 0.7, r * 0.11, 'none', {
        stroke: isOn && x < 0 ? '#ff6a3a' : '#6d757f',
        width: 3.4,
      });
    }
    pen.path(box(-204, 94, 408, 316, 10), enamel(pen, base));
    pen.path(
      box(-204, 94, 408, 52, 8),
      pen.linear(
        [
          [0, tone(base, 0.03)],
          [1, tone(base, -0.1)],
        ],
        90,
      ),
    );
    for (const x of [-156, -108, 60, 108, 156]) {
      pen.ellipse(x, 122, 18, 18, tone(base, -0.25));
      pen.ellipse(x, 119, 17, 17, pen.ball('#4a5058', 1.3));
      pen.line(`M${x} 119V106`, '#ffffff', 3.4);
    }
    pen.box(-70, 108, 96, 26, 5, '#1d2228');
    pen.line('M-52 121H-38M-26 121H-12M0 121H14', '#7ff0b0', 5);
    pen.path(
      box(-176, 166, 352, 200, 12),
      pen.linear(
        [
          [0, tone(base, -0.05)],
          [1, tone(base, -0.16)],
        ],
        60,
      ),
    );
    pen.path(
      box(-146, 206, 292, 138, 12),
      isOn
        ? pen.radial(
            [
              [0, '#ffd98a'],
              [0.6, '#d97a2e'],
              [1, '#5c2a14'],
            ],
            0.5,
            0.6,
            0.7,
          )
        : pen.linear(
            [
              [0, '#4a525c'],
              [0.5, '#2a2f36'],
              [1, '#1a1d22'],
            ],
            60,
          ),
    );
    pen.line('M-140 262H140M-140 304H140', '#9aa3ad', 4, 0.7);
    pen.path(polygon('-120,212 -60,212 -130,336 -140,336 -140,250'), '#ffffff', { opacity: 0.16 });
    pen.path(
      box(-140, 176, 280, 15, 7),
      pen.linear(
        [
          [0, '#f4f6f8'],
          [0.5, '#b9c1ca'],
          [1, '#7d8691'],
        ],
        90,
      ),
    );
    pen.line('M-190 384H190', tone(base, -0.2), 4, 0.7);
    pen.anchor('surface', 0, 70);
    pen.anchor('face', 0, 260);
    pen.anchor('feet', 0, 422);
  },
);

/** A front-loading washing machine. */
export const washingMachine = recipe(
  {
    name: 'washing-machine',
    nouns: ['washing machine', 'washer', 'laundry machine', 'tumble dryer'],
    class: 'electronics',
    heightMetres: 0.85,
  },
  (pen, look) => {
    const base = mainColour(look, '#eef1f3');
    for (const x of [-150, 120]) pen.path(box(x, 420, 36, 18, 4), '#4a5058');
    pen.path(polygon('180,6 204,20 204,412 180,426'), tone(base, -0.22));
    pen.path(box(-190, 0, 376, 426, 14), enamel(pen, base));
    pen.path(
      box(-190, 0, 376, 76, 14),
      pen.linear(
        [
          [0, tone(base, 0.02)],
          [1, tone(base, -0.09)],
        ],
        90,
      ),
    );
    pen.line('M-188 76H184', tone(base, -0.17), 3);
    pen.path(box(-166, 18, 112, 42, 8), 'none', { stroke: tone(base, -0.18), width: 3 });
    pen.path(box(-24, 22, 96, 34, 6), '#1f262e');
    pen.line('M-8 39H8M20 39H36M46 39H58', '#7fd8f0', 6);
    pen.ellipse(128, 40, 25, 25, tone(base, -0.2));
    pen.ellipse(127, 38, 23, 23, pen.ball('#d5dbe1', 1.2));
    pen.line('M127 38V20', '#4a5058', 4);
    pen.ellipse(0, 254, 142, 142, pen.ball('#b9c1ca', 1.2));
    pen.ellipse(
      -2,
      252,
      124,
      124,
      pen.linear(
        [
          [0, '#f2f5f7'],
          [1, '#98a2ac'],
        ],
        50,
      ),
    );
    pen.ellipse(
      0,
      254,
      102,
      102,
      pen.radial(
        [
          [0, '#4a6680'],
          [0.7, '#2b3f54'],
          [1, '#1b2938'],
        ],
        0.45,
        0.4,
        0.7,
      ),
    );
    pen.inside('M-102 254C-102 118 102 118 102 254S-102 390 -102 254Z', () => {
      pen.path(
        blob('-110,270 -60,250 -20,276 30,252 70,270 110,256 120,380 -120,380'),
        pen.linear(
          [
            [0, '#8fd0ee'],
            [1, '#4a93c4'],
          ],
          90,
        ),
      );
      for (const [x, y, c] of [
        [-44, 300, '#e2665c'],
        [12, 316, '#f3c04a'],
        [54, 292, '#f6f2ea'],
      ] as const)
        pen.path(
          blob([
            [x - 36, y],
            [x - 10, y - 26],
            [x + 30, y - 14],
            [x + 36, y + 22],
            [x, y + 30],
          ]),
          pen.ball(c),
        );
      for (const [x, y, r] of [
        [-60, 262, 14],
        [-30, 256, 18],
        [8, 264, 15],
        [40, 256, 13],
        [66, 268, 11],
      ] as const)
        pen.ellipse(x, y, r, r, pen.glow('#ffffff', 0.95));
    });
    pen.path(blob('-78,214 -52,176 -14,160 -24,172 -56,196 -70,226'), '#ffffff', { opacity: 0.6 });
    pen.path(box(112, 232, 22, 48, 8), pen.plane('#8d959f'));
    pen.line('M-150 404H-100', tone(base, -0.2), 4);
    pen.anchor('face', 0, 254);
    pen.anchor('surface', 0, 2);
    pen.anchor('feet', 0, 438);
  },
);
