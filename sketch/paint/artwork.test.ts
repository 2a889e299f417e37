import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import type { Thing } from '../lexicon/thing.ts';
import { openStudio } from '../suite/studio.ts';
import { svgOf } from './recolour.ts';

const { artworkOf } = openStudio();

function icon(ref: string): Thing {
  return { kind: 'icon', ref, noun: ref, via: 'exact', class: 'object', heightMetres: 1, confidence: 1 };
}

describe('an icon as an artwork', () => {
  test.each(['banana', 'violin', 'anchor', 'key', 'bicycle', 'snail'])('fills its box: %s', (name) => {
    const artwork = artworkOf(icon(name), {});
    expect(artwork.markup).not.toBe('');
    const { pixels, width, height } = new Resvg(svgOf(artwork.markup, artwork.width, artwork.height), {
      fitTo: { mode: 'width', value: 100 },
    }).render();
    const covered = (x0: number, x1: number, y0: number, y1: number): boolean => {
      for (let y = Math.round(y0 * height); y < y1 * height; y++) {
        for (let x = Math.round(x0 * width); x < x1 * width; x++) {
          if ((pixels[(y * width + x) * 4 + 3] ?? 0) > 30) return true;
        }
      }
      return false;
    };
    expect(covered(0, 0.05, 0, 1)).toBe(true);
    expect(covered(0.95, 1, 0, 1)).toBe(true);
    expect(covered(0, 1, 0, 0.05)).toBe(true);
    expect(covered(0, 1, 0.95, 1)).toBe(true);
  });

  test('has its anchors inside its box', () => {
    const { anchors, width, height } = artworkOf(icon('snail'), {});
    expect(Object.keys(anchors).length).toBeGreaterThan(6);
    for (const { x, y } of Object.values(anchors)) {
      expect(x).toBeGreaterThanOrEqual(-width * 0.1);
      expect(x).toBeLessThanOrEqual(width * 1.1);
      expect(y).toBeGreaterThanOrEqual(-height * 0.1);
      expect(y).toBeLessThanOrEqual(height * 1.1);
    }
  });

  test('says what it could not honour', () => {
    expect(artworkOf(icon('snail'), { mood: 'happy', without: ['shell'] }).unmet).toEqual([
      'happy',
      'without shell',
    ]);
    expect(artworkOf(icon('snail'), {}).unmet).toEqual([]);
  });

  test('is worked out once and then remembered', () => {
    expect(artworkOf(icon('key'), {})).toBe(artworkOf(icon('key'), {}));
  });

  test('an unknown name becomes its word', () => {
    const artwork = artworkOf(icon('no-such-icon'), {});
    expect(artwork.markup).toBe('');
    expect(artwork.width).toBeGreaterThan(artwork.height);
  });
});
