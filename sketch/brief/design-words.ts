/**
 * Noun phrases that speak of a design and name nothing to draw in it: the business it is for, how a cloth is laid out, how
 * letters are set. They are taken from the reading of things before any of them could be drawn.
 */
import { colours } from './adjectives.ts';
import { manners } from './ambience.ts';
import type { NamedPhrase as Named } from './noun-phrase.ts';
import { wordSet } from './phrase-table.ts';
import { occasions } from './read-kind.ts';
import type { Reading } from './reading.ts';

/** True when the phrase says something of the design itself, which `reading` then holds; it is no thing. */
export function isDesignWord(reading: Reading, phrase: Named): boolean {
  return isBusiness(reading, phrase) || isType(reading, phrase) || isTiling(reading, phrase);
}

const businesses = wordSet(
  'company brand business startup start-up agency firm organization organisation team club shop conference label charity',
);

/** "A logo for “Green Leaf”, an eco-friendly company": what the mark is for. */
function isBusiness(reading: Reading, phrase: Named): boolean {
  const { composition, purpose } = reading.ambience;
  const isMark = composition === 'logo' || composition === 'poster';
  const isGeneric = purpose === undefined || /^(movie|concert|festival)$/.test(purpose);
  // "Event poster: farmers market every Sunday": an occasion that opens a fragment is what the poster is for.
  const isOccasion = composition === 'poster' && reading.isFragmentStart && occasions.has(phrase.noun);
  const isFor = isOccasion || (purpose === undefined && businesses.has(phrase.noun));
  if (!isMark || !isGeneric || reading.pending || !isFor) return false;
  const words = [...phrase.attributes, isOccasion ? phrase.written : phrase.noun].join(' ');
  reading.ambience = { ...reading.ambience, purpose: words };
  reading.isFragmentStart = isOccasion;
  return true;
}

const tilings = wordSet(
  'dot polka-dot stripe pinstripe check checker checkerboard chevron zigzag zig-zag triangle circle square hexagon line ' +
    'shape form tile scallop herringbone argyle plaid gingham houndstooth lattice grid',
);

/** "A polka dot pattern", "red and white stripes": how a cloth is laid out, and no thing on it. */
function isTiling(reading: Reading, phrase: Named): boolean {
  const last = phrase.noun.slice(phrase.noun.lastIndexOf(' ') + 1);
  if (reading.ambience.composition !== 'pattern' || reading.pending || !tilings.has(last)) return false;
  for (const word of [phrase.colour, ...phrase.attributes]) {
    if (word !== undefined && colours.has(word)) reading.addTo(reading.palette, word);
  }
  reading.addTo(reading.manner, phrase.noun);
  return true;
}

/** "In big red letters", after the words themselves: how they are set, and no things. */
function isType(reading: Reading, phrase: Named): boolean {
  if (!reading.hasTexts || !/^(letter|lettering|text|font|type|typeface|word|capital)$/.test(phrase.noun))
    return false;
  if (phrase.colour !== undefined) reading.addTo(reading.palette, phrase.colour);
  for (const word of phrase.attributes)
    if (manners.has(word)) reading.addTo(reading.manner, manners.get(word) ?? word);
  reading.pending = undefined;
  return true;
}
