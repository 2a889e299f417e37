/**
 * Paints the place that words describe at the size of the region's box, laid out on a whole picture so that it can be laid
 * in softly.
 */
import type { Brief } from '../brief/brief.ts';
import { paintedPlace } from './pixel-drawing.ts';
import { smallOf, toneOf } from './pixel-tone.ts';
import type { PixelStage, Work } from './pixel-work.ts';

/** A copy of the picture with the place over the region's box; grey where the picture is black and white. */
export function* softPlace(
  work: Work,
  brief: Brief,
  setting: NonNullable<Brief['setting']>,
): Generator<PixelStage, Uint8ClampedArray, void> {
  const { box, widthPixels } = work;
  const place = yield* paintedPlace(work, brief, setting, box, false);
  const next = new Uint8ClampedArray(work.data);
  const isGrey = toneOf(smallOf(work, 64)).chroma < 0.006;
  for (let row = 0; row < box.height; row++) {
    const sourceRow = Math.min(place.heightPixels - 1, row) * place.widthPixels * 4;
    for (let column = 0; column < box.width; column++) {
      const p = ((box.y + row) * widthPixels + box.x + column) * 4;
      const q = sourceRow + Math.min(place.widthPixels - 1, column) * 4;
      const [r, g, b] = [place.data[q] ?? 0, place.data[q + 1] ?? 0, place.data[q + 2] ?? 0];
      const grey = 0.2126 * r + 0.7152 * g + 0.0722 * b;
      next[p] = isGrey ? grey : r;
      next[p + 1] = isGrey ? grey : g;
      next[p + 2] = isGrey ? grey : b;
      next[p + 3] = 255;
    }
  }
  return next;
}
