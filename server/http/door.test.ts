import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Suite, startSuite, talk } from './suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite({ config: { corsOrigins: ['https://app.example'] } });
});
afterAll(() => suite.close());

const path = '/v1/images/generations';

describe('addresses and methods', () => {
  test.each([
    '/v1/nothing',
    '/v1',
    '/v2/images/generations',
    '/v1/images/generations/x',
    '/nothing',
    '/v1/%ff/x',
  ])('%s is nowhere, in the envelope', async (nowhere) => {
    const response = await suite.get(nowhere);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('x-request-id')).toMatch(/^req_/);
    const { error } = await response.json();
    expect(error).toMatchObject({ type: 'invalid_request_error', param: null, code: 'not_found' });
    expect(error.message).toContain(`Invalid URL (GET ${nowhere})`);
  });

  test.each(['GET', 'PUT', 'PATCH', 'DELETE'])('%s is not for generations', async (method) => {
    const response = await fetch(suite.url + path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
    expect((await response.json()).error.code).toBe('method_not_allowed');
  });

  test('HEAD has the headers of GET and no body', async () => {
    const get = await suite.get('/v1/models');
    const head = await fetch(`${suite.url}/v1/models`, {
      method: 'HEAD',
      headers: { authorization: 'Bearer sk-proj-suite' },
    });
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(await get.text())));
    expect(await head.text()).toBe('');
  });

  test('HEAD of nothing is a bare 404 that keeps the connection in step', async () => {
    const answer = await talk(
      suite.port,
      'HEAD /v1/nothing HTTP/1.1\r\nhost: x\r\n\r\nGET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 404 [\s\S]*?\r\n\r\nHTTP\/1\.1 200 /);
  });

  test('a plain OPTIONS tells the methods', async () => {
    const response = await fetch(`${suite.url}/models`, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  test('methods that nobody uses get the envelope too', async () => {
    const answer = await talk(
      suite.port,
      `PROPFIND ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toContain('"code":"method_not_allowed"');
  });

  test('a whole URL in the request line, as proxies send it, is understood', async () => {
    const answer = await talk(
      suite.port,
      'GET http://pictor.example/healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  test('bytes in a URL that are no UTF-8 do no harm', async () => {
    const raw = Buffer.concat([
      Buffer.from('GET /v1/models/'),
      Buffer.from([0xff, 0xfe, 0xe4]),
      Buffer.from(' HTTP/1.1\r\nhost: x\r\nauthorization: Bearer sk-proj-suite\r\nconnection: close\r\n\r\n'),
    ]);
    expect(await talk(suite.port, raw)).toMatch(/^HTTP\/1\.1 40[04] /);
  });
});

describe('pages of other origins', () => {
  const ask = (origin: string, headers: Record<string, string> = {}) =>
    fetch(suite.url + path, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', ...headers },
    });

  test.each(['http://localhost:3000', 'http://127.0.0.1:5173', 'https://app.example'])(
    '%s may ask, with the headers that it named',
    async (origin) => {
      const wanted = 'authorization,content-type,x-stainless-lang';
      const response = await ask(origin, { 'access-control-request-headers': wanted });
      expect(response.status).toBe(204);
      expect(response.headers.get('access-control-allow-origin')).toBe(origin);
      expect(response.headers.get('access-control-allow-headers')).toBe(wanted);
      expect(response.headers.get('access-control-allow-methods')).toContain('POST');
      expect(response.headers.get('vary')).toBe('origin');
    },
  );

  test.each(['https://evil.example', 'http://localhost.evil.example', 'null', 'https://app.example.evil'])(
    '%s may not',
    async (origin) => {
      const response = await ask(origin);
      expect(response.status).toBe(204);
      expect(response.headers.has('access-control-allow-origin')).toBe(false);
    },
  );

  test('errors can be read by pages as well, with the headers that explain them', async () => {
    const response = await suite.generate({ prompt: '' }, { origin: 'http://localhost:3000' });
    expect(response.status).toBe(400);
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    expect(response.headers.get('access-control-expose-headers')).toMatch(
      /x-request-id.*retry-after.*x-ratelimit-remaining-images.*x-pictor-warnings/,
    );
  });

  test('while there are no keys, a page of another origin is refused outright', async () => {
    const open = await startSuite({ config: { isAuthRequired: false } });
    const refused = await open.generate({ prompt: 'x' }, { origin: 'https://evil.example' });
    expect(refused.status).toBe(403);
    expect((await refused.json()).error.code).toBe('forbidden_origin');
    // A page whose name was made to point to this machine sends that name as Origin and as Host.
    const text = JSON.stringify({ prompt: 'x' });
    const rebound = await talk(
      open.port,
      `POST ${path} HTTP/1.1\r\nhost: evil.example:${open.port}\r\norigin: http://evil.example:${open.port}\r\n` +
        `content-type: application/json\r\ncontent-length: ${text.length}\r\nconnection: close\r\n\r\n${text}`,
    );
    expect(rebound).toMatch(/^HTTP\/1\.1 403 /);
    expect((await open.generate({ prompt: 'x' }, { origin: open.url })).status).toBe(200);
    expect((await open.generate({ prompt: 'x' })).status).toBe(200);
    await open.close();
  });
});

describe('the log', () => {
  test('has one line for every request, also for those that found no route', async () => {
    const before = suite.logged.length;
    await suite.get('/v1/nothing?token=abc', { 'user-agent': 'curl/8', 'x-client-request-id': 'mine' });
    expect(suite.logged.slice(before)).toEqual([
      {
        level: 'info',
        message: 'request',
        facts: expect.objectContaining({
          method: 'GET',
          path: '/v1/nothing',
          operation: 'none',
          status: 404,
          code: 'not_found',
          agent: 'curl/8',
          clientRequestId: 'mine',
        }),
      },
    ]);
    expect(JSON.stringify(suite.logged)).not.toContain('token');
  });
});
