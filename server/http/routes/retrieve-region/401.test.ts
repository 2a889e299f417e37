import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGates } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test('a key that works does not learn what an address would get', async () => {
  const { status, body } = await askGates(suite, 'region?ip=203.0.113.7');
  expect([status, body.error?.['code']]).toEqual([401, null]);
});
