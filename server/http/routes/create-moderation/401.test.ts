import { expect, test } from 'vitest';
import { goodKey, startSuite } from '../../suite.ts';

test('nobody judges for strangers', async () => {
  const suite = await startSuite();
  const response = await fetch(`${suite.url}/v1/moderations`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-wrong', 'content-type': 'application/json' },
    body: '{"input": "x"}',
  });
  expect(response.status).toBe(401);
  expect((await response.json()).error.code).toBe('invalid_api_key');
  await suite.close();
});

test('a restricted key needs the scope of moderations', async () => {
  const suite = await startSuite();
  const { identify } = suite.services;
  const restricted = async (scopes: readonly string[]) => {
    const house = await startSuite({
      services: { identify: async (...asked) => ({ ...(await identify(...asked)), scopes }) },
    });
    const response = await fetch(`${house.url}/v1/moderations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${goodKey}`, 'content-type': 'application/json' },
      body: '{"input": "x"}',
    });
    await house.close();
    return response;
  };
  const refused = await restricted(['api.model.images.request']);
  expect(refused.status).toBe(401);
  expect((await refused.json()).error.message).toContain('Missing scopes: api.model.moderations.request.');
  expect((await restricted(['api.model.moderations.request'])).status).toBe(200);
  await suite.close();
});
