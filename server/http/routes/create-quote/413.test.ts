import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSuite, type Suite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite({ config: { jsonBodyBytesMax: 2_000 } });
});
afterAll(() => suite.close());

test('a body without pictures that is larger than the house reads is refused', async () => {
  const response = await fetch(`${suite.url}/v1/pictor/quote`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-proj-suite', 'content-type': 'application/json' },
    body: JSON.stringify({ prompt: 'a'.repeat(3_000) }),
  });
  expect(response.status).toBe(413);
  expect((await response.json()).error.code).toBe('payload_too_large');
});
