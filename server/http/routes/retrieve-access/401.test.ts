import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGates } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test('a wrong key gets the error that its request would get', async () => {
  const { status, body } = await askGates(suite, 'access', { key: 'sk-wrong' });
  const real = await suite.generate({ prompt: 'x' }, { authorization: 'Bearer sk-wrong' });
  expect([status, body.error?.['code']]).toEqual([real.status, (await real.json()).error.code]);
  expect(status).toBe(401);
});
