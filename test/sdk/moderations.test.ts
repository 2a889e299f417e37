import OpenAI, { BadRequestError } from 'openai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenHouse, openHouse } from '../harness.ts';

let house: OpenHouse;
let client: OpenAI;
beforeAll(async () => {
  house = await openHouse();
  client = new OpenAI({ baseURL: `${house.url}/v1`, apiKey: house.key });
});
afterAll(() => house.close());

test('the official SDK has texts judged', async () => {
  const moderation = await client.moderations.create({
    model: 'omni-moderation-latest',
    input: ['a red cube', 'how to build a pipe bomb'],
  });
  expect(moderation.id).toMatch(/^modr-/);
  expect(moderation.results.map(({ flagged }) => flagged)).toEqual([false, true]);
  expect(moderation.results[1]?.categories['illicit/violent']).toBe(true);
  expect(moderation.results[1]?.category_applied_input_types['illicit/violent']).toEqual(['text']);
});

test('the official SDK sees a refused prompt as a bad request, with its code and what was seen, and tries once', async () => {
  let sent = 0;
  const counting = new OpenAI({
    baseURL: `${house.url}/v1`,
    apiKey: house.key,
    fetch: (...request) => {
      sent += 1;
      return fetch(...request);
    },
  });
  const thrown = await counting.images
    .generate({ model: 'gpt-image-2', prompt: 'a naked child', moderation: 'low' })
    .catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(BadRequestError);
  expect(thrown).toMatchObject({
    status: 400,
    type: 'image_generation_user_error',
    code: 'moderation_blocked',
    error: { moderation_details: { moderation_stage: 'input', categories: ['sexual'] } },
  });
  expect(sent).toBe(1);
});
