/** Reads what somebody is made to do with a thing: "wear a hat", "holding a balloon", "ride the horse". */
import type { RelationKind } from '../brief/brief.ts';
import { links } from '../brief/relations.ts';
import type { Target } from './plan.ts';
import type { Edit } from './read-edit.ts';
import { readEntities } from './read-entities.ts';
import { readTarget } from './read-target.ts';

/** Base forms that the reader of prompts has only inflected. */
const baseForms: ReadonlyMap<string, RelationKind> = new Map([
  ['carry', 'holding'],
  ['drink', 'holding'],
  ['lift', 'holding'],
  ['raise', 'holding'],
  ['drive', 'riding'],
  ['read', 'reading'],
  ['strum', 'playing'],
]);

/** Where "wear a hat" ends when it starts at `at`; `at` when it does not. The new thing is added in relation to `target`. */
export function readDoing(edit: Edit, target: Target, at: number, to: number): number {
  const { words } = edit;
  const link = links.match(words, at);
  const kind =
    (link?.value.isAction === true && link.value.isInverse !== true ? link.value.kind : undefined) ??
    baseForms.get(words[at] ?? '');
  const length = link?.value.isAction === true ? link.length : 1;
  if (kind === undefined || at + length >= to) return at;
  const start = at + length;
  const held = readTarget(edit, start, to, { mayBePlaced: true });
  const isThere =
    held !== undefined &&
    held.isDefinite &&
    !held.isPronoun &&
    held.target.noun !== undefined &&
    edit.facts.nouns.includes(held.target.noun);
  if (isThere) {
    edit.push({ kind: 'move', target: held.target, place: { kind, target } });
    return held.next;
  }
  const end = to;
  const things = readEntities(edit, start, end);
  const [first] = things.entities;
  if (!first || /^(hand|arm)$/.test(first.noun)) return at;
  edit.leaveWords(things.brief.unread);
  edit.push({
    kind: 'add',
    entities: things.entities,
    relations: things.relations,
    place: { kind, target },
    isAnother: false,
  });
  edit.name({ noun: first.noun, phrase: first.phrase, isAll: first.count > 1 }, true);
  return end;
}
