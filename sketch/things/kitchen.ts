/**
 * Pots and cups: round things that stand on tables, drawn from slightly above so that an open top shows its rim and
 * the dark inside.
 */
import { lacks, type Pen, wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, limb, mirrored } from './shape.ts';
import { tone } from './tone.ts';

/** Glaze of a round body: light on the left third, bounced light at the right edge. */
export function glaze(pen: Pen, base: string): string {
  return pen.linear(
    [
      [0, tone(base, -0.05)],
      [0.26, tone(base, 0.1)],
      [0.5, base],
      [0.85, tone(base, -0.15)],
      [1, tone(base, -0.09)],
    ],
    14,
  );
}

/** An open top: the rim, the inside wall and, when given, what stands in it. */
export function opening(
  pen: Pen,
  x: number,
  y: number,
  rx: number,
  ry: number,
  base: string,
  filling?: string,
): void {
  pen.ellipse(
    x,
    y,
    rx,
    ry,
    pen.linear(
      [
        [0, tone(base, 0.06)],
        [1, tone(base, 0.14)],
      ],
      20,
    ),
  );
  pen.ellipse(
    x,
    y + ry * 0.08,
    rx * 0.91,
    ry * 0.84,
    pen.linear(
      [
        [0, tone(base, -0.32)],
        [0.6, tone(base, -0.22)],
        [1, tone(base, -0.1)],
      ],
      80,
    ),
  );
  if (filling !== undefined) {
    pen.ellipse(
      x,
      y + ry * 0.2,
      rx * 0.86,
      ry * 0.7,
      pen.linear(
        [
          [0, tone(filling, 0.07)],
          [1, tone(filling, -0.07)],
        ],
        30,
      ),
    );
    pen.ellipse(x - rx * 0.3, y + ry * 0.08, rx * 0.3, ry * 0.16, pen.glow('#ffffff', 0.5));
  }
}

/** Two thin curls of steam. */
function steam(pen: Pen, x: number, y: number): void {
  for (const dx of [-16, 16]) {
    pen.line(
      curve(`${x + dx},${y} ${x + dx - 12},${y - 24} ${x + dx + 10},${y - 46} ${x + dx - 4},${y - 72}`),
      '#ffffff',
      8,
      0.55,
    );
  }
}

/** A teapot. Without its lid the open top shows its dark inside. */
export const teapot = recipe(
  {
    name: 'teapot',
    nouns: ['teapot', 'tea pot', 'tea kettle', 'kettle'],
    class: 'container',
    heightMetres: 0.2,
    without: ['lid', 'handle', 'spout', 'top', 'cover'],
  },
  (pen, look) => {
    const base = mainColour(look, '#4f86c6');
    const isOpen = lacks(look, 'lid', 'top', 'cover') || wants(look, 'open', 'lidless');
    if (!lacks(look, 'handle')) {
      const loop = curve('118,112 176,78 214,112 204,176 122,214');
      pen.line(loop, tone(base, -0.14), 27);
      pen.line(loop, tone(base, -0.02), 20);
      pen.line(curve('122,106 176,76 208,108'), tone(base, 0.13), 6, 0.8);
    }
    if (!lacks(look, 'spout')) {
      const spout = blob(
        '-96,132 -150,128 -178,88 -204,62 -226,56! -232,70! -214,106 -194,168 -150,212 -92,226',
      );
      pen.path(
        spout,
        pen.linear(
          [
            [0, tone(base, 0.11)],
            [0.5, base],
            [1, tone(base, -0.16)],
          ],
          62,
        ),
      );
      pen.ellipse(-227, 63, 14, 7, pen.plane(tone(base, -0.26)), { turn: 116 });
    }
    const body = blob(mirrored('0,58 70,66 124,104 142,162 118,222 66,252 0,258'));
    pen.path(
      body,
      pen.radial(
        [
          [0, tone(base, 0.15)],
          [0.35, tone(base, 0.02)],
          [0.7, tone(base, -0.05)],
          [1, tone(base, -0.17)],
        ],
        0.33,
        0.25,
        0.85,
      ),
    );
    pen.inside(body, () => {
      pen.ellipse(0, 268, 150, 50, pen.glow(tone(base, -0.4), 0.6));
      pen.ellipse(112, 190, 34, 70, pen.glow(tone(base, 0.2), 0.5), { turn: 20 });
      pen.line('M-160 190Q0 226 160 190', tone(base, 0.18), 5, 0.8);
      pen.line('M-160 204Q0 240 160 204', tone(base, 0.18), 2.4, 0.8);
      for (const [x, y] of [
        [-64, 150],
        [0, 162],
        [64, 152],
      ] as const) {
        for (let petal = 0; petal < 5; petal += 1) {
          const angle = (petal * 2 * Math.PI) / 5 - Math.PI / 2;
          pen.ellipse(x + Math.cos(angle) * 10, y + Math.sin(angle) * 10, 7.5, 7.5, tone(base, 0.24), {
            opacity: 0.9,
          });
        }
        pen.ellipse(x, y, 5.5, 5.5, '#ffd873');
      }
    });
    pen.path(blob('-72,246 -64,262 -70,272! 70,272! 64,262 72,246'), pen.pipe(tone(base, -0.06)));
    pen.ellipse(-66, 108, 26, 13, pen.glow('#ffffff', 0.95), { turn: -34 });
    pen.ellipse(-92, 140, 7, 16, '#ffffff', { turn: 18, opacity: 0.5 });
    if (isOpen) {
      opening(pen, 0, 66, 74, 19, base);
    } else {
      pen.ellipse(0, 70, 80, 20, pen.pipe(tone(base, -0.07)));
      const lid = blob(mirrored('0,22 44,32 70,58 74,68 0,84'));
      pen.path(lid, pen.ball(tone(base, 0.02)));
      pen.ellipse(-34, 42, 16, 7, pen.glow('#ffffff', 0.8), { turn: -24 });
      pen.path(limb('0,28,9 0,18,8'), pen.plane(tone(base, -0.06)));
      pen.ellipse(0, 8, 17, 15, pen.ball(base, 1.2));
      pen.ellipse(-5, 2, 5, 4, '#ffffff', { opacity: 0.7 });
    }
    pen.anchor('feet', 0, 272);
    pen.anchor('surface', 0, isOpen ? 66 : 14);
    pen.anchor('face', 0, 160);
    pen.anchor('grip', lacks(look, 'handle') ? 100 : 196, 140);
  },
);

/** A cup without saucer: tea, coffee or empty. */
export const cup = recipe(
  {
    name: 'cup',
    nouns: [
      'cup',
      'coffee cup',
      'coffee',
      'cup of coffee',
      'cappuccino',
      'latte',
      'espresso',
      'hot chocolate',
      'cocoa',
    ],
    class: 'container',
    heightMetres: 0.1,
    without: ['handle', 'steam', 'saucer'],
  },
  (pen, look) =>
    drawCup(
      pen,
      mainColour(look, '#f5f1ea'),
      wants(look, 'empty') ? undefined : '#6b4026',
      !lacks(look, 'handle'),
      !lacks(look, 'steam') && wants(look, 'hot', 'steaming'),
    ),
);

/** A mug: straight sides. */
export const mug = recipe(
  {
    name: 'mug',
    nouns: ['mug', 'coffee mug', 'beer mug'],
    class: 'container',
    heightMetres: 0.1,
    without: ['handle', 'steam'],
  },
  (pen, look) => {
    const base = mainColour(look, '#e05a47');
    if (!lacks(look, 'handle')) {
      const loop = 'M88 92Q164 84 160 146Q156 206 84 204';
      pen.line(loop, tone(base, -0.15), 27);
      pen.line(loop, tone(base, -0.03), 19);
      pen.line('M96 88Q150 86 154 122', tone(base, 0.12), 5, 0.8);
    }
    const body = 'M-98 46V212Q-98 252 -58 258Q0 266 58 258Q98 252 98 212V46Z';
    pen.path(body, glaze(pen, base));
    pen.inside(body, () => pen.ellipse(0, 270, 120, 30, pen.glow(tone(base, -0.4), 0.55)));
    pen.path('M-78 84V206Q-78 222 -66 224V80Z', '#ffffff', { opacity: 0.45 });
    opening(pen, 0, 46, 98, 24, base, wants(look, 'empty') ? undefined : '#5e3a24');
    if (!lacks(look, 'steam') && wants(look, 'hot', 'steaming')) steam(pen, 0, 34);
    pen.anchor('feet', 0, 262);
    pen.anchor('surface', 0, 46);
    pen.anchor('face', 0, 150);
    pen.anchor('grip', lacks(look, 'handle') ? 80 : 150, 146);
  },
);

/** A teacup on its saucer. */
export const teacup = recipe(
  {
    name: 'teacup',
    nouns: ['teacup', 'tea cup', 'cup of tea', 'tea', 'cup and saucer', 'green tea'],
    class: 'container',
    heightMetres: 0.1,
    without: ['handle', 'steam', 'saucer'],
  },
  (pen, look) => {
    const base = mainColour(look, '#f4f7f8');
    if (!lacks(look, 'saucer')) {
      pen.ellipse(0, 226, 176, 36, pen.pipe(tone(base, -0.05)));
      pen.ellipse(
        0,
        219,
        172,
        33,
        pen.linear(
          [
            [0, tone(base, 0.1)],
            [0.6, base],
            [1, tone(base, -0.1)],
          ],
          40,
        ),
      );
      pen.ellipse(0, 222, 104, 20, pen.glow(tone(base, -0.36), 0.8));
    }
    pen.at({ y: 2 }, () =>
      drawCup(
        pen,
        base,
        wants(look, 'empty') ? undefined : '#b9752c',
        !lacks(look, 'handle'),
        !lacks(look, 'steam') && wants(look, 'hot', 'steaming'),
      ),
    );
    pen.anchor('feet', 0, 260);
  },
);

function drawCup(
  pen: Pen,
  base: string,
  filling: string | undefined,
  hasHandle: boolean,
  isHot: boolean,
): void {
  if (hasHandle) {
    const loop = 'M100 84Q170 62 174 110Q174 158 84 176';
    pen.line(loop, tone(base, -0.16), 23);
    pen.line(loop, tone(base, -0.03), 16);
    pen.line('M108 80Q160 66 166 102', tone(base, 0.12), 5, 0.85);
  }
  const body = blob('-118,46! -114,104 -92,168 -56,210 0,222 56,210 92,168 114,104 118,46! 0,60');
  pen.path(body, glaze(pen, base));
  pen.inside(body, () => {
    pen.ellipse(0, 232, 110, 40, pen.glow(tone(base, -0.4), 0.5));
    pen.ellipse(92, 130, 22, 60, pen.glow(tone(base, 0.2), 0.5), { turn: 18 });
  });
  pen.path(blob('-52,212 -48,226! 48,226! 52,212 0,222'), pen.pipe(tone(base, -0.08)));
  pen.path('M-98 78Q-94 140 -66 178L-56 170Q-80 134 -84 78Z', '#ffffff', { opacity: 0.5 });
  opening(pen, 0, 46, 118, 27, base, filling);
  if (isHot) steam(pen, 0, 34);
  pen.anchor('feet', 0, 226);
  pen.anchor('surface', 0, 46);
  pen.anchor('face', 0, 136);
  pen.anchor('grip', hasHandle ? 160 : 90, 112);
}
