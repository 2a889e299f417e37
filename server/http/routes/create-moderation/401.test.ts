import { expect, test } from 'vitest';
import { startSuite } from '../../suite.ts';

test('nobody judges for strangers', async () => {
  const suite = await startSuite();
  const response = await fetch(`${suite.url}/v1/moderations`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-wrong', 'content-type': 'application/json' },
    body: '{"input": "x"}',
  });
  expect(response.status).toBe(401);
  expect((await response.json()).error.code).toBe('invalid_api_key');
  await suite.close();
});
