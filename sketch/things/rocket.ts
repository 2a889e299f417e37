/** A space rocket and a hot air balloon. */
import { type Pen, lacks, wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, mirrored } from './shape.ts';
import { tone } from './tone.ts';

/** A round window in a metal ring. */
function porthole(pen: Pen, x: number, y: number, r: number, isLit = false): void {
  pen.ellipse(x, y, r, r, pen.ball('#c3cad2'));
  pen.ellipse(
    x,
    y,
    r * 0.76,
    r * 0.76,
    isLit
      ? pen.ball('#ffd873')
      : pen.radial(
          [
            [0, '#b9e2f6'],
            [0.5, '#5da3cc'],
            [1, '#2d6794'],
          ],
          0.36,
          0.28,
          0.8,
        ),
  );
  pen.path(
    curve([
      [x - r * 0.5, y + r * 0.1],
      [x - r * 0.4, y - r * 0.36],
      [x + r * 0.05, y - r * 0.52],
    ]),
    'none',
    { stroke: '#ffffff', width: r * 0.14, opacity: 0.85 },
  );
}

/** A space rocket, upright; it burns when it is to fly. */
export const rocket = recipe(
  {
    name: 'rocket',
    nouns: ['rocket', 'space rocket', 'rocket ship', 'rocketship', 'spaceship', 'spacecraft'],
    class: 'aircraft',
    heightMetres: 12,
    without: ['flame', 'fire', 'window'],
    poses: ['flying'],
  },
  (pen, look) => {
    const base = mainColour(look, '#e0453a');
    const hull = '#f3f4f6';
    const stands = wants(look, 'parked', 'landed') || lacks(look, 'flame', 'fire');
    if (!stands) {
      pen.path(
        blob('0,404! -46,410 -62,460 -40,520 -22,500 0,580! 22,500 40,520 62,460 46,410'),
        pen.linear(
          [
            [0, '#f8b732'],
            [0.5, '#f37a2a'],
            [1, '#d9432a'],
          ],
          90,
        ),
      );
      pen.path(
        blob('0,404! -26,412 -34,450 -18,486 0,530! 18,486 34,450 26,412'),
        pen.linear(
          [
            [0, '#fff8d2'],
            [0.5, '#ffe27c'],
            [1, '#f9ac35'],
          ],
          90,
        ),
      );
    }
    for (const side of [-1, 1]) {
      pen.at({ isMirrored: side > 0 }, () => {
        pen.path(
          blob('-60,268! -112,306 -142,372 -140,448! -104,416 -66,400 -40,396!'),
          pen.linear(
            [
              [0, tone(base, 0.12)],
              [0.5, base],
              [1, tone(base, -0.16)],
            ],
            side > 0 ? 130 : 50,
          ),
        );
      });
    }
    pen.path('M-38 384H38L48 416Q0 430 -48 416Z', pen.pipe('#7c8591'));
    const body = blob(mirrored('0,0! 40,46 74,116 88,204 80,300 54,386! 0,396'));
    pen.path(
      body,
      pen.linear(
        [
          [0, '#c9ced6'],
          [0.25, '#ffffff'],
          [0.55, hull],
          [1, '#9aa3b0'],
        ],
        0,
      ),
    );
    pen.inside(body, () => {
      pen.path(
        'M-110 118Q0 142 110 118V-10H-110Z',
        pen.linear(
          [
            [0, tone(base, -0.02)],
            [0.3, tone(base, 0.12)],
            [0.56, base],
            [1, tone(base, -0.16)],
          ],
          0,
        ),
      );
      pen.path('M-110 334Q0 360 110 334V356Q0 382 -110 356Z', pen.pipe(base, 1.2));
      pen.line('M-100 120Q0 144 100 120', '#ffffff', 4, 0.55);
      pen.line('M-90 300Q0 322 90 300', '#a4adb9', 2.4, 0.7);
      pen.line('M-66 308h0.1M-40 314h0.1M-14 317h0.1M14 317h0.1M40 314h0.1M66 308h0.1', '#98a1ad', 5, 0.9);
      pen.path(blob('-66,150 -74,220 -66,300 -54,300 -60,220 -54,150'), '#ffffff', { opacity: 0.7 });
    });
    if (!lacks(look, 'window')) {
      porthole(pen, 0, 192, 42, look.isNight ?? false);
      porthole(pen, 0, 270, 22, look.isNight ?? false);
    }
    pen.path(blob('0,300! -13,330 -15,400 -8,446 0,456! 8,446 15,400 13,330'), pen.pipe(base, 1.1));
    pen.anchor('seat', 0, 200);
    pen.anchor('face', 0, 192);
    pen.anchor('feet', 0, stands ? 456 : 580);
  },
);

/** A hot air balloon with its basket. */
export const hotAirBalloon = recipe(
  {
    name: 'hot-air-balloon',
    nouns: ['hot air balloon', 'hot-air balloon', 'air balloon'],
    class: 'aircraft',
    heightMetres: 20,
  },
  (pen, look) => {
    const base = mainColour(look, ['#e2483d', '#3f8fc8', '#8a5bb0'][(look.variant ?? 0) % 3] ?? '#e2483d');
    const second = look.colour === undefined ? '#f8c548' : '#fdf6e6';
    const dark = tone('#4a3a30', 0);
    pen.line('M-62 360L-36 452M62 360L36 452M-22 372L-14 452M22 372L14 452', dark, 3);
    const skin = blob(mirrored('0,0 70,10 134,52 172,120 174,190 140,262 92,324 60,366! 0,376'));
    pen.path(skin, base);
    pen.inside(skin, () => {
      const seams = [-1, -0.72, -0.4, -0.13, 0.13, 0.4, 0.72, 1];
      seams.slice(0, -1).forEach((left, index) => {
        const right = seams[index + 1] ?? 1;
        const d = `M${left * 24} -6C${left * 190} 40 ${left * 236} 190 ${left * 58} 380H${right * 58}C${right * 236} 190 ${right * 190} 40 ${right * 24} -6Z`;
        pen.path(d, index % 2 === 0 ? base : second);
      });
      pen.path('M-190 150Q0 200 190 150V182Q0 236 -190 182Z', tone(base, -0.16), { opacity: 0.5 });
      pen.line('M-190 150Q0 200 190 150M-190 182Q0 236 190 182', '#fff6df', 3.4, 0.8);
    });
    pen.path(
      skin,
      pen.radial(
        [
          [0, '#ffffff', 0.5],
          [0.35, '#ffffff', 0.06],
          [0.6, '#2a1020', 0.04],
          [1, '#2a1020', 0.46],
        ],
        0.34,
        0.26,
        0.78,
      ),
    );
    pen.path('M-60 364Q0 386 60 364L52 380Q0 398 -52 380Z', pen.pipe(tone(base, -0.14)));
    pen.path(
      'M-8 408Q-16 396 0 376Q16 396 8 408Z',
      pen.linear(
        [
          [0, '#fff2b0'],
          [1, '#f68a2b'],
        ],
        90,
      ),
    );
    pen.box(-9, 406, 18, 12, 3, '#8c929b');
    const basket = 'M-46 448H46L38 508Q0 520 -38 508Z';
    pen.path(basket, pen.pipe('#b57b45'));
    let weave = '';
    for (let row = 0; row < 4; row += 1)
      for (let column = -3; column <= 2; column += 1)
        weave += `M${column * 12 + (row % 2) * 6} ${460 + row * 13}h6`;
    pen.line(weave, '#8a572c', 4, 0.75);
    pen.box(-51, 442, 102, 14, 7, pen.pipe('#8a572c'));
    pen.anchor('seat', 0, 452);
    pen.anchor('face', 0, 180);
    pen.anchor('feet', 0, 514);
  },
);
