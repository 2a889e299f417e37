import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGatesAsAdmin } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test.each([
  [{}, 'missing_required_parameter'],
  [{ tier: 6 }, 'invalid_value'],
  [{ tier: 1.5 }, 'invalid_value'],
  [{ tier: 'auto' }, 'invalid_value'],
  [{ tier: true }, 'invalid_type'],
  [{ tier: {} }, 'invalid_type'],
  [{ tier: 1, model: 'x' }, 'unknown_parameter'],
])('%j is no tier and changes none', async (body, code) => {
  const answer = await askGatesAsAdmin(suite, 'tier', { body });
  expect([answer.status, answer.body.error?.['code']]).toEqual([400, code]);
  expect((await askGatesAsAdmin(suite, 'tier')).body).toMatchObject({ tier: '5', source: 'setting' });
});
