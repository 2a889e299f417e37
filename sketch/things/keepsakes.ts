/** A present and a dial telephone. */
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A present with a ribbon and a bow. */
export const gift = recipe(
  {
    name: 'gift',
    nouns: ['gift', 'present', 'gift box', 'birthday present', 'christmas present', 'parcel'],
    class: 'object',
    heightMetres: 0.3,
    without: ['bow', 'ribbon'],
  },
  (pen, look) => {
    const base = mainColour(
      look,
      ['#d9423c', '#3f8fc0', '#5fa34f', '#8a5bb0'][(look.variant ?? 0) % 4] ?? '#d9423c',
    );
    const ribbon = look.colour === undefined ? '#f7cf57' : tone(base, 0.3);
    pen.path(polygon('70,168 168,138 160,346 70,384'), pen.plane(tone(base, -0.16)));
    pen.path(
      polygon('-156,168 72,168 72,384 -148,384'),
      pen.linear(
        [
          [0, tone(base, 0.08)],
          [0.5, base],
          [1, tone(base, -0.08)],
        ],
        60,
      ),
    );
    pen.line(
      'M-120 220h0.1M-80 260h0.1M-120 300h0.1M-84 344h0.1M10 220h0.1M46 260h0.1M10 304h0.1M42 346h0.1M-100 196h0.1M36 196h0.1',
      '#ffffff',
      12,
      0.5,
    );
    if (!lacks(look, 'ribbon')) {
      pen.path(polygon('-62,168 -22,168 -22,384 -60,384'), pen.pipe(ribbon));
      pen.path(polygon('106,158 134,150 128,360 104,370'), pen.plane(tone(ribbon, -0.12)));
    }
    pen.path(polygon('80,122 184,92 180,140 80,174'), pen.plane(tone(base, -0.14)));
    pen.path(
      polygon('-172,120 84,120 84,176 -168,176'),
      pen.linear(
        [
          [0, tone(base, 0.12)],
          [1, tone(base, -0.02)],
        ],
        60,
      ),
    );
    pen.path(polygon('-172,121 -60,86 186,90 84,122'), pen.plane(tone(base, 0.12), 1, 20));
    if (!lacks(look, 'ribbon')) {
      pen.path(polygon('-66,120 -20,120 -20,176 -64,176'), pen.pipe(ribbon));
      pen.path(polygon('112,112 142,104 138,152 110,162'), tone(ribbon, -0.1));
      pen.path(polygon('-66,121 20,87 62,88 -20,121'), pen.plane(tone(ribbon, 0.04)));
      pen.path(polygon('-130,108 -104,100 160,102 138,106'), tone(ribbon, 0.02));
    }
    if (!lacks(look, 'bow', 'ribbon')) {
      for (const side of [-1, 1]) {
        pen.path(
          blob([
            [4, 96, 1],
            [30 * side + 4, 30],
            [84 * side, 4],
            [112 * side, 36],
            [86 * side, 78],
          ]),
          pen.ball(ribbon, 1.1),
        );
        pen.path(
          blob([
            [6, 90, 1],
            [40 * side + 4, 48],
            [76 * side, 34],
            [84 * side, 52],
            [60 * side, 74],
          ]),
          tone(ribbon, -0.16),
          { opacity: 0.8 },
        );
        pen.path(
          blob([
            [2, 96, 1],
            [44 * side, 112],
            [74 * side, 154, 1],
            [52 * side, 150, 1],
            [40 * side, 162, 1],
            [20 * side, 122],
          ]),
          pen.plane(tone(ribbon, -0.04)),
        );
      }
      pen.ellipse(3, 92, 25, 22, pen.ball(tone(ribbon, 0.02)));
    }
    pen.anchor('surface', 0, 100);
    pen.anchor('grip', 0, 260);
    pen.anchor('feet', 0, 384);
  },
);

/** A dial telephone. */
export const telephone = recipe(
  {
    name: 'telephone',
    nouns: ['telephone', 'rotary phone', 'old telephone', 'retro telephone', 'landline'],
    class: 'electronics',
    heightMetres: 0.2,
  },
  (pen, look) => {
    const base = mainColour(look, '#d4443f');
    const body = blob(
      '-84,110! 84,110! 120,170 164,262 184,330! 160,356 -160,356 -184,330! -164,262 -120,170',
    );
    pen.path(box(-172, 344, 344, 22, 9), tone(base, -0.26));
    pen.path(
      body,
      pen.radial(
        [
          [0, tone(base, 0.13)],
          [0.4, tone(base, 0.02)],
          [0.75, tone(base, -0.07)],
          [1, tone(base, -0.19)],
        ],
        0.36,
        0.2,
        0.85,
      ),
    );
    for (const side of [-1, 1])
      pen.path(
        blob([
          [58 * side, 120],
          [50 * side, 84],
          [70 * side, 76],
          [92 * side, 90],
          [96 * side, 126],
        ]),
        pen.plane(tone(base, -0.06)),
      );
    const receiver = blob(
      '-180,90 -188,50 -160,20 -104,6 0,0 104,6 160,20 188,50 180,90 164,104 112,100 92,74 60,54 0,48 -60,54 -92,74 -112,100 -164,104',
    );
    pen.path(
      receiver,
      pen.linear(
        [
          [0, tone(base, 0.14)],
          [0.5, base],
          [1, tone(base, -0.15)],
        ],
        84,
      ),
    );
    pen.path(blob('-158,36 -100,18 0,12 80,16 0,22 -96,30 -144,52'), '#ffffff', { opacity: 0.5 });
    pen.ellipse(0, 232, 94, 92, pen.ball(tone(base, -0.05)));
    pen.ellipse(
      0,
      230,
      86,
      84,
      pen.radial(
        [
          [0, '#fdfaf2'],
          [0.8, '#efe8d9'],
          [1, '#d4cab6'],
        ],
        0.42,
        0.36,
        0.7,
      ),
    );
    for (let hole = 0; hole < 10; hole += 1) {
      const angle = ((hole * 30 - 130) * Math.PI) / 180;
      const [x, y] = [Math.cos(angle) * 61, 230 + Math.sin(angle) * 59];
      pen.ellipse(x, y, 14, 13.5, tone(base, -0.2));
      pen.ellipse(x + 1, y + 2, 11, 10.5, pen.plane('#4a3a36'));
    }
    pen.ellipse(0, 230, 33, 32, pen.ball(base, 1.2));
    pen.ellipse(0, 230, 20, 19, '#f7f1e4');
    pen.line('M52 292l14 14', '#b7bcc3', 8);
    pen.line(curve('-150,100 -196,150 -186,200 -210,240 -196,290 -208,330 -176,348'), tone(base, -0.2), 9);
    pen.anchor('face', 0, 230);
    pen.anchor('grip', 0, 24);
    pen.anchor('feet', 0, 366);
  },
);
