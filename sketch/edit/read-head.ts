/** Where the noun of a phrase is, among words that describe it before and words that say what is to become of it after. */
import { colourOf, isAdjective, materials, moods, poses } from '../brief/adjectives.ts';
import { compounds, compoundWordsMax, isKnownNoun } from '../brief/compounds.ts';
import { wordSet } from '../brief/phrase-table.ts';
import { links } from '../brief/relations.ts';
import { singularOf } from '../brief/singular.ts';
import type { Edit } from './read-edit.ts';

/** Words that no noun phrase holds after its article. */
const stops = wordSet(
  'and or but to into from as in with by for so then than be is are was were should must needs ' +
    'need look looks appear ' +
    'read where which that who whose while because please instead of at on off out up down again ' +
    'too also now just only not without ' +
    'except more less much very slightly somewhat it them him her me us twice half double triple ' +
    'completely entirely fully stay remain ' +
    'untouched unchanged alone else a an the his its their some another any how what if until ' +
    'here there does do has have can ' +
    'says saying fewer using onto toward towards become becomes get gets go goes appears seem seems around',
);
/** Verbs that a thing may be told to do, and nouns after an article: "make him smile", "his smile". */
const doings = wordSet(
  'say wear hold ride eat play smile frown sleep sit stand run walk fly jump dance swim lie ' +
    'wave laugh cry face disappear ' +
    'vanish grin scowl yawn bark blink wink carry drink',
);
const determiners = wordSet(
  'the a an this that these those his her its their my your our each every some all both',
);

/** The noun of a phrase. */
export interface Head {
  /** Singular, lower case. */
  readonly noun: string;
  readonly isPlural: boolean;
  /** Index of the first token after it. */
  readonly next: number;
}

/** True when a word that could belong to the same phrase stands here. */
export function goesOn(edit: Edit, at: number, to: number): boolean {
  if (at >= to || edit.tokens[at]?.kind !== 'word') return false;
  const word = edit.words[at] ?? '';
  return !stops.has(word) && !doings.has(word) && links.match(edit.words, at) === undefined;
}

/** True for a word that ends a noun phrase which begins before it. */
export function isStop(word: string): boolean {
  return stops.has(word);
}

/** How many words a compound that the vocabulary or the scene knows takes here; 0 for none. */
export function compoundLength(edit: Edit, at: number, to: number): number {
  for (let length = Math.min(compoundWordsMax, to - at); length > 1; length--) {
    const written = edit.words.slice(at, at + length).join(' ');
    if (compounds.has(written) || compounds.has(singularOf(written, isKnownNoun).noun)) return length;
    if (edit.facts.nouns.includes(written)) return length;
  }
  return 0;
}

/** The head that starts at `at`; `isSingle` where a second noun is another thing ("give the fox glasses"). */
export function readHead(edit: Edit, at: number, to: number, isSingle: boolean): Head | undefined {
  const { words, tokens } = edit;
  const word = words[at] ?? '';
  if (at >= to || tokens[at]?.kind !== 'word' || stops.has(word)) return undefined;
  if (doings.has(word) && !determiners.has(words[at - 1] ?? '') && !isAdjective(words[at - 1] ?? ''))
    return undefined;
  let length = compoundLength(edit, at, to);
  const isColour =
    colourOf(word, undefined) !== undefined && !isKnownNoun(word) && !edit.facts.nouns.includes(word);
  if (length === 0 && isColour) return undefined;
  if (length === 0) {
    length = 1;
    // "The street sign": nouns that the vocabulary knows go on, describing words end it.
    while (!isSingle && length < compoundWordsMax && goesOn(edit, at + length, to)) {
      if (isOwner(edit, at + length - 1)) break;
      const following = words[at + length] ?? '';
      const isKnown = isKnownNoun(singularOf(following, isKnownNoun).noun);
      if (isPredicate(words, at + length) || !isKnown) break;
      length += 1;
    }
  }
  const { noun, isPlural } = singularOf(words.slice(at, at + length).join(' '), isKnownNoun);
  return { noun: noun.slice(0, 60), isPlural, next: at + length };
}

/** True for a word that says what something becomes: "red", "happy", "wooden". */
function isPredicate(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return (
    isAdjective(word) ||
    colourOf(word, words[at + 1]) !== undefined ||
    poses.has(word) ||
    moods.has(word) ||
    materials.has(word)
  );
}

/** True for "cat's": an owner, whose part comes next. */
export function isOwner(edit: Edit, at: number): boolean {
  return /['’]s?$/.test(edit.tokens[at]?.text ?? '');
}

/** The index after the words that only describe, at most a few. */
export function skipDescribers(edit: Edit, at: number, to: number): number {
  let next = at;
  while (next < to && next - at < 6 && goesOn(edit, next + 1, to)) {
    if (compoundLength(edit, next, to) > 0 || !isPredicate(edit.words, next)) break;
    next += 1;
  }
  return next;
}
