/**
 * Counting the tokens of a prompt. The tokenizer is handed in, because it is large and this wing does nothing but
 * arithmetic. Two things are decided here: what is added for the request's frame, and how a text is cut so that no
 * prompt can keep a tokenizer busy for seconds.
 */

/**
 * Tokens that every request adds to its prompt. A guess: very short prompts are reported with 17 to 20 tokens, and
 * prompts of three to six words are about that many tokens themselves. To check: send a prompt of one word upstream,
 * take `usage.input_tokens_details.text_tokens`, and subtract what the tokenizer counts.
 */
export const promptOverheadTokens = 14;

/**
 * Longest run of letters, of spaces or of signs that is given to the tokenizer in one piece, in UTF-16 units. Byte pair
 * encoding takes time that grows with the square of such a run: 32 000 equal letters took 1.8 s in one piece.
 */
const runUnitsMax = 256;

// Digits need no limit: the o200k pattern takes them in threes.
const longRuns = new RegExp(
  `[\\p{L}\\p{M}]{${runUnitsMax + 1},}|\\s{${runUnitsMax + 1},}|[^\\s\\p{L}\\p{M}\\p{N}]{${runUnitsMax + 1},}`,
  'gu',
);

/**
 * Tokens of a text, without the request's overhead. `encodeLength` counts the tokens of one piece; the pieces together
 * are the text. Exact for texts without runs of more than 256 letters, spaces or signs; in longer runs each cut may add
 * a token.
 */
export function countTextTokens(text: string, encodeLength: (piece: string) => number): number {
  let tokens = 0;
  for (const piece of piecesOf(text)) tokens += encodeLength(piece);
  return tokens;
}

function* piecesOf(text: string): Generator<string, void, void> {
  let start = 0;
  for (const match of text.matchAll(longRuns)) {
    const end = match.index + match[0].length;
    // What stands before the run goes with its first piece, so that a space before a word stays with the word.
    let cut = cutAt(text, match.index + runUnitsMax);
    while (cut < end) {
      yield text.slice(start, cut);
      start = cut;
      cut = cutAt(text, cut + runUnitsMax);
    }
  }
  if (start < text.length) yield text.slice(start);
}

/** The place itself, or the one before it where it would split a surrogate pair. */
function cutAt(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place;
}
