import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import { countTextTokens } from './text-tokens.ts';

const asText = { disallowedSpecial: new Set<string>() };
const exact = (text: string) => countTokens(text, asText);
const guarded = (text: string) => countTextTokens(text, exact);

describe('ordinary text is counted exactly as the tokenizer does', () => {
  test.each([
    '',
    'a red cube',
    'A poster that says "SUMMER JAZZ" with a saxophone, sunset colours.',
    'un renard roux lit un livre sous un grand arbre, la nuit, à l’aquarelle',
    '夜、大きな木の下で本を読む赤い狐。水彩画。',
    'рыжая лиса читает книгу под большим деревом ночью, акварель',
    'ثعلب أحمر يقرأ كتابًا تحت شجرة كبيرة في الليل',
    '🦊📖🌳🌙 👩‍👩‍👧‍👦 🇫🇷',
    `${'word '.repeat(2000)}\n\n\tend`,
    '1234567890'.repeat(100),
    'a prompt that spells <|endoftext|> is text like any other',
  ])('%j', (text) => {
    expect(guarded(text)).toBe(exact(text));
  });
});

test('pieces put together are the text, whatever its runs', () => {
  for (const text of [
    'a'.repeat(1000),
    `say ${'é'.repeat(700)} twice`,
    ' '.repeat(5000) + 'é'.repeat(5000),
    '🦊'.repeat(600),
    `${'!'.repeat(257)}${'x'.repeat(257)}`,
    '\ud800'.repeat(300),
  ]) {
    const pieces: string[] = [];
    countTextTokens(text, (piece) => pieces.push(piece));
    expect(pieces.join('')).toBe(text);
    for (const piece of pieces) expect(piece).not.toMatch(/^[\udc00-\udfff]/);
  }
});

test('a long run costs at most one token more for each cut', () => {
  const text = `say ${'lorem'.repeat(400)} now`;
  const cuts = Math.ceil(2000 / 256);
  expect(Math.abs(guarded(text) - exact(text))).toBeLessThanOrEqual(cuts);
});

describe('no prompt of 32 000 characters keeps the tokenizer busy', () => {
  const encodeLongest = 32_000;
  // Letters in no pattern, so that no piece is like another one and none is remembered by the tokenizer.
  let state = 1;
  const mixed = Array.from({ length: encodeLongest }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
  test.each([
    ['equal letters', 'a'.repeat(encodeLongest)],
    ['capital letters', 'A'.repeat(encodeLongest)],
    ['spaces, then letters', ' '.repeat(16_000) + 'é'.repeat(16_000)],
    ['line breaks', '\n'.repeat(encodeLongest)],
    ['letters in no pattern', mixed],
    ['signs', '!'.repeat(encodeLongest)],
    ['emoji', '🦊'.repeat(16_000)],
    ['letters without a space', '狐'.repeat(encodeLongest)],
    ['digits', '7'.repeat(encodeLongest)],
    ['combining marks', 'e\u0301'.repeat(16_000)],
    ['runs of 256', `${'a'.repeat(256)} `.repeat(124)],
  ])('%s', (_, text) => {
    countTextTokens('warm', exact);
    const startedAt = performance.now();
    guarded(text);
    // Measured at 1 to 50 ms on one core; the limit leaves room for a busy machine. Unguarded, the first takes 1800 ms.
    expect(performance.now() - startedAt).toBeLessThan(300);
  });
});
