import { describe, expect, test } from 'vitest';
import { asked, openStudio, pictureOf } from '../suite/studio.ts';
import { editSketch } from './edit.ts';

const { pack } = openStudio();

/** The pixels of the first pictures of one edit. */
function picturesOf(instruction: string, count: number): readonly Uint8ClampedArray[] {
  const first = pictureOf(asked('a dog in a meadow', { quality: 'low' }), pack);
  return Array.from({ length: count }, (_, index) => {
    const request = asked(instruction, { quality: 'low', index });
    const edit = { ...request, pictures: [first.pixels], mask: undefined, memory: first.memory };
    for (const event of editSketch(edit, pack)) if (event.type === 'picture') return event.pixels.data;
    throw new Error('the edit ended without a picture');
  });
}

describe('several pictures of one edit of a scene', () => {
  test('differ where a thing is added', () => {
    const [one, two, three] = picturesOf('add a cat', 3);
    expect(two).not.toEqual(one);
    expect(three).not.toEqual(two);
  });

  test('are the same where nothing is left to choose', () => {
    const [one, two] = picturesOf('make the dog blue', 2);
    expect(two).toEqual(one);
  });
});

/** Each change takes its time, and two thousand characters have room for a hundred. */
test('of endless wishes the first twenty are granted, and the rest is told', () => {
  const size = { widthPixels: 96, heightPixels: 96 };
  const request = asked('add a red balloon, '.repeat(60), { quality: 'low', ...size });
  const pixels = { ...size, data: new Uint8ClampedArray(96 * 96 * 4).fill(255) };
  const edit = { ...request, pictures: [pixels], mask: undefined, memory: undefined };
  const [picture] = [...editSketch(edit, pack)].flatMap((event) => (event.type === 'picture' ? [event] : []));
  expect(picture?.revisedPrompt.match(/a red balloon was added/gi)).toHaveLength(20);
  expect(picture?.warnings).toContain('Not understood: everything after the first 20 changes.');
});

describe('a picture of another shape than the answer', () => {
  const square = { widthPixels: 96, heightPixels: 96 };
  const wide = { widthPixels: 192, heightPixels: 96 };
  const pixels = { ...square, data: new Uint8ClampedArray(96 * 96 * 4).fill(200) };
  const answer = (instruction: string) => {
    const request = asked(instruction, { quality: 'low', ...wide });
    return [...editSketch({ ...request, pictures: [pixels], mask: undefined, memory: undefined }, pack)];
  };

  test('is refused when only the canvas would grow, though something else was asked for', () => {
    expect(() => answer('make him smile')).toThrow('Nothing of this edit could be done');
  });

  test('is extended when that was asked for, and changed in what else was', () => {
    for (const words of ['extend the picture to both sides', 'make it black and white']) {
      const last = answer(words).at(-1);
      expect(last).toMatchObject({ type: 'picture', pixels: wide });
    }
  });
});
