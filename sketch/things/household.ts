/** Things of the house: alarm clock, key, broom. */
import { cuteFace, hasFace } from './cute.ts';
import type { Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, oval } from './shape.ts';
import { tone } from './tone.ts';

/** A clock face of radius r about (0, 0), at ten past ten. */
function dial(pen: Pen, r: number): void {
  pen.ellipse(
    0,
    0,
    r,
    r,
    pen.radial(
      [
        [0, '#ffffff'],
        [0.75, '#fbf8f0'],
        [1, '#e4ddcd'],
      ],
      0.42,
      0.36,
      0.7,
    ),
  );
  let marks = '';
  let quarters = '';
  for (let hour = 0; hour < 12; hour += 1) {
    const angle = (hour * Math.PI) / 6;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const line = `M${Math.round(c * r * 0.88)} ${Math.round(s * r * 0.88)}L${Math.round(c * r * (hour % 3 === 0 ? 0.74 : 0.8))} ${Math.round(s * r * (hour % 3 === 0 ? 0.74 : 0.8))}`;
    if (hour % 3 === 0) quarters += line;
    else marks += line;
  }
  pen.line(marks, '#8a8378', r * 0.035);
  pen.line(quarters, '#3b3631', r * 0.06);
  pen.line(`M0 0L${Math.round(-r * 0.38)} ${Math.round(-r * 0.3)}`, '#2f2b28', r * 0.08);
  pen.line(`M0 0L${Math.round(r * 0.44)} ${Math.round(-r * 0.5)}`, '#2f2b28', r * 0.055);
  pen.line(
    `M${Math.round(-r * 0.06)} ${Math.round(-r * 0.14)}L${Math.round(r * 0.24)} ${Math.round(r * 0.62)}`,
    '#d0382f',
    r * 0.026,
  );
  pen.ellipse(0, 0, r * 0.07, r * 0.07, pen.ball('#d0382f'));
}

/** A twin-bell alarm clock. */
export const alarmClock = recipe(
  { name: 'alarm-clock', nouns: ['alarm clock', 'clock'], class: 'object', heightMetres: 0.16, moods: true },
  (pen, look) => {
    const base = mainColour(look, '#d9453c');
    for (const side of [-1, 1]) {
      pen.path(
        limb([
          [84 * side, 316, 11],
          [128 * side, 388, 9],
        ]),
        pen.pipe('#9aa3ad'),
      );
      pen.path(
        limb([
          [70 * side, 66, 8],
          [92 * side, 92, 8],
        ]),
        pen.pipe('#9aa3ad'),
      );
      pen.at({ x: 92 * side, y: 62, turn: 34 * side }, () => {
        pen.path('M-66 18C-66 -56 66 -56 66 18Q0 34 -66 18Z', pen.ball(base, 1.1));
        pen.ellipse(0, -40, 9, 8, pen.ball('#c3cad2'));
        pen.ellipse(-24, -14, 16, 8, pen.glow('#ffffff', 0.8), { turn: -30 });
      });
    }
    pen.line('M-34 26Q0 -16 34 26', '#9aa3ad', 11);
    pen.line('M0 78V28', '#8b949e', 8);
    pen.ellipse(0, 28, 15, 12, pen.ball('#c3cad2'));
    pen.ellipse(0, 216, 166, 166, pen.ball(base, 1.2));
    pen.ellipse(0, 216, 166, 166, 'none', { stroke: tone(base, -0.16), width: 4, opacity: 0.4 });
    pen.ellipse(0, 216, 134, 134, tone(base, -0.18));
    pen.at({ y: 218 }, () => {
      if (hasFace(look)) {
        pen.ellipse(
          0,
          0,
          130,
          130,
          pen.radial(
            [
              [0, '#ffffff'],
              [0.75, '#fbf8f0'],
              [1, '#e4ddcd'],
            ],
            0.42,
            0.36,
            0.7,
          ),
        );
        cuteFace(pen, 0, -10, 84);
      } else dial(pen, 130);
    });
    pen.path(blob('-128,140 -96,92 -40,64 -50,76 -96,110 -118,148'), '#ffffff', { opacity: 0.45 });
    if (!hasFace(look)) pen.anchor('face', 0, 216);
    pen.anchor('feet', 0, 396);
  },
);

/** An old key with a trefoil bow. */
export const key = recipe(
  { name: 'key', nouns: ['key', 'old key', 'skeleton key', 'golden key'], class: 'tool', heightMetres: 0.08 },
  (pen, look) => {
    const base = mainColour(look, '#d9a93c');
    const metal = pen.linear(
      [
        [0, tone(base, 0.13)],
        [0.3, tone(base, 0.16)],
        [0.5, base],
        [1, tone(base, -0.17)],
      ],
      30,
    );
    pen.at({ turn: 32 }, () => {
      pen.path(`${box(6, 330, 70, 30, 4)}${box(6, 376, 54, 26, 4)}`, metal);
      pen.path(box(66, 318, 18, 54, 4), metal);
      pen.path(limb('0,112,15 0,280,14 0,420,14'), pen.pipe(base, 1.2));
      for (const y of [158, 176]) pen.box(-26, y, 52, 12, 6, pen.pipe(base, 1.2));
      pen.ellipse(0, 300, 20, 9, pen.pipe(base, 1.2));
      for (const [x, y] of [
        [-58, 92],
        [58, 92],
        [0, 12],
      ] as const) {
        pen.path(
          `${oval(x, y, 54, 54)}${blob([
            [x, y - 28],
            [x - 28, y],
            [x, y + 28],
            [x + 28, y],
          ])}`,
          metal,
        );
        pen.path(
          curve([
            [x - 42, y - 6],
            [x - 30, y - 32],
            [x - 4, y - 42],
          ]),
          'none',
          { stroke: '#ffffff', width: 6, opacity: 0.6 },
        );
      }
      pen.ellipse(0, 76, 30, 30, pen.ball(base, 1.3));
      pen.ellipse(0, 76, 14, 14, pen.ball('#c23a45', 1.4));
      pen.line('M-7 200V400', '#ffffff', 4, 0.5);
      pen.anchor('grip', 0, 60);
    });
    pen.anchor('feet', -200, 370);
  },
);

/** A broom of twigs. */
export const broom = recipe(
  { name: 'broom', nouns: ['broom', 'broomstick', 'witch broom'], class: 'tool', heightMetres: 1.4 },
  (pen, look) => {
    const base = mainColour(look, '#d9a54c');
    pen.at({ turn: 24 }, () => {
      pen.path(limb('0,0,9 2,160,9 0,330,10'), pen.pipe('#8d5a34'));
      pen.line('M-3 10V320', '#bb8453', 3, 0.8);
      const brush = blob(
        '-20,320! -34,380 -74,450 -96,560! -60,548! -34,572! -6,552! 22,574! 48,550! 94,562! 72,450 34,380 20,320!',
      );
      pen.path(
        brush,
        pen.linear(
          [
            [0, tone(base, 0.08)],
            [0.45, base],
            [1, tone(base, -0.16)],
          ],
          20,
        ),
      );
      pen.inside(brush, () => {
        for (const [x, shift] of [
          [-80, 0.12],
          [-56, -0.13],
          [-34, 0.1],
          [-14, -0.12],
          [8, 0.08],
          [28, -0.14],
          [50, 0.05],
          [72, -0.15],
        ] as const)
          pen.line(
            curve([
              [x * 0.2, 318],
              [x * 0.45, 400],
              [x, 580],
            ]),
            tone(base, shift),
            4,
            0.7,
          );
      });
      pen.path(box(-25, 318, 50, 16, 7), pen.pipe('#b5443c'));
      pen.path(box(-31, 352, 62, 16, 7), pen.pipe('#b5443c'));
      pen.anchor('grip', 0, 130);
      pen.anchor('seat', 0, 240);
    });
    pen.anchor('feet', -220, 520);
  },
);
