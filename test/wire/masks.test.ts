/** The promise of masks: what a mask protects is, pixel for pixel, what was sent. Asked over the wire, of the whole house. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenHouse, openHouse } from '../harness.ts';
import { type Box, differenceOf, maskOf, photograph } from '../pictures.ts';

const width = 1024;
const height = 768;
let house: OpenHouse;
let pictures: Record<'generated' | 'photograph' | 'seen-through', Buffer>;

beforeAll(async () => {
  house = await openHouse();
  const reply = await post('generations', {
    prompt: 'a red car under a tree on a meadow',
    size: `${width}x${height}`,
    quality: 'low',
  });
  pictures = {
    generated: Buffer.from(reply.data[0]?.b64_json ?? '', 'base64'),
    photograph: await photograph(width, height),
    'seen-through': await seenThrough(),
  };
});
afterAll(() => house.close());

interface Answer {
  readonly size: string;
  readonly data: readonly { readonly b64_json: string }[];
}

async function post(operation: string, body: object): Promise<Answer> {
  const response = await fetch(`${house.url}/v1/images/${operation}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-image-2', ...body }),
  });
  const answer = await response.json();
  expect(response.status, JSON.stringify(answer).slice(0, 500)).toBe(200);
  return answer as Answer;
}

/** Colours under every alpha from 0 to 255, among them colours that nobody can see. */
async function seenThrough(): Promise<Buffer> {
  const data = new Uint8Array(width * height * 4);
  for (let at = 0; at < data.length; at += 4) {
    const x = (at / 4) % width;
    data.set([x % 256, 90, 255 - (x % 256), Math.floor((x * 256) / width)], at);
  }
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}

const dataUrl = (bytes: Uint8Array) => ({
  image_url: `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`,
});

const holes: Readonly<Record<string, readonly Box[]>> = {
  'at a corner': [{ x: 0, y: 0, width: 240, height: 200 }],
  'in the middle': [{ x: 380, y: 260, width: 260, height: 220 }],
  'split in three': [
    { x: 60, y: 500, width: 150, height: 150 },
    { x: 450, y: 100, width: 130, height: 160 },
    { x: 800, y: 420, width: 140, height: 200 },
  ],
};

const instructions = ['remove this', 'a red balloon'];

describe.each(['generated', 'photograph', 'seen-through'] as const)('a %s picture', (kind) => {
  describe.each(Object.entries(holes))('with a hole %s', (_, boxes) => {
    test.each(instructions)('"%s" changes the hole and not one protected pixel', async (prompt) => {
      const picture = pictures[kind];
      const reply = await post('edits', {
        prompt,
        images: [dataUrl(picture)],
        mask: dataUrl(await maskOf(width, height, boxes)),
        quality: 'low',
      });
      expect(reply.size).toBe(`${width}x${height}`);
      const after = Buffer.from(reply.data[0]?.b64_json ?? '', 'base64');
      const { inside, outside } = await differenceOf(picture, after, boxes);
      expect(outside).toBe(0);
      expect(inside).toBeGreaterThan(1000);
    });
  });
});

test('lossless WebP keeps the promise as well', async () => {
  const boxes = holes['in the middle'] ?? [];
  for (const picture of [pictures.photograph, pictures['seen-through']]) {
    const reply = await post('edits', {
      prompt: 'a red balloon',
      images: [dataUrl(picture)],
      mask: dataUrl(await maskOf(width, height, boxes)),
      output_format: 'webp',
      quality: 'low',
    });
    const after = Buffer.from(reply.data[0]?.b64_json ?? '', 'base64');
    expect((await differenceOf(picture, after, boxes)).outside).toBe(0);
  }
});

test('every preview of a stream keeps it too', async () => {
  const boxes = holes['in the middle'] ?? [];
  const picture = pictures.photograph;
  const response = await fetch(`${house.url}/v1/images/edits`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ model: 'gpt-image-2', prompt: 'a red balloon', quality: 'low', stream: true, partial_images: 3 },
      images: [dataUrl(picture)],
      mask: dataUrl(await maskOf(width, height, boxes)),
    }),
  });
  const events = (await response.text())
    .split('\n\n')
    .filter((block) => block.includes('data: '))
    .map(
      (block) => JSON.parse(block.slice(block.indexOf('data: ') + 6)) as { type: string; b64_json: string },
    );
  expect(events.at(-1)?.type).toBe('image_edit.completed');
  expect(events.length).toBeGreaterThan(1);
  for (const { b64_json: base64 } of events) {
    expect((await differenceOf(picture, Buffer.from(base64, 'base64'), boxes)).outside).toBe(0);
  }
});
