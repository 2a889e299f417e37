/** Plants of warm places: a palm and a cactus. */
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, limb, oval } from './shape.ts';
import { tone } from './tone.ts';

/** A palm with a bent, ringed trunk. */
export const palm = recipe(
  {
    name: 'palm',
    nouns: ['palm', 'palm tree', 'coconut tree', 'coconut palm'],
    class: 'tree',
    heightMetres: 7,
  },
  (pen, look) => {
    const leaf = mainColour(look, '#4f9a45');
    const shape = limb('0,440,24 22,340,18 30,230,15 12,120,12');
    const frond = (x: number, y: number, bend: number, lift: number): void => {
      const [cx, cy] = [12 + x * 0.45, 110 + y * 0.3 - bend];
      const points: string[] = [`12,112!`];
      for (const t of [0.3, 0.55, 0.8]) {
        const [px, py] = along(12, 112, cx, cy, 12 + x, 112 + y, t);
        points.push(`${px},${py - 11}`);
      }
      points.push(`${12 + x},${112 + y}!`);
      for (const t of [0.88, 0.72, 0.56, 0.4]) {
        const [px, py] = along(12, 112, cx, cy, 12 + x, 112 + y, t);
        points.push(`${px - x * 0.01},${py + 24}!`, `${px - x * 0.05},${py + 3}`);
      }
      pen.path(
        blob(points.join(' ')),
        pen.linear(
          [
            [0, tone(leaf, 0.1 + lift)],
            [0.5, tone(leaf, lift)],
            [1, tone(leaf, lift - 0.12)],
          ],
          80,
        ),
      );
      pen.line(`M12 112Q${cx} ${cy} ${12 + x * 0.94} ${112 + y * 0.94}`, tone(leaf, lift + 0.13), 2.4, 0.8);
    };
    frond(-120, -70, 40, -0.12);
    frond(130, -60, 40, -0.12);
    pen.path(shape, pen.pipe('#a9794c'));
    pen.inside(shape, () => {
      for (let y = 140; y < 440; y += 24)
        pen.line(`M-30 ${y + 8}Q20 ${y + 22} 70 ${y}`, '#7d5534', 3.4, 0.55);
    });
    frond(-172, 46, 90, -0.05);
    frond(176, 56, 96, -0.07);
    frond(-112, 118, 84, 0.01);
    frond(118, 122, 84, -0.03);
    frond(-150, -20, 66, 0.04);
    frond(140, -12, 66, 0);
    frond(20, -84, 10, 0.05);
    for (const [x, y] of [
      [-6, 132],
      [26, 136],
      [10, 148],
    ] as const)
      pen.ellipse(x, y, 16, 17, pen.ball('#7b4f30'));
    pen.anchor('feet', 0, 462);
  },
);

function along(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  t: number,
): readonly [number, number] {
  const u = 1 - t;
  return [u * u * ax + 2 * u * t * bx + t * t * cx, u * u * ay + 2 * u * t * by + t * t * cy];
}

/** A saguaro with two arms, ribs and flowers. */
export const cactus = recipe(
  {
    name: 'cactus',
    nouns: ['cactus', 'saguaro', 'succulent'],
    class: 'plant',
    heightMetres: 2.5,
    moods: false,
    without: ['flower', 'flowers', 'pot'],
  },
  (pen, look) => {
    const base = mainColour(look, '#4f9d58');
    const stems = [
      '-26,250,30 -104,250,29 -116,200,28 -116,150,26',
      '26,290,30 98,288,29 112,236,28 112,176,25',
      '0,400,52 0,240,52 0,76,50',
    ];
    const ribs = [
      '-116,136 -118,214 -98,256 -50,254',
      '112,162 114,246 94,292 50,292',
      '-26,60 -28,240 -26,440',
      '0,40 0,240 0,440',
      '26,60 28,240 26,440',
    ];
    for (const stem of stems)
      pen.path(
        limb(stem),
        pen.linear(
          [
            [0, tone(base, 0.03)],
            [0.3, tone(base, 0.1)],
            [0.6, base],
            [1, tone(base, -0.15)],
          ],
          8,
        ),
      );
    for (const rib of ribs) pen.line(curve(rib), tone(base, -0.13), 4.5, 0.6);
    for (let y = 60; y < 420; y += 34) {
      for (const x of [-38, -13, 13, 38])
        pen.line(`M${x - 4} ${y + ((x + 38) % 3) * 4}l4 5l4 -5`, '#f2f4d8', 2.4, 0.85);
    }
    for (const [x, y] of [
      [-122, 160],
      [-108, 190],
      [-122, 222],
      [106, 190],
      [118, 220],
      [108, 256],
    ] as const)
      pen.line(`M${x - 4} ${y}l4 5l4 -5`, '#f2f4d8', 2.4, 0.85);
    for (const [x, y, size] of [
      [4, 26, 1.2],
      [-116, 122, 0.9],
      [112, 150, 0.9],
    ] as const) {
      for (let petal = 0; petal < 6; petal += 1) {
        const angle = (petal * Math.PI) / 3;
        pen.ellipse(
          x + Math.cos(angle) * 12 * size,
          y + Math.sin(angle) * 9 * size,
          10 * size,
          7.5 * size,
          pen.ball('#f0608f'),
          { turn: petal * 60 },
        );
      }
      pen.ellipse(x, y, 7 * size, 6 * size, pen.ball('#ffd25e'));
    }
    pen.path(oval(0, 440, 84, 16), pen.ball('#c79b62'));
    pen.anchor('feet', 0, 446);
    pen.anchor('headTop', 0, 26);
    pen.anchor('face', 0, 150);
  },
);
