import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRegionGate } from '../../../gates/region.ts';
import { askGatesAsAdmin } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  const region = createRegionGate(
    {
      trustedProxies: [],
      countryHeader: 'cf-ipcountry',
      allowed: [],
      denied: ['KP'],
      deniedNetworks: ['198.51.100.0/24'],
    },
    (address) => (address === '203.0.113.7' ? { country: 'KP', subdivisions: ['KP-01'] } : undefined),
  );
  suite = await startSuite({ services: { region } });
});
afterAll(() => suite.close());

test.each([
  ['203.0.113.7', 'KP', ['KP-01'], 'database', 'refuse', 'KP is not served.'],
  ['198.51.100.9', 'XX', [], 'none', 'refuse', '198.51.100.9 is in a network that is not served.'],
  ['2001:db8::1', 'XX', [], 'none', 'pass', 'XX is served.'],
])('an operator learns what %s would get', async (ip, country, subdivisions, source, result, reason) => {
  expect(await askGatesAsAdmin(suite, `region?ip=${encodeURIComponent(ip)}`)).toEqual({
    status: 200,
    body: { object: 'pictor.region', ip, country, subdivisions, source, result, reason },
  });
});

test('without an address it is the asker’s own', async () => {
  expect((await askGatesAsAdmin(suite, 'region')).body).toMatchObject({ ip: '127.0.0.1', country: 'XX' });
});
