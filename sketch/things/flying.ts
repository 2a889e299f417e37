/** An airliner and a helicopter. */
import { mainColour, recipe } from './recipe.ts';
import { blob, box, limb } from './shape.ts';
import { tone } from './tone.ts';

/** An airliner from the side, nose to the left. */
export const airplane = recipe(
  {
    name: 'airplane',
    nouns: ['airplane', 'aeroplane', 'plane', 'aircraft', 'jet', 'airliner', 'jumbo jet'],
    class: 'aircraft',
    heightMetres: 8,
    poses: ['flying'],
  },
  (pen, look) => {
    const base = mainColour(look, '#2f6fb5');
    const hull = '#f4f6f8';
    pen.path(blob('20,64! 96,2 124,-2 116,20 92,78!'), pen.plane('#b3bcc7'));
    pen.path(
      blob('196,60! 246,-54 274,-74 300,-74! 290,-20 282,50!'),
      pen.linear(
        [
          [0, tone(base, 0.12)],
          [0.5, base],
          [1, tone(base, -0.15)],
        ],
        60,
      ),
    );
    pen.path(blob('206,80! 280,56 320,58! 300,76 250,96!'), pen.plane('#c9d0d8'));
    const body = blob(
      '-312,104 -296,76 -252,52 -180,42 0,40 160,44 250,48 312,64! 286,92 200,128 100,146 -80,150 -220,146 -290,130',
    );
    pen.path(
      body,
      pen.linear(
        [
          [0, '#ffffff'],
          [0.45, hull],
          [0.7, '#cbd3dc'],
          [1, '#98a3b0'],
        ],
        92,
      ),
    );
    pen.inside(body, () => {
      pen.path(
        blob('-330,112! -200,116 0,114 180,100 330,60! 330,84 200,124 0,138 -200,138 -330,132!'),
        pen.linear(
          [
            [0, tone(base, 0.08)],
            [1, tone(base, -0.1)],
          ],
          0,
        ),
      );
      pen.path(blob('170,40! 250,36 330,50! 330,70 250,104 210,108! 214,70'), base, { opacity: 0.95 });
    });
    pen.path(
      blob('-296,84 -272,64 -250,60 -252,78 -276,88'),
      pen.linear(
        [
          [0, '#8fc3e0'],
          [1, '#2f4f6a'],
        ],
        60,
      ),
    );
    pen.line('M-274 66L-270 86', '#ffffff', 3);
    let windows = '';
    for (let x = -216; x < 190; x += 24) windows += `M${x} 78v7`;
    pen.line(windows, look.isNight ? '#ffd873' : '#4f84aa', 11);
    for (const x of [-238, 150]) pen.box(x - 8, 68, 17, 44, 5, 'none', { stroke: '#9aa5b1', width: 2.4 });
    for (const [x, y, s] of [
      [26, 196, 1],
      [-34, 172, 0.84],
    ] as const) {
      pen.at({ x, y, scale: s }, () => {
        pen.path(
          blob('-50,-20 0,-26 50,-16 66,0 50,16 0,24 -50,20'),
          pen.linear(
            [
              [0, '#ffffff'],
              [0.5, '#d5dbe2'],
              [1, '#8b96a3'],
            ],
            90,
          ),
        );
        pen.ellipse(-50, 0, 9, 21, pen.plane('#49525e'));
        pen.ellipse(-51, 0, 4, 11, '#aeb7c1');
      });
    }
    pen.path(
      blob('-58,112! 34,108! 190,218 214,244 186,248! 120,220 10,164 -66,130!'),
      pen.linear(
        [
          [0, '#eef1f4'],
          [0.5, '#c3cbd5'],
          [1, '#8d98a6'],
        ],
        40,
      ),
    );
    pen.line('M-10 132L160 232M-24 116L60 170', '#98a3b0', 2.4, 0.7);
    pen.path(blob('176,228 214,244 204,222 218,200! 200,206'), pen.plane(base));
    pen.anchor('seat', -40, 44);
    pen.anchor('face', 60, 80);
    pen.anchor('feet', 0, 248);
  },
);

/** A helicopter, nose to the left. */
export const helicopter = recipe(
  {
    name: 'helicopter',
    nouns: ['helicopter', 'chopper'],
    class: 'aircraft',
    heightMetres: 3.5,
    poses: ['flying'],
  },
  (pen, look) => {
    const base = mainColour(look, '#e8a72e');
    pen.path(
      limb('70,120,30 180,108,17 300,92,9'),
      pen.linear(
        [
          [0, tone(base, 0.1)],
          [0.5, base],
          [1, tone(base, -0.16)],
        ],
        88,
      ),
    );
    pen.path(blob('268,94! 300,20 326,14! 322,70 314,112!'), pen.plane(base, 1.2));
    pen.path(blob('256,104! 300,100 318,112 300,122 260,116!'), pen.plane(tone(base, -0.1)));
    pen.ellipse(310, 62, 9, 44, pen.plane('#4b525c'), { turn: 14 });
    pen.ellipse(310, 62, 7, 7, pen.ball('#c3cad2'));
    pen.path(box(-34, 26, 74, 34, 10), pen.plane(tone(base, -0.1)));
    pen.path(box(-6, -8, 14, 40), pen.pipe('#868e99'));
    const body = blob(
      '-196,156 -186,112 -140,66 -70,44 30,44 100,66 126,110 110,166 50,206 -60,214 -150,204',
    );
    pen.path(
      body,
      pen.linear(
        [
          [0, tone(base, 0.13)],
          [0.4, tone(base, 0.02)],
          [0.7, tone(base, -0.06)],
          [1, tone(base, -0.18)],
        ],
        84,
      ),
    );
    pen.inside(body, () => {
      pen.path(blob('-220,170! -100,176 20,172 140,140! 140,160 20,194 -100,198 -220,192!'), '#fbf7ec', {
        opacity: 0.95,
      });
    });
    const glassOf = (d: string): void => {
      pen.path(
        d,
        pen.linear(
          look.isNight
            ? [
                [0, '#fff0b8'],
                [1, '#e6a94a'],
              ]
            : [
                [0, '#d8f0fb'],
                [0.5, '#84bcdc'],
                [1, '#3f7499'],
              ],
          70,
        ),
      );
      pen.inside(d, () =>
        pen.path('M-170 180L-120 40L-96 40L-146 180ZM-20 180L30 40L44 40L-6 180Z', '#ffffff', {
          opacity: 0.4,
        }),
      );
    };
    glassOf(blob('-186,140! -176,112 -138,78 -96,62! -90,150!'));
    glassOf(blob('-76,60! -10,54! -10,144! -72,150!'));
    pen.path(blob('8,62! 56,66! 80,96 82,130! 8,140!'), 'none', {
      stroke: tone(base, -0.18),
      width: 2.6,
      opacity: 0.7,
    });
    pen.box(-26, 156, 16, 6, 3, '#f4f0e4');
    pen.line('M-110 210L-126 252M50 204L60 252', '#6b737e', 8);
    pen.line('M-186 236Q-190 256 -168 256H110', '#59616c', 11);
    pen.line('M-166 253H106', '#9aa3ad', 3, 0.8);
    pen.path(
      'M-286 -16Q0 -32 288 -16L290 -8Q0 4 -288 -8Z',
      pen.linear(
        [
          [0, '#5b636e'],
          [0.5, '#3b424c'],
          [1, '#5b636e'],
        ],
        0,
      ),
    );
    pen.path(blob('-20,-26 0,-32 20,-26 18,-8 -18,-8'), pen.ball('#c3cad2'));
    pen.anchor('seat', -120, 150);
    pen.anchor('face', 20, 110);
    pen.anchor('feet', -30, 261);
  },
);
