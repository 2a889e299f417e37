/**
 * Places said in the flat shapes of travel posters: ranges with snow, a sea in bands, a skyline. Each runs across the foot of
 * the sheet in tones of its ground, lighter with distance, with a lit and a shaded side; they leave the sky to the motif's disc.
 */
import { type Chance, chanceOf } from '../chance.ts';
import type { Scene } from '../scene/scene.ts';
import { darken, lighten, mix, withAlpha } from './colour.ts';
import type { Plain } from './motifs.ts';
import { type Context, downward } from './surface.ts';

/** Paints a place below and across the focus. */
export function paintPlace(
  context: Context,
  place: 'peaks' | 'sea' | 'skyline',
  background: Plain,
  focus: { readonly x: number; readonly y: number; readonly radius: number },
  scene: Scene,
): void {
  const chance = chanceOf(scene.seed).fork('place');
  const dark = background.colours[0] ?? '#1d3b53';
  const light = background.colours[background.colours.length - 1] ?? '#f3d9a8';
  // The dark end of a palette is not always its first colour.
  const [near, far] = isDarker(dark, light) ? [dark, light] : [light, dark];
  const tones = { near: darken(near, 0.25), far: mix(far, near, 0.3), paper: background.glow ?? '#ffffff' };
  if (place === 'peaks') paintPeaks(context, scene, focus, tones, chance);
  else if (place === 'sea') paintSea(context, scene, focus, tones, chance);
  else paintSkyline(context, scene, focus, tones, chance);
}

interface Tones {
  readonly near: string;
  readonly far: string;
  readonly paper: string;
}

function paintPeaks(
  context: Context,
  scene: Scene,
  focus: { readonly y: number; readonly radius: number },
  tones: Tones,
  chance: Chance,
): void {
  const { widthPixels: width, heightPixels: height } = scene;
  const ranges = 3;
  for (let range = 0; range < ranges; range++) {
    const share = range / (ranges - 1);
    const base = focus.y + focus.radius * (0.25 + share * 0.75);
    const tall = focus.radius * (1.15 - share * 0.5);
    const tone = mix(tones.far, tones.near, 0.15 + share * 0.7);
    const count = Math.max(2, Math.round((width / Math.min(width, height)) * (2 + range)));
    for (let i = 0; i < count; i++) {
      const x = ((i + 0.5 + chance.between(-0.25, 0.25)) / count) * width;
      const peak = base - tall * chance.between(0.62, 1);
      const half = (width / count) * chance.between(0.75, 1.05);
      mountain(context, x, peak, half, height, tone, share < 0.9 ? tones.paper : undefined, chance);
    }
  }
  // The water or plain in front of them.
  const shore = focus.y + focus.radius * 0.98;
  if (shore >= height) return;
  context.fillStyle = downward(context, shore, height, [
    [0, mix(tones.near, tones.far, 0.35)],
    [1, tones.near],
  ]);
  context.fillRect(0, shore, width, height - shore);
  context.fillStyle = withAlpha(tones.paper, 0.3);
  for (let i = 0; i < 16; i++) {
    const y = shore + (height - shore) * chance.next() ** 1.4;
    const wide = width * chance.between(0.04, 0.16);
    context.beginPath();
    context.roundRect(chance.between(0, width - wide), y, wide, Math.max(1, height * 0.0022), 2);
    context.fill();
  }
}

/** One mountain: a lit flank, a shaded one that breaks in steps, and snow that follows the break. */
function mountain(
  context: Context,
  x: number,
  peak: number,
  half: number,
  foot: number,
  tone: string,
  snow: string | undefined,
  chance: Chance,
): void {
  const fall = half * 0.95;
  const deep = foot - peak;
  const left = x - (half * deep) / fall;
  const right = x + (half * deep) / fall;
  context.fillStyle = lighten(tone, 0.12);
  context.beginPath();
  context.moveTo(x, peak);
  context.lineTo(right, foot);
  context.lineTo(left, foot);
  context.closePath();
  context.fill();
  const ridge = [0.25, 0.5, 0.8, 1.4].map((down, i) => ({
    x: x + half * (i % 2 === 0 ? 0.1 : -0.04) * chance.between(0.6, 1.4) + half * down * 0.12,
    y: peak + fall * down,
  }));
  context.fillStyle = darken(tone, 0.14);
  context.beginPath();
  context.moveTo(x, peak);
  for (const point of ridge) context.lineTo(point.x, point.y);
  context.lineTo(x + half * 0.3, foot);
  context.lineTo(right, foot);
  context.closePath();
  context.fill();
  if (snow === undefined) return;
  const cap = fall * chance.between(0.26, 0.36);
  const edge = (side: number) => x + side * (half / fall) * cap;
  const teeth = 5;
  context.fillStyle = mix(snow, '#ffffff', 0.5);
  context.beginPath();
  context.moveTo(x, peak);
  context.lineTo(edge(1), peak + cap);
  for (let i = 1; i < teeth; i++) {
    const at = 1 - (2 * i) / teeth;
    context.lineTo(x + at * (edge(1) - x), peak + cap * (i % 2 === 0 ? 1.05 : 0.68));
  }
  context.lineTo(edge(-1), peak + cap);
  context.closePath();
  context.fill();
  context.fillStyle = withAlpha(darken(tone, 0.1), 0.28);
  context.beginPath();
  context.moveTo(x, peak);
  context.lineTo(edge(1), peak + cap);
  context.lineTo(x + (edge(1) - x) * 0.6, peak + cap * 0.68);
  context.lineTo(x + half * 0.06, peak + cap * 0.8);
  context.closePath();
  context.fill();
}

/** A sea in bands of long swells with light on their crests. */
function paintSea(
  context: Context,
  scene: Scene,
  focus: { readonly x: number; readonly y: number; readonly radius: number },
  tones: Tones,
  chance: Chance,
): void {
  const { widthPixels: width, heightPixels: height } = scene;
  const top = focus.y + focus.radius * 0.3;
  const bands = 6;
  for (let band = 0; band < bands; band++) {
    const share = band / (bands - 1);
    const y = top + (height - top) * (band / bands) ** 1.15;
    const length = Math.min(width, height) * (0.12 + share * 0.16);
    const swell = length * 0.11;
    const phase = chance.between(0, length);
    context.beginPath();
    context.moveTo(0, height);
    context.lineTo(0, y);
    for (let x = -phase; x < width + length; x += length) {
      context.quadraticCurveTo(x + length * 0.3, y - swell * 2, x + length * 0.5, y);
      context.quadraticCurveTo(x + length * 0.75, y + swell * 1.2, x + length, y);
    }
    context.lineTo(width + length, height);
    context.closePath();
    const tone = mix(mix(tones.far, tones.near, 0.35), tones.near, share);
    context.fillStyle = downward(context, y - swell, y + (height - top) / bands + swell, [
      [0, lighten(tone, 0.18)],
      [0.35, tone],
      [1, darken(tone, 0.1)],
    ]);
    context.fill();
  }
  // The disc's light on the water.
  context.fillStyle = withAlpha(tones.paper, 0.5);
  for (let i = 0; i < 18; i++) {
    const share = i / 18;
    const y = top + (height - top) * share * 0.9 + 2;
    const wide = focus.radius * chance.between(0.15, 0.55) * (1 - share * 0.4);
    context.beginPath();
    context.roundRect(
      focus.x - wide / 2 + chance.between(-0.2, 0.2) * focus.radius,
      y,
      wide,
      Math.max(1.5, height * 0.0032),
      3,
    );
    context.fill();
  }
}

function paintSkyline(
  context: Context,
  scene: Scene,
  focus: { readonly y: number; readonly radius: number },
  tones: Tones,
  chance: Chance,
): void {
  const { widthPixels: width, heightPixels: height } = scene;
  const unit = Math.min(width, height);
  for (let row = 0; row < 3; row++) {
    const share = row / 2;
    const base = focus.y + focus.radius * (0.35 + share * 0.4);
    const tone = mix(tones.far, tones.near, 0.25 + share * 0.65);
    let x = -unit * 0.05;
    while (x < width) {
      const wide = unit * chance.between(0.06, 0.12);
      const tall = focus.radius * chance.between(0.25, 1) * (1.1 - share * 0.35);
      const top = base - tall;
      context.fillStyle = tone;
      context.fillRect(x, top, wide, height - top);
      context.fillStyle = darken(tone, 0.12);
      context.fillRect(x + wide * 0.62, top, wide * 0.38, height - top);
      const kind = chance.next();
      context.fillStyle = tone;
      if (kind < 0.25) context.fillRect(x + wide * 0.45, top - tall * 0.2, wide * 0.08, tall * 0.22);
      else if (kind < 0.5) context.fillRect(x + wide * 0.2, top - tall * 0.08, wide * 0.6, tall * 0.1);
      if (row > 0) {
        context.fillStyle = withAlpha(tones.paper, 0.75);
        const cell = unit * 0.017;
        for (let wy = top + cell; wy < Math.min(height, base + focus.radius * 0.4); wy += cell * 1.7) {
          for (let wx = x + cell * 0.6; wx < x + wide - cell; wx += cell * 1.35) {
            if (chance.next() < 0.42) context.fillRect(wx, wy, cell * 0.6, cell * 0.85);
          }
        }
      }
      x += wide * chance.between(0.9, 1.15);
    }
  }
}

function isDarker(one: string, other: string): boolean {
  const sum = (hex: string) =>
    Number.parseInt(hex.slice(1, 3), 16) +
    2 * Number.parseInt(hex.slice(3, 5), 16) +
    Number.parseInt(hex.slice(5, 7), 16);
  return sum(one) < sum(other);
}
