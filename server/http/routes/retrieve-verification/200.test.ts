import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGates, askGatesAsAdmin } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test('an organization that has done nothing is unverified', async () => {
  expect(await askGates(suite, 'verification')).toEqual({
    status: 200,
    body: {
      object: 'pictor.verification',
      organization_id: 'org-suite',
      status: 'unverified',
      review_id: null,
      legal_name: null,
      country: null,
      contact: null,
      evidence_file_id: null,
      reason: null,
      effective_at: null,
      expires_at: null,
      required_for: [],
      history: [],
    },
  });
});

test('an admin key sees the same', async () => {
  const { status, body } = await askGatesAsAdmin(suite, 'verification');
  expect([status, body['status']]).toEqual([200, 'unverified']);
});
