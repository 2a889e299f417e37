/**
 * Reads which thing of the picture is meant: "the second red car on the left", "its roof", "all the people in the
 * background", "the cup from image 2". It stops at the first word that goes on to say what is to be done, which is why
 * it finds the head of the phrase itself: "the car red" is a car, and red is what it is to become.
 */
import { colourOf, isAdjective, materials, moods, numbers, poses } from '../brief/adjectives.ts';
import { compounds, isKnownNoun } from '../brief/compounds.ts';
import { phraseTable, wordSet } from '../brief/phrase-table.ts';
import { links } from '../brief/relations.ts';
import { singularOf } from '../brief/singular.ts';
import type { Edit } from './read-edit.ts';
import type { Target } from './plan.ts';
import { readPlace } from './read-place.ts';

/** A target that was read, and where the words go on. */
export interface TargetMatch {
  readonly target: Target;
  readonly next: number;
  /** True for "the", "its", "this" and the like: something that is there already. */
  readonly isDefinite: boolean;
  /** True for "it", "them" and the like. */
  readonly isPronoun: boolean;
  /** What the phrase says of the thing beyond telling it from others: `happy` of "the happy dog". */
  readonly attributes: readonly string[];
}

/** How far a target may reach. */
export interface TargetReach {
  /** False where "on the table" says where to and not which: "put the cup on the table". */
  readonly mayBePlaced: boolean;
  /** True where a second noun is another thing: "give the fox glasses". */
  readonly isSingle?: boolean;
  /** Prepositions that go on to what is to be done and tell nothing: `with` of "replace the cat with the dog". */
  readonly stopsAt?: RegExp;
}

/** Nouns that mean the whole picture. */
export const pictureNouns = wordSet(
  'picture image photo photograph scene illustration drawing painting artwork pic shot render rendering canvas composition frame artboard photography design whole',
);

const pronouns = wordSet(
  'it this that them these those him her they everything everyone everybody all he she one',
);
const definites = wordSet('the this that these those his her its their my your our each every both all');
const whiches: ReadonlyMap<string, NonNullable<Target['which']>> = new Map([
  ...'left leftmost left-hand left-most'.split(' ').map((word) => [word, 'left'] as const),
  ...'right rightmost right-hand right-most'.split(' ').map((word) => [word, 'right'] as const),
  ...'middle central centre center'.split(' ').map((word) => [word, 'middle'] as const),
  ...'top upper topmost highest'.split(' ').map((word) => [word, 'top'] as const),
  ...'bottom lower bottommost lowest'.split(' ').map((word) => [word, 'bottom'] as const),
  ...'nearest closest front nearer closer'.split(' ').map((word) => [word, 'nearest'] as const),
  ...'farthest furthest back rear distant background'.split(' ').map((word) => [word, 'farthest'] as const),
  ...'largest biggest tallest bigger larger big large tall huge giant'
    .split(' ')
    .map((word) => [word, 'largest'] as const),
  ...'smallest tiniest shortest smaller small little tiny'
    .split(' ')
    .map((word) => [word, 'smallest'] as const),
]);
const ordinals: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1])
    .concat([
      ['last', -1],
      ['final', -1],
      ['1st', 1],
      ['2nd', 2],
      ['3rd', 3],
      ['4th', 4],
      ['5th', 5],
    ]),
);

/** The number of an ordinal word, -1 for "last"; undefined for other words. */
export function ordinalOf(word: string): number | undefined {
  return ordinals.get(word);
}

const stops = wordSet(
  'and or but to into from as in with by for so then than be is are was were should must needs need look looks appear ' +
    'say says saying say, read where which that who whose while because please instead of at on off out up down again too also now just only not without ' +
    'except more less much very slightly somewhat it them him her me us wear hold ride eat play smile frown sleep sit stand run walk fly jump dance ' +
    'swim lie wave laugh cry face disappear vanish twice half double triple completely entirely fully stay remain untouched unchanged alone else a an the his its their some another any how what if until here there does do has have can',
);
/** Words that are verbs in an instruction though the vocabulary has them as nouns too. */
const headWordsMax = 4;
const describersMax = 8;

/** The target that starts at `at` and ends before `to`; undefined when no thing is named there. */
export function readTarget(edit: Edit, at: number, to: number, reach: TargetReach): TargetMatch | undefined {
  const { words, tokens } = edit;
  const pronoun = readPronoun(edit, at, to);
  if (pronoun) return pronoun;
  let next = at;
  let count: number | undefined;
  let isDefinite = false;
  let isAll = false;
  let isPossessed = false;
  // "All of the", "two of the", "every one of the".
  for (let steps = 0; steps < 6 && next < to; steps++) {
    const word = words[next] ?? '';
    const number = /^\d{1,3}$/.test(word) ? Number(word) : numbers.get(word);
    if (/^(all|every|each|everything|any)$/.test(word)) isAll = true;
    if (/^(his|her|its|their)$/.test(word)) isPossessed = true;
    if (word === 'of' && next > at) next += 1;
    else if (
      definites.has(word) ||
      /^(a|an|any|whole|entire|other|existing|original|current|same)$/.test(word)
    ) {
      isDefinite ||= definites.has(word);
      if (word === 'both') count = 2;
      next += 1;
    } else if (word === 'one' && words[next + 1] === 'of') {
      count = 1;
      next += 2;
    } else if (number !== undefined && word !== 'both') {
      count = number;
      next += 1;
    } else break;
  }
  let colour: string | undefined;
  let which: Target['which'];
  let ordinal: number | undefined;
  const attributes: string[] = [];
  const body = next;
  let hasHead = false;
  while (next < to && next - body < describersMax) {
    const word = words[next] ?? '';
    if (tokens[next]?.kind !== 'word') break;
    const shade = colourOf(word, words[next + 1]);
    const isLast = !goesOn(edit, next + (shade?.length ?? 1), to);
    if (compoundLength(edit, next, to) > 0) break;
    if (shade && !(isLast && isKnownNoun(word))) {
      if (isLast) break;
      colour ??= shade.colour;
      next += shade.length;
      continue;
    }
    if (stops.has(word) && !ordinals.has(word)) break;
    const order = ordinals.get(word);
    const side = whiches.get(word);
    const isDescriber =
      order !== undefined ||
      side !== undefined ||
      isAdjective(word) ||
      materials.has(word) ||
      moods.has(word) ||
      poses.has(word) ||
      (/(?:ing|ed)$/.test(word) && !isKnownNoun(word));
    if (!isDescriber || (isLast && isKnownNoun(singularOf(word, isKnownNoun).noun))) break;
    // "The background" and "the top" are things by themselves.
    if (isLast && /^(background|top|bottom|middle|center|centre|front|back)$/.test(word)) break;
    if (isLast && (order === undefined || !isDefinite) && side === undefined) return undefined;
    if (order !== undefined) ordinal ??= order;
    else if (side !== undefined) which ??= side;
    else attributes.push(word);
    next += 1;
    if (isLast) {
      hasHead = true;
      break;
    }
  }
  let noun: string | undefined;
  if (hasHead) {
    noun = edit.last?.noun;
  } else {
    const head = readHead(edit, next, to, reach.isSingle === true);
    if (!head) return undefined;
    // "The cat's eyes": the owner comes first.
    const owner = tokens[head.next - 1]?.text ?? '';
    if (/['’](?:s)?$/.test(owner) && head.next < to) {
      const part = readHead(edit, skipDescribers(edit, head.next, to), to, reach.isSingle === true);
      if (part) {
        const of: Target = {
          noun: head.noun,
          phrase: edit.textOf(at, head.next).replace(/['’]s?$/, ''),
          isAll: isAll || head.isPlural,
          ...(colour === undefined ? {} : { colour }),
          ...(which === undefined ? {} : { which }),
          ...(ordinal === undefined ? {} : { ordinal }),
        };
        const target: Target = {
          noun: part.noun,
          phrase: edit.textOf(at, part.next),
          isAll: part.isPlural,
          of,
        };
        return { target, next: part.next, isDefinite: true, isPronoun: false, attributes };
      }
    }
    noun = /^(one|ones)$/.test(head.noun) ? edit.last?.noun : head.noun;
    isAll ||= head.isPlural && count === undefined && ordinal === undefined;
    next = head.next;
  }
  const of = isPossessed && edit.last ? edit.last : undefined;
  const base: Target = {
    noun,
    phrase: edit.textOf(at, next),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(which === undefined ? {} : { which }),
    ...(colour === undefined ? {} : { colour }),
    ...(count === undefined || (count === 1 && !/one/.test(words[at] ?? '')) ? {} : { count }),
    isAll: isAll && count === undefined,
    ...(of ? { of } : {}),
  };
  const told = readTellings(edit, at, next, to, base, reach);
  return { ...told, isDefinite, isPronoun: false, attributes };
}

/** "It", "them", "everything else", "this one". */
function readPronoun(edit: Edit, at: number, to: number): TargetMatch | undefined {
  const { words } = edit;
  const word = words[at] ?? '';
  if (!pronouns.has(word) || at >= to) return undefined;
  if (word === 'one' || word === 'all') {
    if (goesOn(edit, at + 1, to) || words[at + 1] === 'of') return undefined;
  }
  if (word === 'everything' || word === 'everyone' || word === 'everybody') {
    const next = at + (words[at + 1] === 'else' ? 2 : 1);
    const noun = word === 'everything' ? undefined : 'person';
    const except = readExcept(edit, next, to);
    const target: Target = {
      noun,
      phrase: edit.textOf(at, except?.next ?? next),
      isAll: true,
      ...(except ? { except: except.targets } : {}),
    };
    return { target, next: except?.next ?? next, isDefinite: true, isPronoun: true, attributes: [] };
  }
  const mayBeDeterminer = /^(this|that|these|those|her)$/.test(word);
  if (mayBeDeterminer && words[at + 1] === 'one') {
    const target = edit.meant(edit.textOf(at, at + 2), false);
    return { target, next: at + 2, isDefinite: true, isPronoun: true, attributes: [] };
  }
  if (mayBeDeterminer && goesOn(edit, at + 1, to) && !/^(a|an|the)$/.test(words[at + 1] ?? '')) {
    const isDescribed = readHead(edit, skipDescribers(edit, at + 1, to), to, false) !== undefined;
    const first = words[at + 1] ?? '';
    const isPredicate =
      (isAdjective(first) || colourOf(first, undefined) !== undefined) && !goesOn(edit, at + 2, to);
    if (isDescribed && !isPredicate) return undefined;
  }
  const isAll = /^(them|these|those|they|all)$/.test(word);
  const target = edit.meant(edit.textOf(at, at + 1), isAll);
  return { target, next: at + 1, isDefinite: true, isPronoun: true, attributes: [] };
}

/** True when a word that could belong to the same phrase stands here. */
function goesOn(edit: Edit, at: number, to: number): boolean {
  if (at >= to || edit.tokens[at]?.kind !== 'word') return false;
  return !stops.has(edit.words[at] ?? '') && links.match(edit.words, at) === undefined;
}

function skipDescribers(edit: Edit, at: number, to: number): number {
  let next = at;
  while (next < to && next - at < describersMax && goesOn(edit, next + 1, to)) {
    const word = edit.words[next] ?? '';
    if (compoundLength(edit, next, to) > 0) break;
    if (
      !isAdjective(word) &&
      colourOf(word, undefined) === undefined &&
      !materials.has(word) &&
      !moods.has(word)
    )
      break;
    next += 1;
  }
  return next;
}

/** How many words a compound that the vocabulary knows takes here; 0 for none. */
function compoundLength(edit: Edit, at: number, to: number): number {
  for (let length = Math.min(headWordsMax, to - at); length > 1; length--) {
    const written = edit.words.slice(at, at + length).join(' ');
    if (compounds.has(written) || compounds.has(singularOf(written, isKnownNoun).noun)) return length;
    if (edit.facts.nouns.includes(written)) return length;
  }
  return 0;
}

interface Head {
  readonly noun: string;
  readonly isPlural: boolean;
  readonly next: number;
}

function readHead(edit: Edit, at: number, to: number, isSingle: boolean): Head | undefined {
  const { words, tokens } = edit;
  const word = words[at] ?? '';
  if (at >= to || tokens[at]?.kind !== 'word' || stops.has(word)) return undefined;
  let length = compoundLength(edit, at, to);
  if (length === 0) {
    length = 1;
    // "The street sign", "the coffee table book": nouns that the vocabulary knows go on, describing words end it.
    while (!isSingle && length < headWordsMax && goesOn(edit, at + length, to)) {
      if (/['’]s?$/.test(tokens[at + length - 1]?.text ?? '')) break;
      const following = words[at + length] ?? '';
      const { noun } = singularOf(following, isKnownNoun);
      const isPredicate =
        isAdjective(following) ||
        colourOf(following, words[at + length + 1]) !== undefined ||
        poses.has(following) ||
        moods.has(following) ||
        materials.has(following);
      if (isPredicate || !isKnownNoun(noun)) break;
      length += 1;
    }
  }
  const { noun, isPlural } = singularOf(words.slice(at, at + length).join(' '), isKnownNoun);
  return { noun: noun.slice(0, 60), isPlural, next: at + length };
}

const asParts = phraseTable([['of, on', true]]);

/** What follows the noun and tells it from others: "of the house", "on the left", "from the second image", "with the hat". */
function readTellings(
  edit: Edit,
  start: number,
  at: number,
  to: number,
  base: Target,
  reach: TargetReach,
): { readonly target: Target; readonly next: number } {
  const { words } = edit;
  let target = base;
  let next = at;
  for (let steps = 0; steps < 3 && next < to; steps++) {
    const picture = readPictureNumber(edit, next, to);
    if (picture) {
      target = { ...target, ...(picture.picture === undefined ? {} : { picture: picture.picture }) };
      next = picture.next;
      continue;
    }
    if (asParts.match(words, next) && words[next] === 'of' && !target.of) {
      const owner = readTarget(edit, next + 1, to, { mayBePlaced: false });
      if (!owner) break;
      target = { ...target, of: owner.target };
      next = owner.next;
      continue;
    }
    const except = target.isAll ? readExcept(edit, next, to) : undefined;
    if (except) {
      target = { ...target, except: except.targets };
      next = except.next;
      continue;
    }
    if (!reach.mayBePlaced || target.at || reach.stopsAt?.test(words[next] ?? '') === true) break;
    const place = readPlace(edit, next, to, { mayBeIndefinite: false, isTelling: true });
    if (!place) break;
    if (!place.place.kind && !place.place.side) {
      next = place.next;
      continue;
    }
    const [side] = place.place.side ?? [];
    const which =
      place.place.kind === undefined && place.place.side?.length === 1 ? whichOf(side) : undefined;
    target = which ? { ...target, which } : { ...target, at: place.place };
    next = place.next;
  }
  return { target: next === at ? target : { ...target, phrase: edit.textOf(start, next) }, next };
}

/** "Except the dog", "but for the hat", "apart from the cat". */
function readExcept(edit: Edit, at: number, to: number) {
  const { words } = edit;
  if (at >= to || !/^(except|excepting|but|besides|excluding|apart)$/.test(words[at] ?? '')) return undefined;
  const list = readList(edit, at + (/^(for|from)$/.test(words[at + 1] ?? '') ? 2 : 1), to);
  return list.targets.length > 0 ? list : undefined;
}

function whichOf(side: string | undefined): Target['which'] {
  if (side === 'background') return 'farthest';
  if (side === 'foreground') return 'nearest';
  return side === undefined ? undefined : whiches.get(side);
}

/** "The hat, the glasses and the scarf": targets one after another. */
export function readList(
  edit: Edit,
  at: number,
  to: number,
  stopsAt?: RegExp,
): { readonly targets: readonly Target[]; readonly next: number } {
  const reach = { mayBePlaced: true, ...(stopsAt ? { stopsAt } : {}) };
  const targets: Target[] = [];
  let next = at;
  while (targets.length < 12) {
    const found = readTarget(edit, next, to, reach);
    if (!found) break;
    targets.push(found.target);
    next = found.next;
    let joint = next;
    while (joint < to && joint < next + 3 && /^(,|and|or|nor|&)$/.test(edit.words[joint] ?? '')) joint += 1;
    if (joint === next || !readTarget(edit, joint, to, reach)) break;
    next = joint;
  }
  return { targets, next };
}

/** "From the second image", "in image 2", "from the other picture", "in the first photo". */
export function readPictureNumber(
  edit: Edit,
  at: number,
  to: number,
): { readonly picture: number | undefined; readonly next: number } | undefined {
  const { words, facts } = edit;
  let next = at;
  if (!/^(from|in|of|on|out)$/.test(words[next] ?? '')) return undefined;
  next += words[next] === 'out' ? 2 : 1;
  if (/^(the|my|this|that)$/.test(words[next] ?? '')) next += 1;
  let picture = ordinals.get(words[next] ?? '');
  const isOther = words[next] === 'other';
  if (
    picture !== undefined ||
    isOther ||
    /^(reference|input|attached|uploaded|original)$/.test(words[next] ?? '')
  ) {
    if (words[next] === 'original') picture = 1;
    next += 1;
  }
  if (/^(reference|input|attached|uploaded)$/.test(words[next] ?? '')) next += 1;
  if (
    next >= to ||
    !/^(image|picture|photo|photograph|pic|input|reference|img|screenshot)s?$/.test(words[next] ?? '')
  ) {
    return undefined;
  }
  const isPlural = /s$/.test(words[next] ?? '');
  next += 1;
  if (words[next] === '#' || words[next] === 'number' || words[next] === 'no') next += 1;
  const number = /^\d{1,2}$/.test(words[next] ?? '') ? Number(words[next]) : numbers.get(words[next] ?? '');
  if (picture === undefined && !isOther && !isPlural && number !== undefined && next < to) {
    return { picture: number, next: next + 1 };
  }
  if (picture === -1) picture = facts.pictureCount;
  if (isOther) picture = facts.pictureCount === 2 ? 2 : undefined;
  return { picture, next };
}
