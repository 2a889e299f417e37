/**
 * Reads what a subject is to become: "red", "twice as big", "happy", "a unicorn", "three cats", "wear a hat", and for the
 * whole picture "night", "a watercolour", "warmer". One complement may say several ("bigger and blue").
 */
import { colourOf, colours } from '../brief/adjectives.ts';
import { styles } from '../brief/ambience.ts';
import { isKnownNoun } from '../brief/compounds.ts';
import { phraseTable } from '../brief/phrase-table.ts';
import type { Target } from './plan.ts';
import { readBackground } from './read-background.ts';
import { colourAt, readFacing, readCount, readMaterial, readThing } from './read-become.ts';
import type { Edit } from './read-edit.ts';
import { readEntities } from './read-entities.ts';
import { gradeWords } from './read-grade.ts';
import { lettersFrom } from './read-lettering.ts';
import { readSetting } from './read-setting.ts';
import { readScale } from './read-size.ts';
import type { Subject } from './read-subject.ts';
import { readTarget } from './read-target.ts';
import { readWhole } from './read-whole.ts';

/** Small words between the subject and what it becomes. */
const joints = phraseTable([
  [
    'look like it, look like there is, looks like it, look like it was painted in, look like it was drawn in, look like it was taken, look like it was, look like it is, look as if it was, look as if it ' +
      'were, like it was taken, like it was shot, look like it was shot, like it was, look like it ' +
      'were, look as though it was, to look like it was taken, ' +
      'to look like it was, to, into, in, as, be, to be, look, look like, to look, to look like, ' +
      'appear, appear as, become, to become, into a style of, from, with, to have, have, at, ' +
      'feel, feel like, seem, seem like, out of, made of, be made of, made out of, be made out of, ' +
      'into being, should be, must be, needs to be, has to be, is, are, was, were, should look, ' +
      'of, ' +
      'should become, should have, has, through, by, so it is, so that it is, turn, turned, ' +
      'painted, coloured, colored, should, must, needs to, to something, for, will be, would be, ' +
      'being, get, go',
    true,
  ],
]);

/** How a complement is read: which words came before it, and whether it is the first. */
export interface Telling {
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
    if (!isFirst && subject.kind === 'background' && edit.words[next] === 'with' && next + 1 < to) {
      const added = readBehind(edit, next + 1, to);
      if (added > next + 1) return added;
    }
    if (!isFirst && (start === undefined || startsSubject(edit, start, to))) break;
    const after = readOne(edit, subject, start ?? next, to, isFirst);
    if (after <= (start ?? next)) break;
    next = after;
  }
  return next;
}

/** "… with palm trees": things that stand in the new background. */
function readBehind(edit: Edit, at: number, to: number): number {
  const things = readEntities(edit, at, to);
  if (things.entities.length === 0) return at;
  const { entities, relations } = things;
  edit.leaveWords(things.brief.unread);
  edit.push({ kind: 'add', entities, relations, place: { side: ['background'] }, isAnother: false });
  return to;
}

/** The index after "and", `at` before a preposition, undefined where the complement ends. */
function skipAnd(words: readonly string[], at: number, to: number): number | undefined {
  let next = at;
  while (next < to && next < at + 3 && /^(and|,|but|&|also)$/.test(words[next] ?? '')) next += 1;
  const isLed = /^(in|at|with|during|on|under|over|next|beside|behind|near|above|between)$/.test(
    words[next] ?? '',
  );
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
    if (subject.kind === 'thing' && /^(look|face|facing|looking)$/.test(words[start] ?? '')) {
      const faced = readFacing(edit, subject.target, start, to);
      if (faced > start) return faced;
    }
    // "Look expensive" names no thing, "look like a dragon" does.
    isJoined = !/^(look|looks|appear|feel|seem|be|is|are|should be|must be)$/.test(
      words.slice(start, start + joint.length).join(' '),
    );
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
