/** Reads "put": a new thing somewhere, one that is there to another place, or the picture into another world. */
import { colourAt } from './read-become.ts';
import type { Edit } from './read-edit.ts';
import { readGive } from './read-give.ts';
import { pictureNouns } from './read-picture-number.ts';
import { readBrought } from './read-pictures.ts';
import { readPlace } from './read-place.ts';
import { readTarget } from './read-target.ts';
import { readAdd } from './read-things.ts';
import { readWhole } from './read-whole.ts';

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
  const shade =
    thing?.isDefinite && /^(in|into)$/.test(edit.words[thing.next] ?? '')
      ? colourAt(edit, thing.next + 1, to)
      : undefined;
  if (thing && shade && shade.next >= to) {
    edit.recolour(thing.target, shade.colour);
    return shade.next;
  }
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
