import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGates } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

const submit = async () =>
  String((await askGates(suite, 'verification', { body: { legal_name: 'Fox Ltd' } })).body['review_id']);

test('an organization cannot approve itself with a key that works', async () => {
  const review = await submit();
  const { status, body } = await askGates(suite, `verification/${review}`, { body: { decision: 'approve' } });
  expect([status, body.error?.['code']]).toEqual([401, null]);
  expect(String(body.error?.['message'])).toContain('Missing scopes: api.management.write');
  expect((await askGates(suite, 'verification')).body['status']).toBe('submitted');
});
