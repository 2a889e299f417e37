/** Reading edits: both body forms, row for row in the strict profile, and what the lenient one mends. */
import { describe, expect, test } from 'vitest';
import { errors } from '../../contract/errors.ts';
import { Fault } from '../base/fault.ts';
import type { Source } from '../engines/engine.ts';
import { type SentPart, sortForm } from './edit-form.ts';
import { type EditBody, makeEditOrder, readEdit } from './edit-order.ts';
import { type FormEntry, formEditRows, goodEdit, jsonEditRows, pixelPng } from './suite-edits.ts';

const strict = { profile: 'strict', defaultModel: 'gpt-image-2' } as const;
const lenient = { profile: 'lenient', defaultModel: 'gpt-image-2' } as const;
const json = (value: unknown): EditBody => ({ form: 'json', value, strings: new Map() });

const spooled = {
  digest: 'd',
  bytesLength: 1,
  content: { kind: 'memory', bytes: new Uint8Array(1) },
  discard: async () => {},
} as const;
const partOf = ([name, value]: FormEntry): SentPart =>
  typeof value === 'string'
    ? { kind: 'field', name, text: value }
    : { kind: 'file', name, filename: value.name, contentType: value.type, spooled };
const form = (entries: readonly FormEntry[], { profile }: { profile: 'strict' | 'lenient' }): EditBody => ({
  form: 'multipart',
  sent: sortForm(entries.map(partOf), profile),
});

/** The wire's `error` object of the refusal, as text. */
function refusalOf(body: EditBody): string {
  try {
    readEdit(body, strict);
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

describe('JSON', () => {
  test.each(jsonEditRows)('%s is refused word for word', (_, body, message, type, param, code) => {
    expect(refusalOf(json(body))).toBe(JSON.stringify({ message, type, param, code }));
  });

  test('up to sixteen pictures are taken by data URL, file id and https URL', () => {
    const images = [
      ...goodEdit.images,
      { file_id: 'file-abc' },
      { image_url: 'https://example.com/a.png' },
      ...Array.from({ length: 13 }, () => ({ file_id: 'file-x' })),
    ];
    const { references } = readEdit(json({ ...goodEdit, images, mask: { file_id: 'file-m' } }), strict);
    expect(references.images.slice(0, 3).map(({ kind }) => kind)).toEqual(['text', 'file', 'url']);
    expect(references.images).toHaveLength(16);
    expect(references.mask).toEqual({ kind: 'file', param: 'mask.file_id', fileId: 'file-m' });
  });

  const address = `data:image/png;base64,${pixelPng}`;
  test.each([
    ['image as a text', { image: address }],
    ['image as a list of texts', { image: [address] }],
    ['image[] as a list', { 'image[]': [{ image_url: address }] }],
    ['url in the place of image_url', { images: [{ url: address }] }],
    ['an object for the address', { images: [{ image_url: { url: address, detail: 'high' } }] }],
    ['the item of a conversation', { images: [{ type: 'input_image', image_url: address }] }],
    ['one object without a list', { images: { image_url: address } }],
    ['bare base64', { image: pixelPng }],
  ])('the lenient profile takes %s', (_, pictures) => {
    const { references } = readEdit(json({ prompt: 'x', ...pictures }), lenient);
    expect(references.images).toHaveLength(1);
    expect(references.images[0]?.kind).toBe('text');
  });

  test('the lenient profile leaves a fidelity out that the model has no choice of, and says so', () => {
    const { parameters } = readEdit(json({ ...goodEdit, input_fidelity: 'high' }), lenient);
    expect(parameters.inputFidelity).toBeUndefined();
    expect(parameters.warnings).toContain('ignored=input_fidelity');
  });

  test('a model that has the choice keeps it', () => {
    const body = { ...goodEdit, model: 'gpt-image-1.5', input_fidelity: 'high' };
    expect(readEdit(json(body), strict).parameters.inputFidelity).toBe('high');
  });
});

describe('forms', () => {
  test.each(formEditRows)('%s is refused word for word', (_, entries, message, type, param, code) => {
    expect(refusalOf(form(entries, strict))).toBe(JSON.stringify({ message, type, param, code }));
  });

  const file = { bytes: new Uint8Array(1), type: 'image/png', name: 'a.png' };
  test.each(['image', 'image[]', 'image[0]'])('the strict profile takes files under %s', (name) => {
    const entries: FormEntry[] = [
      [name, file],
      ['prompt', 'x'],
      [name, file],
      ['model', 'gpt-image-2'],
    ];
    expect(readEdit(form(entries, strict), strict).references.images).toHaveLength(2);
  });

  test.each(['images', 'images[]', 'images[2]', 'image_1'])('the lenient profile also under %s', (name) => {
    const entries: FormEntry[] = [
      [name, file],
      ['prompt', 'x'],
    ];
    expect(readEdit(form(entries, lenient), lenient).references.images).toHaveLength(1);
  });

  test('texts become numbers and booleans, and an empty one counts as left out', () => {
    const entries: FormEntry[] = [
      ['prompt', 'x'],
      ['image', file],
      ['n', '3'],
      ['stream', 'true'],
      ['partial_images', '2'],
      ['quality', ''],
      ['output_format', 'webp'],
      ['output_compression', '70'],
    ];
    expect(readEdit(form(entries, lenient), lenient).parameters).toMatchObject({
      ...{ count: 3, isStreamed: true, partialCount: 2, quality: 'medium', format: 'webp', compression: 70 },
    });
  });

  test('the name of a field of every object is a name like any other', () => {
    const entries: FormEntry[] = [
      ['prompt', 'x'],
      ['image', file],
      ['__proto__', 'x'],
      ['constructor', 'x'],
    ];
    const { warnings } = readEdit(form(entries, lenient), lenient).parameters;
    expect(warnings).toEqual(expect.arrayContaining(['ignored=__proto__', 'ignored=constructor']));
  });
});

describe('the order', () => {
  const sourceOf = (changes: Partial<Source>): Source => ({
    name: 'image[0]',
    digest: 'd',
    bytesLength: 1,
    format: 'png',
    extent: { widthPixels: 1024, heightPixels: 768 },
    hasAlpha: false,
    clearShare: 0,
    translucentShare: 0,
    content: { kind: 'memory', bytes: new Uint8Array(1) },
    memory: undefined,
    ...changes,
  });
  const orderOf = (body: object, changes: Partial<Source> = {}) =>
    makeEditOrder(readEdit(json({ ...goodEdit, ...body }), strict), {
      sources: [sourceOf(changes)],
      mask: undefined,
      warnings: [],
    });

  test('an auto size is the first picture’s own where that is legal', () => {
    const { painted, warnings } = orderOf({});
    expect([painted, warnings]).toEqual([{ widthPixels: 1024, heightPixels: 768 }, []]);
  });

  test.each([
    [1000, 750, '1008x752'],
    [256, 256, '816x816'],
    [6000, 4000, '3520x2352'],
    [4000, 400, '2208x736'],
  ])('of %i x %i it is the nearest legal one, and says so', (widthPixels, heightPixels, nearest) => {
    const { painted, warnings } = orderOf({}, { extent: { widthPixels, heightPixels } });
    expect(`${painted.widthPixels}x${painted.heightPixels}`).toBe(nearest);
    expect(warnings).toEqual([`sized=auto:${widthPixels}x${heightPixels}>${nearest}`]);
  });

  test.each([
    ['a picture that is seen through stays so', {}, { translucentShare: 0.2 }, 'transparent'],
    ['not as a JPEG', { output_format: 'jpeg' }, { translucentShare: 0.2 }, 'opaque'],
    ['not against the caller’s word', { background: 'opaque' }, { translucentShare: 0.2 }, 'opaque'],
    ['a background that is to go leaves none', { prompt: 'remove the background' }, {}, 'transparent'],
    ['any other picture is opaque', {}, {}, 'opaque'],
  ])('%s', (_, body, changes, background) => {
    expect(orderOf(body, changes).background).toBe(background);
  });
});
