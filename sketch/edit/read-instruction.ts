/**
 * Reads an instruction ("make the car red and add a moon; then make it night") into an `EditPlan`: clause by clause from
 * the left, each by the reader of its verb, with the grammar of prompts for new things. There is no model in it, so the
 * same words always give the same plan. It must never throw and never lose a word silently: what no step can say stands
 * in `EditPlan.unread`.
 */
import { colourOf, materials, moods, numbers } from '../brief/adjectives.ts';
import { readPrompt } from '../brief/read-prompt.ts';
import { readCharactersMax, tokensOf } from '../brief/tokens.ts';
import type { Brief } from '../brief/brief.ts';
import type { EditPlan, InstructionFacts, Target } from './plan.ts';
import {
  readBlur,
  readCombine,
  readCutOut,
  readExtend,
  readFill,
  readFlip,
  readGradeVerb,
  readKeep,
  readKeepOnly,
  readMove,
  readRaise,
  readRemove,
  readScaled,
  readUse,
  skipKept,
} from './read-acts.ts';
import { readChange } from './read-change.ts';
import { Edit } from './read-edit.ts';
import { readEntities } from './read-entities.ts';
import { instructionToEnglish } from './read-languages.ts';
import { readLetters } from './read-lettering.ts';
import { largerFactor, smallerFactor } from './read-size.ts';
import { readSubject, type Subject, type SubjectMatch } from './read-subject.ts';
import { pictureNouns } from './read-picture-number.ts';
import { readTarget } from './read-target.ts';
import { namedAs, readExcept } from './read-tellings.ts';
import { readAdd, readBrought, readDress, readGive, readPut, readReplace } from './read-things.ts';
import { clauseEnd, isVerbAt, polite, type VerbName, verbs } from './read-verbs.ts';
import { readWhole } from './read-whole.ts';

/** Reads an instruction of any length and script; never throws. At most `readCharactersMax` characters are read. */
export function readInstruction(prompt: string, facts: InstructionFacts): EditPlan {
  const brief = readPrompt(prompt);
  const { tokens, language } = instructionToEnglish(tokensOf(withPercents(prompt)));
  const edit = new Edit(tokens, facts, /^(fr|es|pt)$/.test(language));
  const isInstruction = walk(edit);
  const isDescription = !isInstruction && isSeen(brief);
  if (isDescription) {
    edit.steps.length = 0;
    edit.unread.length = 0;
    edit.unread.push(...brief.unread);
    describe(edit, brief);
  }
  if (prompt.length > readCharactersMax * 4) edit.unread.push('everything after the first 2000 characters');
  return {
    prompt,
    language,
    steps: edit.steps,
    unread: edit.unread,
    ...(edit.keeps.length === 0 ? {} : { keeps: edit.keeps }),
    brief,
    isDescription,
  };
}

/** The percent sign is no token of a prompt; as a word it tells "by 2" from "by 2 %". Only what is read is looked at. */
const withPercents = (prompt: string) =>
  prompt.slice(0, readCharactersMax * 4).replace(/(\d) ?%/g, '$1 percent');

const isSeen = (brief: Brief) =>
  brief.entities.length > 0 || brief.texts.length > 0 || brief.setting !== undefined;

/** What a description asks for: what fills the hole of a mask, and the things of the other pictures that it speaks of. */
function describe(edit: Edit, brief: Brief): void {
  const { facts, words } = edit;
  if (facts.pictureCount > 1) {
    const text = words.join(' ');
    const isOfAll =
      /\b(these|all|the|those|both)\b[^.]{0,40}\b(items?|things?|products?|objects?|pictures?|images?|photos?|references?)\b/.test(
        text,
      );
    if (isOfAll)
      edit.push({
        kind: 'bring',
        target: { noun: undefined, phrase: 'the things of the other pictures', isAll: true },
      });
  }
  if (facts.hasMask && brief.entities.length > 0) {
    edit.push({ kind: 'add', entities: brief.entities, relations: brief.relations, isAnother: false });
  } else if (facts.hasMask && brief.setting !== undefined) {
    edit.push({ kind: 'setting', setting: brief.setting, phrase: brief.prompt.trim() });
  }
}

const makers = /^(generate|create|draw|make|paint|render|produce|design|illustrate|sketch|imagine)$/;
const pictureKinds =
  /^(image|picture|photo|photograph|illustration|drawing|painting|poster|logo|portrait|render|rendering|scene|icon|sticker|pattern|banner|card|cover|sketch|watercolou?r|collage|advertisement|infographic|comic|mockup|wallpaper|artwork)$/;

/** "Generate a photorealistic image of …", "create a gift basket with these four items": a picture is described. */
function isAskedAnew(edit: Edit): boolean {
  const { words, facts } = edit;
  let at = 0;
  for (let steps = 0; steps < 4 && !makers.test(words[at] ?? ''); steps++) {
    const skipped = polite.match(words, at);
    if (!skipped) return false;
    at += skipped.length;
  }
  if (!makers.test(words[at] ?? '')) return false;
  at += words[at + 1] === 'me' ? 2 : 1;
  if (!/^(a|an|one)$/.test(words[at] ?? '')) return false;
  for (let next = at + 1; next < at + 7; next++) {
    if (pictureKinds.test(words[next] ?? ''))
      return /^(of|with|that|which|showing|featuring|where|for|in|containing|using)$/.test(
        words[next + 1] ?? '',
      );
  }
  return facts.pictureCount > 1 && /\b(these|those|reference|items|products)\b/.test(words.join(' '));
}

/** Reads clause after clause; false where nothing in the words instructs. */
function walk(edit: Edit): boolean {
  if (isAskedAnew(edit)) return false;
  const { tokens, words } = edit;
  let isInstruction = false;
  let isWhole = true;
  let isSaid = false;
  let untaken = -1;
  let end = 0;
  const leaveUntaken = (to: number) => {
    if (untaken >= 0 && to > untaken) edit.leave(untaken, to);
    untaken = -1;
  };
  // Every turn takes at least one token, so the walk ends.
  for (let at = 0; at < tokens.length; ) {
    if (tokens[at]?.kind === 'mark') {
      leaveUntaken(at);
      at += 1;
      continue;
    }
    if (at >= end) end = clauseEnd(tokens, words, at);
    const isFirst = untaken < 0;
    const asked = isFirst ? polite.match(words, at) : undefined;
    const verb = isFirst ? verbs.match(words, at) : undefined;
    if (verb && (asked?.length ?? 0) <= verb.length && isVerbAt(words, at, verb.length)) {
      const start = at + verb.length;
      const clause = Math.max(end, clauseEnd(tokens, words, start));
      const next = act(edit, verb.value, at, start, clause);
      if (next > at) {
        isInstruction = true;
        at = next;
        continue;
      }
    }
    const next: number = isFirst ? readVerbless(edit, at, end, asked?.length ?? 0, isInstruction) : at;
    if (next > at) {
      isSaid = true;
      isInstruction ||= edit.steps.length > 0 && isModal(words, at, next);
      at = next;
      continue;
    }
    if (asked) {
      if (/^(what|how|same|the same|instead)/.test(words.slice(at, at + asked.length).join(' ')))
        isInstruction = true;
      at += asked.length;
      continue;
    }
    if (untaken < 0) untaken = at;
    isWhole = false;
    at += 1;
    if (at >= end) leaveUntaken(at);
  }
  leaveUntaken(tokens.length);
  return isInstruction || (isWhole && isSaid);
}

const isModal = (words: readonly string[], from: number, to: number) =>
  words
    .slice(from, to)
    .some((word) =>
      /^(should|must|needs?|has|have|ought|instead|will|would|could|can|now|another|more|no|without|same)$/.test(
        word,
      ),
    );

/** What a clause without a verb of asking says: "the car should be red", "at night", "bigger". */
function readVerbless(edit: Edit, at: number, to: number, asked: number, isInstruction: boolean): number {
  const state = readState(edit, at, to);
  if (state > at) return state;
  const same = readSame(edit, at, to);
  if (same > at) return same;
  if (asked > 1) return at;
  if (isInstruction) {
    // "Don't change the face, only the hair colour to red".
    const found = readSubject(edit, at, to);
    if (found && /^(to|into)$/.test(edit.words[found.next] ?? '')) {
      const next = readChange(edit, found.subject, found.next, to);
      if (next > found.next) return next;
    }
  }
  const whole = readWhole(edit, at, to, { isLed: at > 0 && isInstruction });
  return whole > at ? whole : readBare(edit, at, to);
}

/** "The same cat but black": a change of what is there. */
function readSame(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  const start = at + (words[at] === 'the' ? 1 : 0);
  if (words[start] !== 'same') return at;
  const found = readSubject(edit, start + 1, to);
  if (found?.subject.kind !== 'thing' || !/^(but|only|just|in)$/.test(words[found.next] ?? '')) return at;
  const isLed = words[found.next] === 'in';
  const next = readChange(edit, found.subject, found.next + (isLed ? 0 : 1), to);
  return next > found.next + 1 ? next : at;
}

/** Verbs that begin descriptions as well: where nothing comes of them the words may describe a picture. */
const mayDescribe: ReadonlySet<VerbName> = new Set(['add', 'make', 'paint', 'show', 'state', 'want']);

/** One clause by its verb: the index after what was understood; `at` where the words may be no instruction at all. */
function act(edit: Edit, verb: VerbName, at: number, start: number, to: number): number {
  const before = edit.steps.length;
  const next = actBy(edit, verb, at, start, to);
  if (next > at) return next;
  edit.steps.length = before;
  const isOrder =
    /^(the|it|this|that|them|him|her|his|its|their|all|every|everything|each|both|these|those|more|less)$/.test(
      edit.words[start] ?? '',
    ) || !mayDescribe.has(verb);
  if (!isOrder && start < to) return at;
  edit.leave(at, Math.max(start, to));
  return Math.max(start, to);
}

function actBy(edit: Edit, verb: VerbName, at: number, start: number, to: number): number {
  const { words } = edit;
  const only = words[start] ?? '';
  if (/^(only|just|simply|also)$/.test(only) && verb !== 'keep' && start + 1 < to)
    return actBy(edit, verb, at, start + 1, to);
  const took = (next: number) => (next > start ? next : at);
  switch (verb) {
    case 'make':
    case 'change':
    case 'paint':
      return readMake(edit, verb, at, start, to);
    case 'add':
      return took(readAdd(edit, start, to));
    case 'give':
      return took(readGive(edit, start, to));
    case 'put':
      return took(readPut(edit, start, to));
    case 'dress':
      return took(readDress(edit, start, to));
    case 'remove':
      return took(readRemove(edit, start, to));
    case 'replace':
    case 'swap':
      return readExchange(edit, at, start, to);
    case 'move':
      return took(readMove(edit, start, to));
    case 'grow':
    case 'shrink':
    case 'double':
    case 'halve':
    case 'resize':
      return took(readScaled(edit, verb, start, to));
    case 'flip':
      return took(readFlip(edit, start, to));
    case 'extend': {
      const next = readExtend(edit, words[at] ?? '', start, to);
      return next > start || (edit.steps.length > 0 && start >= to) ? Math.max(next, start) : took(next);
    }
    case 'zoom':
      if (words[at] === 'zoom' && start - at === 1) {
        edit.leave(at, to, 'the picture can be extended and not cropped');
        return to;
      }
      return Math.max(start, readExtend(edit, 'zoom', start, to));
    case 'fill':
      return took(readFill(edit, start, to));
    case 'blur':
      return took(readBlur(edit, start, to));
    case 'grade':
      return took(readGradeVerb(edit, words.slice(at, start), start, to)) || at;
    case 'raise':
    case 'lower':
      return took(readRaise(edit, verb, start, to));
    case 'cut-out':
      return took(readCutOut(edit, start, to));
    case 'keep':
      return took(readKeep(edit, start, to));
    case 'keep-only':
      return took(readKeepOnly(edit, start, to));
    case 'combine':
      return took(readCombine(edit, start, to));
    case 'write':
      return took(readWrite(edit, start, to));
    case 'state':
    case 'want':
      return took(readWanted(edit, verb, start, to));
    case 'use': {
      const isTaken =
        words[at] === 'take' && words.slice(start, to).some((word) => /^(off|out|away|from)$/.test(word));
      const brought = isTaken ? readBrought(edit, start, to) : start;
      if (brought > start) return brought;
      if (isTaken) {
        const next = readRemove(edit, start, to);
        return next > start ? skipOff(words, next, to) : at;
      }
      return took(readUse(edit, start, to));
    }
    case 'show':
      return took(readShow(edit, start, to));
    case 'dislike':
      return took(readDislike(edit, at, start, to));
    case 'nothing': {
      const except = readExcept(edit, start, to);
      const phrase = edit.textOf(at, except?.next ?? start);
      edit.keeps.push({
        noun: undefined,
        phrase,
        isAll: true,
        ...(except ? { except: except.targets } : {}),
      });
      return except?.next ?? start;
    }
    case 'none':
      return at;
  }
}

const skipOff = (words: readonly string[], at: number, to: number) =>
  at < to && /^(off|out|away)$/.test(words[at] ?? '') ? at + 1 : at;

/** "The car red and the house blue", "it night", "the sign say OPEN", "the horse into a unicorn". */
function readMake(
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
    return at + 1;
  }
  if (subject.kind === 'thing' && verb === 'change' && /^(for|with)$/.test(words[at] ?? '')) {
    const swapped = readReplace(edit, from, to);
    if (swapped) return swapped.next;
  }
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
function nameUnlessAdded(edit: Edit, target: Target): void {
  const kind = edit.steps.at(-1)?.kind;
  if (kind !== 'add' && kind !== 'replace' && kind !== 'count') edit.name(target);
}

/** "Replace X with Y"; "swap the cat and the dog" changes their places. */
function readExchange(edit: Edit, at: number, start: number, to: number): number {
  const { words } = edit;
  const lettered = readExchangedLetters(edit, start, to);
  if (lettered > start) return lettered;
  const subject = readSubject(edit, start, to);
  if (
    subject &&
    subject.subject.kind !== 'thing' &&
    /^(with|by|for|to|into)$/.test(words[subject.next] ?? '')
  ) {
    const next = readChange(edit, subject.subject, subject.next + 1, to);
    if (next > subject.next + 1) return next;
  }
  const before = edit.steps.length;
  const replaced = readReplace(edit, start, to);
  if (replaced) return replaced.next;
  edit.steps.length = before;
  if (subject && /^(with|by|for|to|into)$/.test(words[subject.next] ?? '')) {
    const next = readChange(edit, subject.subject, subject.next + 1, to);
    if (next > subject.next + 1) return next;
  }
  const isPlaces = /^(the )?(positions?|places?|locations?) of$/.exec(
    words.slice(start, start + 3).join(' '),
  );
  const from = isPlaces ? start + 3 : start;
  const first = readTarget(edit, from, to, { mayBePlaced: false });
  if (first && words[first.next] === 'and') {
    const second = readTarget(edit, first.next + 1, to, { mayBePlaced: false });
    if (second) {
      edit.push({ kind: 'move', target: first.target, place: { target: second.target, isInstead: true } });
      edit.push({ kind: 'move', target: second.target, place: { target: first.target, isInstead: true } });
      return second.next;
    }
  }
  return at;
}

/** "OPEN with CLOSED": capitals on both sides, or words that the picture is known to bear. */
function readExchangedLetters(edit: Edit, at: number, to: number): number {
  const { tokens, words, facts } = edit;
  const isCapital = (index: number) => /^\p{Lu}[\p{Lu}\p{N}'-]+$/u.test(tokens[index]?.text ?? '');
  const joint = words.findIndex((word, index) => index > at && index < to && /^(with|by|to)$/.test(word));
  if (joint < 0 || tokens[at]?.kind !== 'word') return at;
  const written = edit.textOf(at, joint);
  const isKnown = facts.texts.some((text) => text.toLowerCase() === written.toLowerCase());
  const isCapitals = tokens.slice(at, joint).every((_, i) => isCapital(at + i)) && isCapital(joint + 1);
  if (!isKnown && !isCapitals) return at;
  const letters = readLetters(edit, joint + 1, to);
  if (!letters) return at;
  edit.push({ kind: 'words', from: written, to: letters.text });
  return letters.next;
}

/** ""WINTER JAZZ" on the sign", "HELLO". */
function readWrite(edit: Edit, at: number, to: number): number {
  const letters = readLetters(edit, at, to);
  if (!letters) return at;
  const on =
    edit.words[letters.next] === 'on'
      ? readTarget(edit, letters.next + 1, to, { mayBePlaced: false })
      : undefined;
  const isPicture = on?.target.noun !== undefined && pictureNouns.has(on.target.noun);
  edit.push({ kind: 'words', to: letters.text, ...(on && !isPicture ? { target: on.target } : {}) });
  return on?.next ?? letters.next;
}

/** "I don't like the hat, remove it": what is named is meant by what follows; alone it asks for nothing that is clear. */
function readDislike(edit: Edit, at: number, start: number, to: number): number {
  const found = readTarget(edit, start, to, { mayBePlaced: true });
  if (!found) return at;
  edit.name(found.target);
  const goesOn = edit.words.slice(found.next).some((word) => /^(it|them|him|her|one)$/.test(word));
  if (!goesOn) edit.leave(at, found.next, 'what is to be done is not said');
  return found.next;
}

/** "Five balloons", "no people", "more trees", "a moon", "the car to be red", "it in blue". */
function readWanted(edit: Edit, verb: 'state' | 'want', at: number, to: number): number {
  const { words, facts } = edit;
  if (/^(no|zero|fewer)$/.test(words[at] ?? '') && words[at] !== 'fewer') {
    const next = readRemove(edit, at + 1, to);
    return next > at + 1 ? next : at;
  }
  const word = words[at] ?? '';
  const isOnly = /^(only|just|exactly)$/.test(word) ? 1 : 0;
  const numeral = words[at + isOnly] ?? '';
  const count = /^\d{1,2}$/.test(numeral) ? Number(numeral) : numbers.get(numeral);
  if (count !== undefined && words[at + isOnly + 1] !== 'more') {
    const named = readTarget(edit, at + isOnly + 1, to, { mayBePlaced: false });
    const isKnown = named?.target.noun !== undefined && facts.nouns.includes(named.target.noun);
    if (!named && edit.last && at + isOnly + 1 >= to) {
      edit.push({ kind: 'count', target: { ...edit.last, isAll: true }, count });
      return at + isOnly + 1;
    }
    const isCount =
      named &&
      !named.isDefinite &&
      (verb === 'state' || isKnown || isOnly > 0) &&
      named.attributes.length === 0;
    if (isCount && !/^(some|few|several|many)$/.test(numeral)) {
      const { count: _, ...all } = named.target;
      edit.push({ kind: 'count', target: { ...all, isAll: true }, count });
      edit.name({ ...named.target, isAll: true });
      return named.next;
    }
  }
  const found = readSubject(edit, at, to);
  const isIndefinite = /^(a|an|another|more|some|two|three|four|five|several|many|few|\d+)$/.test(word);
  if (found && !isIndefinite && found.next < to) {
    const next = readChange(edit, found.subject, found.next, to);
    if (next > found.next) {
      if (found.subject.kind === 'thing') nameUnlessAdded(edit, found.subject.target);
      return next;
    }
  }
  const whole = readWhole(edit, at, to, { isLed: false });
  if (whole > at) return whole;
  return readAdd(edit, at, to);
}

/** "It as a watercolour", "the same scene at night", "this in winter". */
function readShow(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  let start = at;
  while (
    start < to &&
    /^(me|us|it|this|that|the|same|whole|picture|image|photo|scene|everything|but|how|would|look|entire|instead|what|if|were|was|looks|like)$/.test(
      words[start] ?? '',
    )
  ) {
    if (
      words[start] === 'the' &&
      !/^(same|whole|picture|image|photo|scene|entire)$/.test(words[start + 1] ?? '')
    )
      break;
    start += 1;
  }
  const whole = readWhole(edit, start, to, { isLed: start > at });
  if (whole > start) return whole;
  const subject = readSubject(edit, at, to);
  if (subject && subject.next < to) {
    const next = readChange(edit, subject.subject, subject.next, to);
    if (next > subject.next) return next;
  }
  return at;
}

/** "The car should be red", "the sky must be darker", "the cats need to be bigger", "the dog is happy now". */
function readState(edit: Edit, at: number, to: number): number {
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
function readBare(edit: Edit, at: number, to: number): number {
  const { words } = edit;
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
