/**
 * New things and new places: fills the hole with its surroundings and sets the thing into it, or paints the place that the
 * words describe into the hole, or, where nothing was masked, finds the thing a place of its own.
 */
import type { Brief, Entity } from '../brief/brief.ts';
import { fillRegion } from '../fill/fill.ts';
import type { EditOutcome, EditStep, Place } from './plan.ts';
import { type Drawing, painted, phraseOf, plannedThings, settingOf, thingsOf } from './pixel-drawing.ts';
import { inserted } from './pixel-insert.ts';
import { fitted, freePlace, onTop } from './pixel-place.ts';
import { type Subject, subjectOf } from './pixel-subject.ts';
import {
  couldNot,
  did,
  layIn,
  moment,
  together,
  type StepRun,
  type Work,
  type PixelStage,
} from './pixel-work.ts';
import { softPlace } from './pixel-world.ts';
import type { Region } from './region.ts';

type Add = Extract<EditStep, { kind: 'add' }>;

/** Fills what may change (or another region) with what surrounds it. */
export function* filled(work: Work, region: Region, stage: string): Generator<PixelStage, void, void> {
  const run = fillRegion(work, region, { seed: work.seed });
  for (;;) {
    const step = run.next();
    if (step.done === true) {
      // The fill promises to leave the rest alone; the picture takes over only the hole all the same.
      const { data } = work;
      const next = step.value.data;
      for (let i = 0, p = 0; i < region.data.length; i++, p += 4) {
        if (region.data[i] === 0) continue;
        for (let k = p; k < p + 4; k++) data[k] = next[k]!; // both are of the picture's size
      }
      break;
    }
    yield { stage };
  }
  yield moment(work, stage);
}

/** Adds things, with a region or without. */
export function* added(work: Work, step: Add, brief: Brief, name: string): StepRun {
  if (work.region !== undefined) return yield* addedInRegion(work, step, brief, name);
  return yield* addedFreely(work, step, brief, name);
}

/** What the words describe, into the region: a place, a thing, or both. */
export function* described(work: Work, brief: Brief, name: string): StepRun {
  if (work.region === undefined) {
    if (brief.entities.length === 0)
      return couldNot(brief.prompt, 'no place in the picture was masked for it');
    return yield* addedFreely(work, addOf(brief), brief, name);
  }
  const setting = settingOf(brief);
  const { kept } = thingsOf(brief, brief.entities, work.tools);
  // A place is painted where the words name nothing else, or where the hole is most of the picture.
  const isPlace = setting !== undefined && (kept.length === 0 || work.share > 0.4);
  if (!isPlace) return yield* addedInRegion(work, addOf(brief), brief, name);
  const next = yield* softPlace(work, brief, setting);
  yield* layIn(work, next, 'place');
  yield moment(work, 'place');
  const words =
    kept.length === 0 ? '' : ` with ${phraseOf(kept.flatMap((index) => brief.entities[index] ?? []))}`;
  const { missing } = thingsOf(brief, brief.entities, work.tools);
  return together(
    did(`${placeName(setting)}${words} was painted into the masked area`),
    ...missing.map(unknown),
  );
}

/** A brief's things as a step. */
function addOf({ entities, relations, texts }: Brief): Add {
  return { kind: 'add', entities, relations, texts, isAnother: false };
}

function unknown(noun: string): EditOutcome {
  return couldNot(`add “${noun}”`, 'there is no drawing of it');
}

function placeName(setting: NonNullable<Brief['setting']>): string {
  if (setting === 'underwater') return 'an underwater scene';
  return `${/^[aeiou]/.test(setting) ? 'an' : 'a'} ${setting} scene`;
}

function* addedInRegion(work: Work, step: Add, brief: Brief, name: string): StepRun {
  const { region, box } = work;
  const { entities } = step;
  if (region === undefined) return couldNot(`add ${phraseOf(entities)}`, 'no place was masked for it');
  const { drawing, missing } = plannedThings(work, brief, step, box, name);
  if (drawing === undefined) {
    const words = { ...brief, entities };
    const setting = settingOf(words);
    if (setting !== undefined) {
      const next = yield* softPlace(work, words, setting);
      yield* layIn(work, next, 'place');
      return did(`${placeName(setting)} was painted into the masked area`);
    }
    if (missing.length === 0) return couldNot(brief.prompt, 'it names nothing that could be drawn');
    return together(...missing.map(unknown));
  }
  yield* filled(work, region, 'filling');
  const room = fitted(region, box, drawing.width / drawing.height, drawing.isStanding);
  yield* set(work, drawing, room, 0.9);
  return together(did(`${drawing.phrase} ${was(entities)} added`), ...missing.map(unknown));
}

function was(entities: readonly Entity[]): string {
  return entities.length > 1 || (entities[0]?.count ?? 1) > 1 ? 'were' : 'was';
}

function* set(
  work: Work,
  drawing: Drawing,
  room: { x: number; y: number; width: number; height: number },
  strength: number,
): Generator<PixelStage, void, void> {
  const width = Math.max(2, Math.round(room.width));
  const height = Math.max(2, Math.round(room.height));
  const cutOut = yield* painted(drawing, width, height, work.tools);
  yield* inserted(work, {
    cutOut,
    left: Math.round(room.x),
    top: Math.round(room.y),
    isStanding: drawing.isStanding,
    strength,
  });
}

/** Shares of the picture's height by the size that the words give a thing. */
const heights: Readonly<Record<'tiny' | 'small' | 'large' | 'huge', number>> = {
  tiny: 0.12,
  small: 0.2,
  large: 0.46,
  huge: 0.6,
};

function* addedFreely(work: Work, step: Add, brief: Brief, name: string): StepRun {
  const { entities, place } = step;
  const room = { width: work.heightPixels * 0.5, height: work.heightPixels * 0.4 };
  const { drawing, missing } = plannedThings(work, brief, step, room, name);
  if (drawing === undefined) {
    if (missing.length === 0) return couldNot(brief.prompt, 'it names nothing that could be drawn');
    return together(...missing.map(unknown));
  }
  let subject: Subject | undefined;
  for (const run = subjectOf(work); ; ) {
    const found = run.next();
    if (found.done === true) {
      subject = found.value;
      break;
    }
    yield { stage: 'looking' };
  }
  const sure = subject !== undefined && subject.confidence > 0.4 ? subject : undefined;
  const size = entities[0]?.size;
  const usual = drawing.isStanding ? drawing.heightShare : 0.28;
  const share = size === undefined ? usual : heights[size];
  const proportion = drawing.width / drawing.height;
  const isOn = place?.kind === 'on' || place?.kind === 'wearing' || place?.kind === 'riding';
  const isHeld = isOn && sure !== undefined && place?.target !== undefined;
  const isWorn = place?.kind === 'wearing';
  const spot =
    isHeld && sure !== undefined
      ? onTop(work, sure, proportion, isWorn ? 0.62 : 0.7, isWorn ? 0.36 : 0.12)
      : freePlace(work, proportion, drawing.isStanding, share, place, sure?.box);
  yield* set(work, isHeld ? { ...drawing, isStanding: false } : drawing, spot, 0.9);
  const told = did(`${drawing.phrase} ${was(entities)} added${whereOf(place, isHeld)}`);
  const doubts = doubtsOf(place, isHeld, sure !== undefined);
  return together(told, ...doubts, ...missing.map(unknown));
}

function whereOf(place: Place | undefined, isHeld: boolean): string {
  if (isHeld) return ' at the top of what stands out most in the picture';
  const side = place?.side?.find((one) => one !== 'middle');
  if (side === undefined) return place?.side === undefined ? '' : ' in the middle';
  if (side === 'background' || side === 'foreground') return ` in the ${side}`;
  return side === 'left' || side === 'right' ? ` on the ${side}` : ` at the ${side}`;
}

/** What the picture does not tell: where the thing is that the words name. */
export function doubtsOf(
  place: Place | undefined,
  isHeld: boolean,
  hasSubject: boolean,
): readonly EditOutcome[] {
  if (place?.target === undefined || isHeld) return [];
  // Every picture has a ground and an air; a thing stands on the one or hangs in the other in any case. Of a still life
  // the table is the ground.
  if (
    /^(ground|floor|grass|lawn|meadow|field|street|road|sand|beach|snow|sky|air|table|tabletop|desk|counter|worktop)$/.test(
      place.target.noun ?? '',
    )
  )
    return [];
  const isBeside = place.kind === 'next-to' || place.kind === 'left-of' || place.kind === 'right-of';
  if (isBeside && hasSubject) return [];
  return [
    couldNot(
      `put it ${(place.kind ?? 'near').replaceAll('-', ' ')} ${place.target.phrase}`,
      'what is where in this picture is not known; mask the place',
    ),
  ];
}
