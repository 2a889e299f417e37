/** Birds of forest and shore: owl, parrot, flamingo, eagle. */
import { eye, wing } from './birds.ts';
import { eyes, moodOf } from './face.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, type Knot, knotsOf, limb, mirrored } from './shape.ts';
import { tone } from './tone.ts';

/** An owl, face on, with great eyes. */
export const owl = recipe(
  {
    name: 'owl',
    nouns: ['owl', 'barn owl', 'snowy owl'],
    class: 'bird',
    heightMetres: 0.5,
    poses: ['holding', 'waving', 'eating', 'playing', 'reading', 'sitting', 'sleeping', 'flying'],
    moods: true,
  },
  (pen, look) => {
    const base = mainColour(look, '#9a6a43');
    const pale = '#f6e6c8';
    const mood = moodOf(look);
    const isUp = ['holding', 'waving', 'eating', 'playing', 'flying'].includes(look.pose ?? '');
    for (const side of [-1, 1]) {
      for (const dx of [-14, 0, 14])
        pen.path(
          limb([
            [38 * side + dx * 0.4, 362, 8],
            [38 * side + dx, 384, 7],
          ]),
          pen.plane('#eba73c'),
        );
    }
    pen.path(blob(mirrored('0,340 30,352 44,394 0,402')), pen.plane(tone(base, -0.14)));
    const body = blob(mirrored('0,90 70,104 112,180 122,270 96,344 44,372 0,378'));
    pen.path(body, pen.ball(base));
    pen.inside(body, () => {
      pen.path(blob(mirrored('0,176 46,184 72,236 70,310 40,366 0,380')), pen.ball(pale, 0.8));
      for (let row = 0; row < 5; row += 1) {
        for (let index = 0; index < 5 - (row % 2); index += 1) {
          const x = (index - (4 - (row % 2)) / 2) * 26;
          pen.line(`M${x - 9} ${216 + row * 28}q9 12 18 0`, tone(base, 0.05), 3.6, 0.8);
        }
      }
    });
    for (const side of [-1, 1]) {
      const up = isUp && side === 1;
      const d = up
        ? blob([
            [84 * side, 190],
            [130 * side, 160],
            [176 * side, 100, 1],
            [182 * side, 170],
            [160 * side, 226],
            [110 * side, 270],
          ])
        : blob([
            [96 * side, 172],
            [128 * side, 220],
            [132 * side, 290],
            [104 * side, 350, 1],
            [84 * side, 300],
            [80 * side, 220],
          ]);
      pen.path(d, pen.plane(tone(base, -0.05), 1.1, 60));
      pen.inside(d, () => {
        for (const y of [240, 272, 304])
          pen.line(
            `M${70 * side} ${y}Q${108 * side} ${y + 26} ${140 * side} ${y - 4}`,
            tone(base, -0.15),
            3.4,
            0.8,
          );
      });
    }
    const skull = blob(mirrored('0,34 40,32 72,22 104,-8! 108,44 112,92 88,148 42,172 0,176'));
    pen.path(skull, pen.ball(base));
    pen.inside(skull, () => pen.path(blob(mirrored('0,20 30,30 54,36 0,96')), tone(base, -0.08)));
    for (const side of [-1, 1]) {
      pen.ellipse(
        46 * side,
        96,
        52,
        50,
        pen.radial(
          [
            [0, '#fffaf0'],
            [0.7, pale],
            [1, tone(pale, -0.1)],
          ],
          0.5,
          0.45,
          0.55,
        ),
      );
      if (mood !== 'asleep' && mood !== 'happy')
        pen.ellipse(
          46 * side,
          94,
          33,
          33,
          pen.radial(
            [
              [0, '#ffd768'],
              [0.7, '#f2a92c'],
              [1, '#b56f18'],
            ],
            0.5,
            0.4,
            0.55,
          ),
        );
    }
    eyes(
      pen,
      { x: 46, y: 94, rx: 21, ry: 22, colour: '#2a1c14', lid: '#4a3020' },
      mood === 'calm' ? 'calm' : mood,
    );
    pen.path(blob(mirrored('0,100 15,108 10,130 0,146')), pen.ball('#eba73c'));
    pen.anchor('headTop', 0, 34);
    pen.anchor('face', 0, 96);
    pen.anchor('hand', isUp ? 170 : 112, isUp ? 130 : 330);
    pen.anchor('lap', 0, 300);
    pen.anchor('feet', 0, 398);
  },
);

/** A macaw on no perch; put it on a branch or a shoulder. */
export const parrot = recipe(
  {
    name: 'parrot',
    nouns: ['parrot', 'macaw', 'cockatoo', 'parakeet', 'budgie'],
    class: 'bird',
    heightMetres: 0.4,
    moods: true,
  },
  (pen, look) => {
    const base = mainColour(look, '#dd3f35');
    for (const [line, c] of [
      ['60,280,20 104,370,15 130,452,5', '#2f6fc4'],
      ['44,290,20 74,380,15 88,466,5', tone(base, -0.06)],
      ['74,270,16 128,344,12 160,414,4', '#2a9a8f'],
    ] as const)
      pen.path(limb(line), pen.plane(c));
    for (const x of [-6, 24])
      pen.path(
        limb([
          [x, 300, 8],
          [x - 4, 330, 7],
          [x - 18, 336, 5],
        ]),
        pen.plane('#6d6a70'),
      );
    const body = blob('-60,20 -18,0 30,14 54,66 74,140 86,220 70,288 30,312 -22,300 -62,240 -74,160 -70,90');
    pen.path(body, pen.ball(base));
    pen.inside(body, () => {
      pen.ellipse(-40, 200, 40, 90, pen.glow(tone(base, 0.15), 0.6));
      for (let index = 0; index < 9; index += 1)
        pen.line(
          `M${-54 + (index % 3) * 24} ${150 + Math.floor(index / 3) * 40}q9 11 18 0`,
          tone(base, -0.12),
          3,
          0.6,
        );
    });
    const shape = blob('10,112 54,128 92,206 96,290 78,352! 56,316 22,262 0,190');
    pen.path(shape, pen.plane('#2f6fc4', 1.1));
    pen.inside(shape, () => {
      pen.path(blob('-10,100 60,110 90,180 50,210 0,190'), pen.plane('#f3c136'));
      pen.path(blob('0,170 60,186 100,230 60,250 10,230'), pen.plane('#3fa564'));
      for (const line of ['20,150 60,250 80,340', '10,180 44,250 66,320', '40,130 84,230 92,330'])
        pen.line(curve(line), '#1f4f96', 2.6, 0.6);
    });
    pen.path(blob('-68,52 -40,32 -6,46 0,86 -26,112 -60,100'), pen.ball('#fbf6ec'));
    for (const y of [70, 84, 96]) pen.line(`M-38 ${y}Q-22 ${y + 4} -8 ${y - 2}`, base, 2, 0.6);
    pen.path(blob('-62,44 -92,52 -112,92 -98,130! -84,108 -60,100 -54,70'), pen.ball('#3a3840', 1.3));
    pen.path(blob('-82,106 -64,100 -54,112 -68,128 -82,124'), pen.ball('#4a4850'));
    pen.ellipse(-92, 70, 5, 12, pen.glow('#ffffff', 0.8), { turn: 30 });
    eye(pen, look, -34, 64, 10);
    pen.anchor('headTop', -8, 6);
    pen.anchor('face', -34, 70);
    pen.anchor('feet', 4, 338);
  },
);

/** A flamingo on one leg. */
export const flamingo = recipe(
  {
    name: 'flamingo',
    nouns: ['flamingo'],
    class: 'bird',
    heightMetres: 1.3,
    moods: true,
    poses: ['walking'],
  },
  (pen, look) => {
    const base = mainColour(look, '#f48fb0');
    const leg = tone(base, -0.09);
    if (look.pose === 'walking') pen.path(limb('50,220,6 20,300,5 -16,392,4.5'), pen.plane(tone(leg, -0.05)));
    else {
      pen.path(limb('52,220,6 84,290,5'), pen.plane(tone(leg, -0.05)));
      pen.path(limb('84,290,5 22,302,4.5'), pen.plane(tone(leg, -0.05)));
    }
    pen.path(limb('30,220,7 32,312,5.5 28,396,5'), pen.plane(leg));
    pen.ellipse(32, 312, 8, 8, pen.ball(leg));
    pen.path(blob('34,392! 20,396 -14,404! 44,406!'), pen.plane(leg));
    pen.path(blob('110,150 170,196 196,232! 150,228 110,220'), pen.plane(tone(base, -0.06)));
    pen.path(blob('-52,170 -20,136 50,124 110,144 134,184 104,226 36,244 -26,226'), pen.ball(base));
    pen.path(limb('-34,186,22 -74,150,15 -48,84,12 -92,40,14'), pen.plane(base, 1, 30));
    pen.ellipse(-92, 34, 28, 24, pen.ball(base));
    wing(pen, blob('-14,158 40,138 104,158 150,216! 96,218 30,214 -8,190'), tone(base, 0.03), [
      '0,180 50,200 100,206',
      '10,166 60,184 124,206',
      '30,152 80,168 132,200',
    ]);
    pen.path(blob('-112,28 -140,36 -158,66 -150,92! -136,70 -110,54'), pen.plane('#fdf1e4'));
    pen.path(blob('-148,56 -159,70 -150,94! -138,74'), pen.plane('#2f2a2d'));
    eye(pen, look, -96, 30, 6.5);
    pen.anchor('headTop', -90, 12);
    pen.anchor('face', -92, 34);
    pen.anchor('seat', 30, 140);
    pen.anchor('feet', 24, 404);
  },
);

/** An eagle with spread wings. */
export const eagle = recipe(
  {
    name: 'eagle',
    nouns: ['eagle', 'hawk', 'falcon', 'bald eagle'],
    class: 'bird',
    heightMetres: 0.9,
    moods: true,
    poses: ['flying'],
  },
  (pen, look) => {
    const base = mainColour(look, '#6b4630');
    for (const side of [-1, 1]) {
      // Five long fingers of feathers, rounded at their ends, then the even trailing edge.
      const d = blob(
        knotsOf(
          '14,150 52,88 110,48 170,24 226,6 246,14 228,36! 262,42 272,54 240,66! 266,80 268,94 234,96! 252,114 248,128 216,124! 226,146 214,158 186,146! 176,166 150,170! 140,184 112,184! 98,200 40,214',
        ).map(([x, y, corner]): Knot => [x * side, y, corner ?? 0]),
      );
      pen.path(
        d,
        pen.linear(
          [
            [0, tone(base, 0.07)],
            [0.5, base],
            [1, tone(base, -0.12)],
          ],
          70,
        ),
      );
      pen.inside(d, () => {
        for (const [x, y] of [
          [226, 36],
          [240, 66],
          [234, 96],
          [216, 124],
          [186, 146],
          [150, 170],
        ] as const)
          pen.line(
            `M${60 * side} 150Q${130 * side} ${y * 0.8 + 30} ${x * side} ${y}`,
            tone(base, -0.1),
            4,
            0.6,
          );
        pen.path(
          blob([
            [10 * side, 140],
            [80 * side, 76],
            [150 * side, 50],
            [120 * side, 110],
            [50 * side, 180],
          ]),
          tone(base, 0.07),
          { opacity: 0.6 },
        );
      });
    }
    pen.path(blob(mirrored('0,250 22,262 46,330! 22,322 14,340! 0,330')), pen.plane('#f6f2ea'));
    for (const side of [-1, 1])
      pen.path(
        limb([
          [20 * side, 262, 13],
          [26 * side, 292, 7],
          [34 * side, 304, 4],
        ]),
        pen.plane('#f0b333'),
      );
    pen.path(blob(mirrored('0,100 34,112 52,170 44,236 18,276 0,282')), pen.ball(base));
    pen.path(
      blob('-4,36 30,50 40,92 36,124 18,138! 8,126 -6,142! -18,126 -32,132! -36,96 -30,54'),
      pen.ball('#fbf8f1'),
    );
    pen.path(blob('-26,78 -52,80 -66,106 -56,122! -46,108 -24,108'), pen.ball('#f0b333'));
    eye(pen, { ...look, mood: look.mood ?? 'angry' }, -6, 80, 7.5, '#f4d35e');
    pen.anchor('headTop', 0, 40);
    pen.anchor('face', -6, 84);
    pen.anchor('seat', 0, 150);
    pen.anchor('feet', 0, 334);
  },
);
