/**
 * Reads what a subject is to become: "red", "twice as big", "happy", "a unicorn", "three cats", "wear a hat", and for the
 * whole picture "night", "a watercolour", "warmer". One complement may say several ("bigger and blue").
 */
import { colourOf, colours, isAdjective, materials, moods, numbers, poses } from '../brief/adjectives.ts';
import { styles } from '../brief/ambience.ts';
import { isKnownNoun } from '../brief/compounds.ts';
import { phraseTable } from '../brief/phrase-table.ts';
import { singularOf } from '../brief/singular.ts';
import type { EditStep, Target } from './plan.ts';
import type { Edit } from './read-edit.ts';
import { readEntities } from './read-entities.ts';
import { graded, gradeWords } from './read-grade.ts';
import { lettersFrom } from './read-lettering.ts';
import { readScale } from './read-size.ts';
import type { Subject } from './read-subject.ts';
import { readPlace } from './read-place.ts';
import { ordinalOf, pictureNouns } from './read-picture-number.ts';
import { readTarget } from './read-target.ts';
import { readDegree, readGround, readSetting, readWhole } from './read-whole.ts';
import { readDoing } from './read-doing.ts';

/** Small words between the subject and what it becomes. */
const joints = phraseTable([
  [
    'look like it was taken, look like it was, look like it is, look as if it was, look as if it were, like it was taken, like it was shot, look like it was shot, like it was, look like it were, look as though it was, to look like it was taken, ' +
      'to look like it was, to, into, in, as, be, to be, look, look like, to look, to look like, appear, appear as, become, to become, into a style of, from, with, to have, have, at, ' +
      'feel, feel like, seem, seem like, out of, made of, be made of, made out of, be made out of, into being, should be, must be, needs to be, has to be, is, are, was, were, should look, of, ' +
      'should become, should have, has, through, by, so it is, so that it is, turn, turned, painted, coloured, colored, should, must, needs to, to something, for, will be, would be, being, get, go',
    true,
  ],
]);

/** How a complement is read: which words came before it, and whether it is the first. */
interface Telling {
  /** False after "and": only words that describe may follow, since "and the house" begins another subject. */
  readonly isFirst: boolean;
  /** True after "into", "to" and the like, where a bare noun is what the thing becomes. */
  readonly isJoined: boolean;
}

/** Reads the complement at `at`, ending before `to`; the index after what was understood, `at` where nothing was. */
export function readChange(edit: Edit, subject: Subject, at: number, to: number): number {
  let next = at;
  for (let steps = 0; steps < 8 && next < to; steps++) {
    const isFirst = next === at;
    const start = isFirst ? next : skipAnd(edit.words, next, to);
    if (!isFirst && (start === undefined || startsSubject(edit, start, to))) break;
    const after = readOne(edit, subject, start ?? next, to, isFirst);
    if (after <= (start ?? next)) break;
    next = after;
  }
  return next;
}

/** The index after "and", `at` before a preposition, undefined where the complement ends. */
function skipAnd(words: readonly string[], at: number, to: number): number | undefined {
  let next = at;
  while (next < to && next < at + 3 && /^(and|,|but|&|also)$/.test(words[next] ?? '')) next += 1;
  const isLed = /^(in|at|with|during|on|under)$/.test(words[next] ?? '');
  return (next === at && !isLed) || next >= to ? undefined : next;
}

/** True where another subject begins: "and the house blue". */
function startsSubject(edit: Edit, at: number, to: number): boolean {
  return (
    /^(the|his|her|its|their|this|that|all|every|each|my|your|our)$/.test(edit.words[at] ?? '') &&
    readTarget(edit, at, to, { mayBePlaced: false }) !== undefined
  );
}

function readOne(edit: Edit, subject: Subject, at: number, to: number, isFirst: boolean): number {
  const { words } = edit;
  // "From blue to red": what it was is told by what it becomes.
  const turned = words[at] === 'from' ? turnAt(words, at, to) : undefined;
  let start = turned ?? at;
  let isJoined = turned !== undefined;
  for (let steps = 0; steps < 3; steps++) {
    const joint = joints.match(words, start);
    if (!joint || start + joint.length >= to) break;
    const isPrepositional = /^(in|at|with|from|of|on|by|through)$/.test(words[start] ?? '');
    if (isPrepositional) {
      const whole = readPlain(edit, subject, start, to, { isFirst, isJoined });
      if (whole > start) return whole;
    }
    const isMade = /\bof$/.test(words.slice(start, start + joint.length).join(' '));
    isJoined = true;
    start += joint.length;
    if (isMade) {
      const made = readMaterial(edit, subject, start, to);
      if (made > start) return made;
    }
  }
  const next = readPlain(edit, subject, start, to, { isFirst, isJoined });
  return next > start ? next : at;
}

/** The index after "to" in "from X to Y"; undefined without it. */
function turnAt(words: readonly string[], at: number, to: number): number | undefined {
  for (let next = at + 2; next < Math.min(to, at + 6); next++) {
    const isOld =
      colourOf(words[next - 1] ?? '', undefined) !== undefined || isKnownNoun(words[next - 1] ?? '');
    if (!isOld) return undefined;
    if (/^(to|into)$/.test(words[next] ?? '') && next + 1 < to) return next + 1;
  }
  return undefined;
}

function readPlain(edit: Edit, subject: Subject, at: number, to: number, telling: Telling): number {
  if (at >= to) return at;
  if (subject.kind === 'words') return readLettering(edit, subject, at, to, telling);
  if (subject.kind === 'property') return readProperty(edit, subject, at, to);
  if (subject.kind === 'background') return readBackground(edit, subject.target, at, to);
  const { target } = subject;
  const said = readSaying(edit, subject, at, to);
  if (said > at) return said;
  const scaled = readScale(edit, at, to);
  if (scaled) {
    if (subject.kind === 'picture') scalePicture(edit, at, scaled.next);
    else edit.scale(target, scaled.factor);
    return scaled.next;
  }
  const isPronoun = subject.kind === 'thing' && subject.isPronoun;
  const isLoose = subject.kind === 'picture' || (isPronoun && target.noun === undefined);
  const isScene = /^(weather|scene|landscape|scenery|view|surroundings)$/.test(target.noun ?? '');
  if (isLoose || isScene) {
    const tinted = subject.kind === 'picture' ? colourAt(edit, at, to) : undefined;
    if (tinted && !gradeWords.match(edit.words, at)) {
      edit.push({ kind: 'grade', tint: tinted.colour });
      return tinted.next;
    }
    if (!isColourEnd(edit, at, to)) {
      const whole = readWhole(edit, at, to, { isLed: true });
      if (whole > at) return whole;
    }
  } else {
    // "Add a cat and make it night": an hour is no look of a cat's.
    const isTimely = isPronoun || target.noun === 'sky';
    const whole = isTimely ? readTimely(edit, at, to) : readStyled(edit, target, at, to);
    if (whole > at) return whole;
  }
  return readThing(edit, target, at, to, isPronoun, telling);
}

/** "Make the picture wider" asks for more of it; how large it comes out is asked for by other means. */
function scalePicture(edit: Edit, at: number, next: number): void {
  const word = edit.words[next - 1] ?? '';
  if (/^(wider|longer)$/.test(word)) edit.push({ kind: 'extend', sides: ['left', 'right'] });
  else if (word === 'taller') edit.push({ kind: 'extend', sides: ['top', 'bottom'] });
  else edit.leave(at, next, 'the size of the picture is asked for apart');
}

/** "The text HELLO", "the text red", "the title bigger": its letters, or how they look. */
function readLettering(
  edit: Edit,
  subject: Extract<Subject, { kind: 'words' }>,
  at: number,
  to: number,
  telling: Telling,
): number {
  const first = edit.tokens[at];
  const isLettered = first?.kind === 'quote' || /^\p{Lu}{2}/u.test(first?.text ?? '');
  const noun = subject.target && subject.target.of === undefined ? subject.target.noun : 'text';
  const target: Target = { noun, phrase: subject.from ?? noun ?? 'text', isAll: false };
  const scaled = isLettered ? undefined : readScale(edit, at, to);
  if (scaled) {
    edit.scale(target, scaled.factor);
    return scaled.next;
  }
  const colour = isLettered ? undefined : colourAt(edit, at, to);
  if (colour && colour.next >= to) {
    edit.recolour(target, colour.colour);
    return colour.next;
  }
  const isSaid = telling.isJoined || isLettered || /^(say|says|read|reads|to)$/.test(edit.words[at] ?? '');
  if (isSaid) return lettersFrom(edit, subject, at, to);
  return readThing(edit, target, at, to, false, telling);
}

/** True for a colour that ends the words: "make it sepia" apart, a colour is no grade. */
function isColourEnd(edit: Edit, at: number, to: number): boolean {
  const found = colourAt(edit, at, to);
  return found !== undefined && !gradeWords.match(edit.words, at) && !styles.match(edit.words, at);
}

/** Time, weather, season and style, and no grade: what "it" may become even where it is a thing. */
function readTimely(edit: Edit, at: number, to: number): number {
  const before = edit.steps.length;
  const next = readWhole(edit, at, to, { isLed: true });
  const added = edit.steps.slice(before);
  const isTimely =
    next > at && added.length > 0 && added.every((step) => /^(time|weather|season|restyle)$/.test(step.kind));
  const isColour = colourAt(edit, at, to) !== undefined;
  if (isTimely && !isColour) return next;
  edit.steps.length = before;
  return at;
}

/** "Turn the cat into a watercolour", "make the sign neon" is no style. */
function readStyled(edit: Edit, target: Target, at: number, to: number): number {
  const { words } = edit;
  const start = at + (/^(a|an)$/.test(words[at] ?? '') ? 1 : 0);
  const style = styles.match(words, start);
  if (style?.value.style === undefined || style.length < 2 || start + style.length > to) return at;
  edit.push({ kind: 'restyle', style: style.value.style });
  edit.leaveWords([`${target.phrase} alone (a style is the whole picture's)`]);
  return start + style.length;
}

function colourAt(
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

function readThing(
  edit: Edit,
  target: Target,
  at: number,
  to: number,
  isPronoun: boolean,
  telling: Telling,
): number {
  const { words } = edit;
  const degree = readDegree(words, at, to);
  let start = degree.next;
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
  const place = readPlace(edit, start, to, { mayBeIndefinite: true });
  if (
    place &&
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

function readFacing(edit: Edit, target: Target, at: number, to: number): number {
  const { words } = edit;
  let next = at + 1;
  while (next < to && /^(the|to|towards|toward|at)$/.test(words[next] ?? '')) next += 1;
  const isTurned =
    /^(other|opposite)$/.test(words[next] ?? '') && /^(way|direction|side)$/.test(words[next + 1] ?? '');
  if (isTurned) {
    edit.push({ kind: 'flip', target });
    return next + 2;
  }
  const side = /^(left|right|camera|viewer|away|forward|up|down)$/.exec(words[next] ?? '')?.[0];
  if (side === undefined || next >= to) return at;
  edit.look(target, { attributes: [`facing ${side}`] });
  return next + 1;
}

/** "Three cats", "three of them", "3". */
function readCount(edit: Edit, target: Target, at: number, to: number): number {
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
  edit.push({ kind: 'replace', target, entities: things.entities, ...relations });
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

/** The ground behind the things: a colour, a place, nothing, a blur. */
function readBackground(edit: Edit, target: Target, at: number, to: number): number {
  const { words } = edit;
  const start = at;
  const colour = colourAt(edit, skipPlain(words, start), to);
  if (colour) {
    edit.push({ kind: 'backdrop', colour: colour.colour });
    return colour.next;
  }
  const ground = readGround(edit, start, to);
  if (ground > start) return ground;
  if (/^(transparent|see-through|invisible|removed|gone)$/.test(words[start] ?? '')) {
    edit.push({ kind: 'cut-out' });
    return start + 1;
  }
  const degree = readDegree(words, start, to);
  if (/^(blurry|blurred|blurrier|out-of-focus|bokeh|unfocused)$/.test(words[degree.next] ?? '')) {
    edit.push({ kind: 'blur', what: 'background' });
    return degree.next + 1;
  }
  if (words.slice(degree.next, degree.next + 3).join(' ') === 'out of focus') {
    edit.push({ kind: 'blur', what: 'background' });
    return degree.next + 3;
  }
  if (/^(plain|solid|blank|empty|simple|clean)$/.test(words[start] ?? '')) {
    edit.push({ kind: 'backdrop', colour: 'white' });
    return start + 1;
  }
  const relative = gradeWords.match(words, degree.next);
  if (relative && /(?:er|less|more)/.test(words[degree.next] ?? '')) {
    edit.look(target, { attributes: [words.slice(degree.next, degree.next + relative.length).join(' ')] });
    return degree.next + relative.length;
  }
  const place = readSetting(edit, start, to, 'in');
  if (place > start) return place;
  const whole = readWhole(edit, start, to, { isLed: true });
  if (whole > start) return whole;
  const end = endOfThings(edit, start, to);
  const things = readEntities(edit, start, end);
  if (things.brief.setting !== undefined) {
    edit.push({ kind: 'setting', setting: things.brief.setting, phrase: edit.textOf(start, end) });
    pushBrief(edit, things.brief);
    return end;
  }
  const [first] = things.entities;
  if (!first || isAdjective(first.noun)) return at;
  edit.leaveWords(things.brief.unread);
  edit.push({ kind: 'replace', target, entities: things.entities });
  return end;
}

const skipPlain = (words: readonly string[], at: number) => {
  let next = at;
  while (next < at + 3 && /^(a|an|plain|solid|simple|flat|pure|uniform)$/.test(words[next] ?? '')) next += 1;
  return next;
};

/** Steps for what a brief says of the air: "a forest at night". */
export function pushBrief(
  edit: Edit,
  brief: { readonly [key in 'time' | 'weather' | 'season']?: unknown } & object,
): void {
  const { time, weather, season } = brief as Partial<{
    time: Extract<EditStep, { kind: 'time' }>['time'];
    weather: Extract<EditStep, { kind: 'weather' }>['weather'];
    season: Extract<EditStep, { kind: 'season' }>['season'];
  }>;
  if (season !== undefined) edit.push({ kind: 'season', season });
  if (time !== undefined) edit.push({ kind: 'time', time });
  if (weather !== undefined) edit.push({ kind: 'weather', weather });
}

/** "Say OPEN", "read "HELLO"": the words on a thing, or of the picture. */
function readSaying(edit: Edit, subject: Subject, at: number, to: number): number {
  if (!/^(say|says|saying|read|reads|spell)$/.test(edit.words[at] ?? '') || at + 1 >= to) return at;
  const isThing = subject.kind === 'thing' && subject.target.noun !== undefined;
  const words = isThing ? { kind: 'words' as const, target: subject.target } : { kind: 'words' as const };
  const next = lettersFrom(edit, words, at + 1, to);
  return next > at + 1 ? next : at;
}

/** A property becomes something: "the colour of the roof" → "blue", "the time of day" → "night". */
function readProperty(
  edit: Edit,
  subject: Extract<Subject, { kind: 'property' }>,
  at: number,
  to: number,
): number {
  const { name } = subject;
  const owner = subject.target;
  const asPicture: Subject = { kind: 'picture', target: { noun: undefined, phrase: 'it', isAll: false } };
  if (name === 'colour' && owner) {
    const colour = colourAt(edit, at, to);
    if (!colour) return at;
    edit.recolour(owner, colour.colour);
    return colour.next;
  }
  if (name === 'count' && owner) return readCount(edit, owner, at, to);
  if (owner && (name === 'size' || name === 'mood' || name === 'pose')) {
    const article = /^(a|an)$/.test(edit.words[at] ?? '') ? 1 : 0;
    const thing: Subject = { kind: 'thing', target: owner, isPronoun: false, attributes: [] };
    return readPlain(edit, thing, at + article, to, { isFirst: false, isJoined: true });
  }
  if (name === 'setting') {
    const place = readSetting(edit, at, to, 'in');
    if (place > at) return place;
  }
  if (name === 'style' && !colours.has(edit.words[at] ?? '')) {
    const next = readWhole(edit, at, to, { isLed: true });
    if (next > at) return next;
    return at;
  }
  return readPlain(edit, asPicture, at, to, { isFirst: false, isJoined: true });
}
