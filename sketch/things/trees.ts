/** Trees with a structure: trunk and branches first, then foliage in masses from the dark behind to the light in front. */
import type { Look } from './artwork.ts';
import { leaf } from './food.ts';
import { type Pen, wants } from './kit.ts';
import { recipe } from './recipe.ts';
import { billow, blob, curve, limb, spike } from './shape.ts';
import { drawable, tone } from './tone.ts';

const bark = '#7a5236';

/** Leaf colour by the season that the look names. */
function leafColour(look: Look): string {
  if (look.colour !== undefined) return drawable(look.colour);
  if (wants(look, 'autumn', 'fall', 'autumnal')) return (look.variant ?? 0) % 2 === 0 ? '#d9772b' : '#c9952c';
  if (wants(look, 'spring', 'blossoming', 'blooming', 'cherry')) return '#f2a9c4';
  return ['#5f9e3a', '#54953f', '#6fa63c'][(look.variant ?? 0) % 3] ?? '#5f9e3a';
}

function trunk(pen: Pen, base: string): void {
  const shape = blob(
    '-30,470 -46,478! -96,486! -52,446 -36,392 -34,330 -72,272 -106,236 -96,226 -54,258 -20,290 -14,230 -6,180 10,180 12,236 20,296 56,252 104,222 112,234 72,272 42,326 38,392 52,446 98,486! 44,478! 30,470 0,482',
  );
  pen.path(shape, pen.pipe(base));
  pen.inside(shape, () => {
    for (const line of [
      '-18,470 -14,400 -20,330',
      '4,476 8,410 2,340 8,280',
      '24,460 20,400 26,340',
      '-2,440 -4,390',
    ]) {
      pen.line(curve(line), tone(base, -0.14), 4, 0.55);
    }
    pen.line(curve('-24,440 -26,380 -28,330'), tone(base, 0.12), 5, 0.5);
    pen.ellipse(10, 384, 9, 14, tone(base, -0.16));
    pen.ellipse(11, 386, 5, 9, tone(base, -0.26));
    pen.ellipse(0, 300, 90, 56, pen.glow(tone(base, -0.3), 0.7));
  });
}

function foliage(pen: Pen, base: string): void {
  const clump = (
    x: number,
    y: number,
    rx: number,
    ry: number,
    bumps: number,
    turn: number,
    lift: number,
  ): void => {
    pen.path(billow(x, y, rx, ry, bumps, turn), pen.ball(tone(base, lift), 1.25));
  };
  clump(-70, 226, 104, 74, 11, 10, -0.12);
  clump(84, 222, 106, 74, 11, 30, -0.14);
  clump(0, 120, 130, 96, 13, 0, -0.08);
  clump(-122, 166, 86, 74, 10, 20, -0.04);
  clump(128, 160, 84, 74, 10, 0, -0.09);
  clump(40, 92, 100, 78, 11, 14, -0.03);
  clump(-56, 96, 94, 74, 11, 40, 0.02);
  clump(6, 186, 104, 66, 12, 8, -0.01);
  clump(-88, 200, 66, 46, 9, 0, 0.03);
  clump(90, 190, 64, 46, 9, 25, 0);
  clump(-6, 70, 70, 44, 9, 12, 0.06);
  // Single leaves catch the light on the left and sit in shade on the right.
  for (let index = 0; index < 46; index += 1) {
    const angle = index * 2.39996;
    const reach = Math.sqrt((index + 0.5) / 46);
    const [x, y] = [Math.cos(angle) * reach * 176, 150 + Math.sin(angle) * reach * 98];
    const isLit = x + (y - 150) * 0.9 < 10;
    pen.ellipse(x, y, 8, 4.2, tone(base, isLit ? 0.12 : -0.12), { turn: (index * 47) % 180, opacity: 0.55 });
  }
}

/** A big broad-leaved tree. */
export const tree = recipe(
  {
    name: 'tree',
    nouns: ['tree', 'oak', 'oak tree', 'maple', 'maple tree', 'apple tree', 'cherry tree', 'elm', 'big tree'],
    class: 'tree',
    heightMetres: 7,
  },
  (pen, look) => {
    const base = leafColour(look);
    if (wants(look, 'bare', 'winter', 'dead', 'leafless', 'snowy')) bare(pen);
    else {
      pen.ellipse(-70, 240, 60, 40, tone(base, -0.2));
      pen.ellipse(70, 240, 66, 40, tone(base, -0.22));
      trunk(pen, bark);
      foliage(pen, base);
      if (wants(look, 'apple', 'fruit')) {
        for (const [x, y] of [
          [-120, 180],
          [-60, 120],
          [10, 80],
          [60, 150],
          [120, 190],
          [-10, 200],
        ] as const)
          pen.ellipse(x, y, 13, 13, pen.ball('#d8352f'));
      }
    }
    pen.anchor('feet', 0, 482);
    pen.anchor('headTop', 0, 40);
    pen.anchor('surface', -40, 250);
  },
);

function bare(pen: Pen): void {
  const branch = pen.plane(bark, 1, 20);
  // Boughs from the fork and the two stubs, each with twigs that turn up to the light.
  for (const line of [
    '-10,260,15 -34,180,11 -56,110,7 -60,40,2',
    '6,250,14 30,160,10 52,96,6 84,36,2',
    '-92,240,16 -128,184,11 -150,128,7 -160,70,2',
    '98,240,16 134,180,10 150,130,7 182,84,2',
    '0,220,13 4,120,8 -10,14,2',
    '-124,190,9 -178,160,6 -214,120,1.5',
    '-146,136,6 -184,110,4 -200,70,1.5',
    '-44,150,8 -92,112,5 -110,62,1.5',
    '-58,100,5 -30,62,4 -34,16,1.5',
    '44,120,6 24,74,4 36,20,1.5',
    '62,84,5 106,72,4 126,40,1.5',
    '130,186,8 178,170,5 214,130,1.5',
    '148,136,6 128,96,4 136,50,1.5',
    '4,150,7 40,116,4 40,84,1.5',
  ]) {
    pen.path(limb(line), branch);
  }
  trunk(pen, bark);
  // Snow lies along the upper sides.
  for (const place of [
    '-134,168 -150,122 -156,90',
    '112,206 134,172 146,140',
    '-60,100 -64,66 -62,46',
    '-134,176 -176,152 -204,124',
    '134,176 176,164 206,134',
    '-52,138 -88,106 -106,70',
    '60,78 100,68 120,46',
    '-104,228 -84,240 -62,258',
    '76,254 96,240 108,226',
    '-14,100 -12,60',
  ]) {
    pen.line(curve(place), '#f4f8fb', 7, 0.95);
  }
}

/** A conifer in tiers; snow with the attribute. */
export const pine = recipe(
  {
    name: 'pine',
    nouns: ['pine', 'pine tree', 'fir', 'fir tree', 'spruce', 'christmas tree', 'evergreen', 'conifer'],
    class: 'tree',
    heightMetres: 8,
  },
  (pen, look) => {
    const base = look.colour ?? ['#3f7d4a', '#37724a', '#4a8648'][(look.variant ?? 0) % 3] ?? '#3f7d4a';
    const isSnowy = wants(look, 'snowy', 'snow-covered', 'winter', 'frosted');
    pen.path(blob('-22,420 -20,360 20,360 22,420 34,440! -34,440!'), pen.pipe(bark));
    const tiers: readonly (readonly [number, number, number])[] = [
      [330, 128, 110],
      [260, 106, 100],
      [192, 84, 92],
      [126, 60, 84],
      [66, 38, 66],
    ];
    tiers.forEach(([y, half, height], index) => {
      const edge: string[] = [];
      const teeth = 7 - index;
      for (let tooth = 0; tooth <= teeth; tooth += 1) {
        const t = (tooth / teeth) * 2 - 1;
        edge.push(`${t * half},${y + 40 - Math.abs(t) * 12}!`);
        if (tooth < teeth)
          edge.push(`${((tooth + 0.5) / teeth) * 2 * half - half},${y + 16 - Math.abs(t) * 8}`);
      }
      const shape = blob(
        `0,${y + 40 - height}! ${half * 0.5},${y - 18} ${half * 0.86},${y + 10} ${edge.reverse().join(' ')} ${-half * 0.86},${y + 10} ${-half * 0.5},${y - 18}`,
      );
      pen.path(
        shape,
        pen.linear(
          [
            [0, tone(base, 0.1)],
            [0.42, base],
            [1, tone(base, -0.16)],
          ],
          24,
        ),
      );
      pen.inside(shape, () => {
        pen.ellipse(0, y + 50, half, 30, pen.glow(tone(base, -0.3), 0.55));
        for (const dx of [-0.6, -0.25, 0.15, 0.5])
          pen.path(
            spike(dx * half * 0.7, y - 20, dx * half, y + 18, 7, 3),
            tone(base, dx < 0 ? 0.13 : -0.1),
            { opacity: 0.6 },
          );
        if (isSnowy)
          pen.path(
            billow(-half * 0.16, y - height * 0.3, half * 0.62, height * 0.26, 7, 10),
            pen.ball('#f5f9fc', 0.6),
          );
      });
    });
    if (wants(look, 'christmas', 'decorated')) {
      for (const [x, y, c] of [
        [-50, 330, 0],
        [30, 350, 1],
        [80, 340, 2],
        [-30, 270, 1],
        [40, 262, 0],
        [-16, 200, 2],
        [28, 190, 1],
        [0, 130, 0],
      ] as const)
        pen.ellipse(x, y, 10, 10, pen.ball(['#d9352f', '#e9b93a', '#3f7fd0'][c] ?? '#d9352f'));
    }
    pen.anchor('feet', 0, 440);
    pen.anchor('headTop', 0, 4);
  },
);

/** A branch to sit on, with twigs and leaves; `surface` is the middle of its upper side. */
export const branch = recipe(
  {
    name: 'branch',
    nouns: ['branch', 'tree branch', 'bough', 'twig', 'perch'],
    class: 'plant',
    heightMetres: 0.8,
  },
  (pen, look) => {
    const green = leafColour(look);
    const isBare = wants(look, 'bare', 'winter', 'dead', 'leafless');
    const wood = pen.linear(
      [
        [0, tone(bark, 0.12)],
        [0.4, bark],
        [1, tone(bark, -0.13)],
      ],
      90,
    );
    const twigs = [
      '-150,34,10 -190,-20,7 -204,-70,3',
      '60,26,9 110,80,6 160,104,2.5',
      '150,12,7 190,-40,5 200,-84,2',
    ];
    const leaves: readonly (readonly [number, number, number, number])[] = [
      [-204, -68, 84, -100],
      [-196, -34, 76, -170],
      [-184, -24, 72, -30],
      [158, 104, 80, 20],
      [118, 84, 70, 100],
      [200, -82, 80, -70],
      [192, -50, 70, -160],
      [250, -6, 84, -14],
      [232, 0, 70, 50],
      [-80, 44, 66, 110],
    ];
    for (const twig of twigs) pen.path(limb(twig), wood);
    const bough = limb('-262,54,22 -130,26,19 20,26,16 150,14,11 252,-6,5');
    pen.path(bough, wood);
    pen.inside(bough, () => {
      for (const line of ['-260,60 -120,32 40,34', '-230,46 -90,20 60,22', '-40,38 100,26 200,6']) {
        pen.line(curve(line), tone(bark, -0.14), 3, 0.5);
      }
    });
    if (!isBare) {
      leaves.forEach(([x, y, length, turn], index) =>
        leaf(pen, x, y, length, turn, tone(green, index % 2 === 0 ? 0.02 : -0.04)),
      );
    }
    pen.anchor('surface', -30, 24);
    pen.anchor('seat', -30, 24);
    pen.anchor('feet', 0, 60);
  },
);
