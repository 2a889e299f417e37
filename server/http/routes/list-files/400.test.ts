import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, comparable, keyNextDoor, uploaded } from '../../../../test/files.ts';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test.each([
  ['limit=0', 'limit', 'integer_below_min_value'],
  ['limit=10001', 'limit', 'integer_above_max_value'],
  ['limit=many', 'limit', 'invalid_type'],
  ['limit=1.5', 'limit', 'invalid_type'],
  ['order=newest', 'order', 'invalid_value'],
  ['after=file-000000000000000000000000', 'after', 'invalid_value'],
  ['after=%00', 'after', 'invalid_value'],
])('%s is refused', async (query, param, code) => {
  const response = await ask(house, `/v1/files?${query}`);
  expect(response.status).toBe(400);
  expect((await response.json()).error).toMatchObject({ type: 'invalid_request_error', param, code });
});

test('a file of another project is no place to go on from, as if it were not there', async () => {
  const other = await keyNextDoor(house);
  const id = await uploaded(house, Buffer.from('mine'));
  const absent = id.replace(/.{4}$/, 'zzzz');
  const answers = await Promise.all(
    [id, absent].map(async (after) => {
      const text = await comparable(await ask(house, `/v1/files?after=${after}`, 'GET', other));
      return text.replaceAll(after, 'ID');
    }),
  );
  expect(answers[0]).toBe(answers[1]);
});
