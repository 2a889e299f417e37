/** Fruit and leaves. With a mood they get a face, and the avocado little arms, as stickers do. */
import type { Look } from './artwork.ts';
import { eyes, moodOf, mouth } from './face.ts';
import { lacks, type Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, limb, mirrored } from './shape.ts';
import { tone } from './tone.ts';

/** Eyes, cheeks and mouth in the middle of a thing, when its look has a mood or asks for a face. */
function smile(pen: Pen, look: Look, x: number, y: number, size: number): void {
  if (
    look.mood === undefined &&
    !(look.attributes ?? []).some((word) => ['cute', 'kawaii', 'smiling'].includes(word))
  )
    return;
  const mood = moodOf(look);
  pen.at({ x, y, scale: size }, () => {
    eyes(
      pen,
      { x: 27, y: 0, rx: 9, ry: 11, colour: '#5a3a22', lid: '#3b2417' },
      mood === 'happy' ? 'calm' : mood,
    );
    for (const side of [-1, 1]) pen.ellipse(43 * side, 17, 14, 9, pen.glow('#ff6f61', 0.75));
    mouth(pen, mood === 'happy' ? 12 : 14, 14, mood, '#3b2417', false);
  });
}

/** Thin arms left and right, raised when happy. */
function littleArms(pen: Pen, look: Look, x: number, y: number, colour: string): void {
  if (look.mood === undefined) return;
  const lift = moodOf(look) === 'happy' ? -44 : 22;
  for (const side of [-1, 1]) {
    pen.line(
      curve([
        [x * side, y],
        [(x + 24) * side, y + (lift < 0 ? 6 : 22)],
        [(x + 44) * side, y + lift],
      ]),
      colour,
      9,
    );
    pen.ellipse((x + 45) * side, y + lift - 3, 10, 10, pen.ball(colour));
  }
}

/** Half an avocado with its stone; a happy one waves. */
export const avocado = recipe(
  {
    name: 'avocado',
    nouns: ['avocado'],
    class: 'food',
    heightMetres: 0.12,
    moods: true,
    without: ['pit', 'stone', 'face', 'seed'],
  },
  (pen, look) => {
    const skin = mainColour(look, '#4a7a35');
    littleArms(pen, look, 128, 250, tone(skin, -0.06));
    if (look.mood !== undefined) {
      for (const side of [-1, 1]) {
        pen.line(`M${44 * side} 390V428`, tone(skin, -0.06), 10);
        pen.ellipse(52 * side, 430, 19, 10, pen.ball(tone(skin, -0.06)));
      }
    }
    pen.path(blob(mirrored('0,4 44,22 70,88 116,170 144,256 124,346 66,392 0,402')), pen.ball(skin, 1.2));
    pen.path(
      blob(mirrored('0,18 36,34 60,94 104,178 129,256 111,336 58,377 0,387')),
      pen.plane('#b9cf5c', 0.8),
    );
    pen.path(
      blob(mirrored('0,28 30,44 53,100 95,182 118,256 102,330 54,366 0,376')),
      pen.radial(
        [
          [0, '#fbf6c8'],
          [0.45, '#f2efaa'],
          [0.8, '#dfe584'],
          [1, '#c3d468'],
        ],
        0.46,
        0.5,
        0.62,
      ),
    );
    pen.ellipse(-30, 90, 14, 40, pen.glow('#ffffff', 0.8), { turn: 18 });
    if (!lacks(look, 'pit', 'stone', 'seed')) {
      const hasFace = look.mood !== undefined;
      const y = hasFace ? 306 : 262;
      const r = hasFace ? 52 : 66;
      pen.ellipse(3, y + 5, r + 7, r + 6, '#cfd873');
      pen.ellipse(
        0,
        y,
        r,
        r,
        pen.radial(
          [
            [0, '#d39a62'],
            [0.4, '#a8683a'],
            [0.75, '#84492a'],
            [1, '#5f311d'],
          ],
          0.36,
          0.28,
          0.8,
        ),
      );
      pen.ellipse(-r * 0.34, y - r * 0.42, r * 0.3, r * 0.17, pen.glow('#ffffff', 0.95), { turn: -34 });
    }
    smile(pen, look, 0, 196, 1.15);
    pen.anchor('feet', 0, look.mood === undefined ? 402 : 438);
    pen.anchor('headTop', 0, 8);
    pen.anchor('face', 0, 196);
    pen.anchor('hand', 172, moodOf(look) === 'happy' ? 204 : 272);
  },
);

/** One pointed leaf with its veins, growing from (x, y) at `turn` degrees. */
export function leaf(pen: Pen, x: number, y: number, length: number, turn: number, base: string): void {
  pen.at({ x, y, turn }, () => {
    const w = length * 0.3;
    pen.path(
      `M0 0C${w * 0.6} ${-w * 1.5} ${length * 0.7} ${-w * 1.2} ${length} 0C${length * 0.7} ${w * 0.9} ${w * 0.5} ${w * 1.1} 0 0Z`,
      pen.plane(base, 0.9, 90),
    );
    pen.path(
      `M0 0C${w * 0.6} ${-w * 1.5} ${length * 0.7} ${-w * 1.2} ${length} 0Q${length * 0.5} ${-w * 0.4} 0 0Z`,
      tone(base, 0.09),
      { opacity: 0.7 },
    );
    pen.line(
      `M0 0Q${length * 0.5} ${-w * 0.4} ${length * 0.94} 0`,
      tone(base, 0.16),
      Math.max(2, length * 0.022),
      0.9,
    );
    for (const [t, k] of [
      [0.26, 0.8],
      [0.46, 0.7],
      [0.64, 0.36],
    ] as const) {
      pen.line(
        `M${length * t} ${-w * 0.34}l${length * 0.1 * k} ${-w * 0.5 * k}M${length * t} ${-w * 0.3}l${length * 0.12 * k} ${w * 0.55 * k}`,
        tone(base, -0.08),
        Math.max(1.4, length * 0.012),
        0.55,
      );
    }
  });
}

/** A lemon with its leaf. */
export const lemon = recipe(
  {
    name: 'lemon',
    nouns: ['lemon', 'lime', 'citrus'],
    class: 'food',
    heightMetres: 0.08,
    moods: true,
    without: ['leaf', 'leaves', 'face'],
  },
  (pen, look) => {
    const base = mainColour(look, '#f8d22e');
    pen.at({ turn: -18 }, () => {
      if (!lacks(look, 'leaf', 'leaves')) {
        leaf(pen, 126, -4, 120, -86, '#5b9a3c');
        leaf(pen, 130, -2, 100, -24, '#4d8b36');
        pen.path(limb('112,0,8 136,-4,6'), pen.plane('#6f7a35'));
      }
      const fruit = blob(
        '-172,6 -158,-16 -132,-36 -90,-84 -10,-108 70,-88 112,-40 126,0 112,42 66,88 -14,108 -92,86 -132,38 -158,24',
      );
      pen.path(
        fruit,
        pen.radial(
          [
            [0, tone(base, 0.09)],
            [0.35, base],
            [0.7, tone(base, -0.06)],
            [1, tone(base, -0.19)],
          ],
          0.4,
          0.26,
          0.78,
        ),
      );
      pen.inside(fruit, () => {
        for (let index = 0; index < 34; index += 1) {
          const angle = index * 2.39996;
          const reach = Math.sqrt((index + 0.5) / 34) * 1.05;
          pen.ellipse(
            -14 + Math.cos(angle) * reach * 118,
            Math.sin(angle) * reach * 88,
            2.8,
            2.2,
            tone(base, -0.11),
            { opacity: 0.55 },
          );
        }
        pen.ellipse(20, 104, 110, 40, pen.glow(tone(base, 0.03), 0.6));
      });
      pen.ellipse(-46, -58, 46, 16, pen.glow('#ffffff', 0.95), { turn: -22 });
      pen.ellipse(-78, -36, 9, 6, '#ffffff', { turn: -30, opacity: 0.6 });
    });
    smile(pen, look, -6, -2, 1);
    pen.anchor('feet', 0, 112);
    pen.anchor('face', -6, 0);
    pen.anchor('headTop', 0, -104);
  },
);

/** A sprig of leaves on one stem. */
export const leafSprig = recipe(
  {
    name: 'leaf',
    nouns: ['leaf', 'leaves', 'leaf sprig', 'sprig', 'foliage', 'fern', 'herb', 'mint', 'basil'],
    class: 'plant',
    heightMetres: 0.2,
  },
  (pen, look) => {
    const base = mainColour(look, '#5a9c46');
    pen.path(limb('0,340,6 12,240,5 0,130,4 18,40,2.5'), pen.plane(tone(base, -0.1)));
    leaf(pen, 4, 296, 128, -28, tone(base, -0.04));
    leaf(pen, 8, 268, 128, -154, tone(base, -0.02));
    leaf(pen, 10, 214, 122, -38, base);
    leaf(pen, 6, 186, 120, -146, tone(base, 0.02));
    leaf(pen, 2, 136, 108, -44, tone(base, 0.03));
    leaf(pen, 4, 112, 102, -134, tone(base, 0.04));
    leaf(pen, 16, 52, 112, -86, tone(base, 0.06));
    pen.anchor('feet', 0, 346);
    pen.anchor('grip', 2, 320);
  },
);

/** An apple; red unless asked otherwise. */
export const apple = recipe(
  {
    name: 'apple',
    nouns: ['apple'],
    class: 'food',
    heightMetres: 0.09,
    moods: true,
    without: ['leaf', 'stem'],
  },
  (pen, look) => {
    const base = mainColour(look, '#d83a34');
    const fruit = blob(mirrored('0,40 40,14 92,20 128,74 122,150 84,222 38,244 0,234'));
    pen.path(
      fruit,
      pen.radial(
        [
          [0, tone(base, 0.15)],
          [0.3, tone(base, 0.03)],
          [0.68, base],
          [1, tone(base, -0.18)],
        ],
        0.34,
        0.28,
        0.82,
      ),
    );
    pen.inside(fruit, () => {
      pen.ellipse(0, 34, 52, 24, pen.glow(tone(base, -0.35), 0.9));
      pen.ellipse(76, 190, 40, 60, pen.glow('#f7c04a', 0.5), { turn: 30 });
      for (let index = 0; index < 16; index += 1)
        pen.ellipse(-80 + ((index * 53) % 170), 60 + ((index * 37) % 150), 2.4, 3, tone(base, 0.2), {
          opacity: 0.6,
        });
    });
    if (!lacks(look, 'stem')) pen.path(limb('2,46,6 0,14,5 14,-20,6.5'), pen.plane('#7a4a2c'));
    if (!lacks(look, 'leaf')) leaf(pen, 8, 6, 92, -26, '#62a544');
    pen.ellipse(-66, 74, 20, 34, pen.glow('#ffffff', 0.95), { turn: 26 });
    smile(pen, look, 0, 136, 1.1);
    pen.anchor('feet', 0, 242);
    pen.anchor('headTop', 0, 30);
    pen.anchor('face', 0, 136);
  },
);
