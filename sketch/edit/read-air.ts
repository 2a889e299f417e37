/** Reads time, weather and season, and the small questions about words that stand around them. */
import { isAdjective } from '../brief/adjectives.ts';
import {
  type Ambience,
  atmospheres,
  framingNouns,
  liftedAdjectives,
  placeModifiers,
} from '../brief/ambience.ts';
import { isKnownNoun } from '../brief/compounds.ts';
import { phraseTable, wordSet } from '../brief/phrase-table.ts';
import { placeOf } from '../brief/places.ts';
import { singularOf } from '../brief/singular.ts';
import type { Edit } from './read-edit.ts';
import { gradeWords } from './read-grade.ts';

const tails = wordSet(
  'painting drawing art version style look effect time scene weather atmosphere mood setting vibe vibes tone tones ' +
    'filter season feel lighting light day environment sky look-and-feel colors colours image ' +
    'picture photo photograph instead please',
);

const moreAir = phraseTable<Ambience>([
  ['covered in snow, covered with snow, full of snow', { season: 'winter' }],
  ['fall, autumn, fall time, autumn time', { season: 'autumn' }],
  ['rain', { weather: 'rain' }],
  ['snow, snowing, snowy weather', { weather: 'snowfall' }],
  ['wintery, snowy winter', { season: 'winter' }],
  ['summery', { season: 'summer' }],
  ['night time, nighttime, nightfall', { time: 'night' }],
  ['the night', { time: 'night' }],
  ['daytime, the day, broad day', { time: 'day' }],
  ['evening time', { time: 'dusk' }],
  ['clear, clear weather', { weather: 'clear' }],
  ['good weather, nice weather', { weather: 'clear' }],
  ['bad weather', { weather: 'storm' }],
  ['lightning', { weather: 'storm' }],
]);

/** Time, weather or season that is named at `at`, the longest phrase first; undefined when none is. `isLed` after "in" and the like. */
export function airAt(words: readonly string[], at: number, isLed: boolean) {
  const found = [
    atmospheres.match(words, at),
    liftedAdjectives.match(words, at),
    isLed ? moreAir.match(words, at) : undefined,
    isLed ? placeModifiers.match(words, at) : undefined,
  ].filter((one) => one !== undefined);
  // In an instruction snow falls: "make it snowy" is weather, and what lies stays for the season.
  return found.sort((a, b) => b.length - a.length)[0];
}

/** Adds a step for each thing that a phrase of the air says; `from` and `to` are where it stands. */
export function pushAir(edit: Edit, air: Ambience, from: number, to: number): void {
  const { time, weather, season, setting, manner } = air;
  if (setting !== undefined) edit.push({ kind: 'setting', setting, phrase: edit.textOf(from, to) });
  if (season !== undefined) edit.push({ kind: 'season', season });
  if (time !== undefined) edit.push({ kind: 'time', time });
  if (weather !== undefined) edit.push({ kind: 'weather', weather });
  if (manner?.includes('neon-lit') === true && time === undefined)
    edit.push({ kind: 'restyle', style: 'neon' });
}

/** True when what follows is no noun that the phrase before describes: "winter" but not "winter coat". */
export function standsAlone(edit: Edit, at: number, to: number): boolean {
  if (at >= to || edit.tokens[at]?.kind !== 'word') return true;
  const after = edit.words[at] ?? '';
  if (framingNouns.has(after)) return true;
  const noun = singularOf(after, isKnownNoun).noun;
  return (
    !isKnownNoun(noun) &&
    placeOf([after, noun], 'bare') === undefined &&
    !(isAdjective(after) && !gradeWords.has(after))
  );
}

/** The index after words that add nothing to what they follow: "style", "version", "atmosphere". */
export function skipTails(words: readonly string[], at: number, to: number): number {
  let next = at;
  while (next < to && next - at < 3 && tails.has(words[next] ?? '')) next += 1;
  return next;
}
