import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { rangesOf } from '../../tools/glyphs.mjs';
import { loadFonts } from '../suite/design.ts';
import {
  families,
  familyFor,
  fontFiles,
  hasLetters,
  lettersWithoutGlyph,
  nearestWeight,
  familyOf,
  showable,
} from './fonts.ts';
import { glyphRanges } from './glyphs.ts';
import { inkOf } from './text.ts';

beforeAll(loadFonts);

describe('typefaces', () => {
  test('the table of letters is what the shipped files hold', () => {
    for (const family of families) {
      const files = fontFiles.filter((file) => file.startsWith(`@fontsource/${family.folder}/`));
      expect(glyphRanges[family.name], family.name).toBe(rangesOf(files));
    }
  });

  test('every typeface is under the Open Font License', () => {
    const require = createRequire(import.meta.url);
    for (const { folder } of families) {
      const manifest = JSON.parse(
        readFileSync(require.resolve(`@fontsource/${folder}/package.json`), 'utf8'),
      ) as { license: string }; // npm's own shape
      expect(manifest.license).toBe('OFL-1.1');
    }
  });

  test('letters of European scripts are all shown', () => {
    expect(lettersWithoutGlyph('Größe ŁÓDŹ Đà Nẵng Ñandú Привет Ελλάδα שלום 1234 €?!')).toEqual([]);
  });

  test('letters that no face has are named once each and left out without a gap', () => {
    expect(lettersWithoutGlyph('東京 Tokyo 東 🎷')).toEqual(['東', '京', '🎷']);
    expect(showable('Jazz 🎷 東京 Night')).toBe('Jazz Night');
    expect(showable('a\n b\u200d')).toBe('a b');
  });

  test('a title is set in a face that has all its letters', () => {
    expect(familyFor('SUMMER JAZZ', ['Bebas Neue', 'Inter'])).toBe('Bebas Neue');
    expect(familyFor('Привет', ['Bebas Neue', 'Oswald'])).toBe('Oswald');
    expect(hasLetters('Bebas Neue', 'Ж')).toBe(false);
  });

  test('a heart among letters does not cost the title its face', () => {
    expect(lettersWithoutGlyph('I ♥ Cats ★')).toEqual([]);
    expect(familyFor('I ♥ CATS', ['Bebas Neue', 'Inter'])).toBe('Bebas Neue');
  });

  test('only shipped weights are asked for, so that no face is fattened by machine', () => {
    expect(nearestWeight(familyOf('Bebas Neue'), 700)).toBe(400);
    expect(nearestWeight(familyOf('Inter'), 800)).toBe(900);
  });

  test('ink is measured centred and grows with tracking', () => {
    const setting = {
      text: 'HELLO',
      font: 'Bebas Neue',
      weight: 400,
      sizePixels: 100,
      letterSpacingPixels: 0,
    };
    const ink = inkOf(setting);
    expect(Math.abs(ink.left + ink.right)).toBeLessThan(8);
    expect(Math.abs(ink.top + ink.bottom)).toBeLessThan(4);
    expect(inkOf({ ...setting, letterSpacingPixels: 10 }).width).toBeCloseTo(ink.width + 40, 0);
  });
});
