/** A birthday cake in two tiers. */
import type { Look } from './artwork.ts';
import { lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { billow, blob } from './shape.ts';
import { tone } from './tone.ts';

const candlesUsual = 4;
const candlesMost = 12;

/** How many candles the look asks for (an attribute like `5 candles`); four when it does not say. */
function candlesOf(look: Look): number {
  const said = look.attributes
    ?.map((one) => /^(\d+) candles$/.exec(one)?.[1])
    .find((one) => one !== undefined);
  return said === undefined ? candlesUsual : Math.min(candlesMost, Number(said));
}

/** A birthday cake in two tiers with candles. */
export const cake = recipe(
  {
    name: 'cake',
    nouns: ['cake', 'birthday cake', 'wedding cake', 'layer cake', 'torte'],
    class: 'food',
    heightMetres: 0.25,
    without: ['candles', 'candle', 'cherry', 'plate'],
  },
  (pen, look) => {
    const icing = mainColour(look, '#f6a5bd');
    const sponge = '#f3d9a4';
    if (!lacks(look, 'plate')) {
      pen.ellipse(0, 340, 196, 34, pen.pipe('#dfe5ea'));
      pen.ellipse(0, 333, 190, 30, pen.plane('#f5f8fa', 0.8));
    }
    const tier = (half: number, top: number, bottom: number, ry: number): void => {
      const side = `M${-half} ${top}V${bottom}Q0 ${bottom + ry * 2} ${half} ${bottom}V${top}Z`;
      pen.path(side, pen.pipe(sponge, 1.1));
      pen.inside(side, () =>
        pen.path(
          `M${-half} ${(top + bottom) / 2 + 10}Q0 ${(top + bottom) / 2 + 10 + ry * 2} ${half} ${(top + bottom) / 2 + 10}v14Q0 ${(top + bottom) / 2 + 24 + ry * 2} ${-half} ${(top + bottom) / 2 + 24}Z`,
          tone('#d1566a', 0),
          { opacity: 0.85 },
        ),
      );
      const drips: string[] = [];
      for (let index = 0; index <= 8; index += 1) {
        const x = half - (index * half) / 4;
        const sag = Math.sqrt(Math.max(0, 1 - (x / half) ** 2)) * ry;
        drips.push(`${x},${top + sag + (index % 2 === 0 ? 18 : 44)}`);
      }
      pen.path(blob(`${-half},${top}! 0,${top - ry} ${half},${top}! ${drips.join(' ')}`), pen.pipe(icing));
      pen.ellipse(
        0,
        top,
        half,
        ry,
        pen.linear(
          [
            [0, tone(icing, 0.1)],
            [1, tone(icing, -0.02)],
          ],
          30,
        ),
      );
    };
    tier(158, 226, 320, 26);
    for (let index = 0; index < 9; index += 1)
      pen.path(
        billow(-148 + index * 37, 324 + Math.sin((index / 8) * Math.PI) * 26, 20, 15, 6, 0),
        pen.ball('#fff7f0'),
      );
    tier(104, 126, 224, 18);
    for (let index = 0; index < 7; index += 1)
      pen.path(
        billow(-100 + index * 33, 228 + Math.sin((index / 6) * Math.PI) * 18, 17, 13, 6, 0),
        pen.ball('#fff7f0'),
      );
    for (const [x, y, c] of [
      [-70, 168, 0],
      [-20, 186, 1],
      [40, 180, 2],
      [84, 166, 0],
      [-120, 276, 2],
      [-60, 296, 0],
      [20, 300, 1],
      [90, 288, 2],
      [130, 268, 0],
    ] as const)
      pen.box(x, y, 14, 6, 3, ['#5bb6e0', '#f5c542', '#7bc86c'][c] ?? '#5bb6e0', { turn: x });
    if (!lacks(look, 'candles', 'candle')) {
      const count = candlesOf(look);
      for (let index = 0; index < count; index += 1) {
        const share = count === 1 ? 0 : (index / (count - 1)) * 2 - 1;
        const x = Math.round(share * Math.min(68, count * 16));
        const y = Math.round(131 - share * share * 9);
        const c = ['#6fb8e8', '#f5c542', '#8bd07a', '#c79be8'][index % 4] ?? '#6fb8e8';
        pen.box(x - 6, y - 66, 12, 68, 4, pen.pipe(c));
        pen.ellipse(x, y - 86, 20, 26, pen.glow('#ffd873', 0.8));
        pen.path(
          `M${x} ${y - 108}Q${x + 12} ${y - 86} ${x} ${y - 72}Q${x - 12} ${y - 86} ${x} ${y - 108}Z`,
          pen.linear(
            [
              [0, '#fff4b8'],
              [0.5, '#ffc437'],
              [1, '#f0802a'],
            ],
            90,
          ),
        );
      }
    }
    if (!lacks(look, 'cherry')) {
      for (const x of [-84, 0, 84]) pen.ellipse(x, x === 0 ? 134 : 124, 13, 13, pen.ball('#d92e3c', 1.3));
    }
    pen.anchor('feet', 0, 370);
    pen.anchor('surface', 0, 126);
    pen.anchor('face', 0, 200);
  },
);
