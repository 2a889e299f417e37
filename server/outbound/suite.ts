/** A server that answers as badly as it is told to, over real sockets on loopback, and fetchers that are sent to it. */
import { createServer, type Server, type Socket } from 'node:net';
import { Fault } from '../base/fault.ts';
import { createFetcher, type Fetcher, type FetcherParts, type FetcherSettings } from './fetcher.ts';

/** What a request looked like when it came in: the head as text, and how many came before. */
export interface Knock {
  readonly head: string;
  /** Path and query. */
  readonly path: string;
  readonly socket: Socket;
}

/** A running hostile server. */
export interface Hostile {
  readonly port: number;
  /** Heads of all requests so far. */
  readonly heads: readonly string[];
  /** Connections that were ever opened. */
  readonly connections: () => number;
  close(): Promise<void>;
}

/** Starts one; `answer` writes to the socket whatever it likes. `wrap` may put TLS in front. */
export async function startHostile(
  answer: (knock: Knock) => void,
  make: (onSocket: (socket: Socket) => void) => Server = (onSocket) => createServer(onSocket),
): Promise<Hostile> {
  const heads: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = make((socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    let head = '';
    socket.on('data', (chunk: Buffer) => {
      const isBefore = !head.includes('\r\n\r\n');
      head += chunk.toString('latin1');
      if (!isBefore || !head.includes('\r\n\r\n')) return;
      heads.push(head);
      answer({ head, path: head.split(' ')[1] ?? '', socket });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    heads,
    connections: () => connections,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A fetcher that may reach the server by `http://hostile.test:<port>/`, and what it was asked to resolve. */
export function fetcherTo(
  port: number,
  more: { readonly settings?: Partial<FetcherSettings>; readonly parts?: FetcherParts } = {},
): Fetcher & { readonly resolved: readonly string[] } {
  const resolved: string[] = [];
  const resolve = more.parts?.resolve ?? (() => Promise.resolve(['127.0.0.1']));
  const fetcher = createFetcher(
    {
      hosts: [`hostile.test:${port}`],
      networks: ['127.0.0.0/8'],
      timeoutMs: 5000,
      isPlainHttpAllowed: true,
      version: '1.2.3',
      ...more.settings,
    },
    {
      ownAddresses: () => [],
      ...more.parts,
      resolve: (host) => {
        resolved.push(host);
        return resolve(host);
      },
    },
  );
  return { ...fetcher, resolved };
}

/** Fetches, and tells what came of it: the text that was written, or the code and sentence of the Fault. */
export async function outcomeOf(
  fetcher: Fetcher,
  url: string,
  options: { readonly bytesMax?: number; readonly signal?: AbortSignal } = {},
) {
  const chunks: Uint8Array[] = [];
  const into = {
    write: (chunk: Uint8Array) => {
      chunks.push(Uint8Array.from(chunk));
      return undefined;
    },
  };
  try {
    const fetched = await fetcher.fetch(url, into, {
      param: 'images[0].image_url',
      bytesMax: options.bytesMax ?? 1_000_000,
      signal: options.signal ?? new AbortController().signal,
    });
    return { ...fetched, body: Buffer.concat(chunks).toString('latin1') };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { code, message, param, detail } = error;
    return { code, message, param, detail, bytesWritten: Buffer.concat(chunks).length };
  }
}
