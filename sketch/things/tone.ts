/**
 * Tones of one base colour: the five to nine steps that a drawing shades with. Steps are taken in OKLCH, so that
 * a shade keeps its hue's strength instead of going grey; lights lean to the warm side, shades to the cool.
 */
import { fromOklch, oklch } from '../paint/colour.ts';

/** The base colour moved by `amount` of lightness (-1 to 1): positive is towards the light, negative into shade. */
export function tone(hex: string, amount: number): string {
  const { l, c, h } = oklch(hex);
  // Near white and black no strong chroma exists; shades gain a little strength, lights lose some.
  const chroma = c * (amount < 0 ? 1 - amount * 0.35 : 1 - amount * 0.9);
  // Warm is yellow, hue 90. Pure colours turn most, greys have no hue to turn.
  const away = ((90 - h + 540) % 360) - 180;
  // Yellow in shade goes to ochre; by lightness alone it would go to olive.
  const isYellow = amount < 0 && h > 68 && h < 122;
  if (isYellow) {
    const ochre = h + amount * 115 * Math.min(1, c * 7);
    return fromOklch({ l: Math.max(0.06, l + amount), c: c * (1 - amount * 0.1), h: ochre });
  }
  const turn = Math.sign(away) * Math.min(Math.abs(away), 30) * Math.min(1, c * 6) * amount;
  return fromOklch({ l: Math.min(0.985, Math.max(0.06, l + amount)), c: Math.max(0, chroma), h: h + turn });
}

/** The colour, kept off pure black and white, where neither shade nor light could show any form. */
export function drawable(hex: string): string {
  const { l, c, h } = oklch(hex);
  return l >= 0.28 && l <= 0.955 ? hex : fromOklch({ l: Math.min(0.955, Math.max(0.28, l)), c, h });
}

/** Lightness of a colour, 0 (black) to 1 (white). */
export function lightness(hex: string): number {
  return oklch(hex).l;
}
