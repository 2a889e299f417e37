/** Readers for verbs that bring things into the picture: add, give, put, dress, replace, swap. */
import { isAlive, isWearable } from '../brief/compounds.ts';
import { wordSet } from '../brief/phrase-table.ts';
import type { Entity, RelationKind } from '../brief/brief.ts';
import { parts } from '../brief/steps.ts';
import type { Place, Target } from './plan.ts';
import { pushBrief } from './read-change.ts';
import type { Edit } from './read-edit.ts';
import { readEntities } from './read-entities.ts';
import { readLetters } from './read-lettering.ts';
import { readPlace } from './read-place.ts';
import { pictureNouns } from './read-picture-number.ts';
import { readList, readTarget } from './read-target.ts';
import { readWhole } from './read-whole.ts';

const containers = wordSet(
  'vase bowl cup glass bottle basket box jar bucket bag mug pot pool tank pond sky car boat sea lake ocean water',
);
const surfaces = wordSet(
  'cake table shelf wall desk roof tree plate shirt sign beach ground floor grass pizza bed sofa chair',
);

/** "A moon", "two birds in the top left corner", "another penguin", "a hat to the cat", "some contrast". */
export function readAdd(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  let next = readOneAdded(edit, at, to);
  // "A cat on the left and a dog on the right": the place of the first has parted them.
  for (let steps = 0; steps < 6 && next > at && next < to; steps++) {
    const joint = words[next] === ',' && words[next + 1] === 'and' ? next + 2 : next + 1;
    const isJoined = /^(and|,|plus|&)$/.test(words[next] ?? '');
    if (
      !isJoined ||
      !/^(a|an|some|two|three|four|five|six|another|one|several|\d+)$/.test(words[joint] ?? '')
    )
      break;
    const after = readOneAdded(edit, joint, to);
    if (after <= joint) break;
    next = after;
  }
  return next;
}

function readOneAdded(edit: Edit, at: number, to: number): number {
  const lettered = readAddedWords(edit, at, to);
  if (lettered > at) return lettered;
  const brought = readBrought(edit, at, to);
  if (brought > at) return brought;
  const effect = readEffect(edit, at, to);
  if (effect > at) return effect;
  // "Add to the table a cup": the place may come first.
  const first = readTo(edit, at, to);
  const start = first ? first.next : at;
  const cut = first ? { end: to, place: first.place, next: to } : findPlace(edit, start, to);
  if (cut.end <= start) return at;
  const things = readEntities(edit, start, cut.end);
  if (things.entities.length === 0)
    return readAir(edit, things.brief, start, cut.end, cut.place?.target ? cut.end : cut.next);
  return pushAdd(edit, things, cut.place, cut.next, at);
}

const gradeKeys = wordSet('contrast warmth saturation brightness');

/** "A sepia filter", "some warmth", "rain", "a white background": what is added is no thing. */
function readEffect(edit: Edit, at: number, to: number): number {
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
function readAir(
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

function pushAdd(
  edit: Edit,
  things: ReturnType<typeof readEntities>,
  place: Place | undefined,
  next: number,
  from: number,
): number {
  const [first] = things.entities;
  if (!first) return from;
  edit.leaveWords(things.brief.unread);
  const put = place ? borne(place, first) : undefined;
  if (put?.target && marks.has(first.noun) && things.entities.length === 1) {
    const bearer =
      put.target.of && /^(face|head|body|chin)$/.test(put.target.noun ?? '') ? put.target.of : put.target;
    lookMarked(edit, bearer, first);
    return next;
  }
  const told = put && (put.kind !== undefined || put.side || put.target) ? { place: put } : {};
  edit.push({
    kind: 'add',
    entities: things.entities,
    relations: things.relations,
    ...told,
    isAnother: things.isAnother,
    ...(things.brief.texts.length > 0 ? { texts: things.brief.texts } : {}),
  });
  pushBrief(edit, things.brief);
  if (edit.steps.at(-1)?.kind === 'add')
    edit.name({ noun: first.noun, phrase: first.phrase, isAll: first.count > 1 }, true);
  return next;
}

/** A hat on a cat is worn by it, a cup to a table stands on it, wings to a horse are had by it. */
function borne(place: Place, thing: Entity): Place {
  const { kind, target } = place;
  if (!target) return place;
  const part = /^(head|neck|face|body|eye|nose|ear|foot|hand|shoulder|back|waist|wrist|arm|leg|paw)$/.test(
    target.noun ?? '',
  );
  const wearer = part && target.of ? target.of : target;
  const isBody = isAlive(wearer.noun ?? '') || (part && target.of !== undefined) || wearer.noun === undefined;
  const isOnto =
    kind === 'in' ||
    kind === 'on' ||
    kind === 'next-to' ||
    kind === 'with' ||
    kind === undefined ||
    kind === 'above';
  if (isWearable(thing.noun) && isBody && isOnto) return { ...place, kind: 'wearing', target: wearer };
  if (part && target.of && /^(hand|paw|arm)$/.test(target.noun ?? ''))
    return { ...place, kind: 'holding', target: target.of };
  if (kind !== undefined) return place;
  const noun = wearer.noun ?? '';
  const put: RelationKind = containers.has(noun) ? 'in' : surfaces.has(noun) ? 'on' : 'with';
  return { ...place, kind: put };
}

interface Cut {
  /** Where the new things end. */
  readonly end: number;
  readonly place: Place | undefined;
  /** Where the words go on after the place. */
  readonly next: number;
}

/** Where the words stop to name new things and begin to say where they go. */
export function findPlace(edit: Edit, at: number, to: number): Cut {
  for (let index = at + 1; index < to; index++) {
    const first = readTo(edit, index, to) ?? readPlace(edit, index, to, { mayBeIndefinite: false });
    if (!first) continue;
    let place = first.place;
    let next = first.next;
    for (let steps = 0; steps < 3 && next < to; steps++) {
      const joint = /^(,|and)$/.test(edit.words[next] ?? '') ? next + 1 : next;
      const more = readPlace(edit, joint, to, { mayBeIndefinite: false });
      if (!more) break;
      place = { ...more.place, ...place };
      next = more.next;
    }
    // "A cat on the left and a dog on the right": a second thing begins a list of its own.
    return { end: index, place, next };
  }
  let end = to;
  while (end > at + 1 && /^(,|please|too|instead|and)$/.test(edit.words[end - 1] ?? '')) end -= 1;
  return { end, place: undefined, next: end };
}

/** "To the cat", "to the table": onto a thing that is there; how is judged by what comes to it. */
function readTo(
  edit: Edit,
  at: number,
  to: number,
): { readonly place: Place; readonly next: number } | undefined {
  const { words } = edit;
  if (!/^(to|for)$/.test(words[at] ?? '')) return undefined;
  const side = readPlace(edit, at, to, { mayBeIndefinite: false });
  if (side) return side;
  const target = readTarget(edit, at + 1, to, { mayBePlaced: true });
  if (!target || !target.isDefinite) return undefined;
  const { noun } = target.target;
  if (noun !== undefined && pictureNouns.has(noun)) return { place: {}, next: target.next };
  if (noun === 'background' || noun === 'foreground') return { place: { side: [noun] }, next: target.next };
  return { place: { target: target.target }, next: target.next };
}

/** "The text "HELLO" at the top", "a title that says SALE", ""HELLO" in red". */
function readAddedWords(edit: Edit, at: number, to: number): number {
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

/** "The cup from the second image on the table": a thing of another picture. */
export function readBrought(edit: Edit, at: number, to: number): number {
  const { facts, words } = edit;
  const thing = readTarget(edit, at, to, { mayBePlaced: false });
  if (!thing) return at;
  const { target } = thing;
  const isKnown = target.noun !== undefined && facts.nouns.includes(target.noun);
  const isForeign =
    target.picture !== undefined && (target.picture > 1 || isIntoPicture(edit, thing.next, to));
  // With several pictures, "the logo" that the first one does not show comes from another.
  const isMissing =
    facts.pictureCount > 1 &&
    thing.isDefinite &&
    !thing.isPronoun &&
    !isKnown &&
    target.picture === undefined;
  if (!isForeign && !isMissing) return at;
  if (target.noun !== undefined && pictureNouns.has(target.noun) && target.picture === undefined) return at;
  const place = readTo(edit, thing.next, to) ?? readPlace(edit, thing.next, to, { mayBeIndefinite: true });
  const put = place?.place;
  const told =
    put && (put.kind !== undefined || put.side || put.target)
      ? { place: put.target && !put.kind ? { ...put, kind: 'on' as const } : put }
      : {};
  const before = edit.steps.at(-1);
  // "Take the hat from the second image and put it on the man" brings one hat.
  const isSame = before?.kind === 'bring' && before.place === undefined && before.target.noun === target.noun;
  if (isSame) edit.steps.pop();
  edit.push({ kind: 'bring', target: isSame ? before.target : target, ...told });
  edit.name(target);
  return words[place?.next ?? thing.next] === undefined ? to : (place?.next ?? thing.next);
}

/** "… into the second image": the other picture is the one that is changed. */
function isIntoPicture(edit: Edit, at: number, to: number): boolean {
  return /^(in|into|onto|to) (the )?(second|third|other|last|image|picture|photo)/.test(
    edit.words.slice(at, to).join(' '),
  );
}

const marks = wordSet(
  'beard mustache moustache smile hair hairstyle haircut freckle wrinkle stripe spot tail wing horn mane fur tan makeup',
);

/** What belongs to a body is how it looks: "a beard", "blue eyes", "a smile". */
function lookMarked(edit: Edit, bearer: Target, mark: Entity): void {
  const bare = mark.phrase.toLowerCase().replace(/^(a|an|the|some) /, '');
  if (mark.colour !== undefined || mark.noun === 'smile') edit.leaveWords(mark.attributes);
  if (mark.noun === 'smile') edit.look(bearer, { mood: 'happy' });
  else if (mark.colour !== undefined && /^(eye|hair|fur|mane|beak|nose|skin)$/.test(mark.noun)) {
    const phrase = `${mark.noun} of ${bearer.phrase}`;
    edit.recolour({ noun: mark.noun, phrase, isAll: mark.count > 1, of: bearer }, mark.colour);
  } else edit.look(bearer, { attributes: [`with ${bare}`] });
}

/** "The fox glasses", "him a beard", "the cat blue eyes", "a hat to the fox". */
export function readGive(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  const receiver = readTarget(edit, at, to, { mayBePlaced: true, isSingle: true });
  if (!receiver) return at;
  if (!receiver.isDefinite || receiver.next >= to) {
    return readAdd(edit, at, to);
  }
  const { target } = receiver;
  const start = receiver.next;
  if (/^(a|an)$/.test(words[start] ?? '') && /^(look|feel|vibe|style|tone)$/.test(words[to - 1] ?? '')) {
    const whole = readWhole(edit, start, to, { isLed: true });
    if (whole > 0) return whole;
  }
  const isPicture = target.noun !== undefined && pictureNouns.has(target.noun);
  if (isPicture || (receiver.isPronoun && target.noun === undefined)) {
    const effect = readEffect(edit, start, to);
    if (effect > start) return effect;
    const whole = readWhole(edit, start, to, { isLed: true });
    if (whole > 0 || isPicture) return whole > 0 ? whole : at;
  }
  const cut = { end: to };
  const things = readEntities(edit, start, cut.end);
  const [first] = things.entities;
  if (!first) return at;
  edit.leaveWords(things.brief.unread);
  const isPart =
    marks.has(first.noun) || (parts.has(first.noun) && !isWearable(first.noun) && isAlive(target.noun ?? ''));
  if ((isPart || first.noun === 'smile') && things.entities.length === 1) {
    lookMarked(edit, target, first);
    return cut.end;
  }
  const kind: RelationKind = isWearable(first.noun)
    ? 'wearing'
    : isAlive(target.noun ?? '') || target.noun === undefined
      ? 'holding'
      : 'with';
  edit.push({
    kind: 'add',
    entities: things.entities,
    relations: things.relations,
    place: { kind, target },
    isAnother: things.isAnother,
  });
  edit.name(target);
  return cut.end;
}

/** "A hat on the cat", "the cup on the table", "sunglasses on it", "the dog in a garden". */
export function readPut(edit: Edit, at: number, to: number): number {
  const brought = readBrought(edit, at, to);
  if (brought > at) return brought;
  const thing = readTarget(edit, at, to, { mayBePlaced: false });
  const { facts } = edit;
  const isTogether =
    /^(in|into|together) ?(in|into)? ?(one|a single|a|the same)? ?(picture|image|photo|scene)?$/;
  if (
    thing?.target.isAll &&
    facts.pictureCount > 1 &&
    isTogether.test(edit.words.slice(thing.next, to).join(' '))
  ) {
    edit.push({ kind: 'bring', target: thing.target });
    return to;
  }
  const noun = thing?.target.noun;
  const isThere =
    thing &&
    thing.isDefinite &&
    (facts.nouns.length === 0 || noun === undefined || facts.nouns.includes(noun) || facts.pictureCount > 1);
  // "Setz der Katze einen Hut auf": whom it is put on comes first.
  if (thing?.isDefinite && /^(a|an|some)$/.test(edit.words[thing.next] ?? '') && thing.next < to)
    return readGive(edit, at, to);
  if (thing && isThere) {
    const place = readPlace(edit, thing.next, to, { mayBeIndefinite: true });
    const isWhole = thing.isPronoun && thing.target.noun === undefined;
    const isEverything = noun !== undefined && pictureNouns.has(noun);
    const whole = isWhole || isEverything || !place ? readWhole(edit, thing.next, to, { isLed: true }) : 0;
    if (whole > 0) return whole;
    const worldly =
      place &&
      place.place.target &&
      !edit.facts.nouns.includes(place.place.target.noun ?? '') &&
      /^(a|an)$/.test(edit.words[thing.next + 1] ?? '');
    if (worldly) {
      const world = readWhole(edit, thing.next, to, { isLed: false });
      if (world > 0) {
        edit.leaveWords(thing.attributes);
        return world;
      }
    }
    if (place && (place.place.kind !== undefined || place.place.side)) {
      edit.push({ kind: 'move', target: thing.target, place: place.place });
      edit.name(thing.target);
      return place.next;
    }
  }
  const smile = /^(a|some)$/.test(edit.words[at] ?? '') && edit.words[at + 1] === 'smile';
  if (smile) {
    const place = readPlace(edit, at + 2, to, { mayBeIndefinite: false });
    const target = place?.place.target;
    if (place && target) {
      edit.look(target.of && target.noun === 'face' ? target.of : target, { mood: 'happy' });
      return place.next;
    }
  }
  return readAdd(edit, at, to);
}

/** "The cat in a hat", "him in a suit". */
export function readDress(edit: Edit, at: number, to: number): number {
  const who = readTarget(edit, at, to, { mayBePlaced: false });
  if (!who) return at;
  const lead = who.next + (edit.words[who.next] === 'up' ? 1 : 0);
  if (!/^(in|with|as|like)$/.test(edit.words[lead] ?? '')) return at;
  const start = lead + 1;
  const isGuise = /^(as|like)$/.test(edit.words[start - 1] ?? '');
  if (isGuise) {
    const guise = edit.textOf(start, to).toLowerCase();
    edit.look(who.target, { attributes: [`dressed as ${guise.replace(/^(a|an|the) /, '')}`] });
    return to;
  }
  const things = readEntities(edit, start, to);
  if (things.entities.length === 0) return at;
  edit.leaveWords(things.brief.unread);
  edit.push({
    kind: 'add',
    entities: things.entities,
    relations: things.relations,
    place: { kind: 'wearing', target: who.target },
    isAnother: false,
  });
  edit.name(who.target);
  return to;
}

/** "The cat with a dog", "the apple for a pear", ""SUMMER" with "WINTER"", "the background with a beach". */
export function readReplace(
  edit: Edit,
  at: number,
  to: number,
): { readonly next: number; readonly subjectEnd: number } | undefined {
  const list = readList(edit, at, to, /^(with|by|for|to|into|through|as)$/);
  const [target] = list.targets;
  if (!target || !/^(with|by|for|to|into|through|in|as)$/.test(edit.words[list.next] ?? '')) return undefined;
  let start = list.next + 1;
  while (
    /^(another|something|other)$/.test(edit.words[start] ?? '') &&
    start + 1 < to &&
    edit.words[start] !== 'another'
  )
    start += 1;
  const swapped = readTarget(edit, start, to, { mayBePlaced: true });
  const { facts } = edit;
  if (
    swapped?.target.picture !== undefined ||
    (swapped?.isDefinite && facts.pictureCount > 1 && !facts.nouns.includes(swapped.target.noun ?? ''))
  ) {
    edit.push({ kind: 'remove', target });
    edit.push({ kind: 'bring', target: swapped.target, place: { target, isInstead: true } });
    edit.name(swapped.target);
    return { next: swapped.next, subjectEnd: list.next };
  }
  let end = to;
  while (end > start + 1 && /^(,|please|instead|too)$/.test(edit.words[end - 1] ?? '')) end -= 1;
  const things = readEntities(edit, start, end);
  let entities = things.entities;
  const [first] = entities;
  if (!first) return undefined;
  // "With a red one": the same thing in another colour.
  if (/^(one|ones)$/.test(first.noun) && target.noun !== undefined)
    entities = [{ ...first, noun: target.noun }];
  edit.leaveWords(things.brief.unread);
  const relations = things.relations.length > 0 ? { relations: things.relations } : {};
  for (const target of list.targets) edit.push({ kind: 'replace', target, entities, ...relations });
  edit.name({ noun: entities[0]?.noun, phrase: first.phrase, isAll: first.count > 1 }, true);
  return { next: end, subjectEnd: list.next };
}
