/**
 * German, French, Spanish and Portuguese, turned into English word by word before the reader sees them. The dictionaries are
 * small and the grammar is English; what they do not hold stays as written, so that the lexicon may still know it by
 * its name in that language, and is lettered otherwise. It must never touch a prompt that reads better as English.
 */
import { isAdjective, numbers } from './adjectives.ts';
import { isKnownNoun } from './compounds.ts';
import { germanAdjectives, germanNouns, germanSmall, germanVerbs } from './dictionary-de.ts';
import { spanishAdjectives, spanishNouns, spanishSmall, spanishVerbs } from './dictionary-es.ts';
import { frenchAdjectives, frenchNouns, frenchSmall, frenchVerbs } from './dictionary-fr.ts';
import { portugueseAdjectives, portugueseNouns, portugueseSmall, portugueseVerbs } from './dictionary-pt.ts';
import { type PhraseTable, phraseTable, wordSet } from './phrase-table.ts';
import { pluralOf, singularOf } from './singular.ts';
import type { Token } from './tokens.ts';

type WordKind = 'small' | 'noun' | 'adjective' | 'verb';

interface Entry {
  readonly english: string;
  readonly kind: WordKind;
}

interface Language {
  readonly code: string;
  readonly table: PhraseTable<Entry>;
  /** True where adjectives follow their noun. */
  readonly isPostposed: boolean;
  /** Bare forms that an inflected word may come from, the likeliest first; `isPlural` when the ending says so. */
  readonly bareForms: (word: string) => readonly { readonly word: string; readonly isPlural: boolean }[];
}

/** Tokens in English as far as they could be turned, and the language that they were in. */
export interface Translated {
  readonly tokens: readonly Token[];
  /** BCP-47; `en` when nothing was turned. */
  readonly language: string;
}

/**
 * Turns the tokens of a German, French, Spanish or Portuguese prompt into English ones; others are handed back as they are.
 * `code` says the language where the caller knows it already.
 */
export function toEnglish(tokens: readonly Token[], code?: string): Translated {
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.lower] : []));
  const language = languages.find((one) => one.code === code) ?? languageOf(words);
  if (!language) return { tokens, language: 'en' };
  const parted = tokens.flatMap((token) => partElided(token, language.code));
  return { tokens: turn(parted, language), language: language.code };
}

const german: Language = {
  code: 'de',
  isPostposed: false,
  table: tableOf(germanSmall, germanNouns, germanAdjectives, germanVerbs),
  bareForms: (word) => [
    ...endings(word, ['es', 'er', 'en', 'em', 'e'], false),
    ...endings(word, ['en', 'er', 'e', 'n', 's'], true),
  ],
};
const french: Language = {
  code: 'fr',
  isPostposed: true,
  table: tableOf(frenchSmall, frenchNouns, frenchAdjectives, frenchVerbs),
  bareForms: (word) => [...endings(word, ['s', 'x'], true), ...endings(word, ['e', 'es'], false)],
};
const spanish: Language = {
  code: 'es',
  isPostposed: true,
  table: tableOf(spanishSmall, spanishNouns, spanishAdjectives, spanishVerbs),
  bareForms: (word) => endings(word, ['s', 'es'], true),
};
const portuguese: Language = {
  code: 'pt',
  isPostposed: true,
  table: tableOf(portugueseSmall, portugueseNouns, portugueseAdjectives, portugueseVerbs),
  bareForms: (word) => endings(word, ['s', 'es'], true),
};
const languages: readonly Language[] = [german, french, spanish, portuguese];

const englishSmall = wordSet(
  'a an the of and or with without in on at under over next to for from by that is are two three four five poster logo ' +
    'pattern sticker photo picture oil painting pixel art watercolor watercolour into as it its',
);
const readWordsMax = 60;

/** The language whose words the prompt speaks clearly more than English; undefined for English and all others. */
function languageOf(words: readonly string[]): Language | undefined {
  const read = words.slice(0, readWordsMax);
  const isEnglish = (word: string) =>
    englishSmall.has(word) ||
    numbers.has(word) ||
    isAdjective(word) ||
    isKnownNoun(singularOf(word, isKnownNoun).noun);
  const english = read.filter(isEnglish).length;
  let best: Language | undefined;
  let most = Math.max(1, english);
  for (const language of languages) {
    const score = read.filter((word) => entryOf(language, word) !== undefined).length;
    if (score > most) [best, most] = [language, score];
  }
  return best;
}

/** French l', d' and qu' stand as words of their own. */
function partElided(token: Token, code: string): readonly Token[] {
  const [, lead, rest] = /^(l|d|qu|j|n|s|c)'(.+)$/.exec(token.lower) ?? [];
  if (code !== 'fr' || token.kind !== 'word' || rest === undefined) return [token];
  const small = lead === 'd' ? 'de' : lead === 'l' ? 'l' : 'que';
  return [
    { kind: 'word', text: '', lower: small },
    { kind: 'word', text: token.text, lower: rest },
  ];
}

interface Turned {
  readonly tokens: readonly Token[];
  readonly kind: WordKind | 'other';
}

function turn(tokens: readonly Token[], language: Language): readonly Token[] {
  const words = tokens.map((token) => (token.kind === 'word' ? token.lower : ''));
  const turned: Turned[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const phrase = language.table.match(words, at);
    const entry = phrase?.value ?? (token.kind === 'word' ? entryOf(language, token.lower) : undefined);
    const length = phrase?.length ?? 1;
    if (entry) {
      const written = tokens.slice(at, at + length).map((one) => one.text);
      turned.push({ tokens: englishTokens(entry.english, written.join(' ').trim()), kind: entry.kind });
    } else if (!(language.code === 'fr' && token.lower === 'l')) {
      turned.push({ tokens: [token], kind: 'other' });
    }
    at += length;
  }
  return (language.isPostposed ? withAdjectivesFirst(turned) : turned).flatMap((one) => one.tokens);
}

/** "chat noir" → "noir chat": adjectives that follow a noun are moved before it. */
function withAdjectivesFirst(turned: readonly Turned[]): readonly Turned[] {
  const ordered: Turned[] = [];
  for (const one of turned) {
    let place = ordered.length;
    if (one.kind === 'adjective') {
      while (place > 0 && ordered[place - 1]?.kind === 'adjective') place -= 1;
      const isAfterNoun = ordered[place - 1]?.kind === 'noun';
      place = isAfterNoun ? place - 1 : ordered.length;
    }
    ordered.splice(place, 0, one);
  }
  return ordered;
}

function englishTokens(english: string, written: string): readonly Token[] {
  return english
    .split(' ')
    .map((lower, index): Token => ({ kind: 'word', text: index === 0 ? written : '', lower }));
}

/** The entry of a word or of the bare form that it was inflected from. */
function entryOf(language: Language, word: string): Entry | undefined {
  const direct = language.table.get(word);
  if (direct) return direct;
  for (const bare of language.bareForms(word)) {
    const found = language.table.get(bare.word);
    if (found?.kind === 'adjective') return found;
    if (found?.kind === 'noun' && bare.isPlural) return { ...found, english: pluralOf(found.english) };
  }
  return undefined;
}

function endings(word: string, list: readonly string[], isPlural: boolean) {
  return list
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= 3)
    .map((ending) => ({ word: word.slice(0, word.length - ending.length), isPlural }));
}

function tableOf(small: string, nouns: string, adjectives: string, verbs: string): PhraseTable<Entry> {
  const rows = (text: string, kind: WordKind): readonly (readonly [string, Entry])[] =>
    text.split(',').map((row) => {
      const [foreign = '', english = ''] = row.split('=');
      return [foreign, { english, kind }];
    });
  // Nouns win over verbs of the same spelling ("lit" is a bed), small words over both.
  return phraseTable([
    ...rows(verbs, 'verb'),
    ...rows(adjectives, 'adjective'),
    ...rows(nouns, 'noun'),
    ...rows(small, 'small'),
  ]);
}
