/** A friendly robot with a screen for a face, which shows moods as light. */
import { moodOf } from './face.ts';
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, limb } from './shape.ts';
import { tone } from './tone.ts';

/** A friendly robot. */
export const robot = recipe(
  {
    name: 'robot',
    nouns: ['robot', 'android', 'droid', 'bot'],
    class: 'person',
    heightMetres: 1.5,
    moods: true,
    poses: ['holding', 'waving', 'eating', 'playing', 'walking', 'riding', 'sitting', 'reading'],
    without: ['antenna'],
  },
  (pen, look) => {
    const base = mainColour(look, '#8fb3c9');
    const dark = tone(base, -0.22);
    const mood = moodOf(look);
    const isUp = ['holding', 'waving', 'eating', 'playing'].includes(look.pose ?? '');
    const isRiding = look.pose === 'riding';
    const part = (d: string, c = base): void => pen.path(limb(d), pen.plane(c, 1.2));
    part('-78,212,14 -104,262,13 -96,314,13', tone(base, -0.05));
    pen.ellipse(-96, 324, 19, 17, pen.ball(dark));
    if (isRiding) {
      part('10,330,22 -52,372,20 -40,424,18');
      pen.path(blob('-78,446! -76,424 -52,414 -18,418! -18,446!'), pen.plane(dark));
    } else {
      for (const side of [-1, 1]) {
        const step = look.pose === 'walking' ? side * 12 : 0;
        part(`${36 * side},330,19 ${38 * side + step},380,17`, tone(base, -0.04));
        pen.line(`M${36 * side - 16} 352H${36 * side + 18}`, dark, 3.4, 0.8);
        pen.path(
          blob([
            [38 * side - 34 + step, 414, 1],
            [38 * side - 30 + step, 388],
            [38 * side + step, 378],
            [38 * side + 30 + step, 388],
            [38 * side + 34 + step, 414, 1],
          ]),
          pen.ball(dark, 1.2),
        );
      }
    }
    pen.box(-22, 170, 44, 26, 6, pen.pipe(dark));
    pen.path(
      box(-84, 186, 168, 154, 34),
      pen.radial(
        [
          [0, tone(base, 0.15)],
          [0.4, base],
          [0.75, tone(base, -0.08)],
          [1, tone(base, -0.19)],
        ],
        0.33,
        0.22,
        0.9,
      ),
    );
    pen.path(box(-50, 214, 100, 68, 14), pen.plane('#2f4256', 0.8));
    pen.line('M-36 250h14l10 -18l14 32l12 -20h20', '#7fe8c8', 4);
    for (const [x, c] of [
      [-30, '#ef5b4c'],
      [0, '#f4c53f'],
      [30, '#6fd08a'],
    ] as const)
      pen.ellipse(x, 308, 9, 9, pen.ball(c, 1.4));
    if (!lacks(look, 'antenna')) {
      pen.line('M0 40V8', dark, 6);
      pen.ellipse(0, 0, 13, 13, pen.ball('#ef5b4c', 1.3));
    }
    for (const side of [-1, 1]) pen.box(side * 98 - 12, 82, 24, 56, 10, pen.plane(dark));
    pen.path(
      box(-96, 38, 192, 142, 44),
      pen.radial(
        [
          [0, tone(base, 0.17)],
          [0.4, tone(base, 0.02)],
          [0.75, tone(base, -0.06)],
          [1, tone(base, -0.18)],
        ],
        0.33,
        0.2,
        0.9,
      ),
    );
    pen.path(
      box(-76, 60, 152, 98, 32),
      pen.linear(
        [
          [0, '#1d2b3a'],
          [1, '#31485e'],
        ],
        70,
      ),
    );
    const light = '#7ff0e0';
    for (const side of [-1, 1]) {
      const x = 34 * side;
      if (mood === 'happy' || mood === 'asleep')
        pen.line(`M${x - 15} 102q15 ${mood === 'happy' ? -24 : 20} 30 0`, light, 8);
      else {
        pen.ellipse(x, 100, 26, 28, pen.glow(light, 0.55));
        pen.ellipse(x, 100, 14, mood === 'sleepy' || mood === 'reading' ? 8 : 17, light);
        pen.ellipse(x - 4, 93, 4, 5, '#ffffff');
        if (mood === 'angry' || mood === 'sad')
          pen.line(
            `M${x - 16} ${78 + (mood === 'angry' ? -6 : 6) * side}L${x + 16} ${78 + (mood === 'angry' ? 6 : -6) * -side * -1}`,
            light,
            5,
          );
      }
    }
    pen.line(
      mood === 'sad'
        ? 'M-18 142Q0 128 18 142'
        : mood === 'surprised'
          ? 'M-6 138Q0 128 6 138Q0 148 -6 138'
          : 'M-20 132Q0 150 20 132',
      light,
      5.5,
    );
    pen.path('M-64 92Q-62 68 -36 66L-34 72Q-52 76 -56 94Z', '#ffffff', { opacity: 0.35 });
    const [hx, hy] = isUp ? [132, 176] : isRiding ? [-20, 300] : [98, 316];
    part(
      isUp
        ? '78,214,15 126,236,14 132,190,13'
        : isRiding
          ? '74,214,15 64,270,14 -8,298,13'
          : '78,212,15 106,262,14 98,308,13',
    );
    pen.ellipse(hx, hy + 4, 20, 18, pen.ball(dark));
    pen.ellipse(hx - 4, hy - 2, 8, 6, pen.glow('#ffffff', 0.6));
    pen.anchor('hand', hx, hy);
    pen.anchor('headTop', 0, lacks(look, 'antenna') ? 42 : 40);
    pen.anchor('face', 0, 108);
    pen.anchor('lap', 0, 320);
    pen.anchor('back', 0, 250);
    if (isRiding) pen.anchor('seat', 6, 338);
    pen.anchor('feet', 0, isRiding ? 446 : 412);
  },
);
