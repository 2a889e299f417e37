import { describe, expect, test } from 'vitest';
import { oklch } from './colour.ts';
import { dominantOf, recoloured, turned } from './recolour.ts';

/** A red body in three tones with a grey wheel and a white light. */
const car =
  '<rect width="100" height="50" fill="#d8262a"/><rect width="100" height="12" fill="#f0605c"/>' +
  '<rect y="40" width="100" height="10" fill="#9c1418"/><circle cx="30" cy="45" r="9" fill="#555a60"/>' +
  '<circle cx="95" cy="25" r="3" fill="#fff"/>';

function colours(markup: string): readonly string[] {
  return [...markup.matchAll(/fill="(#[0-9a-f]+)"/g)].map(([, hex]) => hex ?? '');
}

describe('a drawing in another colour', () => {
  test('has its largest region in the wanted hue, tone by tone in the same order', () => {
    const [body, light, shade] = colours(recoloured(car, 100, 50, '#2456d8')).map(oklch);
    const wanted = oklch('#2456d8');
    for (const tone of [body, light, shade]) {
      expect(Math.abs((tone?.h ?? 0) - wanted.h)).toBeLessThan(4);
    }
    expect(light?.l).toBeGreaterThan(body?.l ?? 1);
    expect(body?.l).toBeGreaterThan(shade?.l ?? 1);
  });

  test('keeps every other colour to the letter', () => {
    const after = colours(recoloured(car, 100, 50, '#2456d8'));
    expect(after.slice(3)).toEqual(['#555a60', '#fff']);
  });

  test('can be black or white and still has its shading', () => {
    for (const wanted of ['#111111', '#fafafa']) {
      const [body, light, shade] = colours(recoloured(car, 100, 50, wanted)).map(oklch);
      expect(body?.c).toBeLessThan(0.03);
      expect(light?.l).toBeGreaterThan(shade?.l ?? 1);
    }
  });

  test('an empty drawing has no region and stays as it is', () => {
    expect(dominantOf('', 10, 10)).toBeUndefined();
    expect(recoloured('', 10, 10, '#ff0000')).toBe('');
  });

  test('turned by a few degrees, hues move and greys do not', () => {
    const before = colours(car).map(oklch);
    const after = colours(turned(car, 4));
    expect(Math.abs(oklch(after[0] ?? '').h - (before[0]?.h ?? 0))).toBeCloseTo(4, 0);
    expect(after[3]).toBe('#555a60');
    expect(turned(car, 0)).toBe(car);
  });
});
