import { afterAll, beforeAll, expect, test } from 'vitest';
import { handClock } from '../../../../test/clock.ts';
import { ask } from '../../../../test/files.ts';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';
import { usagePage } from '../../../../test/usage.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse({}, { clock: handClock() });
});
afterAll(() => house.close());

test.each([
  ['', 'start_time', 'missing_required_parameter'],
  ['start_time=', 'start_time', 'missing_required_parameter'],
  ['start_time=today', 'start_time', 'invalid_type'],
  ['start_time=1.5', 'start_time', 'invalid_type'],
  ['start_time=-1', 'start_time', 'integer_below_min_value'],
  ['start_time=999999999999999', 'start_time', 'integer_above_max_value'],
  ['start_time=0&end_time=0', 'end_time', 'invalid_value'],
  ['start_time=0&bucket_width=1w', 'bucket_width', 'invalid_value'],
  ['start_time=0&limit=0', 'limit', 'integer_below_min_value'],
  ['start_time=0&limit=32', 'limit', 'integer_above_max_value'],
  ['start_time=0&bucket_width=1h&limit=169', 'limit', 'integer_above_max_value'],
  ['start_time=0&bucket_width=1m&limit=1441', 'limit', 'integer_above_max_value'],
  ['start_time=0&group_by[]=price', 'group_by', 'invalid_value'],
  ['start_time=0&sources[]=image.dream', 'sources', 'invalid_value'],
  ['start_time=0&page=2', 'page', 'invalid_value'],
  ['start_time=0&page=page_%00', 'page', 'invalid_value'],
  ['start_time=0&bucket_width=1m&format=csv', 'start_time', 'invalid_value'],
])("the query '%s' is refused", async (query, param, code) => {
  const response = await ask(house, `/v1/organization/usage/images?${query}`);
  expect(response.status).toBe(400);
  expect((await response.json()).error).toMatchObject({ type: 'invalid_request_error', param, code });
});

test('the page of one query is no page of another', async () => {
  const { next_page } = await usagePage(house, 'usage/images?start_time=1790000000&bucket_width=1m');
  const response = await ask(house, `/v1/organization/usage/images?start_time=1790000000&page=${next_page}`);
  expect((await response.json()).error).toMatchObject({ param: 'page', code: 'invalid_value' });
});
