import { describe, expect, test } from 'vitest';
import { chanceOf } from '../chance.ts';
import type { Brief } from './brief.ts';
import { entitiesMax } from './reading.ts';
import { readPrompt } from './read-prompt.ts';

const nouns = (brief: Brief) => brief.entities.map((entity) => entity.noun);

describe('words that must not become things', () => {
  test('fog is not found inside "infographic"', () => {
    const brief = readPrompt('an infographic about coffee beans');
    expect(brief.weather).toBeUndefined();
    expect(nouns(brief)).toEqual(['coffee bean']);
  });

  test('a man without a hat has no hat anywhere', () => {
    const brief = readPrompt('a man without a hat');
    expect(nouns(brief)).toEqual(['man']);
    expect(brief.entities[0]?.without).toEqual(['hat']);
  });

  test('a mood is a mood and never an object', () => {
    const brief = readPrompt('a sad dog next to a happy cat');
    expect(brief.entities.map((entity) => [entity.noun, entity.mood])).toEqual([
      ['dog', 'sad'],
      ['cat', 'happy'],
    ]);
  });

  test.each(['rain', 'fog', 'a storm'])('%s is weather and never an object', (weather) => {
    const brief = readPrompt(`a dog in the ${weather.replace(/^a /, '')}`);
    expect(nouns(brief)).toEqual(['dog']);
    expect(brief.weather).toBeDefined();
  });

  test('a neon-lit street is not drawn in neon', () => {
    const brief = readPrompt('a neon-lit street with a taxi');
    expect(brief.style).toBe('plain');
    expect(brief.setting).toBe('street');
  });

  test('words about pictures are no objects', () => {
    const brief = readPrompt('cinematic photo of a lighthouse, print, 4k, highly detailed');
    expect(nouns(brief)).toEqual(['lighthouse']);
    expect(brief.unread).toEqual([]);
  });

  test('the moon under an astronaut is a world, the moon above a cat is a thing', () => {
    expect(readPrompt('an astronaut on the moon')).toMatchObject({ setting: 'moon' });
    expect(nouns(readPrompt('a cat under the moon'))).toEqual(['cat', 'moon']);
  });

  test('people and clouds that are refused are kept as such', () => {
    expect(readPrompt('a beach with palm trees, no people, no clouds').avoid).toEqual(['person', 'cloud']);
  });
});

describe('lettering', () => {
  test('a sign that says OPEN keeps its words and the sign', () => {
    const brief = readPrompt('a shop with a sign that says OPEN');
    expect(nouns(brief)).toEqual(['shop', 'sign']);
    expect(brief.texts).toEqual([{ text: 'OPEN', role: 'sign', entity: 1 }]);
  });

  test.each([
    ['straight', '"Bean There"'],
    ['single', "'Bean There'"],
    ['curly', '“Bean There”'],
    ['German', '„Bean There“'],
    ['French', '« Bean There »'],
    ['corner', '「Bean There」'],
  ])('%s quotation marks hold the words exactly', (_, quoted) => {
    expect(readPrompt(`a logo that says ${quoted}`).texts).toEqual([{ text: 'Bean There', role: 'title' }]);
  });

  test('reading a book is not lettering', () => {
    expect(readPrompt('a fox reading a book').texts).toEqual([]);
  });

  test('an apostrophe opens no quotation', () => {
    expect(readPrompt("a girl's bicycle and the dogs' bowls").texts).toEqual([]);
  });
});

describe('grammar', () => {
  test('colours stay with their nouns', () => {
    const brief = readPrompt('a teapot without a lid next to two green cups and a dark blue vase');
    expect(brief.entities.map(({ noun, colour }) => [noun, colour])).toEqual([
      ['teapot', undefined],
      ['cup', 'green'],
      ['vase', 'dark blue'],
    ]);
  });

  test.each([
    ['a dozen roses', 12],
    ['half a dozen eggs', 6],
    ['two dozen eggs', 24],
    ['a pair of shoes', 2],
    ['a pair of scissors', 1],
    ['several cats', 5],
    ['a few mice', 3],
    ['12 cherries', 12],
    ['900 balloons', 50],
  ])('%s', (prompt, count) => {
    expect(readPrompt(prompt).entities[0]?.count).toBe(count);
  });

  test('compounds stay whole', () => {
    expect(nouns(readPrompt('hot air balloons, a coffee cup and a polar bear'))).toEqual([
      'hot air balloon',
      'coffee cup',
      'polar bear',
    ]);
  });

  test('the rider rides and stands, the book does not', () => {
    const brief = readPrompt('a fox reading a book under a tree');
    expect(brief.relations).toEqual([
      { subject: 0, kind: 'reading', object: 1 },
      { subject: 0, kind: 'under', object: 2 },
    ]);
  });

  test('an emoji is its noun', () => {
    expect(nouns(readPrompt('🦊 reading 📚'))).toEqual(['fox', 'books']);
    expect(readPrompt('🎈🎈🎈').entities[0]?.count).toBe(3);
  });

  test('what is not understood is reported', () => {
    expect(readPrompt('a cat in Ulaanbaatar').unread).toEqual(['Ulaanbaatar']);
  });

  test('a word with no picture is still something to draw', () => {
    expect(nouns(readPrompt('serendipity'))).toEqual(['serendipity']);
  });
});

describe('bounds', () => {
  const chance = chanceOf(20260705);
  const vocabulary = (
    'a the two with without of no and on in under next to left right red blue cat dogs tree sign poster logo that says ' +
    'reading riding "x" \' “ ” « 「 , . ; - & # 🦊 👩‍🚀 🇫🇷 ﷽ नमस्ते 猫 кошка \u202e \u200d \u0000 \ud800 1 99999 half dozen made for'
  ).split(' ');
  const randomPrompt = () => {
    const length = chance.whole(0, 60);
    const parts = Array.from({ length }, () => {
      const kind = chance.whole(0, 9);
      if (kind < 7) return chance.pick(vocabulary);
      if (kind === 7) return String.fromCharCode(...Array.from({ length: 8 }, () => chance.whole(0, 0xffff)));
      if (kind === 8) return String.fromCodePoint(chance.whole(0x1f300, 0x1faff));
      return chance.pick(vocabulary).repeat(chance.whole(1, 40));
    });
    return parts.join(chance.pick([' ', ' ', ' ', '', '\n']));
  };

  test('two thousand random prompts are all read, within their bounds', () => {
    for (let i = 0; i < 2000; i++) {
      const prompt = randomPrompt();
      const brief = readPrompt(prompt);
      expect(brief.prompt).toBe(prompt);
      expect(brief.entities.length, prompt).toBeLessThanOrEqual(entitiesMax);
      for (const { count, noun } of brief.entities) {
        expect(noun, prompt).not.toBe('');
        expect(count >= 1 && count <= 50, prompt).toBe(true);
      }
      for (const { subject, object } of brief.relations) {
        expect(subject !== object && Math.max(subject, object) < brief.entities.length, prompt).toBe(true);
      }
    }
  });

  test.each([
    ['a cat and '],
    ['x'],
    ['"'],
    ["'a "],
    [', red'],
    ['🦊'],
    ['on the '],
    ['two '],
    ['in a field of '],
    ['without a '],
    ['\u202e'],
  ])('32 000 characters of %j are read in bounded time', (part) => {
    const prompt = part.repeat(Math.ceil(32000 / part.length)).slice(0, 32000);
    const startMs = performance.now();
    const brief = readPrompt(prompt);
    // Measured 1–12 ms; the bound only tells a quadratic reader from a linear one on a slow machine.
    expect(performance.now() - startMs).toBeLessThan(500);
    expect(brief.entities.length).toBeLessThanOrEqual(entitiesMax);
  });

  test('an empty prompt is an empty scene', () => {
    expect(readPrompt('')).toMatchObject({ composition: 'scene', entities: [], relations: [], texts: [] });
  });

  test('the same words give the same brief', () => {
    const prompt = 'three blue cars to the left of a yellow house at sunset';
    expect(readPrompt(prompt)).toEqual(readPrompt(prompt));
  });
});
