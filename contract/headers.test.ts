import { expect, test } from 'vitest';
import { exposedHeaders, formatDuration, limitHeaders, requestHeaders, responseHeaders } from './headers.ts';

test.each([
  [0, '0s'],
  [-5, '0s'],
  [0.2, '1ms'],
  [120, '120ms'],
  [999, '999ms'],
  [999.5, '1s'],
  [1000, '1s'],
  [12_000, '12s'],
  [58_891, '58.891s'],
  [60_000, '1m0s'],
  [360_000, '6m0s'],
  [61_500, '1m1.5s'],
  [3_600_000, '1h0m0s'],
])('%d ms is spelled %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

test('every name is in lower case, as Node gives and takes them', () => {
  const names = [...Object.values(requestHeaders), ...Object.values(responseHeaders), ...exposedHeaders];
  expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
  expect(Object.values(limitHeaders('images'))).toEqual([
    'x-ratelimit-limit-images',
    'x-ratelimit-remaining-images',
    'x-ratelimit-reset-images',
  ]);
});
