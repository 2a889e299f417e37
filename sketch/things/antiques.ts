/** A globe on its stand and a gramophone. */
import { mainColour, recipe } from './recipe.ts';
import { blob, box, limb, oval, polygon } from './shape.ts';
import { tone } from './tone.ts';

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
    nouns: ['gramophone', 'record player', 'phonograph'],
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
