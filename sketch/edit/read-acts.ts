/** Readers for verbs that change what is there already: remove, move, scale, flip, keep, and the whole picture's. */
import { numbers } from '../brief/adjectives.ts';
import { wordSet } from '../brief/phrase-table.ts';
import type { EditStep, Target } from './plan.ts';
import { readChange } from './read-change.ts';
import type { Edit } from './read-edit.ts';
import { readEntities } from './read-entities.ts';
import { gradeNouns, gradeVerbs, graded } from './read-grade.ts';
import { readPlace } from './read-place.ts';
import { largerFactor, readScale, smallerFactor } from './read-size.ts';
import { readSubject } from './read-subject.ts';
import { subjectOf } from './read-lettering.ts';
import { ordinalOf, pictureNouns } from './read-picture-number.ts';
import { readList, readTarget } from './read-target.ts';
import { readDegree, readWhole } from './read-whole.ts';

const everything: Target = { noun: undefined, phrase: 'everything', isAll: true };

/** "The hat and the glasses", "the background", "the text", "everything except the dog", "this". */
export function readRemove(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  let start = at;
  if (words[start] === 'out' || words[start] === 'away') start += 1;
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
  'the same as it is they are unchanged intact exactly else of picture image in place untouched way alone identical was were before original other things and everything to be is stays stay any all just scene photo still rest',
);
const keptWordsMax = 16;

/** The index after "exactly the same", "as it is" and their like. */
export function skipKept(words: readonly string[], at: number, to: number): number {
  let next = at;
  while (next < to && next < at + keptWordsMax && (keptWords.has(words[next] ?? '') || words[next] === ','))
    next += 1;
  return next;
}

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
function readFactor(edit: Edit, verb: string, at: number, to: number) {
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

const sideNames: ReadonlyMap<string, readonly ('left' | 'right' | 'top' | 'bottom')[]> = new Map([
  ['left', ['left']],
  ['right', ['right']],
  ['top', ['top']],
  ['up', ['top']],
  ['upward', ['top']],
  ['upwards', ['top']],
  ['above', ['top']],
  ['bottom', ['bottom']],
  ['down', ['bottom']],
  ['downward', ['bottom']],
  ['downwards', ['bottom']],
  ['below', ['bottom']],
  ['sides', ['left', 'right']],
  ['horizontally', ['left', 'right']],
  ['sideways', ['left', 'right']],
  ['wider', ['left', 'right']],
  ['vertically', ['top', 'bottom']],
  ['taller', ['top', 'bottom']],
  ['directions', ['left', 'right', 'top', 'bottom']],
]);
const extendWords = wordSet(
  'shot the this picture image photo canvas scene frame it background view to on at in towards toward and both all every direction directions side sides edge edges border borders a bit little more further outward outwards beyond out its of , from art by',
);

/** "The picture to the left and right", "the canvas". */
export function readExtend(edit: Edit, verb: string, at: number, to: number): number {
  const { words } = edit;
  if (words[at - 1] === 'zoom' && words[at] === 'in') {
    return at;
  }
  const sides: ('left' | 'right' | 'top' | 'bottom')[] = [];
  let next = at;
  while (next < to) {
    const word = words[next] ?? '';
    const found = sideNames.get(word);
    if (found && !(word === 'sides' && sides.length > 0)) {
      for (const side of found) if (!sides.includes(side)) sides.push(side);
    } else if (!extendWords.has(word) && !found) break;
    next += 1;
  }
  const isTall = /^(lengthen)$/.test(verb);
  const wide =
    verb === 'widen'
      ? (['left', 'right'] as const)
      : isTall
        ? (['top', 'bottom'] as const)
        : (['left', 'right', 'top', 'bottom'] as const);
  // "Extend the bridge" asks for a longer bridge, which is no matter of the canvas.
  const isThing =
    next < to &&
    edit.tokens[next]?.kind === 'word' &&
    sides.length === 0 &&
    !/^(so|with|and|then|please|while)$/.test(words[next] ?? '');
  if (isThing) return at;
  edit.push({ kind: 'extend', sides: sides.length > 0 ? sides : wide });
  return next;
}

/** "The background", "everything but the dog", "the picture". */
export function readBlur(edit: Edit, at: number, to: number): number {
  const found = readSubject(edit, at, to);
  if (!found) return at;
  const { subject } = found;
  if (subject.kind === 'background') edit.push({ kind: 'blur', what: 'background' });
  else if (subject.kind === 'picture') {
    const { except, phrase } = subject.target;
    const isRest = except !== undefined || /else$/.test(phrase);
    edit.push({ kind: 'blur', what: isRest ? 'background' : 'everything', ...(except ? { except } : {}) });
  } else if (subject.kind === 'thing' && subject.isPronoun && subject.target.noun === undefined) {
    edit.push({ kind: 'blur', what: 'everything' });
  } else edit.leave(at - 1, found.next, 'only the background or the whole can be blurred');
  const next = found.next;
  return readDegree(edit.words, next, to).next === next &&
    /^(slightly|heavily|more)$/.test(edit.words[next] ?? '')
    ? next + 1
    : next;
}

/** "The picture", "it a bit": a grade named by its verb. */
export function readGradeVerb(edit: Edit, verb: readonly string[], at: number, to: number): number {
  const grade = gradeVerbs.match(verb, 0);
  if (!grade) return at;
  const found = at < to ? readSubject(edit, at, to) : undefined;
  const next = found?.next ?? at;
  const degree =
    /^(a|slightly|very|much|significantly)$/.test(edit.words[next] ?? '') && next < to
      ? degreeAfter(edit.words, next)
      : { by: 1, next };
  const { subject } = found ?? {};
  const isThing = subject?.kind === 'thing' && (subject.target.noun !== undefined || subject.target.isAll);
  if (isThing || subject?.kind === 'background') {
    const attribute = attributes[verb[0] ?? ''] ?? verb.join(' ');
    edit.look(subject.target, { attributes: [attribute] });
  } else edit.push({ kind: 'grade', ...graded(grade.value, degree.by) });
  return /^(up|down)$/.test(edit.words[degree.next] ?? '') && degree.next < to
    ? degree.next + 1
    : degree.next;
}

const attributes: Readonly<Record<string, string>> = {
  brighten: 'brighter',
  lighten: 'lighter',
  light: 'brighter',
  darken: 'darker',
  dim: 'dimmer',
  warm: 'warmer',
  cool: 'cooler',
  saturate: 'more saturated',
  desaturate: 'less saturated',
};

function degreeAfter(words: readonly string[], at: number): { readonly by: number; readonly next: number } {
  const three = words.slice(at, at + 3).join(' ');
  if (three === 'a little bit') return { by: 0.5, next: at + 3 };
  const two = words.slice(at, at + 2).join(' ');
  if (/^a (bit|little|touch)$/.test(two)) return { by: 0.5, next: at + 2 };
  if (two === 'a lot') return { by: 1.6, next: at + 2 };
  if (words[at] === 'slightly') return { by: 0.5, next: at + 1 };
  if (/^(much|significantly)$/.test(words[at] ?? '')) return { by: 1.6, next: at + 1 };
  return { by: 1, next: at };
}

/** "The contrast", "the brightness by 20", "the number of cats to five", "the size of the dog". */
export function readRaise(edit: Edit, verb: 'raise' | 'lower', at: number, to: number): number {
  const { words } = edit;
  const sign = verb === 'raise' ? 1 : -1;
  let start = at;
  let next = at;
  const pushed: EditStep[] = [];
  for (let steps = 0; steps < 4 && start < to; steps++) {
    if (/^(the|its|overall|image|picture|this|photo)$/.test(words[start] ?? '')) {
      start += 1;
      continue;
    }
    const noun = gradeNouns.match(words, start);
    if (!noun) break;
    start += noun.length;
    const percent =
      /^by$/.test(words[start] ?? '') && /^\d{1,3}$/.test(words[start + 1] ?? '')
        ? Number(words[start + 1]) / 100
        : undefined;
    const degree =
      percent === undefined
        ? degreeAfter(words, start)
        : { by: percent / 0.35, next: start + 2 + (words[start + 2] === 'percent' ? 1 : 0) };
    pushed.push({ kind: 'grade', ...graded({ [noun.value]: 0.35 * sign }, degree.by) });
    next = start = Math.min(to, degree.next);
    if (/^(and|,)$/.test(words[start] ?? '')) start += 1;
  }
  for (const step of pushed) edit.push(step);
  if (pushed.length > 0) return next;
  const subject = readSubject(edit, at, to);
  if (subject?.subject.kind === 'property' && subject.subject.target) {
    const { name, target } = subject.subject;
    const to2 = words[subject.next] === 'to' ? numberOf(words[subject.next + 1] ?? '') : undefined;
    if (name === 'count' && to2 !== undefined) {
      edit.push({ kind: 'count', target, count: to2 });
      return subject.next + 2;
    }
    if (name === 'size') {
      const by = /^(by|to)$/.test(words[subject.next] ?? '') ? subject.next + 1 : subject.next;
      const named = readFactor(edit, verb === 'raise' ? 'grow' : 'shrink', by, to);
      edit.scale(target, named?.factor ?? (verb === 'raise' ? largerFactor : smallerFactor));
      return named?.next ?? subject.next;
    }
  }
  return at;
}

function numberOf(word: string): number | undefined {
  return /^\d{1,2}$/.test(word) ? Number(word) : numbers.get(word);
}

/** "The dog", "the background": the thing stays, its ground goes. */
export function readCutOut(edit: Edit, at: number, to: number): number {
  const found = readTarget(edit, at, to, { mayBePlaced: true });
  if (!found) return at;
  const isWhole = found.target.noun === undefined || /^(subject|object|background)$/.test(found.target.noun);
  edit.push({ kind: 'cut-out', ...(isWhole ? {} : { target: found.target }) });
  if (!isWhole) edit.name(found.target);
  let next = found.next;
  while (next < to && /^(out|from|of|the|its|background|against|onto)$/.test(edit.words[next] ?? ''))
    next += 1;
  return next;
}

/** "These pictures", "the two images into one": everything of every other picture. */
export function readCombine(edit: Edit, at: number, to: number): number {
  const { words, facts } = edit;
  const subject = readTarget(edit, at, to, { mayBePlaced: false });
  if (!subject) return at;
  let next = subject.next;
  while (
    next < to &&
    /^(into|in|to|one|a|single|picture|image|together|scene|photo|all|of|them|and|collage|composition)$/.test(
      words[next] ?? '',
    )
  )
    next += 1;
  if (facts.pictureCount < 2) {
    edit.leave(at - 1, next, 'there is only one picture');
    return next;
  }
  edit.push({
    kind: 'bring',
    target: { noun: undefined, phrase: edit.textOf(at, subject.next), isAll: true },
  });
  return next;
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

/** "The style of the second image": what no step can say, with its reason. */
export function readUse(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  const text = words.slice(at, to).join(' ');
  if (
    /\b(style|look|colou?rs?|palette|composition|pose|lighting|background)\b.*\b(image|picture|photo|reference)/.test(
      text,
    )
  ) {
    edit.leave(at - 1, to, 'only the things of another picture can be taken over');
    return to;
  }
  const whole = readWhole(edit, at, to, { isLed: true });
  if (whole > at) return whole;
  const isReference =
    /^(the|this|that|my)$/.test(words[at] ?? '') &&
    ordinalOf(words[at + 1] ?? '') !== undefined &&
    /\b(reference|inspiration|guide)\b/.test(text);
  if (isReference) {
    edit.leave(at - 1, to, 'only the things of another picture can be taken over');
    return to;
  }
  return at;
}
