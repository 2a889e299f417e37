/** Baked sweet things that may smile: doughnut, cupcake, cookie. */
import { cuteArms, cuteFace, cuteLegs, cutePoses, hasFace } from './cute.ts';
import { sheen, spread } from './details.ts';
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, polygon } from './shape.ts';
import { ring, sprinkle } from './sprinkles.ts';
import { tone } from './tone.ts';

/** A glazed doughnut with sprinkles; the colour is the glaze's. */
export const doughnut = recipe(
  {
    name: 'doughnut',
    nouns: ['doughnut', 'donut'],
    class: 'food',
    heightMetres: 0.1,
    moods: true,
    poses: cutePoses,
    without: ['sprinkles', 'icing', 'glaze'],
  },
  (pen, look) => {
    const glaze = mainColour(look, '#f07aa8');
    const dough = '#dd9a4e';
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 56, 150, 258, tone(dough, -0.15));
    const body = ring(184, 168, 8, 3) + ring(46, 36, 6, 0, true);
    pen.path(
      body,
      pen.radial(
        [
          [0, tone(dough, 0.1)],
          [0.5, dough],
          [0.85, tone(dough, -0.09)],
          [1, tone(dough, -0.17)],
        ],
        0.42,
        0.34,
        0.66,
      ),
    );
    if (!lacks(look, 'icing', 'glaze')) {
      pen.at({ y: 5 }, () =>
        pen.path(ring(163, 143, 9, 8) + ring(56, 46, 6, 4, true), tone(dough, -0.18), { opacity: 0.55 }),
      );
      pen.at({ y: -5 }, () => {
        const icing = ring(163, 143, 9, 8) + ring(56, 46, 6, 4, true);
        pen.path(
          icing,
          pen.radial(
            [
              [0, tone(glaze, 0.14)],
              [0.45, glaze],
              [0.8, tone(glaze, -0.06)],
              [1, tone(glaze, -0.13)],
            ],
            0.38,
            0.28,
            0.72,
          ),
        );
        pen.path('M-128 -54C-104 -104 -50 -130 6 -132C-44 -116 -88 -88 -112 -46Z', '#ffffff', {
          opacity: 0.55,
        });
        pen.line('M-134 -22v8', '#ffffff', 12, 0.55);
        pen.path('M20 98C70 94 112 62 130 22C126 78 80 116 20 116Z', tone(glaze, 0.14), { opacity: 0.35 });
        if (!lacks(look, 'sprinkles')) {
          const places = spread(64, 0, 0, 150, 130).filter(
            ([x, y]) => (x / 78) ** 2 + (y / 66) ** 2 > 1 && !(isFaced && Math.abs(x) < 84 && y > 44),
          );
          sprinkle(pen, places, 12, 7.5);
        }
      });
    }
    if (isFaced) {
      cuteFace(pen, 0, 82, 66);
      cuteArms(pen, 168, 44, tone(dough, -0.15));
    } else {
      pen.anchor('face', 0, 100);
      pen.anchor('feet', 0, 170);
    }
  },
);

/** A cupcake with swirled icing; the colour is the icing's. */
export const cupcake = recipe(
  {
    name: 'cupcake',
    nouns: ['cupcake', 'muffin', 'fairy cake'],
    class: 'food',
    heightMetres: 0.1,
    moods: true,
    poses: cutePoses,
    without: ['cherry', 'sprinkles'],
  },
  (pen, look) => {
    const icing = mainColour(look, '#f6a5c0');
    const paper = look.colour === undefined ? '#5fb3c9' : '#f3dcae';
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 42, 380, 458, tone(paper, -0.2));
    if (!lacks(look, 'cherry')) {
      pen.line('M4 34C8 12 22 2 44 0', '#6d8b3a', 5);
      pen.ellipse(0, 56, 31, 30, pen.ball('#d2263a', 1.3));
      sheen(pen, -10, 46, 10, 8, -30, 0.9);
    }
    const cup = polygon('-122,242 122,242 92,398 -92,398');
    pen.path(cup, pen.pipe(paper, 1.2));
    pen.inside(cup, () => {
      for (let index = -5; index <= 5; index += 1)
        pen.path(
          polygon([
            [index * 24 - 6, 240],
            [index * 24 + 6, 240],
            [index * 17 + 4, 400],
            [index * 17 - 4, 400],
          ]),
          tone(paper, index < 2 ? 0.13 : 0.05),
          { opacity: 0.75 },
        );
      pen.path(box(-130, 236, 260, 26), tone(paper, -0.25), { opacity: 0.35 });
    });
    const swirl = (cx: number, y: number, half: number, height: number, shift: number): void => {
      const d = blob([
        [cx - half, y],
        [cx - half * 0.94, y - height * 0.42],
        [cx - half * 0.5, y - height * 0.8],
        [cx + half * 0.3, y - height * 0.86],
        [cx + half * 0.92, y - height * 0.5],
        [cx + half, y - height * 0.02],
        [cx + half * 0.78, y + height * 0.34],
        [cx + half * 0.3, y + height * 0.44],
        [cx - half * 0.4, y + height * 0.44],
        [cx - half * 0.84, y + height * 0.32],
      ]);
      pen.path(
        d,
        pen.radial(
          [
            [0, tone(icing, 0.13 + shift)],
            [0.4, tone(icing, 0.03 + shift)],
            [0.75, tone(icing, shift - 0.05)],
            [1, tone(icing, shift - 0.15)],
          ],
          0.34,
          0.26,
          0.82,
        ),
      );
      pen.inside(d, () => {
        pen.line(
          `M${cx - half} ${y + height * 0.1}Q${cx} ${y + height * 0.58} ${cx + half} ${y - height * 0.16}M${cx - half * 0.8} ${y - height * 0.3}Q${cx} ${y + height * 0.2} ${cx + half} ${y - height * 0.5}`,
          tone(icing, -0.1),
          4,
          0.4,
        );
      });
    };
    swirl(0, 232, 140, 84, -0.02);
    swirl(-2, 172, 108, 76, 0);
    swirl(2, 118, 72, 64, 0.02);
    if (!lacks(look, 'sprinkles'))
      sprinkle(
        pen,
        [
          [-96, 224],
          [-40, 246],
          [30, 250],
          [88, 232],
          [-70, 176],
          [-16, 190],
          [48, 184],
          [76, 158],
          [-42, 122],
          [10, 132],
          [44, 112],
          [-104, 250],
          [104, 208],
          [-6, 230],
        ],
        11,
        7,
      );
    sheen(pen, -84, 206, 22, 14, -24, 0.6);
    if (isFaced) {
      cuteFace(pen, 0, 308, 64);
      cuteArms(pen, 104, 318, tone(paper, -0.2));
    } else {
      pen.anchor('face', 0, 320);
      pen.anchor('feet', 0, 398);
    }
  },
);

/** A cookie with chocolate drops. */
export const cookie = recipe(
  {
    name: 'cookie',
    nouns: ['cookie', 'biscuit', 'chocolate chip cookie'],
    class: 'food',
    heightMetres: 0.08,
    moods: true,
    poses: cutePoses,
  },
  (pen, look) => {
    const base = mainColour(look, '#d79b57');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 54, 150, 246, tone(base, -0.22));
    pen.at({ x: 5, y: 8 }, () => pen.path(ring(170, 162, 9, 5), tone(base, -0.19)));
    const body = ring(170, 162, 9, 5);
    pen.path(
      body,
      pen.radial(
        [
          [0, tone(base, 0.11)],
          [0.5, base],
          [0.82, tone(base, -0.06)],
          [1, tone(base, -0.16)],
        ],
        0.38,
        0.3,
        0.72,
      ),
    );
    pen.inside(body, () => {
      pen.line(
        spread(40, 0, 0, 160, 150)
          .map(
            ([x, y], index) =>
              `M${Math.round(x)} ${Math.round(y)}q8 ${index % 2 === 0 ? 5 : -5} ${12 + (index % 3) * 5} 0`,
          )
          .join(''),
        tone(base, -0.13),
        3,
        0.5,
      );
    });
    for (const [x, y, r] of [
      [-92, -76, 24],
      [-14, -108, 20],
      [74, -84, 25],
      [118, -14, 21],
      [-128, 18, 20],
      [-76, 84, 25],
      [8, 118, 22],
      [92, 74, 24],
      [-30, -32, 22],
      [44, 12, 23],
      [-24, 46, 18],
    ] as const) {
      if (isFaced && Math.abs(x) < 84 && y > -44 && y < 74) continue;
      pen.path(
        blob([
          [x - r, y + 3],
          [x - r * 0.5, y - r * 0.8],
          [x + r * 0.6, y - r * 0.75],
          [x + r, y + 2],
          [x + r * 0.4, y + r * 0.8],
          [x - r * 0.6, y + r * 0.75],
        ]),
        pen.ball('#5a3420', 1.3),
      );
      pen.ellipse(x - r * 0.3, y - r * 0.3, r * 0.26, r * 0.16, '#c99a78', { opacity: 0.8, turn: -30 });
    }
    sheen(pen, -104, -100, 26, 12, -42, 0.5);
    if (isFaced) {
      cuteFace(pen, 0, -2, 78);
      cuteArms(pen, 162, 26, tone(base, -0.22));
    } else {
      pen.anchor('face', 0, 0);
      pen.anchor('feet', 0, 172);
    }
  },
);
