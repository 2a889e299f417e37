/** Reads "remove" and "fill": what goes, by name, by exception, or by the mask. */
import type { Target } from './plan.ts';
import { readChange } from './read-change.ts';
import type { Edit } from './read-edit.ts';
import { readEntities } from './read-entities.ts';
import { subjectOf } from './read-lettering.ts';
import { readList } from './read-list.ts';
import { readSubject } from './read-subject.ts';
import { readTarget } from './read-target.ts';

/** "The hat and the glasses", "the background", "the text", "everything except the dog", "this". */
export function readRemove(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  let start = at;
  if (/^(out|away|to)$/.test(words[start] ?? '')) start += 1;
  const subject = readSubject(edit, start, to);
  if (subject?.subject.kind === 'words') {
    const { from, target } = subject.subject;
    edit.push({
      kind: 'words',
      ...subjectOf({ kind: 'words', ...(from === undefined ? {} : { from }), ...(target ? { target } : {}) }),
      to: '',
    });
    return removeMore(edit, subject.next, to);
  }
  if (subject?.subject.kind === 'background') {
    edit.push({ kind: 'cut-out' });
    return subject.next;
  }
  if (subject?.subject.kind === 'property' && subject.subject.name === 'colour') {
    const { target } = subject.subject;
    if (!target) edit.push({ kind: 'grade', isGrey: true });
    else edit.leave(start, subject.next, 'a thing cannot be without colour');
    return subject.next;
  }
  const left = readAllBut(edit, start, to);
  if (left > start) return left;
  const list = readList(edit, start, to);
  if (list.targets.length === 0) return at;
  for (const target of list.targets) removeOne(edit, target);
  const [last] = list.targets.slice(-1);
  if (last) edit.name(last);
  return list.next;
}

/** "All but two of the cats": so many stay. */
function readAllBut(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  if (!/^(all|everything)$/.test(words[at] ?? '') || !/^(but|except)$/.test(words[at + 1] ?? '')) return at;
  const found = readTarget(edit, at + 2, to, { mayBePlaced: true });
  const count = found?.target.count ?? (words[at + 2] === 'one' ? 1 : undefined);
  if (!found || count === undefined) return at;
  const { count: _, ...target } = found.target;
  edit.push({ kind: 'count', target: { ...target, isAll: true }, count });
  return found.next;
}

function removeMore(edit: Edit, at: number, to: number): number {
  if (!/^(and|,)$/.test(edit.words[at] ?? '') || at + 1 >= to) return at;
  const next = readRemove(edit, at + 1, to);
  return next > at + 1 ? next : at;
}

function removeOne(edit: Edit, target: Target): void {
  const air = {
    rain: 'clear',
    snow: 'clear',
    fog: 'clear',
    cloud: 'clear',
    storm: 'clear',
    mist: 'clear',
  } as const;
  const noun = target.noun ?? '';
  // Rain and fog are weather; clouds may be things of the scene.
  if (/^(rain|fog|mist|storm)$/.test(noun) && !edit.facts.nouns.includes(noun)) {
    edit.push({ kind: 'weather', weather: air.rain });
    return;
  }
  edit.push({ kind: 'remove', target });
}

/** "The missing part", "the hole", "in the masked area": what a mask shows goes. */
export function readFill(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  let next = at;
  const subject = readSubject(edit, at, to);
  if (subject && subject.subject.kind !== 'thing' && words[subject.next] === 'with') {
    return readChange(edit, subject.subject, subject.next + 1, to);
  }
  while (
    next < to &&
    /^(in|background|the|this|that|missing|masked|empty|blank|transparent|selected|rest|of|part|parts|area|areas|hole|holes|region|space|gap|gaps|it|picture|image|photo|damaged|section|masked-area|mask)$/.test(
      words[next] ?? '',
    )
  )
    next += 1;
  if (next === at && at < to) return at;
  if (words[next] === 'with') {
    const isSame = /^(the|matching|surrounding|its|more|same|whatever)$/.test(words[next + 1] ?? '');
    const things = isSame ? undefined : readEntities(edit, next + 1, to);
    if (things && things.entities.length > 0) {
      edit.push({ kind: 'add', entities: things.entities, relations: things.relations, isAnother: false });
      return to;
    }
    next = to;
  }
  edit.push({
    kind: 'remove',
    target: { noun: undefined, phrase: edit.textOf(at, next) || 'this', isAll: false },
  });
  return next;
}
