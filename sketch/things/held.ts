/** Things held aloft: balloon, umbrella, kite. `grip` is where a hand holds them. */
import { wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, limb } from './shape.ts';
import { tone } from './tone.ts';

/** A party balloon on a curling string; `grip` is the string's end. */
export const balloon = recipe(
  {
    name: 'balloon',
    nouns: ['balloon', 'party balloon'],
    class: 'toy',
    heightMetres: 0.9,
    without: ['string'],
  },
  (pen, look) => {
    const base = mainColour(
      look,
      ['#e5403a', '#2f86d6', '#f2b32c', '#59b356'][(look.variant ?? 0) % 4] ?? '#e5403a',
    );
    if (!(look.without ?? []).includes('string'))
      pen.line(curve('0,246 -9,300 9,350 -5,410 0,452'), '#8b8f99', 3.4);
    pen.path(blob('-13,246! -5,226 5,226 13,246! 0,250'), pen.plane(tone(base, -0.06)));
    const skin = blob('0,0 42,7 76,34 97,92 80,164 32,217 0,232 -32,217 -80,164 -97,92 -76,34 -42,7');
    pen.path(
      skin,
      pen.radial(
        [
          [0, tone(base, 0.17)],
          [0.34, tone(base, 0.03)],
          [0.68, base],
          [1, tone(base, -0.17)],
        ],
        0.34,
        0.27,
        0.82,
      ),
    );
    pen.inside(skin, () => {
      pen.ellipse(66, 150, 40, 84, pen.glow(tone(base, 0.16), 0.55), { turn: 24 });
    });
    pen.ellipse(-44, 66, 17, 33, pen.glow('#ffffff', 1), { turn: 28 });
    pen.ellipse(-46, 60, 8, 17, '#ffffff', { turn: 28, opacity: 0.75 });
    pen.ellipse(-24, 32, 5, 4, '#ffffff', { opacity: 0.6 });
    pen.anchor('grip', 0, 450);
    pen.anchor('feet', 0, 452);
    pen.anchor('face', 0, 110);
  },
);

/** An open umbrella with its crook. */
export const umbrella = recipe(
  { name: 'umbrella', nouns: ['umbrella', 'parasol', 'brolly'], class: 'tool', heightMetres: 0.9 },
  (pen, look) => {
    const base = mainColour(look, '#7d5bbf');
    pen.path(limb('0,20,4.5 0,200,4.5 0,330,4.5'), pen.pipe('#b9bec7'));
    pen.line('M0 322V366Q0 396 26 396Q50 396 50 372', '#7a4a2c', 13);
    pen.line('M-3 326V364Q-2 391 24 393', '#b07a4e', 3.4);
    const panels = [
      ['M0 16C-110 22 -184 92 -190 178Q-160 152 -128 176Q-112 70 0 16Z', 0.05],
      ['M0 16Q-112 70 -128 176Q-98 150 -58 178Q-44 80 0 16Z', 0.0],
      ['M0 16Q-44 80 -58 178Q0 148 58 178Q44 80 0 16Z', -0.03],
      ['M0 16Q44 80 58 178Q98 150 128 176Q112 70 0 16Z', -0.07],
      ['M0 16Q112 70 128 176Q160 152 190 178C184 92 110 22 0 16Z', -0.12],
    ] as const;
    const isStriped = wants(look, 'striped', 'colourful', 'colorful', 'rainbow');
    panels.forEach(([d, shift], index) => {
      const colour = isStriped && index % 2 === 1 ? '#fbf4e6' : base;
      pen.path(
        d,
        pen.linear(
          [
            [0, tone(colour, 0.12 + shift)],
            [0.5, tone(colour, shift)],
            [1, tone(colour, shift - 0.1)],
          ],
          70,
        ),
      );
    });
    pen.path('M-40 36C-100 56 -144 100 -160 150C-130 96 -90 60 -40 36Z', '#ffffff', { opacity: 0.3 });
    pen.path(limb('0,0,3 0,18,5'), pen.plane('#8b909a'));
    pen.anchor('grip', 0, 300);
    pen.anchor('feet', 10, 402);
  },
);

/** A diamond kite with a tail of bows. */
export const kite = recipe(
  { name: 'kite', nouns: ['kite'], class: 'toy', heightMetres: 1.2 },
  (pen, look) => {
    const base = mainColour(look, '#e2503f');
    pen.line(curve('110,210 90,270 140,330 100,400 130,450'), '#8a8f99', 3);
    for (const [x, y, turn, c] of [
      [98, 264, 20, '#f3bd3c'],
      [130, 326, -30, '#3f92d6'],
      [106, 392, 20, '#5bb35a'],
    ] as const) {
      pen.at({ x, y, turn }, () => pen.path(blob('0,0! -24,-14! -24,14! 0,0! 24,14! 24,-14!'), pen.plane(c)));
    }
    const half = [
      ['M0 0L120 90L110 214Z', 0.03],
      ['M0 0L110 214L-20 110Z', 0.08],
    ] as const;
    for (const [d, lift] of half) pen.path(d, pen.plane(tone(base, lift)));
    pen.path('M0 0L120 90L66 128Z', pen.plane('#f6c445'));
    pen.path('M-20 110L66 128L110 214Z', pen.plane('#3f92d6'));
    pen.line('M0 0L110 214M-20 110L120 90', '#7a4a2c', 4, 0.9);
    pen.anchor('grip', 130, 450);
    pen.anchor('feet', 130, 452);
  },
);
