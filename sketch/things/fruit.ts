/** Fruit that may smile when the look gives it a mood: pear, strawberry, watermelon, pineapple. */
import { cuteArms, cuteFace, cuteLegs, cutePoses, hasFace } from './cute.ts';
import { dots, leaf, leafGreen, sheen, spread } from './details.ts';
import type { Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, mirrored, polygon, spike } from './shape.ts';
import { tone } from './tone.ts';

/** A pear. */
export const pear = recipe(
  {
    name: 'pear',
    nouns: ['pear'],
    class: 'food',
    heightMetres: 0.1,
    moods: true,
    poses: cutePoses,
    without: ['leaf'],
  },
  (pen, look) => {
    const base = mainColour(look, '#b7c83b');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 50, 400, 490, '#6f5a2c');
    const body = blob(mirrored('0,44 34,48 62,84 74,144 104,204 142,268 140,340 100,394 44,412 0,406'));
    pen.path(
      body,
      pen.radial(
        [
          [0, tone(base, 0.13)],
          [0.35, tone(base, 0.03)],
          [0.66, tone(base, -0.03)],
          [1, tone(base, -0.2)],
        ],
        0.36,
        0.36,
        0.76,
      ),
    );
    pen.inside(body, () => {
      pen.ellipse(96, 310, 70, 100, pen.glow('#e8884a', 0.42), { turn: 10 });
      pen.line(dots(spread(34, 0, 270, 120, 140)), tone(base, -0.16), 5.5, 0.5);
      pen.ellipse(0, 46, 30, 14, pen.glow(tone(base, -0.25), 0.7));
    });
    pen.path(blob('-7,54 -2,28 12,2 26,6 14,30 8,54'), pen.plane('#7a5330'));
    if (!(look.without ?? []).includes('leaf')) leaf(pen, 8, 30, 112, -14, leafGreen);
    sheen(pen, -74, 246, 28, 62, 22);
    if (isFaced) {
      cuteFace(pen, 0, 266, 84);
      cuteArms(pen, 128, 280, '#6f5a2c');
    } else {
      pen.anchor('face', 0, 270);
      pen.anchor('feet', 0, 412);
    }
  },
);

/** A strawberry. */
export const strawberry = recipe(
  {
    name: 'strawberry',
    nouns: ['strawberry'],
    class: 'food',
    heightMetres: 0.04,
    moods: true,
    poses: cutePoses,
  },
  (pen, look) => {
    const base = mainColour(look, '#e2332f');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 36, 380, 478, '#4c7a2e');
    const body = blob(mirrored('0,66 66,54 128,84 146,146 126,236 82,330 36,388 0,402'));
    pen.path(
      body,
      pen.radial(
        [
          [0, tone(base, 0.15)],
          [0.35, tone(base, 0.02)],
          [0.68, tone(base, -0.04)],
          [1, tone(base, -0.2)],
        ],
        0.35,
        0.24,
        0.84,
      ),
    );
    pen.inside(body, () => {
      pen.ellipse(40, 340, 60, 60, pen.glow(tone(base, 0.12), 0.5));
      const seeds: [number, number][] = [];
      for (let row = 0; row < 6; row += 1) {
        for (let column = -3; column <= 3; column += 1) {
          const [x, y] = [column * 46 + (row % 2) * 23, 118 + row * 46];
          if (!isFaced || Math.abs(x) >= 92 || y <= 150 || y >= 260) seeds.push([x, y]);
        }
      }
      const grains = seeds.map(([x, y]) => `M${x} ${y - 3}v6`).join('');
      pen.line(seeds.map(([x, y]) => `M${x + 1} ${y - 3}v9`).join(''), tone(base, -0.18), 15, 0.55);
      pen.line(grains, '#f0be4e', 10);
      pen.line(seeds.map(([x, y]) => `M${x - 1} ${y - 3}v3`).join(''), '#fbe39a', 4);
    });
    sheen(pen, -84, 118, 20, 34, 30, 0.6);
    for (const turn of [-172, -146, -112, -68, -34, -8]) leafSepal(pen, turn);
    pen.path(blob('-9,60 -6,28 -16,4 2,0 10,28 10,60'), pen.plane('#5b8b34'));
    if (isFaced) {
      cuteFace(pen, 0, 196, 80);
      cuteArms(pen, 128, 206, '#4c7a2e');
    } else {
      pen.anchor('face', 0, 200);
      pen.anchor('feet', 0, 402);
    }
  },
);

function leafSepal(pen: Pen, turn: number): void {
  const droop = turn < -90 ? -180 - turn : turn;
  pen.at({ x: 0, y: 56, turn: turn < -90 ? -turn : -turn, isMirrored: false }, () => {
    pen.path(
      'M-8 -12C30 -38 80 -30 116 8C80 28 30 26 -8 12Z',
      pen.plane(tone('#6aa63c', droop * 0.0012), 1.2),
    );
    pen.line('M6 0Q56 -12 100 6', '#8fc25a', 3, 0.7);
  });
}

/** A wedge of watermelon. */
export const watermelonSlice = recipe(
  {
    name: 'watermelon-slice',
    nouns: ['watermelon slice', 'slice of watermelon', 'watermelon wedge', 'watermelon'],
    class: 'food',
    heightMetres: 0.15,
    moods: true,
    poses: cutePoses,
  },
  (pen, look) => {
    const base = mainColour(look, '#ee4a52');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 56, 250, 330, '#3f7a3a');
    pen.at({ turn: isFaced ? 0 : -12 }, () => {
      const d = (r: number): string =>
        `M${-r} 40C${-r} ${Math.round(40 + r * 1.34)} ${r} ${Math.round(40 + r * 1.34)} ${r} 40Z`;
      pen.at({ x: 6, y: 10 }, () => pen.path(d(212), pen.plane('#2f6b37')));
      pen.path(
        d(212),
        pen.linear(
          [
            [0, '#6fb04c'],
            [0.5, '#4a9444'],
            [1, '#2f7239'],
          ],
          20,
        ),
      );
      pen.inside(d(212), () => {
        for (const x of [-190, -140, -76, -10, 56, 120, 176])
          pen.line(
            curve(
              `${x},${130 + 90 - Math.abs(x) * 0.5} ${x * 1.04 + 8},${210 + 60 - Math.abs(x) * 0.5} ${x * 1.1},320`,
            ),
            '#23562f',
            11,
            0.8,
          );
      });
      pen.path(d(194), pen.plane('#dfeeb4'));
      pen.path(
        d(180),
        pen.linear(
          [
            [0, tone(base, 0.06)],
            [0.55, base],
            [0.9, tone(base, 0.07)],
            [1, '#f7a49b'],
          ],
          90,
        ),
      );
      for (const [x, y, turn] of [
        [-122, 66, 30],
        [-74, 72, 10],
        [-20, 66, 0],
        [36, 70, 0],
        [86, 66, -12],
        [130, 72, -30],
        [-96, 112, 30],
        [-44, 122, 12],
        [10, 120, 0],
        [62, 120, -14],
        [100, 108, -30],
        [-14, 162, 4],
        [-56, 156, 16],
        [34, 160, -10],
      ] as const) {
        if (isFaced && Math.abs(x) < 90 && y < 140) continue;
        pen.ellipse(x, y, 7, 11, pen.ball('#33211f'), { turn });
        pen.ellipse(x - 2, y - 4, 2, 3, '#ffffff', { opacity: 0.7 });
      }
      pen.path(polygon('-176,41 176,41 172,50 -172,50'), '#ffffff', { opacity: 0.3 });
      if (isFaced) {
        cuteFace(pen, 0, 92, 84);
        cuteArms(pen, 180, 100, '#3f7a3a');
      } else pen.anchor('face', 0, 110);
    });
    if (!isFaced) pen.anchor('feet', 30, 205);
  },
);

/** A pineapple. */
export const pineapple = recipe(
  {
    name: 'pineapple',
    nouns: ['pineapple', 'ananas'],
    class: 'food',
    heightMetres: 0.3,
    moods: true,
    poses: cutePoses,
  },
  (pen, look) => {
    const base = mainColour(look, '#f2ac2b');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 46, 470, 556, '#7a5a24');
    const green = '#4f9440';
    for (const [x, y, w, bow, lift] of [
      [-120, 66, 44, 26, -0.1],
      [120, 70, 44, -26, -0.13],
      [-92, 14, 44, 20, -0.06],
      [92, 18, 44, -20, -0.1],
      [-54, -16, 46, 12, 0],
      [58, -12, 46, -12, -0.06],
      [-116, 122, 38, 30, 0.02],
      [112, 124, 38, -30, -0.08],
      [0, -30, 50, 4, 0.04],
      [-66, 74, 44, 18, 0.07],
      [66, 78, 44, -18, 0],
      [-20, 36, 46, 8, 0.09],
      [26, 60, 44, -10, 0.03],
    ] as const) {
      pen.path(
        spike(x * 0.2, 176, x, y, w, bow),
        pen.linear(
          [
            [0, tone(green, lift + 0.1)],
            [1, tone(green, lift - 0.1)],
          ],
          80,
        ),
      );
    }
    const body = blob(mirrored('0,150 62,158 112,206 132,290 122,390 82,458 36,482 0,486'));
    pen.path(
      body,
      pen.radial(
        [
          [0, tone(base, 0.1)],
          [0.4, base],
          [0.72, tone(base, -0.08)],
          [1, tone(base, -0.22)],
        ],
        0.36,
        0.3,
        0.8,
      ),
    );
    pen.inside(body, () => {
      const rows = Array.from({ length: 15 }, (_, index) => 130 + (index - 4) * 44);
      const rising = rows.map(
        (y) => `M-150 ${y}Q0 ${y + 60} 150 ${y + 170}M150 ${y}Q0 ${y + 60} -150 ${y + 170}`,
      );
      pen.line(rising.join(''), tone(base, -0.17), 5, 0.6);
      let thorns = '';
      for (let row = 0; row < 8; row += 1) {
        for (let column = -2; column <= 2; column += 1) {
          const [x, y] = [column * 54 + (row % 2) * 27, 184 + row * 42];
          if (!isFaced || Math.abs(x) >= 96 || y <= 240 || y >= 380) thorns += `M${x - 6} ${y}l6 8l6 -8`;
        }
      }
      pen.line(thorns, tone(base, -0.26), 4, 0.7);
    });
    sheen(pen, -76, 236, 22, 46, 14, 0.5);
    if (isFaced) {
      pen.ellipse(0, 316, 100, 62, pen.glow(tone(base, 0.06), 1));
      cuteFace(pen, 0, 302, 78);
      cuteArms(pen, 124, 330, '#7a5a24');
    } else {
      pen.anchor('face', 0, 310);
      pen.anchor('feet', 0, 486);
    }
  },
);
