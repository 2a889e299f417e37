/** A stone castle with banners. Its windows are lit at night. */
import { type Pen, lacks } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { billow, box } from './shape.ts';
import { tone } from './tone.ts';
import { archWindow } from './towers.ts';

/** A stone castle with four towers and banners. */
export const castle = recipe(
  {
    name: 'castle',
    nouns: ['castle', 'fortress', 'fairy tale castle', 'palace', 'fort'],
    class: 'building',
    heightMetres: 18,
    without: ['flags', 'banners', 'gate'],
  },
  (pen, look) => {
    const stone = mainColour(look, '#c9bda9');
    const roof =
      look.colour !== undefined
        ? tone(look.colour, -0.22)
        : (['#b8483f', '#4a6ea3', '#5f8a58'][(look.variant ?? 0) % 3] ?? '#b8483f');
    const isNight = look.isNight ?? false;
    const hasFlags = !lacks(look, 'flags', 'banners');
    turret(pen, -78, 120, 62, 330, stone, roof, isNight, hasFlags, -0.08);
    turret(pen, 92, 90, 62, 360, stone, roof, isNight, hasFlags, -0.1);
    turret(pen, 6, 44, 96, 330, tone(stone, 0.01), roof, isNight, hasFlags, -0.03);
    battlement(pen, -190, 300, 380, 190, stone);
    turret(pen, -196, 210, 92, 296, stone, roof, isNight, hasFlags, 0.02);
    turret(pen, 196, 210, 92, 296, stone, roof, isNight, hasFlags, -0.06);
    if (!lacks(look, 'gate')) {
      pen.path('M-62 498V412Q-62 350 0 350Q62 350 62 412V498Z', pen.plane(tone(stone, 0.05), 1, 30));
      pen.path('M-46 498V414Q-46 366 0 366Q46 366 46 414V498Z', pen.plane('#7a4b2b', 1, 20));
      pen.line('M-30 372V498M-15 368V498M0 366V498M15 368V498M30 372V498', '#57331c', 3, 0.7);
      pen.line('M-46 424H46M-46 470H46', '#3c3f47', 6, 0.9);
      pen.ellipse(22, 448, 6, 6, 'none', { stroke: '#e1b95a', width: 3 });
    }
    for (const x of [-96, 96]) archWindow(pen, x, 420, 26, 48, tone(stone, 0.09), isNight);
    for (const [x, rx] of [
      [-234, 38],
      [-110, 44],
      [116, 40],
      [236, 36],
    ] as const)
      pen.path(billow(x, 502, rx, 18, 8, 10), pen.ball('#6d9f48'));
    pen.anchor('feet', 0, 508);
    pen.anchor('surface', 0, 300);
    pen.anchor('face', 0, 330);
  },
);

/** Single stones of a wall as short strokes, for `pen.line` with a width of ten. */
function stones(x: number, y: number, w: number, h: number): string {
  let marks = '';
  for (let row = 0; row * 34 < h - 44; row += 1) {
    const dx = ((row * 37) % Math.max(20, w - 40)) + 14;
    marks += `M${Math.round(x + dx)} ${y + 18 + row * 34}h12`;
    if (w > 80) marks += `M${Math.round(x + 8 + ((dx + w * 0.5) % (w - 34)))} ${y + 34 + row * 34}h11`;
  }
  return marks;
}

function battlement(pen: Pen, x: number, y: number, w: number, h: number, base: string): void {
  let teeth = `M${x} ${y + h}V${y}`;
  const count = Math.floor(w / 34);
  const step = w / count;
  for (let index = 0; index < count; index += 1) {
    const left = x + index * step;
    teeth += `L${Math.round(left)} ${y - 22}H${Math.round(left + step * 0.56)}V${y}H${Math.round(left + step)}`;
  }
  pen.path(
    `${teeth}V${y + h}Z`,
    pen.linear(
      [
        [0, tone(base, 0.06)],
        [0.5, base],
        [1, tone(base, -0.12)],
      ],
      50,
    ),
  );
  pen.line(stones(x, y, w, h), tone(base, -0.1), 10, 0.5);
  pen.path(box(x, y + 22, w, 9), tone(base, -0.14), { opacity: 0.6 });
}

function turret(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  stone: string,
  roof: string,
  isNight: boolean,
  hasFlag: boolean,
  shift: number,
): void {
  const base = tone(stone, shift);
  const half = w / 2;
  const body = box(x - half, y, w, h);
  pen.path(body, pen.pipe(base));
  pen.line(stones(x - half, y, w, h), tone(base, -0.11), 10, 0.5);
  pen.path(
    `M${x - half - 8} ${y}H${x + half + 8}L${x + half} ${y + 26}H${x - half}Z`,
    pen.pipe(tone(base, 0.03)),
  );
  archWindow(pen, x, y + 96, w * 0.26, 40, tone(base, 0.08), isNight);
  const tip = y - w * 1.15;
  if (hasFlag) {
    pen.line(`M${x} ${tip + 6}V${tip - 44}`, '#8a6a45', 4);
    pen.path(
      `M${x + 2} ${tip - 44}Q${x + 18} ${tip - 50} ${x + 40} ${tip - 36}Q${x + 20} ${tip - 30} ${x + 2} ${tip - 20}Z`,
      pen.plane('#e9b63f'),
    );
  }
  const cone = `M${x} ${tip}Q${x + half * 0.5} ${y - w * 0.36} ${x + half + 14} ${y + 2}Q${x} ${y + 16} ${x - half - 14} ${y + 2}Q${x - half * 0.5} ${y - w * 0.36} ${x} ${tip}Z`;
  pen.path(
    cone,
    pen.linear(
      [
        [0, tone(roof, 0.02)],
        [0.32, tone(roof, 0.12)],
        [0.55, roof],
        [1, tone(roof, -0.17)],
      ],
      0,
    ),
  );
  let rows = '';
  for (let row = 1; row < 5; row += 1) {
    // The roof's half width at this height, so that its courses need no clip.
    const half2 = Math.round((half + 14) * (1 - row * 0.2) ** 1.7);
    const ry = Math.round(y - row * w * 0.23 + 4);
    rows += `M${x - half2} ${ry}Q${x} ${ry + Math.round(half2 * 0.24)} ${x + half2} ${ry}`;
  }
  pen.line(rows, tone(roof, -0.12), 2.6, 0.6);
}
