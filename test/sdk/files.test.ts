/** The Files API by the official SDKs, unmodified, against a running house over a real socket. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import OpenAI, { NotFoundError, toFile } from 'openai';
import OpenAI4, { NotFoundError as NotFoundError4, toFile as toFile4 } from 'openai-v4';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenHouse, openHouse } from '../harness.ts';

let house: OpenHouse;
let seven: OpenAI;
let four: OpenAI4;

beforeAll(async () => {
  house = await openHouse();
  const options = { baseURL: `${house.url}/v1`, apiKey: house.key, maxRetries: 0 };
  seven = new OpenAI(options);
  four = new OpenAI4(options);
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.database.pool.query('TRUNCATE files');
});

const bytes = randomBytes(700_000);
const digestOf = (content: ArrayBuffer | Uint8Array) =>
  createHash('sha256').update(new Uint8Array(content)).digest('hex');

/** The bytes as a file on the disk. */
function onDisk(): string {
  const path = join(house.dataFolder, 'fox.png');
  writeFileSync(path, bytes);
  return path;
}

describe('openai 7', () => {
  it.each([
    ['a stream from the disk', 'fox.png', async () => createReadStream(onDisk())],
    ['a Blob with a name', 'fox.png', async () => new File([bytes], 'fox.png', { type: 'image/png' })],
    ['a Buffer', 'fox.png', () => toFile(bytes, 'fox.png', { type: 'image/png' })],
    ['an answer of fetch', 'content', async () => fetch(`data:image/png;base64,${bytes.toString('base64')}`)],
  ])('uploads %s and gets it back byte for byte', async (_what, filename, make) => {
    const made = await seven.files.create({ file: await make(), purpose: 'vision' });
    expect(made).toMatchObject({
      object: 'file',
      bytes: bytes.length,
      purpose: 'vision',
      status: 'processed',
    });
    if (filename !== 'content') expect(made.filename).toBe(filename);
    expect(await seven.files.retrieve(made.id)).toMatchObject({ id: made.id, created_at: made.created_at });
    const content = await seven.files.content(made.id);
    expect(digestOf(await content.arrayBuffer())).toBe(digestOf(bytes));
  });

  it('says when a file is to go', async () => {
    const file = await toFile(Buffer.from('{}'), 'lines.jsonl');
    const made = await seven.files.create({
      file,
      purpose: 'user_data',
      expires_after: { anchor: 'created_at', seconds: 3600 },
    });
    expect((made.expires_at ?? 0) - made.created_at).toBe(3600);
  });

  it('walks the list page by page, without gap or repeat', async () => {
    for (let at = 0; at < 5; at += 1) {
      await seven.files.create({ file: await toFile(Buffer.from([at]), `${at}.bin`), purpose: 'user_data' });
    }
    const names: string[] = [];
    for await (const file of seven.files.list({ limit: 2, order: 'asc' })) names.push(file.filename);
    expect(names).toEqual(['0.bin', '1.bin', '2.bin', '3.bin', '4.bin']);
    const page = await seven.files.list({ limit: 3, purpose: 'user_data' });
    expect([page.data.length, page.has_more, page.hasNextPage()]).toEqual([3, true, true]);
  });

  it('deletes, and meets an absent file as its own class of error', async () => {
    const made = await seven.files.create({ file: await toFile(bytes, 'fox.png'), purpose: 'vision' });
    expect(await seven.files.delete(made.id)).toEqual({ id: made.id, object: 'file', deleted: true });
    const failure = await seven.files.retrieve(made.id).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NotFoundError);
    expect(failure).toMatchObject({ status: 404, param: 'id', code: null, type: 'invalid_request_error' });
  });

  it('waits for processing no longer than one look', async () => {
    const made = await seven.files.create({ file: await toFile(bytes, 'fox.png'), purpose: 'vision' });
    expect((await seven.files.waitForProcessing(made.id)).status).toBe('processed');
  });
});

describe('openai 4', () => {
  it.each([
    ['a stream from the disk', async () => createReadStream(onDisk())],
    ['a Blob with a name', async () => new File([bytes], 'fox.png', { type: 'image/png' })],
    ['a Buffer', () => toFile4(bytes, 'fox.png')],
  ])('uploads %s and gets it back byte for byte', async (_what, make) => {
    const made = await four.files.create({ file: await make(), purpose: 'vision' });
    expect(made).toMatchObject({ bytes: bytes.length, filename: 'fox.png', purpose: 'vision' });
    const content = await four.files.content(made.id);
    expect(digestOf(await content.arrayBuffer())).toBe(digestOf(bytes));
  });

  it('lists, retrieves and deletes', async () => {
    for (let at = 0; at < 3; at += 1) {
      await four.files.create({ file: await toFile4(Buffer.from([at]), `${at}.bin`), purpose: 'assistants' });
    }
    const ids: string[] = [];
    for await (const file of four.files.list({ limit: 2 })) ids.push(file.id);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) {
      expect((await four.files.retrieve(id)).id).toBe(id);
      expect((await four.files.del(id)).deleted).toBe(true);
    }
    await expect(four.files.retrieve(ids[0] ?? '')).rejects.toBeInstanceOf(NotFoundError4);
  });
});
