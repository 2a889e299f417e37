/**
 * Breaks a title into lines and finds the sizes at which they fill a box, measured with the real letters. Used by every
 * planner that sets words; it never changes, drops or adds a letter.
 */
import { hasLetters, nearestWeight, familyOf, showable } from '../paint/fonts.ts';
import { inkOf } from '../paint/text.ts';
import type { SceneText } from '../scene/scene.ts';

/** A rectangle of the canvas, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a title may be set. */
export interface Manner {
  readonly font: string;
  readonly weight: number;
  /** Tracking as a share of the type size; negative sets tighter. */
  readonly tracking: number;
  /** Gap between the ink of two lines as a share of the capital height. */
  readonly gap: number;
  readonly linesMax: number;
  /** `justified` lets each line grow to the full width by itself; `even` keeps one size. */
  readonly fit: 'justified' | 'even';
  /** Largest capital height in pixels; absent leaves it to the box. */
  readonly capMax?: number;
}

/** One set line: its ink is centred on the middle of the line's own box. */
export interface Line {
  readonly text: string;
  readonly sizePixels: number;
  readonly letterSpacingPixels: number;
  readonly width: number;
  /** Ink above and below the point that `SceneText.y` names (half the capital height, more with accents or descenders). */
  readonly above: number;
  readonly below: number;
}

/** A set title, ready to be placed: total ink size in pixels. */
export interface Block {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
  readonly gapPixels: number;
  readonly manner: Manner;
}

/** Sizes are found on this ruler and scaled, because type scales evenly. */
const rulerPixels = 100;
/** More words than this are broken by balance alone, because the ways to break them double with each word. */
const triedWordsMax = 9;

/** Sets `text` into a box of that size; the result always fits. An empty text gives a block without lines. */
export function fitTitle(text: string, width: number, height: number, manner: Manner): Block {
  const words = showable(text)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return { lines: [], width: 0, height: 0, gapPixels: 0, manner };
  let best: Block | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const lines of breaksOf(words, manner.linesMax)) {
    const block = setLines(lines, width, height, manner);
    const score = scoreOf(block, width);
    if (score > bestScore) {
      best = block;
      bestScore = score;
    }
  }
  // At least one break exists, as there is at least one word.
  return best as Block;
}

/** The texts of a block whose ink starts at `top` and is centred on (or aligned to) a vertical line. */
export function placeBlock(
  block: Block,
  x: number,
  top: number,
  look: Pick<SceneText, 'colour' | 'shadow' | 'effect'>,
  idPrefix: string,
  align: 'centre' | 'left' = 'centre',
): readonly SceneText[] {
  let y = top;
  return block.lines.map((line, i) => {
    const middle = y + line.above;
    y += line.above + line.below + block.gapPixels;
    return {
      id: `${idPrefix}${i}`,
      text: line.text,
      font: block.manner.font,
      weight: nearestWeight(familyOf(block.manner.font), block.manner.weight),
      sizePixels: line.sizePixels,
      letterSpacingPixels: line.letterSpacingPixels,
      x: align === 'centre' ? x : x + line.width / 2,
      y: middle,
      rotationDegrees: 0,
      ...look,
    };
  });
}

/** True when the family shows every letter and keeps the case as written. */
export function keepsLetters(name: string, text: string): boolean {
  return hasLetters(name, text) && !(familyOf(name).isCapitalsOnly && /\p{Ll}/u.test(text));
}

function setLines(lines: readonly string[], width: number, height: number, manner: Manner): Block {
  const inks = lines.map((text) => ({
    text,
    ink: inkOf({
      text,
      font: manner.font,
      weight: manner.weight,
      sizePixels: rulerPixels,
      letterSpacingPixels: manner.tracking * rulerPixels,
    }),
  }));
  const capRuler = inks[0]?.ink.capHeight ?? 70;
  const scaleMax = manner.capMax === undefined ? Number.POSITIVE_INFINITY : manner.capMax / capRuler;
  const widest = Math.max(...inks.map(({ ink }) => ink.width));
  const even = width / widest;
  // A justified line may outgrow its neighbours, yet a short word must not shout: at most 2.1 times the smallest.
  const scales = inks.map(({ ink }) =>
    Math.min(scaleMax, manner.fit === 'even' ? even : Math.min(width / ink.width, even * 2.1)),
  );
  const heightOf = (factor: number) => {
    let sum = 0;
    for (let i = 0; i < inks.length; i++) {
      const scale = (scales[i] ?? 1) * factor;
      const ink = inks[i]?.ink;
      if (ink !== undefined) sum += (ink.bottom - ink.top) * scale;
    }
    return sum + (inks.length - 1) * manner.gap * capRuler * Math.min(...scales) * factor;
  };
  const factor = Math.min(1, height / heightOf(1));
  const set = inks.map(({ text, ink }, i): Line => {
    const scale = (scales[i] ?? 1) * factor;
    return {
      text,
      sizePixels: rulerPixels * scale,
      letterSpacingPixels: manner.tracking * rulerPixels * scale,
      width: ink.width * scale,
      above: -ink.top * scale,
      below: ink.bottom * scale,
    };
  });
  return {
    lines: set,
    width: Math.max(...set.map((line) => line.width)),
    height: heightOf(factor),
    gapPixels: manner.gap * capRuler * Math.min(...scales) * factor,
    manner,
  };
}

/** Large, well-filled lines of like size are good; a line that shouts or one left alone is not. */
function scoreOf(block: Block, width: number): number {
  const sizes = block.lines.map((line) => line.sizePixels);
  const smallest = Math.min(...sizes);
  const ratio = Math.max(...sizes) / smallest;
  const shortest = Math.min(...block.lines.map((line) => line.width));
  let weighed = 0;
  let letters = 0;
  for (const line of block.lines) {
    weighed += line.sizePixels * line.text.length;
    letters += line.text.length;
  }
  const mean = weighed / letters;
  const ragged = shortest / Math.max(width * 0.2, block.width);
  const little = block.lines.some((line) => line.text.length <= 2) && block.lines.length > 1 ? 0.85 : 1;
  return (
    (smallest * 0.6 + mean * 0.4) *
    (0.7 + 0.3 * Math.min(1, ragged)) *
    little *
    (ratio > 1.8 ? 1 / (ratio - 0.8) : 1)
  );
}

/** Ways to break the words into one to `linesMax` lines. */
function breaksOf(words: readonly string[], linesMax: number): readonly (readonly string[])[] {
  const result: string[][] = [];
  if (words.length <= triedWordsMax) {
    const ways = 1 << (words.length - 1);
    for (let way = 0; way < ways; way++) {
      const lines: string[] = [words[0] ?? ''];
      for (let i = 1; i < words.length; i++) {
        const word = words[i] ?? '';
        if (way & (1 << (i - 1))) lines.push(word);
        else lines[lines.length - 1] += ` ${word}`;
      }
      if (lines.length <= linesMax) result.push(lines);
    }
    return result;
  }
  for (let count = 1; count <= Math.min(linesMax, words.length); count++) result.push(balanced(words, count));
  return result;
}

/** `count` lines of about equal length: each break goes where the running length passes its share. */
function balanced(words: readonly string[], count: number): string[] {
  const total = words.join(' ').length;
  const lines: string[] = [];
  let line = '';
  let done = 0;
  for (const [i, word] of words.entries()) {
    const joined = line === '' ? word : `${line} ${word}`;
    const target = (total * (lines.length + 1)) / count;
    const isOver = done + joined.length - word.length / 2 > target && line !== '';
    if (isOver && lines.length < count - 1) {
      lines.push(line);
      done += line.length + 1;
      line = word;
    } else line = joined;
    if (i === words.length - 1) lines.push(line);
  }
  return lines;
}
