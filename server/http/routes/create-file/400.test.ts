import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { formOf, keyNextDoor, upload } from '../../../../test/files.ts';
import { type OpenHouse, openHouse } from '../../../../test/harness.ts';

let house: OpenHouse;
let strictKey: string;
beforeAll(async () => {
  house = await openHouse();
  strictKey = await keyNextDoor(house, 'strict');
});
afterAll(() => house.close());

afterEach(async () => {
  const { rowCount } = await house.database.pool.query('SELECT 1 FROM files');
  expect([rowCount, filesIn('spool'), filesIn('files')], 'something of a refused upload is left').toEqual([
    0, 0, 0,
  ]);
});

function filesIn(folder: string): number {
  try {
    const entries = readdirSync(join(house.dataFolder, folder), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).length;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}

const bytes = Buffer.alloc(300_000, 7);
const both = () => [house.key, strictKey];

async function refusal(form: FormData, key = house.key) {
  const response = await upload(house, form, key);
  expect(response.status).toBe(400);
  const { type, code, param, message } = (await response.json()).error;
  expect(type).toBe('invalid_request_error');
  return { code, param, message };
}

test('without a file, or without a purpose, that is what is missing', async () => {
  const noFile = new FormData();
  noFile.append('purpose', 'vision');
  for (const key of both()) {
    expect(await refusal(noFile, key)).toEqual({
      code: 'missing_required_parameter',
      param: 'file',
      message: "Missing required parameter: 'file'.",
    });
    expect(await refusal(formOf(bytes, { purpose: undefined }), key)).toEqual({
      code: 'missing_required_parameter',
      param: 'purpose',
      message: "Missing required parameter: 'purpose'.",
    });
  }
});

test('a text in the place of the file is told from a file', async () => {
  const form = new FormData();
  form.append('purpose', 'vision');
  form.append('file', 'hello');
  expect(await refusal(form)).toEqual({
    code: 'invalid_type',
    param: 'file',
    message: "Invalid type for 'file': expected a file, but got a string instead.",
  });
});

test('an empty file is no file', async () => {
  expect(await refusal(formOf(new Uint8Array()))).toEqual({
    code: 'invalid_value',
    param: 'file',
    message: "Invalid 'file': the file is empty. Expected a file of at least one byte.",
  });
});

test('two files are one too many', async () => {
  const form = formOf(bytes);
  form.append('file', new Blob(['second']), 'second.txt');
  expect(await refusal(form)).toMatchObject({ code: 'array_above_max_length', param: 'file' });
});

test('a purpose outside the list is refused with the list', async () => {
  for (const purpose of ['', 'Vision', 'assistants_output', 'x\u0000']) {
    const { code, param, message } = await refusal(formOf(bytes, { purpose }));
    expect([code, param]).toEqual(['invalid_value', 'purpose']);
    expect(message).toBe(
      `Invalid value: '${purpose}'. Supported values are: 'assistants', 'batch', 'fine-tune', 'vision', 'user_data', and 'evals'.`,
    );
  }
});

test.each([
  ['3599', 'integer_below_min_value', 'Expected a value >= 3600, but got 3599 instead.'],
  ['2592001', 'integer_above_max_value', 'Expected a value <= 2592000, but got 2592001 instead.'],
  ['-1', 'integer_below_min_value', 'but got -1 instead.'],
  ['soon', 'invalid_type', 'but got a string value that could not be converted into an integer.'],
  ['3600.5', 'invalid_type', 'expected an integer'],
])('a file cannot last %s seconds', async (seconds, code, words) => {
  const form = formOf(bytes, { 'expires_after[anchor]': 'created_at', 'expires_after[seconds]': seconds });
  const refused = await refusal(form);
  expect([refused.code, refused.param]).toEqual([code, 'expires_after[seconds]']);
  expect(refused.message).toContain(words);
});

test('an expiry needs its anchor and its seconds, and knows one anchor', async () => {
  const [anchor, seconds] = ['expires_after[anchor]', 'expires_after[seconds]'];
  expect(await refusal(formOf(bytes, { [seconds]: '3600' }))).toMatchObject({
    code: 'missing_required_parameter',
    param: anchor,
  });
  expect(await refusal(formOf(bytes, { [anchor]: 'created_at' }))).toMatchObject({
    code: 'missing_required_parameter',
    param: seconds,
  });
  expect(await refusal(formOf(bytes, { [anchor]: 'last_used_at', [seconds]: '3600' }))).toMatchObject({
    code: 'invalid_value',
    param: anchor,
    message: "Invalid value: 'last_used_at'. Supported values are: 'created_at'.",
  });
});

test('a name that the strict profile does not know is refused first', async () => {
  const form = new FormData();
  form.append('colour', 'red');
  expect(await refusal(form, strictKey)).toEqual({
    code: 'unknown_parameter',
    param: 'colour',
    message: "Unknown parameter: 'colour'.",
  });
});

test('what calls itself a form and is none is refused', async () => {
  const response = await fetch(`${house.url}/v1/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.key}`, 'content-type': 'multipart/form-data; boundary=x' },
    body: 'not a form at all',
  });
  expect(response.status).toBe(400);
  expect((await response.json()).error.code).toBe('malformed_form');
});
