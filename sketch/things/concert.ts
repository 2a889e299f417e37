/** A trumpet and a harp. */
import type { Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, limb } from './shape.ts';
import { tone } from './tone.ts';

/** A brass trumpet. */
export const trumpet = recipe(
  { name: 'trumpet', nouns: ['trumpet', 'cornet', 'bugle'], class: 'instrument', heightMetres: 0.5 },
  (pen, look) => {
    const base = mainColour(look, '#e5ac34');
    const tube = (d: string, width: number): void => {
      pen.line(d, tone(base, -0.16), width);
      pen.line(d, base, width * 0.72);
      pen.line(d, tone(base, 0.17), width * 0.2, 0.9);
    };
    pen.at({ turn: -18 }, () => {
      tube('M250 60H-170', 17);
      tube('M-60 150H150Q206 150 206 105Q206 60 160 60', 16);
      tube('M-60 60Q-118 60 -118 105Q-118 150 -60 150', 16);
      pen.path(
        blob('-90,44! -160,38 -220,14 -262,-44! -262,164! -220,106 -160,82 -90,76!'),
        pen.linear(
          [
            [0, tone(base, 0.02)],
            [0.3, tone(base, 0.17)],
            [0.55, base],
            [1, tone(base, -0.18)],
          ],
          90,
        ),
      );
      pen.ellipse(
        -262,
        60,
        25,
        106,
        pen.linear(
          [
            [0, tone(base, 0.15)],
            [1, tone(base, -0.1)],
          ],
          90,
        ),
      );
      pen.ellipse(
        -265,
        60,
        17,
        92,
        pen.linear(
          [
            [0, tone(base, -0.34)],
            [0.6, tone(base, -0.18)],
            [1, tone(base, -0.04)],
          ],
          60,
        ),
      );
      for (const [index, x] of [-30, 26, 82].entries()) {
        pen.path(
          limb([
            [x, -14, 5],
            [x, 30, 5],
          ]),
          pen.pipe('#cfd5db'),
        );
        pen.ellipse(x, -20 + index * 2, 17, 8, pen.ball('#f3ead2'));
        pen.path(`M${x - 19} 34Q${x} 26 ${x + 19} 34V170Q${x} 184 ${x - 19} 170Z`, pen.pipe(base, 1.4));
        pen.path(
          `M${x - 22} 32Q${x} 22 ${x + 22} 32V46Q${x} 56 ${x - 22} 46ZM${x - 22} 158Q${x} 168 ${x + 22} 158V170Q${x} 186 ${x - 22} 170Z`,
          pen.pipe(tone(base, 0.03), 1.4),
        );
      }
      pen.line(curve('140,44 150,22 172,22 178,44'), tone(base, -0.06), 7);
      pen.path(
        blob('246,52! 282,46 300,36! 300,84! 282,74 246,68!'),
        pen.linear(
          [
            [0, '#f2f4f6'],
            [0.5, '#b9c1ca'],
            [1, '#7d8691'],
          ],
          90,
        ),
      );
      pen.ellipse(300, 60, 8, 25, pen.plane('#dfe4e9'));
      pen.anchor('grip', 30, 110);
      pen.anchor('face', -200, 60);
    });
    pen.anchor('feet', 0, 200);
  },
);

/** A concert harp. */
export const harp = recipe(
  { name: 'harp', nouns: ['harp', 'lyre'], class: 'instrument', heightMetres: 1.7 },
  (pen: Pen, look) => {
    const base = mainColour(look, '#c8923a');
    let strings = '';
    let marked = '';
    for (let index = 0; index < 19; index += 1) {
      const t = index / 18;
      const x = -104 + t * 208;
      const line = `M${Math.round(x)} ${Math.round(74 + Math.sin(t * Math.PI * 1.1) * 46 - t * 10)}V${Math.round(452 - t * 300)}`;
      if (index % 7 === 0) marked += line;
      else strings += line;
    }
    pen.line(strings, '#f2ead6', 2.6, 0.95);
    pen.line(marked, '#c8403a', 2.8, 0.95);
    pen.path(
      limb('-112,460,34 0,310,27 116,140,17'),
      pen.linear(
        [
          [0, tone(base, 0.14)],
          [0.5, base],
          [1, tone(base, -0.16)],
        ],
        20,
      ),
    );
    pen.path(limb('-112,460,8 0,310,6 116,140,4'), tone(base, 0.15), { opacity: 0.6 });
    pen.path(limb('-136,40,17 -138,240,15 -132,470,18'), pen.pipe(base, 1.3));
    pen.line('M-142 70V440', tone(base, 0.2), 4, 0.8);
    const neck = blob(
      '-160,44 -150,10 -110,6 -70,44 -20,86 40,84 84,56 110,40 138,52 142,92 124,140 100,140 104,104 60,122 0,126 -60,100 -110,60 -140,64',
    );
    pen.path(
      neck,
      pen.linear(
        [
          [0, tone(base, 0.14)],
          [0.5, base],
          [1, tone(base, -0.16)],
        ],
        50,
      ),
    );
    pen.line(curve('-128,32 -90,42 -30,92 40,100 100,70'), tone(base, 0.18), 4, 0.8);
    pen.path(blob('-172,20 -164,-16 -134,-30 -104,-12 -104,16 -130,34 -158,36'), pen.ball(base, 1.2));
    pen.path(curve('-140,10 -126,0 -118,12 -130,22 -150,12 -142,-10'), 'none', {
      stroke: tone(base, -0.18),
      width: 4,
    });
    pen.path(
      blob('-176,470! -96,452 -50,474 -40,500! -184,500!'),
      pen.linear(
        [
          [0, tone(base, 0.1)],
          [1, tone(base, -0.16)],
        ],
        60,
      ),
    );
    pen.path(blob('-190,498! -30,498! -22,520! -198,520!'), pen.plane(tone(base, -0.06)));
    pen.anchor('feet', -100, 520);
    pen.anchor('face', 0, 260);
  },
);
