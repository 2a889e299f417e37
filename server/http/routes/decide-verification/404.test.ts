import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGatesAsAdmin } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test.each(['review_0', '%2e%2e', 'x'.repeat(3000)])('%s is no review', async (review) => {
  const answer = await askGatesAsAdmin(suite, `verification/${review}`, { body: { decision: 'approve' } });
  expect([answer.status, answer.body.error?.['code']]).toEqual([404, 'not_found']);
});
