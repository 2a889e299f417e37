/** Edits over the wire, of the whole house: refusals byte for byte, files that are no pictures, and mutilated bodies. */
import { readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FormEntry, formEditRows, jsonEditRows } from '../../server/images/suite-edits.ts';
import { type OpenHouse, openHouse } from '../harness.ts';
import { maskOf, photograph } from '../pictures.ts';

let strict: OpenHouse;
let lenient: OpenHouse;
let picture: Buffer;
beforeAll(async () => {
  strict = await openHouse({ profile: 'strict' });
  lenient = await openHouse();
  picture = await photograph(64, 48);
});
afterAll(async () => {
  for (const house of [strict, lenient]) {
    // Nothing of all this may have cost or held anything, or lie about.
    expect(await house.spentNanodollars()).toBe(0n);
    expect(await house.heldNanodollars()).toBe(0n);
    expect(spooledFiles(house)).toEqual([]);
    await house.close();
  }
});

function spooledFiles({ dataFolder }: OpenHouse): readonly string[] {
  try {
    return readdirSync(join(dataFolder, 'spool'));
  } catch {
    // It appears with the first large file.
    return [];
  }
}

const headersOf = ({ key }: OpenHouse) => ({ authorization: `Bearer ${key}` });

async function postForm(house: OpenHouse, entries: readonly FormEntry[]): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of entries) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new Blob([new Uint8Array(value.bytes)], { type: value.type }), value.name);
  }
  return fetch(`${house.url}/v1/images/edits`, { method: 'POST', headers: headersOf(house), body: form });
}

test.each(jsonEditRows)(
  'as JSON, %s is refused byte for byte',
  async (_, body, message, type, param, code) => {
    const response = await fetch(`${strict.url}/v1/images/edits`, {
      method: 'POST',
      headers: { ...headersOf(strict), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toBe(JSON.stringify({ error: { message, type, param, code } }));
  },
);

test.each(formEditRows)(
  'as a form, %s is refused byte for byte',
  async (_, entries, message, type, param, code) => {
    const response = await postForm(strict, entries);
    expect(response.status).toBe(400);
    expect(await response.text()).toBe(JSON.stringify({ error: { message, type, param, code } }));
  },
);

const fileOf = (bytes: Uint8Array, type = 'image/png') => ({ bytes, type, name: 'a.png' });
const asked: readonly FormEntry[] = [
  ['model', 'gpt-image-2'],
  ['prompt', 'make it night'],
];

describe('a file that is no picture is refused and costs nothing', () => {
  const files: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
    ['nothing', async () => new Uint8Array(0)],
    ['a text', async () => Buffer.from('hello')],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a PDF', async () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['a GIF', async () => await sharp(picture).gif().toBuffer()],
    ['a TIFF', async () => await sharp(picture).tiff().toBuffer()],
    ['half a PNG', async () => picture.subarray(0, picture.length / 2)],
    ['a PNG with a ZIP behind it', async () => Buffer.concat([picture, Buffer.from('PK\x03\x04 hidden')])],
  ];
  test.each(files)('%s', async (_, make) => {
    for (const house of [strict, lenient]) {
      const response = await postForm(house, [...asked, ['image', fileOf(await make())]]);
      expect(response.status).toBe(400);
      const { error } = await response.json();
      expect(error).toMatchObject({ type: 'image_generation_user_error', code: 'invalid_image_file' });
      expect(error.message).toMatch(
        /^Invalid image file or mode for image 1, please check your image file\./,
      );
    }
  });
});

describe('a mask that does not fit is refused', () => {
  test.each([
    [
      'of another size',
      () => maskOf(64, 49, [{ x: 0, y: 0, width: 9, height: 9 }]),
      'mask size does not match',
    ],
    ['without alpha', () => photograph(64, 48), 'mask image missing alpha channel'],
    ['that is opaque', () => maskOf(64, 48, []), 'mask has no transparent pixels'],
  ] as const)('%s', async (_, make, why) => {
    const response = await postForm(strict, [
      ...asked,
      ['image', fileOf(picture)],
      ['mask', fileOf(await make())],
    ]);
    expect(response.status).toBe(400);
    const { error } = await response.json();
    expect(error).toMatchObject({
      type: 'image_generation_user_error',
      param: 'mask',
      code: 'invalid_image',
    });
    expect(error.message).toContain(`Invalid mask image format - ${why}`);
  });
});

test('a picture by URL is refused while fetching is off, with what would work instead', async () => {
  const response = await fetch(`${lenient.url}/v1/images/edits`, {
    method: 'POST',
    headers: { ...headersOf(lenient), 'content-type': 'application/json' },
    body: JSON.stringify({ prompt: 'x', images: [{ image_url: 'https://example.com/a.png' }] }),
  });
  expect(response.status).toBe(400);
  expect((await response.json()).error).toMatchObject({
    code: 'invalid_image_url',
    param: 'images[0].image_url',
  });
});

test('a client that leaves while it sends leaves nothing behind', async () => {
  const { hostname, port } = new URL(lenient.url);
  await new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        [
          'POST /v1/images/edits HTTP/1.1',
          `Host: ${hostname}`,
          `Authorization: Bearer ${lenient.key}`,
          'Content-Type: multipart/form-data; boundary=b',
          'Content-Length: 9000000',
          '',
          '--b',
          'Content-Disposition: form-data; name="image"; filename="a.png"',
          '',
          '',
        ].join('\r\n'),
      );
      socket.write(new Uint8Array(2_000_000), () => socket.destroy());
    });
    socket.on('close', () => resolve());
    socket.on('error', reject);
  });
  // The house notices in its own time.
  await expect.poll(() => spooledFiles(lenient), { timeout: 5000 }).toEqual([]);
});

test('ten thousand mutilated forms are each answered in the envelope, and nothing is left of them', async () => {
  const seed = 20_261_122;
  const chance = chanceFrom(seed);
  // A picture that cannot be read, so that whatever gets through is refused in the end and nothing may be charged.
  const broken = picture.subarray(0, 200);
  const good = formBytes(broken);
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const statuses = new Map<number, number>();
  let sent = 0;
  const lane = async () => {
    while (sent < 10_000) {
      sent += 1;
      const body = mutated(good, chance);
      const { status, text } = await post(lenient, body, agent);
      const { error } = JSON.parse(text) as { error: Record<string, unknown> };
      const told = `seed ${seed}, body ${sent}: ${status} ${text}`;
      expect(status >= 400 && status < 500, told).toBe(true);
      expect(Object.keys(error), told).toEqual(expect.arrayContaining(['message', 'type', 'param', 'code']));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  agent.destroy();
  expect(statuses.get(400)).toBeGreaterThan(5000);
}, 240_000);

const boundary = 'mutator-boundary-7';

function formBytes(file: Uint8Array): Buffer {
  const text = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="image"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(text('prompt', 'make it night') + text('n', '1') + text('quality', 'low') + head),
    file,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}

const tokens = [
  '\r\n',
  '\n',
  `--${boundary}`,
  `\r\n--${boundary}\r\n`,
  `\r\n--${boundary}--\r\n`,
  'Content-Disposition: form-data; name="image[]"; filename="b.png"\r\n\r\n',
  'Content-Disposition: form-data; name="mask"\r\n',
  'Content-Type: application/octet-stream\r\n',
  "filename*=utf-8''%ff%00",
  'name=',
  '"',
  ';',
  '\0',
  'data:image/png;base64,AAAA',
];

/** One to four wounds: bytes turned, cut out, doubled, a word of the format put in, or the end cut off. */
function mutated(body: Buffer, chance: (below: number) => number): Buffer {
  let bytes = Buffer.from(body);
  for (let wounds = 1 + chance(4); wounds > 0; wounds -= 1) {
    const at = chance(bytes.length);
    const length = 1 + chance(40);
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
    switch (chance(5)) {
      case 0:
        bytes[at] = chance(256);
        break;
      case 1:
        bytes = Buffer.concat([before, after.subarray(length)]);
        break;
      case 2:
        bytes = Buffer.concat([before, after.subarray(0, length), after]);
        break;
      case 3:
        bytes = Buffer.concat([before, Buffer.from(tokens[chance(tokens.length)] ?? ''), after]);
        break;
      default:
        bytes = Buffer.from(chance(4) === 0 ? before : bytes);
    }
  }
  return bytes;
}

/** Whole numbers below a bound, the same at every run. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return below === 0 ? 0 : Math.floor((state / 2 ** 32) * below);
  };
}

function post(house: OpenHouse, body: Buffer, agent: Agent): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${house.url}/v1/images/edits`,
      {
        method: 'POST',
        agent,
        headers: {
          ...headersOf(house),
          'content-type': `multipart/form-data; boundary=${boundary}`,
          'content-length': body.length,
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
        );
        incoming.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
