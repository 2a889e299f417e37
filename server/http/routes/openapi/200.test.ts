import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startSuite } from '../../suite.ts';

const golden = new URL('../../../../test/openapi.golden.json', import.meta.url);

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

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
  const bare = Object.entries<object>(api.components.schemas).filter(([, schema]) => '$ref' in schema);
  expect(bare, 'a name that only leads to a name').toEqual([]);
});

test('operations bear upstream’s names', async () => {
  const { paths } = await description();
  expect(paths['/v1/images/generations'].post.operationId).toBe('createImage');
  expect(paths['/v1/models'].get.operationId).toBe('listModels');
  expect(paths['/v1/models/{model}'].get.operationId).toBe('retrieveModel');
  expect(paths['/v1/images/edits'].post.operationId).toBe('createImageEdit');
  expect(paths['/v1/files'].post.operationId).toBe('createFile');
  expect(paths['/v1/files/{file_id}'].delete.operationId).toBe('deleteFile');
  expect(paths['/v1/files/{file_id}/content'].get.operationId).toBe('downloadFile');
});

test('every operation says what it answers, with its path’s parameters', async () => {
  const { paths } = await description();
  for (const [path, methods] of Object.entries<Record<string, Operation>>(paths)) {
    for (const { operationId, responses, parameters = [] } of Object.values(methods)) {
      if (responses['200']) expect(responses['200'].content, operationId).toBeDefined();
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const inPath = parameters.filter((one) => one.in === 'path');
      expect(
        inPath.map((one) => one.name),
        operationId,
      ).toEqual(named);
    }
  }
});
