/** A snowman in hat and scarf. */
import { eyes, moodOf } from './face.ts';
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, limb } from './shape.ts';
import { tone } from './tone.ts';

/** A snowman in hat and scarf; the colour paints the scarf. */
export const snowman = recipe(
  {
    name: 'snowman',
    nouns: ['snowman', 'snow man'],
    class: 'object',
    heightMetres: 1.6,
    moods: true,
    without: ['hat', 'scarf', 'arms', 'nose', 'carrot'],
    poses: ['holding', 'waving'],
  },
  (pen, look) => {
    const scarf = mainColour(look, '#d43f3a');
    const snow = (x: number, y: number, rx: number, ry: number): void =>
      pen.ellipse(
        x,
        y,
        rx,
        ry,
        pen.radial(
          [
            [0, '#ffffff'],
            [0.5, '#f3f8fc'],
            [0.8, '#cfdfee'],
            [1, '#a3bcd6'],
          ],
          0.36,
          0.27,
          0.8,
        ),
      );
    if (!lacks(look, 'arms')) {
      for (const side of [-1, 1]) {
        pen.path(
          limb([
            [60 * side, 220, 6],
            [122 * side, 178, 5],
            [168 * side, 132, 3.5],
          ]),
          pen.plane('#6b4a30'),
        );
        pen.path(
          limb([
            [140 * side, 162, 4],
            [176 * side, 166, 2.5],
          ]),
          pen.plane('#6b4a30'),
        );
        pen.path(
          limb([
            [146 * side, 152, 4],
            [146 * side, 118, 2.5],
          ]),
          pen.plane('#6b4a30'),
        );
      }
    }
    snow(0, 360, 126, 106);
    snow(0, 232, 92, 82);
    pen.ellipse(0, 284, 74, 16, pen.glow('#6f8fb5', 0.5));
    snow(0, 120, 68, 64);
    if (!lacks(look, 'scarf')) {
      const loop = 'M-66 152Q0 190 66 152Q76 172 66 186Q0 222 -66 186Q-76 172 -66 152Z';
      pen.path(blob('20,182! 58,174! 66,270! 30,276!'), pen.plane(tone(scarf, -0.03)));
      for (const x of [34, 44, 56]) pen.line(`M${x} 272v14`, scarf, 5);
      pen.path(loop, pen.pipe(scarf, 1.1));
      pen.inside(loop, () => {
        for (const x of [-48, -16, 16, 48]) pen.line(`M${x} 150V220`, '#fbf3e4', 6, 0.85);
      });
    }
    for (const y of [236, 266, 330]) pen.ellipse(0, y, 9, 9, pen.ball('#2f2f36'));
    const mood = moodOf(look);
    pen.at({ y: 106 }, () =>
      eyes(pen, { x: 22, y: 0, rx: 8, ry: 9.5, colour: '#1d1d22', lid: '#2f2f36' }, mood),
    );
    if (!lacks(look, 'nose', 'carrot'))
      pen.path(blob('2,114! 0,132! -58,134!'), pen.plane('#f08a2c', 1.1, 90));
    for (const [x, y] of mood === 'sad'
      ? ([
          [-22, 160],
          [-11, 153],
          [0, 151],
          [11, 153],
          [22, 160],
        ] as const)
      : ([
          [-24, 144],
          [-14, 152],
          [0, 155],
          [14, 152],
          [24, 144],
        ] as const))
      pen.ellipse(x, y, 3.6, 3.6, '#2f2f36');
    for (const side of [-1, 1]) pen.ellipse(40 * side, 130, 13, 8, pen.glow('#ff8d84', 0.6));
    if (!lacks(look, 'hat')) {
      pen.ellipse(0, 66, 78, 15, pen.plane('#33323a'));
      pen.path('M-46 -10Q0 -20 46 -10L50 62Q0 76 -50 62Z', pen.pipe('#3a3942', 1.2));
      pen.path('M-50 40Q0 54 50 40V60Q0 74 -50 60Z', pen.pipe(scarf));
      pen.ellipse(0, -11, 46, 8, pen.plane('#4b4a55'));
    }
    pen.anchor('headTop', 0, lacks(look, 'hat') ? 60 : -12);
    pen.anchor('face', 0, 120);
    pen.anchor('hand', 160, 138);
    pen.anchor('feet', 0, 462);
  },
);
