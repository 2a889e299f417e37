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

test('an approval is in force at once and names who gave it', async () => {
  const review = await submit();
  const taken = await askGatesAsAdmin(suite, `verification/${review}`, { body: { decision: 'take_up' } });
  expect(taken.body['status']).toBe('in_review');
  const { status, body } = await askGatesAsAdmin(suite, `verification/${review}`, {
    body: { decision: 'approve' },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    status: 'verified',
    review_id: review,
    effective_at: 1_795_348_800,
    expires_at: null,
  });
  expect((body['history'] as { actor: string }[]).map(({ actor }) => actor)).toEqual([
    'key_suite',
    'key_admin',
    'key_admin',
  ]);
});

test('a rejection takes an approval back and says why', async () => {
  const review = String((await askGates(suite, 'verification')).body['review_id']);
  const body = { decision: 'reject', reason: 'The passport has expired.' };
  expect((await askGatesAsAdmin(suite, `verification/${review}`, { body })).body).toMatchObject({
    status: 'rejected',
    reason: 'The passport has expired.',
  });
});
