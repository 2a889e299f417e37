/** JSON bodies whose pictures go to the spool: what is replaced, what stays, and what is left behind. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSpool } from '../../assets/spool/disk-spool.ts';
import { systemClock } from '../../base/clock.ts';
import type { Content } from '../../base/content.ts';
import { systemIds } from '../../base/ids.ts';
import { SenderGone } from './bytes.ts';
import { readJson } from './json.ts';
import { readSpooledJson, type SpooledJsonFacts } from './spooled-json.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictor-json-'));
});
afterEach(() => {
  // Whatever a test has done: all that it spooled was discarded.
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

const picture = randomBytes(300_001);
const base64 = picture.toString('base64');

function requestOf(body: Buffer, stepBytes = 65_536, headers: Record<string, string> = {}): IncomingMessage {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; at += stepBytes) chunks.push(body.subarray(at, at + stepBytes));
  const request = Object.assign(Readable.from(chunks), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
  });
  // Of a request only the stream, the method and the headers are read.
  return request as unknown as IncomingMessage;
}

function read(text: string | Buffer, stepBytes?: number, facts: Partial<SpooledJsonFacts> = {}) {
  return readSpooledJson(requestOf(Buffer.from(text), stepBytes), { ...factsOf(), ...facts });
}

function factsOf(): SpooledJsonFacts {
  return {
    spool: createSpool({ folder, ids: systemIds, clock: systemClock }),
    ids: systemIds,
    path: '/v1/images/edits',
    profile: 'lenient',
    bytesMax: 8_000_000,
    jsonBytesMax: 2_000_000,
  };
}

function bytesOf(content: Content | undefined): Buffer | undefined {
  if (content === undefined) return undefined;
  return content.kind === 'memory' ? Buffer.from(content.bytes) : readFileSync(content.path);
}

/** The one spooled string of a body whose only picture is `images[0].image_url`. */
async function readOne(written: string, stepBytes?: number) {
  const json = await read(`{"prompt":"a hat","images":[{"image_url":"${written}"}],"n":2}`, stepBytes);
  const value = json.value as { images: [{ image_url: string }] }; // The shape is the one written above.
  const token = value.images[0].image_url;
  const sent = json.spooled.get(token);
  const bytes = bytesOf(sent?.spooled?.content);
  await json.discard();
  return { value: json.value, token, sent, bytes };
}

test.each([1024, 65_536, 10_000_000])(
  'a long data URL becomes its bytes, in chunks of %i',
  async (stepBytes) => {
    const { value, token, sent, bytes } = await readOne(`data:image/PNG;base64,${base64}`, stepBytes);
    expect(value).toEqual({ prompt: 'a hat', images: [{ image_url: token }], n: 2 });
    expect(sent).toMatchObject({ mediaType: 'image/png', charactersLength: 22 + base64.length });
    expect(bytes?.equals(picture)).toBe(true);
    expect(sent?.spooled?.digest).toBe(createHash('sha256').update(picture).digest('hex'));
  },
);

const lines = base64.replace(/.{76}/g, '$&\n');
test.each([
  ['bare base64', base64, undefined],
  ['the URL-safe alphabet without padding', picture.toString('base64url'), undefined],
  ['slashes that are escaped', `data:image\\/png;base64,${base64.replaceAll('/', '\\/')}`, 'image/png'],
  ['a plus as .NET writes it', `data:image/png;base64,${base64.replaceAll('+', '\\u002B')}`, 'image/png'],
  ['line breaks', `data:image/jpeg;name=a.jpg;base64,${lines.replaceAll('\n', '\\r\\n')}`, 'image/jpeg'],
])('base64 with %s is read', async (_name, written, mediaType) => {
  for (const stepBytes of [997, 65_536]) {
    const { sent, bytes } = await readOne(written, stepBytes);
    expect(sent?.mediaType).toBe(mediaType);
    expect(bytes?.equals(picture)).toBe(true);
    expect(sent?.charactersLength).toBe((JSON.parse(`"${written}"`) as string).length); // A JSON string is a string.
  }
});

test.each([
  ['a strange letter', `data:image/png;base64,${base64.slice(0, 300_000)}#${base64.slice(300_000)}`],
  ['a raw line break, which JSON does not allow', `data:image/png;base64,${lines}`],
  ['a letter too many', `data:image/png;base64,${'QUJD'.repeat(100_000)}Q`],
  ['padding in the middle', `data:image/png;base64,${'QQ=='.repeat(100_000)}`],
  ['half of its padding', `data:image/png;base64,${'QUJD'.repeat(100_000)}QQ=`],
  ['percent-encoded text', `data:image/svg+xml,${'%3Csvg'.repeat(100_000)}`],
  ['letters beyond ASCII', 'é'.repeat(200_000)],
  ['an escape that JSON does not know', `${base64}\\xAA`],
])('a long string with %s has no bytes', async (_name, written) => {
  const { sent } = await readOne(written);
  expect(sent).toMatchObject({ spooled: undefined });
});

test('characters are counted as people count them, whichever way they are written', async () => {
  const { sent } = await readOne('é\\u00e9😀\\ud83d\\ude00'.repeat(50_000));
  expect(sent?.charactersLength).toBe(200_000);
});

test('a string of 256 KiB stays a string, and so does a longer one that is a prompt', async () => {
  const short = 'A'.repeat(256 * 1024);
  const body = { prompt: `data:image/png;base64,${base64}`, image_url: short, images: [{ file_id: base64 }] };
  const json = await read(JSON.stringify(body));
  expect(json.value).toEqual(body);
  expect(json.spooled.size).toBe(0);
});

test('strings in lists under a picture’s key are pictures; keys never are', async () => {
  const json = await read(
    JSON.stringify({ image: [{ [base64]: 1 }, base64], x: ['', { mask: base64 }, base64] }),
  );
  expect(json.spooled.size).toBe(2);
  const [first, second] = [...json.spooled.keys()];
  expect(json.value).toEqual({ image: [{ [base64]: 1 }, first], x: ['', { mask: second }, base64] });
  await json.discard();
});

test('a body without pictures has the value and the digest that any other body has', async () => {
  const text = '{"prompt":"\\"a\\\\\\" hat\\u00e9","image_url":"http:\\/\\/x\\\\","n":[1,2.5,{"é":null}]}';
  for (let stepBytes = 1; stepBytes < 12; stepBytes += 1) {
    const plain = await readJson(requestOf(Buffer.from(text)), {
      ...{ path: '/v1/images/edits', profile: 'lenient', bytesMax: 1000 },
    });
    const json = await read(text, stepBytes);
    expect({ value: json.value, digest: json.digest }).toEqual(plain);
  }
});

test('an escape that two chunks share does not end its string', async () => {
  const text = Buffer.from(`{"a":"\\\\\\" \\\\","image":"${base64}","b\\"":["\\""]}`);
  for (let at = 1; at < 40; at += 1) {
    const chunks = [text.subarray(0, at), text.subarray(at, at + 1), text.subarray(at + 1)];
    const request = Object.assign(Readable.from(chunks), {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    });
    // Of a request only the stream, the method and the headers are read.
    const json = await readSpooledJson(request as unknown as IncomingMessage, factsOf());
    const [token] = json.spooled.keys();
    expect(json.value).toEqual({ a: '\\" \\', image: token, 'b"': ['"'] });
    await json.discard();
  }
});

test('a packed body is read like a plain one', async () => {
  const text = JSON.stringify({ image_url: base64 });
  const packed = requestOf(gzipSync(text), 65_536, { 'content-encoding': 'gzip' });
  const json = await readSpooledJson(packed, factsOf());
  const plain = await read(text);
  expect(json.digest).toBe(plain.digest);
  expect([...json.spooled.values()][0]?.spooled?.bytesLength).toBe(picture.length);
  await Promise.all([json.discard(), plain.discard()]);
});

test('a body that is cut off at any place is malformed, and nothing of it is left', async () => {
  const text = Buffer.from(`{"images":[{"image_url":"data:image/png;base64,${base64}"}],"a":"\\"\\\\"}`);
  const places = [...Array.from({ length: 60 }, (_, at) => at), 262_200, 300_000, 399_999];
  places.push(...Array.from({ length: 22 }, (_, back) => text.length - 1 - back));
  for (const at of places) {
    await expect(read(text.subarray(0, at))).rejects.toMatchObject({ code: 'malformed_json' });
    expect(readdirSync(folder)).toEqual([]);
  }
});

test('limits hold for the whole body and for what is not a picture', async () => {
  const text = JSON.stringify({ image: base64, prompt: 'x'.repeat(2000) });
  const tooLarge = { code: 'payload_too_large' };
  await expect(read(text, 65_536, { bytesMax: 390_000 })).rejects.toMatchObject(tooLarge);
  await expect(read(text, 65_536, { jsonBytesMax: 2000 })).rejects.toMatchObject(tooLarge);
  await expect(read(`${'['.repeat(100)}"${base64}"`)).rejects.toMatchObject({ code: 'malformed_json' });
  await (await read(text, 65_536, { jsonBytesMax: 2100 })).discard();
});

test('a sender that leaves at any moment leaves nothing behind', async () => {
  const body = Buffer.from(JSON.stringify({ images: [{ image_url: base64 }, { image_url: base64 }], x: [] }));
  const facts = factsOf();
  let told: (outcome: unknown) => void = () => undefined;
  const server = createServer((incoming) => {
    readSpooledJson(incoming, facts).then(
      (json) => json.discard().then(() => told('whole')),
      (error: unknown) => told(error),
    );
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  // A listening TCP server has an address with a port.
  const { port } = server.address() as AddressInfo;
  for (const at of [1, 30, 262_144, 263_000, 330_000, 400_050, 700_000, body.length - 1]) {
    const outcome = new Promise((resolve) => {
      told = resolve;
    });
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const outgoing = sendRequest({ port, host: '127.0.0.1', method: 'POST', headers });
    outgoing.on('error', () => undefined);
    outgoing.write(body.subarray(0, at), () => setImmediate(() => outgoing.destroy()));
    expect(await outcome).toBeInstanceOf(SenderGone);
    expect(readdirSync(folder)).toEqual([]);
  }
  server.close();
});

test('a disk that is full is told, and nothing is left', async () => {
  const full = createSpool({
    ...{ folder, ids: systemIds, clock: systemClock },
    openFile: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
  });
  const text = JSON.stringify({ images: [{ image_url: base64 }] });
  await expect(read(text, 65_536, { spool: full })).rejects.toMatchObject({ code: 'storage_failed' });
});

test('300 values made by chance come back whole, their pictures as bytes', { timeout: 60_000 }, async () => {
  const seed = Number(process.env['PICTOR_TEST_SEED'] ?? 20_261_122);
  const next = chance(seed);
  const facts = { ...factsOf(), jsonBytesMax: 8_000_000 };
  let picturesCount = 0;
  for (let round = 0; round < 300; round += 1) {
    const sent: Buffer[] = [];
    const value = valueByChance(next, 4, sent);
    const text = Buffer.from(writeByChance(JSON.stringify(value), next));
    try {
      const json = await readSpooledJson(requestOf(text, 1 + next(100_000)), facts);
      const long = new Map(
        [...json.spooled].map(([token, { spooled }]) => [
          token,
          bytesOf(spooled?.content)?.toString('base64'),
        ]),
      );
      expect(restore(json.value, long)).toEqual(value);
      expect(json.spooled.size).toBe(sent.length);
      picturesCount += sent.length;
      await json.discard();
    } catch (error) {
      throw new Error(`seed ${seed}, round ${round}`, { cause: error });
    }
  }
  expect(picturesCount).toBeGreaterThan(20);
});

/** Numbers below `limit` from a seed: a linear congruence, good enough to choose. */
function chance(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A value of objects, lists and texts; long base64 stands under pictures' keys, and what is one is noted in `sent`. */
function valueByChance(
  next: (limit: number) => number,
  depth: number,
  sent: Buffer[],
  isPicture = false,
): unknown {
  const kind = next(depth === 0 ? 4 : 7);
  if (kind === 0) return next(1000) - 500;
  if (kind === 1) return ['', 'a "quoted" \\ text', '{[,:]}', '\\', 'é😀\u0000'][next(5)];
  if (kind === 2) return [null, true, false][next(3)];
  if (kind === 3) {
    if (next(4) !== 0) return 'short';
    const bytes = picture.subarray(next(90_000));
    if (isPicture) sent.push(bytes);
    return bytes.toString('base64');
  }
  const length = next(4);
  if (kind === 4) return Array.from({ length }, () => valueByChance(next, depth - 1, sent, isPicture));
  const keys = ['image', 'images', 'image_url', 'a', '"image"', 'Mask', 'mask'];
  const isKnown = new Set(['image', 'images', 'image_url', 'mask']);
  const object: Record<string, unknown> = {};
  for (const key of keys.slice(next(4), 4 + length)) {
    object[key] = valueByChance(next, depth - 1, sent, isKnown.has(key));
  }
  return object;
}

/** The same JSON with escapes where they are not needed, and blanks. */
function writeByChance(text: string, next: (limit: number) => number): string {
  if (next(2) === 0) return text;
  return ` ${text.replaceAll('/', '\\/').replaceAll('+', '\\u002b').replaceAll(',"', ' ,\n"')} `;
}

function restore(value: unknown, long: ReadonlyMap<string, string | undefined>): unknown {
  if (typeof value === 'string') return long.has(value) ? long.get(value) : value;
  if (Array.isArray(value)) return value.map((each) => restore(each, long));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, restore(each, long)]));
}
