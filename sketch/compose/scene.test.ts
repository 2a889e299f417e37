import { describe, expect, test } from 'vitest';
import type { Scene, SceneNode } from '../scene/scene.ts';
import { asked, openStudio } from '../suite/studio.ts';

const { sceneOf } = openStudio();
const sizes = [
  [1024, 1024],
  [1536, 512],
  [512, 1536],
  [1280, 720],
] as const;

function rootsOf(scene: Scene, entity?: number): readonly SceneNode[] {
  return scene.nodes.filter(
    (node) => node.parentId === undefined && (entity === undefined || node.entity === entity),
  );
}

function boxOf(node: SceneNode): { left: number; right: number; top: number; bottom: number } {
  const top = node.isGrounded ? node.y - node.height : node.y - node.height / 2;
  return { left: node.x - node.width / 2, right: node.x + node.width / 2, top, bottom: top + node.height };
}

describe('counts are exact', () => {
  const numbers = [
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ];
  test.each(numbers.map((word, i) => [word, i + 1] as const))('%s ducks', (word, count) => {
    for (const [widthPixels, heightPixels] of sizes) {
      const scene = sceneOf(
        asked(`${word} duck${count === 1 ? '' : 's'} in a meadow`, { widthPixels, heightPixels }),
      );
      expect(rootsOf(scene, 0)).toHaveLength(count);
    }
  });

  test('of several kinds at once', () => {
    const scene = sceneOf(asked('three cats, two dogs and five red balls in the garden'));
    expect([0, 1, 2].map((entity) => rootsOf(scene, entity).length)).toEqual([3, 2, 5]);
  });
});

describe('relations hold', () => {
  test.each(sizes)('what is left of another ends before it, at %i × %i', (widthPixels, heightPixels) => {
    for (let index = 0; index < 4; index++) {
      const scene = sceneOf(
        asked('three blue cars to the left of a yellow house', { widthPixels, heightPixels, index }),
      );
      const cars = rootsOf(scene, 0);
      const [house] = rootsOf(scene, 1);
      if (house === undefined) throw new Error('the house is missing');
      expect(cars).toHaveLength(3);
      for (const car of cars) {
        expect(car.x).toBeLessThan(house.x);
        // Air is to be seen between them.
        expect(boxOf(house).left - boxOf(car).right).toBeGreaterThan(car.width * 0.08);
      }
    }
  });

  test('right of is the mirror of left of', () => {
    const scene = sceneOf(asked('a dog to the right of a cat'));
    expect(rootsOf(scene, 0)[0]?.x).toBeGreaterThan(rootsOf(scene, 1)[0]?.x ?? Number.POSITIVE_INFINITY);
  });

  test('a rider, a hat and a balloon are carried: they touch what carries them and are painted with it', () => {
    for (const [prompt, carried] of [
      ['an astronaut riding a horse on the moon', 1],
      ['a cat wearing a hat holding a balloon on a beach', 2],
    ] as const) {
      const scene = sceneOf(asked(prompt));
      const [root, ...others] = rootsOf(scene);
      if (root === undefined) throw new Error('nothing was placed');
      expect(others).toHaveLength(0);
      const children = scene.nodes.filter(({ parentId }) => parentId === root.id);
      expect(children).toHaveLength(carried);
      for (const child of children) {
        const a = boxOf(child);
        const b = boxOf(root);
        expect(Math.min(a.right, b.right) - Math.max(a.left, b.left)).toBeGreaterThan(0);
        expect(Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)).toBeGreaterThan(-root.height * 0.05);
        expect(Math.abs(child.depth - root.depth)).toBeLessThan(0.1);
      }
    }
  });

  test('under a tree is before its trunk and below its crown', () => {
    const scene = sceneOf(asked('a red fox reading a book under a big tree at night'));
    const [fox] = rootsOf(scene, 0);
    const [tree] = rootsOf(scene, 2);
    if (fox === undefined || tree === undefined) throw new Error('fox or tree is missing');
    expect(fox.depth).toBeLessThan(tree.depth);
    expect(boxOf(fox).top).toBeGreaterThan(boxOf(tree).top + tree.height * 0.25);
    expect(Math.abs(fox.x - tree.x)).toBeLessThan(tree.width / 2);
  });

  test('cups next to a teapot stand beside it, not before it', () => {
    const scene = sceneOf(
      asked('a teapot without a lid next to two green cups on a wooden table', {
        widthPixels: 1024,
        heightPixels: 1024,
      }),
    );
    const [teapot] = rootsOf(scene, 0);
    if (teapot === undefined) throw new Error('the teapot is missing');
    const cups = rootsOf(scene, 1).map(boxOf);
    expect(cups).toHaveLength(2);
    const { left, right } = boxOf(teapot);
    expect(cups.every((cup) => cup.right < left) || cups.every((cup) => cup.left > right)).toBe(true);
  });

  test('a parrot on a pirate sits on the shoulder, below the crown and above the belt', () => {
    const { nodes } = sceneOf(asked('a parrot on a pirate'));
    const pirate = nodes.find(({ thing }) => thing.noun === 'pirate');
    const parrot = nodes.find(({ thing }) => thing.noun === 'parrot');
    if (pirate === undefined || parrot === undefined) throw new Error('pirate or parrot is missing');
    expect(parrot.parentId).toBe(pirate.id);
    expect(boxOf(parrot).bottom).toBeGreaterThan(boxOf(pirate).top + pirate.height * 0.25);
    expect(boxOf(parrot).bottom).toBeLessThan(boxOf(pirate).top + pirate.height * 0.6);
  });

  test('what crosses a bridge is on its deck, behind the near parapet, over water', () => {
    const { nodes, background } = sceneOf(asked('a train crossing a bridge'));
    const bridge = nodes.find(({ parentId }) => parentId === undefined);
    const train = nodes.find(({ thing }) => thing.noun === 'train');
    if (bridge === undefined || train === undefined) throw new Error('bridge or train is missing');
    expect(train.parentId).toBe(bridge.id);
    expect(train.depth).toBeGreaterThan(bridge.depth);
    expect(boxOf(train).bottom).toBeGreaterThan(boxOf(bridge).top);
    expect(boxOf(train).bottom).toBeLessThan(boxOf(bridge).top + bridge.height * 0.3);
    expect(background.kind === 'world' ? background.setting : '').toBe('sea');
  });

  test.each(['a birthday cake with five candles', 'five candles on a cake'])(
    'the candles of a cake are told to the cake, which draws them: %s',
    (prompt) => {
      const { nodes } = sceneOf(asked(prompt));
      expect(nodes.map(({ thing }) => thing.ref)).toEqual(['cake']);
      expect(nodes[0]?.look.attributes).toContain('5 candles');
    },
  );

  test('two kinds in one vase stand side by side, none behind another', () => {
    const { nodes } = sceneOf(asked('purple and orange tulips in a glass vase'));
    const tulips = nodes.filter(({ thing }) => thing.noun === 'tulip').map(({ x }) => Math.round(x));
    expect(tulips.length).toBeGreaterThanOrEqual(4);
    expect(new Set(tulips).size).toBe(tulips.length);
  });

  test('presents under a tree lie small at its foot, a fox under it is large', () => {
    const shareOf = (prompt: string, subject: number, tree: number) => {
      const scene = sceneOf(asked(prompt));
      return (rootsOf(scene, subject)[0]?.height ?? 0) / (rootsOf(scene, tree)[0]?.height ?? 1);
    };
    expect(shareOf('presents under a pine tree', 0, 1)).toBeLessThan(0.3);
    expect(shareOf('a fox under a big tree', 0, 1)).toBeGreaterThan(0.4);
  });

  test('a cup in a paw is smaller than the head and leaves the eyes free', () => {
    const { nodes } = sceneOf(asked('a cat holding a coffee'));
    const cat = nodes.find(({ parentId }) => parentId === undefined);
    const cup = nodes.find(({ parentId }) => parentId !== undefined);
    if (cat === undefined || cup === undefined) throw new Error('cat or cup is missing');
    expect(cup.height).toBeLessThan(cat.height * 0.3);
    expect(boxOf(cup).top).toBeGreaterThan(boxOf(cat).top + cat.height * 0.3);
  });

  test('behind is farther and partly seen', () => {
    const scene = sceneOf(asked('a man behind a car'));
    const [man] = rootsOf(scene, 0);
    const [car] = rootsOf(scene, 1);
    if (man === undefined || car === undefined) throw new Error('man or car is missing');
    expect(man.depth).toBeGreaterThan(car.depth);
    expect(Math.max(boxOf(car).left - boxOf(man).left, boxOf(man).right - boxOf(car).right)).toBeGreaterThan(
      man.width * 0.3,
    );
  });
});

describe('the frame is filled', () => {
  const prompts = [
    'a cat',
    'three blue cars to the left of a yellow house',
    'four penguins in the snow',
    'a teapot next to two green cups on a wooden table',
    'an elephant, a mouse and a giraffe',
    'an astronaut riding a horse on the moon',
    'two sailboats at sunset',
    'an octopus and three fish under the sea',
    'twelve apples on a table',
  ];

  test.each(sizes)('nothing is cut off at %i × %i', (widthPixels, heightPixels) => {
    for (const prompt of prompts) {
      for (const node of sceneOf(asked(prompt, { widthPixels, heightPixels })).nodes) {
        const { left, right, top, bottom } = boxOf(node);
        const because = `${prompt}: ${node.thing.noun}`;
        expect(left, because).toBeGreaterThan(-widthPixels * 0.03);
        expect(right, because).toBeLessThan(widthPixels * 1.03);
        expect(top, because).toBeGreaterThan(-heightPixels * 0.03);
        expect(bottom, because).toBeLessThan(heightPixels * 1.01);
      }
    }
  });

  test('a single subject takes 45 to 75 % of the height of a square picture', () => {
    for (const prompt of [
      'a cat',
      'a house',
      'a penguin in the snow',
      'a robot',
      'a tree',
      'a teapot on a table',
    ]) {
      const scene = sceneOf(asked(prompt, { widthPixels: 1024, heightPixels: 1024 }));
      const boxes = scene.nodes.map(boxOf);
      const share =
        (Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top))) / 1024;
      const wide =
        (Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left))) / 1024;
      expect(Math.max(share, wide), prompt).toBeGreaterThan(0.45);
      expect(share, prompt).toBeLessThan(0.75);
    }
  });

  test('a group never hides more than a sixth of one of its own boxes behind another', () => {
    for (const prompt of prompts) {
      const boxes = rootsOf(sceneOf(asked(prompt, { widthPixels: 1024, heightPixels: 1024 }))).map(boxOf);
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) {
          const across = Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left));
          const down = Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
          const smaller = Math.min(
            (a.right - a.left) * (a.bottom - a.top),
            (b.right - b.left) * (b.bottom - b.top),
          );
          expect((across * down) / smaller, prompt).toBeLessThan(1 / 6);
        }
      }
    }
  });
});

describe('a place of which nothing else was asked', () => {
  test.each(['misty mountains at dawn', 'a cozy living room', 'a beach at sunrise', 'autumn landscape'])(
    'gets a foreground that belongs to no entity: %s',
    (prompt) => {
      const { nodes } = sceneOf(asked(prompt));
      expect(nodes.length).toBeGreaterThan(0);
      for (const node of nodes) expect([node.entity, node.parentId]).toEqual([undefined, undefined]);
    },
  );

  test('stays empty where the words say so, and is left alone where something stands', () => {
    expect(sceneOf(asked('an empty beach at sunrise')).nodes).toHaveLength(0);
    expect(sceneOf(asked('a cat on a beach')).nodes.filter(({ entity }) => entity === undefined)).toEqual([]);
  });
});

describe('what the words say of the sky', () => {
  const backgroundOf = (prompt: string) => {
    const { background, nodes } = sceneOf(asked(prompt));
    if (background.kind !== 'world') throw new Error('no world');
    return { background, nodes };
  };

  test('a full moon is the one moon of the night, painted large', () => {
    const { background, nodes } = backgroundOf('a castle under a full moon');
    expect([background.time, background.isOrbLarge]).toEqual(['night', true]);
    expect(nodes.some(({ thing }) => /moon/.test(thing.noun))).toBe(false);
  });

  test('a rainbow, northern lights and a storm bring their own sights', () => {
    expect(backgroundOf('a house under a rainbow').background.sights).toEqual(['rainbow']);
    expect(backgroundOf('northern lights over the mountains').background.sights).toEqual(['aurora']);
    expect(backgroundOf('a ship in a storm').background.sights).toEqual(['lightning']);
  });

  test('fireworks light the night and are not drawn as a thing', () => {
    const { background, nodes } = backgroundOf("new year's eve fireworks over a city");
    expect([background.time, background.sights]).toEqual(['night', ['fireworks']]);
    expect(nodes).toHaveLength(0);
  });

  test('what must not be seen is told to the painter', () => {
    expect(backgroundOf('a house in a meadow without clouds').background.without).toEqual(['cloud']);
  });

  test('what flies has no ground under it', () => {
    expect(rootsOf(sceneOf(asked('an eagle flying over the mountains')))[0]?.isGrounded).toBe(false);
    expect(rootsOf(sceneOf(asked('an eagle in the mountains')))[0]?.isGrounded).toBe(true);
  });
});

describe('the world suits the words', () => {
  test('a lake has a grassy bank, the sea a beach', () => {
    const shoreOf = (prompt: string) => {
      const { background } = sceneOf(asked(prompt));
      return background.kind === 'world' ? [background.setting, background.shore] : [];
    };
    expect(shoreOf('a deer at a lake')).toEqual(['beach', 'grass']);
    expect(shoreOf('a lighthouse by the sea')).toEqual(['beach', undefined]);
  });

  test('a field of one flower is in bloom to the horizon, a few flowers stand for themselves', () => {
    const { background, nodes } = sceneOf(asked('a field of red poppies'));
    expect(background.kind === 'world' && background.bloom).toMatch(/^#[0-9a-f]{6}$/);
    expect(nodes.some(({ thing }) => /popp/.test(thing.noun))).toBe(false);
    expect(rootsOf(sceneOf(asked('three red roses in a meadow')))).toHaveLength(3);
  });

  test('pictures hang on the wall of a room', () => {
    const { nodes, background } = sceneOf(asked('a bedroom with posters on the wall'));
    if (background.kind !== 'world') throw new Error('no world');
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) expect(boxOf(node).bottom).toBeLessThan(background.horizonY);
  });

  test.each([
    ['four penguins', 'snow'],
    ['a camel', 'desert'],
    ['two sailboats', 'sea'],
    ['a cup and a plate', 'table'],
    ['a house by the sea', 'beach'],
    ['a dog', 'meadow'],
    ['a red fox under a big tree', 'meadow'],
  ])('%s stand in the %s', (prompt, setting) => {
    const { background } = sceneOf(asked(prompt));
    expect(background.kind === 'world' ? background.setting : background.kind).toBe(setting);
  });

  test('boats lie in water, cups on a surface, balloons in the air', () => {
    expect(rootsOf(sceneOf(asked('two sailboats')))[0]?.stands).toBe('water');
    expect(rootsOf(sceneOf(asked('two cups on a table')))[0]?.stands).toBe('surface');
    expect(rootsOf(sceneOf(asked('a balloon in the sky')))[0]?.stands).toBe('air');
  });

  test('clones differ in size or side, and keep their colour', () => {
    const penguins = rootsOf(sceneOf(asked('four penguins in the snow')));
    expect(new Set(penguins.map(({ height }) => height)).size).toBe(4);
    for (const { hueDegrees } of penguins) expect(Math.abs(hueDegrees ?? 0)).toBeLessThanOrEqual(4);
  });

  test('a plan cannot be changed by who reads it', () => {
    const { nodes, background } = sceneOf(asked('a cat on a beach'));
    expect(Object.isFrozen(nodes) && Object.isFrozen(nodes[0]) && Object.isFrozen(nodes[0]?.look)).toBe(true);
    expect(Object.isFrozen(background)).toBe(true);
  });

  test('a plan is data: it survives JSON unchanged', () => {
    const scene = sceneOf(asked('a cat wearing a hat holding a balloon on a beach'));
    expect(JSON.parse(JSON.stringify(scene))).toEqual(scene);
  });
});
