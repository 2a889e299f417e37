import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGates, askGatesAsAdmin } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

const submit = async () =>
  String((await askGates(suite, 'verification', { body: { legal_name: 'Fox Ltd' } })).body['review_id']);

test('what is decided is not decided again', async () => {
  const review = await submit();
  const approve = { body: { decision: 'approve' } };
  expect((await askGatesAsAdmin(suite, `verification/${review}`, approve)).status).toBe(200);
  const again = await askGatesAsAdmin(suite, `verification/${review}`, approve);
  expect([again.status, again.body.error?.['code']]).toEqual([409, 'verification_conflict']);
});
