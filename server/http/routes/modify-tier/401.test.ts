import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGates } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test('an organization cannot raise itself with a key that works', async () => {
  const { status, body } = await askGates(suite, 'tier', { body: { tier: 'unlimited' } });
  expect([status, body.error?.['code']]).toEqual([401, null]);
  expect((await askGates(suite, 'tier')).body['source']).toBe('setting');
});
