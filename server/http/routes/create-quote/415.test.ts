import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSuite, type Suite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test('a body that is neither form nor JSON is refused', async () => {
  const response = await fetch(`${suite.url}/v1/pictor/quote`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-proj-suite', 'content-type': 'text/csv' },
    body: 'a,b',
  });
  expect(response.status).toBe(415);
  expect((await response.json()).error.code).toBe('unsupported_media_type');
});
