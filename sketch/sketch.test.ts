import { describe, expect, test } from 'vitest';
import { drawSketch } from './sketch.ts';
import { asked, openStudio, pictureOf } from './suite/studio.ts';

const { pack } = openStudio();

describe('a picture', () => {
  test.each([
    'a red fox reading a book under a big tree at night, watercolor',
    'four penguins in the snow',
    'a street at night in the rain',
  ])('is the same bytes for the same request: %s', (prompt) => {
    const once = pictureOf(asked(prompt), pack);
    const again = pictureOf(asked(prompt), pack);
    expect(again.scene).toEqual(once.scene);
    expect(Buffer.compare(Buffer.from(again.pixels.data), Buffer.from(once.pixels.data))).toBe(0);
  });

  test('does not depend on what was drawn before it', () => {
    const first = pictureOf(asked('a cat on a beach'), pack);
    pictureOf(asked('a dog in a forest in autumn'), pack);
    const fresh = openStudio();
    const later = pictureOf(asked('a cat on a beach'), fresh.pack);
    expect(Buffer.compare(Buffer.from(later.pixels.data), Buffer.from(first.pixels.data))).toBe(0);
  });

  test('is composed differently for each of n', () => {
    const feet = [0, 1, 2, 3].map((index) => {
      const { scene } = pictureOf(asked('a cat on a beach', { index }), pack);
      const { nodes, background } = scene;
      return [nodes[0]?.x, nodes[0]?.height, background.kind === 'world' ? background.horizonY : 0];
    });
    expect(new Set(feet.map((one) => JSON.stringify(one))).size).toBe(4);
    expect(new Set(feet.map(([, , horizon]) => horizon)).size).toBeGreaterThanOrEqual(3);
  });

  test.each([
    [768, 256],
    [256, 768],
    [320, 336],
  ])('has the size that was asked for: %i × %i', (widthPixels, heightPixels) => {
    const { pixels } = pictureOf(
      asked('three blue cars to the left of a yellow house', { widthPixels, heightPixels }),
      pack,
    );
    expect([pixels.widthPixels, pixels.heightPixels]).toEqual([widthPixels, heightPixels]);
    expect(pixels.data.length).toBe(widthPixels * heightPixels * 4);
  });

  test('is opaque everywhere unless transparency is asked for', () => {
    for (const prompt of [
      'a cat on a beach',
      'a rocket in space',
      'a cup on a table',
      'fish underwater',
      'a guitar',
    ]) {
      const { data } = pictureOf(asked(prompt), pack).pixels;
      let least = 255;
      for (let i = 3; i < data.length; i += 4) least = Math.min(least, data[i] ?? 0);
      expect(least, prompt).toBe(255);
    }
  });

  test('on a transparent ground is the thing alone: clear corners, a solid body, a thin edge', () => {
    const { data, widthPixels, heightPixels } = pictureOf(
      asked('a red car', { background: 'transparent' }),
      pack,
    ).pixels;
    const alphaAt = (x: number, y: number) => data[(y * widthPixels + x) * 4 + 3] ?? 0;
    for (const [x, y] of [
      [0, 0],
      [widthPixels - 1, 0],
      [0, heightPixels - 1],
      [widthPixels - 1, heightPixels - 1],
    ] as const) {
      expect(alphaAt(x, y)).toBe(0);
    }
    let solid = 0;
    let edge = 0;
    for (let i = 3; i < data.length; i += 4) {
      const alpha = data[i] ?? 0;
      if (alpha > 250) solid++;
      else if (alpha > 0) edge++;
    }
    expect(solid / (widthPixels * heightPixels)).toBeGreaterThan(0.15);
    expect(edge / solid).toBeLessThan(0.1);
  });

  test.each([
    '',
    '   ',
    '🦊🌙',
    'asdf qwer zxcv',
    'fifty red balloons and fifty blue cups',
    '„Zwölf Boxkämpfer“ jagen Viktor',
    'x'.repeat(3000),
  ])('is drawn for any words at all: %j', (prompt) => {
    const { pixels, revisedPrompt } = pictureOf(asked(prompt, { widthPixels: 160, heightPixels: 160 }), pack);
    expect(pixels.data.length).toBe(160 * 160 * 4);
    expect(revisedPrompt.length).toBeGreaterThan(0);
  });
});

test('a part in a colour that the drawing cannot give it is told as not shown', () => {
  const told = (prompt: string) => pictureOf(asked(prompt), pack).warnings;
  expect(told('a white house with a blue roof')).toContain('Could not be shown: house with blue roof.');
  expect(told('a cat with green eyes')).toEqual([]);
});

describe('the states on the way', () => {
  test.each([0, 1, 2, 3])('are as many as asked for, numbered, before the picture: %i', (partialCount) => {
    const events = [...drawSketch(asked('a cat on a beach', { partialCount }), pack)].filter(
      ({ type }) => type !== 'layer',
    );
    expect(events.map((event) => (event.type === 'partial' ? event.partialIndex : event.type))).toEqual([
      ...Array.from({ length: partialCount }, (_, i) => i),
      'picture',
    ]);
  });

  test('come nearer to the picture one by one', () => {
    const states: Uint8ClampedArray[] = [];
    for (const event of drawSketch(asked('four penguins in the snow', { partialCount: 3 }), pack)) {
      if (event.type !== 'layer') states.push(event.pixels.data);
    }
    const last = states.at(-1) ?? new Uint8ClampedArray();
    const distances = states.map((data) => {
      let sum = 0;
      for (let i = 0; i < data.length; i++) sum += Math.abs((data[i] ?? 0) - (last[i] ?? 0));
      return sum / data.length;
    });
    expect(distances[0]).toBeGreaterThan(distances[1] ?? 0);
    expect(distances[1]).toBeGreaterThanOrEqual(distances[2] ?? 0);
    expect(distances[3]).toBe(0);
  });

  test('of a slow style are rough but of that style: a pencil drawing is never in full colour', () => {
    for (const event of drawSketch(asked('pencil drawing of a red house', { partialCount: 3 }), pack)) {
      if (event.type === 'layer') continue;
      const { data } = event.pixels;
      let coloured = 0;
      for (let i = 0; i < data.length; i += 4) {
        const [red = 0, green = 0, blue = 0] = data.subarray(i, i + 3);
        if (Math.max(red, green, blue) - Math.min(red, green, blue) > 90) coloured++;
      }
      expect(coloured / (data.length / 4)).toBeLessThan(0.02);
    }
  });

  test('asking for them does not change the picture', () => {
    const without = pictureOf(asked('a cat on a beach'), pack).pixels.data;
    const withThree = pictureOf(asked('a cat on a beach', { partialCount: 3 }), pack).pixels.data;
    expect(Buffer.compare(Buffer.from(withThree), Buffer.from(without))).toBe(0);
  });

  test('a caller who stops asking gets nothing more, and no later stage is painted', () => {
    const drawing = drawSketch(asked('a cat on a beach', { partialCount: 3 }), pack);
    const seen: string[] = [];
    for (const event of drawing) {
      seen.push(event.type === 'layer' ? event.name : event.type);
      if (event.type === 'layer' && event.name === 'sky') break;
    }
    expect(seen.at(-1)).toBe('sky');
    expect(seen).not.toContain('things');
    expect(drawing.next()).toEqual({ done: true, value: undefined });
  });
});
