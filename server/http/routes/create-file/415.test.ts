import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test.each(['application/json', 'application/x-www-form-urlencoded', 'image/png'])(
  '%s is no form',
  async (type) => {
    const response = await fetch(`${house.url}/v1/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${house.key}`, 'content-type': type },
      body: '{"purpose":"vision"}',
    });
    expect(response.status).toBe(415);
    const { error } = await response.json();
    expect(error.code).toBe('unsupported_media_type');
    expect(error.message).toContain('multipart/form-data');
  },
);
