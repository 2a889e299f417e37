/**
 * What a planner must know of a drawing before it can place it among colours: which colours it is made of. The drawing is
 * rendered very small; nothing of it reaches the picture.
 */
import { Resvg } from '@resvg/resvg-js';
import { hexOf, oklab, type Oklab } from '../paint/colour.ts';
import type { Artwork } from '../things/artwork.ts';

/** The colours of a drawing by the area they cover. */
export interface Tones {
  /** Mean colour of the covered pixels. */
  readonly mean: string;
  /** The colours along the outline, which is what meets the ground behind it. */
  readonly rim: readonly string[];
}

const probePixels = 28;

/** Reads the tones of a drawing; an empty drawing reads as one mid grey. */
export function tonesOf(artwork: Artwork): Tones {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${artwork.width} ${artwork.height}">${artwork.markup}</svg>`;
  const image = new Resvg(svg, {
    fitTo: { mode: artwork.width > artwork.height ? 'width' : 'height', value: probePixels },
    font: { loadSystemFonts: false },
  }).render();
  const { pixels, width, height } = image;
  const alphaAt = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : (pixels[(y * width + x) * 4 + 3] ?? 0);
  let red = 0;
  let green = 0;
  let blue = 0;
  let count = 0;
  const rim: string[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (alphaAt(x, y) < 200) continue;
      const at = (y * width + x) * 4;
      const r = pixels[at] ?? 0;
      const g = pixels[at + 1] ?? 0;
      const b = pixels[at + 2] ?? 0;
      red += r;
      green += g;
      blue += b;
      count++;
      const isRim =
        alphaAt(x - 1, y) < 200 ||
        alphaAt(x + 1, y) < 200 ||
        alphaAt(x, y - 1) < 200 ||
        alphaAt(x, y + 1) < 200;
      if (isRim) rim.push(hexOf(r, g, b));
    }
  }
  if (count === 0) return { mean: '#808080', rim: ['#808080'] };
  return { mean: hexOf(red / count, green / count, blue / count), rim: rim.length === 0 ? ['#808080'] : rim };
}

/**
 * How well a drawing stands out from a ground, 0 to about 0.6: the distance in OKLab that 80 % of its rim keeps, since a
 * drawing is lost where its edge is lost.
 */
export function standOut(tones: Tones, ground: string): number {
  const behind = oklab(ground);
  const distances = tones.rim.map((colour) => distance(oklab(colour), behind)).sort((a, b) => a - b);
  return distances[Math.floor(distances.length * 0.2)] ?? 0;
}

/** Of the grounds (not empty), the one before which the drawing stands out best, weighed by liking (earlier is liked more). */
export function bestGround(tones: Tones, grounds: readonly string[]): string {
  let best = grounds[0] ?? '#ffffff';
  let bestScore = -1;
  for (const [i, ground] of grounds.entries()) {
    // Past a distance of 0.24 more contrast adds nothing, so liking decides.
    const score = Math.min(0.24, standOut(tones, ground)) - i * 0.02;
    if (score > bestScore) {
      best = ground;
      bestScore = score;
    }
  }
  return best;
}

function distance(a: Oklab, b: Oklab): number {
  // Lightness counts a little more: an edge is first of all a step of light.
  return Math.hypot((a.l - b.l) * 1.25, a.a - b.a, a.b - b.b);
}
