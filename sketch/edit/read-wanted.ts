/** Reads what is asked for without a verb of changing: "there should be five balloons", "I want the car red", "show it at night". */
import { numbers } from '../brief/adjectives.ts';
import { readChange } from './read-change.ts';
import type { Edit } from './read-edit.ts';
import { readLetters } from './read-lettering.ts';
import { nameUnlessAdded } from './read-make.ts';
import { pictureNouns } from './read-picture-number.ts';
import { readRemove } from './read-remove.ts';
import { readSubject } from './read-subject.ts';
import { readTarget } from './read-target.ts';
import { readAdd } from './read-things.ts';
import { readWhole } from './read-whole.ts';

/** ""WINTER JAZZ" on the sign", "HELLO". */
export function readWrite(edit: Edit, at: number, to: number): number {
  const letters = readLetters(edit, at, to);
  if (!letters) return at;
  const on =
    edit.words[letters.next] === 'on'
      ? readTarget(edit, letters.next + 1, to, { mayBePlaced: false })
      : undefined;
  const isPicture = on?.target.noun !== undefined && pictureNouns.has(on.target.noun);
  edit.push({ kind: 'words', to: letters.text, ...(on && !isPicture ? { target: on.target } : {}) });
  return on?.next ?? letters.next;
}

/** "I don't like the hat, remove it": what is named is meant by what follows; alone it asks for nothing that is clear. */
export function readDislike(edit: Edit, at: number, start: number, to: number): number {
  const found = readTarget(edit, start, to, { mayBePlaced: true });
  if (!found) return at;
  edit.name(found.target);
  const goesOn = edit.words.slice(found.next).some((word) => /^(it|them|him|her|one)$/.test(word));
  if (!goesOn) edit.leave(at, found.next, 'what is to be done is not said');
  return found.next;
}

/** "Five balloons", "no people", "more trees", "a moon", "the car to be red", "it in blue". */
export function readWanted(edit: Edit, verb: 'state' | 'want', at: number, to: number): number {
  const { words, facts } = edit;
  if (/^(no|zero|fewer)$/.test(words[at] ?? '') && words[at] !== 'fewer') {
    const next = readRemove(edit, at + 1, to);
    return next > at + 1 ? next : at;
  }
  const word = words[at] ?? '';
  const isOnly = /^(only|just|exactly)$/.test(word) ? 1 : 0;
  const numeral = words[at + isOnly] ?? '';
  const count = /^\d{1,2}$/.test(numeral) ? Number(numeral) : numbers.get(numeral);
  if (count !== undefined && words[at + isOnly + 1] !== 'more') {
    const named = readTarget(edit, at + isOnly + 1, to, { mayBePlaced: false });
    const isKnown = named?.target.noun !== undefined && facts.nouns.includes(named.target.noun);
    if (!named && edit.last && at + isOnly + 1 >= to) {
      edit.push({ kind: 'count', target: { ...edit.last, isAll: true }, count });
      return at + isOnly + 1;
    }
    const isCount =
      named &&
      !named.isDefinite &&
      (verb === 'state' || isKnown || isOnly > 0) &&
      named.attributes.length === 0;
    if (isCount && !/^(some|few|several|many)$/.test(numeral)) {
      const { count: _, ...all } = named.target;
      edit.push({ kind: 'count', target: { ...all, isAll: true }, count });
      edit.name({ ...named.target, isAll: true });
      return named.next;
    }
  }
  const found = readSubject(edit, at, to);
  const isIndefinite = /^(a|an|another|more|some|two|three|four|five|several|many|few|\d+)$/.test(word);
  if (found && !isIndefinite && found.next < to) {
    const next = readChange(edit, found.subject, found.next, to);
    if (next > found.next) {
      if (found.subject.kind === 'thing') nameUnlessAdded(edit, found.subject.target);
      return next;
    }
  }
  const whole = readWhole(edit, at, to, { isLed: false });
  if (whole > at) return whole;
  return readAdd(edit, at, to);
}

/** "It as a watercolour", "the same scene at night", "this in winter". */
export function readShow(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  let start = at;
  while (
    start < to &&
    /^(me|us|it|this|that|the|same|whole|picture|image|photo|scene|everything|but|how|would|look|entire|instead|what|if|were|was|looks|like)$/.test(
      words[start] ?? '',
    )
  ) {
    if (
      words[start] === 'the' &&
      !/^(same|whole|picture|image|photo|scene|entire)$/.test(words[start + 1] ?? '')
    )
      break;
    start += 1;
  }
  const whole = readWhole(edit, start, to, { isLed: start > at });
  if (whole > start) return whole;
  const subject = readSubject(edit, at, to);
  if (subject && subject.next < to) {
    const next = readChange(edit, subject.subject, subject.next, to);
    if (next > subject.next) return next;
  }
  return at;
}
