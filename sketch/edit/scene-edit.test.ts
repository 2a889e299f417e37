import { describe, expect, test } from 'vitest';
import { ambienceOf } from '../paint/ambience.ts';
import { drawScene } from '../paint/draw.ts';
import { roofsOf } from '../paint/worlds/towers.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import { type Pixels, studioOf } from '../sketch.ts';
import { asked, openStudio } from '../suite/studio.ts';
import type { EditStep, Target } from './plan.ts';
import type { Region } from './region.ts';
import { type Box, boxOfNode, boxOfNodes, coverOf, withCarried } from './scene-box.ts';
import { editScene } from './scene-edit.ts';
import { seenShare } from './scene-seen.ts';

const { pack, artworkOf, sceneOf } = openStudio();
const { lexicon } = studioOf(pack);

const it = (noun?: string, more: Partial<Target> = {}): Target => ({
  noun,
  phrase: noun === undefined ? 'it' : `the ${noun}`,
  isAll: false,
  ...more,
});
const a = (noun: string, more = {}) => ({
  noun,
  phrase: `a ${noun}`,
  count: 1,
  without: [],
  attributes: [],
  ...more,
});
const adding = (noun: string, more: Partial<Extract<EditStep, { kind: 'add' }>> = {}): EditStep => ({
  kind: 'add',
  entities: [a(noun)],
  relations: [],
  isAnother: false,
  ...more,
});

function edited(prompt: string | Scene, steps: readonly EditStep[], region?: Region) {
  const before = typeof prompt === 'string' ? sceneOf(asked(prompt)) : prompt;
  const tools = { lexicon, artworkOf, ...(region === undefined ? {} : { region }) };
  return { before, ...editScene(before, steps, tools) };
}

function painted(scene: Scene): Pixels {
  for (const step of drawScene(scene, artworkOf, 0)) if (step.type === 'picture') return step.pixels;
  throw new Error('the drawing ended without a picture');
}

const byNoun = (scene: Scene, noun: string): readonly SceneNode[] =>
  scene.nodes.filter(({ thing }) => thing.noun === noun);
const one = (scene: Scene, noun: string): SceneNode => {
  const node = byNoun(scene, noun)[0];
  if (node === undefined) throw new Error(`no ${noun} in the scene`);
  return node;
};

/** The box round all pixels that differ; undefined when none does. */
function changedBox(one: Pixels, other: Pixels): Box | undefined {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (let p = 0; p < one.data.length; p += 4) {
    const isSame = [0, 1, 2, 3].every((i) => one.data[p + i] === other.data[p + i]);
    if (isSame) continue;
    const x = (p / 4) % one.widthPixels;
    const y = Math.floor(p / 4 / one.widthPixels);
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
  }
  return right < 0 ? undefined : { left, top, right, bottom };
}

/** A figure's box with the room that its shadow takes. */
function shaded(nodes: readonly SceneNode[]): Box {
  const box = boxOfNodes(nodes) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const reach = (box.bottom - box.top) * 0.95;
  return {
    left: box.left - reach,
    top: box.top - 3,
    right: box.right + reach,
    bottom: box.bottom + reach * 0.5,
  };
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left - 1 &&
    inner.top >= outer.top - 1 &&
    inner.right <= outer.right + 1 &&
    inner.bottom <= outer.bottom + 1
  );
}

describe('what was not named', () => {
  const street = 'a red car in front of a yellow house on a street';

  test('keeps every byte when a car takes another colour', () => {
    const { before, scene } = edited(street, [{ kind: 'recolour', target: it('car'), colour: 'blue' }]);
    const changed = changedBox(painted(before), painted(scene));
    expect(changed).toBeDefined();
    expect(contains(boxOfNode(one(before, 'car')), changed!)).toBe(true); // it was just found
  });

  test('keeps every byte when a thing is added', () => {
    const { before, scene } = edited('a dog in a meadow', [adding('cat')]);
    const changed = changedBox(painted(before), painted(scene));
    expect(changed).toBeDefined();
    expect(contains(shaded(byNoun(scene, 'cat')), changed!)).toBe(true); // it was just found
  });

  test('keeps every byte when a thing is removed', () => {
    const { before, scene } = edited('a dog and a rabbit in a meadow', [
      { kind: 'remove', target: it('rabbit') },
    ]);
    const changed = changedBox(painted(before), painted(scene));
    expect(changed).toBeDefined();
    expect(contains(shaded(byNoun(before, 'rabbit')), changed!)).toBe(true); // it was just found
  });

  test('keeps every byte when a sign says something else', () => {
    const { before, scene } = edited('a shop with a sign that says "OPEN"', [
      { kind: 'words', to: 'CLOSED FOR TODAY' },
    ]);
    const changed = changedBox(painted(before), painted(scene));
    expect(contains(boxOfNode(one(before, 'sign')), changed!)).toBe(true); // the words differ
  });

  test('stays the same object', () => {
    const { before, scene } = edited(street, [{ kind: 'recolour', target: it('car'), colour: 'blue' }]);
    expect(one(scene, 'house')).toBe(one(before, 'house'));
    expect(scene.background).toBe(before.background);
  });
});

describe('an edit', () => {
  test('gives the same scene for the same steps, frozen', () => {
    const steps: readonly EditStep[] = [adding('cat'), { kind: 'time', time: 'night' }];
    const first = edited('a dog in a meadow', steps).scene;
    expect(edited('a dog in a meadow', steps).scene).toEqual(first);
    expect(Object.isFrozen(first.nodes.at(-1)?.look)).toBe(true);
  });

  test('of something that is not there changes nothing and says what is', () => {
    const { before, scene, outcome } = edited('a fox and a rabbit in a meadow', [
      { kind: 'recolour', target: it('penguin'), colour: 'red' },
    ]);
    expect(scene).toBe(before);
    expect(outcome).toEqual({
      done: [],
      undone: [
        'Could not be done: make the penguin red (there is no penguin in the picture; it shows a fox, a rabbit).',
      ],
    });
  });

  test('leaves to pixels what only pixels know', () => {
    const { outcome } = edited('a fox', [{ kind: 'grade', brightness: 0.4 }]);
    expect(outcome.undone).toEqual(['Could not be done: change the colours of the whole (pixels).']);
  });

  test('never gives an id twice, however often things are added', () => {
    const first = edited('a dog in a meadow', [adding('cat'), adding('bird')]).scene;
    const { scene } = edited(first, [{ kind: 'remove', target: it('cat') }, adding('cat'), adding('mouse')]);
    expect(new Set(scene.nodes.map(({ id }) => id)).size).toBe(scene.nodes.length);
  });

  test('understands “it” as the thing that the step before touched', () => {
    const { scene } = edited('a dog in a meadow', [
      adding('cat'),
      { kind: 'recolour', target: it(), colour: 'blue' },
    ]);
    expect(one(scene, 'cat').look.colour).toBeDefined();
    expect(one(scene, 'dog').look.colour).toBeUndefined();
  });
});

describe('a target', () => {
  const zoo = 'a red car, a blue car and a green car on a street';
  const recoloured = (target: Target, prompt = zoo) => {
    const { before, scene } = edited(prompt, [{ kind: 'recolour', target, colour: 'white' }]);
    return scene.nodes.filter((node) => !before.nodes.includes(node));
  };
  const cars = [...byNoun(sceneOf(asked(zoo)), 'car')].sort((x, y) => x.x - y.x);

  test('is found by its colour', () => {
    const blue = cars.find(
      ({ look }) => look.colour === one(sceneOf(asked('a blue car')), 'car').look.colour,
    );
    expect(recoloured(it('car', { colour: 'blue' })).map(({ id }) => id)).toEqual([blue?.id]);
  });

  test.each([
    ['the second', { ordinal: 2 }, 1],
    ['the last', { ordinal: -1 }, 2],
    ['the left', { which: 'left' as const }, 0],
    ['the right', { which: 'right' as const }, 2],
  ])('is found by its place: %s', (_, more, index) => {
    expect(recoloured(it('car', more)).map(({ id }) => id)).toEqual([cars[index]?.id]);
  });

  test('is all of them when all are meant', () => {
    expect(recoloured(it('car', { isAll: true }))).toHaveLength(3);
  });

  test('is found by the name of its kind and by another name', () => {
    expect(recoloured(it('animal'), 'a cow next to a house').map(({ thing }) => thing.noun)).toEqual(['cow']);
    expect(recoloured(it('automobile'), 'a red car').map(({ thing }) => thing.noun)).toEqual(['car']);
  });

  test('is the one with the hat, or all except the dog', () => {
    const scene = edited('a cat and a dog in a meadow', [
      adding('hat', { place: { kind: 'wearing', target: it('dog') } }),
    ]).scene;
    const hatted = edited(scene, [
      { kind: 'remove', target: it('animal', { at: { kind: 'with', target: it('hat') } }) },
    ]).scene;
    expect(hatted.nodes.map(({ thing }) => thing.noun)).toEqual(['cat']);
    const rest = edited(scene, [
      { kind: 'remove', target: it(undefined, { isAll: true, except: [it('dog')] }) },
    ]).scene;
    expect(rest.nodes.map(({ thing }) => thing.noun).sort()).toEqual(['dog', 'hat']);
  });
});

describe('what is added', () => {
  test('stands on the ground, in the frame, and hides no more than 15 % of anything', () => {
    for (const [prompt, noun] of [
      ['a dog in a meadow', 'cat'],
      ['a robot in a city', 'bicycle'],
      ['a penguin in the snow', 'snowman'],
      ['a lamp on a table in a room', 'cat'],
    ] as const) {
      const { before, scene } = edited(prompt, [adding(noun)]);
      const fresh = one(scene, noun);
      const box = boxOfNode(fresh);
      expect(fresh.isGrounded, prompt).toBe(true);
      expect(contains({ left: 0, top: 0, right: 384, bottom: 384 }, box), prompt).toBe(true);
      for (const other of before.nodes.filter(({ parentId }) => parentId === undefined)) {
        const figure = boxOfNodes(withCarried(before, other)) ?? box;
        expect(coverOf(box, figure), `${noun} and ${other.thing.noun}`).toBeLessThanOrEqual(0.2);
      }
    }
  });

  test('has its natural size beside what is there', () => {
    const { scene } = edited('a cow in a meadow', [adding('mouse'), adding('house')]);
    expect(one(scene, 'mouse').height).toBeLessThan(one(scene, 'cow').height * 0.6);
    const wide = edited(sceneOf(asked('a cow in a meadow', { widthPixels: 512 })), [adding('house')]).scene;
    // There is no room beside the cow for a house of its size: it rises behind her.
    expect(one(wide, 'house').height).toBeGreaterThan(one(wide, 'cow').height * 0.7);
    expect(one(wide, 'house').depth).toBeGreaterThan(one(wide, 'cow').depth);
  });

  test('hangs on who wears it, at the crown, and follows when its bearer moves', () => {
    const { scene } = edited('a fox in a forest', [
      adding('hat', { place: { kind: 'wearing', target: it('fox') } }),
    ]);
    const [fox, hat] = [one(scene, 'fox'), one(scene, 'hat')];
    expect(hat.parentId).toBe(fox.id);
    expect(boxOfNode(hat).bottom).toBeLessThan(boxOfNode(fox).top + fox.height * 0.3);
    const moved = edited(scene, [{ kind: 'move', target: it('fox'), place: { side: ['left'] } }]).scene;
    const shift = one(moved, 'fox').x - fox.x;
    expect(Math.abs(shift)).toBeGreaterThan(10);
    expect(one(moved, 'hat').x - hat.x).toBeCloseTo(shift, 1);
  });

  test('goes where the words say', () => {
    const at = (kind: 'left-of' | 'right-of' | 'behind' | 'above') => {
      const { scene } = edited('a cow in a meadow', [
        adding(kind === 'above' ? 'balloon' : 'sheep', { place: { kind, target: it('cow') } }),
      ]);
      const cow = one(scene, 'cow');
      const other = scene.nodes.find((node) => node !== cow);
      if (other === undefined) throw new Error('nothing was added');
      return { cow, other };
    };
    expect(at('left-of').other.x).toBeLessThan(at('left-of').cow.x);
    expect(at('right-of').other.x).toBeGreaterThan(at('right-of').cow.x);
    expect(at('behind').other.depth).toBeGreaterThan(at('behind').cow.depth);
    expect(at('above').other.y).toBeLessThan(at('above').cow.y - at('above').cow.height / 2);
  });

  test('stays inside the mask', () => {
    const region = regionOf(384, (x, y) => x < 120 && y > 150);
    const { scene } = edited('a dog in a meadow', [adding('cat')], region);
    expect(contains({ left: 0, top: 150, right: 120, bottom: 384 }, boxOfNode(one(scene, 'cat')))).toBe(true);
  });

  test('is the world’s own when it is the moon, clouds or a rainbow', () => {
    const night = edited('a sailboat on the sea at night', [adding('moon')]).scene;
    expect(night.background).toMatchObject({ isOrbLarge: true });
    const day = edited('a sailboat on the sea', [
      adding('rainbow'),
      adding('cloud', { entities: [a('cloud', { count: 3 })] }),
    ]);
    expect(day.scene.background).toMatchObject({ sights: ['rainbow'], weather: 'cloudy' });
    expect(day.scene.nodes).toHaveLength(day.before.nodes.length);
  });
});

describe('a moon in a town', () => {
  const sizes = [
    ['a city', 512, 384],
    ['a robot in a city', 384, 384],
    ['a street', 384, 576],
    ['a red car in front of a yellow house on a street', 1024, 768],
  ] as const;

  test.each(sizes)(
    'by day in “%s” at %i × %i stands in open sky beside the sun',
    (prompt, widthPixels, heightPixels) => {
      const before = sceneOf(asked(prompt, { widthPixels, heightPixels }));
      const { scene } = edited(before, [adding('moon')]);
      const moon = boxOfNode(one(scene, 'moon'));
      const { orb } = ambienceOf(scene);
      const [x, y, r] = [
        orb.x * widthPixels,
        orb.y * heightPixels,
        orb.radius * Math.min(widthPixels, heightPixels),
      ];
      const sun = { left: x - r, right: x + r, top: y - r, bottom: y + r };
      for (const other of [...roofsOf(scene), sun]) expect(coverOf(moon, other)).toBeLessThan(0.03);
    },
  );

  test.each(sizes)(
    'by night in “%s” at %i × %i stands above the roofs',
    (prompt, widthPixels, heightPixels) => {
      const before = sceneOf(asked(`${prompt} at night`, { widthPixels, heightPixels }));
      const { scene } = edited(before, [adding('moon')]);
      const { orb } = ambienceOf(scene);
      expect(orb.kind).toBe('moon');
      const [x, y, r] = [
        orb.x * widthPixels,
        orb.y * heightPixels,
        orb.radius * Math.min(widthPixels, heightPixels),
      ];
      const moon = { left: x - r, right: x + r, top: y - r, bottom: y + r };
      expect(contains({ left: 0, top: 0, right: widthPixels, bottom: heightPixels }, moon)).toBe(true);
      for (const roof of roofsOf(scene)) expect(coverOf(moon, roof)).toBe(0);
    },
  );
});

describe('the place of what is added', () => {
  test('is on the head where the head is named', () => {
    const head = it('head', { of: it('dog') });
    const { scene } = edited('a dog in a room', [adding('bird', { place: { kind: 'on', target: head } })]);
    const [dog, bird] = [one(scene, 'dog'), one(scene, 'bird')];
    expect(bird.parentId).toBe(dog.id);
    expect(boxOfNode(bird).bottom).toBeLessThan(boxOfNode(dog).top + dog.height * 0.2);
  });

  test('leaves a great thing its size where there is little room', () => {
    const { scene } = edited('a house in a meadow', [adding('tree')]);
    expect(one(scene, 'tree').height).toBeGreaterThan(one(scene, 'house').height * 0.6);
  });

  test.each([
    ['a red car in front of a yellow house on a street', 'tree', 1024, 768],
    ['a red car in front of a yellow house on a street', 'tree', 384, 384],
    ['a house in a meadow', 'tree', 384, 384],
    ['a cow in a meadow', 'house', 384, 384],
    ['a castle', 'tree', 384, 576],
    ['an elephant in the desert', 'tree', 512, 384],
    ['four penguins in the snow', 'house', 512, 384],
    ['a truck in front of a church', 'tree', 512, 384],
  ] as const)(
    'in “%s” lets three fifths of a %s be seen at %i × %i',
    (prompt, noun, widthPixels, heightPixels) => {
      for (const variant of [0, 1, 2]) {
        const before = sceneOf(asked(prompt, { widthPixels, heightPixels }));
        const { scene } = editScene(before, [adding(noun)], { lexicon, artworkOf, variant });
        const fresh = scene.nodes.filter(({ id }) => !before.nodes.some((node) => node.id === id));
        expect(seenShare(scene, fresh), `variant ${variant}`).toBeGreaterThanOrEqual(0.6);
      }
    },
  );

  test('lets each of a crowd be seen', () => {
    const { scene } = edited('a dog in a meadow', [adding('bird', { entities: [a('bird', { count: 12 })] })]);
    const boxes = scene.nodes.map(boxOfNode);
    for (const [i, box] of boxes.entries())
      for (const other of boxes.slice(i + 1)) expect(coverOf(box, other)).toBeLessThan(0.25);
  });

  test('is the picture’s own: nothing that is hung leaves the frame', () => {
    const { scene } = edited('a giraffe in the desert', [
      adding('hat', { place: { kind: 'wearing', target: it('giraffe') } }),
    ]);
    expect(boxOfNode(one(scene, 'hat')).top).toBeGreaterThanOrEqual(0);
  });

  test('is that of what the mask was drawn round', () => {
    const prompt = 'three cupcakes on a wooden table';
    const cakes = [...byNoun(sceneOf(asked(prompt)), 'cupcake')].sort((x, y) => x.y - y.y);
    const box = boxOfNode(cakes[0]!); // three were asked for
    const region = regionOf(
      384,
      (x, y) => x > box.left - 6 && x < box.right + 6 && y > box.top - 6 && y < box.bottom + 6,
    );
    const { scene, outcome } = edited(prompt, [adding('teapot')], region);
    expect(outcome.done).toEqual(['a teapot was added in the place of the cupcake']);
    expect(byNoun(scene, 'cupcake')).toHaveLength(2);
  });
});

describe('two things', () => {
  test('change places with what they wear', () => {
    const { before, scene, outcome } = edited('a cat and a dog in a park', [
      { kind: 'replace', target: it('cat'), entities: [a('dog', { phrase: 'the dog' })] },
    ]);
    expect(outcome.done).toEqual(['the cat and the dog changed places']);
    expect(one(scene, 'cat').x).toBe(one(before, 'dog').x);
    expect(one(scene, 'dog').x).toBe(one(before, 'cat').x);
  });
});

describe('sky and ground', () => {
  test('are tinted, and the hour takes the sky’s tint away', () => {
    const pink = edited('a bear in the snow', [
      { kind: 'recolour', target: it('sky'), colour: 'pink' },
      { kind: 'recolour', target: it('snow'), colour: 'blue' },
    ]).scene;
    expect(pink.background).toMatchObject({ tints: { sky: expect.any(String), ground: expect.any(String) } });
    const night = edited(pink, [{ kind: 'time', time: 'night' }]).scene;
    expect(night.background).toMatchObject({ tints: { ground: expect.any(String) } });
    expect(JSON.stringify(night.background)).not.toContain('sky"');
  });

  test('lose their clouds, sun and weather, but not themselves', () => {
    const { scene, outcome } = edited('a ship on the sea in the rain', [
      { kind: 'remove', target: it('rain') },
      { kind: 'remove', target: it('cloud', { isAll: true }) },
      { kind: 'remove', target: it('sky') },
    ]);
    expect(scene.background).toMatchObject({ weather: 'clear', without: ['cloud'] });
    expect(outcome.undone).toEqual(['Could not be done: remove the sky (it is the place itself).']);
  });
});

describe('a mask', () => {
  test('protects what lies outside of it', () => {
    const prompt = 'a dog and a cat in a park';
    const dog = boxOfNode(one(sceneOf(asked(prompt)), 'dog'));
    const region = regionOf(384, (x, y) => x > dog.left && x < dog.right && y > dog.top && y < dog.bottom);
    const steps: readonly EditStep[] = [
      { kind: 'recolour', target: it('dog'), colour: 'black' },
      { kind: 'flip', target: it('cat') },
    ];
    const { before, scene, outcome } = edited(prompt, steps, region);
    expect(outcome.done).toEqual(['the dog is black now']);
    expect(outcome.undone).toEqual(['Could not be done: flip the cat (the cat lies outside the mask).']);
    expect(one(scene, 'cat')).toBe(one(before, 'cat'));
  });
});

function regionOf(size: number, isOpen: (x: number, y: number) => boolean): Region {
  const data = Uint8Array.from({ length: size * size }, (_, i) =>
    isOpen(i % size, Math.floor(i / size)) ? 1 : 0,
  );
  return { widthPixels: size, heightPixels: size, data };
}

describe('what is removed', () => {
  test('takes along what it wears and leaves who rode it standing on the ground', () => {
    const hatless = edited('a cat wearing a hat', [{ kind: 'remove', target: it('cat') }]).scene;
    expect(hatless.nodes).toHaveLength(0);
    const { before, scene } = edited('a knight riding a horse in front of a castle', [
      { kind: 'remove', target: it('horse') },
    ]);
    const knight = one(scene, 'knight');
    expect(byNoun(scene, 'horse')).toHaveLength(0);
    expect(knight).toMatchObject({ isGrounded: true, y: one(before, 'horse').y });
    expect(knight.parentId).toBeUndefined();
  });

  test('empties hands', () => {
    const { scene } = edited('a fox reading a book', [{ kind: 'remove', target: it('book') }]);
    expect(one(scene, 'fox').look.pose).toBeUndefined();
  });
});

describe('the number of things', () => {
  test.each([
    ['four penguins in the snow', 'penguin', 7],
    ['four penguins in the snow', 'penguin', 1],
    ['a dog and two cats in a room', 'cat', 4],
  ])('is what was asked: %s, %s × %i', (prompt, noun, count) => {
    const { scene } = edited(prompt, [{ kind: 'count', target: it(noun, { isAll: true }), count }]);
    expect(byNoun(scene, noun)).toHaveLength(count);
    expect(new Set(scene.nodes.map(({ id }) => id)).size).toBe(scene.nodes.length);
  });

  test('grows by one for another', () => {
    const { scene } = edited('three sheep in a meadow', [adding('sheep', { isAnother: true })]);
    expect(byNoun(scene, 'sheep')).toHaveLength(4);
  });
});

describe('another hour, weather, season, place', () => {
  test('brings night with lit windows and a night’s light', () => {
    const { scene } = edited('a house in a meadow', [{ kind: 'time', time: 'night' }]);
    expect(one(scene, 'house').look.isNight).toBe(true);
    expect(scene.light.strength).toBeLessThan(0.3);
    const day = edited(scene, [{ kind: 'time', time: 'day' }]).scene;
    expect(one(day, 'house').look.isNight).toBeUndefined();
  });

  test('brings snow with winter and takes it away with summer', () => {
    const winter = edited('a cabin and a tree in a meadow', [{ kind: 'season', season: 'winter' }]).scene;
    expect(winter.background).toMatchObject({ setting: 'snow', season: 'winter' });
    expect(one(winter, 'tree').look.attributes).toContain('winter');
    const summer = edited(winter, [{ kind: 'season', season: 'summer' }]).scene;
    expect(summer.background).toMatchObject({ setting: 'meadow', season: 'summer' });
  });

  test('sets things on the new ground, and afloat where there is none', () => {
    const beach = edited('a fox under a tree', [
      { kind: 'setting', setting: 'beach', phrase: 'the beach' },
    ]).scene;
    if (beach.background.kind !== 'world') throw new Error('a beach is a world');
    for (const node of beach.nodes.filter(({ parentId }) => parentId === undefined)) {
      expect(node.isGrounded).toBe(true);
      expect(node.y).toBeGreaterThan(beach.background.horizonY);
    }
    const space = edited('a penguin in the snow', [
      { kind: 'setting', setting: 'space', phrase: 'space' },
    ]).scene;
    expect(one(space, 'penguin')).toMatchObject({ isGrounded: false, stands: 'air' });
  });

  test('is refused with the reason where a picture has none', () => {
    const { outcome } = edited('a poster that says "JAZZ"', [{ kind: 'time', time: 'night' }]);
    expect(outcome.undone).toEqual(['Could not be done: make it night (a poster has no hour).']);
  });
});

describe('words', () => {
  test('fit where the old ones stood', () => {
    const { before, scene } = edited('a poster that says "SUMMER JAZZ" with a saxophone', [
      { kind: 'words', from: '“summer jazz”', to: 'THE VERY LONG NIGHT OF WINTER JAZZ' },
    ]);
    expect(scene.texts.map(({ text }) => text).join(' ')).toContain('THE VERY LONG NIGHT');
    expect(scene.texts[0]?.font).toBe(before.texts[0]?.font);
    const painted = scene.texts.map(({ sizePixels }) => sizePixels);
    expect(Math.max(...painted)).toBeLessThanOrEqual(
      Math.max(...before.texts.map((one) => one.sizePixels)) * 1.06,
    );
  });

  test('of which a part is named keep the rest', () => {
    const { scene } = edited('a poster that says "SUMMER JAZZ" with a saxophone', [
      { kind: 'words', from: 'summer', to: 'WINTER' },
    ]);
    expect(scene.texts.map(({ text }) => text).join(' ')).toBe('WINTER JAZZ');
  });

  test('that are not there are told with those that are', () => {
    const { outcome } = edited('a shop with a sign that says "OPEN"', [
      { kind: 'words', from: 'SALE', to: 'X' },
    ]);
    expect(outcome.undone[0]).toContain('“SALE” is not in the picture; it says “OPEN”');
  });

  test('go when nothing is to take their place', () => {
    const { scene } = edited('a shop with a sign that says "OPEN"', [{ kind: 'words', to: '' }]);
    expect(scene.texts).toHaveLength(0);
  });
});

describe('a printed shadow', () => {
  const poster = 'a poster that says "JAZZ NIGHT" with a cat';

  test('follows the thing that throws it', () => {
    const dog = edited(poster, [{ kind: 'replace', target: it('cat'), entities: [a('dog')] }]).scene;
    expect(dog.nodes.map(({ thing }) => thing.noun)).toEqual(['dog', 'dog']);
    const none = edited(poster, [{ kind: 'remove', target: it('cat') }]).scene;
    expect(none.nodes).toHaveLength(0);
  });
});

describe('several pictures of one edit', () => {
  const variants = (prompt: string, steps: readonly EditStep[], count = 4) => {
    const before = sceneOf(asked(prompt));
    return Array.from({ length: count }, (_, variant) =>
      JSON.stringify(editScene(before, steps, { lexicon, artworkOf, variant }).scene),
    );
  };

  test('each have their newcomer elsewhere, and the first is that of a single one', () => {
    for (const [prompt, noun] of [
      ['a dog in a meadow', 'cat'],
      ['a robot in a city', 'balloon'],
      ['a red car in front of a yellow house on a street', 'tree'],
    ] as const) {
      const pictures = variants(prompt, [adding(noun)]);
      expect(new Set(pictures).size, prompt).toBe(pictures.length);
      expect(pictures[0]).toBe(JSON.stringify(edited(prompt, [adding(noun)]).scene));
      expect(variants(prompt, [adding(noun)])).toEqual(pictures);
    }
  });

  test('keep to the words: to the left is to the left in all of them', () => {
    const place = { kind: 'left-of', target: it('dog') } as const;
    for (const json of variants('a dog in a meadow', [adding('cat', { place })])) {
      // What was a scene before it was text.
      const scene = JSON.parse(json) as Scene;
      expect(one(scene, 'cat').x).toBeLessThan(one(scene, 'dog').x);
    }
  });

  test('are the same where nothing is left to choose', () => {
    const steps: readonly EditStep[] = [
      { kind: 'recolour', target: it('dog'), colour: 'blue' },
      { kind: 'time', time: 'night' },
      { kind: 'move', target: it('dog'), place: { side: ['left'] } },
    ];
    for (const step of [...steps, { kind: 'remove', target: it('dog') } as const])
      expect(new Set(variants('a dog in a meadow', [step])).size, step.kind).toBe(1);
  });
});
