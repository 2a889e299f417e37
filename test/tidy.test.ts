/** Holds the house to its own rules (`tidy/rules.ts`), and holds each rule to finding what it is for. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  addressRule,
  doorRule,
  engineRule,
  exportRule,
  levelRule,
  linkRule,
  routeRule,
  usedRule,
  wingRule,
} from './tidy/rules.ts';
import { listFiles, makeSource, readSource } from './tidy/sources.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const sources = listFiles(root, ['.ts', '.tsx', '.mjs']).map((path) => readSource(root, path));
const documents = listFiles(root, ['.md']).map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}));

describe('the house', () => {
  it('wings import only what they are built on', () => expect(wingRule(sources)).toEqual([]));
  it('folders of the server import downwards only', () => expect(levelRule(sources)).toEqual([]));
  it('time, chance and the environment have one door each', () => expect(doorRule(sources)).toEqual([]));
  it('addresses of the house are spelled in one file of the console', () => {
    expect(addressRule(sources)).toEqual([]);
  });
  it('nothing is exported by default or at second hand', () => expect(exportRule(sources)).toEqual([]));
  it('every route has a test for every status it answers with', () => expect(routeRule(sources)).toEqual([]));
  it('every engine has its card, README, suite and line in the registry', () => {
    const paths = documents.map(({ path }) => path);
    expect(engineRule(sources, paths)).toEqual([]);
  });
  it('every file is reached from something that runs', () => expect(usedRule(sources)).toEqual([]));
  it('every relative link in a document leads to a file', () => {
    expect(linkRule(documents, (path) => existsSync(join(root, path)))).toEqual([]);
  });
});

describe('the rules find what they are for', () => {
  const one = (path: string, text: string) => [makeSource(path, text)];

  it('an import of another wing is found, type-only and dynamic ones too', () => {
    expect(wingRule(one('sketch/a.ts', "import type { X } from '../server/x.ts';"))).toHaveLength(1);
    expect(wingRule(one('console/a.ts', "const x = await import('../server/x.ts');"))).toHaveLength(1);
    expect(wingRule(one('server/a.ts', "import {\n  x,\n} from '../contract/x.ts';"))).toEqual([]);
  });

  it('an import upwards or sideways is found', () => {
    expect(levelRule(one('server/images/a.ts', "import { x } from '../store/pool.ts';"))).toHaveLength(1);
    expect(
      levelRule(one('server/http/routes/x/a.ts', "import { x } from '../../../store/pool.ts';")),
    ).toHaveLength(1);
    expect(
      levelRule(one('server/metering/a.ts', "import { x } from '../engines/registry.ts';")),
    ).toHaveLength(1);
    expect(levelRule(one('server/metering/a.ts', "import type { x } from '../engines/engine.ts';"))).toEqual(
      [],
    );
    expect(levelRule(one('server/engines/a/a.ts', "import { x } from '../b/b.ts';"))).toHaveLength(1);
    expect(
      levelRule(one('server/engines/a/a.ts', "import { x } from '../../../sketch/sketch.ts';")),
    ).toHaveLength(1);
    expect(levelRule(one('server/novel/a.ts', "import { x } from '../base/ids.ts';"))).toHaveLength(1);
  });

  it('a clock, a die or a variable that is read elsewhere is found, but not in a comment or a string’s URL', () => {
    expect(doorRule(one('server/http/a.ts', 'const x = Date.now();'))).toHaveLength(1);
    expect(doorRule(one('sketch/a.ts', "const u = 'http://x'; const x = Math.random();"))).toHaveLength(1);
    expect(doorRule(one('server/cli/a.ts', 'const x = process.env;'))).toHaveLength(1);
    expect(doorRule(one('server/http/a.ts', '// not Date.now()\n/* nor Math.random() */'))).toEqual([]);
    expect(doorRule(one('server/http/a.test.ts', 'const x = Date.now();'))).toEqual([]);
  });

  it('an address that a page spells itself is found', () => {
    expect(addressRule(one('console/pages/A.tsx', "fetch('/v1/models')"))).toHaveLength(1);
    expect(addressRule(one('console/paths.ts', "'/v1/models'"))).toEqual([]);
  });

  it('default exports and barrels are found', () => {
    expect(exportRule(one('server/a.ts', 'export default 1;'))).toHaveLength(1);
    expect(exportRule(one('server/a.ts', "export * from './b.ts';"))).toHaveLength(1);
    expect(exportRule(one('server/a.ts', "export type { B } from './b.ts';"))).toHaveLength(1);
    expect(exportRule(one('console/pages/A.tsx', 'export default 1;'))).toEqual([]);
  });

  it('a status without a test is found, and a folder that is named otherwise', () => {
    const route = makeSource(
      'server/http/routes/list-models/route.ts',
      "operationId: 'listModels', statuses: [200, 401]",
    );
    const test = makeSource('server/http/routes/list-models/200.test.ts', '');
    expect(routeRule([route, test])).toEqual([expect.stringContaining('answers 401')]);
    const other = makeSource('server/http/routes/models/route.ts', "operationId: 'listModels', statuses: []");
    expect(routeRule([other])).toEqual([expect.stringContaining('list-models')]);
  });

  it('an engine without its papers is found', () => {
    expect(engineRule(one('server/engines/new/new.ts', ''), [])).toHaveLength(4);
  });

  it('a file that only a test imports is found', () => {
    const file = makeSource('server/base/lonely.ts', 'export const x = 1;');
    const test = makeSource('server/base/lonely.test.ts', "import { x } from './lonely.ts';");
    expect(usedRule([file, test])).toEqual([expect.stringContaining('lonely.ts')]);
    const entry = makeSource('server/cli/pictor.ts', "import { x } from '../base/lonely.ts';");
    expect(usedRule([file, test, entry])).toEqual([]);
  });

  it('a link to nothing is found, but not one inside code', () => {
    const text =
      '[a](gone.md) `[b](none.md)` ![c](there.png "t") [d](https://x.example) <img src="lost.png">';
    const found = linkRule([{ path: 'docs/x.md', text }], (path) => path === 'docs/there.png');
    expect(found).toEqual([
      expect.stringContaining('docs/gone.md'),
      expect.stringContaining('docs/lost.png'),
    ]);
  });
});
