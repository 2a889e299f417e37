/** Words that change the colours and the light of the whole picture, each as the numbers that a `grade` step carries. */
import { type PhraseTable, phraseTable } from '../brief/phrase-table.ts';
import type { EditStep } from './plan.ts';

/** The numbers of a `grade` step. */
export type Grade = Omit<Extract<EditStep, { kind: 'grade' }>, 'kind'>;

/** Words that say the whole change: "brighter", "more contrast", "sepia". The numbers are judged by eye, not measured. */
export const gradeWords: PhraseTable<Grade> = phraseTable<Grade>([
  [
    'brighter, lighter, more light, more bright, more luminous, less dark, more exposure, better lit',
    { brightness: 0.3 },
  ],
  [
    'darker, dimmer, less bright, dark, dim, less light, less exposure, more dark, underexposed',
    { brightness: -0.3 },
  ],
  ['bright, light', { brightness: 0.3 }],
  [
    'warmer, warm, more warm, warm tones, warmer tones, warm colors, warm colours, warmer ' +
      'colors, warmer colours',
    { warmth: 0.4 },
  ],
  [
    'warm light, warm lighting, warmer light, warmer lighting, cozy, cosy, less cold, golden ' +
      'light, less blue, more yellow',
    { warmth: 0.4 },
  ],
  [
    'cooler, colder, cool, cold, cool tones, cold tones, cooler tones, colder tones, bluer, cooler colors',
    { warmth: -0.4 },
  ],
  [
    'cooler colours, cool colors, cool colours, cold light, less warm, less yellow, more blue, less orange',
    { warmth: -0.4 },
  ],
  [
    'more contrast, higher contrast, high contrast, more contrasty, contrastier, punchier, ' +
      'stronger contrast, crisper',
    { contrast: 0.35 },
  ],
  ['dramatic, more dramatic, dramatic lighting, dramatic light', { contrast: 0.4, brightness: -0.1 }],
  [
    'less contrast, lower contrast, low contrast, softer, flatter, less dramatic, soft light, ' +
      'softer light, soft lighting',
    { contrast: -0.3 },
  ],
  [
    'more saturated, saturated, more vibrant, vibrant, more colorful, more colourful, colorful, ' +
      'colourful, more vivid, vivid',
    { saturation: 0.4 },
  ],
  [
    'more color, more colour, more saturation, brighter colors, brighter colours, richer colors, ' +
      'richer colours, pop',
    { saturation: 0.4 },
  ],
  [
    'stronger colors, stronger colours, vivid colors, vivid colours, vibrant colors, vibrant ' +
      'colours, bolder, more lively',
    { saturation: 0.4 },
  ],
  [
    'less saturated, desaturated, muted, more muted, faded, washed out, less vibrant, less ' +
      'colorful, less colourful',
    { saturation: -0.4 },
  ],
  [
    'muted colors, muted colours, less color, less colour, less saturation, duller, less vivid, paler',
    { saturation: -0.4 },
  ],
  [
    'pastel, pastels, pastel colors, pastel colours, pastel tones, softer colors, softer colours',
    { saturation: -0.3, brightness: 0.25 },
  ],
  [
    'black and white, black-and-white, b&w, bw, greyscale, grayscale, grey scale, gray scale, monochrome',
    { isGrey: true },
  ],
  [
    'monochromatic, colorless, colourless, gray and white, black & white, shades of gray, shades of grey',
    { isGrey: true },
  ],
  ['sepia, sepia toned, sepia tone, sepia tones, sepia-toned, sepia effect, sepia filter', { isSepia: true }],
  [
    'vintage, vintage photo, retro, old-fashioned, aged, old photo, an old photo, nostalgic',
    { saturation: -0.3, warmth: 0.35, contrast: -0.15 },
  ],
  [
    'vintage look, retro look, old photograph, an old photograph',
    { saturation: -0.3, warmth: 0.35, contrast: -0.15 },
  ],
  [
    'cinematic, more cinematic, filmic, film look, movie look, cinematic look, cinematic lighting',
    { contrast: 0.25, saturation: -0.1, tint: 'teal' },
  ],
  [
    'moody, moodier, more moody, gloomy, gloomier, somber, sombre, ominous',
    { brightness: -0.25, contrast: 0.2, saturation: -0.3 },
  ],
  [
    'dreamy, dreamier, ethereal, hazy light, soft and dreamy',
    { brightness: 0.15, contrast: -0.25, warmth: 0.1 },
  ],
  [
    'spooky, spookier, creepy, scary, eerie, haunted, more spooky, scarier',
    { brightness: -0.35, saturation: -0.35, warmth: -0.25 },
  ],
  ['cheerful, happier, more cheerful, sunnier', { brightness: 0.2, saturation: 0.25, warmth: 0.2 }],
]);

/** What "the brightness" and its like are called, for "increase the contrast". */
export const gradeNouns: PhraseTable<keyof Grade & ('brightness' | 'contrast' | 'saturation' | 'warmth')> =
  phraseTable<'brightness' | 'contrast' | 'saturation' | 'warmth'>([
    ['brightness, exposure, light, luminosity, lightness, lighting', 'brightness'],
    ['contrast', 'contrast'],
    [
      'saturation, vibrance, vibrancy, color saturation, colour saturation, colors, colours, ' +
        'color, colour, color intensity',
      'saturation',
    ],
    ['warmth, temperature, color temperature, colour temperature', 'warmth'],
  ]);

/** Verbs that are a grade by themselves: "brighten the picture". */
export const gradeVerbs: PhraseTable<Grade> = phraseTable<Grade>([
  ['brighten, brighten up, lighten, lighten up, light up', { brightness: 0.3 }],
  ['darken, dim', { brightness: -0.3 }],
  ['warm up, warm', { warmth: 0.4 }],
  ['cool down, cool', { warmth: -0.4 }],
  ['saturate', { saturation: 0.4 }],
  ['desaturate', { saturation: -0.5 }],
]);

/** A grade made weaker or stronger: `by` 0.5 for "slightly", 1.6 for "much". Numbers stay within -1 and 1. */
export function graded(grade: Grade, by: number): Grade {
  const part = (key: 'brightness' | 'contrast' | 'saturation' | 'warmth') => {
    const value = grade[key];
    return value === undefined
      ? {}
      : { [key]: Math.max(-1, Math.min(1, Math.round(value * by * 100) / 100)) };
  };
  return { ...grade, ...part('brightness'), ...part('contrast'), ...part('saturation'), ...part('warmth') };
}
