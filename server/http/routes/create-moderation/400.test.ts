import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodKey, type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
let strict: Suite;
beforeAll(async () => {
  suite = await startSuite();
  strict = await startSuite({ profile: 'strict' });
});
afterAll(async () => {
  await suite.close();
  await strict.close();
});

const send = (house: Suite, body: string) =>
  fetch(`${house.url}/v1/moderations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${goodKey}`, 'content-type': 'application/json' },
    body,
  });

const image = (url: unknown) => ({ input: [{ type: 'image_url', image_url: { url } }] });

test.each<readonly [what: string, body: unknown, code: string | null, param: string | null]>([
  ['no input', {}, 'missing_required_parameter', 'input'],
  ['input null', { input: null }, 'invalid_type', 'input'],
  ['input a number', { input: 7 }, 'invalid_type', 'input'],
  ['input an object', { input: {} }, 'invalid_type', 'input'],
  ['an empty text', { input: '' }, 'empty_string', 'input'],
  ['an empty list', { input: [] }, 'empty_array', 'input'],
  ['an empty text in a list', { input: ['a', ''] }, 'empty_string', 'input[1]'],
  ['numbers in a list', { input: [1, 2] }, 'invalid_type', 'input[0]'],
  ['a list of lists', { input: [['a']] }, 'invalid_type', 'input[0]'],
  ['texts and parts mixed', { input: [{ type: 'text', text: 'a' }, 'b'] }, 'invalid_type', 'input[1]'],
  ['parts after texts', { input: ['b', { type: 'text', text: 'a' }] }, 'invalid_type', 'input[1]'],
  ['a part without a type', { input: [{ text: 'a' }] }, 'missing_required_parameter', 'input[0].type'],
  ['a part of another type', { input: [{ type: 'audio' }] }, 'invalid_value', 'input[0].type'],
  ['a type that is a number', { input: [{ type: 1 }] }, 'invalid_type', 'input[0].type'],
  ['a text part without text', { input: [{ type: 'text' }] }, 'missing_required_parameter', 'input[0].text'],
  ['a text part of a number', { input: [{ type: 'text', text: 1 }] }, 'invalid_type', 'input[0].text'],
  ['a picture without a URL', image(undefined), 'missing_required_parameter', 'input[0].image_url.url'],
  ['a picture of null', image(null), 'invalid_type', 'input[0].image_url.url'],
  [
    'a picture whose URL is bare',
    { input: [{ type: 'image_url', image_url: 'https://x.example' }] },
    'invalid_type',
    'input[0].image_url',
  ],
  ['1025 texts', { input: Array.from({ length: 1025 }, () => 'a') }, 'array_above_max_length', 'input'],
  ['262145 characters', { input: ['x'.repeat(262_144), 'y'] }, 'string_above_max_length', 'input'],
  ['a model that is a number', { input: 'a', model: 1 }, 'invalid_type', 'model'],
  ['an array', [], 'invalid_type', null],
  ['null', null, 'invalid_type', null],
])('%s is refused', async (_what, body, code, param) => {
  for (const house of [suite, strict]) {
    const response = await send(house, JSON.stringify(body));
    expect(response.status).toBe(400);
    expect((await response.json()).error).toMatchObject({ type: 'invalid_request_error', code, param });
  }
});

test('an unknown name is refused by the strict profile', async () => {
  const response = await send(strict, '{"input": "x", "user": "me"}');
  expect(response.status).toBe(400);
  expect((await response.json()).error).toEqual({
    message: "Unknown parameter: 'user'.",
    type: 'invalid_request_error',
    param: 'user',
    code: 'unknown_parameter',
  });
});

test('what is no JSON is refused', async () => {
  expect((await send(suite, '{"input": ')).status).toBe(400);
});
