/** Reads worlds to stand in and plain grounds: "on a beach", "a white background". */
import { colourOf, isAdjective } from '../brief/adjectives.ts';
import { liftedAdjectives, placeModifiers } from '../brief/ambience.ts';
import type { Setting } from '../brief/brief.ts';
import { isKnownNoun } from '../brief/compounds.ts';
import { placeOf } from '../brief/places.ts';
import { singularOf } from '../brief/singular.ts';
import { pushAir, skipTails, standsAlone } from './read-air.ts';
import type { Edit } from './read-edit.ts';

const placePrepositions = ['in', 'on', 'at', 'inside', 'bare', 'under', 'by'];
/** Places that are one only by the preposition of a scene: "inside a castle". */
const roomNouns = 'inside';

/** A world to stand in: "on a beach", "to a snowy forest". */
export function readSetting(edit: Edit, at: number, to: number, preposition: string): number {
  const { words } = edit;
  let start = at;
  if (/^(a|an|the|some|my)$/.test(words[start] ?? '')) start += 1;
  for (let described = 0; described < 4; described++) {
    const from = start + described;
    if (from >= to) return 0;
    for (let length = Math.min(4, to - from); length > 0; length--) {
      const written = words.slice(from, from + length).join(' ');
      const noun = singularOf(written, isKnownNoun).noun;
      const setting = settingOf([written, noun], preposition);
      if (setting === undefined) continue;
      const next = skipTails(words, from + length, to);
      if (!standsAlone(edit, next, to)) continue;
      const before = edit.steps.length;
      for (let i = start; i < from; i++) {
        const air = liftedAdjectives.match(words, i) ?? placeModifiers.match(words, i);
        if (air) pushAir(edit, air.value, i, i + 1);
      }
      // "A starry night sky" is an hour, and no flight through the air.
      const isHour = setting === 'sky' && edit.steps.length > before;
      if (!isHour) edit.push({ kind: 'setting', setting, phrase: edit.textOf(at, from + length) });
      return next;
    }
    const word = words[from] ?? '';
    const mayDescribe =
      isAdjective(word) ||
      colourOf(word, undefined) !== undefined ||
      placeModifiers.has(word) ||
      liftedAdjectives.has(word);
    if (!mayDescribe) return 0;
  }
  return 0;
}

function settingOf(nouns: readonly string[], preposition: string): Setting | undefined {
  for (const one of [preposition, ...placePrepositions]) {
    const found = placeOf(nouns, one);
    if (found !== undefined) return found;
  }
  return preposition === 'inside' ? placeOf(nouns, roomNouns) : undefined;
}

/** "A white background", "on a plain blue background", "transparent background", "no background". */
export function readGround(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  let next = at;
  if (/^(on|with|against|over|in)$/.test(words[next] ?? '')) next += 1;
  if (/^(a|an|the)$/.test(words[next] ?? '')) next += 1;
  while (
    next < to &&
    /^(plain|solid|simple|clean|flat|pure|smooth|uniform|single|soft)$/.test(words[next] ?? '')
  )
    next += 1;
  if (
    /^(transparent|no|removed|see-through|alpha)$/.test(words[next] ?? '') &&
    isGround(words[next + 1]) &&
    next + 1 < to
  ) {
    edit.push({ kind: 'cut-out' });
    return next + 2;
  }
  const colour = colourOf(words[next] ?? '', words[next + 1]);
  if (!colour) {
    // "A plain background" names no colour: white is the plainest.
    if (
      next > at &&
      isGround(words[next]) &&
      /^(plain|solid|clean|blank|simple)$/.test(words[next - 1] ?? '')
    ) {
      edit.push({ kind: 'backdrop', colour: 'white' });
      return next + 1;
    }
    return 0;
  }
  next += colour.length;
  if (/^(colored|coloured|color|colour|studio|seamless)$/.test(words[next] ?? '')) next += 1;
  if (!isGround(words[next]) || next >= to) return 0;
  edit.push({ kind: 'backdrop', colour: colour.colour });
  return next + 1;
}

const isGround = (word: string | undefined) => /^(background|backdrop|backgrounds|bg)$/.test(word ?? '');
