import { afterAll, beforeAll, expect, test } from 'vitest';
import { noMeters } from '../../../../contract/tokens.ts';
import { ask } from '../../../../test/files.ts';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';
import { charge } from '../../../../test/usage.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const body = { model: 'gpt-image-2', prompt: 'a red circle', size: '1024x1024', quality: 'low' };

async function draw(settings: object = {}, headers = {}): Promise<Response> {
  const response = await fetch(`${house.url}/v1/images/generations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.key}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ ...body, ...settings }),
  });
  await response.arrayBuffer();
  return response;
}

async function receipt(id: string | null) {
  const response = await ask(house, `/v1/pictor/requests/${id}`);
  expect(response.status).toBe(200);
  return response.json();
}

test('a finished request tells what was asked, held and charged, and when', async () => {
  const response = await draw();
  const id = response.headers.get('x-request-id');
  const answer = await receipt(id);
  expect(answer).toMatchObject({
    ...{ object: 'pictor.request', id, status: 'completed', http_status: 200, error_code: null },
    ...{ project_id: house.projectId, source: 'image.generation', model: 'gpt-image-2' },
    order: {
      ...{ prompt: 'a red circle', model_requested: 'gpt-image-2', count: 1, quality: 'low' },
      painted: { width_pixels: 1024, height_pixels: 1024 },
    },
    charge: {
      ...{ id, state: 'settled', price: 'gpt-image-2@2026-04-21', images: 1 },
      meters: { output_image_tokens: 196 },
    },
  });
  expect(answer.charge.held).toEqual(answer.charge.amount);
  expect(BigInt(answer.charge.amount.nanodollars)).toBe(await house.spentNanodollars());
  expect(answer.charge.closed_at).toBeGreaterThanOrEqual(answer.charge.held_at);
  expect(answer.duration_ms).toBeGreaterThan(0);
});

test('a charge under an idempotency key is found by its request', async () => {
  const response = await draw({}, { 'idempotency-key': 'once' });
  const answer = await receipt(response.headers.get('x-request-id'));
  expect(answer.charge.state).toBe('settled');
  expect(answer.charge.id).not.toBe(answer.id);
});

test('a receipt outlives the record of its request', async () => {
  const id = (await draw()).headers.get('x-request-id');
  await house.database.pool.query('DELETE FROM requests WHERE id = $1', [id]);
  expect(await receipt(id)).toMatchObject({
    ...{ status: 'completed', order: null, http_status: null, source: 'image.generation' },
    charge: { state: 'settled' },
  });
});

test('a hold that is open, and one whose process died, say so', async () => {
  await charge(house, { meters: noMeters });
  const { rows } = await house.database.pool.query<{ request_id: string }>(
    "SELECT request_id FROM ledger WHERE project_id = $1 AND phase = 'close' ORDER BY at_ms DESC LIMIT 1",
    [house.projectId],
  );
  const id = rows[0]?.request_id ?? '';
  const set = (kind: string) =>
    house.database.pool.query("UPDATE ledger SET kind = $2 WHERE request_id = $1 AND phase = 'close'", [
      id,
      kind,
    ]);
  await set('expire');
  expect(await receipt(id)).toMatchObject({ status: 'lost', charge: { state: 'expired' } });
  await house.database.pool.query("DELETE FROM ledger WHERE request_id = $1 AND phase = 'close'", [id]);
  expect(await receipt(id)).toMatchObject({
    status: 'in_progress',
    charge: { state: 'held', closed_at: null, amount: { value: 0 } },
  });
});
