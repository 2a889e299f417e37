/**
 * Sorts the words of a noun phrase: the head is the longest compound at its end or its last word, the words before it
 * are colour, size, material, mood, pose or plain attributes, and words about pictures are lifted out.
 */
import {
  colourOf,
  colours,
  intensifiers,
  isAdjective,
  materials,
  metalOf,
  moods,
  pluralCount,
  poses,
  shades,
  sizes,
} from './adjectives.ts';
import {
  type Ambience,
  compositions,
  framingNouns,
  liftedAdjectives,
  manners,
  styleNouns,
  styles,
} from './ambience.ts';
import { compounds, compoundWordsMax, isAlive, isKnownNoun } from './compounds.ts';
import { wordSet } from './phrase-table.ts';
import { singularOf } from './singular.ts';
import type { NounPhrase, PhraseContext, Start } from './noun-phrase.ts';

/** What the words of a phrase say, without where they stood. */
export type Description = Omit<NounPhrase, 'phrase' | 'isDetermined' | 'next'>;

/** Finds the head and sorts what stands before it. */
export function describePhrase(words: readonly string[], start: Start, context: PhraseContext): Description {
  const lifted: Ambience[] = [];
  const rest = context.isLeading ? withoutPictureWords(words, lifted) : words;
  const head = headOf(rest, start.isDetermined);
  const before = rest.slice(0, rest.length - head.length);
  const found: {
    colour?: string;
    size?: 'tiny' | 'small' | 'large' | 'huge';
    material?: string;
    mood?: string;
    pose?: string;
  } = {};
  const attributes: string[] = [];
  for (let i = 0; i < before.length; ) {
    const word = before[i] ?? '';
    const style = context.isLeading ? styles.match(before, i) : undefined;
    const lift = liftedAdjectives.get(word);
    const colour = colourOf(word, before[i + 1]);
    const metal = metalOf(word);
    if (style && (style.length > 1 || !styleNouns.has(word) || word === 'neon')) {
      lifted.push(style.value);
      i += style.length;
      continue;
    }
    const size = sizes.get(word);
    const material = materials.get(word);
    const mood = moods.get(word);
    const pose = poses.get(word);
    const length = colour?.length ?? 1;
    if (lift) lifted.push(lift);
    else if (metal !== undefined && length === 1) found.material ??= metal;
    else if (colour && found.colour === undefined) found.colour = colour.colour;
    else if (colour) attributes.push(colour.colour);
    else if (size !== undefined && found.size === undefined) found.size = size;
    else if (material !== undefined && found.material === undefined) found.material = material;
    else if (mood !== undefined && found.mood === undefined) found.mood = mood;
    else if (pose !== undefined && found.pose === undefined) found.pose = pose;
    else if (word !== 'and' && word !== head.noun && !intensifiers.has(word)) attributes.push(word);
    i += length;
  }
  const plural = pairs.has(head.noun ?? '') ? 1 : pluralCount;
  const number = head.noun === undefined ? 1 : (start.count ?? (head.isPlural ? plural : 1));
  // "A pair of glasses" is one thing to draw.
  const count = !head.isPlural && start.count === 2 && head.noun?.endsWith('s') === true ? 1 : number;
  return {
    ...(head.noun === undefined ? {} : { noun: head.noun }),
    ...found,
    written: rest.slice(rest.length - head.length).join(' '),
    count,
    isPlural: head.isPlural,
    attributes,
    lifted,
    isPicture: rest.length < words.length,
  };
}

/** Takes kinds of picture, styles and words about pictures from the end of a phrase. */
function withoutPictureWords(words: readonly string[], lifted: Ambience[]): readonly string[] {
  let rest = words;
  for (let steps = 0; steps < 4 && rest.length > 0; steps++) {
    const composition = suffix(rest, (part) => compositions.get(part));
    const style = suffix(rest, (part) => (styleNouns.has(part) ? undefined : styles.get(part)));
    const found = composition ?? style;
    if (found) {
      lifted.push(found.value);
      rest = rest.slice(0, rest.length - found.length);
      // "A vintage travel poster": what describes the picture is its manner.
      for (const word of composition ? rest : []) {
        const manner = manners.get(word);
        if (manner !== undefined) lifted.push({ manner: [manner] });
      }
      if (composition) rest = rest.filter((word) => !manners.has(word) && !isAdjective(word));
    } else if (framingNouns.has(rest.at(-1) ?? '') && !compounds.has(rest.slice(-2).join(' '))) {
      rest = rest.slice(0, -1);
    } else {
      break;
    }
  }
  return rest;
}

function suffix<T>(words: readonly string[], get: (part: string) => T | undefined) {
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const value = get(words.slice(-length).join(' '));
    if (value !== undefined) return { value, length };
  }
  return undefined;
}

/** Things that are drawn two at a time as it is. */
const pairs = wordSet('chopstick ski cymbal handcuff binocular');
/** Ways to serve or show a thing: a sushi platter is drawn as the sushi. */
const servings = wordSet('platter arrangement assortment display feast patch strike selection spread');
const youngOnes = wordSet('puppy pup kitten cub calf chick foal lamb hatchling');

interface Head {
  readonly noun?: string;
  readonly isPlural: boolean;
  /** How many words at the end the head takes. */
  readonly length: number;
}

/** The head noun at the end of the words. */
function headOf(words: readonly string[], isDetermined: boolean): Head {
  for (let length = Math.min(compoundWordsMax, words.length); length > 1; length--) {
    const written = words.slice(-length).join(' ');
    const { noun, isPlural } = singularOf(written, isKnownNoun);
    if (compounds.has(noun)) return { noun, isPlural, length };
    if (compounds.has(written)) return { noun: written, isPlural: false, length };
  }
  const last = words.at(-1);
  const served = words.at(-2);
  if (last !== undefined && served !== undefined && servings.has(last)) {
    const { noun } = singularOf(served, isKnownNoun);
    if (isKnownNoun(noun)) return { noun, isPlural: false, length: 2 };
  }
  if (last === undefined) return { length: 0, isPlural: false };
  const { noun, isPlural } = singularOf(last, isKnownNoun);
  if ((youngOnes.has(noun) || noun === 'head' || noun === 'face') && words.length > 1) {
    // "A golden retriever puppy" is a golden retriever, "a fox head" a fox.
    const parent = headOf(words.slice(0, -1), isDetermined);
    if (parent.noun !== undefined && isAlive(parent.noun))
      return { ...parent, isPlural, length: parent.length + 1 };
  }
  const mayDescribe = describes(last, '') && !isKnownNoun(noun);
  const isBareDescription = mayDescribe && (!isDetermined || isAdjective(last) || colours.has(last));
  return isBareDescription ? { length: 0, isPlural: false } : { noun, isPlural, length: 1 };
}
/** True for words that cannot be the thing itself where another word follows. */
export function describes(word: string, following: string): boolean {
  return (
    (colourOf(word, following) !== undefined && !(isKnownNoun(word) && following === '')) ||
    (shades.has(word) && colours.has(following)) ||
    materials.has(word) ||
    poses.has(word) ||
    isAdjective(word) ||
    intensifiers.has(word) ||
    manners.has(word) ||
    /(?:ing|ed)$/.test(word)
  );
}
