/**
 * What a piece of graphic design is about, read off its nouns and its words, and what follows from it: the small shapes
 * strewn about, the typefaces that suit, a palette when the prompt names none.
 */
import type { Brief } from '../brief/brief.ts';
import type { Chance } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import { type Palette, paletteFrom, paletteOf } from '../paint/palette.ts';
import type { Ornament } from '../scene/scene.ts';
import { keepsLetters } from './type-fit.ts';

/** A subject area with its furniture. */
export interface Theme {
  readonly name: string;
  readonly ornaments: readonly Ornament['shape'][];
  /** Display faces in order of liking, for a title. */
  readonly fonts: readonly string[];
  /** Palette words in order of liking. */
  readonly palettes: readonly string[];
}

const themes: readonly (Theme & { readonly words: RegExp; readonly classes: readonly Thing['class'][] })[] = [
  {
    name: 'music',
    words:
      /\b(jazz|music|concert|festival|band|song|blues|rock|disco|dance|choir|opera|orchestra|sax|saxophone|guitar|piano|violin|drum|trumpet|dj)(?:e?s)?\b/i,
    classes: ['instrument'],
    ornaments: ['note', 'notes', 'star'],
    fonts: ['Bebas Neue', 'Righteous', 'Abril Fatface', 'Oswald'],
    palettes: ['sunset', 'night', 'vintage', 'tropical'],
  },
  {
    name: 'space',
    words: /\b(space|planet|galaxy|moon|mars|rocket|astronaut|star|cosmos|cosmic|alien|ufo)(?:e?s)?\b/i,
    classes: [],
    ornaments: ['star', 'spark', 'planet', 'dot'],
    fonts: ['Righteous', 'Bebas Neue', 'Oswald'],
    palettes: ['night', 'sunset'],
  },
  {
    name: 'winter',
    words: /\b(winter|snow|christmas|ski|ice|penguin|polar|advent|snowman)(?:e?s)?\b/i,
    classes: [],
    ornaments: ['flake', 'dot', 'star'],
    fonts: ['Abril Fatface', 'Bebas Neue', 'Oswald'],
    palettes: ['winter'],
  },
  {
    name: 'love',
    words: /\b(love|valentine|wedding|heart|romance|mother)(?:e?s)?\b/i,
    classes: [],
    ornaments: ['heart', 'spark', 'flower'],
    fonts: ['Abril Fatface', 'Pacifico', 'Playfair Display'],
    palettes: ['candy', 'pastel'],
  },
  {
    name: 'sea',
    words:
      /\b(sea|ocean|beach|surf|sail|sailboat|fish|whale|shark|lighthouse|island|harbou?r|ship|boat|swim|summer|diving)(?:e?s)?\b/i,
    classes: ['fish', 'vessel'],
    ornaments: ['wave', 'bird', 'bubble'],
    fonts: ['Bebas Neue', 'Righteous', 'Oswald'],
    palettes: ['ocean', 'summer'],
  },
  {
    name: 'food',
    words:
      /\b(coffee|cafe|café|tea|bakery|pizza|burger|restaurant|food|lemon|fruit|cake|ice cream|wine|beer|cocktail|market|kitchen|bread)(?:e?s)?\b/i,
    classes: ['food', 'drink'],
    ornaments: ['leaf', 'drop', 'dot'],
    fonts: ['Abril Fatface', 'Oswald', 'Bebas Neue'],
    palettes: ['vintage', 'tropical', 'spring'],
  },
  {
    name: 'nature',
    words:
      /\b(forest|tree|garden|flower|mountain|hike|camp|national park|nature|earth|spring|bird|wood|autumn|leaf|leaves|mushroom)(?:e?s)?\b/i,
    classes: ['plant', 'tree', 'flower', 'bird', 'insect'],
    ornaments: ['leaf', 'bird', 'dot'],
    fonts: ['Bebas Neue', 'Abril Fatface', 'Oswald'],
    palettes: ['forest', 'earth', 'autumn'],
  },
  {
    name: 'play',
    words: /\b(birthday|party|kids?|children|baby|toy|circus|cute|happy|balloon|school)(?:e?s)?\b/i,
    classes: ['toy'],
    ornaments: ['star', 'dot', 'ring', 'spark'],
    fonts: ['Fredoka', 'Righteous', 'Bebas Neue'],
    palettes: ['candy', 'pastel', 'summer'],
  },
];

const general: Theme = {
  name: 'general',
  ornaments: ['dot', 'spark', 'ring'],
  fonts: ['Bebas Neue', 'Abril Fatface', 'Oswald', 'Righteous'],
  palettes: ['sunset', 'ocean', 'vintage', 'earth', 'tropical'],
};

/** The theme of a brief: by what it is for and what it says, then by its nouns, then by any word; `general` when none fits. */
export function themeOf(brief: Brief, things: readonly Thing[]): Theme {
  const nouns = brief.entities.map((entity) => entity.noun).join(' ');
  const purpose = `${brief.purpose ?? ''} ${brief.texts.map(({ text }) => text).join(' ')}`;
  return (
    themes.find((theme) => theme.words.test(purpose)) ??
    themes.find((theme) => theme.words.test(nouns)) ??
    themes.find((theme) => theme.words.test(brief.prompt)) ??
    themes.find((theme) => things.some((thing) => theme.classes.includes(thing.class))) ??
    general
  );
}

/** The palette that the brief asks for, or one that suits the theme, the manner and the seed. */
export function paletteFor(brief: Brief, theme: Theme, chance: Chance): Palette {
  const named =
    paletteOf(brief.palette) ?? paletteOf(brief.manner) ?? paletteOf(brief.season ? [brief.season] : []);
  if (named !== undefined) return named;
  if (brief.manner.some((word) => word === 'minimal' || word === 'minimalist' || word === 'simple')) {
    return paletteFrom(chance.pick(['#f1e9dc', '#e9efe9', '#f4e6dd']), [
      chance.pick(['#d9573f', '#2f6b66', '#2b4c7e']),
    ]);
  }
  const timed =
    brief.time === 'night'
      ? 'night'
      : brief.time === 'sunset' || brief.time === 'dusk'
        ? 'sunset'
        : undefined;
  return paletteOf([timed ?? chance.pick(theme.palettes)]) ?? paletteFrom('#dd4f5c');
}

/** Faces that a manner word asks for, before the theme's own. */
const mannerFonts: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(elegant|classic|classical|luxur|refined|formal|wedding)/, ['Playfair Display', 'Abril Fatface']],
  [/^(vintage|retro|old|70s|60s|groovy|art deco|deco)/, ['Righteous', 'Abril Fatface', 'Bebas Neue']],
  [/^(cute|playful|kawaii|childlike|fun|bubbly)/, ['Fredoka', 'Pacifico']],
  [/^(modern|minimal|minimalist|clean|simple|swiss|corporate)/, ['Inter', 'Oswald', 'Bebas Neue']],
  [/^(handwritten|handmade|hand|script|calligraph)/, ['Pacifico', 'Caveat']],
  [/^(tech|futuristic|cyberpunk|digital|scifi|sci-fi)/, ['Righteous', 'Oswald', 'JetBrains Mono']],
];

/** The face for these words: manner before theme, and only one that has every letter and keeps the case as written. */
export function displayFont(brief: Brief, theme: Theme, text: string, more: readonly string[] = []): string {
  const wishes = [
    ...(brief.style === 'pixel-art' ? ['Press Start 2P'] : []),
    ...mannerFonts.flatMap(([word, fonts]) =>
      brief.manner.some((manner) => word.test(manner)) ? fonts : [],
    ),
    ...more,
    ...theme.fonts,
    'Oswald',
    'Playfair Display',
  ];
  return wishes.find((name) => keepsLetters(name, text)) ?? 'Inter';
}

/** Weight and tracking at which a face makes a good title. */
export function titleWeight(font: string): { readonly weight: number; readonly tracking: number } {
  switch (font) {
    case 'Inter':
      return { weight: 900, tracking: -0.025 };
    case 'Playfair Display':
      return { weight: 900, tracking: -0.01 };
    case 'Bebas Neue':
      return { weight: 400, tracking: 0.012 };
    case 'Oswald':
      return { weight: 700, tracking: 0 };
    case 'Fredoka':
      return { weight: 700, tracking: 0 };
    default:
      return { weight: 400, tracking: 0 };
  }
}
