import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGates } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test('a wrong key learns nothing', async () => {
  const { status, body } = await askGates(suite, 'tier', { key: 'sk-wrong' });
  expect([status, body.error?.['code']]).toEqual([401, 'invalid_api_key']);
});
