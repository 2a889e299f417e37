import { expect, test } from 'vitest';
import { startSuite } from '../../suite.ts';

test('a house that lacks a part says which', async () => {
  const suite = await startSuite({ services: { readiness: async () => 'the database' } });
  const response = await fetch(`${suite.url}/readyz`);
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: 'not ready', missing: 'the database' });
  await suite.close();
});
