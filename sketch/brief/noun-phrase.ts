/**
 * Reads one noun phrase: "two dark green coffee cups" → the noun `coffee cup`, two of them, dark green. The head is
 * the longest compound that the vocabulary knows at the end of the phrase, or its last word; what stands before it
 * describes it. It must never run past a verb or a preposition, and never takes words about pictures for things.
 */
import { colours, countMax, intensifiers, isAdjective, numbers, poses, shades } from './adjectives.ts';
import { type Ambience } from './ambience.ts';
import { compounds, isAlive, isKnownNoun } from './compounds.ts';
import { wordSet } from './phrase-table.ts';
import { links, textIntroducers } from './relations.ts';
import { singularOf } from './singular.ts';
import type { Token } from './tokens.ts';
import { describePhrase, describes } from './describe-phrase.ts';

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

/** A noun phrase that names something. */
export type NamedPhrase = NounPhrase & { readonly noun: string };

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
  // "Two foxes, one reading": the one is no thing of its own.
  if (words[at] === 'one' && (links.match(words, at + 1) || poses.has(words[at + 1] ?? ''))) return undefined;
  const start = readStart(tokens, words, at);
  const gathered = gather(tokens, words, start.next, start.isDetermined);
  if (gathered.words.length === 0) return undefined;
  const phrase = tokens
    .slice(at, gathered.next)
    .map((token) => token.text)
    .filter((text) => text !== '')
    .join(' ')
    .replace(/ ([,;])/g, '$1');
  const description = describePhrase(gathered.words, start, context);
  return { ...description, phrase, isDetermined: start.isDetermined, next: gathered.next };
}

/** How a phrase begins, before the words that describe. */
export interface Start {
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
