/** Machines of a kitchen: refrigerator and toaster, which may smile. */
import { cuteFace, hasFace } from './cute.ts';
import { type Pen, lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box } from './shape.ts';
import { tone } from './tone.ts';

/** The front of an enamelled box. */
export function enamel(pen: Pen, base: string): string {
  return pen.linear(
    [
      [0, tone(base, 0.1)],
      [0.4, tone(base, 0.02)],
      [1, tone(base, -0.11)],
    ],
    40,
  );
}

/** A round-shouldered refrigerator. */
export const refrigerator = recipe(
  {
    name: 'refrigerator',
    nouns: ['refrigerator', 'fridge', 'freezer', 'icebox'],
    class: 'electronics',
    heightMetres: 1.7,
    moods: true,
  },
  (pen, look) => {
    const base = mainColour(look, '#8cc7bd');
    for (const x of [-110, 98]) pen.path(box(x, 520, 34, 24, 5), '#4a5058');
    pen.path(box(-134, 6, 300, 522, 40), tone(base, -0.24));
    pen.path(box(-150, 2, 300, 526, 40), enamel(pen, base));
    pen.line('M-150 178H150', tone(base, -0.2), 7);
    pen.line('M-150 184H150', tone(base, 0.16), 3, 0.8);
    pen.path(box(-136, 16, 272, 150, 28), 'none', { stroke: tone(base, 0.15), width: 3, opacity: 0.6 });
    pen.path(box(-136, 198, 272, 312, 28), 'none', { stroke: tone(base, 0.15), width: 3, opacity: 0.6 });
    for (const [y, h] of [
      [84, 72],
      [210, 110],
    ] as const) {
      pen.path(box(98, y + 4, 20, h, 10), tone(base, -0.26), { opacity: 0.5 });
      pen.path(box(94, y, 20, h, 10), pen.pipe('#dfe5ea', 1.2));
    }
    pen.box(
      -44,
      42,
      88,
      20,
      10,
      pen.linear(
        [
          [0, '#f4f6f8'],
          [1, '#a8b1ba'],
        ],
        90,
      ),
    );
    pen.path(blob('-128,40 -116,26 -100,22 -108,60 -110,140 -124,150'), '#ffffff', { opacity: 0.4 });
    pen.path(blob('-130,214 -112,206 -112,360 -120,470 -130,480'), '#ffffff', { opacity: 0.35 });
    if (hasFace(look)) cuteFace(pen, -12, 290, 96);
    else {
      pen.at({ x: -60, y: 270, turn: -6 }, () => {
        pen.path(box(-34, -40, 68, 78, 3), '#fdf6dd');
        pen.line('M-22 -20H20M-22 -4H22M-22 12H10', '#a89a7c', 4, 0.7);
        pen.ellipse(0, -40, 8, 8, pen.ball('#d9453f'));
      });
      pen.ellipse(30, 330, 12, 12, pen.ball('#f3bd3f'));
      pen.anchor('face', 0, 280);
    }
    pen.anchor('surface', 0, 4);
    pen.anchor('feet', 0, 544);
  },
);

/** A toaster with two slices. */
export const toaster = recipe(
  {
    name: 'toaster',
    nouns: ['toaster'],
    class: 'electronics',
    heightMetres: 0.2,
    moods: true,
    without: ['toast', 'bread'],
  },
  (pen, look) => {
    const base = mainColour(look, '#d8534a');
    if (!lacks(look, 'toast', 'bread')) {
      for (const [x, y] of [
        [44, -24],
        [-44, -8],
      ] as const) {
        pen.path(
          blob([
            [x - 104, y + 150, 1],
            [x - 104, y + 46],
            [x - 116, y + 12],
            [x - 92, y - 16],
            [x, y - 24],
            [x + 92, y - 16],
            [x + 116, y + 12],
            [x + 104, y + 46],
            [x + 104, y + 150, 1],
          ]),
          pen.linear(
            [
              [0, '#c98a4a'],
              [1, '#a5672c'],
            ],
            70,
          ),
        );
        pen.path(
          blob([
            [x - 88, y + 150, 1],
            [x - 88, y + 50],
            [x - 98, y + 18],
            [x - 80, y],
            [x, y - 8],
            [x + 80, y],
            [x + 98, y + 18],
            [x + 88, y + 50],
            [x + 88, y + 150, 1],
          ]),
          pen.linear(
            [
              [0, '#f6dca6'],
              [1, '#e5bd7a'],
            ],
            70,
          ),
        );
      }
    }
    pen.path(box(-150, 96, 300, 30, 14), '#2c3036');
    const body = blob(
      '-196,330! -200,180 -184,120 -130,100 0,98 130,100 184,120 200,180 196,330! 180,344 -180,344',
    );
    pen.path(
      body,
      pen.radial(
        [
          [0, tone(base, 0.16)],
          [0.4, tone(base, 0.03)],
          [0.75, tone(base, -0.07)],
          [1, tone(base, -0.19)],
        ],
        0.34,
        0.2,
        0.85,
      ),
    );
    pen.path(box(-142, 100, 284, 15, 7), '#33373e');
    pen.line('M-190 300H190', '#dfe5ea', 7);
    pen.line('M-190 304H190', '#8d959f', 2.6);
    pen.path(blob('-168,150 -140,124 -60,116 -80,128 -140,142 -158,190 -160,270 -172,270'), '#ffffff', {
      opacity: 0.5,
    });
    pen.path(box(196, 160, 12, 110, 5), '#33373e');
    pen.path(box(194, 176, 40, 24, 8), pen.plane('#4a5058', 1.3));
    for (const x of [-150, 150]) pen.path(box(x - 24, 340, 48, 16, 6), '#33373e');
    if (hasFace(look)) cuteFace(pen, 0, 200, 96);
    else {
      pen.ellipse(124, 246, 25, 25, pen.ball('#dfe5ea'));
      pen.line('M124 246L136 230', '#4a5058', 5);
      pen.anchor('face', 0, 220);
    }
    pen.anchor('feet', 0, 356);
  },
);
