import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
const edit = { source: 'image.edit', size: '1536x1024', quality: 'high' } as const;
const page = (query: string) => usagePage(house, `usage/images?${query}`);

test('a day without pictures has a bucket without results', async () => {
  expect(await page(`start_time=${midnight}`)).toEqual({
    object: 'page',
    data: [{ object: 'bucket', start_time: midnight, end_time: midnight + 86_400, results: [] }],
    has_more: false,
    next_page: null,
  });
});

test('what is not grouped by is null', async () => {
  await charge(house, { pictures: 3 });
  await charge(house, { kind: edit });
  expect((await page(`start_time=${midnight}`)).data[0]?.results).toEqual([
    {
      object: 'organization.usage.images.result',
      images: 4,
      num_model_requests: 2,
      source: null,
      size: null,
      project_id: null,
      user_id: null,
      api_key_id: null,
      model: null,
    },
  ]);
});

test('every way to group tells apart what it names, in each spelling of a list', async () => {
  await charge(house, { keyId: 'key_b' });
  await charge(house, { kind: edit, model: 'gpt-image-1.5' });
  for (const list of [
    'group_by[]=source&group_by[]=size',
    'group_by=source,size',
    'group_by[0]=source&group_by[1]=size',
  ]) {
    const [bucket] = (await page(`start_time=${midnight}&${list}`)).data;
    expect(bucket?.results).toMatchObject([
      { source: 'image.edit', size: '1536x1024', images: 1, model: null },
      { source: 'image.generation', size: '1024x1024', images: 1, model: null },
    ]);
  }
  const all = 'project_id,user_id,api_key_id,model'.split(',').map((group) => `group_by[]=${group}`);
  expect((await page(`start_time=${midnight}&${all.join('&')}`)).data[0]?.results).toMatchObject([
    { project_id: house.projectId, user_id: null, api_key_id: 'key_a', model: 'gpt-image-1.5' },
    { project_id: house.projectId, user_id: null, api_key_id: 'key_b', model: 'gpt-image-2' },
  ]);
});

test.each([
  ['sources[]=image.edit', 1],
  ['sources[]=image.edit&sources[]=image.generation', 3],
  ['sources[]=image.variation', 0],
  ['sizes[]=1024x1024', 2],
  ['sizes[]=1024x1024&sources[]=image.edit', 0],
  ['models[]=gpt-image-2', 3],
  ['models[]=none', 0],
  ['api_key_ids[]=key_b', 1],
  ['project_ids[]=proj_none', 0],
  ['user_ids[]=user-1', 0],
  ['models[]=%00', 0],
])('%s lets %i requests through', async (filter, count) => {
  await charge(house);
  await charge(house, { keyId: 'key_b' });
  await charge(house, { kind: edit });
  const [bucket] = (await page(`start_time=${midnight}&${filter}`)).data;
  expect(bucket?.results[0]?.num_model_requests ?? 0).toBe(count);
});

describe('time', () => {
  test('buckets are whole minutes, hours or days, and the query may begin inside one', async () => {
    await charge(house, { atMs: noonMs });
    const inside = noonMs / 1000 + 7;
    for (const [width, seconds] of [
      ['1m', 60],
      ['1h', 3_600],
      ['1d', 86_400],
    ] as const) {
      const { data } = await page(`start_time=${inside}&bucket_width=${width}`);
      const begin = inside - (inside % seconds);
      expect(data[0]).toMatchObject({
        start_time: begin,
        end_time: begin + seconds,
        results: [{ images: 1 }],
      });
    }
  });

  test('pages follow each other to the present and hold every picture once', async () => {
    for (let day = 0; day < 10; day += 1)
      await charge(house, { atMs: noonMs - day * dayMs, pictures: day + 1 });
    const start = midnight - 9 * 86_400;
    const first = await page(`start_time=${start}`);
    expect(first.data.length).toBe(7);
    expect(first.has_more).toBe(true);
    const second = await page(`start_time=${start}&page=${first.next_page}`);
    expect(second).toMatchObject({ has_more: false, next_page: null });
    const images = [...first.data, ...second.data].map(({ results }) => results[0]?.images);
    expect(images).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test('the end is exclusive, and the future has no buckets', async () => {
    const ending = await page(`start_time=${midnight - 86_400}&end_time=${midnight}`);
    expect(ending.data.map(({ start_time }) => start_time)).toEqual([midnight - 86_400]);
    expect((await page(`start_time=${midnight}&end_time=${midnight + 40 * 86_400}`)).data.length).toBe(1);
    expect((await page(`start_time=${midnight + 5 * 86_400}`)).data).toEqual([]);
  });
});

describe('a file', () => {
  const read = async (query: string, headers = {}) => {
    const response = await fetch(`${house.url}/v1/organization/usage/images?${query}`, {
      headers: { authorization: `Bearer ${house.key}`, ...headers },
    });
    return { type: response.headers.get('content-type'), text: await response.text() };
  };

  test('has a row for each result and every bucket of the query', async () => {
    for (let day = 0; day < 9; day += 1) await charge(house, { atMs: noonMs - day * dayMs });
    const query = `start_time=${midnight - 8 * 86_400}&group_by[]=model&group_by[]=source`;
    const byName = await read(`${query}&format=csv`);
    expect(byName.type).toBe('text/csv; charset=utf-8');
    const lines = byName.text.split('\r\n');
    expect(lines.length).toBe(11);
    expect(lines.slice(0, 2)).toEqual([
      'start_time,end_time,model,source,images,num_model_requests',
      '2026-11-14T00:00:00Z,2026-11-15T00:00:00Z,gpt-image-2,image.generation,1,1',
    ]);
    expect(await read(query, { accept: 'text/csv' })).toEqual(byName);
  });

  test('does no harm in a spreadsheet', async () => {
    await charge(house, { model: '=cmd,"x"' });
    const { text } = await read(`start_time=${midnight}&format=csv&group_by[]=model`);
    expect(text.split('\r\n')[1]).toContain(`,"'=cmd,""x""",1,1`);
  });
});

test('a picture that was drawn is counted when its answer has come', async () => {
  const response = await fetch(`${house.url}/v1/images/generations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      prompt: 'a red circle',
      model: 'gpt-image-2',
      size: '1024x1024',
      quality: 'low',
      n: 2,
    }),
  });
  expect(response.status).toBe(200);
  await response.arrayBuffer();
  const groups = 'group_by[]=size&group_by[]=source&group_by[]=model&group_by[]=project_id';
  expect((await page(`start_time=${midnight}&${groups}`)).data[0]?.results).toMatchObject([
    {
      ...{ images: 2, num_model_requests: 1, size: '1024x1024', source: 'image.generation' },
      ...{ model: 'gpt-image-2', project_id: house.projectId },
    },
  ]);
});

test('HEAD is answered like GET', async () => {
  expect((await ask(house, `/v1/organization/usage/images?start_time=${midnight}`, 'HEAD')).status).toBe(200);
});
