/** Reads what the ground behind the things becomes: a colour, a place, nothing, a blur. */
import { isAdjective } from '../brief/adjectives.ts';
import type { EditStep, Target } from './plan.ts';
import { colourAt, endOfThings } from './read-become.ts';
import type { Edit } from './read-edit.ts';
import { readEntities } from './read-entities.ts';
import { gradeWords } from './read-grade.ts';
import { readGround, readSetting } from './read-setting.ts';
import { readDegree, readWhole } from './read-whole.ts';

/** The ground behind the things: a colour, a place, nothing, a blur. */
export function readBackground(edit: Edit, target: Target, at: number, to: number): number {
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
