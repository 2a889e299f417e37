import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../../../test/files.ts';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test.each([
  ['', 'start_time', 'missing_required_parameter'],
  ['start_time=0&batch=maybe', 'batch', 'invalid_type'],
  ['start_time=0&group_by[]=size', 'group_by', 'invalid_value'],
  ['start_time=0&limit=32', 'limit', 'integer_above_max_value'],
])("the query '%s' is refused", async (query, param, code) => {
  const response = await ask(house, `/v1/organization/usage/completions?${query}`);
  expect(response.status).toBe(400);
  expect((await response.json()).error).toMatchObject({ param, code });
});
