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

test.each([
  ['no decision', {}, 'missing_required_parameter', 'decision'],
  ['another word', { decision: 'verify' }, 'invalid_value', 'decision'],
  ['a decision that is true', { decision: true }, 'invalid_type', 'decision'],
  ['a rejection without a reason', { decision: 'reject' }, 'missing_required_parameter', 'reason'],
  ['an unknown name', { decision: 'approve', tier: 5 }, 'unknown_parameter', 'tier'],
])('%s decides nothing', async (_, body, code, param) => {
  const before = (await askGates(suite, 'verification')).body;
  const known = before['review_id'];
  const review = typeof known === 'string' ? known : await submit();
  const answer = await askGatesAsAdmin(suite, `verification/${review}`, { body });
  expect([answer.status, answer.body.error?.['code'], answer.body.error?.['param']]).toEqual([
    400,
    code,
    param,
  ]);
  expect((await askGates(suite, 'verification')).body['status']).toBe('submitted');
});
