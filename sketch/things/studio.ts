/** Things to look at: an easel, a framed picture, a snow globe. */
import { type Pen, lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, oval, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A painter's easel with a canvas; `face` is the middle of the canvas. */
export const easel = recipe(
  {
    name: 'easel',
    nouns: ['easel', 'painting easel', 'art easel'],
    class: 'object',
    heightMetres: 1.6,
    without: ['painting'],
  },
  (pen, look) => {
    const wood = mainColour(look, '#b9824c');
    pen.path(limb('0,30,9 0,300,9 0,560,8'), pen.pipe(tone(wood, -0.14)));
    for (const side of [-1, 1])
      pen.path(
        limb([
          [12 * side, 10, 10],
          [70 * side, 280, 11],
          [142 * side, 580, 11],
        ]),
        pen.pipe(wood),
      );
    pen.path(box(-9, -24, 18, 90, 6), pen.pipe(wood));
    pen.path(box(-164, 60, 336, 270, 4), '#b3a68f');
    pen.path(
      box(-170, 54, 336, 270, 4),
      pen.linear(
        [
          [0, '#ffffff'],
          [1, '#f1ebdd'],
        ],
        60,
      ),
    );
    if (!lacks(look, 'painting')) {
      const art = box(-152, 72, 300, 234);
      pen.path(
        art,
        pen.linear(
          [
            [0, '#8cc4e8'],
            [0.6, '#cfe6ef'],
            [1, '#f7e3bd'],
          ],
          90,
        ),
      );
      pen.inside(art, () => {
        pen.ellipse(84, 128, 30, 30, pen.ball('#fbd35a'));
        pen.path(
          blob('-160,230! -90,150 -40,190 10,130 80,200 150,170! 150,310! -160,310!'),
          pen.plane('#7d93b5'),
        );
        pen.path(blob('-160,250! -80,226 0,252 80,228 160,250! 160,320! -160,320!'), pen.plane('#7db35c'));
        pen.path(blob('-160,286! -60,262 60,292 160,270! 160,320! -160,320!'), pen.plane('#5c9447'));
        pen.line('M-110 270v-22M-70 282v-20M60 284v-24M100 276v-20', '#7a5236', 5);
        for (const [x, y, c] of [
          [-110, 240, '#e2665c'],
          [-70, 254, '#f0a63f'],
          [60, 252, '#e2665c'],
          [100, 248, '#f3cf5a'],
        ] as const)
          pen.ellipse(x, y, 15, 15, pen.ball(c));
      });
    }
    pen.path(
      box(-190, 324, 380, 22, 6),
      pen.linear(
        [
          [0, tone(wood, 0.13)],
          [1, tone(wood, -0.13)],
        ],
        80,
      ),
    );
    pen.path(box(-30, 36, 60, 26, 5), pen.plane(wood));
    pen.path(limb('84,328,6 110,300,5 140,268,3'), pen.plane('#d9a35c'));
    pen.path(blob('138,272! 146,250 160,240! 156,262 146,276!'), pen.plane('#c8403a'));
    pen.line('M-86 430H86', wood, 12);
    pen.anchor('face', 0, 190);
    pen.anchor('surface', 0, 326);
    pen.anchor('feet', 0, 588);
  },
);

/** A gilt frame with a landscape; `face` is the middle of the picture. */
export const pictureFrame = recipe(
  {
    name: 'picture-frame',
    nouns: ['picture frame', 'painting', 'framed painting', 'framed picture', 'portrait frame'],
    class: 'object',
    heightMetres: 0.6,
    without: ['picture', 'painting'],
  },
  (pen: Pen, look) => {
    const base = mainColour(look, '#cf9c3f');
    pen.path(
      box(-240, 0, 480, 380, 8),
      pen.linear(
        [
          [0, tone(base, 0.13)],
          [1, tone(base, -0.16)],
        ],
        50,
      ),
    );
    pen.path(
      polygon('-240,0 240,0 196,44 -196,44'),
      pen.linear(
        [
          [0, tone(base, 0.15)],
          [1, tone(base, -0.02)],
        ],
        90,
      ),
    );
    pen.path(
      polygon('-240,0 -196,44 -196,336 -240,380'),
      pen.linear(
        [
          [0, tone(base, 0.1)],
          [1, tone(base, -0.06)],
        ],
        0,
      ),
    );
    pen.path(
      polygon('240,0 240,380 196,336 196,44'),
      pen.linear(
        [
          [0, tone(base, -0.15)],
          [1, tone(base, 0)],
        ],
        0,
      ),
    );
    pen.path(
      polygon('-240,380 240,380 196,336 -196,336'),
      pen.linear(
        [
          [0, tone(base, -0.17)],
          [1, tone(base, -0.02)],
        ],
        90,
      ),
    );
    pen.path(box(-218, 22, 436, 336, 4), 'none', { stroke: tone(base, 0.18), width: 5, opacity: 0.7 });
    for (const [x, y] of [
      [-218, 22],
      [218, 22],
      [-218, 358],
      [218, 358],
    ] as const) {
      pen.ellipse(x, y, 20, 20, pen.ball(base, 1.3));
      pen.ellipse(x, y, 9, 9, pen.ball(tone(base, 0.1)));
    }
    pen.path(box(-190, 50, 380, 280), tone(base, -0.3));
    const art = box(-184, 58, 374, 272);
    pen.path(
      art,
      pen.linear(
        [
          [0, '#f6c98f'],
          [0.5, '#f3dfb4'],
          [1, '#bcd6d6'],
        ],
        90,
      ),
    );
    if (!lacks(look, 'picture', 'painting')) {
      pen.inside(art, () => {
        pen.ellipse(70, 150, 40, 40, pen.ball('#fbe3a0'));
        pen.path(
          blob('-200,220! -130,130 -70,180 0,110 90,190 200,150! 200,340! -200,340!'),
          pen.plane('#8b8fb5'),
        );
        pen.path(blob('-200,240! -100,196 0,232 100,200 200,236! 200,340! -200,340!'), pen.plane('#6f9a86'));
        pen.path(
          blob('-200,270! -60,256 60,264 200,262! 200,290! 60,292 -60,296 -200,290!'),
          pen.linear(
            [
              [0, '#d9eef2'],
              [1, '#8fc0d2'],
            ],
            0,
          ),
        );
        pen.path(blob('-200,296! -80,280 40,304 200,288! 200,340! -200,340!'), pen.plane('#547a4a'));
        for (const [x, y, s] of [
          [-130, 306, 1],
          [-96, 312, 0.8],
          [140, 308, 1.1],
        ] as const)
          pen.path(
            blob([
              [x, y - 70 * s, 1],
              [x + 17 * s, y - 10 * s],
              [x, y],
              [x - 17 * s, y - 10 * s],
            ]),
            pen.plane('#35603f'),
          );
      });
    }
    pen.path(polygon('-184,58 -90,58 -184,190'), '#ffffff', { opacity: 0.16 });
    pen.line(curve('-196,44 0,44 196,44'), tone(base, -0.25), 3, 0.6);
    pen.anchor('face', 0, 190);
    pen.anchor('feet', 0, 380);
  },
);

/** A glass globe with a snowy fir in it. */
export const snowGlobe = recipe(
  { name: 'snow-globe', nouns: ['snow globe', 'snowglobe'], class: 'object', heightMetres: 0.15 },
  (pen, look) => {
    const base = mainColour(look, '#a3522f');
    const sphere = oval(0, 180, 170, 170);
    pen.path(
      sphere,
      pen.radial(
        [
          [0, '#e9f6fc'],
          [0.6, '#a9d3ea'],
          [1, '#5f97bd'],
        ],
        0.42,
        0.36,
        0.72,
      ),
    );
    pen.inside(sphere, () => {
      pen.path(
        blob('-190,270! -90,244 0,256 90,240 190,268! 190,380! -190,380!'),
        pen.plane('#f4f9fd', 0.8, 90),
      );
      pen.path(box(-10, 240, 20, 40), '#7a5236');
      for (const [y, half, h] of [
        [256, 72, 74],
        [214, 58, 66],
        [176, 42, 60],
      ] as const) {
        pen.path(
          blob([
            [0, y - h, 1],
            [half, y, 1],
            [half * 0.4, y + 7],
            [0, y + 2],
            [-half * 0.4, y + 7],
            [-half, y, 1],
          ]),
          pen.linear(
            [
              [0, '#5fa05f'],
              [1, '#2f6b45'],
            ],
            30,
          ),
        );
        pen.path(
          blob([
            [0, y - h, 1],
            [half * 0.34, y - h * 0.55],
            [6, y - h * 0.44],
            [-half * 0.3, y - h * 0.5],
          ]),
          '#f7fbfe',
        );
      }
      pen.path(polygon('66,284 66,240 96,214 126,240 126,284'), pen.plane('#c9604a'));
      pen.path(polygon('56,246 96,208 136,246 128,250 96,222 64,250'), '#f7fbfe');
      pen.path(box(86, 252, 20, 32), '#ffd873');
      let flakes = '';
      for (let index = 0; index < 34; index += 1) {
        const angle = index * 2.39996;
        const reach = Math.sqrt((index + 0.5) / 34);
        flakes += `M${Math.round(Math.cos(angle) * reach * 150)} ${Math.round(160 + Math.sin(angle) * reach * 140)}h0.1`;
      }
      pen.line(flakes, '#ffffff', 8, 0.95);
    });
    pen.ellipse(0, 180, 168, 168, 'none', { stroke: '#ffffff', width: 4, opacity: 0.6 });
    pen.path(blob('-130,120 -96,64 -50,36 -60,52 -96,86 -116,130'), '#ffffff', { opacity: 0.8 });
    pen.ellipse(-128, 160, 9, 14, '#ffffff', { opacity: 0.7 });
    pen.path('M-118 304C-118 340 118 340 118 304L137 352C137 378 -137 378 -137 352Z', pen.pipe(base, 1.2));
    pen.path('M-140 350C-140 372 140 372 140 350L152 400C152 428 -152 428 -152 400Z', pen.pipe(base, 1.2));
    pen.line('M-138 362C-130 384 130 384 138 362', '#e5bd5c', 6);
    pen.anchor('face', 0, 180);
    pen.anchor('feet', 0, 421);
  },
);
