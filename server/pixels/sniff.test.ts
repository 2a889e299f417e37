import { expect, it } from 'vitest';
import { nameOfKind, sniff } from './sniff.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

it.each([
  ['png', '\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR'],
  ['jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['webp', 'RIFF\x24\0\0\0WEBPVP8 '],
])('a %s is one by its first bytes', (format, text) => {
  expect(sniff(bytes(text))).toEqual({ format });
});

it.each([
  ['gif', 'GIF87a\x01\0'],
  ['gif', 'GIF89a\x01\0'],
  ['svg', '<svg xmlns="http://www.w3.org/2000/svg">'],
  ['svg', '<?xml version="1.0"?>\n<!-- made by hand -->\n<SVG\n width="1">'],
  ['pdf', '%PDF-1.7'],
  ['heic', '\0\0\0\x18ftypheic'],
  ['heic', '\0\0\0\x18ftypmif1'],
  ['avif', '\0\0\0\x1cftypavif'],
  ['avif', '\0\0\0\x1cftypavis'],
  ['video', '\0\0\0\x18ftypmp42'],
  ['video', '\x1aE\xdf\xa3\x01'],
  ['tiff', 'II*\0\x08'],
  ['tiff', 'MM\0*\0'],
  ['bmp', 'BM\x36\0\x0c\0'],
  ['text', 'BMW and other cars'],
  ['ico', '\0\0\x01\0\x01\0'],
  ['jxl', '\xff\x0a\x01'],
  ['psd', '8BPS\0\x01'],
  ['zip', 'PK\x03\x04\x14\0'],
  ['text', '{"error": "not found"}'],
  ['text', 'data:image/png;base64,iVBOR'],
  ['text', 'gr\xc3\xbc\xc3\x9fe'],
  ['empty', ''],
  ['unknown', '\x01\x02\x03\x04'],
  ['unknown', 'RIFF\x24\0\0\0WAVEfmt '],
] as const)('what is no picture of ours is called %s: %j', (kind, text) => {
  expect(sniff(bytes(text))).toEqual({ format: undefined, kind });
  expect(nameOfKind(kind)).toMatch(/^(an? |text$|empty$|of )/);
});
