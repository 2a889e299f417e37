/** Penguins: upright, round and earnest. The variant turns the head and moves the flippers. */
import { eyes, moodOf, mouth } from './face.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, limb, mirrored } from './shape.ts';
import { tone } from './tone.ts';

/** A penguin; `colour` paints the back. */
export const penguin = recipe(
  {
    name: 'penguin',
    nouns: ['penguin', 'emperor penguin'],
    class: 'bird',
    heightMetres: 0.9,
    poses: ['holding', 'waving', 'eating', 'playing', 'walking', 'sitting', 'reading', 'dancing'],
    moods: true,
  },
  (pen, look) => {
    const stance = (look.variant ?? 0) % 4;
    const coat = mainColour(look, '#3a4254');
    const mood = moodOf(look);
    const orange = '#f59a2e';
    const isHolding = ['holding', 'waving', 'eating', 'playing'].includes(look.pose ?? '');
    const lean = look.pose === 'walking' ? 5 : ([0, -4, 3, 2][stance] ?? 0);
    for (const side of [-1, 1]) {
      const lift = look.pose === 'walking' && side === 1 ? -10 : 0;
      pen.ellipse(46 * side, 388 + lift, 41, 15, pen.ball(orange));
      for (const dx of [-16, 0, 16])
        pen.ellipse(46 * side + dx, 396 + lift, 11, 7, pen.ball(tone(orange, -0.02)));
    }
    pen.at({ y: 390, turn: lean }, () =>
      pen.at({ y: -390 }, () => {
        const flipper = (side: number, raise: number): void => {
          const out = 26 + raise * 64;
          pen.path(
            limb([
              [74 * side, 186, 17],
              [(86 + out * 0.55) * side, 246 - raise * 62, 21],
              [(82 + out) * side, 300 - raise * 150, 10],
            ]),
            pen.plane(tone(coat, -0.03), 1, 70),
          );
        };
        flipper(-1, stance === 1 || look.pose === 'dancing' ? 0.7 : stance === 3 ? 0.4 : 0.12);
        const raise = isHolding || look.pose === 'dancing' ? 0.95 : stance === 1 ? 0.65 : 0.1;
        if (raise > 0.5) flipper(1, raise);
        const outline = blob(mirrored('0,26 44,40 66,86 66,128 92,190 106,268 94,346 58,386 0,394'));
        pen.path(outline, pen.ball(coat));
        pen.inside(outline, () => {
          pen.path(
            blob(mirrored('0,150 44,152 70,200 82,274 72,350 40,396 0,402')),
            pen.ball('#fdfdfb', 0.8),
          );
          pen.ellipse(0, 176, 56, 36, pen.glow('#ffce54', 0.75));
          pen.ellipse(0, 402, 80, 44, pen.glow('#8fa3c4', 0.5));
        });
        const turn = [0, -9, 8, -4][stance] ?? 0;
        const mask = blob(
          mirrored('0,82 20,62 44,70 54,100 44,136 0,150').map(([x, y, c]) => [x + turn, y, c ?? 0]),
        );
        pen.path(mask, pen.ball('#ffffff', 0.7));
        pen.ellipse(-34, 52, 26, 15, pen.glow('#ffffff', 0.3), { turn: -30 });
        pen.at({ x: turn * 1.5 }, () => {
          eyes(pen, { x: 27, y: 98, rx: 9, ry: 11.5, colour: '#3b2b20', lid: '#2a2c36' }, mood);
          for (const side of [-1, 1]) pen.ellipse(41 * side, 120, 13, 8.5, pen.glow('#ff7d6e', 0.55));
          if (mood === 'happy' || mood === 'surprised') mouth(pen, 124, 10, mood, '#c8661a', false);
          pen.path(blob(mirrored('0,104 15,111 9,121 0,129')), pen.ball(orange));
          pen.line('M-12 114Q0 119 12 114', tone(orange, -0.16), 2.2);
          pen.ellipse(-4, 109, 5, 2.4, '#ffe3ad', { opacity: 0.8 });
        });
        if (raise <= 0.5) flipper(1, raise);
        const out = 26 + raise * 64;
        pen.anchor('hand', 82 + out, 300 - raise * 150);
        pen.anchor('headTop', turn, 34);
        pen.anchor('face', turn, 104);
        pen.anchor('lap', 0, 300);
        pen.anchor('back', 0, 220);
      }),
    );
    pen.anchor('feet', 0, 402);
  },
);
