import { describe, expect, test } from 'vitest';
import { gravestCategories } from '../../../contract/moderations.ts';
import { flaggedCategories } from '../screen.ts';
import { harmlessPrompts, refusedPrompts } from './suite-prompts.ts';
import { createHash } from 'node:crypto';
import { compile } from './find.ts';
import { createTermsScreen, houseLists } from './terms.ts';

const screen = createTermsScreen();
const { signal } = new AbortController();

async function categoriesOf(text: string, level: 'auto' | 'low' = 'auto') {
  return flaggedCategories(await screen.judge(text, { level, signal }));
}

test.each(harmlessPrompts.map((prompt) => [prompt]))('passes: %s', async (prompt) => {
  expect(await categoriesOf(prompt)).toEqual([]);
});

test.each(refusedPrompts)('refused: %s, for %s', async (prompt, category) => {
  expect(await categoriesOf(prompt)).toContain(category);
});

test('there are enough of both to mean something', () => {
  expect(harmlessPrompts.length).toBeGreaterThanOrEqual(120);
  expect(refusedPrompts.length).toBeGreaterThanOrEqual(60);
});

describe('low', () => {
  test.each(refusedPrompts)('%s (%s) is refused exactly when it is grave', async (prompt, category) => {
    const isGrave = (await categoriesOf(prompt)).some((one) => gravestCategories.includes(one));
    expect((await categoriesOf(prompt, 'low')).length > 0).toBe(isGrave);
    if (gravestCategories.includes(category)) expect(isGrave).toBe(true);
  });
});

describe('whatever is sent is read in bounded time and without a throw', () => {
  const characters = 32_000;
  const worst: readonly (readonly [string, string])[] = [
    ['one word without an end', 'a'.repeat(characters)],
    ['single letters', 'a '.repeat(characters / 2)],
    ['letters that spell again and again', 'p o r n '.repeat(characters / 8)],
    ['nearly a phrase, again and again', 'how to make a '.repeat(characters / 14)],
    ['a term and its excuse', 'gore museum '.repeat(characters / 12)],
    [
      'two groups that never meet',
      `${'child '.repeat(2600)}${'. '.repeat(40)}${'museum gore '.repeat(1300)}`,
    ],
    ['two groups and an excuse', 'naked man statue '.repeat(characters / 17)],
    ['signs that stand for letters', '1|!@$0'.repeat(characters / 6)],
    ['words with signs', '@b '.repeat(characters / 3)],
    ['one letter that unfolds to eighteen', '\ufdfa'.repeat(characters)],
    ['one sign that unfolds to four words', '\u337f'.repeat(characters)],
    ['accents without end', `a${'\u0301'.repeat(characters - 1)}`],
    [
      'different words beside hostile ones',
      `hate ${Array.from({ length: 8000 }, (_, n) => n.toString(36)).join(' ')}`,
    ],
    ['Han signs', '漢'.repeat(characters)],
    ['broken pairs', '\ud800'.repeat(characters)],
    ['repeated letters', 'pooooo'.repeat(characters / 6)],
  ];

  test.each(worst)('%s', async (_what, text) => {
    const start = performance.now();
    await screen.judge(text, { level: 'auto', signal });
    // Some ten times of what it takes here, so that a busy machine passes and a quadratic reader does not.
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  test('two thousand texts of chance', async () => {
    const seed = 20_261_122;
    const next = chance(seed);
    const parts = [...harmlessPrompts, ...refusedPrompts.map(([prompt]) => prompt)].flatMap((prompt) =>
      prompt.split(' '),
    );
    const signs = [
      '',
      ' ',
      '  ',
      '.',
      '-',
      '!',
      '1',
      '@',
      '\u200b',
      '\ud83d',
      'é',
      'я',
      '漢',
      '\n',
      '*',
      '\0',
    ];
    for (let round = 0; round < 2_000; round += 1) {
      let text = '';
      for (let length = next() % 40; length > 0; length -= 1) {
        text += (parts[next() % parts.length] ?? '') + (signs[next() % signs.length] ?? '');
      }
      const verdict = await screen.judge(text, { level: round % 2 === 0 ? 'auto' : 'low', signal });
      expect(verdict.flagged, `seed ${seed}: ${text}`).toBe(Object.values(verdict.categories).includes(true));
    }
  });
});

describe('slurs', () => {
  const find = compile({
    ...houseLists,
    hashedSlurs: [createHash('sha256').update('florpers').digest('hex')],
  });

  test('a slur alone is no hate', () => {
    expect([...find('the history of the word florpers')]).toEqual([]);
  });
  test('a slur beside hostile words is hate', () => {
    expect([...find('dirty florpers')]).toContain('hate');
    expect([...find('D1rty FLÖRPERS')]).toContain('hate');
  });
  test('a slur after a call to kill is a threat', () => {
    expect([...find('kill all florpers')]).toContain('hate/threatening');
  });
  test('the hashes of the house are those of words as the reader folds them', () => {
    // One of them as base64, so that nobody has to read it.
    const slur = Buffer.from('dG93ZWxoZWFkcw==', 'base64').toString('utf8');
    expect([...compile(houseLists)(`filthy ${slur}`)]).toContain('hate');
    for (const hash of houseLists.hashedSlurs) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('an operator’s own terms', () => {
  const own = createTermsScreen({
    refuse: { harassment: ['Herbert the Boss', 'florp*'], 'hate/threatening': ['打倒'] },
    allow: ['blue gore'],
  });
  const judged = async (text: string, level: 'auto' | 'low' = 'auto') =>
    flaggedCategories(await own.judge(text, { level, signal }));

  test('are refused wherever they stand, in any spelling', async () => {
    expect(await judged('a caricature of HERBERT, the boss')).toEqual(['harassment']);
    expect(await judged('florping about')).toEqual(['harassment']);
    expect(await judged('我们打倒他')).toEqual(['hate', 'hate/threatening']);
  });
  test('are refused at low only in the gravest categories', async () => {
    expect(await judged('Herbert the Boss', 'low')).toEqual([]);
    expect(await judged('打倒', 'low')).toEqual(['hate', 'hate/threatening']);
  });
  test('may allow what the house refuses', async () => {
    expect(await judged('blue gore')).toEqual([]);
    expect(await judged('red gore')).toEqual(['violence', 'violence/graphic']);
  });
  test('do not touch what is not meant', async () => {
    expect(await judged('Herbert and the boss')).toEqual([]);
  });
});

test('a kind of something is that thing as well, in categories and scores', async () => {
  const { categories, scores } = await screen.judge('a naked child', { level: 'low', signal });
  expect(categories).toMatchObject({ 'sexual/minors': true, sexual: true, violence: false });
  expect(scores).toMatchObject({ 'sexual/minors': 1, sexual: 1, violence: 0 });
});

/** Numbers that look like chance and are the same for the same seed (an LCG). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
