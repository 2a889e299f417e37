/** Reads clauses that say how the picture should be: "the car should be red", "the same cat but black", "bigger". */
import { colourOf, numbers } from '../brief/adjectives.ts';
import type { Target } from './plan.ts';
import { readChange } from './read-change.ts';
import type { Edit } from './read-edit.ts';
import { readEntities } from './read-entities.ts';
import { skipKept } from './read-keep.ts';
import { nameUnlessAdded } from './read-make.ts';
import { readRemove } from './read-remove.ts';
import { readSubject } from './read-subject.ts';
import { readTarget } from './read-target.ts';
import { readAdd } from './read-things.ts';

/** "The same cat but black": a change of what is there. */
export function readSame(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  const start = at + (words[at] === 'the' ? 1 : 0);
  if (words[start] !== 'same') return at;
  const found = readSubject(edit, start + 1, to);
  if (found?.subject.kind !== 'thing' || !/^(but|only|just|in)$/.test(words[found.next] ?? '')) return at;
  const isLed = words[found.next] === 'in';
  const next = readChange(edit, found.subject, found.next + (isLed ? 0 : 1), to);
  return next > found.next + 1 ? next : at;
}

/** "The car should be red", "the sky must be darker", "the cats need to be bigger", "the dog is happy now". */
export function readState(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  if (
    !/^(the|it|this|that|its|his|her|their|they|he|she|all|every|both|these|those|each|no)$/.test(
      words[at] ?? '',
    )
  )
    return at;
  const found = readSubject(edit, at, to);
  if (!found || found.next >= to) return at;
  const text = words.slice(found.next, found.next + 3).join(' ');
  const modal =
    /^(should be|should have|should|must be|must have|must|needs to be|need to be|needs to|need to|has to be|have to be|ought to be|could be|can be|is now|are now|is to be|will be|would be)\b/.exec(
      text,
    )?.[0];
  if (modal === undefined) return at;
  const start = found.next + modal.split(' ').length;
  if (/^(not|stay|remain)$/.test(words[start] ?? '') || /^(unchanged|untouched)$/.test(words[start] ?? '')) {
    if (found.subject.kind === 'thing') edit.keeps.push(found.subject.target);
    else if (found.subject.kind === 'picture' || found.subject.kind === 'background')
      edit.keeps.push(found.subject.target);
    const isNegated = words[start] === 'not';
    const verb = isNegated && /^(be|change|move)$/.test(words[start + 1] ?? '') ? 2 : 1;
    return skipKept(
      words,
      start + verb + (/^(changed|touched|altered|moved)$/.test(words[start + verb] ?? '') ? 1 : 0),
      to,
    );
  }
  const next = readChange(edit, found.subject, start, to);
  if (next <= start) return at;
  if (found.subject.kind === 'thing') nameUnlessAdded(edit, found.subject.target);
  return next;
}

/** A clause of one change without a verb: "red", "bigger", "sky pink", "another cat". */
export function readBare(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  const isAdded =
    /^(and|also|plus)$/.test(words[at - 1] ?? '') && /^(a|an|another|some)$/.test(words[at] ?? '');
  if (isAdded) return readAdd(edit, at, to);
  const isAlone = at === 0 || edit.tokens[at - 1]?.kind === 'mark';
  if (!isAlone) return at;
  const colour = colourOf(words[at] ?? '', words[at + 1]);
  const it: Target = edit.meant('it', false);
  if (colour && at + colour.length >= to) {
    edit.recolour(it, colour.colour);
    return at + colour.length;
  }
  if (/^(bigger|larger|smaller|taller|wider|twice|half|double|much|slightly|way)$/.test(words[at] ?? '')) {
    return readChange(edit, { kind: 'thing', target: it, isPronoun: true, attributes: [] }, at, to);
  }
  if (
    /^(another|one|two|three|more)$/.test(words[at] ?? '') &&
    (words[at] === 'another' || words[at] === 'more' || words[at + 1] === 'more')
  ) {
    const next = readAdd(edit, at, to);
    return next;
  }
  const named =
    numbers.has(words[at] ?? '') || /^\d{1,2}$/.test(words[at] ?? '')
      ? readTarget(edit, at, to, { mayBePlaced: false })
      : undefined;
  if (named?.target.count !== undefined && named.attributes.length === 0) {
    const isInstead = words[named.next] === 'instead';
    const isKnown = named.target.noun !== undefined && edit.facts.nouns.includes(named.target.noun);
    if (isInstead || (isKnown && named.next >= to)) {
      const { count, ...target } = named.target;
      edit.push({ kind: 'count', target: { ...target, isAll: true }, count });
      const old = isInstead && words[named.next + 1] === 'of' ? named.next + 2 : named.next;
      const isNumber = numbers.has(words[old] ?? '') || /^\d{1,2}$/.test(words[old] ?? '');
      return isInstead && isNumber && old < to ? old + 1 : isInstead ? named.next + 1 : named.next;
    }
  }
  if (/^(no|without)$/.test(words[at] ?? '')) {
    const next = readRemove(edit, at + 1, to);
    return next > at + 1 ? next : at;
  }
  if (words[at] === 'with' || words[at] === 'plus') {
    const things = readEntities(edit, at + 1, to);
    if (things.entities.length > 0 && at > 0) {
      const next = readAdd(edit, at + 1, to);
      return next > at + 1 ? next : at;
    }
  }
  return at;
}
