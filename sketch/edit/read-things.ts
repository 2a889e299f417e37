/** Readers for verbs that bring things into the picture: add, give, put, dress, replace, swap. */
import type { Entity, RelationKind } from '../brief/brief.ts';
import { isAlive, isWearable } from '../brief/compounds.ts';
import { wordSet } from '../brief/phrase-table.ts';
import { readIntroducedText } from '../brief/texts.ts';
import type { Place } from './plan.ts';
import { pushBrief } from './read-background.ts';
import type { Edit } from './read-edit.ts';
import { readAddedWords, readAir, readEffect } from './read-effect.ts';
import { readEntities } from './read-entities.ts';
import { findPlace, readTo } from './read-goal.ts';
import { lookMarked, marks } from './read-marks.ts';
import { readBrought } from './read-pictures.ts';

const containers = wordSet(
  'vase bowl cup glass bottle basket box jar bucket bag mug pot pool tank pond sky car boat ' +
    'sea lake ocean water',
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
  const next = pushAdd(edit, things, cut.place, cut.next, at);
  return next > at ? readInscription(edit, next, to) : next;
}

/** "… that says “CLOSED”", after the place: words on what has just been added. */
function readInscription(edit: Edit, at: number, to: number): number {
  const found = readIntroducedText(edit.tokens.slice(0, to), edit.words.slice(0, to), at, false);
  const index = edit.steps.length - 1;
  const step = edit.steps[index];
  if (!found || step?.kind !== 'add') return at;
  const texts = found.texts.map((text) => ({ text, role: 'sign' as const, entity: 0 }));
  edit.steps[index] = { ...step, texts: [...(step.texts ?? []), ...texts] };
  return found.next;
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
