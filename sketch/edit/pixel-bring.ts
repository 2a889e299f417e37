/**
 * Brings things from other pictures into the first: cuts the subject out of its picture, gives it a place, a size and the
 * light it finds there.
 */
import type { Box } from '../compose/type-fit.ts';
import { release, surface, surfaceOf } from '../paint/surface.ts';
import type { Pixels } from '../sketch.ts';
import { doubtsOf } from './pixel-add.ts';
import { cropped, lookedFor } from './pixel-backdrop.ts';
import { inserted } from './pixel-insert.ts';
import { cutAlong } from './pixel-matte.ts';
import { fitted, freePlace } from './pixel-place.ts';
import { type Subject, subjectOf, sureFrom } from './pixel-subject.ts';
import { couldNot, did, moment, type PixelStage, type StepRun, together, type Work } from './pixel-work.ts';
import type { EditOutcome, EditStep, Place } from './plan.ts';

/** Brings what is meant from another picture. */
export function* brought(work: Work, step: Extract<EditStep, { kind: 'bring' }>): StepRun {
  const { target } = step;
  if (target.isAll && target.picture === undefined) return yield* combined(work);
  const picture = target.picture ?? 2;
  // The first picture is the one on the bench.
  const other = work.others[picture - 2];
  const wish = `bring ${target.phrase}`;
  if (other === undefined) return couldNot(wish, `there is no picture ${picture}`);
  return yield* broughtIn(work, other, step.place, target.phrase, 0, 1);
}

/** Several pictures with no word of what to do: their subjects side by side in the first one. */
export function* combined(work: Work): StepRun {
  const outcomes: EditOutcome[] = [];
  for (const [index, other] of work.others.entries()) {
    const phrase = `the subject of picture ${index + 2}`;
    outcomes.push(yield* broughtIn(work, other, undefined, phrase, index, work.others.length));
    yield moment(work, 'brought');
  }
  return together(...outcomes);
}

function* broughtIn(
  work: Work,
  other: Pixels,
  place: Place | undefined,
  phrase: string,
  index: number,
  count: number,
): StepRun {
  const found = yield* rested(subjectOf(other), 'looking');
  const subject = found ?? wholeOf(other);
  const alone = yield* rested(cutAlong(other, subject.alpha), 'cutting');
  const piece = cropped(alone.data, other.widthPixels, subject.box);
  const proportion = piece.widthPixels / piece.heightPixels;
  const spot = yield* spotOf(work, proportion, place, index, count);
  const width = Math.max(2, Math.round(spot.width));
  const height = Math.max(2, Math.round(spot.height));
  yield { stage: 'bringing' };
  yield* inserted(work, {
    cutOut: scaled(piece, width, height),
    left: Math.round(spot.x),
    top: Math.round(spot.y),
    isStanding: !(place?.side?.includes('top') ?? false),
    strength: 0.6,
  });
  const doubt: EditOutcome = {
    done: [],
    undone: [
      found === undefined
        ? `Nothing in the other picture stands out from its background, so the whole of it was brought.`
        : `What was cut out of the other picture as ${phrase} is a guess.`,
    ],
  };
  const isSure = found !== undefined && found.confidence >= sureFrom;
  return together(
    did(`${phrase} was brought into the picture`),
    ...(work.region === undefined ? doubtsOf(place, false, false) : []),
    ...(isSure ? [] : [doubt]),
  );
}

function* spotOf(
  work: Work,
  proportion: number,
  place: Place | undefined,
  index: number,
  count: number,
): Generator<PixelStage, Box, void> {
  if (work.region !== undefined && count === 1) return fitted(work.region, work.box, proportion, true);
  const tall = 0.46 / count ** 0.45;
  if (count > 1) {
    // Side by side along the lower third, with equal gaps.
    const height = work.heightPixels * tall;
    const width = Math.min(height * proportion, (work.widthPixels * 0.86) / count);
    const middle = work.widthPixels * ((index + 1) / (count + 1));
    return {
      x: middle - width / 2,
      y: work.heightPixels * 0.93 - width / proportion,
      width,
      height: width / proportion,
    };
  }
  const subject = yield* lookedFor(work);
  const beside = subject !== undefined && subject.confidence > 0.4 ? subject.box : undefined;
  return freePlace(work, proportion, true, tall, place, beside);
}

/** Runs a search to its end and hands its moments on. */
function* rested<T>(run: Generator<void, T, void>, stage: string): Generator<PixelStage, T, void> {
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
    yield { stage };
  }
}

function wholeOf({ widthPixels, heightPixels }: Pixels): Subject {
  return {
    alpha: new Uint8Array(widthPixels * heightPixels).fill(255),
    box: { x: 0, y: 0, width: widthPixels, height: heightPixels },
    confidence: 0,
    isOnPlain: false,
  };
}

/** A cut-out at another size, smoothly; by halves where it shrinks much, so that nothing is skipped. */
export function scaled(piece: Pixels, width: number, height: number): Pixels {
  let canvas = surfaceOf(piece.data, piece.widthPixels, piece.heightPixels);
  while (canvas.width > width * 2 && canvas.height > height * 2)
    canvas = drawn(canvas, canvas.width / 2, canvas.height / 2);
  const out = drawn(canvas, width, height);
  const { data } = out.getContext('2d').getImageData(0, 0, out.width, out.height);
  const size = { widthPixels: out.width, heightPixels: out.height };
  release(out);
  return { ...size, data };
}

function drawn(
  canvas: ReturnType<typeof surface>,
  width: number,
  height: number,
): ReturnType<typeof surface> {
  const out = surface(width, height);
  const context = out.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0, 0, out.width, out.height);
  release(canvas);
  return out;
}
