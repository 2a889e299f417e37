/**
 * What an upload of 20 MB costs: CPU of reading it as a form into the spool, beside a server that only reads the socket and
 * one that also hashes; the same picture as a data URL in JSON; and the memory of 16 uploads at once. The client lives in a
 * process of its own and is not counted.
 */
import { fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSpool } from '../server/assets/spool/disk-spool.ts';
import { systemClock } from '../server/base/clock.ts';
import { systemIds } from '../server/base/ids.ts';
import { consume } from '../server/http/body/bytes.ts';
import { readForm } from '../server/http/body/multipart.ts';
import { readSpooledJson } from '../server/http/body/spooled-json.ts';
import { temporaryFolder } from '../test/tree.ts';
import { printTable, quantile } from './kit.ts';

const pictureBytes = 20_000_000;
const rounds = 5;

/** What the client sends: so many uploads, so many at once. */
interface Plan {
  readonly url: string;
  readonly count: number;
  readonly lanes: number;
}

if (process.env['PICTOR_BENCH_UPLOAD'] === '1') await upload(JSON.parse(process.argv[2] ?? ''));
else await bench();

async function bench(): Promise<void> {
  const folder = temporaryFolder();
  const spool = createSpool({ folder: join(folder.path, 'spool'), ids: systemIds, clock: systemClock });
  const facts = { spool, path: '/', profile: 'lenient', bytesMax: 2 * pictureBytes } as const;
  const readers: Readonly<Record<string, (incoming: IncomingMessage) => Promise<void>>> = {
    '/read': (incoming) => consume(incoming, () => undefined),
    '/hash': async (incoming) => {
      const hash = createHash('sha256');
      await consume(incoming, (chunk) => {
        hash.update(chunk);
        return undefined;
      });
      hash.digest();
    },
    '/form': async (incoming) => {
      const form = await readForm(incoming, { ...facts, fileBytesMax: pictureBytes });
      await form.discard();
    },
    '/json': async (incoming) => {
      const json = await readSpooledJson(incoming, { ...facts, ids: systemIds, jsonBytesMax: 1_000_000 });
      await json.discard();
    },
  };
  const server = createServer((incoming, response) => {
    const reader = readers[incoming.url ?? ''];
    if (reader === undefined) throw new Error(`the bench asks for ${incoming.url}`);
    reader(incoming).then(
      () => response.end('ok'),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  // A listening TCP server has an address with a port.
  const { port } = server.address() as AddressInfo;
  const run = (path: string, count: number, lanes: number) =>
    runUploads({ url: `http://127.0.0.1:${port}${path}`, count, lanes });
  try {
    const memory = await peakBytes(() => run('/form', 32, 16));
    const cpu: Record<string, number[]> = { '/read': [], '/hash': [], '/form': [], '/json': [] };
    const turns: Record<string, number[]> = { '/read': [], '/hash': [], '/form': [], '/json': [] };
    for (const path of Object.keys(cpu)) await run(path, 2, 1);
    for (let round = 0; round < rounds; round += 1) {
      for (const [path, values] of Object.entries(cpu)) {
        const before = process.cpuUsage();
        const stop = watchLoop();
        await run(path, 10, 1);
        const { user, system } = process.cpuUsage(before);
        values.push((user + system) / 10_000);
        turns[path]?.push(stop());
      }
    }
    report(cpu, turns, memory);
  } finally {
    server.close();
    folder.remove();
  }
}

function report(
  cpu: Readonly<Record<string, readonly number[]>>,
  turns: Readonly<Record<string, readonly number[]>>,
  memory: number,
): void {
  const median = (path: string) => quantile(cpu[path] ?? [], 0.5);
  const hashed = median('/hash');
  const row = (name: string, path: string) => [
    name,
    median(path).toFixed(1),
    (median(path) - hashed).toFixed(1),
    (median(path) / hashed).toFixed(2),
    quantile(turns[path] ?? [], 0.5).toFixed(0),
  ];
  printTable(`An upload of 20 MB, median of ${rounds} alternating rounds of 10`, [
    ['', 'CPU ms', 'beyond hashing', 'ratio', 'longest turn, ms'],
    row('read only', '/read'),
    row('read and hash', '/hash'),
    row('as a form', '/form'),
    row('as base64 in JSON', '/json'),
  ]);
  printTable('16 uploads of 20 MB at once, as forms', [
    ['', 'MiB', 'share of what is sent'],
    ['memory above idle, at most', (memory / 1_048_576).toFixed(0), (memory / 16 / pictureBytes).toFixed(2)],
  ]);
}

/** Watches for turns of the event loop that take long; the result stops it and gives the longest in milliseconds. */
function watchLoop(): () => number {
  let last = performance.now();
  let longest = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 1);
    last = now;
  };
  const timer = setInterval(look, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

/** How far the memory of this process rises while `work` goes on, in bytes. */
async function peakBytes(work: () => Promise<void>): Promise<number> {
  const idle = process.memoryUsage.rss();
  let peak = idle;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 10);
  await work();
  clearInterval(timer);
  return peak - idle;
}

function runUploads(plan: Plan): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(plan)], {
      env: { ...process.env, PICTOR_BENCH_UPLOAD: '1' },
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the client ended with ${code}`));
    });
  });
}

async function upload({ url, count, lanes }: Plan): Promise<void> {
  const picture = randomBytes(pictureBytes);
  const isJson = url.endsWith('/json');
  const body = isJson
    ? Buffer.from(
        JSON.stringify({ images: [{ image_url: `data:image/png;base64,${picture.toString('base64')}` }] }),
      )
    : Buffer.concat([
        Buffer.from('--cut\r\ncontent-disposition: form-data; name="prompt"\r\n\r\na hat\r\n'),
        Buffer.from('--cut\r\ncontent-disposition: form-data; name="image"; filename="a.png"\r\n\r\n'),
        picture,
        Buffer.from('\r\n--cut--\r\n'),
      ]);
  const headers = {
    'content-type': isJson ? 'application/json' : 'multipart/form-data; boundary=cut',
    'content-length': body.length,
  };
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  let left = count;
  const once = () =>
    new Promise<void>((resolve, reject) => {
      const outgoing = request(url, { method: 'POST', headers, agent }, (incoming) => {
        incoming.resume();
        incoming.once('end', () => {
          if (incoming.statusCode === 200) resolve();
          else reject(new Error(`the answer was ${incoming.statusCode}`));
        });
      });
      outgoing.once('error', reject);
      outgoing.end(body);
    });
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await once();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  agent.destroy();
}
