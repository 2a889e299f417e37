/** Reads how much larger or smaller: "bigger", "twice as big", "half the size", "50% smaller", "three times larger". */
import { numbers } from '../brief/adjectives.ts';
import type { Edit } from './read-edit.ts';

/** A factor, 1 being as it is, and where the words go on. */
export interface Scaling {
  readonly factor: number;
  readonly next: number;
}

/** What "bigger" means where no number is named; its inverse is "smaller". */
export const largerFactor = 1.4;
/** What "smaller" means where no number is named. */
export const smallerFactor = 0.7;

const larger =
  /^(bigger|larger|taller|wider|longer|greater|broader|big|large|tall|wide|fatter|thicker|long)$/;
const smaller = /^(smaller|shorter|tinier|narrower|small|little|short|thinner|mini)$/;
const enormous = /^(huge|giant|gigantic|enormous|massive|colossal|humongous)$/;
const minute = /^(tiny|miniature|teeny|minuscule)$/;
const limit = (factor: number) => Math.max(0.1, Math.min(10, Math.round(factor * 1000) / 1000));

/** The change of size that starts at `at` and ends before `to`; undefined when none does. */
export function readScale(edit: Edit, at: number, to: number): Scaling | undefined {
  const { words, tokens } = edit;
  let next = at;
  let strength = 1;
  for (let steps = 0; steps < 4 && next < to; steps++) {
    const two = words.slice(next, next + 2).join(' ');
    const three = words.slice(next, next + 3).join(' ');
    if (/^a (little|tiny) bit$/.test(three)) [strength, next] = [0.5, next + 3];
    else if (/^a (bit|little|touch|tad)$/.test(two)) [strength, next] = [0.5, next + 2];
    else if (/^a lot$/.test(two)) [strength, next] = [2, next + 2];
    else if (/^(slightly|somewhat)$/.test(words[next] ?? '')) [strength, next] = [0.5, next + 1];
    else if (/^(much|way|far|very|really|significantly|considerably)$/.test(words[next] ?? ''))
      [strength, next] = [2, next + 1];
    else if (/^(even|look|appear|more|be|become|to|by)$/.test(words[next] ?? '') && next + 1 < to) next += 1;
    else break;
  }
  const start = next;
  const numbered = numberAt(words, tokens, start, to);
  if (numbered) {
    const word = words[numbered.next] ?? '';
    const isPlain = numbered.next >= to;
    if (/^(bigger|larger|taller|wider|longer)$/.test(word) && !isPlain) {
      return {
        factor: limit(numbered.isPercent ? 1 + numbered.value : numbered.value),
        next: numbered.next + 1,
      };
    }
    if (/^(smaller|shorter|narrower|thinner)$/.test(word) && !isPlain) {
      return {
        factor: limit(numbered.isPercent ? 1 - numbered.value : 1 / numbered.value),
        next: numbered.next + 1,
      };
    }
    if (word === 'as' && /^(big|large|tall|wide|long|high)$/.test(words[numbered.next + 1] ?? '')) {
      return { factor: limit(numbered.value), next: numbered.next + 2 };
    }
    if (word === 'as' && /^(small|short)$/.test(words[numbered.next + 1] ?? '')) {
      return { factor: limit(1 / numbered.value), next: numbered.next + 2 };
    }
    const isSize = /^(the|its|their|his|her|of)$/.test(word) ? 1 : 0;
    const isOfIts =
      isSize === 1 && /^(the|its|their|original)$/.test(words[numbered.next + 1] ?? '') ? 2 : isSize;
    const isOriginal = /^(original|current|normal)$/.test(words[numbered.next + isOfIts] ?? '')
      ? isOfIts + 1
      : isOfIts;
    if (/^(size|height|width|scale)$/.test(words[numbered.next + isOriginal] ?? '')) {
      return { factor: limit(numbered.value), next: numbered.next + isOriginal + 1 };
    }
    return undefined;
  }
  const word = words[start] ?? '';
  if (start >= to || isBeforeNoun(edit, start + 1, to)) return undefined;
  const step = (factor: number) => limit(1 + (factor - 1) * strength);
  if (larger.test(word)) return { factor: step(largerFactor), next: start + 1 };
  if (smaller.test(word)) return { factor: limit(smallerFactor ** strength), next: start + 1 };
  if (enormous.test(word)) return { factor: 2.5, next: start + 1 };
  if (minute.test(word)) return { factor: 0.4, next: start + 1 };
  return undefined;
}

const isBeforeNoun = (edit: Edit, at: number, to: number) =>
  at < to &&
  edit.tokens[at]?.kind === 'word' &&
  !/^(and|but|than|too|please|now|so|in|on|at|to|by|again|overall|while|then|or|compared|as|relative|with|without|except|for|like|until|if)$/.test(
    edit.words[at] ?? '',
  );

/** "Twice", "three times", "double", "half", "50 %": the token text keeps the percent apart. */
function numberAt(words: readonly string[], tokens: Edit['tokens'], at: number, to: number) {
  const word = words[at] ?? '';
  if (at >= to) return undefined;
  if (/^(twice|double|2x)$/.test(word)) return { value: 2, isPercent: false, next: at + 1 };
  if (/^(triple|thrice|3x)$/.test(word)) return { value: 3, isPercent: false, next: at + 1 };
  if (word === 'half') return { value: 0.5, isPercent: false, next: at + 1 };
  if (/^\d{1,2}x$/.test(word)) return { value: Number.parseInt(word, 10), isPercent: false, next: at + 1 };
  if (word === 'a' && /^(third|quarter)$/.test(words[at + 1] ?? '')) {
    return { value: words[at + 1] === 'third' ? 0.333 : 0.25, isPercent: false, next: at + 2 };
  }
  const value = /^\d{1,3}$/.test(word) ? Number(word) : word === 'a' ? undefined : numbers.get(word);
  if (value === undefined || value === 0 || tokens[at]?.kind !== 'word') return undefined;
  if (words[at + 1] === 'times') return { value, isPercent: false, next: at + 2 };
  if (words[at + 1] === 'percent') return { value: value / 100, isPercent: true, next: at + 2 };
  return undefined;
}
