/** Daisies, a bunch of flowers, an autumn leaf. */
import { cuteFace, hasFace } from './cute.ts';
import { leaf, leafGreen } from './details.ts';
import { type Pen, lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, limb, mirrored } from './shape.ts';
import { tone } from './tone.ts';

/** A blossom small enough for a bunch: one wreath of petals. */
function smallHead(pen: Pen, x: number, y: number, r: number, petal: string): void {
  let petals = '';
  for (let index = 0; index < 9; index += 1) {
    const angle = (index * 2 * Math.PI) / 9 + r;
    const point = (along: number, across: number): string => {
      const [c, s] = [Math.cos(angle) * r, Math.sin(angle) * r];
      return `${Math.round(x + c * along - s * across)} ${Math.round(y + (s * along + c * across) * 0.94)}`;
    };
    petals += `M${Math.round(x)} ${Math.round(y)}C${point(0.6, -0.34)} ${point(1.08, -0.34)} ${point(1, 0)}C${point(1.08, 0.34)} ${point(0.6, 0.34)} ${Math.round(x)} ${Math.round(y)}Z`;
  }
  pen.path(
    petals,
    pen.radial(
      [
        [0, tone(petal, -0.12)],
        [0.5, petal],
        [1, tone(petal, 0.02)],
      ],
      0.5,
      0.5,
      0.55,
    ),
  );
  pen.ellipse(x, y, r * 0.28, r * 0.26, pen.ball('#f2b02c'));
}

/** One large daisy blossom about (x, y), of two wreaths of petals. */
function daisyHead(pen: Pen, x: number, y: number, r: number, petal: string, squash = 1): void {
  pen.at({ x, y }, () => {
    for (const [count, length, shift, turn] of [
      [9, 1, -0.07, 20],
      [10, 0.96, 0, 0],
    ] as const) {
      let petals = '';
      for (let index = 0; index < count; index += 1) {
        const angle = (index * 2 * Math.PI) / count + turn * 0.0175;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const point = (along: number, across: number): string =>
          `${Math.round((c * along - s * across) * r * 10) / 10} ${Math.round((s * along + c * across) * r * squash * 10) / 10}`;
        petals += `M${point(0.2, 0)}C${point(0.45, -0.24)} ${point(length, -0.26)} ${point(length, 0)}C${point(length, 0.26)} ${point(0.45, 0.24)} ${point(0.2, 0)}Z`;
      }
      pen.path(
        petals,
        pen.linear(
          [
            [0, tone(petal, 0.03 + shift)],
            [0.6, tone(petal, shift)],
            [1, tone(petal, shift - 0.09)],
          ],
          60,
        ),
      );
    }
    pen.ellipse(0, 2, r * 0.31, r * 0.29 * squash, pen.ball('#e39a1e'));
    pen.ellipse(0, 0, r * 0.28, r * 0.26 * squash, pen.ball('#f9c433'));
  });
}

/** A single daisy with its leaves. */
export const daisy = recipe(
  {
    name: 'daisy',
    nouns: ['daisy', 'marguerite', 'camomile', 'chamomile', 'gerbera', 'wildflower'],
    class: 'flower',
    heightMetres: 0.35,
    moods: true,
    without: ['leaves', 'stem'],
  },
  (pen, look) => {
    const petal = mainColour(look, '#fdfcf7');
    pen.path(limb('0,130,7 10,280,7 -4,460,8'), pen.pipe(leafGreen));
    if (!lacks(look, 'leaves')) {
      leaf(pen, 4, 380, 130, -38);
      leaf(pen, 2, 420, 120, -146);
    }
    daisyHead(pen, 0, 116, 124, petal);
    if (hasFace(look)) {
      pen.ellipse(0, 118, 48, 46, pen.ball('#f9c433'));
      cuteFace(pen, 0, 110, 42);
    } else pen.anchor('face', 0, 116);
    pen.anchor('grip', 2, 340);
    pen.anchor('feet', -4, 466);
  },
);

/** A bunch of flowers tied with a ribbon. */
export const bouquet = recipe(
  {
    name: 'bouquet',
    nouns: [
      'bouquet',
      'bunch of flowers',
      'flowers',
      'bouquet of flowers',
      'bunch of daisies',
      'flower bouquet',
      'wildflowers',
    ],
    class: 'flower',
    heightMetres: 0.4,
  },
  (pen, look) => {
    const first = mainColour(look, '#f0708f');
    for (const [x, y] of [
      [-60, 470],
      [-34, 484],
      [-8, 478],
      [18, 486],
      [44, 474],
    ] as const)
      pen.line(`M${-x * 0.7} 240Q${x * 0.1} 340 ${x} ${y}`, tone(leafGreen, x % 3 === 0 ? -0.06 : 0), 10);
    for (const [x, y, length, turn, shift] of [
      [-60, 270, 150, -166, -0.1],
      [60, 270, 150, -14, -0.12],
      [-40, 220, 170, -140, -0.06],
      [44, 220, 170, -40, -0.08],
      [-20, 150, 150, -112, -0.04],
      [24, 150, 150, -66, -0.06],
    ] as const)
      leaf(pen, x, y, length, turn, tone('#5c9a44', shift));
    const paper = blob('-150,250! -60,300 0,310 60,300 150,250! 96,330 34,398! -34,398! -96,330');
    const heads = [
      [-104, 148, 58, '#f7c948'],
      [104, 152, 60, '#f7c948'],
      [0, 84, 66, '#fdfbf5'],
      [-70, 92, 52, first],
      [72, 94, 54, tone(first, 0.04)],
      [-126, 222, 50, '#fdfbf5'],
      [126, 226, 50, '#fdfbf5'],
      [-40, 176, 68, '#fdfbf5'],
      [46, 178, 66, first],
      [0, 244, 62, '#f7c948'],
      [-76, 250, 54, first],
      [78, 252, 54, '#fdfbf5'],
    ] as const;
    pen.path(blob('-148,252! 0,226 148,252! 70,310 -70,310'), '#b89a6c');
    for (const [x, y, r, colour] of heads.slice(0, 9)) smallHead(pen, x, y, r, colour);
    pen.path(
      paper,
      pen.linear(
        [
          [0, '#fdf3e0'],
          [0.5, '#f2dfc0'],
          [1, '#d3b98f'],
        ],
        30,
      ),
    );
    for (const [x, y, r, colour] of heads.slice(9)) smallHead(pen, x, y, r, colour);
    const ribbon = look.colour === undefined ? '#5a9bc4' : tone(first, -0.12);
    pen.path(blob('-36,384! 36,384! 32,414! -32,414!'), pen.pipe(ribbon));
    for (const side of [-1, 1]) {
      pen.path(
        blob([
          [0, 398, 1],
          [40 * side, 366],
          [74 * side, 372],
          [70 * side, 412],
          [36 * side, 416],
        ]),
        pen.ball(ribbon),
      );
      pen.path(
        blob([
          [6 * side, 404, 1],
          [34 * side, 440],
          [50 * side, 474, 1],
          [24 * side, 470, 1],
          [8 * side, 440],
        ]),
        pen.plane(tone(ribbon, -0.04)),
      );
    }
    pen.ellipse(0, 398, 15, 14, pen.ball(tone(ribbon, 0.03)));
    pen.anchor('grip', 0, 410);
    pen.anchor('face', 0, 170);
    pen.anchor('feet', 0, 488);
  },
);

/** A maple leaf in autumn colours. */
export const autumnLeaf = recipe(
  {
    name: 'autumn-leaf',
    nouns: ['autumn leaf', 'maple leaf', 'fall leaf', 'fallen leaf', 'autumn leaves'],
    class: 'plant',
    heightMetres: 0.12,
  },
  (pen, look) => {
    const base = mainColour(look, ['#e2622b', '#d9413a', '#e8a233'][(look.variant ?? 0) % 3] ?? '#e2622b');
    pen.path(limb('0,290,6 6,350,5 26,410,6'), pen.plane(tone(base, -0.18)));
    const half =
      '0,0! 22,56 44,92! 78,72! 74,128 70,170 90,150 116,112! 128,136! 176,128! 164,166 168,186! 196,204! 150,236 104,258 96,272! 104,290! 60,292 20,286 0,300!';
    const d = blob(mirrored(half));
    pen.path(
      d,
      pen.linear(
        [
          [0, tone(base, 0.14)],
          [0.4, tone(base, 0.03)],
          [0.75, tone(base, -0.04)],
          [1, tone(base, -0.14)],
        ],
        55,
      ),
    );
    pen.inside(d, () => {
      pen.ellipse(60, 230, 130, 90, pen.glow(tone(base, -0.2), 0.45));
      pen.ellipse(-80, 120, 80, 80, pen.glow('#ffe08a', 0.5));
      pen.path(blob('0,0! 22,56 44,92! 78,72! 74,128 40,200 0,290!'), tone(base, -0.1), { opacity: 0.3 });
    });
    pen.line(
      'M0 296V24M0 290Q60 220 104 140M0 290Q-60 220 -104 140M0 290Q80 250 176 204M0 290Q-80 250 -176 204M0 290Q40 286 90 286M0 290Q-40 286 -90 286',
      tone(base, 0.15),
      4,
      0.8,
    );
    pen.line(
      'M0 160L36 110M0 160L-36 110M0 210L42 164M0 210L-42 164M0 110L20 78M0 110L-20 78M66 204L96 186M-66 204L-96 186M96 246L128 246M-96 246L-128 246',
      tone(base, 0.12),
      2.4,
      0.7,
    );
    pen.anchor('grip', 20, 390);
    pen.anchor('feet', 0, 414);
  },
);
