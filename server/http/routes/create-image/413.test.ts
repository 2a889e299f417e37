import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodKey, type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

async function refusal(response: Response) {
  expect(response.status).toBe(413);
  const { error } = await response.json();
  expect(error).toMatchObject({ type: 'invalid_request_error', code: 'payload_too_large' });
  return error;
}

test('a body of 50 MB is refused, and the sender reads why', async () => {
  const error = await refusal(await suite.generate(Buffer.alloc(50_000_000, 0x20)));
  expect(error.message).toBe('Maximum content size limit (1048576) exceeded (50000000 bytes read)');
});

test('a body whose length was not announced is refused when it passes the limit', async () => {
  let left = 40;
  const body = new ReadableStream({
    pull(controller) {
      if (left === 0) controller.close();
      else controller.enqueue(new Uint8Array(100_000).fill(0x20));
      left -= 1;
    },
  });
  // Node's fetch wants `duplex` for a body that streams; its types do not know it.
  const init: RequestInit & { readonly duplex: 'half' } = {
    method: 'POST',
    headers: { authorization: `Bearer ${goodKey}`, 'content-type': 'application/json' },
    body,
    duplex: 'half',
  };
  const response = await fetch(`${suite.url}/v1/images/generations`, init);
  await refusal(response);
});

test('a small body that unpacks to a large one is refused', async () => {
  const bomb = brotliCompressSync(Buffer.alloc(30_000_000, 0x20), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
  });
  expect(bomb.length).toBeLessThan(10_000);
  const error = await refusal(await suite.generate(bomb, { 'content-encoding': 'br' }));
  expect(error.message).toContain('when unpacked');
});

test('the connection serves the next request after a refusal', async () => {
  await refusal(await suite.generate(Buffer.alloc(2_000_000, 0x20)));
  expect((await suite.generate({ prompt: 'x' })).status).toBe(200);
});
