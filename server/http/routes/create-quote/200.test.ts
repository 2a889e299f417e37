import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';
import { uploaded } from '../../../../test/files.ts';
import { pixelPng } from '../../../images/suite-edits.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const authorization = () => ({ authorization: `Bearer ${house.key}` });

async function post(path: string, body: object): Promise<Response> {
  return fetch(house.url + path, {
    method: 'POST',
    headers: { ...authorization(), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function quote(body: object) {
  const response = await post('/v1/pictor/quote', body);
  expect(response.status).toBe(200);
  return response.json();
}

/** The receipt of a request that is sent now. */
async function receipt(path: string, body: object) {
  const response = await post(path, body);
  expect(response.status).toBe(200);
  await response.arrayBuffer();
  const id = response.headers.get('x-request-id');
  return (await fetch(`${house.url}/v1/pictor/requests/${id}`, { headers: authorization() })).json();
}

test('the worked exchange costs what upstream says, and nothing is consumed', async () => {
  const answer = await quote({
    ...{ model: 'gpt-image-2', prompt: 'a red circle', size: '1024x1024', quality: 'low', n: 2 },
  });
  expect(answer).toEqual({
    object: 'pictor.quote',
    source: 'image.generation',
    model: 'gpt-image-2',
    n: 2,
    size: '1024x1024',
    quality: 'low',
    partial_images: 0,
    meters: {
      input_text_tokens: answer.meters.input_text_tokens,
      input_cached_text_tokens: 0,
      input_image_tokens: 0,
      input_cached_image_tokens: 0,
      output_image_tokens: 392,
    },
    amount: {
      value: answer.amount.value,
      currency: 'usd',
      nanodollars: String(392 * 30_000 + answer.meters.input_text_tokens * 5_000),
    },
    price: 'gpt-image-2@2026-04-21',
    range: null,
    warnings: [],
  });
  const { rows } = await house.database.pool.query('SELECT 1 FROM ledger UNION ALL SELECT 1 FROM requests');
  expect(rows).toEqual([]);
});

test.each([
  { size: '1024x1024', quality: 'low' },
  { size: '1536x1024', quality: 'medium', n: 2 },
  { size: '512x512', quality: 'low' },
  { size: '1008x1792', quality: 'low', prompt: 'ein grüner Kreis und 赤い円' },
])('the quote of %o is its receipt, to the nanodollar', async (settings) => {
  const body = { model: 'gpt-image-2', prompt: 'a red circle', ...settings };
  const before = await quote(body);
  const after = await receipt('/v1/images/generations', body);
  expect(after.charge.state).toBe('settled');
  expect(after.charge.amount).toEqual(before.amount);
  expect(after.charge.held).toEqual(before.amount);
  expect(after.charge.meters).toEqual(before.meters);
  expect(after.charge.price).toBe(before.price);
});

test('an edit is quoted with its pictures, and its receipt agrees', async () => {
  const fileId = await uploaded(house, Buffer.from(pixelPng, 'base64'));
  const settings = { model: 'gpt-image-2', size: '1024x1024', quality: 'low' };
  const body = { ...settings, prompt: 'make it darker', images: [{ file_id: fileId }] };
  const before = await quote(body);
  expect(before.source).toBe('image.edit');
  expect(before.meters.input_image_tokens).toBeGreaterThan(0);
  const after = await receipt('/v1/images/edits', body);
  expect(after.charge.amount).toEqual(before.amount);
  expect(after.source).toBe('image.edit');
});

test('an edit may come as the form that the edits endpoint takes', async () => {
  const form = new FormData();
  const image = new Blob([Buffer.from(pixelPng, 'base64')], { type: 'image/png' });
  const fields = { model: 'gpt-image-2', prompt: 'add a red circle', size: '1024x1024', quality: 'low' };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('image', image, 'pixel.png');
  const response = await fetch(`${house.url}/v1/pictor/quote`, {
    method: 'POST',
    headers: authorization(),
    body: form,
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ source: 'image.edit', range: null });
});

test('what is left to auto has a range, and the quote lies in it', async () => {
  const open = await quote({ model: 'gpt-image-2', prompt: 'a red circle' });
  expect(open).toMatchObject({ size: '1024x1024', quality: 'medium' });
  const amounts = [open.range.lowest, open, open.range.highest].map(({ amount }) =>
    BigInt(amount.nanodollars),
  );
  expect(amounts).toEqual(amounts.toSorted((a, b) => Number(a - b)));
  expect(open.range.lowest.quality).toBe('low');
  expect(open.range.highest.quality).toBe('high');
  const known = await quote({ model: 'gpt-image-2', prompt: 'a red circle', size: 'auto', quality: 'low' });
  expect([known.range.lowest.quality, known.range.highest.quality]).toEqual(['low', 'low']);
  expect(known.range.highest.amount.nanodollars).not.toBe(known.range.lowest.amount.nanodollars);
});

test('partial pictures of a stream are in the quote', async () => {
  const body = { model: 'gpt-image-2', prompt: 'a red circle', size: '1024x1024', quality: 'low' };
  const [plain, streamed] = [await quote(body), await quote({ ...body, stream: true, partial_images: 3 })];
  expect(streamed.meters.output_image_tokens - plain.meters.output_image_tokens).toBe(300);
});
