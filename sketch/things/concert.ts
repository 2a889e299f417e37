/** Instruments that stand or shine: drum kit, trumpet, harp. */
import type { Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, limb } from './shape.ts';
import { tone } from './tone.ts';

const chrome = '#b9c1ca';

/** A drum kit from the front. */
export const drumKit = recipe(
  {
    name: 'drum-kit',
    nouns: ['drum kit', 'drum set', 'drumset', 'drumkit'],
    class: 'instrument',
    heightMetres: 1.3,
  },
  (pen, look) => {
    const base = mainColour(look, '#c8333a');
    const barrel = (x: number, y: number, rx: number, h: number, squash: number): void => {
      const ry = rx * squash;
      pen.path(
        `M${x - rx} ${y}V${y + h}C${x - rx} ${y + h + ry * 1.33} ${x + rx} ${y + h + ry * 1.33} ${x + rx} ${y + h}V${y}Z`,
        pen.pipe(base, 1.3),
      );
      pen.line(
        `M${x - rx} ${y + h - 2}C${x - rx} ${y + h + ry * 1.3} ${x + rx} ${y + h + ry * 1.3} ${x + rx} ${y + h - 2}`,
        chrome,
        8,
      );
      pen.line(
        `M${x - rx * 0.5} ${y + ry * 1.1}v${h * 0.9}M${x + rx * 0.5} ${y + ry * 1.1}v${h * 0.9}`,
        '#e3e8ed',
        5,
        0.9,
      );
      pen.ellipse(
        x,
        y,
        rx + 4,
        ry + 3,
        pen.linear(
          [
            [0, '#eef2f5'],
            [1, '#8d969f'],
          ],
          20,
        ),
      );
      pen.ellipse(
        x,
        y - 1,
        rx - 3,
        ry - 3,
        pen.linear(
          [
            [0, '#ffffff'],
            [1, '#dfe3e7'],
          ],
          40,
        ),
      );
    };
    const stand = (x: number, top: number, foot: number, spreadOf: number): void => {
      pen.line(`M${x} ${top}V${foot - 50}`, chrome, 7);
      pen.line(
        `M${x} ${foot - 70}L${x - spreadOf} ${foot}M${x} ${foot - 70}L${x + spreadOf} ${foot}M${x} ${foot - 70}V${foot - 6}`,
        '#8f98a2',
        7,
      );
    };
    const cymbal = (x: number, y: number, r: number, turn: number): void => {
      pen.at({ x, y, turn }, () => {
        pen.ellipse(0, 4, r, r * 0.17, '#9c7420');
        pen.ellipse(
          0,
          0,
          r,
          r * 0.17,
          pen.linear(
            [
              [0, '#fbe59a'],
              [0.4, '#e6b73f'],
              [0.7, '#c9952c'],
              [1, '#f0cf6c'],
            ],
            10,
          ),
        );
        pen.ellipse(
          0,
          -3,
          r * 0.24,
          r * 0.07,
          pen.linear(
            [
              [0, '#fff2bd'],
              [1, '#c9952c'],
            ],
            40,
          ),
        );
        pen.ellipse(0, -r * 0.06, 6, 5, '#5b636d');
      });
    };
    stand(-206, 70, 430, 50);
    stand(210, 60, 430, 54);
    stand(-250, 210, 430, 44);
    cymbal(-206, 66, 104, -8);
    cymbal(212, 54, 112, 9);
    cymbal(-256, 204, 74, 0);
    pen.at({ y: 10 }, () => cymbal(-256, 204, 74, 0));
    for (const x of [-40, 46]) pen.line(`M${x} 170V250`, chrome, 8);
    barrel(-76, 128, 72, 74, 0.34);
    barrel(84, 126, 74, 76, 0.34);
    pen.path(limb('128,400,6 122,440,6'), chrome);
    barrel(190, 268, 84, 120, 0.26);
    for (const x of [122, 190, 258]) pen.line(`M${x} 360V438`, chrome, 7);
    stand(-170, 320, 440, 46);
    barrel(-168, 270, 82, 40, 0.26);
    pen.ellipse(10, 320, 126, 124, pen.ball(tone(base, -0.04), 1.2));
    pen.ellipse(
      0,
      320,
      126,
      124,
      pen.linear(
        [
          [0, '#eef2f5'],
          [0.5, '#a8b1ba'],
          [1, '#6f7882'],
        ],
        45,
      ),
    );
    pen.ellipse(0, 320, 116, 114, pen.plane(base, 1.3));
    pen.ellipse(
      0,
      320,
      104,
      102,
      pen.radial(
        [
          [0, '#ffffff'],
          [0.7, '#f3f0e8'],
          [1, '#cfc9bb'],
        ],
        0.4,
        0.34,
        0.72,
      ),
    );
    pen.ellipse(0, 320, 62, 61, 'none', { stroke: base, width: 8, opacity: 0.85 });
    pen.path(blob('-4,276 12,306 46,310 20,332 28,364 0,346 -28,364 -20,332 -46,310 -14,306'), base, {
      opacity: 0.85,
    });
    let lugs = '';
    for (let index = 0; index < 8; index += 1)
      lugs += `M${Math.round(Math.cos(index * 0.785 + 0.39) * 121)} ${Math.round(320 + Math.sin(index * 0.785 + 0.39) * 119)}h0.1`;
    pen.line(lugs, '#dfe4e9', 14);
    for (const side of [-1, 1]) pen.line(`M${96 * side} 396L${130 * side} 442`, '#8f98a2', 9);
    pen.anchor('face', 0, 320);
    pen.anchor('feet', 0, 444);
  },
);

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
