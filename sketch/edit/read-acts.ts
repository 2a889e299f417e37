/** Reads "move", "flip" and the verbs of size. */
import { numbers } from '../brief/adjectives.ts';
import type { Target } from './plan.ts';
import type { Edit } from './read-edit.ts';
import { readList } from './read-list.ts';
import { pictureNouns } from './read-picture-number.ts';
import { readPlace } from './read-place.ts';
import { largerFactor, readScale, smallerFactor } from './read-size.ts';
import { readTarget } from './read-target.ts';
import { readWhole } from './read-whole.ts';

/** All that is in the picture. */
export const everything: Target = { noun: undefined, phrase: 'everything', isAll: true };

/** "The tree to the left", "it up a bit", "the cat onto the sofa". */
export function readMove(edit: Edit, at: number, to: number): number {
  const list = readTarget(edit, at, to, { mayBePlaced: false });
  if (!list) return at;
  let { target, next } = list;
  // "Move the tree on the left to the right": the first place tells which.
  const told = readPlace(edit, next, to, { mayBeIndefinite: true, isTelling: true });
  const then = told ? readPlace(edit, told.next, to, { mayBeIndefinite: true }) : undefined;
  if (told && then && edit.words[told.next] === 'to') {
    const full = readTarget(edit, at, to, { mayBePlaced: true });
    if (full) ({ target, next } = full);
  }
  if (
    target.noun !== undefined &&
    pictureNouns.has(target.noun) &&
    /^(to|up|down|left|right)$/.test(edit.words[next] ?? '')
  ) {
    const side = readPlace(edit, next, to, { mayBeIndefinite: false });
    if (side) {
      edit.leave(at - 1, side.next, 'the picture itself cannot be moved');
      return side.next;
    }
  }
  const isWhole = target.noun === undefined || pictureNouns.has(target.noun);
  const world =
    isWhole && /^(to|into|in)$/.test(edit.words[next] ?? '') ? readWhole(edit, next, to, { isLed: true }) : 0;
  if (world > 0) return world;
  const place = readPlace(edit, next, to, { mayBeIndefinite: true }) ?? readTo(edit, next, to);
  if (!place || (!place.place.kind && !place.place.side)) {
    if (/^(centre|center)$/.test(edit.words[at - 1] ?? '')) {
      edit.push({ kind: 'move', target, place: { side: ['middle'] } });
      edit.name(target);
      return next;
    }
    return at;
  }
  const more = readPlace(edit, place.next, to, { mayBeIndefinite: false });
  const both = more ? { ...more.place, ...place.place } : place.place;
  edit.push({ kind: 'move', target, place: both });
  edit.name(target);
  let end = more ? more.next : place.next;
  if (/^(a)$/.test(edit.words[end] ?? '') && /^(bit|little|lot)$/.test(edit.words[end + 1] ?? '')) end += 2;
  return end;
}

/** "To the table": beside it, as far as one can tell. */
function readTo(edit: Edit, at: number, to: number) {
  if (edit.words[at] !== 'to') return undefined;
  const found = readTarget(edit, at + 1, to, { mayBePlaced: true });
  if (found?.target.noun === undefined) return undefined;
  return { place: { kind: 'next-to' as const, target: found.target }, next: found.next };
}

/** "The house", "the house by half": `factor` where no number is named. */
export function readScaled(edit: Edit, verb: string, at: number, to: number): number {
  const list = readList(edit, at, to);
  const [first] = list.targets;
  if (!first) return at;
  const plain =
    verb === 'grow'
      ? largerFactor
      : verb === 'shrink'
        ? smallerFactor
        : verb === 'double'
          ? 2
          : verb === 'halve'
            ? 0.5
            : undefined;
  const by = /^(by|to|down|up)$/.test(edit.words[list.next] ?? '') ? list.next + 1 : list.next;
  const named = readFactor(edit, verb, by, to) ?? readScale(edit, by, to);
  const factor = named?.factor ?? plain;
  if (factor === undefined) return at;
  for (const target of list.targets) {
    if (target.noun !== undefined && pictureNouns.has(target.noun)) {
      edit.leave(at, named?.next ?? list.next, 'the size of the picture is asked for apart');
    } else edit.scale(target, factor);
  }
  edit.name(first);
  return named?.next ?? list.next;
}

/** "50 %", "half", "a factor of two", "2". */
export function readFactor(edit: Edit, verb: string, at: number, to: number) {
  const { words } = edit;
  let next = at;
  if (words.slice(next, next + 3).join(' ') === 'a factor of') next += 3;
  const word = words[next] ?? '';
  if (next >= to) return undefined;
  if (word === 'half') return { factor: 0.5, next: next + 1 };
  const value = /^\d{1,3}$/.test(word) ? Number(word) : numbers.get(word);
  if (value === undefined || value === 0 || word === 'a') return undefined;
  const limit = (factor: number) => Math.max(0.1, Math.min(10, Math.round(factor * 1000) / 1000));
  if (words[next + 1] !== 'percent')
    return { factor: limit(verb === 'shrink' ? 1 / value : value), next: next + 1 };
  const part = value / 100;
  const isTo = words[at - 1] === 'to';
  return { factor: limit(isTo ? part : verb === 'shrink' ? 1 - part : 1 + part), next: next + 2 };
}

/** "The car", "the picture horizontally". */
export function readFlip(edit: Edit, at: number, to: number): number {
  const list = readList(edit, at, to);
  if (list.targets.length === 0) return at;
  for (const target of list.targets) {
    const isPicture = target.noun !== undefined && pictureNouns.has(target.noun) && !target.of;
    edit.push({ kind: 'flip', target: isPicture ? { ...everything, phrase: target.phrase } : target });
    edit.name(target);
  }
  let next = list.next;
  while (
    next < to &&
    /^(horizontally|around|over|so|it|faces|the|other|way|left|right|to|face|180|degrees|direction|opposite)$/.test(
      edit.words[next] ?? '',
    )
  )
    next += 1;
  return next;
}
