/**
 * Whole palettes from words: "sunset colors", "ocean", "pastel", "blue and gold". A palette here is what a planner of
 * posters, patterns and logos needs: a run of ground colours from the top of the sheet to its foot, accents, an ink and a
 * paper that read well on them.
 */
import { contrast, darken, fromOklch, lighten, mix, oklch, parseColour } from './colour.ts';

/** The colours of one piece of graphic design, all `#rrggbb`. */
export interface Palette {
  /** Two to five, top of the sheet first; may be used as a gradient. */
  readonly ground: readonly string[];
  /** The brightest shape behind the subject: a sun disc, an arch. */
  readonly glow: string;
  /** Accents beside the subject, strongest first; two or more. */
  readonly accents: readonly string[];
  /** The darkest colour, for words on light grounds. */
  readonly ink: string;
  /** The lightest colour, for words on dark grounds. */
  readonly paper: string;
}

/** The palette that the words of a brief name; undefined when they name none. */
export function paletteOf(words: readonly string[]): Palette | undefined {
  const colours: string[] = [];
  for (const word of words) {
    const name = word.trim().toLowerCase();
    const mood = MOODS.get(name) ?? MOODS.get(name.replace(/s$/, ''));
    if (mood !== undefined) return mood;
    const colour = parseColour(name);
    if (colour !== undefined) colours.push(colour);
  }
  const first = colours[0];
  return first === undefined ? undefined : paletteFrom(first, colours.slice(1));
}

/** A palette built round one colour, with the others (if any) as its accents. */
export function paletteFrom(main: string, others: readonly string[] = []): Palette {
  const { l, c, h } = oklch(main);
  const isDark = l < 0.62;
  const isGrey = c < 0.03;
  // Warm hues are shaded towards red and cool ones towards blue, as light does; the accent is a calm complement.
  const isWarm = h < 130 || h > 340;
  const shade = fromOklch({ l: l * 0.62, c: c * 0.95, h: isWarm ? h - 28 : h + 18 });
  const calm = fromOklch({
    l: isDark ? 0.86 : 0.36,
    c: isGrey ? 0.13 : Math.min(0.085, c),
    h: isWarm ? 230 : 70,
  });
  const second = others[0] ?? calm;
  return {
    ground: isDark
      ? [darken(main, 0.42), main, mix(main, lighten(main, 0.3), 0.5)]
      : [lighten(main, 0.22), main, mix(main, shade, 0.35)],
    glow: others[0] ?? lighten(main, isDark ? 0.66 : 0.72),
    accents: [second, others[1] ?? shade, isDark ? lighten(main, 0.4) : darken(main, 0.35)],
    ink: fromOklch({ l: 0.22, c: Math.min(0.05, c), h }),
    paper: fromOklch({ l: 0.965, c: Math.min(0.025, c * 0.2 + 0.008), h: isGrey ? 85 : h }),
  };
}

/**
 * The ink or the paper of a palette for words on `ground`. Light words on a coloured ground look better than their contrast
 * says, so paper is taken as long as it reaches 2.6 to 1, the least for type as large as a title.
 */
export function wordColour(palette: Palette, ground: string): string {
  const light = contrast(ground, palette.paper);
  return light >= 2.6 || light > contrast(ground, palette.ink) ? palette.paper : palette.ink;
}

const sunset: Palette = {
  ground: ['#3b1c5e', '#8c2f6b', '#dd4f5c', '#f6884a', '#fbc15e'],
  glow: '#ffdf8f',
  accents: ['#f6a13c', '#e2455a', '#6b2a74'],
  ink: '#2b1240',
  paper: '#fff3da',
};
const ocean: Palette = {
  ground: ['#0b2a4a', '#0f5578', '#1d8fa3', '#7fd0c8'],
  glow: '#d8f3e6',
  accents: ['#ffb46b', '#3bb8b5', '#0e4468'],
  ink: '#08233f',
  paper: '#f1fbf7',
};
const forest: Palette = {
  ground: ['#163a2c', '#2a5c3f', '#5d8a4e', '#b9c877'],
  glow: '#f1e9b2',
  accents: ['#e0a33e', '#8fb25a', '#1d4634'],
  ink: '#10281f',
  paper: '#f8f5e2',
};
const pastels: Palette = {
  ground: ['#cfe3f7', '#e6d9f5', '#fbd9e3', '#fdead2'],
  glow: '#fffaf0',
  accents: ['#f2a0b5', '#8fc5b8', '#a99be0'],
  ink: '#4b4468',
  paper: '#fffdf8',
};
const autumn: Palette = {
  ground: ['#5a2418', '#9c3f1c', '#d9742a', '#f0b452'],
  glow: '#fbe3ae',
  accents: ['#f3c35a', '#b5341f', '#5f6a2c'],
  ink: '#33140d',
  paper: '#fff4df',
};
const winter: Palette = {
  ground: ['#24406b', '#4c7db0', '#9cc6e4', '#e3f1f8'],
  glow: '#ffffff',
  accents: ['#d9435a', '#7fb2d8', '#25456e'],
  ink: '#152a4a',
  paper: '#f8fcff',
};
const spring: Palette = {
  ground: ['#bfe3ea', '#d6efc9', '#fbf0b8', '#fbd0d6'],
  glow: '#fffbe6',
  accents: ['#ef7fa0', '#5fae5a', '#f2b632'],
  ink: '#2b4a35',
  paper: '#fffdf4',
};
const summer: Palette = {
  ground: ['#19a5b8', '#59c9c4', '#ffe08a', '#ffb25e'],
  glow: '#fff3bd',
  accents: ['#ff6f59', '#0e7c8f', '#ffcb47'],
  ink: '#0d3e4d',
  paper: '#fffaea',
};
const night: Palette = {
  ground: ['#0b1030', '#1b2258', '#3b3a86', '#6d5aa8'],
  glow: '#f6ecc4',
  accents: ['#f4cf6a', '#8f7fe0', '#2a2f6e'],
  ink: '#0b1030',
  paper: '#f7f2ff',
};
const neon: Palette = {
  ground: ['#12061f', '#241040', '#43146a'],
  glow: '#ff4fa3',
  accents: ['#2de2e6', '#ff3864', '#f9c80e'],
  ink: '#12061f',
  paper: '#fdf3ff',
};
const vintage: Palette = {
  ground: ['#efdfbf', '#e6cfa2', '#d9b98a'],
  glow: '#f8edd3',
  accents: ['#b5452c', '#2f6b66', '#d99a2b'],
  ink: '#3a2a20',
  paper: '#fbf3e0',
};
const monochrome: Palette = {
  ground: ['#f3f2ef', '#e4e2dd', '#cfccc5'],
  glow: '#fbfaf8',
  accents: ['#26262b', '#85827c', '#b7b3ab'],
  ink: '#1d1d20',
  paper: '#faf9f6',
};
const earth: Palette = {
  ground: ['#6b3f2a', '#a5673f', '#cf9a66', '#ead3ad'],
  glow: '#f6e6c6',
  accents: ['#c9572f', '#6d7444', '#e0a94f'],
  ink: '#35201a',
  paper: '#fbf3e3',
};
const candy: Palette = {
  ground: ['#ff8fb8', '#ffb3cf', '#ffe0a8'],
  glow: '#fff6dd',
  accents: ['#ff4f87', '#46c7c0', '#ffc93d'],
  ink: '#5b1540',
  paper: '#fffaf4',
};
const tropical: Palette = {
  ground: ['#0c6b6e', '#12998b', '#6cc57a', '#f8d768'],
  glow: '#fff0a8',
  accents: ['#ff6a5a', '#ffb53d', '#0a5560'],
  ink: '#073b40',
  paper: '#fffbe8',
};

const MOODS: ReadonlyMap<string, Palette> = new Map(
  Object.entries({
    sunset,
    sunrise: sunset,
    dusk: sunset,
    warm: autumn,
    fire: autumn,
    autumn,
    fall: autumn,
    ocean,
    sea: ocean,
    marine: ocean,
    cool: ocean,
    underwater: ocean,
    forest,
    nature: forest,
    jungle: forest,
    woodland: forest,
    pastel: pastels,
    soft: pastels,
    'soft pastel': pastels,
    winter,
    ice: winter,
    icy: winter,
    arctic: winter,
    spring,
    summer,
    night,
    midnight: night,
    galaxy: night,
    space: night,
    neon,
    cyberpunk: neon,
    synthwave: neon,
    vaporwave: neon,
    vintage,
    retro: vintage,
    sepia: vintage,
    monochrome,
    monochromatic: monochrome,
    'black and white': monochrome,
    greyscale: monochrome,
    grayscale: monochrome,
    earth,
    earthy: earth,
    'earth tone': earth,
    desert: earth,
    candy,
    bubblegum: candy,
    rainbow: candy,
    colorful: candy,
    colourful: candy,
    tropical,
    beach: summer,
  }),
);
