/** A glass office tower, its windows lit at night. */
import type { Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { box, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A glass office tower with a lower neighbour. */
export const skyscraper = recipe(
  {
    name: 'skyscraper',
    nouns: [
      'skyscraper',
      'high-rise',
      'office tower',
      'office building',
      'tower block',
      'apartment building',
      'apartment block',
    ],
    class: 'building',
    heightMetres: 60,
  },
  (pen, look) => {
    const base = mainColour(look, '#5f8fb4');
    const isNight = look.isNight ?? false;
    const model = (look.variant ?? 0) % 3;
    const top = [90, 60, 120][model] ?? 90;
    const wing = tone(base, -0.03);
    facade(pen, 54, 300, 96, 320, wing, isNight, 3, 9, 40);
    pen.line(`M-20 ${top - 20}V${top - 80}`, '#a9b4bf', 5);
    pen.ellipse(-20, top - 84, 6, 6, pen.ball('#e24a3c'));
    pen.path(
      polygon([
        [-72, top],
        [-52, top - 26],
        [18, top - 26],
        [44, top],
      ]),
      pen.plane(tone(base, -0.1), 1, 20),
    );
    facade(pen, -120, top, 170, 620 - top, base, isNight, 5, model === 1 ? 16 : 14, 46);
    pen.path(box(-66, 574, 62, 46), pen.plane('#33414f', 1, 80));
    pen.path(box(-60, 580, 24, 40) + box(-34, 580, 24, 40), isNight ? '#ffdc86' : '#a9cfe2');
    pen.box(-76, 566, 82, 10, 3, pen.plane('#d7dee5', 1, 90));
    pen.anchor('feet', 0, 620);
    pen.anchor('surface', -40, top);
    pen.anchor('face', -34, 300);
  },
);

function facade(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  base: string,
  isNight: boolean,
  columns: number,
  rows: number,
  depth: number,
): void {
  const side = polygon([
    [x + w, y],
    [x + w + depth, y + depth * 0.42],
    [x + w + depth, y + h],
    [x + w, y + h],
  ]);
  pen.path(
    side,
    pen.linear(
      [
        [0, tone(base, -0.14)],
        [1, tone(base, -0.27)],
      ],
      80,
    ),
  );
  const front = box(x, y, w, h);
  pen.path(
    front,
    pen.linear(
      [
        [0, tone(base, 0.2)],
        [0.35, tone(base, 0.06)],
        [0.7, tone(base, -0.04)],
        [1, tone(base, -0.12)],
      ],
      74,
    ),
  );
  const [cw, rh] = [w / columns, (h - 14) / rows];
  const [bright, dim, lit]: [string[], string[], string[]] = [[], [], []];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const one = box(
        Math.round(x + column * cw + 4),
        Math.round(y + 9 + row * rh),
        Math.round(cw - 8),
        Math.round(rh - 9),
      );
      const pick = (row * 7 + column * 5 + row * column) % 6;
      if (isNight && pick < 3) lit.push(one);
      else if (pick % 3 === 0) bright.push(one);
      else dim.push(one);
    }
  }
  pen.path(dim.join(''), isNight ? '#2c4258' : tone(base, -0.17), { opacity: 0.7 });
  if (bright.length > 0) pen.path(bright.join(''), isNight ? '#3f5a74' : '#dcf0fa', { opacity: 0.75 });
  if (lit.length > 0) pen.path(lit.join(''), '#ffdf8a');
  pen.inside(front, () =>
    pen.path(
      polygon([
        [x + w * 0.2, y],
        [x + w * 0.5, y],
        [x, y + h * 0.42],
        [x, y + h * 0.2],
      ]),
      '#ffffff',
      { opacity: 0.24 },
    ),
  );
  let bands = '';
  for (let row = 1; row < rows; row += 1)
    bands += `M${x + w + 3} ${Math.round(y + 4 + row * rh)}L${x + w + depth} ${Math.round(y + 4 + row * rh + depth * 0.3 * (1 - row / rows))}`;
  pen.line(bands, isNight ? '#d9a850' : tone(base, 0.03), 4, 0.45);
  pen.box(x - 5, y - 6, w + 10, 12, 3, pen.plane(tone(base, 0.1), 1, 20));
}
