/** Reads the words that lettering is to say: quoted, in capitals, or whatever follows. */
import { quotedCharactersMax } from '../brief/tokens.ts';
import type { Edit } from './read-edit.ts';
import type { Subject } from './read-subject.ts';

type WordsSubject = Extract<Subject, { kind: 'words' }>;
const wordsMax = 16;

/** Words that start at `at`, as written, and where they end; undefined when none do. */
export function readLetters(
  edit: Edit,
  at: number,
  to: number,
): { readonly text: string; readonly next: number } | undefined {
  const { tokens, words } = edit;
  if (at >= to) return undefined;
  const quote = tokens[at]?.kind === 'quote' ? tokens[at]?.text : undefined;
  if (quote !== undefined) return { text: quote, next: at + 1 };
  const isCapitals = (index: number) =>
    /^[\p{Lu}\p{N}'’-]+$/u.test(tokens[index]?.text ?? '') && tokens[index]?.kind === 'word';
  const isRun = (index: number, goesOn: (index: number) => boolean) => {
    let next = index;
    while (
      next < to &&
      next - index < wordsMax &&
      (goesOn(next) || (next > index && /^[&!?]$/.test(words[next] ?? '')))
    )
      next += 1;
    return next;
  };
  let end = isRun(at, isCapitals);
  if (end === at) {
    const isAny = (index: number) =>
      tokens[index]?.kind === 'word' &&
      !(index > at && /^(on|in|instead|and|at|with)$/.test(words[index] ?? ''));
    end = isRun(at, isAny);
  }
  if (end === at) return undefined;
  const text = tokens
    .slice(at, end)
    .map((token) => token.text)
    .join(' ')
    .replace(/ ([!?])/g, '$1')
    .slice(0, quotedCharactersMax);
  return { text, next: end };
}

/** Changes the words of `subject` to those that start at `at`; the index after them, `at` when none do. */
export function lettersFrom(edit: Edit, subject: WordsSubject, at: number, to: number): number {
  const { words } = edit;
  let start = at;
  while (
    start < to &&
    start < at + 4 &&
    /^(to|with|into|as|say|says|read|saying|by|the|words|word|text|be|from|:)$/.test(words[start] ?? '') &&
    words[start] !== ''
  )
    start += 1;
  // "Change the text from "A" to "B"".
  const from =
    edit.tokens[start]?.kind === 'quote' && /^(to|into|with|by)$/.test(words[start + 1] ?? '')
      ? edit.tokens[start]?.text
      : undefined;
  if (from !== undefined && start + 2 < to) {
    const then = readLetters(edit, start + 2, to);
    if (then) {
      edit.push({ kind: 'words', ...subjectOf({ ...subject, from }), to: then.text });
      return then.next;
    }
  }
  const found = readLetters(edit, start, to);
  if (!found) return at;
  edit.push({ kind: 'words', ...subjectOf(subject), to: found.text });
  return found.next;
}

/** The fields of a `words` step that say which words are meant. */
export function subjectOf(subject: WordsSubject) {
  const { from, target } = subject;
  return { ...(from === undefined ? {} : { from }), ...(target === undefined ? {} : { target }) };
}
