import { expect, test } from 'vitest';
import type { Thing } from '../lexicon/thing.ts';
import { readPrompt } from './read-prompt.ts';
import { revisedPrompt } from './revised.ts';

const thing = (noun: string, changes: Partial<Thing> = {}): Thing => ({
  kind: 'icon',
  ref: noun,
  noun,
  via: 'curated',
  class: 'object',
  heightMetres: 1,
  confidence: 1,
  ...changes,
});
const revised = (prompt: string, things: readonly Thing[] = [], unmet: readonly string[] = []) =>
  revisedPrompt(readPrompt(prompt), things, unmet);

test('a scene is told with its relations, time and style', () => {
  expect(revised('a red fox reading a book under a big tree at night, watercolor')).toBe(
    'A watercolour of a red fox reading a book and under a large tree at night.',
  );
});

test('counts and plurals are written out', () => {
  expect(revised('three blue cars to the left of a yellow house')).toBe(
    'An illustration of three blue cars to the left of a yellow house.',
  );
});

test('a poster tells its words and its colours', () => {
  expect(revised('a poster that says "SUMMER JAZZ" with a saxophone, sunset colors')).toBe(
    'A poster with the words “SUMMER JAZZ” and a saxophone in sunset colours.',
  );
});

test('a pattern is told without numbers', () => {
  expect(revised('seamless pattern of lemons and leaves')).toBe('A seamless pattern of lemons and leaves.');
});

test('a word that became lettering is told', () => {
  const quokka = thing('quokka', { kind: 'lettering', via: 'lettering', confidence: 0 });
  expect(revised('a quokka', [quokka])).toBe('An illustration of a quokka. “quokka” is drawn as lettering.');
});

test('a near drawing is told once, the thing itself never', () => {
  const capybara = thing('capybara', { ref: 'hamster', confidence: 0.6 });
  expect(revised('a capybara and a capybara and a cat', [capybara, capybara, thing('cat')])).toBe(
    'An illustration of a capybara, a capybara and a cat. “capybara” is drawn as a hamster.',
  );
});

test('wishes that were not met are told', () => {
  expect(revised('a transparent cat', [thing('cat')], ['striped', 'striped'])).toMatch(
    /Not drawn: striped\.$/,
  );
});

test('every prompt gives at least one sentence', () => {
  for (const prompt of ['', '🦊', 'logo', 'sunset over the ocean', '“A”', 'without people']) {
    expect(revised(prompt)).toMatch(/^\p{Lu}.*\.$/u);
  }
});

test('people and makers are told by their names, things that come in pairs without an article', () => {
  expect(revised('Taylor Swift driving a Tesla')).toBe('An illustration of Taylor Swift riding a Tesla.');
  expect(revised('a unicorn wearing sunglasses')).toBe('An illustration of a unicorn wearing sunglasses.');
});

test('a purpose that is the title is told once', () => {
  expect(revised('yard sale flyer Saturday 9am')).toBe(
    'A poster with the words “Yard Sale” and “Saturday 9am”.',
  );
});

test('tiles without a motif are told as tiles', () => {
  expect(revised('geometric pattern in black and gold')).toBe(
    'A seamless pattern of geometric tiles in black and gold colours.',
  );
});
