import { expect, test } from 'vitest';
import { goodKey, startSuite } from '../../suite.ts';

test('a body that is larger than JSON may be is refused', async () => {
  const suite = await startSuite();
  const response = await fetch(`${suite.url}/v1/moderations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${goodKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ input: 'x'.repeat(2_000_000) }),
  });
  expect(response.status).toBe(413);
  expect((await response.json()).error.code).toBe('payload_too_large');
  await suite.close();
});
