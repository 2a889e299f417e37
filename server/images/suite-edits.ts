/** The refusals of createImageEdit as tables, for both forms of its body, asked of the reader and over the wire. */
import { good as plainGood, plain, type RefusalRow, refusalRows } from './suite.ts';

/** A picture of one red pixel. */
export const pixelPng =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
const reference = { image_url: `data:image/png;base64,${pixelPng}` };

/** A body that is taken. */
export const goodEdit = { ...plainGood, images: [reference] };

const user = 'image_generation_user_error';

/** Parameters that a generation does not know and an edit does. */
const known = new Set(['input_fidelity', 'mask', 'image']);

/** What is refused of a generation is refused of an edit, in the same words. */
const shared: readonly RefusalRow[] = refusalRows.flatMap((row) => {
  const [what, body, message, type, param, code] = row;
  if (typeof body !== 'object' || body === null || Array.isArray(body) || known.has(param ?? '')) return [];
  return [[what, { ...body, images: [reference] }, message, type, param, code]];
});

const imagesRow = (images: unknown, got: string): RefusalRow => [
  `images ${JSON.stringify(images)}`,
  { ...goodEdit, images },
  `Invalid type for 'images': expected an array of objects, but got ${got} instead.`,
  plain,
  'images',
  'invalid_type',
];

const wrongKeyRow = (name: string): RefusalRow => [
  `the key '${name}' of a form`,
  { ...goodEdit, [name]: 'x' },
  `Unknown parameter: '${name}'. For application/json on /v1/images/edits, use 'images' (array).`,
  plain,
  name,
  'invalid_value',
];

/** Refusals of JSON bodies in the strict profile. Source: as `suite.ts`; the rows of §7.3 for edits, seen 2026-08-29. */
export const jsonEditRows: readonly RefusalRow[] = [
  ...shared,
  wrongKeyRow('image'),
  wrongKeyRow('image[]'),
  [
    'images missing',
    plainGood,
    "Missing required parameter: 'images'.",
    plain,
    'images',
    'missing_required_parameter',
  ],
  imagesRow({}, 'an object'),
  imagesRow(null, 'null'),
  imagesRow('x', 'a string'),
  [
    'images of a string',
    { ...goodEdit, images: ['str'] },
    "Invalid type for 'images[0]': expected an object, but got a string instead.",
    plain,
    'images[0]',
    'invalid_type',
  ],
  [
    'no images',
    { ...goodEdit, images: [] },
    "Invalid 'images': empty array. Expected an array with minimum length 1, but got an empty array instead.",
    plain,
    'images',
    'empty_array',
  ],
  [
    'seventeen images',
    { ...goodEdit, images: Array.from({ length: 17 }, () => reference) },
    "Invalid 'images': array too long. Expected an array with maximum length 16, but got an array with length 17 instead.",
    plain,
    'images',
    'array_above_max_length',
  ],
  [
    'a reference with another key',
    { ...goodEdit, images: [{ ...reference, type: 'input_image' }] },
    "Unknown parameter: 'images[0].type'.",
    plain,
    'images[0].type',
    'unknown_parameter',
  ],
  [
    'a reference without a picture',
    { ...goodEdit, images: [{}] },
    "Missing required parameter: 'images[0].image_url'.",
    plain,
    'images[0].image_url',
    'missing_required_parameter',
  ],
  [
    'a reference to two pictures',
    { ...goodEdit, images: [{ ...reference, file_id: 'file-x' }] },
    "Invalid value for 'images[0]': expected either 'image_url' or 'file_id', but got both.",
    plain,
    'images[0]',
    'invalid_value',
  ],
  [
    'an address that is a number',
    { ...goodEdit, images: [{ image_url: 7 }] },
    "Invalid type for 'images[0].image_url': expected a string, but got an integer instead.",
    plain,
    'images[0].image_url',
    'invalid_type',
  ],
  [
    'an address that is none',
    { ...goodEdit, images: [{ image_url: 'ftp://example.com/a.png' }] },
    "Invalid 'images[0].image_url': 'ftp://example.com/a.png' is no picture address. Expected an https URL or a base64 data URL.",
    plain,
    'images[0].image_url',
    'invalid_image_url',
  ],
  [
    'a mask that is a string',
    { ...goodEdit, mask: 'x' },
    "Invalid type for 'mask': expected an object, but got a string instead.",
    plain,
    'mask',
    'invalid_type',
  ],
  [
    'input_fidelity on gpt-image-2',
    { ...goodEdit, input_fidelity: 'high' },
    "The model 'gpt-image-2' does not support the 'input_fidelity' parameter.",
    user,
    'input_fidelity',
    'invalid_input_fidelity_model',
  ],
  [
    'input_fidelity that is no word of it',
    { ...goodEdit, input_fidelity: 'medium' },
    "Invalid value: 'medium'. Supported values are: 'high' and 'low'.",
    plain,
    'input_fidelity',
    'invalid_value',
  ],
];

/** One field or file of a form. */
export type FormEntry =
  | readonly [name: string, text: string]
  | readonly [
      name: string,
      file: { readonly bytes: Uint8Array; readonly type: string; readonly name: string },
    ];

const png = { bytes: Buffer.from(pixelPng, 'base64'), type: 'image/png', name: 'a.png' };
const goodForm: readonly FormEntry[] = [
  ['model', 'gpt-image-2'],
  ['prompt', 'make it blue'],
  ['image', png],
];

/** The good form with some entries in the place of those of the same name. */
const withEntries = (...entries: readonly FormEntry[]): readonly FormEntry[] => [
  ...goodForm.filter(([name]) => !entries.some(([other]) => other === name)),
  ...entries,
];

/** One refusal of a form. */
export type FormRow = readonly [
  what: string,
  entries: readonly FormEntry[],
  message: string,
  type: string,
  param: string | null,
  code: string,
];

const fieldRow = (name: string, text: string, message: string, code: string): FormRow => [
  `${name} '${text}'`,
  withEntries([name, text]),
  message,
  plain,
  name,
  code,
];

/** Refusals of forms in the strict profile, before any picture is looked at. */
export const formEditRows: readonly FormRow[] = [
  [
    'a part named images',
    withEntries(['images', png]),
    "Unknown parameter: 'images'. For multipart/form-data use 'image' or 'image[]'.",
    plain,
    'images',
    'invalid_value',
  ],
  [
    'no image',
    goodForm.filter(([name]) => name !== 'image'),
    "Missing required parameter: 'image'.",
    plain,
    'image',
    'missing_required_parameter',
  ],
  [
    'no model',
    goodForm.filter(([name]) => name !== 'model'),
    "Missing required parameter: 'model'.",
    plain,
    'model',
    'missing_required_parameter',
  ],
  [
    'no prompt',
    goodForm.filter(([name]) => name !== 'prompt'),
    "Missing required parameter: 'prompt'.",
    plain,
    'prompt',
    'missing_required_parameter',
  ],
  [
    'an octet-stream',
    withEntries(['image', { ...png, type: 'application/octet-stream' }]),
    "Invalid file 'image[0]': unsupported mimetype ('application/octet-stream'). Supported file formats are 'image/jpeg', 'image/png', and 'image/webp'.",
    plain,
    'image',
    'unsupported_file_mimetype',
  ],
  [
    'seventeen files',
    withEntries(...Array.from({ length: 17 }, (): FormEntry => ['image[]', png])).filter(
      ([name]) => name !== 'image',
    ),
    "Invalid 'image': array too long. Expected an array with maximum length 16, but got an array with length 17 instead.",
    plain,
    'image',
    'array_above_max_length',
  ],
  [
    'two masks',
    [...goodForm, ['mask', png], ['mask', png]],
    "Invalid 'mask': array too long. Expected an array with maximum length 1, but got an array with length 2 instead.",
    plain,
    'mask',
    'array_above_max_length',
  ],
  [
    'a text for a file',
    withEntries(['image', 'a.png']),
    "Invalid type for 'image': expected a file, but got a string instead.",
    plain,
    'image',
    'invalid_type',
  ],
  [
    'a file for a text',
    withEntries(['prompt', png]),
    "Invalid type for 'prompt': expected a string, but got an object instead.",
    plain,
    'prompt',
    'invalid_type',
  ],
  fieldRow(
    'n',
    'abc',
    "Invalid type for 'n': expected an integer, but got a string value that could not be converted into an integer.",
    'invalid_type',
  ),
  fieldRow(
    'n',
    '11',
    "Invalid 'n': integer above maximum value. Expected a value <= 10, but got 11 instead.",
    'integer_above_max_value',
  ),
  fieldRow(
    'stream',
    'yes',
    "Invalid type for 'stream': expected a boolean, but got a string value that could not be converted into a boolean.",
    'invalid_type',
  ),
  fieldRow(
    'quality',
    'ultra',
    "Invalid value: 'ultra'. Supported values are: 'low', 'medium', 'high', and 'auto'.",
    'invalid_value',
  ),
  fieldRow('response_format', 'b64_json', "Unknown parameter: 'response_format'.", 'unknown_parameter'),
  [
    'input_fidelity on gpt-image-2',
    withEntries(['input_fidelity', 'high']),
    "The model 'gpt-image-2' does not support the 'input_fidelity' parameter.",
    user,
    'input_fidelity',
    'invalid_input_fidelity_model',
  ],
];
