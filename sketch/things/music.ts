/** Instruments without a neck: saxophone, drum, piano. `grip` is where a player holds them. */
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, oval } from './shape.ts';
import { tone } from './tone.ts';

/** An alto saxophone. */
export const saxophone = recipe(
  {
    name: 'saxophone',
    nouns: ['saxophone', 'sax', 'alto saxophone'],
    class: 'instrument',
    heightMetres: 0.8,
  },
  (pen, look) => {
    const base = mainColour(look, '#e6ac2d');
    const brass = (angle: number): string =>
      pen.linear(
        [
          [0, tone(base, -0.1)],
          [0.22, tone(base, 0.13)],
          [0.42, tone(base, 0.02)],
          [0.75, tone(base, -0.14)],
          [0.9, tone(base, 0.03)],
          [1, tone(base, -0.12)],
        ],
        angle,
      );
    // Mouthpiece and crook.
    pen.path(limb('214,8,9 186,2,10 160,14,11'), pen.plane('#2d2b30', 1.4));
    pen.path(limb('166,10,10 118,8,11 88,32,12 78,66,14'), brass(40));
    pen.line('M158 4L150 20', '#f5d784', 5);
    // Tapering body, bow and flaring bell.
    const body = limb('78,58,13 48,170,19 14,292,25 -22,350,29 -76,368,33 -122,330,35 -136,262,39');
    pen.path(body, brass(12));
    const bell = blob('-97,262! -96,200 -86,150 -58,102! -236,90! -202,142 -184,200 -175,262!');
    pen.path(bell, brass(6));
    pen.inside(body, () => {
      pen.line(curve('68,66 38,176 0,290 -36,344'), '#fff2c0', 6, 0.75);
      pen.line(curve('-160,270 -152,328 -122,368 -84,388'), '#fff2c0', 8, 0.5);
    });
    pen.path('M-178 246Q-136 262 -95 248V262Q-136 276 -178 260Z', pen.plane(tone(base, 0.05)));
    pen.path('M-12 296Q16 312 46 300L42 314Q14 326 -16 310Z', pen.plane(tone(base, 0.05)));
    pen.ellipse(-147, 96, 90, 25, brass(4), { turn: 4 });
    pen.ellipse(
      -147,
      99,
      77,
      19,
      pen.linear(
        [
          [0, tone(base, -0.4)],
          [1, tone(base, -0.2)],
        ],
        70,
      ),
      { turn: 4 },
    );
    pen.line('M-208 128Q-180 180 -168 240', '#fff2c0', 7, 0.7);
    // Keys, rods and a guard.
    pen.line(curve('98,92 72,196 40,306'), tone(base, -0.2), 5);
    pen.path(limb('-98,230,4 -34,224,5.5 34,212,4'), pen.plane(tone(base, -0.08), 1, 90));
    for (const [x, y, r] of [
      [66, 118, 13],
      [57, 152, 14],
      [47, 188, 15],
      [35, 226, 16],
      [22, 266, 17],
    ] as const) {
      pen.ellipse(x, y, r, r * 0.86, pen.ball(tone(base, 0.04), 1.2));
      pen.ellipse(x, y, r * 0.62, r * 0.52, pen.ball('#f7ecd0', 0.9));
      pen.ellipse(x - r * 0.2, y - r * 0.2, r * 0.2, r * 0.14, '#ffffff', { opacity: 0.9 });
    }
    for (const [x, y] of [
      [93, 136],
      [83, 178],
      [72, 222],
      [58, 266],
    ] as const) {
      pen.ellipse(x, y, 11, 7, pen.ball(tone(base, 0.06)), { turn: 24 });
    }
    for (const [x, y, r] of [
      [-128, 306, 19],
      [-80, 352, 18],
    ] as const) {
      pen.ellipse(x, y, r, r, pen.ball(tone(base, 0.02), 1.3));
      pen.ellipse(x, y, r * 0.6, r * 0.6, pen.ball(tone(base, 0.1)));
    }
    pen.anchor('grip', 30, 220);
    pen.anchor('feet', -90, 424);
  },
);

/** A drum with two sticks. */
export const drum = recipe(
  {
    name: 'drum',
    nouns: ['drum', 'snare drum', 'bongo', 'drums'],
    class: 'instrument',
    heightMetres: 0.5,
    without: ['sticks'],
  },
  (pen, look) => {
    const base = mainColour(look, '#cf3f3a');
    const side = 'M-140 70V200Q0 262 140 200V70Z';
    pen.path(side, pen.pipe(base, 1.2));
    pen.inside(side, () => {
      for (let x = -140; x < 140; x += 56)
        pen.line(`M${x} ${108}L${x + 28} ${226}L${x + 56} ${108}`, '#fbeed2', 6);
    });
    for (const y of [70, 192])
      pen.path(`M-146 ${y}Q0 ${y + 62} 146 ${y}v20Q0 ${y + 82} -146 ${y + 20}Z`, pen.pipe('#edb93f', 1.2));
    pen.path(oval(0, 70, 146, 42), pen.pipe('#edb93f'));
    pen.path(
      oval(0, 68, 132, 35),
      pen.radial(
        [
          [0, '#ffffff'],
          [0.6, '#f5efe4'],
          [1, '#d9cfbe'],
        ],
        0.4,
        0.35,
        0.8,
      ),
    );
    if (!(look.without ?? []).includes('sticks')) {
      for (const [x, y, turn] of [
        [-70, 22, 28],
        [70, 16, -34],
      ] as const)
        pen.at({ x, y, turn }, () => {
          pen.path(limb('0,-84,5 0,40,6'), pen.pipe('#c98f52'));
          pen.ellipse(0, 48, 9, 11, pen.ball('#d9a468'));
        });
    }
    pen.anchor('surface', 0, 68);
    pen.anchor('feet', 0, 236);
  },
);

/** A grand piano, lid up, seen from its curved side. */
export const piano = recipe(
  {
    name: 'piano',
    nouns: ['piano', 'grand piano', 'keyboard'],
    class: 'instrument',
    heightMetres: 1.5,
    without: ['lid', 'stool'],
  },
  (pen, look) => {
    const base = mainColour(look, '#2f2e36');
    if (!(look.without ?? []).includes('lid')) {
      pen.path(
        blob('-150,118! -132,-60 -96,-96! 30,-70 110,-20 190,40! 176,124!'),
        pen.linear(
          [
            [0, tone(base, 0.2)],
            [0.5, tone(base, 0.06)],
            [1, tone(base, -0.05)],
          ],
          50,
        ),
      );
      pen.path('M-116 -70Q0 -56 60 -10L0 116H-60Z', '#ffffff', { opacity: 0.1 });
      pen.line('M60 20L84 128', '#c99a4e', 5);
    }
    for (const x of [-150, 150, 40]) {
      pen.path(
        limb([
          [x, 190, 13],
          [x, 250, 9],
          [x, 318, 8],
        ]),
        pen.pipe(tone(base, 0.02)),
      );
      pen.ellipse(x, 324, 11, 8, pen.ball('#c99a4e'));
    }
    const shell = 'M-196 128Q-196 114 -180 114H150Q206 120 206 160Q206 200 160 204H-180Q-196 204 -196 190Z';
    pen.path(
      shell,
      pen.linear(
        [
          [0, tone(base, 0.16)],
          [0.35, tone(base, 0.03)],
          [1, tone(base, -0.1)],
        ],
        80,
      ),
    );
    pen.path('M-160 122H130Q180 126 186 148Q120 132 -160 134Z', '#d9a648', { opacity: 0.85 });
    pen.path(box(-214, 168, 200, 26, 4), pen.plane(tone(base, 0.05)));
    pen.path(box(-206, 150, 184, 26, 3), '#fdfbf5');
    for (let x = -194; x < -26; x += 13) {
      pen.line(`M${x} 152V175`, '#c9c4b8', 1.6);
      if (Math.round((x + 194) / 13) % 7 !== 2 && Math.round((x + 194) / 13) % 7 !== 6)
        pen.box(x - 3.6, 150, 7, 15, 1.5, '#24232a');
    }
    pen.ellipse(-40, 190, 130, 8, pen.glow('#ffffff', 0.25));
    pen.anchor('surface', 0, 116);
    pen.anchor('feet', 0, 332);
  },
);
