/**
 * The colours of a whole picture: brightness, contrast, saturation, warmth, tints, black and white and sepia. One table per
 * channel and one pass over the pixels.
 */
import { parseColour, rgbOf } from '../paint/colour.ts';
import type { EditStep } from './plan.ts';
import { did, layIn, moment, type PixelStage, rowsAtOnce, type StepRun, type Work } from './pixel-work.ts';

type GradeStep = Extract<EditStep, { kind: 'grade' }>;

/** What is done to each pixel: through a table per channel, then towards or away from grey, then towards a tint. */
export interface Grade {
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
  /** 1 leaves colours as they are, 0 makes them grey. */
  readonly saturation: number;
  /** Colour that grey is turned into, as three factors around 1; absent leaves it grey. */
  readonly tint?: readonly [number, number, number];
  /** Share of the tint, 0 to 1. */
  readonly tintShare: number;
  /** How much darker the corners are, 0 to 1. */
  readonly vignette: number;
}

/** Grades the picture; reads and tells the step. */
export function* graded(work: Work, step: GradeStep): StepRun {
  const grade = gradeOf(step);
  const next = yield* withGrade(work, grade);
  yield* layIn(work, next, 'grading');
  yield moment(work, 'graded');
  return did(phraseOf(step));
}

/** A copy of the picture with a grade. Alpha stays. */
export function* withGrade(work: Work, grade: Grade): Generator<PixelStage, Uint8ClampedArray, void> {
  const { data, widthPixels: width, heightPixels: height } = work;
  const next = new Uint8ClampedArray(data.length);
  const { red, green, blue, saturation, tintShare, vignette } = grade;
  const [tintR, tintG, tintB] = grade.tint ?? [1, 1, 1];
  const rows = rowsAtOnce(width);
  const across = Float32Array.from({ length: width }, (_, x) => ((x + 0.5) / width - 0.5) ** 2 * 4);
  for (let y = 0; y < height; y++) {
    const down = ((y + 0.5) / height - 0.5) ** 2 * 4;
    for (let x = 0, p = y * width * 4; x < width; x++, p += 4) {
      // Bytes index tables of 256; both pictures are of one size.
      let r = red[data[p]!]!;
      let g = green[data[p + 1]!]!;
      let b = blue[data[p + 2]!]!;
      const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
      r = luma + (r - luma) * saturation;
      g = luma + (g - luma) * saturation;
      b = luma + (b - luma) * saturation;
      if (tintShare > 0) {
        r += (luma * tintR - r) * tintShare;
        g += (luma * tintG - g) * tintShare;
        b += (luma * tintB - b) * tintShare;
      }
      if (vignette > 0) {
        const far = (across[x]! + down) / 2;
        const dim = 1 - vignette * far * far;
        r *= dim;
        g *= dim;
        b *= dim;
      }
      next[p] = r;
      next[p + 1] = g;
      next[p + 2] = b;
      next[p + 3] = data[p + 3]!;
    }
    if (y % rows === rows - 1) yield { stage: 'grading' };
  }
  return next;
}

/** A table for one channel from a function over 0 to 1; results are bytes, unclipped. */
export function table(curve: (value: number) => number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, byte) => curve(byte / 255) * 255);
}

/** A soft S around the middle: `amount` from −1 (flat) to 1 (hard); black and white stay where they are. */
export function contrasted(value: number, amount: number): number {
  if (amount >= 0) {
    const curve = value < 0.5 ? 2 * value * value : 1 - 2 * (1 - value) * (1 - value);
    return value + (curve - value) * Math.min(1, amount * 1.15);
  }
  return 0.5 + (value - 0.5) * (1 + amount * 0.62);
}

function gradeOf(step: GradeStep): Grade {
  const brightness = step.brightness ?? 0;
  const contrast = step.contrast ?? 0;
  const warmth = step.warmth ?? 0;
  // Brighter and darker by the exponent, so that neither white nor black is lost.
  const exponent = 2 ** (-brightness * 1.15);
  const base = (value: number) => contrasted(value ** exponent, contrast);
  const isGrey = step.isGrey === true;
  const isSepia = step.isSepia === true;
  const tone = step.tint === undefined ? undefined : parseColour(step.tint);
  const tint = isSepia ? sepia : tone === undefined ? undefined : factorsOf(tone);
  const film = isGrey ? (value: number) => contrasted(base(value), 0.16) : isSepia ? faded(base) : base;
  return {
    red: table((value) => film(value) * (1 + warmth * 0.13)),
    green: table((value) => film(value) * (1 + warmth * 0.02)),
    blue: table((value) => film(value) * (1 - warmth * 0.17)),
    saturation: isGrey
      ? 0
      : isSepia
        ? 0.12
        : Math.max(0, 1 + (step.saturation ?? 0) * ((step.saturation ?? 0) > 0 ? 0.75 : 1)),
    ...(tint === undefined ? {} : { tint }),
    tintShare: isSepia ? 0.92 : tint === undefined ? 0 : 0.38,
    vignette: isSepia ? 0.22 : 0,
  };
}

const sepia = [1.11, 0.96, 0.74] as const;

/** Old prints have neither full black nor full white. */
function faded(base: (value: number) => number): (value: number) => number {
  return (value) => 0.06 + base(value) * 0.88;
}

/** A colour as three factors with a mean of luma 1, held so that no channel is lost. */
function factorsOf(hex: string): readonly [number, number, number] {
  const [r, g, b] = rgbOf(hex);
  const luma = Math.max(24, 0.2126 * r + 0.7152 * g + 0.0722 * b);
  const factor = (value: number) => Math.max(0.35, Math.min(1.7, value / luma));
  return [factor(r), factor(g), factor(b)];
}

function phraseOf(step: GradeStep): string {
  if (step.isGrey === true) return 'the picture is black and white now';
  if (step.isSepia === true) return 'the picture is in sepia now';
  const words: string[] = [];
  const say = (value: number | undefined, up: string, down: string) => {
    if (value !== undefined && value !== 0) words.push(value > 0 ? up : down);
  };
  say(step.brightness, 'brighter', 'darker');
  say(step.contrast, 'richer in contrast', 'softer in contrast');
  say(step.saturation, 'more colourful', 'less colourful');
  say(step.warmth, 'warmer', 'cooler');
  if (step.tint !== undefined) words.push(`tinted ${step.tint}`);
  return words.length === 0 ? 'the colours were kept' : `the picture is ${words.join(' and ')} now`;
}
