/** Words that a prompt wants lettered, found by what introduces them. */
import { links, textIntroducers } from './relations.ts';
import { quotedCharactersMax, type Token } from './tokens.ts';

/** Texts that were introduced here. */
export interface IntroducedTexts {
  readonly texts: readonly string[];
  /** Index of the first token after them. */
  readonly next: number;
}

const wordsMax = 8;
const quotesMax = 4;

/**
 * Lettering that starts at `at` with its introducer: quotations after it ("that says “OPEN”"), a run of capitals
 * ("reading OPEN"), or after the plainest introducers any words up to a preposition. `isTypographic` is true in a
 * logo or poster, where a name after "called" is lettered too.
 */
export function readIntroducedText(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
  isTypographic: boolean,
): IntroducedTexts | undefined {
  const found = textIntroducers.match(words, at);
  if (!found) return undefined;
  let next = at + found.length;
  while (words[next] === ':' || words[next] === 'of' || words[next] === '-') next += 1;
  const quotes: string[] = [];
  while (tokens[next]?.kind === 'quote' && quotes.length < quotesMax) {
    quotes.push(tokens[next]?.text ?? '');
    const skip = /^(and|,|&)$/.test(words[next + 1] ?? '') && tokens[next + 2]?.kind === 'quote' ? 2 : 1;
    next += skip;
  }
  if (quotes.length > 0) return { texts: quotes, next };
  const letter = tokens[next]?.text ?? '';
  if (words[next - 1] === 'letter' && /^\p{L}$/u.test(letter)) return { texts: [letter], next: next + 1 };
  const isLoose = found.value === 'says' || (found.value === 'words' && found.length > 2);
  const isNamed = found.value === 'named' && isTypographic;
  const isListed = words[next - 1] === ':' && isTypographic;
  const run = runOf(tokens, words, next, isLoose || isListed, isNamed || isLoose);
  return run.length === 0
    ? undefined
    : { texts: [textOf(tokens, next, next + run.length)], next: next + run.length };
}

/** The words of a run: all capitals, then capitalised words, then, where allowed, any words. */
function runOf(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
  mayBeAny: boolean,
  mayBeTitle: boolean,
): { readonly length: number } {
  const lengthOf = (goesOn: (text: string, index: number) => boolean) => {
    let length = 0;
    while (length < wordsMax) {
      const token = tokens[at + length];
      const isMark = token?.kind === 'mark' && /^[&!?]$/.test(token.text) && length > 0;
      if (!isMark && (token?.kind !== 'word' || !goesOn(token.text, at + length))) break;
      length += 1;
    }
    return length;
  };
  const isCapitals = (text: string) => /^[\p{Lu}\p{N}'’-]+$/u.test(text) && /[\p{Lu}\p{N}]/u.test(text);
  const first = tokens[at]?.text ?? '';
  if (isCapitals(first) && (first.length > 1 || isCapitals(tokens[at + 1]?.text ?? ''))) {
    return { length: lengthOf(isCapitals) };
  }
  if (mayBeTitle && /^\p{Lu}/u.test(first)) {
    return { length: lengthOf((text) => /^[\p{Lu}\p{N}]/u.test(text)) };
  }
  if (!mayBeAny) return { length: 0 };
  return { length: lengthOf((_, index) => index === at || !isEnd(words, index)) };
}

const isEnd = (words: readonly string[], at: number) =>
  links.match(words, at) !== undefined || /^(and|that|which|while|for)$/.test(words[at] ?? '');

/** The words as written, with marks set close. */
function textOf(tokens: readonly Token[], from: number, to: number): string {
  const written = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
  return written.replace(/ ([!?])/g, '$1').slice(0, quotedCharactersMax);
}
