import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { editOf, engineSuite, orderOf, paintAll, sourceOf } from '../suite.ts';
import { createSketchEngine } from './sketch.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const make = ({ isSceneCarried = true } = {}) =>
  createSketchEngine({
    threads: 2,
    packFile: `${root}dist/pack/words.pack`,
    fontFolder: `${root}node_modules`,
    isSceneCarried,
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

it('an edit that cannot be done is refused with its reasons', async () => {
  const engine = make();
  try {
    const order = await editOf(engine, { prompt: 'remove the elephant' });
    await expect(paintAll(engine, order)).rejects.toMatchObject({
      code: 'edit_not_possible',
      message: expect.stringContaining('elephant'),
    });
  } finally {
    await engine.close();
  }
});

it('a scene is edited from the picture’s own metadata, in every format', async () => {
  const engine = make();
  try {
    for (const format of ['png', 'jpeg', 'webp'] as const) {
      const [first] = await paintAll(engine, orderOf({ format, prompt: 'a red kite over a meadow' }));
      if (first?.type !== 'picture') throw new Error('nothing was painted');
      const order = await editOf(engine, {
        sources: [await sourceOf(first.bytes)],
        prompt: 'make the kite blue',
        format,
      });
      const [second] = await paintAll(engine, order);
      expect(second).toMatchObject({ type: 'picture', memory: expect.any(Uint8Array) });
    }
  } finally {
    await engine.close();
  }
});

it('pictures that carry no scene are known again by what the house remembers', async () => {
  const engine = make({ isSceneCarried: false });
  try {
    const [first] = await paintAll(engine, orderOf());
    if (first?.type !== 'picture' || !first.memory) throw new Error('nothing is remembered');
    expect((await sharp(first.bytes).metadata()).xmp).toBeUndefined();
    const remembered = await sourceOf(first.bytes, { memory: first.memory });
    const [second] = await paintAll(engine, await editOf(engine, { sources: [remembered] }));
    expect(second).toMatchObject({ type: 'picture', memory: expect.any(Uint8Array) });
  } finally {
    await engine.close();
  }
});
