import { describe, expect, it } from 'vitest';
import { Pen, unmetOf } from './kit.ts';
import { blob, box, knotsOf, limb, mirrored, oval, polygon, sampled } from './shape.ts';
import { drawable, tone } from './tone.ts';

function boundsOf(path: string): readonly number[] {
  const points = sampled(path);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

describe('shapes', () => {
  it('samples every kind of segment that the drawings use, absolute and relative', () => {
    expect(boundsOf('M10 20h30v-15l-50 5Z')).toEqual([-10, 5, 40, 20]);
    expect(boundsOf('M0 0C0 40 100 40 100 0S200-40 200 0')).toEqual([0, -30, 200, 30]);
    expect(boundsOf('M0 0q50 100 100 0t100 0')).toEqual([0, -50, 200, 50]);
  });

  it('refuses a path whose bounds it cannot know', () => {
    expect(() => sampled('M0 0A10 10 0 0 1 20 20')).toThrow('path command A');
  });

  it('draws an oval and a box as large as they are asked for', () => {
    expect(boundsOf(oval(50, 60, 20, 10))).toEqual([30, 50, 70, 70]);
    expect(boundsOf(box(5, 6, 30, 40, 8))).toEqual([5, 6, 35, 46]);
  });

  it('makes a limb as thick as its joints say', () => {
    const [left = 0, top = 0, right = 0, bottom = 0] = boundsOf(limb('0,0,20 0,100,20'));
    expect(right - left).toBeGreaterThan(39);
    expect(right - left).toBeLessThan(43);
    expect(top).toBeCloseTo(-20, 0);
    expect(bottom).toBeCloseTo(120, 0);
  });

  it('mirrors half an outline into a whole one', () => {
    expect(mirrored('0,0 10,5! 0,10')).toEqual([
      [0, 0, 0],
      [10, 5, 1],
      [0, 10, 0],
      [-10, 5, 1],
    ]);
  });

  it('keeps a sharp corner where a knot is marked, and rounds the others', () => {
    expect(blob('0,0! 10,0! 10,10! 0,10!')).not.toBe(blob('0,0 10,0 10,10 0,10'));
    expect(boundsOf(blob('0,0! 10,0! 10,10! 0,10!'))).toEqual(boundsOf(polygon('0,0 10,0 10,10 0,10')));
    expect(knotsOf('1,2 3,4!')).toEqual([
      [1, 2, 0],
      [3, 4, 1],
    ]);
  });
});

describe('the pen', () => {
  it('fits the viewBox to what was drawn, turned and scaled, and ignores what a clip hides', () => {
    const pen = new Pen('thing', {});
    pen.at({ x: 100, y: 50, turn: 90, scale: 2 }, () => pen.box(0, 0, 10, 30, 0, '#ff0000'));
    pen.inside('M0 0H10V10Z', () => pen.box(-500, -500, 1000, 1000, 0, '#00ff00'));
    const artwork = pen.finish(true);
    expect([artwork.width, artwork.height]).toEqual([62, 22]);
  });

  it('moves anchors with the drawing and keeps them within it', () => {
    const pen = new Pen('thing', {});
    pen.box(-50, -20, 100, 40, 0, '#ff0000');
    pen.anchor('hand', 50, 0);
    pen.anchor('feet', 0, 900);
    const { anchors } = pen.finish(true);
    expect(anchors.hand).toEqual({ x: 101, y: 21 });
    expect(anchors.feet).toEqual({ x: 51, y: 41 });
  });

  it('defines a gradient once, however often it is used', () => {
    const pen = new Pen('thing', {});
    for (let x = 0; x < 5; x += 1) pen.box(x * 10, 0, 8, 8, 0, pen.ball('#3366cc'));
    expect(pen.finish(true).markup.match(/<radialGradient/g)).toHaveLength(1);
  });

  it('tells each wish that a card does not know', () => {
    const look = { without: ['lid', 'wheels'], pose: 'dancing', mood: 'sad', material: 'glass' };
    expect(unmetOf(look, { without: ['lid'] })).toEqual(['without wheels', 'dancing', 'sad', 'glass']);
    expect(unmetOf({ pose: 'standing' }, {})).toEqual([]);
  });
});

describe('tones', () => {
  it('goes darker and lighter, and never off the scale', () => {
    for (const base of ['#d8382f', '#f2c53c', '#2f62d8', '#ffffff', '#000000']) {
      expect(tone(base, -0.15)).toMatch(/^#[0-9a-f]{6}$/);
      expect(tone(base, 0.15)).toMatch(/^#[0-9a-f]{6}$/);
    }
    expect(tone('#808080', -0.2) < '#808080').toBe(true);
    expect(tone('#808080', 0.2) > '#808080').toBe(true);
  });

  it('keeps a paintable colour as it is and lifts pure black and white off the ends', () => {
    expect(drawable('#d8382f')).toBe('#d8382f');
    expect(drawable('#000000')).not.toBe('#000000');
    expect(drawable('#ffffff')).not.toBe('#ffffff');
  });
});
