/** A plump pumpkin. */
import type { Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, oval } from './shape.ts';
import { tone } from './tone.ts';

/** A plump pumpkin, with a lantern's face when it is carved. */
export const pumpkin = recipe(
  { name: 'pumpkin', nouns: ['pumpkin', 'gourd'], class: 'food', heightMetres: 0.3, moods: false },
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
