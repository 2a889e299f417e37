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
