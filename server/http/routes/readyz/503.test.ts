import { expect, test } from 'vitest';
import { startSuite } from '../../suite.ts';

test('a house that lacks a part says which', async () => {
  const suite = await startSuite({ services: { readiness: async () => 'the database' } });
  const response = await fetch(`${suite.url}/readyz`);
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: 'not ready', missing: 'the database' });
  await suite.close();
});

test('a part that breaks while it is asked is a house that is not ready, with the reason in the log', async () => {
  const suite = await startSuite({
    services: { readiness: () => Promise.reject(new Error('no connection')) },
  });
  const response = await fetch(`${suite.url}/readyz`);
  expect(response.status).toBe(503);
  expect(suite.logged[0]).toMatchObject({ level: 'warn', facts: { err: { message: 'no connection' } } });
  await suite.close();
});
