/** The official SDK, unmodified, against a running house over a real socket. */
import OpenAI, {
  APIError,
  AuthenticationError,
  AzureOpenAI,
  BadRequestError,
  NotFoundError,
  RateLimitError,
} from 'openai';
import OpenAI4 from 'openai-v4';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenHouse, openHouse } from '../harness.ts';

let house: OpenHouse;
let client: OpenAI;

beforeAll(async () => {
  house = await openHouse();
  client = new OpenAI({ baseURL: `${house.url}/v1`, apiKey: house.key, maxRetries: 0 });
});
afterAll(() => house.close());

const small = { model: 'gpt-image-2', size: '1024x640', quality: 'low' } as const;

describe('openai 7', () => {
  it('gets a picture of exactly the asked size, with usage by the formula', async () => {
    const reply = await client.images.generate({
      model: 'gpt-image-2',
      prompt: 'two sailboats at sunset',
      size: '1536x864',
      quality: 'low',
    });
    const picture = await sharp(Buffer.from(reply.data?.[0]?.b64_json ?? '', 'base64')).metadata();
    expect([picture.format, picture.width, picture.height]).toEqual(['png', 1536, 864]);
    // 16 × round(16 × 864 / 1536) = 144 cells, × (2 000 000 + 1536 × 864) / 4 000 000, rounded up.
    expect(reply.usage?.output_tokens).toBe(120);
    expect(reply.usage?.total_tokens).toBe((reply.usage?.input_tokens ?? 0) + 120);
    expect(reply.usage?.input_tokens_details).toEqual({
      image_tokens: 0,
      text_tokens: reply.usage?.input_tokens,
    });
    expect(reply).toMatchObject({
      background: 'opaque',
      output_format: 'png',
      quality: 'low',
      size: '1536x864',
    });
    expect(Math.abs(reply.created - Date.now() / 1000)).toBeLessThan(60);
    expect(reply._request_id).toMatch(/^req_[0-9a-f]{32}$/);
  });

  it('streams two previews and one picture, the previews metered at 100 tokens each', async () => {
    const stream = await client.images.generate({
      ...small,
      prompt: 'a red kite over a meadow',
      stream: true,
      partial_images: 2,
    });
    const told: string[] = [];
    for await (const event of stream) {
      const bytes = Buffer.from(event.b64_json, 'base64');
      const picture = await sharp(bytes).metadata();
      expect([picture.width, picture.height]).toEqual([1024, 640]);
      if (event.type === 'image_generation.partial_image') told.push(`partial ${event.partial_image_index}`);
      else told.push(`completed ${event.usage.output_tokens}`);
    }
    expect(told).toEqual(['partial 0', 'partial 1', 'completed 307']);
  });

  it('gets n pictures in the format it asked for', async () => {
    const reply = await client.images.generate({
      ...small,
      prompt: 'a lemon',
      n: 3,
      output_format: 'webp',
      output_compression: 60,
    });
    expect(reply.data).toHaveLength(3);
    for (const item of reply.data ?? []) {
      const picture = await sharp(Buffer.from(item.b64_json ?? '', 'base64')).metadata();
      expect(picture.format).toBe('webp');
    }
    expect(new Set(reply.data?.map(({ b64_json }) => b64_json)).size).toBe(3);
    expect(reply.usage?.output_tokens).toBe(3 * 107);
  });

  it('throws the typed errors with code, parameter, type and request id', async () => {
    const refused = await client.images
      .generate({ ...small, prompt: 'a lemon', n: 11 })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BadRequestError);
    expect(refused).toMatchObject({
      status: 400,
      code: 'integer_above_max_value',
      param: 'n',
      type: 'invalid_request_error',
      requestID: expect.stringMatching(/^req_/),
    });
    const stranger = new OpenAI({ baseURL: `${house.url}/v1`, apiKey: 'sk-proj-nobody', maxRetries: 0 });
    const unknown = await stranger.models.list().catch((error: unknown) => error);
    expect(unknown).toBeInstanceOf(AuthenticationError);
    expect(unknown).toMatchObject({ code: 'invalid_api_key' });
    const nowhere = await client.get('/_stainless_unknown_path').catch((error: unknown) => error);
    expect(nowhere).toBeInstanceOf(NotFoundError);
  });

  it('lists the catalogue and finds one model in it', async () => {
    const page = await client.models.list();
    expect(page.data.map(({ id }) => id)).toContain('gpt-image-2-2026-04-21');
    expect(await client.models.retrieve('gpt-image-2')).toMatchObject({
      id: 'gpt-image-2',
      object: 'model',
      owned_by: 'system',
    });
    await expect(client.models.retrieve('gpt-image-9')).rejects.toBeInstanceOf(NotFoundError);
  });

  it('reads the engine, the price and the limits from the headers', async () => {
    const { response } = await client.images.generate({ ...small, prompt: 'a pear' }).withResponse();
    expect(response.headers.get('x-pictor-engine')).toBe('sketch-1');
    expect(response.headers.get('x-ratelimit-limit-images')).toBe('250');
    expect(response.headers.get('x-ratelimit-remaining-images')).toMatch(/^\d+$/);
    expect(response.headers.get('x-ratelimit-reset-tokens')).toMatch(/^(\d+m)?[\d.]+m?s$/);
    expect(response.headers.get('openai-organization')).toBe(house.organizationId);
    expect(response.headers.get('openai-project')).toBe(house.projectId);
  });

  it('gets one answer and one charge for the same idempotency key, and 409 for another body', async () => {
    const ask = (prompt: string) =>
      client.images.generate({ ...small, prompt }, { headers: { 'Idempotency-Key': 'order-77' } });
    const before = await house.spentNanodollars();
    const [first, second] = await Promise.all([ask('a plum'), ask('a plum')]);
    const third = await ask('a plum');
    const after = await house.spentNanodollars();
    expect(second.data?.[0]?.b64_json).toBe(first.data?.[0]?.b64_json);
    expect(third).toMatchObject({ created: first.created, usage: first.usage });
    expect(third.data?.[0]?.b64_json).toBe(first.data?.[0]?.b64_json);
    const tokens = first.usage ?? { input_tokens: 0, output_tokens: 0 };
    expect(after - before).toBe(
      BigInt(tokens.input_tokens) * 5_000n + BigInt(tokens.output_tokens) * 30_000n,
    );
    await expect(ask('a quince')).rejects.toMatchObject({ status: 409 });
  });

  it('is charged nothing for what is refused, and holds nothing afterwards', async () => {
    const before = await house.spentNanodollars();
    await expect(client.images.generate({ ...small, prompt: '' })).rejects.toBeInstanceOf(APIError);
    await expect(client.images.generate({ ...small, size: '9x9', prompt: 'x' })).rejects.toBeInstanceOf(
      APIError,
    );
    expect(await house.spentNanodollars()).toBe(before);
    expect(await house.heldNanodollars()).toBe(0n);
  });

  it('gets a link that anyone can open when it asks for a url', async () => {
    const reply = await client.images.generate({ ...small, prompt: 'a fig', response_format: 'url' });
    const picture = await fetch(reply.data?.[0]?.url ?? '');
    expect(picture.status).toBe(200);
    const facts = await sharp(Buffer.from(await picture.arrayBuffer())).metadata();
    expect([facts.width, facts.height]).toEqual([1024, 640]);
  });
});

describe('AzureOpenAI', () => {
  it('gets its picture by api-key, and its deployment decides the model', async () => {
    const azure = new AzureOpenAI({
      endpoint: house.url,
      apiKey: house.key,
      apiVersion: '2025-04-01-preview',
      deployment: 'gpt-image-2-2026-04-21',
      maxRetries: 0,
    });
    const { data, response } = await azure.images
      .generate({ prompt: 'a red cube', size: '1024x640', quality: 'low' })
      .withResponse();
    expect(data.data).toHaveLength(1);
    expect(response.url).toContain('/openai/deployments/gpt-image-2-2026-04-21/images/generations');
  });
});

describe('openai 4', () => {
  it('gets a picture and typed errors too', async () => {
    const old = new OpenAI4({ baseURL: `${house.url}/v1`, apiKey: house.key, maxRetries: 0 });
    const reply = await old.images.generate({
      model: 'gpt-image-2',
      prompt: 'an apple',
      size: '1024x1024',
      quality: 'low',
    });
    const picture = await sharp(Buffer.from(reply.data?.[0]?.b64_json ?? '', 'base64')).metadata();
    expect([picture.width, picture.height]).toEqual([1024, 1024]);
    await expect(old.images.generate({ model: 'gpt-image-2', prompt: '' })).rejects.toBeInstanceOf(
      OpenAI4.BadRequestError,
    );
  });
});

describe('a tier 1 organization', () => {
  let tight: OpenHouse;
  beforeAll(async () => {
    tight = await openHouse({ tier: 1 });
  });
  afterAll(() => tight.close());

  it('is told 429 with all three header families at the sixth image, and the SDK succeeds by its own retry', async () => {
    const hasty = new OpenAI({ baseURL: `${tight.url}/v1`, apiKey: tight.key, maxRetries: 0 });
    await hasty.images.generate({ ...small, prompt: 'five pears', n: 5 });
    const refused = await hasty.images
      .generate({ ...small, prompt: 'one more pear' })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RateLimitError);
    if (!(refused instanceof RateLimitError)) return;
    expect(refused.code).toBe('rate_limit_exceeded');
    expect(refused.type).toBe('input-images');
    expect(refused.message).toMatch(
      /input-images per min: Limit 5, Used 5, Requested 1\. Please try again in \d/,
    );
    for (const unit of ['requests', 'tokens', 'images']) {
      for (const part of ['limit', 'remaining', 'reset']) {
        expect(refused.headers?.get(`x-ratelimit-${part}-${unit}`)).toBeTruthy();
      }
    }
    expect(refused.headers?.get('x-ratelimit-remaining-images')).toBe('0');
    const seconds = Number(refused.headers?.get('retry-after'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(12);
    const patient = new OpenAI({ baseURL: `${tight.url}/v1`, apiKey: tight.key });
    const reply = await patient.images.generate({ ...small, prompt: 'one more pear' });
    expect(reply.data).toHaveLength(1);
  }, 40_000);
});
