import { afterAll, beforeAll, expect, test } from 'vitest';
import { formOf, upload } from '../../../../test/files.ts';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('nobody uploads without a key, and a large upload still learns why', async () => {
  for (const size of [10, 20_000_000]) {
    const response = await upload(house, formOf(Buffer.alloc(size, 1)), 'sk-wrong');
    expect(response.status).toBe(401);
    expect((await response.json()).error.code).toBe('invalid_api_key');
  }
  expect((await house.database.pool.query('SELECT 1 FROM files')).rowCount).toBe(0);
});
