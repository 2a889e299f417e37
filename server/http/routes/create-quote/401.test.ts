import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSuite, type Suite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test('a stranger is told no prices', async () => {
  const response = await fetch(`${suite.url}/v1/pictor/quote`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-wrong', 'content-type': 'application/json' },
    body: JSON.stringify({ prompt: 'a fox' }),
  });
  expect(response.status).toBe(401);
  expect((await response.json()).error.code).toBe('invalid_api_key');
});
