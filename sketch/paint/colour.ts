/**
 * Colour as the illustrator thinks of it: words to `#rrggbb`, and mixing in OKLab, where equal steps look equal.
 * Everything here is pure. Nothing here reads a canvas; the styles carry their own byte-wise loops.
 *
 * Source of the OKLab matrices: Björn Ottosson, "A perceptual color space for image processing",
 * https://bottosson.github.io/posts/oklab/ (seen 2026-11-22).
 */

/** A colour in OKLCH: `l` 0 (black) to 1 (white), `c` chroma from 0 (grey) to about 0.37, `h` hue in degrees 0 to 360. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** A colour in OKLab: `l` 0 to 1, `a` green to red, `b` blue to yellow, each about −0.4 to 0.4. */
export interface Oklab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** Red, green and blue of a `#rrggbb`, each 0 to 255. A string of another shape reads as black. */
export function rgbOf(hex: string): readonly [number, number, number] {
  const value = /^#[0-9a-f]{6}$/i.test(hex) ? Number.parseInt(hex.slice(1), 16) : 0;
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `#rrggbb` of red, green and blue, each 0 to 255; out of range is clipped. */
export function hexOf(red: number, green: number, blue: number): string {
  const byte = (value: number) =>
    Math.max(0, Math.min(255, Math.round(value)))
      .toString(16)
      .padStart(2, '0');
  return `#${byte(red)}${byte(green)}${byte(blue)}`;
}

/** `rgba(…)` for a canvas: a `#rrggbb` at an opacity from 0 to 1. */
export function withAlpha(hex: string, alpha: number): string {
  const [red, green, blue] = rgbOf(hex);
  return `rgba(${red},${green},${blue},${Math.max(0, Math.min(1, alpha)).toFixed(4)})`;
}

/** OKLab of a `#rrggbb`. */
export function oklab(hex: string): Oklab {
  const [red, green, blue] = rgbOf(hex);
  return oklabOfLinear(linear(red), linear(green), linear(blue));
}

/** OKLCH of a `#rrggbb`. A grey has hue 0. */
export function oklch(hex: string): Oklch {
  const { l, a, b } = oklab(hex);
  const c = Math.hypot(a, b);
  const h = c < 1e-4 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  return { l, c, h };
}

/** The `#rrggbb` of an OKLCH colour; what sRGB cannot show loses chroma until it can, hue and lightness stay. */
export function fromOklch(colour: Oklch): string {
  const l = Math.max(0, Math.min(1, colour.l));
  const radians = (colour.h * Math.PI) / 180;
  let low = 0;
  let high = Math.max(0, colour.c);
  let rgb = linearOfOklab(l, high * Math.cos(radians), high * Math.sin(radians));
  if (!isShown(rgb)) {
    // Twelve halvings narrow chroma to 0.0001, finer than a byte.
    for (let step = 0; step < 12; step++) {
      const middle = (low + high) / 2;
      rgb = linearOfOklab(l, middle * Math.cos(radians), middle * Math.sin(radians));
      if (isShown(rgb)) low = middle;
      else high = middle;
    }
    rgb = linearOfOklab(l, low * Math.cos(radians), low * Math.sin(radians));
  }
  return hexOf(encoded(rgb[0]), encoded(rgb[1]), encoded(rgb[2]));
}

/** Between two `#rrggbb` in OKLab: `share` 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, share: number): string {
  const a = oklab(from);
  const b = oklab(to);
  const t = Math.max(0, Math.min(1, share));
  const rgb = linearOfOklab(a.l + (b.l - a.l) * t, a.a + (b.a - a.a) * t, a.b + (b.b - a.b) * t);
  return hexOf(encoded(rgb[0]), encoded(rgb[1]), encoded(rgb[2]));
}

/** Lighter by `amount` of the way to white (0 to 1), hue kept, chroma eased out near white. */
export function lighten(hex: string, amount: number): string {
  const { l, c, h } = oklch(hex);
  return fromOklch({ l: l + (1 - l) * amount, c: c * (1 - amount * 0.6), h });
}

/** Darker by `amount` of the way to black (0 to 1), hue kept, chroma held up so that shade does not go grey. */
export function darken(hex: string, amount: number): string {
  const { l, c, h } = oklch(hex);
  return fromOklch({ l: l * (1 - amount), c: c * (1 - amount * 0.45), h });
}

/** Relative luminance of a `#rrggbb`, 0 to 1, as WCAG 2 defines it. */
export function luminance(hex: string): number {
  const [red, green, blue] = rgbOf(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast of two `#rrggbb`, 1 to 21, as WCAG 2 defines it. */
export function contrast(one: string, other: string): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * `#rrggbb` of a colour word (`red`, `dark green`, `light blue`, `teal`, `#1af`, `reddish`, `golden`); undefined when it is
 * none. Case and hyphens do not matter. The named colours are tuned to look well in this house's pictures and are not
 * the ones of CSS.
 */
export function parseColour(word: string): string | undefined {
  const text = word
    .trim()
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ');
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text)?.[1];
  if (digits !== undefined) return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
  const known = NAMED.get(text);
  if (known !== undefined) return known;
  const space = text.indexOf(' ');
  if (space > 0) {
    const rest = parseColour(text.slice(space + 1));
    if (rest !== undefined) {
      const change = MODIFIERS.get(text.slice(0, space));
      if (change !== undefined) return change(rest);
      // "navy blue", "lemon yellow": two colour words, the first is the exact one.
      return parseColour(text.slice(0, space));
    }
    return text.endsWith(' colored') || text.endsWith(' coloured')
      ? parseColour(text.slice(0, text.lastIndexOf(' ')))
      : undefined;
  }
  if (text.endsWith('ish')) {
    const stem = text.slice(0, -3);
    const base = NAMED.get(stem) ?? NAMED.get(`${stem}e`) ?? NAMED.get(stem.replace(/(.)\1$/, '$1'));
    return base === undefined ? undefined : mix(base, '#9a948c', 0.35);
  }
  return undefined;
}

const MODIFIERS: ReadonlyMap<string, (hex: string) => string> = new Map([
  ['light', (hex: string) => lighten(hex, 0.42)],
  ['pale', (hex: string) => lighten(hex, 0.6)],
  ['soft', (hex: string) => lighten(hex, 0.45)],
  ['pastel', (hex: string) => pastel(hex)],
  ['baby', (hex: string) => pastel(hex)],
  ['powder', (hex: string) => pastel(hex)],
  ['dark', (hex: string) => darken(hex, 0.4)],
  ['deep', (hex: string) => darken(hex, 0.3)],
  ['bright', (hex: string) => vivid(hex, 1.2, 0.04)],
  ['vivid', (hex: string) => vivid(hex, 1.3, 0)],
  ['hot', (hex: string) => vivid(hex, 1.35, -0.04)],
  ['neon', (hex: string) => vivid(hex, 1.6, 0.1)],
  ['electric', (hex: string) => vivid(hex, 1.5, 0.05)],
  ['dusty', (hex: string) => mix(hex, '#a39a94', 0.42)],
  ['muted', (hex: string) => mix(hex, '#a39a94', 0.42)],
  ['warm', (hex: string) => mix(hex, '#e8a24a', 0.16)],
  ['cool', (hex: string) => mix(hex, '#5aa0d8', 0.16)],
  ['metallic', (hex: string) => hex],
]);

function pastel(hex: string): string {
  const { c, h } = oklch(hex);
  return fromOklch({ l: 0.88, c: Math.min(c, 0.075), h });
}

function vivid(hex: string, gain: number, lift: number): string {
  const { l, c, h } = oklch(hex);
  return fromOklch({ l: l + lift, c: c * gain, h });
}

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    red: '#d93a34',
    crimson: '#c01f3c',
    scarlet: '#e0301e',
    ruby: '#b01842',
    burgundy: '#74182f',
    maroon: '#7a2230',
    wine: '#6f1d3a',
    brick: '#b2543c',
    rust: '#b5522a',
    terracotta: '#cc6b49',
    coral: '#ff7a5f',
    salmon: '#fa8f7c',
    vermilion: '#e5442a',
    orange: '#f2862a',
    tangerine: '#f58a1f',
    pumpkin: '#e87722',
    apricot: '#fbb985',
    peach: '#ffc09a',
    amber: '#f5a623',
    gold: '#dcaa3b',
    golden: '#dcaa3b',
    brass: '#c09a4a',
    bronze: '#a8743c',
    copper: '#c1764a',
    mustard: '#d8a527',
    ochre: '#cc8a2e',
    yellow: '#f8cb34',
    lemon: '#fbe04a',
    cream: '#fbf1dc',
    ivory: '#fbf6e9',
    beige: '#e6d8c0',
    sand: '#e2c99a',
    tan: '#cfa97a',
    khaki: '#b9ad7c',
    olive: '#7f8538',
    lime: '#a5d936',
    chartreuse: '#b8de3f',
    green: '#3f9b4f',
    emerald: '#1f9d6b',
    jade: '#3aa17e',
    mint: '#a5e3c8',
    sage: '#a3b597',
    moss: '#74833f',
    avocado: '#7f9440',
    forest: '#2c6442',
    pine: '#265a47',
    teal: '#1f8a8c',
    turquoise: '#2fbfb8',
    aqua: '#4fd0d6',
    cyan: '#2fc3de',
    blue: '#2f6fd0',
    azure: '#2f8fe0',
    sky: '#7fc4f2',
    cobalt: '#2450b0',
    sapphire: '#1f4aa8',
    navy: '#1c2f5c',
    indigo: '#43389c',
    periwinkle: '#8f9be8',
    denim: '#3f648f',
    slate: '#5a6b7b',
    purple: '#8248b8',
    violet: '#8a55d6',
    lavender: '#bfaee8',
    lilac: '#cbaee0',
    mauve: '#b58cad',
    plum: '#71366c',
    aubergine: '#4a2545',
    eggplant: '#4a2545',
    magenta: '#d42f9c',
    fuchsia: '#e0369a',
    pink: '#f48fb5',
    rose: '#e8607f',
    blush: '#f5c2c0',
    brown: '#855634',
    chocolate: '#5c3620',
    coffee: '#5a3c29',
    mocha: '#8a6650',
    caramel: '#c58542',
    cinnamon: '#a75d32',
    chestnut: '#84432a',
    ginger: '#d9732e',
    auburn: '#8f3b23',
    wooden: '#a8743f',
    black: '#26262b',
    ebony: '#2b2622',
    charcoal: '#3b4048',
    graphite: '#4a4d52',
    gray: '#8f959b',
    grey: '#8f959b',
    ash: '#b3b5b3',
    silver: '#c3c9cf',
    pearl: '#ece8e1',
    white: '#f7f6f2',
    snow: '#f6f9fc',
    blonde: '#e8c878',
    blond: '#e8c878',
  }),
);

function linear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encoded(value: number): number {
  const v = Math.max(0, Math.min(1, value));
  return 255 * (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);
}

/** OKLab of linear-light red, green and blue, each 0 to 1. */
export function oklabOfLinear(red: number, green: number, blue: number): Oklab {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function linearOfOklab(lightness: number, a: number, b: number): readonly [number, number, number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function isShown(rgb: readonly [number, number, number]): boolean {
  return rgb.every((value) => value >= -0.0005 && value <= 1.0005);
}
