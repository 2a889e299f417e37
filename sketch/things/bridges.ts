/** A stone bridge and a picket fence. */
import { mainColour, recipe } from './recipe.ts';
import { billow, box, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A stone bridge of two arches. */
export const bridge = recipe(
  { name: 'bridge', nouns: ['bridge', 'stone bridge', 'footbridge'], class: 'building', heightMetres: 4 },
  (pen, look) => {
    const base = mainColour(look, '#b9ac9a');
    const arches =
      'M-360 300V130Q-180 40 0 36Q180 40 360 130V300H304C304 96 56 96 56 300H-56C-56 96 -304 96 -304 300Z';
    pen.path(
      'M-304 300C-304 96 -56 96 -56 300H-88C-88 116 -300 104 -304 300ZM56 300C56 96 304 96 304 300H272C272 116 60 104 56 300Z',
      pen.plane(tone(base, -0.28), 1, 0),
    );
    pen.path(
      arches,
      pen.linear(
        [
          [0, tone(base, 0.1)],
          [0.5, base],
          [1, tone(base, -0.15)],
        ],
        80,
      ),
    );
    pen.inside(arches, () => {
      for (let row = 0; row < 8; row += 1) {
        let line = '';
        for (let index = -9; index < 10; index += 1)
          line += `M${index * 42 + (row % 2) * 20} ${88 + row * 28 + Math.round(Math.abs(index) ** 2 * 0.9)}h15`;
        pen.line(line, tone(base, row % 2 === 0 ? -0.1 : 0.09), 13, 0.4);
      }
      for (const x of [-180, 180])
        pen.path(
          `M${x - 146} 300C${x - 146} 66 ${x + 146} 66 ${x + 146} 300H${x + 124}C${x + 124} 96 ${x - 124} 96 ${x - 124} 300Z`,
          pen.plane(tone(base, 0.08)),
        );
      for (const x of [-180, 180]) {
        let joints = '';
        for (let index = 0; index <= 10; index += 1) {
          const angle = Math.PI - (index * Math.PI) / 10;
          const [c, n] = [Math.cos(angle), Math.sin(angle)];
          joints += `M${Math.round(x + c * 122)} ${Math.round(300 - n * 152)}L${Math.round(x + c * 145)} ${Math.round(300 - n * 174)}`;
        }
        pen.line(joints, tone(base, -0.18), 3, 0.7);
      }
    });
    pen.path(
      'M-372 126Q-184 26 0 22Q184 26 372 126V148Q184 48 0 44Q-184 48 -372 148Z',
      pen.linear(
        [
          [0, tone(base, 0.16)],
          [1, tone(base, -0.05)],
        ],
        20,
      ),
    );
    for (const x of [-360, 360]) {
      pen.path(box(x - 22, 86, 44, 214), pen.pipe(base));
      pen.path(
        polygon([
          [x - 30, 88],
          [x, 66],
          [x + 30, 88],
          [x + 30, 98],
          [x - 30, 98],
        ]),
        pen.plane(tone(base, 0.1)),
      );
    }
    for (const [x, rx] of [
      [-340, 40],
      [0, 62],
      [336, 44],
    ] as const)
      pen.path(billow(x, 294, rx, 15, 10, 4), pen.ball('#6fa04a'));
    pen.anchor('surface', 0, 34);
    pen.anchor('feet', 0, 306);
  },
);

/** A picket fence. */
export const fence = recipe(
  {
    name: 'fence',
    nouns: ['fence', 'picket fence', 'wooden fence', 'garden fence'],
    class: 'object',
    heightMetres: 1.1,
  },
  (pen, look) => {
    const base = mainColour(look, '#f7f3ea');
    for (const y of [96, 210])
      pen.path(
        box(-300, y, 600, 24, 4),
        pen.linear(
          [
            [0, tone(base, 0)],
            [1, tone(base, -0.16)],
          ],
          90,
        ),
      );
    for (let index = 0; index < 9; index += 1) {
      const x = -288 + index * 72;
      pen.path(
        polygon([
          [x - 24, 52],
          [x, 14],
          [x + 24, 52],
          [x + 24, 290],
          [x - 24, 290],
        ]),
        pen.linear(
          [
            [0, tone(base, 0.03)],
            [0.6, tone(base, -0.02)],
            [1, tone(base, -0.12)],
          ],
          10,
        ),
      );
      pen.line(`M${x - 14} 60V284M${x + 8} 66V270`, tone(base, -0.1), 2, 0.5);
      pen.line(`M${x - 4} 108h0.1M${x - 4} 222h0.1`, '#8c8a86', 5);
    }
    let grass = '';
    for (let index = 0; index < 60; index += 1)
      grass += `M${-302 + index * 10} 300q${(index % 3) - 1} -16 ${((index * 5) % 13) - 6} -${22 + ((index * 7) % 14)}`;
    pen.line(grass, '#6b9d41', 4);
    pen.anchor('feet', 0, 300);
  },
);
