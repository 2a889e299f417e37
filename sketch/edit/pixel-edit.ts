/**
 * Edits any picture by its pixels, where no scene is known of it: a photograph, somebody else's drawing, a picture of ours
 * that was changed elsewhere. It carries out a plan's steps in order and tells of each whether it was done. It must never
 * touch a protected pixel: steps work on a copy, and at the very end everything outside the region is written back from
 * the original. It knows neither clock nor network; the same request gives the same bytes.
 */
import type { Brief } from '../brief/brief.ts';
import type { Pixels } from '../sketch.ts';
import { added, described, filled } from './pixel-add.ts';
import { backdropped, blurred, cutOut, settled } from './pixel-backdrop.ts';
import { brought, combined } from './pixel-bring.ts';
import { graded } from './pixel-grade.ts';
import { recoloured } from './pixel-recolour.ts';
import { removed, replaced } from './pixel-remove.ts';
import { restyled } from './pixel-restyle.ts';
import { seasoned } from './pixel-season.ts';
import { timed, timeNames } from './pixel-time.ts';
import { weathered, weatherNames } from './pixel-weather.ts';
import {
  couldNot,
  did,
  extentOf,
  layIn,
  rowsAtOnce,
  type PixelStage,
  type PixelTools,
  type StepRun,
  together,
  type Work,
  workOf,
} from './pixel-work.ts';
import { lettered } from './pixel-words.ts';
import type { EditOutcome, EditPlan, EditStep } from './plan.ts';
import type { Region } from './region.ts';

/** What is asked of the editor. */
export interface PixelEdit {
  /** The picture at the size of the result; where the canvas grew, alpha is 0 and `margins` says so. */
  readonly ground: Pixels;
  /** Where it may change; absent means everywhere. Of the ground's size. */
  readonly region?: Region;
  /** The empty area around the picture that is to be painted on. Of the ground's size. */
  readonly margins?: Region;
  /** Further pictures, from the second on. */
  readonly others: readonly Pixels[];
  readonly plan: EditPlan;
  readonly seed: number;
  readonly quality: 'low' | 'medium' | 'high';
  readonly background: 'opaque' | 'transparent';
}

/** The edited picture and what became of each wish. When `outcome.done` is empty the pixels are the ground's own. */
export interface PixelEdited {
  readonly pixels: Pixels;
  readonly outcome: EditOutcome;
}

/**
 * Carries out a plan. Yields between its parts and, in its own loops, after every quarter of a million pixels; a style or a
 * layer of a painted place is one long stroke. Stops where the caller stops asking. Throws only for a region or margins of another size than the ground.
 */
export function* editPixels(request: PixelEdit, tools: PixelTools): Generator<PixelStage, PixelEdited, void> {
  const { ground, plan, region, margins, seed, quality, background, others } = request;
  const work = workOf(ground, region, { seed, quality, background, others, tools });
  const outcomes: EditOutcome[] = [];
  const hasMargins = margins !== undefined && extentOf(margins) !== undefined;
  yield { stage: 'begun' };
  if (hasMargins) {
    yield* filled(work, margins, 'extending');
    for (let i = 0; i < margins.data.length; i++) if (margins.data[i] !== 0) work.data[i * 4 + 3] = 255;
    outcomes.push(did('the picture was extended beyond its edges'));
  }
  if (work.share === 0) outcomes.push(couldNot(plan.prompt, 'the mask leaves no place to change'));
  else outcomes.push(yield* carriedOut(work, request, hasMargins));
  const outcome = together(...outcomes);
  if (outcome.done.length === 0) return { pixels: ground, outcome };
  protect(work.data, ground.data, region, margins);
  const { widthPixels, heightPixels } = ground;
  return { pixels: { widthPixels, heightPixels, data: work.data }, outcome };
}

/** Carries out the steps in their turn; words that describe a picture fill the region with what they describe. */
function* carriedOut(work: Work, { plan, region, others }: PixelEdit, hasMargins: boolean): StepRun {
  const { steps, brief } = plan;
  const isBringing = steps.some(({ kind }) => kind === 'bring');
  if (region !== undefined && plan.isDescription && !isBringing)
    return yield* described(work, brief, 'description');
  if (steps.length === 0)
    return others.length > 0 && !hasMargins ? yield* combined(work) : { done: [], undone: [] };
  const ordered = steps.toSorted((one, other) => turnOf(one) - turnOf(other));
  const air = airOf(ordered, brief);
  const outcomes: EditOutcome[] = [];
  let isPlaced = false;
  for (const [index, step] of ordered.entries()) {
    // A painted place has its hour, season and weather already; laying them over it again would be too much.
    const isPainted = isPlaced && isAir(step);
    const outcome = isPainted
      ? { done: [airPhrase(step)], undone: [] }
      : yield* runOf(work, step, air, `step${index}`, hasMargins);
    if (step.kind === 'setting' && outcome.done.length > 0) isPlaced = true;
    outcomes.push(outcome);
    yield { stage: 'step' };
  }
  return together(...outcomes);
}

/**
 * When a step's turn comes: a place before what stands in it and the light that falls on it, a manner after everything that
 * is painted in it, and words last of all. Steps of one turn keep the plan's order.
 */
function turnOf({ kind }: EditStep): number {
  if (kind === 'setting') return 0;
  if (kind === 'restyle') return 2;
  return kind === 'words' ? 3 : 1;
}

type AirStep = Extract<EditStep, { kind: 'time' | 'weather' | 'season' }>;

function isAir(step: EditStep): step is AirStep {
  return step.kind === 'time' || step.kind === 'weather' || step.kind === 'season';
}

/** The brief with the hour, season and weather that the steps name, for a place to be painted in. */
function airOf(steps: readonly EditStep[], brief: Brief): Brief {
  const time = steps.findLast((step) => step.kind === 'time')?.time;
  const weather = steps.findLast((step) => step.kind === 'weather')?.weather;
  const season = steps.findLast((step) => step.kind === 'season')?.season;
  return { ...brief, ...(time && { time }), ...(weather && { weather }), ...(season && { season }) };
}

function airPhrase(step: AirStep): string {
  if (step.kind === 'time') return timeNames[step.time];
  return step.kind === 'weather' ? weatherNames[step.weather] : `it is ${step.season} now`;
}

const unknownThings = 'what is where in this picture is not known';

function runOf(work: Work, step: EditStep, brief: Brief, name: string, hasMargins: boolean): StepRun {
  const except = 'target' in step ? step.target?.except : undefined;
  if (except !== undefined && step.kind !== 'remove') {
    const spared = except.map(({ phrase }) => phrase).join(' and ');
    return told(couldNot(`change everything except ${spared}`, unknownThings));
  }
  // What is to stay is, of all that could be told apart here, the subject: everything but it is its background.
  if (except !== undefined) return cutOut(work);
  switch (step.kind) {
    case 'add':
      return added(work, step, brief, name);
    case 'remove':
      return removed(work, step.target);
    case 'replace':
      return replaced(work, step, brief, name);
    case 'recolour':
      return recoloured(work, step);
    case 'restyle':
      return restyled(work, step.style);
    case 'time':
      return timed(work, step.time);
    case 'weather':
      return weathered(work, step.weather);
    case 'season':
      return seasoned(work, step.season);
    case 'setting':
      return settled(work, step, brief);
    case 'backdrop':
      return backdropped(work, step.colour);
    case 'cut-out':
      return cutOut(work);
    case 'blur':
      return blurred(work, step.what);
    case 'words':
      return lettered(work, step);
    case 'grade':
      return graded(work, step);
    case 'bring':
      return brought(work, step);
    case 'flip':
      return flipped(work, step);
    case 'extend':
      return hasMargins
        ? told({ done: [], undone: [] })
        : told(couldNot('extend the picture', 'the size asked for leaves no room around it'));
    case 'move':
      return told(couldNot(`move ${step.target.phrase}`, unknownThings));
    case 'scale':
      return told(
        couldNot(`make ${step.target.phrase} ${step.factor > 1 ? 'larger' : 'smaller'}`, unknownThings),
      );
    case 'count':
      return told(couldNot(`show ${step.count} of ${step.target.phrase}`, unknownThings));
    case 'look':
      return told(couldNot(lookOf(step), unknownThings));
  }
}

function lookOf(step: Extract<EditStep, { kind: 'look' }>): string {
  const wishes = [step.mood, step.pose, step.material, ...step.attributes].filter((one) => one !== undefined);
  const without = step.without.map((part) => `without ${part}`);
  return `make ${step.target.phrase} ${[...wishes, ...without].join(', ')}`;
}

// A step that has nothing to work on still is a run, so that all steps look alike.
function* told(outcome: EditOutcome): StepRun {
  yield { stage: 'told' };
  return outcome;
}

/** Mirrors the whole picture; single things are not known. With a region only what may change is seen to turn. */
function* flipped(work: Work, step: Extract<EditStep, { kind: 'flip' }>): StepRun {
  if (step.target.noun !== undefined && !/^(picture|image|photo|photograph)$/.test(step.target.noun))
    return couldNot(`flip ${step.target.phrase}`, unknownThings);
  const { data, widthPixels: width, heightPixels: height } = work;
  const next = new Uint8ClampedArray(data.length);
  const rows = rowsAtOnce(width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      const to = (y * width + width - 1 - x) * 4;
      // Both are inside the picture.
      for (let k = 0; k < 4; k++) next[to + k] = data[from + k]!;
    }
    if (y % rows === rows - 1) yield { stage: 'flipping' };
  }
  yield* layIn(work, next, 'flipping');
  return did('the picture is mirrored now');
}

/** Writes every protected pixel back from the ground: outside the region, but for the margins. */
function protect(
  data: Uint8ClampedArray,
  ground: Uint8ClampedArray,
  region: Region | undefined,
  margins: Region | undefined,
): void {
  if (region === undefined) return;
  for (let i = 0, p = 0; i < region.data.length; i++, p += 4) {
    if (region.data[i] !== 0 || (margins !== undefined && margins.data[i] !== 0)) continue;
    // Four bytes a pixel, of one size.
    data[p] = ground[p]!;
    data[p + 1] = ground[p + 1]!;
    data[p + 2] = ground[p + 2]!;
    data[p + 3] = ground[p + 3]!;
  }
}
