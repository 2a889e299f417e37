/**
 * Reads a prompt into a `Brief`: word by word from the left, with tables of phrases and a small grammar of noun
 * phrases, prepositions and verbs. There is no model in it, so the same words always give the same brief, in a
 * fraction of a millisecond. It must never throw and never lose a word silently: what it does not understand
 * stands in `Brief.unread`.
 */
import { colourOf, colours, isAdjective, materials, moods, poses } from './adjectives.ts';
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
import type { Brief } from './brief.ts';
import { classOfNoun, compounds, isAlive, isKnownNoun, isWearable } from './compounds.ts';
import { emojiNoun } from './emoji.ts';
import { toEnglish } from './languages.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import { readBackdrop, readPalette } from './palettes.ts';
import { wordSet } from './phrase-table.ts';
import { depths, placeOf } from './places.ts';
import { Reading } from './reading.ts';
import { type Link, links, sides } from './relations.ts';
import { readIntroducedText } from './texts.ts';
import { type Token, tokensOf } from './tokens.ts';
import { singularOf } from './singular.ts';

/** Reads a prompt of any length and script; never throws. At most `readCharactersMax` characters are read. */
export function readPrompt(prompt: string): Brief {
  const { tokens, language } = toEnglish(tokensOf(prompt));
  const words = tokens.map((token) => (token.kind === 'quote' ? '' : token.lower));
  const reading = new Reading();
  const context: Context = { tokens, words, reading };
  // Every step takes at least one token, so the walk ends.
  for (let at = 0; at < tokens.length; ) at += Math.max(1, step(context, at));
  if (reading.entities.length === 0) nameSomething(context);
  return reading.toBrief(prompt, language);
}

interface Context {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly reading: Reading;
}

/** A reader of one kind of phrase: how many tokens it took, 0 for none. */
type Step = (context: Context, at: number) => number;

/** The kinds of phrases, in the order in which they are tried. */
const steps: readonly Step[] = [
  readMark,
  readQuote,
  readEmoji,
  readWords,
  readNegation,
  readGround,
  readColours,
  readPicture,
  readPurpose,
  readDescription,
  readSide,
  readBodyPlace,
  readLink,
  readPose,
  readJoint,
  readThing,
  readRest,
];

function step(context: Context, at: number): number {
  for (const one of steps) {
    const taken = one(context, at);
    if (taken > 0) return taken;
  }
  return 1;
}

function readMark({ tokens, reading }: Context, at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'mark') return 0;
  if (token.text !== '-' && token.text !== '#' && token.text !== '&') reading.endFragment(token.text);
  if (token.text === '&') reading.isJoined = true;
  return 1;
}

function readQuote({ tokens, reading }: Context, at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'quote') return 0;
  reading.addText(token.text);
  return 1;
}

const emptyPhrase = {
  isPlural: false,
  isDetermined: false,
  isPicture: false,
  attributes: [],
  lifted: [],
  next: 0,
};

/** An emoji is the thing it shows; the same one several times is that many. */
function readEmoji({ tokens, reading }: Context, at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'emoji') return 0;
  let count = 1;
  while (tokens[at + count]?.kind === 'emoji' && tokens[at + count]?.text === token.text) count++;
  const noun = emojiNoun(token.text);
  if (noun === undefined) {
    reading.leaveUnread(token.text);
  } else {
    if (reading.isAdjacent) reading.isJoined = true;
    const phrase = { ...emptyPhrase, written: noun };
    reading.addEntity({ ...phrase, noun, phrase: token.text, count: Math.min(50, count) });
  }
  return count;
}

/** Words to be lettered: "that says SUMMER JAZZ". */
function readWords({ tokens, words, reading }: Context, at: number): number {
  const isTypographic =
    reading.ambience.composition !== undefined && reading.ambience.composition !== 'scene';
  const found = readIntroducedText(tokens, words, at, isTypographic);
  if (!found) return 0;
  for (const text of found.texts) reading.addText(text);
  return found.next - at;
}

const negators = wordSet('without no minus sans not lacking never');
/** Things that a scene has or has not, rather than a part of something in it. */
const sceneNouns = wordSet(
  'person human cloud text word letter tree car animal shadow frame border watermark signature logo sun moon star ' +
    'bird grass building house background people crowd rain snow fog character man woman child color colour caption',
);

/** "without a lid", "no clouds", "not wearing a hat". */
function readNegation(context: Context, at: number): number {
  const { tokens, words, reading } = context;
  const word = words[at] ?? '';
  const isLed = word === 'with' && words[at + 1] === 'no';
  const isInstead = (word === 'instead' || word === 'rather') && /^(of|than)$/.test(words[at + 1] ?? '');
  if (!isLed && !isInstead && !negators.has(word)) return 0;
  let next = at + (isLed || isInstead ? 2 : 1);
  const verb = links.match(words, next);
  if (verb?.value.isAction && word === 'not') next += verb.length;
  const bearers = verb?.value.isAction && word === 'not' ? reading.heads : reading.lastGroup;
  const start = next;
  for (let items = 0; items < 8; items++) {
    const phrase = readNounPhrase(tokens, words, next, { isLeading: false });
    if (!phrase) break;
    next = phrase.next;
    const noun = phrase.noun;
    if (noun !== undefined) {
      const isScenic = sceneNouns.has(noun) || (word === 'no' && !isPart(noun)) || isInstead;
      const isLoose = bearers.length === 0 || reading.isFragmentStart;
      if (isScenic || isLoose) reading.addTo(reading.avoid, noun);
      else for (const one of bearers) reading.addTo(reading.entities[one]?.without ?? [], noun);
    }
    const joint = words[next] ?? '';
    const isList = joint === 'or' || joint === 'nor' || (joint === 'and' && word !== 'not');
    const goesOn = isList && !poses.has(words[next + 1] ?? '') && !links.match(words, next + 1);
    // "no clouds, no people" begins anew; "no clouds and two birds" is a list only without a number.
    if (!goesOn || /^(a|an|two|three|four|five|\d+)$/.test(words[next + 1] ?? '')) break;
    next += words[next + 1] === 'no' ? 2 : 1;
  }
  return next === start ? 0 : next - at;
}

const parts = wordSet(
  'lid handle hat cap tail wing door window roof chimney wheel sail stem leaf eye ear nose mouth beard hair mustache ' +
    'moustache horn mane glasses shirt shoe sock leg arm hand collar leash saddle strap string cord spout shade brim ' +
    'button pocket sleeve hood label cork straw lens face teeth tooth shell spot stripe petal thorn root trunk branch ' +
    'dot ring band pattern polka-dot feather beak claw fur whisker paw skin smile freckle fin flipper antenna antler stinger back seat cushion pillow',
);
const isPart = (noun: string) => parts.has(noun);

function readGround({ words, reading }: Context, at: number): number {
  const skip = /^(on|with|against|over|in)$/.test(words[at] ?? '') ? 1 : 0;
  for (const lead of [0, skip, skip + 1]) {
    if (lead > skip && !/^(a|an|the)$/.test(words[at + skip] ?? '')) continue;
    const found = grounds.match(words, at + lead);
    if (!found) continue;
    reading.lift(found.value);
    return lead + found.length;
  }
  const backdrop = readBackdrop(words, at);
  if (!backdrop) return 0;
  reading.lift({ backdrop: backdrop.colour, setting: 'studio' });
  return backdrop.length;
}

/** "in blue and gold", "sunset colours", ", black and white". */
function readColours({ words, reading }: Context, at: number): number {
  const found = readPalette(words, at, reading.isFragmentStart);
  if (!found) return 0;
  const [only] = found.colours;
  const isBound = found.isPlain && found.colours.length === 1 && reading.isAdjacent && only !== undefined;
  if (isBound) for (const one of reading.lastGroup) setColour(reading, one, only);
  else for (const colour of found.colours) reading.addTo(reading.palette, colour);
  return found.length;
}

function setColour(reading: Reading, index: number, colour: string): void {
  const entity = reading.entities[index];
  if (entity) entity.colour ??= colour;
}

const leads = wordSet(
  'at in on during under by before after with as of through into for throughout like using',
);
const articles = wordSet('a an the some');

/** Style, kind of picture, time, weather, season, manner, and words about pictures. */
function readPicture(context: Context, at: number): number {
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
  const about = isCompound ? undefined : framing.match(words, at);
  const isAsking = about && (about.length > 1 || isStart || isDescriptive(words[at] ?? ''));
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

function startsCompound(words: readonly string[], at: number): boolean {
  for (let length = 4; length > 1; length--) {
    const written = words.slice(at, at + length).join(' ');
    if (compounds.has(written) || compounds.has(singularOf(written, isKnownNoun).noun)) return true;
  }
  return false;
}

const purposeWordsMax = 6;

/** "for a coffee shop", in a logo or a poster. */
function readPurpose({ tokens, words, reading }: Context, at: number): number {
  if (!/^(for|advertising|promoting|announcing)$/.test(words[at] ?? '')) return 0;
  const { composition } = reading.ambience;
  if (composition === undefined || reading.ambience.purpose !== undefined) return 0;
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
  reading.lift({ purpose: found.join(' ') });
  const written = tokens.slice(start, next).map((token) => token.text);
  // "a logo for Bean There": a name without an article is what the logo says.
  if (start === at + 1 && written.every((word) => /^\p{Lu}/u.test(word))) reading.addText(written.join(' '));
  return next - at;
}

const copulas = wordSet(
  'is are was were be been being looks look looking seems seem that which who it he she they',
);

/** What follows a thing and describes it: "made of glass", "painted blue", "is red". */
function readDescription(context: Context, at: number): number {
  const { words, reading } = context;
  const word = words[at] ?? '';
  const last = reading.lastGroup;
  const made = /^(made|built|carved|crafted|constructed|formed|cut|woven)$/.test(word);
  const from = made
    ? words[at + 1] === 'out'
      ? 2
      : /^(of|from|with)$/.test(words[at + 1] ?? '')
        ? 1
        : 0
    : 0;
  const isOut = made && from === 2 && words[at + 2] === 'of';
  if (reading.pending || (last.length === 0 && !made)) return 0;
  if (made && from > 0 && last.length === 0) return from + 1;
  if (made && from > 0) {
    const start = at + 1 + (isOut ? 2 : 1);
    const phrase = readNounPhrase(context.tokens, words, start, { isLeading: false });
    const written = words.slice(start, phrase?.next ?? start + 1).join(' ');
    const material = materials.get(words[(phrase?.next ?? start + 1) - 1] ?? '') ?? phrase?.material;
    for (const one of last) {
      const entity = reading.entities[one];
      if (entity && material !== undefined) entity.material ??= material;
      else if (entity && written !== '') reading.addTo(entity.attributes, `made of ${written}`);
    }
    return (phrase?.next ?? start + 1) - at;
  }
  if (/^(cut|sliced|split|broken)$/.test(word) && /^(in|into|open)$/.test(words[at + 1] ?? '')) {
    const length = words[at + 1] === 'open' ? 2 : 3;
    const text = words.slice(at, at + length).join(' ');
    for (const one of last) reading.addTo(reading.entities[one]?.attributes ?? [], text);
    return length;
  }
  const guise =
    /^(dressed|disguised)$/.test(word) && /^(as|like)$/.test(words[at + 1] ?? '') ? 2 : word === 'as' ? 1 : 0;
  if (guise > 0 && articles.has(words[at + guise] ?? '')) {
    const phrase = readNounPhrase(context.tokens, words, at + guise, { isLeading: false });
    if (phrase?.noun === undefined) return guise;
    for (const one of reading.heads)
      reading.addTo(reading.entities[one]?.attributes ?? [], `dressed as ${phrase.noun}`);
    return phrase.next - at;
  }
  if (/^(painted|colou?red|dyed|tinted)$/.test(word)) {
    const colour = colourOf(words[at + 1] ?? '', words[at + 2]);
    if (!colour) return 0;
    for (const one of last) setColour(reading, one, colour.colour);
    return 1 + colour.length;
  }
  if (copulas.has(word)) {
    const colour = colourOf(words[at + 1] ?? '', words[at + 2]);
    const length = colour?.length ?? 1;
    const described = words[at + 1] ?? '';
    const isEnd = !standsBeforeNoun(words, at + 1 + length);
    if (colour && isEnd) for (const one of last) setColour(reading, one, colour.colour);
    const mood = colour ? undefined : moods.get(described);
    if (mood !== undefined && isEnd) {
      for (const one of last) if (reading.entities[one]) reading.entities[one].mood ??= mood;
    }
    if (!(colour || mood !== undefined) || !isEnd) return 1;
    // "The cat is red and the dog is sad": the next thing begins a clause of its own.
    reading.lastIntro = 'none';
    return 1 + length;
  }
  return 0;
}

/** True when a word stands here that could be a noun described by the one before. */
function standsBeforeNoun(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return isKnownNoun(singularOf(word, isKnownNoun).noun);
}

function readSide({ words, reading }: Context, at: number): number {
  const found = sides.match(words, at);
  if (!found || words[at + found.length] === 'of' || words[at + found.length] === 'side') return 0;
  reading.addSide(found.value);
  return found.length;
}

/** "in its mouth", "on his head": how the last thing is borne. */
function readBodyPlace({ words, reading }: Context, at: number): number {
  const [preposition = '', owner = '', part = ''] = words.slice(at, at + 3);
  if (!/^(in|on|around|over|with|to)$/.test(preposition) || !/^(its|his|her|their|one|the)$/.test(owner))
    return 0;
  const noun = singularOf(part, isKnownNoun).noun;
  const isWorn = /^(head|neck|back|shoulder|foot|face|eye|ear|nose|body|waist|wrist|finger)$/.test(noun);
  if (isWorn && preposition !== 'with') {
    const borne = reading.entities[reading.lastGroup.at(-1) ?? -1]?.noun ?? '';
    if ((isWearable(borne) && reading.turnLast('with', 'wearing')) || owner !== 'the') return 3;
  }
  const isHeld = /^(hand|paw|mouth|beak|arm|claw|trunk|lap|wing|tooth)$/.test(noun);
  return isHeld && (reading.turnLast('with', 'holding') || owner !== 'the') ? 3 : 0;
}

/** Prepositions, and verbs that take an object. */
function readLink(context: Context, at: number): number {
  const { tokens, words, reading } = context;
  const found = links.match(words, at);
  if (!found) return 0;
  const { value: link, length } = found;
  const next = at + length;
  const after = words[next] ?? '';
  const subjects = link.isOfLast
    ? reading.lastGroup
    : link.isAction
      ? reading.subjectsOfVerb()
      : reading.subjectsOfPreposition();
  if (link.isAction && (subjects.length === 0 || startsCompound(words, at))) {
    // "riding a horse" at the start says no rider; "a play" and "drawing" are nouns.
    const isVerb = /ing$|ing /.test(words.slice(at, next).join(' ')) && tokens[next]?.kind === 'word';
    if (!isVerb || startsCompound(words, at) || subjects.length > 0) return 0;
  }
  if (/^(it|them|him|her|itself|each)$/.test(after) && !isKnownNoun(words[next + 1] ?? '')) {
    const object = reading.heads[0];
    // "A tree with presents under it": the presents are under the tree.
    const doers = link.isAction ? subjects : reading.lastGroup;
    if (object !== undefined)
      reading.relate({ subjects: doers.filter((one) => one !== object), link }, object);
    return length + 1;
  }
  const name = nameAfter(context, next, link);
  if (name > 0) return length + name;
  if (tokens[next] === undefined || tokens[next]?.kind === 'mark') {
    if (link.isAction)
      for (const one of subjects) reading.addTo(reading.entities[one]?.attributes ?? [], words[at] ?? '');
    return length;
  }
  reading.pending = { subjects: [...subjects], link };
  reading.isFragmentStart = false;
  return length;
}

/** "by Picasso", "in Kyoto": names after a preposition that name neither a thing nor a known place. */
function nameAfter({ tokens, words, reading }: Context, at: number, link: Link): number {
  if (!/^(near|in|at|from|across)$/.test(link.preposition ?? '')) return 0;
  let taken = 0;
  while (taken < 4) {
    const token = tokens[at + taken];
    const word = words[at + taken] ?? '';
    if (token?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(token.text)) break;
    const noun = singularOf(word, isKnownNoun).noun;
    const isWord =
      taken === 0 && (isKnownNoun(noun) || articles.has(word) || placeOf([word, noun], 'in') !== undefined);
    if (isWord || atmospheres.match(words, at + taken) || colours.has(word)) break;
    taken += 1;
  }
  const names = tokens.slice(at, at + taken).map((token) => token.text);
  const isAuthor = words[at - 1] === 'by' && reading.ambience.composition === 'poster' && taken > 0;
  if (isAuthor) reading.addText(names.join(' '));
  else for (const name of names) reading.leaveUnread(name);
  return taken;
}

/** "sitting", "smiling", "asleep": what the doer does, without an object. */
function readPose({ words, reading }: Context, at: number): number {
  const word = words[at] ?? '';
  if (reading.heads.length === 0 || reading.pending || !reading.entities[0]) return 0;
  const isAfterThing =
    reading.isAdjacent || reading.verbSubjects !== undefined || reading.isFragmentStart || reading.isJoined;
  const pose = poses.get(word);
  const mood = moods.get(word);
  const isDoing = /^\p{L}{2,}ing$/u.test(word) && !isKnownNoun(word);
  const isUntold = isDoing && pose === undefined && mood === undefined;
  const isBeforeNoun = standsBeforeNoun(words, at + 1);
  // "A robot watering flowers", but "a dog, flying birds".
  const isDoer =
    reading.isAdjacent && reading.lastGroup.every((one) => isAlive(reading.entities[one]?.noun ?? ''));
  if (!isAfterThing || (isBeforeNoun && !(isUntold && isDoer))) return 0;
  const isWithObject = isUntold && (isBeforeNoun || articles.has(words[at + 1] ?? ''));
  if (pose === undefined && mood === undefined && !isDoing) return 0;
  // "Smoke coming from the chimney": a verb that no table knows speaks of what stands just before it.
  const isOfLast = isUntold && reading.isAdjacent;
  const subjects = isOfLast && reading.lastIntro !== 'action' ? reading.lastGroup : reading.subjectsOfVerb();
  for (const one of subjects) {
    const entity = reading.entities[one];
    if (!entity) continue;
    if (pose !== undefined) entity.pose ??= pose;
    else if (mood !== undefined) entity.mood ??= mood;
    else reading.addTo(entity.attributes, word);
  }
  reading.verbSubjects = subjects;
  // "Casting a spell": what an unknown verb is done to stands beside the doer.
  if (isWithObject) reading.pending = { subjects: [...subjects], link: { kind: 'next-to', isAction: true } };
  reading.isJoined = false;
  reading.isFragmentStart = false;
  return 1;
}

function readJoint({ words, reading }: Context, at: number): number {
  if (!/^(and|or|plus|while|as|then|also|but)$/.test(words[at] ?? '')) return 0;
  if (words[at] === 'and' || words[at] === 'plus' || words[at] === 'or') reading.isJoined = true;
  return 1;
}

/** A noun phrase: a place when the preposition makes it one, otherwise a thing. */
function readThing(context: Context, at: number): number {
  const { tokens, words, reading } = context;
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
  addThing(reading, named);
  return phrase.next - at;
}

type Named = NounPhrase & { readonly noun: string };

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
  const isUnderMoon = phrase.noun.endsWith('moon') && reading.ambience.time === undefined;
  if (isUnderMoon && waiting?.link.preposition !== undefined) reading.lift({ time: 'night' });
  for (const word of phrase.attributes) {
    const season = /^(spring|summer|autumn|winter)$/.test(word) ? placeModifiers.get(word) : undefined;
    if (season && classOfNoun(phrase.noun) !== 'clothing') reading.lift(season);
  }
  return reading.addEntity(phrase);
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
  const names = [`${phrase.attributes.at(-1) ?? ''} ${written}`, written, noun];
  return placeOf(names, preposition);
}

function takePlace(reading: Reading, phrase: Named, setting: NonNullable<ReturnType<typeof placeFor>>): void {
  // A place that a preposition names is meant more than one that only stands there.
  const isMeant = reading.pending !== undefined && reading.pending.link.preposition !== 'with';
  if (isMeant && reading.isBarePlace) reading.ambience = { ...reading.ambience, setting };
  else if (reading.ambience.setting !== undefined && reading.ambience.setting !== setting) {
    reading.leaveUnread(phrase.written);
  }
  reading.lift({ setting });
  reading.isBarePlace = !isMeant;
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
  const count = phrase.isPlural && phrase.count === 3 ? 7 : phrase.count;
  reading.addEntity({ ...phrase, noun: phrase.noun, count });
  return phrase.next - at;
}

/** "with blue eyes", "with a red door": a feature of the thing rather than a thing. */
function isFeature({ words, reading }: Context, phrase: Named): boolean {
  const waiting = reading.pending;
  if (waiting?.link.kind !== 'with' || waiting.subjects.length === 0) return false;
  const isBody = parts.has(phrase.noun) && classOfNoun(phrase.noun) !== 'clothing';
  if (!isBody) return false;
  const said = [phrase.size, phrase.colour, phrase.material, ...phrase.attributes, phrase.written];
  const text = said.filter((word) => word !== undefined).join(' ');
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

const silent = wordSet(
  'a an the of that which who whose it its he she they them this these there here is are was were be being been to and ' +
    'or so very just also some any as by do does did has have had will would can could should his her their for from ' +
    'about than then both each one ones other others while where when up down out ar v s t with in on at not no own ' +
    'together apart away alone everywhere overhead like only written spelled spelt all more most much many lot lots i me my we us our you your him if into onto',
);

/** A word that nothing took: small words fall away, others are kept as unread. */
function readRest({ tokens, words, reading }: Context, at: number): number {
  const token = tokens[at];
  if (token && !silent.has(words[at] ?? '')) reading.leaveUnread(token.text);
  return 1;
}

/** A prompt that names no thing, no place and no words still names something: its longest word becomes the art. */
function nameSomething({ tokens, reading }: Context): void {
  const { setting, composition, purpose, time, weather } = reading.ambience;
  if (setting ?? composition ?? purpose ?? time ?? weather) return;
  if (reading.toBrief('', 'en').texts.length > 0) return;
  const candidates = tokens.filter((token) => token.kind === 'word' && !silent.has(token.lower));
  const [longest] = [...candidates].sort((a, b) => b.text.length - a.text.length);
  if (!longest) return;
  const noun = longest.lower.slice(0, 40);
  const phrase = { ...emptyPhrase, written: noun };
  reading.addEntity({ ...phrase, noun, phrase: longest.text, count: 1 });
}
