import { expect, test } from 'vitest';
import { startSuite } from '../../suite.ts';

test('the list is not for strangers', async () => {
  const suite = await startSuite();
  const response = await suite.get('/v1/models', { authorization: 'Bearer sk-wrong' });
  expect(response.status).toBe(401);
  expect((await response.json()).error.code).toBe('invalid_api_key');
  await suite.close();
});
