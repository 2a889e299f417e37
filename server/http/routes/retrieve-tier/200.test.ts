import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGates } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test('a tier is told with where it comes from and what it lacks to the next', async () => {
  expect(await askGates(suite, 'tier')).toEqual({
    status: 200,
    body: {
      object: 'pictor.tier',
      organization_id: 'org-suite',
      tier: '5',
      source: 'setting',
      earned: '1',
      paid_dollars: '60.00',
      age_days: 1,
      next: { tier: '2', paid_dollars: 50, age_days: 7 },
    },
  });
});
