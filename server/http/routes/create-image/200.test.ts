import OpenAI from 'openai';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caller, goodKey, type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

const params = { model: 'gpt-image-2', prompt: 'a red cube', size: '1024x1024', quality: 'low' } as const;

describe('a plain reply', () => {
  test('has the picture, the resolved echoes and the usage', async () => {
    const response = await suite.generate(params);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    const text = await response.text();
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
    const reply = JSON.parse(text);
    expect(Object.keys(reply)).toEqual([
      'created',
      'background',
      'data',
      'output_format',
      'quality',
      'size',
      'usage',
    ]);
    const picture = await sharp(Buffer.from(reply.data[0].b64_json, 'base64')).metadata();
    expect(picture).toMatchObject({ format: 'png', width: 1024, height: 1024 });
  });

  test('tells who asked, what is left, what it cost and which engine drew', async () => {
    const { headers } = await suite.generate(params);
    expect(headers.get('x-request-id')).toMatch(/^req_[0-9a-f]{32}$/);
    expect(Object.fromEntries(headers)).toMatchObject({
      'openai-version': '2020-10-01',
      'openai-organization': 'org-suite',
      'openai-project': 'proj_suite',
      'x-content-type-options': 'nosniff',
      'x-ratelimit-limit-images': '250',
      'x-ratelimit-remaining-images': '248',
      'x-ratelimit-reset-images': '6m0s',
      'x-ratelimit-reset-tokens': '58.891s',
      'x-ratelimit-reset-requests': '120ms',
      'x-pictor-engine': 'flat-1',
      'x-pictor-cost': '0.00593',
    });
    expect(headers.get('openai-processing-ms')).toMatch(/^\d+$/);
  });

  test('what was ignored is told in a header, on one line of ASCII', async () => {
    const { headers } = await suite.generate({ ...params, 'größe\r\nset-cookie: a=b': 1, style: 'vivid' });
    expect(headers.get('x-pictor-warnings')).toMatch(/style/);
    expect(headers.get('x-pictor-warnings')).toMatch(/^[\x20-\x7e]+$/);
    expect(headers.get('set-cookie')).toBeNull();
  });

  test('links are absolute to the host that the caller used, and signed', async () => {
    const response = await suite.generate({ ...params, response_format: 'url' });
    const { data } = await response.json();
    expect(data[0].url).toBe(
      `${suite.url}/v1/pictor/pictures/img_0?expires=${1_795_348_800_000 + 3_600_000}&signature=good`,
    );
  });
});

describe('addresses and headers of real clients', () => {
  test.each([
    '/v1/images/generations',
    '/images/generations',
    '//v1//images//generations/',
    '/v1/images/generations?api-version=2024-02-01',
    '/openai/v1/images/generations',
    '/openai/deployments/pictures/images/generations?api-version=2025-04-01-preview',
    '/proxy/openai/images/generations',
  ])('%s is the same endpoint', async (path) => {
    const response = await fetch(suite.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${goodKey}` },
      body: Buffer.from(JSON.stringify(params)),
    });
    expect(response.status).toBe(200);
  });

  test('the official SDK gets its picture', async () => {
    const client = new OpenAI({ baseURL: `${suite.url}/v1`, apiKey: goodKey });
    const image = await client.images.generate({ ...params, size: '1536x864' });
    const bytes = Buffer.from(image.data?.[0]?.b64_json ?? '', 'base64');
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1536, height: 864 });
  });

  test('the official SDK gets its stream: the partials, then the picture', async () => {
    const client = new OpenAI({ baseURL: `${suite.url}/v1`, apiKey: goodKey });
    const types = [];
    for await (const event of await client.images.generate({ ...params, stream: true, partial_images: 2 })) {
      types.push(event.type);
    }
    expect(types).toEqual([
      'image_generation.partial_image',
      'image_generation.partial_image',
      'image_generation.completed',
    ]);
  });

  test.each([
    ['gzip', 'gzipSync'],
    ['deflate', 'deflateSync'],
    ['br', 'brotliCompressSync'],
  ] as const)('a body packed by %s is unpacked', async (encoding, pack) => {
    const zlib = await import('node:zlib');
    const response = await suite.generate(zlib[pack](JSON.stringify(params)), {
      'content-encoding': encoding,
    });
    expect(response.status).toBe(200);
  });

  test('__proto__ in a body is a name like any other', async () => {
    const response = await suite.generate(`{"prompt":"x","__proto__":{"n":3}}`);
    const { data } = await response.json();
    expect(response.status).toBe(200);
    expect(data).toHaveLength(1);
    expect(({} as { n?: number }).n).toBeUndefined();
  });
});

describe('a caller that accepts only pictures', () => {
  test.each([
    ['image/png', 'png'],
    ['image/jpeg', 'jpeg'],
    ['image/webp', 'webp'],
    ['image/*', 'png'],
  ])('%s gets the picture itself', async (accept, format) => {
    const response = await suite.generate(params, { accept });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe(`image/${format}`);
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
    expect(await sharp(bytes).metadata()).toMatchObject({ format, width: 1024 });
  });

  test('the body decides the format when it names one', async () => {
    const response = await suite.generate({ ...params, output_format: 'webp' }, { accept: 'image/*' });
    expect(response.headers.get('content-type')).toBe('image/webp');
  });

  test.each(['application/json, image/png', '*/*', 'image/png;q=0.5, */*;q=0.1'])(
    '%s gets JSON',
    async (accept) => {
      const response = await suite.generate(params, { accept });
      expect(response.headers.get('content-type')).toBe('application/json');
    },
  );

  test('two pictures come as JSON', async () => {
    const response = await suite.generate({ ...params, n: 2 }, { accept: 'image/png' });
    expect((await response.json()).data).toHaveLength(2);
  });

  test('a refusal is JSON', async () => {
    const response = await suite.generate({ ...params, n: 0 }, { accept: 'image/png' });
    expect(response.headers.get('content-type')).toBe('application/json');
  });
});

test('what was overlooked in the headers is told with what was overlooked in the body', async () => {
  const loose = await startSuite({
    services: { identify: async () => ({ ...caller, warnings: ['ignored=openai-project'] }) },
  });
  const { headers } = await loose.generate({ ...params, style: 'vivid' });
  expect(headers.get('x-pictor-warnings')).toMatch(/^ignored=openai-project, .*style/);
  await loose.close();
});

test('the strict profile always answers JSON', async () => {
  const strict = await startSuite({ profile: 'strict' });
  const response = await strict.generate(params, { accept: 'image/png' });
  expect(response.headers.get('content-type')).toBe('application/json');
  await strict.close();
});

test('the log line has the order and the price, and never the prompt or the key', async () => {
  const quiet = await startSuite();
  await (await quiet.generate({ ...params, prompt: 'a very private prompt' })).text();
  expect(quiet.logged.map((line) => [line.level, line.message])).toEqual([['info', 'request']]);
  expect(quiet.logged[0]?.facts).toMatchObject({
    operation: 'createImage',
    path: '/v1/images/generations',
    status: 200,
    projectId: 'proj_suite',
    model: 'gpt-image-2',
    size: '1024x1024',
    costNanodollars: '5930000',
  });
  expect(JSON.stringify(quiet.logged)).not.toMatch(/private|sk-proj/);
  await quiet.close();
});
