import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, comparable, keyNextDoor } from '../../../../test/files.ts';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const absent = `req_${'0'.repeat(32)}`;

test.each([absent, 'req_', 'nothing', 'req_%00', '%00', "req_'; --", 'r'.repeat(500)])(
  '%s is no request',
  async (id) => {
    const response = await ask(house, `/v1/pictor/requests/${encodeURIComponent(decodeURIComponent(id))}`);
    expect(response.status).toBe(404);
    expect((await response.json()).error.code).toBe('not_found');
  },
);

test("another project's request is absent, to the byte", async () => {
  const drawn = await fetch(`${house.url}/v1/images/generations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ prompt: 'a secret', size: '1024x1024', quality: 'low' }),
  });
  await drawn.arrayBuffer();
  const id = drawn.headers.get('x-request-id') ?? '';
  const other = await keyNextDoor(house);
  const [hidden, none] = await Promise.all(
    [id, absent].map(async (one) => comparable(await ask(house, `/v1/pictor/requests/${one}`, 'GET', other))),
  );
  expect(hidden).toBe(none);
  expect(hidden).not.toContain('secret');
});
