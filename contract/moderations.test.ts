import { describe, expect, test } from 'vitest';
import {
  blockedCategory,
  byCategory,
  createModerationParams,
  gravestCategories,
  moderationCategories,
  moderationResponse,
  moderationToWire,
} from './moderations.ts';

test('every category has a name that upstream was seen to refuse by', () => {
  expect(byCategory(blockedCategory)).toEqual({
    harassment: 'harassment',
    'harassment/threatening': 'harassment',
    hate: 'other',
    'hate/threatening': 'other',
    illicit: 'other',
    'illicit/violent': 'other',
    'self-harm': 'self-harm',
    'self-harm/instructions': 'self-harm',
    'self-harm/intent': 'self-harm',
    sexual: 'sexual',
    'sexual/minors': 'sexual',
    violence: 'violence',
    'violence/graphic': 'violence',
  });
});

test('the gravest are kinds of something, and fewer than all', () => {
  expect(gravestCategories).toHaveLength(4);
  for (const category of gravestCategories) expect(category).toContain('/');
});

test('what goes over the wire fits its own description, in the list’s order', () => {
  const facts = { flagged: true, categories: byCategory(() => true), scores: byCategory(() => 1) };
  const wire = moderationToWire('modr-1', 'omni-moderation-latest', [
    { ...facts, hasText: true },
    { ...facts, hasText: false },
  ]);
  expect(moderationResponse.parse(wire)).toEqual(wire);
  expect(Object.keys(wire.results[0]?.categories ?? {})).toEqual([...moderationCategories]);
  expect(wire.results.map((result) => result.category_applied_input_types.hate)).toEqual([['text'], []]);
});

describe('the description of the body', () => {
  test.each([
    ['a text', { input: 'x' }],
    ['texts', { input: ['x', 'y'], model: 'text-moderation-stable' }],
    [
      'parts',
      {
        input: [
          { type: 'text', text: 'x' },
          { type: 'image_url', image_url: { url: 'data:,' } },
        ],
      },
    ],
  ])('takes %s', (_what, body) => {
    expect(createModerationParams.safeParse(body).success).toBe(true);
  });

  test.each([
    ['nothing', {}],
    ['an empty text', { input: '' }],
    ['an empty list', { input: [] }],
    ['another model', { input: 'x', model: 'gpt-image-2' }],
    ['a picture by its bare URL', { input: [{ type: 'image_url', image_url: 'https://x.example' }] }],
    ['an unknown name', { input: 'x', user: 'me' }],
  ])('does not take %s', (_what, body) => {
    expect(createModerationParams.safeParse(body).success).toBe(false);
  });
});
