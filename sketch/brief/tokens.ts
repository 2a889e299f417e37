/**
 * From characters to words. Control and bidirectional characters fall away, quoted words become one token that keeps
 * them as written, emoji become tokens of their own, and everything is cut at a bound so that a very long prompt
 * costs no more than a long one.
 */

/** One word, mark or quotation of a prompt. */
export interface Token {
  readonly kind: 'word' | 'mark' | 'quote' | 'emoji';
  /** As written; for a quote, what stands between the marks. */
  readonly text: string;
  /** Lower case, apostrophes straight, without a possessive 's. */
  readonly lower: string;
}

/** How many characters of a prompt are read; the rest is kept in `Brief.prompt` alone. */
export const readCharactersMax = 2000;
/** How many characters of one quotation are lettered. */
export const quotedCharactersMax = 200;

// Opening marks with their closing ones: straight, curly, low German, guillemets both ways, CJK corner and book marks.
const quotePairs: readonly (readonly [open: string, close: string])[] = [
  ['"', '"'],
  ['“', '”“"'],
  ['”', '”'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['＂', '＂'],
  ['‘', '’'],
];

const emojiPattern =
  /^(?:\p{Regional_Indicator}{2}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Extended_Pictographic}(?=\u200D))(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic}\uFE0F?)*/u;
const wordPattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/u;

const hexColour = /^#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/i;
// Two words that only ever describe together.
const fixedPhrase = /^(?:upside[ -]down|inside[ -]out|side[ -]view)\b/i;

/** Reads a prompt into tokens; at most `readCharactersMax` characters of it. */
export function tokensOf(prompt: string): readonly Token[] {
  const text = clean(prompt.slice(0, readCharactersMax * 4)).slice(0, readCharactersMax);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at, at + 64);
    const quote = quoteAt(text, at);
    if (quote) {
      if (quote.text !== '') tokens.push({ kind: 'quote', text: quote.text, lower: '' });
      at = quote.end;
      continue;
    }
    const emoji = emojiPattern.exec(rest)?.[0];
    if (emoji) {
      tokens.push({ kind: 'emoji', text: emoji, lower: emoji });
      at += emoji.length;
      continue;
    }
    const word = hexColour.exec(rest)?.[0] ?? fixedPhrase.exec(rest)?.[0] ?? wordPattern.exec(rest)?.[0];
    if (word) {
      tokens.push(...wordTokens(word));
      at += word.length;
      continue;
    }
    const mark = text[at] ?? '';
    if (/[.,;:!?()[\]/|&\n、。，]|[–—]/.test(mark) || mark === '-' || mark === '#') {
      tokens.push({ kind: 'mark', text: mark, lower: mark });
    }
    at += 1;
  }
  return tokens;
}

/** Without control, bidirectional and zero-width characters; white space becomes a blank, line ends stay. */
function clean(prompt: string): string {
  return (
    prompt
      .replace(/\r\n?/g, '\n')
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00a0]/g, ' ')
      // Command-line flags of other picture makers: "--ar 16:9".
      .replace(/(^|\s)--[a-z]+(?: [^\s-]\S*)?/gi, '$1')
      .replace(/[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
      .normalize('NFC')
  );
}

/** The quotation that opens here, if one opens and closes within the bound. */
function quoteAt(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  const open = text[at] ?? '';
  const before = text[at - 1] ?? ' ';
  if (open === "'") return apostropheQuote(text, at, before);
  const pair = quotePairs.find(([mark]) => mark === open);
  if (!pair) return undefined;
  const end = Math.min(text.length, at + 1 + quotedCharactersMax);
  for (let i = at + 1; i < end; i++) {
    if (!pair[1].includes(text[i] ?? '')) continue;
    // A ’ within a word is an apostrophe, not the end of a ‘quotation’.
    if (open === '‘' && /\p{L}/u.test(text[i + 1] ?? '')) continue;
    return { text: tidy(text.slice(at + 1, i)), end: i + 1 };
  }
  return undefined;
}

/** 'Words' between straight apostrophes, which stand at the edges of words. */
function apostropheQuote(text: string, at: number, before: string) {
  if (/[\p{L}\p{N}]/u.test(before) || !/\S/.test(text[at + 1] ?? '')) return undefined;
  const end = Math.min(text.length, at + 1 + quotedCharactersMax);
  for (let i = at + 2; i < end; i++) {
    if (text[i] === "'" && !/[\p{L}\p{N}]/u.test(text[i + 1] ?? ' ')) {
      return { text: tidy(text.slice(at + 1, i)), end: i + 1 };
    }
  }
  return undefined;
}

const tidy = (quoted: string) => quoted.replace(/\s+/g, ' ').trim().replace(/,$/, '');

/** Tokens for a word; its possessive 's and curly apostrophes fall away in `lower`, and "1girl" is two words. */
function wordTokens(word: string): readonly Token[] {
  const [, number, rest] = /^(\d{1,2})([a-z]{3,})$/i.exec(word) ?? [];
  if (number !== undefined && rest !== undefined) return [...wordTokens(number), ...wordTokens(rest)];
  const lower = word
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('‑', '-')
    .replace(/'s$|'$/, '');
  return [{ kind: 'word', text: word, lower }];
}
