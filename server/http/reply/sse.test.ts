import { afterEach, describe, expect, test } from 'vitest';
import { Fault } from '../../base/fault.ts';
import type { MakeImages } from '../../images/line.ts';
import { admit, assetOf, paintFlat, refuseWith, type Suite, startSuite } from '../suite.ts';

let suite: Suite | undefined;
afterEach(async () => {
  await suite?.close();
});

async function stream(makeImages: MakeImages, body: object = {}, config = {}) {
  suite = await startSuite({ makeImages, config });
  const response = await suite.generate({ prompt: 'x', stream: true, ...body });
  return { response, text: await response.text() };
}

/** Events as a client reads them. */
function events(text: string) {
  return text
    .split('\n\n')
    .filter((block) => block !== '' && !block.startsWith(':'))
    .map((block) => {
      const [event = '', data = '', ...rest] = block.split('\n');
      expect(rest).toEqual([]);
      return { event: event.replace('event: ', ''), data: JSON.parse(data.replace('data: ', '')) };
    });
}

describe('a stream', () => {
  test('is partials, then the picture, and no [DONE]', async () => {
    const { response, text } = await stream(paintFlat, { partial_images: 2 });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      'x-ratelimit-remaining-images': '248',
      'x-pictor-engine': 'flat-1',
      'x-pictor-cost': '0.00593',
    });
    const found = events(text);
    expect(found.map(({ event, data }) => [event, data.type, data.partial_image_index])).toEqual([
      ['image_generation.partial_image', 'image_generation.partial_image', 0],
      ['image_generation.partial_image', 'image_generation.partial_image', 1],
      ['image_generation.completed', 'image_generation.completed', undefined],
    ]);
    expect(found[2]?.data.usage.total_tokens).toBe(206);
    expect(Buffer.from(found[2]?.data.b64_json, 'base64').subarray(1, 4).toString()).toBe('PNG');
  });

  test('has its headers out before the first picture is there', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    suite = await startSuite({
      makeImages: async function* (request, signal) {
        const line = paintFlat(request, signal);
        yield admit(request.order);
        await line.next();
        await gate;
        yield* line;
      },
    });
    const response = await suite.generate({ prompt: 'x', stream: true });
    expect(response.status).toBe(200);
    release();
    expect(events(await response.text())).toHaveLength(1);
  });

  test('is kept alive by comments while it is quiet, never inside an event', async () => {
    const { text } = await stream(
      async function* (request, signal) {
        yield admit(request.order);
        await new Promise((resolve) => setTimeout(resolve, 120));
        const line = paintFlat(request, signal);
        await line.next();
        yield* line;
      },
      { partial_images: 1 },
      { heartbeatSeconds: 0.03 },
    );
    expect(text).toMatch(/^(: ping\n\n){2,5}event: /);
    expect(events(text)).toHaveLength(2);
  });
});

describe('a fault', () => {
  test('before admission keeps its status', async () => {
    const { response } = await stream(
      refuseWith(() => ({ code: 'server_is_overloaded', message: 'Too many wait.' })),
    );
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toBe('application/json');
  });

  test('after it is one error event in the form that every SDK reads, and the end', async () => {
    const { response, text } = await stream(async function* ({ order, requestId }) {
      yield admit(order);
      const bytes = new Uint8Array([1, 2, 3]);
      yield { type: 'partial', index: 0, partialIndex: 0, bytes };
      const usage = { inputTextTokens: 1, inputImageTokens: 0, outputImageTokens: 1 };
      yield { type: 'picture', index: 0, bytes, asset: assetOf(order, requestId, 0, bytes), usage };
      throw new Fault({ code: 'engine_failed', message: 'The second picture could not be finished.' });
    });
    expect(response.status).toBe(200);
    const found = events(text);
    expect(found.map(({ event }) => event)).toEqual([
      'image_generation.partial_image',
      'image_generation.completed',
      'error',
    ]);
    expect(found[2]?.data).toMatchObject({
      type: 'error',
      error: {
        message: 'The second picture could not be finished.',
        type: 'server_error',
        param: null,
        code: 'server_error',
      },
    });
    expect(suite?.logged[0]?.facts).toMatchObject({ status: 200, code: 'engine_failed' });
  });
});
