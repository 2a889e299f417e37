/**
 * Eyes and noses: the small dark round spots of a drawing, which its large areas swallow and without which an animal of
 * bent tubes has no face.
 */
import { Resvg } from '@resvg/resvg-js';
import type { Artwork } from '../things/artwork.ts';

/** A spot, in the drawing's own viewBox units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radiusX: number;
  readonly radiusY: number;
}

const probePixels = 160;
/** Below this mean of red, green and blue a pixel is dark. */
const darkBelow = 84;
/** More spots than this are a texture and no face. */
const spotsMax = 5;

/** The dark round spots of a drawing; empty where it has none, or so many that they are its texture. */
export function spotsOf(artwork: Artwork): readonly Spot[] {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${artwork.width} ${artwork.height}">${artwork.markup}</svg>`;
  const { pixels, width, height } = new Resvg(svg, {
    fitTo: { mode: artwork.width > artwork.height ? 'width' : 'height', value: probePixels },
    font: { loadSystemFonts: false },
  }).render();
  const isDark = new Uint8Array(width * height);
  let covered = 0;
  for (let i = 0; i < width * height; i++) {
    if ((pixels[i * 4 + 3] ?? 0) < 200) continue;
    covered++;
    const mean = ((pixels[i * 4] ?? 0) + (pixels[i * 4 + 1] ?? 0) + (pixels[i * 4 + 2] ?? 0)) / 3;
    if (mean < darkBelow) isDark[i] = 1;
  }
  const scale = artwork.width / width;
  const spots: Spot[] = [];
  for (let start = 0; start < isDark.length; start++) {
    if (isDark[start] !== 1) continue;
    const blob = filled(isDark, start, width);
    const [wide, tall] = [blob.right - blob.left + 1, blob.bottom - blob.top + 1];
    const isSmall = blob.count > covered * 0.0012 && blob.count < covered * 0.016;
    const isRound = wide < tall * 2.1 && tall < wide * 2.1 && blob.count > wide * tall * 0.48;
    // A dark spot at the rim is a shadow or a claw; an eye lies within.
    const middle = Math.round((blob.top + blob.bottom) / 2);
    const isWithin = [blob.left - 3, blob.right + 3].every(
      (x) => x >= 0 && x < width && (pixels[(middle * width + x) * 4 + 3] ?? 0) > 200,
    );
    if (!isSmall || !isRound || !isWithin) continue;
    spots.push({
      x: ((blob.left + blob.right + 1) / 2) * scale,
      y: ((blob.top + blob.bottom + 1) / 2) * scale,
      radiusX: (wide / 2) * scale,
      radiusY: (tall / 2) * scale,
    });
  }
  return spots.length > spotsMax ? [] : spots;
}

/** Takes the connected dark pixels from `start` off the map and gives their box and number. */
function filled(isDark: Uint8Array, start: number, width: number) {
  const blob = { left: width, right: 0, top: Number.POSITIVE_INFINITY, bottom: 0, count: 0 };
  const queue = [start];
  isDark[start] = 0;
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    blob.left = Math.min(blob.left, x);
    blob.right = Math.max(blob.right, x);
    blob.top = Math.min(blob.top, y);
    blob.bottom = Math.max(blob.bottom, y);
    blob.count++;
    const near = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
    for (const next of near) {
      if (isDark[next] !== 1) continue;
      isDark[next] = 0;
      queue.push(next);
    }
  }
  return blob;
}
