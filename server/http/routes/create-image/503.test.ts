import { expect, test } from 'vitest';
import { refuseWith, startSuite } from '../../suite.ts';

test('a full house says when to come back', async () => {
  const suite = await startSuite({
    makeImages: refuseWith(() => ({
      code: 'server_is_overloaded',
      message: 'Too many wait.',
      retryAfterMs: 2000,
    })),
  });
  const response = await suite.generate({ prompt: 'x' });
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('2');
  expect(response.headers.get('retry-after-ms')).toBe('2000');
  expect((await response.json()).error.code).toBe('server_is_overloaded');
  await suite.close();
});
