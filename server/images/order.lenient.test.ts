/** The lenient profile: what real clients send is honoured or left out, and told; never silently. */
import { describe, expect, test } from 'vitest';
import { Fault } from '../base/fault.ts';
import { readOrder } from './order.ts';

const context = { profile: 'lenient', defaultModel: 'gpt-image-2' } as const;
const read = (body: unknown) => readOrder(body, context);
const good = { model: 'gpt-image-2', prompt: 'a red cube' };

test('a body that is right is left as it is, with nothing to tell', () => {
  const strict = readOrder(good, { ...context, profile: 'strict' });
  expect(read(good)).toEqual(strict);
});

describe('the model', () => {
  test.each([{}, { model: null }])('is the default when none is named: %j', (model) => {
    const order = read({ prompt: 'a red cube', ...model });
    expect(order.model.id).toBe('gpt-image-2');
    expect(order.modelRequested).toBeUndefined();
    expect(order.warnings).toEqual(['default=model:gpt-image-2']);
  });

  test.each([
    'gpt-image-1.5',
    'gpt-image-1',
    'gpt-image-1-mini',
    'chatgpt-image-latest',
    'gpt-image-2.5-flare',
    'gpt-image-2.5-sunburst-2026-09-08',
    'gpt-image-2.6-sunburst',
    'dall-e-3',
    'dall-e-2',
  ])('%s is drawn and metered as gpt-image-2', (model) => {
    const order = read({ ...good, model, size: '1792x1024' });
    expect(order.model.id).toBe('gpt-image-2');
    expect(order.modelRequested).toBe(model);
    expect(order.warnings).toEqual([`alias=${model}>gpt-image-2`]);
  });

  test('a default that is itself an alias is told as both', () => {
    const order = readOrder({ prompt: 'a red cube' }, { profile: 'lenient', defaultModel: 'dall-e-3' });
    expect(order.model.id).toBe('gpt-image-2');
    expect(order.warnings).toEqual(['default=model:dall-e-3', 'alias=dall-e-3>gpt-image-2']);
  });

  test('that nobody knows is refused, with the place to look', () => {
    expect(() => read({ ...good, model: 'sdxl' })).toThrow(
      "The model 'sdxl' does not exist. GET /v1/models lists the models.",
    );
    expect(() => read({ ...good, model: 7 })).toThrow("Invalid type for 'model': expected a string");
  });
});

describe('unknown names', () => {
  test('are left out and told, each once, in the order of the body', () => {
    const order = read({ seed: 7, ...good, style: 'vivid', input_fidelity: 'high', svg: null });
    expect(order.warnings).toEqual([
      'ignored=seed',
      'ignored=style',
      'ignored=input_fidelity',
      'ignored=svg',
    ]);
  });

  test('never break out of a header, however they are spelled', () => {
    const names = ['a\r\nset-cookie: x', 'ü,;=', '', 'x'.repeat(500), '__proto__', 'constructor'];
    const order = read(
      JSON.parse(
        JSON.stringify(good).replace('}', `,${names.map((name) => `${JSON.stringify(name)}:1`).join(',')}}`),
      ),
    );
    expect(order.warnings).toEqual([
      'ignored=a??set-cookie??x',
      'ignored=????',
      'ignored=?',
      `ignored=${'x'.repeat(40)}`,
      'ignored=__proto__',
      'ignored=constructor',
    ]);
  });

  test('beyond a dozen are counted', () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, index]));
    const { warnings } = read({ ...good, ...many });
    expect(warnings).toHaveLength(13);
    expect(warnings.at(-1)).toBe('ignored=988-more');
  });
});

describe('values of other models', () => {
  test.each([
    ['quality', 'standard', 'medium'],
    ['quality', 'hd', 'high'],
    ['quality', 'xhigh', 'high'],
    ['quality', 'max', 'high'],
  ])('%s %s becomes %s', (field, value, mapped) => {
    const order = read({ ...good, [field]: value });
    expect(order.quality).toBe(mapped);
    expect(order.meteredQuality).toBeUndefined();
    expect(order.warnings).toEqual([`mapped=${field}:${value}>${mapped}`]);
  });

  test('jpg is jpeg', () => {
    const order = read({ ...good, output_format: 'jpg' });
    expect(order.format).toBe('jpeg');
    expect(order.warnings).toEqual(['mapped=output_format:jpg>jpeg']);
  });

  test('gif, svg and invented qualities are refused, naming what there is', () => {
    expect(() => read({ ...good, output_format: 'gif' })).toThrow(
      "Invalid value: 'gif'. Supported values are: 'png', 'webp', and 'jpeg'.",
    );
    expect(() => read({ ...good, output_format: 'svg' })).toThrow("Invalid value: 'svg'.");
    expect(() => read({ ...good, quality: 'ultra' })).toThrow("Invalid value: 'ultra'.");
  });
});

describe('sizes', () => {
  test.each(['256x256', '512x512'])('%s is painted at 1024x1024 and delivered as asked', (size) => {
    const side = Number(size.slice(0, 3));
    const order = read({ ...good, size });
    expect(order.painted).toEqual({ widthPixels: 1024, heightPixels: 1024 });
    expect(order.delivered).toEqual({ widthPixels: side, heightPixels: side });
    expect(order.warnings).toEqual([`scaled=size:1024x1024>${size}`]);
  });

  test.each(['1792x1024', '1024x1792', '1024x1024'])('%s is legal and is left alone', (size) => {
    expect(read({ ...good, size }).warnings).toEqual([]);
  });

  test.each([
    ['1000x1000', "Width and height must both be divisible by 16. The nearest legal size is '1008x1008'."],
    [
      '640x640',
      "Requested resolution is below the current minimum pixel budget. The nearest legal size is '816x816'.",
    ],
    ['1920x1080', "Width and height must both be divisible by 16. The nearest legal size is '1920x1088'."],
    ['1024X768', "Expected WIDTHxHEIGHT, for example '1824x1024'. The nearest legal size is '1024x768'."],
    ['large', "Expected WIDTHxHEIGHT, for example '1824x1024'."],
  ])('%s is refused with the nearest legal one', (size, why) => {
    expect(() => read({ ...good, size })).toThrow(`Invalid size '${size}'. ${why}`);
  });
});

describe('how pictures are handed over', () => {
  test('response_format is honoured, and needs no telling', () => {
    expect(read({ ...good, response_format: 'url' })).toMatchObject({ delivery: 'url', warnings: [] });
    expect(read({ ...good, response_format: 'b64_json' })).toMatchObject({
      delivery: 'b64_json',
      warnings: [],
    });
    expect(read({ ...good, response_format: null })).toMatchObject({ delivery: 'b64_json', warnings: [] });
  });

  test('a stream has no links, and says so', () => {
    expect(read({ ...good, response_format: 'url', stream: true })).toMatchObject({
      delivery: 'b64_json',
      warnings: ['ignored=response_format'],
    });
  });

  test('another response_format is refused', () => {
    expect(() => read({ ...good, response_format: 'file' })).toThrow(
      "Invalid value: 'file'. Supported values are: 'url' and 'b64_json'.",
    );
  });

  test('compression of a png is left out and told; of a jpeg it is heeded', () => {
    expect(read({ ...good, output_compression: 50 })).toMatchObject({
      compression: 100,
      warnings: ['ignored=output_compression'],
    });
    expect(read({ ...good, output_compression: 50, output_format: 'jpg' })).toMatchObject({
      compression: 50,
      warnings: ['mapped=output_format:jpg>jpeg'],
    });
    expect(() => read({ ...good, output_compression: 101 })).toThrow('integer above maximum value');
  });

  test('partial images without a stream are left out and told', () => {
    expect(read({ ...good, partial_images: 1, stream: false })).toMatchObject({
      partialCount: 0,
      warnings: ['ignored=partial_images'],
    });
    expect(read({ ...good, partial_images: 1, stream: true })).toMatchObject({
      partialCount: 1,
      warnings: [],
    });
    expect(read({ ...good, partial_images: 0 }).warnings).toEqual([]);
  });
});

describe('what stays refused in every profile', () => {
  test.each([
    [{ n: 0 }, 'n'],
    [{ n: 11 }, 'n'],
    [{ n: '2' }, 'n'],
    [{ prompt: '' }, 'prompt'],
    [{ prompt: null }, 'prompt'],
    [{ background: 'transparent', output_format: 'jpeg' }, 'background'],
    [{ stream: 'true' }, 'stream'],
  ])('%j', (wrong, param) => {
    expect(() => read({ ...good, ...wrong })).toThrow(expect.objectContaining({ param }));
    expect(() => read({ ...good, ...wrong })).toThrow(Fault);
  });
});

test("LangChain's DALL·E wrapper works as it is", () => {
  const order = read({
    model: 'dall-e-3',
    prompt: 'a red cube',
    n: 1,
    size: '1024x1024',
    quality: 'standard',
    style: 'vivid',
    response_format: 'url',
    user: undefined,
  });
  expect(order).toMatchObject({ delivery: 'url', quality: 'medium' });
  expect(order.warnings).toEqual([
    'alias=dall-e-3>gpt-image-2',
    'mapped=quality:standard>medium',
    'ignored=style',
  ]);
});

test('an unconfigured Open WebUI works as it is', () => {
  const order = read({
    model: 'gpt-image-2',
    prompt: 'a red cube',
    n: 1,
    size: '512x512',
    response_format: 'b64_json',
  });
  expect(order.delivered).toEqual({ widthPixels: 512, heightPixels: 512 });
});
