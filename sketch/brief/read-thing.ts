/**
 * The step for noun phrases: a place where the preposition makes it one, a feature of the thing before it, or a thing
 * of its own. This is the only step that adds entities from words.
 */
import { personNamed } from '../lexicon/first-names.ts';
import { colours, materials, countMax } from './adjectives.ts';
import { atmospheres, framing, framingNouns, manners, placeModifiers } from './ambience.ts';
import { classOfNoun, compounds, isAlive, isWearable } from './compounds.ts';
import { type NamedPhrase as Named, type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import { isDesignWord } from './design-words.ts';
import { partedByColour } from './parted.ts';
import { wordSet } from './phrase-table.ts';
import { depths, placeOf } from './places.ts';
import type { Reading } from './reading.ts';
import { type Context, articles, emptyPhrase, parts } from './steps.ts';

/** A noun phrase: a place when the preposition makes it one, otherwise a thing. */
export function readThing(context: Context, at: number): number {
  const { tokens, words, reading } = context;
  const person = readPerson(context, at);
  if (person > 0) return person;
  const isFirst = reading.entities.length === 0 && !reading.pending;
  const isLate = reading.isFragmentStart && !articles.has(words[at] ?? '') && !reading.pending;
  const phrase = readNounPhrase(tokens, words, at, { isLeading: isFirst || isLate });
  if (!phrase) return 0;
  for (const one of phrase.lifted) reading.lift(one);
  const { noun } = phrase;
  if (noun === undefined) {
    describeLast(context, at, phrase);
    return phrase.next - at;
  }
  const named = { ...phrase, noun };
  const air = airOf(phrase);
  if (air && !reading.pending) {
    reading.lift(air);
    return phrase.next - at;
  }
  // A surfer rides no wave that is a thing: the wave is the sea; and the sign of a neon sign is its tubes.
  if (/\bwave$/.test(noun) && reading.pending?.link.kind === 'riding') {
    takePlace(reading, named, 'sea');
    return phrase.next - at;
  }
  if (noun === 'sign' && reading.ambience.style === 'neon' && reading.hasTexts) return phrase.next - at;
  if (isDesignWord(reading, named)) return phrase.next - at;
  const place = placeFor(reading, named);
  if (place !== undefined) {
    takePlace(reading, named, place);
    const ofPlace = words[phrase.next] === 'of' ? readOfPlace(context, phrase.next + 1) : 0;
    return phrase.next - at + (ofPlace > 0 ? ofPlace + 1 : 0);
  }
  if (isFeature(context, named)) return phrase.next - at;
  // "A t-shirt design of a skull": the shirt says what the picture is for.
  if (phrase.isPicture && words[phrase.next] === 'of') {
    reading.addTo(reading.manner, manners.get(noun) ?? noun);
    return phrase.next + 1 - at;
  }
  const ofThing = words[phrase.next] === 'of' ? readOfThing(context, named) : undefined;
  if (ofThing !== undefined) return ofThing - at;
  const vehicle = vehicles.get(named.attributes.find((word) => vehicles.has(word)) ?? '');
  if (vehicle !== undefined && isAlive(noun)) return addRider(reading, named, vehicle) - at;
  for (const one of partedByColour(named)) {
    if (addThing(reading, one) !== undefined) reading.isJoined = one.isGoingOn;
  }
  return phrase.next - at;
}

/** "Emma Stone": a person by a full name, where both words are written as names. */
function readPerson({ tokens, words, reading }: Context, at: number): number {
  const isName = (index: number) => /^\p{Lu}[\p{Ll}'-]+/u.test(tokens[index]?.text ?? '');
  const noun = `${words[at]} ${words[at + 1]}`;
  if (!isName(at) || !isName(at + 1) || personNamed(noun) === undefined) return 0;
  const phrase = tokens
    .slice(at, at + 2)
    .map((token) => token.text)
    .join(' ');
  addThing(reading, { ...emptyPhrase, written: noun, noun, phrase, count: 1 });
  return 2;
}

/** What one rides who is told to do so before the noun: "a skateboarding dinosaur". */
const vehicles: ReadonlyMap<string, string> = new Map([
  ['skateboarding', 'skateboard'],
  ['cycling', 'bicycle'],
  ['biking', 'bicycle'],
  ['bicycling', 'bicycle'],
  ['motorcycling', 'motorbike'],
]);

function addRider(reading: Reading, phrase: Named, vehicle: string): number {
  const attributes = phrase.attributes.filter((word) => !vehicles.has(word));
  const rider = addThing(reading, { ...phrase, attributes });
  if (rider === undefined) return phrase.next;
  const memory = { heads: reading.heads, lastGroup: reading.lastGroup, lastIntro: reading.lastIntro };
  reading.pending = { subjects: [rider], link: { kind: 'riding', isAction: true } };
  addThing(reading, {
    ...emptyPhrase,
    written: vehicle,
    noun: vehicle,
    phrase: vehicle,
    count: phrase.count,
  });
  Object.assign(reading, memory);
  return phrase.next;
}

/** "The night sky", "a stormy night": time and weather that stand as a phrase of their own. */
function airOf(phrase: NounPhrase) {
  return atmospheres.get([...phrase.attributes, phrase.written].join(' '));
}

/** Adds a thing, and takes what its own words say of the air. */
function addThing(reading: Reading, phrase: Named): number | undefined {
  // "A beach with clouds" speaks of the weather; "a cloud" and "three clouds" are things.
  const isScenery = reading.entities.length > 0 || reading.ambience.setting !== undefined;
  if (phrase.noun === 'cloud' && phrase.isPlural && !phrase.isDetermined && isScenery) {
    reading.lift({ weather: 'cloudy' });
    reading.pending = undefined;
    return undefined;
  }
  const waiting = reading.pending;
  const isWorn =
    (waiting?.link.kind === 'with' || (waiting?.link.kind === 'in' && waiting.link.preposition === 'in')) &&
    isWearable(phrase.noun) &&
    waiting.subjects.some((one) => isAlive(reading.entities[one]?.noun ?? ''));
  if (waiting && isWorn) reading.pending = { ...waiting, link: { kind: 'wearing', isAction: true } };
  if (phrase.noun === 'glass of water' && phrase.colour === undefined) {
    // The drawing is a glass of milk; in this colour it is water.
    return addThing(reading, { ...phrase, colour: 'light blue' });
  }
  const isUnderMoon = /(?:moon|firework)$/.test(phrase.noun) && reading.ambience.time === undefined;
  if (isUnderMoon && (waiting?.link.preposition !== undefined || phrase.noun.endsWith('firework')))
    reading.lift({ time: 'night' });
  const known = /^the /i.test(phrase.phrase) && !phrase.isPlural ? reading.find(phrase.noun) : undefined;
  if (known !== undefined) {
    reading.return(known, phrase);
    return known;
  }
  for (const word of phrase.attributes) {
    const season = /^(spring|summer|autumn|winter)$/.test(word) ? placeModifiers.get(word) : undefined;
    if (season && classOfNoun(phrase.noun) !== 'clothing') reading.lift(season);
  }
  // "A dog and a cat wearing hats": as many as wear them.
  const kind = reading.pending?.link.kind;
  const isEach = kind === 'wearing' || kind === 'riding' || kind === 'reading';
  const doers = (reading.pending?.subjects ?? []).reduce(
    (sum, one) => sum + (reading.entities[one]?.count ?? 0),
    0,
  );
  const perWearer = /(?:boot|shoe|sandal|sneaker|slipper|glove|mitten|sock|skate|heel|earring)$/.test(
    phrase.noun,
  )
    ? 2
    : 1;
  const isOpen = phrase.isPlural && !phrase.isDetermined && isEach && doers > 0;
  return reading.addEntity(isOpen ? { ...phrase, count: Math.min(countMax, doers * perWearer) } : phrase);
}

/** The world that the phrase names where it stands; undefined when it names a thing. */
function placeFor(reading: Reading, phrase: Named) {
  const preposition = reading.pending?.link.preposition ?? (reading.pending ? undefined : 'bare');
  if (preposition === undefined) return undefined;
  const isBare = preposition === 'bare';
  const mayStand = !isBare || reading.entities.length === 0 || reading.isFragmentStart;
  // In a logo or a pattern there is no world: a mountain is a mark.
  const isMark = /^(logo|pattern|sticker|lettering)$/.test(reading.ambience.composition ?? '');
  if (isMark && /^(bare|with)$/.test(preposition)) return undefined;
  const isCounted = phrase.isDetermined && phrase.isPlural && phrase.count !== 3;
  if (!mayStand || isCounted) return undefined;
  const { noun, written } = phrase;
  if (preposition === 'under' && depths.has(noun)) return 'underwater';
  // "A frozen lake": frozen is a material elsewhere, here it makes another place.
  const asWritten = phrase.phrase.toLowerCase().split(' ').slice(-2).join(' ');
  const names = [`${phrase.attributes.at(-1) ?? ''} ${written}`, asWritten, written, noun];
  return placeOf(names, preposition);
}

function takePlace(reading: Reading, phrase: Named, setting: NonNullable<ReturnType<typeof placeFor>>): void {
  if (reading.ambience.setting !== undefined && reading.ambience.setting !== setting) {
    reading.leaveUnread(phrase.written);
  }
  reading.lift({ setting });
  for (const word of phrase.attributes) {
    const found = placeModifiers.get(word);
    if (found) reading.lift(found);
  }
  reading.pending = undefined;
  reading.verbSubjects = undefined;
  reading.isJoined = false;
  reading.isFragmentStart = false;
  reading.isAdjacent = false;
}

/** "a field of sunflowers": what fills the place is what is seen. */
function readOfPlace(context: Context, at: number): number {
  const { tokens, words, reading } = context;
  const phrase = readNounPhrase(tokens, words, at, { isLeading: false });
  if (phrase?.noun === undefined) return 0;
  // "Hills of lavender", "a field of wheat": what grows there fills the place, plural or not.
  const kind = classOfNoun(phrase.noun);
  const isCrop = !phrase.isDetermined && (kind === 'flower' || kind === 'plant');
  const count = (phrase.isPlural && phrase.count === 3) || isCrop ? 7 : phrase.count;
  reading.addEntity({ ...phrase, noun: phrase.noun, count });
  return phrase.next - at;
}

/** "with blue eyes", "with a red door": a feature of the thing rather than a thing. */
function isFeature({ words, reading }: Context, phrase: Named): boolean {
  const waiting = reading.pending;
  if (waiting?.link.kind !== 'with' || waiting.subjects.length === 0) return false;
  const isBody = parts.has(phrase.noun) && classOfNoun(phrase.noun) !== 'clothing';
  if (!isBody) return false;
  const text = phrase.phrase.toLowerCase().replace(/^(a|an|the|its|his|her|their) /, '');
  for (const one of waiting.subjects) reading.addTo(reading.entities[one]?.attributes ?? [], `with ${text}`);
  // "With a carrot nose and a red scarf": what follows still waits for the same relation.
  if (words[phrase.next] !== 'and') reading.pending = undefined;
  return true;
}

const containers = wordSet(
  'vase bowl cup glass bottle basket plate jar box bucket bag mug pot tray barrel crate cart sack boat truck',
);

/** "a vase of tulips", "a cup of coffee", "a statue of a horse"; the index after it, undefined when it is another "of". */
function readOfThing(context: Context, phrase: Named): number | undefined {
  const { tokens, words, reading } = context;
  const inner = readNounPhrase(tokens, words, phrase.next + 1, { isLeading: false });
  if (inner?.noun === undefined) return undefined;
  if (/^(feeling|sense|concept|idea|notion|spirit|meaning|essence|symbol|emotion)$/.test(phrase.noun)) {
    addThing(reading, { ...inner, noun: inner.noun });
    return inner.next;
  }
  const whole = [`${phrase.noun} of ${inner.noun}`, `${phrase.noun} of ${inner.written}`].find((one) =>
    compounds.has(one),
  );
  if (whole !== undefined) {
    addThing(reading, {
      ...phrase,
      noun: whole,
      phrase: `${phrase.phrase} of ${inner.phrase}`,
      next: inner.next,
    });
    return inner.next;
  }
  // A glass of red wine is drawn as the drink.
  if (/^(glass|cup|mug|pint)$/.test(phrase.noun) && classOfNoun(inner.noun) === 'drink') {
    addThing(reading, {
      ...inner,
      noun: inner.noun,
      phrase: `${phrase.phrase} of ${inner.phrase}`,
      count: phrase.count,
    });
    return inner.next;
  }
  const material = materials.get(inner.noun);
  if (material !== undefined && !inner.isPlural) {
    addThing(reading, { ...phrase, material });
    return inner.next;
  }
  if (/^(statue|sculpture|figurine|bust)$/.test(phrase.noun)) {
    addThing(reading, {
      ...inner,
      noun: inner.noun,
      material: phrase.material ?? 'stone',
      count: phrase.count,
    });
    return inner.next;
  }
  const outer = addThing(reading, phrase);
  if (containers.has(phrase.noun) && outer !== undefined) {
    const memory = { heads: reading.heads, lastGroup: reading.lastGroup, lastIntro: reading.lastIntro };
    reading.pending = { subjects: [outer], link: { kind: 'in', isInverse: true } };
    addThing(reading, { ...inner, noun: inner.noun });
    Object.assign(reading, memory);
    return inner.next;
  }
  if (outer !== undefined)
    reading.addTo(reading.entities[outer]?.attributes ?? [], `of ${inner.phrase.toLowerCase()}`);
  return inner.next;
}

/** A phrase without a noun: it describes the thing just named, or is manner, or stays unread. */
function describeLast({ tokens, words, reading }: Context, at: number, phrase: NounPhrase): void {
  const target = reading.isAdjacent ? reading.lastGroup : [];
  // "Black and white checkered pattern", "a blue logo": the colours of a kind of picture are the whole picture's.
  if (target.length === 0 && phrase.lifted.some((one) => one.composition !== undefined)) {
    const named = [phrase.colour, ...phrase.attributes].filter((word) => colours.has(word ?? ''));
    for (const colour of named) if (colour !== undefined) reading.addTo(reading.palette, colour);
  }
  for (const one of target) {
    const entity = reading.entities[one];
    if (!entity) continue;
    if (phrase.colour !== undefined) entity.colour ??= phrase.colour;
    if (phrase.mood !== undefined) entity.mood ??= phrase.mood;
    if (phrase.material !== undefined) entity.material ??= phrase.material;
    for (const word of phrase.attributes) reading.addTo(entity.attributes, word);
  }
  if (target.length > 0 || phrase.lifted.length > 0) return;
  for (let i = at; i < phrase.next; i++) {
    const word = words[i] ?? '';
    const manner = manners.get(word);
    if (manner !== undefined) reading.addTo(reading.manner, manner);
    else if (colours.has(word)) reading.addTo(reading.palette, word);
    else if (
      tokens[i]?.kind === 'word' &&
      !articles.has(word) &&
      !framing.has(word) &&
      !framingNouns.has(word)
    )
      reading.leaveUnread(tokens[i]?.text ?? '');
  }
}
