/** Toys and the fair: balls, a rocking horse, building blocks, a spinning top, a ferris wheel. */
import { lacks, type Pen } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, limb, oval, polygon } from './shape.ts';
import { tone } from './tone.ts';
import { sheen } from './details.ts';

/** A beach ball in six colours. */
export const ball = recipe(
  {
    name: 'ball',
    nouns: ['ball', 'beach ball', 'toy ball', 'bouncy ball'],
    class: 'toy',
    heightMetres: 0.35,
  },
  (pen, look) => {
    const base = mainColour(look, '#e4483f');
    const panels =
      look.colour === undefined
        ? ['#e4483f', '#fdf8ec', '#3f8fd0', '#fdf8ec', '#f5c33b', '#fdf8ec']
        : [base, '#fdf8ec', tone(base, -0.06), '#fdf8ec', tone(base, 0.06), '#fdf8ec'];
    const r = 180;
    const outline = oval(0, 0, r, r);
    pen.inside(outline, () => {
      const [px, py] = [-44, -62];
      panels.forEach((colour, index) => {
        const at = (turn: number, reach: number): string => {
          const angle = ((index * 60 + turn + 10) * Math.PI) / 180;
          return `${Math.round(px + Math.cos(angle) * reach)} ${Math.round(py + Math.sin(angle) * reach)}`;
        };
        pen.path(
          `M${px} ${py}Q${at(-16, 130)} ${at(0, 330)}L${at(60, 330)}Q${at(44, 130)} ${px} ${py}Z`,
          colour,
        );
      });
      pen.ellipse(px, py, 26, 22, '#fdf8ec');
    });
    pen.path(
      outline,
      pen.radial(
        [
          [0, '#ffffff', 0.5],
          [0.3, '#ffffff', 0.08],
          [0.6, '#20102a', 0.04],
          [1, '#20102a', 0.46],
        ],
        0.34,
        0.26,
        0.8,
      ),
    );
    pen.ellipse(-44, -62, 25, 21, 'none', { stroke: '#d8cfbd', width: 2.4, opacity: 0.7 });
    sheen(pen, -88, -104, 36, 20, -42, 0.85);
    pen.anchor('face', 0, 0);
    pen.anchor('feet', 0, 180);
  },
);

/** A football of pentagons. */
export const football = recipe(
  { name: 'football', nouns: ['football', 'soccer ball', 'soccer'], class: 'toy', heightMetres: 0.22 },
  (pen, look) => {
    const patch = mainColour(look, '#2d3038');
    const outline = oval(0, 0, 180, 180);
    pen.path(outline, '#fbfbf9');
    pen.inside(outline, () => {
      const pentagon = (
        x: number,
        y: number,
        r: number,
        turn: number,
        squash: number,
        tilt: number,
      ): void => {
        pen.at({ x, y, turn: tilt }, () => {
          const corners = Array.from({ length: 5 }, (_, index) => {
            const angle = ((turn + index * 72) * Math.PI) / 180;
            return [Math.cos(angle) * r * squash, Math.sin(angle) * r] as const;
          });
          pen.path(polygon(corners), patch);
        });
      };
      let seams = '';
      for (let index = 0; index < 5; index += 1) {
        const angle = ((index * 72 - 90) * Math.PI) / 180;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        seams += `M${Math.round(-16 + c * 60)} ${Math.round(-14 + s * 60)}L${Math.round(-12 + c * 108)} ${Math.round(-10 + s * 108)}`;
        for (const side of [-1, 1]) {
          const b = angle + side * 0.628;
          seams += `L${Math.round(-8 + Math.cos(b) * 130)} ${Math.round(-6 + Math.sin(b) * 130)}M${Math.round(-12 + c * 108)} ${Math.round(-10 + s * 108)}`;
          seams += `M${Math.round(-8 + Math.cos(b) * 130)} ${Math.round(-6 + Math.sin(b) * 130)}L${Math.round(-4 + Math.cos(b) * 165)} ${Math.round(Math.sin(b) * 165)}M${Math.round(-12 + c * 108)} ${Math.round(-10 + s * 108)}`;
        }
      }
      pen.line(seams, '#8d9199', 4);
      pentagon(-16, -14, 62, -90, 1, 0);
      for (let index = 0; index < 5; index += 1) {
        const angle = index * 72 - 54;
        const a = (angle * Math.PI) / 180;
        pentagon(Math.cos(a) * 170, Math.sin(a) * 170, 58, 180, 0.6, angle);
      }
    });
    pen.path(
      outline,
      pen.radial(
        [
          [0, '#ffffff', 0.3],
          [0.35, '#ffffff', 0],
          [0.6, '#1c2233', 0.05],
          [1, '#1c2233', 0.5],
        ],
        0.34,
        0.26,
        0.8,
      ),
    );
    sheen(pen, -90, -100, 32, 18, -42, 0.8);
    pen.anchor('face', 0, 0);
    pen.anchor('feet', 0, 180);
  },
);

/** A wooden rocking horse; `seat` is its saddle. */
export const rockingHorse = recipe(
  {
    name: 'rocking-horse',
    nouns: ['rocking horse', 'toy horse', 'wooden horse'],
    class: 'toy',
    heightMetres: 0.8,
  },
  (pen, look) => {
    const base = mainColour(look, '#d9a566');
    const mane = '#6b3f26';
    const red = '#c8403a';
    const rocker = (dy: number, shift: number): void => {
      pen.path(
        `M-226 ${374 + dy}Q-20 ${500 + dy} 214 ${374 + dy}Q226 ${368 + dy} 230 ${382 + dy}Q-10 ${548 + dy} -242 ${384 + dy}Q-242 ${368 + dy} -226 ${374 + dy}Z`,
        pen.linear(
          [
            [0, tone(red, 0.1 + shift)],
            [0.5, tone(red, shift)],
            [1, tone(red, shift - 0.14)],
          ],
          20,
        ),
      );
    };
    rocker(-24, -0.14);
    for (const d of ['-56,250,24 -88,330,17 -124,400,12', '112,250,26 130,330,17 160,402,12'])
      pen.path(limb(d), pen.pipe(tone(base, -0.15)));
    pen.line(curve('168,190 220,200 236,260 216,330'), mane, 26);
    pen.line(curve('170,186 214,200 228,260 212,320'), tone(mane, 0.12), 5, 0.8);
    const body = blob(
      '-174,64 -150,26 -116,20 -92,44 -74,110 -40,150 40,166 120,150 176,170 192,220 176,270 120,296 20,302 -60,290 -104,240 -120,170 -138,132 -176,136 -206,124 -214,98',
    );
    pen.path(
      body,
      pen.radial(
        [
          [0, tone(base, 0.12)],
          [0.45, base],
          [0.8, tone(base, -0.08)],
          [1, tone(base, -0.16)],
        ],
        0.4,
        0.25,
        0.8,
      ),
    );
    pen.path(blob('-126,24! -124,-22 -104,-4 -94,34!'), pen.plane(base));
    pen.path(
      blob(
        '-142,6 -104,6 -78,40 -62,94 -30,140 -44,156 -74,150 -66,128 -88,124 -82,98 -104,92 -98,62 -120,50',
      ),
      pen.linear(
        [
          [0, tone(mane, 0.1)],
          [1, tone(mane, -0.06)],
        ],
        70,
      ),
    );
    pen.path(blob('-146,4 -124,12 -128,44 -148,64 -156,36'), pen.plane(mane));
    pen.ellipse(-150, 72, 8, 10, pen.ball('#2a1c18'));
    pen.ellipse(-153, 68, 3, 3.4, '#ffffff');
    pen.ellipse(-202, 104, 4, 6, tone(base, -0.25));
    pen.line(curve('-206,122 -190,126 -176,120'), tone(base, -0.25), 3);
    pen.line('M-182 56L-170 136M-172 132L-116 84M-128 120L-20 158', red, 7);
    for (const [x, y] of [
      [-178, 84],
      [-116, 88],
    ] as const)
      pen.ellipse(x, y, 8, 8, pen.ball('#e8bb4c'));
    pen.path(
      blob('-30,146! 10,168 60,170 110,150! 118,210 106,244 20,250 -24,230'),
      pen.linear(
        [
          [0, '#4f86b8'],
          [1, '#315f8c'],
        ],
        60,
      ),
    );
    pen.line(curve('-22,228 20,246 104,240'), '#f0c659', 5);
    pen.path(blob('-40,140 -20,124 10,146 60,148 94,128 116,136 112,156 60,172 0,168'), pen.ball(red));
    for (const d of ['-70,252,27 -96,330,19 -142,406,13', '132,246,30 158,330,20 186,404,13'])
      pen.path(limb(d), pen.pipe(base));
    for (const [x, y] of [
      [-140, 402],
      [184, 402],
    ] as const)
      pen.path(box(x - 18, y - 6, 36, 24, 8), pen.pipe(mane));
    rocker(0, 0);
    pen.anchor('seat', 40, 146);
    pen.anchor('face', -160, 80);
    pen.anchor('feet', -6, 470);
  },
);

/** Three lettered building blocks. */
export const blocks = recipe(
  {
    name: 'toy-blocks',
    nouns: [
      'toy block',
      'building block',
      'toy blocks',
      'building blocks',
      'wooden blocks',
      'alphabet block',
    ],
    class: 'toy',
    heightMetres: 0.2,
  },
  (pen, look) => {
    const colours =
      look.colour === undefined
        ? ['#e2574c', '#4c97d0', '#f3bd3f']
        : [look.colour, tone(look.colour, 0.1), tone(look.colour, -0.1)];
    const cube = (x: number, y: number, colour: string, mark: string, turn: number): void => {
      pen.at({ x, y, turn }, () => {
        const wood = '#f0d3a0';
        pen.path(
          polygon('0,0 150,0 150,150 0,150'),
          pen.linear(
            [
              [0, tone(wood, 0.05)],
              [1, tone(wood, -0.06)],
            ],
            60,
          ),
        );
        pen.path(polygon('150,0 196,-34 196,112 150,150'), pen.plane(tone(wood, -0.16)));
        pen.path(polygon('0,0 46,-34 196,-34 150,0'), pen.plane(tone(wood, 0.06)));
        pen.path(
          box(14, 14, 122, 122, 12),
          pen.linear(
            [
              [0, tone(colour, 0.07)],
              [1, tone(colour, -0.07)],
            ],
            60,
          ),
        );
        pen.path(box(24, 24, 102, 102, 8), pen.plane(tone(wood, 0.04), 0.6));
        pen.line(mark, colour, 17);
      });
    };
    cube(-190, 160, colours[0] ?? '#e2574c', 'M48 108L75 42L102 108M58 86H92', 0);
    cube(
      16,
      160,
      colours[1] ?? '#4c97d0',
      'M52 42V108H78Q100 106 98 90Q96 76 78 75H54M78 75Q94 74 92 58Q90 44 74 42H52',
      0,
    );
    cube(-92, -22, colours[2] ?? '#f3bd3f', 'M100 56Q82 36 62 48Q46 62 48 80Q52 104 76 106Q92 106 102 94', 0);
    pen.anchor('surface', 6, -40);
    pen.anchor('feet', 0, 310);
  },
);

/** A big wheel with gondolas. */
export const ferrisWheel = recipe(
  {
    name: 'ferris-wheel',
    nouns: ['ferris wheel', 'big wheel', 'observation wheel'],
    class: 'building',
    heightMetres: 30,
  },
  (pen, look) => {
    const base = mainColour(look, '#e8f0f5');
    const isNight = look.isNight ?? false;
    const cabins = ['#e2574c', '#f3bd3f', '#4c97d0', '#6fb35a', '#b06fc0'] as const;
    const [cx, cy, r] = [0, 220, 196];
    for (const side of [-1, 1])
      pen.path(
        polygon([
          [cx - 9, cy - 6],
          [cx + 9, cy - 6],
          [150 * side + 15, 500],
          [150 * side - 15, 500],
        ]),
        pen.plane('#7d8b99', 1, 10),
      );
    let spokes = '';
    for (let index = 0; index < 20; index += 1) {
      const angle = (index * Math.PI) / 10;
      spokes += `M${cx} ${cy}L${Math.round(cx + Math.cos(angle) * r)} ${Math.round(cy + Math.sin(angle) * r)}`;
    }
    pen.line(spokes, tone(base, -0.18), 3);
    for (const [ring, width] of [
      [r, 10],
      [r - 24, 5],
      [r * 0.5, 4],
    ] as const)
      pen.ellipse(cx, cy, ring, ring, 'none', { stroke: tone(base, -0.1), width });
    pen.ellipse(cx, cy, r, r, 'none', { stroke: base, width: 4 });
    if (isNight) {
      let bulbs = '';
      for (let index = 0; index < 30; index += 1)
        bulbs += `M${Math.round(cx + Math.cos(index * 0.2094) * (r - 12))} ${Math.round(cy + Math.sin(index * 0.2094) * (r - 12))}h0.1`;
      pen.line(bulbs, '#ffd873', 10);
    }
    for (const side of [-1, 1]) pen.line(`M0 ${cy}L${112 * side} 500`, '#a9b6c2', 12);
    for (let index = 0; index < 10; index += 1) {
      const angle = (index * Math.PI) / 5 + ((look.variant ?? 0) % 5) * 0.12;
      const [x, y] = [cx + Math.cos(angle) * r, cy + Math.sin(angle) * r];
      const colour = cabins[index % cabins.length] ?? '#e2574c';
      pen.at({ x, y }, () => {
        pen.line('M0 0V14', '#7d8b99', 4);
        pen.path('M-26 30Q-26 12 0 12Q26 12 26 30V34H-26Z', pen.plane(tone(colour, 0.04)));
        pen.path(box(-22, 32, 44, 14), isNight ? '#ffe39a' : '#cfe8f5');
        pen.path('M-26 44H26L20 64Q0 70 -20 64Z', pen.plane(colour));
      });
    }
    pen.ellipse(cx, cy, 24, 24, pen.ball('#e2574c'));
    pen.ellipse(cx, cy, 10, 10, pen.ball('#f7d36a'));
    pen.path(
      box(-186, 492, 372, 26, 6),
      pen.linear(
        [
          [0, '#c9d2da'],
          [1, '#8f9dab'],
        ],
        60,
      ),
    );
    pen.path(
      box(-110, 462, 220, 32, 5),
      pen.linear(
        [
          [0, '#e2574c'],
          [1, '#b53a33'],
        ],
        60,
      ),
    );
    pen.anchor('face', cx, cy);
    pen.anchor('feet', 0, 518);
  },
);

/** A spinning top. */
export const spinningTop = recipe(
  {
    name: 'spinning-top',
    nouns: ['spinning top', 'toy top', 'humming top'],
    class: 'toy',
    heightMetres: 0.15,
    without: ['stripes'],
  },
  (pen: Pen, look) => {
    const base = mainColour(look, '#d9453f');
    pen.at({ turn: 9 }, () => {
      pen.path(limb('0,-30,7 0,80,8'), pen.pipe('#c9a04a'));
      pen.ellipse(0, -36, 20, 19, pen.ball('#d9453f'));
      pen.path('M-14 318L0 372L14 318Z', pen.pipe('#9aa3ad'));
      const body = blob(
        '0,72 60,84 130,124 170,176 150,226 80,286 0,330 -80,286 -150,226 -170,176 -130,124 -60,84',
      );
      pen.path(body, pen.pipe(base, 1.2));
      if (!lacks(look, 'stripes')) {
        pen.inside(body, () => {
          for (const [y, h, colour] of [
            [116, 20, '#f5c843'],
            [180, 30, '#fdf6e6'],
            [236, 22, '#3f8fc4'],
          ] as const)
            pen.path(
              `M-190 ${y - 30}Q0 ${y + 40} 190 ${y - 30}V${y + h - 30}Q0 ${y + h + 40} -190 ${y + h - 30}Z`,
              pen.pipe(colour),
            );
        });
      }
      pen.path(blob('-92,116 -140,160 -148,184 -130,190 -110,160 -72,124'), '#ffffff', { opacity: 0.5 });
    });
    pen.anchor('feet', -56, 368);
  },
);
