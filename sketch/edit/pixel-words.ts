/**
 * Sets words into a picture: in the region, or in its calmest band, in real type that is light on dark ground and dark on
 * light. Words that a photograph shows cannot be found without a mask.
 */
import { placeBlock, fitTitle, type Box } from '../compose/type-fit.ts';
import { familyFor, lettersWithoutGlyph, showable } from '../paint/fonts.ts';
import { release, surfaceOf } from '../paint/surface.ts';
import { paintTexts } from '../paint/text.ts';
import { hexOf } from '../paint/colour.ts';
import { filled } from './pixel-add.ts';
import { busyness, meanOf } from './pixel-place.ts';
import { smallOf, toneOf, writeLab } from './pixel-tone.ts';
import { couldNot, did, layIn, moment, type StepRun, together, type Work } from './pixel-work.ts';
import type { EditStep, Place } from './plan.ts';

/** Sets, replaces or removes words. */
export function* lettered(work: Work, step: Extract<EditStep, { kind: 'words' }>): StepRun {
  const { from, to, place } = step;
  const isReplacing = step.isNew !== true;
  if (to !== '' && showable(to) === '') return couldNot(`write “${to}”`, 'no typeface has its letters');
  // What stands in a picture is not known; words that are to take its place are set beside it only where it is masked.
  if (work.region === undefined && (from !== undefined || to === '')) {
    const wish = to === '' ? 'take the words away' : `change “${from ?? ''}” to “${to}”`;
    return couldNot(wish, 'where words stand in this picture is not known; mask them');
  }
  const bearer = step.target?.noun;
  if (work.region === undefined && isReplacing && bearer !== undefined && !sheets.test(bearer))
    return couldNot(
      `write “${to}” on ${step.target?.phrase ?? bearer}`,
      'where it is in this picture is not known; mask it',
    );
  if (work.region !== undefined && isReplacing) yield* filled(work, work.region, 'filling');
  if (to === '') return did('the words were removed');
  const box = work.region === undefined ? calmBand(work, place?.side ?? []) : inset(work.box);
  yield* set(work, to, box, alignOf(work, place?.side ?? []));
  yield moment(work, 'words');
  const missing = lettersWithoutGlyph(to);
  const doubt = { done: [], undone: [`No typeface has these letters: ${missing.join(' ')}.`] };
  return together(
    did(from === undefined ? `“${to}” was written into the picture` : `“${from}” was changed to “${to}”`),
    ...(missing.length > 0 ? [doubt] : []),
  );
}

/** What bears words of the whole picture. */
const sheets = /^(title|subtitle|caption|headline|slogan|text|picture|image|photo|photograph|poster|card)$/;

type Side = NonNullable<Place['side']>[number];

/** Where in their box the words stand: from 0 (left) to 1 (right). */
function alignOf(work: Work, sides: readonly Side[]): number {
  if (work.region !== undefined) return 0.5;
  return sides.includes('left') ? 0 : sides.includes('right') ? 1 : 0.5;
}

function inset({ x, y, width, height }: Box): Box {
  return { x: x + width * 0.07, y: y + height * 0.1, width: width * 0.86, height: height * 0.8 };
}

/** The calmest of the bands across the picture; the upper ones first, where titles are looked for. */
function calmBand(work: Work, sides: readonly Side[]): Box {
  const { widthPixels: width, heightPixels: height } = work;
  const small = smallOf(work, 96);
  const busy = busyness(small);
  let best: Box = { x: width * 0.1, y: height * 0.06, width: width * 0.8, height: height * 0.16 };
  let least = Number.POSITIVE_INFINITY;
  for (const [top, cost] of [
    [0.06, 0],
    [0.77, 0.02],
    [0.13, 0.03],
    [0.66, 0.06],
    [0.24, 0.07],
    [0.52, 0.1],
    [0.4, 0.1],
  ] as const) {
    const isWished = sides.includes('top')
      ? top < 0.2
      : sides.includes('bottom')
        ? top > 0.6
        : !sides.includes('middle') || Math.abs(top - 0.42) < 0.12;
    const isBeside = sides.includes('left') || sides.includes('right');
    const box = {
      x: width * (isBeside ? 0.06 : 0.1),
      y: height * top,
      width: width * (isBeside ? 0.88 : 0.8),
      height: height * 0.16,
    };
    const score = meanOf(busy, small, box) + cost + (isWished ? 0 : 9);
    if (score < least) {
      least = score;
      best = box;
    }
  }
  return best;
}

function* set(work: Work, words: string, box: Box, align: number): StepRun {
  const { widthPixels: width, heightPixels: height } = work;
  const small = smallOf(work, 128);
  const weight = new Float32Array(small.l.length);
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      const isIn =
        x * small.stepX >= box.x &&
        x * small.stepX < box.x + box.width &&
        y * small.stepY >= box.y &&
        y * small.stepY < box.y + box.height;
      if (isIn) weight[y * small.width + x] = 1;
    }
  }
  const tone = toneOf(small, weight);
  const isDark = tone.l < 0.62;
  const bytes = new Uint8ClampedArray(4);
  // Not pure white or black: a breath of the ground's own colour binds the letters to the picture.
  writeLab(isDark ? 0.985 : 0.22, tone.a * 0.25, tone.b * 0.25, bytes, 0);
  const colour = hexOf(bytes[0] ?? 255, bytes[1] ?? 255, bytes[2] ?? 255);
  writeLab(isDark ? 0.14 : 0.97, tone.a * 0.4, tone.b * 0.4, bytes, 0);
  const shadow = hexOf(bytes[0] ?? 0, bytes[1] ?? 0, bytes[2] ?? 0);
  const isUneven = tone.bright - tone.dark > 0.3;
  const font = familyFor(words, ['Playfair Display', 'Oswald', 'Inter']);
  const lines = words.length > 26 ? 3 : words.length > 12 && box.height > box.width * 0.3 ? 2 : 1;
  const block = fitTitle(words, box.width, box.height, {
    font,
    weight: 700,
    tracking: 0.01,
    gap: 0.42,
    linesMax: lines,
    fit: 'even',
    capMax: Math.max(6, Math.min(box.height * 0.8, height * 0.13)),
  });
  const look = isDark || isUneven ? { colour, shadow, effect: 'soft' as const } : { colour };
  const texts = placeBlock(
    block,
    box.x + block.width / 2 + (box.width - block.width) * align,
    box.y + (box.height - block.height) / 2,
    look,
    't',
  );
  const canvas = surfaceOf(work.data, width, height);
  const context = canvas.getContext('2d');
  paintTexts(context, { texts });
  yield { stage: 'words' };
  const { data } = context.getImageData(0, 0, width, height);
  release(canvas);
  yield* layIn(work, data, 'words');
  return { done: [], undone: [] };
}
