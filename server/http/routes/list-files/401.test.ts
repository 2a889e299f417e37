import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../../../test/files.ts';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('a stranger gets no list', async () => {
  const response = await ask(house, '/v1/files', 'GET', 'sk-wrong');
  expect(response.status).toBe(401);
  expect((await response.json()).error.code).toBe('invalid_api_key');
});
