/**
 * Reads which letters the shipped fonts have and writes them as `sketch/paint/glyphs.ts`, because the illustrator may not
 * unpack fonts itself. Run after a font changes: `npx tsc -b sketch && node tools/glyphs.mjs`. A test beside `fonts.ts` holds
 * the written table against the files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/** Code points as `20-7e a0-ff …`, hexadecimal, rising, that all files of the family together can show. */
export function rangesOf(files) {
  const require = createRequire(import.meta.url);
  const codes = new Set();
  for (const file of files) for (const code of codesOf(readFileSync(require.resolve(file)))) codes.add(code);
  const sorted = [...codes].sort((a, b) => a - b);
  const ranges = [];
  let first = sorted[0] ?? 0;
  for (let i = 0; i < sorted.length; i++) {
    const code = sorted[i] ?? 0;
    if (sorted[i + 1] === code + 1) continue;
    ranges.push(first === code ? code.toString(16) : `${first.toString(16)}-${code.toString(16)}`);
    first = sorted[i + 1] ?? 0;
  }
  return ranges.join(' ');
}

/** The module text of `sketch/paint/glyphs.ts` for these families. */
export function glyphModule(list) {
  const rows = list.map(({ name, files }) => `  '${name}':\n    '${rangesOf(files)}',\n`);
  return `/** Which letters each family has, read from the shipped files by \`tools/glyphs.ts\`; never edited by hand. */

/** Hexadecimal code points and ranges per family name, rising. */
export const glyphRanges: Readonly<Record<string, string>> = {\n${rows.join('')}};\n`;
}

/** The code points of one WOFF2 file. Source of the layout: https://www.w3.org/TR/WOFF2/ (seen 2026-11-22). */
export function codesOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tableCount = view.getUint16(12);
  let at = 48;
  const base128 = () => {
    let value = 0;
    for (let i = 0; i < 5; i++) {
      const byte = view.getUint8(at++);
      value = value * 128 + (byte & 127);
      if ((byte & 128) === 0) break;
    }
    return value;
  };
  let offset = 0;
  let cmapOffset = -1;
  for (let i = 0; i < tableCount; i++) {
    const flags = view.getUint8(at++);
    const tag = flags & 63;
    if (tag === 63) at += 4;
    const original = base128();
    // Tags 10 and 11 are glyf and loca, transformed unless version 3 says otherwise; any other only when not version 0.
    const isTransformed = tag === 10 || tag === 11 ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const length = isTransformed ? base128() : original;
    if (tag === 0) cmapOffset = offset;
    offset += length;
  }
  const data = brotliDecompressSync(bytes.subarray(at, at + view.getUint32(20)));
  if (cmapOffset < 0) return [];
  return codesOfCmap(new DataView(data.buffer, data.byteOffset + cmapOffset));
}

function codesOfCmap(cmap) {
  const codes = [];
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const start = cmap.getUint32(4 + i * 8 + 4);
    const format = cmap.getUint16(start);
    if (format === 12) {
      for (let g = 0; g < cmap.getUint32(start + 12); g++) {
        const group = start + 16 + g * 12;
        for (let code = cmap.getUint32(group); code <= cmap.getUint32(group + 4); code++) codes.push(code);
      }
    } else if (format === 4) {
      const segments = cmap.getUint16(start + 6) / 2;
      for (let s = 0; s < segments; s++) {
        const last = cmap.getUint16(start + 14 + s * 2);
        const first = cmap.getUint16(start + 16 + segments * 2 + s * 2);
        for (let code = first; code <= last && code !== 0xffff; code++) {
          const rangeAt = start + 16 + segments * 6 + s * 2;
          const range = cmap.getUint16(rangeAt);
          const delta = cmap.getUint16(start + 16 + segments * 4 + s * 2);
          const glyph =
            range === 0 ? (code + delta) & 0xffff : cmap.getUint16(rangeAt + range + (code - first) * 2);
          if (glyph !== 0) codes.push(code);
        }
      }
    }
  }
  return codes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { families, fontFiles } = await import('../dist/sketch/paint/fonts.js');
  const list = families.map(({ name, folder }) => ({
    name,
    files: fontFiles.filter((file) => file.startsWith(`@fontsource/${folder}/`)),
  }));
  writeFileSync(fileURLToPath(new URL('../sketch/paint/glyphs.ts', import.meta.url)), glyphModule(list));
}
