/** POST /v1/images/generations as bytes on the wire, through the whole house: what the SDK tests do not look at. */
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenHouse, openHouse } from '../harness.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const params = { model: 'gpt-image-2', prompt: 'a green kettle', size: '1024x640', quality: 'low' };

function generate(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${house.url}/v1/images/generations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.key}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

test('one curl line writes a picture of the asked size, and its price stands in the headers', async () => {
  const before = await house.spentNanodollars();
  const response = await generate(params, { accept: 'image/webp' });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.status).toBe(200);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 1024, height: 640 });
  const cost = BigInt(Math.round(Number(response.headers.get('x-pictor-cost')) * 1e9));
  expect((await house.spentNanodollars()) - before).toBe(cost);
  expect(cost).toBeGreaterThan(0n);
});

test('a signed link gives the same bytes without a key, and nothing once it is altered', async () => {
  const { data } = await (await generate({ ...params, response_format: 'url' })).json();
  const { url } = data[0];
  expect(url.startsWith(`${house.url}/v1/pictor/pictures/img_`)).toBe(true);
  const picture = Buffer.from(await (await fetch(url)).arrayBuffer());
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1024, height: 640 });
  const later = new URL(url);
  later.searchParams.set('expires', String(Number(later.searchParams.get('expires')) + 60_000));
  expect((await fetch(later)).status).toBe(404);
});

describe('an idempotency key', () => {
  test('gives the first answer again, byte for byte, and bills once', async () => {
    const headers = { 'idempotency-key': 'once' };
    const before = await house.spentNanodollars();
    const [first, second] = await Promise.all([generate(params, headers), generate(params, headers)]);
    const third = await generate(params, headers);
    const texts = await Promise.all([first, second, third].map((response) => response.text()));
    expect(new Set(texts).size).toBe(1);
    expect(third.headers.get('x-pictor-replayed')).toBe('true');
    expect([first, second].filter((response) => response.headers.has('x-pictor-replayed'))).toHaveLength(1);
    const spent = (await house.spentNanodollars()) - before;
    const costs = [first, second].map((response) => Number(response.headers.get('x-pictor-cost')));
    expect(spent).toBe(BigInt(Math.round(Math.max(...costs) * 1e9)));
  });

  test('refuses another body', async () => {
    const headers = { 'idempotency-key': 'twice' };
    await (await generate(params, headers)).text();
    const response = await generate({ ...params, prompt: 'a red kettle' }, headers);
    expect(response.status).toBe(409);
    expect((await response.json()).error.code).toBe('idempotency_conflict');
  });
});

describe('an idempotency key, where the body is not all of the request', () => {
  test('refuses another format in Accept rather than give it the wrong picture', async () => {
    const headers = { 'idempotency-key': 'formats' };
    await (await generate(params, { ...headers, accept: 'image/webp' })).arrayBuffer();
    expect((await generate(params, { ...headers, accept: 'image/png' })).status).toBe(409);
    const again = await generate(params, { ...headers, accept: 'image/webp' });
    expect(await sharp(Buffer.from(await again.arrayBuffer())).metadata()).toMatchObject({ format: 'webp' });
    expect(again.headers.get('x-pictor-replayed')).toBe('true');
  });

  test('refuses another deployment in the path', async () => {
    const body = JSON.stringify({ ...params, model: undefined });
    const to = (deployment: string) =>
      fetch(`${house.url}/openai/deployments/${deployment}/images/generations?api-version=1`, {
        method: 'POST',
        headers: { 'api-key': house.key, 'content-type': 'application/json', 'idempotency-key': 'places' },
        body,
      });
    await (await to('gpt-image-2')).text();
    expect((await to('gpt-image-1.5')).status).toBe(409);
  });

  test('keeps a stream whose client leaves: all of it is there when it is asked again, billed once', async () => {
    const before = await house.spentNanodollars();
    const body = { ...params, n: 3, stream: true };
    const leaving = new AbortController();
    const left = await fetch(`${house.url}/v1/images/generations`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${house.key}`,
        'content-type': 'application/json',
        'idempotency-key': 'left',
      },
      body: JSON.stringify(body),
      signal: leaving.signal,
    });
    await left.body?.getReader().read();
    leaving.abort();
    const again = await (await generate(body, { 'idempotency-key': 'left' })).text();
    expect(again.match(/^event: image_generation\.completed$/gm)).toHaveLength(3);
    const one = await house.spentNanodollars();
    const plain = await generate({ ...params, n: 3 });
    await plain.text();
    expect(one - before).toBe((await house.spentNanodollars()) - one);
  });
});

test('clients that read nothing of their streams keep no painter from others', async () => {
  const body = JSON.stringify({ ...params, n: 3, size: '3840x2160', stream: true });
  const { hostname, port } = new URL(house.url);
  const sockets = [1, 2, 3].map(() => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.pause();
    socket.write(
      `POST /v1/images/generations HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${house.key}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    return socket;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const response = await generate(params);
  expect(response.status).toBe(200);
  await response.text();
  for (const socket of sockets) socket.destroy();
  await untilNothingIsHeld();
}, 60_000);

describe('nothing is billed and nothing stays held', () => {
  test.each([
    ['a truncated body', '{"prompt": "a fox'],
    ['a body that is no object', '[1]'],
    ['too many pictures', { ...params, n: 11 }],
    ['a prompt of 32 001 characters', { ...params, prompt: 'a'.repeat(32_001) }],
    ['an illegal size', { ...params, size: '1000x1000' }],
  ])('for %s', async (_name, body) => {
    const before = await house.spentNanodollars();
    const response = await generate(body);
    expect(response.status).toBe(400);
    expect(await house.spentNanodollars()).toBe(before);
    expect(await house.heldNanodollars()).toBe(0n);
  });

  test('for a client that leaves before its first picture', async () => {
    const before = await house.spentNanodollars();
    const body = JSON.stringify({ ...params, stream: true, partial_images: 3, size: '3840x2160' });
    const { hostname, port } = new URL(house.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /v1/images/generations HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${house.key}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    const [head] = await once(socket, 'data');
    expect(String(head)).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*text\/event-stream/);
    socket.destroy();
    await untilNothingIsHeld();
    expect(await house.spentNanodollars()).toBe(before);
  });

  test('for a picture that the disk does not take', async () => {
    const own = await openHouse();
    const folder = join(own.dataFolder, 'pictures');
    await rm(folder, { recursive: true, force: true });
    await writeFile(folder, 'a file where the folder should be');
    const response = await fetch(`${own.url}/v1/images/generations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${own.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(params),
    });
    expect(response.status).toBe(500);
    expect((await response.json()).error.type).toBe('server_error');
    expect(await own.spentNanodollars()).toBe(0n);
    expect(await own.heldNanodollars()).toBe(0n);
    await own.close();
  });
});

test('a prompt of 32 000 identical letters does not hold up other requests', async () => {
  const long = generate({ ...params, prompt: 'a'.repeat(32_000) });
  let slowestMs = 0;
  let isDone = false;
  const rest = long.then(async (response) => {
    await response.arrayBuffer();
    isDone = true;
    return response.status;
  });
  while (!isDone) {
    const startedMs = performance.now();
    await fetch(`${house.url}/healthz`);
    slowestMs = Math.max(slowestMs, performance.now() - startedMs);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(await rest).toBe(200);
  expect(slowestMs).toBeLessThan(300);
});

// Twenty scripts that are not Latin, then what is no script at all.
test.each([
  'лиса читает книгу',
  'αλεπού που διαβάζει',
  'שועל קורא ספר',
  'աղվեսը կարդում է',
  'მელა კითხულობს წიგნს',
  'ቀበሮ መጽሐፍ ያነባል',
  'শিয়াল বই পড়ছে',
  'ਲੂੰਬੜੀ ਕਿਤਾਬ ਪੜ੍ਹਦੀ ਹੈ',
  'શિયાળ પુસ્તક વાંચે છે',
  'நரி புத்தகம் படிக்கிறது',
  'నక్క పుస్తకం చదువుతోంది',
  'ನರಿ ಪುಸ್ತಕ ಓದುತ್ತಿದೆ',
  'കുറുക്കൻ വായിക്കുന്നു',
  'සිවලා පොතක් කියවයි',
  'สุนัขจิ้งจอกอ่านหนังสือ',
  'ຫມາຈອກອ່ານປຶ້ມ',
  'កញ្ជ្រោងអានសៀវភៅ',
  'キツネが本を読む',
  '여우가 책을 읽는다',
  '狐狸在读书',
  'ثعلب يقرأ كتابا',
  'लोमड़ी किताब पढ़ रही है',
  '🦊📖🌳',
  'a\u0000b\u001b[2J\u202Efox',
  '\ud800 half a pair',
  'z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
])('%j is a prompt', async (prompt) => {
  const response = await generate({ ...params, prompt });
  expect(response.status).toBe(200);
  expect((await response.json()).data[0].b64_json).toMatch(/^iVBOR/);
});

/** Waits, at most five seconds, for the line's `finally`. */
async function untilNothingIsHeld(): Promise<void> {
  for (let round = 0; round < 100 && (await house.heldNanodollars()) !== 0n; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await house.heldNanodollars()).toBe(0n);
}
