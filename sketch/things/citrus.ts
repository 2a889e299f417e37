/** Oranges, and citrus fruit cut open. */
import { cuteArms, cuteFace, cuteLegs, cutePoses, hasFace } from './cute.ts';
import { dots, leaf, leafGreen, sheen, spread } from './details.ts';
import type { Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, mirrored } from './shape.ts';
import { tone } from './tone.ts';

/** A citrus cut across, seen face on: rind, pith and nine segments. `half` shows the rind's depth behind it. */
function citrusCut(pen: Pen, rind: string, pulp: string, isHalf: boolean): void {
  const r = 180;
  if (isHalf) {
    const bowl = 'M-180 0C-178 120 -92 206 0 206S178 120 180 0L0 -60Z';
    pen.path(bowl, pen.ball(rind, 1.2));
    pen.inside(bowl, () => pen.line(dots(spread(40, 0, 120, 170, 84)), tone(rind, -0.1), 6, 0.5));
    sheen(pen, -116, 122, 20, 40, 34, 0.55);
  }
  pen.at({ scale: 1, y: 0 }, () => {
    const squash = isHalf ? 0.62 : 1;
    pen.ellipse(0, 0, r, r * squash, pen.ball(rind));
    pen.ellipse(
      0,
      0,
      r * 0.935,
      r * 0.935 * squash,
      pen.radial(
        [
          [0, '#fffdf0'],
          [0.8, '#fff6d6'],
          [1, '#fbe9ae'],
        ],
        0.5,
        0.5,
        0.6,
      ),
    );
    for (let index = 0; index < 9; index += 1) {
      const at = (angle: number, reach: number): string => {
        const a = ((angle - 90) * Math.PI) / 180;
        return `${Math.round(Math.cos(a) * r * reach * 10) / 10},${Math.round(Math.sin(a) * r * reach * squash * 10) / 10}`;
      };
      const mid = index * 40 + 4;
      const segment = blob(
        `${at(mid, 0.1)} ${at(mid - 13, 0.46)} ${at(mid - 16.5, 0.74)} ${at(mid - 13, 0.85)} ${at(mid, 0.88)} ${at(mid + 13, 0.85)} ${at(mid + 16.5, 0.74)} ${at(mid + 13, 0.46)}`,
      );
      pen.path(
        segment,
        pen.linear(
          [
            [0, tone(pulp, 0.09)],
            [0.5, pulp],
            [1, tone(pulp, -0.07)],
          ],
          60,
        ),
      );
      const fibres = [
        [-8, 0.5, 0.66],
        [7, 0.42, 0.6],
        [0, 0.62, 0.8],
        [-10, 0.72, 0.82],
        [10, 0.68, 0.82],
      ] as const;
      const lines = fibres.map(
        ([turn, near, far]) => `M${at(mid + turn * 0.7, near)}L${at(mid + turn, far)}`,
      );
      pen.line(lines.join('').replaceAll(',', ' '), tone(pulp, 0.15), 4, 0.6);
    }
  });
}

/** A round slice of lemon (or of lime, in green). */
export const lemonSlice = recipe(
  {
    name: 'lemon-slice',
    nouns: ['lemon slice', 'slice of lemon', 'citrus slice'],
    class: 'food',
    heightMetres: 0.06,
  },
  (pen, look) => {
    const base = mainColour(look, '#f8cd2a');
    citrusCut(pen, base, tone(base, 0.04), false);
    pen.anchor('feet', 0, 180);
  },
);

/** A lemon cut in half. */
export const lemonHalf = recipe(
  {
    name: 'lemon-half',
    nouns: ['lemon half', 'half lemon', 'half a lemon'],
    class: 'food',
    heightMetres: 0.05,
  },
  (pen, look) => {
    const base = mainColour(look, '#f8cd2a');
    citrusCut(pen, base, tone(base, 0.04), true);
    pen.anchor('feet', 0, 206);
  },
);

/** A round slice of orange. */
export const orangeSlice = recipe(
  { name: 'orange-slice', nouns: ['orange slice', 'slice of orange'], class: 'food', heightMetres: 0.07 },
  (pen, look) => {
    const base = mainColour(look, '#f78a1d');
    citrusCut(pen, base, tone(base, 0.06), false);
    pen.anchor('feet', 0, 180);
  },
);

/** An orange with a leaf. */
export const orange = recipe(
  {
    name: 'orange',
    nouns: ['orange', 'orange fruit'],
    class: 'food',
    heightMetres: 0.08,
    moods: true,
    poses: cutePoses,
    without: ['leaf'],
  },
  (pen, look) => {
    const base = mainColour(look, '#f8901f');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 50, 330, 420, '#8a5a24');
    const body = blob(mirrored('0,30 62,26 122,62 158,124 162,200 132,278 72,328 0,342'));
    pen.path(
      body,
      pen.radial(
        [
          [0, tone(base, 0.13)],
          [0.3, tone(base, 0.03)],
          [0.65, tone(base, -0.03)],
          [1, tone(base, -0.19)],
        ],
        0.36,
        0.26,
        0.8,
      ),
    );
    pen.inside(body, () => {
      pen.line(dots(spread(46, 0, 186, 152, 146)), tone(base, -0.1), 6.5, 0.5);
      pen.ellipse(40, 312, 110, 34, pen.glow(tone(base, 0.14), 0.6), { turn: -16 });
    });
    pen.ellipse(2, 40, 34, 15, pen.glow(tone(base, -0.2), 0.8));
    pen.path(blob('-13,38 -5,28 -6,14 8,12 8,28 16,38 6,44'), pen.plane('#5c7a34'));
    if (!(look.without ?? []).includes('leaf')) leaf(pen, 6, 28, 128, -16, leafGreen);
    sheen(pen, -84, 104, 30, 48, 34);
    if (isFaced) {
      cuteFace(pen, 0, 186, 92);
      cuteArms(pen, 154, 214, '#8a5a24');
    } else {
      pen.anchor('face', 0, 190);
      pen.anchor('feet', 0, 340);
    }
  },
);
