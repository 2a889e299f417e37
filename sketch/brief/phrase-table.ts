/** Tables of phrases: the longest phrase that starts at a word wins, so "oil painting of" is never read as "oil". */

/** A phrase that was found, and how many words it spans. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly length: number;
}

/** Phrases by their first word, longest first. */
export interface PhraseTable<T> {
  /** The longest phrase that stands at `at` in the words; undefined when none does. */
  match(words: readonly string[], at: number): PhraseMatch<T> | undefined;
  /** True when the words, joined by single spaces, are a phrase of the table. */
  has(phrase: string): boolean;
  /** The value of a whole phrase; undefined when it is not in the table. */
  get(phrase: string): T | undefined;
}

/** A table from pairs of comma-separated phrases and what they mean. A later pair replaces an earlier one. */
export function phraseTable<T>(pairs: readonly (readonly [phrases: string, value: T])[]): PhraseTable<T> {
  const values = new Map<string, T>();
  for (const [phrases, value] of pairs) {
    for (const phrase of phrases.split(',')) values.set(phrase.trim().replace(/\s+/g, ' '), value);
  }
  const byFirst = new Map<string, { readonly words: readonly string[]; readonly value: T }[]>();
  for (const [phrase, value] of values) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const rows = byFirst.get(first) ?? [];
    rows.push({ words, value });
    byFirst.set(first, rows);
  }
  for (const rows of byFirst.values()) rows.sort((a, b) => b.words.length - a.words.length);
  return {
    match(words, at) {
      for (const row of byFirst.get(words[at] ?? '') ?? []) {
        if (row.words.every((word, k) => words[at + k] === word)) {
          return { value: row.value, length: row.words.length };
        }
      }
      return undefined;
    },
    has: (phrase) => values.has(phrase),
    get: (phrase) => values.get(phrase),
  };
}

/** A set from comma- or space-separated words. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/[\s,]+/).filter((word) => word !== ''));
}
