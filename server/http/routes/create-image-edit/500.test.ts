import { expect, test } from 'vitest';
import { admit, startSuite } from '../../suite.ts';

test('a failure lets go of what was spooled and tells nothing of itself', async () => {
  const suite = await startSuite({
    makeImages: async function* ({ order, discard }) {
      try {
        yield admit(order);
        throw new TypeError('secret internals');
      } finally {
        await discard?.();
      }
    },
  });
  const image = new Blob([new Uint8Array(600_000)], { type: 'image/png' });
  const response = await suite.edit({ image });
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
  expect(suite.spooledFiles()).toEqual([]);
  await suite.close();
});
