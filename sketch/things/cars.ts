/** Road vehicles from the side, facing left: car, truck, bus, with glass that reflects and wheels that stand. */
import { lacks, type Pen, wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, box, curve, oval } from './shape.ts';
import { tone } from './tone.ts';

/** A wheel with tyre, rim and spokes. */
export function wheel(pen: Pen, x: number, y: number, r: number, spokes = 5): void {
  pen.ellipse(x, y, r, r, pen.ball('#33343a'));
  pen.ellipse(x, y, r * 0.93, r * 0.93, 'none', { stroke: '#4c4e56', width: r * 0.05 });
  pen.ellipse(x, y, r * 0.64, r * 0.64, pen.ball('#c9cfd7'));
  for (let index = 0; index < spokes; index += 1) {
    const angle = (index * 2 * Math.PI) / spokes - Math.PI / 2;
    pen.line(
      `M${Math.round(x)} ${Math.round(y)}L${Math.round(x + Math.cos(angle) * r * 0.5)} ${Math.round(y + Math.sin(angle) * r * 0.5)}`,
      '#7f8791',
      r * 0.13,
    );
  }
  pen.ellipse(x, y, r * 0.64, r * 0.64, 'none', { stroke: '#8d959f', width: r * 0.07 });
  pen.ellipse(x, y, r * 0.17, r * 0.17, pen.ball('#eef1f4'));
}

/** Window glass in an outline: sky above, darker below, two slanting reflections. */
export function glass(pen: Pen, d: string, isNight: boolean): void {
  const stops = isNight
    ? ([
        [0, '#ffe9a8'],
        [1, '#f3b95a'],
      ] as const)
    : ([
        [0, '#d8effb'],
        [0.5, '#8fc3e0'],
        [1, '#5a8fb3'],
      ] as const);
  pen.path(d, pen.linear(stops, 70));
}

function shines(pen: Pen, d: string, ...lines: readonly string[]): void {
  pen.inside(d, () => {
    for (const line of lines) pen.path(line, '#ffffff', { opacity: 0.38 });
  });
}

const bodies = [
  '-198,96 -202,66 -190,42 -140,22 -98,14 -52,-38 -20,-50 58,-50 96,-40 150,6 184,20 200,50 198,96! -198,96!',
  '-200,96 -204,62 -190,40 -132,24 -92,14 -50,-34 -18,-46 46,-46 84,-34 118,8 186,14 200,34 200,96! -200,96!',
  '-196,96 -200,64 -190,38 -146,20 -108,4 -70,-48 -40,-60 150,-60 182,-50 194,0 200,50 198,96! -196,96!',
] as const;

/** A family car; the variant makes it a hatchback, a saloon or an estate. */
export const car = recipe(
  {
    name: 'car',
    nouns: ['car', 'automobile', 'sedan', 'hatchback', 'taxi', 'cab', 'sports car'],
    class: 'vehicle',
    heightMetres: 1.5,
  },
  (pen, look) => {
    const model = (look.variant ?? 0) % 3;
    const base = mainColour(look, '#d8382f');
    const isNight = look.isNight ?? false;
    const shape = blob(bodies[model] ?? bodies[0]);
    pen.path(box(-180, 84, 356, 22, 10), pen.plane('#33363d'));
    for (const x of [-118, 116]) pen.ellipse(x, 92, 47, 46, '#23252b');
    pen.path(
      shape,
      pen.linear(
        [
          [0, tone(base, 0.13)],
          [0.42, tone(base, 0.03)],
          [0.58, base],
          [0.8, tone(base, -0.08)],
          [1, tone(base, -0.17)],
        ],
        88,
      ),
    );
    pen.inside(shape, () => {
      pen.path(blob('-210,46 -150,30 0,22 150,26 210,44 210,30 150,10 -100,14 -160,20'), tone(base, 0.18), {
        opacity: 0.5,
      });
      pen.path(box(-210, 78, 420, 40), tone(base, -0.2), { opacity: 0.45 });
      pen.line('M-200 70Q0 60 200 68', tone(base, -0.16), 2.6, 0.7);
    });
    const rear = model === 2 ? 172 : model === 1 ? 96 : 118;
    const front = blob(
      model === 2 ? '-92,2! -60,-42 -38,-49! 8,-49! 8,2!' : '-80,8! -44,-32 -22,-39! 12,-39! 12,8!',
    );
    const back = blob(
      model === 2
        ? '18,-49! 148,-49! 168,-40 178,2! 18,2!'
        : model === 1
          ? '22,-38! 44,-37 72,-27 98,8! 22,8!'
          : '22,-40! 56,-41 88,-32 128,8! 22,8!',
    );
    for (const pane of [front, back]) {
      glass(pen, pane, isNight);
      if (!isNight)
        shines(
          pen,
          pane,
          'M-70 20L-20 -60L0 -60L-50 20Z',
          'M-38 20L12 -60L19 -60L-31 20Z',
          'M40 20L90 -60L112 -60L62 20Z',
          'M74 20L124 -60L131 -60L81 20Z',
        );
    }
    if (model === 2) pen.path(box(88, -49, 9, 51), pen.plane(base));
    pen.line(curve(`16,12 18,48 14,82`), tone(base, -0.17), 2.4, 0.8);
    pen.line(curve(`-88,14 -82,52 -66,70`), tone(base, -0.17), 2.4, 0.55);
    pen.line(curve(`${rear},14 ${rear - 8},40 ${rear - 34},60`), tone(base, -0.17), 2.4, 0.55);
    for (const x of [-18, 84]) pen.box(x, 28, 24, 7, 3.5, pen.plane('#eceff2'));
    pen.path(blob('-94,14 -84,-4 -70,-2 -68,12 -78,18'), pen.plane(tone(base, -0.04)));
    pen.path(blob('-199,56 -186,36 -162,32 -158,46 -178,60'), pen.ball(isNight ? '#fff3b0' : '#f4f8fb'));
    pen.path(blob('-192,54 -182,42 -168,40 -170,48 -180,54'), pen.glow('#ffffff', 0.9));
    pen.path(blob('198,38 186,26 172,28 178,48 198,56'), pen.ball('#c4201f'));
    pen.box(-206, 78, 34, 14, 6, pen.plane('#cfd5dc'));
    pen.box(176, 78, 30, 14, 6, pen.plane('#cfd5dc'));
    for (const x of [-118, 116]) {
      pen.path(oval(x, 94, 46, 46), '#1d1f24', { opacity: 0.55 });
      wheel(pen, x, 96, 40, model === 1 ? 7 : 5);
    }
    if (wants(look, 'taxi')) pen.box(-16, -66, 52, 16, 5, pen.plane('#ffd94a'));
    pen.anchor('feet', 0, 136);
    pen.anchor('surface', 30, -48);
    pen.anchor('seat', 30, -46);
    pen.anchor('face', -150, 40);
  },
);

/** A lorry with a box body. */
export const truck = recipe(
  {
    name: 'truck',
    nouns: ['truck', 'lorry', 'delivery truck', 'van', 'fire truck', 'fire engine'],
    class: 'vehicle',
    heightMetres: 2.8,
  },
  (pen, look) => {
    const base = mainColour(look, '#3f78c4');
    pen.box(-206, 84, 420, 26, 8, pen.plane('#3b3f47'));
    const cab = blob('-212,96! -214,30 -198,8 -176,-58 -158,-70! -84,-70! -84,96!');
    pen.path(
      cab,
      pen.linear(
        [
          [0, tone(base, 0.12)],
          [0.5, base],
          [1, tone(base, -0.15)],
        ],
        80,
      ),
    );
    pen.inside(cab, () => pen.path(box(-220, 62, 150, 40), tone(base, -0.18), { opacity: 0.5 }));
    const pane = blob('-186,4! -164,-48 -150,-54! -104,-54! -104,4!');
    glass(pen, pane, look.isNight ?? false);
    shines(pen, pane, 'M-170 10L-130 -60L-112 -60L-152 10Z');
    pen.line('M-98 -62V88M-180 14H-100', tone(base, -0.17), 2.4, 0.7);
    pen.box(-132, 22, 22, 7, 3, '#e9edf1');
    const load = box(-74, -116, 290, 204, 12);
    pen.path(
      load,
      pen.linear(
        [
          [0, '#fdfdfb'],
          [0.6, '#e8ebee'],
          [1, '#bcc4cd'],
        ],
        62,
      ),
    );
    pen.inside(load, () => {
      pen.path(box(-80, -20, 310, 46), pen.plane(base, 0.6));
      for (let x = -40; x < 216; x += 42) pen.line(`M${x} -110V84`, '#b6bec8', 2, 0.5);
    });
    pen.path(blob('-213,66 -196,52 -184,58 -190,76 -210,80'), pen.ball('#fff6cf'));
    for (const x of [-142, 60, 150]) {
      pen.ellipse(x, 108, 46, 44, '#24262c');
      wheel(pen, x, 114, 39, 6);
    }
    pen.anchor('feet', 0, 153);
    pen.anchor('surface', 70, -114);
    pen.anchor('face', 70, -60);
  },
);

/** A city bus; the colour paints it, its windows glow at night. */
export const bus = recipe(
  {
    name: 'bus',
    nouns: ['bus', 'school bus', 'coach', 'minibus', 'tram', 'trolley'],
    class: 'vehicle',
    heightMetres: 3,
    without: ['passengers'],
  },
  (pen, look) => {
    const base = mainColour(look, '#f0b429');
    const shape = blob('-226,110! -230,20 -226,-84 -206,-104! 206,-104 222,-90 226,-20 226,110!');
    pen.path(
      shape,
      pen.linear(
        [
          [0, tone(base, 0.12)],
          [0.45, base],
          [1, tone(base, -0.15)],
        ],
        86,
      ),
    );
    pen.inside(shape, () => {
      pen.path(box(-240, 30, 480, 16), tone(base, -0.22), { opacity: 0.85 });
      pen.path(box(-240, 84, 480, 40), tone(base, -0.2), { opacity: 0.4 });
      pen.path(box(-240, -110, 480, 16), '#ffffff', { opacity: 0.4 });
    });
    for (const x of [-218, -156, -46, 14, 74, 134]) {
      const pane = box(x, -76, x === -218 ? 52 : 52, 82, 9);
      glass(pen, pane, look.isNight ?? false);
      shines(pen, pane, `M${x} 10L${x + 34} -80L${x + 48} -80L${x + 14} 10Z`);
    }
    const door = box(-98, -78, 44, 176, 7);
    glass(pen, door, look.isNight ?? false);
    pen.line('M-76 -76V96', tone(base, -0.24), 4);
    if (!lacks(look, 'lights')) {
      pen.ellipse(-222, 62, 9, 14, pen.ball('#fff6cf'));
      pen.ellipse(221, 62, 6, 14, pen.ball('#c9261f'));
    }
    pen.box(-214, -100, 90, 18, 5, '#2b2e35');
    for (const x of [-150, 140]) {
      pen.ellipse(x, 108, 48, 46, '#24262c');
      wheel(pen, x, 114, 40, 6);
    }
    pen.anchor('feet', 0, 154);
    pen.anchor('surface', 0, -104);
    pen.anchor('face', 20, 66);
  },
);
