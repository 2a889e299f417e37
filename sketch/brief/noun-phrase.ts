/**
 * Reads one noun phrase: "two dark green coffee cups" → the noun `coffee cup`, two of them, dark green. The head is
 * the longest compound that the vocabulary knows at the end of the phrase, or its last word; what stands before it
 * describes it. It must never run past a verb or a preposition, and never takes words about pictures for things.
 */
import {
  colourOf,
  colours,
  countMax,
  intensifiers,
  isAdjective,
  materials,
  metalOf,
  moods,
  numbers,
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
import { links, textIntroducers } from './relations.ts';
import { singularOf } from './singular.ts';
import type { Token } from './tokens.ts';

/** What a noun phrase says. */
export interface NounPhrase {
  /** Singular head noun; absent when the phrase only describes ("an oil painting", "cute and colourful"). */
  readonly noun?: string;
  /** The head as written, lower case, for tables that tell "mountains" from "mountain". */
  readonly written: string;
  readonly phrase: string;
  readonly count: number;
  readonly isPlural: boolean;
  /** True when it begins with an article, a possessive or a number. */
  readonly isDetermined: boolean;
  readonly colour?: string;
  readonly size?: 'tiny' | 'small' | 'large' | 'huge';
  readonly material?: string;
  readonly mood?: string;
  readonly pose?: string;
  readonly attributes: readonly string[];
  /** Style, kind of picture, weather and the like that stood among the words. */
  readonly lifted: readonly Ambience[];
  /** True when the phrase ended in a word about pictures: "a mountain landscape", "t-shirt design". */
  readonly isPicture: boolean;
  /** Index of the first token after the phrase. */
  readonly next: number;
}

/** What the reader knows when the phrase starts. */
export interface PhraseContext {
  /** True where style and composition words may speak of the picture: before any thing was named. */
  readonly isLeading: boolean;
  /** True for languages whose adjectives follow their noun. */
  readonly isPostposed?: boolean;
}

const wordsMax = 12;
const determiners = wordSet(
  'a an the this that these those my your his her its their our any every each another other such one-of',
);
const stoppers = wordSet(
  'and or but while as that which who whose where when is are was were be being been than then if because so not no ' +
    'without nor please should would could can may must will shall of for to written spelled spelt outside it they them he she him there here about like also only just very-much minus except',
);
const collectives: ReadonlyMap<string, number> = new Map(
  (
    'pair 2,couple 2,trio 3,group 5,herd 6,flock 6,bunch 5,pile 5,stack 4,row 5,family 4,crowd 8,swarm 8,school 6,' +
    'pack 5,set 4,series 4,collection 6,variety 5,handful 5,lot 7,lots 7,plenty 7,number 5,team 4,litter 4,cluster 5,' +
    'line 5,circle 5,hundreds 50,thousands 50,dozens 24,tons 9,loads 9,dozen 12,few 3,hundred 50,colony 6,scattering 5,' +
    'slice 0,slices 0,piece 0,pieces 0,kind 0,sort 0,type 0,scoop 0,kinds 0,types 0,assortment 5,range 5,couple-of 2'
  )
    .split(',')
    .map((pair): [string, number] => {
      const [word = '', count = '1'] = pair.split(' ');
      return [word, Number(count)];
    }),
);

/** The noun phrase that starts at `at`; undefined when none does. */
export function readNounPhrase(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
  context: PhraseContext,
): NounPhrase | undefined {
  const start = readStart(tokens, words, at);
  const gathered = gather(tokens, words, start.next, start.isDetermined);
  if (gathered.words.length === 0) return undefined;
  const phrase = tokens
    .slice(at, gathered.next)
    .map((token) => token.text)
    .filter((text) => text !== '')
    .join(' ')
    .replace(/ ([,;])/g, '$1');
  const description = describe(gathered.words, start, context);
  return { ...description, phrase, isDetermined: start.isDetermined, next: gathered.next };
}

interface Start {
  readonly next: number;
  /** Undefined when no number was named. */
  readonly count?: number;
  readonly isDetermined: boolean;
}

/** Articles, numbers and collectives before the words that describe. */
function readStart(tokens: readonly Token[], words: readonly string[], at: number): Start {
  let next = at;
  let count: number | undefined;
  let isDetermined = false;
  for (let steps = 0; steps < 6; steps++) {
    const word = words[next] ?? '';
    const following = words[next + 1] ?? '';
    const collective = collectives.get(word);
    const isCollective = collective !== undefined && following === 'of';
    const number = numberOf(word);
    if (isCollective && !isCompoundOf(words, next)) {
      if (collective > 0)
        count = count !== undefined && count > 1 ? Math.min(countMax, count * collective) : collective;
      isDetermined = true;
      next += 2;
    } else if (determiners.has(word) || (word === 'all' && next === at)) {
      isDetermined = true;
      next += 1;
    } else if (word === 'half' && following === 'a' && words[next + 2] === 'dozen') {
      count = 6;
      isDetermined = true;
      next += 3;
    } else if (
      number !== undefined &&
      tokens[next]?.kind === 'word' &&
      !compounds.has(`${word} ${following}`)
    ) {
      count = word === 'dozen' && count !== undefined && count > 1 ? Math.min(countMax, count * 12) : number;
      isDetermined = true;
      next += 1;
    } else if (word === 'lot' || intensifiers.has(word)) {
      next += 1;
    } else {
      break;
    }
  }
  return count === undefined ? { next, isDetermined } : { next, count, isDetermined };
}

function numberOf(word: string): number | undefined {
  if (/^\d{1,3}x?$/.test(word)) return Math.min(countMax, Number.parseInt(word, 10));
  return numbers.get(word);
}

/** True for "bunch of grapes", "pair of scissors": a compound that is one thing. */
function isCompoundOf(words: readonly string[], at: number): boolean {
  const joined = `${words[at]} of ${words[at + 2] ?? ''}`;
  return compounds.has(joined) || compounds.has(singularOf(joined, isKnownNoun).noun);
}

/** Words up to the end of the phrase. */
function gather(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
  isDetermined: boolean,
): { readonly words: readonly string[]; readonly next: number } {
  const found: string[] = [];
  let next = at;
  let hasNoun = false;
  while (found.length < wordsMax) {
    const token = tokens[next];
    const word = words[next] ?? '';
    const following = words[next + 1] ?? '';
    if (!token) break;
    if (token.kind === 'mark') {
      const isListed =
        colours.has(found.at(-1) ?? '') && colours.has(following) && tokens[next + 2]?.kind === 'word';
      const mayJoin = word === ',' && (isDetermined || isListed) && !hasNoun && found.length > 0;
      if (!mayJoin || tokens[next + 1]?.kind !== 'word' || determiners.has(following)) break;
      next += 1;
      continue;
    }
    if (token.kind !== 'word') break;
    if (word === 'and' && found.length > 0 && !hasNoun && joinsAdjectives(words, next)) {
      found.push('and');
      next += 1;
      continue;
    }
    if (stoppers.has(word) || determiners.has(word)) break;
    if (hasNoun && numberOf(word) !== undefined && word !== 'one') break;
    if (isVerbHere(words, next, hasNoun, found.length > 0)) break;
    if (hasNoun && (isParticiple(words, next) || adverbs.has(word))) break;
    if (textIntroducers.match(words, next) && hasNoun) break;
    // "a cat asleep": a describing word after its noun ends the phrase.
    found.push(word);
    hasNoun ||= !describes(word, following);
    next += 1;
  }
  while (found.at(-1) === 'and') {
    found.pop();
    next -= 1;
  }
  return { words: found, next };
}

/** True when `and` at this place joins two describing words before a noun: "blue and white vase". */
function joinsAdjectives(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  const after = words[at + 1] ?? '';
  const third = words[at + 2] ?? '';
  if (third === '' || stoppers.has(third) || links.match(words, at + 2) || !/^[\p{L}]/u.test(third))
    return false;
  const isColourful = (word: string) => colours.has(word) || shades.has(word);
  return (colours.has(before) && isColourful(after)) || (describes(before, '') && isAdjective(after));
}

/** True when a preposition or a verb starts here, so that the phrase has ended. */
function isVerbHere(words: readonly string[], at: number, hasNoun: boolean, hasWords: boolean): boolean {
  const word = words[at] ?? '';
  const link = links.match(words, at);
  if (!link) return hasNoun && poses.has(word);
  if (link.value.isAction !== true) return link.length > 1 || hasWords || !isKnownNoun(word);
  // "building", "drawing" and "play" are nouns too: a verb only after its doer and before its object.
  const after = words[at + link.length] ?? '';
  return hasNoun && after !== '' && /^[\p{L}\p{N}]/u.test(after) && !stoppers.has(after);
}

const notDoing = wordSet(
  'king ring string wing spring thing wedding clothing ceiling lightning pudding dumpling duckling sibling icing earring ' +
    'crossing painting building railing being evening morning swing sling bling gosling sapling seedling herring ' +
    'sterling viking drawing bowling darling shilling lining bedding awning keyring bunting',
);
const adverbs = wordSet(
  'underwater outdoors indoors together apart away upside-down alone everywhere overhead asleep',
);
const doneOddly = wordSet(
  'made cut shown seen lit built drawn woven carved hung set torn bent worn grown known split',
);

/** True for a verb form that no table lists but whose ending and neighbours tell: "casting a spell", "sliced in half". */
function isParticiple(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const after = words[at + 1] ?? '';
  const isEnd = after === '' || !/^[\p{L}\p{N}]/u.test(after);
  const leadsOn =
    isEnd || determiners.has(after) || stoppers.has(after) || links.match(words, at + 1) !== undefined;
  const isNoun = notDoing.has(word) || isKnownNoun(word);
  if (/^\p{L}{2,}ing$/u.test(word) && (!isNoun || (determiners.has(after) && words[at - 1] !== word))) {
    // "A robot watering flowers": after a living doer it can only be what they do.
    return leadsOn || numberOf(after) !== undefined || (!isNoun && isAlive(words[at - 1] ?? ''));
  }
  return (/^\p{L}{3,}ed$/u.test(word) || doneOddly.has(word)) && !isEnd && leadsOn;
}

/** True for words that cannot be the thing itself where another word follows. */
function describes(word: string, following: string): boolean {
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

type Description = Omit<NounPhrase, 'phrase' | 'isDetermined' | 'next'>;

/** Finds the head and sorts what stands before it. */
function describe(words: readonly string[], start: Start, context: PhraseContext): Description {
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
  const number = head.noun === undefined ? 1 : (start.count ?? (head.isPlural ? pluralCount : 1));
  // "A pair of glasses" is one thing to draw.
  const count = !head.isPlural && start.count === 2 && /s$/.test(head.noun ?? '') ? 1 : number;
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
