/** Words before nouns: colours, sizes, materials, moods, poses and numbers, and how each is spelt in a brief. */
import { wordSet } from './phrase-table.ts';

/** Colour words. Those that are things as well (orange, rose, gold) are colours only before a noun. */
export const colours = wordSet(
  'red blue green yellow orange purple pink brown black white gray grey violet indigo turquoise teal cyan magenta ' +
    'maroon navy beige ivory cream crimson scarlet burgundy lavender lilac mauve coral salmon peach olive lime mint ' +
    'emerald jade aqua aquamarine azure cobalt ultramarine ochre mustard amber khaki tan taupe charcoal ruby plum ' +
    'fuchsia rose blonde blond ginger auburn copper bronze sapphire periwinkle chartreuse sepia vermilion cerulean ' +
    'terracotta apricot rust sienna champagne silver gold golden',
);

/** Colours that are read as the material when they stand before a noun. */
const metals: ReadonlyMap<string, string> = new Map([
  ['gold', 'golden'],
  ['golden', 'golden'],
  ['silver', 'silver'],
  ['bronze', 'bronze'],
  ['copper', 'copper'],
]);

/** Words that shade the colour after them. */
export const shades = wordSet(
  'dark light bright deep pale pastel soft hot royal sky navy baby forest lime mint neon dusty midnight sea olive blood ' +
    'rose steel powder electric burnt warm cool muted vivid lemon mustard emerald ruby ocean chocolate cherry grass',
);

/** Colour words of more than one word that are neither shade nor colour by themselves. */
const colourSuffix = /^(.+?)-(?:colou?red|tinted)$/;

/** Sizes, each as the brief spells it. */
export const sizes: ReadonlyMap<string, 'tiny' | 'small' | 'large' | 'huge'> = new Map([
  ...each('tiny', 'tiny teeny miniature minuscule mini microscopic itty-bitty wee'),
  ...each('small', 'small little short petite smaller'),
  ...each('large', 'big large tall larger bigger great long wide oversized'),
  ...each('huge', 'huge giant gigantic enormous massive colossal towering humongous immense monumental'),
]);

/** Materials, each as the brief spells it. */
export const materials: ReadonlyMap<string, string> = new Map([
  ...each('wooden', 'wooden wood oaken bamboo pine'),
  ...each('glass', 'glass crystal'),
  ...each('golden', 'golden gold gilded'),
  ...each('silver', 'silver chrome silvery'),
  ...each('metal', 'metal metallic steel iron aluminium aluminum tin'),
  ...each('bronze', 'bronze brass'),
  ...each('copper', 'copper'),
  ...each('stone', 'stone granite rocky concrete'),
  ...each('marble', 'marble'),
  ...each('paper', 'paper cardboard origami'),
  ...each('leather', 'leather'),
  ...each('ceramic', 'ceramic porcelain clay terracotta earthenware'),
  ...each('plastic', 'plastic rubber lego'),
  ...each('ice', 'icy frozen'),
  ...each('fabric', 'felt woolen woollen wool knitted knit velvet silk cotton denim linen plush'),
  ...each('brick', 'brick'),
]);

/** Moods, each as the brief spells it. */
export const moods: ReadonlyMap<string, string> = new Map([
  ...each(
    'happy',
    'happy smiling cheerful joyful laughing grinning jolly merry excited delighted glad joyous beaming',
  ),
  ...each('sad', 'sad crying unhappy tearful weeping gloomy heartbroken depressed melancholy'),
  ...each('angry', 'angry furious mad grumpy scowling annoyed enraged fierce'),
  ...each('sleepy', 'sleepy tired drowsy yawning exhausted'),
  ...each('surprised', 'surprised shocked astonished amazed startled scared frightened'),
]);

/** Poses by their participle; also read before a noun ("a sleeping cat"). */
export const poses: ReadonlyMap<string, string> = new Map([
  ...each('standing', 'standing stands stand posing waiting'),
  ...each('sitting', 'sitting sits sit seated perched perching resting crouching kneeling sat'),
  ...each('walking', 'walking walks walk strolling strolls hiking wandering marching trotting crawling'),
  ...each('running', 'running runs run sprinting racing galloping chasing fleeing jogging'),
  ...each('flying', 'flying flies fly soaring hovering gliding floating floats drifting levitating'),
  ...each('sleeping', 'sleeping sleeps sleep lying lies laying napping dozing asleep curled snoozing'),
  ...each('jumping', 'jumping jumps jump leaping leaps hopping bouncing diving skipping'),
  ...each('dancing', 'dancing dances dance twirling spinning'),
  ...each('swimming', 'swimming swims swim'),
]);

/** Words that only strengthen the next one. */
export const intensifiers = wordSet(
  'very really hyper ultra extra so extremely super quite too rather incredibly truly highly most more',
);

/** Adjectives that end a noun phrase without being its noun. Long on purpose: a head that is listed here is no thing. */
const plainAdjectives = wordSet(
  'floral botanical geometric nautical tribal ornamental industrial seasonal edible magic typical cosmic celestial ' +
    'motivational inspirational educational promotional funny alone messy tidy cluttered sleek old new young ancient modern striped spotted dotted checkered plaid round square flat open closed broken empty full ' +
    'fluffy furry hairy fuzzy soft hard rough smooth shiny glossy matte dirty clean wet dry hot cold warm cool fresh ' +
    'ripe rotten sweet sour spicy salty delicious tasty beautiful pretty ugly handsome lovely gorgeous stunning cute ' +
    'adorable funny silly crazy weird strange mysterious magical enchanted mystical majestic noble brave wise clever ' +
    'smart lazy busy curious playful friendly shy proud elegant fancy simple plain minimal minimalist vintage retro ' +
    'antique classic rustic cozy cosy modernist futuristic abstract realistic cartoon cartoonish stylized detailed ' +
    'intricate ornate decorative colorful colourful vibrant bright vivid dark light pale deep glowing shining sparkling ' +
    'luminous radiant fiery burning flaming melting blooming flowering blossoming leafy lush wild tame tropical exotic ' +
    'domestic rural urban royal holy sacred haunted spooky scary creepy cursed evil good bad epic dramatic cinematic ' +
    'peaceful calm serene quiet lonely solitary single double triple fat thin slim skinny chubby plump round-faced ' +
    'muscular strong weak fast slow high low steep narrow broad thick curved curly straight twisted folded rolled ' +
    'stacked scattered floating hanging standing upright crooked pointed sharp dull transparent translucent ' +
    'invisible hidden lost abandoned ruined overgrown mossy rusty dusty muddy sandy rocky snowy icy frosty misty foggy ' +
    'rainy cloudy sunny stormy windy starry moonlit neon electric mechanical robotic digital virtual famous iconic ' +
    'typical traditional japanese chinese french italian spanish german english british american mexican indian african ' +
    'greek roman egyptian viking medieval victorian gothic baroque nordic celtic asian european russian korean thai ' +
    'tiny small little big large huge giant massive tall short long wide happy sad angry sleepy surprised festive ' +
    'beloved favorite favourite perfect ideal great grand nice special unique rare common regular normal various ' +
    'different similar same other another whimsical dreamy surreal ethereal delicate dainty gentle tender bold loud ' +
    'lit unlit organic natural artificial synthetic healthy ill sick injured dead alive living female male adult elderly',
);

/** Number words; `plural` words stand for a sensible handful. */
export const numbers: ReadonlyMap<string, number> = new Map([
  ...(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['both', 2],
  ['dual', 2],
  ['twin', 2],
  ['several', 5],
  ['many', 7],
  ['numerous', 7],
  ['multiple', 4],
  ['countless', 12],
  ['some', 3],
  ['few', 3],
  ['couple', 2],
  ['pair', 2],
  ['trio', 3],
  ['dozen', 12],
  ['dozens', 24],
  ['hundred', 50],
  ['hundreds', 50],
  ['thousands', 50],
  ['single', 1],
]);

/** How many are drawn when a plural names no number. */
export const pluralCount = 3;
/** The most of one kind that a brief may ask for. */
export const countMax = 50;

/** The colour that a word, or two words, name before a noun; undefined when they name none. */
export function colourOf(
  word: string,
  next: string | undefined,
): { colour: string; length: number } | undefined {
  if (next !== undefined && shades.has(word) && colours.has(next))
    return { colour: `${word} ${next}`, length: 2 };
  if (/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/.test(word)) {
    const digits = word.length === 4 ? word.replace(/[0-9a-f]/g, '$&$&') : word;
    return { colour: digits, length: 1 };
  }
  const named = colourSuffix.exec(word)?.[1];
  if (named !== undefined) return { colour: named, length: 1 };
  const joined = /^([a-z]+)-([a-z]+)$/.exec(word);
  if (
    joined &&
    colours.has(joined[2] ?? '') &&
    (colours.has(joined[1] ?? '') || shades.has(joined[1] ?? ''))
  ) {
    return { colour: word.replace('-', ' '), length: 1 };
  }
  return colours.has(word) ? { colour: word === 'grey' ? 'gray' : word, length: 1 } : undefined;
}

/** The material that a metal colour names before a noun ("a gold ring"); undefined for other colours. */
export function metalOf(word: string): string | undefined {
  return metals.get(word);
}

/** True for words that can only describe: listed adjectives and those whose ending says so. */
export function isAdjective(word: string): boolean {
  return (
    plainAdjectives.has(word) ||
    sizes.has(word) ||
    moods.has(word) ||
    /(?:ful|ous|less|ish|esque|-like|-shaped|-style|-eyed|-haired|-headed|-legged|-winged)$/.test(word)
  );
}

function each<T extends string>(value: T, words: string): readonly (readonly [string, T])[] {
  return words.split(' ').map((word) => [word, value] as const);
}
