/** Edits by the official SDK, unmodified, and by the bytes that its sisters in other languages send. */
import { execFile } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import OpenAI, { AzureOpenAI, BadRequestError, toFile } from 'openai';
import OpenAI4 from 'openai-v4';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sdkForms } from '../fixtures/multipart/sdk-forms.ts';
import { type OpenHouse, openHouse } from '../harness.ts';
import { maskOf, photograph } from '../pictures.ts';

let house: OpenHouse;
let client: OpenAI;
let folder: string;
let picture: Buffer;
let path: string;

beforeAll(async () => {
  house = await openHouse();
  client = new OpenAI({ baseURL: `${house.url}/v1`, apiKey: house.key, maxRetries: 0 });
  folder = mkdtempSync(join(tmpdir(), 'pictor-edits-'));
  picture = await photograph(1024, 768);
  path = join(folder, 'in.png');
  writeFileSync(path, picture);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await house.close();
});

const asked = { model: 'gpt-image-2', prompt: 'add a red balloon', quality: 'low' } as const;
/** Tokens of a picture of 1024 × 768: 32 × 24 patches of 32 pixels. */
const patches = 768;

async function sizeOf(reply: { data?: { b64_json?: string | null }[] | null }) {
  const facts = await sharp(Buffer.from(reply.data?.[0]?.b64_json ?? '', 'base64')).metadata();
  return `${facts.width}x${facts.height}`;
}

describe('openai 7', () => {
  it('edits one file from a stream, metered by its patches', async () => {
    const image = createReadStream(path);
    const reply = await client.images.edit({ ...asked, image });
    expect(await sizeOf(reply)).toBe('1024x768');
    expect(reply.usage?.input_tokens_details.image_tokens).toBe(patches);
    expect(reply.usage?.input_tokens).toBe((reply.usage?.input_tokens_details.text_tokens ?? 0) + patches);
  });

  it('edits a Blob, and a buffer with a name', async () => {
    const blob = new File([new Uint8Array(picture)], 'a.png', { type: 'image/png' });
    expect(await sizeOf(await client.images.edit({ ...asked, image: blob }))).toBe('1024x768');
    const named = await toFile(picture, 'in.png');
    expect(await sizeOf(await client.images.edit({ ...asked, image: named }))).toBe('1024x768');
  });

  it('sends three files, all metered', async () => {
    const image = await Promise.all([1, 2, 3].map((n) => toFile(picture, `${n}.png`, { type: 'image/png' })));
    const reply = await client.images.edit({ ...asked, image });
    expect(reply.usage?.input_tokens_details.image_tokens).toBe(3 * patches);
  });

  it('sends a mask, which costs nothing more', async () => {
    const mask = await maskOf(1024, 768, [{ x: 300, y: 200, width: 300, height: 300 }]);
    const reply = await client.images.edit({
      ...asked,
      image: createReadStream(path),
      mask: await toFile(mask, 'mask.png', { type: 'image/png' }),
    });
    expect(await sizeOf(reply)).toBe('1024x768');
    expect(reply.usage?.input_tokens_details.image_tokens).toBe(patches);
  });

  it('streams an edit under its own event names', async () => {
    const stream = await client.images.edit({
      ...asked,
      image: await toFile(picture, 'in.png', { type: 'image/png' }),
      stream: true,
      partial_images: 1,
    });
    const types: string[] = [];
    for await (const event of stream) types.push(event.type);
    expect(types.at(-1)).toBe('image_edit.completed');
    expect(types.slice(0, -1).every((type) => type === 'image_edit.partial_image')).toBe(true);
  });

  it('names a file of the Files API, and one that is not there is refused by name', async () => {
    const file = await client.files.create({ file: createReadStream(path), purpose: 'vision' });
    const edit = (fileId: string) =>
      client.post('/images/edits', { body: { ...asked, images: [{ file_id: fileId }] } });
    const reply = (await edit(file.id)) as OpenAI.ImagesResponse;
    expect(await sizeOf(reply)).toBe('1024x768');
    expect(reply.usage?.input_tokens_details.image_tokens).toBe(patches);
    await client.files.delete(file.id);
    await expect(edit(file.id)).rejects.toThrow(BadRequestError);
    await expect(edit(file.id)).rejects.toMatchObject({ param: 'images[0].file_id', code: 'invalid_value' });
  });

  it('names a data URL', async () => {
    const url = `data:image/png;base64,${picture.toString('base64')}`;
    const reply = (await client.post('/images/edits', {
      body: { ...asked, images: [{ image_url: url }] },
    })) as OpenAI.ImagesResponse;
    expect(await sizeOf(reply)).toBe('1024x768');
  });
});

it('openai 4 edits a stream', async () => {
  const old = new OpenAI4({ baseURL: `${house.url}/v1`, apiKey: house.key, maxRetries: 0 });
  const reply = await old.images.edit({ ...asked, quality: 'low', image: createReadStream(path) });
  expect(await sizeOf(reply)).toBe('1024x768');
});

it('AzureOpenAI edits through its deployment', async () => {
  const azure = new AzureOpenAI({
    endpoint: house.url,
    apiKey: house.key,
    apiVersion: '2025-04-01-preview',
    maxRetries: 0,
  });
  const image = await toFile(picture, 'in.png', { type: 'image/png' });
  expect(await sizeOf(await azure.images.edit({ ...asked, image }))).toBe('1024x768');
});

it('curl sends a form, and gets the picture itself when it accepts nothing else', async () => {
  const out = join(folder, 'out.png');
  const form = [`image[]=@${path}`, 'prompt=add a red balloon', 'quality=low'].flatMap((part) => [
    '-F',
    part,
  ]);
  const head = ['-sS', '-H', `Authorization: Bearer ${house.key}`, '-H', 'Accept: image/png'];
  await promisify(execFile)('curl', [...head, ...form, '-o', out, `${house.url}/v1/images/edits`]);
  const facts = await sharp(out).metadata();
  expect([facts.format, facts.width, facts.height]).toEqual(['png', 1024, 768]);
});

describe('the bytes of other clients', () => {
  it.each(sdkForms().map((form) => [form.name, form] as const))('%s', async (_, { headers, body }) => {
    const { status, text } = await sendRaw(headers, body);
    expect(status, text.slice(0, 300)).toBe(200);
    const answer = JSON.parse(text) as OpenAI.ImagesResponse;
    expect(answer.usage?.input_tokens_details.image_tokens).toBeGreaterThan(0);
  });
});

/** Sends headers and body as they stand, chunked where the headers say so; `fetch` would choose for itself. */
function sendRaw(
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${house.url}/v1/images/edits`,
      { method: 'POST', headers: { ...headers, authorization: `Bearer ${house.key}` } },
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
