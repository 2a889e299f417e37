/** Black and white: the light of a painting without its colours, as on a silver print. */
import type { Raster } from './raster.ts';

/** The palette of a scene that is painted without colours. */
export const monochrome: readonly string[] = ['#000000', '#ffffff'];

/** True for colour words that ask for a picture without colours. */
export function isMonochrome(words: readonly string[]): boolean {
  return words.length === 2 && words.includes('black') && words.includes('white');
}

/** Takes the colours out, in place: Rec. 709 luma with a little more contrast than the painting had. */
export function applyMonochrome({ data }: Raster): void {
  for (let p = 0; p < data.length; p += 4) {
    const luma = 0.2126 * (data[p] ?? 0) + 0.7152 * (data[p + 1] ?? 0) + 0.0722 * (data[p + 2] ?? 0);
    const grey = 128 + (luma - 128) * 1.12;
    data[p] = grey;
    data[p + 1] = grey;
    data[p + 2] = grey;
  }
}
