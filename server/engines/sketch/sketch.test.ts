import { fileURLToPath } from 'node:url';
import { engineSuite } from '../suite.ts';
import { createSketchEngine } from './sketch.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

engineSuite('sketch', async () =>
  createSketchEngine({
    threads: 2,
    start: { packFile: `${root}dist/pack/words.pack`, fontFolder: `${root}node_modules` },
  }),
);
