import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGatesAsAdmin } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test.each(['localhost', '1.2.3', '1.2.3.4/8', 'fe80::1%25eth0', '<script>'])(
  '%s is no address',
  async (ip) => {
    const { status, body } = await askGatesAsAdmin(suite, `region?ip=${encodeURIComponent(ip)}`);
    expect([status, body.error?.['code'], body.error?.['param']]).toEqual([400, 'invalid_value', 'ip']);
  },
);
