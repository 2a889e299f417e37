/** What stands in yards and squares: tractor, fountain, well, mailbox, watering can, wheelbarrow, hay bale, igloo. */
import { wheel } from './cars.ts';
import { lacks, type Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A farm tractor, nose to the left. */
export const tractor = recipe(
  { name: 'tractor', nouns: ['tractor', 'farm tractor'], class: 'vehicle', heightMetres: 2.8 },
  (pen, look) => {
    const base = mainColour(look, '#4f9a3f');
    const rim = look.colour === undefined ? '#f2bf3a' : '#e9e3d4';
    const tyre = (x: number, y: number, r: number, lugs: number): void => {
      let tread = '';
      for (let index = 0; index < lugs; index += 1) {
        const angle = (index * 2 * Math.PI) / lugs;
        tread += `M${Math.round(x + Math.cos(angle) * r * 0.9)} ${Math.round(y + Math.sin(angle) * r * 0.9)}L${Math.round(x + Math.cos(angle + 0.1) * r * 1.01)} ${Math.round(y + Math.sin(angle + 0.1) * r * 1.01)}`;
      }
      pen.line(tread, '#26272c', r * 0.15);
      pen.ellipse(x, y, r, r, pen.ball('#34353c'));
      pen.line(tread, '#4b4d55', r * 0.05, 0.8);
      pen.ellipse(x, y, r * 0.62, r * 0.62, pen.ball(rim));
      pen.ellipse(
        x,
        y,
        r * 0.5,
        r * 0.5,
        pen.radial(
          [
            [0, tone(rim, -0.1)],
            [1, tone(rim, 0.06)],
          ],
          0.6,
          0.7,
          0.7,
        ),
      );
      pen.ellipse(x, y, r * 0.2, r * 0.2, pen.ball(tone(rim, 0.05)));
      pen.line(
        [0, 1, 2, 3, 4]
          .map(
            (index) =>
              `M${Math.round(x + Math.cos(index * 1.257) * r * 0.34)} ${Math.round(y + Math.sin(index * 1.257) * r * 0.34)}h0.1`,
          )
          .join(''),
        tone(rim, -0.2),
        r * 0.08,
      );
    };
    pen.path(limb('-84,40,8 -84,100,8'), pen.pipe('#5b636d'));
    pen.path(box(-98, 30, 24, 16, 4), pen.pipe('#424a54'));
    pen.path(
      polygon('6,-28 150,-28 176,120 -8,120'),
      pen.linear(
        [
          [0, '#d8f0fb'],
          [0.5, '#93c5e0'],
          [1, '#5b91b5'],
        ],
        60,
      ),
    );
    pen.path('M40 120L74 -28L96 -28L62 120ZM86 120L120 -28L130 -28L96 120Z', '#ffffff', { opacity: 0.35 });
    pen.line('M8 -24L-6 120M150 -24L174 120M82 -26L86 120', tone(base, -0.06), 12);
    pen.path(
      blob('-12,-30! -4,-48 40,-56 120,-56 160,-48 168,-30! '.trim()),
      pen.linear(
        [
          [0, tone(base, 0.12)],
          [1, tone(base, -0.12)],
        ],
        70,
      ),
    );
    pen.path(limb('20,96,8 44,60,7'), pen.pipe('#424a54'));
    pen.line('M30 44Q56 40 62 66', '#33373e', 8);
    const body = blob(
      '-206,130! -204,104 -186,92 -100,86 0,92 20,110! 190,110! 206,140 190,214! -180,214! -206,190',
    );
    pen.path(
      body,
      pen.linear(
        [
          [0, tone(base, 0.13)],
          [0.45, base],
          [1, tone(base, -0.16)],
        ],
        80,
      ),
    );
    pen.inside(body, () => {
      pen.path(box(-210, 176, 420, 50), tone(base, -0.2), { opacity: 0.45 });
      pen.path(blob('-196,112 -100,96 0,102 10,112 -100,108 -190,124'), '#ffffff', { opacity: 0.35 });
    });
    pen.path(box(-200, 122, 26, 66, 6), pen.plane('#3b4048'));
    pen.line('M-198 138H-178M-198 154H-178M-198 170H-178', '#737a84', 4);
    pen.ellipse(-196, 108, 11, 10, pen.ball('#fff4cf'));
    pen.line('M-150 130H-20M-150 148H-20M-150 166H-20', tone(base, -0.2), 6, 0.7);
    pen.path(
      blob('8,190! 16,110 70,62 130,62 196,104 214,160! 190,160 160,108 100,100 54,140 40,190!'),
      pen.linear(
        [
          [0, tone(base, 0.1)],
          [0.5, base],
          [1, tone(base, -0.14)],
        ],
        60,
      ),
    );
    tyre(110, 200, 104, 22);
    tyre(-134, 238, 66, 18);
    pen.anchor('seat', 60, 90);
    pen.anchor('face', -80, 140);
    pen.anchor('feet', 0, 305);
  },
);

/** A stone fountain of two bowls. */
export const fountain = recipe(
  {
    name: 'fountain',
    nouns: ['fountain', 'water fountain'],
    class: 'building',
    heightMetres: 3,
    without: ['water'],
  },
  (pen, look) => {
    const stone = mainColour(look, '#c9c2b6');
    const water = pen.linear(
      [
        [0, '#e2f5fc'],
        [0.5, '#9fd6ee'],
        [1, '#5fa8cf'],
      ],
      80,
    );
    const hasWater = !lacks(look, 'water');
    pen.ellipse(0, 372, 216, 46, pen.plane(tone(stone, -0.1)));
    pen.ellipse(0, 368, 196, 38, hasWater ? water : tone(stone, -0.2));
    if (hasWater) {
      const jets: string[] = [];
      for (const side of [-1, 1])
        jets.push(
          `M${4 * side} 60C${30 * side} -20 ${84 * side} 30 ${92 * side} 150`,
          `M${2 * side} 60C${16 * side} 0 ${44 * side} 40 ${48 * side} 146`,
          `M${110 * side} 166C${150 * side} 180 ${158 * side} 280 ${160 * side} 366`,
          `M${70 * side} 182C${92 * side} 200 ${96 * side} 300 ${98 * side} 384`,
        );
      pen.line(jets.join(''), '#bfe6f6', 9, 0.9);
      pen.line(jets.join(''), '#ffffff', 3, 0.85);
    }
    pen.path(blob('-26,170! -16,240 -34,300 -48,372! 48,372! 34,300 16,240 26,170!'), pen.pipe(stone));
    pen.ellipse(0, 262, 34, 14, pen.pipe(stone));
    pen.path('M-132 150C-120 220 -40 222 0 222S120 220 132 150Z', pen.pipe(stone));
    pen.ellipse(
      0,
      150,
      134,
      26,
      pen.linear(
        [
          [0, tone(stone, 0.12)],
          [1, tone(stone, -0.03)],
        ],
        20,
      ),
    );
    pen.ellipse(0, 151, 116, 18, hasWater ? water : tone(stone, -0.2));
    pen.path(blob('-14,72! -10,110 -20,152! 20,152! 10,110 14,72!'), pen.pipe(stone));
    pen.path('M-36 64C-30 92 30 92 36 64Z', pen.pipe(stone));
    pen.ellipse(0, 64, 36, 8, tone(stone, 0.1));
    if (hasWater) {
      pen.line('M0 62V8M-8 62Q-12 30 -22 22M8 62Q12 30 22 22', '#dff3fb', 8, 0.95);
      pen.line(
        'M-100 160C-116 200 -118 300 -118 384M100 160C116 200 118 300 118 384M-40 170C-46 200 -60 300 -62 392M40 170C46 200 60 300 62 392',
        '#d5effa',
        6,
        0.75,
      );
      for (const [x, y] of [
        [-118, 382],
        [118, 382],
        [-62, 392],
        [62, 392],
      ] as const)
        pen.ellipse(x, y, 20, 6, 'none', { stroke: '#ffffff', width: 2.6, opacity: 0.8 });
    }
    pen.path(
      'M-226 372C-226 432 226 432 226 372L214 446C206 496 -206 496 -214 446Z',
      pen.linear(
        [
          [0, tone(stone, 0.02)],
          [0.28, tone(stone, 0.12)],
          [0.6, stone],
          [1, tone(stone, -0.16)],
        ],
        0,
      ),
    );
    pen.path(
      'M-228 366C-228 436 228 436 228 366V386C228 452 -228 452 -228 386Z',
      pen.pipe(tone(stone, 0.04)),
    );
    let blocks = '';
    for (let index = -4; index <= 4; index += 1)
      blocks += `M${index * 46} ${Math.round(438 - index * index * 1.4)}v34`;
    pen.line(blocks, tone(stone, -0.14), 3, 0.6);
    pen.anchor('surface', 0, 372);
    pen.anchor('feet', 0, 482);
  },
);

/** A wishing well with a little roof. */
export const well = recipe(
  {
    name: 'well',
    nouns: ['well', 'wishing well', 'water well'],
    class: 'building',
    heightMetres: 2.6,
    without: ['roof', 'bucket'],
  },
  (pen, look) => {
    const stone = mainColour(look, '#b9ae9f');
    const wood = '#8d5c36';
    pen.ellipse(0, 296, 150, 36, '#2b3138');
    for (const x of [-124, 124]) pen.path(box(x - 11, 90, 22, 220), pen.pipe(wood));
    pen.path(
      limb('-120,170,9 120,170,9'),
      pen.linear(
        [
          [0, tone(wood, 0.12)],
          [1, tone(wood, -0.12)],
        ],
        90,
      ),
    );
    pen.line('M-20 164v12M-8 164v12M4 164v12M16 164v12', '#d9bd88', 6);
    if (!lacks(look, 'bucket')) {
      pen.line('M0 176V214', '#d9bd88', 4);
      pen.line('M-24 240Q0 190 24 240', '#8b949e', 4);
      pen.path('M-30 238H30L22 284Q0 292 -22 284Z', pen.pipe('#a5703f'));
      pen.line('M-28 250Q0 258 28 250M-24 272Q0 280 24 272', '#6b7480', 5);
    }
    pen.line('M132 170H156V200', '#6b7480', 7);
    pen.path('M-154 300C-154 348 154 348 154 300L148 430C148 470 -148 470 -148 430Z', pen.pipe(stone));
    for (let row = 0; row < 4; row += 1) {
      let line = '';
      for (let column = -4; column <= 4; column += 1) {
        const x = column * 36 + (row % 2) * 16 - 8;
        if (Math.abs(x) < 136) line += `M${x - 8} ${Math.round(362 + row * 26 - (x * x) / 900)}h17`;
      }
      pen.line(line, tone(stone, row % 2 === 0 ? -0.1 : 0.08), 17, 0.5);
    }
    pen.path(
      'M-162 292C-162 352 162 352 162 292V306C162 368 -162 368 -162 306Z',
      pen.pipe(tone(stone, 0.05)),
    );
    if (!lacks(look, 'roof')) {
      pen.path(
        polygon('-190,110 -96,6 96,6 190,110'),
        pen.linear(
          [
            [0, '#cf6a4c'],
            [0.5, '#b0503a'],
            [1, '#853426'],
          ],
          70,
        ),
      );
      let tiles = '';
      for (let row = 1; row < 5; row += 1) {
        const half = 96 + row * 20;
        tiles += `M${-half} ${6 + row * 21}`;
        for (let index = 0; index < Math.floor(half / 11); index += 1) tiles += 'q11 9 22 0';
      }
      pen.line(tiles, '#7d3024', 2.6, 0.6);
      pen.path(box(-104, -2, 208, 16, 7), pen.plane('#c9624a'));
      pen.path(box(-196, 104, 392, 13, 5), pen.plane(wood));
    }
    pen.anchor('surface', 0, 300);
    pen.anchor('feet', 0, 460);
  },
);

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

/** A dome of snow blocks. */
export const igloo = recipe(
  { name: 'igloo', nouns: ['igloo', 'snow house'], class: 'building', heightMetres: 2.2 },
  (pen: Pen, look) => {
    const snow = mainColour(look, '#dcebf6');
    const isLit = look.isNight ?? false;
    const dome = 'M-240 310C-240 -20 180 -20 180 310Z';
    pen.path(
      dome,
      pen.radial(
        [
          [0, '#ffffff'],
          [0.4, snow],
          [0.75, tone(snow, -0.09)],
          [1, tone(snow, -0.19)],
        ],
        0.36,
        0.22,
        0.85,
      ),
    );
    pen.inside(dome, () => {
      pen.line(
        'M-260 232Q-30 288 200 232M-244 158Q-30 210 190 158M-210 96Q-30 138 160 96',
        tone(snow, -0.15),
        4,
        0.7,
      );
      pen.line(
        'M-170 250V320M-90 266V320M60 262V320M-200 170L-208 240M-124 188L-130 256M-44 196V268M40 192L44 262M116 180L124 248M-160 110L-168 176M-84 126L-88 194M0 128V196M78 118L84 186M-110 60L-120 118M-30 62V128M54 62L62 116',
        tone(snow, -0.15),
        4,
        0.7,
      );
      pen.line(
        'M-258 238Q-30 294 200 238M-242 164Q-30 216 190 164M-210 102Q-30 144 160 102',
        '#ffffff',
        3,
        0.7,
      );
    });
    pen.path(
      'M20 312V210Q20 128 116 128Q212 128 212 210V312Z',
      pen.linear(
        [
          [0, '#ffffff'],
          [0.4, snow],
          [1, tone(snow, -0.18)],
        ],
        40,
      ),
    );
    pen.line(
      'M24 214Q60 206 70 190M212 214Q176 206 162 190M86 150L96 176M148 150L140 176M22 262H64M168 262H212',
      tone(snow, -0.16),
      4,
      0.7,
    );
    pen.path(
      'M60 312V222Q60 172 116 172Q172 172 172 222V312Z',
      isLit
        ? pen.radial(
            [
              [0, '#fff3c4'],
              [1, '#e89a3f'],
            ],
            0.5,
            0.7,
            0.7,
          )
        : pen.linear(
            [
              [0, '#3d5a78'],
              [1, '#20344c'],
            ],
            80,
          ),
    );
    pen.path(
      blob('-256,316 -220,296 -120,306 0,300 60,306 120,312 200,300 232,314 180,326 0,324 -180,328'),
      pen.ball('#f4f9fd', 0.7),
    );
    pen.ellipse(-110, 118, 40, 20, pen.glow('#ffffff', 0.9), { turn: -30 });
    pen.anchor('surface', -30, 62);
    pen.anchor('face', 116, 240);
    pen.anchor('feet', 0, 324);
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
