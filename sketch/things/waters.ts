/** A fountain and a well. */
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A stone fountain of two bowls. */
export const fountain = recipe(
  {
    name: 'fountain',
    nouns: ['fountain', 'water fountain'],
    class: 'building',
    heightMetres: 3,
    without: ['water'],
  },
  (pen, look) => {
    const stone = mainColour(look, '#c9c2b6');
    const water = pen.linear(
      [
        [0, '#e2f5fc'],
        [0.5, '#9fd6ee'],
        [1, '#5fa8cf'],
      ],
      80,
    );
    const hasWater = !lacks(look, 'water');
    pen.ellipse(0, 372, 216, 46, pen.plane(tone(stone, -0.1)));
    pen.ellipse(0, 368, 196, 38, hasWater ? water : tone(stone, -0.2));
    if (hasWater) {
      const jets: string[] = [];
      for (const side of [-1, 1])
        jets.push(
          `M${4 * side} 60C${30 * side} -20 ${84 * side} 30 ${92 * side} 150`,
          `M${2 * side} 60C${16 * side} 0 ${44 * side} 40 ${48 * side} 146`,
          `M${110 * side} 166C${150 * side} 180 ${158 * side} 280 ${160 * side} 366`,
          `M${70 * side} 182C${92 * side} 200 ${96 * side} 300 ${98 * side} 384`,
        );
      pen.line(jets.join(''), '#bfe6f6', 9, 0.9);
      pen.line(jets.join(''), '#ffffff', 3, 0.85);
    }
    pen.path(blob('-26,170! -16,240 -34,300 -48,372! 48,372! 34,300 16,240 26,170!'), pen.pipe(stone));
    pen.ellipse(0, 262, 34, 14, pen.pipe(stone));
    pen.path('M-132 150C-120 220 -40 222 0 222S120 220 132 150Z', pen.pipe(stone));
    pen.ellipse(
      0,
      150,
      134,
      26,
      pen.linear(
        [
          [0, tone(stone, 0.12)],
          [1, tone(stone, -0.03)],
        ],
        20,
      ),
    );
    pen.ellipse(0, 151, 116, 18, hasWater ? water : tone(stone, -0.2));
    pen.path(blob('-14,72! -10,110 -20,152! 20,152! 10,110 14,72!'), pen.pipe(stone));
    pen.path('M-36 64C-30 92 30 92 36 64Z', pen.pipe(stone));
    pen.ellipse(0, 64, 36, 8, tone(stone, 0.1));
    if (hasWater) {
      pen.line('M0 62V8M-8 62Q-12 30 -22 22M8 62Q12 30 22 22', '#dff3fb', 8, 0.95);
      pen.line(
        'M-100 160C-116 200 -118 300 -118 384M100 160C116 200 118 300 118 384M-40 170C-46 200 -60 300 -62 392M40 170C46 200 60 300 62 392',
        '#d5effa',
        6,
        0.75,
      );
      for (const [x, y] of [
        [-118, 382],
        [118, 382],
        [-62, 392],
        [62, 392],
      ] as const)
        pen.ellipse(x, y, 20, 6, 'none', { stroke: '#ffffff', width: 2.6, opacity: 0.8 });
    }
    pen.path(
      'M-226 372C-226 432 226 432 226 372L214 446C206 496 -206 496 -214 446Z',
      pen.linear(
        [
          [0, tone(stone, 0.02)],
          [0.28, tone(stone, 0.12)],
          [0.6, stone],
          [1, tone(stone, -0.16)],
        ],
        0,
      ),
    );
    pen.path(
      'M-228 366C-228 436 228 436 228 366V386C228 452 -228 452 -228 386Z',
      pen.pipe(tone(stone, 0.04)),
    );
    let blocks = '';
    for (let index = -4; index <= 4; index += 1)
      blocks += `M${index * 46} ${Math.round(438 - index * index * 1.4)}v34`;
    pen.line(blocks, tone(stone, -0.14), 3, 0.6);
    pen.anchor('surface', 0, 372);
    pen.anchor('feet', 0, 482);
  },
);

/** A wishing well with a little roof. */
export const well = recipe(
  {
    name: 'well',
    nouns: ['wishing well', 'water well', 'stone well', 'village well'],
    class: 'building',
    heightMetres: 2.6,
    without: ['roof', 'bucket'],
  },
  (pen, look) => {
    const stone = mainColour(look, '#b9ae9f');
    const wood = '#8d5c36';
    pen.ellipse(0, 296, 150, 36, '#2b3138');
    for (const x of [-124, 124]) pen.path(box(x - 11, 90, 22, 220), pen.pipe(wood));
    pen.path(
      limb('-120,170,9 120,170,9'),
      pen.linear(
        [
          [0, tone(wood, 0.12)],
          [1, tone(wood, -0.12)],
        ],
        90,
      ),
    );
    pen.line('M-20 164v12M-8 164v12M4 164v12M16 164v12', '#d9bd88', 6);
    if (!lacks(look, 'bucket')) {
      pen.line('M0 176V214', '#d9bd88', 4);
      pen.line('M-24 240Q0 190 24 240', '#8b949e', 4);
      pen.path('M-30 238H30L22 284Q0 292 -22 284Z', pen.pipe('#a5703f'));
      pen.line('M-28 250Q0 258 28 250M-24 272Q0 280 24 272', '#6b7480', 5);
    }
    pen.line('M132 170H156V200', '#6b7480', 7);
    pen.path('M-154 300C-154 348 154 348 154 300L148 430C148 470 -148 470 -148 430Z', pen.pipe(stone));
    for (let row = 0; row < 4; row += 1) {
      let line = '';
      for (let column = -4; column <= 4; column += 1) {
        const x = column * 36 + (row % 2) * 16 - 8;
        if (Math.abs(x) < 136) line += `M${x - 8} ${Math.round(362 + row * 26 - (x * x) / 900)}h17`;
      }
      pen.line(line, tone(stone, row % 2 === 0 ? -0.1 : 0.08), 17, 0.5);
    }
    pen.path(
      'M-162 292C-162 352 162 352 162 292V306C162 368 -162 368 -162 306Z',
      pen.pipe(tone(stone, 0.05)),
    );
    if (!lacks(look, 'roof')) {
      pen.path(
        polygon('-190,110 -96,6 96,6 190,110'),
        pen.linear(
          [
            [0, '#cf6a4c'],
            [0.5, '#b0503a'],
            [1, '#853426'],
          ],
          70,
        ),
      );
      let tiles = '';
      for (let row = 1; row < 5; row += 1) {
        const half = 96 + row * 20;
        tiles += `M${-half} ${6 + row * 21}`;
        for (let index = 0; index < Math.floor(half / 11); index += 1) tiles += 'q11 9 22 0';
      }
      pen.line(tiles, '#7d3024', 2.6, 0.6);
      pen.path(box(-104, -2, 208, 16, 7), pen.plane('#c9624a'));
      pen.path(box(-196, 104, 392, 13, 5), pen.plane(wood));
    }
    pen.anchor('surface', 0, 300);
    pen.anchor('feet', 0, 460);
  },
);
