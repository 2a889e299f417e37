/**
 * Reads which thing of the picture is meant: "the second red car on the left", "its roof", "all the people in the
 * background", "the cup from image 2". It stops at the first word that goes on to say what is to be done, which is why
 * it finds the head of the phrase itself: "the car red" is a car, and red is what it is to become.
 */
import { colourOf, isAdjective, materials, moods, numbers, poses } from '../brief/adjectives.ts';
import { isKnownNoun } from '../brief/compounds.ts';
import { wordSet } from '../brief/phrase-table.ts';
import { singularOf } from '../brief/singular.ts';
import type { Target } from './plan.ts';
import type { Edit } from './read-edit.ts';
import { compoundLength, goesOn, isOwner, isStop, readHead, skipDescribers } from './read-head.ts';
import { ordinalOf } from './read-picture-number.ts';
import { type TargetMatch, type TargetReach, whichOf } from './read-reach.ts';
import { readTellings } from './read-tellings.ts';

const pronouns = wordSet(
  'it this that them these those him her they everything everyone everybody all he she one ' +
    'himself herself itself themselves me us',
);
const definites = wordSet('the this that these those my your our each every both all his her its their');
const describersMax = 8;

/** The target that starts at `at` and ends before `to`; undefined when no thing is named there. */
export function readTarget(edit: Edit, at: number, to: number, reach: TargetReach): TargetMatch | undefined {
  const pronoun = readPronoun(edit, at, to, reach);
  if (pronoun) return pronoun;
  const start = readStart(edit, at, to);
  const described = readDescribers(edit, start.next, to, start.isDefinite);
  if (!described) return undefined;
  const { colour, which, ordinal, attributes } = described;
  const told = {
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(which === undefined ? {} : { which }),
    ...(colour === undefined ? {} : { colour }),
  };
  const head = described.isHeadless ? undefined : readHead(edit, described.next, to, reach.isSingle === true);
  if (!head && !described.isHeadless) return undefined;
  let next = head?.next ?? described.next;
  if (head && isOwner(edit, next - 1) && next < to) {
    // "The cat's eyes": the owner comes first.
    const part = readHead(edit, skipDescribers(edit, next, to), to, reach.isSingle === true);
    if (part) {
      const phrase = edit.textOf(at, head.next).replace(/['’]s?$/, '');
      const of: Target = { noun: head.noun, phrase, ...told, isAll: start.isAll || head.isPlural };
      const base: Target = { noun: part.noun, phrase: edit.textOf(at, part.next), isAll: part.isPlural, of };
      const full = readTellings(edit, at, part.next, to, base, reach);
      return { ...full, isDefinite: true, isPronoun: false, attributes };
    }
  }
  const isOne = head !== undefined && /^(one|ones)$/.test(head.noun);
  const isHidden = head !== undefined && isUnderMask(edit, head.noun, attributes);
  const noun = isHidden ? undefined : !head || isOne ? edit.last?.noun : head.noun;
  const isPlural = head?.isPlural === true && start.count === undefined && ordinal === undefined;
  const of = start.isPossessed
    ? (edit.last ?? { noun: undefined, phrase: edit.words[at] ?? '', isAll: false })
    : undefined;
  const base: Target = {
    noun,
    phrase: edit.textOf(at, next),
    ...told,
    ...(start.count === undefined ? {} : { count: start.count }),
    isAll: (start.isAll || isPlural) && start.count === undefined,
    ...(of ? { of } : {}),
  };
  const full = readTellings(edit, at, next, to, base, reach);
  next = full.next;
  return { target: full.target, next, isDefinite: start.isDefinite, isPronoun: false, attributes };
}

/** "The object", "the masked area": what the mask covers, by no name of its own. */
function isUnderMask(edit: Edit, noun: string, attributes: readonly string[]): boolean {
  const isNameless =
    /^(object|thing|item|stuff|area|part|region|section|selection|spot|element|space|hole|mask)$/.test(noun);
  const isMarked = attributes.some((word) =>
    /^(masked|selected|marked|highlighted|missing|empty|transparent)$/.test(word),
  );
  return isNameless && (edit.facts.hasMask || isMarked) && !edit.facts.nouns.includes(noun);
}

interface Start {
  readonly next: number;
  /** Undefined where no number but "a" was named. */
  readonly count: number | undefined;
  readonly isDefinite: boolean;
  readonly isAll: boolean;
  readonly isPossessed: boolean;
}

/** Articles, owners and numbers: "all of the", "two of the", "his". */
function readStart(edit: Edit, at: number, to: number): Start {
  const { words } = edit;
  let next = at;
  let count: number | undefined;
  let isDefinite = false;
  let isAll = false;
  let isPossessed = false;
  for (let steps = 0; steps < 6 && next < to; steps++) {
    const word = words[next] ?? '';
    const number = /^\d{1,3}$/.test(word) ? Number(word) : numbers.get(word);
    if (/^(all|every|each|any)$/.test(word)) isAll = true;
    if (/^(his|her|its|their)$/.test(word)) isPossessed = true;
    const isSmall = /^(a|an|any|whole|entire|extra|additional|other|existing|original|current|same)$/.test(
      word,
    );
    if (word === 'of' && next > at) {
      next += 1;
    } else if (definites.has(word) || isSmall) {
      isDefinite ||= definites.has(word);
      if (word === 'both') count = 2;
      next += 1;
    } else if (word === 'one' && words[next + 1] === 'of') {
      count = 1;
      next += 2;
    } else if (number !== undefined && goesOn(edit, next + 1, to)) {
      // "Some people" and "one person" name no number that must be kept to.
      if (!/^(some|single|one)$/.test(word)) count = Math.min(50, number);
      next += 1;
    } else if (number !== undefined && words[next + 1] === 'of') {
      count = Math.min(50, number);
      next += 1;
    } else break;
  }
  return { next, count, isDefinite, isAll, isPossessed };
}

interface Describers {
  readonly next: number;
  readonly colour: string | undefined;
  readonly which: Target['which'];
  readonly ordinal: number | undefined;
  readonly attributes: readonly string[];
  /** True for "the second", "the left": no noun follows. */
  readonly isHeadless: boolean;
}

/** The words before the noun; undefined where they describe nothing that could be named. */
function readDescribers(edit: Edit, at: number, to: number, isDefinite: boolean): Describers | undefined {
  const { words, tokens } = edit;
  let next = at;
  let colour: string | undefined;
  let which: Target['which'];
  let ordinal: number | undefined;
  const attributes: string[] = [];
  let isHeadless = false;
  while (next < to && next - at < describersMax && tokens[next]?.kind === 'word') {
    const word = words[next] ?? '';
    const shade = colourOf(word, words[next + 1]);
    const isLast = !goesOn(edit, next + (shade?.length ?? 1), to);
    if (compoundLength(edit, next, to) > 0) break;
    if (shade && !(isLast && isKnownNoun(word))) {
      if (isLast) break;
      colour ??= shade.colour;
      next += shade.length;
      continue;
    }
    const order = ordinalOf(word);
    const side = whichOf(word);
    if (isStop(word) && order === undefined) break;
    const mayDescribe =
      order !== undefined ||
      side !== undefined ||
      isAdjective(word) ||
      materials.has(word) ||
      moods.has(word) ||
      poses.has(word) ||
      (/(?:ing|ed)$/.test(word) && !isKnownNoun(word) && !/^(thing|anything|something|nothing)$/.test(word));
    if (!mayDescribe || (isLast && isKnownNoun(singularOf(word, isKnownNoun).noun))) break;
    // "The lettering": an ending that describes elsewhere.
    const isListed = isAdjective(word) || moods.has(word) || poses.has(word) || materials.has(word);
    if (isLast && isDefinite && order === undefined && side === undefined && !isListed) break;
    // "The top" and "the middle" are places by themselves.
    if (isLast && /^(top|bottom|middle|center|centre|front|back)$/.test(word)) break;
    if (isLast && (order === undefined || !isDefinite) && side === undefined) return undefined;
    if (order !== undefined) ordinal ??= order;
    else if (side !== undefined) which ??= side;
    else attributes.push(word);
    next += 1;
    if (isLast) {
      isHeadless = true;
      break;
    }
  }
  return { next, colour, which, ordinal, attributes, isHeadless };
}

/** "It", "them", "everything else", "this one". */
function readPronoun(edit: Edit, at: number, to: number, reach: TargetReach): TargetMatch | undefined {
  const { words } = edit;
  const word = words[at] ?? '';
  if (!pronouns.has(word) || at >= to) return undefined;
  const match = (target: Target, next: number): TargetMatch => ({
    target,
    next,
    isDefinite: true,
    isPronoun: true,
    attributes: [],
  });
  const following = words[at + 1] ?? '';
  if (word === 'one' || word === 'all') {
    if (goesOn(edit, at + 1, to) || /^(of|the|these|those|my|his|her|its|their|other)$/.test(following))
      return undefined;
  }
  if (/^every(thing|one|body)$/.test(word)) {
    const next = at + (following === 'else' ? 2 : 1);
    const noun = word === 'everything' ? undefined : 'person';
    const base: Target = { noun, phrase: edit.textOf(at, next), isAll: true };
    const told = readTellings(edit, at, next, to, base, reach);
    return match(told.target, told.next);
  }
  const mayBeDeterminer = /^(this|that|these|those|her)$/.test(word);
  if (mayBeDeterminer && following === 'one')
    return match(edit.meant(edit.textOf(at, at + 2), false), at + 2);
  if (mayBeDeterminer && goesOn(edit, at + 1, to)) {
    const isDescribed = readHead(edit, skipDescribers(edit, at + 1, to), to, false) !== undefined;
    const isLast = !goesOn(edit, at + 2, to);
    const isPredicated = (isAdjective(following) || colourOf(following, undefined) !== undefined) && isLast;
    if (isDescribed && !isPredicated) return undefined;
  }
  const isAll = /^(them|these|those|they|all|themselves)$/.test(word);
  return match(edit.meant(edit.textOf(at, at + 1), isAll), at + 1);
}
