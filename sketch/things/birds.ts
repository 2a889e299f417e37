/** Small birds, and what all birds share: the side eye and the feathered wing. Birds face left but for the owl. */
import type { Look } from './artwork.ts';
import { moodOf } from './face.ts';
import type { Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, limb } from './shape.ts';
import { tone } from './tone.ts';

/** A round side eye with its light; closed when asleep, curved when happy. */
export function eye(pen: Pen, look: Look, x: number, y: number, r: number, ring?: string): void {
  const mood = moodOf(look);
  if (ring !== undefined) pen.ellipse(x, y, r * 1.7, r * 1.7, pen.ball(ring));
  if (mood === 'asleep' || mood === 'happy') {
    pen.line(`M${x - r} ${y}q${r} ${mood === 'happy' ? -r * 1.4 : r * 1.4} ${r * 2} 0`, '#221a18', r * 0.4);
    return;
  }
  pen.ellipse(x, y, r, r * 1.08, pen.ball('#1d1614', 0.6));
  pen.ellipse(x - r * 0.3, y - r * 0.36, r * 0.36, r * 0.34, '#ffffff');
  if (mood === 'angry')
    pen.line(`M${x - r * 1.5} ${y - r * 0.7}L${x + r} ${y - r * 1.7}`, '#221a18', r * 0.4);
}

/** A wing of three rows of feathers, root at the upper left. */
export function wing(pen: Pen, outline: string, base: string, tips: readonly string[]): void {
  pen.path(outline, pen.plane(base, 1.1, 50));
  pen.inside(outline, () => {
    for (const [index, tip] of tips.entries())
      pen.line(curve(tip), tone(base, index % 2 === 0 ? -0.13 : 0.1), 3, 0.75);
  });
}

/** A duck, yellow as a duckling unless coloured. */
export const duck = recipe(
  {
    name: 'duck',
    nouns: ['duck', 'duckling', 'rubber duck', 'chick'],
    class: 'bird',
    heightMetres: 0.4,
    moods: true,
    poses: ['swimming', 'walking'],
  },
  (pen, look) => {
    const base = mainColour(look, '#f8cf3a');
    if (look.pose !== 'swimming') {
      for (const x of [-14, 40]) {
        pen.path(
          limb([
            [x, 282, 8],
            [x - 2, 316, 7],
          ]),
          pen.plane('#ef8f2a'),
        );
        pen.path(
          blob([
            [x + 8, 310, 1],
            [x - 18, 316],
            [x - 40, 330, 1],
            [x + 14, 330, 1],
          ]),
          pen.plane('#ef8f2a'),
        );
      }
    }
    const body = blob(
      '-104,196 -84,160 -30,166 40,164 104,150 150,108! 158,170 138,240 80,288 0,296 -70,278 -104,240',
    );
    pen.path(body, pen.ball(base));
    pen.inside(body, () => pen.ellipse(10, 296, 120, 40, pen.glow(tone(base, -0.25), 0.6)));
    pen.path(
      blob('-76,-2 -38,-24 6,-10 26,32 18,80 10,126 30,180 -30,222 -86,196 -92,140 -98,90 -104,44'),
      pen.radial(
        [
          [0, tone(base, 0.08)],
          [0.5, base],
          [1, tone(base, -0.06)],
        ],
        0.35,
        0.22,
        0.9,
      ),
    );
    pen.path(blob('-20,-20! -14,-38 -4,-22! 6,-36 10,-14!'), pen.plane(base, 0.6));
    wing(pen, blob('-18,188 40,172 100,186 134,166! 122,226 70,254 10,246'), tone(base, -0.03), [
      '10,212 60,226 104,214',
      '20,228 60,240 96,232',
      '0,196 60,206 120,190',
    ]);
    const mood = moodOf(look);
    if (mood === 'happy' || mood === 'surprised')
      pen.path(blob('-96,64 -140,74 -152,92! -118,96 -88,86'), pen.plane('#d8701c'));
    pen.path(blob('-92,48 -120,54 -156,56 -168,70 -146,80 -110,80 -88,76'), pen.ball('#f39a2c'));
    pen.line('M-160 70Q-128 74 -94 66', '#c9691a', 2.4, 0.8);
    pen.ellipse(-136, 62, 3, 2, '#b55f16');
    eye(pen, look, -54, 36, 11);
    pen.ellipse(-40, 66, 18, 11, pen.glow('#ff7d5e', 0.6));
    pen.anchor('headTop', -34, -16);
    pen.anchor('face', -50, 44);
    pen.anchor('seat', 40, 172);
    pen.anchor('feet', 10, look.pose === 'swimming' ? 286 : 330);
  },
);

/** A small round songbird. */
export const songbird = recipe(
  {
    name: 'bird',
    nouns: ['bird', 'robin', 'bluebird', 'sparrow', 'songbird', 'canary', 'finch', 'swallow'],
    class: 'bird',
    heightMetres: 0.15,
    moods: true,
    poses: ['sitting', 'singing'],
  },
  (pen, look) => {
    const base = mainColour(look, ['#4a94d0', '#d9653a', '#e9b93a'][(look.variant ?? 0) % 3] ?? '#4a94d0');
    pen.path(blob('86,170 150,190 206,226! 196,252! 140,240 80,220'), pen.plane(tone(base, -0.09)));
    for (const x of [-8, 28]) {
      pen.path(
        limb([
          [x, 268, 5.5],
          [x - 4, 308, 4.5],
        ]),
        pen.plane('#b9763a'),
      );
      for (const dx of [-22, -8, 8])
        pen.path(
          limb([
            [x - 4, 306, 4],
            [x - 4 + dx, 316, 3.5],
          ]),
          pen.plane('#b9763a'),
        );
    }
    const body = blob(
      '-104,80 -84,24 -30,0 30,14 60,70 96,150 98,220 56,268 -10,278 -72,250 -104,190 -112,130',
    );
    pen.path(body, pen.ball(base));
    pen.inside(body, () => {
      pen.path(blob('-130,110 -84,120 -40,160 -20,230 0,300 -80,300 -140,220'), pen.plane('#fdf0dc', 0.8));
      pen.ellipse(-76, 156, 44, 50, pen.glow('#f28a4a', 0.75));
    });
    wing(pen, blob('-6,130 50,120 96,160 138,232! 84,236 28,218 -8,180'), tone(base, -0.06), [
      '10,180 60,206 110,222',
      '20,156 70,180 122,222',
      '0,196 40,214 80,226',
    ]);
    pen.path(blob('-100,74! -146,90! -100,108!'), pen.ball('#f2a93a'));
    pen.line('M-142 90L-104 92', '#b9741c', 2.4);
    eye(pen, look, -54, 72, 12);
    pen.ellipse(-52, 104, 17, 10, pen.glow('#ff7d6e', 0.6));
    pen.anchor('headTop', -26, 4);
    pen.anchor('face', -56, 80);
    pen.anchor('feet', 8, 316);
  },
);
