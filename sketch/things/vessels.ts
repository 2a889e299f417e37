/** Vase, bottle and bowl: round vessels without a spout, seen from slightly above. */
import { lacks } from './kit.ts';
import { glaze, opening } from './kitchen.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob } from './shape.ts';
import { tone } from './tone.ts';

/** A vase, with flowers when the attributes say so. */
export const vase = recipe(
  {
    name: 'vase',
    nouns: ['vase', 'urn', 'amphora', 'flower vase'],
    class: 'container',
    heightMetres: 0.35,
    without: ['flowers', 'flower'],
  },
  (pen, look) => {
    const base = mainColour(look, '#3f8f9b');
    const body = blob(
      '-54,24! -44,64 -78,130 -104,206 -78,300 -56,326! 56,326! 78,300 104,206 78,130 44,64 54,24! 0,34',
    );
    pen.path(body, glaze(pen, base));
    pen.inside(body, () => {
      pen.ellipse(0, 336, 110, 40, pen.glow(tone(base, -0.4), 0.6));
      pen.line('M-120 176Q0 206 120 176', tone(base, 0.2), 6, 0.85);
      pen.line('M-120 250Q0 280 120 250', tone(base, 0.2), 6, 0.85);
      for (const x of [-66, -22, 22, 66])
        pen.path(
          blob(
            `${x},${198 + (66 - Math.abs(x)) * 0.14} ${x + 13},222 ${x},${248 + (66 - Math.abs(x)) * 0.14} ${x - 13},222`,
          ),
          tone(base, 0.16),
          { opacity: 0.8 },
        );
    });
    pen.path('M-66 144Q-90 196 -80 244L-68 240Q-76 196 -54 148Z', '#ffffff', { opacity: 0.5 });
    opening(pen, 0, 24, 56, 13, base);
    pen.anchor('feet', 0, 328);
    pen.anchor('surface', 0, 26);
    pen.anchor('face', 0, 210);
    pen.anchor('grip', 0, 180);
  },
);

/** A bottle of coloured glass with a cork and a blank label. */
export const bottle = recipe(
  {
    name: 'bottle',
    nouns: ['bottle', 'wine bottle', 'glass bottle', 'potion', 'flask'],
    class: 'container',
    heightMetres: 0.3,
    without: ['label', 'cork', 'lid', 'cap'],
  },
  (pen, look) => {
    const base = mainColour(look, '#3f8f5a');
    const body = blob(
      '-24,36! -24,110 -34,140 -78,186 -84,220 -84,396 -66,420! 66,420! 84,396 84,220 78,186 34,140 24,110 24,36!',
    );
    pen.path(
      body,
      pen.linear(
        [
          [0, tone(base, -0.12)],
          [0.18, tone(base, 0.1)],
          [0.42, base],
          [0.8, tone(base, -0.14)],
          [0.93, tone(base, 0.04)],
          [1, tone(base, -0.12)],
        ],
        0,
      ),
    );
    pen.inside(body, () => {
      pen.path('M-90 250Q0 264 90 250V430H-90Z', tone(base, -0.16), { opacity: 0.45 });
      pen.ellipse(0, 420, 80, 22, pen.glow(tone(base, 0.2), 0.5));
    });
    if (!lacks(look, 'label')) {
      pen.path(
        'M-84 262Q0 276 84 262V360Q0 376 -84 360Z',
        pen.linear(
          [
            [0, '#d9cfb8'],
            [0.3, '#fffaf0'],
            [0.6, '#f3ead6'],
            [1, '#c5b99e'],
          ],
          0,
        ),
      );
      pen.line('M-66 284Q0 296 66 284M-66 344Q0 358 66 344', '#b39a5e', 2.6, 0.9);
    }
    pen.path('M-66 206Q-60 180 -36 164L-30 176Q-50 190 -54 214V240H-68Z', '#ffffff', { opacity: 0.6 });
    pen.path('M-15 46H-7V128H-15Z', '#ffffff', { opacity: 0.5 });
    if (!lacks(look, 'cork', 'lid', 'cap')) pen.box(-19, 4, 38, 40, 6, pen.pipe('#c49a66'));
    pen.box(-30, 34, 60, 20, 7, pen.pipe(tone(base, 0.02), 1.2));
    pen.anchor('feet', 0, 420);
    pen.anchor('face', 0, 312);
    pen.anchor('grip', 0, 230);
  },
);

/** A bowl seen a little from above. */
export const bowl = recipe(
  { name: 'bowl', nouns: ['bowl', 'dish', 'basin'], class: 'container', heightMetres: 0.1 },
  (pen, look) => {
    const base = mainColour(look, '#4a86b8');
    const body = blob('-164,40! -150,104 -104,166 -52,190 0,194 52,190 104,166 150,104 164,40! 0,64');
    pen.path(blob('-54,184 -50,206! 50,206! 54,184 0,194'), pen.pipe(tone(base, -0.08)));
    pen.path(body, glaze(pen, base));
    pen.inside(body, () => {
      pen.ellipse(0, 210, 150, 46, pen.glow(tone(base, -0.4), 0.5));
      pen.line('M-170 90Q0 150 170 90', tone(base, 0.2), 7, 0.85);
    });
    pen.path('M-138 82Q-122 132 -88 156L-80 148Q-108 122 -122 82Z', '#ffffff', { opacity: 0.5 });
    opening(pen, 0, 42, 164, 34, base);
    pen.anchor('feet', 0, 206);
    pen.anchor('surface', 0, 48);
    pen.anchor('face', 0, 130);
  },
);
