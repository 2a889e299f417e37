import OpenAI from 'openai';
import { expect, test } from 'vitest';
import { goodKey, startSuite } from '../../suite.ts';

test('the lenient list has every model that is served, with what each can do', async () => {
  const suite = await startSuite();
  const { object, data } = await (await suite.get('/v1/models')).json();
  expect(object).toBe('list');
  const ids = data.map((model: { id: string }) => model.id);
  expect(ids).toEqual(expect.arrayContaining(['gpt-image-2', 'gpt-image-2-2026-04-21', 'dall-e-3']));
  expect(data[0]).toMatchObject({
    id: 'gpt-image-2',
    object: 'model',
    owned_by: 'system',
    shutdown_date: null,
    pictor: { served_as: 'gpt-image-2', n_max: 10, partial_images_max: 3 },
  });
  await suite.close();
});

test('the strict list is upstream’s: no ended models, no members of our own', async () => {
  const suite = await startSuite({ profile: 'strict' });
  const { data } = await (await suite.get('/models/')).json();
  const ids = data.map((model: { id: string }) => model.id);
  expect(ids).toContain('gpt-image-2');
  expect(ids).not.toContain('dall-e-3');
  for (const model of data) {
    expect(Object.keys(model)).toEqual(['id', 'object', 'created', 'owned_by', 'shutdown_date']);
  }
  await suite.close();
});

test('the official SDK reads the list', async () => {
  const suite = await startSuite();
  const client = new OpenAI({ baseURL: `${suite.url}/v1`, apiKey: goodKey });
  const ids = [];
  for await (const model of await client.models.list()) ids.push(model.id);
  expect(ids).toContain('gpt-image-2');
  await suite.close();
});

test('the list tells the caller what is left of the limits', async () => {
  const suite = await startSuite();
  const { headers } = await suite.get('/v1/models');
  expect(headers.get('x-ratelimit-remaining-requests')).toBe('499');
  await suite.close();
});
