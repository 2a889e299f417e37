/** Low buildings and what is built across and around: barn, tent, church, bridge, fence. */
import { lacks, type Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { billow, blob, box, polygon } from './shape.ts';
import { tone } from './tone.ts';

function glowing(pen: Pen, isNight: boolean): string {
  return isNight
    ? pen.linear(
        [
          [0, '#fff3bf'],
          [0.6, '#ffd56b'],
          [1, '#f2a93f'],
        ],
        80,
      )
    : pen.linear(
        [
          [0, '#9fc4da'],
          [0.5, '#5f8caa'],
          [1, '#3f6684'],
        ],
        70,
      );
}

/** A barn with a gambrel roof, its gable towards us. */
export const barn = recipe(
  {
    name: 'barn',
    nouns: ['barn', 'red barn', 'stable', 'farm'],
    class: 'building',
    heightMetres: 9,
    without: ['silo'],
  },
  (pen, look) => {
    const base = mainColour(look, '#b8382f');
    const isNight = look.isNight ?? false;
    const trim = '#fbf5e8';
    if (!lacks(look, 'silo')) {
      pen.path(box(236, 70, 84, 330), pen.pipe('#c9ced3'));
      pen.line(
        'M236 130Q278 144 320 130M236 190Q278 204 320 190M236 250Q278 264 320 250M236 310Q278 324 320 310',
        '#98a0a8',
        3,
        0.7,
      );
      pen.path('M232 76C236 6 320 6 324 76Q278 92 232 76Z', pen.pipe('#8f98a2'));
    }
    const side = polygon('96,214 266,206 266,394 96,402');
    pen.path(
      side,
      pen.linear(
        [
          [0, tone(base, -0.1)],
          [1, tone(base, -0.18)],
        ],
        20,
      ),
    );
    let planks = '';
    for (let x = 112; x < 262; x += 17) planks += `M${x} 212V400`;
    pen.line(planks, tone(base, -0.22), 2, 0.6);
    for (const x of [136, 206]) {
      pen.path(box(x - 5, 258, 46, 50), trim);
      pen.path(box(x, 263, 36, 40), glowing(pen, isNight));
      pen.line(`M${x + 18} 263V303M${x} 283H${x + 36}`, trim, 3.5);
    }
    const slate = '#6d6f78';
    pen.path(
      polygon('-40,30 128,24 212,96 58,104'),
      pen.linear(
        [
          [0, tone(slate, 0.1)],
          [1, tone(slate, -0.02)],
        ],
        60,
      ),
    );
    pen.path(
      polygon('56,102 210,94 284,204 112,216'),
      pen.linear(
        [
          [0, tone(slate, 0.02)],
          [1, tone(slate, -0.12)],
        ],
        60,
      ),
    );
    pen.line(
      'M-14 52L150 46M16 76L182 70M74 130L230 124M92 160L250 152M106 190L268 182',
      tone(slate, -0.14),
      2.4,
      0.6,
    );
    const front = polygon('-182,212 -132,102 -40,36 52,102 102,212 102,402 -182,402');
    pen.path(
      front,
      pen.linear(
        [
          [0, tone(base, 0.09)],
          [0.55, base],
          [1, tone(base, -0.09)],
        ],
        60,
      ),
    );
    pen.inside(front, () => {
      let lines = '';
      for (let x = -166; x < 100; x += 19) lines += `M${x} 30V404`;
      pen.line(lines, tone(base, -0.13), 2.2, 0.5);
      pen.path(
        polygon('-200,224 -140,112 -40,44 60,112 120,224 120,250 48,124 -40,66 -128,124 -200,250'),
        tone(base, -0.28),
        { opacity: 0.35 },
      );
    });
    pen.line('M-194 214L-138 98L-40 28L58 98L114 214', slate, 17);
    pen.line('M-190 216L-135 102L-40 35L55 102L110 216', trim, 6);
    pen.path(box(-76, 116, 72, 62), trim);
    pen.path(box(-69, 123, 58, 49), isNight ? '#ffd56b' : pen.plane('#5a3322'));
    if (!isNight) pen.path(blob('-69,172! -66,150 -50,144 -36,150 -20,146 -11,172!'), pen.plane('#e2b84f'));
    pen.line('M-69 123V172M-11 123V172', trim, 4);
    pen.path(box(-124, 240, 168, 162), trim);
    for (const x of [-116, -38]) {
      pen.path(
        box(x, 248, 74, 154),
        pen.linear(
          [
            [0, tone(base, 0.06)],
            [1, tone(base, -0.08)],
          ],
          60,
        ),
      );
      pen.line(`M${x + 4} 252L${x + 70} 398M${x + 70} 252L${x + 4} 398`, trim, 8);
      pen.path(`M${x + 3} 251H${x + 71}V399H${x + 3}Z`, 'none', { stroke: trim, width: 7 });
    }
    for (const [x, rx] of [
      [-176, 36],
      [76, 32],
      [238, 46],
    ] as const)
      pen.path(billow(x, 398, rx, 16, 8, 10), pen.ball('#76a544'));
    pen.anchor('feet', 40, 406);
    pen.anchor('surface', 60, 30);
    pen.anchor('face', -40, 200);
  },
);

/** A ridge tent with its flaps open; a lantern glows in it at night. */
export const tent = recipe(
  { name: 'tent', nouns: ['tent', 'camping tent', 'pup tent'], class: 'building', heightMetres: 1.6 },
  (pen, look) => {
    const base = mainColour(look, '#e5892f');
    const isNight = look.isNight ?? false;
    pen.line('M-66 40L-246 296M196 52L306 280', '#cbb58a', 3.4);
    for (const [x, y] of [
      [-246, 296],
      [306, 280],
    ] as const)
      pen.line(`M${x - 6} ${y - 12}L${x + 4} ${y + 8}`, '#8a5a34', 8);
    const side = blob('-62,36! 60,52 196,44! 284,268! 120,300! 40,180');
    pen.path(
      side,
      pen.linear(
        [
          [0, tone(base, 0.02)],
          [0.5, tone(base, -0.05)],
          [1, tone(base, -0.18)],
        ],
        50,
      ),
    );
    pen.inside(side, () => {
      pen.line('M70 50L180 292M140 48L236 278', tone(base, -0.15), 3, 0.6);
      pen.path(polygon('100,240 300,214 300,300 100,320'), tone(base, -0.25), { opacity: 0.3 });
    });
    const front = polygon('-62,36 132,302 -232,302');
    pen.path(
      front,
      isNight
        ? pen.radial(
            [
              [0, '#fff6cf'],
              [0.5, '#f7bd58'],
              [1, '#8a4a1e'],
            ],
            0.5,
            0.8,
            0.7,
          )
        : pen.linear(
            [
              [0, '#5a3a26'],
              [1, '#2e1d15'],
            ],
            80,
          ),
    );
    pen.inside(front, () => {
      pen.path(polygon('-240,278 140,278 140,310 -240,310'), isNight ? '#c98a4a' : '#6f4a31');
      pen.ellipse(-40, 286, 76, 17, pen.ball('#5f86a8'));
      pen.ellipse(-92, 278, 26, 15, pen.ball('#e9eef2'));
    });
    pen.path(
      blob('-62,36! -92,120 -136,220 -150,302! -232,302!'),
      pen.linear(
        [
          [0, tone(base, 0.12)],
          [0.6, tone(base, 0.03)],
          [1, tone(base, -0.1)],
        ],
        40,
      ),
    );
    pen.path(
      blob('-62,36! -20,140 30,230 56,302! 132,302!'),
      pen.linear(
        [
          [0, tone(base, 0.06)],
          [0.6, base],
          [1, tone(base, -0.14)],
        ],
        60,
      ),
    );
    pen.path(blob('-150,302! -136,220 -112,166 -118,226 -132,302!'), tone(base, 0.17));
    pen.path(blob('56,302! 30,230 2,178 22,240 38,302!'), tone(base, 0.1));
    pen.line('M-120 190L-106 186M20 200L4 192', '#f7e7c0', 6);
    pen.path(polygon('-74,40 -62,28 -48,38 190,36 200,48 60,60 -60,46'), pen.plane(tone(base, 0.12)));
    pen.line('M-62 40V20M194 46V26', '#8a5a34', 6);
    pen.anchor('feet', 10, 304);
    pen.anchor('surface', 60, 46);
    pen.anchor('face', -50, 200);
  },
);

/** A village church. */
export const church = recipe(
  {
    name: 'church',
    nouns: ['church', 'chapel', 'cathedral'],
    class: 'building',
    heightMetres: 16,
    without: ['cross'],
  },
  (pen, look) => {
    const wall = mainColour(look, '#f4ede0');
    const slate = '#5d6f86';
    const isNight = look.isNight ?? false;
    const arch = (x: number, y: number, w: number, h: number, fill: string): void =>
      pen.path(
        `M${x - w / 2} ${y}V${y - h + w * 0.7}Q${x - w / 2} ${y - h + w * 0.3} ${x} ${y - h}Q${x + w / 2} ${y - h + w * 0.3} ${x + w / 2} ${y - h + w * 0.7}V${y}Z`,
        fill,
      );
    pen.path(
      polygon('30,292 260,292 260,460 30,464'),
      pen.linear(
        [
          [0, tone(wall, -0.08)],
          [1, tone(wall, -0.16)],
        ],
        20,
      ),
    );
    for (const x of [86, 152, 216]) {
      arch(x, 416, 44, 92, tone(wall, 0.03));
      arch(x, 411, 32, 78, glowing(pen, isNight));
      pen.line(`M${x} 338V411M${x - 15} 374H${x + 15}`, tone(wall, 0.03), 3);
    }
    pen.path(
      polygon('24,168 210,168 286,300 30,304'),
      pen.linear(
        [
          [0, tone(slate, 0.1)],
          [0.5, slate],
          [1, tone(slate, -0.12)],
        ],
        60,
      ),
    );
    pen.line('M30 196H226M30 224H242M30 252H258M30 280H274', tone(slate, -0.14), 2.6, 0.6);
    const front = box(-104, 214, 150, 252);
    pen.path(
      front,
      pen.linear(
        [
          [0, tone(wall, 0.05)],
          [0.6, wall],
          [1, tone(wall, -0.08)],
        ],
        40,
      ),
    );
    pen.path(polygon('-120,226 -104,200 46,200 62,226 62,236 -120,236'), pen.plane(tone(wall, 0.02), 1, 90));
    pen.path(
      box(-92, 130, 126, 74),
      pen.linear(
        [
          [0, tone(wall, 0.05)],
          [1, tone(wall, -0.08)],
        ],
        40,
      ),
    );
    for (const x of [-58, 0]) arch(x, 196, 32, 54, pen.plane('#4b4038'));
    pen.ellipse(-58, 180, 12, 12, pen.ball('#d9ab46'));
    pen.ellipse(0, 180, 12, 12, pen.ball('#d9ab46'));
    pen.path(
      'M-29 6L52 134Q-29 150 -110 134Z',
      pen.linear(
        [
          [0, tone(slate, 0.04)],
          [0.34, tone(slate, 0.12)],
          [0.56, slate],
          [1, tone(slate, -0.15)],
        ],
        0,
      ),
    );
    if (!lacks(look, 'cross')) pen.line('M-29 10V-52M-48 -32H-10', '#d9ab46', 8);
    pen.ellipse(-29, 282, 33, 33, tone(wall, -0.12));
    pen.ellipse(-29, 282, 27, 27, isNight ? '#ffd56b' : pen.ball('#5f8fc4'));
    for (let index = 0; index < 8; index += 1)
      pen.ellipse(
        -29 + Math.cos(index * 0.785) * 16,
        282 + Math.sin(index * 0.785) * 16,
        6,
        6,
        ['#e2574c', '#f0bf4c', '#6fae5a', '#a66fc0'][index % 4] ?? '#e2574c',
      );
    pen.line('M-29 255V309M-56 282H-2', tone(wall, 0.02), 3.4);
    arch(-29, 466, 88, 128, tone(wall, -0.1));
    arch(-29, 466, 70, 112, pen.plane('#7e4c2e', 1, 20));
    pen.line('M-29 356V466', '#55311c', 3.4);
    for (const x of [-38, -20]) pen.ellipse(x, 418, 4, 5, pen.ball('#e1b95a'));
    pen.path(box(-86, 462, 114, 12, 3) + box(-98, 474, 138, 12, 3), pen.plane('#c6beb2', 1, 90));
    for (const [x, rx] of [
      [-126, 30],
      [110, 44],
      [238, 40],
    ] as const)
      pen.path(billow(x, 462, rx, 22, 8, 10), pen.ball('#6d9f48'));
    pen.anchor('feet', 60, 486);
    pen.anchor('face', -29, 282);
  },
);

/** A stone bridge of two arches. */
export const bridge = recipe(
  { name: 'bridge', nouns: ['bridge', 'stone bridge', 'footbridge'], class: 'building', heightMetres: 4 },
  (pen, look) => {
    const base = mainColour(look, '#b9ac9a');
    const arches =
      'M-360 300V130Q-180 40 0 36Q180 40 360 130V300H304C304 96 56 96 56 300H-56C-56 96 -304 96 -304 300Z';
    pen.path(
      'M-304 300C-304 96 -56 96 -56 300H-88C-88 116 -300 104 -304 300ZM56 300C56 96 304 96 304 300H272C272 116 60 104 56 300Z',
      pen.plane(tone(base, -0.28), 1, 0),
    );
    pen.path(
      arches,
      pen.linear(
        [
          [0, tone(base, 0.1)],
          [0.5, base],
          [1, tone(base, -0.15)],
        ],
        80,
      ),
    );
    pen.inside(arches, () => {
      for (let row = 0; row < 8; row += 1) {
        let line = '';
        for (let index = -9; index < 10; index += 1)
          line += `M${index * 42 + (row % 2) * 20} ${88 + row * 28 + Math.round(Math.abs(index) ** 2 * 0.9)}h15`;
        pen.line(line, tone(base, row % 2 === 0 ? -0.1 : 0.09), 13, 0.4);
      }
      for (const x of [-180, 180])
        pen.path(
          `M${x - 146} 300C${x - 146} 66 ${x + 146} 66 ${x + 146} 300H${x + 124}C${x + 124} 96 ${x - 124} 96 ${x - 124} 300Z`,
          pen.plane(tone(base, 0.08)),
        );
      for (const x of [-180, 180]) {
        let joints = '';
        for (let index = 0; index <= 10; index += 1) {
          const angle = Math.PI - (index * Math.PI) / 10;
          const [c, n] = [Math.cos(angle), Math.sin(angle)];
          joints += `M${Math.round(x + c * 122)} ${Math.round(300 - n * 152)}L${Math.round(x + c * 145)} ${Math.round(300 - n * 174)}`;
        }
        pen.line(joints, tone(base, -0.18), 3, 0.7);
      }
    });
    pen.path(
      'M-372 126Q-184 26 0 22Q184 26 372 126V148Q184 48 0 44Q-184 48 -372 148Z',
      pen.linear(
        [
          [0, tone(base, 0.16)],
          [1, tone(base, -0.05)],
        ],
        20,
      ),
    );
    for (const x of [-360, 360]) {
      pen.path(box(x - 22, 86, 44, 214), pen.pipe(base));
      pen.path(
        polygon([
          [x - 30, 88],
          [x, 66],
          [x + 30, 88],
          [x + 30, 98],
          [x - 30, 98],
        ]),
        pen.plane(tone(base, 0.1)),
      );
    }
    for (const [x, rx] of [
      [-340, 40],
      [0, 62],
      [336, 44],
    ] as const)
      pen.path(billow(x, 294, rx, 15, 10, 4), pen.ball('#6fa04a'));
    pen.anchor('surface', 0, 34);
    pen.anchor('feet', 0, 306);
  },
);

/** A picket fence. */
export const fence = recipe(
  {
    name: 'fence',
    nouns: ['fence', 'picket fence', 'wooden fence', 'garden fence'],
    class: 'object',
    heightMetres: 1.1,
  },
  (pen, look) => {
    const base = mainColour(look, '#f7f3ea');
    for (const y of [96, 210])
      pen.path(
        box(-300, y, 600, 24, 4),
        pen.linear(
          [
            [0, tone(base, 0)],
            [1, tone(base, -0.16)],
          ],
          90,
        ),
      );
    for (let index = 0; index < 9; index += 1) {
      const x = -288 + index * 72;
      pen.path(
        polygon([
          [x - 24, 52],
          [x, 14],
          [x + 24, 52],
          [x + 24, 290],
          [x - 24, 290],
        ]),
        pen.linear(
          [
            [0, tone(base, 0.03)],
            [0.6, tone(base, -0.02)],
            [1, tone(base, -0.12)],
          ],
          10,
        ),
      );
      pen.line(`M${x - 14} 60V284M${x + 8} 66V270`, tone(base, -0.1), 2, 0.5);
      pen.line(`M${x - 4} 108h0.1M${x - 4} 222h0.1`, '#8c8a86', 5);
    }
    let grass = '';
    for (let index = 0; index < 60; index += 1)
      grass += `M${-302 + index * 10} 300q${(index % 3) - 1} -16 ${((index * 5) % 13) - 6} -${22 + ((index * 7) % 14)}`;
    pen.line(grass, '#6b9d41', 4);
    pen.anchor('feet', 0, 300);
  },
);
