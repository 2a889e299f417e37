/** Reads what follows a noun and tells its thing from others: "of the house", "on the left", "from image 2", "with the hat". */
import { poses } from '../brief/adjectives.ts';
import { isAlive } from '../brief/compounds.ts';
import type { Target } from './plan.ts';
import type { Edit } from './read-edit.ts';
import { readList } from './read-list.ts';
import { pictureNouns, readPictureNumber } from './read-picture-number.ts';
import { readPlace } from './read-place.ts';
import { type TargetReach, whichOf } from './read-reach.ts';

/** A target while it is read. */
type Told = { -readonly [K in keyof Target]: Target[K] };

/** `base` with what the words from `at` tell of it; `start` is where its phrase begins. */
export function readTellings(
  edit: Edit,
  start: number,
  at: number,
  to: number,
  base: Target,
  reach: TargetReach,
): { readonly target: Target; readonly next: number } {
  const { words } = edit;
  const target: Told = { ...base };
  let next = at;
  let isPlaced = false;
  for (let steps = 0; steps < 3 && next < to; steps++) {
    const word = words[next] ?? '';
    const picture = readPictureNumber(edit, next, to);
    if (picture) {
      if (picture.picture !== undefined) target.picture = picture.picture;
      next = picture.next;
      continue;
    }
    const counted = target.ordinal === undefined ? undefined : countedFrom(words, next, to);
    if (counted && target.ordinal !== undefined) {
      if (counted.isBackwards) target.ordinal *= -1;
      next = counted.next;
      continue;
    }
    const isFrom = /^(from|off)$/.test(word) && reach.mayBePlaced && reach.stopsAt?.test('from') !== true;
    if ((word === 'of' || isFrom) && !target.of) {
      const owner = edit.readTarget(edit, next + (words[next + 1] === 'of' ? 2 : 1), to, {
        mayBePlaced: false,
      });
      if (
        !owner ||
        (isFrom && !owner.isDefinite) ||
        /^(left|right|top|bottom|background|foreground)$/.test(owner.target.noun ?? '')
      )
        break;
      const isPicture = owner.target.noun !== undefined && pictureNouns.has(owner.target.noun);
      // "From the cat" names an owner, "from the sky" a place.
      const isPlace = isFrom && owner.target.noun !== undefined && !isAlive(owner.target.noun);
      const kind = owner.target.noun === 'sky' ? ('in' as const) : ('on' as const);
      if (isPlace && !isPicture) target.at = { kind, target: owner.target };
      else if (!isPicture) target.of = owner.target;
      next = owner.next;
      continue;
    }
    const except = target.isAll ? readExcept(edit, next, to) : undefined;
    if (except) {
      target.except = namedAs(target, except.targets);
      next = except.next;
      continue;
    }
    if (!reach.mayBePlaced || isPlaced || word === 'to' || reach.stopsAt?.test(word) === true) break;
    // "The person standing behind the car".
    const isPosed =
      (poses.has(word) && /(?:ing|ed)$/.test(word)) || /^(parked|placed|located|seen|visible)$/.test(word);
    const posed = isPosed
      ? readPlace(edit, next + 1, to, { mayBeIndefinite: false, isTelling: true })
      : undefined;
    const place = posed ?? readPlace(edit, next, to, { mayBeIndefinite: false, isTelling: true });
    if (!place) break;
    next = place.next;
    if (!place.place.kind && !place.place.side) continue;
    const [side] = place.place.side ?? [];
    const isSide = place.place.kind === undefined && place.place.side?.length === 1;
    const which = isSide && side !== undefined ? whichOf(sides[side] ?? side) : undefined;
    if (which) target.which = which;
    else target.at = place.place;
    isPlaced = true;
  }
  return { target: next === at ? target : { ...target, phrase: edit.textOf(start, next) }, next };
}

/** Sides by the word that tells a thing. */
const sides: Readonly<Record<string, string>> = { background: 'farthest', foreground: 'nearest' };

/** "All the balloons except the red one": the one is a balloon. */
export function namedAs(target: Target, except: readonly Target[]): readonly Target[] {
  return except.map((one) => (one.noun === undefined ? { ...one, noun: target.noun } : one));
}

/** "From the left", which is how ordinals count anyway, or "from the right". */
function countedFrom(words: readonly string[], at: number, to: number) {
  const isFrom = words[at] === 'from' && words[at + 1] === 'the' && at + 2 < to;
  if (!isFrom || !/^(left|right)$/.test(words[at + 2] ?? '')) return undefined;
  return { isBackwards: words[at + 2] === 'right', next: at + 3 };
}

/** "Except the dog", "but for the hat", "apart from the cat"; undefined when nothing is left out here. */
export function readExcept(edit: Edit, at: number, to: number) {
  const { words } = edit;
  if (at >= to || !/^(except|excepting|but|besides|excluding|apart)$/.test(words[at] ?? '')) return undefined;
  const list = readList(edit, at + (/^(for|from)$/.test(words[at + 1] ?? '') ? 2 : 1), to);
  return list.targets.length > 0 ? list : undefined;
}
