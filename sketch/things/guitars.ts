/** Stringed instruments with a neck: acoustic and electric guitar, violin. `grip` is where a player holds them. */
import type { Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

function strings(pen: Pen, top: number, bottom: number, count: number, gap: number): void {
  for (let index = 0; index < count; index += 1) {
    const x = (index - (count - 1) / 2) * gap;
    pen.line(`M${x * 0.7} ${top}L${x} ${bottom}`, index % 2 === 0 ? '#f6f0e2' : '#d8ccb4', 1.5, 0.95);
  }
}

function neck(pen: Pen, top: number, bottom: number, half: number): void {
  const board = polygon([
    [-half * 0.74, top],
    [half * 0.74, top],
    [half, bottom],
    [-half, bottom],
  ]);
  pen.path(board, pen.pipe('#4a3026', 1.2));
  for (let index = 1; index < 12; index += 1) {
    const y = top + (bottom - top) * (1 - 0.92 ** (index * 1.2));
    pen.line(`M${-half * 0.8} ${y}H${half * 0.8}`, '#cfc6b4', 2, 0.9);
    if ([3, 5, 7, 9].includes(index)) pen.ellipse(0, y - 7, 3, 3, '#efe8d6');
  }
}

/** An acoustic guitar, leaning a little. */
export const guitar = recipe(
  {
    name: 'guitar',
    nouns: ['guitar', 'acoustic guitar', 'ukulele', 'banjo', 'lute'],
    class: 'instrument',
    heightMetres: 1,
  },
  (pen, look) => {
    const base = mainColour(look, '#d98f43');
    pen.at({ turn: 14 }, () => {
      pen.path(blob('-19,-262! -26,-322 -18,-330! 18,-330! 26,-322 19,-262!'), pen.plane('#5d3524', 1.1));
      for (const y of [-312, -294, -276])
        for (const side of [-1, 1]) {
          pen.ellipse(32 * side, y, 10, 6.5, pen.ball('#e5dccb'));
          pen.line(`M${18 * side} ${y}H${26 * side}`, '#b9b1a2', 3);
        }
      const shape =
        '0,-68 48,-66 86,-34 84,6 66,40 92,84 122,132 112,196 60,234 0,240 -60,234 -112,196 -122,132 -92,84 -66,40 -84,6 -86,-34 -48,-66';
      pen.at({ x: 7, y: 6 }, () => pen.path(blob(shape), pen.plane(tone(base, -0.26))));
      pen.path(blob(shape), pen.plane(tone(base, -0.16)));
      pen.at({ y: 5.5, scale: 0.93 }, () => {
        pen.path(
          blob(shape),
          pen.radial(
            [
              [0, tone(base, 0.13)],
              [0.45, base],
              [1, tone(base, -0.12)],
            ],
            0.38,
            0.34,
            0.7,
          ),
        );
        pen.inside(blob(shape), () => {
          for (let x = -110; x < 120; x += 16)
            pen.line(`M${x} -80Q${x + 6} 80 ${x} 250`, tone(base, -0.07), 1.6, 0.4);
          pen.ellipse(-54, -14, 26, 44, pen.glow('#ffffff', 0.55), { turn: 20 });
          pen.ellipse(-74, 150, 30, 60, pen.glow('#ffffff', 0.45), { turn: -14 });
        });
      });
      pen.ellipse(0, 46, 44, 44, '#8a4f25');
      pen.ellipse(0, 46, 38, 38, '#f0d6a4');
      pen.ellipse(
        0,
        46,
        33,
        33,
        pen.linear(
          [
            [0, '#2a1710'],
            [1, '#5b3520'],
          ],
          60,
        ),
      );
      pen.path(blob('38,60 70,66 78,112 52,120 30,86'), tone(base, -0.32), { opacity: 0.75 });
      neck(pen, -262, 20, 19);
      pen.box(-42, 150, 84, 17, 7, pen.plane('#4a2c1d'));
      strings(pen, -260, 156, 6, 6);
      pen.box(-30, 152, 60, 4.5, 2, '#f3ecdc');
    });
    pen.anchor('grip', -12, 60);
    pen.anchor('feet', -58, 240);
  },
);

/** An electric guitar in the manner of the fifties. */
export const electricGuitar = recipe(
  {
    name: 'electric-guitar',
    nouns: ['electric guitar', 'bass guitar', 'bass', 'rock guitar'],
    class: 'instrument',
    heightMetres: 1,
  },
  (pen, look) => {
    const base = mainColour(look, '#d23a35');
    pen.at({ turn: 22 }, () => {
      pen.path(
        blob('-16,-256! -26,-318 -10,-346 18,-350! 14,-330 22,-296 16,-256!'),
        pen.plane('#e8c48c', 1),
      );
      for (let index = 0; index < 6; index += 1)
        pen.ellipse(-28 + index * 1.4, -262 - index * 14, 8, 5.5, pen.ball('#d3d8de'));
      const shape =
        '-20,-30 -50,-74 -96,-84! -90,-30 -74,20 -92,70 -126,128 -110,190 -50,222 20,216 84,204 118,150 92,84 66,30 74,-20 92,-54! 56,-52 20,-18';
      pen.at({ x: 6, y: 6 }, () => pen.path(blob(shape), pen.plane(tone(base, -0.26))));
      pen.path(
        blob(shape),
        pen.radial(
          [
            [0, tone(base, 0.15)],
            [0.4, base],
            [0.8, tone(base, -0.08)],
            [1, tone(base, -0.2)],
          ],
          0.34,
          0.3,
          0.8,
        ),
      );
      pen.path(
        blob('-16,-20 -46,-40 -66,10 -54,60 -66,120 -40,160 40,176 78,186 92,150 68,110 50,60 52,-10 20,-14'),
        pen.plane('#f9f5ec', 0.8),
      );
      pen.path('M-84 -70Q-62 -20 -62 10L-74 -6Q-82 -40 -92 -74Z', '#ffffff', { opacity: 0.4 });
      pen.ellipse(-84, 130, 15, 40, pen.glow('#ffffff', 0.7), { turn: 14 });
      neck(pen, -256, 20, 17);
      for (const y of [44, 78, 112]) pen.box(-27, y, 54, 15, 7, pen.plane('#2c2d33'));
      pen.box(-26, 142, 52, 20, 4, pen.plane('#cfd5dc', 1.2));
      strings(pen, -254, 146, 6, 5.4);
      for (const [x, y] of [
        [54, 128],
        [64, 152],
        [70, 178],
      ] as const)
        pen.ellipse(x, y, 9, 9, pen.ball('#33343b'));
    });
    pen.anchor('grip', -20, 70);
    pen.anchor('feet', -70, 226);
  },
);

/** A violin with its bow. */
export const violin = recipe(
  {
    name: 'violin',
    nouns: ['violin', 'fiddle', 'cello', 'viola'],
    class: 'instrument',
    heightMetres: 0.6,
    without: ['bow'],
  },
  (pen, look) => {
    const base = mainColour(look, '#b0602b');
    pen.at({ turn: 20 }, () => {
      pen.path(limb('-6,-196,11 0,-226,13 10,-240,9'), pen.plane('#6b3720'));
      pen.ellipse(10, -244, 13, 13, pen.ball('#6b3720'));
      for (const [x, y] of [
        [-24, -196],
        [22, -206],
        [-24, -214],
        [24, -188],
      ] as const)
        pen.ellipse(x, y, 12, 5, pen.ball('#33221b'));
      const shape =
        '0,-60 46,-62 74,-34 72,0 54,14! 48,40 58,68! 84,84 92,124 64,168 0,178 -64,168 -92,124 -84,84 -58,68! -48,40 -54,14! -72,0 -74,-34 -46,-62';
      pen.at({ x: 6, y: 5 }, () => pen.path(blob(shape), pen.plane(tone(base, -0.24))));
      pen.path(
        blob(shape),
        pen.radial(
          [
            [0, tone(base, 0.17)],
            [0.45, base],
            [1, tone(base, -0.18)],
          ],
          0.38,
          0.34,
          0.75,
        ),
      );
      pen.ellipse(-46, -22, 17, 28, pen.glow('#ffffff', 0.6), { turn: 20 });
      for (const side of [-1, 1]) {
        pen.line(
          curve([
            [30 * side, 26],
            [38 * side, 44],
            [32 * side, 66],
            [40 * side, 84],
          ]),
          '#2c170f',
          4,
        );
        pen.ellipse(29 * side, 25, 4, 4, '#2c170f');
        pen.ellipse(41 * side, 86, 4, 4, '#2c170f');
      }
      pen.path(polygon('-9,-190 9,-190 15,34 -15,34'), pen.pipe('#33221b'));
      pen.path(polygon('-16,96 16,96 10,160 -10,160'), pen.pipe('#33221b'));
      strings(pen, -188, 100, 4, 7);
      pen.box(-24, 64, 48, 7, 3, '#e2c08a');
    });
    if (!(look.without ?? []).includes('bow')) {
      pen.line('M-150 176L176 -150', '#7a4526', 6);
      pen.line('M-140 188L182 -136', '#f5efe2', 3.4);
      pen.box(-158, 168, 26, 20, 5, pen.plane('#33221b'), { turn: -45 });
    }
    pen.anchor('grip', -20, 40);
    pen.anchor('feet', -60, 178);
  },
);
