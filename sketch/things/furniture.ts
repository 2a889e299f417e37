/**
 * Wooden furniture, seen from the front and a little from above. `surface` is the middle of a top, `seat` where
 * somebody sits.
 */
import { type Pen, wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

const oak = '#b27a45';

/** Wavy grain over an outline that lies between the given bounds. */
export function grain(
  pen: Pen,
  outline: string,
  left: number,
  top: number,
  right: number,
  bottom: number,
  base: string,
  gap = 16,
): void {
  pen.inside(outline, () => {
    let dark = '';
    let light = '';
    let row = 0;
    for (let y = top + gap * 0.6; y < bottom; y += gap) {
      const sway = [3, -4, 2, -2][row % 4] ?? 0;
      const line = `M${left} ${Math.round(y)}q${Math.round((right - left) / 4)} ${sway * 2} ${Math.round((right - left) / 2)} 0t${Math.round((right - left) / 2)} ${sway}`;
      if (row % 3 === 2) light += line;
      else dark += line;
      row += 1;
    }
    pen.line(dark, tone(base, -0.11), 2, 0.5);
    pen.line(light, tone(base, 0.1), 2, 0.5);
  });
}

/** A straight leg with its lit left and dark right edge; wider above by `taper` units a side. */
export function leg(
  pen: Pen,
  x: number,
  top: number,
  bottom: number,
  width: number,
  base: string,
  taper = 3,
): void {
  const w = width / 2;
  pen.path(
    polygon([
      [x - w, top],
      [x + w, top],
      [x + w - taper, bottom],
      [x - w + taper, bottom],
    ]),
    pen.pipe(base),
  );
}

/** A four-legged table, or a round one on a column. */
export const table = recipe(
  {
    name: 'table',
    nouns: ['table', 'dining table', 'kitchen table', 'wooden table', 'coffee table'],
    class: 'furniture',
    heightMetres: 0.76,
  },
  (pen, look) => {
    const base = mainColour(look, oak);
    if (wants(look, 'round', 'circular')) roundTable(pen, base);
    else {
      for (const side of [-1, 1]) leg(pen, 150 * side, 110, 300, 24, tone(base, -0.13));
      pen.path(polygon('-196,128 196,128 196,158 -196,158'), pen.plane(tone(base, -0.16), 1, 90));
      for (const side of [-1, 1]) leg(pen, 190 * side, 126, 346, 32, tone(base, -0.03), 6);
      const top = polygon('-176,40 176,40 232,112 -232,112');
      pen.path(
        top,
        pen.linear(
          [
            [0, tone(base, 0.13)],
            [0.5, tone(base, 0.05)],
            [1, tone(base, -0.03)],
          ],
          40,
        ),
      );
      grain(pen, top, -240, 40, 240, 112, base, 13);
      pen.inside(top, () =>
        pen.path(polygon('-120,30 -40,30 -110,120 -200,120'), '#ffffff', { opacity: 0.13 }),
      );
      pen.path(
        box(-232, 111, 464, 20, 4),
        pen.linear(
          [
            [0, tone(base, -0.02)],
            [1, tone(base, -0.14)],
          ],
          20,
        ),
      );
      pen.line('M-228 112H228', tone(base, 0.15), 2.4, 0.8);
    }
    pen.anchor('surface', 0, 78);
    pen.anchor('feet', 0, 346);
  },
);

function roundTable(pen: Pen, base: string): void {
  for (const [x, y] of [
    [-110, 330],
    [110, 330],
    [0, 348],
  ] as const)
    pen.path(
      limb([
        [0, 276, 13],
        [x * 0.6, 296, 11],
        [x, y, 9],
      ]),
      pen.pipe(tone(base, -0.06)),
    );
  pen.path(
    blob('-18,120 -14,170 -22,210 -30,250 -20,296 20,296 30,250 22,210 14,170 18,120'),
    pen.pipe(base),
  );
  pen.path('M-222 78C-222 148 222 148 222 78L216 66H-216Z', pen.pipe(tone(base, -0.08)));
  pen.ellipse(
    0,
    72,
    222,
    50,
    pen.linear(
      [
        [0, tone(base, 0.14)],
        [0.5, tone(base, 0.05)],
        [1, tone(base, -0.04)],
      ],
      40,
    ),
  );
  grain(pen, 'M-216 72C-216 14 216 14 216 72S-216 130 -216 72Z', -230, 22, 230, 122, base, 12);
}

/** A writing desk with drawers. */
export const desk = recipe(
  {
    name: 'desk',
    nouns: ['desk', 'writing desk', 'office desk', 'school desk'],
    class: 'furniture',
    heightMetres: 0.76,
  },
  (pen, look) => {
    const base = mainColour(look, oak);
    leg(pen, -150, 110, 300, 22, tone(base, -0.14));
    leg(pen, -196, 126, 346, 28, tone(base, -0.03), 5);
    pen.path(polygon('-200,128 80,128 80,166 -200,166'), pen.plane(tone(base, -0.13), 1, 90));
    const body = box(70, 120, 150, 216, 5);
    pen.path(
      body,
      pen.linear(
        [
          [0, tone(base, 0)],
          [1, tone(base, -0.12)],
        ],
        30,
      ),
    );
    for (const y of [140, 204, 268]) {
      pen.box(82, y, 126, 54, 5, pen.plane(tone(base, 0.04), 0.9, 70));
      pen.box(82, y, 126, 54, 5, 'none', { stroke: tone(base, -0.18), width: 2, opacity: 0.6 });
      pen.ellipse(145, y + 27, 10, 8, pen.ball('#e2bf62'));
    }
    for (const x of [82, 206]) pen.box(x - 8, 334, 20, 14, 3, tone(base, -0.2));
    const top = polygon('-176,40 176,40 232,112 -232,112');
    pen.path(
      top,
      pen.linear(
        [
          [0, tone(base, 0.13)],
          [0.5, tone(base, 0.05)],
          [1, tone(base, -0.03)],
        ],
        40,
      ),
    );
    grain(pen, top, -240, 40, 240, 112, base, 13);
    pen.path(
      box(-232, 111, 464, 20, 4),
      pen.linear(
        [
          [0, tone(base, -0.02)],
          [1, tone(base, -0.14)],
        ],
        20,
      ),
    );
    pen.line('M-228 112H228', tone(base, 0.15), 2.4, 0.8);
    pen.anchor('surface', 0, 78);
    pen.anchor('feet', 0, 347);
  },
);

/** A wooden chair turned a little to the left. */
export const chair = recipe(
  {
    name: 'chair',
    nouns: ['chair', 'wooden chair', 'dining chair', 'kitchen chair'],
    class: 'furniture',
    heightMetres: 0.95,
  },
  (pen, look) => {
    const base = mainColour(look, oak);
    const cushion = '#c8514a';
    for (const [x, bottom] of [
      [-66, 372],
      [92, 384],
    ] as const)
      leg(pen, x, 220, bottom, 20, tone(base, -0.14), 4);
    for (const [x, lean] of [
      [-70, -8],
      [94, 2],
    ] as const) {
      pen.path(
        limb([
          [x + lean, 22, 10],
          [x, 130, 11],
          [x - lean * 0.4, 250, 11],
        ]),
        pen.pipe(tone(base, -0.05)),
      );
    }
    for (const [y, h] of [
      [34, 40],
      [98, 22],
      [146, 22],
    ] as const) {
      const rail = `M-78 ${y}Q10 ${y - 18} 96 ${y + 6}V${y + h + 6}Q10 ${y + h - 16} -76 ${y + h}Z`;
      pen.path(
        rail,
        pen.linear(
          [
            [0, tone(base, 0.12)],
            [0.6, base],
            [1, tone(base, -0.12)],
          ],
          50,
        ),
      );
      grain(pen, rail, -80, y - 16, 100, y + h, base, 9);
    }
    pen.path(polygon('-122,268 64,284 64,308 -122,290'), pen.plane(tone(base, -0.05), 1, 70));
    pen.path(polygon('64,284 113,234 113,258 64,308'), pen.plane(tone(base, -0.16)));
    pen.path(polygon('-126,268 -74,218 114,234 66,286'), pen.plane(tone(base, 0.06), 1, 40));
    if (!(look.without ?? []).includes('cushion')) {
      const seat = blob('-112,258 -70,222 10,220 96,232 84,254 54,274 -30,270');
      pen.path(seat, pen.ball(cushion));
      pen.line(curve('-108,260 -30,266 52,272 86,250'), tone(cushion, 0.14), 2.6, 0.7);
    }
    for (const [x, bottom] of [
      [-112, 412],
      [56, 428],
    ] as const)
      leg(pen, x, 278, bottom, 23, base, 5);
    pen.line('M-110 352L56 366M-66 338L92 350', tone(base, -0.14), 9);
    pen.anchor('seat', -6, 240);
    pen.anchor('surface', -6, 246);
    pen.anchor('feet', -6, 420);
  },
);

/** A three-legged stool. */
export const stool = recipe(
  { name: 'stool', nouns: ['stool', 'bar stool', 'footstool'], class: 'furniture', heightMetres: 0.5 },
  (pen, look) => {
    const base = mainColour(look, oak);
    pen.path(limb('20,60,12 34,300,9'), pen.pipe(tone(base, -0.14)));
    pen.line('M-86 232Q10 252 96 226', tone(base, -0.14), 12);
    for (const side of [-1, 1])
      pen.path(
        limb([
          [74 * side, 60, 13],
          [112 * side, 330, 10],
        ]),
        pen.pipe(base),
      );
    pen.path('M-134 50C-134 106 134 106 134 50L130 36H-130Z', pen.pipe(tone(base, -0.08)));
    pen.ellipse(
      0,
      44,
      134,
      38,
      pen.linear(
        [
          [0, tone(base, 0.14)],
          [0.5, tone(base, 0.04)],
          [1, tone(base, -0.06)],
        ],
        40,
      ),
    );
    grain(pen, 'M-130 44C-130 -2 130 -2 130 44S-130 88 -130 44Z', -134, 6, 134, 82, base, 11);
    pen.anchor('seat', 0, 46);
    pen.anchor('surface', 0, 46);
    pen.anchor('feet', 0, 338);
  },
);
