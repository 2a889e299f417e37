/** Things that float. Their `feet` are at the waterline's middle, so that they sit in the water. */
import { lacks, type Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, oval, polygon } from './shape.ts';
import { tone } from './tone.ts';

function hull(pen: Pen, d: string, base: string, stripe: string): void {
  pen.path(
    d,
    pen.linear(
      [
        [0, tone(base, 0.06)],
        [0.4, base],
        [1, tone(base, -0.17)],
      ],
      80,
    ),
  );
  pen.inside(d, () => {
    pen.line('M-220 318Q0 344 220 306', stripe, 9);
    pen.path('M-220 356Q0 366 220 352V420H-220Z', tone(base, -0.25), { opacity: 0.45 });
    pen.ellipse(-90, 310, 90, 16, pen.glow('#ffffff', 0.4));
  });
}

/** A sailing boat with mainsail and jib; the colour paints the sails. */
export const sailboat = recipe(
  {
    name: 'sailboat',
    nouns: ['sailboat', 'sailing boat', 'yacht', 'sail boat', 'boat', 'sailing ship', 'dinghy'],
    class: 'vessel',
    heightMetres: 8,
    without: ['flag', 'stripes'],
  },
  (pen, look) => {
    const sail = mainColour(look, '#fbf6ea');
    const wood = '#a0613a';
    const accent =
      look.colour === undefined
        ? (['#e0533d', '#2f78b7', '#e9a63a'][(look.variant ?? 0) % 3] ?? '#e0533d')
        : tone(look.colour, -0.14);
    pen.line('M-186 284L6 14M160 276L6 14', '#8a8f98', 1.8, 0.8);
    const main = 'M14 34Q104 130 156 254Q90 268 14 262Q22 150 14 34Z';
    const jib = 'M-4 46Q-16 170 -14 262Q-90 272 -168 274Q-60 180 -4 46Z';
    for (const [d, lift] of [
      [jib, 0.02],
      [main, -0.03],
    ] as const) {
      pen.path(
        d,
        pen.linear(
          [
            [0, tone(sail, 0.04 + lift)],
            [0.5, tone(sail, lift)],
            [1, tone(sail, -0.12 + lift)],
          ],
          d === main ? 30 : 160,
        ),
      );
      pen.inside(d, () => {
        if (d === main) {
          pen.path('M0 196Q90 196 170 190V226Q90 236 0 232Z', accent, { opacity: 0.9 });
          for (const y of [96, 150])
            pen.line(`M10 ${y}Q60 ${y + 10} 130 ${y - 6}`, tone(sail, -0.14), 2, 0.6);
          pen.ellipse(40, 150, 20, 120, pen.glow(tone(sail, -0.24), 0.45));
        } else {
          pen.path('M-200 246Q-90 246 0 226V252Q-90 272 -200 276Z', accent, { opacity: 0.9 });
          for (const y of [130, 190])
            pen.line(`M-120 ${y + 30}Q-60 ${y + 14} -6 ${y}`, tone(sail, -0.14), 2, 0.6);
          pen.ellipse(-30, 200, 22, 80, pen.glow('#ffffff', 0.6));
        }
      });
    }
    pen.path(limb('5,12,4 5,150,5 5,292,6'), pen.pipe('#8a5a36'));
    pen.path(limb('8,270,5 90,270,4.5 162,262,3.5'), pen.plane('#8a5a36'));
    if (!lacks(look, 'flag')) pen.path(blob('6,6! 34,10 58,4! 50,20 56,34! 30,30 6,32!'), pen.plane(accent));
    const cabin = 'M-70 296L-56 266Q-54 260 -46 260H60Q68 260 72 266L92 296Z';
    pen.path(cabin, pen.plane('#f7f2e6', 1, 80));
    for (const x of [-30, 8, 46])
      pen.ellipse(x, 280, 9, 9, pen.plane('#4f86a8'), { stroke: '#b98a4e', width: 3.4 });
    hull(
      pen,
      blob('-198,282! -120,300 0,304 120,296 190,272! 170,330 138,372! 0,382 -118,376! -166,340'),
      '#f4efe4',
      accent,
    );
    pen.line(curve('-198,282 -120,300 0,304 120,296 190,272'), wood, 8);
    pen.line(curve('-190,280 -120,296 0,300'), tone(wood, 0.12), 2.4, 0.8);
    pen.anchor('feet', 0, 378);
    pen.anchor('seat', 20, 292);
    pen.anchor('surface', 110, 296);
    pen.anchor('face', 0, 340);
  },
);

/** A rowing boat with oars. */
export const rowboat = recipe(
  {
    name: 'rowboat',
    nouns: ['rowing boat', 'rowboat', 'canoe', 'kayak', 'fishing boat', 'raft', 'gondola'],
    class: 'vessel',
    heightMetres: 1,
    without: ['oars', 'oar'],
  },
  (pen, look) => {
    const base = mainColour(look, '#c0633a');
    pen.path(
      blob('-190,20! -110,44 0,52 110,44 190,20! 150,4 0,18 -150,4'),
      pen.plane(tone(base, -0.2), 1, 90),
    );
    for (const x of [-80, 50]) pen.path(box(x, 22, 50, 14, 4), pen.plane('#d9a468', 1, 80));
    if (!lacks(look, 'oars', 'oar')) {
      for (const side of [-1, 1]) {
        pen.path(
          limb([
            [10 * side, 0, 4.5],
            [120 * side, 72, 4.5],
            [178 * side, 112, 4.5],
          ]),
          pen.plane('#c69055'),
        );
        pen.path(
          limb([
            [172 * side, 106, 6],
            [196 * side, 124, 14],
            [214 * side, 138, 9],
          ]),
          pen.plane('#d9a468'),
        );
      }
    }
    const shell = blob('-196,16! -110,42 0,50 110,42 196,16! 176,84 118,126! 0,134 -118,126! -176,84');
    pen.path(
      shell,
      pen.linear(
        [
          [0, tone(base, 0.1)],
          [0.5, base],
          [1, tone(base, -0.16)],
        ],
        80,
      ),
    );
    pen.inside(shell, () => {
      pen.line('M-200 52Q0 96 200 52M-190 80Q0 122 190 80', tone(base, -0.15), 3, 0.8);
      pen.line('M-200 18Q0 74 200 18', '#f7ead2', 9);
    });
    pen.anchor('feet', 0, 130);
    pen.anchor('seat', 0, 36);
    pen.anchor('surface', 0, 36);
    pen.anchor('face', 0, 90);
  },
);

/** A steamer with funnels and rows of portholes. */
export const ship = recipe(
  {
    name: 'ship',
    nouns: ['ship', 'cruise ship', 'steamboat', 'ferry', 'ocean liner', 'cargo ship', 'steamship'],
    class: 'vessel',
    heightMetres: 20,
    without: ['smoke'],
  },
  (pen, look) => {
    const base = mainColour(look, '#2f5f93');
    const lit = look.isNight ?? false;
    if (!lacks(look, 'smoke')) {
      for (const [x, y, r] of [
        [70, 20, 24],
        [104, 2, 30],
        [150, -10, 36],
      ] as const)
        pen.path(oval(x, y, r, r * 0.72), pen.glow('#d5dade', 0.85));
    }
    for (const x of [-40, 48]) {
      pen.path(
        polygon([
          [x - 24, 40],
          [x + 26, 40],
          [x + 22, 130],
          [x - 28, 130],
        ]),
        pen.pipe('#d9493c'),
      );
      pen.path(
        polygon([
          [x - 25, 30],
          [x + 27, 30],
          [x + 26, 56],
          [x - 25, 56],
        ]),
        pen.pipe('#2e3138'),
      );
    }
    for (const [y, left, right] of [
      [186, -170, 170],
      [146, -140, 140],
      [112, -96, 110],
    ] as const) {
      pen.box(left, y, right - left, 46, 6, pen.plane('#fbf9f3', 1, 80));
      for (let x = left + 18; x < right - 16; x += 30)
        pen.box(x, y + 12, 16, 16, 4, lit ? '#ffd56b' : pen.plane('#6fa6c9'));
    }
    const shell = blob('-250,206! -150,222 0,226 150,222 236,212! 214,270 190,320! 0,326 -176,320! -222,270');
    pen.path(
      shell,
      pen.linear(
        [
          [0, tone(base, 0.09)],
          [0.5, base],
          [1, tone(base, -0.15)],
        ],
        80,
      ),
    );
    pen.inside(shell, () => {
      pen.path('M-260 292H250V340H-260Z', '#b23a34');
      pen.path('M-260 286H250V293H-260Z', '#ffffff');
      for (let x = -170; x < 200; x += 40)
        pen.ellipse(x, 252, 8, 8, lit ? '#ffd56b' : '#cfe6f2', { stroke: tone(base, -0.2), width: 3 });
    });
    pen.line(curve('-250,206 -150,222 0,226 150,222 236,212'), '#fbf9f3', 6);
    pen.anchor('feet', 0, 322);
    pen.anchor('surface', 0, 186);
  },
);

/** A friendly submarine with a periscope. */
export const submarine = recipe(
  { name: 'submarine', nouns: ['submarine', 'submersible', 'bathyscaphe'], class: 'vessel', heightMetres: 5 },
  (pen, look) => {
    const base = mainColour(look, '#f2b632');
    pen.path(limb('40,-10,7 40,-74,7 10,-84,7'), pen.pipe('#8c949e'));
    pen.ellipse(4, -84, 8, 11, pen.plane('#5f8fae'));
    pen.path(blob('196,74 232,30! 262,40! 250,90 262,140! 232,150! 196,108'), pen.ball(tone(base, -0.08)));
    for (const turn of [20, -20]) pen.ellipse(268, 92, 10, 44, pen.plane('#b9853a'), { turn });
    pen.path('M-50 20L-36 -36Q-34 -44 -24 -44H66Q78 -44 82 -34L100 20Z', pen.plane(base, 1.1));
    const shell = blob(
      '-210,92 -186,40 -110,10 20,4 130,16 206,60 222,92 206,124 130,166 20,180 -110,172 -186,144',
    );
    pen.path(
      shell,
      pen.linear(
        [
          [0, tone(base, 0.13)],
          [0.4, base],
          [1, tone(base, -0.18)],
        ],
        86,
      ),
    );
    pen.inside(shell, () => {
      pen.path('M-220 130Q0 170 230 130V200H-220Z', tone(base, -0.2), { opacity: 0.4 });
      pen.ellipse(-70, 34, 120, 20, pen.glow('#ffffff', 0.6));
      pen.line('M110 0Q130 90 110 190', tone(base, -0.16), 3, 0.8);
    });
    for (const x of [-110, -24, 62]) {
      pen.ellipse(x, 90, 33, 33, pen.ball('#b9853a'));
      pen.ellipse(
        x,
        90,
        24,
        24,
        look.isNight === true
          ? pen.ball('#ffe08a')
          : pen.linear(
              [
                [0, '#d5f0fb'],
                [1, '#3f86ae'],
              ],
              60,
            ),
      );
      pen.path(`M${x - 16} 98L${x + 4} 72L${x + 12} 76L${x - 10} 106Z`, '#ffffff', { opacity: 0.55 });
    }
    for (let index = 0; index < 8; index += 1) pen.ellipse(-150 + index * 44, 146, 4, 4, tone(base, -0.16));
    pen.anchor('feet', 0, 180);
    pen.anchor('face', -20, 90);
    pen.anchor('surface', 20, -44);
  },
);
