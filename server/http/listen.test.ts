import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LineEvent } from '../images/line.ts';
import { closeServer, createServer } from './listen.ts';
import { admit, goodKey, paintFlat, type Suite, startSuite, talk } from './suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

const body = JSON.stringify({ prompt: 'x', size: '1024x1024' });
const post = (length: number, ...more: string[]) =>
  [
    'POST /v1/images/generations HTTP/1.1',
    'host: x',
    `authorization: Bearer ${goodKey}`,
    'content-type: application/json',
    `content-length: ${length}`,
    ...more,
    '',
    '',
  ].join('\r\n');

describe('what is not HTTP', () => {
  test.each([
    ['a foreign method', 'FOO / HTTP/1.1\r\nhost: x\r\n\r\n'],
    ['a TLS greeting', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01])],
    ['two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n'],
    ['no Host', 'GET /healthz HTTP/1.1\r\nconnection: close\r\n\r\n'],
  ])('%s gets the envelope, and the connection ends', async (_name, bytes) => {
    const answer = await talk(suite.port, bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    const { error } = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')));
    expect(error.code).toBe('malformed_request');
    expect(answer).toMatch(/\r\nx-request-id: req_/);
  });

  test('an expectation that nobody knows is overlooked', async () => {
    const head = 'GET /healthz HTTP/1.1\r\nhost: x\r\nexpect: a-miracle\r\nconnection: close\r\n\r\n';
    expect(await talk(suite.port, head)).toMatch(/^HTTP\/1\.1 200 /);
  });

  test('headers without end get 431', async () => {
    const answer = await talk(
      suite.port,
      `GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(40_000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('"code":"headers_too_large"');
  });
});

test('a connection is never cut for being slow within ten minutes, nor for being idle within 75 s', async () => {
  const app = createServer(suite.services);
  await app.ready();
  const { requestTimeout, headersTimeout, keepAliveTimeout, timeout } = app.server;
  expect({ requestTimeout, headersTimeout, keepAliveTimeout, timeout }).toEqual({
    requestTimeout: 600_000,
    headersTimeout: 60_000,
    keepAliveTimeout: 75_000,
    timeout: 0,
  });
  await app.close();
});

describe('connections', () => {
  test('pipelined requests are answered in order', async () => {
    const answer = await talk(
      suite.port,
      `${post(body.length)}${body}GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n`,
      'GET /v1/nothing HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
    );
    expect([...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual([
      '200',
      '200',
      '404',
    ]);
  });

  test('a body that comes drop by drop is waited for', async () => {
    const socket = connect(suite.port, '127.0.0.1');
    socket.write(post(body.length, 'connection: close'));
    for (const letter of body) {
      socket.write(letter);
      await new Promise(setImmediate);
    }
    const [chunk] = await once(socket, 'data');
    expect(String(chunk)).toMatch(/^HTTP\/1\.1 200 /);
    socket.destroy();
  });

  test('a client that leaves while sending costs one log line and no answer', async () => {
    const house = await startSuite();
    const socket = connect(house.port, '127.0.0.1');
    socket.write(post(1000));
    socket.write('{"prompt":');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await until(() => house.logged.length > 0);
    expect(house.logged).toMatchObject([{ level: 'info', facts: { status: 499, operation: 'createImage' } }]);
    expect(house.lineRequests).toEqual([]);
    await house.close();
  });

  test('a header cannot be smuggled into an answer', async () => {
    const answer = await talk(
      suite.port,
      `GET /v1/x%0d%0aset-cookie:%20a=b HTTP/1.1\r\nhost: x\r\norigin: http://localhost%0d%0ax: y\r\nconnection: close\r\n\r\n`,
    );
    expect(answer.slice(0, answer.indexOf('\r\n\r\n'))).not.toMatch(/^(set-cookie|x):/im);
  });
});

describe('a client that leaves', () => {
  /** A line that never ends by itself, and tells how it ended. */
  function endless() {
    const told = { hasEnded: false, wasAborted: false };
    async function* line(
      request: Parameters<typeof paintFlat>[0],
      signal: AbortSignal,
    ): AsyncGenerator<LineEvent, void, void> {
      try {
        yield admit(request.order);
        for (let partialIndex = 0; ; partialIndex += 1) {
          yield { type: 'partial', index: 0, partialIndex, bytes: Buffer.alloc(300_000) };
          if (partialIndex > 0)
            await new Promise((_resolve, reject) => {
              if (signal.aborted) reject(signal.reason);
              signal.addEventListener('abort', () => reject(signal.reason), { once: true });
            });
        }
      } finally {
        told.hasEnded = true;
        told.wasAborted = signal.aborted;
      }
    }
    return { told, line };
  }

  test.each([true, false])(
    'in the middle (streamed: %s) stops the work and its finally runs',
    async (stream) => {
      const { told, line } = endless();
      const house = await startSuite({ makeImages: line });
      const text = JSON.stringify({ prompt: 'x', stream, partial_images: 3 });
      const socket = connect(house.port, '127.0.0.1');
      socket.write(post(text.length) + text);
      if (stream) await once(socket, 'data');
      else await until(() => house.lineRequests.length > 0);
      socket.destroy();
      await until(() => house.logged.length > 0);
      expect(told).toEqual({ hasEnded: true, wasAborted: true });
      expect(house.logged).toMatchObject([{ level: 'info', facts: { status: 499 } }]);
      await house.close();
    },
  );

  test('without reading stops the work too, however much was waiting to be sent', async () => {
    const { told, line } = endless();
    const house = await startSuite({ makeImages: line });
    const text = JSON.stringify({ prompt: 'x', stream: true, partial_images: 3 });
    const socket = connect(house.port, '127.0.0.1');
    socket.pause();
    socket.write(post(text.length) + text);
    await until(() => house.lineRequests.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await until(() => house.logged.length > 0);
    expect(told.hasEnded).toBe(true);
    await house.close();
  });
});

describe('closing', () => {
  test('waits for a running request, which ends its connection', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const house = await startSuite({
      makeImages: async function* (request, signal) {
        await gate;
        yield* paintFlat(request, signal);
      },
    });
    const answer = house.generate({ prompt: 'x' });
    await until(() => house.lineRequests.length > 0);
    const closed = house.close();
    release();
    expect((await answer).status).toBe(200);
    await closed;
    await expect(fetch(`${house.url}/healthz`)).rejects.toThrow('fetch failed');
  });

  test('waits for a stream under an idempotency key, though its client has left', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let hasEnded = false;
    const house = await startSuite({
      makeImages: async function* (request, signal) {
        for await (const event of paintFlat(request, signal)) {
          yield event;
          await gate;
        }
        hasEnded = true;
      },
    });
    const leaving = new AbortController();
    const answer = await fetch(`${house.url}/v1/images/generations`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${goodKey}`,
        'content-type': 'application/json',
        'idempotency-key': 'k',
      },
      body: JSON.stringify({ prompt: 'x', stream: true }),
      signal: leaving.signal,
    });
    expect(answer.status).toBe(200);
    leaving.abort();
    const closed = house.close().then(() => expect(hasEnded).toBe(true));
    await new Promise((resolve) => setTimeout(resolve, 100));
    release();
    await closed;
  });

  test('waits no longer than its deadline for work that has no client', async () => {
    const house = await startSuite({
      makeImages: async function* ({ order }) {
        yield admit(order);
        await new Promise(() => {});
      },
    });
    const cut = house
      .generate({ prompt: 'x' }, { 'idempotency-key': 'k' })
      .catch((error: unknown) => String(error));
    await until(() => house.lineRequests.length > 0);
    const startMs = performance.now();
    await house.close();
    expect(performance.now() - startMs).toBeLessThan(5_000);
    expect(await cut).toContain('fetch failed');
  });

  test('cuts what still runs at the deadline, and its finally runs', async () => {
    let hasEnded = false;
    const services = {
      ...suite.services,
      makeImages: async function* (
        { order }: Parameters<typeof paintFlat>[0],
        signal: AbortSignal,
      ): AsyncGenerator<LineEvent, void, void> {
        try {
          yield admit(order);
          await new Promise((_resolve, reject) =>
            signal.addEventListener('abort', () => reject(signal.reason)),
          );
        } finally {
          hasEnded = true;
        }
      },
    };
    const app = createServer(services);
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const answer = fetch(`${url}/v1/images/generations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${goodKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ prompt: 'x', stream: true }),
    }).then((response) => response.text());
    const ending = answer.catch((error: unknown) => String(error));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await closeServer(app, 50);
    expect(await ending).toContain('terminated');
    await until(() => hasEnded);
  });
});

/** Waits, at most two seconds, for what other parts of the process will do. */
async function until(isTrue: () => boolean): Promise<void> {
  for (let round = 0; round < 200 && !isTrue(); round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(isTrue()).toBe(true);
}
