/** The strict profile, row for row: every refusal of createImage with its message, type, param and code. */
import { describe, expect, test } from 'vitest';
import { errors } from '../../contract/errors.ts';
import { createImageParams } from '../../contract/images.ts';
import { Fault } from '../base/fault.ts';
import { readOrder } from './order.ts';
import { good, plain, refusalRows as rows } from './suite.ts';

const context = { profile: 'strict', defaultModel: 'gpt-image-2' } as const;
const read = (body: unknown) => readOrder(body, context);

/** The wire's `error` object of the refusal, as text, so that the order of its members counts too. */
function refusalOf(body: unknown): string {
  try {
    read(body);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const row = errors[error.code];
    expect(row.status).toBe(400);
    return JSON.stringify({
      message: error.message,
      type: row.type,
      param: error.param ?? null,
      code: row.wireCode,
    });
  }
  throw new Error('this body was taken');
}

test.each(rows)('%s is refused word for word', (_, body, message, type, param, code) => {
  expect(refusalOf(body)).toBe(JSON.stringify({ message, type, param, code }));
});

test('the API description refuses whatever is refused for its form', () => {
  // It leaves to the model what models differ in, and to the profile whether a model must be named.
  const byModel = new Set(['quality', 'size']);
  const forForm = rows.filter(([what, , , type, param, code]) => {
    const isByModel = code === 'invalid_value' && byModel.has(param ?? '');
    return type === plain && !isByModel && what !== 'model missing';
  });
  const taken = forForm.filter(([, body]) => createImageParams.safeParse(body).success);
  expect(taken.map(([what]) => what)).toEqual([]);
});

describe('one refusal at a time, in this order', () => {
  const steps: readonly [param: string | null, wrong: Record<string, unknown>][] = [
    ['model', { model: 'gpt-image-9' }],
    ['style', { style: 'vivid' }],
    ['prompt', { prompt: '' }],
    ['n', { n: 0 }],
    ['quality', { quality: 'ultra' }],
    ['output_compression', { output_compression: 101 }],
    ['size', { size: '9x9' }],
    [null, { output_compression: 50 }],
    ['background', { background: 'transparent', output_format: 'jpeg' }],
  ];

  test('whatever else is wrong as well', () => {
    for (const [index, [param]] of steps.entries()) {
      // Everything from this step on is wrong; png compression cannot be wrong together with jpeg or with 101.
      const body = { ...good };
      for (const [, wrong] of steps.slice(index).reverse()) Object.assign(body, wrong);
      if (param === null) Object.assign(body, { output_format: 'png' });
      expect(JSON.parse(refusalOf(body))).toMatchObject({ param });
    }
  });

  test('of several unknown names, the first in the body', () => {
    expect(JSON.parse(refusalOf({ ...good, b: 1, a: 1 }))).toMatchObject({ param: 'b' });
  });
});

describe('what is taken', () => {
  test('the least: everything else is resolved, nothing stays auto', () => {
    expect(read(good)).toMatchObject({
      modelRequested: 'gpt-image-2',
      prompt: 'a red cube',
      count: 1,
      painted: { widthPixels: 1024, heightPixels: 1024 },
      delivered: { widthPixels: 1024, heightPixels: 1024 },
      quality: 'medium',
      background: 'opaque',
      format: 'png',
      compression: 100,
      moderation: 'auto',
      partialCount: 0,
      isStreamed: false,
      delivery: 'b64_json',
      endUser: undefined,
      safetyIdentifier: undefined,
      warnings: [],
    });
  });

  test('null for every optional parameter is the same as leaving it out', () => {
    const names = [
      'n',
      'size',
      'quality',
      'background',
      'output_format',
      'output_compression',
      'moderation',
      'partial_images',
      'stream',
      'user',
      'safety_identifier',
    ];
    const nulls = Object.fromEntries(names.map((name) => [name, null]));
    expect(read({ ...good, ...nulls })).toEqual(read(good));
  });

  test('every parameter at once', () => {
    const order = read({
      ...good,
      model: 'gpt-image-2-2026-04-21',
      n: 10,
      size: '1536x864',
      quality: 'high',
      background: 'transparent',
      output_format: 'webp',
      output_compression: 0,
      moderation: 'low',
      partial_images: 3,
      stream: true,
      user: 'user-1',
      safety_identifier: 'x'.repeat(128),
    });
    expect(order).toMatchObject({
      count: 10,
      painted: { widthPixels: 1536, heightPixels: 864 },
      quality: 'high',
      background: 'transparent',
      format: 'webp',
      compression: 0,
      moderation: 'low',
      partialCount: 3,
      isStreamed: true,
      endUser: 'x'.repeat(128),
      safetyIdentifier: 'x'.repeat(128),
    });
    expect(order.model.id).toBe('gpt-image-2-2026-04-21');
  });

  test('a prompt of only spaces, and one of 32 000 characters that are 64 000 units', () => {
    expect(read({ ...good, prompt: ' ' }).prompt).toBe(' ');
    expect(read({ ...good, prompt: '🦊'.repeat(32_000) }).prompt).toHaveLength(64_000);
    expect(() => read({ ...good, prompt: '🦊'.repeat(32_001) })).toThrow('length 32001');
  });

  test('a user that is a number, because upstream takes it', () => {
    expect(read({ ...good, user: 123 }).endUser).toBe('123');
    expect(read({ ...good, user: 'u', safety_identifier: '' }).endUser).toBe('u');
    expect(read({ ...good, user: 'u', safety_identifier: 's' }).endUser).toBe('s');
  });

  test('partial images without a stream, of which none are made', () => {
    expect(read({ ...good, partial_images: 2 }).partialCount).toBe(0);
    expect(read({ ...good, partial_images: 2, stream: false }).partialCount).toBe(0);
  });

  test('png with compression 100, and jpeg or webp with any', () => {
    expect(read({ ...good, output_compression: 100 }).compression).toBe(100);
    expect(read({ ...good, output_format: 'jpeg', output_compression: 1 }).compression).toBe(1);
  });

  test('the siblings that live upstream, by their own rules and at their own price', () => {
    const order = read({ ...good, model: 'gpt-image-2.5-sunburst', quality: 'xhigh' });
    expect(order.model.price).toBe('gpt-image-2.5');
    expect(order).toMatchObject({ quality: 'high', meteredQuality: 'xhigh', warnings: [] });
    expect(read({ ...good, model: 'gpt-image-1.5', size: '1536x1024' }).model.price).toBe('gpt-image-1.5');
    expect(read({ ...good, model: 'chatgpt-image-latest' }).model.id).toBe('chatgpt-image-latest');
  });
});

describe('a background left to auto', () => {
  test.each([
    'a sticker of a happy avocado, transparent background',
    'logo, background transparent',
    'Icon On A TRANSPARENT BACKGROUND',
    'a fox as a transparent PNG',
    'ein Fuchs, transparenter Hintergrund',
    'un renard, fond transparent',
    'лиса, прозрачный фон',
    '狐、透明な背景',
  ])('is transparent for %j', (prompt) => {
    expect(read({ ...good, prompt }).background).toBe('transparent');
    expect(read({ ...good, prompt, background: 'auto', output_format: 'webp' }).background).toBe(
      'transparent',
    );
  });

  test.each(['a transparent glass on a table', 'a background of transparent jellyfish', 'a red cube'])(
    'is opaque for %j',
    (prompt) => {
      expect(read({ ...good, prompt }).background).toBe('opaque');
    },
  );

  test('is opaque where the format cannot carry it, or where opaque was said', () => {
    const prompt = 'a sticker, transparent background';
    expect(read({ ...good, prompt, output_format: 'jpeg' }).background).toBe('opaque');
    expect(read({ ...good, prompt, background: 'opaque' }).background).toBe('opaque');
  });
});
