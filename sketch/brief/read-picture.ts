/**
 * Steps for words that speak of the whole picture: ground, palette, style, kind, time, weather, manner and purpose.
 * They must leave alone any word that goes on to name a thing: "summer," is a season, "summer dress" is a dress.
 */
import { colourOf, isAdjective } from './adjectives.ts';
import {
  atmospheres,
  compositions,
  framing,
  framingNouns,
  grounds,
  liftedAdjectives,
  manners,
  placeModifiers,
  styleNouns,
  styles,
} from './ambience.ts';
import { isKnownNoun } from './compounds.ts';
import { readBackdrop, readPalette } from './palettes.ts';
import { wordSet } from './phrase-table.ts';
import { placeOf } from './places.ts';
import { links } from './relations.ts';
import { singularOf } from './singular.ts';
import { type Context, articles, setColour, startsCompound } from './steps.ts';
import { readIntroducedText } from './texts.ts';

const isDesign = (composition: string | undefined) =>
  composition !== undefined && composition !== 'scene' && composition !== 'poster';

/** "transparent background", "on a light blue background", and "on blue" in a pattern, a logo or a sticker. */
export function readGround({ words, reading }: Context, at: number): number {
  const skip = /^(on|with|against|over|in)$/.test(words[at] ?? '') ? 1 : 0;
  for (const lead of [0, skip, skip + 1]) {
    if (lead > skip && !/^(a|an|the)$/.test(words[at + skip] ?? '')) continue;
    const found = grounds.match(words, at + lead);
    if (!found) continue;
    reading.lift(found.value);
    return lead + found.length;
  }
  const backdrop = readBackdrop(words, at, isDesign(reading.ambience.composition));
  if (!backdrop) return 0;
  reading.lift({ backdrop: backdrop.colour, setting: 'studio' });
  return backdrop.length;
}

/** "in blue and gold", "sunset colours", ", black and white". */
export function readColours({ words, reading }: Context, at: number): number {
  const found = readPalette(words, at, reading.isFragmentStart);
  if (!found) return 0;
  const [only] = found.colours;
  const isBound = found.isPlain && found.colours.length === 1 && reading.isAdjacent && only !== undefined;
  if (isBound) for (const one of reading.lastGroup) setColour(reading, one, only);
  else for (const colour of found.colours) reading.addTo(reading.palette, colour);
  return found.length;
}

const leads = wordSet(
  'at in on during under by before after with as of through into for throughout like using',
);

/** Style, kind of picture, time, weather, season, manner, and words about pictures. */
export function readPicture(context: Context, at: number): number {
  const { words, reading } = context;
  const isCompound = startsCompound(words, at);
  const isStart = reading.isFragmentStart && !reading.pending;
  for (const lead of leadsAt(words, at)) {
    const here = at + lead;
    const isLed = lead > 0;
    const air = isCompound ? undefined : atmospheres.match(words, here);
    const isModifier = liftedAdjectives.has(words[here] ?? '') || placeModifiers.has(words[here] ?? '');
    if (air && ((isLed && !isModifier) || standsAlone(words, here, air.length))) {
      reading.lift(air.value);
      reading.pending = undefined;
      return lead + air.length;
    }
    const style = isCompound ? undefined : styles.match(words, here);
    const isThing = style && style.length === 1 && styleNouns.has(words[here] ?? '');
    const mayStyle = isLed ? /^(in|as|of|using|with|like)$/.test(words[at] ?? '') : !isThing || isStart;
    if (
      style &&
      mayStyle &&
      (!isThing || standsAlone(words, here, style.length)) &&
      !(isLed && reading.pending)
    ) {
      if (!isLed || !isThing || words[at] === 'in') {
        reading.lift(style.value);
        return lead + style.length;
      }
    }
    const kind = compositions.match(words, here);
    const isPictured =
      kind && (isLed ? /^(as|like|of)$/.test(words[at] ?? '') : isStart || reading.entities.length === 0);
    if (kind && isPictured && standsAlone(words, here, kind.length) && !reading.pending) {
      reading.lift(kind.value);
      return lead + kind.length;
    }
  }
  // "Art deco" is a manner before "art" is a word about pictures; "in the middle of" goes on to name a place.
  const longer = manners.match(words, at);
  const isManner = longer !== undefined && longer.length > 1 && standsAlone(words, at, longer.length);
  const about = isCompound || isManner ? undefined : framing.match(words, at);
  const isAboutPlace = about !== undefined && words[at + about.length] === 'of' && words[at] === 'in';
  const isAsking = !isAboutPlace && about && (about.length > 1 || isStart || isDescriptive(words[at] ?? ''));
  if (about && isAsking && !reading.pending) return about.length;
  const manner = manners.match(words, at);
  if (manner && (isStart || manner.length > 1) && standsAlone(words, at, manner.length)) {
    reading.addTo(reading.manner, manner.value);
    return manner.length;
  }
  const lifted = liftedAdjectives.match(words, at);
  if (lifted && standsAlone(words, at, lifted.length)) {
    reading.lift(lifted.value);
    return lifted.length;
  }
  return 0;
}

const isDescriptive = (word: string) => isAdjective(word) || /\d/.test(word) || framingNouns.has(word);

/** How many words may lead in a phrase here: none, a preposition, an article and up to two adjectives. */
function leadsAt(words: readonly string[], at: number): readonly number[] {
  const counts = [0];
  let next = at;
  if (leads.has(words[next] ?? '')) counts.push(++next - at);
  if (next > at && articles.has(words[next] ?? '')) counts.push(++next - at);
  for (let i = 0; next > at && i < 2 && isAdjective(words[next] ?? ''); i++) counts.push(++next - at);
  return counts;
}

/** True when the next word does not go on with a noun: "summer," but not "summer dress". */
function standsAlone(words: readonly string[], at: number, length: number): boolean {
  const after = words[at + length] ?? '';
  if (after === '' || !/^[\p{L}\p{N}]/u.test(after) || framingNouns.has(after)) return true;
  if (styles.match(words, at + length) || compositions.match(words, at + length)) return true;
  const noun = singularOf(after, isKnownNoun).noun;
  return (
    !isKnownNoun(noun) &&
    placeOf([after, noun], 'bare') === undefined &&
    colourOf(after, undefined) === undefined &&
    !isAdjective(after)
  );
}

const purposeWordsMax = 6;

/** "for a coffee shop", in a logo or a poster. */
export function readPurpose({ tokens, words, reading }: Context, at: number): number {
  if (!/^(for|advertising|promoting|announcing)$/.test(words[at] ?? '')) return 0;
  const { composition, purpose } = reading.ambience;
  // A movie poster for a horror film is for the film.
  const isGeneric = /^(movie|concert|festival)$/.test(purpose ?? '');
  if (composition === undefined || (purpose !== undefined && !isGeneric)) return 0;
  const found: string[] = [];
  const start = at + 1 + (articles.has(words[at + 1] ?? '') || words[at + 1] === 'my' ? 1 : 0);
  let next = start;
  while (found.length < purposeWordsMax && tokens[next]?.kind === 'word') {
    const word = words[next] ?? '';
    if (next > start && (readIntroducedText(tokens, words, next, true) || links.match(words, next))) break;
    if (/^(and|that|which|called|named|with|where|using|featuring)$/.test(word)) break;
    found.push(word);
    next += 1;
  }
  if (found.length === 0) return 0;
  reading.ambience = { ...reading.ambience, purpose: found.join(' ') };
  const written = tokens.slice(start, next).map((token) => token.text);
  // "a logo for Bean There": a name without an article is what the logo says.
  if (start === at + 1 && written.every((word) => /^\p{Lu}/u.test(word))) reading.addText(written.join(' '));
  return next - at;
}
