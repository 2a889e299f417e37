/** A drum kit. */
import { mainColour, recipe } from './recipe.ts';
import { blob, limb } from './shape.ts';
import { tone } from './tone.ts';

const chrome = '#b9c1ca';

/** A drum kit from the front. */
export const drumKit = recipe(
  {
    name: 'drum-kit',
    nouns: ['drum kit', 'drum set', 'drumset', 'drumkit'],
    class: 'instrument',
    heightMetres: 1.3,
  },
  (pen, look) => {
    const base = mainColour(look, '#c8333a');
    const barrel = (x: number, y: number, rx: number, h: number, squash: number): void => {
      const ry = rx * squash;
      pen.path(
        `M${x - rx} ${y}V${y + h}C${x - rx} ${y + h + ry * 1.33} ${x + rx} ${y + h + ry * 1.33} ${x + rx} ${y + h}V${y}Z`,
        pen.pipe(base, 1.3),
      );
      pen.line(
        `M${x - rx} ${y + h - 2}C${x - rx} ${y + h + ry * 1.3} ${x + rx} ${y + h + ry * 1.3} ${x + rx} ${y + h - 2}`,
        chrome,
        8,
      );
      pen.line(
        `M${x - rx * 0.5} ${y + ry * 1.1}v${h * 0.9}M${x + rx * 0.5} ${y + ry * 1.1}v${h * 0.9}`,
        '#e3e8ed',
        5,
        0.9,
      );
      pen.ellipse(
        x,
        y,
        rx + 4,
        ry + 3,
        pen.linear(
          [
            [0, '#eef2f5'],
            [1, '#8d969f'],
          ],
          20,
        ),
      );
      pen.ellipse(
        x,
        y - 1,
        rx - 3,
        ry - 3,
        pen.linear(
          [
            [0, '#ffffff'],
            [1, '#dfe3e7'],
          ],
          40,
        ),
      );
    };
    const stand = (x: number, top: number, foot: number, spreadOf: number): void => {
      pen.line(`M${x} ${top}V${foot - 50}`, chrome, 7);
      pen.line(
        `M${x} ${foot - 70}L${x - spreadOf} ${foot}M${x} ${foot - 70}L${x + spreadOf} ${foot}M${x} ${foot - 70}V${foot - 6}`,
        '#8f98a2',
        7,
      );
    };
    const cymbal = (x: number, y: number, r: number, turn: number): void => {
      pen.at({ x, y, turn }, () => {
        pen.ellipse(0, 4, r, r * 0.17, '#9c7420');
        pen.ellipse(
          0,
          0,
          r,
          r * 0.17,
          pen.linear(
            [
              [0, '#fbe59a'],
              [0.4, '#e6b73f'],
              [0.7, '#c9952c'],
              [1, '#f0cf6c'],
            ],
            10,
          ),
        );
        pen.ellipse(
          0,
          -3,
          r * 0.24,
          r * 0.07,
          pen.linear(
            [
              [0, '#fff2bd'],
              [1, '#c9952c'],
            ],
            40,
          ),
        );
        pen.ellipse(0, -r * 0.06, 6, 5, '#5b636d');
      });
    };
    stand(-206, 70, 430, 50);
    stand(210, 60, 430, 54);
    stand(-250, 210, 430, 44);
    cymbal(-206, 66, 104, -8);
    cymbal(212, 54, 112, 9);
    cymbal(-256, 204, 74, 0);
    pen.at({ y: 10 }, () => cymbal(-256, 204, 74, 0));
    for (const x of [-40, 46]) pen.line(`M${x} 170V250`, chrome, 8);
    barrel(-76, 128, 72, 74, 0.34);
    barrel(84, 126, 74, 76, 0.34);
    pen.path(limb('128,400,6 122,440,6'), chrome);
    barrel(190, 268, 84, 120, 0.26);
    for (const x of [122, 190, 258]) pen.line(`M${x} 360V438`, chrome, 7);
    stand(-170, 320, 440, 46);
    barrel(-168, 270, 82, 40, 0.26);
    pen.ellipse(10, 320, 126, 124, pen.ball(tone(base, -0.04), 1.2));
    pen.ellipse(
      0,
      320,
      126,
      124,
      pen.linear(
        [
          [0, '#eef2f5'],
          [0.5, '#a8b1ba'],
          [1, '#6f7882'],
        ],
        45,
      ),
    );
    pen.ellipse(0, 320, 116, 114, pen.plane(base, 1.3));
    pen.ellipse(
      0,
      320,
      104,
      102,
      pen.radial(
        [
          [0, '#ffffff'],
          [0.7, '#f3f0e8'],
          [1, '#cfc9bb'],
        ],
        0.4,
        0.34,
        0.72,
      ),
    );
    pen.ellipse(0, 320, 62, 61, 'none', { stroke: base, width: 8, opacity: 0.85 });
    pen.path(blob('-4,276 12,306 46,310 20,332 28,364 0,346 -28,364 -20,332 -46,310 -14,306'), base, {
      opacity: 0.85,
    });
    let lugs = '';
    for (let index = 0; index < 8; index += 1)
      lugs += `M${Math.round(Math.cos(index * 0.785 + 0.39) * 121)} ${Math.round(320 + Math.sin(index * 0.785 + 0.39) * 119)}h0.1`;
    pen.line(lugs, '#dfe4e9', 14);
    for (const side of [-1, 1]) pen.line(`M${96 * side} 396L${130 * side} 442`, '#8f98a2', 9);
    pen.anchor('face', 0, 320);
    pen.anchor('feet', 0, 444);
  },
);
