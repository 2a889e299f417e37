/** Reads "replace" and "swap": one thing for another, words for words, or two things that change their places. */
import { readChange } from './read-change.ts';
import type { Edit } from './read-edit.ts';
import { oneForEach, readEntities } from './read-entities.ts';
import { readLetters } from './read-lettering.ts';
import { readList } from './read-list.ts';
import { readSubject } from './read-subject.ts';
import { readTarget } from './read-target.ts';

/** "Replace X with Y"; "swap the cat and the dog" changes their places. */
export function readExchange(edit: Edit, at: number, start: number, to: number): number {
  const { words } = edit;
  const lettered = readExchangedLetters(edit, start, to);
  if (lettered > start) return lettered;
  const subject = readSubject(edit, start, to);
  if (
    subject &&
    subject.subject.kind !== 'thing' &&
    /^(with|by|for|to|into)$/.test(words[subject.next] ?? '')
  ) {
    const next = readChange(edit, subject.subject, subject.next + 1, to);
    if (next > subject.next + 1) return next;
  }
  const before = edit.steps.length;
  const replaced = readReplace(edit, start, to);
  if (replaced) return replaced.next;
  edit.steps.length = before;
  if (subject && /^(with|by|for|to|into)$/.test(words[subject.next] ?? '')) {
    const next = readChange(edit, subject.subject, subject.next + 1, to);
    if (next > subject.next + 1) return next;
  }
  const isPlaces = /^(the )?(positions?|places?|locations?) of$/.exec(
    words.slice(start, start + 3).join(' '),
  );
  const from = isPlaces ? start + 3 : start;
  const first = readTarget(edit, from, to, { mayBePlaced: false });
  if (first && words[first.next] === 'and') {
    const second = readTarget(edit, first.next + 1, to, { mayBePlaced: false });
    if (second) {
      edit.push({ kind: 'move', target: first.target, place: { target: second.target, isInstead: true } });
      edit.push({ kind: 'move', target: second.target, place: { target: first.target, isInstead: true } });
      return second.next;
    }
  }
  return at;
}

/** "OPEN with CLOSED": capitals on both sides, or words that the picture is known to bear. */
function readExchangedLetters(edit: Edit, at: number, to: number): number {
  const { tokens, words, facts } = edit;
  const isCapital = (index: number) => /^\p{Lu}[\p{Lu}\p{N}'-]+$/u.test(tokens[index]?.text ?? '');
  const joint = words.findIndex((word, index) => index > at && index < to && /^(with|by|to)$/.test(word));
  if (joint < 0 || tokens[at]?.kind !== 'word') return at;
  const written = edit.textOf(at, joint);
  const isKnown = facts.texts.some((text) => text.toLowerCase() === written.toLowerCase());
  const isCapitals = tokens.slice(at, joint).every((_, i) => isCapital(at + i)) && isCapital(joint + 1);
  if (!isKnown && !isCapitals) return at;
  const letters = readLetters(edit, joint + 1, to);
  if (!letters) return at;
  edit.push({ kind: 'words', from: written, to: letters.text });
  return letters.next;
}

/** "The cat with a dog", "the apple for a pear", ""SUMMER" with "WINTER"", "the background with a beach". */
export function readReplace(
  edit: Edit,
  at: number,
  to: number,
): { readonly next: number; readonly subjectEnd: number } | undefined {
  const list = readList(edit, at, to, /^(with|by|for|to|into|through|as)$/);
  const [target] = list.targets;
  if (!target || !/^(with|by|for|to|into|through|in|as)$/.test(edit.words[list.next] ?? '')) return undefined;
  let start = list.next + 1;
  while (
    /^(another|something|other)$/.test(edit.words[start] ?? '') &&
    start + 1 < to &&
    edit.words[start] !== 'another'
  )
    start += 1;
  const swapped = readTarget(edit, start, to, { mayBePlaced: true });
  const { facts } = edit;
  if (
    swapped?.target.picture !== undefined ||
    (swapped?.isDefinite && facts.pictureCount > 1 && !facts.nouns.includes(swapped.target.noun ?? ''))
  ) {
    edit.push({ kind: 'remove', target });
    edit.push({ kind: 'bring', target: swapped.target, place: { target, isInstead: true } });
    edit.name(swapped.target);
    return { next: swapped.next, subjectEnd: list.next };
  }
  let end = to;
  while (end > start + 1 && /^(,|please|instead|too)$/.test(edit.words[end - 1] ?? '')) end -= 1;
  const things = readEntities(edit, start, end);
  let entities = things.entities;
  const [first] = entities;
  if (!first) return undefined;
  // "With a red one": the same thing in another colour.
  if (/^(one|ones)$/.test(first.noun) && target.noun !== undefined)
    entities = [{ ...first, noun: target.noun }];
  edit.leaveWords(things.brief.unread);
  const relations = things.relations.length > 0 ? { relations: things.relations } : {};
  for (const target of list.targets)
    edit.push({ kind: 'replace', target, entities: oneForEach(edit, target, entities, start), ...relations });
  edit.name({ noun: entities[0]?.noun, phrase: first.phrase, isAll: first.count > 1 }, true);
  return { next: end, subjectEnd: list.next };
}
