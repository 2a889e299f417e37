/** Reads "give" and "dress": what comes to somebody, and what belongs to a body and is how it looks. */
import type { RelationKind } from '../brief/brief.ts';
import { isAlive, isWearable } from '../brief/compounds.ts';
import { parts } from '../brief/steps.ts';
import type { Edit } from './read-edit.ts';
import { readEffect } from './read-effect.ts';
import { readEntities } from './read-entities.ts';
import { lookMarked, marks } from './read-marks.ts';
import { pictureNouns } from './read-picture-number.ts';
import { readTarget } from './read-target.ts';
import { readAdd } from './read-things.ts';
import { readWhole } from './read-whole.ts';

/** Where "and the dog a scarf" begins; `to` where nobody else is given anything. */
function nextReceiver(edit: Edit, at: number, to: number): number {
  for (let index = at + 1; index + 2 < to; index++) {
    if (edit.words[index] !== 'and' || !/^(the|his|her|its|their)$/.test(edit.words[index + 1] ?? ''))
      continue;
    const receiver = readTarget(edit, index + 1, to, { mayBePlaced: false, isSingle: true });
    if (receiver && /^(a|an|some|two|three|\d+)$/.test(edit.words[receiver.next] ?? '')) return index;
  }
  return to;
}

/** One receiver after another: "the cat a hat and the dog a scarf". */
export function readGive(edit: Edit, at: number, to: number): number {
  let next = readGift(edit, at, to);
  for (let steps = 0; steps < 8 && next > at && next < to && edit.words[next] === 'and'; steps++) {
    const after = readGift(edit, next + 1, to);
    if (after <= next + 1) break;
    next = after;
  }
  return next;
}

/** "The fox glasses", "him a beard", "the cat blue eyes", "a hat to the fox". */
function readGift(edit: Edit, at: number, to: number): number {
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
  const cut = { end: nextReceiver(edit, start, to) };
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
