/** A sandcastle. */
import { dots, spread } from './details.ts';
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A sandcastle with shells and a flag. */
export const sandcastle = recipe(
  {
    name: 'sandcastle',
    nouns: ['sandcastle', 'sand castle'],
    class: 'building',
    heightMetres: 0.5,
    without: ['flag', 'flags'],
  },
  (pen, look) => {
    const sand = mainColour(look, '#e5bd78');
    const flagged = !lacks(look, 'flag', 'flags');
    pen.path(
      blob('-270,400 -220,356 -120,340 0,334 130,340 230,358 274,400 200,420 0,428 -200,420'),
      pen.radial(
        [
          [0, tone(sand, 0.08)],
          [0.7, tone(sand, -0.03)],
          [1, tone(sand, -0.12)],
        ],
        0.4,
        0.3,
        0.7,
      ),
    );
    const tower = (x: number, top: number, bottom: number, half: number): void => {
      pen.path(
        polygon([
          [x - half, top],
          [x + half, top],
          [x + half * 1.24, bottom],
          [x - half * 1.24, bottom],
        ]),
        pen.pipe(sand, 1.1),
      );
      let teeth = '';
      for (let index = 0; index < 4; index += 1)
        teeth += box(
          Math.round(x - half - 5 + index * ((half * 2 + 10 - half * 0.4) / 3)),
          top - 26,
          Math.round(half * 0.4),
          30,
          4,
        );
      pen.path(teeth, pen.pipe(tone(sand, 0.02), 1.1));
      pen.path(box(x - half - 7, top - 2, half * 2 + 14, 20, 6), pen.pipe(tone(sand, 0.03), 1.1));
    };
    tower(0, 130, 370, 74);
    if (flagged) {
      pen.line('M0 106V6', '#a9713f', 6);
      pen.path(blob('3,8! 34,2 66,16 92,10! 84,54! 50,56 3,52!'), pen.plane('#d9453f'));
    }
    pen.path(
      polygon('-196,260 196,260 214,384 -214,384'),
      pen.linear(
        [
          [0, tone(sand, 0.07)],
          [0.5, sand],
          [1, tone(sand, -0.11)],
        ],
        70,
      ),
    );
    let teeth = '';
    for (let index = 0; index < 9; index += 1) teeth += box(-190 + index * 43, 240, 24, 26, 4);
    pen.path(teeth, pen.plane(tone(sand, 0.03)));
    tower(-186, 220, 398, 58);
    tower(186, 220, 398, 58);
    pen.path('M-38 388V330Q-38 290 0 290Q38 290 38 330V388Z', pen.plane(tone(sand, -0.28)));
    for (const x of [-186, 0, 186]) pen.path(box(x - 10, x === 0 ? 176 : 264, 20, 34, 10), tone(sand, -0.26));
    pen.line(
      dots([
        ...spread(34, 0, 330, 200, 60),
        ...spread(12, -186, 310, 54, 80),
        ...spread(12, 186, 310, 54, 80),
        ...spread(12, 0, 190, 60, 50),
      ]),
      tone(sand, -0.15),
      5,
      0.6,
    );
    for (const [x, y, c] of [
      [-110, 330, '#f3a5a0'],
      [112, 336, '#f6e6d0'],
      [-186, 372, '#f6e6d0'],
      [240, 394, '#f3a5a0'],
    ] as const) {
      pen.path(
        blob([
          [x, y + 18, 1],
          [x - 22, y - 2],
          [x - 12, y - 18],
          [x, y - 21],
          [x + 12, y - 18],
          [x + 22, y - 2],
        ]),
        pen.ball(c),
      );
      pen.line(
        `M${x} ${y + 14}V${y - 16}M${x} ${y + 14}L${x - 13} ${y - 11}M${x} ${y + 14}L${x + 13} ${y - 11}`,
        tone(c, -0.13),
        2.6,
        0.8,
      );
    }
    pen.anchor('surface', 0, 132);
    pen.anchor('face', 0, 320);
    pen.anchor('feet', 0, 420);
  },
);
