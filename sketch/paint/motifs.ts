/** The motifs of printed design, each painted over a ground: rays, rings, discs, suns, arches, hills, dots, grids. */
import { chanceOf } from '../chance.ts';
import type { Background, Scene } from '../scene/scene.ts';
import { darken, fromOklch, lighten, mix, oklch, withAlpha } from './colour.ts';
import { type Context, downward } from './surface.ts';

/** A plain background. */
export type Plain = Extract<Background, { readonly kind: 'plain' }>;

/** Where a motif has its middle and how large it is, in pixels. */
export interface Focus {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A sunburst of wedges, each in the ground's own colour at that height but lighter, so that no hue goes grey. */
export function paintRays(
  context: Context,
  background: Plain,
  focus: Focus,
  width: number,
  height: number,
): void {
  const count = 22;
  const reach = Math.hypot(width, height);
  const last = Math.max(1, background.colours.length - 1);
  context.fillStyle = downward(
    context,
    0,
    height,
    background.colours.map((colour, i) => {
      const { l, c, h } = oklch(colour);
      return [i / last, fromOklch({ l: l + (l > 0.75 ? 0.045 : 0.085), c: c * 1.04, h: h + 4 })] as const;
    }),
  );
  context.beginPath();
  for (let i = 0; i < count; i++) {
    const from = ((i * 2 - 0.5) * Math.PI) / count;
    const to = ((i * 2 + 0.5) * Math.PI) / count;
    context.moveTo(focus.x, focus.y);
    context.lineTo(focus.x + Math.cos(from) * reach, focus.y + Math.sin(from) * reach);
    context.lineTo(focus.x + Math.cos(to) * reach, focus.y + Math.sin(to) * reach);
    context.closePath();
  }
  context.fill();
}

/** Printed dots that swell towards the foot of the sheet, in the tone of its head. */
export function paintHalftone(context: Context, background: Plain, width: number, height: number): void {
  const cell = Math.min(width, height) / 72;
  const from = height * 0.62;
  context.fillStyle = withAlpha(background.colours[0] ?? '#000000', 0.17);
  context.beginPath();
  for (let row = 0; from + row * cell < height + cell; row++) {
    const y = from + row * cell;
    const radius = cell * 0.62 * Math.min(1, ((y - from) / (height - from)) ** 1.15);
    if (radius < cell * 0.06) continue;
    for (let x = (row % 2) * cell * 0.5; x < width + cell; x += cell) {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, Math.PI * 2);
    }
  }
  context.fill();
}

/** Rings round the disc, each a step nearer to the ground. */
export function paintHalo(context: Context, focus: Focus, disc: string, accents: readonly string[]): void {
  const tones = [accents[0] ?? disc, mix(disc, accents[0] ?? disc, 0.5)];
  for (const [i, tone] of tones.entries()) {
    context.fillStyle = withAlpha(tone, i === 0 ? 0.45 : 0.75);
    circle(context, focus.x, focus.y, focus.radius * (1.16 - i * 0.08));
    context.fill();
  }
}

/** A disc with a little light from above. */
export function paintDisc(context: Context, focus: Focus, colour: string): void {
  const { l, c, h } = oklch(colour);
  context.fillStyle = downward(context, focus.y - focus.radius, focus.y + focus.radius, [
    [0, lighten(colour, 0.22)],
    [0.55, colour],
    [1, fromOklch({ l: l - 0.06, c: c + 0.035, h: h - 8 })],
  ]);
  circle(context, focus.x, focus.y, focus.radius);
  context.fill();
}

/** The sun of printed posters: its lower half is cut into bands that grow thinner downwards. */
export function paintStripedSun(context: Context, focus: Focus, disc: string, lower: string): void {
  context.save();
  context.beginPath();
  const top = focus.y - focus.radius;
  const size = focus.radius * 2;
  context.rect(focus.x - focus.radius, top, size, size * 0.56);
  let y = 0.56;
  for (let band = 0; band < 7; band++) {
    const gap = 0.012 + band * 0.0065;
    const height = 0.062 - band * 0.0055;
    context.rect(focus.x - focus.radius, top + size * (y + gap), size, size * height);
    y += gap + height;
  }
  context.clip();
  context.fillStyle = downward(context, top, top + size, [
    [0, lighten(disc, 0.2)],
    [0.5, disc],
    [1, mix(disc, lower, 0.55)],
  ]);
  circle(context, focus.x, focus.y, focus.radius);
  context.fill();
  context.restore();
}

/** Nested arches that stand on the foot of the sheet. */
export function paintArches(
  context: Context,
  focus: Focus,
  disc: string,
  ground: string,
  height: number,
): void {
  const tones = [0.3, 0.55, 0.78, 1].map((share) => mix(ground, disc, share));
  const foot = Math.max(height, focus.y + focus.radius * 2);
  for (const [i, tone] of tones.entries()) {
    const radius = focus.radius * (1.12 - i * 0.1);
    context.beginPath();
    context.moveTo(focus.x - radius, foot);
    context.lineTo(focus.x - radius, focus.y);
    context.arc(focus.x, focus.y, radius, Math.PI, 0);
    context.lineTo(focus.x + radius, foot);
    context.closePath();
    context.fillStyle =
      i === tones.length - 1
        ? downward(context, focus.y - radius, foot, [
            [0, lighten(tone, 0.2)],
            [1, tone],
          ])
        : tone;
    context.fill();
  }
}

/** Rolling bands across the foot of the sheet, darker towards the reader. */
export function paintHills(context: Context, background: Plain, scene: Scene): void {
  const { widthPixels: width, heightPixels: height } = scene;
  const chance = chanceOf(scene.seed).fork('hills');
  const first = background.colours[0] ?? '#345';
  const last = background.colours[background.colours.length - 1] ?? '#abc';
  const focusY = background.focus?.y ?? height * 0.55;
  const radius = background.focus?.radius ?? height * 0.3;
  const start = Math.min(height * 0.86, focusY + radius * 0.42);
  const bands = 4;
  for (let band = 0; band < bands; band++) {
    const share = (band + 1) / bands;
    const y = start + (height - start) * (band / bands) * 0.95;
    const swell = Math.min(width, height) * 0.045;
    const phase = chance.between(0, Math.PI * 2);
    const waves = (0.8 + chance.next() * 0.7) * Math.max(1, width / height);
    context.beginPath();
    context.moveTo(0, height);
    for (let i = 0; i <= 48; i++) {
      const at = i / 48;
      context.lineTo(
        at * width,
        y +
          Math.sin(at * waves * Math.PI * 2 + phase) * swell +
          Math.sin(at * waves * 4.4 + phase * 2) * swell * 0.35,
      );
    }
    context.lineTo(width, height);
    context.closePath();
    const tone = mix(mix(last, first, 0.25 + share * 0.7), first, share * 0.25);
    context.fillStyle = downward(context, y - swell, height, [
      [0, lighten(tone, 0.1)],
      [1, darken(tone, 0.12)],
    ]);
    context.fill();
  }
}

/** A field of dots in offset rows, whole cells across and down. */
export function paintDots(
  context: Context,
  colour: string,
  width: number,
  height: number,
  scene: Scene,
): void {
  // A whole number of cells across and down, so that a seamless pattern stays seamless.
  const columns = Math.max(4, Math.round(width / (Math.min(width, height) / 14)));
  const rows = Math.max(4, Math.round(height / (Math.min(width, height) / 14) / 2) * 2);
  const radius = (Math.min(width / columns, height / rows) / 2) * 0.16;
  context.fillStyle = withAlpha(colour, scene.composition === 'pattern' ? 0.35 : 0.22);
  for (let row = 0; row <= rows; row++) {
    for (let column = -1; column <= columns; column++) {
      circle(context, ((column + (row % 2) * 0.5) * width) / columns, (row * height) / rows, radius);
      context.fill();
    }
  }
}

/** A fine grid. */
export function paintGrid(context: Context, colour: string, width: number, height: number): void {
  const cell = Math.min(width, height) / 16;
  context.strokeStyle = withAlpha(colour, 0.25);
  context.lineWidth = Math.max(1, cell * 0.03);
  context.beginPath();
  for (let x = cell; x < width; x += cell) {
    context.moveTo(x, 0);
    context.lineTo(x, height);
  }
  for (let y = cell; y < height; y += cell) {
    context.moveTo(0, y);
    context.lineTo(width, y);
  }
  context.stroke();
}

function circle(context: Context, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, Math.max(0.1, radius), 0, Math.PI * 2);
}
