/** What every step of the reader shares: the words, what has been read so far, and a few questions about words. */
import { compounds, isKnownNoun } from './compounds.ts';
import { wordSet } from './phrase-table.ts';
import type { Reading } from './reading.ts';
import { singularOf } from './singular.ts';
import type { Token } from './tokens.ts';

/** The tokens of a prompt, their lower-case words (the empty string for a quotation) and the reading so far. */
export interface Context {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly reading: Reading;
}

/** A reader of one kind of phrase: how many tokens it took, 0 for none. */
export type Step = (context: Context, at: number) => number;

/** Articles, and the one quantifier that stands like one. */
export const articles = wordSet('a an the some');

/** Parts and features of a thing, which are described with it and never drawn beside it. */
export const parts = wordSet(
  'lid handle hat cap tail wing door window roof chimney wheel sail stem leaf eye ear nose mouth beard hair mustache ' +
    'moustache horn mane glasses shirt shoe sock leg arm hand collar leash saddle strap string cord spout shade brim ' +
    'button pocket sleeve hood label cork straw lens face teeth tooth shell spot stripe petal thorn root trunk branch ' +
    'dot ring band pattern polka-dot feather beak claw fur whisker paw skin smile freckle fin flipper antenna ' +
    'antler stinger back seat cushion pillow',
);

/** A noun phrase that says nothing but its noun, for nouns that no words described. */
export const emptyPhrase = {
  isPlural: false,
  isDetermined: false,
  isPicture: false,
  attributes: [],
  lifted: [],
  next: 0,
};

/** Gives an entity a colour unless it has one. */
export function setColour(reading: Reading, index: number, colour: string): void {
  const entity = reading.entities[index];
  if (entity) entity.colour ??= colour;
}

/** True when a compound noun that the vocabulary knows starts here. */
export function startsCompound(words: readonly string[], at: number): boolean {
  for (let length = 4; length > 1; length--) {
    const written = words.slice(at, at + length).join(' ');
    if (compounds.has(written) || compounds.has(singularOf(written, isKnownNoun).noun)) return true;
  }
  return false;
}

/** True when a word stands here that could be a noun described by the one before. */
export function standsBeforeNoun(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return isKnownNoun(singularOf(word, isKnownNoun).noun);
}
