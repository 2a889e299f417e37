import { describe, expect, test } from 'vitest';
import { readPrompt } from '../brief/read-prompt.ts';
import { asked, openStudio } from '../suite/studio.ts';

const { sceneOf } = openStudio();
const marksOf = (prompt: string) =>
  sceneOf(asked(prompt)).nodes.map((node) => node.look.attributes?.[0]?.replace('#mark:', ''));

describe('a pattern that names no thing', () => {
  test('is laid of tiles that meet edge to edge and close with the sheet', () => {
    const scene = sceneOf(asked('geometric pattern', { widthPixels: 900, heightPixels: 500 }));
    for (const node of scene.nodes) {
      expect(node.x - node.width / 2).toBeGreaterThanOrEqual(0);
      expect(node.x + node.width / 2).toBeLessThanOrEqual(900);
      expect(Number.isInteger(node.x - node.width / 2)).toBe(true);
      expect(Number.isInteger(node.y - node.height / 2)).toBe(true);
    }
    const area = scene.nodes.reduce((sum, node) => sum + node.width * node.height, 0);
    expect(area).toBe(900 * 500);
  });

  test('takes the shape that was asked for', () => {
    expect(new Set(marksOf('polka dot pattern, red and white'))).toEqual(new Set(['tile-dot']));
    expect(new Set(marksOf('black and white checkered pattern'))).toEqual(new Set(['tile-full']));
  });

  test('takes the colours that were asked for', () => {
    expect(readPrompt('black and white checkered pattern').palette).toEqual(['black', 'white']);
  });

  test('is printed with what its kind is known for', () => {
    expect(readPrompt('floral wallpaper pattern, pastel')).toMatchObject({
      palette: ['pastel'],
      entities: [{ noun: 'hibiscus' }, { noun: 'cherry blossom' }, { noun: 'leaf' }],
    });
  });
});
