import { expect, test } from 'vitest';
import { refuseWith, startSuite } from '../../suite.ts';

test('a key that was used with another body is refused, and SDKs are told not to try again', async () => {
  const suite = await startSuite({
    makeImages: refuseWith(() => ({
      code: 'idempotency_conflict',
      message: 'The key was used with another request.',
    })),
  });
  const response = await suite.generate({ prompt: 'x' }, { 'idempotency-key': 'k' });
  expect(response.status).toBe(409);
  expect(response.headers.get('x-should-retry')).toBe('false');
  await suite.close();
});

test('the same body gives the same digest, another body or none another', async () => {
  const suite = await startSuite();
  const headers = { 'idempotency-key': 'k' };
  await suite.generate({ prompt: 'x' }, headers);
  await suite.generate({ prompt: 'x' }, headers);
  await suite.generate({ prompt: 'y' }, headers);
  await suite.generate({ prompt: 'y' });
  const told = suite.lineRequests.map(({ idempotency }) => idempotency);
  expect(told[0]).toEqual({ key: 'k', bodyDigest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(told[1]).toEqual(told[0]);
  expect(told[2]?.bodyDigest).not.toBe(told[0]?.bodyDigest);
  expect(told[3]).toBeUndefined();
  await suite.close();
});
