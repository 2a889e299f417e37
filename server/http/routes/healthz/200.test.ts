import { expect, test } from 'vitest';
import { startSuite } from '../../suite.ts';

test('a living process says so without a key, even when it is not ready', async () => {
  const suite = await startSuite({ services: { readiness: async () => 'the database' } });
  const response = await fetch(`${suite.url}/healthz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok', version: '0.0.0-suite' });
  await suite.close();
});
