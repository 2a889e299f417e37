/** What a fetcher does when nobody means harm. */
import { afterEach, expect, it } from 'vitest';
import { createFetcher } from './fetcher.ts';
import { fetcherTo, type Hostile, type Knock, outcomeOf, startHostile } from './suite.ts';

let server: Hostile;
afterEach(() => server?.close());

const start = async (answer: (knock: Knock) => void) => {
  server = await startHostile(answer);
  return { base: `http://hostile.test:${server.port}`, fetcher: fetcherTo(server.port) };
};

const picture = 'HTTP/1.1 200 OK\r\ncontent-type: image/png\r\ncontent-length: 4\r\n\r\n\x89PNG';

it('a picture on a network that is allowed is written to the sink', async () => {
  server = await startHostile(({ socket }) => socket.end(picture, 'latin1'));
  const fetcher = createFetcher({
    hosts: [`127.0.0.1:${server.port}`],
    networks: ['127.0.0.0/8'],
    timeoutMs: 5000,
    isPlainHttpAllowed: true,
    version: '1.2.3',
  });
  const url = `http://127.0.0.1:${server.port}/a.png?size=big#top`;
  expect(await outcomeOf(fetcher, url)).toEqual({
    contentType: 'image/png',
    bytesLength: 4,
    finalUrl: url,
    body: '\x89PNG',
  });
});

it('names are resolved by the system', async () => {
  server = await startHostile(({ socket }) => socket.end(picture, 'latin1'));
  const fetcher = createFetcher({
    hosts: [`localhost:${server.port}`],
    networks: ['127.0.0.0/8', '::1'],
    timeoutMs: 5000,
    isPlainHttpAllowed: true,
    version: '1.2.3',
  });
  expect(await outcomeOf(fetcher, `http://localhost:${server.port}/`)).toMatchObject({ bytesLength: 4 });
});

it('says who asks and what is taken, and nothing else', async () => {
  const { base, fetcher } = await start(({ socket }) => socket.end(picture, 'latin1'));
  await outcomeOf(fetcher, `${base}/a%20b/ü?q=1&q=%32#fragment`);
  expect(server.heads[0]?.split('\r\n')).toEqual([
    'GET /a%20b/%C3%BC?q=1&q=%32 HTTP/1.1',
    `host: hostile.test:${server.port}`,
    'user-agent: pictor/1.2.3',
    'accept: image/png, image/jpeg, image/webp',
    'accept-encoding: identity',
    'connection: close',
    '',
    '',
  ]);
});

it('a body in chunks, and one that ends with the connection, arrive whole', async () => {
  const { base, fetcher } = await start(({ socket, path }) =>
    socket.end(
      path === '/chunked'
        ? 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n'
        : 'HTTP/1.0 200 OK\r\n\r\nabcde',
    ),
  );
  for (const path of ['/chunked', '/closed']) {
    expect(await outcomeOf(fetcher, base + path)).toMatchObject({ body: 'abcde', contentType: undefined });
  }
});

it('redirects are followed, the name looked up again at each', async () => {
  const { base, fetcher } = await start(({ socket, path }) => {
    const step = Number(path.slice(1));
    const status = [301, 302, 303, 307, 308][step];
    socket.end(
      status === undefined
        ? picture
        : `HTTP/1.1 ${status} Go on\r\nlocation: /${step + 1}\r\ncontent-length: 0\r\n\r\n`,
      'latin1',
    );
  });
  expect(await outcomeOf(fetcher, `${base}/0`)).toMatchObject({ finalUrl: `${base}/5`, bytesLength: 4 });
  expect(fetcher.resolved).toHaveLength(6);
});

it('the next address is tried when one does not take the connection', async () => {
  server = await startHostile(({ socket }) => socket.end(picture, 'latin1'));
  // Nothing listens on the second loopback address at this port.
  const resolve = () => Promise.resolve(['127.0.0.2', '127.0.0.1']);
  const fetcher = fetcherTo(server.port, { parts: { resolve } });
  expect(await outcomeOf(fetcher, `http://hostile.test:${server.port}/`)).toMatchObject({ bytesLength: 4 });
});

it('the sink is waited for, and what it throws comes out as it is', async () => {
  const { base, fetcher } = await start(({ socket }) =>
    socket.end(`HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(500_000)}`),
  );
  let writing = 0;
  let most = 0;
  let bytes = 0;
  const slow = {
    write: async (chunk: Uint8Array) => {
      writing++;
      most = Math.max(most, writing);
      await new Promise((resolve) => setImmediate(resolve));
      bytes += chunk.length;
      writing--;
    },
  };
  const options = { param: 'mask', bytesMax: 1_000_000, signal: new AbortController().signal };
  await fetcher.fetch(`${base}/`, slow, options);
  expect({ most, bytes }).toEqual({ most: 1, bytes: 500_000 });

  const full = new Error('the disk is full');
  const broken = { write: () => Promise.reject(full) };
  await expect(fetcher.fetch(`${base}/`, broken, options)).rejects.toBe(full);
});

it('with no host listed, everything is refused before anything is looked up', async () => {
  const fetcher = fetcherTo(80, { settings: { hosts: [] } });
  expect(fetcher.isOn).toBe(false);
  expect(await outcomeOf(fetcher, 'https://example.com/a.png')).toMatchObject({
    code: 'invalid_image_url',
    param: 'images[0].image_url',
    message:
      "Invalid 'images[0].image_url': this server fetches no pictures by URL. Send the picture itself: upload it, or send a data URL. (Its operator can allow hosts with `fetch.hosts`.)",
  });
  expect(fetcher.resolved).toEqual([]);
});

it('called off, it hangs up and throws the reason as it is, at every stage', async () => {
  const reason = new Error('the client left');
  const { base, fetcher } = await start(({ socket, path }) => {
    if (path === '/body') socket.write('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\nabc');
  });
  for (const path of ['/head', '/body']) {
    const controller = new AbortController();
    const outcome = outcomeOf(fetcher, base + path, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 50);
    await expect(outcome).rejects.toBe(reason);
  }
  const never = fetcherTo(server.port, { parts: { resolve: () => new Promise(() => {}) } });
  const controller = new AbortController();
  const outcome = outcomeOf(never, `${base}/`, { signal: controller.signal });
  setTimeout(() => controller.abort(reason), 10);
  await expect(outcome).rejects.toBe(reason);
  await expect(outcomeOf(fetcher, `${base}/`, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
