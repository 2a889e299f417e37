import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';
import { photograph } from '../../../../test/pictures.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse({ tier: 1 });
});
afterAll(() => house.close());

test('pictures that are sent count against the images per minute like those that are asked for', async () => {
  const picture = new Blob([new Uint8Array(await photograph(64, 64))], { type: 'image/png' });
  const form = new FormData();
  form.append('prompt', 'make it night');
  // Five pictures and one answer are six images, and the first tier has five a minute.
  for (let count = 0; count < 5; count += 1) form.append('image[]', picture, `${count}.png`);
  const response = await fetch(`${house.url}/v1/images/edits`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.key}` },
    body: form,
  });
  expect(response.status).toBe(429);
  const { error } = await response.json();
  expect(error).toMatchObject({ type: 'input-images', code: 'rate_limit_exceeded' });
  expect(error.message).toContain('Limit 5, Used 0, Requested 6');
});
