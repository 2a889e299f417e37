/** Reads what is added and is no thing: a filter, rain, a sunset, words. */
import { wordSet } from '../brief/phrase-table.ts';
import type { Target } from './plan.ts';
import { pushBrief } from './read-background.ts';
import type { Edit } from './read-edit.ts';
import type { readEntities } from './read-entities.ts';
import { readLetters } from './read-lettering.ts';
import { readPlace } from './read-place.ts';
import { readWhole } from './read-whole.ts';

const gradeKeys = wordSet('contrast warmth saturation brightness');

/** "A sepia filter", "some warmth", "rain", "a white background": what is added is no thing. */
export function readEffect(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  let start = at;
  while (
    start < to &&
    start < at + 4 &&
    /^(a|an|some|more|bit|little|touch|of|extra|the)$/.test(words[start] ?? '')
  )
    start += 1;
  const key = words[start] ?? '';
  const isKey = (word: string): word is 'contrast' | 'warmth' | 'saturation' | 'brightness' =>
    gradeKeys.has(word);
  if (isKey(key) && start < to) {
    edit.push({ kind: 'grade', [key]: 0.3 });
    return start + 1;
  }
  const before = edit.steps.length;
  const left = edit.unread.length;
  for (const from of [at, start]) {
    const next = readWhole(edit, from, to, { isLed: true });
    const added = edit.steps.slice(before);
    const isNamed =
      next > from &&
      /^(effect|filter|look|style|tone|mood|vibe|atmosphere|feel)$/.test(words[next - 1] ?? '');
    const isEffect =
      added.length > 0 &&
      added.every(
        ({ kind }) =>
          /^(weather|time|season|backdrop|cut-out)$/.test(kind) ||
          (isNamed && /^(grade|restyle)$/.test(kind)),
      );
    const isEnd = next >= to || !readPlace(edit, next, to, { mayBeIndefinite: true });
    if (next > from && isEnd && (isEffect || (isNamed && added.length === 0))) return next;
    edit.steps.length = before;
    edit.unread.length = left;
  }
  return at;
}

/** "Rain", "a sunset", "snow": what is added is in the air and no thing. */
export function readAir(
  edit: Edit,
  brief: ReturnType<typeof readEntities>['brief'],
  at: number,
  end: number,
  next: number,
): number {
  if (brief.texts.length > 0) {
    for (const { text } of brief.texts) edit.push({ kind: 'words', to: text, isNew: true });
    return next;
  }
  const before = edit.steps.length;
  pushBrief(edit, brief);
  if (brief.setting !== undefined)
    edit.push({ kind: 'setting', setting: brief.setting, phrase: edit.textOf(at, end) });
  if (brief.backdrop !== undefined) edit.push({ kind: 'backdrop', colour: brief.backdrop });
  if (edit.steps.length > before) return next;
  const whole = readWhole(edit, at, end, { isLed: true });
  return whole > 0 ? next : at;
}

/** "The text "HELLO" at the top", "a title that says SALE", ""HELLO" in red". */
export function readAddedWords(edit: Edit, at: number, to: number): number {
  const { words, tokens } = edit;
  let next = at;
  if (/^(the|a|some|my)$/.test(words[next] ?? '')) next += 1;
  const isNamed =
    /^(text|words|word|title|caption|headline|heading|lettering|message|phrase|slogan|subtitle|tagline)$/.test(
      words[next] ?? '',
    );
  if (!isNamed && tokens[at]?.kind !== 'quote') return at;
  const label = isNamed ? (words[next] ?? '') : '';
  if (isNamed) {
    next += 1;
    while (
      next < to &&
      /^(that|which|saying|says|reading|reads|with|the|words|text|:|of)$/.test(words[next] ?? '') &&
      words[next] !== ''
    )
      next += 1;
  } else next = at;
  const letters = readLetters(edit, next, to);
  if (!letters) return at;
  const styled = lettersStyle(edit, letters.next, to);
  const place = readPlace(edit, styled, to, { mayBeIndefinite: false });
  const target = place?.place.target;
  const isBorne = target !== undefined && (place?.place.kind === 'on' || place?.place.kind === 'in');
  const titled = /^(title|headline|heading|subtitle|tagline|caption|slogan)$/.test(label);
  const named: Target | undefined = isBorne
    ? target
    : titled
      ? { noun: label, phrase: label, isAll: false }
      : undefined;
  const put =
    place && !isBorne && (place.place.kind !== undefined || place.place.side) ? { place: place.place } : {};
  edit.push({ kind: 'words', to: letters.text, ...(named ? { target: named } : {}), isNew: true, ...put });
  return place ? place.next : styled;
}

/** "In big red letters": how letters look is the lettering's own choice, so the words are left unread. */
function lettersStyle(edit: Edit, at: number, to: number): number {
  if (!/^(in|with|using)$/.test(edit.words[at] ?? '')) return at;
  for (let next = at + 1; next < Math.min(to, at + 6); next++) {
    if (!/^(letters|font|lettering|type|typeface|writing|text)$/.test(edit.words[next] ?? '')) continue;
    edit.leave(at, next + 1, 'the letters are chosen to suit the picture');
    return next + 1;
  }
  return at;
}
