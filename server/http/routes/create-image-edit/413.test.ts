import { expect, test } from 'vitest';
import { startSuite } from '../../suite.ts';

test('a body that says itself that it is too large is refused before it is read', async () => {
  const suite = await startSuite({ config: { jsonBodyBytesMax: 1000 } });
  const response = await fetch(`${suite.url}/v1/images/edits`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-proj-suite', 'content-type': 'application/json' },
    body: JSON.stringify({ prompt: 'x'.repeat(5000) }),
  });
  expect(response.status).toBe(413);
  expect((await response.json()).error.code).toBe('payload_too_large');
  expect(suite.spooledFiles()).toEqual([]);
  await suite.close();
});
