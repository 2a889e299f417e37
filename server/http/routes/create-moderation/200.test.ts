import { afterAll, beforeAll, expect, test } from 'vitest';
import { moderationCategories } from '../../../../contract/moderations.ts';
import { createOffScreen, innocent } from '../../../screen/screen.ts';
import { goodKey, type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

const send = (house: Suite, body: unknown) =>
  fetch(`${house.url}/v1/moderations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${goodKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const judged = async (body: unknown, house = suite) => {
  const response = await send(house, body);
  expect(response.status).toBe(200);
  return response.json();
};

test('one text gives one result in upstream’s shape', async () => {
  const answer = await judged({ input: 'a red cube' });
  expect(Object.keys(answer)).toEqual(['id', 'model', 'results']);
  expect(answer.id).toMatch(/^modr-[0-9a-f]{32}$/);
  expect(answer.model).toBe('omni-moderation-latest');
  expect(answer.results).toHaveLength(1);
  const [result] = answer.results;
  expect(Object.keys(result)).toEqual([
    'flagged',
    'categories',
    'category_scores',
    'category_applied_input_types',
  ]);
  expect(result.flagged).toBe(false);
  for (const category of moderationCategories) {
    expect(result.categories[category]).toBe(false);
    expect(result.category_scores[category]).toBe(0);
    expect(result.category_applied_input_types[category]).toEqual(['text']);
  }
});

test('each text of a list has a result of its own, in order', async () => {
  const { results } = await judged({ input: ['a red cube', 'a naked child', 'hardcore porn'] });
  expect(results.map((result: { flagged: boolean }) => result.flagged)).toEqual([false, true, true]);
  expect(results[1].categories).toMatchObject({ 'sexual/minors': true, sexual: true, violence: false });
  expect(results[2].category_scores).toMatchObject({ sexual: 1, 'sexual/minors': 0 });
});

test('parts are one input, and pictures among them are not looked at', async () => {
  const picture = { type: 'image_url', image_url: { url: 'https://example.com/x.png' } };
  const response = await send(suite, { input: [{ type: 'text', text: 'a naked child' }, picture] });
  const { results } = await response.json();
  expect(results).toHaveLength(1);
  expect(results[0].flagged).toBe(true);
  expect(results[0].category_applied_input_types.sexual).toEqual(['text']);
  expect(response.headers.get('x-pictor-warnings')).toBe('unscreened=image_url');
});

test('pictures alone are flagged for nothing, and the answer says that nobody looked', async () => {
  const picture = { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } };
  const { results } = await judged({ input: [picture] });
  expect(results[0].flagged).toBe(false);
  expect(results[0].category_applied_input_types['sexual/minors']).toEqual([]);
});

test.each(['omni-moderation-2024-09-26', 'text-moderation-latest', 'text-moderation-stable'])(
  'the model %s is taken and named again',
  async (model) => {
    expect((await judged({ input: 'x', model })).model).toBe(model);
  },
);

test('unknown names are ignored and told to lenient callers', async () => {
  const response = await send(suite, { input: 'x', user: 'me' });
  expect(response.status).toBe(200);
  expect(response.headers.get('x-pictor-warnings')).toBe('ignored=user');
});

test('a house that screens nothing flags nothing', async () => {
  const off = await startSuite({ services: { screen: createOffScreen() } });
  expect((await judged({ input: 'a naked child' }, off)).results[0].flagged).toBe(false);
  await off.close();
});

test('a text that nobody judged has no input that was looked at', async () => {
  const screen = { judge: async () => ({ ...innocent, isUnjudged: true }) };
  const off = await startSuite({ services: { screen } });
  const { results } = await judged({ input: 'x' }, off);
  expect(results[0].category_applied_input_types.hate).toEqual([]);
  await off.close();
});

test('judging costs nothing and touches no limit', async () => {
  const { headers } = await send(suite, { input: 'x' });
  expect(headers.has('x-pictor-cost')).toBe(false);
  expect(headers.get('x-ratelimit-remaining-requests')).toBe('499');
});

test('the log has how many were flagged, and not the text', async () => {
  await send(suite, { input: 'hardcore porn' });
  const line = suite.logged.at(-1);
  expect(line?.facts).toMatchObject({ operation: 'createModeration', inputs: 1, flagged: 1 });
  expect(JSON.stringify(suite.logged)).not.toContain('porn');
});
