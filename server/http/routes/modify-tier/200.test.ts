import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGatesAsAdmin } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test('the operator’s word counts until it is taken back', async () => {
  for (const [sent, tier, source] of [
    [3, '3', 'operator'],
    ['unlimited', 'unlimited', 'operator'],
    ['free', 'free', 'operator'],
    [null, '5', 'setting'],
  ]) {
    const { status, body } = await askGatesAsAdmin(suite, 'tier', { body: { tier: sent } });
    expect([status, body['tier'], body['source']]).toEqual([200, tier, source]);
  }
});
