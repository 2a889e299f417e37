import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, formOf, upload } from '../../../../test/files.ts';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('a file describes itself as it did when it was uploaded', async () => {
  const made = await (await upload(house, formOf(Buffer.from('hello')))).json();
  for (const path of [`/v1/files/${made.id}`, `/files/${made.id}/`]) {
    const response = await ask(house, path);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(made);
  }
});
