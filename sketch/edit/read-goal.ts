/** Reads where new things go: the words that name them end where a place begins. */
import type { Place } from './plan.ts';
import type { Edit } from './read-edit.ts';
import { pictureNouns } from './read-picture-number.ts';
import { readPlace } from './read-place.ts';
import { readTarget } from './read-target.ts';

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
      place = laidOver(place, more.place);
      next = more.next;
    }
    // "A cat on the left and a dog on the right": a second thing begins a list of its own.
    return { end: index, place, next };
  }
  let end = to;
  while (end > at + 1 && /^(,|please|too|instead|and)$/.test(edit.words[end - 1] ?? '')) end -= 1;
  return { end, place: undefined, next: end };
}

/** What is said first counts. */
function laidOver(first: Place, later: Place): Place {
  return { ...later, ...first };
}

/** "To the cat", "to the table": onto a thing that is there; how is judged by what comes to it. */
export function readTo(
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
