import { expect, test } from 'vitest';
import { type Chance, chanceOf } from '../chance.ts';
import { sceneShape } from '../memory-shape.ts';
import { drawScene } from '../paint/draw.ts';
import { resized } from '../scene/resized.ts';
import type { Scene } from '../scene/scene.ts';
import { studioOf } from '../sketch.ts';
import { asked, openStudio } from '../suite/studio.ts';
import type { EditStep, Place, Target } from './plan.ts';
import { editScene } from './scene-edit.ts';

const { pack, artworkOf, sceneOf } = openStudio();
const { lexicon } = studioOf(pack);

const prompts = [
  'a red fox reading a book under a big tree at night, watercolor',
  'a poster that says "SUMMER JAZZ" with a saxophone, sunset colors',
  'a shop with a sign that says "OPEN"',
  'seamless pattern of lemons and leaves',
  'logo for a coffee shop called "Bean There", minimal',
  'a knight riding a horse in front of a castle',
  'neon sign of a cactus and a guitar',
  'an octopus and three fish under the sea',
  'a sticker of a happy avocado',
  'lettering of the word "HELLO"',
  'a mountain landscape',
  'a transparent picture of two cats on a sofa',
] as const;

const nouns =
  'fox book tree sun moon cloud sky grass dog cat hat balloon house car lemon fish boat sign guitar person animal thing xyzzy bird table flower crown'.split(
    ' ',
  );
const sides = ['left', 'right', 'top', 'bottom', 'middle', 'background', 'foreground'] as const;
const relations = [
  'left-of',
  'right-of',
  'on',
  'under',
  'above',
  'below',
  'behind',
  'in-front-of',
  'next-to',
  'in',
  'with',
  'holding',
  'wearing',
  'riding',
  'reading',
  'playing',
  'eating',
] as const;

function anyTarget(chance: Chance): Target {
  const noun = chance.next() < 0.85 ? chance.pick(nouns) : undefined;
  return {
    noun,
    phrase: noun ?? 'it',
    isAll: chance.next() < 0.25,
    ...(chance.next() < 0.15 ? { ordinal: chance.whole(-2, 4) } : {}),
    ...(chance.next() < 0.15 ? { which: chance.pick(['left', 'nearest', 'largest', 'top'] as const) } : {}),
    ...(chance.next() < 0.15 ? { colour: chance.pick(['red', 'blue', 'no colour']) } : {}),
    ...(chance.next() < 0.1 ? { of: { noun: chance.pick(nouns), phrase: '', isAll: false } } : {}),
  };
}

function anyPlace(chance: Chance): Place {
  return {
    ...(chance.next() < 0.6 ? { kind: chance.pick(relations), target: anyTarget(chance) } : {}),
    ...(chance.next() < 0.6 ? { side: [chance.pick(sides)] } : {}),
  };
}

function anyEntities(chance: Chance) {
  return Array.from({ length: chance.whole(1, 3) }, () => {
    const noun = chance.pick(nouns);
    return {
      noun,
      phrase: `a ${noun}`,
      count: chance.whole(1, 4),
      without: [],
      attributes: [],
      ...(chance.next() < 0.3 ? { colour: chance.pick(['red', 'green', 'puce']) } : {}),
      ...(chance.next() < 0.2 ? { size: chance.pick(['tiny', 'huge'] as const) } : {}),
      ...(chance.next() < 0.2 ? { pose: chance.pick(['flying', 'running', 'sitting']) } : {}),
    };
  });
}

const makers: readonly ((chance: Chance) => EditStep)[] = [
  (chance) => ({
    kind: 'recolour',
    target: anyTarget(chance),
    colour: chance.pick(['red', 'pink', 'nothing']),
  }),
  (chance) => {
    const entities = anyEntities(chance);
    const inner = { subject: 0, kind: chance.pick(relations), object: 1 };
    return {
      kind: 'add',
      entities,
      relations: entities.length > 1 && chance.next() < 0.5 ? [inner] : [],
      isAnother: chance.next() < 0.2,
      ...(chance.next() < 0.6 ? { place: anyPlace(chance) } : {}),
    };
  },
  (chance) => ({ kind: 'remove', target: anyTarget(chance) }),
  (chance) => ({ kind: 'replace', target: anyTarget(chance), entities: anyEntities(chance) }),
  (chance) => ({ kind: 'move', target: anyTarget(chance), place: anyPlace(chance) }),
  (chance) => ({ kind: 'scale', target: anyTarget(chance), factor: chance.pick([0.3, 0.7, 1.4, 3]) }),
  (chance) => ({ kind: 'count', target: anyTarget(chance), count: chance.whole(0, 9) }),
  (chance) => ({ kind: 'flip', target: anyTarget(chance) }),
  (chance) => ({
    kind: 'look',
    target: anyTarget(chance),
    attributes: chance.next() < 0.5 ? ['striped'] : [],
    without: [],
    ...(chance.next() < 0.5 ? { mood: 'sad' } : { pose: 'running' }),
  }),
  (chance) => ({
    kind: 'restyle',
    style: chance.pick(['plain', 'flat', 'watercolour', 'neon', 'pencil'] as const),
  }),
  (chance) => ({ kind: 'time', time: chance.pick(['day', 'sunset', 'night'] as const) }),
  (chance) => ({ kind: 'weather', weather: chance.pick(['clear', 'rain', 'storm', 'fog'] as const) }),
  (chance) => ({ kind: 'season', season: chance.pick(['spring', 'summer', 'winter'] as const) }),
  (chance) => ({
    kind: 'setting',
    setting: chance.pick(['sea', 'space', 'room', 'table', 'snow', 'underwater', 'sky', 'city'] as const),
    phrase: 'there',
  }),
  (chance) => ({ kind: 'backdrop', colour: chance.pick(['white', 'blue', 'nothing']) }),
  () => ({ kind: 'cut-out' }),
  (chance) => ({
    kind: 'words',
    to: chance.pick(['', 'A', 'Grüße aus der Küche', 'ONE VERY LONG LINE OF WORDS INDEED']),
    ...(chance.next() < 0.3 ? { from: chance.pick(['summer', 'open', 'x']) } : {}),
    ...(chance.next() < 0.3 ? { target: anyTarget(chance) } : {}),
  }),
];

test('any steps on any scene leave a scene that can be remembered and painted', () => {
  const chance = chanceOf(1960);
  let painted = 0;
  for (let round = 0; round < 120; round++) {
    let scene: Scene = sceneOf(asked(chance.pick(prompts)));
    const steps = Array.from({ length: chance.whole(1, 6) }, () => chance.pick(makers)(chance));
    const size = 48;
    const [left, top] = [chance.whole(0, 30), chance.whole(0, 30)];
    const data = Uint8Array.from({ length: size * size }, (_, i) =>
      i % size >= left && i / size >= top ? 1 : 0,
    );
    const region = { widthPixels: size, heightPixels: size, data };
    const tools = { lexicon, artworkOf, ...(chance.next() < 0.3 ? { region } : {}) };
    for (const step of steps) {
      const told = JSON.stringify(steps);
      const result = editScene(scene, [step], tools);
      const isTold = result.outcome.done.length + result.outcome.undone.length > 0;
      expect(isTold, `nothing is said of ${JSON.stringify(step)}`).toBe(true);
      if (result.outcome.done.length === 0) expect(result.scene, told).toBe(scene);
      ({ scene } = result);
      const read = sceneShape.safeParse(JSON.parse(JSON.stringify(scene)));
      expect(read.success ? '' : `${read.error.message} after ${told}`).toBe('');
    }
    if (round % 7 !== 0) continue;
    expect([...drawScene(resized(scene, 128, 128), artworkOf, 0)].at(-1)?.type).toBe('picture');
    painted++;
  }
  expect(painted).toBeGreaterThan(12);
}, 120_000);
