import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { decimalDollars } from '../../../../contract/costs.ts';
import { handClock } from '../../../../test/clock.ts';
import { ask } from '../../../../test/files.ts';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';
import { charge, dayMs, noonMs, usagePage } from '../../../../test/usage.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse({}, { clock: handClock() });
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.database.pool.query(
    'TRUNCATE ledger, open_holds, usage_tail, usage_minutes, usage_hours, usage_days',
  );
});

const midnight = (noonMs - dayMs / 2) / 1000;
const results = async (query = '') =>
  (await usagePage(house, `costs?start_time=${midnight}${query}`)).data[0]?.results ?? [];

test('the amount is what the ledger was charged, digit by digit', async () => {
  let spent = 0n;
  for (const textIn of [1, 2, 3]) spent += await charge(house, { meters: { textIn, imageOut: 12_345_679 } });
  const response = await ask(house, `/v1/organization/costs?start_time=${midnight}`);
  expect(await response.text()).toContain(`"amount":{"value":${decimalDollars(spent)},"currency":"usd"}`);
  expect(await results()).toEqual([
    {
      object: 'organization.costs.result',
      amount: { value: Number(decimalDollars(spent)), currency: 'usd' },
      ...{ line_item: null, project_id: null, user_id: null, api_key_id: null, api_source: null },
      ...{ quantity: null, quantity_unit: null },
    },
  ]);
});

test('line items say what each kind of token of a model cost, and sum to the whole', async () => {
  const spent = await charge(house, { meters: { textIn: 10, imageOut: 196 } });
  await charge(house, { meters: { imageIn: 1_000 }, model: 'gpt-image-1.5' });
  const lines = await results('&group_by[]=line_item');
  expect(lines.map(({ line_item, quantity, quantity_unit }) => [line_item, quantity, quantity_unit])).toEqual(
    [
      ['gpt-image-1.5, input_image_tokens', 1_000, 'tokens'],
      ['gpt-image-2, input_text_tokens', 10, 'tokens'],
      ['gpt-image-2, output_image_tokens', 196, 'tokens'],
    ],
  );
  expect(lines.slice(1).map(({ amount }) => amount)).toEqual([
    { value: 0.00005, currency: 'usd' },
    { value: 0.00588, currency: 'usd' },
  ]);
  expect(decimalDollars(spent)).toBe('0.00593');
});

test('line items may be chosen without being told apart', async () => {
  await charge(house);
  const item = encodeURIComponent('gpt-image-2, output_image_tokens');
  expect(await results(`&line_items[]=${item}`)).toMatchObject([
    { amount: { value: 0.00588 }, line_item: null, quantity: null },
  ]);
  expect(await results('&line_items[]=output')).toEqual([]);
});

test('projects and keys are told apart and chosen', async () => {
  await charge(house);
  await charge(house, { projectId: 'proj_b', keyId: 'key_b' });
  expect(
    await results('&group_by[]=project_id&group_by[]=api_key_id&group_by[]=api_source&project_ids[]=proj_b'),
  ).toMatchObject([
    { project_id: 'proj_b', api_key_id: 'key_b', api_source: 'unlabeled', amount: { value: 0.00593 } },
  ]);
});

test('a page has up to 180 days', async () => {
  await charge(house, { atMs: noonMs - 179 * dayMs });
  const page = await usagePage(house, `costs?start_time=${midnight - 179 * 86_400}&limit=180`);
  expect(page.data.length).toBe(180);
  expect(page.data[0]?.results.length).toBe(1);
  expect(page.has_more).toBe(false);
});

test('a file has the amounts as decimals', async () => {
  await charge(house);
  const response = await ask(
    house,
    `/v1/organization/costs?start_time=${midnight}&group_by[]=line_item&format=csv`,
  );
  expect(await response.text()).toBe(
    [
      'start_time,end_time,line_item,value,currency,quantity,quantity_unit',
      '2026-11-22T00:00:00Z,2026-11-23T00:00:00Z,"gpt-image-2, input_text_tokens",0.00005,usd,10,tokens',
      '2026-11-22T00:00:00Z,2026-11-23T00:00:00Z,"gpt-image-2, output_image_tokens",0.00588,usd,196,tokens',
      '',
    ].join('\r\n'),
  );
});
