/** Pots and pans: cooking pot, frying pan, cauldron. */
import { cuteFace, hasFace } from './cute.ts';
import { lacks, type Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, limb } from './shape.ts';
import { tone } from './tone.ts';
import { flame } from './candles.ts';

/** A lidded pot; `surface` is its opening when the lid is off. */
export const cookingPot = recipe(
  {
    name: 'cooking-pot',
    nouns: ['cooking pot', 'saucepan', 'casserole', 'stew pot', 'soup pot', 'dutch oven'],
    class: 'container',
    heightMetres: 0.25,
    moods: true,
    without: ['lid', 'handles'],
  },
  (pen, look) => {
    const base = mainColour(look, '#d5603c');
    if (!lacks(look, 'handles')) {
      for (const side of [-1, 1])
        pen.line(
          `M${176 * side} 150C${236 * side} 140 ${236 * side} 214 ${174 * side} 206`,
          tone(base, -0.15),
          20,
        );
      for (const side of [-1, 1])
        pen.line(
          `M${178 * side} 147C${226 * side} 140 ${228 * side} 200 ${178 * side} 199`,
          tone(base, 0.08),
          6,
          0.8,
        );
    }
    pen.path('M-180 110L-169 306C-163 360 163 360 169 306L180 110Z', pen.pipe(base, 1.2));
    pen.path('M-170 286C-164 340 164 340 170 286L169 306C163 360 -163 360 -169 306Z', tone(base, -0.22), {
      opacity: 0.6,
    });
    pen.path(blob('-146,146 -126,150 -118,290 -128,300 -140,288'), '#ffffff', { opacity: 0.35 });
    if (lacks(look, 'lid')) {
      pen.ellipse(
        0,
        108,
        182,
        42,
        pen.linear(
          [
            [0, tone(base, 0.15)],
            [1, tone(base, -0.05)],
          ],
          20,
        ),
      );
      pen.ellipse(
        0,
        112,
        166,
        34,
        pen.linear(
          [
            [0, '#3b3f46'],
            [1, '#6d747d'],
          ],
          80,
        ),
      );
      pen.path(
        'M-152 122Q0 96 152 122Q120 145 0 145Q-120 145 -152 122Z',
        pen.linear(
          [
            [0, '#e8933a'],
            [1, '#f4bd62'],
          ],
          60,
        ),
      );
      for (const [x, y, c] of [
        [-70, 124, '#7fae4a'],
        [-20, 132, '#e25c3f'],
        [40, 122, '#7fae4a'],
        [86, 128, '#f6e0a8'],
        [10, 118, '#f6e0a8'],
      ] as const)
        pen.ellipse(x, y, 16, 7, pen.ball(c));
    } else {
      pen.path('M-190 108C-190 150 190 150 190 108L182 96H-182Z', pen.pipe(tone(base, -0.04), 1.2));
      pen.path(
        'M-184 102C-170 30 170 30 184 102C150 134 -150 134 -184 102Z',
        pen.radial(
          [
            [0, tone(base, 0.16)],
            [0.5, tone(base, 0.02)],
            [1, tone(base, -0.14)],
          ],
          0.36,
          0.2,
          0.8,
        ),
      );
      pen.path(blob('-130,84 -90,58 -30,50 -50,62 -100,80 -124,96'), '#ffffff', { opacity: 0.5 });
      pen.path('M-20 52L-14 28H14L20 52Q0 60 -20 52Z', pen.pipe('#4a4f57', 1.2));
      pen.ellipse(0, 22, 34, 16, pen.ball('#3b4048', 1.4));
    }
    if (hasFace(look)) cuteFace(pen, 0, 208, 92);
    else pen.anchor('face', 0, 224);
    pen.anchor('surface', 0, lacks(look, 'lid') ? 112 : 40);
    pen.anchor('feet', 0, 347);
  },
);

/** A frying pan seen from above and the side. */
export const fryingPan = recipe(
  { name: 'frying-pan', nouns: ['frying pan', 'skillet', 'pan'], class: 'tool', heightMetres: 0.2 },
  (pen, look) => {
    const base = mainColour(look, '#3a3f47');
    pen.path(
      limb('150,130,17 260,96,14 400,52,19'),
      pen.linear(
        [
          [0, '#c98a52'],
          [0.5, '#9a6034'],
          [1, '#6b3f20'],
        ],
        80,
      ),
    );
    pen.path(limb('140,134,15 196,116,13'), pen.plane('#9aa3ad'));
    pen.ellipse(394, 54, 6, 5, '#3a2413');
    pen.path('M-196 130C-196 270 196 270 196 130Z', pen.pipe(tone(base, -0.04), 1.3));
    pen.ellipse(
      0,
      130,
      197,
      76,
      pen.linear(
        [
          [0, tone(base, 0.24)],
          [0.5, tone(base, 0.06)],
          [1, tone(base, -0.05)],
        ],
        30,
      ),
    );
    pen.ellipse(
      0,
      134,
      182,
      66,
      pen.linear(
        [
          [0, tone(base, -0.12)],
          [1, tone(base, 0.1)],
        ],
        70,
      ),
    );
    pen.ellipse(
      0,
      144,
      150,
      50,
      pen.radial(
        [
          [0, tone(base, 0.1)],
          [1, tone(base, -0.05)],
        ],
        0.4,
        0.3,
        0.7,
      ),
    );
    pen.line(curve('-130,126 -80,104 0,98'), '#ffffff', 5, 0.3);
    pen.anchor('grip', 340, 70);
    pen.anchor('surface', 0, 144);
    pen.anchor('feet', 0, 234);
  },
);

/** A witch's cauldron over a fire, bubbling; the colour is the brew's. */
export const cauldron = recipe(
  {
    name: 'cauldron',
    nouns: ['cauldron', 'witch cauldron', 'kettle of potion', 'potion cauldron'],
    class: 'container',
    heightMetres: 0.7,
    without: ['fire', 'bubbles', 'handle'],
  },
  (pen: Pen, look) => {
    const brew = mainColour(look, '#7fc24a');
    const iron = '#3b4049';
    if (!lacks(look, 'fire')) {
      for (const [x, h] of [
        [-96, 92],
        [-44, 110],
        [8, 124],
        [60, 108],
        [108, 88],
      ] as const)
        flame(pen, x, 430, h);
      pen.path(limb('-140,436,13 40,416,14'), pen.pipe('#7d5232'));
      pen.path(limb('140,438,13 -40,418,14'), pen.pipe('#6d452a'));
      for (const x of [-142, 142]) pen.ellipse(x, 437, 13, 13, pen.ball('#d9a86c'));
    }
    for (const x of [-104, 104])
      pen.path(
        limb([
          [x, 320, 20],
          [x * 1.16, 410, 13],
        ]),
        pen.pipe(iron, 1.3),
      );
    if (!lacks(look, 'handle')) {
      for (const side of [-1, 1])
        pen.ellipse(184 * side, 152, 24, 30, 'none', { stroke: tone(iron, 0.06), width: 13 });
    }
    const pot = blob(
      '-150,110! -196,180 -200,260 -150,344 -70,380 0,386 70,380 150,344 200,260 196,180 150,110!',
    );
    pen.path(
      pot,
      pen.radial(
        [
          [0, tone(iron, 0.26)],
          [0.35, tone(iron, 0.1)],
          [0.7, iron],
          [1, tone(iron, -0.12)],
        ],
        0.34,
        0.3,
        0.8,
      ),
    );
    pen.path(blob('-150,190 -162,250 -140,306 -122,304 -140,250 -132,196'), '#ffffff', { opacity: 0.28 });
    pen.path(
      'M-176 104C-176 156 176 156 176 104V122C176 176 -176 176 -176 122Z',
      pen.pipe(tone(iron, 0.06), 1.4),
    );
    pen.ellipse(
      0,
      104,
      176,
      39,
      pen.linear(
        [
          [0, tone(iron, 0.24)],
          [1, tone(iron, 0.05)],
        ],
        20,
      ),
    );
    pen.ellipse(
      0,
      106,
      158,
      31,
      pen.radial(
        [
          [0, tone(brew, 0.16)],
          [0.6, brew],
          [1, tone(brew, -0.13)],
        ],
        0.45,
        0.4,
        0.7,
      ),
    );
    if (!lacks(look, 'bubbles')) {
      for (const [x, y, r] of [
        [-84, 92, 30],
        [-34, 78, 24],
        [26, 88, 34],
        [86, 88, 26],
        [-6, 40, 16],
        [60, 30, 12],
        [-60, 34, 11],
        [112, 60, 9],
        [20, 6, 8],
      ] as const) {
        pen.ellipse(
          x,
          y,
          r,
          r,
          pen.radial(
            [
              [0, tone(brew, 0.25), 0.95],
              [0.6, brew, 0.9],
              [1, tone(brew, -0.12), 0.95],
            ],
            0.36,
            0.3,
            0.72,
          ),
        );
        pen.ellipse(x - r * 0.34, y - r * 0.38, r * 0.24, r * 0.17, '#ffffff', { opacity: 0.9, turn: -35 });
      }
      pen.path(
        blob('-120,128 -124,160 -114,200 -104,204 -100,170 -92,140 -60,138 -56,156 -46,158 -42,138'),
        pen.plane(brew),
      );
    }
    pen.anchor('surface', 0, 104);
    pen.anchor('face', 0, 250);
    pen.anchor('feet', 0, 446);
  },
);
