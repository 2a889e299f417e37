/** Sweet things that may smile: doughnut, cupcake, ice cream, cookie, pancakes, cherries. */
import { cuteArms, cuteFace, cuteLegs, cutePoses, hasFace } from './cute.ts';
import { leaf, sheen, spread } from './details.ts';
import { lacks, type Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, type Knot, polygon } from './shape.ts';
import { tone } from './tone.ts';

const sprinkleColours = ['#fff3c9', '#5fc3e4', '#f7c948', '#7ac74f', '#ffffff', '#8f6fd1'] as const;

/** A closed wavy ring about (0, 0): `waves` bumps of `depth` units on a radius; reversed, it cuts a hole. */
function ring(rx: number, ry: number, waves: number, depth: number, isHole = false): string {
  const knots: Knot[] = [];
  const count = waves * 2;
  for (let index = 0; index < count; index += 1) {
    const angle = (index * 2 * Math.PI) / count;
    const swell = index % 2 === 0 ? depth * (0.6 + 0.4 * ((index * 3) % 4)) : -depth * 0.5;
    knots.push([Math.cos(angle) * (rx + swell), Math.sin(angle) * (ry + swell)]);
  }
  return blob(isHole ? knots.reverse() : knots);
}

/** Sprinkles at the places, one stroke each, in few paths. */
function sprinkle(
  pen: Pen,
  places: readonly (readonly [number, number])[],
  length: number,
  width: number,
): void {
  sprinkleColours.forEach((colour, which) => {
    const own = places.filter((_, index) => index % sprinkleColours.length === which);
    const lines = own.map(([x, y], index) => {
      const angle = (which * 47 + index * 71) * 0.0349;
      return `M${Math.round(x)} ${Math.round(y)}l${Math.round(Math.cos(angle) * length)} ${Math.round(Math.sin(angle) * length)}`;
    });
    if (lines.length > 0) pen.line(lines.join(''), colour, width);
  });
}

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

/** Two or three scoops of ice cream in a cone. */
export const iceCream = recipe(
  {
    name: 'ice-cream',
    nouns: ['ice cream', 'ice cream cone', 'ice-cream', 'gelato'],
    class: 'food',
    heightMetres: 0.2,
    moods: true,
    poses: cutePoses,
    without: ['cherry', 'cone'],
  },
  (pen, look) => {
    const isFaced = hasFace(look);
    const first = mainColour(look, '#f59ab5');
    const waffle = '#e2a556';
    const scoop = (x: number, y: number, r: number, base: string): void => {
      const d = blob([
        [x, y - r],
        [x + r * 0.72, y - r * 0.7],
        [x + r, y],
        [x + r * 1.05, y + r * 0.42],
        [x + r * 0.82, y + r * 0.66],
        [x + r * 0.55, y + r * 0.5],
        [x + r * 0.25, y + r * 0.72],
        [x - r * 0.1, y + r * 0.52],
        [x - r * 0.42, y + r * 0.74],
        [x - r * 0.7, y + r * 0.52],
        [x - r * 0.96, y + r * 0.62],
        [x - r * 1.05, y + r * 0.3],
        [x - r, y - r * 0.1],
        [x - r * 0.7, y - r * 0.7],
      ]);
      pen.path(
        d,
        pen.radial(
          [
            [0, tone(base, 0.12)],
            [0.4, tone(base, 0.02)],
            [0.72, tone(base, -0.05)],
            [1, tone(base, -0.16)],
          ],
          0.34,
          0.25,
          0.85,
        ),
      );
      sheen(pen, x - r * 0.42, y - r * 0.46, r * 0.22, r * 0.14, -36, 0.75);
    };
    const cone = 'M-108 196L0 506L108 196Q0 220 -108 196Z';
    pen.path(
      cone,
      pen.linear(
        [
          [0, tone(waffle, 0.06)],
          [0.35, tone(waffle, 0.1)],
          [0.6, waffle],
          [1, tone(waffle, -0.16)],
        ],
        0,
      ),
    );
    pen.inside(cone, () => {
      let lines = '';
      for (let index = -4; index <= 10; index += 1)
        lines += `M-120 ${180 + index * 36}L120 ${284 + index * 36}M120 ${180 + index * 36}L-120 ${284 + index * 36}`;
      pen.line(lines, tone(waffle, -0.13), 4.5, 0.7);
      pen.path('M-120 196Q0 222 120 196V254Q0 284 -120 236Z', tone(waffle, -0.3), { opacity: 0.3 });
    });
    if (!lacks(look, 'cherry')) {
      pen.line('M12 12C16 -8 26 -18 44 -22', '#6d8b3a', 4.5);
      pen.ellipse(8, 30, 23, 22, pen.ball('#d2263a', 1.3));
      sheen(pen, 1, 23, 7, 6, -30, 0.9);
    }
    scoop(-54, 176, 78, look.colour === undefined ? '#fbe9c0' : tone(first, 0.06));
    scoop(56, 178, 78, look.colour === undefined ? '#8a5a3c' : tone(first, -0.06));
    scoop(0, 116, 84, first);
    sprinkle(
      pen,
      [
        [-40, 62],
        [30, 58],
        [52, 96],
        [-66, 104],
        [-8, 74],
      ],
      9,
      6,
    );
    if (isFaced) {
      cuteFace(pen, 0, 112, 62);
      cuteArms(pen, 82, 270, tone(waffle, -0.16));
    } else pen.anchor('face', 0, 116);
    pen.anchor('grip', 0, 380);
    pen.anchor('feet', 0, 506);
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

/** A stack of pancakes with butter and syrup. */
export const pancakes = recipe(
  {
    name: 'pancakes',
    nouns: ['pancake', 'pancakes', 'pancake stack', 'stack of pancakes', 'hotcake'],
    class: 'food',
    heightMetres: 0.14,
    moods: true,
    poses: cutePoses,
    without: ['butter', 'syrup', 'plate'],
  },
  (pen, look) => {
    const base = mainColour(look, '#e3ab5c');
    const isFaced = hasFace(look);
    if (!lacks(look, 'plate')) {
      pen.ellipse(0, 300, 232, 50, pen.plane('#d5dee6'));
      pen.ellipse(
        0,
        292,
        228,
        47,
        pen.linear(
          [
            [0, '#ffffff'],
            [1, '#dfe6ec'],
          ],
          40,
        ),
      );
      pen.ellipse(0, 290, 176, 34, pen.plane('#d9e1e8', 1, 200));
    }
    for (let index = 0; index < 4; index += 1) {
      const y = 268 - index * 40;
      const x = [0, 8, -6, 3][index] ?? 0;
      pen.path(
        `M${x - 168} ${y - 22}C${x - 182} ${y + 20} ${x - 90} ${y + 46} ${x} ${y + 46}C${x + 90} ${y + 46} ${x + 182} ${y + 20} ${x + 168} ${y - 22}Z`,
        pen.linear(
          [
            [0, tone(base, 0.12)],
            [0.5, tone(base, 0.06)],
            [1, tone(base, -0.12)],
          ],
          20,
        ),
      );
      pen.ellipse(x, y - 22, 168, 42, pen.plane(tone('#b8742f', index === 3 ? 0.02 : -0.06), 1.2, 30));
    }
    pen.ellipse(
      3,
      126,
      150,
      34,
      pen.radial(
        [
          [0, '#d99545'],
          [0.7, '#c07e35'],
          [1, '#a7682a'],
        ],
        0.4,
        0.3,
        0.7,
      ),
    );
    if (!lacks(look, 'syrup')) {
      const syrup = blob(
        '-128,120 -60,98 40,96 120,110 142,130 138,176 128,204 116,180 108,150 80,154 70,196 62,232 50,240 42,222 36,160 -20,158 -30,186 -40,198 -50,180 -56,152 -100,142 -110,176 -122,184 -130,160',
      );
      pen.path(
        syrup,
        pen.linear(
          [
            [0, '#b5621c'],
            [0.5, '#96480f'],
            [1, '#733408'],
          ],
          80,
        ),
      );
      pen.path(blob('-108,118 -50,104 20,104 -20,112 -70,118 -100,128'), '#ffd9a0', { opacity: 0.55 });
      pen.line('M54 180V216M-44 160V180M128 150V184', '#e0a05c', 4, 0.8);
    }
    if (!lacks(look, 'butter')) {
      pen.path(polygon('-46,92 20,78 66,96 -2,114'), pen.plane('#ffeaa0'));
      pen.path(polygon('-46,92 -2,114 -2,136 -46,112'), pen.plane('#f8d566'));
      pen.path(polygon('-2,114 66,96 66,116 -2,136'), pen.plane('#eec04a'));
    }
    if (isFaced) cuteFace(pen, -4, 208, 76);
    else pen.anchor('face', 0, 200);
    pen.anchor('feet', 0, 346);
  },
);

/** A pair of cherries. */
export const cherries = recipe(
  {
    name: 'cherries',
    nouns: ['cherry', 'cherries', 'pair of cherries'],
    class: 'food',
    heightMetres: 0.06,
    moods: true,
    without: ['leaf'],
  },
  (pen, look) => {
    const base = mainColour(look, '#c8203a');
    pen.line('M-80 250C-60 150 0 60 84 14M90 260C110 170 110 80 84 14', '#6f8f3a', 9);
    pen.line('M-82 248C-62 148 -2 58 82 12', '#a3bf5f', 3, 0.7);
    if (!lacks(look, 'leaf')) leaf(pen, 84, 16, 150, 158);
    for (const [x, y] of [
      [94, 300],
      [-84, 292],
    ] as const) {
      const fruit = blob([
        [x, y - 66],
        [x + 46, y - 76],
        [x + 88, y - 20],
        [x + 70, y + 54],
        [x, y + 84],
        [x - 70, y + 54],
        [x - 88, y - 20],
        [x - 46, y - 76],
      ]);
      pen.path(
        fruit,
        pen.radial(
          [
            [0, tone(base, 0.16)],
            [0.34, tone(base, 0.03)],
            [0.68, tone(base, -0.05)],
            [1, tone(base, -0.2)],
          ],
          0.34,
          0.26,
          0.82,
        ),
      );
      pen.inside(fruit, () => {
        pen.ellipse(x + 2, y - 66, 30, 12, tone(base, -0.24), { opacity: 0.7 });
        pen.ellipse(x + 20, y + 70, 50, 22, pen.glow(tone(base, 0.18), 0.5), { turn: -20 });
      });
      sheen(pen, x - 40, y - 34, 17, 26, 30, 0.85);
      if (hasFace(look)) cuteFace(pen, x, y + 6, 56);
    }
    if (!hasFace(look)) pen.anchor('face', -84, 292);
    pen.line('M84 14L92 4', '#6f8f3a', 13);
    pen.anchor('feet', 0, 384);
  },
);
