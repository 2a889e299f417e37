/** Things that ride on two wheels or on rails: bicycle, motorbike, train. They face left. */
import { lacks, type Pen } from './kit.ts';
import { glass, wheel } from './cars.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, limb, polygon } from './shape.ts';
import { tone } from './tone.ts';

function spokedWheel(pen: Pen, x: number, y: number, r: number): void {
  for (let index = 0; index < 9; index += 1) {
    const angle = (index * Math.PI) / 9 + 0.1;
    const [dx, dy] = [Math.cos(angle) * r * 0.92, Math.sin(angle) * r * 0.92];
    pen.line(
      `M${Math.round(x - dx)} ${Math.round(y - dy)}L${Math.round(x + dx)} ${Math.round(y + dy)}`,
      '#b3bac3',
      1.6,
    );
  }
  pen.ellipse(x, y, r, r, 'none', { stroke: '#2f3137', width: r * 0.13 });
  pen.ellipse(x, y, r * 0.87, r * 0.87, 'none', { stroke: '#c9cfd7', width: r * 0.07 });
  pen.ellipse(x, y, r * 0.11, r * 0.11, pen.ball('#8b939e'));
}

/** A bicycle facing left. */
export const bicycle = recipe(
  {
    name: 'bicycle',
    nouns: ['bicycle', 'bike', 'cycle', 'mountain bike', 'tricycle'],
    class: 'vehicle',
    heightMetres: 1.1,
    without: ['basket', 'bell'],
  },
  (pen, look) => {
    const base = mainColour(look, '#2f8fa0');
    spokedWheel(pen, -130, 280, 92);
    spokedWheel(pen, 136, 280, 92);
    const tube = (d: string, width = 12): void => {
      pen.line(d, tone(base, -0.15), width);
      pen.line(d, base, width * 0.7);
    };
    pen.line('M20 284L136 280', '#5a6068', 5);
    tube('M136 280L52 130M136 280L20 284', 9);
    tube('M-84 130L20 284L52 130L-78 120');
    tube('M-74 76L-88 140L-130 280', 11);
    pen.line('M-92 148L-80 96', tone(base, 0.16), 3, 0.8);
    pen.ellipse(20, 284, 30, 30, 'none', { stroke: '#5a6068', width: 6 });
    pen.ellipse(20, 284, 9, 9, pen.ball('#8b939e'));
    pen.line('M20 284L40 334', '#7b838e', 8);
    pen.box(22, 330, 40, 9, 4, '#2f3137');
    pen.line('M46 112L52 134', '#7b838e', 8);
    pen.path(blob('8,96 40,90 92,88 104,100 84,114 48,114 20,108'), pen.ball('#6b4029', 1.2));
    pen.line('M-74 78Q-66 52 -94 50Q-120 50 -122 72', '#8b939e', 9);
    pen.line('M-120 66L-124 84', '#5a3422', 14);
    if (!lacks(look, 'basket')) {
      pen.path(polygon('-176,84 -106,84 -116,140 -166,140'), pen.plane('#c99a5a'));
      pen.line(
        'M-172 98H-110M-170 112H-112M-168 126H-114M-158 84L-154 140M-140 84V140M-122 84L-126 140',
        '#96693a',
        2.6,
        0.8,
      );
    }
    pen.anchor('seat', 52, 94);
    pen.anchor('feet', 3, 378);
    pen.anchor('surface', -140, 84);
  },
);

/** A motor scooter or motorcycle facing left. */
export const motorbike = recipe(
  {
    name: 'motorbike',
    nouns: ['motorbike', 'motorcycle', 'scooter', 'moped'],
    class: 'vehicle',
    heightMetres: 1.2,
  },
  (pen, look) => {
    const base = mainColour(look, '#c9352f');
    wheel(pen, -142, 250, 70, 8);
    wheel(pen, 146, 250, 70, 8);
    pen.line('M-142 250L-88 110', '#aeb6c0', 12);
    pen.line('M-142 250L-84 116', '#e6eaee', 4);
    pen.path(blob('-210,214! -186,176 -142,164 -98,180! -110,192 -142,182 -176,196'), pen.plane(base));
    pen.path(blob('70,214! 92,176 150,162 206,182 222,214! 190,196 150,184 104,196'), pen.plane(base));
    pen.path(blob('-66,176 -20,164 50,168 84,200 76,250 20,270 -40,262 -68,224'), pen.ball('#5a616b'));
    for (let y = 190; y < 240; y += 12) pen.line(`M-44 ${y}H34`, '#8f98a4', 4, 0.8);
    pen.path(limb('20,258,9 100,266,10 196,256,13'), pen.plane('#c5ccd4', 1.3, 90));
    pen.path(blob('-96,118 -50,100 20,108 50,136 30,170 -40,176 -86,156'), pen.ball(base, 1.2));
    pen.ellipse(-44, 118, 34, 9, pen.glow('#ffffff', 0.9), { turn: -4 });
    pen.path(blob('30,132 70,140 140,126 190,120 198,140 150,160 70,168 36,160'), pen.ball('#2f2d33'));
    pen.line('M-86 110Q-84 78 -54 74', '#aeb6c0', 9);
    pen.line('M-60 74L-36 72', '#2f2d33', 13);
    pen.ellipse(-112, 116, 24, 24, pen.ball('#c5ccd4', 1.2));
    pen.ellipse(-120, 118, 16, 19, pen.ball(look.isNight === true ? '#fff3b0' : '#f6f8fa'));
    pen.path(blob('188,132 204,132 206,148 190,150'), pen.ball('#d8302c'));
    pen.anchor('seat', 90, 136);
    pen.anchor('feet', 2, 320);
  },
);

/** A steam train with one coach, facing left. */
export const train = recipe(
  {
    name: 'train',
    nouns: ['train', 'steam train', 'locomotive', 'steam engine', 'railway'],
    class: 'vehicle',
    heightMetres: 4,
    without: ['smoke', 'coach', 'wagon'],
  },
  (pen, look) => {
    const base = mainColour(look, '#2f7d5b');
    const red = '#c9382f';
    if (!lacks(look, 'smoke')) {
      for (const [x, y, r] of [
        [-140, -26, 22],
        [-104, -58, 32],
        [-44, -84, 42],
        [30, -96, 46],
      ] as const)
        pen.ellipse(x, y, r, r * 0.8, pen.glow('#eceff2', 0.95));
    }
    const coach = !lacks(look, 'coach', 'wagon');
    if (coach) {
      pen.box(126, 186, 30, 12, 4, '#3a3d44');
      pen.path(
        box(150, 50, 214, 140, 10),
        pen.linear(
          [
            [0, tone(red, 0.08)],
            [0.5, red],
            [1, tone(red, -0.13)],
          ],
          86,
        ),
      );
      pen.path(blob('140,54! 150,34 364,34 374,54!'), pen.plane('#4a4d56', 1, 90));
      for (const x of [168, 232, 296]) glass(pen, box(x, 74, 50, 50, 6), look.isNight ?? false);
      pen.line('M150 146H364', '#f2c75a', 5);
      for (const x of [196, 318]) wheel(pen, x, 212, 28, 6);
    }
    pen.box(-196, 180, 322, 22, 5, pen.plane('#3a3d44', 1, 90));
    const boiler = box(-190, 84, 214, 100, 26);
    pen.path(
      boiler,
      pen.linear(
        [
          [0, tone(base, 0.03)],
          [0.25, tone(base, 0.14)],
          [0.55, base],
          [1, tone(base, -0.18)],
        ],
        90,
      ),
    );
    pen.inside(boiler, () => {
      for (const x of [-150, -90, -30])
        pen.box(
          x,
          80,
          9,
          110,
          0,
          pen.linear(
            [
              [0, '#f5d27a'],
              [0.4, '#f0b93a'],
              [1, '#a9761c'],
            ],
            90,
          ),
        );
    });
    pen.path(polygon('-176,86 -132,86 -126,20 -182,20'), pen.pipe('#3a3d44', 1.2));
    pen.path(blob('-190,22! -196,2 -112,2 -118,22!'), pen.pipe(red));
    pen.path(blob('-96,86! -92,56 -68,50 -44,56 -40,86!'), pen.ball('#f0b93a'));
    pen.path(
      box(8, 20, 118, 166, 6),
      pen.linear(
        [
          [0, tone(base, 0.08)],
          [0.5, base],
          [1, tone(base, -0.14)],
        ],
        70,
      ),
    );
    glass(pen, box(30, 46, 74, 56, 6), look.isNight ?? false);
    pen.path(blob('-6,24! 6,4 128,4 142,24!'), pen.pipe(red));
    pen.line('M22 130H112M22 160H112', '#f2c75a', 4);
    pen.ellipse(-190, 134, 16, 46, pen.plane('#4a4d56'));
    pen.ellipse(-200, 108, 15, 15, pen.ball(look.isNight === true ? '#fff3b0' : '#f3e3a8'));
    pen.path(polygon('-196,196 -156,196 -170,236 -236,236'), pen.plane(red));
    pen.line('M-186 198L-216 234M-172 198L-196 234', tone(red, -0.16), 4);
    for (const [x, r] of [
      [-128, 30],
      [-66, 30],
      [18, 40],
      [96, 40],
    ] as const) {
      pen.ellipse(x, 240 - r, r, r, pen.ball(red));
      pen.ellipse(x, 240 - r, r * 0.78, r * 0.78, 'none', { stroke: tone(red, -0.16), width: 3 });
      for (let index = 0; index < 4; index += 1) {
        const angle = (index * Math.PI) / 4;
        pen.line(
          `M${Math.round(x - Math.cos(angle) * r * 0.7)} ${Math.round(240 - r - Math.sin(angle) * r * 0.7)}L${Math.round(x + Math.cos(angle) * r * 0.7)} ${Math.round(240 - r + Math.sin(angle) * r * 0.7)}`,
          tone(red, -0.16),
          3,
        );
      }
      pen.ellipse(x, 240 - r, r * 0.22, r * 0.22, pen.ball('#f0b93a'));
    }
    pen.line('M-128 210L18 204L96 204', '#c5ccd4', 9);
    pen.anchor('feet', 60, 240);
    pen.anchor('surface', 60, 6);
    pen.anchor('face', -80, 134);
  },
);
