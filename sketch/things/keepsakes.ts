/** Things that mean something: treasure chest, present, trophy, telephone, globe, gramophone, mailbox, hourglass. */
import { lacks, type Pen, wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, oval, polygon } from './shape.ts';
import { tone } from './tone.ts';

const gold = '#e6b33c';

function coin(pen: Pen, x: number, y: number, r: number, squash: number): void {
  pen.ellipse(x, y + r * 0.14, r, r * squash, tone(gold, -0.18));
  pen.ellipse(
    x,
    y,
    r,
    r * squash,
    pen.linear(
      [
        [0, tone(gold, 0.14)],
        [0.5, gold],
        [1, tone(gold, -0.1)],
      ],
      50,
    ),
  );
  pen.ellipse(x, y, r * 0.68, r * squash * 0.68, 'none', {
    stroke: tone(gold, -0.13),
    width: 2.4,
    opacity: 0.8,
  });
}

/** An open chest of gold; closed when the look says so. */
export const treasureChest = recipe(
  {
    name: 'treasure-chest',
    nouns: ['treasure chest', 'treasure', 'pirate chest', 'chest', 'wooden chest'],
    class: 'container',
    heightMetres: 0.6,
    without: ['gold', 'coins', 'treasure'],
  },
  (pen, look) => {
    const wood = mainColour(look, '#96592f');
    const iron = '#caa045';
    const isClosed = wants(look, 'closed', 'locked', 'shut');
    const band = (d: string): void =>
      pen.path(
        d,
        pen.linear(
          [
            [0, tone(iron, 0.13)],
            [0.5, iron],
            [1, tone(iron, -0.16)],
          ],
          60,
        ),
      );
    if (isClosed) {
      const lid = 'M-190 190C-190 60 -150 40 0 40S190 60 190 190Z';
      pen.path(
        lid,
        pen.linear(
          [
            [0, tone(wood, 0.12)],
            [0.5, wood],
            [1, tone(wood, -0.14)],
          ],
          70,
        ),
      );
      pen.inside(lid, () => pen.line('M-190 92H190M-190 140H190', tone(wood, -0.15), 4, 0.7));
      pen.inside(lid, () => {
        for (const x of [-158, 0, 158]) band(`M${x - 17} 190V30H${x + 17}V190Z`);
      });
    } else {
      const lid = 'M-196 168L-186 64C-176 -16 176 -16 186 64L196 168Z';
      pen.path(
        lid,
        pen.linear(
          [
            [0, tone(wood, 0.06)],
            [0.4, tone(wood, -0.1)],
            [1, tone(wood, -0.26)],
          ],
          90,
        ),
      );
      pen.path(
        'M-172 166L-164 76C-156 20 156 20 164 76L172 166Z',
        pen.linear(
          [
            [0, tone(wood, -0.26)],
            [1, '#2b160b'],
          ],
          90,
        ),
      );
      for (const x of [-150, 150]) band(`M${x - 15} 30L${x + 15} ${x < 0 ? 16 : 30}V64H${x - 15}Z`);
      band('M-198 160H198V178H-198Z');
      if (!lacks(look, 'gold', 'coins', 'treasure')) {
        pen.path(blob('-176,196! -160,150 -100,122 -30,104 40,98 110,124 164,154 176,196!'), pen.ball(gold));
        for (const [x, y, r, s] of [
          [-130, 156, 27, 0.6],
          [-78, 134, 28, 0.5],
          [-20, 116, 30, 0.6],
          [44, 112, 28, 0.5],
          [104, 138, 28, 0.6],
          [142, 164, 25, 0.5],
          [-100, 176, 28, 0.5],
          [-44, 154, 30, 0.6],
          [18, 150, 30, 0.5],
          [76, 166, 29, 0.6],
          [-6, 182, 28, 0.5],
        ] as const)
          coin(pen, x, y, r, s);
        for (const [x, y, c] of [
          [-62, 172, '#d1304a'],
          [52, 136, '#3f9ad6'],
          [116, 178, '#3fae6a'],
        ] as const) {
          pen.path(
            polygon([
              [x - 20, y - 4],
              [x - 11, y - 18],
              [x + 11, y - 18],
              [x + 20, y - 4],
              [x, y + 20],
            ]),
            pen.linear(
              [
                [0, tone(c, 0.2)],
                [0.5, c],
                [1, tone(c, -0.15)],
              ],
              50,
            ),
          );
          pen.path(
            polygon([
              [x - 9, y - 4],
              [x + 9, y - 4],
              [x, y + 18],
            ]),
            '#ffffff',
            { opacity: 0.3 },
          );
        }
        pen.line(curve('-160,160 -178,190 -170,222 -150,236'), '#fdf6e6', 9);
      }
    }
    const front = box(-190, 184, 380, 176, 8);
    pen.path(
      front,
      pen.linear(
        [
          [0, tone(wood, 0.08)],
          [0.5, wood],
          [1, tone(wood, -0.15)],
        ],
        60,
      ),
    );
    pen.inside(front, () => {
      pen.line('M-190 242H190M-190 300H190', tone(wood, -0.17), 4, 0.8);
      pen.line(
        'M-140 212h70M20 216h90M-60 272h80M100 270h50M-150 330h90M30 328h110',
        tone(wood, -0.1),
        3,
        0.6,
      );
    });
    for (const x of [-158, 158]) band(`M${x - 17} 186H${x + 17}V360H${x - 17}Z`);
    band('M-194 182H194V202H-194Z');
    band('M-194 344H194V364H-194Z');
    pen.line(
      [-158, 158].map((x) => [216, 272, 328].map((y) => `M${x} ${y}h0.1`).join('')).join(''),
      tone(iron, 0.2),
      11,
    );
    pen.path(blob('-34,184! 34,184! 36,232 0,256 -36,232'), pen.ball(iron, 1.2));
    pen.path(`${oval(0, 212, 9, 9)}M-5 216L-8 236H8L5 216Z`, '#3b230f');
    if (!isClosed && !lacks(look, 'gold', 'coins', 'treasure'))
      for (const [x, y] of [
        [-176, 366],
        [-132, 374],
        [168, 372],
      ] as const)
        coin(pen, x, y, 24, 0.42);
    pen.anchor('surface', 0, isClosed ? 44 : 150);
    pen.anchor('feet', 0, 366);
  },
);

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

/** A winner's cup. */
export const trophy = recipe(
  {
    name: 'trophy',
    nouns: ['trophy', 'winners cup', 'award', 'prize cup', 'champions cup'],
    class: 'object',
    heightMetres: 0.4,
  },
  (pen, look) => {
    const base = mainColour(look, gold);
    for (const side of [-1, 1]) {
      pen.line(
        `M${106 * side} 50C${196 * side} 30 ${190 * side} 150 ${76 * side} 184`,
        tone(base, -0.12),
        20,
      );
      pen.line(
        `M${106 * side} 48C${192 * side} 30 ${184 * side} 146 ${78 * side} 180`,
        tone(base, 0.1),
        8,
        0.8,
      );
    }
    pen.path(blob('-18,240! -14,290 -40,330! 40,330! 14,290 18,240!'), pen.pipe(base, 1.3));
    pen.ellipse(0, 262, 30, 15, pen.pipe(base, 1.3));
    const bowl = blob('-122,14! -118,100 -84,190 -30,238 0,244 30,238 84,190 118,100 122,14!');
    pen.path(
      bowl,
      pen.linear(
        [
          [0, tone(base, -0.08)],
          [0.22, tone(base, 0.17)],
          [0.45, tone(base, 0.03)],
          [0.75, tone(base, -0.06)],
          [1, tone(base, -0.18)],
        ],
        0,
      ),
    );
    pen.ellipse(
      0,
      14,
      122,
      22,
      pen.linear(
        [
          [0, tone(base, 0.17)],
          [1, tone(base, -0.05)],
        ],
        20,
      ),
    );
    pen.ellipse(
      0,
      17,
      106,
      15,
      pen.linear(
        [
          [0, tone(base, -0.3)],
          [1, tone(base, -0.1)],
        ],
        30,
      ),
    );
    const points = Array.from({ length: 10 }, (_, index) => {
      const angle = (index * Math.PI) / 5 - Math.PI / 2;
      const r = index % 2 === 0 ? 46 : 20;
      return [Math.cos(angle) * r, 112 + Math.sin(angle) * r] as const;
    });
    pen.path(
      polygon(points),
      pen.linear(
        [
          [0, tone(base, 0.18)],
          [1, tone(base, 0.1)],
        ],
        60,
      ),
    );
    pen.path(blob('-100,44 -96,110 -70,170 -60,168 -80,110 -84,44'), '#ffffff', { opacity: 0.6 });
    pen.path(polygon('-66,330 66,330 78,356 -78,356'), pen.pipe(base, 1.3));
    pen.path(box(-94, 354, 188, 60, 6), pen.pipe('#4b3a34', 1.3));
    pen.box(-46, 368, 92, 30, 4, pen.plane(tone(base, 0.06)));
    pen.anchor('grip', 0, 280);
    pen.anchor('face', 0, 112);
    pen.anchor('feet', 0, 414);
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

/** A globe on its stand. */
export const globe = recipe(
  {
    name: 'desk-globe',
    nouns: ['desk globe', 'globe', 'school globe', 'world globe'],
    class: 'object',
    heightMetres: 0.4,
  },
  (pen, look) => {
    const sea = mainColour(look, '#4a97c9');
    const wood = '#9a6236';
    pen.path(blob('-26,356! -20,390 -84,416! 84,416! 20,390 26,356!'), pen.pipe(wood));
    pen.path('M-110 414Q0 400 110 414V432Q0 450 -110 432Z', pen.pipe(wood));
    pen.line('M96 22C228 110 190 348 0 358C-40 358 -70 352 -96 340', '#c99b46', 15);
    pen.line('M98 20C226 108 188 342 0 352', '#f3d58f', 4, 0.7);
    const ball = oval(0, 180, 158, 158);
    pen.path(
      ball,
      pen.radial(
        [
          [0, tone(sea, 0.17)],
          [0.4, tone(sea, 0.04)],
          [0.72, tone(sea, -0.05)],
          [1, tone(sea, -0.2)],
        ],
        0.35,
        0.27,
        0.8,
      ),
    );
    pen.inside(ball, () => {
      const land = [
        '-120,60 -70,30 -10,36 20,60 0,84 -34,92 -40,120 -64,150 -84,130 -108,118 -140,110',
        '-60,168 -24,160 4,184 20,214 -4,258 -24,308 -42,318 -50,270 -72,230 -76,196',
        '60,70 100,44 160,70 170,140 140,150 120,180 100,150 74,140 54,110',
        '66,176 110,164 150,190 150,240 116,290 94,270 82,230 60,206',
        '-20,18 30,10 60,22 30,40 0,36',
      ];
      for (const d of land)
        pen.path(
          blob(d),
          pen.linear(
            [
              [0, '#a8cf62'],
              [0.5, '#7fb347'],
              [1, '#5a8f38'],
            ],
            50,
          ),
        );
      pen.line(
        'M-170 180H170M-150 104Q0 76 150 104M-150 256Q0 284 150 256M0 22V338M-60 26Q-120 180 -60 334M60 26Q120 180 60 334',
        '#ffffff',
        2,
        0.4,
      );
      pen.ellipse(30, 320, 130, 60, pen.glow(tone(sea, -0.2), 0.5));
    });
    pen.ellipse(-66, 96, 40, 24, pen.glow('#ffffff', 0.8), { turn: -38 });
    for (const [x, y] of [
      [92, 24],
      [-94, 340],
    ] as const)
      pen.ellipse(x, y, 13, 13, pen.ball('#d9ad52'));
    pen.anchor('face', 0, 180);
    pen.anchor('feet', 0, 440);
  },
);

/** A gramophone with its horn. */
export const gramophone = recipe(
  {
    name: 'gramophone',
    nouns: ['gramophone', 'record player', 'phonograph', 'turntable', 'vinyl player'],
    class: 'instrument',
    heightMetres: 0.6,
  },
  (pen, look) => {
    const horn = mainColour(look, '#d8a441');
    const wood = '#8d5430';
    pen.path(limb('120,330,8 150,270,9 124,210,11 84,196,15'), pen.pipe(horn, 1.2));
    pen.path(
      blob('96,212! 70,176! -20,150 -96,96 -150,20! -30,-66 90,-70 190,-10! 178,80 150,150'),
      pen.radial(
        [
          [0, tone(horn, 0.14)],
          [0.5, horn],
          [1, tone(horn, -0.2)],
        ],
        0.3,
        0.3,
        0.85,
      ),
    );
    pen.path(
      blob('-152,22! -120,-54 -30,-104 60,-110 140,-80 194,-8! 140,40 40,66 -70,64'),
      pen.linear(
        [
          [0, tone(horn, 0.17)],
          [0.4, tone(horn, 0.03)],
          [1, tone(horn, -0.2)],
        ],
        60,
      ),
    );
    pen.path(
      blob('-60,20 -20,-30 50,-50 110,-30 130,4 90,34 20,48 -36,42'),
      pen.radial(
        [
          [0, '#3b2410'],
          [0.6, tone(horn, -0.34)],
          [1, tone(horn, -0.16)],
        ],
        0.55,
        0.6,
        0.6,
      ),
    );
    pen.line(
      'M-152 22Q-60 76 40 66M194 -8Q150 44 40 66M96 210Q70 130 40 66M92 210Q0 130 -70 64M100 208Q150 120 140 40',
      tone(horn, -0.17),
      3,
      0.6,
    );
    pen.ellipse(0, 316, 178, 40, tone(wood, -0.12));
    pen.path(
      polygon('-190,322 190,322 204,420 -204,420'),
      pen.linear(
        [
          [0, tone(wood, 0.1)],
          [0.5, wood],
          [1, tone(wood, -0.14)],
        ],
        40,
      ),
    );
    pen.path(
      polygon('-206,322 -150,282 150,282 206,322 206,336 -206,336'),
      pen.linear(
        [
          [0, tone(wood, 0.15)],
          [1, tone(wood, -0.02)],
        ],
        50,
      ),
    );
    pen.ellipse(-16, 304, 128, 26, '#1e1c20');
    pen.ellipse(
      -16,
      302,
      126,
      24,
      pen.linear(
        [
          [0, '#4b4a52'],
          [0.4, '#232228'],
          [0.6, '#3b3a42'],
          [1, '#151418'],
        ],
        20,
      ),
    );
    pen.ellipse(-16, 302, 90, 17, 'none', { stroke: '#5b5a64', width: 1.6, opacity: 0.7 });
    pen.ellipse(-16, 302, 40, 8, '#c8403a');
    pen.ellipse(-16, 301, 5, 2.5, '#f2e8d4');
    pen.path(limb('126,300,6 90,292,5 50,300,4'), pen.pipe('#c9ced4'));
    pen.path(
      box(-222, 412, 444, 24, 8),
      pen.linear(
        [
          [0, tone(wood, 0.08)],
          [1, tone(wood, -0.16)],
        ],
        60,
      ),
    );
    pen.box(-160, 348, 320, 52, 6, 'none', { stroke: tone(wood, 0.15), width: 3, opacity: 0.7 });
    pen.path(limb('206,370,5 236,370,5 240,400,5'), pen.pipe('#b9bec5'));
    pen.ellipse(240, 408, 10, 12, pen.ball('#5a3420'));
    pen.anchor('face', 40, 0);
    pen.anchor('feet', 0, 436);
  },
);
