import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyNextDoor } from '../../../../test/files.ts';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse({ profile: 'strict' });
});
afterAll(() => house.close());

function vary(
  headers: Record<string, string> = {},
  body: string | Uint8Array<ArrayBuffer> = 'x',
  at = house,
) {
  return fetch(`${at.url}/v1/images/variations`, { method: 'POST', headers, body });
}

test('a strict house answers what upstream was seen to: 404, nothing in it, and no sniffing', async () => {
  for (const headers of [
    {},
    { authorization: 'Bearer sk-wrong' },
    { authorization: `Bearer ${house.key}` },
  ]) {
    const response = await vary(headers);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-type')).toBeNull();
    expect(response.headers.get('content-length')).toBe('0');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-request-id')).toMatch(/^req_/);
    expect([...response.headers.keys()].filter((name) => /openai-project|ratelimit/.test(name))).toEqual([]);
  }
});

test('a large body is read away, so that the answer arrives and the connection goes on', async () => {
  expect((await vary({}, new Uint8Array(20_000_000))).status).toBe(404);
  expect((await vary({})).status).toBe(404);
});

test('a strict project of a lenient house gets the strict answer', async () => {
  const lenient = await openHouse();
  const key = await keyNextDoor(lenient, 'strict');
  const response = await vary({ authorization: `Bearer ${key}` }, 'x', lenient);
  expect([response.status, await response.text()]).toEqual([404, '']);
  await lenient.close();
});
