import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import type { Thing } from '../lexicon/thing.ts';
import { openStudio } from '../suite/studio.ts';
import { svgOf } from './recolour.ts';
import { withoutStrays } from './strays.ts';

const seen = '<circle cx="50" cy="50" r="40" fill="#c33"/>';

describe('strays', () => {
  test('a translucent shape outside the picture is taken out, and the rest can be rendered', () => {
    const stray = '<path d="M-90 -90h20v20h-20z" opacity=".5"/>';
    expect(withoutStrays(seen + stray, 100, 100)).toBe(seen);
    expect(() => new Resvg(svgOf(withoutStrays(seen + stray, 100, 100), 100, 100)).render()).not.toThrow();
  });

  test('a group is judged with the transforms around it', () => {
    const moved = '<g transform="translate(300 0)"><g opacity=".5"><rect width="9" height="9"/></g></g>';
    expect(withoutStrays(moved, 100, 100)).toBe('<g transform="translate(300 0)"></g>');
    expect(withoutStrays(moved, 400, 100)).toBe(moved);
  });

  test('of strays within strays the outer one goes, and both sides stay', () => {
    const nested = '<g opacity=".5"><path d="M200 0h9v9z" opacity=".3"/><path d="M220 0h9v9z"/></g>';
    const other = '<rect width="5" height="5" opacity=".5"/>';
    expect(withoutStrays(seen + nested + other, 100, 100)).toBe(seen + other);
  });

  test('what is seen, even at the very edge, and what is only referred to, stays', () => {
    const kept =
      '<defs><clipPath id="a"><rect x="200" width="9" height="9" opacity=".5"/></clipPath></defs>' +
      '<rect x="99" y="99" width="9" height="9" opacity=".5"/>';
    expect(withoutStrays(kept, 100, 100)).toBe(kept);
  });

  test('icons that have them become artworks and render', () => {
    const { artworkOf } = openStudio();
    for (const ref of ['package', 'rainbow-flag', 'crazy-face', 'man-in-business-suit-levitating']) {
      const thing: Thing = {
        kind: 'icon',
        ref,
        noun: ref,
        via: 'exact',
        class: 'object',
        heightMetres: 1,
        confidence: 1,
      };
      const { markup, width, height } = artworkOf(thing, {});
      expect(new Resvg(svgOf(markup, width, height)).render().width).toBeGreaterThan(0);
    }
  });
});
