/** Instruments to be played: guitars, saxophone, violin, drum, piano. `grip` is where a player holds them. */
import type { Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, oval, polygon } from './shape.ts';
import { tone } from './tone.ts';

function strings(pen: Pen, top: number, bottom: number, count: number, gap: number): void {
  for (let index = 0; index < count; index += 1) {
    const x = (index - (count - 1) / 2) * gap;
    pen.line(`M${x * 0.7} ${top}L${x} ${bottom}`, index % 2 === 0 ? '#f6f0e2' : '#d8ccb4', 1.5, 0.95);
  }
}

function neck(pen: Pen, top: number, bottom: number, half: number): void {
  const board = polygon([
    [-half * 0.74, top],
    [half * 0.74, top],
    [half, bottom],
    [-half, bottom],
  ]);
  pen.path(board, pen.pipe('#4a3026', 1.2));
  for (let index = 1; index < 12; index += 1) {
    const y = top + (bottom - top) * (1 - 0.92 ** (index * 1.2));
    pen.line(`M${-half * 0.8} ${y}H${half * 0.8}`, '#cfc6b4', 2, 0.9);
    if ([3, 5, 7, 9].includes(index)) pen.ellipse(0, y - 7, 3, 3, '#efe8d6');
  }
}

/** An acoustic guitar, leaning a little. */
export const guitar = recipe(
  {
    name: 'guitar',
    nouns: ['guitar', 'acoustic guitar', 'ukulele', 'banjo', 'lute'],
    class: 'instrument',
    heightMetres: 1,
  },
  (pen, look) => {
    const base = mainColour(look, '#d98f43');
    pen.at({ turn: 14 }, () => {
      pen.path(blob('-19,-262! -26,-322 -18,-330! 18,-330! 26,-322 19,-262!'), pen.plane('#5d3524', 1.1));
      for (const y of [-312, -294, -276])
        for (const side of [-1, 1]) {
          pen.ellipse(32 * side, y, 10, 6.5, pen.ball('#e5dccb'));
          pen.line(`M${18 * side} ${y}H${26 * side}`, '#b9b1a2', 3);
        }
      const shape =
        '0,-68 48,-66 86,-34 84,6 66,40 92,84 122,132 112,196 60,234 0,240 -60,234 -112,196 -122,132 -92,84 -66,40 -84,6 -86,-34 -48,-66';
      pen.at({ x: 7, y: 6 }, () => pen.path(blob(shape), pen.plane(tone(base, -0.26))));
      pen.path(blob(shape), pen.plane(tone(base, -0.16)));
      pen.at({ y: 5.5, scale: 0.93 }, () => {
        pen.path(
          blob(shape),
          pen.radial(
            [
              [0, tone(base, 0.13)],
              [0.45, base],
              [1, tone(base, -0.12)],
            ],
            0.38,
            0.34,
            0.7,
          ),
        );
        pen.inside(blob(shape), () => {
          for (let x = -110; x < 120; x += 16)
            pen.line(`M${x} -80Q${x + 6} 80 ${x} 250`, tone(base, -0.07), 1.6, 0.4);
          pen.ellipse(-54, -14, 26, 44, pen.glow('#ffffff', 0.55), { turn: 20 });
          pen.ellipse(-74, 150, 30, 60, pen.glow('#ffffff', 0.45), { turn: -14 });
        });
      });
      pen.ellipse(0, 46, 44, 44, '#8a4f25');
      pen.ellipse(0, 46, 38, 38, '#f0d6a4');
      pen.ellipse(
        0,
        46,
        33,
        33,
        pen.linear(
          [
            [0, '#2a1710'],
            [1, '#5b3520'],
          ],
          60,
        ),
      );
      pen.path(blob('38,60 70,66 78,112 52,120 30,86'), tone(base, -0.32), { opacity: 0.75 });
      neck(pen, -262, 20, 19);
      pen.box(-42, 150, 84, 17, 7, pen.plane('#4a2c1d'));
      strings(pen, -260, 156, 6, 6);
      pen.box(-30, 152, 60, 4.5, 2, '#f3ecdc');
    });
    pen.anchor('grip', -12, 60);
    pen.anchor('feet', -58, 240);
  },
);

/** An electric guitar in the manner of the fifties. */
export const electricGuitar = recipe(
  {
    name: 'electric-guitar',
    nouns: ['electric guitar', 'bass guitar', 'bass', 'rock guitar'],
    class: 'instrument',
    heightMetres: 1,
  },
  (pen, look) => {
    const base = mainColour(look, '#d23a35');
    pen.at({ turn: 22 }, () => {
      pen.path(
        blob('-16,-256! -26,-318 -10,-346 18,-350! 14,-330 22,-296 16,-256!'),
        pen.plane('#e8c48c', 1),
      );
      for (let index = 0; index < 6; index += 1)
        pen.ellipse(-28 + index * 1.4, -262 - index * 14, 8, 5.5, pen.ball('#d3d8de'));
      const shape =
        '-20,-30 -50,-74 -96,-84! -90,-30 -74,20 -92,70 -126,128 -110,190 -50,222 20,216 84,204 118,150 92,84 66,30 74,-20 92,-54! 56,-52 20,-18';
      pen.at({ x: 6, y: 6 }, () => pen.path(blob(shape), pen.plane(tone(base, -0.26))));
      pen.path(
        blob(shape),
        pen.radial(
          [
            [0, tone(base, 0.15)],
            [0.4, base],
            [0.8, tone(base, -0.08)],
            [1, tone(base, -0.2)],
          ],
          0.34,
          0.3,
          0.8,
        ),
      );
      pen.path(
        blob('-16,-20 -46,-40 -66,10 -54,60 -66,120 -40,160 40,176 78,186 92,150 68,110 50,60 52,-10 20,-14'),
        pen.plane('#f9f5ec', 0.8),
      );
      pen.path('M-84 -70Q-62 -20 -62 10L-74 -6Q-82 -40 -92 -74Z', '#ffffff', { opacity: 0.4 });
      pen.ellipse(-84, 130, 15, 40, pen.glow('#ffffff', 0.7), { turn: 14 });
      neck(pen, -256, 20, 17);
      for (const y of [44, 78, 112]) pen.box(-27, y, 54, 15, 7, pen.plane('#2c2d33'));
      pen.box(-26, 142, 52, 20, 4, pen.plane('#cfd5dc', 1.2));
      strings(pen, -254, 146, 6, 5.4);
      for (const [x, y] of [
        [54, 128],
        [64, 152],
        [70, 178],
      ] as const)
        pen.ellipse(x, y, 9, 9, pen.ball('#33343b'));
    });
    pen.anchor('grip', -20, 70);
    pen.anchor('feet', -70, 226);
  },
);

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
    // Tapering body and bow.
    const body = limb('78,58,15 44,170,23 4,300,32 -34,366,38 -96,380,44 -140,320,48 -146,232,54');
    pen.path(body, brass(12));
    const bell = blob('-94,236! -88,190 -78,140 -74,108! -226,96! -214,140 -206,190 -200,240!');
    pen.path(bell, brass(8));
    pen.inside(body, () => {
      pen.line(curve('66,66 32,176 -10,298 -46,352'), '#fff2c0', 7, 0.75);
      pen.line(curve('-186,240 -178,320 -140,378 -96,398'), '#fff2c0', 9, 0.5);
    });
    pen.ellipse(-150, 102, 78, 24, brass(4), { turn: 4 });
    pen.ellipse(
      -150,
      105,
      66,
      18,
      pen.linear(
        [
          [0, tone(base, -0.4)],
          [1, tone(base, -0.22)],
        ],
        70,
      ),
      { turn: 4 },
    );
    pen.line('M-206 148Q-196 200 -190 240', '#fff2c0', 8, 0.7);
    for (const [x, y, turn] of [
      [-150, 226, 0],
      [8, 266, 20],
    ] as const)
      pen.ellipse(x, y, 58 - (x > 0 ? 20 : 0), 7, pen.plane(tone(base, 0.06)), { turn });
    // Keys, rods and a guard.
    pen.line(curve('96,96 66,196 34,300'), tone(base, -0.2), 5);
    for (const [x, y, r] of [
      [64, 122, 14],
      [53, 160, 15],
      [41, 198, 16],
      [27, 240, 18],
      [13, 284, 19],
    ] as const) {
      pen.ellipse(x, y, r, r * 0.86, pen.ball(tone(base, 0.04), 1.2));
      pen.ellipse(x, y, r * 0.62, r * 0.52, pen.ball('#f7ecd0', 0.9));
      pen.ellipse(x - r * 0.2, y - r * 0.2, r * 0.2, r * 0.14, '#ffffff', { opacity: 0.9 });
    }
    for (const [x, y] of [
      [90, 150],
      [78, 196],
      [62, 244],
    ] as const)
      pen.ellipse(x, y, 11, 8, pen.ball(tone(base, 0.06)), { turn: 20 });
    for (const [x, y, r] of [
      [-128, 300, 22],
      [-72, 356, 20],
    ] as const) {
      pen.ellipse(x, y, r, r, pen.ball(tone(base, 0.02), 1.3));
      pen.ellipse(x, y, r * 0.6, r * 0.6, pen.ball(tone(base, 0.1)));
    }
    pen.anchor('grip', 30, 220);
    pen.anchor('feet', -90, 424);
  },
);

/** A violin with its bow. */
export const violin = recipe(
  {
    name: 'violin',
    nouns: ['violin', 'fiddle', 'cello', 'viola'],
    class: 'instrument',
    heightMetres: 0.6,
    without: ['bow'],
  },
  (pen, look) => {
    const base = mainColour(look, '#b0602b');
    pen.at({ turn: 20 }, () => {
      pen.path(limb('-6,-196,11 0,-226,13 10,-240,9'), pen.plane('#6b3720'));
      pen.ellipse(10, -244, 13, 13, pen.ball('#6b3720'));
      for (const [x, y] of [
        [-24, -196],
        [22, -206],
        [-24, -214],
        [24, -188],
      ] as const)
        pen.ellipse(x, y, 12, 5, pen.ball('#33221b'));
      const shape =
        '0,-60 46,-62 74,-34 72,0 54,14! 48,40 58,68! 84,84 92,124 64,168 0,178 -64,168 -92,124 -84,84 -58,68! -48,40 -54,14! -72,0 -74,-34 -46,-62';
      pen.at({ x: 6, y: 5 }, () => pen.path(blob(shape), pen.plane(tone(base, -0.24))));
      pen.path(
        blob(shape),
        pen.radial(
          [
            [0, tone(base, 0.17)],
            [0.45, base],
            [1, tone(base, -0.18)],
          ],
          0.38,
          0.34,
          0.75,
        ),
      );
      pen.ellipse(-46, -22, 17, 28, pen.glow('#ffffff', 0.6), { turn: 20 });
      for (const side of [-1, 1]) {
        pen.line(
          curve([
            [30 * side, 26],
            [38 * side, 44],
            [32 * side, 66],
            [40 * side, 84],
          ]),
          '#2c170f',
          4,
        );
        pen.ellipse(29 * side, 25, 4, 4, '#2c170f');
        pen.ellipse(41 * side, 86, 4, 4, '#2c170f');
      }
      pen.path(polygon('-9,-190 9,-190 15,34 -15,34'), pen.pipe('#33221b'));
      pen.path(polygon('-16,96 16,96 10,160 -10,160'), pen.pipe('#33221b'));
      strings(pen, -188, 100, 4, 7);
      pen.box(-24, 64, 48, 7, 3, '#e2c08a');
    });
    if (!(look.without ?? []).includes('bow')) {
      pen.line('M-150 176L176 -150', '#7a4526', 6);
      pen.line('M-140 188L182 -136', '#f5efe2', 3.4);
      pen.box(-158, 168, 26, 20, 5, pen.plane('#33221b'), { turn: -45 });
    }
    pen.anchor('grip', -20, 40);
    pen.anchor('feet', -60, 178);
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
