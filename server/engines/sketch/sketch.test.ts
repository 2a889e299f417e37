import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { engineSuite, orderOf, paintAll } from '../suite.ts';
import { createSketchEngine } from './sketch.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const make = () =>
  createSketchEngine({
    threads: 2,
    packFile: `${root}dist/pack/words.pack`,
    fontFolder: `${root}node_modules`,
  });

engineSuite('sketch', async () => make());

it('dead pixels do not pile up from picture to picture', async () => {
  const engine = make();
  const painted = { widthPixels: 1024, heightPixels: 1024 };
  const paint = (prompt: string) =>
    paintAll(engine, orderOf({ prompt, painted, delivered: painted, count: 8 }));
  try {
    await paint('a sticker of a red apple');
    const before = process.memoryUsage().rss;
    for (const thing of ['castle', 'fox', 'teapot', 'guitar']) await paint(`a sticker of a ${thing}`);
    // 32 stickers make about a gigabyte of short-lived canvases; what stays are a few cached drawings.
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(350);
  } finally {
    await engine.close();
  }
}, 60_000);
