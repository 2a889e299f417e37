/** A farm tractor. */
import { mainColour, recipe } from './recipe.ts';
import { blob, box, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A farm tractor, nose to the left. */
export const tractor = recipe(
  { name: 'tractor', nouns: ['tractor', 'farm tractor'], class: 'vehicle', heightMetres: 2.8 },
  (pen, look) => {
    const base = mainColour(look, '#4f9a3f');
    const rim = look.colour === undefined ? '#f2bf3a' : '#e9e3d4';
    const tyre = (x: number, y: number, r: number, lugs: number): void => {
      let tread = '';
      for (let index = 0; index < lugs; index += 1) {
        const angle = (index * 2 * Math.PI) / lugs;
        tread += `M${Math.round(x + Math.cos(angle) * r * 0.9)} ${Math.round(y + Math.sin(angle) * r * 0.9)}L${Math.round(x + Math.cos(angle + 0.1) * r * 1.01)} ${Math.round(y + Math.sin(angle + 0.1) * r * 1.01)}`;
      }
      pen.line(tread, '#26272c', r * 0.15);
      pen.ellipse(x, y, r, r, pen.ball('#34353c'));
      pen.line(tread, '#4b4d55', r * 0.05, 0.8);
      pen.ellipse(x, y, r * 0.62, r * 0.62, pen.ball(rim));
      pen.ellipse(
        x,
        y,
        r * 0.5,
        r * 0.5,
        pen.radial(
          [
            [0, tone(rim, -0.1)],
            [1, tone(rim, 0.06)],
          ],
          0.6,
          0.7,
          0.7,
        ),
      );
      pen.ellipse(x, y, r * 0.2, r * 0.2, pen.ball(tone(rim, 0.05)));
      pen.line(
        [0, 1, 2, 3, 4]
          .map(
            (index) =>
              `M${Math.round(x + Math.cos(index * 1.257) * r * 0.34)} ${Math.round(y + Math.sin(index * 1.257) * r * 0.34)}h0.1`,
          )
          .join(''),
        tone(rim, -0.2),
        r * 0.08,
      );
    };
    pen.path(limb('-84,40,8 -84,100,8'), pen.pipe('#5b636d'));
    pen.path(box(-98, 30, 24, 16, 4), pen.pipe('#424a54'));
    pen.path(
      polygon('6,-28 150,-28 176,120 -8,120'),
      pen.linear(
        [
          [0, '#d8f0fb'],
          [0.5, '#93c5e0'],
          [1, '#5b91b5'],
        ],
        60,
      ),
    );
    pen.path('M40 120L74 -28L96 -28L62 120ZM86 120L120 -28L130 -28L96 120Z', '#ffffff', { opacity: 0.35 });
    pen.line('M8 -24L-6 120M150 -24L174 120M82 -26L86 120', tone(base, -0.06), 12);
    pen.path(
      blob('-12,-30! -4,-48 40,-56 120,-56 160,-48 168,-30! '.trim()),
      pen.linear(
        [
          [0, tone(base, 0.12)],
          [1, tone(base, -0.12)],
        ],
        70,
      ),
    );
    pen.path(limb('20,96,8 44,60,7'), pen.pipe('#424a54'));
    pen.line('M30 44Q56 40 62 66', '#33373e', 8);
    const body = blob(
      '-206,130! -204,104 -186,92 -100,86 0,92 20,110! 190,110! 206,140 190,214! -180,214! -206,190',
    );
    pen.path(
      body,
      pen.linear(
        [
          [0, tone(base, 0.13)],
          [0.45, base],
          [1, tone(base, -0.16)],
        ],
        80,
      ),
    );
    pen.inside(body, () => {
      pen.path(box(-210, 176, 420, 50), tone(base, -0.2), { opacity: 0.45 });
      pen.path(blob('-196,112 -100,96 0,102 10,112 -100,108 -190,124'), '#ffffff', { opacity: 0.35 });
    });
    pen.path(box(-200, 122, 26, 66, 6), pen.plane('#3b4048'));
    pen.line('M-198 138H-178M-198 154H-178M-198 170H-178', '#737a84', 4);
    pen.ellipse(-196, 108, 11, 10, pen.ball('#fff4cf'));
    pen.line('M-150 130H-20M-150 148H-20M-150 166H-20', tone(base, -0.2), 6, 0.7);
    pen.path(
      blob('8,190! 16,110 70,62 130,62 196,104 214,160! 190,160 160,108 100,100 54,140 40,190!'),
      pen.linear(
        [
          [0, tone(base, 0.1)],
          [0.5, base],
          [1, tone(base, -0.14)],
        ],
        60,
      ),
    );
    tyre(110, 200, 104, 22);
    tyre(-134, 238, 66, 18);
    pen.anchor('seat', 60, 90);
    pen.anchor('face', -80, 140);
    pen.anchor('feet', 0, 305);
  },
);
