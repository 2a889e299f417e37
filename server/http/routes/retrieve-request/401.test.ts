import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSuite, type Suite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test('a stranger is shown no receipt', async () => {
  const response = await suite.get('/v1/pictor/requests/req_1', { authorization: 'Bearer sk-wrong' });
  expect(response.status).toBe(401);
  expect((await response.json()).error.code).toBe('invalid_api_key');
});
