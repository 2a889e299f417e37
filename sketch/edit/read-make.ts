/** Reads "make", "turn", "change" and "paint": one or several subjects, and what each of them is to become. */
import { colourOf, materials, moods, numbers } from '../brief/adjectives.ts';
import type { Target } from './plan.ts';
import { readChange } from './read-change.ts';
import type { Edit } from './read-edit.ts';
import { readReplace } from './read-exchange.ts';
import { largerFactor, smallerFactor } from './read-size.ts';
import { type Subject, type SubjectMatch, readSubject } from './read-subject.ts';
import { readTarget } from './read-target.ts';
import { readLetters } from './read-lettering.ts';
import { namedAs, readExcept } from './read-tellings.ts';
import { readWhole } from './read-whole.ts';

/** The index after "off", "out" or "away". */
export const skipOff = (words: readonly string[], at: number, to: number) =>
  at < to && /^(off|out|away)$/.test(words[at] ?? '') ? at + 1 : at;

/** "The car red and the house blue", "it night", "the sign say OPEN", "the horse into a unicorn". */
export function readMake(
  edit: Edit,
  verb: 'make' | 'change' | 'paint',
  at: number,
  start: number,
  to: number,
): number {
  const { words } = edit;
  let next = at;
  let from = start;
  for (let steps = 0; steps < 8; steps++) {
    const found = readSubject(edit, from, to);
    const before = edit.steps.length;
    let changed = found ? readOneChange(edit, found.subject, from, found.next, to, verb) : from;
    if (found && changed <= from) {
      edit.steps.length = before;
      changed = readShared(edit, found, from, to, verb);
    }
    // "Make rain", "turn into a watercolour", "change to night": the picture is meant.
    const after = changed > from ? changed : Math.max(from, readWhole(edit, from, to, { isLed: true }));
    if (after <= from) break;
    next = after;
    const joint = words[next] === ',' && words[next + 1] === 'and' ? next + 2 : next + 1;
    if (next >= to || !/^(and|,|&)$/.test(words[next] ?? '') || joint >= to) break;
    from = joint;
  }
  return next;
}

/** "The cat and the dog bigger": several subjects of one change. */
function readShared(edit: Edit, first: SubjectMatch, from: number, to: number, verb: string): number {
  const subjects = [first];
  let next = first.next;
  while (subjects.length < 8 && /^(and|,|&)$/.test(edit.words[next] ?? '') && next + 1 < to) {
    const joint = edit.words[next + 1] === 'and' ? next + 2 : next + 1;
    const more = readSubject(edit, joint, to);
    if (!more) break;
    subjects.push(more);
    next = more.next;
  }
  if (subjects.length < 2 || next >= to) return from;
  let after = from;
  for (const { subject } of subjects) after = readOneChange(edit, subject, from, next, to, verb);
  return after;
}

function readOneChange(
  edit: Edit,
  subject: Subject,
  from: number,
  at: number,
  to: number,
  verb: string,
): number {
  const { words } = edit;
  const around =
    verb === 'make' &&
    /^(around|over|upside-down|upside)$/.test(words[at] ?? '') &&
    words[from - 1] === 'turn';
  if (around && subject.kind === 'thing') {
    edit.push({ kind: 'flip', target: subject.target });
    edit.name(subject.target);
    return at + 1;
  }
  if (subject.kind === 'thing' && verb === 'change' && /^(for|with)$/.test(words[at] ?? '')) {
    const swapped = readReplace(edit, from, to);
    if (swapped) return swapped.next;
  }
  const lettered = subject.kind === 'thing' ? readNewLetters(edit, subject.target, at, to) : at;
  if (lettered > at) return lettered;
  const before = edit.steps.length;
  const next = at < to ? readChange(edit, subject, at, to) : at;
  if (next > at) {
    const except = subject.kind === 'thing' && subject.target.isAll ? readExcept(edit, next, to) : undefined;
    if (except) {
      leaveOut(edit, before, except.targets);
      return except.next;
    }
    const isOld = words[next] === 'instead' && words[next + 1] === 'of' && next + 2 < to;
    if (isOld) return readInstead(edit, next + 2, to);
    if (subject.kind === 'thing' && subject.target.noun !== undefined && edit.steps.length > before)
      nameUnlessAdded(edit, subject.target);
    return next;
  }
  edit.steps.length = before;
  if (subject.kind !== 'thing') return from;
  // "Make the red car", from a language whose adjectives follow: the colour is what it is to become.
  const { target } = subject;
  if (edit.isPostposed && at >= to && becomeDescribed(edit, subject)) return at;
  if (verb === 'make' && at >= to && (target.count !== undefined || numbers.has(words[from] ?? ''))) {
    const count = target.count ?? numbers.get(words[from] ?? '') ?? 1;
    const { count: _, ...one } = target;
    edit.push({ kind: 'count', target: { ...one, isAll: true }, count });
    return at;
  }
  return from;
}

/** "The sign from OPEN to CLOSED", "the sign to “Bakery”": words on a thing. */
function readNewLetters(edit: Edit, target: Target, at: number, to: number): number {
  const { tokens, words } = edit;
  const isLettered = (index: number) =>
    index < to &&
    (tokens[index]?.kind === 'quote' || /^\p{Lu}[\p{Lu}\p{N}'-]+$/u.test(tokens[index]?.text ?? ''));
  const isTurned = words[at] === 'from' && isLettered(at + 1) && words[at + 2] === 'to' && isLettered(at + 3);
  const isNew = words[at] === 'to' && tokens[at + 1]?.kind === 'quote';
  if (!isTurned && !isNew) return at;
  const letters = readLetters(edit, isTurned ? at + 3 : at + 1, to);
  if (!letters) return at;
  const from = isTurned ? { from: tokens[at + 1]?.text ?? '' } : {};
  edit.push({ kind: 'words', ...from, target, to: letters.text });
  return letters.next;
}

/** "A cat instead of a dog": what was there before; where only its colour was, the step says enough. */
function readInstead(edit: Edit, at: number, to: number): number {
  const old = readTarget(edit, at, to, { mayBePlaced: true });
  const step = edit.steps.at(-1);
  if (old && step?.kind === 'replace' && step.target.noun === undefined) {
    edit.steps[edit.steps.length - 1] = { ...step, target: old.target };
    return old.next;
  }
  const colour = colourOf(edit.words[at] ?? '', edit.words[at + 1]);
  return colour ? Math.min(to, at + colour.length) : at - 2;
}

/** "… except the first one": what the steps from `from` on do not speak of. */
function leaveOut(edit: Edit, from: number, except: readonly Target[]): void {
  for (let index = from; index < edit.steps.length; index++) {
    const step = edit.steps[index];
    if (!step || !('target' in step) || !step.target) continue;
    edit.steps[index] = { ...step, target: { ...step.target, except: namedAs(step.target, except) } };
  }
}

/** Turns the words that describe a target into what it becomes; false where none do. */
function becomeDescribed(edit: Edit, subject: Extract<Subject, { kind: 'thing' }>): boolean {
  const { colour, which, ...bare } = subject.target;
  const before = edit.steps.length;
  if (colour !== undefined) edit.recolour(bare, colour);
  if (which === 'largest' || which === 'smallest')
    edit.scale(bare, which === 'largest' ? largerFactor : smallerFactor);
  for (const word of subject.attributes) {
    const mood = moods.get(word);
    const material = materials.get(word);
    edit.look(
      bare,
      mood !== undefined ? { mood } : material !== undefined ? { material } : { attributes: [word] },
    );
  }
  if (edit.steps.length > before) edit.name(bare);
  return edit.steps.length > before;
}

/** What has just been added or put in another's place keeps the name that its step gave it. */
export function nameUnlessAdded(edit: Edit, target: Target): void {
  const kind = edit.steps.at(-1)?.kind;
  if (kind !== 'add' && kind !== 'replace' && kind !== 'count') edit.name(target);
}
