/** What a file is, by its first bytes; names and media types that were sent are not asked. */
import type { PictureFormat } from '../../contract/images.ts';

/** Enough first bytes to tell every kind apart. */
export const sniffedBytes = 512;

/** What else a file may be, so that a refusal can say it. */
export type OtherKind =
  | 'gif'
  | 'svg'
  | 'pdf'
  | 'heic'
  | 'avif'
  | 'tiff'
  | 'bmp'
  | 'ico'
  | 'jxl'
  | 'psd'
  | 'video'
  | 'zip'
  | 'text'
  | 'empty'
  | 'unknown';

/** The format of a picture that may be taken, or the kind of anything else. */
export type Sniffed =
  | { readonly format: PictureFormat }
  | { readonly format: undefined; readonly kind: OtherKind };

/** Looks at the first bytes (`sniffedBytes` of them, or all there are). */
export function sniff(first: Uint8Array): Sniffed {
  const text = Buffer.from(first.buffer, first.byteOffset, Math.min(first.length, sniffedBytes)).toString(
    'latin1',
  );
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return { format: 'png' };
  if (text.startsWith('\xff\xd8\xff')) return { format: 'jpeg' };
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return { format: 'webp' };
  return { format: undefined, kind: otherKind(text) };
}

/** The kind with its article, for sentences. */
export function nameOfKind(kind: OtherKind): string {
  return names[kind];
}

const names: Readonly<Record<OtherKind, string>> = {
  gif: 'a GIF',
  svg: 'an SVG',
  pdf: 'a PDF',
  heic: 'a HEIC picture',
  avif: 'an AVIF picture',
  tiff: 'a TIFF',
  bmp: 'a BMP',
  ico: 'an icon file',
  jxl: 'a JPEG XL picture',
  psd: 'a Photoshop file',
  video: 'a video',
  zip: 'a ZIP archive',
  text: 'text',
  empty: 'empty',
  unknown: 'of an unknown kind',
};

/** First bytes as Latin-1. Source: each format's own specification; ISO base media files name their brand at 8. */
const beginnings: readonly (readonly [start: string, kind: OtherKind])[] = [
  ['GIF8', 'gif'],
  ['%PDF', 'pdf'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['II+\0', 'tiff'],
  ['MM\0+', 'tiff'],
  ['BM', 'bmp'],
  ['\0\0\x01\0', 'ico'],
  ['\xff\x0a', 'jxl'],
  ['\0\0\0\x0cJXL ', 'jxl'],
  ['8BPS', 'psd'],
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\x1aE\xdf\xa3', 'video'],
];

function otherKind(text: string): OtherKind {
  if (text.length === 0) return 'empty';
  if (text.startsWith('ftyp', 4)) {
    const brand = text.slice(8, 12);
    if (brand.startsWith('avi')) return 'avif';
    // The brands of HEIF with HEVC, and those that name no codec, which cameras use for HEVC.
    return /^(hei|hev|mif1|msf1)/.test(brand) ? 'heic' : 'video';
  }
  const known = beginnings.find(([start]) => text.startsWith(start));
  // `BM` begins words, too; the length of a bitmap's file has zeros or bytes beyond ASCII behind it.
  if (known && (known[1] !== 'bmp' || !isText(text))) return known[1];
  if (!isText(text)) return 'unknown';
  return /<svg[\s>]/i.test(text) ? 'svg' : 'text';
}

/** No control characters but white space. Bytes beyond ASCII are UTF-8's, and text like any other. */
function isText(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) return false;
  }
  return true;
}
