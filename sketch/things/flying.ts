/** What flies: rocket, hot air balloon, aeroplane, helicopter. */
import { lacks, type Pen, wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, mirrored } from './shape.ts';
import { tone } from './tone.ts';
/** A round window in a metal ring. */
export function porthole(pen: Pen, x: number, y: number, r: number, isLit = false): void {
  pen.ellipse(x, y, r, r, pen.ball('#c3cad2'));
  pen.ellipse(
    x,
    y,
    r * 0.76,
    r * 0.76,
    isLit
      ? pen.ball('#ffd873')
      : pen.radial(
          [
            [0, '#b9e2f6'],
            [0.5, '#5da3cc'],
            [1, '#2d6794'],
          ],
          0.36,
          0.28,
          0.8,
        ),
  );
  pen.path(
    curve([
      [x - r * 0.5, y + r * 0.1],
      [x - r * 0.4, y - r * 0.36],
      [x + r * 0.05, y - r * 0.52],
    ]),
    'none',
    { stroke: '#ffffff', width: r * 0.14, opacity: 0.85 },
  );
}
/** A space rocket, upright; it burns when it is to fly. */
export const rocket = recipe(
  {
    name: 'rocket',
    nouns: ['rocket', 'space rocket', 'rocket ship', 'rocketship', 'spaceship', 'spacecraft'],
    class: 'aircraft',
    heightMetres: 12,
    without: ['flame', 'fire', 'window'],
    poses: ['flying'],
  },
  (pen, look) => {
    const base = mainColour(look, '#e0453a');
    const hull = '#f3f4f6';
    const stands = wants(look, 'parked', 'landed') || lacks(look, 'flame', 'fire');
    if (!stands) {
      pen.path(
        blob('0,404! -46,410 -62,460 -40,520 -22,500 0,580! 22,500 40,520 62,460 46,410'),
        pen.linear(
          [
            [0, '#f8b732'],
            [0.5, '#f37a2a'],
            [1, '#d9432a'],
          ],
          90,
        ),
      );
      pen.path(
        blob('0,404! -26,412 -34,450 -18,486 0,530! 18,486 34,450 26,412'),
        pen.linear(
          [
            [0, '#fff8d2'],
            [0.5, '#ffe27c'],
            [1, '#f9ac35'],
          ],
          90,
        ),
      );
    }
    for (const side of [-1, 1]) {
      pen.at({ isMirrored: side > 0 }, () => {
        pen.path(
          blob('-60,268! -112,306 -142,372 -140,448! -104,416 -66,400 -40,396!'),
          pen.linear(
            [
              [0, tone(base, 0.12)],
              [0.5, base],
              [1, tone(base, -0.16)],
            ],
            side > 0 ? 130 : 50,
          ),
        );
      });
    }
    pen.path('M-38 384H38L48 416Q0 430 -48 416Z', pen.pipe('#7c8591'));
    const body = blob(mirrored('0,0! 40,46 74,116 88,204 80,300 54,386! 0,396'));
    pen.path(
      body,
      pen.linear(
        [
          [0, '#c9ced6'],
          [0.25, '#ffffff'],
          [0.55, hull],
          [1, '#9aa3b0'],
        ],
        0,
      ),
    );
    pen.inside(body, () => {
      pen.path(
        'M-110 118Q0 142 110 118V-10H-110Z',
        pen.linear(
          [
            [0, tone(base, -0.02)],
            [0.3, tone(base, 0.12)],
            [0.56, base],
            [1, tone(base, -0.16)],
          ],
          0,
        ),
      );
      pen.path('M-110 334Q0 360 110 334V356Q0 382 -110 356Z', pen.pipe(base, 1.2));
      pen.line('M-100 120Q0 144 100 120', '#ffffff', 4, 0.55);
      pen.line('M-90 300Q0 322 90 300', '#a4adb9', 2.4, 0.7);
      pen.line('M-66 308h0.1M-40 314h0.1M-14 317h0.1M14 317h0.1M40 314h0.1M66 308h0.1', '#98a1ad', 5, 0.9);
      pen.path(blob('-66,150 -74,220 -66,300 -54,300 -60,220 -54,150'), '#ffffff', { opacity: 0.7 });
    });
    if (!lacks(look, 'window')) {
      porthole(pen, 0, 192, 42, look.isNight ?? false);
      porthole(pen, 0, 270, 22, look.isNight ?? false);
    }
    pen.path(blob('0,300! -13,330 -15,400 -8,446 0,456! 8,446 15,400 13,330'), pen.pipe(base, 1.1));
    pen.anchor('seat', 0, 200);
    pen.anchor('face', 0, 192);
    pen.anchor('feet', 0, stands ? 456 : 580);
  },
);
/** A hot air balloon with its basket. */
export const hotAirBalloon = recipe(
  {
    name: 'hot-air-balloon',
    nouns: ['hot air balloon', 'hot-air balloon', 'air balloon'],
    class: 'aircraft',
    heightMetres: 20,
  },
  (pen, look) => {
    const base = mainColour(look, ['#e2483d', '#3f8fc8', '#8a5bb0'][(look.variant ?? 0) % 3] ?? '#e2483d');
    const second = look.colour === undefined ? '#f8c548' : '#fdf6e6';
    const dark = tone('#4a3a30', 0);
    pen.line('M-62 360L-36 452M62 360L36 452M-22 372L-14 452M22 372L14 452', dark, 3);
    const skin = blob(mirrored('0,0 70,10 134,52 172,120 174,190 140,262 92,324 60,366! 0,376'));
    pen.path(skin, base);
    pen.inside(skin, () => {
      const seams = [-1, -0.72, -0.4, -0.13, 0.13, 0.4, 0.72, 1];
      seams.slice(0, -1).forEach((left, index) => {
        const right = seams[index + 1] ?? 1;
        const d = `M${left * 24} -6C${left * 190} 40 ${left * 236} 190 ${left * 58} 380H${right * 58}C${right * 236} 190 ${right * 190} 40 ${right * 24} -6Z`;
        pen.path(d, index % 2 === 0 ? base : second);
      });
      pen.path('M-190 150Q0 200 190 150V182Q0 236 -190 182Z', tone(base, -0.16), { opacity: 0.5 });
      pen.line('M-190 150Q0 200 190 150M-190 182Q0 236 190 182', '#fff6df', 3.4, 0.8);
    });
    pen.path(
      skin,
      pen.radial(
        [
          [0, '#ffffff', 0.5],
          [0.35, '#ffffff', 0.06],
          [0.6, '#2a1020', 0.04],
          [1, '#2a1020', 0.46],
        ],
        0.34,
        0.26,
        0.78,
      ),
    );
    pen.path('M-60 364Q0 386 60 364L52 380Q0 398 -52 380Z', pen.pipe(tone(base, -0.14)));
    pen.path(
      'M-8 408Q-16 396 0 376Q16 396 8 408Z',
      pen.linear(
        [
          [0, '#fff2b0'],
          [1, '#f68a2b'],
        ],
        90,
      ),
    );
    pen.box(-9, 406, 18, 12, 3, '#8c929b');
    const basket = 'M-46 448H46L38 508Q0 520 -38 508Z';
    pen.path(basket, pen.pipe('#b57b45'));
    let weave = '';
    for (let row = 0; row < 4; row += 1)
      for (let column = -3; column <= 2; column += 1)
        weave += `M${column * 12 + (row % 2) * 6} ${460 + row * 13}h6`;
    pen.line(weave, '#8a572c', 4, 0.75);
    pen.box(-51, 442, 102, 14, 7, pen.pipe('#8a572c'));
    pen.anchor('seat', 0, 452);
    pen.anchor('face', 0, 180);
    pen.anchor('feet', 0, 514);
  },
);
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
