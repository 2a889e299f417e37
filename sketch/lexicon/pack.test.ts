import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { wordsPackBytes } from '../suite/words-pack.ts';
import { openPack } from './pack.ts';

const bytes = wordsPackBytes();
const pack = openPack(bytes);

describe('an opened pack', () => {
  test('opens in less than 50 ms and holds every drawing it names', () => {
    const startMs = performance.now();
    openPack(bytes);
    expect(performance.now() - startMs).toBeLessThan(50);
    for (const name of pack.iconNames()) expect(pack.icon(name), name).toMatch(/^\s*</);
    expect(pack.iconNames().length).toBeGreaterThan(1400);
  });

  test('has one-colour drawings of almost every thing that could be a logo', () => {
    const things = pack
      .iconNames()
      .filter((name) => !['person', 'symbol'].includes(pack.iconClass(name) ?? ''));
    const missing = things.filter(
      (name) => pack.glyph(name) === undefined && !/face|clock|thirty/.test(name),
    );
    expect(missing.length).toBeLessThan(20);
    expect(pack.glyph('cactus')).toMatch(/^\s*</);
  });

  test('knows nothing of names that it does not hold', () => {
    for (const name of ['', 'zzzz', '__proto__', 'constructor', 'cat\t', 'cat\n', '\u0000', '猫']) {
      expect([pack.icon(name), pack.glyph(name), pack.iconClass(name), pack.label(name)]).toEqual(
        Array(4).fill(undefined),
      );
      expect(pack.keyword(name)).toEqual([]);
      if (name !== 'constructor') expect(pack.kind(name)).toBeUndefined();
    }
  });

  test('finds the first, the last and every word between', () => {
    for (const name of pack.iconNames()) expect(pack.label(name.replaceAll('-', ' ')), name).toBeDefined();
  });

  test('leaves out skin tones and one-gender copies of gestures', () => {
    expect(pack.iconNames().filter((name) => /skin-tone|facing-right|-shrugging/.test(name))).toEqual([
      'person-shrugging',
    ]);
  });

  test('refuses bytes that are no pack', () => {
    expect(() => openPack(new Uint8Array(4))).toThrow('PICTORW1');
    expect(() => openPack(bytes.subarray(0, 100))).toThrow('within its header');
  });
});

test('baking twice gives the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictor-pack-'));
  const baker = fileURLToPath(new URL('../../tools/pack/pack.mjs', import.meta.url));
  const baked = ['one', 'two'].map((name) => {
    execFileSync(process.execPath, [baker, join(folder, name)], { stdio: 'ignore' });
    return readFileSync(join(folder, name));
  });
  rmSync(folder, { recursive: true });
  expect(baked[0]?.equals(baked[1] ?? Buffer.alloc(0))).toBe(true);
}, 60_000);
