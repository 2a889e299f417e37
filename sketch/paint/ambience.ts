/**
 * The air of a picture as numbers: which colours the sky runs through, where sun or moon stands, how daylight tints
 * the ground and how far things fade. Every world painter takes its colours through `graded`, so that sunset, fog and
 * night reach each leaf without a painter knowing of them.
 */
import type { Season, Setting, TimeOfDay, Weather } from '../brief/brief.ts';
import type { Scene } from '../scene/scene.ts';
import { hexOf, mix, rgbOf } from './colour.ts';
import { roofsOf } from './worlds/towers.ts';

/** The one air of a picture. */
export interface Ambience {
  /** Sky colours from the zenith (0) to the horizon (1). */
  readonly sky: readonly (readonly [at: number, colour: string])[];
  /** What far things fade towards. */
  readonly haze: string;
  /** How strongly the farthest things fade, 0 to 1. */
  readonly hazeStrength: number;
  /** Colour of the light itself, of its shade, and of the air that fills shadows. */
  readonly light: string;
  readonly shade: string;
  /** The colour by which ground and things are multiplied. */
  readonly wash: string;
  /** Sun or moon, in fractions of the canvas; its radius is a fraction of the shorter side. */
  readonly orb: {
    readonly kind: 'sun' | 'moon' | 'none';
    readonly x: number;
    readonly y: number;
    readonly radius: number;
    readonly colour: string;
  };
  readonly isNight: boolean;
  /** True when the light stands behind the subject (sunset, dawn, dusk). */
  readonly isBacklit: boolean;
  /** 0 (overcast) to 1 (clear): how sharp shadows and glints are. */
  readonly clarity: number;
  /** A day colour as it looks in this air, `distance` from 0 (near) to 1 (the horizon). */
  graded(hex: string, distance?: number): string;
}

interface DayLight {
  readonly sky: readonly (readonly [number, string])[];
  readonly haze: string;
  readonly hazeStrength: number;
  readonly light: string;
  readonly shade: string;
  readonly wash: string;
}

const lights: Readonly<Record<TimeOfDay, DayLight>> = {
  day: {
    sky: [
      [0, '#2a78cf'],
      [0.4, '#5aa6ea'],
      [0.75, '#9fd0f5'],
      [1, '#dff1fb'],
    ],
    haze: '#cfe6f6',
    hazeStrength: 0.72,
    light: '#fff3cf',
    shade: '#27456f',
    wash: '#ffffff',
  },
  dawn: {
    sky: [
      [0, '#5a83c9'],
      [0.35, '#9aa9dc'],
      [0.62, '#e3bfd2'],
      [0.84, '#fbd3bd'],
      [1, '#ffe9bd'],
    ],
    haze: '#f4d6cf',
    hazeStrength: 0.78,
    light: '#ffd9a8',
    shade: '#4a4478',
    wash: '#ffe7dc',
  },
  sunset: {
    sky: [
      [0, '#34296b'],
      [0.25, '#6c3a85'],
      [0.5, '#c4507b'],
      [0.72, '#f5805c'],
      [0.9, '#ffb858'],
      [1, '#ffdf8e'],
    ],
    haze: '#f7a676',
    hazeStrength: 0.7,
    light: '#ffc36b',
    shade: '#3f1f55',
    wash: '#f7b795',
  },
  dusk: {
    sky: [
      [0, '#1b2558'],
      [0.4, '#45438b'],
      [0.7, '#8d6aa8'],
      [0.9, '#d795a4'],
      [1, '#f2bd9f'],
    ],
    haze: '#a386b4',
    hazeStrength: 0.72,
    light: '#f6b9a0',
    shade: '#201a48',
    wash: '#a59cd0',
  },
  night: {
    sky: [
      [0, '#060b24'],
      [0.4, '#0e1d4a'],
      [0.75, '#213d78'],
      [1, '#44669f'],
    ],
    haze: '#355489',
    hazeStrength: 0.66,
    light: '#cfe0ff',
    shade: '#050a22',
    wash: '#6f8bce',
  },
};

const overcast: Readonly<
  Record<Weather, { readonly grey: string; readonly share: number; readonly haze: number }>
> = {
  clear: { grey: '#c3ced8', share: 0, haze: 0 },
  cloudy: { grey: '#b4c1cd', share: 0.42, haze: 0.05 },
  rain: { grey: '#7d8b9b', share: 0.66, haze: 0.12 },
  snowfall: { grey: '#bfcbd8', share: 0.55, haze: 0.16 },
  fog: { grey: '#d3dade', share: 0.7, haze: 0.26 },
  storm: { grey: '#465064', share: 0.76, haze: 0.1 },
};

/** The air of a scene; a plain or transparent background has neutral daylight. */
export function ambienceOf(scene: Scene): Ambience {
  const world = scene.background.kind === 'world' ? scene.background : undefined;
  const time = world?.time ?? 'day';
  const weather = world?.weather ?? 'clear';
  const setting = world?.setting ?? 'studio';
  const day = lights[time];
  // A low sun colours the mist it shines through.
  const isGlowing = weather === 'fog' && (time === 'dawn' || time === 'sunset' || time === 'dusk');
  const { haze } = overcast[weather];
  const grey = isGlowing ? mix(overcast.fog.grey, day.haze, 0.7) : overcast[weather].grey;
  const share = isGlowing ? 0.4 : overcast[weather].share;
  const darkness = { day: 0, dawn: 0.08, sunset: 0.3, dusk: 0.5, night: 0.78 }[time];
  const veil = mix(grey, time === 'night' ? '#101a38' : day.shade, darkness);
  const isIndoors =
    setting === 'room' || setting === 'kitchen' || setting === 'table' || setting === 'studio';
  const isAirless = setting === 'space' || setting === 'moon';
  // Snow keeps some of its own cool light when the sun is low.
  const own =
    setting === 'snow' && time !== 'day' && time !== 'night' ? mix(day.wash, '#dcd0f2', 0.5) : day.wash;
  const washed = mix(own, mix(own, '#8492a6', 0.6), share * 0.7);
  const wash = isAirless
    ? '#eef1fb'
    : isIndoors
      ? indoorWash(time)
      : setting === 'underwater'
        ? '#a6dcec'
        : washed;
  const airs = { forest: woodAir(world?.season ?? 'summer', time), desert: mix(day.haze, '#f0c493', 0.55) };
  const air = setting === 'forest' || setting === 'desert' ? airs[setting] : day.haze;
  const hazeColour = setting === 'underwater' ? '#2f9fc0' : mix(air, veil, share);
  const hazeStrength = isAirless ? 0.12 : Math.min(0.95, day.hazeStrength + haze);
  const washRgb = rgbOf(wash);
  const hazeRgb = rgbOf(hazeColour);
  return {
    sky: isAirless ? airless : day.sky.map(([at, colour]) => [at, mix(colour, veil, share)] as const),
    haze: hazeColour,
    hazeStrength,
    light: isAirless ? '#ffffff' : mix(day.light, grey, share * 0.6),
    shade: isAirless ? '#05060d' : day.shade,
    wash,
    orb: orbOf(scene, time, weather, setting),
    isNight: time === 'night',
    isBacklit: !isIndoors && !isAirless && (time === 'sunset' || time === 'dawn' || time === 'dusk'),
    clarity: 1 - share,
    graded(hex, distance = 0) {
      const base = rgbOf(hex);
      const fade = hazeStrength * distance;
      const channel = (i: 0 | 1 | 2) => {
        const lit = (base[i] * washRgb[i]) / 255;
        return lit + (hazeRgb[i] - lit) * fade;
      };
      return hexOf(channel(0), channel(1), channel(2));
    },
  };
}

const airless: Ambience['sky'] = [
  [0, '#04050f'],
  [0.5, '#090d24'],
  [1, '#161a3c'],
];

/** The air between trees takes the colour of their leaves. */
function woodAir(season: Season, time: TimeOfDay): string {
  const leaves = { spring: '#e3f0b4', summer: '#d3e6b0', autumn: '#f6d9a2', winter: '#dfe8ee' }[season];
  return mix(lights[time].haze, leaves, time === 'night' ? 0.12 : time === 'dusk' ? 0.25 : 0.7);
}

function indoorWash(time: TimeOfDay): string {
  return { day: '#fffaf2', dawn: '#ffeeda', sunset: '#ffd9b0', dusk: '#d9c3d4', night: '#c9a98c' }[time];
}

const none: Ambience['orb'] = { kind: 'none', x: 0.2, y: 0.15, radius: 0, colour: '#ffffff' };

function orbOf(scene: Scene, time: TimeOfDay, weather: Weather, setting: Setting): Ambience['orb'] {
  const isMistyLow = weather === 'fog' && (time === 'dawn' || time === 'sunset');
  const isHidden = weather !== 'clear' && weather !== 'cloudy' && weather !== 'snowfall' && !isMistyLow;
  if (isHidden || scene.background.kind !== 'world' || setting === 'underwater' || setting === 'space') {
    return none;
  }
  if (scene.background.without?.includes(time === 'night' ? 'moon' : 'sun') === true) return none;
  const larger = scene.background.isOrbLarge === true ? 2.1 : 1;
  const horizon = scene.background.horizonY / scene.heightPixels;
  // The light's angle says on which side it stands; low light stands near the horizon.
  const side = Math.cos((scene.light.angleDegrees * Math.PI) / 180);
  const orb = orbAt(time, horizon, side, larger);
  return larger > 1 ? aboveRoofs(scene, orb) : orb;
}

function orbAt(time: TimeOfDay, horizon: number, side: number, larger: number): Ambience['orb'] {
  const x = 0.5 + side * 0.42;
  if (time === 'night')
    return {
      kind: 'moon',
      x,
      y: Math.min(0.17, horizon * 0.32) * (larger > 1 ? 1.25 : 1),
      radius: 0.062 * larger,
      colour: '#f3f1dc',
    };
  if (time === 'day')
    return {
      kind: 'sun',
      x,
      y: Math.min(0.14, horizon * 0.28) * (larger > 1 ? 1.25 : 1),
      radius: 0.05 * larger,
      colour: '#fff6d0',
    };
  const height = { dawn: 0.8, sunset: 0.86, dusk: 1.02 }[time];
  return {
    kind: 'sun',
    x: 0.5 + side * 0.3,
    y: horizon * height,
    radius: 0.075 * larger,
    colour: time === 'dawn' ? '#fff2cc' : '#ffe9a6',
  };
}

const orbSizes = [1, 0.85, 0.7, 0.6, 0.5, 0.42, 0.35] as const;
const orbSteps = [0, -0.05, 0.05, -0.1, 0.1, -0.16, 0.16, -0.22, 0.22] as const;

/**
 * A large sun or moon was asked for, so it stands whole over the roofs of a town: a little aside or smaller if need be, and
 * small at the upper edge where there is no room at all. One near the horizon stands behind the roofs by rights.
 */
function aboveRoofs(scene: Scene, orb: Ambience['orb']): Ambience['orb'] {
  const { widthPixels: width, heightPixels: height } = scene;
  const roofs = roofsOf(scene);
  if (roofs.length === 0 || orb.y > 0.3) return orb;
  const pixels = orb.radius * Math.min(width, height, Math.sqrt(width * height));
  let best = { ...orb, radius: orb.radius * 0.3, y: (pixels * 0.36) / height };
  let leastCost = Number.POSITIVE_INFINITY;
  for (const size of orbSizes) {
    // Some air above and below it.
    const reach = pixels * size * 1.15;
    for (const aside of orbSteps) {
      const x = Math.max(reach / width, Math.min(1 - reach / width, orb.x + aside));
      const under = roofs.filter(({ left, right }) => right > x * width - reach && left < x * width + reach);
      const open = Math.min(height, ...under.map(({ top }) => top));
      const cost = 1 - size + Math.abs(aside) * 1.6;
      if (open < reach * 2 || cost >= leastCost) continue;
      const y = Math.max(reach, Math.min(orb.y * height, open - reach)) / height;
      [best, leastCost] = [{ ...orb, x, y, radius: orb.radius * size }, cost];
    }
  }
  return best;
}
