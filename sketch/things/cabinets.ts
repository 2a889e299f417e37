/** Furniture that holds things, and what lies before it: bookshelf, wardrobe, rug, chest. */
import { grain } from './furniture.ts';
import type { Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { box, limb, oval, polygon } from './shape.ts';
import { tone } from './tone.ts';
import { leaf } from './details.ts';

const bindings = [
  '#c8443d',
  '#2f6f9f',
  '#e0a63a',
  '#4f8a53',
  '#7a4f94',
  '#d9773f',
  '#2f8a8a',
  '#8c3b4a',
  '#e9d8b0',
] as const;

/** A row of books from x to `right`, standing on y. Which ones they are depends on `seed` alone. */
function books(pen: Pen, left: number, right: number, y: number, height: number, seed: number): void {
  let x = left;
  let step = seed * 7;
  let bands = '';
  let labels = '';
  while (x < right - 12) {
    step += 1;
    const width = 19 + ((step * 11) % 13);
    const tall = height * (0.72 + ((step * 17) % 9) * 0.03);
    const colour = bindings[(step * 5 + seed) % bindings.length] ?? '#c8443d';
    const w = Math.min(width, right - x);
    pen.path(box(x, y - tall, w, tall, 2), pen.pipe(colour, 0.9));
    if (step % 3 === 0) bands += box(x, y - tall * 0.8, w, 5) + box(x, y - tall * 0.3, w, 5);
    else labels += box(x + 4, y - tall * 0.72, Math.max(3, w - 8), tall * 0.22);
    x += w + 1;
  }
  pen.path(bands + labels, '#f6e3b4', { opacity: 0.75 });
}

/** A bookcase full of books. */
export const bookshelf = recipe(
  {
    name: 'bookshelf',
    nouns: ['bookshelf', 'bookcase', 'shelf', 'library shelf', 'shelves', 'bookshelves'],
    class: 'furniture',
    heightMetres: 1.9,
    without: ['books'],
  },
  (pen, look) => {
    const base = mainColour(look, '#9a6639');
    pen.path(polygon('150,12 176,26 176,560 150,572'), pen.plane(tone(base, -0.2)));
    pen.path(box(-150, 10, 300, 562, 6), pen.plane(base, 1, 30));
    [38, 166, 294, 422].forEach((top, index) => {
      pen.path(
        box(-130, top, 260, 112),
        pen.linear(
          [
            [0, tone(base, -0.33)],
            [1, tone(base, -0.24)],
          ],
          60,
        ),
      );
      pen.path(box(-130, top, 260, 16), '#1d1108', { opacity: 0.35 });
      if (!(look.without ?? []).includes('books')) shelfOf(pen, index, top + 112);
      pen.path(
        box(-136, top + 110, 272, 14, 3),
        pen.linear(
          [
            [0, tone(base, 0.1)],
            [1, tone(base, -0.06)],
          ],
          80,
        ),
      );
    });
    pen.path(
      box(-162, 2, 326, 22, 6),
      pen.linear(
        [
          [0, tone(base, 0.12)],
          [1, tone(base, -0.08)],
        ],
        60,
      ),
    );
    pen.path(box(-158, 556, 318, 24, 5), pen.plane(tone(base, -0.06), 1, 80));
    pen.anchor('surface', 0, 8);
    pen.anchor('feet', 0, 580);
  },
);

function shelfOf(pen: Pen, index: number, y: number): void {
  if (index === 0) {
    books(pen, -126, 30, y, 98, 1);
    pen.path(`M64 ${y - 40}L70 ${y}H106L112 ${y - 40}Z`, pen.pipe('#d98a5a'));
    for (const turn of [-150, -118, -88, -58, -28]) leaf(pen, 88, y - 38, 46, turn);
  } else if (index === 1) {
    books(pen, -70, 126, y, 98, 2);
    pen.path(
      limb([
        [-104, y - 14, 15],
        [-104, y - 40, 17],
        [-104, y - 66, 7],
      ]),
      pen.ball('#5fa6b8'),
    );
    pen.ellipse(-104, y - 72, 10, 4, '#3c7a8c');
  } else if (index === 2) {
    books(pen, -126, -4, y, 98, 3);
    ['#8c3b4a', '#2f6f9f', '#e0a63a'].forEach((colour, row) =>
      pen.box(22 + row * 5, y - 16 - row * 17, 92 - row * 12, 16, 3, pen.plane(colour, 1, 90)),
    );
    pen.ellipse(66, y - 63, 14, 14, pen.ball('#e5b94e'));
  } else books(pen, -126, 126, y, 98, 4);
}

/** A two-door wardrobe. */
export const wardrobe = recipe(
  {
    name: 'wardrobe',
    nouns: ['wardrobe', 'closet', 'armoire', 'cupboard', 'cabinet'],
    class: 'furniture',
    heightMetres: 2,
  },
  (pen, look) => {
    const base = mainColour(look, '#a87142');
    pen.path(polygon('150,44 184,58 184,500 150,512'), pen.plane(tone(base, -0.2)));
    for (const x of [-132, 124])
      pen.path(`M${x - 18} 500H${x + 18}L${x + 12} 540H${x - 10}Z`, pen.pipe(tone(base, -0.1)));
    pen.path(box(-150, 44, 300, 468, 5), pen.plane(base, 1, 40));
    for (const side of [-1, 1]) {
      const x = side < 0 ? -138 : 4;
      const door = box(x, 62, 134, 346, 5);
      pen.path(
        door,
        pen.linear(
          [
            [0, tone(base, 0.1)],
            [0.6, tone(base, 0.02)],
            [1, tone(base, -0.08)],
          ],
          50,
        ),
      );
      grain(pen, door, x, 60, x + 134, 410, base, 26);
      for (const [y, h] of [
        [80, 140],
        [242, 146],
      ] as const) {
        pen.box(
          x + 18,
          y,
          98,
          h,
          6,
          pen.linear(
            [
              [0, tone(base, -0.1)],
              [0.5, tone(base, 0)],
              [1, tone(base, 0.08)],
            ],
            50,
          ),
        );
        pen.box(
          x + 26,
          y + 8,
          82,
          h - 16,
          4,
          pen.linear(
            [
              [0, tone(base, 0.1)],
              [1, tone(base, -0.06)],
            ],
            50,
          ),
        );
      }
      pen.ellipse(13 * side, 236, 7, 9, pen.ball('#e6c063'));
    }
    pen.line('M0 62V408', tone(base, -0.25), 3, 0.8);
    pen.box(
      -138,
      422,
      276,
      74,
      5,
      pen.linear(
        [
          [0, tone(base, 0.08)],
          [1, tone(base, -0.08)],
        ],
        70,
      ),
    );
    pen.box(-138, 422, 276, 74, 5, 'none', { stroke: tone(base, -0.16), width: 2, opacity: 0.6 });
    for (const x of [-70, 70]) pen.ellipse(x, 458, 11, 8, pen.ball('#e6c063'));
    pen.path(
      'M-168 44Q-164 22 -140 20H150Q184 22 190 40L172 52H-160Z',
      pen.linear(
        [
          [0, tone(base, 0.14)],
          [1, tone(base, -0.1)],
        ],
        50,
      ),
    );
    pen.anchor('surface', 0, 26);
    pen.anchor('feet', 0, 540);
  },
);

/** A fringed rug lying on the floor. */
export const rug = recipe(
  { name: 'rug', nouns: ['rug', 'carpet', 'mat', 'doormat'], class: 'furniture', heightMetres: 0.45 },
  (pen, look) => {
    const base = mainColour(look, '#b3403c');
    const quad = (t: number): string => {
      const y = (v: number): number => 8 + v * 150;
      const half = (v: number): number => 190 + v * 70;
      const [near, far] = [1 - t, t];
      return polygon([
        [-half(far) * (1 - t * 0.8), y(far)],
        [half(far) * (1 - t * 0.8), y(far)],
        [half(near) * (1 - t * 0.8), y(near)],
        [-half(near) * (1 - t * 0.8), y(near)],
      ]);
    };
    let fringe = '';
    for (let index = 0; index < 15; index += 1) {
      const v = (index + 0.5) / 15;
      const [x, y] = [190 + v * 70, Math.round(8 + v * 150)];
      fringe += `M${Math.round(-x)} ${y}l-16 ${2 + (index % 3)}M${Math.round(x)} ${y}l16 ${2 + (index % 2) * 3}`;
    }
    pen.line(fringe, '#eadbb8', 4);
    pen.path(quad(0), pen.plane(tone(base, -0.02), 1, 30));
    pen.path(quad(0.08), '#f0dfb6');
    pen.path(quad(0.13), pen.plane(tone(base, -0.14), 0.8, 30));
    pen.path(quad(0.22), pen.plane(base, 1, 30));
    pen.inside(quad(0.13), () => {
      for (let index = -6; index <= 6; index += 1) {
        for (const [y, s] of [
          [31, 0.8],
          [136, 1.05],
        ] as const)
          pen.path(
            polygon([
              [index * 30 * s, y - 7],
              [index * 30 * s + 10, y],
              [index * 30 * s, y + 7],
              [index * 30 * s - 10, y],
            ]),
            '#f0dfb6',
            { opacity: 0.85 },
          );
      }
    });
    pen.path(polygon('0,46 84,83 0,122 -84,83'), '#f0dfb6');
    pen.path(polygon('0,56 62,83 0,112 -62,83'), tone(base, -0.16));
    pen.path(oval(0, 83, 24, 12), '#e2b04a');
    for (const x of [-118, 118])
      pen.path(
        polygon([
          [x, 66],
          [x + 26, 83],
          [x, 101],
          [x - 26, 83],
        ]),
        '#e2b04a',
      );
    pen.anchor('surface', 0, 83);
    pen.anchor('feet', 0, 120);
  },
);
