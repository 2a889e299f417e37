/**
 * The vocabulary pack: every icon and every word that the illustrator knows besides its own recipes, baked by
 * `tools/pack` into one file at build time and opened without parsing the drawings. Opening reads the header;
 * a drawing is decoded when it is asked for, and words are searched in their bytes, so an opened pack costs little
 * more memory than the file.
 */
import type { ThingClass } from './thing.ts';

/** What a noun names, as WordNet has it. */
export interface NounKind {
  readonly class: ThingClass;
  /** Words of the same sense, then of the one above, and so on: at most three steps up, nearest first. */
  readonly steps: readonly (readonly string[])[];
}

/** An opened pack. */
export interface Pack {
  /** Inner SVG markup of an icon in a 128 × 128 viewBox; undefined when there is no such icon. */
  icon(name: string): string | undefined;
  /** A one-colour drawing of the same name (fluent high contrast, 32 × 32), for logos and line art. */
  glyph(name: string): string | undefined;
  /** Broad class of an icon; undefined when there is no such icon. */
  iconClass(name: string): ThingClass | undefined;
  /** The icon whose own name is this word or words (lower case, singular, single spaces); undefined when none is. */
  label(word: string): string | undefined;
  /** The English name of a thing that another language calls by this word; undefined when none is known. */
  english(word: string): string | undefined;
  /** Icons that carry this noun as a keyword and whose class agrees with the noun's, best first; may be empty. */
  keyword(word: string): readonly string[];
  /** What kind of thing a noun names in its first sense; undefined when it names nothing that one can see. */
  kind(word: string): NounKind | undefined;
  /** Names of all icons, in the order of Unicode's emoji charts. */
  iconNames(): readonly string[];
}

type Section = readonly [offset: number, length: number];

interface Header {
  readonly version: number;
  readonly icons: Readonly<Record<string, Section>>;
  readonly glyphs: Readonly<Record<string, Section>>;
  readonly classes: Readonly<Record<string, ThingClass>>;
  readonly words: {
    readonly labels: Section;
    readonly keywords: Section;
    readonly foreign: Section;
    readonly kinds: Section;
  };
}

const magic = 'PICTORW1';
const startBytes = 12;

/**
 * Opens a pack from the bytes of `words.pack`. The bytes are kept and must not change afterwards.
 * Throws an Error when they are not a pack of this version.
 */
export function openPack(bytes: Uint8Array): Pack {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const decode = (part: Uint8Array) => utf8.decode(part);
  if (bytes.length < startBytes || decode(bytes.subarray(0, magic.length)) !== magic) {
    throw new Error('the vocabulary pack does not start with PICTORW1');
  }
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(8, true);
  const base = startBytes + headerLength;
  if (base > bytes.length) throw new Error('the vocabulary pack ends within its header');
  // The baker of this same version wrote the header; its version is checked on the next line.
  const header = JSON.parse(decode(bytes.subarray(startBytes, base))) as Header;
  if (header.version !== 1) throw new Error(`the vocabulary pack has version ${header.version}, not 1`);

  const textOf = (section: Section | undefined) =>
    section && decode(bytes.subarray(base + section[0], base + section[0] + section[1]));
  const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
    Object.hasOwn(table, name) ? table[name] : undefined;
  const rowOf = (section: Section, word: string) =>
    findRow(bytes.subarray(base + section[0], base + section[0] + section[1]), word, decode);
  const names = Object.keys(header.icons);

  return {
    icon: (name) => textOf(own(header.icons, name)),
    glyph: (name) => textOf(own(header.glyphs, name)),
    iconClass: (name) => own(header.classes, name),
    label: (word) => rowOf(header.words.labels, word),
    english: (word) => rowOf(header.words.foreign, word),
    keyword: (word) => rowOf(header.words.keywords, word)?.split(',') ?? [],
    kind: (word) => {
      const row = rowOf(header.words.kinds, word);
      if (row === undefined) return undefined;
      const [kind, steps] = row.split('\t');
      return {
        // The baker writes only names of classes here.
        class: (kind ?? 'object') as ThingClass,
        steps: (steps ?? '').split(';').map((step) => (step === '' ? [] : step.split(','))),
      };
    },
    iconNames: () => names,
  };
}

const newline = 10;
const tab = 9;

/** The rest of the line that starts with the word and a tab, in lines sorted by their bytes; undefined when none does. */
function findRow(lines: Uint8Array, word: string, decode: (part: Uint8Array) => string): string | undefined {
  if (word === '' || /[\t\n]/.test(word)) return undefined;
  const key = new TextEncoder().encode(word);
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = lines.lastIndexOf(newline, middle === 0 ? 0 : middle - 1) + 1;
    const order = compareRow(lines, start, key);
    const end = lines.indexOf(newline, start);
    if (order === 0) return decode(lines.subarray(start + key.length + 1, end));
    if (order < 0) low = end + 1;
    else high = start;
  }
  return undefined;
}

/** Negative when the row's word comes before the key, 0 when it is the key. A row's word ends at its tab. */
function compareRow(lines: Uint8Array, start: number, key: Uint8Array): number {
  for (let i = 0; i < key.length; i++) {
    // Rows end with a newline, so reading past one never compares equal to a key's byte.
    const difference = (lines[start + i] ?? 0) - (key[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return (lines[start + key.length] ?? 0) - tab;
}
