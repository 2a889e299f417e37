/** The strict profile over the wire: the bytes of every refusal, and what a real client reads from them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalRows } from '../../server/images/suite.ts';
import { type OpenHouse, openHouse } from '../harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse({ profile: 'strict' });
});
afterAll(async () => {
  // Nothing of all this may have cost or held anything.
  expect(await house.spentNanodollars()).toBe(0n);
  expect(await house.heldNanodollars()).toBe(0n);
  await house.close();
});

test.each(refusalRows)('%s is refused byte for byte', async (_, body, message, type, param, code) => {
  const response = await fetch(`${house.url}/v1/images/generations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toBe(JSON.stringify({ error: { message, type, param, code } }));
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('x-request-id')).toMatch(/^req_[0-9a-f]{32}$/);
});
