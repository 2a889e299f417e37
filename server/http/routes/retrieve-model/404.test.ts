import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Suite, startSuite } from '../../suite.ts';

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

test.each(['no-such-model', 'GPT-IMAGE-2', '__proto__', 'gpt-image-2%2Fx', 'x'.repeat(5000)])(
  '%s is no model',
  async (id) => {
    const response = await suite.get(`/v1/models/${id}`);
    expect(response.status).toBe(404);
    expect((await response.json()).error).toMatchObject({ code: 'model_not_found', param: 'model' });
  },
);

test('a model that ended upstream is served by the lenient profile only', async () => {
  expect((await suite.get('/v1/models/dall-e-3')).status).toBe(200);
  expect((await strict.get('/v1/models/dall-e-3')).status).toBe(404);
});
