import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSuite, type Suite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test.each([
  [{}, 'prompt', 'missing_required_parameter'],
  [{ prompt: 'a fox', n: 11 }, 'n', 'integer_above_max_value'],
  [{ prompt: 'a fox', quality: 'ultra' }, 'quality', 'invalid_value'],
  [{ prompt: 'a fox', images: [] }, 'images', 'empty_array'],
  [[], null, 'invalid_type'],
])('what the endpoint itself would refuse is refused: %o', async (body, param, code) => {
  const response = await fetch(`${suite.url}/v1/pictor/quote`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-proj-suite', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(400);
  expect((await response.json()).error).toMatchObject({ param, code });
  expect(suite.spooledFiles()).toEqual([]);
});
