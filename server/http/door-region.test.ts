/** The region at the door: judged before anything else of a request, and of the proxies only those that are named. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRegionGate } from '../gates/region.ts';
import { goodKey, type Suite, startSuite, talk } from './suite.ts';

const policy = { countryHeader: 'cf-ipcountry', allowed: [], denied: ['KP'], deniedNetworks: [] };
let behindProxy: Suite;
let direct: Suite;
beforeAll(async () => {
  const gate = (trustedProxies: readonly string[]) =>
    createRegionGate({ ...policy, trustedProxies }, undefined);
  behindProxy = await startSuite({ services: { region: gate(['127.0.0.0/8', '::1']) } });
  direct = await startSuite({ services: { region: gate([]) } });
});
afterAll(async () => {
  await behindProxy.close();
  await direct.close();
});

const denied = { 'cf-ipcountry': 'KP' };

test('a denied country gets upstream’s 403, to the letter', async () => {
  const response = await behindProxy.generate({ prompt: 'a red cube' }, denied);
  expect(response.status).toBe(403);
  const { error } = await response.json();
  expect({ ...error, pictor: undefined }).toEqual({
    message: 'Country, region, or territory not supported',
    type: 'request_forbidden',
    param: null,
    code: 'unsupported_country_region_territory',
  });
  expect(behindProxy.lineRequests).toHaveLength(0);
});

test('it comes before the key, the body, the method and the address are looked at', async () => {
  const answers = await Promise.all([
    behindProxy.generate('{"prompt":', denied),
    behindProxy.generate({ prompt: 'x' }, { ...denied, authorization: 'Bearer sk-wrong' }),
    behindProxy.get('/v1/no-such-thing', denied),
    behindProxy.get('/v1/images/generations', denied),
    fetch(`${behindProxy.url}/v1/images/generations`, { method: 'OPTIONS', headers: denied }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  for (const answer of answers) expect(answer.headers.has('openai-organization')).toBe(false);
});

test('a body that is still on its way is not waited for', async () => {
  const text = await talk(
    behindProxy.port,
    `POST /v1/images/generations HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${goodKey}\r\n` +
      'cf-ipcountry: KP\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{"prompt":',
    '"a red c"}',
  );
  expect(text).toMatch(/^HTTP\/1\.1 403 /);
});

test('probes of the house’s health are answered everywhere', async () => {
  expect((await behindProxy.get('/healthz', denied)).status).toBe(200);
  expect((await behindProxy.get('/readyz', denied)).status).toBe(200);
  expect((await behindProxy.get('/metrics', denied)).status).toBe(403);
});

test('a header that comes from no trusted proxy changes nothing', async () => {
  expect((await direct.generate({ prompt: 'a red cube' }, denied)).status).toBe(200);
  expect((await behindProxy.generate({ prompt: 'a red cube' }, { 'cf-ipcountry': 'NL' })).status).toBe(200);
});
