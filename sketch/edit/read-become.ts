/** Reads what a thing becomes: a colour, a mood, a pose, a material, a number, another thing. */
import { colourOf, colours, isAdjective, materials, moods, numbers, poses } from '../brief/adjectives.ts';
import { isKnownNoun } from '../brief/compounds.ts';
import { singularOf } from '../brief/singular.ts';
import type { Target } from './plan.ts';
import type { Telling } from './read-change.ts';
import { readDoing } from './read-doing.ts';
import type { Edit } from './read-edit.ts';
import { oneForEach, readEntities } from './read-entities.ts';
import { gradeWords, graded } from './read-grade.ts';
import { ordinalOf, pictureNouns } from './read-picture-number.ts';
import { readPlace } from './read-place.ts';
import type { Subject } from './read-subject.ts';
import { readTarget } from './read-target.ts';
import { readDegree } from './read-whole.ts';

/** The colour that ends a phrase here ("a dark red one") and the index after it; undefined before a noun. */
export function colourAt(
  edit: Edit,
  at: number,
  to: number,
): { readonly colour: string; readonly next: number } | undefined {
  const { words } = edit;
  let start = at;
  if (/^(a|an)$/.test(words[start] ?? '') && start + 1 < to) start += 1;
  const shade =
    /^(bright|dark|light|deep|pale|vivid)$/.test(words[start] ?? '') && /^(er)?$/.test('') ? start : start;
  const found = colourOf(words[shade] ?? '', words[shade + 1]);
  if (!found || shade + found.length > to) return undefined;
  let next = shade + found.length;
  if (/^(colou?r|colou?red|shade|tone|hue|instead|one|ones)$/.test(words[next] ?? '') && next < to) next += 1;
  const after = words[next] ?? '';
  const isEnd =
    next >= to || edit.tokens[next]?.kind !== 'word' || !isKnownNoun(singularOf(after, isKnownNoun).noun);
  return isEnd ? { colour: found.colour, next } : undefined;
}

/** What `target` becomes by the words at `at`; the index after what was understood, `at` where nothing was. */
export function readThing(
  edit: Edit,
  target: Target,
  at: number,
  to: number,
  isPronoun: boolean,
  telling: Telling,
): number {
  const { words } = edit;
  const degree = readDegree(words, at, to);
  const start = degree.next;
  const word = words[start] ?? '';
  const colour = colourAt(edit, start, to);
  if (colour) {
    edit.recolour(target, colour.colour);
    // "Red and white", "black with stripes": more colours are attributes of its look.
    const more = words[colour.next] === 'and' ? colourAt(edit, colour.next + 1, to) : undefined;
    if (more) {
      edit.look(target, { attributes: [more.colour] });
      return more.next;
    }
    // "Brown leather": what it is made of follows its colour.
    const made = materials.get(words[colour.next] ?? '');
    if (made === undefined || colour.next >= to) return colour.next;
    edit.look(target, { material: made });
    return colour.next + 1;
  }
  if (start >= to) return at;
  if (/^(transparent|see-through)$/.test(word) && target.noun === undefined) {
    if (edit.steps.at(-1)?.kind !== 'cut-out') edit.push({ kind: 'cut-out' });
    return start + 1;
  }
  if (/^(invisible|disappear|vanish|gone)$/.test(word) || (word === 'go' && words[start + 1] === 'away')) {
    edit.push({ kind: 'remove', target });
    return start + (word === 'go' ? 2 : 1);
  }
  if (word === 'face' || word === 'facing' || word === 'look') {
    const turned = readFacing(edit, target, start, to);
    if (turned > start) return turned;
  }
  const doing = readDoing(edit, target, start, to);
  if (doing > start) return doing;
  const mood = moods.get(word) ?? moodVerbs.get(word);
  if (mood !== undefined) {
    edit.look(target, { mood });
    return start + 1;
  }
  const pose = poses.get(word) ?? poses.get(`${word}s`);
  if (pose !== undefined) {
    edit.look(target, { pose });
    return start + (/^(up|down|still|around)$/.test(words[start + 1] ?? '') && start + 1 < to ? 2 : 1);
  }
  const counted = readCount(edit, target, start, to);
  if (counted > start) return counted;
  if (word === 'covered' && words[start + 2] === 'snow') {
    edit.push({ kind: 'season', season: 'winter' });
    return start + 3;
  }
  const place = readPlace(edit, start, to, { mayBeIndefinite: true });
  if (
    place &&
    place.place.kind !== 'with' &&
    (place.place.kind !== undefined || place.place.side) &&
    target.noun !== undefined &&
    !isIntoThing(words, start)
  ) {
    edit.push({ kind: 'move', target, place: place.place });
    return place.next;
  }
  const made = materials.has(word)
    ? readMaterial(edit, { kind: 'thing', target, isPronoun, attributes: [] }, start, to)
    : start;
  if (made > start) return made;
  const relative = gradeWords.match(words, start);
  if (relative && start + relative.length <= to) {
    if (target.noun === undefined && !edit.isAdded(target)) {
      edit.push({ kind: 'grade', ...graded(relative.value, degree.by) });
    } else edit.look(target, { attributes: [words.slice(start, start + relative.length).join(' ')] });
    return start + relative.length;
  }
  // "Better" says nothing that can be drawn.
  if (
    /^(better|nicer|good|great|perfect|professional|beautiful|pretty|amazing|awesome|cool|interesting|different)$/.test(
      word,
    )
  )
    return at;
  const isLastWord = start + 1 >= to || !isNounAt(edit, start + 1);
  if ((isAdjective(word) || /(?:ed|ing|er|y)$/.test(word)) && isLastWord && !isKnownNoun(word)) {
    edit.look(target, { attributes: [words.slice(degree.by === 1 ? start : at, start + 1).join(' ')] });
    return start + 1;
  }
  const isNamed = /^(a|an|two|three|four|five|six|several|some|another)$/.test(words[start] ?? '');
  // "Make the dog bark" names no thing that the dog becomes.
  if (!telling.isFirst || (!telling.isJoined && !isNamed)) return at;
  const becomes = readReplacement(edit, target, start, to);
  return becomes > start ? becomes : at;
}

const isIntoThing = (words: readonly string[], at: number) =>
  /^(in|into|with|from|of)$/.test(words[at] ?? '');

const moodVerbs: ReadonlyMap<string, string> = new Map([
  ['smile', 'happy'],
  ['laugh', 'happy'],
  ['grin', 'happy'],
  ['happier', 'happy'],
  ['cry', 'sad'],
  ['frown', 'sad'],
  ['sadder', 'sad'],
  ['angrier', 'angry'],
  ['scowl', 'angry'],
  ['sleepier', 'sleepy'],
  ['yawn', 'sleepy'],
]);

function isNounAt(edit: Edit, at: number): boolean {
  return edit.tokens[at]?.kind === 'word' && isKnownNoun(singularOf(edit.words[at] ?? '', isKnownNoun).noun);
}

/** "Wood" after "made of", "wooden" after "make it". */
export function readMaterial(edit: Edit, subject: Subject, at: number, to: number): number {
  const target = subject.kind === 'thing' ? subject.target : undefined;
  const start = at + (/^(pure|solid|real)$/.test(edit.words[at] ?? '') ? 1 : 0);
  const material = materials.get(edit.words[start] ?? '');
  if (material === undefined || start >= to || !target) return at;
  if (isNounAt(edit, start + 1) && start + 1 < to) return at;
  edit.look(target, { material });
  return start + 1;
}

/** "Face the other way", "look to the left", "look at the cat". */
export function readFacing(edit: Edit, target: Target, at: number, to: number): number {
  const { words } = edit;
  let next = at + 1;
  while (next < to && /^(the|to|towards|toward|at)$/.test(words[next] ?? '')) next += 1;
  const isTurned =
    /^(other|opposite)$/.test(words[next] ?? '') && /^(way|direction|side)$/.test(words[next + 1] ?? '');
  if (isTurned) {
    edit.push({ kind: 'flip', target });
    return next + 2;
  }
  const seen = words[at + 1] === 'at' ? readTarget(edit, at + 2, to, { mayBePlaced: true }) : undefined;
  if (seen && seen.target.noun !== 'camera' && seen.target.noun !== 'viewer') {
    edit.look(target, { attributes: [`looking at ${seen.target.phrase}`] });
    return seen.next;
  }
  const side = /^(left|right|camera|viewer|away|forward|up|down)$/.exec(words[next] ?? '')?.[0];
  if (side === undefined || next >= to) return at;
  edit.look(target, { attributes: [`facing ${side}`] });
  return next + 1;
}

/** "Three cats", "three of them", "3". */
export function readCount(edit: Edit, target: Target, at: number, to: number): number {
  const { words } = edit;
  let start = at;
  if (/^(only|just|exactly|into)$/.test(words[start] ?? '')) start += 1;
  const word = words[start] ?? '';
  const count = /^\d{1,2}$/.test(word)
    ? Math.min(50, Number(word))
    : word === 'a' || word === 'some'
      ? undefined
      : numbers.get(word);
  if (count === undefined || start >= to) return at;
  const named = readTarget(edit, start + 1, to, { mayBePlaced: false });
  if (!named || named.isPronoun) {
    if (words[start + 1] === 'of') {
      edit.push({ kind: 'count', target, count });
      return Math.min(to, start + 3);
    }
    if (start + 1 < to && edit.tokens[start + 1]?.kind === 'word') return at;
    edit.push({ kind: 'count', target: { ...target, isAll: true }, count });
    return start + 1;
  }
  if (target.noun !== undefined && target.noun !== named.target.noun) return at;
  const all: Target = {
    ...target,
    noun: named.target.noun,
    phrase: edit.textOf(start + 1, named.next),
    isAll: true,
  };
  edit.push({ kind: 'count', target: all, count });
  edit.name(all);
  return named.next;
}

/** "A unicorn": the thing becomes another one. */
function readReplacement(edit: Edit, target: Target, at: number, to: number): number {
  const { words } = edit;
  const end = endOfThings(edit, at, to);
  if (end <= at || /^(to|into|in|of|at|from|with|as|be|on|than|by|for|and)$/.test(words[at] ?? '')) return at;
  const things = readEntities(edit, at, end);
  const [first] = things.entities;
  if (!first || colours.has(first.noun) || isAdjective(first.noun)) return at;
  if (pictureNouns.has(first.noun) || ordinalOf(first.noun) !== undefined) return at;
  const isPresent = first.noun === target.noun;
  if (isPresent) {
    // "Make the car a red car".
    if (first.colour !== undefined) edit.recolour(target, first.colour);
    const { mood, pose, material, attributes } = first;
    const isLooked =
      mood !== undefined || pose !== undefined || material !== undefined || attributes.length > 0;
    if (isLooked) {
      edit.look(target, {
        ...(mood === undefined ? {} : { mood }),
        ...(pose === undefined ? {} : { pose }),
        ...(material === undefined ? {} : { material }),
        attributes,
      });
    }
    if (first.colour !== undefined || isLooked) return end;
  }
  edit.leaveWords(things.brief.unread);
  const relations = things.relations.length > 0 ? { relations: things.relations } : {};
  edit.push({
    kind: 'replace',
    target,
    entities: oneForEach(edit, target, things.entities, at),
    ...relations,
  });
  edit.name({ noun: first.noun, phrase: first.phrase, isAll: first.count > 1 }, true);
  return end;
}

/** Where the new things end: before "on the left" and the like. */
export function endOfThings(edit: Edit, at: number, to: number): number {
  let next = at;
  while (next < to) {
    if (edit.tokens[next]?.kind === 'mark' && edit.words[next] !== ',' && edit.words[next] !== '-') break;
    if (next > at && edit.words[next] === 'instead') break;
    next += 1;
  }
  while (next > at && /^(,|and|instead|please)$/.test(edit.words[next - 1] ?? '')) next -= 1;
  return next;
}
