/**
 * A text as the words that are meant. Writers hide words behind look-alike letters, digits, spaces and repetition; this
 * file undoes that, and only towards words that somebody asks about: a word is left as it stands unless a changed form of
 * it is in the vocabulary. Everything is one pass over the text and bounded by its length.
 */
import { lookAlikes, standIns } from './confusables.ts';

/** A word of the text. */
export interface Word {
  /** Folded: lower-case Latin without accents where it was Latin. */
  readonly form: string;
  /** Where it stands, in words; the end of a sentence counts as `sentenceGap` words. */
  readonly place: number;
}

/** Words of two sentences are so much further apart. */
const sentenceGap = 4;
/** Longer words are cut; no term is as long. */
const wordLengthMax = 60;
/** Letters that are spelled out one by one are put together up to here. */
const spelledLettersMax = 200;
/** The longest word that is looked for in them. */
const spelledWordMax = 20;
/** Fewer single letters in a row are initials. */
const spelledLettersMin = 3;

interface RawWord {
  readonly text: string;
  /** Signs between the word before and this one. */
  readonly before: string;
}

/** Lower-case, without look-alikes, accents and what cannot be seen. */
export function fold(text: string): string {
  const plain = text
    // Two ligatures unfold to whole sentences and squared words to several signs, a text of them to many times its length.
    .replace(/[\ufdfa\ufdfb\u3300-\u33ff]/g, ' ')
    .normalize('NFKD')
    .toLowerCase()
    // Accents, then what is never shown: soft hyphens, joiners, variation selectors, direction marks, tags.
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  let folded = '';
  for (const character of plain)
    folded += character < '\x80' ? character : (lookAlikes.get(character) ?? character);
  return folded;
}

/** The words of a list's term, folded as the text will be. */
export function wordsOfTerm(term: string): readonly string[] {
  return split(fold(term)).flatMap(({ text }) => text.split(/[@$!|+]/).filter((part) => part !== ''));
}

/** The words of a text. `isKnown` is the vocabulary: words that some term has, folded. */
export function readWords(text: string, isKnown: (form: string) => boolean): readonly Word[] {
  const raws = split(fold(text));
  const words: Word[] = [];
  let place = 0;
  for (let index = 0; index < raws.length; ) {
    const raw = raws[index];
    if (!raw) break;
    if (endsSentence(raw.before)) place += sentenceGap;
    const run = spelledRun(raws, index);
    if (run.length >= spelledLettersMin) {
      for (const form of readSpelled(run, isKnown)) words.push({ form, place: place++ });
      index += run.length;
      continue;
    }
    const joined = joinedForm(raws, index, isKnown);
    if (joined !== undefined) {
      words.push({ form: joined, place });
      place += 1;
      index += 2;
      continue;
    }
    for (const form of formsOf(raw.text, isKnown)) words.push({ form, place: place++ });
    index += 1;
  }
  return words;
}

/** Letters and digits, with the signs that stand for letters when they touch one; each Han or kana sign is a word. */
function split(folded: string): readonly RawWord[] {
  const words: RawWord[] = [];
  let end = 0;
  const pattern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}@$!|+]+/gu;
  for (const match of folded.matchAll(pattern)) {
    for (const piece of cutSigns(match[0])) {
      const start = match.index + piece.start;
      words.push({ text: piece.text.slice(0, wordLengthMax), before: folded.slice(end, start) });
      end = start + piece.text.length;
    }
  }
  return words;
}

const hanOrKana = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A run without the signs at its end, and of those at its start only `$` and `@` before a letter; Han signs one by one. */
function cutSigns(run: string): readonly { readonly text: string; readonly start: number }[] {
  if (hanOrKana.test(run) && run.length > 1) {
    let start = 0;
    return [...run].map((text) => {
      const piece = { text, start };
      start += text.length;
      return piece;
    });
  }
  let from = 0;
  let to = run.length;
  while (to > from && isSign(run[to - 1])) to -= 1;
  while (
    from < to &&
    isSign(run[from]) &&
    !((run[from] === '$' || run[from] === '@') && isLetter(run[from + 1]))
  ) {
    from += 1;
  }
  return from < to ? [{ text: run.slice(from, to), start: from }] : [];
}

function isSign(character: string | undefined): boolean {
  return character !== undefined && '@$!|+'.includes(character);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && character >= 'a' && character <= 'z';
}

function endsSentence(before: string): boolean {
  return /[.!?;\n\u3002]/.test(before);
}

/** Single letters from here on, with at most one sign between two: `p o r n`, `p.o.r.n`, `p-o-r-n`. */
function spelledRun(raws: readonly RawWord[], from: number): readonly string[] {
  const letters: string[] = [];
  for (let index = from; index < raws.length && letters.length < spelledLettersMax; index += 1) {
    const raw = raws[index];
    if (!raw || raw.text.length !== 1 || !(isLetter(raw.text) || standIns.has(raw.text))) break;
    if (letters.length > 0 && raw.before.length > 1) break;
    letters.push(raw.text);
  }
  return letters;
}

/**
 * The words that letters spell, when they are nothing but known words, perhaps after the word `a` or `i`; else the letters.
 * Parts of what is spelled do not count: in `g r a p e s` nothing is hidden.
 */
function readSpelled(letters: readonly string[], isKnown: (form: string) => boolean): readonly string[] {
  const [first = '', ...others] = letters;
  const whole = cutIntoWords(letters.join(''), isKnown);
  if (whole) return whole;
  const rest = first === 'a' || first === 'i' ? cutIntoWords(others.join(''), isKnown) : undefined;
  return rest ? [first, ...rest] : letters;
}

/** The fewest known words of three letters or more that follow one another without a gap; undefined when there are none. */
function cutIntoWords(letters: string, isKnown: (form: string) => boolean): readonly string[] | undefined {
  const plain = withLetters(letters, 'i');
  // cut[n]: the words that the first n letters are.
  const cut: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= plain.length; end += 1) {
    for (let start = Math.max(0, end - spelledWordMax); start <= end - 3; start += 1) {
      const before = cut[start];
      if (!before) continue;
      const form = plain.slice(start, end);
      const best = cut[end];
      if (isKnown(form) && (!best || before.length + 1 < best.length)) cut[end] = [...before, form];
    }
  }
  return cut[plain.length];
}

/** Two halves of a known word with one sign and no space between them: `por-n`, `po.rn`. */
function joinedForm(
  raws: readonly RawWord[],
  index: number,
  isKnown: (form: string) => boolean,
): string | undefined {
  const first = raws[index];
  const second = raws[index + 1];
  if (!first || !second || !/^[-._*~'’]$/.test(second.before)) return undefined;
  const joined = first.text + second.text;
  if (joined.length < 4 || (isKnown(first.text) && isKnown(second.text))) return undefined;
  return [joined, withLetters(joined, 'i')].find(isKnown);
}

/** The word as it stands or, where that is unknown, the first changed form that is known. */
function formsOf(text: string, isKnown: (form: string) => boolean): readonly string[] {
  if (isKnown(text)) return [text];
  const hasStandIns = /[0-9@$!|+]/.test(text);
  const candidates = hasStandIns ? [withLetters(text, 'i'), withLetters(text, 'l')] : [text];
  for (const candidate of candidates) {
    if (isKnown(candidate)) return [candidate];
    if (!/(.)\1\1/u.test(candidate)) continue;
    const once = candidate.replace(/(.)\1{2,}/gu, '$1');
    if (isKnown(once)) return [once];
    const twice = candidate.replace(/(.)\1{2,}/gu, '$1$1');
    if (isKnown(twice)) return [twice];
  }
  // A sign that stands for no letter only joins words: `a@b`.
  return /[@$!|+]/.test(text) ? text.split(/[@$!|+]+/).filter((part) => part !== '') : [text];
}

function withLetters(text: string, one: 'i' | 'l'): string {
  if (!/[0-9@$!|+]/.test(text)) return text;
  let plain = '';
  for (const character of text) {
    const isOne = character === '1' || character === '!' || character === '|';
    plain += isOne ? one : (standIns.get(character) ?? character);
  }
  return plain;
}
