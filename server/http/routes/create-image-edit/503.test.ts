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
  const response = await suite.edit({});
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('2');
  await suite.close();
});
