/**
 * Sky or ground in another colour: what a stroke painted keeps its light and shade and takes the tint's hue, so that clouds
 * stay clouds and grass stays grass. Only pixels that the stroke changed are touched.
 */
import { rgbOf } from './colour.ts';
import type { Context } from './surface.ts';

/** Share of its own colour that a tinted pixel keeps, for life. */
const kept = 0.12;

/**
 * Runs `draw` and tints what it painted with `colour` (`#rrggbb`). `mean` is the brightness (0 to 255) that takes exactly that
 * colour; absent, it is that of the painted pixels, which is also the result. Strokes that belong to one ground share one.
 */
export function tinted(context: Context, colour: string, draw: () => void, mean?: number): number {
  const { width, height } = context.canvas;
  const before = context.getImageData(0, 0, width, height).data;
  draw();
  const image = context.getImageData(0, 0, width, height);
  const { data } = image;
  const changed: number[] = [];
  let sum = 0;
  for (let p = 0; p < data.length; p += 4) {
    // Both lists are as long as the canvas, and `p` runs over it.
    if (data[p] === before[p] && data[p + 1] === before[p + 1] && data[p + 2] === before[p + 2]) continue;
    changed.push(p);
    sum += lumaAt(data, p);
  }
  const middle = Math.max(1, Math.min(254, mean ?? (changed.length === 0 ? 128 : sum / changed.length)));
  const [red, green, blue] = rgbOf(colour);
  for (const p of changed) {
    const share = lumaAt(data, p) / middle;
    // Below the middle the tint is shaded, above it runs to white.
    const white = share <= 1 ? 0 : Math.min(1, (share - 1) / (255 / middle - 1)) ** 1.4;
    const shade = Math.min(1, share);
    data[p] = mixed(red, shade, white, data[p]!);
    data[p + 1] = mixed(green, shade, white, data[p + 1]!);
    data[p + 2] = mixed(blue, shade, white, data[p + 2]!);
  }
  context.putImageData(image, 0, 0);
  return middle;
}

function mixed(tint: number, shade: number, white: number, own: number): number {
  const value = tint * shade;
  return (value + (255 - value) * white) * (1 - kept) + own * kept;
}

function lumaAt(data: Uint8ClampedArray, p: number): number {
  return 0.2126 * data[p]! + 0.7152 * data[p + 1]! + 0.0722 * data[p + 2]!; // p is inside the canvas
}
