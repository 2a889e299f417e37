/** A barn and a church. Their windows are lit at night. */
import { type Pen, lacks } from './kit.ts';
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
    nouns: ['barn', 'red barn', 'farm'],
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

/** A village church. */
export const church = recipe(
  {
    name: 'church',
    nouns: ['church', 'chapel'],
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
