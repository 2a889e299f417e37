import { describe, expect, test } from 'vitest';
import type { Entity } from '../brief/brief.ts';
import { emojiNoun } from '../brief/emoji.ts';
import { wordsPackBytes } from '../suite/words-pack.ts';
import { curated } from './curated.ts';
import { createLexicon } from './lexicon.ts';
import { openPack } from './pack.ts';
import { recipes } from '../things/recipes.ts';
import { senses } from './senses.ts';

const pack = openPack(wordsPackBytes());
const lexicon = createLexicon(pack, [
  { name: 'fox-rig', nouns: ['fox', 'vixen'], class: 'animal', heightMetres: 0.5 },
]);
const entity = (noun: string, attributes: readonly string[] = []): Entity => ({
  noun,
  phrase: noun,
  count: 1,
  without: [],
  attributes,
});
const resolve = (noun: string, attributes: readonly string[] = []) =>
  lexicon.resolve(entity(noun, attributes));

describe('the ladder', () => {
  test('a recipe drawn by hand comes before any icon', () => {
    expect(resolve('vixen')).toMatchObject({ kind: 'recipe', ref: 'fox-rig', via: 'curated', confidence: 1 });
  });

  test.each([
    ['orange', 'tangerine', 'food'],
    ['bat', 'bat', 'animal'],
    ['car', 'automobile', 'vehicle'],
    ['sofa', 'couch-and-lamp', 'furniture'],
    ['hot dog', 'hot-dog', 'food'],
    ['sailboat', 'sailboat', 'vessel'],
  ])('%s is the curated %s', (noun, ref, kind) => {
    expect(resolve(noun)).toMatchObject({ kind: 'icon', ref, class: kind, via: 'curated', confidence: 1 });
  });

  test('an attribute that makes a known compound is part of the noun', () => {
    expect(resolve('cake', ['birthday']).ref).toBe('birthday-cake');
    expect(resolve('dog', ['guide']).ref).toBe('guide-dog');
  });

  test('a rare animal is drawn as the kind of animal it is, and says so', () => {
    expect(resolve('rattlesnake')).toMatchObject({ ref: 'snake', via: 'hypernym' });
    expect(resolve('puffin')).toMatchObject({ class: 'bird', via: 'hypernym' });
  });

  test.each([
    ['schmetterling', 'butterfly'],
    ['лиса', 'fox-rig'],
    ['猫', 'cat'],
    ['farfalla', 'butterfly'],
    ['elefante', 'elephant'],
  ])('%s is found by its name in another language', (noun, ref) => {
    expect(resolve(noun)).toMatchObject({ ref });
  });

  test('an idea is what people draw for it, and is told as such', () => {
    expect(resolve('freedom')).toMatchObject({ kind: 'icon', ref: 'dove', via: 'hypernym' });
    expect(resolve('artificial intelligence')).toMatchObject({ ref: 'robot', via: 'hypernym' });
  });

  test('a name is the plain thing it names: a maker its goods, a person anyone', () => {
    expect(resolve('tesla')).toMatchObject({ ref: 'automobile', via: 'hypernym' });
    expect(resolve('mickey mouse')).toMatchObject({ ref: 'mouse', via: 'hypernym' });
    expect(resolve('emma stone')).toMatchObject({ ref: 'woman', via: 'hypernym' });
  });

  test('an unknown word is lettered', () => {
    expect(resolve('qwertyuiop')).toMatchObject({ kind: 'lettering', ref: 'qwertyuiop', confidence: 0 });
    expect(resolve('serendipity')).toMatchObject({ kind: 'lettering', via: 'lettering' });
  });

  test('a compound that nobody knows falls back to its last word', () => {
    expect(resolve('butter cookie')).toMatchObject({ ref: 'cookie' });
  });
});

describe('senses are guarded', () => {
  test.each([
    ['submarine', ['vessel']],
    ['dungeon', ['building']],
    ['toaster', ['symbol']],
    ['hammock', ['symbol']],
    ['ostrich', ['bird']],
    ['suit', ['clothing']],
    ['rifle', ['symbol']],
    ['knight', ['person']],
    ['capybara', ['animal']],
  ])('%s is of class %j', (noun, classes) => {
    expect(classes).toContain(resolve(noun).class);
  });

  test('a substitution never claims to be the thing itself', () => {
    for (const noun of ['capybara', 'lighthouse', 'samurai', 'puffin', 'magpie', 'submarine']) {
      expect(resolve(noun).confidence, noun).toBeLessThan(0.8);
    }
  });
});

describe('the curated table', () => {
  test('has more than two thousand nouns, each with a drawing', () => {
    expect(curated.size).toBeGreaterThan(2000);
    for (const [noun, row] of curated) {
      expect(pack.icon(row.icon), `${noun}: ${row.icon}`).toBeDefined();
      expect(row.heightMetres > 0 && row.heightMetres <= 100, noun).toBe(true);
      expect(noun, noun).toBe(noun.toLowerCase().trim());
    }
  });

  test('is not contradicted by the table of senses', () => {
    for (const noun of senses.keys()) expect(curated.has(noun), noun).toBe(false);
    const whole = createLexicon(pack, recipes);
    for (const standIn of senses.values()) {
      if (standIn === '') continue;
      const thing = whole.resolve(entity(standIn));
      expect(['curated', 'exact'], standIn).toContain(thing.via);
    }
  });
});

test('every emoji noun is drawn as itself', () => {
  for (const emoji of ['🦊', '🐱', '🚗', '🎈', '🌵', '🧙', '🏠', '☕', '🌙', '🎸', '👩‍🚀', '👍🏽', '🏄🏿']) {
    const noun = emojiNoun(emoji);
    if (noun === undefined) continue;
    expect(['curated', 'exact'], `${emoji} ${noun}`).toContain(resolve(noun).via);
  }
});

test('everyday nouns are drawn as themselves', () => {
  const everyday = (
    'dog cat horse cow pig sheep goat rabbit mouse elephant lion tiger bear monkey giraffe zebra snake frog turtle fish ' +
    'shark whale dolphin octopus crab butterfly bee ant spider snail bird owl eagle duck chicken penguin parrot swan ' +
    'man woman boy girl baby king queen doctor teacher farmer chef firefighter astronaut wizard witch fairy mermaid ' +
    'tree flower rose tulip sunflower cactus leaf mushroom apple banana orange lemon grape strawberry cherry pear peach ' +
    'carrot tomato potato corn onion bread cheese egg pizza burger sandwich cake cookie donut chocolate candy coffee tea ' +
    'milk beer wine cup glass bottle plate knife fork spoon teapot chair bed sofa door window mirror clock candle book ' +
    'pencil pen scissors hammer saw key lock umbrella bag backpack hat crown shoe boot sock shirt dress scarf glove ' +
    'glasses ring watch car bus truck train bicycle motorcycle airplane helicopter rocket boat sailboat ship anchor house ' +
    'castle church tent bridge fountain sun moon star cloud rainbow snowflake fire mountain island guitar piano violin ' +
    'drum trumpet saxophone bell ball kite balloon robot computer phone camera television radio gift heart flag dragon'
  ).split(' ');
  const missed = everyday.filter((noun) => {
    const thing = resolve(noun);
    return thing.kind === 'lettering' || thing.confidence < 0.8;
  });
  expect(missed).toEqual([]);
});
