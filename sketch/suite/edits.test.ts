/**
 * Goldens of edits: for each picture and its steps what changed in the scene, and nothing else, in a form a person can read
 * in a diff. A person looked at each pair of pictures before it was committed. To take new ones over: look at the pictures,
 * then `npx vitest run sketch/suite/edits.test.ts -u`.
 */
import { describe, expect, test } from 'vitest';
import type { Entity } from '../brief/brief.ts';
import type { EditStep, Target } from '../edit/plan.ts';
import { editScene } from '../edit/scene-edit.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import { studioOf } from '../sketch.ts';
import { asked, openStudio } from './studio.ts';

const { pack, artworkOf, sceneOf } = openStudio();
const { lexicon } = studioOf(pack);

const the = (noun: string): Target => ({ noun, phrase: `the ${noun}`, isAll: false });
const all = (noun: string): Target => ({ noun, phrase: `all ${noun}s`, isAll: true });
const a = (noun: string, more: Partial<Entity> = {}): Entity => ({
  noun,
  phrase: `a ${noun}`,
  count: 1,
  without: [],
  attributes: [],
  ...more,
});
const add = (entity: Entity, more: Partial<Extract<EditStep, { kind: 'add' }>> = {}): EditStep => ({
  kind: 'add',
  entities: [entity],
  relations: [],
  isAnother: false,
  ...more,
});

const edits: Readonly<Record<string, readonly [prompt: string, steps: readonly EditStep[]]>> = {
  'car-blue': [
    'a red car in front of a yellow house on a street',
    [{ kind: 'recolour', target: the('car'), colour: 'blue' }],
  ],
  'cat-beside-dog': [
    'a dog in a meadow',
    [add(a('cat'), { place: { kind: 'next-to', target: the('dog') } })],
  ],
  'fox-in-hat': ['a fox in a forest', [add(a('hat'), { place: { kind: 'wearing', target: the('fox') } })]],
  'cat-holds-balloon': [
    'a cat on a beach',
    [add(a('balloon', { colour: 'red' }), { place: { kind: 'holding', target: the('cat') } })],
  ],
  'knight-unhorsed': [
    'a knight riding a horse in front of a castle',
    [{ kind: 'remove', target: the('horse') }],
  ],
  'dog-for-cat': [
    'a cat wearing a hat on a red sofa',
    [{ kind: 'replace', target: the('cat'), entities: [a('dog')] }],
  ],
  'seven-apples': ['three apples on a table', [{ kind: 'count', target: all('apple'), count: 7 }]],
  'fox-at-night-in-the-rain': [
    'a fox under a tree on a meadow',
    [
      { kind: 'time', time: 'night' },
      { kind: 'weather', weather: 'rain' },
    ],
  ],
  'cabin-in-winter': ['a wooden cabin with a tree on a meadow', [{ kind: 'season', season: 'winter' }]],
  'penguin-in-space': ['a penguin in the snow', [{ kind: 'setting', setting: 'space', phrase: 'in space' }]],
  'rabbit-on-blue': ['a rabbit in a meadow', [{ kind: 'backdrop', colour: 'blue' }]],
  'winter-jazz': [
    'a poster that says "SUMMER JAZZ" with a saxophone, sunset colors',
    [
      { kind: 'words', from: 'summer', to: 'WINTER' },
      { kind: 'replace', target: the('saxophone'), entities: [a('trumpet')] },
    ],
  ],
  'neon-dog': ['a dog in a meadow', [{ kind: 'restyle', style: 'neon' }]],
};

function told(node: SceneNode): string {
  const { colour, pose, variant, isNight, attributes } = node.look;
  return [
    node.thing.ref,
    `at ${Math.round(node.x)},${Math.round(node.y)}`,
    `size ${Math.round(node.width)}×${Math.round(node.height)}`,
    `depth ${node.depth.toFixed(2)}`,
    node.stands ?? '',
    node.parentId === undefined ? '' : `by ${node.parentId}`,
    node.isFlipped ? 'flipped' : '',
    Math.round(node.rotationDegrees) === 0 ? '' : `turned ${Math.round(node.rotationDegrees)}`,
    colour ?? '',
    pose ?? '',
    variant === undefined ? '' : `variant ${variant}`,
    isNight === true ? 'lit' : '',
    ...(attributes ?? []),
  ]
    .filter((word) => word !== '')
    .join(' ');
}

/** What differs between two scenes; fields and nodes that are the same are left out. */
function changesOf(before: Scene, after: Scene): Readonly<Record<string, unknown>> {
  const nodes: Record<string, string> = {};
  for (const node of after.nodes) {
    const was = before.nodes.find(({ id }) => id === node.id);
    if (was === undefined) nodes[node.id] = `+ ${told(node)}`;
    else if (was !== node) nodes[node.id] = told(node);
  }
  for (const { id, thing } of before.nodes)
    if (!after.nodes.some((node) => node.id === id)) nodes[id] = `- ${thing.ref}`;
  const texts = after.texts
    .filter((text) => !before.texts.includes(text))
    .map(
      ({ id, text, font, sizePixels, x, y }) =>
        `${id} “${text}” ${font} ${Math.round(sizePixels)} at ${Math.round(x)},${Math.round(y)}`,
    );
  return {
    ...(before.style === after.style ? {} : { style: after.style }),
    ...(before.background === after.background ? {} : { background: after.background }),
    ...(before.light === after.light ? {} : { light: after.light }),
    ...(Object.keys(nodes).length === 0 ? {} : { nodes }),
    ...(texts.length === 0 ? {} : { texts }),
  };
}

describe('the edit', () => {
  test.each(Object.entries(edits))(
    '%s changes what it names and nothing else',
    async (name, [prompt, steps]) => {
      const before = sceneOf(asked(prompt, { widthPixels: 1024, heightPixels: 1024 }));
      const { scene, outcome } = editScene(before, steps, { lexicon, artworkOf });
      const golden = { prompt, steps, outcome, changes: changesOf(before, scene) };
      await expect(`${JSON.stringify(golden, undefined, 2)}\n`).toMatchFileSnapshot(`edits/${name}.json`);
    },
  );
});
