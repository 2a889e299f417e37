import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodKey, type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
let strict: Suite;
beforeAll(async () => {
  suite = await startSuite();
  strict = await startSuite({ profile: 'strict' });
});
afterAll(async () => {
  await suite.close();
  await strict.close();
});

const body = JSON.stringify({ model: 'gpt-image-2', prompt: 'x' });

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'image/png',
  ';;',
  'application/json/x',
])('%s is refused in both profiles', async (type) => {
  for (const house of [suite, strict]) {
    const response = await house.generate(body, { 'content-type': type });
    expect(response.status).toBe(415);
    const { error } = await response.json();
    expect(error.code).toBe('unsupported_media_type');
    expect(error.message).toContain("'application/json'");
  }
});

test.each(['application/json; charset=utf-8', 'Application/JSON', 'application/vnd.api+json'])(
  '%s is JSON',
  async (type) => {
    expect((await suite.generate(body, { 'content-type': type })).status).toBe(200);
  },
);

test('a body without a content type is JSON to the lenient profile, and refused by the strict one', async () => {
  const send = (house: Suite) =>
    fetch(`${house.url}/v1/images/generations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${goodKey}` },
      body: Buffer.from(body),
    });
  expect((await send(suite)).status).toBe(200);
  expect((await send(strict)).status).toBe(415);
});

test.each(['zstd', 'gzip, br', 'compress'])('a body packed by %s is refused', async (encoding) => {
  const response = await suite.generate(body, { 'content-encoding': encoding });
  expect(response.status).toBe(415);
  expect((await response.json()).error.message).toContain('gzip, deflate or br');
});
