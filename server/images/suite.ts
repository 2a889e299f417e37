/** The refusals of createImage as a table, asked of the reader alone and of the whole house over the wire. */

/** A body that is taken; each row changes one thing of it. */
export const good = { model: 'gpt-image-2', prompt: 'a red cube' };

/** `type` of what is wrong in form. */
export const plain = 'invalid_request_error';
const user = 'image_generation_user_error';

/** One refusal: what is wrong, the body, and the four members of the wire's `error` object. */
export type RefusalRow = readonly [
  what: string,
  body: unknown,
  message: string,
  type: string,
  param: string | null,
  code: string,
];

const typeRow = (field: string, value: unknown, expected: string, got: string): RefusalRow => [
  `${field} ${JSON.stringify(value)}`,
  { ...good, [field]: value },
  `Invalid type for '${field}': expected ${expected}, but got ${got} instead.`,
  plain,
  field,
  'invalid_type',
];

const unknownRow = (field: string, value: unknown): RefusalRow => [
  `${field} ${JSON.stringify(value)}`,
  { ...good, [field]: value },
  `Unknown parameter: '${field}'.`,
  plain,
  field,
  'unknown_parameter',
];

const enumRow = (field: string, value: string, supported: string): RefusalRow => [
  `${field} ${JSON.stringify(value)}`,
  { ...good, [field]: value },
  `Invalid value: '${value}'. Supported values are: ${supported}.`,
  plain,
  field,
  'invalid_value',
];

const boundRow = (field: string, value: number, side: 'below' | 'above', bound: number): RefusalRow => [
  `${field} ${value}`,
  { ...good, [field]: value },
  side === 'below'
    ? `Invalid '${field}': integer below minimum value. Expected a value >= ${bound}, but got ${value} instead.`
    : `Invalid '${field}': integer above maximum value. Expected a value <= ${bound}, but got ${value} instead.`,
  plain,
  field,
  side === 'below' ? 'integer_below_min_value' : 'integer_above_max_value',
];

const sizeRow = (size: string, why: string): RefusalRow => [
  `size '${size}'`,
  { ...good, size },
  `Invalid size '${size}'. ${why}`,
  user,
  'size',
  'invalid_value',
];

const modelRow = (model: string): RefusalRow => [
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

/** Every refusal of createImage in the strict profile. Source: the rows that a real server was seen to give, 2026-08-29. */
export const refusalRows: readonly RefusalRow[] = [
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
