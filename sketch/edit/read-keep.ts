/** Reads what must stay as it is, which is no step but is remembered, and "keep only", which is. */
import { wordSet } from '../brief/phrase-table.ts';
import { everything } from './read-acts.ts';
import type { Edit } from './read-edit.ts';
import { readList } from './read-list.ts';

/** "Only the dog": everything else goes. */
export function readKeepOnly(edit: Edit, at: number, to: number): number {
  const list = readList(edit, at, to);
  if (list.targets.length === 0) return at;
  edit.push({ kind: 'remove', target: { ...everything, except: list.targets } });
  return list.next;
}

/** "Everything else the same", "the dog", "the background as it is": no step, but it is remembered. */
export function readKeep(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  let start = at;
  // "Keep only the dog", "leave just the cat".
  if (/^(only|just)$/.test(words[start] ?? '')) return readKeepOnly(edit, start + 1, to);
  if (/^(the|everything|all)$/.test(words[start] ?? '') && words[start + 1] === 'rest') start += 1;
  let list = readList(edit, start, to);
  if (list.targets.length === 0 && /^(rest|same|anything|other|others)$/.test(words[start] ?? '')) {
    list = {
      targets: [{ noun: undefined, phrase: edit.textOf(at, start + 1), isAll: true }],
      next: start + 1,
    };
  }
  if (list.targets.length === 0) return at;
  edit.keeps.push(...list.targets.slice(0, 20));
  return skipKept(words, list.next, to);
}

const keptWords = wordSet(
  'the same as it is they are unchanged intact exactly else of picture image in place ' +
    'untouched way alone identical was were before original other things and everything to be is ' +
    'stays stay any all just scene photo still rest',
);
const keptWordsMax = 16;

/** The index after "exactly the same", "as it is" and their like. */
export function skipKept(words: readonly string[], at: number, to: number): number {
  let next = at;
  while (next < to && next < at + keptWordsMax && (keptWords.has(words[next] ?? '') || words[next] === ','))
    next += 1;
  return next;
}
