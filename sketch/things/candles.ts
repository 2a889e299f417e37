/** Candle and lantern, and the flame that they share. */
import { type Pen, wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, limb } from './shape.ts';
import { tone } from './tone.ts';

/** A candle's flame, its foot at (x, y). */
export function flame(pen: Pen, x: number, y: number, height: number): void {
  pen.at({ x, y, scale: height / 100 }, () => {
    pen.path(
      'M0 0C-34 -4 -38 -42 -14 -66C-6 -76 0 -86 2 -100C24 -78 40 -48 32 -22C28 -8 14 0 0 0Z',
      pen.linear(
        [
          [0, '#f4712a'],
          [0.4, '#fba22c'],
          [0.8, '#ffd24d'],
          [1, '#fbb03a'],
        ],
        90,
      ),
    );
    pen.path(
      'M0 -4C-20 -6 -22 -32 -8 -48C-2 -55 2 -62 3 -70C16 -54 24 -36 19 -18C16 -8 8 -4 0 -4Z',
      pen.linear(
        [
          [0, '#ffe27a'],
          [0.7, '#fff6c8'],
          [1, '#ffd98a'],
        ],
        90,
      ),
    );
    pen.ellipse(0, -10, 8, 9, pen.glow('#6fa9e8', 0.7));
  });
}

/** A candle in a holder. */
export const candle = recipe(
  {
    name: 'candle',
    nouns: ['candle', 'candlestick', 'taper candle'],
    class: 'tool',
    heightMetres: 0.25,
    without: ['flame', 'holder'],
  },
  (pen, look) => {
    const base = mainColour(look, '#f6ecd6');
    const brass = '#c9a04a';
    if (!(look.without ?? []).includes('holder')) {
      pen.line('M92 350C150 330 164 392 96 388', brass, 12);
      pen.line('M94 347C142 332 154 376 110 384', tone(brass, 0.15), 3, 0.7);
      pen.path('M-120 356C-120 424 120 424 120 356Z', pen.pipe(tone(brass, -0.06)));
      pen.ellipse(
        0,
        356,
        120,
        28,
        pen.linear(
          [
            [0, tone(brass, 0.16)],
            [0.5, brass],
            [1, tone(brass, -0.12)],
          ],
          20,
        ),
      );
      pen.ellipse(0, 360, 96, 19, pen.plane(tone(brass, -0.08), 1, 200));
      pen.path('M-52 320V352Q0 374 52 352V320Z', pen.pipe(brass));
      pen.ellipse(0, 320, 52, 13, tone(brass, 0.12));
    }
    const wax = blob('-38,130! -40,230 -40,322! 0,334 40,322! 40,230 38,130! 0,142');
    pen.path(
      wax,
      pen.linear(
        [
          [0, tone(base, -0.03)],
          [0.3, tone(base, 0.06)],
          [0.6, base],
          [1, tone(base, -0.17)],
        ],
        0,
      ),
    );
    pen.inside(wax, () => pen.ellipse(0, 140, 60, 70, pen.glow('#ffd27a', 0.8)));
    pen.ellipse(0, 130, 38, 11, pen.plane(tone(base, 0.06), 0.8));
    pen.ellipse(0, 131, 26, 6, pen.glow('#e9b45a', 0.9));
    pen.path(
      blob('-40,128! -44,160 -38,196 -30,200 -26,170 -20,150 -6,140 -24,132'),
      pen.plane(tone(base, 0.03), 0.6),
    );
    pen.path(blob('22,138 28,170 26,214 33,222 40,210 41,160 40,128!'), pen.plane(tone(base, -0.02), 0.7));
    pen.line(curve('0,130 -2,118 2,108'), '#3a2c26', 5);
    if (!(look.without ?? []).includes('flame')) flame(pen, 1, 118, 112);
    pen.anchor('grip', 0, 260);
    pen.anchor('feet', 0, 407);
  },
);

/** A storm lantern with a handle, to stand or to be carried. */
export const lantern = recipe(
  {
    name: 'lantern',
    nouns: ['lantern', 'oil lamp', 'storm lantern', 'camping lantern', 'oil lantern'],
    class: 'tool',
    heightMetres: 0.35,
  },
  (pen, look) => {
    const base = mainColour(look, '#3d6d68');
    const isOn = !wants(look, 'unlit', 'dark', 'extinguished');
    pen.line('M-96 150C-120 10 120 10 96 150', '#8b939b', 9);
    pen.line('M-93 130C-100 20 96 14 92 120', '#cfd5da', 2.6, 0.8);
    pen.path(limb('-22,46,8 0,43,9 22,46,8'), pen.plane('#8a5a34'));
    const bowl = blob('-62,150! -84,220 -80,290 -58,330! 58,330! 80,290 84,220 62,150!');
    pen.path(
      bowl,
      isOn
        ? pen.radial(
            [
              [0, '#fffbe2'],
              [0.4, '#ffe594'],
              [0.8, '#f8bf55'],
              [1, '#d98f35'],
            ],
            0.5,
            0.62,
            0.62,
          )
        : pen.linear(
            [
              [0, '#e3eff3'],
              [0.6, '#b5ced8'],
              [1, '#8fadba'],
            ],
            40,
          ),
    );
    if (isOn) flame(pen, 0, 316, 104);
    pen.line('M-84 236Q0 254 84 236', tone(base, -0.06), 5, 0.85);
    pen.path(blob('-60,166 -72,220 -68,290 -60,290 -60,220 -48,166'), '#ffffff', { opacity: 0.55 });
    pen.path('M-62 152L-44 100H44L62 152Q0 168 -62 152Z', pen.pipe(base));
    pen.path('M-34 102L-26 72H26L34 102Z', pen.pipe(tone(base, -0.06)));
    pen.ellipse(0, 72, 26, 8, pen.plane(tone(base, 0.08)));
    for (const x of [-96, 96]) {
      pen.path(
        limb([
          [x, 148, 7],
          [x, 240, 7],
          [x * 0.96, 352, 7],
        ]),
        pen.pipe(tone(base, -0.04)),
      );
    }
    pen.ellipse(0, 353, 108, 22, pen.plane(tone(base, 0.06), 1, 20));
    pen.path('M-70 326H70L84 352Q0 366 -84 352Z', pen.pipe(tone(base, 0.02)));
    pen.path('M-108 352C-108 380 108 380 108 352V398C108 424 -108 424 -108 398Z', pen.pipe(base));
    pen.line('M-104 390Q0 414 104 390', tone(base, -0.14), 3, 0.6);
    pen.ellipse(62, 374, 15, 12, pen.ball('#c9a24a'));
    pen.anchor('grip', 0, 44);
    pen.anchor('feet', 0, 416);
    pen.anchor('face', 0, 260);
  },
);
