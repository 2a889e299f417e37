import { expect, test } from 'vitest';
import { goodKey, startSuite } from '../../suite.ts';

test('a form is refused', async () => {
  const suite = await startSuite();
  const response = await fetch(`${suite.url}/v1/moderations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${goodKey}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'input=x',
  });
  expect(response.status).toBe(415);
  expect((await response.json()).error.code).toBe('unsupported_media_type');
  await suite.close();
});
