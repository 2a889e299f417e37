/** Reads what is done to the whole canvas: extended, blurred, brightened, freed of its ground. */
import { numbers } from '../brief/adjectives.ts';
import { wordSet } from '../brief/phrase-table.ts';
import type { EditStep } from './plan.ts';
import { readFactor } from './read-acts.ts';
import type { Edit } from './read-edit.ts';
import { gradeNouns, gradeVerbs, graded } from './read-grade.ts';
import { largerFactor, smallerFactor } from './read-size.ts';
import { readSubject } from './read-subject.ts';
import { readTarget } from './read-target.ts';
import { readDegree } from './read-whole.ts';

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
  'shot the this picture image photo canvas scene frame it background view to on at in towards ' +
    'toward and both all every direction directions side sides edge edges border borders a bit ' +
    'little more further outward outwards beyond out its of , from art by',
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
    const isRest = except !== undefined || phrase.endsWith('else');
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
