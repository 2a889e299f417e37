/** A chest of gold and a winner's cup. */
import { type Pen, lacks, wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, oval, polygon } from './shape.ts';
import { tone } from './tone.ts';

const gold = '#e6b33c';

function coin(pen: Pen, x: number, y: number, r: number, squash: number): void {
  pen.ellipse(x, y + r * 0.14, r, r * squash, tone(gold, -0.18));
  pen.ellipse(
    x,
    y,
    r,
    r * squash,
    pen.linear(
      [
        [0, tone(gold, 0.14)],
        [0.5, gold],
        [1, tone(gold, -0.1)],
      ],
      50,
    ),
  );
  pen.ellipse(x, y, r * 0.68, r * squash * 0.68, 'none', {
    stroke: tone(gold, -0.13),
    width: 2.4,
    opacity: 0.8,
  });
}

/** An open chest of gold; closed when the look says so. */
export const treasureChest = recipe(
  {
    name: 'treasure-chest',
    nouns: ['treasure chest', 'treasure', 'pirate chest', 'wooden chest'],
    class: 'container',
    heightMetres: 0.6,
    without: ['gold', 'coins', 'treasure'],
  },
  (pen, look) => {
    const wood = mainColour(look, '#96592f');
    const iron = '#caa045';
    const isClosed = wants(look, 'closed', 'locked', 'shut');
    const band = (d: string): void =>
      pen.path(
        d,
        pen.linear(
          [
            [0, tone(iron, 0.13)],
            [0.5, iron],
            [1, tone(iron, -0.16)],
          ],
          60,
        ),
      );
    if (isClosed) {
      const lid = 'M-190 190C-190 60 -150 40 0 40S190 60 190 190Z';
      pen.path(
        lid,
        pen.linear(
          [
            [0, tone(wood, 0.12)],
            [0.5, wood],
            [1, tone(wood, -0.14)],
          ],
          70,
        ),
      );
      pen.inside(lid, () => pen.line('M-190 92H190M-190 140H190', tone(wood, -0.15), 4, 0.7));
      pen.inside(lid, () => {
        for (const x of [-158, 0, 158]) band(`M${x - 17} 190V30H${x + 17}V190Z`);
      });
    } else {
      const lid = 'M-196 168L-186 64C-176 -16 176 -16 186 64L196 168Z';
      pen.path(
        lid,
        pen.linear(
          [
            [0, tone(wood, 0.06)],
            [0.4, tone(wood, -0.1)],
            [1, tone(wood, -0.26)],
          ],
          90,
        ),
      );
      pen.path(
        'M-172 166L-164 76C-156 20 156 20 164 76L172 166Z',
        pen.linear(
          [
            [0, tone(wood, -0.26)],
            [1, '#2b160b'],
          ],
          90,
        ),
      );
      for (const x of [-150, 150]) band(`M${x - 15} 30L${x + 15} ${x < 0 ? 16 : 30}V64H${x - 15}Z`);
      band('M-198 160H198V178H-198Z');
      if (!lacks(look, 'gold', 'coins', 'treasure')) {
        pen.path(blob('-176,196! -160,150 -100,122 -30,104 40,98 110,124 164,154 176,196!'), pen.ball(gold));
        for (const [x, y, r, s] of [
          [-130, 156, 27, 0.6],
          [-78, 134, 28, 0.5],
          [-20, 116, 30, 0.6],
          [44, 112, 28, 0.5],
          [104, 138, 28, 0.6],
          [142, 164, 25, 0.5],
          [-100, 176, 28, 0.5],
          [-44, 154, 30, 0.6],
          [18, 150, 30, 0.5],
          [76, 166, 29, 0.6],
          [-6, 182, 28, 0.5],
        ] as const)
          coin(pen, x, y, r, s);
        for (const [x, y, c] of [
          [-62, 172, '#d1304a'],
          [52, 136, '#3f9ad6'],
          [116, 178, '#3fae6a'],
        ] as const) {
          pen.path(
            polygon([
              [x - 20, y - 4],
              [x - 11, y - 18],
              [x + 11, y - 18],
              [x + 20, y - 4],
              [x, y + 20],
            ]),
            pen.linear(
              [
                [0, tone(c, 0.2)],
                [0.5, c],
                [1, tone(c, -0.15)],
              ],
              50,
            ),
          );
          pen.path(
            polygon([
              [x - 9, y - 4],
              [x + 9, y - 4],
              [x, y + 18],
            ]),
            '#ffffff',
            { opacity: 0.3 },
          );
        }
        pen.line(curve('-160,160 -178,190 -170,222 -150,236'), '#fdf6e6', 9);
      }
    }
    const front = box(-190, 184, 380, 176, 8);
    pen.path(
      front,
      pen.linear(
        [
          [0, tone(wood, 0.08)],
          [0.5, wood],
          [1, tone(wood, -0.15)],
        ],
        60,
      ),
    );
    pen.inside(front, () => {
      pen.line('M-190 242H190M-190 300H190', tone(wood, -0.17), 4, 0.8);
      pen.line(
        'M-140 212h70M20 216h90M-60 272h80M100 270h50M-150 330h90M30 328h110',
        tone(wood, -0.1),
        3,
        0.6,
      );
    });
    for (const x of [-158, 158]) band(`M${x - 17} 186H${x + 17}V360H${x - 17}Z`);
    band('M-194 182H194V202H-194Z');
    band('M-194 344H194V364H-194Z');
    pen.line(
      [-158, 158].map((x) => [216, 272, 328].map((y) => `M${x} ${y}h0.1`).join('')).join(''),
      tone(iron, 0.2),
      11,
    );
    pen.path(blob('-34,184! 34,184! 36,232 0,256 -36,232'), pen.ball(iron, 1.2));
    pen.path(`${oval(0, 212, 9, 9)}M-5 216L-8 236H8L5 216Z`, '#3b230f');
    if (!isClosed && !lacks(look, 'gold', 'coins', 'treasure'))
      for (const [x, y] of [
        [-176, 366],
        [-132, 374],
        [168, 372],
      ] as const)
        coin(pen, x, y, 24, 0.42);
    pen.anchor('surface', 0, isClosed ? 44 : 150);
    pen.anchor('feet', 0, 366);
  },
);

/** A winner's cup. */
export const trophy = recipe(
  {
    name: 'trophy',
    nouns: ['trophy', 'winners cup', 'award', 'prize cup', 'champions cup'],
    class: 'object',
    heightMetres: 0.4,
  },
  (pen, look) => {
    const base = mainColour(look, gold);
    for (const side of [-1, 1]) {
      pen.line(
        `M${106 * side} 50C${196 * side} 30 ${190 * side} 150 ${76 * side} 184`,
        tone(base, -0.12),
        20,
      );
      pen.line(
        `M${106 * side} 48C${192 * side} 30 ${184 * side} 146 ${78 * side} 180`,
        tone(base, 0.1),
        8,
        0.8,
      );
    }
    pen.path(blob('-18,240! -14,290 -40,330! 40,330! 14,290 18,240!'), pen.pipe(base, 1.3));
    pen.ellipse(0, 262, 30, 15, pen.pipe(base, 1.3));
    const bowl = blob('-122,14! -118,100 -84,190 -30,238 0,244 30,238 84,190 118,100 122,14!');
    pen.path(
      bowl,
      pen.linear(
        [
          [0, tone(base, -0.08)],
          [0.22, tone(base, 0.17)],
          [0.45, tone(base, 0.03)],
          [0.75, tone(base, -0.06)],
          [1, tone(base, -0.18)],
        ],
        0,
      ),
    );
    pen.ellipse(
      0,
      14,
      122,
      22,
      pen.linear(
        [
          [0, tone(base, 0.17)],
          [1, tone(base, -0.05)],
        ],
        20,
      ),
    );
    pen.ellipse(
      0,
      17,
      106,
      15,
      pen.linear(
        [
          [0, tone(base, -0.3)],
          [1, tone(base, -0.1)],
        ],
        30,
      ),
    );
    const points = Array.from({ length: 10 }, (_, index) => {
      const angle = (index * Math.PI) / 5 - Math.PI / 2;
      const r = index % 2 === 0 ? 46 : 20;
      return [Math.cos(angle) * r, 112 + Math.sin(angle) * r] as const;
    });
    pen.path(
      polygon(points),
      pen.linear(
        [
          [0, tone(base, 0.18)],
          [1, tone(base, 0.1)],
        ],
        60,
      ),
    );
    pen.path(blob('-100,44 -96,110 -70,170 -60,168 -80,110 -84,44'), '#ffffff', { opacity: 0.6 });
    pen.path(polygon('-66,330 66,330 78,356 -78,356'), pen.pipe(base, 1.3));
    pen.path(box(-94, 354, 188, 60, 6), pen.pipe('#4b3a34', 1.3));
    pen.box(-46, 368, 92, 30, 4, pen.plane(tone(base, 0.06)));
    pen.anchor('grip', 0, 280);
    pen.anchor('face', 0, 112);
    pen.anchor('feet', 0, 414);
  },
);
