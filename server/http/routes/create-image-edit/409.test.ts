import { expect, test } from 'vitest';
import { refuseWith, startSuite } from '../../suite.ts';

test('a key that was used with another edit is refused', async () => {
  const suite = await startSuite({
    makeImages: refuseWith(() => ({ code: 'idempotency_conflict', message: 'The key was used.' })),
  });
  const response = await suite.edit({}, { 'idempotency-key': 'k' });
  expect(response.status).toBe(409);
  await suite.close();
});

test('the same form under another boundary is the same request, another picture is another', async () => {
  const suite = await startSuite();
  const headers = { 'idempotency-key': 'k' };
  const other = new Blob([new Uint8Array(9)], { type: 'image/png' });
  // Every form that is made here has a boundary of its own.
  for (const fields of [{}, {}, { image: other }]) await (await suite.edit(fields, headers)).text();
  const [first, second, third] = suite.lineRequests.map(({ idempotency }) => idempotency?.bodyDigest);
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
  await suite.close();
});
