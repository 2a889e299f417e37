import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGates } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test('what is submitted waits for its review and is told to the organization', async () => {
  const { status, body } = await askGates(suite, 'verification', {
    body: { legal_name: 'Fox Ltd', country: 'NL', contact: 'fox@example.com' },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    object: 'pictor.verification',
    organization_id: 'org-suite',
    status: 'submitted',
    legal_name: 'Fox Ltd',
    country: 'NL',
    contact: 'fox@example.com',
    evidence_file_id: null,
    effective_at: null,
    history: [{ review_id: body['review_id'], step: 'submitted', actor: 'key_suite', reason: null }],
  });
  expect(await askGates(suite, 'verification')).toEqual({ status: 200, body });
});
