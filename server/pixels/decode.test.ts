import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import sharp, { type Sharp } from 'sharp';
import type { Content } from '../base/content.ts';
import { decodeMask, decodePicture } from './decode.ts';
import { encodePicture } from './encode.ts';
import { inMemory, makePng, pngChunk } from './suite.ts';

const width = 48;
const height = 32;
const exact = { widthPixels: width, heightPixels: height, fit: 'exact' } as const;

/** Every channel runs through its values; a third of the pixels is clear, and has colours all the same. */
const rgba = Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => {
  const pixel = at >> 2;
  return [pixel * 5, pixel * 11 + 3, 255 - pixel, pixel % 3 === 0 ? 0 : pixel][at & 3] ?? 0;
}).map((value) => value & 255);
const image = (data: Uint8ClampedArray = rgba, channels: 3 | 4 = 4) =>
  sharp(data, { raw: { width, height, channels } });
const content = async (encoded: Sharp): Promise<Content> => ({
  kind: 'memory',
  bytes: new Uint8Array(await encoded.toBuffer()),
});
const opaque = rgba.map((value, at) => (at % 4 === 3 ? 255 : value));

/** What one pixel of a made PNG with a profile decodes to. */
const onePixel = async (profile: Uint8Array, depth: number) => {
  const samples = [60, 180, 60, 99].flatMap((value) => (depth === 16 ? [value, value] : [value]));
  const chunk = pngChunk('iCCP', Buffer.concat([Buffer.from('x\0\0'), deflateSync(profile)]));
  const facts = { widthPixels: 1, heightPixels: 1, depth };
  const bytes = makePng(facts, deflateSync(Uint8Array.from([0, ...samples])), [chunk]);
  const want = { widthPixels: 1, heightPixels: 1, fit: 'exact' } as const;
  return [...(await decodePicture(inMemory(bytes), want)).data];
};

/** Faster than `toEqual`, and silent about which of thousands of bytes it was. */
const isSame = (one: Uint8ClampedArray, other: Uint8ClampedArray) =>
  Buffer.from(one).equals(Buffer.from(other));

describe('a picture of the wanted size is not touched', () => {
  it.each(['png', 'webp'] as const)(
    'in a lossless %s of ours, colours under alpha 0 included',
    async (format) => {
      const bytes = await encodePicture(
        { widthPixels: width, heightPixels: height, data: rgba },
        { format, compression: 100, hasAlpha: true, widthPixels: width, heightPixels: height },
      );
      const decoded = await decodePicture({ kind: 'memory', bytes }, exact);
      expect(isSame(decoded.data, rgba)).toBe(true);
      expect(decoded).toMatchObject({ hasAlpha: true, isResampled: false, xmp: undefined });
    },
  );

  it('in a PNG without alpha, which becomes 255', async () => {
    const decoded = await decodePicture(await content(image().removeAlpha().png()), exact);
    expect(isSame(decoded.data, opaque)).toBe(true);
    expect(decoded.hasAlpha).toBe(false);
  });

  it('when it is contained in a box of its width', async () => {
    const want = { widthPixels: width, heightPixels: 500, fit: 'contain' } as const;
    expect((await decodePicture(await content(image().png()), want)).isResampled).toBe(false);
  });
});

describe('sizes', () => {
  const sizeFor = async (want: Parameters<typeof decodePicture>[1]) => {
    const { widthPixels, heightPixels, data } = await decodePicture(await content(image().png()), want);
    expect(data).toHaveLength(widthPixels * heightPixels * 4);
    return [widthPixels, heightPixels];
  };

  it('contain keeps the shape', async () => {
    expect(await sizeFor({ widthPixels: 24, heightPixels: 24, fit: 'contain' })).toEqual([24, 16]);
  });
  it('contain grows only when it may', async () => {
    const box = { widthPixels: 480, heightPixels: 480, fit: 'contain' } as const;
    expect(await sizeFor(box)).toEqual([48, 32]);
    expect(await sizeFor({ ...box, mayEnlarge: true })).toEqual([480, 320]);
  });
  it('exact gives the size that was asked for', async () => {
    expect(await sizeFor({ widthPixels: 30, heightPixels: 60, fit: 'exact' })).toEqual([30, 60]);
  });
  it('the thinnest picture keeps one pixel', async () => {
    const thin = await content(
      sharp(Buffer.alloc(3000), { raw: { width: 1000, height: 1, channels: 3 } }).png(),
    );
    const decoded = await decodePicture(thin, { widthPixels: 10, heightPixels: 10, fit: 'contain' });
    expect([decoded.widthPixels, decoded.heightPixels]).toEqual([10, 1]);
  });
});

describe('whatever kind of picture it is, it comes out as RGBA in sRGB', () => {
  const grey = sharp(Buffer.alloc(width * height, 90), { raw: { width, height, channels: 1 } });
  const firstPixel = async (encoded: Sharp) => [
    ...(await decodePicture(await content(encoded), exact)).data.slice(0, 4),
  ];

  it('grey', async () => {
    expect(await firstPixel(grey.clone().toColourspace('b-w').png())).toEqual([90, 90, 90, 255]);
  });
  it('a palette with transparent entries', async () => {
    const colours = new Uint8ClampedArray(width * height * 4).map((_, at) => [200, 10, 30, 0][at & 3] ?? 0);
    colours.set([1, 2, 3, 255], 4);
    const decoded = await decodePicture(await content(image(colours).png({ palette: true })), exact);
    expect(decoded.hasAlpha).toBe(true);
    expect(decoded.data[3]).toBe(0);
    expect([...decoded.data.slice(4, 8)]).toEqual([1, 2, 3, 255]);
  });
  it('sixteen bits a channel', async () => {
    const deep = new Uint16Array(width * height * 3).fill(0x8042);
    const bytes = sharp(deep, { raw: { width, height, channels: 3 } })
      .toColourspace('rgb16')
      .png();
    expect(await firstPixel(bytes)).toEqual([0x80, 0x80, 0x80, 255]);
  });
  it.each([8, 16])('Display P3 in %i bits, whose colours are converted', async (depth) => {
    const p3 = (await sharp(await image().withIccProfile('p3').png().toBuffer()).metadata()).icc;
    if (!p3) throw new Error('the profile is in the file');
    // This green of Display P3 is beyond sRGB: red falls to 0. The numbers are those of any colour calculator, +-1.
    const [red = 255, green = 0, blue = 0, alpha] = await onePixel(p3, depth);
    expect([red, alpha]).toEqual([0, 99]);
    expect(Math.abs(green - 183)).toBeLessThan(2);
    expect(Math.abs(blue - 30)).toBeLessThan(3);
    // The same profile, when it calls itself sRGB, is believed and changes nothing.
    const lying = Buffer.from(p3.toString('latin1').replace('s\0P\x003\0C', 's\0R\0G\0B'), 'latin1');
    expect(lying.equals(p3)).toBe(false);
    expect(await onePixel(lying, depth)).toEqual([60, 180, 60, 99]);
  });
  it('CMYK', async () => {
    const [red = 0, green = 255] = await firstPixel(
      image(opaque.map((_, at) => [220, 20, 20, 255][at & 3] ?? 0))
        .toColourspace('cmyk')
        .jpeg({ quality: 95 }),
    );
    expect(red).toBeGreaterThan(180);
    expect(green).toBeLessThan(90);
  });
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('EXIF orientation %i is upright', async (orientation) => {
    // Half red, half blue, split along the stored width; only its place after turning tells orientations apart.
    const marked = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let y = 0; y < height / 2; y += 1)
      for (let x = 0; x < width / 4; x += 1) marked.set([0, 0, 0, 255], (y * width + x) * 4);
    const turned = orientation >= 5;
    const want = turned
      ? { widthPixels: height, heightPixels: width }
      : { widthPixels: width, heightPixels: height };
    const encoded = await content(image(marked).withMetadata({ orientation }).png());
    const decoded = await decodePicture(encoded, { ...want, fit: 'exact' });
    expect(decoded.isResampled).toBe(false);
    const dark = (x: number, y: number) => (decoded.data[(y * want.widthPixels + x) * 4] ?? 255) < 128;
    const right = want.widthPixels - 1;
    const bottom = want.heightPixels - 1;
    const corners = [dark(0, 0), dark(right, 0), dark(right, bottom), dark(0, bottom)];
    // The corner that the first stored pixel goes to. Source: EXIF 2.32, tag 274.
    const corner = [0, 1, 2, 3, 0, 1, 2, 3][orientation - 1];
    expect(corners).toEqual([0, 1, 2, 3].map((place) => place === corner));
  });
});

it('colours under transparent pixels do not bleed when a picture is resampled', async () => {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at += 4) {
    data.set((at / 4) % width < width / 2 ? [0, 255, 0, 0] : [200, 0, 0, 255], at);
  }
  const decoded = await decodePicture(await content(image(data).png()), {
    ...{ widthPixels: 17, heightPixels: 11, fit: 'exact' },
  });
  expect(decoded.isResampled).toBe(true);
  for (let at = 0; at < decoded.data.length; at += 4) {
    if ((decoded.data[at + 3] ?? 0) > 8) expect(decoded.data[at + 1]).toBeLessThan(24);
  }
});

it('what libvips cannot read is refused as broken', async () => {
  const whole = await content(image().png());
  if (whole.kind !== 'memory') throw new Error('made in memory');
  const cut = { kind: 'memory', bytes: whole.bytes.slice(0, whole.bytes.length - 200) } as const;
  await expect(decodePicture(cut, exact)).rejects.toMatchObject({ reason: 'broken' });
  await expect(decodeMask(cut, width, height)).rejects.toMatchObject({ reason: 'broken' });
});

it('no other loader of libvips is asked, whatever comes to it', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="32"><rect width="9" height="9"/></svg>';
  await expect(decodePicture(inMemory(svg), exact)).rejects.toMatchObject({ reason: 'broken' });
  const gif = 'GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;';
  await expect(decodePicture(inMemory(gif), exact)).rejects.toMatchObject({ reason: 'broken' });
});

describe('a mask', () => {
  it('frees exactly the pixels whose alpha is 0', async () => {
    const mask = await decodeMask(await content(image().png()), width, height);
    expect(mask).toEqual(Uint8Array.from(mask, (_, pixel) => (rgba[pixel * 4 + 3] === 0 ? 255 : 0)));
    expect(mask).toContain(255);
    expect(mask).toContain(0);
  });

  it('of sixteen bits frees only what is 0 in all of them', async () => {
    const deep = new Uint16Array(width * height * 4).fill(0xffff);
    deep[3] = 0;
    deep[7] = 1;
    deep[11] = 0xff;
    const png = sharp(deep, { raw: { width, height, channels: 4 } })
      .toColourspace('rgb16')
      .png();
    const mask = await decodeMask(await content(png), width, height);
    expect([...mask.slice(0, 4)]).toEqual([255, 0, 0, 0]);
  });

  it('of another size takes the nearest pixel, up and down', async () => {
    const wide = await decodeMask(await content(image().png()), width * 2, height * 2);
    const small = await decodeMask(await content(image().png()), width / 3, height / 2);
    const clear = (x: number, y: number) => (rgba[(y * width + x) * 4 + 3] === 0 ? 255 : 0);
    for (let y = 0; y < height * 2; y += 1)
      for (let x = 0; x < width * 2; x += 1) expect(wide[y * width * 2 + x]).toBe(clear(x >> 1, y >> 1));
    for (let y = 0; y < height / 2; y += 1)
      for (let x = 0; x < width / 3; x += 1)
        expect(small[(y * width) / 3 + x]).toBe(clear(x * 3 + 1, y * 2 + 1));
  });

  it('without an alpha channel protects everything', async () => {
    const mask = await decodeMask(await content(image().removeAlpha().png()), width, height);
    expect(mask).toEqual(new Uint8Array(width * height));
  });
});
