import { describe, expect, test } from 'vitest';
import { asked, openStudio } from '../suite/studio.ts';

const { sceneOf } = openStudio();

function settingOf(prompt: string): string {
  const { background } = sceneOf(asked(prompt));
  return background.kind === 'world' ? background.setting : background.kind;
}

describe('a drawing in lines', () => {
  test('of a thing that stands nowhere stands on bare paper', () => {
    expect(settingOf('line art of a rose')).toBe('studio');
    expect(settingOf('pencil sketch of an old man')).toBe('studio');
  });

  test('keeps the place and the weather that were asked for', () => {
    expect(settingOf('line art of a rose in a forest')).toBe('forest');
    expect(settingOf('ink drawing of a lighthouse in a storm')).not.toBe('studio');
  });
});

test('what is worn and ridden on a sticker or a poster is one figure', () => {
  for (const prompt of [
    'sticker of a dog riding a skateboard',
    'poster "GO" with a dog riding a skateboard',
  ]) {
    const nodes = sceneOf(asked(prompt)).nodes.filter((node) => !node.id.startsWith('s'));
    const [dog, board] = ['dog', 'skateboard'].map((noun) => nodes.find((node) => node.thing.noun === noun));
    if (dog === undefined || board === undefined) throw new Error(`a rider and a board are drawn: ${prompt}`);
    expect(Math.abs(dog.x - board.x), prompt).toBeLessThan(Math.max(dog.width, board.width) / 2);
    expect(dog.y, prompt).toBeLessThan(board.y);
  }
});
