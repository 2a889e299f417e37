/**
 * Another colour for a finished drawing: the hues of its largest coloured region are turned to the wanted one in
 * OKLCH, tone by tone, so that shading, highlights and every other colour survive. It works on the markup's colour
 * words, not on pixels, and is therefore sharp at any size.
 */
import { Resvg } from '@resvg/resvg-js';
import { fromOklch, hexOf, oklch, rgbOf } from './colour.ts';

const colourWord = /#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/gi;
const probePixels = 48;

/** The drawing with its dominant region in `wanted` (`#rrggbb`); unchanged when it has no colours in its markup. */
export function recoloured(markup: string, width: number, height: number, wanted: string): string {
  const dominant = dominantOf(markup, width, height);
  if (dominant === undefined) return markup;
  const target = oklch(wanted);
  const isTargetGrey = target.c < 0.03;
  return markup.replace(colourWord, (word) => {
    const tone = oklch(spelledOut(word));
    if (!isOfRegion(tone, dominant)) return word;
    // Lightness keeps its distance from the region's middle, squeezed where the target is near black or white.
    const room = Math.min(target.l, 1 - target.l) * 2.2;
    const l = target.l + (tone.l - dominant.l) * Math.min(1, 0.35 + room);
    const strength = dominant.c < 0.02 ? 1 : Math.min(1.25, Math.max(0.55, tone.c / dominant.c));
    return fromOklch({ l, c: isTargetGrey ? target.c : target.c * strength, h: target.h });
  });
}

/** The drawing with all its hues turned by so many degrees. */
export function turned(markup: string, degrees: number): string {
  if (Math.abs(degrees) < 0.5) return markup;
  return markup.replace(colourWord, (word) => {
    const tone = oklch(spelledOut(word));
    return tone.c < 0.02 ? word : fromOklch({ ...tone, h: (tone.h + degrees + 360) % 360 });
  });
}

/** The middle tone of the drawing's largest region; undefined for an empty drawing. */
export function dominantOf(markup: string, width: number, height: number) {
  const { pixels } = new Resvg(svgOf(markup, width, height), {
    fitTo: { mode: 'width', value: probePixels },
    font: { loadSystemFonts: false },
  }).render();
  // 24 bins of hue, one for greys; each bin gathers its weight and its mean tone.
  const weight = new Float64Array(25);
  const lightness = new Float64Array(25);
  const chroma = new Float64Array(25);
  const cosine = new Float64Array(25);
  const sine = new Float64Array(25);
  for (let i = 0; i < pixels.length; i += 4) {
    const alpha = pixels[i + 3] ?? 0;
    if (alpha < 200) continue;
    const tone = oklch(hexOf(pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0));
    const bin = tone.c < 0.035 ? 24 : Math.floor(tone.h / 15) % 24;
    // Colourful areas speak louder than greys: a red car is red although its windows and tyres are larger.
    const voice = bin === 24 ? 0.45 : 1;
    weight[bin] = (weight[bin] ?? 0) + voice;
    lightness[bin] = (lightness[bin] ?? 0) + tone.l * voice;
    chroma[bin] = (chroma[bin] ?? 0) + tone.c * voice;
    cosine[bin] = (cosine[bin] ?? 0) + Math.cos((tone.h * Math.PI) / 180) * voice;
    sine[bin] = (sine[bin] ?? 0) + Math.sin((tone.h * Math.PI) / 180) * voice;
  }
  let best = -1;
  let bestSum = 0;
  for (let bin = 0; bin < 25; bin++) {
    const left = bin === 24 ? 0 : (weight[(bin + 23) % 24] ?? 0);
    const right = bin === 24 ? 0 : (weight[(bin + 1) % 24] ?? 0);
    const sum = (weight[bin] ?? 0) + (left + right) * 0.5;
    if (sum > bestSum) {
      bestSum = sum;
      best = bin;
    }
  }
  if (best < 0) return undefined;
  const total = weight[best] || 1;
  return {
    l: (lightness[best] ?? 0) / total,
    c: (chroma[best] ?? 0) / total,
    h: ((Math.atan2(sine[best] ?? 0, cosine[best] ?? 1) * 180) / Math.PI + 360) % 360,
  };
}

/** A whole SVG document around a drawing's inner markup. */
export function svgOf(markup: string, width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}">${markup}</svg>`;
}

function isOfRegion(tone: { l: number; c: number; h: number }, region: { c: number; h: number }): boolean {
  if (region.c < 0.035) return tone.c < 0.045 && tone.l > 0.35;
  if (tone.c < 0.02) return false;
  const apart = Math.abs(((tone.h - region.h + 540) % 360) - 180);
  return apart < 32;
}

function spelledOut(word: string): string {
  if (word.length === 7) return word;
  const [red, green, blue] = [word[1] ?? '0', word[2] ?? '0', word[3] ?? '0'];
  const [r, g, b] = rgbOf(`#${red}${red}${green}${green}${blue}${blue}`);
  return hexOf(r, g, b);
}
