import { expect, test } from 'vitest';
import { startSuite } from '../../suite.ts';

test('nothing of a body is spooled for a caller without a key', async () => {
  const suite = await startSuite();
  const image = new Blob([new Uint8Array(600_000)], { type: 'image/png' });
  const response = await suite.edit({ image }, { authorization: 'Bearer sk-wrong' });
  expect(response.status).toBe(401);
  expect((await response.json()).error.code).toBe('invalid_api_key');
  expect(suite.spooledFiles()).toEqual([]);
  await suite.close();
});
