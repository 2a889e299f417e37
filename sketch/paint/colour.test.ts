import { describe, expect, test } from 'vitest';
import { contrast, darken, fromOklch, lighten, mix, oklch, parseColour } from './colour.ts';
import { paletteOf, wordColour } from './palette.ts';

describe('colour', () => {
  test('colour words, modified words and digits are read', () => {
    expect(parseColour('Red')).toBe('#d93a34');
    expect(parseColour('#1af')).toBe('#11aaff');
    expect(parseColour('navy blue')).toBe(parseColour('navy'));
    expect(parseColour('rose-coloured')).toBe(parseColour('rose'));
    expect(parseColour('reddish')).toMatch(/^#[0-9a-f]{6}$/);
    expect(oklch(parseColour('dark green') ?? '').l).toBeLessThan(oklch(parseColour('green') ?? '').l);
    expect(oklch(parseColour('light blue') ?? '').l).toBeGreaterThan(oklch(parseColour('blue') ?? '').l);
  });

  test('words that are no colours give none', () => {
    for (const word of ['', 'house', 'dark', 'dark horse', '#12', 'finish'])
      expect(parseColour(word), word).toBeUndefined();
  });

  test('OKLCH there and back keeps every byte within one step', () => {
    for (const hex of ['#000000', '#ffffff', '#d93a34', '#3f9b4f', '#2f6fd0', '#808080', '#ff00ff']) {
      const back = fromOklch(oklch(hex));
      for (const at of [1, 3, 5]) {
        expect(
          Math.abs(Number.parseInt(back.slice(at, at + 2), 16) - Number.parseInt(hex.slice(at, at + 2), 16)),
        ).toBeLessThan(3);
      }
    }
  });

  test('mixing ends at its ends, lightening lightens, darkening darkens', () => {
    expect(mix('#123456', '#fedcba', 0)).toBe('#123456');
    expect(mix('#123456', '#fedcba', 1)).toBe('#fedcba');
    expect(oklch(lighten('#2f6fd0', 0.5)).l).toBeGreaterThan(oklch('#2f6fd0').l);
    expect(oklch(darken('#2f6fd0', 0.5)).l).toBeLessThan(oklch('#2f6fd0').l);
  });

  test('every palette has words that can be read on each of its grounds', () => {
    for (const word of [
      'sunset',
      'ocean',
      'forest',
      'pastel',
      'autumn',
      'winter',
      'night',
      'vintage',
      'red',
      'yellow',
      'white',
      'black',
      'teal',
    ]) {
      const palette = paletteOf([word]);
      expect(palette, word).toBeDefined();
      if (palette === undefined) continue;
      expect(palette.ground.length).toBeGreaterThanOrEqual(2);
      for (const ground of palette.ground)
        expect(contrast(ground, wordColour(palette, ground)), `${word} ${ground}`).toBeGreaterThan(1.9);
    }
    expect(paletteOf(['table'])).toBeUndefined();
  });
});
