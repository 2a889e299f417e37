/**
 * What is done to the ground behind the subject: taken away, made plain, blurred, or replaced by a painted place. All of it
 * rests on the cut-out of `pixel-subject.ts`, and tells when that cut-out is a guess.
 */
import type { Brief } from '../brief/brief.ts';
import { settingPhrases } from '../brief/revised.ts';
import { parseColour, rgbOf } from '../paint/colour.ts';
import { release, surface, surfaceOf } from '../paint/surface.ts';
import type { EditOutcome, EditStep } from './plan.ts';
import { paintedPlace } from './pixel-drawing.ts';
import { inserted } from './pixel-insert.ts';
import { cutAlong } from './pixel-matte.ts';
import { type Subject, subjectOf, sureFrom } from './pixel-subject.ts';
import {
  couldNot,
  did,
  layIn,
  moment,
  together,
  type PixelStage,
  rowsAtOnce,
  type StepRun,
  type Work,
} from './pixel-work.ts';

/** Looks for the subject of the picture on the bench. */
export function* lookedFor(work: Work): Generator<PixelStage, Subject | undefined, void> {
  const run = subjectOf(work);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
    yield { stage: 'looking' };
  }
}

const noSubject = 'nothing stands out from its background';

function doubts(subject: Subject): readonly EditOutcome[] {
  return subject.confidence >= sureFrom
    ? []
    : [
        {
          done: [],
          undone: [
            'The subject and its background are hard to tell apart in this picture; the cut-out is a guess.',
          ],
        },
      ];
}

/** Takes the ground away; where the result must be opaque it becomes white. */
export function* cutOut(work: Work): StepRun {
  const subject = yield* lookedFor(work);
  if (subject === undefined) return couldNot('remove the background', noSubject);
  const next = yield* subjectAlone(work, subject);
  const isOpaque = work.background === 'opaque';
  yield* layIn(work, isOpaque ? overColour(next, [255, 255, 255]) : next, 'cutting');
  yield moment(work, 'cut out');
  const told = isOpaque ? 'the background is plain white now' : 'the background was removed';
  return together(did(told), ...doubts(subject));
}

/** Replaces the ground by one colour. */
export function* backdropped(work: Work, colour: string): StepRun {
  const subject = yield* lookedFor(work);
  if (subject === undefined) return couldNot(`make the background ${colour}`, noSubject);
  const next = yield* subjectAlone(work, subject);
  yield* layIn(work, overColour(next, rgbOf(parseColour(colour) ?? '#ffffff')), 'background');
  yield moment(work, 'background');
  return together(did(`the background is ${colour} now`), ...doubts(subject));
}

function* subjectAlone(work: Work, subject: Subject): Generator<PixelStage, Uint8ClampedArray, void> {
  const run = cutAlong(work, subject.alpha);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value.data;
    yield { stage: 'cutting' };
  }
}

/** Lays a colour under a cut-out, in place. */
function overColour(
  data: Uint8ClampedArray,
  [red, green, blue]: readonly [number, number, number],
): Uint8ClampedArray {
  for (let p = 0; p < data.length; p += 4) {
    const alpha = data[p + 3]! / 255; // inside the picture, here and below
    if (alpha === 1) continue;
    data[p] = red + (data[p]! - red) * alpha;
    data[p + 1] = green + (data[p + 1]! - green) * alpha;
    data[p + 2] = blue + (data[p + 2]! - blue) * alpha;
    data[p + 3] = 255;
  }
  return data;
}

/** Puts the subject into a painted place, in that place's light. */
export function* settled(work: Work, step: Extract<EditStep, { kind: 'setting' }>, brief: Brief): StepRun {
  const subject = yield* lookedFor(work);
  // Half a landscape pasted into another is worse than nothing.
  if (subject === undefined || subject.confidence < 0.34)
    return couldNot(`put it ${settingPhrases[step.setting]}`, noSubject);
  const { box } = subject;
  const piece = cropped(yield* subjectAlone(work, subject), work.widthPixels, box);
  const size = { width: work.widthPixels, height: work.heightPixels };
  const place = yield* paintedPlace(work, brief, step.setting, size, true);
  // The subject is set into the whole new picture first; only then is the region asked, so that its shadow has a ground.
  const stage: Work = { ...work, data: place.data, cover: () => undefined };
  const isStanding = box.y + box.height < work.heightPixels * 0.985;
  yield* inserted(stage, { cutOut: piece, left: box.x, top: box.y, isStanding, strength: 0.55 });
  yield* layIn(work, stage.data, 'setting');
  yield moment(work, 'setting');
  return together(did(`the subject is ${settingPhrases[step.setting]} now`), ...doubts(subject));
}

/** A box of a picture as a picture of its own. */
export function cropped(data: Uint8ClampedArray, widthPixels: number, box: Subject['box']) {
  const heightPixels = data.length / 4 / widthPixels;
  const left = Math.max(0, box.x);
  const top = Math.max(0, box.y);
  const width = Math.max(1, Math.min(widthPixels, box.x + box.width) - left);
  const height = Math.max(1, Math.min(heightPixels, box.y + box.height) - top);
  const out = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++) {
    const from = ((top + row) * widthPixels + left) * 4;
    out.set(data.subarray(from, from + width * 4), row * width * 4);
  }
  return { widthPixels: width, heightPixels: height, data: out };
}

/** Blurs the ground, or everything, as a lens would that looks at the subject. */
export function* blurred(work: Work, what: 'background' | 'everything'): StepRun {
  const subject = what === 'background' ? yield* lookedFor(work) : undefined;
  if (what === 'background' && subject === undefined) return couldNot('blur the background', noSubject);
  const radius = Math.max(1, Math.min(work.widthPixels, work.heightPixels) * 0.014);
  const next = yield* lensBlurred(work, radius, subject?.alpha);
  if (subject !== undefined) {
    const { data } = work;
    const rows = rowsAtOnce(work.widthPixels) * work.widthPixels;
    for (let i = 0, p = 0; i < subject.alpha.length; i++, p += 4) {
      const share = subject.alpha[i]! / 255; // all of the picture's size
      if (share > 0) for (let k = p; k < p + 4; k++) next[k] = next[k]! + (data[k]! - next[k]!) * share;
      if (i % rows === rows - 1) yield { stage: 'blur' };
    }
  }
  yield* layIn(work, next, 'blur');
  yield moment(work, 'blur');
  const told = what === 'everything' ? 'the picture is blurred now' : 'the background is blurred now';
  return together(did(told), ...(subject === undefined ? [] : doubts(subject)));
}

/**
 * A blurred copy, worked out at a third of the size or less. What is left out (255 in `without`) sheds no light into the rest:
 * otherwise the subject would have a halo.
 */
function* lensBlurred(
  work: Work,
  radius: number,
  without: Uint8Array | undefined,
): Generator<PixelStage, Uint8ClampedArray, void> {
  const { widthPixels: width, heightPixels: height } = work;
  const source = new Uint8ClampedArray(work.data);
  const rows = rowsAtOnce(width) * width;
  if (without !== undefined) {
    for (let i = 0; i < without.length; i++) {
      source[i * 4 + 3] = without[i]! > 12 ? 0 : source[i * 4 + 3]!; // one byte a pixel
      if (i % rows === rows - 1) yield { stage: 'blur' };
    }
  }
  const full = surfaceOf(source, width, height);
  const scale = Math.min(1, 3.2 / radius);
  const pad = Math.ceil(radius * scale * 3);
  const small = surface(width * scale + pad * 2, height * scale + pad * 2);
  const context = small.getContext('2d');
  context.imageSmoothingQuality = 'high';
  const w = small.width - pad * 2;
  const h = small.height - pad * 2;
  // Drawn out over the border first: beyond it the lens sees more of the same, not darkness.
  context.drawImage(full, -pad, -pad, w + pad * 4, h + pad * 4);
  context.clearRect(pad, pad, w, h);
  context.drawImage(full, pad, pad, w, h);
  release(full);
  yield { stage: 'blur' };
  const soft = surface(small.width, small.height);
  const inner = soft.getContext('2d');
  inner.filter = `blur(${(radius * scale).toFixed(2)}px)`;
  inner.drawImage(small, 0, 0);
  // Laid on itself, what the left-out pixels thinned becomes whole again.
  if (without !== undefined) {
    inner.filter = 'none';
    inner.globalCompositeOperation = 'destination-over';
    for (let i = 1; i <= 6; i++) {
      inner.filter = `blur(${(radius * scale * 2 ** (i / 2)).toFixed(2)}px)`;
      inner.drawImage(small, 0, 0);
    }
  }
  release(small);
  yield { stage: 'blur' };
  const out = surface(width, height);
  const last = out.getContext('2d');
  last.imageSmoothingQuality = 'high';
  last.drawImage(soft, pad, pad, w, h, 0, 0, width, height);
  release(soft);
  yield { stage: 'blur' };
  const { data } = last.getImageData(0, 0, width, height);
  release(out);
  for (let p = 3; p < data.length; p += 4) data[p] = work.data[p]!; // of one size; alpha stays
  return data;
}
