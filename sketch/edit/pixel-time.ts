/**
 * Another hour of the day over a picture: the ground is graded, the sky, where there is one, takes the
 * hour's own colours under the clouds it had, and at night bright lamps keep shining.
 */
import type { TimeOfDay } from '../brief/brief.ts';
import { rgbOf } from '../paint/colour.ts';
import { blurPlane, hashAt } from '../styles/raster.ts';
import { fullArea, skyOf } from './pixel-areas.ts';
import { contrasted, table } from './pixel-grade.ts';
import { did, layIn, moment, type PixelStage, rowsAtOnce, type StepRun, type Work } from './pixel-work.ts';
import { rowReader, type Small, smallOf, toneOf } from './pixel-tone.ts';

/** How an hour looks. Sky stops run from the zenith (0) to the horizon (1). */
interface Hour {
  readonly sky: readonly (readonly [number, string])[];
  /** How much of the sky's own colour gives way. */
  readonly skyShare: number;
  /** Exposure and tint of the ground, as three factors. */
  readonly ground: readonly [number, number, number];
  readonly exponent: number;
  readonly contrast: number;
  readonly saturation: number;
  /** Light that is added from the horizon, as three bytes at full strength. */
  readonly glow: readonly [number, number, number];
  readonly vignette: number;
  readonly isDark: boolean;
}

const hours: Readonly<Record<TimeOfDay, Hour>> = {
  day: {
    sky: [
      [0, '#3f8fe0'],
      [0.6, '#86c2f2'],
      [1, '#dcf0fb'],
    ],
    skyShare: 0.55,
    ground: [1.05, 1.03, 0.99],
    exponent: 0.82,
    contrast: 0.1,
    saturation: 1.1,
    glow: [0, 0, 0],
    vignette: 0,
    isDark: false,
  },
  dawn: {
    sky: [
      [0, '#6f8fca'],
      [0.45, '#c3b3d8'],
      [0.78, '#f6cdbb'],
      [1, '#ffe6b8'],
    ],
    skyShare: 0.7,
    ground: [0.98, 0.88, 0.86],
    exponent: 1.04,
    contrast: -0.08,
    saturation: 0.9,
    glow: [64, 38, 22],
    vignette: 0.08,
    isDark: false,
  },
  sunset: {
    sky: [
      [0, '#3c3576'],
      [0.3, '#874a83'],
      [0.58, '#dd6a5f'],
      [0.82, '#fb9f51'],
      [1, '#ffd889'],
    ],
    skyShare: 0.8,
    ground: [0.92, 0.68, 0.56],
    exponent: 1.12,
    contrast: 0.16,
    saturation: 1.05,
    glow: [92, 40, 8],
    vignette: 0.2,
    isDark: false,
  },
  dusk: {
    sky: [
      [0, '#1d2a5c'],
      [0.45, '#4b4a8c'],
      [0.75, '#9a6c9c'],
      [1, '#e9a891'],
    ],
    skyShare: 0.85,
    ground: [0.5, 0.47, 0.66],
    exponent: 1.15,
    contrast: 0.05,
    saturation: 0.8,
    glow: [34, 16, 20],
    vignette: 0.24,
    isDark: true,
  },
  night: {
    sky: [
      [0, '#050a20'],
      [0.5, '#0d1a42'],
      [1, '#223a70'],
    ],
    skyShare: 0.94,
    ground: [0.27, 0.34, 0.52],
    exponent: 1.18,
    contrast: 0.08,
    saturation: 0.62,
    glow: [0, 4, 12],
    vignette: 0.34,
    isDark: true,
  },
};

/** What is told of each. */
export const timeNames: Readonly<Record<TimeOfDay, string>> = {
  day: 'it is day now',
  dawn: 'it is dawn now',
  sunset: 'the sun is setting now',
  dusk: 'it is dusk now',
  night: 'it is night now',
};

/** Brings the picture into another hour. */
export function* timed(work: Work, time: TimeOfDay): StepRun {
  const hour = hours[time];
  const small = smallOf(work, 256);
  const sky = skyOf(small);
  yield { stage: 'looking' };
  const lamps = hour.isDark ? lampsOf(small, sky?.plane) : undefined;
  let cover: Uint8Array | undefined;
  if (sky !== undefined) {
    const run = fullArea(work, sky);
    let found = run.next();
    for (; found.done !== true; found = run.next()) yield { stage: 'looking' };
    cover = found.value;
  }
  const next = yield* withHour(work, hour, small, sky, cover, lamps);
  if (time === 'night' && sky !== undefined && sky.share > 0.12) starred(work, next, sky, small);
  yield* layIn(work, next, 'light');
  yield moment(work, 'light');
  return did(timeNames[time]);
}

function* withHour(
  work: Work,
  hour: Hour,
  small: Small,
  sky: ReturnType<typeof skyOf>,
  inSky: Uint8Array | undefined,
  lamps: Float32Array | undefined,
): Generator<PixelStage, Uint8ClampedArray, void> {
  const { data, widthPixels: width, heightPixels: height } = work;
  const next = new Uint8ClampedArray(data.length);
  const horizon = sky?.edge ?? 0.45;
  // An already dark picture is not made black, nor a bright one left bright.
  const tone = toneOf(small);
  const exposure = hour.isDark ? Math.min(1.6, Math.max(1, 0.55 / Math.max(0.2, tone.l))) : 1;
  const curve = (factor: number) =>
    table((value) => contrasted(value ** hour.exponent, hour.contrast) * factor * exposure);
  const red = curve(hour.ground[0]);
  const green = curve(hour.ground[1]);
  const blue = curve(hour.ground[2]);
  const lampRow = lamps === undefined ? undefined : rowReader(lamps, small, width);
  const skyLuma = sky === undefined ? 200 : Math.max(60, meanSkyLuma(small, sky.plane));
  const across = Float32Array.from({ length: width }, (_, x) => ((x + 0.5) / width - 0.5) ** 2 * 4);
  const rows = rowsAtOnce(width);
  for (let y = 0; y < height; y++) {
    const v = (y + 0.5) / height;
    const [skyR, skyG, skyB] = stopAt(hour.sky, Math.min(1, v / Math.max(0.08, horizon)));
    const away = (v - horizon) / 0.5;
    const glow = Math.exp(-away * away * 2.2);
    const down = (v - 0.5) ** 2 * 4;
    const lit = lampRow?.(y);
    for (let x = 0, p = y * width * 4; x < width; x++, p += 4) {
      // Bytes index tables of 256; rows are as wide as the picture.
      const r0 = data[p]!;
      const g0 = data[p + 1]!;
      const b0 = data[p + 2]!;
      let r = red[r0]!;
      let g = green[g0]!;
      let b = blue[b0]!;
      const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
      r = luma + (r - luma) * hour.saturation + hour.glow[0] * glow * (0.3 + (r0 / 255) * 0.7);
      g = luma + (g - luma) * hour.saturation + hour.glow[1] * glow * (0.3 + (g0 / 255) * 0.7);
      b = luma + (b - luma) * hour.saturation + hour.glow[2] * glow * (0.3 + (b0 / 255) * 0.7);
      const sky01 = inSky === undefined ? 0 : inSky[y * width + x]! / 255;
      const share = sky01 * hour.skyShare;
      if (share > 0.004) {
        // Clouds stay as light and shade on the new sky.
        const cloud =
          Math.min(1.5, Math.max(0.55, (0.2126 * r0 + 0.7152 * g0 + 0.0722 * b0) / skyLuma)) **
          (hour.isDark ? 1.3 : 0.9);
        r += (skyR * cloud - r) * share;
        g += (skyG * cloud - g) * share;
        b += (skyB * cloud - b) * share;
      }
      const dim = 1 - hour.vignette * ((across[x]! + down) / 2) ** 2;
      r *= dim;
      g *= dim;
      b *= dim;
      if (lit !== undefined && lit[x]! > 0.01) {
        const shine = lit[x]! * (1 - sky01);
        r += shine * (40 + r0 * 0.95);
        g += shine * (18 + g0 * 0.72);
        b += shine * (b0 * 0.42);
      }
      next[p] = r;
      next[p + 1] = g;
      next[p + 2] = b;
      next[p + 3] = data[p + 3]!;
    }
    if (y % rows === rows - 1) yield { stage: 'light' };
  }
  return next;
}

function meanSkyLuma(small: Small, plane: Float32Array): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < plane.length; i++) {
    sum += small.l[i]! * plane[i]!; // equal lengths
    total += plane[i]!;
  }
  // OKLab lightness is near enough to encoded luma for a ratio.
  return total === 0 ? 200 : (sum / total) * 255;
}

function stopAt(stops: Hour['sky'], at: number): readonly [number, number, number] {
  let before = stops[0];
  for (const stop of stops) {
    if (before !== undefined && stop[0] >= at) {
      const from = rgbOf(before[1]);
      const to = rgbOf(stop[1]);
      const t = stop[0] === before[0] ? 0 : (at - before[0]) / (stop[0] - before[0]);
      return [
        from[0] + (to[0] - from[0]) * t,
        from[1] + (to[1] - from[1]) * t,
        from[2] + (to[2] - from[2]) * t,
      ];
    }
    before = stop;
  }
  return rgbOf(before?.[1] ?? '#000000');
}

/** Small bright warm places that are no sky: lamps, windows, flames; each with a halo. 0 to about 1. */
function lampsOf(small: Small, sky: Float32Array | undefined): Float32Array {
  const { width, height, l, a, b } = small;
  const out = new Float32Array(l.length);
  const wide = l.slice();
  blurPlane(wide, width, height, Math.max(2, width / 20));
  let count = 0;
  for (let i = 0; i < out.length; i++) {
    const isWarm = b[i]! > 0.045 && a[i]! > -0.035; // equal lengths
    const stands = l[i]! - wide[i]!;
    if (!isWarm || stands < 0.12 || l[i]! < 0.88 || (sky?.[i] ?? 0) > 0.3) continue;
    out[i] = Math.min(1, (stands - 0.12) * 6);
    count++;
  }
  // Lamps are few; where such places are many they are leaves or straw in the sun.
  if (count > out.length * 0.012) return out.fill(0);
  const halo = out.slice();
  blurPlane(halo, width, height, Math.max(1.5, width / 60));
  for (let i = 0; i < out.length; i++) out[i] = Math.min(1, out[i]! * 0.85 + halo[i]! * 0.5);
  return out;
}

/** Stars in a night sky: few, unequal, none near the horizon. */
function starred(
  work: Work,
  next: Uint8ClampedArray,
  sky: NonNullable<ReturnType<typeof skyOf>>,
  small: Small,
): void {
  const { widthPixels: width, heightPixels: height, unit, seed } = work;
  const cell = Math.max(6, 34 * Math.max(0.3, unit));
  for (let cy = 0; cy * cell < height * sky.edge; cy++) {
    for (let cx = 0; cx * cell < width; cx++) {
      const luck = hashAt(cx, cy, seed + 11);
      if (luck > 0.42) continue;
      const x = Math.floor((cx + hashAt(cx, cy, seed + 12)) * cell);
      const y = Math.floor((cy + hashAt(cx, cy, seed + 13)) * cell);
      if (x >= width || y >= height) continue;
      const i =
        Math.min(small.height - 1, Math.floor(y / small.stepY)) * small.width +
        Math.min(small.width - 1, Math.floor(x / small.stepX));
      const clear = (sky.plane[i] ?? 0) - 0.7;
      if (clear <= 0) continue;
      const high = 1 - y / Math.max(1, height * sky.edge);
      const bright = (40 + 215 * (luck / 0.42) ** 6) * Math.min(1, high * 2) * Math.min(1, clear * 5);
      const size = Math.max(1, Math.round((0.7 + (luck / 0.42) ** 8 * 1.6) * unit));
      for (let dy = 0; dy < size; dy++) {
        for (let dx = 0; dx < size; dx++) {
          if (x + dx >= width || y + dy >= height) continue;
          const p = ((y + dy) * width + x + dx) * 4;
          for (let k = 0; k < 3; k++) next[p + k] = next[p + k]! + bright * (k === 2 ? 1 : 0.92); // inside the picture
        }
      }
    }
  }
}
