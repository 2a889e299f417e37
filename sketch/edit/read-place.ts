/** Reads where something is or goes: a side ("in the top left corner") or a relation to a thing ("next to the dog"). */
import { phraseTable, wordSet } from '../brief/phrase-table.ts';
import { links } from '../brief/relations.ts';
import type { RelationKind } from '../brief/brief.ts';
import type { Edit } from './read-edit.ts';
import type { Place } from './plan.ts';
import { pictureNouns } from './read-picture-number.ts';

type Side = NonNullable<Place['side']>[number];

/** A place, and where the words go on. */
export interface PlaceMatch {
  readonly place: Place;
  readonly next: number;
}

/** What counts as a place. */
export interface PlaceReach {
  /** True where "on a table" names something of the picture too. */
  readonly mayBeIndefinite: boolean;
  /** True where the words tell which thing is meant, so that a lone "left" says nothing. */
  readonly isTelling?: boolean;
}

const sideWords: ReadonlyMap<string, Side> = new Map([
  ...'left leftmost left-hand leftward leftwards lefthand'.split(' ').map((word) => [word, 'left'] as const),
  ...'right rightmost right-hand rightward rightwards righthand'
    .split(' ')
    .map((word) => [word, 'right'] as const),
  ...'top upper up higher upward upwards above'.split(' ').map((word) => [word, 'top'] as const),
  ...'bottom lower down downward downwards below'.split(' ').map((word) => [word, 'bottom'] as const),
  ...'middle centre center central'.split(' ').map((word) => [word, 'middle'] as const),
  ...'background distance horizon back behind far'.split(' ').map((word) => [word, 'background'] as const),
  ...'foreground front closer nearer forward forwards'
    .split(' ')
    .map((word) => [word, 'foreground'] as const),
]);
const corners = wordSet('top bottom upper lower left right');
const betweenSides = wordSet('hand side sides corner edge half part third portion area the very far');
const leads = phraseTable([
  [
    'somewhere, right, just, all the way, further, farther, over, over to, a bit, a little, ' +
      'slightly, a little bit, more, ' +
      'a little more, a bit more, directly, exactly, back, placed, located, positioned, somewhere in, ' +
      'a few pixels, much, off, so that it is, so it is, so it sits, so that it sits, far, only, up',
    true,
  ],
]);

/** The place that starts at `at` and ends before `to`; undefined when none does. */
export function readPlace(edit: Edit, at: number, to: number, reach: PlaceReach): PlaceMatch | undefined {
  const lead = reach.isTelling ? undefined : leads.match(edit.words, at);
  for (const start of lead ? [at, at + lead.length] : [at]) {
    const side = readSide(edit, start, to, reach);
    // "Behind the tree" is no side, "on the left" no relation to the left.
    const isLed =
      side !== undefined &&
      /^(in|on|at|to|into|toward|towards|onto|from|along)$/.test(edit.words[start] ?? '');
    const found = isLed ? side : (readRelation(edit, start, to, reach) ?? side);
    if (found) return found;
  }
  return undefined;
}

/** "In the top left corner", "to the right", "in the background of the picture", and where it may be bare, "left". */
function readSide(edit: Edit, at: number, to: number, reach: PlaceReach): PlaceMatch | undefined {
  const { words } = edit;
  let next = at;
  const isLed = /^(in|on|at|to|into|toward|towards|onto|from|along|near|by)$/.test(words[next] ?? '');
  if (isLed) next += 1;
  if (isLed && words[next] === 'the') next += 1;
  const sides: Side[] = [];
  let isSide = false;
  while (next < to && next - at < 8) {
    const word = words[next] ?? '';
    const parts = word.includes('-') && !sideWords.has(word) ? word.split('-') : [word];
    const found = parts.map((part) => sideWords.get(part));
    if (found.every((one) => one !== undefined) && mayFollow(sides, word)) {
      for (const side of found) if (side !== undefined && !sides.includes(side)) sides.push(side);
    } else if (/^(far|very)$/.test(word) || (sides.length > 0 && betweenSides.has(word) && word !== 'of')) {
      isSide ||= /^(side|corner|edge|half|part|third|hand)$/.test(word);
    } else if (/^(corner|side|edge)$/.test(word) && isLed && sides.length === 0) {
      sides.push('bottom', 'right');
    } else if (word === 'and' && sides.length > 0 && corners.has(words[next + 1] ?? '')) {
      // "The top and left".
    } else break;
    next += 1;
  }
  if (sides.length === 0 || words[next] === 'together') return undefined;
  if (!isLed && !isSide && reach.isTelling) return undefined;
  if (words[next] === 'of') {
    const whole = next + (words[next + 1] === 'the' || words[next + 1] === 'this' ? 2 : 1);
    if (!pictureNouns.has(words[whole] ?? '') && words[whole] !== 'it') return undefined;
    next = whole + 1;
  } else if (words[next] === 'in' && pictureNouns.has(words[next + 2] ?? '') && words[next + 1] === 'the')
    next += 3;
  return { place: { side: sides }, next };
}

/** "Top" goes on to "left"; "background" goes on to nothing. */
function mayFollow(sides: readonly Side[], word: string): boolean {
  return (
    sides.length === 0 || (sides.length < 2 && (corners.has(word) || /^(middle|center|centre)$/.test(word)))
  );
}

const sideRelations: ReadonlyMap<string, RelationKind> = new Map([
  ['left', 'left-of'],
  ['right', 'right-of'],
  ['top', 'on'],
  ['bottom', 'below'],
  ['front', 'in-front-of'],
  ['back', 'behind'],
  ['side', 'next-to'],
  ['edge', 'next-to'],
  ['middle', 'in'],
  ['center', 'in'],
  ['centre', 'in'],
]);

/** "Next to the dog", "on the table", "to the left of it", "on her head". */
function readRelation(edit: Edit, at: number, to: number, reach: PlaceReach): PlaceMatch | undefined {
  const { words } = edit;
  const found = readLink(words, at, reach.isTelling === true);
  if (!found || at + found.length >= to) return undefined;
  const start = at + found.length;
  // "The fox wearing a hat" tells which fox, though no hat was named before.
  const isDoing = reach.isTelling === true && words[at]?.endsWith('ing') === true;
  const isNew = /^(a|an|some|two|three|four|five)$/.test(words[start] ?? '');
  if (isNew && !reach.mayBeIndefinite && !isDoing) return undefined;
  const object = edit.readTarget(edit, start, to, { mayBePlaced: reach.isTelling !== true });
  if (!object) return undefined;
  if (reach.isTelling && /^(into|onto)$/.test(words[at] ?? '')) return undefined;
  const isKnown = object.target.noun !== undefined && edit.facts.nouns.includes(object.target.noun);
  const isOld = object.isDefinite || object.isPronoun || isKnown || isDoing;
  if (!isOld && !reach.mayBeIndefinite) return undefined;
  const { noun } = object.target;
  if (noun === undefined && !object.isPronoun) return undefined;
  // "In the picture" says nothing, "in the middle" and "in the background" are sides.
  if (noun !== undefined && pictureNouns.has(noun)) return { place: {}, next: object.next };
  if (noun !== undefined && sideWords.has(noun) && !object.target.of) return undefined;
  if (noun !== undefined && sideRelations.has(noun) && object.target.of) {
    const kind = sideRelations.get(noun);
    const of = object.target.of;
    if (of.noun !== undefined && pictureNouns.has(of.noun)) return undefined;
    return { place: { ...(kind ? { kind } : {}), target: of }, next: object.next };
  }
  if (noun !== undefined && /^(corner|side|edge|left|right|top|bottom|foreground|background)$/.test(noun))
    return undefined;
  return { place: { kind: found.kind, target: object.target }, next: object.next };
}

function readLink(
  words: readonly string[],
  at: number,
  isTelling: boolean,
): { readonly kind: RelationKind; readonly length: number } | undefined {
  const found = links.match(words, at);
  if (words[at] === 'onto' || words[at] === 'upon') return { kind: 'on', length: 1 };
  if (/^(closer|nearer|next|adjacent)$/.test(words[at] ?? '') && words[at + 1] === 'to') {
    return { kind: 'next-to', length: 2 };
  }
  if (!found || found.value.isInverse) return undefined;
  const { kind } = found.value;
  // "The man hold the umbrella" says what he is to do, "the man holding it" which man.
  const isTold = found.value.isAction === true && !(isTelling && words[at]?.endsWith('ing') === true);
  if (kind === undefined || isTold) return undefined;
  return { kind, length: found.length };
}
