/**
 * The battery: what a hostile URL, a hostile DNS and a hostile server can try, each on real sockets where a socket
 * matters. The list of hosts is as open as it can be made, so that what holds here holds for every house.
 */
import { readFileSync } from 'node:fs';
import { connect as connectTcp, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { FetcherParts, FetcherSettings } from './fetcher.ts';
import { fetcherTo, type Hostile, type Knock, outcomeOf, startHostile } from './suite.ts';

const running: Hostile[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

const start = async (answer: (knock: Knock) => void) => {
  const server = await startHostile(answer);
  running.push(server);
  return server;
};

const ok = (body: string, headers = '') => `HTTP/1.1 200 OK\r\n${headers}\r\n${body}`;

/** A fetcher with every public host on the list and the system's connections replaced by a record of them. */
function openFetcher(resolve: FetcherParts['resolve'], settings: Partial<FetcherSettings> = {}) {
  const dialled: string[] = [];
  const fetcher = fetcherTo(0, {
    settings: { hosts: ['*'], networks: [], ...settings },
    parts: {
      ...(resolve === undefined ? {} : { resolve }),
      connect: (address, port) => {
        dialled.push(`${address} ${port}`);
        const socket = connectTcp({ host: '127.0.0.1', port: 9, lookup: () => {} });
        socket.destroy(new Error('not in a test'));
        return socket;
      },
    },
  });
  return { ...fetcher, dialled };
}

describe('an address inside', () => {
  it.each([
    ...[
      '127.0.0.1',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '127.1',
      '0',
      '127。0。0。1',
      '①②⑦.0.0.1',
      '127.0.0.1.',
    ],
    ...['10.0.0.1', '169.254.169.254', '0xa9fea9fe', '0251.0376.0251.0376', '192.168.1.1', '100.100.100.200'],
    ...[
      '[::]',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:a9fe:a9fe]',
      '[::127.0.0.1]',
      '[64:ff9b::7f00:1]',
      '[fe80::1]',
    ],
    ...[
      '[64:ff9b:1::a00:1]',
      '[2002:7f00:1::]',
      '[2001::1]',
      '[fd00:ec2::254]',
      '[2606:4700::5efe:7f00:1]',
      '[fec0::1]',
    ],
  ])('https://%s/ is refused as it stands, without a connection', async (host) => {
    const fetcher = openFetcher(() => Promise.reject(new Error('no look-up is needed')));
    expect(await outcomeOf(fetcher, `https://${host}/latest/meta-data/`)).toMatchObject({
      code: 'invalid_image_url',
      message: "Invalid 'images[0].image_url': it takes a URL whose host is public.",
    });
    expect([fetcher.dialled, fetcher.resolved]).toEqual([[], []]);
  });

  it.each([
    [['10.0.0.1']],
    [['93.184.215.14', '10.0.0.1']],
    [['10.0.0.1', '93.184.215.14']],
    [['2606:4700::1111', '::1']],
    [['93.184.215.14', '::ffff:127.0.0.1']],
    [['93.184.215.14', 'fe80::1%eth0']],
    [['93.184.215.14', 'not an address']],
    [Array.from({ length: 500 }, (_, i) => (i === 499 ? '127.0.0.1' : '93.184.215.14'))],
  ])('a name for %j is refused, exactly like a name that does not exist', async (addresses) => {
    const url = 'https://rebind.example.com/a.png';
    const leading = openFetcher(() => Promise.resolve(addresses));
    const missing = openFetcher(() => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' })));
    const empty = openFetcher(() => Promise.resolve([]));
    const outcomes = await Promise.all([leading, missing, empty].map((fetcher) => outcomeOf(fetcher, url)));
    const told = outcomes.map((outcome) => ({ ...outcome, detail: undefined }));
    expect(told[0]).toMatchObject({ code: 'failed_to_download_image' });
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
    expect(leading.dialled).toEqual([]);
  });

  it('a name on the machine’s own public address is refused', async () => {
    const fetcher = fetcherTo(0, {
      settings: { hosts: ['*'] },
      parts: { resolve: () => Promise.resolve(['93.184.215.14']), ownAddresses: () => ['93.184.215.14'] },
    });
    expect(await outcomeOf(fetcher, 'https://example.com/')).toMatchObject({
      code: 'failed_to_download_image',
    });
  });

  it('a network that is allowed is not opened by `*`, only by a name on the list', async () => {
    const server = await start(({ socket }) => socket.end(ok('inside')));
    const url = `http://evil.example.com:${server.port}/`;
    const settings = { hosts: ['*', `good.example.com:${server.port}`, `evil.example.com`] };
    expect(await outcomeOf(fetcherTo(server.port, { settings }), url)).toMatchObject({
      code: 'invalid_image_url',
    });
    // The look-up by the system's own port leads inside as well, and stops at the address.
    const plain = openFetcher(() => Promise.resolve(['127.0.0.1']), { networks: ['127.0.0.0/8'] });
    expect(await outcomeOf(plain, 'https://evil.example.com/')).toMatchObject({
      code: 'failed_to_download_image',
    });
    expect(plain.dialled).toEqual([]);
    const named = url.replace('evil', 'good');
    expect(await outcomeOf(fetcherTo(server.port, { settings }), named)).toMatchObject({ body: 'inside' });
  });
});

describe('DNS that changes its mind', () => {
  it('is asked once, and the connection goes to what was judged', async () => {
    const answers = [['93.184.215.14'], ['127.0.0.1']];
    const fetcher = openFetcher(() => Promise.resolve(answers.shift() ?? []));
    await outcomeOf(fetcher, 'https://rebind.example.com/');
    expect(fetcher.resolved).toEqual(['rebind.example.com']);
    expect(fetcher.dialled).toEqual(['93.184.215.14 443']);
  });

  it('is judged anew after a redirect to the same name', async () => {
    const server = await start(({ socket }) =>
      socket.end('HTTP/1.1 302 Found\r\nlocation: /again\r\ncontent-length: 0\r\n\r\n'),
    );
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    const resolve = () => Promise.resolve(answers.shift() ?? []);
    const fetcher = fetcherTo(server.port, { parts: { resolve } });
    expect(await outcomeOf(fetcher, `http://hostile.test:${server.port}/`)).toMatchObject({
      code: 'failed_to_download_image',
      detail: 'hostile.test has the forbidden address 10.0.0.1',
    });
    expect(server.connections()).toBe(1);
  });

  it('a connection that ended up elsewhere is not spoken to', async () => {
    const server = await start(({ socket }) => socket.end(ok('secret')));
    const fetcher = fetcherTo(0, {
      settings: { hosts: ['*'] },
      parts: {
        resolve: () => Promise.resolve(['93.184.215.14']),
        connect: () => connectTcp({ host: '127.0.0.1', port: server.port }),
      },
    });
    expect(await outcomeOf(fetcher, 'http://example.com/')).toMatchObject({
      code: 'failed_to_download_image',
      detail: 'example.com:80: connected to 127.0.0.1 instead of 93.184.215.14',
    });
    expect(server.heads).toEqual([]);
  });
});

describe('a redirect', () => {
  const redirectTo = async (location: string) => {
    const server = await start(({ socket, path }) =>
      socket.end(
        path === '/'
          ? `HTTP/1.1 302 Found\r\nlocation: ${location.replace('PORT', String(server.port))}\r\ncontent-length: 0\r\n\r\n`
          : ok('secret'),
        'latin1',
      ),
    );
    const fetcher = fetcherTo(server.port, {
      settings: { hosts: ['*', `hostile.test:${server.port}`] },
      parts: {
        resolve: (host) => Promise.resolve([host === 'hostile.test' ? '127.0.0.1' : '169.254.169.254']),
      },
    });
    const outcome = await outcomeOf(fetcher, `http://hostile.test:${server.port}/`);
    return { outcome, connections: server.connections() };
  };

  it.each([
    ...[
      'http://169.254.169.254/latest/meta-data/',
      'http://127.0.0.1:PORT/x',
      'http://127.0.0.1/',
      'http://localhost/',
    ],
    ...[
      'http://[::1]/',
      'http://[::ffff:127.0.0.1]/',
      'http://[::ffff:7f00:1]:PORT/',
      'http://[fe80::1%25eth0]/',
    ],
    ...[
      'http://2130706433/',
      'http://0x7f.1:PORT/',
      'http://0177.1/',
      '//127.0.0.1:PORT/',
      '\\\\127.0.0.1:PORT\\x',
    ],
    ...[
      'file:///etc/passwd',
      'gopher://127.0.0.1:6379/_INFO',
      'ftp://hostile.test/',
      'data:image/png;base64,AAAA',
    ],
    ...[
      'http://hostile.test:22/',
      'http://hostile.test/',
      'https://hostile.test:PORT1/',
      'http://metadata.google.internal/',
    ],
    ...[
      'http://user:pass@hostile.test:PORT/x',
      'http://hostile.test:PORT@127.0.0.1/',
      'http://hostile.test:PORT/ x',
    ],
    ...['http://inside.example.com/', 'http://', 'http://hostile.test:99999/', `/${'a'.repeat(3000)}`],
  ])('to %s is not followed', async (location) => {
    const { outcome, connections } = await redirectTo(location);
    expect(['invalid_image_url', 'failed_to_download_image']).toContain(outcome.code);
    expect(connections).toBe(1);
    // Where it led is for the log.
    expect(outcome.message).not.toMatch(/127\.|169\.|metadata|passwd|inside|:pass|@/);
  });

  it('that is followed shows this battery’s server can be reached that way', async () => {
    expect((await redirectTo('http://hostile.test:PORT/x')).outcome).toMatchObject({ body: 'secret' });
  });

  it('without end is followed five times', async () => {
    let count = 0;
    const server = await start(({ socket }) => {
      count++;
      socket.end(`HTTP/1.1 302 Found\r\nlocation: /${count}\r\ncontent-length: 0\r\n\r\n`);
    });
    expect(await outcomeOf(fetcherTo(server.port), `http://hostile.test:${server.port}/`)).toMatchObject({
      code: 'failed_to_download_image',
      message: expect.stringContaining('more than 5 times') as string,
    });
    expect(count).toBe(6);
  });

  it('to itself is a redirect without end', async () => {
    const server = await start(({ socket }) => socket.end('HTTP/1.1 301 Moved\r\nlocation: /\r\n\r\n'));
    const outcome = await outcomeOf(fetcherTo(server.port), `http://hostile.test:${server.port}/`);
    expect(outcome).toMatchObject({ code: 'failed_to_download_image' });
    expect(server.connections()).toBe(6);
  });

  it('that also sends a body for ever is left at once', async () => {
    const server = await start(({ socket, path }) => {
      if (path !== '/') socket.end(ok('there'));
      else flood(socket, 'HTTP/1.1 302 Found\r\nlocation: /there\r\n\r\n', 'x'.repeat(65_536));
    });
    const outcome = await outcomeOf(fetcherTo(server.port), `http://hostile.test:${server.port}/`);
    expect(outcome).toMatchObject({ body: 'there' });
  });

  it('without a location is an answer like any other', async () => {
    const server = await start(({ socket }) => socket.end('HTTP/1.1 302 Found\r\ncontent-length: 0\r\n\r\n'));
    expect(await outcomeOf(fetcherTo(server.port), `http://hostile.test:${server.port}/`)).toMatchObject({
      code: 'failed_to_download_image',
      message: expect.stringContaining('status 302') as string,
    });
  });
});

describe('an answer', () => {
  const answered = async (
    answer: (socket: Socket) => void,
    options: { bytesMax?: number; timeoutMs?: number } = {},
  ) => {
    const server = await start(({ socket }) => answer(socket));
    const settings = { timeoutMs: options.timeoutMs ?? 5000 };
    const outcome = await outcomeOf(
      fetcherTo(server.port, { settings }),
      `http://hostile.test:${server.port}/`,
      { bytesMax: options.bytesMax ?? 100_000 },
    );
    return outcome;
  };

  it.each([
    ['with a length', 'content-length: 100001\r\n', 0],
    ['with a length beyond all numbers', `content-length: ${'9'.repeat(18)}\r\n`, 0],
    ['without a length', '', 100_000],
    ['in chunks', 'transfer-encoding: chunked\r\n', 100_000],
  ])('that is too large, %s, is refused as soon as that is known', async (_, headers, mostWritten) => {
    const isChunked = headers.startsWith('transfer');
    const block = 'x'.repeat(16_384);
    const outcome = await answered((socket) => {
      flood(socket, ok('', headers), isChunked ? `4000\r\n${block}\r\n` : block);
    });
    expect(outcome).toMatchObject({
      code: 'image_too_large',
      message:
        "Invalid 'images[0].image_url': the picture is too large. It takes a picture of at most 100000 bytes.",
    });
    expect('bytesWritten' in outcome && outcome.bytesWritten).toBeLessThanOrEqual(mostWritten);
  });

  it('of exactly the largest length is taken', async () => {
    expect(await answered((socket) => socket.end(ok('x'.repeat(100_000))))).toMatchObject({
      bytesLength: 100_000,
    });
  });

  it('that promises more than it sends is a failure', async () => {
    const outcome = await answered((socket) => socket.end(ok('abc', 'content-length: 10\r\n')));
    expect(outcome).toMatchObject({ code: 'failed_to_download_image' });
  });

  it('that sends more than it promises is a failure or is cut there, and never half a picture', async () => {
    const atOnce = await answered((socket) => socket.end(ok('abcdef', 'content-length: 3\r\n')));
    expect(atOnce).toMatchObject({ code: 'failed_to_download_image' });
    const later = await answered((socket) => {
      socket.write(ok('abc', 'content-length: 3\r\n'));
      setTimeout(() => socket.end('def'), 20);
    });
    expect(later).toMatchObject({ body: 'abc' });
  });

  it.each(['gzip', 'br', 'deflate', 'zstd', 'gzip, gzip', 'identity, gzip'])(
    'encoded with %s is refused unread, so that nothing can unfold',
    async (encoding) => {
      const bomb = gzipSync(Buffer.alloc(10_000_000));
      const outcome = await answered((socket) => {
        socket.write(ok('', `content-encoding: ${encoding}\r\n`));
        socket.end(bomb);
      });
      expect(outcome).toMatchObject({ code: 'failed_to_download_image', bytesWritten: 0 });
    },
  );

  it('with a transfer encoding other than chunked is refused', async () => {
    const outcome = await answered((socket) =>
      socket.end(ok('0\r\n\r\n', 'transfer-encoding: gzip, chunked\r\n')),
    );
    expect(outcome).toMatchObject({ code: 'failed_to_download_image' });
  });

  it.each([100, 101, 199, 204, 206, 304, 400, 401, 403, 404, 500, 503, 999])(
    'with status %i is no picture',
    async (status) => {
      const outcome = await answered((socket) =>
        socket.end(`HTTP/1.1 ${status} Hm\r\ncontent-length: 0\r\n\r\n`),
      );
      expect(outcome).toMatchObject({ code: 'failed_to_download_image', bytesWritten: 0 });
    },
  );

  it.each([
    ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['nothing', ''],
    ['half a head', 'HTTP/1.1 200 OK\r\ncontent-le'],
    ['two lengths', ok('abc', 'content-length: 3\r\ncontent-length: 4\r\n')],
    ['a length and chunks', ok('0\r\n\r\n', 'content-length: 3\r\ntransfer-encoding: chunked\r\n')],
    ['a negative length', ok('abc', 'content-length: -1\r\n')],
    ['a broken chunk', ok('zz\r\nabc', 'transfer-encoding: chunked\r\n')],
    ['a chunk beyond all numbers', ok('ffffffffffffffffff\r\nabc', 'transfer-encoding: chunked\r\n')],
    ['a header with a line inside', ok('abc', 'x: a\rb\r\n')],
  ])('that is %s is a failure', async (_, bytes) => {
    expect(await answered((socket) => socket.end(bytes))).toMatchObject({ code: 'failed_to_download_image' });
  });

  it.each([
    ['one header', `x: ${'y'.repeat(1000)}`],
    ['many headers', 'x: y\r\n'.repeat(100)],
  ])('whose headers never end (%s) is left', async (_, block) => {
    const outcome = await answered((socket) => flood(socket, 'HTTP/1.1 200 OK\r\n', block));
    expect(outcome).toMatchObject({ code: 'failed_to_download_image' });
  });

  it('that is always about to begin is left', async () => {
    const outcome = await answered((socket) =>
      flood(socket, '', 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'),
    );
    expect(outcome).toMatchObject({
      code: 'failed_to_download_image',
      detail: expect.stringContaining('too many interim answers') as string,
    });
  });

  it('that switches the protocol is left', async () => {
    const outcome = await answered((socket) =>
      socket.write('HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
    );
    expect(outcome).toMatchObject({ code: 'failed_to_download_image' });
  });

  it('that never comes ends with the time', async () => {
    expect(await answered(() => {}, { timeoutMs: 200 })).toMatchObject({
      code: 'failed_to_download_image',
      message: expect.stringContaining('longer than 0.2 s') as string,
    });
  });

  it('that drips ends with the time, however much came', async () => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const outcome = await answered(
      (socket) => {
        socket.write(ok('', 'content-length: 1000\r\n'));
        timer = setInterval(() => socket.write('x'), 10);
      },
      { timeoutMs: 300 },
    );
    clearInterval(timer);
    expect(outcome).toMatchObject({ code: 'failed_to_download_image' });
    expect('bytesWritten' in outcome && outcome.bytesWritten).toBeGreaterThan(0);
  });

  it('whose head drips ends with the time', async () => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const outcome = await answered(
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nx: ');
        timer = setInterval(() => socket.write('x'), 10);
      },
      { timeoutMs: 300 },
    );
    clearInterval(timer);
    expect(outcome).toMatchObject({ code: 'failed_to_download_image' });
  });

  it('that comes after a look-up without end never comes: the time holds for DNS too', async () => {
    const fetcher = openFetcher(() => new Promise(() => {}), { timeoutMs: 100 });
    expect(await outcomeOf(fetcher, 'https://slow.example.com/')).toMatchObject({
      code: 'failed_to_download_image',
      message: expect.stringContaining('longer than') as string,
    });
  });

  it('leaves no connection open, whatever came of it', async () => {
    const server = await start(({ socket }) =>
      socket.write(ok('abc', 'connection: keep-alive\r\ncontent-length: 3\r\n')),
    );
    let closed = 0;
    const connect = (address: string, port: number) =>
      connectTcp({ host: address, port }).once('close', () => closed++);
    const fetcher = fetcherTo(server.port, { parts: { connect } });
    const url = `http://hostile.test:${server.port}/`;
    expect(await outcomeOf(fetcher, url)).toMatchObject({ body: 'abc' });
    expect(await outcomeOf(fetcher, url, { bytesMax: 2 })).toMatchObject({ code: 'image_too_large' });
    await expect.poll(() => closed).toBe(2);
  });
});

/** Writes the same block until the other side hangs up. */
function flood(socket: Socket, head: string, block: string): void {
  socket.write(head);
  const more = () => {
    while (!socket.destroyed && socket.write(block));
    if (!socket.destroyed) socket.once('drain', more);
  };
  more();
}

describe('TLS', () => {
  /** A certificate of the fixtures for one name or address, with its key. */
  const certify = (name: 'hostile.test' | 'other.test' | '127.0.0.1') => {
    const read = (file: string) =>
      readFileSync(new URL(`../../test/fixtures/tls/${file}`, import.meta.url), 'utf8');
    return { key: read(`${name}-key.pem`), cert: read(`${name}.pem`) };
  };
  const serverNames: unknown[] = [];
  const startTls = async (pair: { key: string; cert: string }) => {
    const server = await startHostile(
      ({ socket }) => socket.end(ok('secret picture')),
      (onSocket) =>
        createTlsServer(pair, (socket) => {
          serverNames.push(socket.servername);
          onSocket(socket);
        }).on('tlsClientError', () => {}),
    );
    running.push(server);
    return server;
  };
  const fetchTls = (port: number, authorities?: string, host = 'hostile.test') =>
    outcomeOf(
      fetcherTo(port, {
        settings: { hosts: [`${host}:${port}`] },
        ...(authorities === undefined ? {} : { parts: { authorities } }),
      }),
      `https://${host}:${port}/`,
    );

  it('a certificate for the name, by an authority that is trusted, is taken, and the name is sent', async () => {
    const pair = certify('hostile.test');
    const server = await startTls(pair);
    expect(await fetchTls(server.port, pair.cert)).toMatchObject({ body: 'secret picture' });
    expect(serverNames.at(-1)).toBe('hostile.test');
  });

  it('an address is asked for a certificate of the address', async () => {
    const [good, bad] = [certify('127.0.0.1'), certify('hostile.test')];
    const [right, wrong] = [await startTls(good), await startTls(bad)];
    expect(await fetchTls(right.port, good.cert, '127.0.0.1')).toMatchObject({ body: 'secret picture' });
    const refused = await fetchTls(wrong.port, bad.cert, '127.0.0.1');
    expect(refused).toMatchObject({ code: 'failed_to_download_image' });
    expect(wrong.heads).toEqual([]);
  });

  it.each([
    ['for another name', 'other.test', true],
    ['for the address instead of the name', '127.0.0.1', true],
    ['by nobody known', 'hostile.test', false],
  ] as const)('a certificate %s is refused before a word is said', async (_, name, isTrusted) => {
    const pair = certify(name);
    const server = await startTls(pair);
    const outcome = await fetchTls(server.port, isTrusted ? pair.cert : undefined);
    expect(outcome).toMatchObject({ code: 'failed_to_download_image' });
    expect(server.heads).toEqual([]);
  });

  it('a switch of the process that turns checking off does not', async () => {
    const server = await startTls(certify('hostile.test'));
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      expect(await fetchTls(server.port)).toMatchObject({ code: 'failed_to_download_image' });
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    }
  });

  it('a server that speaks no TLS is a failure', async () => {
    const server = await startHostile(
      () => {},
      () =>
        createServer((socket) => socket.once('data', () => socket.end(ok('plain'))).on('error', () => {})),
    );
    running.push(server);
    expect(await fetchTls(server.port)).toMatchObject({ code: 'failed_to_download_image' });
  });
});
