import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { encodePicture, jpegXmpBytesMax } from './encode.ts';
import { memoryBytesMax, memoryOf, xmpOf } from './metadata.ts';

const memory = Uint8Array.from({ length: 3_000 }, (_, at) => (at * 7) % 256);
const text = Buffer.from(memory).toString('base64');
const size = { widthPixels: 16, heightPixels: 16 };
const picture = { ...size, data: new Uint8ClampedArray(16 * 16 * 4).fill(200) };
const formats = ['png', 'jpeg', 'webp'] as const;

const carrying = (format: (typeof formats)[number], xmp: string) =>
  encodePicture(picture, { format, compression: 90, hasAlpha: true, ...size, xmp });
const xmpIn = async (bytes: Uint8Array) => (await sharp(bytes).metadata()).xmpAsString ?? '';

describe('a picture remembers', () => {
  it.each(formats)('what it was given, as a %s', async (format) => {
    expect(memoryOf(await xmpIn(await carrying(format, xmpOf(memory))))).toEqual(memory);
  });

  it.each(formats)('as a %s that another program saved again in each format', async (format) => {
    const bytes = await carrying(format, xmpOf(memory));
    for (const other of formats) {
      const kept = await sharp(bytes).resize(8).keepXmp().toFormat(other).toBuffer();
      expect(memoryOf(await xmpIn(kept)), other).toEqual(memory);
      const withMetadata = await sharp(bytes).withMetadata().toFormat(other).toBuffer();
      expect(memoryOf(await xmpIn(withMetadata)), other).toEqual(memory);
    }
  });

  it('nothing when it was given nothing', async () => {
    const bytes = await encodePicture(picture, { format: 'png', compression: 100, hasAlpha: true, ...size });
    expect((await sharp(bytes).metadata()).xmp).toBeUndefined();
  });

  it('as much as a JPEG can hold, and a larger packet is left out rather than breaking the file', async () => {
    const largest = 'x'.repeat(jpegXmpBytesMax);
    expect(await xmpIn(await carrying('jpeg', largest))).toBe(largest);
    expect(await xmpIn(await carrying('jpeg', `${largest}x`))).toBe('');
    expect(await xmpIn(await carrying('png', `${largest}x`))).toHaveLength(jpegXmpBytesMax + 1);
  });

  it('up to its limit and not more', () => {
    const most = new Uint8Array(memoryBytesMax).fill(9);
    expect(Buffer.from(memoryOf(xmpOf(most)) ?? []).equals(most)).toBe(true);
    expect(() => xmpOf(new Uint8Array(memoryBytesMax + 1))).toThrow(RangeError);
    const tooMuch = Buffer.alloc(memoryBytesMax + 3).toString('base64');
    expect(memoryOf(`xmlns:p="urn:pictor:scene:1#" p:memory="${tooMuch}"`)).toBeUndefined();
  });
});

describe('a packet that another tool has rewritten is read', () => {
  it('with the property as an element, broken into lines', () => {
    const lines = text.replace(/(.{76})/g, '$1\n      ');
    const xmp = `<x:xmpmeta><rdf:RDF><rdf:Description rdf:about='' xmlns:pictor='urn:pictor:scene:1#'>
      <pictor:memory>${lines}</pictor:memory></rdf:Description></rdf:RDF></x:xmpmeta>`;
    expect(memoryOf(xmp)).toEqual(memory);
  });

  it('with another prefix, single quotes, spaces and entities', () => {
    const xmp = `<rdf:Description xmlns:ns1 = 'urn:pictor:scene:1#'\n ns1:memory = '${text.slice(0, 100)}&#xA;${text.slice(100)}'/>`;
    expect(memoryOf(xmp)).toEqual(memory);
  });

  it('with an empty element of the name before the full one', () => {
    const xmp = `<r xmlns:p="urn:pictor:scene:1#"><p:memory/><p:memory rdf:parseType="Literal">${text}</p:memory></r>`;
    expect(memoryOf(xmp)).toEqual(memory);
  });
});

describe('a packet that is not ours gives nothing', () => {
  it.each([
    ['an empty one', ''],
    ['another namespace', `<r xmlns:pictor="urn:other:1#" pictor:memory="${text}"/>`],
    ['a name that only ends in ours', `<r xmlns:p="urn:pictor:scene:1#" xp:memory="${text}"/>`],
    ['an attribute that never ends', `<r xmlns:p="urn:pictor:scene:1#" p:memory="${text}`],
    ['an element that never ends', `<r xmlns:p="urn:pictor:scene:1#"><p:memory>${text}`],
    ['what is no base64', '<r xmlns:p="urn:pictor:scene:1#" p:memory="&lt;script&gt;"/>'],
    ['an empty value', '<r xmlns:p="urn:pictor:scene:1#" p:memory=""/>'],
    ['a prefix of another kind', `<r xmlns:(a+)+$="urn:pictor:scene:1#" (a+)+$:memory="${text}"/>`],
  ])('%s', (_, xmp) => {
    expect(memoryOf(xmp)).toBeUndefined();
  });

  it.each([
    ['declarations', 'xmlns:p="urn:pictor:scene:1#" '],
    ['properties', 'xmlns:p="urn:pictor:scene:1#" p:memory p:memory '],
    ['spaces', `xmlns:p${' '.repeat(500)}="urn:pictor:scene:1#" p:memory${' '.repeat(500)}=`],
    ['entities', `xmlns:p="urn:pictor:scene:1#" p:memory="${'&#'.repeat(20_000)}"`],
  ])('half a megabyte of %s, and at once', (_, unit) => {
    const xmp = unit.repeat(Math.ceil(512_000 / unit.length));
    const since = performance.now();
    expect(memoryOf(xmp)).toBeUndefined();
    expect(performance.now() - since).toBeLessThan(500);
  });
});
