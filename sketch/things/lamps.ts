/** Lamps. They are lit at night, or when the look says that they glow. */
import type { Look } from './artwork.ts';
import { type Pen, wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** True when a lamp is to burn. */
function isLit(look: Look): boolean {
  return look.isNight === true || wants(look, 'glowing', 'lit', 'burning', 'bright', 'shining');
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
