/** Lamps, lanterns and candles. They are lit at night, or when the look says that they glow. */
import type { Look } from './artwork.ts';
import { type Pen, wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** True when a lamp is to burn. */
export function isLit(look: Look): boolean {
  return look.isNight === true || wants(look, 'glowing', 'lit', 'burning', 'bright', 'shining');
}

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

function shade(pen: Pen, base: string, isOn: boolean, d: string): void {
  const stops = isOn
    ? ([
        [0, tone(base, 0.03)],
        [0.4, '#fff3c4'],
        [0.75, '#ffdf8e'],
        [1, tone(base, -0.05)],
      ] as const)
    : ([
        [0, tone(base, -0.02)],
        [0.28, tone(base, 0.07)],
        [0.6, base],
        [1, tone(base, -0.15)],
      ] as const);
  pen.path(d, pen.linear(stops, isOn ? 30 : 6));
}

/** A standing lamp with a cloth shade. */
export const floorLamp = recipe(
  {
    name: 'floor-lamp',
    nouns: ['floor lamp', 'standing lamp', 'lamp'],
    class: 'furniture',
    heightMetres: 1.6,
  },
  (pen, look) => {
    const base = mainColour(look, '#f0dcb4');
    const isOn = isLit(look);
    pen.path(limb('0,120,6 0,320,6 0,520,7'), pen.pipe('#b98e4c'));
    pen.ellipse(0, 540, 82, 18, pen.plane('#8a6533', 1, 20));
    pen.ellipse(
      0,
      532,
      80,
      17,
      pen.linear(
        [
          [0, '#dcb56f'],
          [0.5, '#b98e4c'],
          [1, '#8f6a35'],
        ],
        20,
      ),
    );
    pen.path('M-12 528Q-10 508 -6 500H6Q10 508 12 528Z', pen.pipe('#b98e4c'));
    for (const y of [210, 216, 480, 486]) pen.ellipse(0, y, 10, 5, pen.pipe('#c99d59'));
    pen.ellipse(0, 150, 118, 22, isOn ? '#fff0bd' : tone(base, -0.24));
    pen.ellipse(0, 152, 24, 14, pen.ball(isOn ? '#fffbe6' : '#e9ebee'));
    shade(pen, base, isOn, 'M-72 14Q0 26 72 14L120 150Q0 178 -120 150Z');
    pen.line('M-34 22L-58 160M0 24V166M34 22L58 160', tone(base, -0.1), 2, 0.45);
    pen.line('M-72 14Q0 26 72 14', tone(base, -0.14), 6);
    pen.line('M-119 149Q0 177 119 149', tone(base, -0.12), 7);
    pen.line('M88 162V226', '#a07a40', 2.4);
    pen.ellipse(88, 230, 5, 6, pen.ball('#c99d59'));
    pen.anchor('feet', 0, 558);
    pen.anchor('face', 0, 90);
  },
);

/** A desk lamp with a jointed arm. */
export const deskLamp = recipe(
  {
    name: 'desk-lamp',
    nouns: ['desk lamp', 'reading lamp', 'table lamp', 'study lamp'],
    class: 'furniture',
    heightMetres: 0.45,
  },
  (pen, look) => {
    const base = mainColour(look, '#d6493f');
    const isOn = isLit(look);
    pen.path('M-22 388V404C-22 426 178 426 178 404V388Z', pen.pipe(tone(base, -0.1)));
    pen.ellipse(78, 388, 100, 24, pen.plane(base, 1.2, 20));
    pen.line('M64 384L142 230M84 386L162 232', '#c3cad2', 8);
    pen.line('M64 384L142 230M84 386L162 232', '#f2f5f8', 2.4, 0.8);
    pen.line('M142 226L2 116M156 210L14 100', '#c3cad2', 8);
    pen.line('M142 226L2 116M156 210L14 100', '#f2f5f8', 2.4, 0.8);
    for (const [x, y, r] of [
      [152, 222, 19],
      [74, 380, 17],
      [6, 106, 15],
    ] as const) {
      pen.ellipse(x, y, r, r, pen.ball(tone(base, -0.05)));
      pen.ellipse(x, y, r * 0.4, r * 0.4, pen.ball('#e7ebef'));
    }
    pen.at({ x: -14, y: 96, turn: 40 }, () => {
      pen.ellipse(0, 112, 96, 24, isOn ? '#fff0bd' : '#8d949c');
      pen.ellipse(0, 114, 34, 24, pen.ball(isOn ? '#fffbe0' : '#eef1f3'));
      pen.path(
        blob('-94,110! -80,62 -38,22 -28,-8 -20,-30! 20,-30! 28,-8 38,22 80,62 94,110! 50,126 0,130 -50,126'),
        pen.pipe(base, 1.3),
      );
      pen.path('M-94 110Q0 150 94 110Q0 132 -94 110Z', tone(base, 0.14), { opacity: 0.6 });
      pen.path(blob('-58,70 -34,34 -26,10 -18,10 -24,40 -44,80'), '#ffffff', { opacity: 0.4 });
    });
    pen.anchor('feet', 78, 420);
    pen.anchor('face', -50, 160);
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

/** A street lamp on its post. */
export const streetLamp = recipe(
  {
    name: 'street-lamp',
    nouns: ['street lamp', 'lamp post', 'lamppost', 'street light', 'streetlight', 'gas lamp'],
    class: 'object',
    heightMetres: 4,
  },
  (pen, look) => {
    const base = mainColour(look, '#3b4350');
    const isOn = isLit(look);
    pen.path('M-9 190L-12 560H12L9 190Z', pen.pipe(base, 1.3));
    pen.line('M-46 206Q0 226 46 206', base, 9);
    for (const x of [-46, 46]) pen.ellipse(x, 204, 9, 9, pen.ball(base, 1.3));
    for (const y of [236, 420]) pen.box(-17, y, 34, 13, 5, pen.pipe(tone(base, 0.05), 1.3));
    pen.path(blob('-13,520! -20,560 -30,580! -34,612! 34,612! 30,580! 20,560 13,520!'), pen.pipe(base, 1.3));
    pen.box(-46, 608, 92, 18, 5, pen.pipe(base, 1.3));
    const pane = polygon('-56,70 56,70 34,176 -34,176');
    pen.path(
      pane,
      isOn
        ? pen.radial(
            [
              [0, '#fffdec'],
              [0.5, '#ffe9a4'],
              [1, '#f6b94f'],
            ],
            0.5,
            0.55,
            0.62,
          )
        : pen.linear(
            [
              [0, '#e4f0f5'],
              [0.5, '#bcd3dd'],
              [1, '#8dabb9'],
            ],
            50,
          ),
    );
    pen.inside(pane, () => pen.path(polygon('-44,60 -20,60 -30,180 -44,180'), '#ffffff', { opacity: 0.5 }));
    pen.ellipse(0, 130, 10, 22, pen.ball(isOn ? '#ffffff' : '#e9edf0'));
    pen.line('M-56 70L-34 176M56 70L34 176M0 70V176', base, 6);
    pen.box(-42, 172, 84, 17, 6, pen.pipe(base, 1.3));
    pen.path('M-68 72Q-60 48 -20 30L0 20L20 30Q60 48 68 72Z', pen.pipe(base, 1.3));
    pen.box(-70, 66, 140, 11, 5, pen.pipe(tone(base, 0.04), 1.3));
    pen.ellipse(0, 14, 10, 12, pen.ball(base, 1.3));
    pen.path(box(-7, 240, 4, 300), tone(base, 0.2), { opacity: 0.5 });
    pen.anchor('feet', 0, 626);
    pen.anchor('face', 0, 120);
  },
);
