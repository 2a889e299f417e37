/** Things of a study: typewriter, telescope, a jar. */
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A portable typewriter with a sheet in it. */
export const typewriter = recipe(
  {
    name: 'typewriter',
    nouns: ['typewriter', 'vintage typewriter'],
    class: 'object',
    heightMetres: 0.25,
    without: ['paper'],
  },
  (pen, look) => {
    const base = mainColour(look, '#4f9a94');
    if (!lacks(look, 'paper')) {
      pen.path(
        polygon('-112,-60 112,-60 120,110 -120,110'),
        pen.linear(
          [
            [0, '#ffffff'],
            [0.8, '#f7f3ea'],
            [1, '#d9d2c3'],
          ],
          90,
        ),
      );
      pen.line('M-84 -30H60M-84 -6H84M-84 18H30M-84 42H76', '#8d8a84', 6, 0.75);
    }
    pen.path(
      box(-216, 66, 432, 44, 20),
      pen.linear(
        [
          [0, '#5b626c'],
          [0.35, '#3b4149'],
          [1, '#20242a'],
        ],
        90,
      ),
    );
    for (const side of [-1, 1]) {
      pen.path(box(side * 232 - 20, 58, 40, 60, 10), pen.pipe('#2c3138', 1.4));
      pen.line([70, 82, 94, 106].map((y) => `M${side * 232 - 14} ${y}h28`).join(''), '#515963', 3);
    }
    pen.path(limb('-216,70,6 -264,44,5'), pen.pipe('#c3cad2'));
    const top = blob('-196,108! -170,92 170,92 196,108! 214,190 220,230! -220,230! -214,190');
    pen.path(
      top,
      pen.linear(
        [
          [0, tone(base, 0.12)],
          [0.5, base],
          [1, tone(base, -0.1)],
        ],
        80,
      ),
    );
    pen.path(blob('-96,110! 0,104 96,110! 70,158 0,166 -70,158'), '#2a2e35');
    let arms = '';
    for (let index = -7; index <= 7; index += 1) arms += `M${index * 12} 112L${index * 8} 156`;
    pen.line(arms, '#b9c1ca', 3, 0.9);
    pen.path(box(-64, 176, 128, 26, 6), pen.plane(tone(base, 0.1)));
    pen.line('M-44 189H44', tone(base, -0.16), 7);
    const front = blob('-222,224! 222,224! 256,340 252,372 220,384 -220,384 -252,372 -256,340');
    pen.path(
      front,
      pen.linear(
        [
          [0, tone(base, 0.04)],
          [0.5, tone(base, -0.05)],
          [1, tone(base, -0.2)],
        ],
        84,
      ),
    );
    for (let row = 0; row < 3; row += 1) {
      const y = 252 + row * 36;
      for (let column = 0; column < 9; column += 1) {
        const x = (column - 4) * (44 + row * 2) + (row - 1) * 9;
        pen.ellipse(x, y + 5, 17, 14, tone(base, -0.3));
        pen.ellipse(x, y, 17, 14, '#d5dbe1');
        pen.ellipse(x, y - 1, 14, 11, '#f9f5ea');
      }
    }
    pen.line(
      [0, 1, 2]
        .map((row) =>
          [0, 1, 2, 3, 4, 5, 6, 7, 8]
            .map((column) => `M${(column - 4) * (44 + row * 2) + (row - 1) * 9 - 3} ${251 + row * 36}h6`)
            .join(''),
        )
        .join(''),
      '#5a5650',
      4.4,
    );
    pen.path(box(-120, 358, 240, 17, 8), pen.plane('#f0ead9', 1, 90));
    pen.path(blob('-206,126 -190,112 -120,106 -130,116 -186,126 -200,170'), '#ffffff', { opacity: 0.4 });
    for (const x of [-190, 190]) pen.path(box(x - 22, 380, 44, 12, 5), '#23272d');
    pen.anchor('face', 0, 190);
    pen.anchor('feet', 0, 392);
  },
);

/** A brass telescope on a tripod, pointing up to the left. */
export const telescope = recipe(
  { name: 'telescope', nouns: ['telescope', 'spyglass'], class: 'tool', heightMetres: 1.4 },
  (pen, look) => {
    const base = mainColour(look, '#3f6388');
    const brass = '#d8a848';
    for (const d of [
      '0,250,11 30,400,10 60,560,9',
      '4,250,11 90,400,10 160,540,9',
      '-4,250,11 -90,400,10 -160,546,9',
    ])
      pen.path(limb(d), pen.pipe('#9a683e'));
    pen.line('M-84 400L34 410L90 396', '#c99a5c', 5);
    pen.ellipse(2, 252, 34, 24, pen.ball(brass));
    pen.path(box(-14, 200, 30, 46, 6), pen.pipe(brass));
    pen.at({ x: 0, y: 190, turn: -30 }, () => {
      pen.path(
        blob('120,-26! 190,-24 196,0 190,24 120,26!'),
        pen.linear(
          [
            [0, tone(brass, 0.15)],
            [0.4, brass],
            [1, tone(brass, -0.17)],
          ],
          90,
        ),
      );
      pen.path(
        box(186, -17, 52, 34, 7),
        pen.linear(
          [
            [0, '#4b515a'],
            [1, '#1d2025'],
          ],
          90,
        ),
      );
      pen.path(
        polygon('-180,-50 130,-34 130,34 -180,50'),
        pen.linear(
          [
            [0, tone(base, 0.04)],
            [0.28, tone(base, 0.17)],
            [0.55, base],
            [1, tone(base, -0.18)],
          ],
          90,
        ),
      );
      for (const [x, h] of [
        [-60, 47],
        [60, 41],
        [116, 38],
      ] as const)
        pen.path(
          box(x, -h, 18, h * 2, 4),
          pen.linear(
            [
              [0, tone(brass, 0.05)],
              [0.3, tone(brass, 0.17)],
              [0.6, brass],
              [1, tone(brass, -0.18)],
            ],
            90,
          ),
        );
      pen.path(
        box(-250, -62, 84, 124, 8),
        pen.linear(
          [
            [0, tone(brass, 0.04)],
            [0.28, tone(brass, 0.17)],
            [0.55, brass],
            [1, tone(brass, -0.18)],
          ],
          90,
        ),
      );
      pen.ellipse(-250, 0, 19, 62, tone(brass, -0.1));
      pen.ellipse(
        -251,
        0,
        14,
        52,
        pen.radial(
          [
            [0, '#bfe3f5'],
            [0.5, '#5c93b8'],
            [1, '#24425e'],
          ],
          0.4,
          0.3,
          0.8,
        ),
      );
      pen.path(polygon('-150,-40 100,-27 100,-18 -150,-28'), '#ffffff', { opacity: 0.35 });
      pen.path(limb('30,-46,7 90,-56,8 130,-52,6'), pen.pipe(brass));
    });
    pen.anchor('grip', 20, 200);
    pen.anchor('feet', 0, 566);
  },
);

/** A glass jar of jam, honey or sweets; the colour is what it holds. */
export const jar = recipe(
  {
    name: 'jar',
    nouns: ['jar', 'jam jar', 'honey jar', 'glass jar', 'jar of honey', 'jar of jam', 'mason jar'],
    class: 'container',
    heightMetres: 0.15,
    without: ['label', 'lid'],
  },
  (pen, look) => {
    const filling = mainColour(look, '#e39a24');
    const glass = blob(
      '-108,96! -132,132 -136,200 -136,350 -120,386 -60,396 60,396 120,386 136,350 136,200 132,132 108,96!',
    );
    pen.path(
      glass,
      pen.linear(
        [
          [0, '#eef7fa'],
          [0.5, '#cfe2ea'],
          [1, '#a3bfcc'],
        ],
        20,
      ),
    );
    pen.inside(glass, () => {
      pen.path(
        'M-140 146Q0 172 140 146V400H-140Z',
        pen.linear(
          [
            [0, tone(filling, -0.06)],
            [0.28, tone(filling, 0.12)],
            [0.6, filling],
            [1, tone(filling, -0.17)],
          ],
          0,
        ),
      );
      pen.ellipse(0, 146, 134, 18, pen.plane(tone(filling, 0.13)));
      pen.ellipse(30, 380, 110, 40, pen.glow(tone(filling, 0.16), 0.6));
    });
    pen.path(glass, 'none', { stroke: '#ffffff', width: 4, opacity: 0.6 });
    if (!lacks(look, 'label')) {
      pen.path(
        'M-112 214Q0 236 112 214V330Q0 352 -112 330Z',
        pen.linear(
          [
            [0, '#e9dfc8'],
            [0.3, '#fffaf0'],
            [0.7, '#f8f0de'],
            [1, '#d9cdb2'],
          ],
          0,
        ),
      );
      pen.path('M-100 226Q0 246 100 226V318Q0 338 -100 318Z', 'none', {
        stroke: tone(filling, -0.06),
        width: 3.4,
      });
      pen.path(
        blob('0,254 20,244 38,258 30,286 0,312 -30,286 -38,258 -20,244'),
        pen.ball(tone(filling, -0.02)),
      );
    }
    if (!lacks(look, 'lid')) {
      pen.path(
        'M-116 34V88Q0 116 116 88V34Z',
        pen.linear(
          [
            [0, '#c9a04a'],
            [0.3, '#f6dc94'],
            [0.6, '#d8ac50'],
            [1, '#94702a'],
          ],
          0,
        ),
      );
      pen.line(
        [-104, -88, -68, -46, -22, 2, 26, 48, 70, 88, 104]
          .map((x) => `M${x} ${Math.round(58 + (1 - (x / 116) ** 2) * 16)}v26`)
          .join(''),
        '#94702a',
        3,
        0.6,
      );
      pen.ellipse(
        0,
        34,
        116,
        24,
        pen.linear(
          [
            [0, '#fdebb8'],
            [0.6, '#dcb157'],
            [1, '#b58a38'],
          ],
          30,
        ),
      );
      pen.ellipse(0, 32, 94, 17, 'none', { stroke: '#b58a38', width: 2.4, opacity: 0.7 });
    } else pen.ellipse(0, 98, 108, 20, 'none', { stroke: '#ffffff', width: 5, opacity: 0.9 });
    pen.path(blob('-116,140 -122,200 -120,340 -108,350 -110,210 -102,146'), '#ffffff', { opacity: 0.6 });
    pen.anchor('grip', 0, 250);
    pen.anchor('face', 0, 272);
    pen.anchor('feet', 0, 397);
  },
);
