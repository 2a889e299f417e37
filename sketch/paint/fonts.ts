/**
 * The typefaces of the house, all under the SIL Open Font License and shipped by npm. The host hands in the bytes once
 * (`registerFonts`); from then on every text of every picture is set in these faces only. Fonts that happen to be
 * installed on the machine are never used, because the same request must give the same bytes everywhere: a letter that
 * none of our faces has is left out and reported (`lettersWithoutGlyph`), never drawn as an empty box.
 */
import { GlobalFonts } from '@napi-rs/canvas';
import { glyphRanges } from './glyphs.ts';

/** One typeface as designers choose it. */
export interface Family {
  /** The name that `SceneText.font` carries. */
  readonly name: string;
  /** What it is for. */
  readonly manner:
    | 'grotesque'
    | 'serif'
    | 'condensed'
    | 'fat-serif'
    | 'deco'
    | 'rounded'
    | 'script'
    | 'hand'
    | 'mono'
    | 'pixel'
    | 'symbols';
  /** The npm package's short name under `@fontsource/`. */
  readonly folder: string;
  /** Weights that are shipped, lightest first. */
  readonly weights: readonly number[];
  /** Script subsets that are loaded, as the package names its files. */
  readonly subsets: readonly string[];
  /** True when it has capital shapes only, so that "abc" and "ABC" look the same. */
  readonly isCapitalsOnly: boolean;
}

/** Every typeface, the text face first. */
export const families: readonly Family[] = [
  family(
    'Inter',
    'grotesque',
    [400, 500, 700, 900],
    ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'],
  ),
  family('Playfair Display', 'serif', [400, 700, 900], ['latin', 'latin-ext', 'cyrillic', 'vietnamese']),
  family('Bebas Neue', 'condensed', [400], ['latin', 'latin-ext'], true),
  family('Oswald', 'condensed', [500, 700], ['latin', 'latin-ext', 'cyrillic', 'vietnamese']),
  family('Abril Fatface', 'fat-serif', [400], ['latin', 'latin-ext']),
  family('Righteous', 'deco', [400], ['latin', 'latin-ext']),
  family('Fredoka', 'rounded', [500, 700], ['latin', 'latin-ext', 'hebrew']),
  family('Pacifico', 'script', [400], ['latin', 'latin-ext', 'cyrillic', 'vietnamese']),
  family('Caveat', 'hand', [500, 700], ['latin', 'latin-ext', 'cyrillic']),
  family('JetBrains Mono', 'mono', [400, 700], ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese']),
  family('Press Start 2P', 'pixel', [400], ['latin', 'latin-ext', 'cyrillic', 'greek']),
  // Hearts, stars, notes, suits: never chosen for words, always at hand behind the others.
  family('Noto Sans Symbols 2', 'symbols', [400], ['symbols']),
];

const symbolsName = 'Noto Sans Symbols 2';

/** Package-relative names of every font file the host must be able to load, in the order they are registered. */
export const fontFiles: readonly string[] = families.flatMap((one) =>
  one.subsets.flatMap((subset) => one.weights.map((weight) => fileOf(one, subset, weight))),
);

/**
 * Makes the typefaces known to the canvas; call once per process or worker before anything is drawn. `load` gets a name of
 * `fontFiles` (`@fontsource/inter/files/inter-latin-700-normal.woff2`) and gives its bytes. Throws when a file is no font.
 */
export function registerFonts(load: (file: string) => Uint8Array): void {
  for (const one of families) {
    for (const subset of one.subsets) {
      if (GlobalFonts.has(aliasOf(one, subset))) continue;
      for (const weight of one.weights) {
        const file = fileOf(one, subset, weight);
        // The canvas library declares Node's Buffer but reads any Uint8Array view; this wing knows no Node types.
        const bytes = load(file) as Parameters<typeof GlobalFonts.register>[0];
        if (GlobalFonts.register(bytes, aliasOf(one, subset)) === null)
          throw new Error(`not a font: ${file}`);
      }
    }
  }
}

/** The family of that name; an unknown name gives the text face. */
export function familyOf(name: string): Family {
  // The list is a constant with at least one row.
  return families.find((one) => one.name === name) ?? (families[0] as Family);
}

/**
 * A canvas `font` string for a family by name, at a weight (the nearest shipped one is taken) and a size in pixels. Faces
 * for the letters it lacks follow in the list: for a serif the serif, then the text face.
 */
export function fontOf(name: string, weight: number, sizePixels: number): string {
  const main = familyOf(name);
  const stack = [main, ...fallbacks(main)].flatMap((one) =>
    one.subsets.map((subset) => `"${aliasOf(one, subset)}"`),
  );
  return `${nearestWeight(main, weight)} ${sizePixels.toFixed(2)}px ${stack.join(',')}`;
}

/** The shipped weight that is nearest to the wish; a tie goes to the bolder. */
export function nearestWeight(one: Family, weight: number): number {
  let best = one.weights[0] ?? 400;
  for (const shipped of one.weights) {
    if (Math.abs(shipped - weight) <= Math.abs(best - weight)) best = shipped;
  }
  return best;
}

/**
 * True when the family itself has every visible letter of the text. Symbols (♥ ★) count as had, because one face serves
 * all; so do letters that no face has, because they are left out.
 */
export function hasLetters(name: string, text: string): boolean {
  const ranges = rangesOf(familyOf(name).name);
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 32;
    if (isIn(ranges, code) || (code > 0x2190 && isIn(rangesOf(symbolsName), code))) continue;
    if (families.some((one) => isIn(rangesOf(one.name), code))) return false;
  }
  return true;
}

/** The first of the wished families that has every letter of the text; else the text face, which has the most. */
export function familyFor(text: string, wishes: readonly string[]): string {
  return wishes.find((name) => hasLetters(name, text)) ?? 'Inter';
}

/** The letters of a text that no face can show, each once, in order; they are left out of the picture. */
export function lettersWithoutGlyph(text: string): readonly string[] {
  const missing = new Set<string>();
  for (const letter of text.normalize('NFC')) {
    const code = letter.codePointAt(0) ?? 32;
    if (!isSilent(code) && !families.some((one) => isIn(rangesOf(one.name), code))) missing.add(letter);
  }
  return [...missing];
}

/** The text as it can be set: normalised, on one line, without the letters that no face has and without the gaps they leave. */
export function showable(text: string): string {
  const missing = new Set(lettersWithoutGlyph(text));
  let kept = '';
  for (const letter of text.normalize('NFC')) {
    const code = letter.codePointAt(0) ?? 32;
    if (isSilent(code)) kept += /\s/.test(letter) ? ' ' : '';
    else if (!missing.has(letter)) kept += letter;
  }
  return kept.replace(/ {2,}/g, ' ').trim();
}

function family(
  name: string,
  manner: Family['manner'],
  weights: readonly number[],
  subsets: readonly string[],
  isCapitalsOnly = false,
): Family {
  return { name, manner, folder: name.toLowerCase().replaceAll(' ', '-'), weights, subsets, isCapitalsOnly };
}

function fileOf(one: Family, subset: string, weight: number): string {
  return `@fontsource/${one.folder}/files/${one.folder}-${subset}-${weight}-normal.woff2`;
}

/** Prefixed, so that an installed font of the same name is never taken for ours. */
function aliasOf(one: Family, subset: string): string {
  return `pictor ${one.name} ${subset}`;
}

function fallbacks(main: Family): readonly Family[] {
  const names =
    main.manner === 'serif' || main.manner === 'fat-serif'
      ? ['Playfair Display', 'Inter', 'Fredoka', 'JetBrains Mono', symbolsName]
      : main.manner === 'condensed'
        ? ['Oswald', 'Inter', 'Fredoka', 'JetBrains Mono', symbolsName]
        : ['Inter', 'Fredoka', 'JetBrains Mono', symbolsName];
  return names.filter((name) => name !== main.name).map(familyOf);
}

/** Letters that draw nothing: spaces, line breaks, joiners, direction marks, variation selectors, controls. */
function isSilent(code: number): boolean {
  return (
    code <= 0x20 ||
    (code >= 0x7f && code <= 0xa0) ||
    code === 0xad ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

function isIn(ranges: readonly number[], code: number): boolean {
  if (isSilent(code)) return true;
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const first = ranges[middle * 2] ?? 0;
    const last = ranges[middle * 2 + 1] ?? 0;
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Unpacked once per family: the first and last code point of each range, rising. */
const unpacked = new Map<string, readonly number[]>();

function rangesOf(name: string): readonly number[] {
  let ranges = unpacked.get(name);
  if (ranges === undefined) {
    ranges = (glyphRanges[name] ?? '').split(' ').flatMap((range) => {
      const [first, last] = range.split('-').map((part) => Number.parseInt(part, 16));
      return first === undefined || Number.isNaN(first) ? [] : [first, last ?? first];
    });
    unpacked.set(name, ranges);
  }
  return ranges;
}
