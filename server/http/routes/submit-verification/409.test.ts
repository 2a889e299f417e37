import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGates } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test('an organization that waits for its review cannot submit again', async () => {
  const body = { legal_name: 'Fox Ltd' };
  expect((await askGates(suite, 'verification', { body })).status).toBe(200);
  const again = await askGates(suite, 'verification', { body: { legal_name: 'Wolf Ltd' } });
  expect([again.status, again.body.error?.['code']]).toEqual([409, 'verification_conflict']);
  expect((await askGates(suite, 'verification')).body['legal_name']).toBe('Fox Ltd');
});
