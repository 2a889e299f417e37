import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StyleName } from '../brief/brief.ts';
import { planPattern } from '../compose/pattern.ts';
import { planPoster } from '../compose/poster.ts';
import { planSticker } from '../compose/sticker.ts';
import type { Scene } from '../scene/scene.ts';
import {
  artworkOf,
  briefOf,
  bytesOf,
  entityOf,
  loadFonts,
  painted,
  requestOf,
  thingOf,
} from '../suite/design.ts';
import { applyStyle } from './apply.ts';
import { contoursOf } from './contour.ts';
import { markFor, markOf } from './marks.ts';
import { styledMarkup } from './markup.ts';
import { cellPixelsOf, coloursMax } from './pixel-art.ts';
import { blurPlane, noiseRows } from './raster.ts';

beforeAll(loadFonts);

const styles: readonly StyleName[] = [
  'plain',
  'flat',
  'watercolour',
  'oil',
  'pixel-art',
  'neon',
  'pencil',
  'ink',
  'line-art',
];

function poster(style: StyleName, width = 256, height = 256): Scene {
  return planPoster(
    briefOf({
      style,
      texts: [{ text: 'PEARS', role: 'title' }],
      entities: [entityOf('pear')],
      palette: ['ocean'],
    }),
    [thingOf('pear')],
    requestOf(width, height),
    artworkOf,
  );
}

function digest(canvas: Canvas): string {
  return Buffer.from(bytesOf(canvas)).toString('base64');
}

describe('styles', () => {
  for (const style of styles) {
    test(`${style} gives the same bytes for the same scene`, () => {
      expect(digest(painted(poster(style)))).toBe(digest(painted(poster(style))));
    });

    test(`${style} leaves an opaque picture opaque`, () => {
      const data = bytesOf(painted(poster(style, 192, 128)));
      for (let p = 3; p < data.length; p += 4)
        if (data[p] !== 255) throw new Error(`alpha ${data[p]} at ${p}`);
    });
  }

  test('each style but plain changes the picture, and no two alike', () => {
    // Flat is for scenes, so the poster is handed over as one.
    const scene = { ...poster('plain'), composition: 'scene' as const };
    const seen = new Set(styles.map((style) => digest(painted({ ...scene, style }))));
    expect(seen.size).toBe(styles.length);
  });

  test('a transparent ground stays empty in every style', () => {
    for (const style of styles) {
      const scene = planSticker(
        briefOf({ composition: 'sticker', style, entities: [entityOf('pear')], wantsTransparency: true }),
        [thingOf('pear')],
        requestOf(160, 160),
        artworkOf,
      );
      const data = bytesOf(painted(scene));
      for (const corner of [0, 159, 159 * 160, 160 * 160 - 1]) expect(data[corner * 4 + 3], style).toBe(0);
    }
  });

  test('a pattern stays seamless in every style', () => {
    for (const style of styles) {
      const scene = planPattern(
        briefOf({ composition: 'pattern', style, entities: [entityOf('pear')] }),
        [thingOf('pear')],
        requestOf(256, 256),
        artworkOf,
      );
      const data = bytesOf(painted(scene));
      const stepBetween = (one: number, other: number) => {
        let sum = 0;
        for (let y = 0; y < 256; y++) {
          for (let k = 0; k < 3; k++) {
            sum += Math.abs((data[(y * 256 + one) * 4 + k] ?? 0) - (data[(y * 256 + other) * 4 + k] ?? 0));
          }
        }
        return sum / 768;
      };
      // The step over the seam is like steps inside, where cells of pixel art and strokes also change.
      let inside = 0;
      for (let x = 1; x < 256; x++) inside = Math.max(inside, stepBetween(x - 1, x));
      expect(stepBetween(255, 0), style).toBeLessThanOrEqual(inside * 1.05);
    }
  });

  test('a canvas of one pixel and a very narrow one do not fail', () => {
    for (const style of styles) {
      for (const [width, height] of [
        [1, 1],
        [3, 64],
        [64, 3],
      ] as const) {
        const canvas = createCanvas(width, height);
        canvas.getContext('2d').fillRect(0, 0, width, height);
        applyStyle(canvas, { ...poster(style), widthPixels: width, heightPixels: height });
        expect(bytesOf(canvas)).toHaveLength(width * height * 4);
      }
    }
  });

  test('watercolour keeps a night luminous: darks are lifted, hue stays', () => {
    const scene = poster('watercolour');
    const canvas = createCanvas(256, 256);
    const context = canvas.getContext('2d');
    context.fillStyle = '#0d1740';
    context.fillRect(0, 0, 256, 256);
    applyStyle(canvas, { ...scene, nodes: [] });
    const data = bytesOf(canvas);
    const middle = (128 * 256 + 128) * 4;
    expect(data[middle + 2] ?? 0).toBeGreaterThan(0x40 * 1.5);
    expect(data[middle + 2] ?? 0).toBeGreaterThan((data[middle] ?? 0) * 1.5);
  });
});

describe('pixel art', () => {
  test('has at most 32 colours and one pixel size over the whole picture', () => {
    for (const [width, height] of [
      [1024, 1024],
      [1536, 1024],
      [512, 1536],
    ] as const) {
      const data = bytesOf(painted(poster('pixel-art', width, height)));
      const cell = cellPixelsOf(width, height);
      expect(width % cell).toBe(0);
      expect(height % cell).toBe(0);
      const colours = new Set<number>();
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const p = (y * width + x) * 4;
          const q = (Math.floor(y / cell) * cell * width + Math.floor(x / cell) * cell) * 4;
          if (data[p] !== data[q] || data[p + 1] !== data[q + 1] || data[p + 2] !== data[q + 2]) {
            throw new Error(`pixel ${x}, ${y} differs from its cell`);
          }
          colours.add(((data[p] ?? 0) << 16) | ((data[p + 1] ?? 0) << 8) | (data[p + 2] ?? 0));
        }
      }
      expect(colours.size).toBeLessThanOrEqual(coloursMax);
      expect(colours.size).toBeGreaterThan(8);
    }
  });

  test('cells divide every size the models offer', () => {
    for (const [width, height] of [
      [1024, 1024],
      [1536, 1024],
      [1024, 1536],
      [2048, 2048],
      [3840, 2160],
      [1280, 720],
    ] as const) {
      const cell = cellPixelsOf(width, height);
      expect([width % cell, height % cell]).toEqual([0, 0]);
      expect(Math.max(width, height) / cell).toBeGreaterThan(95);
      expect(Math.max(width, height) / cell).toBeLessThan(215);
    }
  });
});

describe('lines', () => {
  test('a drawing is traced as its outline and the borders of its areas', () => {
    const contours = contoursOf(artworkOf(thingOf('pear'), {}));
    expect(contours.filter(({ isOutline }) => isOutline).length).toBeGreaterThanOrEqual(1);
    expect(contours.filter(({ isOutline }) => !isOutline).length).toBeGreaterThanOrEqual(1);
    for (const { points } of contours) {
      for (const point of points) {
        expect(point.x).toBeGreaterThan(-3);
        expect(point.x).toBeLessThan(83);
        expect(point.y).toBeGreaterThan(-3);
        expect(point.y).toBeLessThan(103);
      }
    }
  });

  test('neon redraws a drawing as tubes without any filled area', () => {
    const markup = styledMarkup(artworkOf(thingOf('pear'), {}), poster('neon'));
    expect(markup).toContain('fill="none"');
    expect(markup).not.toMatch(/fill="#/);
  });

  test('other styles leave the drawing as it is', () => {
    const artwork = artworkOf(thingOf('pear'), {});
    for (const style of styles)
      if (style !== 'neon') expect(styledMarkup(artwork, poster(style))).toBe(artwork.markup);
  });
});

describe('marks', () => {
  test('what a business does finds its mark', () => {
    expect(markFor('coffee shop')).toBe('cup');
    expect(markFor('a hiking club')).toBe('mountain');
    expect(markFor('Barcelona law firm')).toBeUndefined();
  });

  test('every mark that can be found can be drawn', () => {
    for (const words of [
      'coffee',
      'bakery',
      'pizza',
      'pub',
      'ski',
      'surf',
      'yoga',
      'garden',
      'book',
      'camera',
      'dog',
      'music',
      'energy',
      'house',
      'gem',
      'rocket',
      'sun',
      'fire',
      'tech',
    ]) {
      const name = markFor(words);
      expect(name, words).toBeDefined();
      expect(markOf(name ?? '')?.('#123456'), words).toContain('#123456');
    }
  });
});

describe('planes', () => {
  test('a blur keeps the sum of light', () => {
    const plane = new Float32Array(64 * 64);
    plane[32 * 64 + 32] = 1000;
    blurPlane(plane, 64, 64, 4);
    expect(plane.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1000, 0);
  });

  test('noise is smooth: neighbours differ by less than a cell would allow', () => {
    const noise = noiseRows(128, 128, 16, 7);
    noise.at(40);
    const row = noise.row.slice();
    noise.at(41);
    for (let x = 1; x < 128; x++) {
      // A cell is 16 pixels and eased, so a step is at most 2 × 1.5 / 16.
      expect(Math.abs((row[x] ?? 0) - (row[x - 1] ?? 0))).toBeLessThan(0.19);
      expect(Math.abs((row[x] ?? 0) - (noise.row[x] ?? 0))).toBeLessThan(0.19);
    }
  });
});
