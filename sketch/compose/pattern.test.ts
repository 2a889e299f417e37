import { beforeAll, describe, expect, test } from 'vitest';
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
import { planPattern } from './pattern.ts';

beforeAll(loadFonts);

function planned(width: number, height: number, nouns: readonly string[], index = 0): Scene {
  return planPattern(
    briefOf({ composition: 'pattern', entities: nouns.map((noun) => entityOf(noun)) }),
    nouns.map(thingOf),
    requestOf(width, height, index),
    artworkOf,
  );
}

describe('patterns', () => {
  test('what leaves at one edge comes in at the other: the column past the right edge is the first one', () => {
    for (const [width, height] of [
      [320, 320],
      [480, 320],
      [300, 420],
    ] as const) {
      const scene = planned(width, height, ['pear', 'lemon']);
      const tile = bytesOf(painted(scene));
      // The same scene on a sheet with more room shows what would be painted beyond the edges.
      const more = 24;
      const beyond = bytesOf(painted({ ...scene, widthPixels: width + more, heightPixels: height + more }));
      const wide = width + more;
      let worst = 0;
      let off = 0;
      const compare = (inside: number, outside: number) => {
        for (let k = 0; k < 4; k++) {
          const step = Math.abs((tile[inside * 4 + k] ?? 0) - (beyond[outside * 4 + k] ?? 0));
          worst = Math.max(worst, step);
          if (step > 0) off++;
        }
      };
      for (let y = 0; y < height; y++) compare(y * width, y * wide + width);
      for (let x = 0; x < width; x++) compare(x, height * wide + x);
      // The rasteriser rounds a turned edge a little differently at another place; the eye cannot see that.
      expect(worst, `${width} × ${height}`).toBeLessThanOrEqual(16);
      expect(off / ((width + height) * 4), `${width} × ${height}`).toBeLessThan(0.02);
    }
  });

  test('every motif of the prompt is there, and about as often as the others', () => {
    const scene = planned(1024, 1024, ['pear', 'leaf', 'bird']);
    const counts = [0, 1, 2].map((entity) => scene.nodes.filter((node) => node.entity === entity).length);
    expect(Math.min(...counts)).toBeGreaterThan(5);
    expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(1.6);
  });

  test('citrus comes whole and cut', () => {
    const scene = planned(1024, 1024, ['lemon']);
    const cut = scene.nodes.filter(({ look }) => look.attributes?.includes('#mark:citrus')).length;
    expect(cut).toBeGreaterThan(5);
    expect(cut).toBeLessThan(scene.nodes.length - 5);
  });

  test('neighbours are turned and mirrored differently', () => {
    const scene = planned(1024, 1024, ['pear']);
    expect(
      new Set(scene.nodes.map((node) => `${node.rotationDegrees}${node.isFlipped}`)).size,
    ).toBeGreaterThan(12);
  });

  test('n pictures of one prompt differ', () => {
    expect(JSON.stringify(planned(512, 512, ['pear'], 0).nodes)).not.toBe(
      JSON.stringify(planned(512, 512, ['pear'], 1).nodes),
    );
  });
});
