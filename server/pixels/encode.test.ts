import { randomFillSync } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { encodePicture, type Encoding } from './encode.ts';

const size = { widthPixels: 64, heightPixels: 48 };
const encoding: Encoding = { format: 'png', compression: 100, hasAlpha: false, ...size };

/** A gradient whose alpha grows from left to right. */
function picture() {
  const data = new Uint8ClampedArray(size.widthPixels * size.heightPixels * 4);
  for (let at = 0; at < data.length; at += 4) {
    const x = (at / 4) % size.widthPixels;
    data.set([x * 4, 255 - x * 4, 120, x * 4], at);
  }
  return { ...size, data };
}

const pixelsOf = async (bytes: Uint8Array) => new Uint8ClampedArray(await sharp(bytes).raw().toBuffer());

describe('what loses nothing', () => {
  it.each(['png', 'webp'] as const)(
    'a %s gives back every pixel, colours under alpha 0 included',
    async (format) => {
      const bytes = await encodePicture(picture(), { ...encoding, format, hasAlpha: true });
      const pixels = await pixelsOf(bytes);
      expect(pixels).toEqual(picture().data);
    },
  );
});

it.each(['png', 'jpeg', 'webp'] as const)('a %s without alpha has three channels', async (format) => {
  const facts = await sharp(
    await encodePicture(picture(), { ...encoding, format, compression: 80 }),
  ).metadata();
  expect([facts.format, facts.channels, facts.width, facts.height]).toEqual([format, 3, 64, 48]);
});

it('a jpeg never has alpha, whatever is asked', async () => {
  const facts = await sharp(
    await encodePicture(picture(), { ...encoding, format: 'jpeg', hasAlpha: true }),
  ).metadata();
  expect(facts.hasAlpha).toBe(false);
});

it('lower compression numbers make smaller files', async () => {
  const lengthAt = async (compression: number) =>
    (await encodePicture(picture(), { ...encoding, format: 'jpeg', compression })).length;
  expect(await lengthAt(10)).toBeLessThan(await lengthAt(90));
  expect(await lengthAt(0)).toBeGreaterThan(0);
});

it('another delivered size is reached by resampling', async () => {
  const bytes = await encodePicture(picture(), { ...encoding, widthPixels: 32, heightPixels: 32 });
  const facts = await sharp(bytes).metadata();
  expect([facts.width, facts.height]).toEqual([32, 32]);
});

it('what was encoded and let go takes no memory', async () => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('the collector is not to be had');
  const noise = randomFillSync(new Uint8ClampedArray(1024 * 1024 * 4));
  const large = { widthPixels: 1024, heightPixels: 1024 };
  const encodeMany = async (count: number) => {
    let bytes = 0;
    for (let done = 0; done < count; done += 1) {
      bytes += (await encodePicture({ ...large, data: noise }, { ...encoding, ...large, format: 'jpeg' }))
        .length;
      collect();
      // Finalizers of native memory run from the event loop.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return bytes;
  };
  await encodeMany(10);
  const before = process.memoryUsage().rss;
  const encodedBytes = await encodeMany(40);
  expect(process.memoryUsage().rss - before).toBeLessThan(encodedBytes / 2);
}, 30_000);
