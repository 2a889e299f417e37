/** The strict profile, row for row: every refusal of createImage with its message, type, param and code. */
import { describe, expect, test } from 'vitest';
import { errors } from '../../contract/errors.ts';
import { createImageParams } from '../../contract/images.ts';
import { Fault } from '../base/fault.ts';
import { readOrder } from './order.ts';

const context = { profile: 'strict', defaultModel: 'gpt-image-2' } as const;
const read = (body: unknown) => readOrder(body, context);
const good = { model: 'gpt-image-2', prompt: 'a red cube' };

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

const plain = 'invalid_request_error';
const user = 'image_generation_user_error';

type Row = readonly [
  what: string,
  body: unknown,
  message: string,
  type: string,
  param: string | null,
  code: string,
];

const typeRow = (field: string, value: unknown, expected: string, got: string): Row => [
  `${field} ${JSON.stringify(value)}`,
  { ...good, [field]: value },
  `Invalid type for '${field}': expected ${expected}, but got ${got} instead.`,
  plain,
  field,
  'invalid_type',
];

const unknownRow = (field: string, value: unknown): Row => [
  `${field} ${JSON.stringify(value)}`,
  { ...good, [field]: value },
  `Unknown parameter: '${field}'.`,
  plain,
  field,
  'unknown_parameter',
];

const enumRow = (field: string, value: string, supported: string): Row => [
  `${field} ${JSON.stringify(value)}`,
  { ...good, [field]: value },
  `Invalid value: '${value}'. Supported values are: ${supported}.`,
  plain,
  field,
  'invalid_value',
];

const boundRow = (field: string, value: number, side: 'below' | 'above', bound: number): Row => [
  `${field} ${value}`,
  { ...good, [field]: value },
  side === 'below'
    ? `Invalid '${field}': integer below minimum value. Expected a value >= ${bound}, but got ${value} instead.`
    : `Invalid '${field}': integer above maximum value. Expected a value <= ${bound}, but got ${value} instead.`,
  plain,
  field,
  side === 'below' ? 'integer_below_min_value' : 'integer_above_max_value',
];

const sizeRow = (size: string, why: string): Row => [
  `size '${size}'`,
  { ...good, size },
  `Invalid size '${size}'. ${why}`,
  user,
  'size',
  'invalid_value',
];

const modelRow = (model: string): Row => [
  `model '${model}'`,
  { ...good, model },
  `The model '${model}' does not exist.`,
  user,
  'model',
  'invalid_value',
];

const qualities = "'low', 'medium', 'high', and 'auto'";
const formats = "'png', 'webp', and 'jpeg'";
const backgrounds = "'transparent', 'opaque', and 'auto'";

const rows: readonly Row[] = [
  // The model.
  [
    'model missing',
    { prompt: 'a red cube' },
    "Missing required parameter: 'model'.",
    plain,
    'model',
    'missing_required_parameter',
  ],
  typeRow('model', null, 'a string', 'null'),
  typeRow('model', 1, 'a string', 'an integer'),
  typeRow('model', true, 'a string', 'a boolean'),
  typeRow('model', {}, 'a string', 'an object'),
  typeRow('model', [], 'a string', 'an array'),
  typeRow('model', 1.5, 'a string', 'a decimal number'),
  modelRow('gpt-image-9'),
  modelRow(''),
  modelRow('GPT-IMAGE-2'),
  modelRow('gpt-image-1'),
  modelRow('dall-e-3'),
  modelRow('dall-e-2'),
  // Unknown names.
  unknownRow('response_format', 'b64_json'),
  unknownRow('response_format', null),
  unknownRow('style', 'vivid'),
  unknownRow('seed', 7),
  unknownRow('input_fidelity', 'high'),
  unknownRow('mask', 'x'),
  unknownRow('image', 'x'),
  unknownRow('complexity', 'low'),
  unknownRow('svg', null),
  unknownRow('Prompt', 'x'),
  unknownRow('', 1),
  // The prompt.
  [
    'prompt missing',
    { model: 'gpt-image-2' },
    "Missing required parameter: 'prompt'.",
    plain,
    'prompt',
    'missing_required_parameter',
  ],
  typeRow('prompt', null, 'a string', 'null'),
  typeRow('prompt', 123, 'a string', 'an integer'),
  typeRow('prompt', ['a'], 'a string', 'an array'),
  [
    'prompt empty',
    { ...good, prompt: '' },
    "Invalid 'prompt': empty string. Expected a string with minimum length 1, but got an empty string instead.",
    plain,
    'prompt',
    'empty_string',
  ],
  [
    'prompt of 32001 characters',
    { ...good, prompt: 'x'.repeat(32_001) },
    "Invalid 'prompt': string too long. Expected a string with maximum length 32000, but got a string with length 32001 instead.",
    plain,
    'prompt',
    'string_above_max_length',
  ],
  // Numbers.
  boundRow('n', 0, 'below', 1),
  boundRow('n', -3, 'below', 1),
  boundRow('n', 11, 'above', 10),
  typeRow('n', 1.5, 'an integer', 'a decimal number'),
  typeRow('n', '2', 'an integer', 'a string'),
  typeRow('n', true, 'an integer', 'a boolean'),
  typeRow('n', {}, 'an integer', 'an object'),
  boundRow('output_compression', -1, 'below', 0),
  boundRow('output_compression', 101, 'above', 100),
  typeRow('output_compression', '50', 'an integer', 'a string'),
  typeRow('output_compression', 50.5, 'an integer', 'a decimal number'),
  boundRow('partial_images', -1, 'below', 0),
  boundRow('partial_images', 4, 'above', 3),
  typeRow('partial_images', [], 'an integer', 'an array'),
  // Words.
  enumRow('quality', 'ultra', qualities),
  enumRow('quality', 'hd', qualities),
  enumRow('quality', 'standard', qualities),
  enumRow('quality', 'xhigh', qualities),
  enumRow('quality', 'max', qualities),
  enumRow('quality', '', qualities),
  enumRow('output_format', 'gif', formats),
  enumRow('output_format', 'svg', formats),
  enumRow('output_format', 'jpg', formats),
  enumRow('moderation', 'high', "'auto' and 'low'"),
  enumRow('background', 'white', backgrounds),
  typeRow('quality', 1, "one of 'low', 'medium', 'high', or 'auto'", 'an integer'),
  typeRow('output_format', true, "one of 'png', 'webp', or 'jpeg'", 'a boolean'),
  typeRow('moderation', [], "one of 'auto' or 'low'", 'an array'),
  typeRow('background', {}, "one of 'transparent', 'opaque', or 'auto'", 'an object'),
  typeRow('stream', 'yes', 'a boolean', 'a string'),
  typeRow('stream', 1, 'a boolean', 'an integer'),
  typeRow('safety_identifier', 1, 'a string', 'an integer'),
  [
    'safety_identifier of 129 characters',
    { ...good, safety_identifier: 'x'.repeat(129) },
    "Invalid 'safety_identifier': string too long. Expected a string with maximum length 128, but got a string with length 129 instead.",
    plain,
    'safety_identifier',
    'string_above_max_length',
  ],
  // Sizes.
  typeRow('size', 1024, 'a string', 'an integer'),
  typeRow('size', {}, 'a string', 'an object'),
  sizeRow('bogus', "Expected WIDTHxHEIGHT, for example '1824x1024'."),
  sizeRow('', "Expected WIDTHxHEIGHT, for example '1824x1024'."),
  sizeRow('9x9', 'Width and height must both be divisible by 16.'),
  sizeRow('1000x1000', 'Width and height must both be divisible by 16.'),
  sizeRow('3856x2160', 'The longest edge must be less than or equal to 3840.'),
  sizeRow('512x512', 'Requested resolution is below the current minimum pixel budget.'),
  sizeRow('256x256', 'Requested resolution is below the current minimum pixel budget.'),
  sizeRow('800x800', 'Requested resolution is below the current minimum pixel budget.'),
  sizeRow('1024x624', 'Requested resolution is below the current minimum pixel budget.'),
  sizeRow('3840x2176', 'Requested resolution exceeds the current maximum pixel budget.'),
  sizeRow('3840x1264', 'The maximum supported aspect ratio is 3:1.'),
  [
    'a size outside the list of a model that has one',
    { ...good, model: 'gpt-image-1.5', size: '1792x1024' },
    "Invalid value: '1792x1024'. Supported values are: '1024x1024', '1024x1536', '1536x1024', and 'auto'.",
    plain,
    'size',
    'invalid_value',
  ],
  [
    'a quality outside the list of a model that has five',
    { ...good, model: 'gpt-image-2.5-flare', quality: 'hd' },
    "Invalid value: 'hd'. Supported values are: 'low', 'medium', 'high', 'xhigh', 'max', and 'auto'.",
    plain,
    'quality',
    'invalid_value',
  ],
  // What only shows when fields are seen together.
  [
    'png with compression',
    { ...good, output_compression: 80 },
    'Compression less than 100 is not supported for PNG output format',
    user,
    null,
    'invalid_png_output_compression',
  ],
  [
    'png with compression 0',
    { ...good, output_format: 'png', output_compression: 0 },
    'Compression less than 100 is not supported for PNG output format',
    user,
    null,
    'invalid_png_output_compression',
  ],
  [
    'transparent jpeg',
    { ...good, background: 'transparent', output_format: 'jpeg' },
    'Transparent background is not supported for JPEG output format',
    user,
    'background',
    'invalid_value',
  ],
  // The body.
  [
    'an array',
    [],
    'Invalid type: expected an object, but got an array instead.',
    plain,
    null,
    'invalid_type',
  ],
  ['null', null, 'Invalid type: expected an object, but got null instead.', plain, null, 'invalid_type'],
  [
    'a text',
    'a red cube',
    'Invalid type: expected an object, but got a string instead.',
    plain,
    null,
    'invalid_type',
  ],
];

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
