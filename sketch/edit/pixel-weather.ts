/**
 * Weather over a picture: the light it makes, then what falls through the air in three depths, finer and fainter the
 * farther, and mist that thickens with distance. Nothing here knows what the picture shows but where its sky ends.
 */
import { Path2D } from '@napi-rs/canvas';
import type { Weather } from '../brief/brief.ts';
import { type Chance, chanceOf, seedOf } from '../chance.ts';
import { type Context, release, softOval, surfaceOf } from '../paint/surface.ts';
import { fullArea, skyOf } from './pixel-areas.ts';
import { contrasted, type Grade, table, withGrade } from './pixel-grade.ts';
import { smallOf, toneOf } from './pixel-tone.ts';
import { did, layIn, moment, type PixelStage, rowsAtOnce, type StepRun, type Work } from './pixel-work.ts';

/** What is told of each. */
export const weatherNames: Readonly<Record<Weather, string>> = {
  clear: 'the weather is clear now',
  cloudy: 'the sky is overcast now',
  rain: 'it is raining now',
  snowfall: 'it is snowing now',
  fog: 'it is foggy now',
  storm: 'a storm is raging now',
};

interface Air {
  readonly factors: readonly [number, number, number];
  readonly exponent: number;
  readonly contrast: number;
  readonly saturation: number;
  readonly vignette: number;
  /** Mist: its colour as bytes, and how much of it there is at the horizon. */
  readonly mist: readonly [number, number, number];
  readonly mistShare: number;
}

const airs: Readonly<Record<Weather, Air>> = {
  clear: {
    factors: [1.04, 1.03, 1.01],
    exponent: 0.9,
    contrast: 0.2,
    saturation: 1.2,
    vignette: 0,
    mist: [0, 0, 0],
    mistShare: 0,
  },
  cloudy: {
    factors: [0.9, 0.92, 0.95],
    exponent: 1.02,
    contrast: -0.14,
    saturation: 0.68,
    vignette: 0,
    mist: [196, 203, 211],
    mistShare: 0.2,
  },
  rain: {
    factors: [0.76, 0.8, 0.86],
    exponent: 1.08,
    contrast: -0.05,
    saturation: 0.66,
    vignette: 0.16,
    mist: [164, 176, 188],
    mistShare: 0.28,
  },
  storm: {
    factors: [0.56, 0.6, 0.68],
    exponent: 1.18,
    contrast: 0.12,
    saturation: 0.5,
    vignette: 0.3,
    mist: [104, 116, 132],
    mistShare: 0.34,
  },
  snowfall: {
    factors: [0.93, 0.96, 1.02],
    exponent: 0.94,
    contrast: -0.14,
    saturation: 0.62,
    vignette: 0,
    mist: [223, 230, 238],
    mistShare: 0.22,
  },
  fog: {
    factors: [0.96, 0.97, 0.98],
    exponent: 0.98,
    contrast: -0.1,
    saturation: 0.7,
    vignette: 0,
    mist: [214, 219, 223],
    mistShare: 0.86,
  },
};

/** Brings weather over the picture. */
export function* weathered(work: Work, weather: Weather): StepRun {
  const air = airs[weather];
  const curve = (factor: number) =>
    table((value) => contrasted(value ** air.exponent, air.contrast) * factor);
  const grade: Grade = {
    red: curve(air.factors[0]),
    green: curve(air.factors[1]),
    blue: curve(air.factors[2]),
    saturation: air.saturation,
    tintShare: 0,
    vignette: air.vignette,
  };
  let next = yield* withGrade(work, grade);
  if (air.mistShare > 0) yield* misted(work, next, air);
  if (weather !== 'clear' && weather !== 'cloudy' && weather !== 'fog') {
    const canvas = surfaceOf(next, work.widthPixels, work.heightPixels);
    const context = canvas.getContext('2d');
    const chance = chanceOf(seedOf(work.seed, weather));
    if (weather === 'snowfall') yield* snow(context, work, chance);
    else {
      if (weather === 'storm') strike(context, work, chance.fork('lightning'));
      yield* rain(context, work, chance, weather === 'storm' ? 1.6 : 1);
    }
    const painted = context.getImageData(0, 0, work.widthPixels, work.heightPixels).data;
    release(canvas);
    for (let p = 3; p < painted.length; p += 4) painted[p] = next[p]!; // of one size; weather adds no cover
    next = painted;
    yield { stage: 'weather' };
  }
  yield* layIn(work, next, 'weather');
  yield moment(work, 'weather');
  return did(weatherNames[weather]);
}

/** Mist by distance: most at the horizon, thin at the viewer's feet, and over the sky. Brighter in a bright picture. */
function* misted(work: Work, next: Uint8ClampedArray, air: Air): Generator<PixelStage, void, void> {
  const { widthPixels: width, heightPixels: height } = work;
  const small = smallOf(work, 192);
  const sky = skyOf(small);
  const tone = toneOf(small);
  const light = Math.max(0.35, Math.min(1, 0.35 + tone.l));
  const horizon = sky?.edge ?? 0.42;
  let inSky: Uint8Array | undefined;
  if (sky !== undefined) {
    const run = fullArea(work, sky);
    let found = run.next();
    for (; found.done !== true; found = run.next()) yield { stage: 'weather' };
    inSky = found.value;
  }
  const rows = rowsAtOnce(width);
  for (let y = 0; y < height; y++) {
    const v = (y + 0.5) / height;
    const below = Math.max(0, (v - horizon) / Math.max(0.1, 1 - horizon));
    const near = air.mistShare * (1 - below ** 0.7) + air.mistShare * 0.12;
    const far = air.mistShare * (0.72 + 0.28 * Math.min(1, v / Math.max(0.05, horizon)));
    for (let x = 0, p = y * width * 4; x < width; x++, p += 4) {
      const sky01 = inSky === undefined ? (v < horizon ? 1 : 0) : inSky[y * width + x]! / 255; // of the picture's size
      const share = Math.min(0.94, near + (far - near) * sky01);
      for (let k = 0; k < 3; k++) next[p + k] = next[p + k]! + (air.mist[k]! * light - next[p + k]!) * share;
    }
    if (y % rows === rows - 1) yield { stage: 'weather' };
  }
}

/** How much falls: the same to the eye at any size. */
function fallOf(work: Work, per: number): number {
  const { widthPixels, heightPixels, unit } = work;
  const scale = Math.max(0.15, unit);
  return Math.min(6000, Math.round((widthPixels * heightPixels) / (scale * scale) / per));
}

function* rain(
  context: Context,
  work: Work,
  chance: Chance,
  strength: number,
): Generator<PixelStage, void, void> {
  const { widthPixels: width, heightPixels: height } = work;
  const unit = Math.max(0.15, work.unit);
  const slant = chance.between(0.12, 0.24) * (chance.next() < 0.5 ? -1 : 1);
  for (const near of [0.2, 0.5, 1]) {
    const path = new Path2D();
    const count = fallOf(work, 2300 / strength / (1.35 - near));
    const length = (12 + near * 44) * unit;
    for (let i = 0; i < count; i++) {
      const x = chance.next() * (width + length) - length * 0.5;
      const y = chance.next() * (height + length) - length;
      const long = length * chance.between(0.6, 1.25);
      path.moveTo(x, y);
      path.lineTo(x - long * slant, y + long);
    }
    context.strokeStyle = `rgba(230,238,246,${(0.14 + near * 0.2).toFixed(3)})`;
    context.lineWidth = (0.6 + near * 1.0) * unit;
    context.lineCap = 'round';
    context.stroke(path);
    yield { stage: 'weather' };
  }
  // Wet ground gives the sky back: a faint sheen in the lowest quarter, and drops that burst on it.
  context.save();
  context.globalCompositeOperation = 'soft-light';
  const sheen = context.createLinearGradient(0, height * 0.7, 0, height);
  sheen.addColorStop(0, 'rgba(206,220,234,0)');
  sheen.addColorStop(1, 'rgba(206,220,234,0.4)');
  context.fillStyle = sheen;
  context.fillRect(0, height * 0.7, width, height * 0.3);
  context.restore();
  const rings = new Path2D();
  for (let i = 0; i < 46 * strength; i++) {
    const near = chance.next() ** 0.7;
    const y = height * (0.78 + near * 0.21);
    const x = chance.next() * width;
    const r = (1.5 + near * 6.5) * unit;
    rings.moveTo(x + r, y);
    rings.ellipse(x, y, r, r * 0.3, 0, 0, Math.PI * 2);
  }
  context.strokeStyle = 'rgba(226,235,244,0.26)';
  context.lineWidth = 0.9 * unit;
  context.stroke(rings);
}

/** A bolt from the upper border down to where the sky may end, with a side branch, and the light it throws about itself. */
function strike(context: Context, work: Work, chance: Chance): void {
  const { widthPixels: width, heightPixels: height } = work;
  const unit = Math.max(0.15, work.unit);
  const sky = skyOf(smallOf(work, 192));
  const foot = height * Math.max(0.25, Math.min(0.7, sky?.edge ?? 0.45));
  const path = new Path2D();
  const branch = new Path2D();
  let x = width * (chance.next() < 0.5 ? chance.between(0.14, 0.34) : chance.between(0.66, 0.86));
  const startX = x;
  path.moveTo(x, 0);
  const steps = 13;
  for (let i = 1; i <= steps; i++) {
    x += chance.between(-1, 1) * 30 * unit;
    const y = (foot * i) / steps;
    path.lineTo(x, y);
    if (i !== 5 && i !== 8) continue;
    let sideX = x;
    const way = chance.next() < 0.5 ? -1 : 1;
    branch.moveTo(sideX, y);
    for (let k = 1; k <= 5; k++) {
      sideX += way * chance.between(6, 26) * unit;
      branch.lineTo(sideX, y + (foot * k) / steps / 1.4);
    }
  }
  context.save();
  context.globalCompositeOperation = 'screen';
  softOval(context, (startX + x) / 2, foot * 0.45, width * 0.3, foot * 0.7, '#8fa6d8', 0.5);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const [wide, alpha, colour] of [
    [17, 0.1, '150,170,255'],
    [8, 0.22, '180,196,255'],
    [3.2, 0.95, '244,246,255'],
  ] as const) {
    context.strokeStyle = `rgba(${colour},${alpha})`;
    context.lineWidth = wide * unit;
    context.stroke(path);
    context.lineWidth = wide * unit * 0.5;
    context.stroke(branch);
  }
  context.restore();
}

function* snow(context: Context, work: Work, chance: Chance): Generator<PixelStage, void, void> {
  const { widthPixels: width, heightPixels: height } = work;
  const unit = Math.max(0.15, work.unit);
  for (const near of [0.12, 0.4, 0.85]) {
    const path = new Path2D();
    const count = fallOf(work, 2400 / (1.3 - near));
    for (let i = 0; i < count; i++) {
      const r = Math.max(0.75, (0.8 + near * 4 * chance.between(0.45, 1)) * unit);
      const x = chance.next() * width;
      const y = chance.next() * height;
      path.moveTo(x + r, y);
      path.ellipse(x, y, r, r * chance.between(0.8, 1), 0, 0, Math.PI * 2);
    }
    context.fillStyle = `rgba(255,255,255,${(0.86 - near * 0.22).toFixed(3)})`;
    context.fill(path);
    yield { stage: 'weather' };
  }
  // A few out of focus, right before the lens.
  for (let i = 0; i < 16; i++) {
    const r = chance.between(9, 22) * unit;
    softOval(context, chance.next() * width, chance.next() * height, r, r, '#ffffff', 0.5);
  }
}
