import { expect, test } from 'vitest';
import { quotedList, shown, typeWords } from './wording.ts';

test('lists read as upstream writes them: no comma between two, one before the last of more', () => {
  expect(quotedList(['png'], 'and')).toBe("'png'");
  expect(quotedList(['auto', 'low'], 'and')).toBe("'auto' and 'low'");
  expect(quotedList(['png', 'webp', 'jpeg'], 'or')).toBe("'png', 'webp', or 'jpeg'");
});

test('a type has a word for every JSON value, and whole numbers are integers', () => {
  const values = [null, 'x', 1, 1.5, true, {}, [], Number.POSITIVE_INFINITY];
  expect(values.map(typeWords)).toEqual([
    'null',
    'a string',
    'an integer',
    'a decimal number',
    'a boolean',
    'an object',
    'an array',
    'a decimal number',
  ]);
});

test('a repeated value never makes an answer large', () => {
  expect(shown('x'.repeat(1_000_000))).toHaveLength(201);
  expect(shown('short')).toBe('short');
});
