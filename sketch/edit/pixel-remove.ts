/**
 * Takes things away, or puts others in their stead: what is meant is masked, has a colour of its own, or is what stands out
 * most; the hole is filled with what surrounds it.
 */
import type { Brief } from '../brief/brief.ts';
import { parseColour } from '../paint/colour.ts';
import { added, filled } from './pixel-add.ts';
import { cutOut, lookedFor } from './pixel-backdrop.ts';
import { hueAreas } from './pixel-recolour.ts';
import { readSmall, smallOf } from './pixel-tone.ts';
import {
  couldNot,
  did,
  type PixelStage,
  rowsAtOnce,
  type StepRun,
  together,
  type Work,
  workOf,
} from './pixel-work.ts';
import type { EditStep, Target } from './plan.ts';
import type { Region } from './region.ts';

/** Removes what is meant; without a region it must be told by its colour or stand out. */
export function* removed(work: Work, target: Target): StepRun {
  if (work.region === undefined && /^(background|backdrop)$/.test(target.noun ?? ''))
    return yield* cutOut(work);
  const hole = work.region ?? (yield* holeOf(work, target));
  if (hole === undefined)
    return couldNot(`remove ${target.phrase}`, 'where it is in this picture is not known; mask it');
  yield* filled(work, hole, 'filling');
  return did(`${target.phrase} ${target.isAll ? 'were' : 'was'} removed`);
}

/** Replaces what is meant by other things. */
export function* replaced(
  work: Work,
  step: Extract<EditStep, { kind: 'replace' }>,
  brief: Brief,
  name: string,
): StepRun {
  const { target, entities, relations = [] } = step;
  const add = { kind: 'add' as const, entities, relations, isAnother: false };
  if (work.region !== undefined) {
    const outcome = yield* added(work, add, brief, name);
    return outcome.done.length === 0 ? outcome : told(outcome, target);
  }
  const hole = yield* holeOf(work, target);
  if (hole === undefined)
    return couldNot(`replace ${target.phrase}`, 'where it is in this picture is not known; mask it');
  const inner = workOf(work, hole, work);
  const outcome = yield* added(inner, add, brief, name);
  if (outcome.done.length === 0) return outcome;
  work.data = inner.data;
  return told(outcome, target);
}

function told(outcome: { done: readonly string[]; undone: readonly string[] }, target: Target) {
  const [first, ...rest] = outcome.done;
  const changed = first?.replace(/ (was|were) added$/, ` $1 put in place of ${target.phrase}`) ?? '';
  return together({ done: [changed, ...rest], undone: outcome.undone });
}

/** Where a thing is that was not masked, with a rim; undefined when it cannot be told or is most of the picture. */
function* holeOf(work: Work, target: Target): Generator<PixelStage, Region | undefined, void> {
  const { widthPixels, heightPixels } = work;
  const colour = target.colour === undefined ? undefined : parseColour(target.colour);
  if (colour !== undefined) {
    const small = smallOf(work, 256);
    const plane = hueAreas(small, colour, target.isAll);
    if (plane === undefined) return undefined;
    const data = new Uint8Array(widthPixels * heightPixels);
    const rows = rowsAtOnce(widthPixels);
    for (let y = 0; y < heightPixels; y++) {
      for (let x = 0; x < widthPixels; x++)
        if (readSmall(plane, small, x, y) > 0.05) data[y * widthPixels + x] = 1;
      if (y % rows === rows - 1) yield { stage: 'looking' };
    }
    return { widthPixels, heightPixels, data };
  }
  const subject = yield* lookedFor(work);
  if (subject === undefined || subject.confidence < 0.5) return undefined;
  if (subject.box.width * subject.box.height > widthPixels * heightPixels * 0.5) return undefined;
  return grown({ widthPixels, heightPixels, data: subject.alpha }, Math.max(2, Math.round(work.unit * 9)));
}

/** A region with a rim of so many pixels: first along the rows, then along the columns. */
export function grown(region: Region, reach: number): Region {
  const { widthPixels: width, heightPixels: height, data } = region;
  const across = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    let until = -1;
    for (let x = 0; x < width + reach; x++) {
      if (x < width && data[y * width + x]! > 12) until = x + 2 * reach; // inside the row
      const at = x - reach;
      if (at >= 0 && at < width && x <= until) across[y * width + at] = 1;
    }
  }
  const out = new Uint8Array(data.length);
  for (let x = 0; x < width; x++) {
    let until = -1;
    for (let y = 0; y < height + reach; y++) {
      if (y < height && across[y * width + x] === 1) until = y + 2 * reach;
      const at = y - reach;
      if (at >= 0 && at < height && y <= until) out[at * width + x] = 1;
    }
  }
  return { widthPixels: width, heightPixels: height, data: out };
}
