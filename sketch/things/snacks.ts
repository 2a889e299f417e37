/** Bread, cheese and bananas. */
import { cuteArms, cuteFace, cuteLegs, cutePoses, hasFace } from './cute.ts';
import { dots, spread } from './details.ts';
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A slice of toast, with butter when it has no face. */
export const toast = recipe(
  {
    name: 'toast',
    nouns: ['toast', 'slice of bread', 'bread slice', 'slice of toast'],
    class: 'food',
    heightMetres: 0.12,
    moods: true,
    poses: cutePoses,
    without: ['butter'],
  },
  (pen, look) => {
    const crust = '#b8743a';
    const crumb = mainColour(look, '#f4d9a2');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 56, 320, 420, tone(crust, -0.1));
    const outline = blob(
      '0,10 100,14 156,50 164,106 140,142 146,240 142,318 110,334 0,338 -110,334 -142,318 -146,240 -140,142 -164,106 -156,50 -100,14',
    );
    pen.at({ x: 14, y: 7 }, () => pen.path(outline, pen.plane(tone(crust, -0.12))));
    pen.path(outline, pen.plane(crust, 1.1));
    pen.at({ y: 18, scale: 0.9 }, () => {
      pen.path(
        outline,
        pen.radial(
          [
            [0, tone(crumb, 0.06)],
            [0.6, crumb],
            [1, tone(crumb, -0.08)],
          ],
          0.42,
          0.36,
          0.75,
        ),
      );
      pen.inside(outline, () => pen.line(dots(spread(54, 0, 170, 140, 150)), tone(crumb, -0.1), 6, 0.6));
    });
    if (isFaced) {
      cuteFace(pen, 0, 156, 90);
      cuteArms(pen, 142, 216, tone(crust, -0.1));
    } else if (!lacks(look, 'butter')) {
      pen.path(
        blob('-84,150 -40,110 40,104 92,140 84,200 100,236 60,250 20,230 -40,244 -76,214'),
        pen.plane('#fbe08a', 0.8),
      );
      pen.path(polygon('-46,158 20,138 54,168 -12,190'), pen.plane('#fff0ac'));
      pen.path(polygon('-46,158 -12,190 -12,212 -46,180'), '#f4ca54');
      pen.path(polygon('-12,190 54,168 54,190 -12,212'), '#e9b93c');
    }
    if (!isFaced) {
      pen.anchor('face', 0, 170);
      pen.anchor('feet', 0, 340);
    }
  },
);

/** A wedge of cheese with holes. */
export const cheese = recipe(
  {
    name: 'cheese',
    nouns: ['cheese', 'cheese wedge', 'swiss cheese'],
    class: 'food',
    heightMetres: 0.1,
    moods: true,
    poses: cutePoses,
  },
  (pen, look) => {
    const base = mainColour(look, '#fbc63c');
    const isFaced = hasFace(look);
    if (isFaced) cuteLegs(pen, 54, 266, 360, '#b9781f');
    pen.path(
      blob('-200,128! 60,20 150,6 196,60 204,128!'),
      pen.linear(
        [
          [0, tone(base, 0.13)],
          [1, tone(base, 0.03)],
        ],
        50,
      ),
    );
    const face = polygon('-204,126 206,126 200,282 -198,274');
    pen.path(
      face,
      pen.linear(
        [
          [0, tone(base, 0.02)],
          [0.6, tone(base, -0.05)],
          [1, tone(base, -0.14)],
        ],
        60,
      ),
    );
    pen.line('M-202 127H204', tone(base, 0.15), 5, 0.9);
    const hole = (x: number, y: number, rx: number, ry: number): void => {
      pen.ellipse(
        x,
        y,
        rx,
        ry,
        pen.linear(
          [
            [0, tone(base, -0.22)],
            [1, tone(base, -0.06)],
          ],
          70,
        ),
      );
      pen.path(
        `M${x - rx * 0.8} ${y + ry * 0.6}Q${x} ${y + ry * 1.25} ${x + rx * 0.8} ${y + ry * 0.6}`,
        'none',
        { stroke: tone(base, 0.15), width: 3.4, opacity: 0.8 },
      );
    };
    for (const [x, y, rx, ry] of [
      [-20, 84, 30, 12],
      [82, 56, 26, 11],
      [120, 96, 20, 8],
      [30, 108, 16, 6],
      [-110, 110, 18, 7],
    ] as const)
      hole(x, y, rx, ry);
    const front = [
      [-150, 196, 24, 24],
      [-70, 238, 18, 17],
      [-24, 180, 27, 26],
      [58, 232, 25, 23],
      [128, 184, 31, 30],
      [176, 244, 14, 14],
    ] as const;
    for (const [x, y, rx, ry] of front) if (!isFaced || Math.abs(x) > 100) hole(x, y, rx, ry);
    if (isFaced) {
      cuteFace(pen, 0, 188, 84);
      cuteArms(pen, 196, 200, '#b9781f');
    } else {
      pen.anchor('face', 0, 200);
      pen.anchor('feet', 0, 280);
    }
  },
);

/** A bunch of two bananas. */
export const banana = recipe(
  { name: 'banana', nouns: ['banana', 'bananas'], class: 'food', heightMetres: 0.18 },
  (pen, look) => {
    const base = mainColour(look, '#fbd63f');
    const one = (shift: number): void => {
      const d = blob(
        '90,30! 124,24! 140,64 154,150 132,262 66,354 -26,408 -76,412 -90,394! -64,374 -8,320 32,242 52,150 74,70',
      );
      pen.path(
        d,
        pen.linear(
          [
            [0, tone(base, 0.1 + shift)],
            [0.5, tone(base, shift)],
            [1, tone(base, shift - 0.14)],
          ],
          20,
        ),
      );
      pen.inside(d, () => {
        pen.path(
          blob('106,40! 116,150 92,256 34,338 -60,396! -20,410 70,350 136,258 160,140 140,26!'),
          tone(base, shift - 0.09),
          { opacity: 0.55 },
        );
        pen.line(curve('100,70 98,160 70,252 12,332 -54,388'), tone(base, 0.14), 6, 0.6);
        pen.line('M60 270l8 -12M26 318l10 -8M86 180l2 -10', '#9a6f24', 3.4, 0.6);
      });
      pen.path(blob('-74,414 -94,408 -96,390 -80,382 -64,396'), '#5c4424');
      pen.path(blob('92,40 90,6 98,-6 120,-6 122,10 126,40 110,50'), pen.plane('#b59a35', 1, 10));
    };
    pen.at({ x: 40, y: 6, turn: -21 }, () => one(-0.06));
    one(0);
    pen.path(blob('88,20 92,-22 104,-30 128,-26 134,-4 126,30 106,34'), pen.plane('#8f7a2c'));
    pen.anchor('face', 80, 200);
    pen.anchor('feet', 20, 408);
  },
);
