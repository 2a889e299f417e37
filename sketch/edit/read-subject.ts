/**
 * Reads what is to become something else: a thing, the whole picture, its ground, its words, or a property of one of
 * them ("the colour of the roof", "the time of day", "the number of cats").
 */
import { wordSet } from '../brief/phrase-table.ts';
import type { Target } from './plan.ts';
import type { Edit } from './read-edit.ts';
import { readLetters } from './read-lettering.ts';
import { pictureNouns } from './read-picture-number.ts';
import { readTarget } from './read-target.ts';

/** What a change is made to. */
export type Subject =
  | {
      readonly kind: 'thing';
      readonly target: Target;
      readonly isPronoun: boolean;
      readonly attributes: readonly string[];
    }
  | { readonly kind: 'picture'; readonly target: Target }
  | { readonly kind: 'background'; readonly target: Target }
  | { readonly kind: 'words'; readonly from?: string; readonly target?: Target }
  /** A property; `target` is whose, undefined for the picture's. */
  | { readonly kind: 'property'; readonly name: PropertyName; readonly target?: Target };

/** Properties that instructions name. */
type PropertyName =
  | 'colour'
  | 'style'
  | 'time'
  | 'weather'
  | 'season'
  | 'count'
  | 'size'
  | 'mood'
  | 'setting'
  | 'pose'
  | 'light';

/** A subject, and where the words go on. */
export interface SubjectMatch {
  readonly subject: Subject;
  readonly next: number;
}

const properties: readonly (readonly [pattern: RegExp, name: PropertyName])[] = [
  [/^(colou?rs?|hues?|colou?ring|paint|tint)$/, 'colour'],
  [/^(style|art style|aesthetic|look|medium|technique|artstyle)$/, 'style'],
  [/^(time|time of day|daytime|hour)$/, 'time'],
  [/^(weather|climate)$/, 'weather'],
  [/^(season|time of year)$/, 'season'],
  [/^(number|amount|count|quantity)$/, 'count'],
  [/^(size|scale)$/, 'size'],
  [/^(expression|mood|emotion|facial expression|feeling|face)$/, 'mood'],
  [/^(setting|location|place|environment|surroundings|scenery|backdrop scene|surrounding)$/, 'setting'],
  [/^(pose|posture|stance)$/, 'pose'],
  [/^(light|lighting|atmosphere|vibe|ambience|ambiance|tone|tones)$/, 'light'],
];
const wordsNouns = wordSet(
  'text words word title caption headline lettering writing slogan tagline subtitle letters ' +
    'inscription message texts wording spelling font label logo-text name quote date number',
);

/** The subject that starts at `at` and ends before `to`; undefined when none does. */
export function readSubject(edit: Edit, at: number, to: number): SubjectMatch | undefined {
  const { words, tokens } = edit;
  const quote = tokens[at]?.kind === 'quote' ? tokens[at]?.text : undefined;
  if (quote !== undefined) return { subject: { kind: 'words', from: quote }, next: at + 1 };
  const property = readProperty(edit, at, to);
  if (property) return property;
  const found = readTarget(edit, at, to, { mayBePlaced: true });
  if (!found) return undefined;
  const { target, next, isPronoun, attributes } = found;
  if (isPronoun && target.noun === undefined && !target.isAll) {
    return { subject: { kind: 'thing', target, isPronoun, attributes }, next };
  }
  const noun = target.noun ?? '';
  if (wordsNouns.has(noun) && !isThingNamed(edit, noun))
    return readWordsSubject(edit, target, noun, next, to);
  const isFree = target.of === undefined && target.colour === undefined && !isThingNamed(edit, noun);
  if (isFree && isAir(words, at, next))
    return { subject: { kind: 'picture', target: { ...target, noun: undefined } }, next };
  if (/^(background|backdrop|bg)$/.test(noun) && isFree)
    return { subject: { kind: 'background', target }, next };
  const isPicture = pictureNouns.has(noun) && isFree && target.picture === undefined;
  if (isPicture || (isPronoun && target.isAll && noun === '' && /^everything$/.test(words[at] ?? ''))) {
    return { subject: { kind: 'picture', target: { ...target, noun: undefined } }, next };
  }
  return { subject: { kind: 'thing', target, isPronoun, attributes }, next };
}

/** "Summer", "the day": the hour or the season that a picture shows, which may become another. */
function isAir(words: readonly string[], at: number, next: number): boolean {
  const start = at + (/^(the|this)$/.test(words[at] ?? '') ? 1 : 0);
  return (
    next - start === 1 &&
    /^(summer|winter|spring|autumn|fall|day|night|daytime|nighttime|morning|evening|sunset|sunrise|dawn|dusk)$/.test(
      words[start] ?? '',
    )
  );
}

const isThingNamed = (edit: Edit, noun: string) => edit.facts.nouns.includes(noun);

/** "The text", "the word "SUMMER"", "the text on the sign". */
function readWordsSubject(
  edit: Edit,
  target: Target,
  noun: string,
  at: number,
  to: number,
): SubjectMatch | undefined {
  const isQuoted =
    edit.tokens[at]?.kind === 'quote' || /^\p{Lu}[\p{Lu}\p{N}'-]+$/u.test(edit.tokens[at]?.text ?? '');
  const letters = at < to && isQuoted ? readLetters(edit, at, to) : undefined;
  const quoted = letters?.text;
  let next = letters?.next ?? at;
  let bearer = target.of ?? target.at?.target;
  if (quoted !== undefined && edit.words[next] === 'on') {
    const found = readTarget(edit, next + 1, to, { mayBePlaced: false });
    if (found) {
      bearer = found.target;
      next = found.next;
    }
  }
  const isPart = /^(title|headline|subtitle|tagline|slogan|caption|date|name|label|message)$/.test(noun);
  const named: Target | undefined = bearer ?? (isPart ? { ...target, noun } : undefined);
  const isPicture = named?.noun !== undefined && pictureNouns.has(named.noun);
  return {
    subject: {
      kind: 'words',
      ...(quoted === undefined ? {} : { from: quoted }),
      ...(named === undefined || isPicture ? {} : { target: named }),
    },
    next,
  };
}

/** "The colour of the roof", "its colour", "the car's colour", "the style", "the time of day". */
function readProperty(edit: Edit, at: number, to: number): SubjectMatch | undefined {
  const { words } = edit;
  const isPossessed = /^(its|his|her|their)$/.test(words[at] ?? '');
  let next = at + (/^(the|its|his|her|their|overall|this|any)$/.test(words[at] ?? '') ? 1 : 0);
  if (words[next] === 'overall' || words[next] === 'art' || words[next] === 'whole') next += 1;
  for (let length = 3; length > 0; length--) {
    if (next + length > to) continue;
    const written = words.slice(next, next + length).join(' ');
    const name = properties.find(([pattern]) => pattern.test(written))?.[1];
    if (name === undefined || edit.facts.nouns.includes(written)) continue;
    const after = next + length;
    // "Color the cat" is a verb; a property has an article, an owner or an end.
    if (next === at && words[after] !== 'of' && !/^(to|from|into)$/.test(words[after] ?? '')) continue;
    if (words[after] === 'of' && after + 1 < to) {
      const owner = readTarget(edit, after + 1, to, { mayBePlaced: true });
      if (!owner) return undefined;
      const isPicture = owner.target.noun !== undefined && pictureNouns.has(owner.target.noun);
      return {
        subject: { kind: 'property', name, ...(isPicture ? {} : { target: owner.target }) },
        next: owner.next,
      };
    }
    if (name === 'mood' && written === 'face') continue;
    const owned = isPossessed && edit.last ? { target: edit.last } : {};
    return { subject: { kind: 'property', name, ...owned }, next: after };
  }
  // "The car's colour", "the cat colour".
  const owner = readTarget(edit, at, to, { mayBePlaced: true });
  if (!owner || owner.isPronoun) return undefined;
  if (owner.target.of) {
    const name = properties.find(([pattern]) => pattern.test(owner.target.noun ?? ''))?.[1];
    if (name === undefined) return undefined;
    const isPicture = owner.target.of.noun !== undefined && pictureNouns.has(owner.target.of.noun);
    return {
      subject: { kind: 'property', name, ...(isPicture ? {} : { target: owner.target.of }) },
      next: owner.next,
    };
  }
  const after = words[owner.next] ?? '';
  const name = owner.next < to ? properties.find(([pattern]) => pattern.test(after))?.[1] : undefined;
  if (name !== 'colour' && name !== 'size') return undefined;
  const isPicture = owner.target.noun !== undefined && pictureNouns.has(owner.target.noun);
  return {
    subject: { kind: 'property', name, ...(isPicture ? {} : { target: owner.target }) },
    next: owner.next + 1,
  };
}
