/** Phrases of several colours that are several things: "red and blue balloons". */
import { colours } from './adjectives.ts';
import { classOfNoun, isAlive } from './compounds.ts';
import type { NamedPhrase } from './noun-phrase.ts';
import { wordSet } from './phrase-table.ts';

/** Kinds whose several colours are several things; a living thing, a garment or a vessel may bear two at once. */
const plainClasses = wordSet(
  'toy food flower vehicle vessel furniture symbol object building sky electronics',
);

/**
 * As many phrases as colours, the count shared out among them ("three red and blue balloons": two and one); the phrase
 * itself where it has one colour or its thing bears them all. `isGoingOn` is false for the last.
 */
export function partedByColour(
  phrase: NamedPhrase,
): readonly (NamedPhrase & { readonly isGoingOn: boolean })[] {
  const more = phrase.attributes.filter((word) => colours.has(word));
  const isParted =
    phrase.colour !== undefined &&
    phrase.isPlural &&
    more.length > 0 &&
    more.length < 6 &&
    plainClasses.has(classOfNoun(phrase.noun) ?? 'object') &&
    !isAlive(phrase.noun) &&
    !(phrase.colour === 'black' && more[0] === 'white');
  if (!isParted) return [{ ...phrase, isGoingOn: false }];
  const all = [phrase.colour, ...more];
  const total = phrase.isDetermined ? Math.max(phrase.count, all.length) : all.length * 2;
  const attributes = phrase.attributes.filter((word) => !colours.has(word));
  return all.map((colour, i) => ({
    ...phrase,
    ...(colour === undefined ? {} : { colour }),
    attributes,
    count: Math.floor(total / all.length) + (i < total % all.length ? 1 : 0),
    isGoingOn: i < all.length - 1,
  }));
}
