/**
 * Goldens of plans: for each prompt the whole scene in whole pixels, in a form a person can read in a diff. A change of
 * the composer or of a drawing's proportions shows here; look at the picture, then take the new plans over with
 * `npx vitest run sketch/suite/scenes.test.ts -u`.
 */
import { describe, expect, test } from 'vitest';
import type { Scene } from '../scene/scene.ts';
import { asked, openStudio } from './studio.ts';

const { sceneOf } = openStudio();

const prompts = [
  ['fox', 'a red fox reading a book under a big tree at night, watercolor', 1024, 1024],
  ['cars', 'three blue cars to the left of a yellow house', 1024, 1024],
  ['astronaut', 'pixel art astronaut riding a horse on the moon', 1024, 1024],
  ['cat', 'a cat wearing a hat holding a balloon on a beach', 1024, 1024],
  ['penguins', 'four penguins in the snow', 1024, 1024],
  ['sailboats', 'two sailboats at sunset, oil painting', 1024, 1024],
  ['teapot', 'a teapot without a lid next to two green cups on a wooden table', 1024, 1024],
  ['sheep-wide', 'three sheep in a meadow', 1536, 512],
  ['robot-tall', 'a robot holding a flower', 512, 1536],
  ['city-rain', 'a dog in the city at night in the rain', 1536, 1024],
  ['reef', 'an octopus and three fish under the sea', 1024, 1536],
  ['dragon', 'a red dragon flying over a castle', 1024, 1024],
] as const;

function compact(scene: Scene): unknown {
  const { background, light, nodes, texts } = scene;
  return {
    size: `${scene.widthPixels} × ${scene.heightPixels}`,
    style: scene.style,
    background,
    light: Math.round(light.angleDegrees),
    nodes: nodes.map((node) =>
      [
        node.id,
        node.thing.ref,
        `at ${Math.round(node.x)},${Math.round(node.y)}`,
        `size ${Math.round(node.width)}×${Math.round(node.height)}`,
        node.stands ?? '',
        node.parentId === undefined ? '' : `by ${node.parentId}`,
        node.isFlipped ? 'flipped' : '',
        Math.round(node.rotationDegrees) === 0 ? '' : `turned ${Math.round(node.rotationDegrees)}`,
        node.look.pose ?? '',
      ]
        .filter((word) => word !== '')
        .join(' '),
    ),
    texts: texts.map(({ text, x, y }) => `${text} at ${Math.round(x)},${Math.round(y)}`),
  };
}

describe('the plan of', () => {
  test.each(prompts)('%s: %s', async (name, prompt, widthPixels, heightPixels) => {
    const scene = sceneOf(asked(prompt, { widthPixels, heightPixels }));
    await expect(`${JSON.stringify(compact(scene), undefined, 2)}\n`).toMatchFileSnapshot(
      `scenes/${name}.json`,
    );
  });
});
