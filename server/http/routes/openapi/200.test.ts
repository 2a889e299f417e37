import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startSuite } from '../../suite.ts';

const golden = new URL('../../../../test/openapi.golden.json', import.meta.url);

async function description() {
  const suite = await startSuite();
  const response = await fetch(`${suite.url}/openapi.json`);
  const text = await response.text();
  await suite.close();
  return JSON.parse(text);
}

// The golden is rewritten by `node tools/openapi-golden.mjs` after a build, and read by whoever reviews the change.
test('the description is the one that was last looked at', async () => {
  const expected = JSON.parse(readFileSync(golden, 'utf8'));
  const { info, ...rest } = await description();
  expect({ ...rest, info: { ...info, version: expected.info.version } }).toEqual(expected);
});

test('every reference in it leads to a schema', async () => {
  const api = await description();
  const names = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target ?? '');
  expect(names.length).toBeGreaterThan(10);
  const schemas = Object.keys(api.components.schemas).map((name) => `#/components/schemas/${name}`);
  expect(names.filter((name) => !schemas.includes(name))).toEqual([]);
});

test('operations bear upstream’s names', async () => {
  const { paths } = await description();
  expect(paths['/v1/images/generations'].post.operationId).toBe('createImage');
  expect(paths['/v1/models'].get.operationId).toBe('listModels');
  expect(paths['/v1/models/{model}'].get.operationId).toBe('retrieveModel');
});
