import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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
  (await usagePage(house, `usage/completions?start_time=${midnight}${query}`)).data[0]?.results;

test('the five meters stand in the members that upstream has for them', async () => {
  await charge(house, {
    meters: { textIn: 1, cachedTextIn: 20, imageIn: 300, cachedImageIn: 4_000, imageOut: 50_000 },
  });
  expect(await results()).toEqual([
    {
      object: 'organization.usage.completions.result',
      num_model_requests: 1,
      input_tokens: 4_321,
      output_tokens: 50_000,
      input_cached_tokens: 4_020,
      input_uncached_tokens: 301,
      input_text_tokens: 1,
      input_image_tokens: 300,
      input_cached_text_tokens: 20,
      input_cached_image_tokens: 4_000,
      input_audio_tokens: 0,
      input_cached_audio_tokens: 0,
      output_text_tokens: 0,
      output_image_tokens: 50_000,
      output_audio_tokens: 0,
      project_id: null,
      user_id: null,
      api_key_id: null,
      model: null,
      batch: null,
      service_tier: null,
      api_source: null,
    },
  ]);
});

test('groups that have one value here have it only where they are asked for', async () => {
  await charge(house);
  expect(
    await results('&group_by[]=batch&group_by[]=service_tier&group_by[]=api_source&group_by[]=model'),
  ).toMatchObject([{ batch: false, service_tier: 'default', api_source: 'unlabeled', model: 'gpt-image-2' }]);
});

test('nothing was a batch', async () => {
  await charge(house);
  expect(await results('&batch=true')).toEqual([]);
  expect((await results('&batch=false'))?.length).toBe(1);
});

test('a file has a column for each group and each kind of token', async () => {
  await charge(house);
  const response = await ask(
    house,
    `/v1/organization/usage/completions?start_time=${midnight}&group_by=model&format=csv`,
  );
  expect((await response.text()).split('\r\n').slice(0, 2)).toEqual([
    'start_time,end_time,model,num_model_requests,input_tokens,output_tokens,input_text_tokens,input_cached_text_tokens,input_image_tokens,input_cached_image_tokens,output_image_tokens',
    '2026-11-22T00:00:00Z,2026-11-23T00:00:00Z,gpt-image-2,1,10,196,10,0,0,0,196',
  ]);
});
