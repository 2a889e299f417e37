/**
 * Steps for what stands between and behind things: prepositions, verbs, poses, and words that describe the thing
 * just named. They decide whom a word speaks of, and leave naming to the next noun phrase.
 */
import { colourOf, colours, materials, moods, poses } from './adjectives.ts';
import { atmospheres } from './ambience.ts';
import { isAlive, isKnownNoun, isWearable } from './compounds.ts';
import { readNounPhrase } from './noun-phrase.ts';
import { wordSet } from './phrase-table.ts';
import { placeOf } from './places.ts';
import { type Link, links, sides } from './relations.ts';
import { singularOf } from './singular.ts';
import { type Context, articles, setColour, standsBeforeNoun, startsCompound } from './steps.ts';

const copulas = wordSet(
  'is are was were be been being looks look looking seems seem that which who it he she they',
);

/** What follows a thing and describes it: "made of glass", "painted blue", "is red". */
export function readDescription(context: Context, at: number): number {
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

/** "on the left", "on the right side". */
export function readSide({ words, reading }: Context, at: number): number {
  const found = sides.match(words, at);
  if (!found || words[at + found.length] === 'of' || words[at + found.length] === 'side') return 0;
  reading.addSide(found.value);
  return found.length;
}

/** "in its mouth", "on his head": how the last thing is borne. */
export function readBodyPlace({ words, reading }: Context, at: number): number {
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
export function readLink(context: Context, at: number): number {
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
  // "A cat and a dog with a hat": one hat has one wearer, the nearest.
  const isOfOne = link.kind === 'with' && /^(a|an)$/.test(after) && subjects === reading.heads;
  reading.pending = { subjects: isOfOne ? subjects.slice(-1) : [...subjects], link };
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
export function readPose({ words, reading }: Context, at: number): number {
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
  const subjects =
    isOfLast && reading.lastIntro !== 'action'
      ? reading.lastIntro === 'top'
        ? reading.lastGroup
        : reading.lastGroup.slice(-1)
      : reading.subjectsOfVerb();
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

/** "and", "while" and their like. */
export function readJoint({ words, reading }: Context, at: number): number {
  if (!/^(and|or|plus|while|as|then|also|but)$/.test(words[at] ?? '')) return 0;
  if (words[at] === 'and' || words[at] === 'plus' || words[at] === 'or') reading.isJoined = true;
  return 1;
}
