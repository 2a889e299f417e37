/** Soft furniture, seen from the front: armchair, sofa, bed. `seat` is where somebody sits. */
import type { Look } from './artwork.ts';
import { grain, leg } from './furniture.ts';
import type { Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A tufted back, seat cushions, rolled arms and short legs; `half` is half the whole width. */
function upholstered(pen: Pen, base: string, half: number, seats: number, isNight: boolean): void {
  const deep = isNight ? -0.03 : 0;
  for (const x of [-half + 34, half - 34]) leg(pen, x, 330, 384, 24, '#6d4a2e', 5);
  const back = blob(mirrorBox(half - 26, 20, 240));
  pen.path(
    back,
    pen.linear(
      [
        [0, tone(base, 0.1 + deep)],
        [0.5, base],
        [1, tone(base, -0.16)],
      ],
      70,
    ),
  );
  pen.inside(back, () => {
    const buttons = seats * 3;
    for (let row = 0; row < 2; row += 1) {
      for (let index = 0; index < buttons - row; index += 1) {
        const x = (index + 0.5 + row * 0.5) * ((2 * half - 100) / buttons) - half + 50;
        const y = 84 + row * 62;
        pen.ellipse(x, y + 3, 15, 11, pen.glow(tone(base, -0.25), 0.7));
        pen.ellipse(x, y, 5.5, 5, pen.ball(tone(base, 0.02)));
      }
    }
    pen.path(
      box(-half, 190, half * 2, 60),
      pen.linear(
        [
          [0, tone(base, -0.25), 0],
          [1, tone(base, -0.28), 0.7],
        ],
        90,
      ),
    );
  });
  pen.path(box(-half + 40, 226, half * 2 - 80, 126, 10), pen.plane(tone(base, -0.1), 1, 90));
  const width = (half * 2 - 124) / seats;
  for (let index = 0; index < seats; index += 1) {
    const x = -half + 62 + index * width;
    const seat = box(x + 1, 214, width - 2, 72, 24);
    pen.path(
      seat,
      pen.linear(
        [
          [0, tone(base, 0.12)],
          [0.35, tone(base, 0.05)],
          [0.75, tone(base, -0.04)],
          [1, tone(base, -0.17)],
        ],
        84,
      ),
    );
    pen.line(`M${x + 20} 252Q${x + width / 2} 260 ${x + width - 20} 252`, tone(base, -0.12), 2.6, 0.6);
  }
  for (const side of [-1, 1]) {
    pen.at({ x: half * side, isMirrored: side > 0 }, () => {
      const arm = blob('4,176 22,146 56,144 74,168 72,216 72,352! 4,352! 0,230');
      const shift = side > 0 ? -0.06 : 0.02;
      pen.path(
        arm,
        pen.linear(
          [
            [0, tone(base, 0.11 + shift)],
            [0.5, tone(base, shift)],
            [1, tone(base, shift - 0.14)],
          ],
          side > 0 ? 120 : 60,
        ),
      );
      pen.ellipse(38, 180, 28, 29, pen.ball(tone(base, shift + 0.03)));
      pen.ellipse(38, 180, 28, 29, 'none', { stroke: tone(base, -0.14), width: 2.4, opacity: 0.6 });
      pen.line(curve('14,206 16,270 14,344'), tone(base, -0.13), 2.4, 0.5);
    });
  }
  pen.line(`M${-half + 84} 344H${half - 84}`, tone(base, -0.18), 3, 0.5);
}

function mirrorBox(
  half: number,
  top: number,
  bottom: number,
): readonly (readonly [number, number, number])[] {
  return [
    [0, top, 0],
    [half * 0.55, top + 3, 0],
    [half * 0.9, top + 16, 0],
    [half, top + 66, 0],
    [half, bottom, 1],
    [-half, bottom, 1],
    [-half, top + 66, 0],
    [-half * 0.9, top + 16, 0],
    [-half * 0.55, top + 3, 0],
  ];
}

function pillow(pen: Pen, x: number, y: number, size: number, turn: number, base: string): void {
  pen.at({ x, y, turn, scale: size / 100 }, () => {
    pen.path(blob('-52,-50! 0,-40 52,-50! 44,0 52,50! 0,42 -52,50! -44,0'), pen.ball(base));
    pen.line(curve('-40,36 0,30 40,36'), tone(base, -0.12), 3, 0.5);
  });
}

/** A tufted armchair. */
export const armchair = recipe(
  {
    name: 'armchair',
    nouns: ['armchair', 'easy chair', 'reading chair', 'lounge chair', 'recliner'],
    class: 'furniture',
    heightMetres: 1,
    without: ['cushion', 'pillow'],
  },
  (pen, look) => {
    const base = mainColour(look, '#3f7f78');
    upholstered(pen, base, 176, 1, look.isNight ?? false);
    if (!hasNoPillow(look)) pillow(pen, 48, 196, 84, 12, '#f0c35b');
    pen.anchor('seat', 0, 236);
    pen.anchor('surface', 0, 232);
    pen.anchor('feet', 0, 384);
  },
);

/** A sofa for three. */
export const sofa = recipe(
  {
    name: 'sofa',
    nouns: ['sofa', 'couch', 'settee', 'loveseat', 'divan'],
    class: 'furniture',
    heightMetres: 0.95,
    without: ['cushions', 'cushion', 'pillow', 'pillows'],
  },
  (pen, look) => {
    const base = mainColour(look, '#4a78b5');
    upholstered(pen, base, 340, 3, look.isNight ?? false);
    if (!hasNoPillow(look)) {
      pillow(pen, -214, 184, 92, -12, '#f3c45e');
      pillow(pen, 206, 186, 92, 14, '#f4ece0');
    }
    pen.anchor('seat', 0, 236);
    pen.anchor('surface', 0, 232);
    pen.anchor('feet', 0, 384);
  },
);

function hasNoPillow(look: Look): boolean {
  return (look.without ?? []).some((part) => part.startsWith('cushion') || part.startsWith('pillow'));
}

/** A double bed seen from its foot. */
export const bed = recipe(
  {
    name: 'bed',
    nouns: ['bed', 'double bed', 'single bed', 'bunk'],
    class: 'furniture',
    heightMetres: 1,
    without: ['pillow', 'pillows', 'blanket'],
  },
  (pen, look) => {
    const cover = mainColour(look, '#5b86c0');
    const wood = '#a06c3f';
    const board = blob('-176,190! -178,60 -160,36 -90,26 0,10 90,26 160,36 178,60 176,190!');
    pen.path(
      board,
      pen.linear(
        [
          [0, tone(wood, 0.1)],
          [0.5, wood],
          [1, tone(wood, -0.14)],
        ],
        50,
      ),
    );
    grain(pen, board, -180, 10, 180, 170, wood, 15);
    for (const side of [-1, 1]) {
      pen.box(174 * side - 12, 26, 24, 190, 8, pen.pipe(tone(wood, -0.02)));
      pen.ellipse(174 * side, 26, 15, 15, pen.ball(wood));
    }
    pen.path(polygon('-164,136 164,136 226,300 -226,300'), pen.plane('#f7f3ea', 0.8, 90));
    if (!hasNoPillow(look)) {
      for (const side of [-1, 1]) {
        const shape = blob([
          [82 * side - 70, 108],
          [82 * side, 94],
          [82 * side + 70, 108],
          [82 * side + 76, 150],
          [82 * side, 166],
          [82 * side - 76, 150],
        ]);
        pen.path(shape, pen.ball('#fdfbf6', 0.8));
        pen.line(
          curve([
            [82 * side - 52, 122],
            [82 * side - 30, 134],
            [82 * side - 24, 150],
          ]),
          '#d8d2c6',
          2.4,
          0.7,
        );
      }
    }
    if (!(look.without ?? []).includes('blanket')) {
      const blanket = blob(
        '-190,176! 0,168 190,176! 232,300 240,356! 150,350 40,358 -80,350 -160,358 -240,352! -232,300',
      );
      pen.path(
        blanket,
        pen.linear(
          [
            [0, tone(cover, 0.1)],
            [0.55, cover],
            [0.78, tone(cover, -0.03)],
            [1, tone(cover, -0.16)],
          ],
          84,
        ),
      );
      pen.inside(blanket, () => {
        for (const t of [-0.66, -0.33, 0, 0.33, 0.66])
          pen.line(`M${t * 190} 170L${t * 232} 300V360`, tone(cover, -0.1), 2.4, 0.5);
        pen.line('M-210 222H210M-226 266H226M-240 308H240', tone(cover, -0.1), 2.4, 0.5);
        pen.path(polygon('-240,300 240,300 240,312 -240,312'), tone(cover, 0.14), { opacity: 0.4 });
      });
      pen.path(blob('-194,170! 0,160 194,170! 204,200! 0,192 -204,200!'), pen.plane('#fbf7ee', 0.9, 90));
    }
    for (const side of [-1, 1]) leg(pen, 214 * side, 350, 392, 26, wood, 4);
    pen.box(-236, 344, 472, 22, 8, pen.plane(wood, 1, 90));
    pen.anchor('surface', 0, 240);
    pen.anchor('seat', 0, 250);
    pen.anchor('feet', 0, 392);
  },
);
