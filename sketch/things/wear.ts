/** Things worn: hats, crown, scarf. `brim` sits on a head, or on the neck. */
import type { Look, Recipe } from './artwork.ts';
import { type Pen, wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A top hat, or the kind of hat that the attributes name: straw, wizard, party, winter. */
export const hat = hatOf('hat', ['hat', 'top hat', 'bowler hat', 'fedora'], (pen, look) => {
  if (wants(look, 'straw', 'sun', 'summer')) strawHat(pen, look);
  else if (wants(look, 'wizard', 'witch', 'magic', 'pointed', 'pointy')) wizardHat(pen, look);
  else if (wants(look, 'party', 'birthday')) partyHat(pen, look);
  else if (wants(look, 'winter', 'woolly', 'knitted', 'bobble')) woolHat(pen, look);
  else topHat(pen, look);
});

/** The hats that have names of their own. */
export const namedHats: readonly Recipe[] = [
  hatOf('straw-hat', ['straw hat', 'sun hat', 'sunhat', 'cowboy hat', 'sombrero'], strawHat),
  hatOf('wizard-hat', ['wizard hat', 'witch hat', "wizard's hat", "witch's hat", 'magic hat'], wizardHat),
  hatOf('party-hat', ['party hat', 'birthday hat'], partyHat),
  hatOf('winter-hat', ['winter hat', 'beanie', 'bobble hat', 'woolly hat', 'wool hat', 'santa hat'], woolHat),
];

function hatOf(name: string, nouns: readonly string[], draw: (pen: Pen, look: Look) => void): Recipe {
  return recipe({ name, nouns, class: 'clothing', heightMetres: 0.2 }, draw);
}

function topHat(pen: Pen, look: Look): void {
  const base = mainColour(look, '#33323c');
  pen.ellipse(
    0,
    150,
    118,
    26,
    pen.linear(
      [
        [0, tone(base, 0.1)],
        [0.5, base],
        [1, tone(base, -0.12)],
      ],
      20,
    ),
  );
  pen.ellipse(0, 144, 110, 20, pen.plane(tone(base, -0.04)));
  const crown = 'M-76 12Q-62 90 -70 142Q0 168 70 142Q62 90 76 12Q0 -8 -76 12Z';
  pen.path(crown, pen.pipe(base, 1.2));
  pen.inside(crown, () => {
    pen.path(
      'M-90 112Q0 142 90 112V152Q0 176 -90 152Z',
      pen.pipe(base === '#33323c' ? '#c93a3a' : tone(base, -0.18)),
    );
    pen.path('M-56 0Q-44 80 -50 170L-34 174Q-28 80 -38 0Z', '#ffffff', { opacity: 0.18 });
  });
  pen.ellipse(0, 13, 76, 16, pen.plane(tone(base, 0.09)));
  pen.anchor('brim', 0, 156);
}

function strawHat(pen: Pen, look: Look): void {
  const base = mainColour(look, '#ecc978');
  pen.ellipse(0, 120, 150, 34, pen.plane(base, 1.2, 70));
  const crown = blob('-76,114 -72,50 -40,18 0,10 40,18 72,50 76,114 0,134');
  pen.path(crown, pen.ball(base, 1.1));
  pen.inside(crown, () => {
    for (let y = 24; y < 130; y += 13) pen.line(`M-90 ${y}Q0 ${y + 22} 90 ${y}`, tone(base, -0.12), 2, 0.6);
    for (let x = -80; x < 90; x += 18) pen.line(`M${x * 0.5} 6L${x} 130`, tone(base, -0.1), 1.8, 0.4);
    pen.path('M-90 86Q0 118 90 86V118Q0 146 -90 118Z', pen.pipe('#d6504a'));
  });
  for (const r of [0.94, 0.78])
    pen.line(`M${-150 * r} 124Q0 ${124 + 40 * r} ${150 * r} 124`, tone(base, -0.14), 2, 0.6);
  pen.anchor('brim', 0, 126);
}

function wizardHat(pen: Pen, look: Look): void {
  pointedHat(pen, mainColour(look, '#4a4fa3'), true);
}

function partyHat(pen: Pen, look: Look): void {
  pointedHat(pen, mainColour(look, '#e8588a'), false);
}

function pointedHat(pen: Pen, base: string, isWizard: boolean): void {
  if (isWizard) pen.ellipse(0, 196, 128, 28, pen.plane(base, 1.2, 30));
  const cone = isWizard
    ? blob('-74,192! -44,120 -30,60 10,6 44,4! 22,36 34,110 74,192! 0,208')
    : 'M-62 196L0 10L62 196Q0 214 -62 196Z';
  pen.path(cone, pen.pipe(base));
  pen.inside(cone, () => {
    if (isWizard) pen.path('M-90 160Q0 188 90 160V188Q0 214 -90 188Z', pen.pipe('#d9a83a'));
    for (const [x, y, r] of [
      [-18, 110, 13],
      [18, 70, 9],
      [26, 136, 10],
      [2, 40, 7],
      [-34, 160, 8],
    ] as const)
      star(pen, x, y, r, isWizard ? '#ffe08a' : '#fff3b8');
  });
  if (!isWizard) pen.ellipse(0, 12, 18, 18, pen.ball('#ffd95e'));
  pen.anchor('brim', 0, 198);
}

function star(pen: Pen, x: number, y: number, r: number, fill: string): void {
  const points: [number, number][] = [];
  for (let index = 0; index < 10; index += 1) {
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    const reach = index % 2 === 0 ? r : r * 0.45;
    points.push([x + Math.cos(angle) * reach, y + Math.sin(angle) * reach]);
  }
  pen.path(polygon(points), fill);
}

function woolHat(pen: Pen, look: Look): void {
  const base = mainColour(look, '#d9473f');
  pen.ellipse(0, 14, 30, 28, pen.ball('#fbf6ee'));
  const crown = blob('-96,150 -92,80 -50,34 0,24 50,34 92,80 96,150 0,160');
  pen.path(crown, pen.ball(base));
  pen.inside(crown, () => {
    for (const x of [-70, -36, 0, 36, 70])
      pen.line(`M${x * 0.4} 26Q${x} 70 ${x * 1.1} 150`, tone(base, -0.13), 3, 0.6);
  });
  pen.box(-104, 126, 208, 46, 20, pen.pipe('#fbf6ee', 0.8));
  for (let x = -88; x < 100; x += 16) pen.line(`M${x} 132V166`, '#d9d0c2', 2.4, 0.8);
  pen.anchor('brim', 0, 164);
}

/** A king's crown. */
export const crown = recipe(
  { name: 'crown', nouns: ['crown', 'tiara', 'king crown'], class: 'clothing', heightMetres: 0.15 },
  (pen, look) => {
    const base = mainColour(look, '#edb52f');
    pen.path(blob('-80,112 -60,80 0,70 60,80 80,112'), pen.plane('#8f2a3c'));
    pen.path(
      'M-104 30L-84 130Q0 160 84 130L104 30L52 86L0 6L-52 86Z',
      pen.linear(
        [
          [0, tone(base, 0.13)],
          [0.5, base],
          [1, tone(base, -0.16)],
        ],
        20,
      ),
    );
    pen.path('M-88 108Q0 138 88 108L84 132Q0 162 -84 132Z', pen.pipe(tone(base, 0.02), 1.2));
    for (const [x, y] of [
      [-104, 26],
      [0, 4],
      [104, 26],
    ] as const)
      pen.ellipse(x, y, 11, 11, pen.ball('#f7d878'));
    for (const [x, y, c] of [
      [-52, 126, '#3f8fd6'],
      [0, 136, '#d6374a'],
      [52, 126, '#3faa6a'],
    ] as const) {
      pen.ellipse(x, y, 12, 10, pen.ball(c, 1.6));
      pen.ellipse(x - 4, y - 4, 4, 2.6, '#ffffff', { opacity: 0.85 });
    }
    pen.path('M-88 50L-74 112L-62 116L-70 72Z', '#ffffff', { opacity: 0.35 });
    pen.anchor('brim', 0, 140);
  },
);

/** A knotted scarf; `brim` is the middle of its neck loop. */
export const scarf = recipe(
  { name: 'scarf', nouns: ['scarf', 'shawl'], class: 'clothing', heightMetres: 0.4 },
  (pen, look) => {
    const base = mainColour(look, '#d8453f');
    const stripe = '#fbf1df';
    const tail = blob('14,40! 64,36! 86,180! 34,190!');
    pen.path(tail, pen.plane(base, 1.1, 30));
    pen.inside(tail, () => {
      for (const y of [84, 122, 158])
        pen.path(
          polygon([
            [0, y + 4],
            [110, y - 10],
            [110, y + 4],
            [0, y + 18],
          ]),
          stripe,
        );
    });
    for (const x of [38, 50, 62, 74, 84]) pen.line(`M${x} ${190 - x * 0.1}v18`, base, 5);
    const loop = 'M-104 6Q0 58 104 6Q116 30 106 52Q0 104 -106 52Q-116 30 -104 6Z';
    pen.path(loop, pen.pipe(base, 1.2));
    pen.inside(loop, () => {
      for (const x of [-84, -30, 30, 84])
        pen.path(
          polygon([
            [x - 9, 0],
            [x + 9, 0],
            [x * 1.05 + 9, 110],
            [x * 1.05 - 9, 110],
          ]),
          stripe,
          { opacity: 0.95 },
        );
      pen.path('M-120 52Q0 112 120 52V110H-120Z', tone(base, -0.3), { opacity: 0.25 });
    });
    pen.path(blob('6,34 44,28 66,46 56,74 22,78 4,60'), pen.ball(base));
    pen.anchor('brim', 0, 34);
  },
);
