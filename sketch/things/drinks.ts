/** Drinks in their glasses and cups. */
import { cuteArms, cuteFace, hasFace } from './cute.ts';
import { lacks, wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A glass of wine. */
export const wineGlass = recipe(
  {
    name: 'wine-glass',
    nouns: ['wine glass', 'glass of wine', 'wine'],
    class: 'drink',
    heightMetres: 0.22,
  },
  (pen, look) => {
    const wine = mainColour(look, wants(look, 'white') ? '#f0dc8a' : '#8c1a35');
    pen.ellipse(
      0,
      430,
      92,
      20,
      pen.linear(
        [
          [0, '#ffffff', 0.9],
          [0.5, '#c6d6e0', 0.9],
          [1, '#8fa7b6', 0.9],
        ],
        20,
      ),
    );
    pen.ellipse(-6, 426, 66, 11, '#ffffff', { opacity: 0.5 });
    pen.path(
      'M-8 240Q-9 380 -30 424Q0 434 30 424Q9 380 8 240Z',
      pen.linear(
        [
          [0, '#e6f0f5'],
          [0.35, '#ffffff'],
          [0.6, '#bfd2dd'],
          [1, '#8ba5b5'],
        ],
        0,
      ),
    );
    const bowl = blob('-84,4! -108,100 -96,180 -50,236 0,250 50,236 96,180 108,100 84,4!');
    pen.path(
      bowl,
      pen.linear(
        [
          [0, '#f4fafc', 0.75],
          [0.5, '#d5e5ee', 0.5],
          [1, '#a7c0cf', 0.75],
        ],
        10,
      ),
    );
    const liquid = blob('-107,112! -94,178 -48,230 0,243 48,230 94,178 107,112!');
    pen.path(
      liquid,
      pen.linear(
        [
          [0, tone(wine, 0.06)],
          [0.3, tone(wine, 0.12)],
          [0.6, wine],
          [1, tone(wine, -0.14)],
        ],
        0,
      ),
    );
    pen.ellipse(
      0,
      112,
      107,
      23,
      pen.linear(
        [
          [0, tone(wine, 0.2)],
          [1, tone(wine, 0.06)],
        ],
        40,
      ),
    );
    pen.ellipse(0, 4, 84, 15, 'none', { stroke: '#ffffff', width: 4, opacity: 0.95 });
    pen.path(blob('-72,24 -90,100 -80,170 -62,196 -56,180 -70,150 -74,96 -60,28'), '#ffffff', {
      opacity: 0.6,
    });
    pen.line(curve('78,40 88,100 80,160'), '#ffffff', 5, 0.5);
    pen.anchor('grip', 0, 320);
    pen.anchor('feet', 0, 450);
  },
);

/** A paper cup with a lid and a sleeve. */
export const paperCup = recipe(
  {
    name: 'paper-cup',
    nouns: ['paper cup', 'takeaway coffee', 'takeaway cup', 'coffee to go', 'takeout coffee', 'to-go cup'],
    class: 'drink',
    heightMetres: 0.16,
    moods: true,
    without: ['lid', 'sleeve'],
  },
  (pen, look) => {
    const sleeve = mainColour(look, '#a8693c');
    const cup = polygon('-104,60 104,60 78,400 -78,400');
    pen.path(cup, pen.pipe('#f7f3ea'));
    pen.path('M-78 398Q0 420 78 398L76 408Q0 430 -76 408Z', pen.pipe('#e3dccd'));
    if (!lacks(look, 'sleeve')) {
      const band = 'M-101 140Q0 168 101 140L86 312Q0 340 -86 312Z';
      pen.path(band, pen.pipe(sleeve, 1.1));
      pen.line('M-99 150Q0 178 99 150M-87 302Q0 330 87 302', tone(sleeve, -0.1), 3, 0.7);
      if (!hasFace(look)) {
        pen.ellipse(0, 238, 36, 44, tone(sleeve, 0.2), { turn: 24 });
        pen.line(curve('-16,268 -6,244 6,232 16,206'), sleeve, 7);
      }
    }
    if (lacks(look, 'lid')) {
      pen.ellipse(0, 60, 104, 20, '#e9e2d3');
      pen.ellipse(0, 62, 94, 16, pen.plane('#5a3520'));
    } else {
      const lid = tone('#3c3634', 0);
      pen.path('M-112 64Q0 92 112 64V44Q0 70 -112 44Z', pen.pipe(lid, 1.3));
      pen.ellipse(0, 44, 112, 22, pen.plane(tone(lid, 0.06)));
      pen.path('M-94 40L-84 6Q0 24 84 6L94 40Q0 62 -94 40Z', pen.pipe(lid, 1.3));
      pen.ellipse(
        0,
        7,
        84,
        15,
        pen.linear(
          [
            [0, tone(lid, 0.2)],
            [1, tone(lid, 0.05)],
          ],
          30,
        ),
      );
      pen.ellipse(0, 12, 18, 4, '#1a1615');
    }
    pen.path(polygon('-84,80 -70,82 -62,392 -70,390'), '#ffffff', { opacity: 0.35 });
    if (hasFace(look)) {
      cuteFace(pen, 0, 222, 70);
      cuteArms(pen, 96, 236, tone(sleeve, -0.1));
    } else pen.anchor('face', 0, 236);
    pen.anchor('grip', 0, 240);
    pen.anchor('feet', 0, 416);
  },
);
