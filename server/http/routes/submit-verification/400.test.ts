import { afterAll, beforeAll, expect, test } from 'vitest';
import { askGates } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test.each([
  ['no name', {}, 'missing_required_parameter', 'legal_name'],
  ['a name that is a number', { legal_name: 7 }, 'invalid_type', 'legal_name'],
  ['a blank name', { legal_name: '  ' }, 'empty_string', 'legal_name'],
  ['a name without end', { legal_name: 'x'.repeat(201) }, 'string_above_max_length', 'legal_name'],
  ['a name with U+0000', { legal_name: 'a\u0000b' }, 'invalid_value', 'legal_name'],
  ['a country in words', { legal_name: 'Fox', country: 'Netherlands' }, 'string_above_max_length', 'country'],
  ['a country in small letters', { legal_name: 'Fox', country: 'nl' }, 'invalid_value', 'country'],
  ['a contact that is a list', { legal_name: 'Fox', contact: [] }, 'invalid_type', 'contact'],
  [
    'a file that is not there',
    { legal_name: 'Fox', evidence_file_id: 'file-x' },
    'invalid_value',
    'evidence_file_id',
  ],
  ['an unknown name', { legal_name: 'Fox', is_verified: true }, 'unknown_parameter', 'is_verified'],
  ['an array', [], 'invalid_type', 'body'],
])('%s is refused and nothing is submitted', async (_, body, code, param) => {
  const answer = await askGates(suite, 'verification', { body });
  expect([answer.status, answer.body.error?.['code'], answer.body.error?.['param']]).toEqual([
    400,
    code,
    param,
  ]);
  expect((await askGates(suite, 'verification')).body['status']).toBe('unverified');
});
