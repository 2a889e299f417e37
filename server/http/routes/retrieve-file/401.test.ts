import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, uploaded } from '../../../../test/files.ts';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('a stranger learns nothing of which files exist', async () => {
  const known = await uploaded(house, Buffer.from('mine'));
  for (const id of [known, 'file-000000000000000000000000']) {
    const response = await ask(house, `/v1/files/${id}`, 'GET', 'sk-wrong');
    expect(response.status).toBe(401);
    expect((await response.json()).error.code).toBe('invalid_api_key');
  }
  expect((await ask(house, `/v1/files/${known}`)).status).toBe(200);
});
