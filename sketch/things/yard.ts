/** What stands in yards: mailbox, watering can, wheelbarrow, hay bale. */
import { wheel } from './cars.ts';
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A letter box on a post, flag up. */
export const mailbox = recipe(
  {
    name: 'mailbox',
    nouns: ['mailbox', 'letterbox', 'letter box', 'postbox', 'post box'],
    class: 'object',
    heightMetres: 1.2,
    without: ['flag', 'letter'],
  },
  (pen, look) => {
    const base = mainColour(look, '#4c86b8');
    pen.path(polygon('-8,210 34,210 34,520 -8,520'), pen.pipe('#96633a'));
    pen.path(polygon('-60,204 90,204 78,232 -44,232'), pen.plane('#7b4e2c'));
    const side = 'M-60 206V88Q-60 12 6 12H150Q206 12 206 84V206Z';
    pen.path(
      side,
      pen.linear(
        [
          [0, tone(base, 0.14)],
          [0.4, base],
          [1, tone(base, -0.17)],
        ],
        90,
      ),
    );
    pen.line('M40 14Q86 30 84 92V204', tone(base, -0.12), 3, 0.6);
    pen.path(
      'M-134 206V92Q-134 14 -68 12Q-2 14 -2 92V206Z',
      pen.linear(
        [
          [0, tone(base, -0.02)],
          [1, tone(base, -0.16)],
        ],
        60,
      ),
    );
    pen.path('M-122 198V94Q-122 26 -68 24Q-14 26 -14 94V198Z', pen.plane('#2a3138', 1, 90));
    if (!lacks(look, 'letter')) {
      pen.path(polygon('-112,120 -30,96 -24,186 -106,198'), pen.plane('#fdfaf2', 0.7));
      pen.line('M-110 124L-64 150L-32 100', '#cfc7b8', 3);
      pen.ellipse(-62, 148, 9, 9, pen.ball('#c8403a'));
    }
    pen.path(
      blob('-134,204! -2,204! -8,216 -60,262 -140,258 -150,246'),
      pen.linear(
        [
          [0, tone(base, 0.1)],
          [1, tone(base, -0.06)],
        ],
        70,
      ),
    );
    if (!lacks(look, 'flag')) {
      pen.line('M126 120V20', '#c8403a', 9);
      pen.path(polygon('126,14 176,14 176,48 126,48'), pen.plane('#d9453f'));
      pen.ellipse(126, 122, 9, 9, pen.ball('#c3cad2'));
    }
    let grass = '';
    for (let index = 0; index < 14; index += 1)
      grass += `M${-52 + index * 10} 522q${(index % 3) - 1} -18 ${((index * 5) % 13) - 6} -${24 + ((index * 7) % 18)}`;
    pen.line(grass, '#6b9d41', 5);
    pen.anchor('surface', 80, 14);
    pen.anchor('face', 80, 120);
    pen.anchor('feet', 12, 522);
  },
);

/** A watering can. */
export const wateringCan = recipe(
  { name: 'watering-can', nouns: ['watering can', 'garden can'], class: 'tool', heightMetres: 0.35 },
  (pen, look) => {
    const base = mainColour(look, '#5aa58a');
    pen.line('M108 130C220 90 230 290 110 300', tone(base, -0.13), 22);
    pen.line('M108 126C214 90 222 284 112 296', tone(base, 0.1), 6, 0.7);
    pen.path(
      limb('-80,270,24 -150,210,17 -214,120,13'),
      pen.linear(
        [
          [0, tone(base, 0.1)],
          [0.5, base],
          [1, tone(base, -0.15)],
        ],
        50,
      ),
    );
    pen.at({ x: -226, y: 102, turn: -34 }, () => {
      pen.path('M-54 -8L-18 34H18L54 -8Z', pen.pipe(base));
      pen.ellipse(0, -8, 55, 15, pen.plane(tone(base, 0.08)));
      pen.line(
        'M-34 -8h0.1M-17 -12h0.1M0 -13h0.1M17 -12h0.1M34 -8h0.1M-17 -4h0.1M0 -3h0.1M17 -4h0.1',
        tone(base, -0.28),
        6,
      );
    });
    pen.path('M-112 118L-122 346Q0 382 122 346L112 118Z', pen.pipe(base, 1.1));
    pen.line('M-116 160Q0 192 116 160M-121 316Q0 350 121 316', tone(base, -0.13), 6, 0.6);
    pen.line('M-116 166Q0 198 116 166M-121 322Q0 356 121 322', tone(base, 0.14), 3, 0.6);
    pen.ellipse(0, 118, 113, 27, pen.plane(tone(base, 0.06)));
    pen.path('M0 92C70 92 112 100 112 118C112 136 70 145 0 145Z', tone(base, -0.28));
    pen.line('M-60 106C-60 20 96 20 104 118', tone(base, -0.1), 17);
    pen.line('M-58 98C-54 26 86 24 98 104', tone(base, 0.12), 5, 0.7);
    pen.path(polygon('-92,150 -76,154 -82,330 -98,326'), '#ffffff', { opacity: 0.32 });
    pen.anchor('grip', 24, 44);
    pen.anchor('feet', 0, 362);
  },
);

/** A wheelbarrow, empty or full of flowers when the look says so. */
export const wheelbarrow = recipe(
  {
    name: 'wheelbarrow',
    nouns: ['wheelbarrow', 'barrow', 'garden cart'],
    class: 'vehicle',
    heightMetres: 0.6,
  },
  (pen, look) => {
    const base = mainColour(look, '#3f8a5a');
    pen.path(limb('60,190,8 110,320,8'), pen.pipe('#6b737d'));
    pen.path(
      limb('-210,290,8 -40,210,9 120,160,9 270,130,10'),
      pen.linear(
        [
          [0, '#b57b46'],
          [1, '#7b4e2c'],
        ],
        80,
      ),
    );
    pen.ellipse(20, 118, 196, 30, tone(base, -0.28));
    pen.path(
      blob('-186,112! 0,150 222,112! 176,220 120,262 -70,250 -120,210'),
      pen.linear(
        [
          [0, tone(base, 0.12)],
          [0.5, base],
          [1, tone(base, -0.17)],
        ],
        70,
      ),
    );
    pen.path(
      blob('-190,106 -180,100 0,140 210,100 228,104 222,120 20,158 -184,122'),
      pen.plane(tone(base, 0.1)),
    );
    pen.path(blob('-140,140 -60,160 -80,180 -112,176'), '#ffffff', { opacity: 0.3 });
    wheel(pen, -190, 300, 58, 6);
    pen.path(
      limb('-196,300,7 -40,246,8 100,210,8 292,150,10'),
      pen.linear(
        [
          [0, '#c98d55'],
          [1, '#8a5833'],
        ],
        80,
      ),
    );
    pen.path(limb('250,158,14 300,146,14'), pen.pipe('#2f343b'));
    pen.path(limb('40,230,9 60,346,9'), pen.pipe('#8b949e'));
    pen.path(limb('36,350,8 84,350,8'), pen.pipe('#8b949e'));
    pen.anchor('surface', 20, 118);
    pen.anchor('grip', 290, 148);
    pen.anchor('feet', -40, 358);
  },
);

/** A round bale of straw. */
export const hayBale = recipe(
  {
    name: 'hay-bale',
    nouns: ['hay bale', 'haystack', 'straw bale', 'bale of hay'],
    class: 'object',
    heightMetres: 1.4,
  },
  (pen, look) => {
    const base = mainColour(look, '#dcb24f');
    pen.path(
      blob('-90,10! 60,0 130,30 176,100 186,180 168,260 120,320 60,342! -90,344!'),
      pen.linear(
        [
          [0, tone(base, 0.1)],
          [0.5, base],
          [1, tone(base, -0.18)],
        ],
        80,
      ),
    );
    let straw = '';
    for (let index = 0; index < 22; index += 1)
      straw += `M${-40 + ((index * 53) % 170)} ${30 + ((index * 37) % 290)}q14 ${(index % 5) - 2} ${22 + (index % 4) * 5} ${(index % 7) - 3}`;
    pen.line(straw, tone(base, -0.13), 3.4, 0.6);
    pen.line(straw.replaceAll('q14', 'q10'), tone(base, 0.13), 2, 0.5);
    pen.ellipse(
      -80,
      176,
      116,
      170,
      pen.radial(
        [
          [0, tone(base, 0.02)],
          [0.6, tone(base, 0.1)],
          [1, tone(base, -0.06)],
        ],
        0.5,
        0.5,
        0.6,
      ),
    );
    for (const [t, shift] of [
      [0.86, -0.13],
      [0.68, 0.06],
      [0.5, -0.13],
      [0.34, 0.07],
      [0.18, -0.14],
    ] as const)
      pen.ellipse(-80, 176, 116 * t, 170 * t, 'none', { stroke: tone(base, shift), width: 5, opacity: 0.4 });
    let ends = '';
    for (let index = 0; index < 60; index += 1) {
      const angle = index * 2.39996;
      const reach = Math.sqrt((index + 0.5) / 60) * 0.94;
      ends += `M${Math.round(-80 + Math.cos(angle) * 116 * reach)} ${Math.round(176 + Math.sin(angle) * 170 * reach)}l${Math.round(-Math.sin(angle) * 15)} ${Math.round(Math.cos(angle) * 15 + (index % 3) * 3)}`;
    }
    pen.line(ends, tone(base, -0.13), 3, 0.6);
    pen.line(curve('30,2 60,90 62,250 34,342'), tone(base, -0.24), 4, 0.7);
    pen.line(curve('110,24 140,100 140,240 108,324'), tone(base, -0.24), 4, 0.7);
    pen.path(box(-60, 338, 120, 6, 3), tone(base, -0.2), { opacity: 0.6 });
    pen.anchor('surface', 20, 20);
    pen.anchor('seat', 20, 24);
    pen.anchor('feet', 0, 346);
  },
);
